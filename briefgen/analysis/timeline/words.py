"""What all of the timeline asks of a parse: verbs and clauses above and below a word, and the words of what happens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.attribution.phrases import NOMINAL, VERBAL

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 12
"""Steps up the tree that are followed at most: clauses of news are not nested deeper, and hostile text may be."""

_LIMITS = ("advcl", "relcl", "parataxis", "conj", "ccomp")
"""Clauses of their own: their words belong to another verb."""


def noun_of(token: Token) -> str:
    """The lower-case lemma of a noun, written whole where a hyphen joins it to the word before (`cease-fire`)."""
    lemma = token.lemma_.lower()
    if (
        token.i >= 2
        and token.nbor(-1).text == "-"
        and not token.nbor(-1).whitespace_
        and not token.nbor(-2).whitespace_
    ):
        return f"{token.nbor(-2).lower_}-{lemma}"
    return lemma


def is_happening(token: Token) -> bool:
    """Does a noun name something that happens?"""
    return token.pos_ in NOMINAL and (noun_of(token) in happenings() or token.lemma_.lower() in happenings())


def same_happening(first: str, second: str) -> bool:
    """Are two lemmas words for one kind of happening (`talk`, `meet`, `meeting`)?"""
    return first == second or any(first in group and second in group for group in _same())


def above(token: Token) -> Iterator[Token]:
    """The token and those it hangs on, up to the sentence's root."""
    for _ in range(DEEPEST):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def clause_of(verb: Token) -> Iterator[Token]:
    """The words of a verb without the clauses that hang on it."""
    yield verb
    for child in verb.children:
        if child.dep_ not in _LIMITS or child.pos_ not in ("VERB", "AUX"):
            yield from clause_of(child)


def verb_above(token: Token) -> Token | None:
    """The nearest verb that a token is or hangs on, auxiliaries passed over."""
    for step in above(token):
        if step.pos_ in VERBAL and step.dep_ not in ("aux", "auxpass"):
            return step
    return None


def is_saying(verb: Token) -> bool:
    """Is a verb one of plain saying?"""
    return verb.pos_ in VERBAL and verb.lemma_.lower() in plans("saying")


def _lexicon(name: str) -> dict[str, list[str]]:
    return lexicons.read(f"lexicon/{name}.toml")


@cache
def plans(name: str) -> frozenset[str]:
    """A word list of plans.toml."""
    return frozenset(_lexicon("plans")[name])


@cache
def happenings() -> frozenset[str]:
    """The nouns that name something that happens."""
    return frozenset(_lexicon("happenings")["nouns"])


@cache
def _same() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in _lexicon("happenings")["same"])
