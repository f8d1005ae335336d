"""Set the weights of the measure of what is worth printing as fact: `python -m training.worth DATA`.

DATA has `marks.tsv`, a line for each sentence that a reader marked, with a tab between the article's file (a path in
DATA), the code point at which the sentence begins, and its mark: `claim` (somebody's claim or the author's judgement),
`idle` (not understood alone, or of no use), `right` (a line that readers of briefings let stand), `needed` and
`useful` (a sentence that an editor chose for a briefing before any program did).

Prints the weights as they stand in `briefgen/analysis/worth.toml`, then by eight-fold cross-validation, whole articles
apart, how many sentences of each mark lie above each bound. The method is logistic regression with a penalty on the
squared weights, solved by Newton's steps.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from briefgen.analysis.attribution import attribute, read
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.legal_deeds import is_deed
from briefgen.analysis.parsing import parse
from briefgen.analysis.parties import find_parties
from briefgen.analysis.people import find_people
from briefgen.analysis.speakers import resolve_speakers
from briefgen.analysis.statements import in_body, make_statements
from briefgen.analysis.topic import find_topic
from briefgen.analysis.worth import features
from briefgen.reading import read_source

WANTED = ("claim", "idle")
"""The marks that the measure is to find."""

WEIGHS = {"claim": 1.5, "needed": 4.0}
"""What a sentence weighs, where more than one: a claim does more harm than an idle line, a needed one is missed."""

BOUNDS = (0.3, 0.35, 0.4, 0.45, 0.5)
PENALTY = 30.0
STEPS = 30
FOLDS = 8

Vector = NDArray[np.float64]


def signs_of(path: Path, places: list[int]) -> list[dict[str, float]]:
    """The signs of the sentences of an article that begin at these code points."""
    source = read_source(path.read_bytes(), str(path))
    article = parse(source)
    people, attributions = find_people(article), attribute(article, read(source))
    cast = find_parties(article, people, attributions)
    voices = resolve_speakers(article, attributions, people, cast)
    statements = make_statements(article, attributions, voices, cast)
    told = [one for one in statements if not is_deed(article, one)]
    coverage, topic = Coverage(article, told), find_topic(article, in_body(article, statements))
    found = [article.sentence_at(place) for place in places]
    return [features(article, n, coverage, topic) if n is not None else {} for n in found]


def fit(signs: Vector, wanted: Vector, weighs: Vector) -> Vector:
    """The weights for signs of a sentence a row: first the one of none, then one for each column."""
    middle, spread = signs.mean(0), np.where(signs.std(0) > 0, signs.std(0), 1.0)
    rows = np.hstack([np.ones((len(signs), 1)), (signs - middle) / spread])
    weights = np.zeros(rows.shape[1])
    penalty = np.diag([0.0, *[PENALTY] * signs.shape[1]])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (weighs * (likely - wanted)) + penalty @ weights
        weights -= np.linalg.solve((rows.T * (weighs * likely * (1 - likely))) @ rows + penalty, slope)
    plain = weights[1:] / spread
    return np.array([weights[0] - plain @ middle, *plain])


def cross_validated(signs: Vector, wanted: Vector, weighs: Vector, articles: list[str]) -> Vector:
    """How likely each row is wanted, by the weights that the articles of the other folds set."""
    number = {name: n for n, name in enumerate(sorted(set(articles)))}
    fold = np.array([number[name] % FOLDS for name in articles])
    found = np.zeros(len(wanted))
    for n in range(FOLDS):
        weights = fit(signs[fold != n], wanted[fold != n], weighs[fold != n])
        found[fold == n] = 1 / (1 + np.exp(-(weights[0] + signs[fold == n] @ weights[1:])))
    return found


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(data: Path) -> None:
    """Print the weights that the marked sentences of DATA set, and what they find."""
    lines = [line.split("\t") for line in (data / "marks.tsv").read_text("utf-8").splitlines()]
    places: dict[str, list[int]] = {}
    for name, place, _ in lines:
        places.setdefault(name, []).append(int(place))
    marks = [mark for name in places for other, _, mark in lines if other == name]
    articles = [name for name in places for _ in places[name]]
    rows = [row for name in places for row in signs_of(data / name, places[name])]
    names = list(rows[0])
    signs = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    wanted = np.array([float(mark in WANTED) for mark in marks])
    weighs = np.array([WEIGHS.get(mark, 1.0) for mark in marks])
    for name, weight in zip(["none", *names], fit(signs, wanted, weighs), strict=True):
        click.echo(f"{name} = {weight:.3f}")
    found = cross_validated(signs, wanted, weighs, articles)
    for bound in BOUNDS:
        above = Counter(mark for mark, share in zip(marks, found, strict=True) if share >= bound)
        click.echo(f"above {bound:.2f}: {', '.join(f'{mark} {above[mark]}' for mark in sorted(set(marks)))}")


if __name__ == "__main__":
    main()
