"""What is set between an article's paragraphs: the time stamps of a live blog, embedded tweets, the rows of tables.

None of it is running text: a stamp dates nothing in a sentence, a tweet is quoted by the article where it matters,
and a row of figures has no speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.reading.lexicons import lexicon
from briefgen.tables import one_of

LONGEST_STAMP = 80
"""Characters of a time stamp: two times with their zones, and how long ago that was."""

LONGEST_TWEET = 70
"""Words of a tweet: 280 characters hold no more."""

MOST_LINES = 6
"""Lines of a tweet, from its writer's handle to the line of its time or of its likes."""

LONGEST_NAME = 6
"""Words of a writer's name above the handle."""

LONGEST_CELL = 12
"""Words of a table's cell: in longer ones the mark between them parts something else."""

FEWEST_CELLS = 3
"""Cells that bars part in a table's row: two may be a byline and its outlet."""

_TIME = r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?|noon\b|midnight\b)"
_ZONE = r"(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|WES?T|MSK|IST|JST|AES?T|AEDT|SGT|HKT|Z)\b"
_UNIT = r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)"
_AGO = rf"(?:(?:about\s+)?(?:\d{{1,2}}|an?|one)\s*{_UNIT}\s+ago\b|just now\b)"
_STAMPED = r"(?:(?:first|last)\s+)?(?:posted|published|updated|edited|modified)(?:\s+at\b)?:?"
_STAMP = re.compile(
    rf"(?:(?:{_STAMPED}\s*)?(?:{_TIME}(?:\s*\(?{_ZONE}\)?)?(?:\s+local time\b)?|{_AGO})[\s|·•,;/()–—-]*)+",
    re.IGNORECASE,
)

_HANDLE = r"@\w{1,30}"
_PROFILE = re.compile(
    rf"(?:[^\w@]*|verified account\s*){_HANDLE}(?:\s*[·•].{{0,30}})?|[^@:!?]{{2,60}}\s\(?{_HANDLE}\)?"
)
_SIGNED = re.compile(rf"[―—–-]+\s*[^@\n]{{2,60}}\({_HANDLE}\)[\s,]*(?:[\w ,.]{{4,30}})?$")
_TWEET_TIME = re.compile(r"\d{1,2}:\d{2}\s*[AP]M\s*[-–—·•]\s*.{6,60}", re.IGNORECASE)
_RETWEET = re.compile(rf"RT {_HANDLE}:")
_PICTURE = re.compile(r"(?:pic\.twitter\.com/|https?://t\.co/)\S+")

_BARS = re.compile(r"\s*\|\s*")
_RULE = re.compile(r"[\s|:+=_-]+")


def find_embedded(lines: Sequence[str]) -> set[int]:
    """The indexes of the paragraphs, given as text, that are time stamps, tweets or rows of tables."""
    found = {n for n, line in enumerate(lines) if _is_time_stamp(line)}
    found.update(_tweets(lines))
    found.update(_table_rows(lines))
    return found


def _is_time_stamp(line: str) -> bool:
    """Is a line a time alone, of a clock (`14:05 BST`) or from now (`2h ago`)?"""
    return len(line) <= LONGEST_STAMP and bool(_STAMP.fullmatch(" ".join(line.split())))


def _tweets(lines: Sequence[str]) -> Iterator[int]:
    """The lines of tweets: from a handle to the time or the likes, or up to a signature with a handle."""
    for n, line in enumerate(lines):
        words = line.split()
        if "@" not in line and not _PICTURE.match(line):
            continue
        if _RETWEET.match(line) or _PICTURE.fullmatch(line):
            yield n
        elif len(words) <= LONGEST_TWEET and (signed := _SIGNED.search(line)):
            yield n
            if signed.start() == 0 and n > 0 and len(lines[n - 1].split()) <= LONGEST_TWEET:
                yield n - 1
        elif _PROFILE.fullmatch(line):
            yield from _after_profile(lines, n)


def _after_profile(lines: Sequence[str], profile: int) -> Iterator[int]:
    """A tweet's lines where one of them ends it: a handle alone may be a reporter's."""
    stop = min(len(lines), profile + MOST_LINES)
    ends = [n for n in range(profile + 1, stop) if _TWEET_TIME.fullmatch(lines[n]) or _is_count(lines[n])]
    if not ends:
        return
    above = lines[profile - 1].split() if profile > 1 else []
    named = 0 < len(above) <= LONGEST_NAME and above[-1][-1] not in '.!?:"”'
    yield from range(profile - named, ends[-1] + 1)


def _is_count(line: str) -> bool:
    """`48,112 Retweets 151,203 Likes`."""
    return bool(_counts().fullmatch(line.strip()))


@cache
def _counts() -> re.Pattern[str]:
    noun = one_of(lexicon("furniture")["counted"])
    return re.compile(rf"(?:[\d.,]+\s?[KM]?\s+(?:{noun})\b[\s·•,]*)+", re.IGNORECASE)


def _table_rows(lines: Sequence[str]) -> Iterator[int]:
    """Rows that stand beside another row. The first line is a headline, whatever parts its words."""
    rows = [n > 0 and _is_row(line) for n, line in enumerate(lines)]
    for n, row in enumerate(rows):
        if row and any(rows[max(n - 1, 0) : n] + rows[n + 1 : n + 2]):
            yield n


def _is_row(line: str) -> bool:
    if "\t" in line:
        cells, fewest = line.split("\t"), 2
    elif "|" in line:
        cells, fewest = _BARS.split(line.strip().strip("|")), 2 if line.startswith("|") else FEWEST_CELLS
    else:
        return False
    if _RULE.fullmatch(line):
        return True
    return len(cells) >= fewest and all(len(cell.split()) <= LONGEST_CELL for cell in cells)
