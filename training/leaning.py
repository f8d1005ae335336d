"""Set the weights of the measure of an author's leaning: `python -m training.leaning DATA`.

DATA has the folder `train` with NAME.txt. `views.tsv` says of each NAME what it is: R a report, A an analysis, O
opinion, Q a transcript, X neither. One editor read the beginning, the middle and the end of each. Opinion is to be
told from reports and analyses; transcripts are left out.

Prints the weights as they stand in `briefgen/leaning.toml`, then what they find by ten-fold cross-validation.
The method is that of `training/regression.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np

from briefgen.leaning import features
from briefgen.reading import read_source
from briefgen.reading.sentences import split_sentences
from training.regression import Vector, cross_validated, fit

LABELS = Path(__file__).with_name("views.tsv")
PENALTY = 10.0
FOLDS = 10
BOUNDS = (0.15, 0.2, 0.3, 0.4, 0.5)


def body_of(path: Path) -> list[list[str]]:
    """The paragraphs of an article's body, each as its sentences."""
    source = read_source(path.read_bytes(), str(path))
    lines = (" ".join((source.text or "")[start:end].split()) for start, end in source.paragraphs)
    body = (line for line, role in zip(lines, source.roles, strict=True) if role == "body")
    return [[line[slice(*span)] for span in split_sentences(line, (0, len(line)))] for line in body]


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
    for name, weight in zip(["none", *names], fit(shares, views, PENALTY), strict=True):
        click.echo(f"{name} = {weight:.3f}")
    folds = [n % FOLDS for n in range(len(told))]
    for line in table([kind for _, kind in told], cross_validated(shares, views, PENALTY, folds)):
        click.echo(line)


if __name__ == "__main__":
    main()
