"""Reading: what a network finds in an article, by the program's own way from probabilities to attributions.

The network alone: no rule, no parse, and each cue from a fixed probability. So the figures tell of the network and do
not move with the rules that the program has at the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from unittest.mock import patch

import numpy as np
import torch

from briefgen.analysis.attribution.encoder import decoding
from briefgen.analysis.attribution.encoder.network import LOWEST_CUE, Readings
from briefgen.analysis.attribution.encoder.windows import Window, windows
from briefgen.analysis.networks import session
from briefgen.model import Range
from training.articles import ROLES, Article, Attribution
from training.network import Network

CERTAIN = 0.6
"""The probability from which a piece begins a cue."""

Read = Callable[[Sequence[int]], Readings]
"""Reads a window, given as the numbers of its pieces."""


Parted = Callable[[str, Sequence[Range]], list[Window]]
"""Parts a text, given with its paragraphs, into windows."""


def attributions(article: Article, read: Read, certain: float = CERTAIN, parted: Parted = windows) -> list[Attribution]:
    """The attributions that a network finds in an article."""
    # The program has but one network and one way to part a text; here several are to be compared.
    with patch.object(decoding, "read", read), patch.object(decoding, "windows", parted):
        found = decoding.find_readings(article.text, article.paragraphs)
    return [
        Attribution(reading.source, reading.content, (reading.cue,)) for reading in found if reading.certain >= certain
    ]


def from_files(folder: Path) -> Read:
    """The network of `encoder.onnx` and `reader.onnx`."""
    encoder, reader = (session(folder / name) for name in ("encoder.onnx", "reader.onnx"))

    def read(numbers: Sequence[int]) -> Readings:
        vectors, starts = encoder.run(["vectors", "starts"], {"numbers": np.array([numbers], np.int64)})
        cues = np.flatnonzero(starts[0] >= LOWEST_CUE)
        if not len(cues):
            return _nothing(starts[0])
        (roles,) = reader.run(["roles"], {"vectors": vectors, "cues": cues})
        return Readings(starts[0], cues.tolist(), roles)

    return read


def from_network(network: Network) -> Read:
    """The network as trained, with all the digits of its weights."""
    network.eval()

    @torch.no_grad()
    def read(numbers: Sequence[int]) -> Readings:
        vectors = network.encoder(torch.tensor([numbers]))
        starts = network.starting(vectors)[0]
        cues = (starts >= LOWEST_CUE).nonzero().flatten()
        if not len(cues):
            return _nothing(starts.numpy())
        roles = network.reader(vectors, cues, torch.zeros_like(cues)).sigmoid()
        return Readings(starts.numpy(), cues.tolist(), roles.numpy())

    return read


def _nothing(starts: np.ndarray[tuple[int], np.dtype[np.float32]]) -> Readings:
    return Readings(starts, [], np.zeros((0, len(starts), len(ROLES)), np.float32))
