"""Couples: two people of whom only the second is given the surname that both bear, `Omar and Anna Holm`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.people.sightings import Sighting

_FIRST_AND = re.compile(r"(?<![\w’'.-])(?<![A-Z]\. )([A-Z][\w’'-]+) and $")
"""One capitalised word and an `and`, before a name."""

_NAME_BEFORE = re.compile(r"[A-Z][\w’'.-]*[ -]$")
"""The end of a name that the word would belong to: `Bill Clinton and Anna Holm` are no couple."""

LOOK_BACK = 60
"""Code points before a name in which the other one's stands."""


class Couples(Struct, frozen=True):
    """Those of whom an article gives a first name only, and who share the surname of somebody named in full.

    firsts: their first names, by the surname. places: where these stand beside the other's full name.
    """

    firsts: dict[str, frozenset[str]]
    places: frozenset[int]

    def may_mean_other(self, sighting: Sighting, name: str) -> bool:
        """May a surname mean the one who has no full name, rather than the one of this full name?

        Only a `Mr.` or `Ms.` tells that it does not, where the two are of different sexes.
        """
        firsts = self.firsts.get(sighting.words[-1].text, frozenset()) - set(name.split())
        if len(sighting.words) > 1 or " " not in name or not firsts:
            return False
        listed, said = lexicons.sexes(), lexicons.honorifics().get(sighting.honorific or "")
        own, others = listed.get(name.split()[0]), {listed.get(first) for first in firsts}
        if said not in ("male", "female"):
            return True
        return said in others if own == said else own is not None or not others <= {"male", "female"} - {said}


def find_couples(article: Article, sightings: Sequence[Sighting]) -> Couples:
    """Who shares a surname with somebody without being named in full; sightings: where people may be named.

    Where one of the two is also named in full alone, the article is about that one, and calls him by the surname.
    """
    beside = [(sighting, _partner(article, sighting)) for sighting in sightings if len(sighting.words) > 1]
    alone = {sighting.name for sighting, partner in beside if partner is None}
    firsts: dict[str, frozenset[str]] = {}
    places: set[int] = set()
    for sighting, found in beside:
        surname = sighting.words[-1].text
        if found is not None and not alone & {sighting.name, f"{found[0]} {surname}"}:
            firsts[surname] = firsts.get(surname, frozenset()) | {found[0]}
            places.add(found[1])
    return Couples(firsts, frozenset(places))


def _partner(article: Article, sighting: Sighting) -> tuple[str, int] | None:
    """The first name, and its place, of somebody who shares the surname of a full name here; None where nobody does.

    A first name is one that is listed, or any where the article speaks of all that bear the surname: `the Holms`.
    """
    if sighting.titles or sighting.honorific:
        return None
    start = sighting.range[0]
    before = article.text[max(0, start - LOOK_BACK) : start]
    found = _FIRST_AND.search(before)
    if found is None or _NAME_BEFORE.search(before[: found.start(1)]):
        return None
    surname = sighting.words[-1].text
    of_all = re.search(rf"\b[Tt]he {re.escape(surname)}s\b", article.text) is not None
    listed = found[1] in lexicons.first_names()
    return (found[1], start - len(before) + found.start(1)) if listed or of_all else None
