"""Who was presented by the noun that takes him up later: `Actor NAME`, then `the actor`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis.naming import Naming
from briefgen.analysis.people import NamedPerson

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEHIND = r"(?:,(?: who)?(?: \d\d,)?|,? who)?(?: (?:is|was|became|works as|worked as))?(?: (?:a|an|the|one|his|her))?"
_MORE = r"(?: (?!who\b|said\b|told\b|and\b|met\b|to\b|for\b|of\b|at\b)[\w’'.-]+){0,4}?"
_YEARS = re.compile(r"\d{1,3}|year|years|old|-|\d{1,3}-year-?old")
REACH = 90
"""Code points behind a name within which it is told what somebody is."""


def presented_as(naming: Naming, head: Token) -> tuple[NamedPerson, int] | None:
    """The person whom the noun of `the NOUN` presented last before it, with the place; nobody where two are alike.

    What the phrase says beside his age must have been said of him too: `the French actor` may be another one.
    """
    noun = re.escape(head.lower_)
    before = re.compile(rf"\b{noun}s? $", re.I)
    behind = re.compile(rf"{_BEHIND}{_MORE} {noun}\b(?!(?-i: [A-Z]))", re.I)
    told = [t.lower_ for t in head.lefts if t.dep_ != "det" and not _YEARS.fullmatch(t.lower_)]
    text, found = naming.article.text, []
    for person, mention in naming.places[1]:
        start, end = mention.range
        if end > head.left_edge.idx:
            break
        if any(head.lower_ in title.words.casefold() for title in person.titles):
            continue  # an office, by which nobody else is meant than its holder
        first = max(0, start - len(head) - 2)
        after = behind.match(text, end, min(end + REACH, head.left_edge.idx))
        title = before.search(text, first, start)
        if (title or after) and _says_all(told, text[max(0, start - REACH) : after.end() if after else start]):
            found.append((person, start))
    if not found:
        return None
    last, place = found[-1]
    here = naming.article.sentence_at(place)
    beside = {person.name for person, start in found if naming.article.sentence_at(start) == here}
    return (last, place) if len(beside) == 1 else None


def _says_all(told: list[str], words: str) -> bool:
    return all(word in words.casefold() for word in told)
