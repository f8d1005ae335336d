"""Exporting: the trained network as the files that the program ships, with weights of eight bits."""

from __future__ import annotations

import copy
import tempfile
import warnings
from pathlib import Path
from typing import Final

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn
from torch.nn import functional

from training.network import Network, pretrained_vocabulary

FILES: Final = ("encoder.onnx", "reader.onnx", "vocabulary.txt")

OPSET: Final = 17
"""The version of ONNX's operators: old enough for every runtime that the program allows."""

STEPS: Final = 127
"""Steps of a weight of eight bits to either side of nothing."""

TRIED: Final = 12
"""Pieces of the window that the export follows through the network; the files take any number."""


class _Table(nn.Module):
    """A table of vectors in eight bits with a scale for each row.

    ONNX Runtime's own quantiser has one scale for a whole table, so that the few long rows coarsen all the others.
    """

    scales: Tensor
    rows: Tensor

    def __init__(self, weights: Tensor) -> None:
        super().__init__()
        scales = weights.abs().amax(1, keepdim=True) / STEPS
        self.register_buffer("scales", scales)
        self.register_buffer("rows", (weights / scales.clamp(min=1e-12)).round().to(torch.int8))

    def forward(self, numbers: Tensor) -> Tensor:
        return functional.embedding(numbers, self.rows) * functional.embedding(numbers, self.scales)


class _Encoder(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = copy.deepcopy(network)
        weights = network.encoder.state_dict()
        self.network.encoder.pieces = _Table(weights["pieces.weight"])
        self.network.encoder.places = _Table(weights["places.weight"])

    def forward(self, numbers: Tensor) -> tuple[Tensor, Tensor]:
        vectors = self.network.encoder(numbers)
        return vectors, self.network.starting(vectors)


class _Reader(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, vectors: Tensor, cues: Tensor) -> Tensor:
        roles: Tensor = self.network.reader(vectors, cues, torch.zeros_like(cues)).sigmoid()
        return roles


def export(network: Network, folder: Path) -> None:
    """Write `encoder.onnx`, `reader.onnx` and `vocabulary.txt` into the folder."""
    network.eval()
    numbers = torch.zeros(1, TRIED, dtype=torch.long)
    vectors, cues = network.encoder(numbers), torch.tensor([1, 2])
    pieces = {1: "pieces"}
    _write(
        _Encoder(network),
        (numbers,),
        folder / "encoder.onnx",
        {"numbers": pieces, "vectors": pieces, "starts": pieces},
        ["vectors", "starts"],
    )
    _write(
        _Reader(network),
        (vectors, cues),
        folder / "reader.onnx",
        {"vectors": pieces, "cues": {0: "cues"}, "roles": {0: "cues", 1: "pieces"}},
        ["roles"],
    )
    (folder / "vocabulary.txt").write_text(pretrained_vocabulary(), "utf-8", newline="\n")


def _write(
    module: nn.Module, example: tuple[Tensor, ...], file: Path, names: dict[str, dict[int, str]], outputs: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole, prepared = Path(folder) / "whole.onnx", Path(folder) / "prepared.onnx"
        with warnings.catch_warnings():
            # The newer exporter wants a further package and names its parts otherwise; this one is kept on purpose.
            warnings.simplefilter("ignore", DeprecationWarning)
            torch.onnx.export(
                module,
                example,
                whole,
                input_names=[name for name in names if name not in outputs],
                output_names=outputs,
                dynamic_axes=names,
                opset_version=OPSET,
                dynamo=False,
            )
        quant_pre_process(whole, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, file, ["MatMul"], per_channel=True, weight_type=QuantType.QInt8)
