"""Means: one vector for each sentence of a source, the mean of what a network gives for its pieces."""

from __future__ import annotations

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

        self._starts = np.array([start for start, _ in sentences])
        self._sums = np.zeros((len(sentences), WIDTH))
        self._counts = np.zeros(len(sentences))

    def add(self, spans: Sequence[Range | None], vectors: NDArray[np.float32]) -> None:
        """Add the pieces of a window: their ranges of code points, and the vector of each; those without one stand for
        no word.
        """
        import numpy as np

        starts = np.array([-1 if span is None else span[0] for span in spans])
        places = np.searchsorted(self._starts, starts, side="right") - 1
        rows = np.flatnonzero(places >= 0)
        if len(rows):
            places = places[rows]
            begins = np.flatnonzero(np.diff(places, prepend=-1))  # a sentence's pieces stand together
            np.add.at(self._sums, places[begins], np.add.reduceat(vectors[rows], begins, dtype=float))
            np.add.at(self._counts, places, 1)

    def vectors(self) -> NDArray[np.float64]:
        """A row for each sentence; of one without a piece it is empty."""
        import numpy as np

        means: NDArray[np.float64] = self._sums / np.maximum(self._counts, 1)[:, None]
        return means
