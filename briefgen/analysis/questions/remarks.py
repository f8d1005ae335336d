"""What is said with a modal of somebody's chances, turns, doings or reasons: a commentator's remark and no event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.questions.people import is_person

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACCOUNTED = frozenset(
    {
        "argue", "ascribe", "attribute", "blame", "characterise", "characterize", "chalk", "construe", "credit",
        "explain", "forgive", "interpret", "mistake", "perceive", "read", "regard", "see", "sum", "trace", "view",
    }
)  # fmt: skip
"""Verbs by which, in the passive with `could`, somebody accounts for what is so (`could be attributed to …`)."""

_FAVOURING = frozenset(
    {
        "aid", "benefit", "boost", "bolster", "buoy", "damage", "dog", "doom", "favor", "favour", "harm", "haunt",
        "help", "hinder", "hobble", "hurt", "lift", "propel", "sink", "weaken",
    }
)  # fmt: skip
"""What, with `could` and a person's name, a commentator says of somebody's chances."""

_FORTUNES = frozenset({"bid", "campaign", "chance", "hope", "odds", "prospect", "standing"})
"""What a person has before an election, on which a remark may bear."""

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


def favours(verb: Token) -> bool:
    """Does a verb tell that something helps or harms a person or his chances (`could benefit Mr Tarn`)?"""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    owners = [one for thing in objects if thing.lemma_ in _FORTUNES for one in thing.children if one.dep_ == "poss"]
    return verb.lemma_ in _FAVOURING and any(map(is_person, (*objects, *owners)))


def accounts(verb: Token) -> bool:
    """Does a verb in the passive give the reason of what is so (`could be attributed to poor management`)?"""
    return verb.lemma_ in _ACCOUNTED and any(child.dep_ == "auxpass" for child in verb.children)
