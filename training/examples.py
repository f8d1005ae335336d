"""Examples: windows of an article with what the network should say about them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.analysis.attribution.encoder.windows import LONGEST, Window, windows
from briefgen.model import Range
from training.articles import ROLES, Article, Attribution

SHORTEST = 96
"""The least room that a window is drawn with: enough for a paragraph or two of news."""

OUTSIDE, BEGINS, INSIDE = range(3)
"""The tags of a piece: in no cue, the first of one, further in."""


@dataclass(frozen=True)
class Cue:
    """A cue of an example: the place of its first piece, and for each role the places of the pieces that have it."""

    place: int
    pieces: tuple[tuple[int, ...], ...]


@dataclass
class Example:
    """A window with the tag of each piece and its cues."""

    numbers: tuple[int, ...]
    tags: list[int]
    cues: list[Cue] = field(default_factory=list)


def examples(articles: Iterable[Article], chance: random.Random, shortest: int = SHORTEST) -> list[Example]:
    """Every article in windows of a room drawn anew, so that no epoch parts the texts like another.

    shortest: the least room of a window, in pieces.
    """
    made: list[Example] = []
    for article in articles:
        # The longer of two draws: in use windows are as long as may be.
        room = max(chance.randint(shortest, LONGEST), chance.randint(shortest, LONGEST))
        made += [_example(window, article.gold) for window in windows(article.text, article.paragraphs, room)]
    return made


def _example(window: Window, gold: Sequence[Attribution]) -> Example:
    example = Example(window.numbers, [OUTSIDE] * len(window.numbers))
    found: dict[int, tuple[tuple[int, ...], ...]] = {}
    for attribution in gold:
        places = tuple(tuple(_places(window, attribution.words_of(role))) for role in ROLES)
        marked = places[ROLES.index("cue")]
        if not marked:
            continue
        _tag(example.tags, marked)
        first = marked[0]
        # Few cues have two attributions; the reader is asked once for a cue, so it should give the words of both.
        before = found.get(first, ((),) * len(ROLES))
        found[first] = tuple(tuple(sorted({*old, *new})) for old, new in zip(before, places, strict=True))
    example.cues = [Cue(place, pieces) for place, pieces in sorted(found.items())]
    for cue in example.cues:
        example.tags[cue.place] = BEGINS
    return example


def _tag(tags: list[int], places: Sequence[int]) -> None:
    for place in places:
        tags[place] = INSIDE


def _places(window: Window, ranges: Sequence[Range]) -> Iterator[int]:
    """The places of the pieces that share a character with one of the ranges."""
    first, last = window.spans[1], window.spans[-2]
    near = [(start, end) for start, end in ranges if first and last and start < last[1] and first[0] < end]
    if not near:
        return
    for place, span in enumerate(window.spans):
        if span and any(span[0] < end and start < span[1] for start, end in near):
            yield place
