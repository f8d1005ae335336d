"""Measure networks: `python -m training.measure DATA FOLDER...` prints the figures of each on the labelled articles."""

from __future__ import annotations

from pathlib import Path

import click

from training.articles import read_articles
from training.reading import from_files
from training.scoring import table

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("data", type=FOLDER)
@click.argument("folders", type=FOLDER, nargs=-1, required=True)
def measure(data: Path, folders: tuple[Path, ...]) -> None:
    """Print the figures on DATA of the networks in FOLDERS, read as the program reads them and without its rules."""
    click.echo(table(read_articles(data), {folder.name: from_files(folder) for folder in folders}))


if __name__ == "__main__":
    measure()
