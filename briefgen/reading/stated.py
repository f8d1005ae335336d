"""What single lines of a news page state: dates, bylines, datelines, publishers. Never a guess: None where unsure."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from briefgen.lines import fold
from briefgen.model import Range
from briefgen.reading.lexicons import folded_set, word_set
from briefgen.tables import one_of

LONGEST_DATE_LINE = 140
"""Characters: two dates with labels, times and zones fit; a sentence that happens to hold dates seldom does."""

LONGEST_BYLINE = 160
"""Characters: several names, an outlet and a date fit."""

LONGEST_DATELINE = 90
"""Characters from the paragraph's beginning to the dash: two places, a date and an agency fit."""

ACRONYM_REACH = 10_000
"""Characters after a dateline in which its capitals must not come again: a long article."""

LONGEST_NAME = 5
"""Words in a person's name, particles counted: "Johannes van der Klaauw Jr."."""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DATE = re.compile(
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+\d{{4}}(?!\d)"
    r"|(?<!\d)\d{4}[-/]\d{2}[-/]\d{2}(?!\d)"
    r"|(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)"
    rf"|{_MONTH},?\s+\d{{4}}(?!\d)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:(?:first|originally)\s+)?(?:published|posted|created|issued|released|filed|dated?|publication date)\b"
    r"(?:\s+(?:on|at))?",
    re.IGNORECASE,
)
_LATER_LABEL = re.compile(
    r"\b(?:last\s+|most\s+recently\s+)?(?:updated?|modified|revised|edited|changed)\b(?:\s+(?:on|at))?", re.IGNORECASE
)
_AROUND_DATES = re.compile(
    r"\bT?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?(?:\s*Z\b)?"
    r"|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|[+-]\d{2}:?\d{2}\b|\b\d{4}(?=\s*GMT)"
    r"|\b(?:(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|WES?T|MSK|IST|JST|AES?T|AEDT)\b(?:\s*[+-]\s*\d{1,2})?)"
    r"|\b(?:eastern|central|mountain|pacific|local|greenwich mean|moscow)\s+(?:standard\s+|daylight\s+)?time\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\b\d{1,2}\s*-?\s*min(?:ute)?s?\s+read\b|\b(?:at|on)\b",
    re.IGNORECASE,
)
_ONLY_MARKS = re.compile(r"[\s|·•,;:/()\[\]—–*-]*\.?\s*")

_PARTICLE = r"(?:de|del|della|di|da|dos|du|van|der|den|von|zu|bin|ibn|al|el|la|le|ter|ten|af|av|y)"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ž][\w'’.-]*"
_NAME = rf"{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+)*{_CAPITAL}){{1,{LONGEST_NAME - 1}}}"
_NAMES = rf"{_NAME}(?:(?:,\s+|,?\s+and\s+|\s*&\s*){_NAME})*"
_BY = re.compile(
    r"(?:(?:story|words|written|report|analysis|opinion|commentary|comment|column|text)\s+)?by:?\s+", re.IGNORECASE
)
_REPORTED = re.compile(rf"\(?Reporting by (?P<names>{_NAMES})(?=\s+in\s|[;.)]|$)")
_NAMED = re.compile(rf"(?P<names>{_NAMES})(?P<rest>.*)", re.DOTALL)
_NAME_ONLY = re.compile(_NAME)
_AFTER_NAME = re.compile(r"\s*(?:[,|•·/()—–-]|\b(?:in|for|of|at|from)\b|$)")
_SEPARATORS = re.compile(r"\s*[,|•·/()]\s*|\s+[—–-]+\s+")

_HOLDER = re.compile(
    r"(?:\(c\)|©|copyright|all (?:contents?|content) ©)[\s,]*(?:\(c\)|©|copyright)?\s*"
    r"(?:(?P<year>(?:19|20)\d{2})(?:\s*[-–]\s*(?:19|20)?\d{2})?,?\s*)?(?:by\s+)?(?P<holder>[A-Z][^|©\n]{1,80})",
    re.IGNORECASE,
)
_HOLDER_ENDS = re.compile(
    r"\.\s|\.$|[,.]?\s+All Rights|,|;|\s[-–—|]\s|\s(?:Click|Used|Reprinted|For|See)\b", re.IGNORECASE
)

_PLACE = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?:[ /][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]*|\sand\s(?=[A-Z]{2})){0,3}"
_REGION = r"(?:,\s+[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,2}){0,2}"
_DAY = rf"(?:,\s+(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?)?"
_AGENCY = r"\s*\((?P<agency>[A-Z][^()]{0,40})\)"
_DASH = r"\s*(?:—|–|--+|-(?=\s))\s*"
_OPENS_SENTENCE = r"(?=[\"'“‘(\[]*[A-ZÀ-ÖØ-Þ0-9$£€])"
_WITH_AGENCY = re.compile(rf"(?P<place>{_PLACE}{_REGION}{_DAY}){_AGENCY}(?:{_DASH}|\s*:\s+){_OPENS_SENTENCE}")
_WITHOUT_AGENCY = re.compile(rf"(?P<place>{_PLACE}{_REGION}{_DAY})\s*(?:—|–|--+|\s-)\s*{_OPENS_SENTENCE}")
_SMALL_PLACE = re.compile(
    rf"(?:(?P<place>[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){{0,2}}{_REGION}{_DAY})\s*)?\((?P<agency>[A-Z][^()]{{0,40}})\)"
    rf"(?:{_DASH}|\s*:\s+|\s*){_OPENS_SENTENCE}"  # CNN sets its name close before the first word
)
_DAY_ALONE = re.compile(
    rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?{_AGENCY}(?:{_DASH}|\s*:\s+){_OPENS_SENTENCE}"
)
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,}")


