"""What each part brings: `python -m training.ablate DATA OUT`, where OUT holds what `training.make` left there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

import click

from briefgen.analysis.attribution.encoder.windows import windows
from training.articles import Article, Attribution, read_articles
from training.learning import PARTS, Plan, kept_network, train
from training.reading import Read, attributions, from_files, from_network
from training.scoring import HEAD, measured, row

SHORT: Final = 2
"""Epochs of a comparison: the whole training for each part would take hours."""

LOWER, HIGHER = 0.5, 0.7
"""Probabilities of a cue below and above the one that is used."""

NARROW: Final = 96
"""Pieces in a narrow window: a paragraph or two."""

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("data", type=FOLDER)
@click.argument("out", type=FOLDER)
@click.option("--retrain", is_flag=True, help="Also train anew without each part, which takes over an hour.")
@click.option("--epochs", default=SHORT, show_default=True, help="How long to train anew.")
def ablate(data: Path, out: Path, *, retrain: bool, epochs: int) -> None:
    """Print what the network in OUT loses on DATA/dev by each part that is left out."""
    dev = read_articles(data / "dev")
    click.echo(HEAD)
    of_the_network(dev, out)
    if retrain:
        click.echo(HEAD)
        of_the_training(data, dev, out, epochs)


def of_the_network(dev: list[Article], out: Path) -> None:
    """The rows that take no training: other ways to keep the weights and to read."""
    shipped = from_files(out)
    click.echo(row("as shipped: eight bits", measured(dev, shipped)))
    for name, averaged in (("all the digits of the weights", True), ("the same, last weights and no average", False)):
        read = from_network(kept_network(out / "state.pt", averaged=averaged))
        click.echo(row(name, measured(dev, read)))
    for certain in (LOWER, HIGHER):
        click.echo(row(f"cues from {certain}", measured(dev, shipped, partial(attributions, certain=certain))))
    click.echo(row(f"windows of {NARROW} pieces", measured(dev, shipped, _in_narrow_windows)))


def _in_narrow_windows(article: Article, read: Read) -> list[Attribution]:
    return attributions(article, read, parted=partial(windows, longest=NARROW))


def of_the_training(data: Path, dev: list[Article], out: Path, epochs: int) -> None:
    """The rows that take a training each: all with the same few epochs, to be compared with one another alone."""
    articles = read_articles(data / "train")
    for part in ("", *PARTS):
        plan = Plan(epochs=epochs, without=part)
        network = train(articles, plan, out / f"without-{part.replace(' ', '-') or 'nothing'}.pt", _nothing)
        click.echo(row(f"without {part}" if part else f"whole, {epochs} epochs", measured(dev, from_network(network))))


def _nothing(_: str) -> None:
    pass


if __name__ == "__main__":
    ablate()
