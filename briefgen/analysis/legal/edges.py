"""Where the name of an instrument begins, whatever the parser makes of it, and of what a noun counts a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def first_of(noun: Token, start: int) -> Token:
    """The first word of a noun with what belongs before it.

    start: the code point where its sentence begins.
    """
    left = _of_owner(noun)
    before = left.nbor(-1) if left.i else left
    if before.i == left.i or not _is_titled(before, start) or before.pos_ in ("NOUN", "PROPN", "PRON"):
        return left
    while _is_titled(before, start):  # a name read as a clause: `the No Boat Left Behind law`
        left, before = before, before.nbor(-1)
    return before if before.lower_ in ("a", "the") else left


def wholes_of(noun: Token) -> list[Token]:
    """Of what a noun counts some (`five of the judges`, `the court's five members`)."""
    if noun.pos_ != "NUM" and noun.lemma_ not in ("majority", "member"):
        return []
    owners = [child for child in noun.children if child.dep_ == "poss"]
    return owners + [inner for child in noun.children if child.lower_ == "of" for inner in child.children]


def _of_owner(noun: Token) -> Token:
    """The first word of a noun; without a noun that by a slip is read with its owner (`by one vote Sorel's ban`)."""
    left = noun.left_edge
    owner = next((child for child in noun.children if child.dep_ == "poss" and child.pos_ == "PROPN"), None)
    if owner is None or left.dep_ != "det" or not any(child.pos_ == "NOUN" for child in owner.children):
        return left
    return next(word for word in owner.subtree if word.pos_ == "PROPN")


def _is_titled(word: Token, start: int) -> bool:
    return word.idx > start and word.is_title and word.is_alpha
