"""Drawing: a vector for each piece of a source's words, read in the light of its window."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from briefgen.analysis.attribution.encoder.means import WIDTH, Means
from briefgen.analysis.attribution.encoder.windows import Window, telling, windows
from briefgen.analysis.disputes.network.files import load
from briefgen.model import Range, Source

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


PORTION = 4096
"""Pieces whose vectors are copied at a time, so that a long article needs no room for all of them twice."""


class Pieces(Struct, frozen=True, dict=True):
    """The pieces of the words of a source's headlines and body, in order.

    spans: the range of code points of each; windows: the number of each one's window; rows: its row among the vectors
    of all windows, one below the other; empty: the first row after them.
    """

    spans: tuple[Range, ...]
    windows: tuple[int, ...]
    rows: tuple[int, ...]
    empty: int

    def within(self, ranges: Iterable[Range]) -> list[int]:
        """The pieces that begin in some ranges of code points, by their places among all."""
        found: list[int] = []
        for start, end in ranges:
            found += range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.spans]


class Drawn(NamedTuple):
    """The pieces of a source and their vectors, one a row; the last row is empty."""

    pieces: Pieces
    vectors: NDArray[np.float32]


def draw(source: Source) -> Drawn:
    """The vectors of a source's words; needs no parse, so it can work beside one."""
    import numpy as np

    read = read_windows(source)
    pieces = pieces_of(read)
    encoder = load().encoder
    vectors = np.zeros((pieces.empty + 1, WIDTH), dtype=np.float32)
    row = 0
    for window in read:
        numbers = np.array([window.numbers], dtype=np.int64)
        vectors[row : row + len(window.numbers)] = encoder.run(None, {"numbers": numbers})[0][0]
        row += len(window.numbers)
    return Drawn(pieces, vectors)


def means_of(source: Source, drawn: Drawn) -> Means:
    """The mean vector of each sentence."""
    means, pieces = Means(source.sentences), drawn.pieces
    for start in range(0, len(pieces.spans), PORTION):
        portion = slice(start, start + PORTION)
        means.add(pieces.spans[portion], drawn.vectors[list(pieces.rows[portion])])
    return means


def read_windows(source: Source) -> list[Window]:
    """What the network reads of a source."""
    return windows(source.text or "", telling(source))


def pieces_of(read: Sequence[Window]) -> Pieces:
    """The pieces of some windows, without the marks of beginning and division."""
    places = [(number, span) for number, window in enumerate(read) for span in window.spans]
    kept = [(row, number, span) for row, (number, span) in enumerate(places) if span is not None]
    rows, numbers, spans = zip(*kept, strict=True) if kept else ((), (), ())
    return Pieces(spans, numbers, rows, len(places))
