"""The network's files, opened together: whoever draws the words opens them while there is time for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefgen.analysis.networks import opened

if TYPE_CHECKING:
    import onnxruntime


class Files(NamedTuple):
    """The encoder of word pieces, the one of statements, and the judge of pairs."""

    encoder: onnxruntime.InferenceSession
    statements: onnxruntime.InferenceSession
    pairs: onnxruntime.InferenceSession


@cache
def load() -> Files:
    """The files, opened once, when first needed."""
    return Files(*(opened(__package__, f"{name}.onnx") for name in Files._fields))
