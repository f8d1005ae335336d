"""Days of the week that are of last week: what somebody said then goes on, and `Wednesday` is not the last one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.analysis.attribution.phrases import SUBJECTS, child
from briefgen.analysis.timeline.dating import Dated, is_saying

REACH = 2
"""Sentences after one of last week in which the same speaker goes on about what he said then."""

_WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", re.IGNORECASE)
_LAST_WEEK = re.compile(r"last week$", re.IGNORECASE)
_PERSONAL = frozenset({"he", "she", "they", "it"})


def of_these_days(found: Sequence[Dated]) -> list[Dated]:
    """The dates, without the days of the week on which somebody went on whose words of last week were just told."""
    kept: list[Dated] = []
    last: Dated | None = None
    for dated in found:
        if _LAST_WEEK.match(dated.words) and is_saying(dated.head):
            last = dated
        kept.append(dated)
    return kept


def _goes_on(last: Dated, dated: Dated) -> bool:
    """Does the one who spoke last week speak again a sentence or two later, with nothing told between?"""
    if not last.sentence < dated.sentence <= last.sentence + REACH or not is_saying(dated.head):
        return False
    first, again = child(last.head, *SUBJECTS), child(dated.head, *SUBJECTS)
    if first is None or again is None:
        return False
    return again.lower_ in _PERSONAL or again.text == first.text
