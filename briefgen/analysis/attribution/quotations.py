"""Quotations: where quotation marks open and close, paragraph by paragraph."""

from __future__ import annotations

import re

from msgspec import Struct

from briefgen.marks import leans_closed, leans_open
from briefgen.model import Range

LONGEST_SINGLE = 400
"""Characters within which a single mark must close to be a quotation's: beyond that it is an apostrophe."""

_DOUBLE_OPEN, _DOUBLE_CLOSE = "“«„", "”»"
_DOUBLE = re.compile(r"[“«„”»\"]|''|``|‘‘|’’")
_SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[—–,:-])|^)[‘'](?=[^\s'’])")
_SINGLE_CLOSE = re.compile(r"(?<=\S)[’'](?=$|[\s.,;:!?)\]—–-])")
_WORD = re.compile(r"\w+")


class Quotation(Struct, frozen=True):
    """A quotation: `start` at its opening mark, `end` behind its closing mark.

    closed: False where the paragraph ends before the mark closes, as in speeches that run on.
    width: characters of each mark, two where a double mark is typed as two single ones.
    """

    start: int
    end: int
    closed: bool = True
    width: int = 1

    @property
    def inner(self) -> Range:
        """The words between the marks."""
        return self.start + self.width, self.end - self.width if self.closed else self.end

    def is_single(self, text: str) -> bool:
        """Does it stand in single marks?"""
        return self.width == 1 and text[self.start] in "‘'"

    def holds(self, place: int) -> bool:
        """Does it hold a code point, its marks included?"""
        return self.start <= place < self.end


def find_quotations(text: str, paragraphs: list[Range]) -> list[Quotation]:
    """The outermost quotations of a text, in order.

    Double marks first, straight ones by turns within a paragraph unless what stands beside one tells its side; single
    marks where a paragraph's word is wrapped in them outside any double ones. A stray closing mark is passed over;
    where one lacks, the next opening mark ends the quotation.
    """
    found: list[Quotation] = []
    for start, end in paragraphs:
        doubles = _doubles(text, start, end)
        found += doubles + _singles(text, start, end, doubles)
    return sorted(found, key=lambda quotation: quotation.start)


def _doubles(text: str, start: int, end: int) -> list[Quotation]:
    found = []
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        straight = mark[0] not in _DOUBLE_OPEN + _DOUBLE_CLOSE
        turned = mark[0] in _DOUBLE_CLOSE and opened is None and _stands_before_word(text, mark, start, end)
        beside = text[start : mark.start()][-1:], text[mark.end() : end][:1]
        if straight and opened is None and leans_closed(*beside):
            continue
        if straight and opened is not None and leans_open(*beside):
            found.append(_left_open(text, opened, mark))
            opened = mark
        elif (
            (mark[0] in _DOUBLE_OPEN and not (opened and leans_closed(*beside))) or turned or (straight and not opened)
        ):
            opened = mark if opened is None else opened  # an opening mark that leans closed is typed for a closing one
        elif opened is not None:
            found.append(Quotation(opened.start(), mark.end(), width=len(mark[0])))
            opened = None
    if opened is not None and _WORD.search(text, opened.end(), end):
        found.append(Quotation(opened.start(), end, closed=False, width=len(opened[0])))
    return found


def _stands_before_word(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """A closing mark typed where an opening one belongs: at a word's beginning."""
    before, after = text[start : mark.start()][-1:], text[mark.end() : end][:1]
    return not before.strip() and after.isalnum()


def _left_open(text: str, opened: re.Match[str], following: re.Match[str]) -> Quotation:
    """A quotation whose closing mark is lacking where the next one is opened."""
    end = opened.end() + len(text[opened.end() : following.start()].rstrip())
    return Quotation(opened.start(), end, closed=False, width=len(opened[0]))


def _singles(text: str, start: int, end: int, doubles: list[Quotation]) -> list[Quotation]:
    found: list[Quotation] = []
    place = start
    while opening := _SINGLE_OPEN.search(text, place, end):
        place = opening.end()
        if any(double.holds(opening.start()) for double in doubles):
            continue
        closing = _SINGLE_CLOSE.search(text, opening.end(), min(end, opening.end() + LONGEST_SINGLE))
        if closing and not any(opening.start() < double.start < closing.start() for double in doubles):
            found.append(Quotation(opening.start(), closing.end()))
            place = closing.end()
    return found
