"""Dates in words: found in a text, resolved against the source's date, printed and sorted; nothing is loaded for it."""

# dateparser 1.2 and dateutil 2.9 were tried on 32 expressions that news uses, against a source of 6 March 2018.
# dateparser read 15 as we must and dateutil 6. Both fill what is not said from the base date (`March 2019` becomes the
# 6th, `01/05/23` a day in 1923 or 2023), neither knows an interval, `by`, `the eve of` or `recently`, and dateparser's
# search swallows the words that follow (`May 1, 2023 in the`) and splits `Sept. 5, 2016`. To undo that takes more
# rules than to read the words, and `check`, which loads this module, must prove a date from its words alone.

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from briefgen.date_printing import Locale, display, sort_key
from briefgen.date_resolution import Resolution, absolute, resolve
from briefgen.date_words import Kind, bare_month, expressions

__all__ = ["DateExpression", "Kind", "Locale", "Resolution", "absolute", "display", "find", "resolve", "sort_key"]

# A year without a month is believed only in this reach: smaller and larger numbers in news count things.
YEAR_REACH = (1500, 2099)
# Code points beside an expression that are looked at: longer than any English word with its white space.
NEIGHBOURS = 40


class DateExpression(NamedTuple):
    """Words that date something, and where they stand: `[start, end)` in code points of the text searched."""

    start: int
    end: int
    words: str
    kind: Kind


_BARE_YEAR = re.compile(r"\d{4}")
_DETERMINED = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|this|that|our)|[’']s?)\s+$", re.IGNORECASE)
_LED_TO_YEAR = re.compile(r"(?:\b(?:of|from|to|after|before|for|and|early|late|mid|around|circa|or|through)[\s-]+|\()$")
# `in 2010, 2011 and 2013`: a year of a list.
_YEAR_BEFORE = re.compile(r"\b(?:1[5-9]|20)\d\d,\s+$")
_LIST_GOES_ON = re.compile(r",?\s+(?:and|or|to)\s+(?:1[5-9]|20)\d\d\b|,\s+(?:1[5-9]|20)\d\d\b")
_LED_TO_MONTH = re.compile(r"\b(?:from|to|after|for|and|or|through|of)\s+$")
_NOUN_NEXT = re.compile(r"[\s-]+(?!(?:on|for|in|to|and|or|at|by|of|against|with|that|said)\b)[a-z]|\s+[A-Z]")
_COUNTED = re.compile(r"\s+[a-z]+s\b")
# `by May` may be the person, and TODAY a newspaper.
_ANOTHER = re.compile(r"(?:(?i:by|before|no later than)\s+May)|[A-Z\s]+")
_NAMED_DAY = re.compile(r"\b(?:Black|Good|Super|Bloody|Cyber|Holy|Easter|Ash|Palm|Orange|Red)\s+$")
_DAY_IN_NAME = re.compile(
    r"\s+(?:Times|Telegraph|Herald|Mail|Express|Mirror|Independent|Review|Prayers|Agreement|Night Live|Night Football"
    r"|Evening Post)\b"
)
# `by 1030 GMT` is a time of day.
_CLOCK = re.compile(r"\d{4}\s?(?:GMT|BST|UTC|CET|EDT|EST|hours|hrs)\b")


def find(text: str) -> list[DateExpression]:
    """The date expressions of a text (a sentence as a rule), in order and apart from one another.

    Of two that overlap the longer stands. A year, a month or `May` by itself counts only where its neighbours show
    that it is one.
    """
    found = [
        DateExpression(match.start(), match.end(), match[0], kind)
        for kind, pattern, _ in expressions(text)
        for match in pattern.finditer(text)
        if (_stands(text, match) if kind == "date" else not _ANOTHER.fullmatch(match[0]))
        and not _CLOCK.match(text, match.end() - 4)
    ]
    chosen: list[DateExpression] = []
    for expression in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        at = bisect_left(chosen, (expression.start,))
        free_before = at == 0 or chosen[at - 1].end <= expression.start
        if free_before and (at == len(chosen) or expression.end <= chosen[at].start):
            chosen.insert(at, expression)
    return chosen


def _stands(text: str, match: re.Match[str]) -> bool:
    """Do the neighbours let these words be a date?"""
    words, start, end = match[0], match.start(), match.end()
    before, after = text[max(start - NEIGHBOURS, 0) : start], text[end : end + NEIGHBOURS]
    if bare_month().fullmatch(words):
        led = bool(_LED_TO_MONTH.search(before)) and words != "May"
        return led or (bool(_DETERMINED.search(before)) and bool(_NOUN_NEXT.match(after)))
    if year := re.search(r"\d{4}$", words):
        round_count = int(year[0]) % 50 == 0 and bool(_COUNTED.match(after))
        if not YEAR_REACH[0] <= int(year[0]) <= YEAR_REACH[1] or (round_count and not re.search("[a-zA-Z] ", words)):
            return False
        if round_count and re.fullmatch(r"(?:on|in|at)\s+\d{4}", words, re.IGNORECASE):
            return False
    if _BARE_YEAR.fullmatch(words):
        listed = bool(_YEAR_BEFORE.search(before)) and bool(_LIST_GOES_ON.match(after))
        led = listed or (bool(_LED_TO_YEAR.search(before)) and not re.match(r"\s+(?:of|people|men|women)\b", after))
        return led or (bool(_DETERMINED.search(before)) and bool(_NOUN_NEXT.match(after)))
    return not (_NAMED_DAY.search(before) or _DAY_IN_NAME.match(after))
