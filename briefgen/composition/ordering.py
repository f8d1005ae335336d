"""The order of lines: one party's by rank, and those that go on one from another as the source has them; what is told
of events and their background as the source tells it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from briefgen.composition.joining import Joined
from briefgen.lines import Texts, line_text, ranges_of
from briefgen.model import Background, Development

_Told = TypeVar("_Told", Background, Development)

_JOINS = re.compile(r"[“\"'‘]?(?:And|But|So|Yet|Or|Nor|Then)\b", re.IGNORECASE)
_TAKES_UP = re.compile(
    r"[“\"'‘]?(?:(?:If|When|As|While) )?(?:he|she|they|it|his|her|their|that|this|these|those)\b", re.IGNORECASE
)
"""Openings of a sentence that goes on from the one before: a conjunction, or a pronoun, also after `if`."""


def reading_order(lines: Sequence[Joined], texts: Texts) -> list[Joined]:
    """The lines, the best first; those of one paragraph together and in the source's order.

    A line that goes on from what stands before it (`But he would not pay`) comes after the line of the paragraph before
    its own, if that is among them.
    """
    by_paragraph: dict[tuple[str, int], list[Joined]] = {}
    for line in lines:
        by_paragraph.setdefault(_paragraph(line, texts), []).append(line)
    blocks = list(by_paragraph.values())
    for block in blocks:
        block.sort(key=_start)
    for later in sorted(blocks, key=lambda block: _start(block[0])):
        source, number = _paragraph(later[0], texts)
        before = next((block for block in blocks if _paragraph(block[-1], texts) == (source, number - 1)), None)
        if before is not None and _goes_on(later[0], texts):
            place = min(blocks.index(before), blocks.index(later))
            blocks.remove(before)
            blocks.remove(later)
            blocks.insert(place, before + later)
    return [line for block in blocks for line in block]


def telling_order(items: Sequence[_Told]) -> list[_Told]:
    """The items as the source tells them, so that none takes up what comes after it; the lead comes first."""
    return sorted(items, key=lambda item: (not (isinstance(item, Development) and item.lead), _start(item)))


def _start(line: Joined | Background | Development) -> tuple[str, int]:
    first = next(iter(ranges_of(line.line)), None)  # an edited line may have none
    return (first.source, first.start) if first is not None else ("", 0)


def _paragraph(line: Joined, texts: Texts) -> tuple[str, int]:
    """The source of a line and the number of its paragraph there; none is before one whose place is not known."""
    source, start = _start(line)
    number = texts.paragraph(source, start)
    return source, -1 if number is None else number


def _goes_on(line: Joined, texts: Texts) -> bool:
    words = line_text(line.line, texts)
    return bool(_JOINS.match(words) or _TAKES_UP.match(words))
