"""Decoding: from probabilities of pieces to attributions as ranges of words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.attribution.encoder.network import read
from briefgen.analysis.attribution.encoder.windows import Window, windows
from briefgen.model import Range

if TYPE_CHECKING:
    from briefgen.analysis.attribution.encoder.means import Means
    from briefgen.analysis.attribution.encoder.network import Probabilities, Readings

SOURCE, CONTENT, CUE = range(3)
"""The order of the roles in what the network gives."""

INSIDE = 0.5
"""Probability from which a word belongs to a role."""

LONGEST_GAP = 2
"""Words below that bound that a content may run on over: the network lets go of a name or a "that" now and then."""

SHORTEST_CONTENT = 3
"""Letters of a content: less is a stray piece."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")


class Reading(Struct, frozen=True):
    """An attribution as the network sees it: ranges of code points, and how sure it is of each role.

    certain: the probability that a cue begins here; the others are means over the words of the role, 0 without any.
    """

    cue: Range
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    certain: float
    source_certain: float
    content_certain: float


Run = tuple[int, int]
"""A run of words by the numbers of its first and last."""


class _Words(Struct, frozen=True):
    """The words of a window as a person counts them: their ranges, and the first and last piece that spell each."""

    spans: tuple[Range, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]


def find_readings(text: str, paragraphs: Sequence[Range], means: Means | None = None) -> list[Reading]:
    """All that the network takes for an attribution, likely or not, in the order of the cues.

    paragraphs: the ranges of code points to read; means: gets the vectors of what is read.
    """
    found: list[Reading] = []
    for window in windows(text, paragraphs):
        said = read(window.numbers)
        found += _in_window(text, window, said)
        if means is not None:
            means.add(window.spans, said.vectors)
    return sorted(found, key=lambda reading: (reading.cue, reading.content))


def _in_window(text: str, window: Window, said: Readings) -> list[Reading]:
    words = _words_of(text, window)
    at = {piece: n for n, (a, b) in enumerate(zip(words.first, words.last, strict=True)) for piece in range(a, b + 1)}
    found: dict[int, Reading] = {}
    for likely, cue in zip(_of_words(said.roles, words), said.cues, strict=True):
        first = at.get(cue)
        if first is None:
            continue
        reading = _reading(text, words, likely, first, float(said.starts[cue]))
        if reading and (first not in found or reading.certain > found[first].certain):
            found[first] = reading
    return list(found.values())


def _words_of(text: str, window: Window) -> _Words:
    spans: list[Range] = []
    first: list[int] = []
    last: list[int] = []
    for number, span in enumerate(window.spans):
        if span is None:
            continue
        if spans and span[0] < spans[-1][1]:
            last[-1] = number
        elif word := _WORD.match(text, span[0]):
            spans.append(word.span())
            first.append(number)
            last.append(number)
    return _Words(tuple(spans), tuple(first), tuple(last))


def _of_words(roles: Probabilities, words: _Words) -> list[list[list[float]]]:
    """For each cue and role, the probability of each word: the mean of its pieces'."""
    import numpy as np

    first, last = np.array(words.first, dtype=int), np.array(words.last, dtype=int)
    sums = np.zeros((roles.shape[0], roles.shape[1] + 1, roles.shape[2]))
    np.cumsum(roles, axis=1, dtype=float, out=sums[:, 1:])
    means = (sums[:, last + 1] - sums[:, first]) / (last + 1 - first)[:, None]
    found: list[list[list[float]]] = means.transpose(0, 2, 1).tolist()
    return found


def _reading(text: str, words: _Words, likely: list[list[float]], first: int, certain: float) -> Reading | None:
    """likely: for each role the probabilities of the words; first: the number of the word that begins the cue."""
    last = first
    while last + 1 < len(words.spans) and likely[CUE][last + 1] >= INSIDE:
        last += 1
    source = max(_runs(text, words, likely[SOURCE], 0), key=lambda run: _mass(likely[SOURCE], run), default=None)
    sources = [] if source is None else [source]
    content = _runs(text, words, _without(likely[CONTENT], [(first, last), *sources]), LONGEST_GAP)
    if not content or sum(words.spans[b][1] - words.spans[a][0] for a, b in content) < SHORTEST_CONTENT:
        return None
    return Reading(
        cue=(words.spans[first][0], words.spans[last][1]),
        source=tuple((words.spans[a][0], words.spans[b][1]) for a, b in sources),
        content=tuple((words.spans[a][0], words.spans[b][1]) for a, b in content),
        certain=certain,
        source_certain=_mean(likely[SOURCE], sources),
        content_certain=_mean(likely[CONTENT], content),
    )


def _without(likely: list[float], runs: Sequence[Run]) -> list[float | None]:
    """The probabilities with None at the words of other roles, over which no gap is filled."""
    taken = {n for first, last in runs for n in range(first, last + 1)}
    return [None if n in taken else probability for n, probability in enumerate(likely)]


def _runs(text: str, words: _Words, likely: Sequence[float | None], longest_gap: int) -> list[Run]:
    """The runs of words in a role; within a paragraph small gaps are filled, but not over a word without a figure."""
    runs: list[Run] = []
    reach = -1  # the last word up to which the last run may be gone on with
    for n, probability in enumerate(likely):
        if probability is None or n > reach + 1 or (reach >= 0 and _breaks(text, words, n)):
            reach = -1
        if probability is None or probability < INSIDE:
            continue
        runs[-1:] = [(runs[-1][0], n)] if reach >= 0 else [*runs[-1:], (n, n)]
        reach = n + longest_gap
    return runs


def _breaks(text: str, words: _Words, n: int) -> bool:
    """Does a word begin a paragraph?"""
    return n > 0 and "\n" in text[words.spans[n - 1][1] : words.spans[n][0]]


def _mass(likely: Sequence[float], run: Run) -> float:
    return sum(likely[run[0] : run[1] + 1])


def _mean(likely: Sequence[float], runs: Sequence[Run]) -> float:
    words = sum(last - first + 1 for first, last in runs)
    return sum(_mass(likely, run) for run in runs) / words if words else 0.0
