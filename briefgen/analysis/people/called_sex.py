"""What `Mr.`, `Ms.` and a leader's office tell of somebody's sex: `President NAME` is not his wife."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefgen.analysis import lexicons
from briefgen.analysis.people.sexes import sex_of_name
from briefgen.analysis.people.sightings import Sighting
from briefgen.analysis.people.titles import Titled

CALLED_OFTEN = 3
"""Times that `Ms. NAME` tells of a woman, whatever her first name is held to be: some of `Andrea` and `Leland`."""

_LEADING = frozenset(("president", "minister", "premier", "chancellor", "secretary", "secretary-general", "taoiseach"))
"""Words of the offices by which those are called who lead a state, a government or a ministry."""


def sexes_called(sightings: list[Sighting]) -> dict[str, str]:
    """Of which sex the bearer of a surname is by `Mr.` or `Ms.`, where that is said often and never otherwise.

    Not of one whom the article calls so, or by a title, before it tells a full name: that is another one's of his name.
    """
    first = {s.words[-1].text: s for s in reversed(sightings)}
    sightings = [s for s in sightings if len(s.words) == 1 and len(first[s.name].words) > 1]
    said = Counter((s.name, lexicons.honorifics().get(s.honorific or "")) for s in sightings)
    other = {"male": "female", "female": "male"}
    return {
        name: sex
        for (name, sex), times in said.items()
        if sex in other and times >= CALLED_OFTEN and not said[name, other[sex]]
    }


def clashes(sighting: Sighting, name: str) -> bool:
    """Is it a `Mr.` or `Ms.` of one sex and a name of the other: `Mr. Holm` where only an `Anna Holm` is named?"""
    return {sex_called(sighting), sex_of_name(name)} == {"male", "female"}


def sex_called(sighting: Sighting) -> str | None:
    """Male or female by `Mr.` or `Ms.`; a listed leader called by his office, `President NAME`, is of his sex."""
    told = lexicons.honorifics().get(sighting.honorific or "")
    if told not in ("male", "female") and len(sighting.words) == 1 and leads(sighting.titles):
        return lexicons.leaders_genders().get(sighting.name)
    return told


def leads(titles: Iterable[Titled]) -> bool:
    """Does one of somebody's titles name an office by which those are called who lead?"""
    return any(word in _LEADING for title in titles for word in title.words.casefold().split())
