"""Misses by kind: `python -m training.misses DATA FOLDER` says why marked attributions were not found.

Numbers only: no text of the data is printed.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from training.articles import Article, read_articles
from training.reading import Read, attributions, from_files
from training.scoring import ENOUGH, InWords, matches, overlap, same_source, words_of

DRAWN: Final = 100
SEED: Final = 1

KINDS: Final = (
    "no cue found, content in nothing found",
    "no cue found, content within another's",
    "cue found, content not touched",
    "content taken for another attribution's",
    "content too long",
    "content too short",
    "content shifted",
    "source missing",
    "source where none is marked",
    "source too long or too short",
    "another source",
)
"""From what was never seen to what was nearly right."""

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def misses(articles: Sequence[Article], read: Read) -> Iterator[str]:
    """The kind of every marked attribution that was not found with content and source."""
    for article in articles:
        marked, found = words_of(article, article.gold), words_of(article, attributions(article, read))
        taken = {match.marked: match.found for match in matches(marked, found)}
        for number, gold in enumerate(marked):
            kind = _of_match(gold, found[taken[number]]) if number in taken else _unmatched(gold, found)
            if kind:
                yield kind


def _of_match(gold: InWords, found: InWords) -> str | None:
    if overlap(gold.content, found.content) < ENOUGH:
        if gold.content < found.content:
            return "content too long"
        return "content too short" if found.content < gold.content else "content shifted"
    if same_source(gold, found):
        return None
    if not found.source:
        return "source missing"
    if not gold.source:
        return "source where none is marked"
    return "source too long or too short" if gold.source & found.source else "another source"


def _unmatched(gold: InWords, found: Sequence[InWords]) -> str:
    touched = any(gold.content & other.content for other in found)
    if any(gold.cue & other.cue for other in found):
        return "content taken for another attribution's" if touched else "cue found, content not touched"
    return "no cue found, content within another's" if touched else "no cue found, content in nothing found"


@click.command(name="misses")
@click.argument("data", type=FOLDER)
@click.argument("folder", type=FOLDER)
def main(data: Path, folder: Path) -> None:
    """Print how many misses on DATA of the network in FOLDER are of each kind, of all and of a hundred drawn."""
    every = list(misses(read_articles(data), from_files(folder)))
    drawn = random.Random(SEED).sample(every, min(DRAWN, len(every)))  # noqa: S311 - a draw to be repeated
    some, all_of_them = Counter(drawn), Counter(every)
    click.echo(f"| kind | of {len(drawn)} drawn | of all {len(every)} |\n| --- | --- | --- |")
    for kind in KINDS:
        click.echo(f"| {kind} | {some[kind]} | {all_of_them[kind]} |")


if __name__ == "__main__":
    main()