class DateLine(Struct, frozen=True):
    """A line that says when: `words` of the date as it stands there, and `later` where it dates a change only."""

    words: str
    later: bool
    rest: str


class Byline(Struct, frozen=True):
    """A line that says who wrote: `names` as they stand; `outlet` where the line names one."""

    names: str | None
    outlet: str | None


class Dateline(Struct, frozen=True):
    """The place (and day) before an article's first sentence. end: code points up to that sentence."""

    place: str | None
    agency: str | None
    end: int


def read_date_line(line: str) -> DateLine | None:
    """Read a line that holds nothing but dates, with their labels, times and weekdays."""
    found = find_date(line)
    return found if found is not None and _ONLY_MARKS.fullmatch(found.rest) else None


def find_date(line: str) -> DateLine | None:
    """Read the date of a line that may hold other things too (`rest`); the first that is no date of a change."""
    dates = list(_DATE.finditer(line)) if len(line) <= LONGEST_DATE_LINE else []
    if not dates:
        return None
    read, before = [], 0
    for date in dates:
        label = line[before : date.start()]
        read.append((date[0], bool(_LATER_LABEL.search(label)) and not _LABEL.search(label)))
        before = date.end()
    words, later = next((one for one in read if not one[1]), read[0])
    rest = line
    for pattern in (_DATE, _AROUND_DATES, _LABEL, _LATER_LABEL):
        rest = pattern.sub(" ", rest)
    return DateLine(" ".join(words.split()), later, " ".join(rest.split()))


def read_byline(line: str) -> Byline | None:
    """Read `By Jane Doe`, `By Jane Doe and John Roe, Example News`, `By The Example Press | May 1, 2023`."""
    line = " ".join(line.split())
    by = _BY.match(line)
    if by is None or len(line) > LONGEST_BYLINE:
        return None
    dated = find_date(line)
    return _read_names((dated.rest if dated else line)[by.end() :].strip(" |•·,-–—"))


def read_reporter(line: str) -> str | None:
    """Read who reported from a credit at an article's end: `(Reporting by Jane Doe in Geneva; Editing by John Roe)`."""
    found = _REPORTED.match(" ".join(line.split()))
    return found["names"] if found else None


def read_signature(line: str) -> Byline | None:
    """Read a name with its outlet, without "by": `Jane Doe, Example News`, `Jane Doe | Example News`."""
    line = " ".join(line.split())
    if len(line) > LONGEST_BYLINE:
        return None
    dated = find_date(line)
    read = _read_names((dated.rest if dated else line).strip(" |•·,-–—"))
    return read if read and read.names and read.outlet else None


def read_name(line: str) -> str | None:
    """Read a line that is a person's name by its form, and by no word that heads parts of a news site."""
    words = " ".join(line.split())
    if not _NAME_ONLY.fullmatch(words) or len(words.split()) > LONGEST_NAME or words.isupper():
        return None
    return None if set(words.split()) & word_set("furniture", "sections") or is_outlet(words) else words


