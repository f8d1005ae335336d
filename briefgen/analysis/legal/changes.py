"""Which instrument a verb changes: came into force, was signed, was lifted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.legal.parts import instrument_again, quantified
from briefgen.analysis.legal.words import legal

if TYPE_CHECKING:
    from spacy.tokens import Token

INDEFINITE = frozenset({"any", "no", "some", "what", "which", "whatever", "whichever"})
"""Determiners of an instrument that is none in particular."""


def changed(verb: Token, instruments: Sequence[Token]) -> Token | None:
    """The instrument that a verb of its life is said of, itself or by a pronoun for the one told of before."""
    lemma = verb.lemma_.lower()
    if lemma in legal("life", "of_object"):
        near = _arguments(verb, ("dobj",) if lemma == "leave" else ("dobj", "nsubjpass"))  # `was left in tatters`
    else:
        near = _arguments(verb, (*SUBJECTS, "dobj")) + _led_to(verb)
    if verb.dep_ == "relcl":
        near.append(verb.head)
    near = [one for one in near if not any(c.lower_ in INDEFINITE for c in one.children)]
    named = next((token for token in instruments if any(token.i == one.i for one in near)), None)
    again = (instrument_again(one) for one in near if lemma in legal("life", "of_bodies") | {"sign"})
    return named or next((one for one in again if one is not None), None)


def _arguments(verb: Token, labels: Sequence[str]) -> list[Token]:
    """The subjects and objects of a verb, with what stands behind a noun of quantity."""
    return quantified([child for child in verb.children if child.dep_ in labels])


def _led_to(verb: Token) -> list[Token]:
    """What the prepositions of a verb lead to, and what an act behind one does (`abstained from voting on it`)."""
    led = [inner for c in verb.children if c.dep_ == "prep" for inner in c.children]
    acts = [c for inner in led if inner.dep_ == "pcomp" for c in inner.children]
    return led + [inner for c in acts for inner in ([c] if c.dep_ == "dobj" else c.children)]
