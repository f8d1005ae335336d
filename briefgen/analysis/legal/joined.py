"""Verbs joined by `and`, and participles that tell a step of law beside the verb that they hang on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.analysis.aspect import in_passive
from briefgen.analysis.legal.words import legal

if TYPE_CHECKING:
    from spacy.tokens import Token

TIMES = frozenset({"after", "before", "following", "since"})
"""Prepositions behind which a participle tells what was done, when the rest was."""


def joined(verb: Token) -> Iterator[Token]:
    """A verb and those that it is joined to by `and`."""
    yield verb
    for step in verb.ancestors:
        if verb.dep_ != "conj":
            return
        verb = step
        yield step


def first_of(verb: Token) -> Token:
    """The first of the verbs joined by `and`: its auxiliary is theirs too (`should be found, tried and jailed`)."""
    return next((step for step in joined(verb) if step.dep_ != "conj"), verb)


def is_mere_passive(verb: Token) -> bool:
    """Is a verb a participle that only names what may happen (`the risk of being jailed`)?"""
    first = next((step for step in joined(verb) if step.dep_ != "conj"), verb)
    auxiliaries = [c for step in (verb, first) for c in step.children if c.dep_ in ("aux", "auxpass")]
    then = first.dep_ == "pcomp" and first.head.lower_ in TIMES
    return verb.tag_ == "VBN" and first.dep_ == "pcomp" and not then and any(c.lower_ == "being" for c in auxiliaries)


def awaits_trial(verb: Token) -> bool:
    """Does a participle or an infinitive tell what somebody who is held stands before: `sits in a cell, awaiting
    trial`, `was flown home to face charges`?
    """
    if verb.dep_ != "advcl" or verb.lemma_ not in legal("proceedings", "feared"):
        return False
    held = any(c.dep_ == "dobj" and c.lemma_.lower() in legal("proceedings", "objects") for c in verb.children)
    return held and (verb.tag_ == "VBG" or any(map(in_passive, joined(verb.head))))
