"""Set the weights of tone, what a sentence's vectors tell of it: `python -m training.tone DATA`.

DATA has `judging.tsv` and `idle.tsv`, a line for each sentence that a reader of briefings marked, with a tab between
the article's file (a path in DATA), the code point at which the sentence begins, and 1 where the reader held it for
its author's judgement or somebody's claim (`judging`; of lines printed bare) or for a fault of any kind as background
or development (`idle`), else 0.

Prints `briefgen/analysis/tone.toml`, then by five-fold cross-validation, whole articles apart, what share of the
wanted sentences stands among the first tenth, fifth, quarter and third. Of each network's 384 numbers the strongest
64 directions count, each made equally wide, so that a few thousand sentences are enough; regression is that of
`training/regression.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np

from briefgen.analysis.attribution import read
from briefgen.analysis.attribution.encoder.means import WIDTH
from briefgen.analysis.disputes import draw, means_of
from briefgen.reading import read_source
from training.regression import Vector, fit, likely

DIRECTIONS = 64
PENALTY = 200.0
FOLDS = 5
SHARES = (0.1, 0.2, 0.25, 0.33)
DIGITS = 4


def weights(vectors: Vector, wanted: Vector, weighs: Vector | float = 1.0) -> Vector:
    """The weight of none, then one for each number of the two vectors of a sentence."""
    parts = [_directions(half) for half in (vectors[:, :WIDTH], vectors[:, WIDTH:])]
    turned = np.hstack(
        [half @ part for half, part in zip((vectors[:, :WIDTH], vectors[:, WIDTH:]), parts, strict=True)]
    )
    found = fit(turned, wanted, PENALTY, weighs)
    first, second = found[1 : 1 + DIRECTIONS], found[1 + DIRECTIONS :]
    return np.array([found[0], *(parts[0] @ first), *(parts[1] @ second)])


def _directions(vectors: Vector) -> Vector:
    """The strongest directions of some vectors, each made equally wide."""
    apart = vectors - vectors.mean(0)
    strength, directions = np.linalg.eigh(apart.T @ apart)
    found: Vector = directions[:, -DIRECTIONS:] / np.sqrt(strength[-DIRECTIONS:] / len(vectors))
    return found


def as_toml(name: str, found: Vector) -> str:
    """The weights as a table of `tone.toml`."""
    rows = (" ".join(f"{weight:.{DIGITS}g}" for weight in found[1:][n : n + 12]) for n in range(0, 2 * WIDTH, 12))
    return f"[{name}]\nnone = {found[0]:.{DIGITS}g}\nof = '''\n" + "\n".join(rows) + "\n'''\n"


def shares(wanted: Vector, found: Vector) -> list[float]:
    """What share of the wanted stands among the first tenth and so on of what was found likely."""
    order = wanted[np.argsort(-found)]
    return [float(order[: int(share * len(order))].sum() / order.sum()) for share in SHARES]


def vectors_of(path: Path, places: Sequence[int]) -> Vector:
    """The vectors of the sentences of an article that stand at these code points."""
    source = read_source(path.read_bytes(), str(path))
    both = np.hstack([read(source).means.vectors(), means_of(source, draw(source)).vectors()])
    starts = [start for start, _ in source.sentences]
    found: Vector = both[[starts.index(place) for place in places]]
    return found


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(data: Path) -> None:
    """Print the weights that the marked sentences of DATA set, and what they find."""
    for name in ("judging", "idle"):
        marked: dict[str, list[tuple[int, float]]] = {}
        for line in (data / f"{name}.tsv").read_text("utf-8").splitlines():
            file, place, mark = line.split("\t")
            marked.setdefault(file, []).append((int(place), float(mark)))
        rows = [vectors_of(data / file, [place for place, _ in places]) for file, places in sorted(marked.items())]
        vectors = np.vstack(rows)
        wanted = np.array([mark for _, places in sorted(marked.items()) for _, mark in places])
        folds = np.array([n % FOLDS for n, part in enumerate(rows) for _ in part])
        click.echo(as_toml(name, weights(vectors, wanted)))
        found = np.zeros(len(wanted))
        for fold in range(FOLDS):
            rest = folds != fold
            found[~rest] = likely(vectors[~rest], weights(vectors[rest], wanted[rest]))
        click.echo(f"# {name}: {shares(wanted, found)}", err=True)


if __name__ == "__main__":
    main()
