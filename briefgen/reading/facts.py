"""What the article itself states about itself: title, date, outlet, byline, place. What it does not state is None."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from briefgen.dates import absolute
from briefgen.model import ParagraphRole, Range
from briefgen.reading.stated import (
    Byline,
    DateLine,
    Dateline,
    find_date,
    is_outlet,
    read_byline,
    read_dateline,
    read_holder,
    read_name,
    read_reporter,
    read_signature,
    title_outlet,
)
from briefgen.stated import Stated

TITLE_WORDS = 12
"""Words of the first sentence that stand for a title where there is no headline: about one line in print."""

CUT = "[…]"
"""Follows a title that is the beginning of a sentence, as everywhere where words are left out."""


class Facts(Struct, frozen=True):
    """What was found: the place before the first sentence, with its day, and the rest."""

    dateline: str | None
    stated: Stated


class _Page(Struct, frozen=True):
    """The article's lines with their roles."""

    text: str
    paragraphs: Sequence[Range]
    roles: Sequence[ParagraphRole]

    def lines(self, *roles: ParagraphRole) -> list[str]:
        return [self.words(n) for n, role in enumerate(self.roles) if role in roles]

    def words(self, n: int) -> str:
        return " ".join(self.text[slice(*self.paragraphs[n])].split())

    @property
    def body(self) -> int | None:
        return next((n for n, role in enumerate(self.roles) if role == "body"), None)

    @property
    def head(self) -> list[str]:
        """The lines above the body that are no caption."""
        return [self.words(n) for n, role in enumerate(self.roles[: self.body]) if role != "caption"]


def find_facts(
    text: str,
    paragraphs: Sequence[Range],
    roles: Sequence[ParagraphRole],
    warn: Callable[[str], None],
) -> Facts:
    """Find what an article states about itself.

    warn: told in one line of a date that has two readings.
    Order of belief for the outlet: a line under the headline or the byline, a copyright line, the end of the page's
    title, and last the agency in the dateline, whose report it says the article is.
    """
    page = _Page(text, paragraphs, roles)
    dateline = _dateline(page)
    bylines = _bylines(page)
    title, title_end = _title(page, dateline)
    notes = page.lines("furniture")
    outlets = [
        *(byline.outlet for byline in bylines),
        *(line for line in page.head if is_outlet(line)),
        *map(read_holder, notes),
        title_end,
        dateline.agency if dateline else None,
    ]
    stated = Stated(
        title=title,
        date=_date(page, dateline, warn),
        outlet=next(filter(None, outlets), None),
        byline=next(filter(None, [*(byline.names for byline in bylines), *map(read_reporter, notes)]), None),
    )
    return Facts(dateline.place if dateline else None, stated)


def _dateline(page: _Page) -> Dateline | None:
    if page.body is None:
        return None
    return read_dateline(page.text, page.paragraphs[page.body])


def _title(page: _Page, dateline: Dateline | None) -> tuple[str, str | None]:
    """The headline, else the first words of the first sentence; and the outlet that a page's title ends with."""
    headline = next(iter(page.lines("headline")), None)
    if headline is not None:
        headline = headline.rstrip(" ;,:")  # what joins it to the line below it
        return title_outlet(headline) or (headline, None)
    first = page.body if page.body is not None else 0
    start, end = page.paragraphs[first]
    words = page.text[start + (dateline.end if dateline else 0) : end].split(maxsplit=TITLE_WORDS)
    return " ".join(words[:TITLE_WORDS] + [CUT] * (len(words) > TITLE_WORDS)), None


def _bylines(page: _Page) -> list[Byline]:
    """Those above the body; what stands further down signs a part of the article, or its end."""
    lines = [page.words(n) for n, role in enumerate(page.roles[: page.body]) if role == "byline"]
    return [byline for line in lines if (byline := _byline(line))]


def _byline(line: str) -> Byline | None:
    dated = find_date(line)
    words = dated.rest if dated else line
    name = read_name(words)
    return read_byline(line) or read_signature(line) or (Byline(name, None) if name else None)


def _date(page: _Page, dateline: Dateline | None, warn: Callable[[str], None]) -> str | None:
    """The day of publication: of a date line, a dated byline, the dateline; a day of change only where no other is."""
    found = [date for line in page.lines("date", "byline") if (date := find_date(line))]
    if dateline and dateline.place and (date := find_date(dateline.place)):
        found.append(date)
    found.sort(key=lambda date: date.later)
    for date in found:
        if (day := absolute(date.words)) is not None:
            return day
    if found:
        warn(_unclear(found[0]))
    return None


def _unclear(date: DateLine) -> str:
    return f'the date "{date.words}" has no single reading; state it with --date'
