"""The order of a timeline's rows; of an article without a date, by what its words would mean on a day of its month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from briefgen.date_words import MONTHS, WEEKDAYS, bare_month
from briefgen.dates import resolve, sort_key
from briefgen.model import Event
from briefgen.references import span

_Key = tuple[int, tuple[int, int, int, int, str]]

YEAR = 3000
"""Any year does: rows of a year that is told come before or after all those that lie near the article's day."""

FIRST_DAY = 22
"""The article's day is taken from the last week of its month: what else is told of the month lies mostly before."""

FEWEST_DAYS = 3
"""Weekdays from which the order in which they follow on each other can be seen."""

_WEEKDAY = re.compile("|".join(WEEKDAYS))
_WEEK = re.compile(r"\b(last|this|next) (?:week|weekend)\b|\b(earlier|later|early|late) (?:this|in the) week\b", re.I)
_DAYS_OFF = {"last": -7, "this": -3, "earlier": -3, "early": -3, "late": 3, "later": 3, "next": 7}
"""How far from the article's day a week's words lie."""

_SEASON = re.compile(r"\b(?:last|in|during) (?:the )?(spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_SEASONS = {"spring": "April", "summer": "July", "autumn": "October", "fall": "October", "winter": "January"}
_EARLY = re.compile(r"earl(?:y|ier)\b", re.IGNORECASE)
"""What comes before what else its day brought."""
_EARLIER_THAT = re.compile(r"earlier (?:on )?(?=\w+day\b)", re.IGNORECASE)
_EARLIER = re.compile(r"earlier in the day|earlier (?:that|the same) day", re.IGNORECASE)


def in_order(rows: Sequence[Event], *, published: bool) -> list[Event]:
    """The rows, oldest first: what is over before what is still to come.

    published: has the article a date? Where it has none, what only lies near its day (`on Monday`, `last July`) comes
    after the years that are told and before those that are still to come.
    """
    if published:
        return sorted(rows, key=lambda row: (row.planned, sort_key(row.date), not _EARLY.match(row.as_written)))
    day = _day(rows, _month(rows))
    return sorted(rows, key=lambda row: _key(row, day))


def _key(row: Event, day: date) -> _Key:
    if row.date:
        return (2 if row.planned else 0, sort_key(row.date))
    return (1, sort_key(_near(row, day)))


def _near(row: Event, day: date) -> str:
    """The date that a row's words would mean in an article of a day."""
    words = row.as_written
    if _EARLIER.match(words):
        return f"../{day}"  # before what else that day brought
    week = _WEEK.search(words)
    if week is not None:
        return (day + timedelta(_DAYS_OFF[(week[1] or week[2]).lower()])).isoformat()
    words = _SEASON.sub(lambda season: f"last {_SEASONS[season[1].lower()]}", words)
    earlier = _EARLIER_THAT.match(words)
    if earlier is not None:
        words = words[earlier.end() :]
    found = resolve(words, published=day.isoformat(), planned=row.planned, anchor=None)
    if earlier is not None and found is not None:
        return f"../{found.date}"  # before what else that day brought
    later = (day + timedelta(1)).isoformat()
    if found is not None and not (row.planned and sort_key(found.date) < sort_key(later)):
        return found.date
    return later if row.planned else day.isoformat()  # what is to come in July comes after the July day of the news


def _month(rows: Sequence[Event]) -> int:
    """The month from which the months that rows name lie nearest: those that are over behind it, the others ahead."""
    short = [name[:3] for name in MONTHS]
    named = [(row, found[0]) for row in rows if not row.date and (found := bare_month().search(row.as_written))]
    months = [(row, short.index(word[:3]) + 1) for row, word in named]
    return min(range(1, 13), key=lambda month: sum(_apart(row, month, other) for row, other in months))


def _apart(row: Event, month: int, other: int) -> int:
    """The months from a month back to another that is over, or on to one to come; `last May` is no month of May."""
    if row.planned:
        return (other - month) % 12
    return (month - other) % 12 or 12 * row.as_written.lower().startswith("last")


def _day(rows: Sequence[Event], month: int) -> date:
    """The article's day: of the weekday that its own event, or else the first that is over, has."""
    first = date(YEAR, month, FIRST_DAY)
    over = sorted((row for row in rows if not row.planned), key=lambda row: (not row.lead, span(row.evidence[0]).start))
    told = [WEEKDAYS.index(found[0]) for row in over if (found := _WEEKDAY.search(row.as_written))]
    return first + timedelta((_last_of(told) - first.weekday()) % 7) if told else first


def _last_of(told: Sequence[int]) -> int:
    """The weekday of the news: the first that is told, unless three and more lie far closer together before another.

    Of Sunday, Saturday and Monday the last is Monday, and the three are of one weekend.
    """

    def back(day: int) -> int:
        return sum((day - other) % 7 for other in set(told))

    last = min(told, key=back)
    return last if len(set(told)) >= FEWEST_DAYS and 2 * back(last) <= back(told[0]) else told[0]
