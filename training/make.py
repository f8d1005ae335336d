"""Make the attribution network: `python -m training.make DATA OUT`.

DATA holds `train/` and `dev/`, each with NAME.txt and NAME.gold.json. OUT gets the files that the program reads.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import click

from training.articles import read_articles
from training.export import FILES, export
from training.learning import Plan, train
from training.reading import from_files, from_network
from training.scoring import table

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("out", type=FOLDER)
@click.option("--epochs", default=Plan.epochs, show_default=True, help="How often to read the training articles.")
@click.option("--seed", default=Plan.seed, show_default=True, help="Where chance begins.")
@click.option("--steps", type=int, help="Stop after so many steps: to see whether all is in place.")
def make(data: Path, out: Path, epochs: int, seed: int, steps: int | None) -> None:
    """Train on DATA/train, write the network's files to OUT and measure them on DATA/dev.

    A run that was broken off goes on from its last whole epoch, which OUT/state.pt holds.
    """
    out.mkdir(parents=True, exist_ok=True)
    articles = read_articles(data / "train")
    network = train(articles, Plan(epochs, seed, steps), out / "state.pt", click.echo)
    export(network, articles, out)
    for name in FILES:
        click.echo(f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}")
    if dev := read_articles(data / "dev"):
        click.echo(table(dev, {"as trained": from_network(network), "as shipped": from_files(out)}))


if __name__ == "__main__":
    make()
