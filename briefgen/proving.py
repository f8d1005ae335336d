"""Nothing unproved is shown: a briefing checks itself, and what has a fault is left out before anybody sees it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from briefgen.checking import Fault, check
from briefgen.composition import fill_templates
from briefgen.lines import Texts, line_text
from briefgen.model import BottomLine, Briefing, Insert, Line, Party, Position, Statement

MOST_ROUNDS = 5
"""Leaving one item out can take the ground from another (a pair from its claim); more rounds were never needed."""

_ITEM = re.compile(r"(?P<list>names\.\w+|\w+)\[(?P<place>\d+)\]")
_LISTS = (
    "no_position",
    "bottom_line",
    "developments",
    "background",
    "legal_context",
    "timeline",
    "open_questions",
    "positions",
    "disputes",
)
_NAME_LISTS = ("people", "places", "abbreviations")

Item = TypeVar("Item")
Owned = TypeVar("Owned", Statement, Position)


def proved(briefing: Briefing, warn: Callable[[str], None]) -> Briefing:
    """The briefing without what `check` finds a fault in.

    briefing: as analysis gives it; what templates make is still to come, since it tells of what is left.
    warn: told, one line each, of what was left out.
    """
    for _ in range(MOST_ROUNDS):
        faults = [fault for fault in check(fill_templates(briefing)) if not fault.remark]
        if not faults:
            return briefing
        for fault in faults:
            warn(f"left out, since it cannot be proved: {fault}")
        briefing = _without(briefing, faults)
    return briefing


def _without(briefing: Briefing, faults: Iterable[Fault]) -> Briefing:
    """The briefing without the items that the faults name."""
    bad: dict[str, dict[int, str]] = {}
    for fault in faults:
        found = _ITEM.match(fault.item)
        if found:
            bad.setdefault(found["list"], {})[int(found["place"])] = fault.words
    lists = {name: _others(getattr(briefing, name), bad.get(name, {})) for name in _LISTS}
    lists["bottom_line"] = _even(briefing.bottom_line, lists["bottom_line"])
    names = {name: _others(getattr(briefing.names, name), bad.get(f"names.{name}", {})) for name in _NAME_LISTS}
    lacking = msgspec.structs.replace(briefing, **lists, names=msgspec.structs.replace(briefing.names, **names))
    return _without_parties(_without_statements(lacking, bad.get("statements", {})), bad.get("parties", {}))


def _others(items: list[Item], bad: Iterable[int]) -> list[Item]:
    return [item for place, item in enumerate(items) if place not in set(bad)]


def _even(before: list[BottomLine], after: list[BottomLine]) -> list[BottomLine]:
    """A dispute on top keeps both sides or none."""
    whole = [item for item in before if item.slot == "dispute"]
    return [item for item in after if item.slot != "dispute" or all(side in after for side in whole)]


def _without_statements(briefing: Briefing, bad: Iterable[int]) -> Briefing:
    """The briefing without some statements, and without whatever hangs on them."""
    gone = {briefing.statements[place].id for place in bad}
    while nested := {item.id for item in briefing.statements if item.within in gone} - gone:
        gone |= nested
    if not gone:
        return briefing
    texts = Texts(briefing.sources)
    return msgspec.structs.replace(
        briefing,
        statements=[_released(item, gone, texts) for item in briefing.statements if item.id not in gone],
        positions=[_shown(item, gone) for item in briefing.positions if item.statement not in gone],
        disputes=[item for item in briefing.disputes if not {item.claim, item.counter} & gone],
    )


def _released(statement: Statement, gone: set[str], texts: Texts) -> Statement:
    """A statement that points to none of those that are gone."""
    line: Line = [
        msgspec.structs.replace(piece, see=None) if isinstance(piece, Insert) and piece.see in gone else piece
        for piece in statement.line
    ]
    denies = None if statement.denies in gone else statement.denies
    text = statement.text if line == statement.line else line_text(line, texts)
    return msgspec.structs.replace(statement, denies=denies, line=line, text=text)


def _shown(position: Position, gone: set[str]) -> Position:
    return msgspec.structs.replace(position, also=[name for name in position.also if name not in gone])


def _without_parties(briefing: Briefing, bad: dict[int, str]) -> Briefing:
    """The briefing with parties that lack the aliases in doubt, or without a party that is in doubt itself."""
    kept: list[Party] = []
    for place, party in enumerate(briefing.parties):
        words = bad.get(place)
        if words is None:
            kept.append(party)
            continue
        aliases = [alias for alias in party.aliases if f"“{alias}”" not in words]
        if aliases != party.aliases:
            kept.append(msgspec.structs.replace(party, aliases=aliases))
    known = {party.id for party in kept}
    return msgspec.structs.replace(
        briefing,
        parties=kept,
        statements=[_orphaned(item, known) for item in briefing.statements],
        positions=[_orphaned(item, known) for item in briefing.positions],
    )


def _orphaned(item: Owned, known: set[str]) -> Owned:
    """A statement or position whose party is gone has none."""
    return item if item.party is None or item.party in known else msgspec.structs.replace(item, party=None)
