"""Batches: examples of like length together, as tensors."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.articles import ROLES
from training.examples import Example

ROOM = 2800
"""Pieces in a batch, padding among them, so that every step costs the same."""

BLUR = 24
"""Pieces by which lengths are blurred before they are sorted: batches differ from epoch to epoch."""

PADDING = 0
"""The number of BERT's `[PAD]`."""


@dataclass(frozen=True)
class Batch:
    """What a step learns from.

    numbers, real, tags: [windows, pieces]. cues, rows: [cues]. roles: [cues, pieces, roles].
    """

    numbers: Tensor
    real: Tensor
    tags: Tensor
    cues: Tensor
    rows: Tensor
    roles: Tensor


def batches(made: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """The examples in batches of like length, in a drawn order."""
    blurred = sorted(made, key=lambda example: len(example.numbers) + chance.random() * BLUR)
    parts: list[list[Example]] = []
    longest = 0
    for example in blurred:
        longest = max(longest, len(example.numbers))
        if not parts or longest * (len(parts[-1]) + 1) > ROOM:
            parts.append([])
            longest = len(example.numbers)
        parts[-1].append(example)
    chance.shuffle(parts)
    return parts


def as_tensors(part: Sequence[Example]) -> Batch:
    """A batch as tensors."""
    length = max(len(example.numbers) for example in part)
    numbers = torch.full((len(part), length), PADDING)
    real = torch.zeros(len(part), length, dtype=torch.bool)
    tags = torch.zeros(len(part), length, dtype=torch.long)
    asked = [(row, cue) for row, example in enumerate(part) for cue in example.cues]
    roles = torch.zeros(len(asked), length, len(ROLES))
    for row, example in enumerate(part):
        size = len(example.numbers)
        numbers[row, :size] = torch.tensor(example.numbers)
        real[row, :size] = True
        tags[row, :size] = torch.tensor(example.tags)
    for number, (_, cue) in enumerate(asked):
        for role, places in enumerate(cue.pieces):
            roles[number, list(places), role] = 1.0
    cues = torch.tensor([cue.place for _, cue in asked], dtype=torch.long)
    rows = torch.tensor([row for row, _ in asked], dtype=torch.long)
    return Batch(numbers, real, tags, cues, rows, roles)
