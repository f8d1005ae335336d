"""The word lists of reading, loaded once, when first needed."""

from __future__ import annotations

from functools import cache

from briefgen.tables import read_toml


@cache
def lexicon(name: str) -> dict[str, tuple[str, ...]]:
    """The lists of `NAME.toml` beside this module, by their names there."""
    lists = read_toml(__package__, f"{name}.toml")
    return {key: tuple(words) for key, words in lists.items()}


@cache
def word_set(name: str, *lists: str) -> frozenset[str]:
    """The words of some of a file's lists together."""
    return frozenset(word for key in lists for word in lexicon(name)[key])


@cache
def folded_set(name: str, *lists: str) -> frozenset[str]:
    """The same in small letters."""
    return frozenset(word.casefold() for word in word_set(name, *lists))
