"""Set the weights of the measure of what is worth printing as fact: `python -m training.worth DATA`.

DATA has `marks.tsv`, a line for each sentence that a reader marked, with a tab between the article's file (a path in
DATA), the code point at which the sentence begins, and its mark: `claim` (somebody's claim or the author's judgement),
`idle` (not understood alone, or of no use), `right` (a line that readers of briefings let stand), `needed` and
`useful` (a sentence that an editor chose for a briefing before any program did).

Prints the weights as they stand in `briefgen/analysis/background/worth.toml`, then by eight-fold
cross-validation, whole articles apart, how many sentences of each mark lie above each bound. The method is that of
`training/regression.py`.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click
import numpy as np

from briefgen.analysis.attribution import attribute, read
from briefgen.analysis.background.worth import features
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.legal.deeds import is_deed
from briefgen.analysis.parsing import parse
from briefgen.analysis.parties import find_parties
from briefgen.analysis.people import find_people
from briefgen.analysis.statements import in_body, make_statements
from briefgen.analysis.statements.speakers import resolve_speakers
from briefgen.analysis.topic import find_topic
from briefgen.reading import read_source
from training.regression import cross_validated, fit

WANTED = ("claim", "idle")
"""The marks that the measure is to find."""

WEIGHS = {"claim": 1.5, "needed": 4.0}
"""What a sentence weighs, where more than one: a claim does more harm than an idle line, a needed one is missed."""

BOUNDS = (0.3, 0.35, 0.4, 0.45, 0.5)
PENALTY = 30.0
FOLDS = 8


def signs_of(path: Path, places: list[int]) -> list[dict[str, float]]:
    """The signs of the sentences of an article that stand at these code points."""
    source = read_source(path.read_bytes(), str(path))
    article = parse(source)
    people, attributions = find_people(article), attribute(article, read(source))
    cast = find_parties(article, people, attributions)
    voices = resolve_speakers(article, attributions, people, cast)
    statements = make_statements(article, attributions, voices, cast)
    told = [one for one in statements if not is_deed(article, one)]
    coverage, topic = Coverage(article, told), find_topic(article, in_body(article, statements))
    numbers = [article.sentence_at(place) for place in places]
    if None in numbers:
        raise click.ClickException(f"{path}: no sentence at {places[numbers.index(None)]}")
    return [features(article, n, coverage, topic) for n in numbers if n is not None]


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(data: Path) -> None:
    """Print the weights that the marked sentences of DATA set, and what they find."""
    marked: dict[str, list[tuple[int, str]]] = {}
    for line in (data / "marks.tsv").read_text("utf-8").splitlines():
        name, place, mark = line.split("\t")
        marked.setdefault(name, []).append((int(place), mark))
    rows, marks, folds = [], [], []
    for n, (name, places) in enumerate(sorted(marked.items())):
        rows += signs_of(data / name, [place for place, _ in places])
        marks += [mark for _, mark in places]
        folds += [n % FOLDS] * len(places)
    names = list(rows[0])
    signs = np.array([[row[name] for name in names] for row in rows])
    wanted = np.array([float(mark in WANTED) for mark in marks])
    weighs = np.array([WEIGHS.get(mark, 1.0) for mark in marks])
    for name, weight in zip(["none", *names], fit(signs, wanted, PENALTY, weighs), strict=True):
        click.echo(f"{name} = {weight:.3f}")
    found = cross_validated(signs, wanted, PENALTY, folds, weighs)
    for bound in BOUNDS:
        above = Counter(mark for mark, share in zip(marks, found, strict=True) if share >= bound)
        click.echo(f"above {bound:.2f}: {', '.join(f'{mark} {above[mark]}' for mark in sorted(set(marks)))}")


if __name__ == "__main__":
    main()
