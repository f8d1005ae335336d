"""Quotation marks in a text: which open and which close, what stands inside, which sentences are one quotation."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal

from msgspec import Struct

from briefgen.marks import leans_closed, leans_open

_OPENING, _CLOSING = ("“", "„", "‟", "«", "‘‘"), ("”", "»", "’’")
_DOUBLE = re.compile("[“”„‟\"«»]|``|''|‘‘|’’")
_SINGLE = re.compile("[‘’'‚‛]")
_PLURAL = re.compile(r"s\Z")

Pair = Literal["double", "single"]


class Mark(Struct, frozen=True):
    """One quotation mark at a code point of the text."""

    position: int
    opens: bool


class Marks(Struct, frozen=True):
    """The quotation marks of one paragraph of one kind, in order."""

    marks: tuple[Mark, ...]

    def inside(self, position: int) -> bool:
        """Does the code point stand inside a quotation, its marks aside?"""
        at = bisect_right(self.marks, position, key=lambda mark: mark.position) - 1
        return at >= 0 and self.marks[at].opens and self.marks[at].position != position

    def within(self, start: int, end: int) -> list[Mark]:
        """The marks of a range."""
        return [mark for mark in self.marks if start <= mark.position < end]

    def closed_after(self, opening: Mark) -> bool:
        """Is the quotation that a mark opens closed later in the paragraph?"""
        following = next((mark for mark in self.marks if mark.position > opening.position), None)
        return following is not None and not following.opens


def marks_of(paragraph: str, offset: int, pair: Pair) -> Marks:
    """The marks of a paragraph, by their places in the text; offset: where the paragraph begins.

    Single marks count only where they pair off without doubt: an apostrophe looks the same.
    """
    found = _double(paragraph) if pair == "double" else _single(paragraph)
    return Marks(tuple(Mark(offset + position, opens) for position, opens in found))


def _double(words: str) -> list[tuple[int, bool]]:
    marks: list[tuple[int, bool]] = []
    is_open = False
    for found in _DOUBLE.finditer(words):
        before, after = words[found.start() - 1 : found.start()], words[found.end() : found.end() + 1]
        if found[0] in _OPENING:
            opens = not (is_open and not after.isalnum() and before.strip() != "")
        elif found[0] in _CLOSING:
            opens = not is_open and before.strip() == "" and after.isalnum()
        elif not is_open and leans_closed(before, after):
            continue  # inches, or a mark that nothing opened
        else:
            opens = not is_open or leans_open(before, after)
        marks.append((found.start(), opens))
        is_open = opens
    return marks


def _single(words: str) -> list[tuple[int, bool]]:
    marks: list[tuple[int, bool]] = []
    for found in _SINGLE.finditer(words):
        before, after = words[found.start() - 1 : found.start()], words[found.end() : found.end() + 1]
        if before.isalnum() and after.isalnum():
            continue
        if not before.isalnum() and before not in '.,!?…”"’' and (after.isalnum() or after in '“"[('):
            opens = True
        elif before.isalnum() and _PLURAL.search(words[: found.start()]) and after in " \u00a0":
            return []  # the ministers’ or the end of a quotation: not to be told
        elif before.strip():
            opens = False
        else:
            return []
        marks.append((found.start(), opens))
    alternate = all(opens == (index % 2 == 0) for index, (_, opens) in enumerate(marks))
    return marks if alternate and len(marks) % 2 == 0 else []
