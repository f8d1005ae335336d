"""Planted faults: broken copies of a model, each wrong by construction, by the classes of what `check` proves.

Works on a model as plain data (what its JSON holds) and shares nothing with the checker: no word list, no look-up.
Lines that are changed get the text that they print, so that nothing but the planted fault tells.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from planting import evidence, guard, pair, quote, ranges, speaker, words
from planting.planter import KINDS, Model, Planter

__all__ = ["Model", "Mutation", "mutations"]

# Each of these enters its kinds when it is imported.
_CLASSES = (guard, words, speaker, quote, pair, evidence, ranges)


@dataclass(frozen=True)
class Mutation:
    """A broken copy. rule: the class it belongs to; kind: what was done; where: to what."""

    rule: str
    kind: str
    where: str
    model: Model


def mutations(model: Model, *, seed: int = 0) -> Iterator[Mutation]:
    """Every kind of fault that the model has room for, planted once at each place; seed: picks words and places."""
    planter = Planter(model, random.Random(seed))  # noqa: S311 (chooses places, keeps no secret)
    for rule, kind, plant in KINDS:
        for where, broken in plant(planter):
            if broken != model:
                yield Mutation(rule, kind, where, broken)
