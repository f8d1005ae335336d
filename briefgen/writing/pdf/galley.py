"""The galley: a document as one long column of strips, each whole on some page, and what holds them together."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from briefgen.writing.pdf.looks import Type
from briefgen.writing.pdf.text import Line, Piece

_BASELINE = 0.35  # of the size below the middle of the line: capitals then stand in the middle of a tinted line


class Keep(IntEnum):
    """How strongly a strip is held to the next one."""

    FREE = 0
    SOFT = 1  # a page ends here only where it would otherwise stay half empty
    FIRM = 2  # a page ends here only where nothing else is left


class Placed(NamedTuple):
    """A piece of text with its baseline, in points below the strip's top."""

    piece: Piece
    baseline: float


class Rule(NamedTuple):
    """A horizontal line: points from the left of the text and below the strip's top."""

    x: float
    y: float
    length: float
    width: float
    colour: str


class Disc(NamedTuple):
    """A bullet: the middle in points from the left of the text and below the strip's top."""

    x: float
    y: float
    radius: float
    colour: str


class Panel:
    """A box behind strips that follow one another; compared by identity."""


class Strip(NamedTuple):
    """A line of text, a row of a table or a blank.

    height, above and below: points; of two strips' spaces the larger counts, and none at a page's top.
    anchors: ids that links lead to; outline: (words, level from 0) of a bookmark.
    repeat: strips printed again, as furniture, where a page begins with this one.
    """

    height: float
    placed: tuple[Placed, ...] = ()
    rules: tuple[Rule, ...] = ()
    discs: tuple[Disc, ...] = ()
    above: float = 0.0
    below: float = 0.0
    keep: Keep = Keep.FREE
    panel: Panel | None = None
    anchors: tuple[str, ...] = ()
    outline: tuple[str, int] | None = None
    repeat: tuple[Strip, ...] = ()


def baseline(kind: Type) -> float:
    """The baseline of a line of this kind, in points below its top."""
    return kind.leading / 2 + _BASELINE * kind.ink.size


def placed(line: Line, x: float, y: float) -> tuple[Placed, ...]:
    """A line's pieces, begun x points from the left of the text, on the baseline y."""
    return tuple(Placed(piece.moved(x), y) for piece in line.pieces)


def gap(before: Strip, after: Strip) -> float:
    """The space in points between two strips on one page."""
    return max(before.below, after.above)
