"""What somebody asks of another in his own mouth (`We call on the council to act`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.questions.people import is_of_crowd

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLEADING: dict[str, frozenset[str]] = {
    "appeal": frozenset({"to"}),
    "ask": frozenset(),
    "call": frozenset({"on", "upon"}),
    "demand": frozenset(),
    "implore": frozenset(),
    "request": frozenset(),
    "urge": frozenset(),
}
"""Verbs by which a speaker asks, each with the prepositions of which it needs one before him whom he asks."""


def pleads(tokens: Sequence[Token]) -> bool:
    """Does a speaker ask something of somebody whom he names, other than of the public (`We urge Sudland to pay`)?"""
    return any(
        token.dep_ == "nsubj" and token.lower_ in ("i", "we") and _asks_of_somebody(token.head) for token in tokens
    )


def _asks_of_somebody(verb: Token) -> bool:
    if verb.lemma_ not in _PLEADING or verb.tag_ not in ("VBP", "VBG"):
        return False
    leads = _PLEADING[verb.lemma_]
    after = [child for child in verb.children if child.i > verb.i]
    asked = [noun for lead in after if lead.lower_ in leads for noun in lead.children]
    if not leads:
        asked = [noun for child in after for noun in (child, *child.children) if noun.dep_ in ("dobj", "nsubj")]
    return any(noun.pos_ in ("NOUN", "PROPN") and not is_of_crowd(noun) for noun in asked)
