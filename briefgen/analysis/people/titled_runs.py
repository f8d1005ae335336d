"""Whether a run of capitalised words is an office and its holder's name rather than the name of a body."""

from __future__ import annotations

from itertools import pairwise

from briefgen.analysis import lexicons
from briefgen.analysis.people.titles import is_office, is_topic

_HUMBLE = lexicons.words("witness")
"""Titles that are no office: the name of a body may begin with one, `Student Aid`."""

_PERSONAL = lexicons.words("personal_offices")


def holds_titled_person(words: list[str]) -> bool:
    """Does a first name stand right after an office in a run of capitalised words: `House Speaker NAME`?"""
    return any(is_office(office) and first in lexicons.sexes() for office, first in pairwise(words))


def begins_as_title(words: list[str]) -> bool:
    """Does a run begin with an honorific or an office, or with an office's field: `Finance Minister NAME`?"""
    first = words[0]
    office = is_office(first) or (len(words) > 2 and is_topic(first) and words[1].casefold() in _PERSONAL)
    return first in lexicons.honorifics() or (office and first.casefold() not in _HUMBLE)
