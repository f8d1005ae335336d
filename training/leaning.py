"""Set the weights of the measure of an author's leaning: `python -m training.leaning DATA`.

DATA has the folder `train` with NAME.txt. `views.tsv` says of each NAME what it is: R a report, A an analysis, O
opinion, Q a transcript, X neither. One editor read the beginning, the middle and the end of each. Opinion is to be
told from reports and analyses; transcripts are left out.

Prints the weights as they stand in `briefgen/leaning.toml`, then what they find by ten-fold cross-validation.
The method is logistic regression with a penalty on the squared weights, solved by Newton's steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from briefgen.leaning import features
from briefgen.reading import read_source
from briefgen.reading.sentences import split_sentences

LABELS = Path(__file__).with_name("views.tsv")
PENALTY = 10.0
STEPS = 30
FOLDS = 10
BOUNDS = (0.15, 0.2, 0.3, 0.4, 0.5)

Vector = NDArray[np.float64]


def body_of(path: Path) -> list[list[str]]:
    """The paragraphs of an article's body, each as its sentences."""
    source = read_source(path.read_bytes(), str(path))
    lines = (" ".join((source.text or "")[start:end].split()) for start, end in source.paragraphs)
    body = (line for line, role in zip(lines, source.roles, strict=True) if role == "body")
    return [[line[slice(*span)] for span in split_sentences(line, (0, len(line)))] for line in body]


def fit(shares: Vector, views: Vector) -> Vector:
    """The weights for features of an article a row: first the one of none, then one for each column."""
    middle, spread = shares.mean(0), shares.std(0)
    rows = np.hstack([np.ones((len(shares), 1)), (shares - middle) / spread])
    weights = np.zeros(rows.shape[1])
    penalty = np.diag([0.0, *[PENALTY] * shares.shape[1]])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - views) + penalty @ weights
        weights -= np.linalg.solve((rows.T * (likely * (1 - likely))) @ rows + penalty, slope)
    plain = weights[1:] / spread
    return np.array([weights[0] - plain @ middle, *plain])


def likely(shares: Vector, weights: Vector) -> Vector:
    """How likely each row is opinion."""
    found: Vector = 1 / (1 + np.exp(-(weights[0] + shares @ weights[1:])))
    return found


def cross_validated(shares: Vector, views: Vector) -> Vector:
    """How likely each row is opinion by the weights that the other folds set."""
    fold = np.arange(len(views)) % FOLDS
    found = np.zeros(len(views))
    for n in range(FOLDS):
        found[fold == n] = likely(shares[fold == n], fit(shares[fold != n], views[fold != n]))
    return found


def table(kinds: Sequence[str], found: Vector) -> list[str]:
    """How many of each kind are above each bound, a line a bound."""
    lines = []
    for bound in BOUNDS:
        above = [kind for kind, share in zip(kinds, found, strict=True) if share > bound]
        counts = (f"{kind} {above.count(kind)} of {list(kinds).count(kind)}" for kind in "OAR")
        lines.append(f"above {bound:.2f}: {', '.join(counts)}")
    return lines


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(data: Path) -> None:
    """Print the weights that the labelled articles of DATA/train set, and what they find."""
    labels = [line.split("\t") for line in LABELS.read_text("utf-8").splitlines()]
    told = [(name, kind) for name, kind in labels if kind in "OAR"]
    rows: list[dict[str, Any]] = [features(body_of(data / "train" / f"{name}.txt")) for name, _ in told]
    names = list(rows[0])
    shares = np.array([[row[name] for name in names] for row in rows])
    views = np.array([float(kind == "O") for _, kind in told])
    for name, weight in zip(["none", *names], fit(shares, views), strict=True):
        click.echo(f"{name} = {weight:.3f}")
    for line in table([kind for _, kind in told], cross_validated(shares, views)):
        click.echo(line)


if __name__ == "__main__":
    main()
