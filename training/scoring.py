"""Scoring: how many of the attributions that people marked were found, and how many that were found are right.

Ranges are compared as sets of words, so that edge punctuation does not count. Found and marked attributions are
matched one to one, best overlap of content first (intersection over union).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.model import Range
from training.articles import ROLES, Article, Attribution
from training.reading import Read, attributions

WORD = re.compile(r"\w+")
ENOUGH = 0.5
"""The overlap from which two ranges are the same."""

OPENING, CLOSING = '"“', '"”'

Words = frozenset[int]


@dataclass(frozen=True)
class InWords:
    """An attribution as sets of the article's words."""

    source: Words
    content: Words
    cue: Words


@dataclass(frozen=True)
class Match:
    """A marked attribution and what was found for it, with the overlap of their contents."""

    marked: int
    found: int
    overlap: float


def words_of(article: Article, attributions: Iterable[Attribution]) -> list[InWords]:
    """Attributions as sets of the article's words."""
    words = [match.span() for match in WORD.finditer(article.text)]
    return [InWords(*(_within(words, attribution.words_of(role)) for role in ROLES)) for attribution in attributions]


def _within(words: Sequence[Range], ranges: Sequence[Range]) -> Words:
    """The words that share a character with one of the ranges."""
    return frozenset(
        number
        for first, last in ranges
        for number in range(
            bisect_right(words, first, key=lambda word: word[1]), bisect_left(words, last, key=lambda word: word[0])
        )
    )


def overlap(one: Words, other: Words) -> float:
    """The share of the words of both that are in each."""
    return len(one & other) / len(one | other) if one | other else 0.0


def matches(marked: Sequence[InWords], found: Sequence[InWords]) -> list[Match]:
    """Marked and found attributions one to one, best overlap first."""
    pairs = sorted(
        (
            (overlap(mine.content, theirs.content), number, gold)
            for number, mine in enumerate(found)
            for gold, theirs in enumerate(marked)
            if mine.content & theirs.content
        ),
        reverse=True,
    )
    used: set[int] = set()
    taken: set[int] = set()
    matched = []
    for value, number, gold in pairs:
        if number not in used and gold not in taken:
            used.add(number)
            taken.add(gold)
            matched.append(Match(gold, number, value))
    return matched


def same_source(mine: InWords, theirs: InWords) -> bool:
    """Have both the same source, or both none?"""
    return not (mine.source or theirs.source) or overlap(mine.source, theirs.source) >= ENOUGH


def is_direct(text: str, attribution: Attribution) -> bool:
    """Is the content wholly within quotation marks?"""
    start, end = attribution.content[0][0], attribution.content[-1][1]
    opened = any(mark in OPENING for mark in text[max(0, start - 1) : start + 1])
    return opened and any(mark in CLOSING for mark in text[end - 2 : end + 2])


def count(article: Article, found: Sequence[Attribution]) -> Counter[str]:
    """What an article adds to the figures."""
    marked, mine = words_of(article, article.gold), words_of(article, found)
    direct = [is_direct(article.text, attribution) for attribution in article.gold]
    counted = Counter(marked=len(marked), found=len(mine), marked_direct=sum(direct))
    for match in matches(marked, mine):
        theirs, ours = marked[match.marked], mine[match.found]
        pair = match.overlap >= ENOUGH and same_source(ours, theirs)
        counted["content"] += match.overlap >= ENOUGH
        counted["exact"] += match.overlap == 1
        counted["cue"] += bool(ours.cue & theirs.cue)
        counted["pair"] += pair
        counted["direct"] += pair and direct[match.marked]
    return counted


def figures(counted: Counter[str]) -> dict[str, float]:
    """F1 of pair, content, exact content and cue; the share of direct quotations found with their source."""
    both = counted["marked"] + counted["found"]
    scores = {name: 2 * counted[name] / both if both else 0.0 for name in ("pair", "content", "exact", "cue")}
    return scores | {"direct": counted["direct"] / max(1, counted["marked_direct"])}


Find = Callable[[Article, Read], list[Attribution]]
"""A way to find the attributions of an article with a network."""


def measured(articles: Iterable[Article], read: Read, find: Find = attributions) -> dict[str, float]:
    """The figures of a network over articles."""
    return figures(sum((count(article, find(article, read)) for article in articles), Counter()))


def table(articles: Sequence[Article], networks: Mapping[str, Read]) -> str:
    """The figures of networks as a Markdown table, a row each."""
    return "\n".join([HEAD, *(row(name, measured(articles, read)) for name, read in networks.items())])


HEAD = "| | pair | content | exact | cue | direct |\n| --- | --- | --- | --- | --- | --- |"


def row(name: str, scores: Mapping[str, float]) -> str:
    """A row of a table of figures."""
    cells = [name, *(f"{scores[key]:.3f}" for key in ("pair", "content", "exact", "cue", "direct"))]
    return f"| {' | '.join(cells)} |"
