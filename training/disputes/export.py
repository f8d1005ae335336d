"""Exporting: the trained network as the files that the program ships, with weights of eight bits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from briefgen.analysis.disputes.network.weighing import KINDS, MODES, PARTY_KINDS, RANKS, SEEN
from training.disputes.articles import Example
from training.disputes.network import DISTANCES, JUDGING, Network, Pairs, Statements, Told
from training.export import LOOKED_AT, TRIED, fitted, write
from training.network import WIDTH, Encoder

FILES: Final = ("encoder.onnx", "statements.onnx", "pairs.onnx")


class _Statements(nn.Module):
    def __init__(self, statements: Statements) -> None:
        super().__init__()
        self.statements = statements

    def forward(self, vectors: Tensor, *told: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        first, second, pieces = self.statements(vectors, Told(*told))
        return first, second, pieces


class _Pairs(nn.Module):
    def __init__(self, pairs: Pairs) -> None:
        super().__init__()
        self.pairs = pairs

    def forward(self, *told: Tensor) -> Tensor:
        """The log odds of each pair: the mean of those of being a dispute, and one that must be shown."""
        found: Tensor = self.pairs(*told).mean(-1)
        return found


def export(network: Network, examples: Sequence[Example], folder: Path) -> None:
    """Write the files into the folder.

    examples: articles like those to be read, by which the encoder's weights are fitted to eight bits.
    """
    network = network.cpu().eval()
    read = [numbers for one in examples[:LOOKED_AT] for numbers in one.windows]
    _export_encoder(fitted(network.encoder, read), folder / FILES[0])
    told = [torch.zeros(TRIED, SEEN, dtype=torch.long)] * 4
    told += [torch.arange(TRIED) % len(table) for table in (KINDS, MODES, PARTY_KINDS, range(RANKS))]
    write(
        _Statements(network.statements).eval(),  # or else the export leaves the network as if in training
        (torch.zeros(TRIED, WIDTH), *told, torch.zeros(TRIED, TRIED)),
        folder / FILES[1],
        {"vectors": {0: "rows"}}
        | {name: {0: "statements"} for name in (*Told._fields, "first", "second", "pieces")}
        | {"same": {0: "statements", 1: "statements"}},
        ["first", "second", "pieces"],
    )
    vectors, pieces = torch.zeros(TRIED, JUDGING), torch.zeros(TRIED, SEEN, JUDGING)
    seen, near = torch.ones(TRIED, SEEN, dtype=torch.bool), torch.arange(TRIED) % DISTANCES
    names = ("first", "second", "first_pieces", "second_pieces", "first_seen", "second_seen", "sentences", "statements")
    write(
        _Pairs(network.pairs).eval(),
        (vectors, vectors, pieces, pieces, seen, seen, near, near),
        folder / FILES[2],
        {name: {0: "pairs"} for name in (*names, "weight")},
        ["weight"],
        eight_bits=False,  # small, and rounding has one scale for all pairs of a portion: each would hang on the others
    )


def _export_encoder(encoder: Encoder, file: Path) -> None:
    pieces = {1: "pieces"}
    write(
        encoder, (torch.zeros(1, TRIED, dtype=torch.long),), file, {"numbers": pieces, "vectors": pieces}, ["vectors"]
    )
