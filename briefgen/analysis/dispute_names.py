"""By what names an article speaks of each party, for whom a statement is aimed at or speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from briefgen.model import Party

OFFICES: Mapping[str, tuple[str, ...]] = {
    "state": ("the government", "the administration", "the authorities"),
    "company": ("the company", "the firm"),
}
"""What the only party of a kind is called, beside its name."""


def name_patterns(parties: Sequence[Party]) -> dict[str, re.Pattern[str]]:
    """For each party a pattern of its names; a state's also with the endings that make the adjective.

    The `local government` is not the government.
    """
    patterns = {}
    kinds = Counter(party.kind for party in parties)
    for party in parties:
        called = OFFICES.get(party.kind, ()) if kinds[party.kind] == 1 else ()
        names = {*called, party.name, *party.aliases, *(person.name.split()[-1] for person in party.representatives)}
        listed = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
        ending = r"(?:\w{1,3})?" if party.kind == "state" else ""
        patterns[party.id] = re.compile(rf"(?<!\w)(?<!local )(?P<name>{listed}){ending}(?!\w)")
    return patterns
