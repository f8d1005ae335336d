"""Dates printed in words, and put in order."""

from __future__ import annotations

import re
from typing import Literal

from briefgen.date_words import MONTHS, iso_date

Locale = Literal["en-GB", "en-US"]

_NBSP = "\u00a0"
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def _parts(iso: str) -> tuple[int, int, int] | None:
    """Year, month and day of an ISO date; 0 for what it leaves open."""
    found = _ISO.fullmatch(iso)
    if found is None:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    return (year, month, day) if iso_date(year, month, day) == iso else None


def display(iso: str, locale: Locale = "en-GB", *, table: bool = False) -> str:
    """A date as it is printed: `1 May 2023`, `by 1 May 2023`, `1 to 4 May 2023` (in tables `1–4 May 2023`).

    Day and month are joined by a no-break space. Words that are no ISO date are given back as they are.
    """
    if iso.startswith("../"):
        return f"by {display(iso[3:], locale, table=table)}"
    start, _, end = iso.partition("/")
    first, last = _parts(start), _parts(end) if end else None
    if first is None or (end and last is None):
        return iso
    return _span(first, last, locale, table) if last else _one(first, locale)


def _one(parts: tuple[int, int, int], locale: Locale, *, year: bool = True) -> str:
    y, m, d = parts
    if not m:
        return str(y)
    month = MONTHS[m - 1]
    words = month if not d else f"{d}{_NBSP}{month}" if locale == "en-GB" else f"{month}{_NBSP}{d}"
    return words + ((", " if d and locale == "en-US" else " ") + str(y) if year else "")


def _span(first: tuple[int, int, int], last: tuple[int, int, int], locale: Locale, table: bool) -> str:
    if first == last:
        return _one(first, locale)
    tight, wide = ("–", " – ") if table else (" to ", " to ")
    if not (first[1] or last[1]):
        return f"{first[0]}{tight}{last[0]}"
    if first[:2] == last[:2] and first[2] and last[2]:
        if locale == "en-GB":
            return f"{first[2]}{tight}{_one(last, locale)}"
        return f"{_one(first, locale, year=False)}{tight}{last[2]}, {last[0]}"
    return f"{_one(first, locale, year=first[0] != last[0])}{wide}{_one(last, locale)}"


def sort_key(iso: str | None) -> tuple[int, int, int, int, str]:
    """Puts dates oldest first by where they begin: `by` a day just before that day, a stretch after it, none last."""
    if not iso:
        return (9999, 13, 32, 3, "")
    start, _, end = iso.removeprefix("../").partition("/")
    parts = _parts(start)
    if parts is None:
        return (9999, 13, 32, 2, iso)
    return (*parts, 0 if iso.startswith("../") else 2 if end else 1, end)
