"""Bodies that are heard together and never apart, `NAME, NAME and NAME said`: one party, named as they stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.analysis.article import Article, Attribution, top_of
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.heard import Heard
from briefgen.model import Range

REACH = 9
"""Code points of `both the `."""

_JOINED = re.compile(r",? (?:and|&) (?:the )?")
_LISTED = re.compile(r", (?:the )?")
_EACH_AFTER = re.compile(r",? (?:each|all|both|separately)\b")
_BOTH_BEFORE = re.compile(r"\b[Bb]oth (?:the )?$")


class Together(NamedTuple):
    """Several who are one party: its key, and where they are first named together."""

    key: str
    place: Range


def heard_together(
    article: Article,
    attributions: Sequence[Attribution],
    voices: Sequence[Sequence[Heard]],
    bodies: Bodies,
    actors: Collection[str],
) -> dict[str, Together]:
    """The joint party for each key of those who are heard with the same others wherever they are heard.

    voices: who is heard in each attribution; actors: the keys of those whom the article tells of by themselves. Persons
    with names are each their own party, and so are those for whom such persons speak.
    """
    represented = {voice.key for heard in voices for voice in heard if voice.person}
    company: dict[str, set[frozenset[str]]] = {}
    first: dict[frozenset[str], Attribution] = {}
    for attribution, heard in zip(attributions, voices, strict=True):
        keys = frozenset(voice.key for voice in heard if voice.key)
        first.setdefault(keys, attribution)
        for key in keys:
            company.setdefault(key, set()).add(keys)
    found = {}
    for keys, attribution in first.items():
        known = any(key in represented or key in actors or company[key] != {keys} for key in keys)
        several = len(keys) > 1 and not known and not _act_alone(article, keys, bodies)
        place = _place(article, attribution, keys, bodies) if several else None
        if place:
            name = " ".join(article.words(place).split())
            found.update(dict.fromkeys(sorted(keys), Together(f"group:{name}", place)))
    return found


def as_one(voices: Sequence[Sequence[Heard]], joint: dict[str, Together]) -> list[list[Heard]]:
    """The voices, one for those who are heard together; joint: their party for the key of each."""
    return [_joined(heard, joint) for heard in voices]


def _joined(heard: Sequence[Heard], joint: dict[str, Together]) -> list[Heard]:
    party = next((joint[voice.key] for voice in heard if voice.key in joint), None)
    return list(heard) if party is None else [Heard("body", key=party.key, named=(party.place,), plural=True)]


def _act_alone(article: Article, keys: Collection[str], bodies: Bodies) -> bool:
    """Does the article tell of one of them without the others: is he by himself the subject of a verb?"""
    named = (m for m in bodies.mentions if m.kind == "name" and m.key in keys)
    heads = (head for m in named if (head := top_of(article.tokens(*m.range))))
    return any(head.dep_ in SUBJECTS and not any(c.dep_ == "conj" for c in head.children) for head in heads)


def _place(article: Article, attribution: Attribution, keys: frozenset[str], bodies: Bodies) -> Range | None:
    """From the first to the last of the names, where each stands in the source and is not told to speak for itself.

    Nobody is called by two capitals, `Tokyo and Seoul`.
    """
    named = [m for m in bodies.mentions if m.kind == "name" and m.key in keys]
    inside = [m for m in named if any(a <= m.range[0] and m.range[1] <= b for a, b in attribution.source)]
    if {m.key for m in inside} != keys:
        return None
    start, end = inside[0].range[0], inside[-1].range[1]
    *gaps, last = [(one.range[1], other.range[0]) for one, other in pairwise(inside)]
    beside = _JOINED.fullmatch(article.text, *last) and all(_LISTED.fullmatch(article.text, *gap) for gap in gaps)
    each = _EACH_AFTER.match(article.text, end) or _BOTH_BEFORE.search(article.text, max(0, start - REACH), start)
    return (start, end) if beside and not each else None
