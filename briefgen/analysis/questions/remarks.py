"""What is said with a modal of somebody's turns, doings or reasons: a commentator's remark and no event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACCOUNTED = frozenset(
    {
        "argue", "ascribe", "attribute", "blame", "characterise", "characterize", "chalk", "construe", "credit",
        "explain", "forgive", "interpret", "mistake", "perceive", "read", "regard", "see", "sum", "trace", "view",
    }
)  # fmt: skip
"""Verbs by which, in the passive with `could`, somebody accounts for what is so (`could be attributed to …`)."""

_TURNS = frozenset({"chance", "glimpse", "occasion", "opportunity", "shot", "taste", "turn"})
"""What one gets who is only let do something."""

_WORK = frozenset({"favor", "favour", "good", "job", "service", "thing", "work"})
"""What is done well or badly, by which somebody is praised or blamed (`will do a fine job`)."""


def goes_on(verb: Token) -> bool:
    """Does a verb with a modal tell that things stay as they are, get their turn or are done well (`will do good`)?"""
    if verb.lemma_ in ("continue", "keep"):
        ends = any(word.lower_ in ("until", "till", "unless") for word in verb.subtree)
        return not ends and any(child.dep_ == "xcomp" for child in verb.children)
    things = {"get": _TURNS, "do": _WORK}.get(verb.lemma_, frozenset())
    return any(child.dep_ == "dobj" and child.lemma_ in things for child in verb.children)


def accounts(verb: Token) -> bool:
    """Does a verb in the passive give the reason of what is so (`could be attributed to poor management`)?"""
    return verb.lemma_ in _ACCOUNTED and any(child.dep_ == "auxpass" for child in verb.children)
