"""What a date expression comes to: read against the source's date, the date of another event, or by itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from briefgen.date_words import MONTHS, NUMBERS, WEEKDAYS, expressions, fill, iso_date

# Leap days come round in eight years at the latest (1896 to 1904).
YEARS_TO_TRY = 9


class Resolution(NamedTuple):
    """What the words come to. date: ISO 8601 (day, month, year, `a/b`, `../b`); inferred: not from the words alone."""

    date: str
    inferred: bool


@dataclass(frozen=True)
class _Known:
    """What an expression is resolved against."""

    published: date | None
    planned: bool
    anchor: str | None

    @property
    def anchor_day(self) -> date | None:
        return _day(self.anchor.split("/")[-1 if self.anchor.startswith("..") else 0]) if self.anchor else None


# ---------------------------------------------------------------- absolute dates


_TIME = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,5})?)?"


@cache
def _absolutes() -> list[re.Pattern[str]]:
    return [
        re.compile(fill(pattern) + tail, re.IGNORECASE)
        for pattern, tail in (
            (r"(?P<y><year>)[-/](?P<m>\d\d)[-/](?P<d>\d\d)", r"(?:[T\s]\d\d:\d\d.{0,16})?"),
            (r"(?:(?:<weekday>|<short>),? )?(?:the )?(?P<d><day>)(?: of)? (?P<name><month>),? (?P<y><year>)", _TIME),
            (r"(?:(?:<weekday>|<short>),? )?(?P<name><month>) (?P<d><day>),? (?P<y><year>)", _TIME),
            (r"(?P<name><month>),?(?: of)? (?P<y><year>)", ""),
            (r"(?P<y><year>)", ""),
        )
    ]


_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def absolute(words: str) -> str | None:
    """A whole absolute date expression as ISO 8601: a day, a month or a year.

    words: the expression and no more, a weekday before and a time of day after it allowed. None where it is no such
    expression, no day of the calendar, or has two readings (`01/05/2023`).
    """
    words = " ".join(words.split())
    for pattern in _absolutes():
        found = pattern.fullmatch(words)
        if found:
            parts = found.groupdict()
            month = _month(parts["name"]) if parts.get("name") else int(parts.get("m") or 0)
            return iso_date(int(parts["y"]), month, _number_of_day(parts.get("d")))
    if found := _NUMERIC.fullmatch(words):
        first, second, year = map(int, found.groups())
        readings = {iso_date(year, second, first), iso_date(year, first, second)} - {None}
        return readings.pop() if len(readings) == 1 else None
    return None


def _number_of_day(words: str | None) -> int:
    return int(re.sub(r"\D", "", words)) if words else 0


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.lower().startswith(name.lower()[:3]))


def _day(iso: str | None) -> date | None:
    """A whole day of an ISO string, its time of day left out; None for months and years."""
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


# ---------------------------------------------------------------- readers of the expressions


@cache
def _core() -> re.Pattern[str]:
    return re.compile(
        fill(
            r"(?P<iso><iso>)|(?:(?:<weekday>|<short>),? )?(?:(?:the )?(?P<d1><day>)(?: of)? (?P<m1><month>)"
            r"|(?P<m2><month>) (?P<d2><day>))(?:,? (?P<y1><year>))?"
            r"|(?P<m3><month>)(?:,?(?: of)? (?P<y2><year>))?|(?P<y3><year>)|(?P<w><weekday>)"
        )
    )


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(
        fill(r"(?P<before>.*?)(?P<core><core>)(?: (?:of )?(?P<year>last|this|next) year)?(?: <daypart>)?"),
        re.DOTALL,
    )


_WHICH = re.compile(r"\b(last|next|this|past)\b", re.IGNORECASE)


def _read_dated(found: re.Match[str], known: _Known) -> Resolution | None:
    parts = _dated().fullmatch(found[0])
    core = _core().fullmatch(parts["core"]) if parts else None
    if parts is None or core is None:
        return None
    if core["iso"]:
        iso = absolute(core["iso"])
        return Resolution(iso, inferred=False) if iso else None
    which = _WHICH.search(parts["before"])
    if core["w"]:
        return _weekday(WEEKDAYS.index(core["w"]), which[1].lower() if which else "", known)
    year = core["y1"] or core["y2"] or core["y3"]
    name = core["m1"] or core["m2"] or core["m3"]
    month = _month(name) if name else 0
    day = _number_of_day(core["d1"] or core["d2"])
    if year:
        iso = iso_date(int(year), month, day)
        return Resolution(iso, inferred=False) if iso else None
    if known.published is None:
        return None
    if parts["year"]:
        iso = iso_date(known.published.year + {"last": -1, "this": 0, "next": 1}[parts["year"]], month, day)
        return Resolution(iso, inferred=True) if iso else None
    return _nearest(month, day, which[1].lower() if which else "", known.published, known.planned)


def _nearest(month: int, day: int, which: str, published: date, planned: bool) -> Resolution | None:
    """The latest such day or month that is not after publication; for plans the first that is not before it."""
    later = which == "next" or (planned and which not in ("last", "past"))
    strictly = which in ("last", "next", "past")
    at = (published.month, published.day) if day else (published.month, 0)
    for step in range(YEARS_TO_TRY):
        year = published.year + (step if later else -step)
        if step == 0 and ((month, day) < at if later else (month, day) > at):
            continue
        if step == 0 and strictly and (month, day) == at:
            continue
        if iso := iso_date(year, month, day):
            return Resolution(iso, inferred=True)
    return None


def _weekday(weekday: int, which: str, known: _Known) -> Resolution | None:
    if known.published is None:
        return None
    back = (known.published.weekday() - weekday) % 7
    if which == "next" or (known.planned and which not in ("last", "past")):
        ahead = -back % 7
        days = ahead or (7 if which == "next" else 0)
    else:
        days = -(back or (7 if which in ("last", "past") else 0))
    return Resolution((known.published + timedelta(days)).isoformat(), inferred=True)


def _read_deictic(found: re.Match[str], known: _Known) -> Resolution | None:
    if known.published is None:
        return None
    words = found[0].lower()
    days = 0
    if "before yesterday" in words:
        days = -2
    elif "after tomorrow" in words:
        days = 2
    elif "yesterday" in words or "last night" in words:
        days = -1
    elif "tomorrow" in words:
        days = 1
    return Resolution((known.published + timedelta(days)).isoformat(), inferred=True)


def _read_period(found: re.Match[str], known: _Known) -> Resolution | None:
    if known.published is None:
        return None
    words = " ".join(found[0].lower().split())
    step = -1 if re.search(r"\blast\b", words) else 1 if re.search(r"\bnext\b", words) else 0
    if re.search(r"\bthe (?:last|next)\b|past|coming", words):
        return None  # a stretch that ends or begins today: nothing happened on a date
    iso = _stretch(words, step, known.published)
    return Resolution(iso, inferred=True) if iso else None


def _stretch(words: str, step: int, published: date) -> str | None:
    """The day, month or year that `last month`, `later in the year` and the like stand for.

    Weeks stay as written: they begin on Sunday for some desks and on Monday for others.
    """
    if words.endswith("day"):
        return published.isoformat()
    if words.endswith("month"):
        return _shift_month(published, step)
    if words.endswith(("year", "year-end", "year end")):
        return str(published.year + step)
    # `last summer` is two different years north and south of the equator, and quarters are not all of the calendar.
    return str(published.year) if step == 0 and words.endswith(("spring", "summer", "autumn", "fall")) else None


def _shift_month(day: date, months: int) -> str:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"


def _count(words: str) -> int:
    return int(words) if words.isdigit() else NUMBERS[words.lower()]


def _shifted(day: date, number: int, unit: str) -> str | None:
    """The day, month or year that lies so far from a day: as exact as the unit and no more (weeks stay as written)."""
    try:
        if unit == "day":
            return (day + timedelta(number)).isoformat()
    except OverflowError:
        return None
    if unit == "month":
        return _shift_month(day, number)
    year = day.year + number * (10 if unit == "decade" else 1)
    return str(year) if unit == "year" and 1 <= year <= 9999 else None


def _read_ago(found: re.Match[str], known: _Known) -> Resolution | None:
    if known.published is None:
        return None
    iso = _shifted(known.published, -_count(found["number"]), found["unit"])
    return Resolution(iso, inferred=True) if iso else None


def _read_ahead(found: re.Match[str], known: _Known) -> Resolution | None:
    """`in ten days`: a date only for a plan (`rebuilt in ten days` says how long it took)."""
    if known.published is None or not known.planned:
        return None
    iso = _shifted(known.published, _count(found["number"]), found["unit"])
    return Resolution(iso, inferred=True) if iso else None


def _read_within(found: re.Match[str], known: _Known) -> Resolution | None:
    start = known.anchor_day
    number, unit = _count(found["number"]), found["unit"]
    end = _shifted(start, *((7 * number, "day") if unit == "week" else (number, unit))) if start else None
    return Resolution(f"../{end}", inferred=True) if end else None


def _read_duration(found: re.Match[str], known: _Known) -> Resolution | None:
    """`four days` from the day that the anchor gives, that day included."""
    start = known.anchor_day
    if start is None:
        return None
    days = _count(found["number"]) * (7 if found["unit"] == "week" else 1)
    return Resolution(f"{start}/{start + timedelta(days - 1)}", inferred=True) if days > 1 else None


def _read_offset(found: re.Match[str], known: _Known) -> Resolution | None:
    """`two days before the vote`, `the next day`, `on the eve of the talks`."""
    parts = found.groupdict()
    base = known.anchor_day
    if parts.get("rest"):
        inner = _resolve(parts["rest"], known)
        base = _day(inner.date) if inner else None
    if base is None:
        return None
    back = parts.get("eve") or parts.get("side") in ("before", "ahead of", "prior to", "earlier")
    number = _count(parts["number"]) if parts.get("number") else 1
    iso = _shifted(base, -number if back else number, (parts.get("unit") or "day").lower())
    return Resolution(iso, inferred=True) if iso else None


def _read_open(found: re.Match[str], known: _Known) -> Resolution | None:
    if not found.groupdict().get("rest"):
        return Resolution(f"../{known.anchor.split('/')[-1]}", inferred=True) if known.anchor else None
    inner = _resolve(found["rest"], known)
    return Resolution(f"../{inner.date.split('/')[-1]}", inner.inferred) if inner else None


def _read_recent(found: re.Match[str], known: _Known) -> Resolution | None:
    return Resolution(f"../{known.published}", inferred=True) if known.published else None


def _read_season(found: re.Match[str], known: _Known) -> Resolution | None:
    return Resolution(found["year"], inferred=False)


def _read_decade(found: re.Match[str], known: _Known) -> Resolution | None:
    start = int(found["decade"])
    return Resolution(f"{start}/{start + 9}", inferred=False)


def _read_range(found: re.Match[str], known: _Known) -> Resolution | None:
    """Two ends, of which the first takes what it lacks from the second: `from 1 to 4 May 2023`."""
    first, second = found["first"], found["second"]
    end = _resolve(second, known)
    if end is None:
        return None
    start = absolute(first)
    if start is None and (short := re.fullmatch(r"\d{1,2}", _digits(first))):
        start = end.date[:8] + f"{int(short[0]):02}" if _day(end.date) else None
    elif start is None:
        year = re.search(r"\b\d{4}\b", second)
        inner = _resolve(f"{first} {year[0]}" if year and first[:1].isupper() else first, known)
        start = inner.date if inner else None
    if start is None or "/" in start + end.date or not start < end.date or len(start) != len(end.date):
        return None
    return Resolution(f"{start}/{end.date}", end.inferred)


def _read_days(found: re.Match[str], known: _Known) -> Resolution | None:
    """`May 1-4, 2023`: the month stands before both days."""
    tail = f", {found['year']}" if found["year"] else ""
    start = _resolve(f"{found['month']} {_digits(found['first'])}{tail}", known)
    end = _resolve(f"{found['month']} {_digits(found['second'])}{tail}", known)
    if start is None or end is None or not start.date < end.date:
        return None
    return Resolution(f"{start.date}/{end.date}", start.inferred)


def _read_years(found: re.Match[str], known: _Known) -> Resolution | None:
    first, second = found["first"], found["second"]
    second = first[:2] + second if len(second) == 2 else second
    return Resolution(f"{first}/{second}", inferred=False) if first < second else None


def _read_nothing(found: re.Match[str], known: _Known) -> Resolution | None:
    return None


def _digits(words: str) -> str:
    return re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", words).strip()


_Reader = Callable[[re.Match[str], _Known], Resolution | None]
_READERS: dict[str, _Reader] = {
    "ago": _read_ago,
    "ahead": _read_ahead,
    "dated": _read_dated,
    "days": _read_days,
    "decade": _read_decade,
    "deictic": _read_deictic,
    "duration": _read_duration,
    "nothing": _read_nothing,
    "offset": _read_offset,
    "open": _read_open,
    "period": _read_period,
    "range": _read_range,
    "recent": _read_recent,
    "season": _read_season,
    "within": _read_within,
    "years": _read_years,
}


def resolve(as_written: str, *, published: str | None, planned: bool, anchor: str | None) -> Resolution | None:
    """What a date expression comes to.

    as_written: the words as `find` gives them; published: the source's date (ISO 8601); planned: is it still to come;
    anchor: the ISO date of the event that the words hang on. None where these do not settle a date: without the
    source's date nothing relative is resolved.
    """
    return _resolve(as_written.strip(), _Known(_day(published), planned, anchor))


def _resolve(words: str, known: _Known) -> Resolution | None:
    for _, pattern, reader in expressions(words):
        found = pattern.fullmatch(words)
        if found and (resolution := _READERS[reader](found, known)):
            return resolution
    return None
