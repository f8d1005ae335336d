"""Who is told as somebody's colleague, and works where he does: `NAME of BODY said. Her colleague NAME agreed`."""

from __future__ import annotations

import re

from briefgen.analysis.article import Article
from briefgen.analysis.people import NamedPerson

_COLLEAGUE = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){0,2}?colleague(?: (?:at|in|from) [^,.]{1,40})?,? $")
LONGEST_COLLEAGUE = 80
"""Code points before a name in which it is told whose colleague its bearer is."""

NEARBY = 3
"""Sentences back in which the other one is named."""


def with_colleagues(article: Article, people: list[NamedPerson], sides: dict[str, str | None]) -> dict[str, str]:
    """The bodies for which people speak who are told as colleagues of one named just before, by name.

    sides: the key of the body that each speaks for, by name; those who have one keep it.
    """
    found: dict[str, str] = {}
    named = sorted((m.range, p.name) for p in people for m in p.mentions)
    for person in people:
        start = person.mentions[0].range[0]
        told = _COLLEAGUE.search(article.text, max(0, start - LONGEST_COLLEAGUE), start)
        if told is None or sides[person.name] not in (None, f"person:{person.name}"):
            continue
        before = [(place, name) for place, name in named if place[1] <= told.start() and name != person.name]
        place, name = before[-1] if before else ((0, 0), "")
        near = (article.sentence_at(start) or 0) - (article.sentence_at(place[0]) or 0) <= NEARBY
        side = sides.get(name) or ""
        if near and side.startswith("body:"):
            found[person.name] = side
    return found
