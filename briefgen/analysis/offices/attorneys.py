"""Attorneys in a public office: the office that each heads or works for, `the U.S. Attorney for the … District`."""

from __future__ import annotations

import re

from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.sorts import name_words
from briefgen.analysis.people.titles import Titled

_ATTORNEY = re.compile(
    r"(?P<seat>(?:[A-Z][\w.]*(?:['’]s)? )*?)(?:(?:[Aa]cting|[Ii]nterim|[Aa]ssistant|[Dd]eputy|[Cc]hief|[Ff]irst) )*"
    r"(?P<kind>U\.?S\.?|United States|[Ff]ederal|[Dd]istrict|[Ss]tate['’]s|[Cc]ounty|[Cc]ity|[Pp]rosecuting"
    r"|[Cc]ommonwealth['’]s) [Aa]ttorney(?![ -][Gg]eneral)"
)
_FEDERAL = frozenset(("u.s.", "us", "united states", "federal"))
_OFFICE_WORDS = frozenset(("the", "office", "attorney's", "attorney’s", "county"))


def is_public_attorney(title: str) -> bool:
    """Is it the title of a federal, district, county or city attorney, or of somebody who works for one?"""
    return _ATTORNEY.match(title) is not None


def attorneys_office(title: Titled, bodies: Bodies) -> str | None:
    """The office of an attorney, where the article names one of that kind and of no other place.

    `self` for a federal attorney whose office, and whose department, the article does not name; None for all others.
    """
    hit = _ATTORNEY.match(title.words)
    if hit is None:
        return None
    kind = hit["kind"].casefold()
    kinds = _FEDERAL if kind in _FEDERAL else {kind.replace("’", "'")}
    seat = {word for word in hit["seat"].casefold().split() if word not in _OFFICE_WORDS}
    offices = [key for key in bodies.kinds if {"attorney's", "office"} <= name_words(key)]
    for key in offices:
        before = key.partition(":")[2].casefold().partition(" attorney's")[0]
        own = next((before.removesuffix(one) for one in kinds if f" {before}".endswith(f" {one}")), None)
        places = set((own or "").split()) - _OFFICE_WORDS
        if own is not None and (not places or not seat or places & seat):
            return key
    department = next((key for key in bodies.kinds if name_words(key) == {"justice", "department"}), None)
    return (department or "self") if kind in _FEDERAL else None
