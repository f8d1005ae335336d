"""Logistic regression with a penalty on the squared weights, solved by Newton's steps; for the small measures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STEPS = 30

Vector = NDArray[np.float64]


def fit(signs: Vector, wanted: Vector, penalty: float, weighs: Vector | float = 1.0) -> Vector:
    """The weights for the signs of a row: first the one of none, then one for each column.

    wanted: 1 for the rows that are to be found, else 0; weighs: what each row counts.
    """
    middle, spread = signs.mean(0), np.where(signs.std(0) > 0, signs.std(0), 1.0)
    rows = np.hstack([np.ones((len(signs), 1)), (signs - middle) / spread])
    weights = np.zeros(rows.shape[1])
    penalties = np.diag([0.0, *[penalty] * signs.shape[1]])
    for _ in range(STEPS):
        found = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (weighs * (found - wanted)) + penalties @ weights
        weights -= np.linalg.solve((rows.T * (weighs * found * (1 - found))) @ rows + penalties, slope)
    plain = weights[1:] / spread
    return np.array([weights[0] - plain @ middle, *plain])


def likely(signs: Vector, weights: Vector) -> Vector:
    """How likely each row is wanted."""
    found: Vector = 1 / (1 + np.exp(-(weights[0] + signs @ weights[1:])))
    return found


def cross_validated(
    signs: Vector, wanted: Vector, penalty: float, folds: Sequence[int], weighs: Vector | None = None
) -> Vector:
    """How likely each row is wanted by the weights that the rows of the other folds set.

    folds: the number of the fold of each row.
    """
    counts = np.ones(len(wanted)) if weighs is None else weighs
    fold, found = np.array(folds), np.zeros(len(wanted))
    for n in sorted(set(folds)):
        weights = fit(signs[fold != n], wanted[fold != n], penalty, counts[fold != n])
        found[fold == n] = likely(signs[fold == n], weights)
    return found
