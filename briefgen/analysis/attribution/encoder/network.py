"""The network itself: probabilities for the pieces of a window, by ONNX Runtime."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.networks import opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import onnxruntime
    from numpy.typing import NDArray

    Probabilities = NDArray[np.float32]

LOWEST_CUE = 0.1
"""Probability of a cue from which the network is asked for its source and content; below it nothing is ever used."""


class Readings(Struct, frozen=True):
    """What the network says of a window.

    vectors: for each piece what the encoder makes of it; starts: how probable it is that a cue begins there. cues: the
    pieces asked about; roles: for each of them and each piece, the probabilities that it belongs to the source, the
    content and the cue.
    """

    vectors: NDArray[np.float32]
    starts: Probabilities
    cues: list[int]
    roles: Probabilities


def read(numbers: Sequence[int]) -> Readings:
    """Read one window, given as the numbers of its pieces."""
    import numpy as np

    encoder, reader = load()
    vectors, starts = encoder.run(None, {"numbers": np.array([numbers], dtype=np.int64)})
    likely = np.flatnonzero(starts[0] >= LOWEST_CUE)
    if not len(likely):
        return Readings(vectors[0], starts[0], [], np.zeros((0, len(numbers), 3), np.float32))
    (roles,) = reader.run(None, {"vectors": vectors, "cues": likely.astype(np.int64)})
    return Readings(vectors[0], starts[0], likely.tolist(), roles)


@cache
def load() -> tuple[onnxruntime.InferenceSession, onnxruntime.InferenceSession]:
    """The encoder and the reader, loaded once, when first needed."""
    return opened(__package__, "encoder.onnx"), opened(__package__, "reader.onnx")
