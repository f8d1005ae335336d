"""Names of one word after a rank: whose full name `Prince NAME` or `Lord NAME` cuts short."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.analysis import lexicons
from briefgen.analysis.people.sexes import sex_of_name
from briefgen.analysis.people.sightings import Sighting

_PEERS = frozenset(("Lord", "Baron", "Baroness"))
"""Ranks before a surname; after all others stands the first name."""


def full_name_of(sighting: Sighting, full: Iterable[str], sightings: Iterable[Sighting]) -> str | None:
    """The one full name of whom a rank and one name mean, None where it is a name of its own.

    A peer bears the surname of one of the same sex, `Betty Holm` and `Baroness Holm`; a prince or king is called by
    the first name of one who bears the same rank: `Prince Omar bin Said` and `Prince Omar`.
    """
    rank, name = sighting.honorific or "", sighting.name
    several = [other for other in full if " " in other]
    if rank in _PEERS:
        sex = lexicons.honorifics().get(rank)
        ministers = _in_office(sightings)
        namesakes = (f for f in several if f.split()[-1] == name and f not in ministers)
        fits = [f for f in namesakes if sex_of_name(f) == sex]
    else:
        ranked = {s.name for s in sightings if s.honorific == rank}
        fits = [f for f in several if f.split()[0] == name and f in ranked]
    return fits[0] if len(fits) == 1 else None


def _in_office(sightings: Iterable[Sighting]) -> set[str]:
    """The names of those who hold an office by a title: a minister is not the lord of the same surname."""
    past = lexicons.offices()["past_or_future"] | {"peer", "lord", "lady", "baroness", "baron"}
    words = [(s.name, set(t.words.casefold().split())) for s in sightings for t in s.titles]
    return {name for name, told in words if not told & past}
