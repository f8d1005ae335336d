"""Means: one vector for each sentence of a source, the mean of what a network gives for its pieces."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.model import Range

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WIDTH = 384
"""Numbers in the vector of a piece."""


class Means:
    """The vectors of some sentences, added window by window, so that none of a window need be kept."""

    def __init__(self, sentences: Sequence[Range]) -> None:
        import numpy as np

        self._starts = [start for start, _ in sentences]
        self._sums = np.zeros((len(sentences), WIDTH))
        self._counts = np.zeros(len(sentences))

    def add(self, spans: Sequence[Range | None], vectors: NDArray[np.float32]) -> None:
        """Add the pieces of a window: their ranges of code points, and the vector of each; those without one stand for
        no word.
        """
        import numpy as np

        rows = [row for row, span in enumerate(spans) if span is not None]
        places = [bisect_right(self._starts, span[0]) - 1 for span in spans if span is not None]
        kept = [(row, place) for row, place in zip(rows, places, strict=True) if place >= 0]
        if kept:
            rows, places = [row for row, _ in kept], [place for _, place in kept]
            np.add.at(self._sums, places, vectors[rows])
            np.add.at(self._counts, places, 1)

    def vectors(self) -> NDArray[np.float64]:
        """A row for each sentence; of one without a piece it is empty."""
        import numpy as np

        means: NDArray[np.float64] = self._sums / np.maximum(self._counts, 1)[:, None]
        return means
