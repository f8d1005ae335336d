"""Set the weights of the measure of what is only its author's telling: `python -m training.narration DATA`.

DATA has `marks.tsv`, a line for each printed position that a reader marked or an editor's choice was laid beside, with
a tab between the article's file (a path in DATA), the code point at which its cue begins, and its mark: `told` (a
reader held that nobody said it), `unwanted` (an editor's list of who says what has nothing like it), `right` (readers
let it stand), `needed` (it is in an editor's list).

Prints the weights as they stand in `briefgen/analysis/positions/narration.toml`, then by eight-fold cross-validation,
whole articles apart, how many positions of each mark lie above each bound. The method is that of
`training/regression.py`.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click
import numpy as np

from briefgen.analysis.attribution import attribute, read
from briefgen.analysis.disputes import draw, means_of
from briefgen.analysis.parsing import parse
from briefgen.analysis.parties import find_parties
from briefgen.analysis.people import find_people
from briefgen.analysis.positions.narration import Narration
from briefgen.analysis.statements import make_statements
from briefgen.analysis.statements.speakers import resolve_speakers
from briefgen.analysis.tone import hear
from briefgen.reading import read_source
from briefgen.references import span
from training.regression import cross_validated, fit

WANTED = ("told", "unwanted")
"""The marks that the measure is to find."""

BOUNDS = (0.2, 0.25, 0.3, 0.35, 0.4)
PENALTY = 20.0
FOLDS = 8


def signs_of(path: Path, places: list[int]) -> dict[int, dict[str, float]]:
    """The signs of the statements of an article whose cues begin at these code points."""
    source = read_source(path.read_bytes(), str(path))
    told = read(source)
    article = parse(source, lambda: hear(told.means.vectors(), means_of(source, draw(source)).vectors()))
    people, attributions = find_people(article), attribute(article, told.readings)
    cast = find_parties(article, people, attributions)
    voices = resolve_speakers(article, attributions, people, cast)
    narration = Narration(article, told.readings)
    starts = {span(one.cue[0]).start: one for one in make_statements(article, attributions, voices, cast) if one.cue}
    return {place: narration.signs(starts[place]) for place in places if place in starts}


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(data: Path) -> None:
    """Print the weights that the marked positions of DATA set, and what they find."""
    marked: dict[str, dict[int, str]] = {}
    for line in (data / "marks.tsv").read_text("utf-8").splitlines():
        name, place, mark = line.split("\t")
        marked.setdefault(name, {})[int(place)] = mark
    rows, marks, folds = [], [], []
    for n, (name, places) in enumerate(sorted(marked.items())):
        found = signs_of(data / name, list(places))
        rows += list(found.values())
        marks += [places[place] for place in found]
        folds += [n % FOLDS] * len(found)
    names = list(rows[0])
    signs = np.array([[row[name] for name in names] for row in rows])
    wanted = np.array([float(mark in WANTED) for mark in marks])
    for name, weight in zip(["none", *names], fit(signs, wanted, PENALTY), strict=True):
        click.echo(f"{name} = {weight:.3f}")
    likely = cross_validated(signs, wanted, PENALTY, folds)
    click.echo(f"of {Counter(marks)}")
    for bound in BOUNDS:
        above = Counter(mark for mark, share in zip(marks, likely, strict=True) if share >= bound)
        click.echo(f"above {bound:.2f}: {', '.join(f'{mark} {above[mark]}' for mark in sorted(set(marks)))}")


if __name__ == "__main__":
    main()
