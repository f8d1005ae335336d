"""By what names and acts an article speaks of each party: whom a statement is aimed at or speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from briefgen.analysis.article import Article
from briefgen.analysis.disputes.words import pattern
from briefgen.analysis.topic import stem
from briefgen.model import Party, Statement
from briefgen.tables import one_of

LEADING = 6
"""Words at the beginning of what is said in which the party stands that a charge or demand is aimed at."""

OFFICES: Mapping[str, tuple[str, ...]] = {
    "state": ("the government", "the administration", "the authorities"),
    "company": ("the company", "the firm"),
}
"""What the only party of a kind is called, beside its name."""

_OWNED = re.compile(r"[’']s? (?P<what>(?:[\w-]+ ){0,3}[\w-]+)")
_TOLD = re.compile(
    r"(?<!\w)(?:the|these|those|this|such|new|proposed|planned) (?P<what>(?:[\w-]+ ){0,2}[\w-]+)", re.IGNORECASE
)
"""An act with its bearer before it, and one that stands without."""


def name_patterns(parties: Sequence[Party]) -> dict[str, re.Pattern[str]]:
    """For each party a pattern of its names; a state's also with the endings that make the adjective.

    The `local government` is not the government.
    """
    patterns = {}
    kinds = Counter(party.kind for party in parties)
    for party in parties:
        called = OFFICES.get(party.kind, ()) if kinds[party.kind] == 1 else ()
        names = {*called, party.name, *party.aliases, *(person.name.split()[-1] for person in party.representatives)}
        listed = one_of(names)
        ending = r"(?:\w{1,3})?" if party.kind == "state" else ""
        patterns[party.id] = re.compile(rf"(?<!\w)(?<!local )(?P<name>{listed}){ending}(?!\w)")
    return patterns


def owners_of(article: Article, names: Mapping[str, re.Pattern[str]]) -> dict[str, str]:
    """Whose the acts are that an article speaks of (`Norland’s new plan`): the party, where an act has only one."""
    found: dict[str, set[str]] = {}
    for party, named in names.items():
        for name in named.finditer(article.text):
            owned = _OWNED.match(article.text, name.end())
            act = pattern("act").search(owned["what"]) if owned is not None else None
            if act is not None:
                found.setdefault(stem(act[0]), set()).add(party)
    return {act: next(iter(parties)) for act, parties in found.items() if len(parties) == 1}


def acts_of(words: str, owners: Mapping[str, str]) -> frozenset[str]:
    """The parties whose acts some words speak of without their names (`the plan`)."""
    acts = [act for told in _TOLD.finditer(words) for act in pattern("act").finditer(told["what"])]
    return frozenset(owners[name] for act in acts if (name := stem(act[0])) in owners)


def accused(statement: Statement, words: str, names: dict[str, re.Pattern[str]]) -> str | None:
    """The party that a statement charges with a breach: the last named, not as an adjective, before the breach."""
    breach = pattern("breach").search(words)
    if breach is None or statement.kind == "denial":
        return None
    found = [
        (named.start(), party)
        for party, pattern in names.items()
        for named in pattern.finditer(words, 0, breach.start())
        if party != statement.party and named["name"] == named[0]
    ]
    return max(found)[1] if found else None


def aim(statement: Statement, words: str, names: dict[str, re.Pattern[str]]) -> str | None:
    """The party that a charge or demand is aimed at: the first one named, in the first words."""
    leading = " ".join(words.split()[:LEADING])
    found = [
        (named.start(), party)
        for party, pattern in names.items()
        for named in pattern.finditer(leading)
        if party != statement.party and not _is_other_peoples(leading, named)
    ]
    return min(found)[1] if found else None


def _is_other_peoples(words: str, named: re.Match[str]) -> bool:
    """Is a name only an adjective of somebody else (`the killing of American citizens`)?"""
    before = words[: named.start()].split()[-1:]
    return named["name"] != named[0] and bool(before) and before[0].lower() in ("of", "with", "for", "from", "in", "on")
