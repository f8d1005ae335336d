"""How English news writes dates: the words, and patterns made of them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache
from typing import Literal

Kind = Literal["date", "range", "open", "offset", "deictic", "period", "duration", "vague", "season", "decade"]

MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
} | {"a": 1, "an": 1, "the": 1, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90}  # fmt: skip

# Words between `before the` and a date that still date what is before it: more are a clause of their own.
WORDS_BEFORE_DATE = 8

PARTS = {
    "month": r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![A-Za-z])",
    # Without a day or a year beside it, only a month that cannot be a name cut short (Jan, Mar).
    "whole": r"(?:January|Jan\.|February|Feb\.|March|April|May|June|July|August|Aug\.|September|Sept?\.|October|Oct\."
    r"|November|Nov\.|December|Dec\.)(?![A-Za-z])",
    "weekday": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![A-Za-z])",
    "short": r"(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.?",
    "year": r"(?:1\d|20)\d\d(?![\d%]|[,.]\d)",
    "day": r"(?:[12]\d|3[01]|0?[1-9])(?![\d%])(?:st|nd|rd|th)?(?![A-Za-z\d]|,\d)",
    "daypart": r"(?:morning|afternoon|evening|night|midday|noon)",
    "season": r"(?:spring|summer|autumn|fall|winter)",
    "number": r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|twenty|thirty|sixty|ninety)",
    "unit": r"(?:day|week|month|year|decade)",
    "det": r"(?:the|a|an|its|his|her|their|this|these|that|those)",
    "event": r"(?:talks|negotiations|meetings?|summit|conference|votes?|voting|ballot|elections?|poll|polls|referendum"
    r"|hearing|trial|verdict|ruling|judgment|visit|trip|tour|deadline|session|ceremony|inauguration|debate|strikes?"
    r"|walkout|protests?|march|war|invasion|attacks?|truce|cease-?fire|deal|agreement|signing|launch|merger|sale"
    r"|announcement|arrest|opening|start|release|publication|anniversary|games|holiday)(?![A-Za-z])",
}


def iso_date(year: int, month: int = 0, day: int = 0) -> str | None:
    """ISO 8601 of what is given; None for a day or month that no calendar has."""
    if not month:
        return f"{year:04}" if not day else None
    if month > 12 or day > monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")


_PART = re.compile(r"(?<!\?P)<(\w+)>")


def fill(pattern: str) -> str:
    """A pattern with its parts in place; a plain space stands for the white space of a text."""
    while _PART.search(pattern):
        pattern = _PART.sub(lambda found: PARTS[found[1]], pattern)
    return pattern.replace(" ", r"\s{1,4}")


PARTS["dmy"] = r"(?:(?:<weekday>|<short>),? )?(?:the )?<day>(?: of)? <month>(?:,? <year>)?"
PARTS["my"] = r"<month>,?(?: of)? <year>"
PARTS["iso"] = r"<year>-\d\d-\d\d(?!\d)"
PARTS["core"] = (
    r"(?:<iso>|(?:(?:<weekday>|<short>),? )?(?:(?:the )?<day>(?: of)? <month>|<month> <day>)(?:,? <year>)?"
    r"|<my>|<whole>|<year>|<weekday>)"
)
PARTS["part"] = (
    r"(?:(?:early hours|<daypart>|beginning|start|end|middle|first half|second half|(?:first|second|third|fourth)"
    r" quarter|<season>) (?:of|in) )"
)
PARTS["dated"] = (
    r"(?:(?i:early|late|later|earlier) )?(?:(?i:on|in(?! <weekday>)|since|during|until|till|as of) )?"
    r"(?:(?:(?i:the) )?(?:<part>|(?:<season>|<daypart>) (?=<year>)))?(?:(?:the )?(?:very )?(?i:early|late|mid)[ -])?"
    r"(?:(?i:last|next|this|past) )?<core>(?: (?:of )?(?:last|this|next) year)?(?: <daypart>)?"
)
PARTS["span"] = r"(?:week|month|year|weekend|decade|century|quarter|<season>)"
PARTS["period"] = (
    r"(?:(?i:earlier|later|early|late) )?(?:(?i:in|since|until|during|over|at) )?"
    r"(?:the (?:start|beginning|end|middle) of )?"
    r"(?i:this|last|next|past|the past|the coming|the last|the next) <span>(?![A-Za-z])"
    r"|(?i:earlier|later|late|early) in the (?:day|week|month|year)(?![A-Za-z])"
    r"|(?i:over|at|during) the weekend(?![A-Za-z])"
    r"|(?:(?i:at|until) )?(?:(?i:the) )?(?i:end) of the (?:week|month|year)(?![A-Za-z])|(?:(?i:the) )?year[- ]end"
)
PARTS["deictic"] = (
    r"(?i:the day before yesterday|the day after tomorrow|(?:(?:early|late|earlier|later) )?(?:yesterday|today|tonight"
    r"|tomorrow|last night|this (?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night))?)(?![A-Za-z])"
)
PARTS["time"] = r"(?:<dated>|<period>|<deictic>)"
PARTS["happening"] = r"<det> (?:(?!(?:of|on|in) )[\w’'.-]{1,30} (?:of the )?){0,4}?<event>"

_TO = r"(?: (?:to|through|until|till|and) |\s?[-–—]\s?)"
_BEFORE = r"(?i:before|ahead of|prior to)"
# Each expression: its kind, its pattern, and the name of the reader that resolves it (in `briefgen.dates`). The order
# matters where two read the same words: the first that comes to a date is believed. A pattern in two parts is looked
# for, and so compiled, only where its first part stands: long ones that few texts need.
_PATTERNS: tuple[tuple[Kind, str | tuple[str, str], str], ...] = (
    ("range", rf"(?:(?i:from|between) )?(?P<first><day>){_TO}(?P<second><dmy>)", "range"),
    ("range", rf"(?:(?i:from|between) )?(?P<month><month>) (?P<first><day>){_TO}(?P<second><day>)"
     r"(?:,? (?P<year><year>))?", "days"),
    ("range", (r"(?i:from|between) (?=(?:the )?(?:\d|<month>|<short>))",
     rf"(?P<first><core>){_TO}(?P<second><core>)"), "range"),
    ("range", r"(?:(?i:in) )?(?P<first>(?:19|20)\d\d)\s?[-–/](?P<second>(?:19|20)?\d\d)(?![-–/]?\d)", "years"),
    ("open", rf"(?:(?i:by|no later than|not later than)|{_BEFORE}) (?P<rest><time>)", "open"),
    ("open", (rf"{_BEFORE} <det> (?:[\w’'.-]{{1,30}} ){{1,{WORDS_BEFORE_DATE}}}?(?=on )",
     r"(?P<rest>on <dated>)"), "open"),
    ("open", rf"{_BEFORE} <happening>", "open"),
    ("offset", (r"(?:(?i:on) )?(?P<eve>(?i:the eve of)) ", r"(?:(?P<rest><time>)|<happening>|<det>)"), "offset"),
    ("offset", (r"(?:(?i:on) )?(?P<number>(?i:a|the|<number>)) (?P<unit><unit>)s?"
     r" (?P<side>before|after|ahead of|prior to|following)", r"(?: (?:(?P<rest><time>)|<happening>))?"), "offset"),
    ("offset", r"(?P<number>(?i:a|<number>)) (?P<unit><unit>)s? (?P<side>later|earlier)", "offset"),
    ("offset", r"(?:(?i:on) )?(?i:the (?:next|following)) (?P<unit>day)", "offset"),
    ("deictic", r"<deictic>", "deictic"),
    ("period", r"(?:<period>)", "period"),
    ("vague", r"(?i:over|about|nearly|almost|more than|less than|some|around|at least) (?i:an?|<number>) <unit>s? ago",
     "nothing"),
    ("deictic", r"(?P<number>(?i:an?|<number>)) (?P<unit><unit>)s? ago", "ago"),
    ("deictic", r"(?i:in) (?P<number>(?i:a|<number>)) (?P<unit><unit>)s?(?: time)?", "ahead"),
    ("duration", r"(?i:within) (?P<number>(?i:an?|<number>)) (?P<unit><unit>)s?", "within"),
    ("duration", r"(?P<number>(?i:<number>))[- ](?P<unit>day|week)s?", "duration"),
    ("vague", r"(?i:(?:over|in|for|during|within) (?:the )?(?:last|past|next|coming|following|recent|under"
     r"|less than|about|more than) (?:(?:a|few|several|<number>) )?<unit>s?)", "nothing"),
    ("vague", r"(?:(?i:the) )?(?i:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|tenth) anniversary",
     "nothing"),
    ("vague", r"(?i:recently|in recent (?:days|weeks|months))", "recent"),
    ("season", r"(?:(?i:in|since|during) )?(?:(?i:the) )?(?:early |late )?<season>(?: of|,)? (?P<year><year>)",
     "season"),
    ("decade", r"(?:(?i:in|since|during) )?(?i:the) (?:(?i:early|late|mid)[ -])?(?P<decade>(?:1[5-9]|20)\d0)[’']?s",
     "decade"),
    ("date", r"<dated>", "dated"),
)  # fmt: skip


def expressions(text: str) -> Iterator[tuple[Kind, re.Pattern[str], str]]:
    """Each expression that a text may hold: its kind, its pattern and the name of its reader."""
    for kind, pattern, reader in _PATTERNS:
        if isinstance(pattern, str):
            yield kind, _compiled(pattern), reader
        elif _compiled(pattern[0], whole=False).search(text):
            yield kind, _compiled("".join(pattern)), reader


@cache
def _compiled(pattern: str, *, whole: bool = True) -> re.Pattern[str]:
    return re.compile(r"(?<![\w$€£#/-])(?:" + fill(pattern) + (r")(?!\w)" if whole else ")"))


@cache
def bare_month() -> re.Pattern[str]:
    """The name of a month with nothing beside it."""
    return re.compile(PARTS["whole"])
