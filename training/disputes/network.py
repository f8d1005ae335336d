"""The network: an encoder of word pieces, layers over the statements of an article, and a judge of two of them."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from briefgen.analysis.disputes.network.weighing import BOUNDS, KINDS, MODES, NEAR, PARTY_KINDS, RANKS
from training import network
from training.network import DROPPED, HEADS, VEIL, WIDTH, Encoder, pretrained_encoder

LAYERS: Final = 2
"""Layers in which the statements of an article see one another."""
INNER: Final = 768
JUDGING: Final = 128
"""Numbers in a statement's and in a piece's vector as the judge sees them."""
JOINED: Final = 256
DISTANCES: Final = NEAR + 2 + len(BOUNDS)
PARTS: Final = ("content", "cue", "source", "sentence")
"""The parts of a statement, each seen as the mean of its pieces."""


class Told(NamedTuple):
    """The statements of an article in tensors, named as the program's own inputs are (`weighing.py`)."""

    content: Tensor
    cue: Tensor
    source: Tensor
    sentence: Tensor
    kind: Tensor
    mode: Tensor
    party: Tensor
    rank: Tensor
    same: Tensor


class Layer(network.Layer):
    """A layer of a transformer over statements; those of one party can attend to each other more, or less."""

    def __init__(self) -> None:
        super().__init__(INNER)

    def forward(self, vectors: Tensor, leaning: Tensor) -> Tensor:
        """vectors: [statements, WIDTH]; leaning: [heads, statements, statements], added to the attention."""
        query, key, value = (self._by_head(part(vectors)) for part in (self.query, self.key, self.value))
        attention = query / math.sqrt(WIDTH // HEADS) @ key.transpose(1, 2) + leaning
        seen = (self.drop(attention.softmax(-1)) @ value).transpose(0, 1).flatten(1)
        vectors = self.attended_norm(vectors + self.drop(self.attended(seen)))
        after: Tensor = self.outer_norm(vectors + self.drop(self.outer(functional.gelu(self.inner(vectors)))))
        return after

    def _by_head(self, vectors: Tensor) -> Tensor:
        return vectors.view(-1, HEADS, WIDTH // HEADS).transpose(0, 1)


class Statements(nn.Module):
    """The vectors of an article's statements: of their words, of what they are, and in the light of one another."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Linear(WIDTH * len(PARTS), WIDTH)
        self.kinds = nn.Embedding(len(KINDS), WIDTH)
        self.modes = nn.Embedding(len(MODES), WIDTH)
        self.parties = nn.Embedding(len(PARTY_KINDS), WIDTH)
        self.ranks = nn.Embedding(RANKS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.leaning = nn.Parameter(torch.zeros(HEADS))
        self.first = nn.Linear(WIDTH, JUDGING)
        self.second = nn.Linear(WIDTH, JUDGING)
        self.pieces = nn.Linear(WIDTH, JUDGING)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, vectors: Tensor, told: Told) -> tuple[Tensor, Tensor, Tensor]:
        """Each statement as the earlier and as the later of two, and the pieces of its content.

        vectors: [rows, WIDTH] of the article's pieces, the last row empty.
        """
        empty = vectors.shape[0] - 1
        parts = (told.content, told.cue, told.source, told.sentence)
        means = [vectors[rows].sum(1) / (rows < empty).sum(1, keepdim=True).clamp(min=1) for rows in parts]
        seen = self.words(torch.cat(means, -1)) + self.kinds(told.kind) + self.modes(told.mode)
        seen = self.norm(seen + self.parties(told.party) + self.ranks(told.rank))
        leaning = told.same[None] * self.leaning[:, None, None]
        for layer in self.layers:
            seen = layer(seen, leaning)
        return self.first(seen), self.second(seen), self.pieces(self.drop(vectors))[told.content]


class Pairs(nn.Module):
    """Says of two statements, the earlier and the later, how likely they collide.

    Besides their vectors it lays the words of the one beside those of the other: each piece beside the mean of those
    that it is most like (decomposable attention: Parikh and others, EMNLP 2016).
    """

    def __init__(self) -> None:
        super().__init__()
        self.sentences = nn.Embedding(DISTANCES, JUDGING)
        self.statements = nn.Embedding(DISTANCES, JUDGING)
        self.beside = nn.Linear(2 * JUDGING, JUDGING)
        self.inner = nn.Linear(6 * JUDGING, JOINED)
        self.outer = nn.Linear(JOINED, 2)
        self.drop = nn.Dropout(2 * DROPPED)

    def forward(
        self,
        first: Tensor,
        second: Tensor,
        first_pieces: Tensor,
        second_pieces: Tensor,
        first_seen: Tensor,
        second_seen: Tensor,
        sentences: Tensor,
        statements: Tensor,
    ) -> Tensor:
        """Two logits for each pair: is it a dispute at all, and one that a reader must be shown?"""
        likeness = first_pieces @ second_pieces.transpose(1, 2) / math.sqrt(JUDGING)
        across = likeness.masked_fill(~second_seen[:, None, :], VEIL).softmax(-1) @ second_pieces
        back = likeness.masked_fill(~first_seen[:, :, None], VEIL).softmax(1).transpose(1, 2) @ first_pieces
        joined = torch.cat(
            [
                first,
                second,
                first * second,
                self.sentences(sentences) + self.statements(statements),
                self._beside(first_pieces, across, first_seen),
                self._beside(second_pieces, back, second_seen),
            ],
            -1,
        )
        logits: Tensor = self.outer(self.drop(functional.gelu(self.inner(joined))))
        return logits

    def _beside(self, pieces: Tensor, others: Tensor, seen: Tensor) -> Tensor:
        """The strongest of what pieces and their counterparts have in common and apart."""
        joined = functional.gelu(self.beside(torch.cat([pieces * others, (pieces - others).abs()], -1)))
        return (joined * seen[..., None]).amax(1)


class Network(nn.Module):
    """Encoder, statements and pairs, trained together."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.statements = Statements()
        self.pairs = Pairs()


def pretrained_network() -> Network:
    """The network before training: the encoder as pretrained, all else drawn at random."""
    untrained = Network()
    untrained.encoder = pretrained_encoder()
    return untrained