def is_outlet(words: str) -> bool:
    """Do the words name an outlet, alone: a known one, or by the last word of its name?"""
    if words.casefold() in folded_set("outlets", "agencies", "outlets"):
        return True
    parts = words.split()
    return (
        1 < len(parts) <= LONGEST_NAME
        and "," not in words
        and parts[-1] in word_set("outlets", "endings")
        and all(part[0].isupper() or part in ("of", "the", "and", "&") for part in parts)
        and parts[0] not in word_set("furniture", "sections")
    )


def _read_names(words: str) -> Byline | None:
    if words.casefold() in folded_set("outlets", "agencies", "outlets"):
        return Byline(words, words)
    named = _NAMED.match(words)
    if named is None:
        return None
    if outlet := _outlets_at_end().search(named["names"]):
        return Byline(_without_jobs(words[: outlet.start()]), outlet["outlet"])
    if is_outlet(words):
        return Byline(words, words)
    if not _AFTER_NAME.match(named["rest"]) or named["rest"].rstrip().endswith((".", "!", "?")):
        return None
    parts = _SEPARATORS.split(words)
    return Byline(_without_jobs(named["names"]), next((part for part in parts[1:] if is_outlet(part)), None))


def _without_jobs(names: str) -> str:
    """The names before what their bearers do: `Jane Doe, Moscow Correspondent`."""
    kept: list[str] = []
    for part in names.split(","):
        if kept and (set(part.split()) & word_set("outlets", "jobs") or is_outlet(part.strip())):
            break
        kept.append(part)
    return ",".join(kept).strip()


@cache
def _outlets_at_end() -> re.Pattern[str]:
    """A known outlet set close after a name: `Jane Doe Associated Press`, `Jane Doe, USA TODAY`."""
    return re.compile(rf"(?<=[\w.])(?:,\s+|\s+)(?P<outlet>{one_of(word_set('outlets', 'agencies', 'outlets'))})$")


def read_holder(line: str) -> str | None:
    """Read the publisher of a copyright line: `Copyright © 2019 The Example Times, LLC. All rights reserved.`"""
    found = _HOLDER.match(line.strip())
    if found is None:
        return None
    holder = _HOLDER_ENDS.split(found["holder"], maxsplit=1)[0].split()
    while holder and holder[-1] in word_set("outlets", "firm_forms"):
        holder.pop()
    return " ".join(holder).rstrip(",. ") or None


def title_outlet(title: str) -> tuple[str, str] | None:
    """Part a page's title from the outlet after it: `Talks begin | Example News` gives both."""
    parts = re.split(r"\s+[|–—-]\s+", title)
    if len(parts) < 2 or parts[-1].casefold() not in folded_set("outlets", "agencies", "outlets"):
        return None
    return title[: title.rindex(parts[-1])].rstrip(" |–—-"), parts[-1]


def read_dateline(text: str, paragraph: Range) -> Dateline | None:
    """Read the dateline at the beginning of a paragraph of a text.

    A place in capitals without an agency is believed only where its capitals do not come again further down: those
    of an acronym do, and a place is written with small letters there.
    """
    start, end = paragraph
    head = text[start : min(end, start + LONGEST_DATELINE)]
    if found := _WITH_AGENCY.match(head):
        return Dateline(fold(found["place"]), fold(found["agency"]), found.end())
    if (found := _SMALL_PLACE.match(head)) and found["agency"] in _agencies():
        return Dateline(fold(found["place"]) if found["place"] else None, found["agency"], found.end())
    if (found := _DAY_ALONE.match(head)) and found["agency"] in _agencies():
        return Dateline(None, found["agency"], found.end())
    if (found := _WITHOUT_AGENCY.match(head)) and _is_place(found["place"], text, start + found.end()):
        return Dateline(fold(found["place"]), None, found.end())
    return None


def _agencies() -> frozenset[str]:
    return word_set("outlets", "agencies")


def _is_place(words: str, text: str, end: int) -> bool:
    capitals = _CAPITALS.findall(words.split(",")[0])
    return bool(capitals) and not any(
        word in word_set("outlets", "no_place") or re.compile(rf"\b{word}\b").search(text, end, end + ACRONYM_REACH)
        for word in capitals
    )
