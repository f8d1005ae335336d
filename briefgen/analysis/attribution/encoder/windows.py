"""Windows: whole paragraphs, as many as the network reads at a time."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from briefgen.analysis.attribution.encoder.pieces import BEGIN, DIVIDE, Piece, pieces, vocabulary
from briefgen.model import Range, Source

LONGEST = 224
"""Pieces in a window, marks of beginning and division among them: the length that the network was trained with."""


TELLING = ("headline", "subhead", "body")
"""What a paragraph is that tells something; captions and furniture do not."""


class Window(Struct, frozen=True):
    """What the network reads at a time: numbers of pieces, and for each the words it stands for.

    spans: the range of code points of each piece; None for the marks of beginning and division.
    """

    numbers: tuple[int, ...]
    spans: tuple[Range | None, ...]


def telling(source: Source) -> list[Range]:
    """The paragraphs of a source that networks read: rules need sentences, networks do not."""
    return [span for span, role in zip(source.paragraphs, source.roles, strict=True) if role in TELLING]


def windows(text: str, paragraphs: Sequence[Range], longest: int = LONGEST) -> list[Window]:
    """The text's paragraphs in windows, in order, each paragraph in one window where it fits.

    paragraphs: ranges of code points; a paragraph too long for a window is parted. longest: pieces in a window.
    """
    room = longest - 1
    parts: list[list[Piece]] = []
    for start, end in paragraphs:
        found = pieces(text, start, end)
        parts += [found[first : first + room - 1] for first in range(0, len(found), room - 1)]
    filled: list[list[list[Piece]]] = []
    left = 0
    for part in parts:
        if not filled or left < len(part) + 1:
            filled.append([])
            left = room
        filled[-1].append(part)
        left -= len(part) + 1
    return [_window(parts) for parts in filled]


def _window(parts: Sequence[Sequence[Piece]]) -> Window:
    known = vocabulary()
    numbers: list[int] = [known[BEGIN]]
    spans: list[Range | None] = [None]
    for part in parts:
        numbers += [*(piece.number for piece in part), known[DIVIDE]]
        spans += [*(piece.span for piece in part), None]
    return Window(tuple(numbers), tuple(spans))
