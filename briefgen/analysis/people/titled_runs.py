"""Whether a run of capitalised words is an office and its holder's name rather than the name of a body."""

from __future__ import annotations

from itertools import pairwise

from briefgen.analysis import lexicons
from briefgen.analysis.parsing import is_common_word
from briefgen.analysis.people.titles import is_office, is_topic

_HUMBLE = lexicons.words("witness")
"""Titles that are no office: the name of a body may begin with one, `Student Aid`."""

_PERSONAL = lexicons.words("personal_offices")


def holds_titled_person(words: list[str]) -> bool:
    """Does a first name stand right after an office in a run of capitalised words: `House Speaker NAME`?"""
    return any(is_office(office) and _is_first_name(first) for office, first in pairwise(words))


def _is_first_name(word: str) -> bool:
    """Is a word a first name, one of the rarer ones if it is no common word as well?"""
    return word in lexicons.first_names() or (word in lexicons.sexes() and not is_common_word(word))


def begins_as_title(words: list[str]) -> bool:
    """Does a run begin with an honorific or an office, or with an office's field: `Finance Minister NAME`?"""
    first = words[0]
    office = is_office(first) or (len(words) > 2 and is_topic(first) and words[1].casefold() in _PERSONAL)
    return first in lexicons.honorifics() or (office and first.casefold() not in _HUMBLE)
