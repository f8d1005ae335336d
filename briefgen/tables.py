"""The word lists and settings that lie beside the modules, in TOML, and patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import tomli  # the standard library's parser in compiled form: every process reads all the tables anew


@cache
def read_toml(package: str, name: str) -> dict[str, Any]:
    """The TOML file of that name (or path) in a package, read once; not to be changed."""
    return tomli.loads(files(package).joinpath(name).read_text("utf-8"))


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


CASED = "(?-i:"
"""What begins a part of a pattern in which case matters after all."""


def caseless(pattern: str) -> Caseless | re.Pattern[str]:
    """A pattern in small letters that is looked for without regard to case, outside its parts that are CASED."""
    return re.compile(pattern, re.IGNORECASE) if CASED in pattern else Caseless(pattern)


class Caseless:
    """A pattern in small letters, looked for without regard to case; what it finds is in small letters too.

    The text is made small for it: Python takes twice as long to compile a pattern that has to disregard case.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in a text."""
        return self._pattern.search(_small(text))

    def match(self, text: str) -> re.Match[str] | None:
        """What stands at a text's beginning."""
        return self._pattern.match(_small(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All places in a text, in order."""
        return self._pattern.finditer(_small(text))


def _small(text: str) -> str:
    """A text in small letters, each in its place: of one letter (İ) lower case makes two."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(letter.lower()[0] for letter in text)
