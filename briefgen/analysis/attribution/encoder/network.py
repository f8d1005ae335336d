"""The network itself: probabilities for the pieces of a window, by ONNX Runtime."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import onnxruntime
    from numpy.typing import NDArray

    Probabilities = NDArray[np.float32]

LOWEST_CUE = 0.1
"""Probability of a cue from which the network is asked for its source and content; below it nothing is ever used."""

THREADS = 1
"""Of ONNX Runtime: sums made in one order give the same bits every time."""

EXACT = "session.x64quantprecision"
"""ONNX Runtime's switch for processors whose eight-bit sums overflow (x86 without VNNI): slower; the sums of all."""


@dataclass(frozen=True)
class Readings:
    """What the network says of a window.

    starts: for each piece, how probable it is that a cue begins there. cues: the pieces asked about; roles: for each
    of them and each piece, the probabilities that it belongs to the source, the content and the cue.
    """

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
        return Readings(starts[0], [], np.zeros((0, len(numbers), 3), np.float32))
    (roles,) = reader.run(None, {"vectors": vectors, "cues": likely.astype(np.int64)})
    return Readings(starts[0], likely.tolist(), roles)


@cache
def load() -> tuple[onnxruntime.InferenceSession, onnxruntime.InferenceSession]:
    """The encoder and the reader, loaded once, when first needed."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = THREADS
    options.add_session_config_entry(EXACT, "1")
    options.log_severity_level = 3  # errors only: a warning of the library's is nothing that a reader can act on

    def session(name: str) -> onnxruntime.InferenceSession:
        with as_file(files(__package__) / "trained" / name) as path:
            return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    return session("encoder.onnx"), session("reader.onnx")
