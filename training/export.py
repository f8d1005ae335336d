"""Exporting: the trained network as the files that the program ships, with weights of eight bits."""

from __future__ import annotations

import copy
import heapq
import tempfile
import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn
from torch.nn import functional

from briefgen.analysis.attribution.encoder.windows import windows
from training.articles import Article
from training.network import INNER, Encoder, Network, pretrained_vocabulary

FILES: Final = ("encoder.onnx", "reader.onnx", "vocabulary.txt")

OPSET: Final = 17
"""The version of ONNX's operators: old enough for every runtime that the program allows."""

STEPS: Final = 127
"""Steps of a weight of eight bits to either side of nothing."""

SPLIT: Final = 32
"""Channels that each layer's last step gets in addition, so that none is much stronger than the rest."""

LOOKED_AT: Final = 20
"""Articles in which the strength of channels is measured."""

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


class _Split(nn.Module):
    """A dense step whose strongest incoming channels come in several copies, each a part of the strength.

    Eight bits reach from the least to the greatest number that comes in: one channel three times as strong as all
    others costs them most of their steps. The sums stay the same. Outlier channel splitting: Zhao and others, ICML
    2019.
    """

    shares: Tensor

    def __init__(self, step: nn.Linear, copies: list[int]) -> None:
        super().__init__()
        self.register_buffer("shares", torch.tensor([1 / n for n in copies for _ in range(n)]))
        places = _places(copies)
        self.step = nn.Linear(len(places), step.out_features)
        self.step.weight.data, self.step.bias.data = step.weight.data[:, places], step.bias.data

    def forward(self, vectors: Tensor) -> Tensor:
        after: Tensor = self.step(vectors * self.shares)
        return after


def _in_copies(step: nn.Linear, copies: list[int]) -> nn.Linear:
    """A dense step that gives each of its channels in so many copies: cheaper than to copy what it gave."""
    places = _places(copies)
    copied = nn.Linear(step.in_features, len(places))
    copied.weight.data, copied.bias.data = step.weight.data[places], step.bias.data[places]
    return copied


def _places(copies: list[int]) -> list[int]:
    return [place for place, n in enumerate(copies) for _ in range(n)]


def _copies(strengths: Sequence[float]) -> list[int]:
    """In how many copies each channel comes: always one more of the one whose copies are strongest."""
    copies = [1] * len(strengths)
    waiting = [(-strength, place) for place, strength in enumerate(strengths)]
    heapq.heapify(waiting)
    for _ in range(SPLIT):
        place = waiting[0][1]
        copies[place] += 1
        heapq.heapreplace(waiting, (-strengths[place] / copies[place], place))
    return copies


@torch.no_grad()
def _strengths(encoder: Encoder, windows: Iterable[Sequence[int]]) -> list[Tensor]:
    """The greatest number in each channel before each layer's last step, over some windows."""
    strengths = [torch.zeros(INNER) for _ in encoder.layers]

    def watch(layer: int, incoming: Tensor) -> None:
        strengths[layer] = torch.maximum(strengths[layer], incoming.abs().flatten(0, -2).amax(0))

    hooks = [
        layer.outer.register_forward_pre_hook(lambda _, given, n=n: watch(n, given[0]))
        for n, layer in enumerate(encoder.layers)
    ]
    for numbers in windows:
        encoder(torch.tensor([numbers]))
    for hook in hooks:
        hook.remove()
    return strengths


def fitted(encoder: Encoder, windows: Iterable[Sequence[int]]) -> Encoder:
    """A copy of an encoder that gives the same vectors and loses little in eight bits.

    windows: numbers of pieces as they are read in use, in which the strength of channels is measured.
    """
    copied = copy.deepcopy(encoder)
    for layer, strengths in zip(copied.layers, _strengths(encoder, windows), strict=True):
        copies = _copies(strengths.tolist())
        layer.inner, layer.outer = _in_copies(layer.inner, copies), _Split(layer.outer, copies)
    weights = encoder.state_dict()
    copied.pieces, copied.places = _Table(weights["pieces.weight"]), _Table(weights["places.weight"])
    return copied


class _Encoder(nn.Module):
    def __init__(self, network: Network, articles: Sequence[Article]) -> None:
        super().__init__()
        read = (window.numbers for article in articles for window in windows(article.text, article.paragraphs))
        self.network = copy.deepcopy(network)
        self.network.encoder = fitted(network.encoder, read)

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


def export(network: Network, articles: Sequence[Article], folder: Path) -> None:
    """Write `encoder.onnx`, `reader.onnx` and `vocabulary.txt` into the folder.

    articles: texts like those to be read, by which the weights are fitted to eight bits.
    """
    network.eval()
    numbers = torch.zeros(1, TRIED, dtype=torch.long)
    vectors, cues = network.encoder(numbers), torch.tensor([1, 2])
    pieces = {1: "pieces"}
    write(
        _Encoder(network, articles[:LOOKED_AT]),
        (numbers,),
        folder / "encoder.onnx",
        {"numbers": pieces, "vectors": pieces, "starts": pieces},
        ["vectors", "starts"],
    )
    write(
        _Reader(network),
        (vectors, cues),
        folder / "reader.onnx",
        {"vectors": pieces, "cues": {0: "cues"}, "roles": {0: "cues", 1: "pieces"}},
        ["roles"],
    )
    (folder / "vocabulary.txt").write_text(pretrained_vocabulary(), "utf-8", newline="\n")


def write(
    module: nn.Module,
    example: tuple[Tensor, ...],
    file: Path,
    names: dict[str, dict[int, str]],
    outputs: list[str],
    *,
    eight_bits: bool = True,
) -> None:
    """Write a module as a file for ONNX Runtime.

    example: inputs that the export follows through it. names: of inputs and outputs, with the sides whose length is
    free. eight_bits: are the weights of its dense steps rounded to eight bits?
    """
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
        if not eight_bits:
            file.write_bytes(whole.read_bytes())
            return
        quant_pre_process(whole, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, file, ["MatMul"], per_channel=True, weight_type=QuantType.QInt8)
