"""Bodies that are heard together and never apart, `NAME and NAME said`: one party, named as they stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.heard import Heard
from briefgen.model import Range

LONGEST = 90
"""Code points of a joint name; a longer list is none."""


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
    with names are each their own party.
    """
    company: dict[str, set[frozenset[str]]] = {}
    first: dict[frozenset[str], Attribution] = {}
    for attribution, heard in zip(attributions, voices, strict=True):
        keys = frozenset(voice.key for voice in heard if voice.key)
        first.setdefault(keys, attribution)
        for key in keys:
            company.setdefault(key, set()).add(keys)
    found = {}
    for keys, attribution in first.items():
        apart = any(key.startswith("person:") or key in actors or company[key] != {keys} for key in keys)
        place = _place(article, attribution, keys, bodies) if len(keys) > 1 and not apart else None
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


def _place(article: Article, attribution: Attribution, keys: frozenset[str], bodies: Bodies) -> Range | None:
    """From the first to the last of the names, where each of them stands in the source."""
    named = [m for m in bodies.mentions if m.means_itself and m.key in keys]
    inside = [m for m in named if any(a <= m.range[0] and m.range[1] <= b for a, b in attribution.source)]
    if {m.key for m in inside} != keys:
        return None
    start, end = inside[0].range[0], inside[-1].range[1]
    return (start, end) if " and " in article.text[start:end] and end - start <= LONGEST else None
