"""Make the network that weighs disputes: `python -m training.disputes.make JSONS OUT`.

JSONS is the folder of articles of the public dataset that the labels were made in (`data/jsons`). OUT gets the files
that the program reads.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from training.disputes.articles import LABELS, read_examples, read_labels
from training.disputes.export import FILES, export
from training.disputes.learning import Plan, opinions_of, train

TEACHERS: Final = tuple(Plan(epochs=3, seed=seed) for seed in (1, 2, 3))
PUPIL: Final = Plan(epochs=5, seed=5, trust=0.7)


@click.command()
@click.argument("jsons", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--labels",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=LABELS,
    help="What readers said of the articles, if not the file beside this module.",
)
@click.option("--steps", type=int, help="Stop each training after so many steps: to see whether all is in place.")
@click.option("--articles", type=int, help="Read so many articles only.")
def make(jsons: Path, out: Path, labels: Path, steps: int | None, articles: int | None) -> None:
    """Train the teachers on the labels, the pupil on the labels and on what the teachers say, and write its files."""
    out.mkdir(parents=True, exist_ok=True)
    chosen = dict(sorted(read_labels(labels).items())[:articles])
    examples = list(read_examples(jsons, chosen))
    teachers = [train(examples, replace(plan, steps=steps), None, click.echo) for plan in TEACHERS]
    pupil = train(examples, replace(PUPIL, steps=steps), opinions_of(teachers, examples), click.echo)
    export(pupil, examples, out)
    for name in FILES:
        click.echo(f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}")


if __name__ == "__main__":
    make()
