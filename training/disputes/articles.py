"""The data: articles of a public dataset, and the pairs of statements in them that readers called disputes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from briefgen.analysis.attribution import attribute
from briefgen.analysis.disputes.network.drawing import pieces_of, read_windows
from briefgen.analysis.disputes.network.weighing import Told, in_order, tell
from briefgen.analysis.parsing import parse
from briefgen.analysis.parties import find_parties
from briefgen.analysis.people import find_people
from briefgen.analysis.statements import in_body, make_statements
from briefgen.analysis.statements.speakers import resolve_speakers
from briefgen.model import Party, Range, Source, Statement
from briefgen.reading import read_source
from briefgen.references import span

if TYPE_CHECKING:
    from numpy.typing import NDArray

LABELS: Final = Path(__file__).with_name("labels.jsonl")

ALIKE: Final = 0.3
"""The share of words in common from which a statement is the one that a reader meant."""

NONE, LOOSE, REQUIRED = 0, 1, 2
"""No dispute; one that a reader may list; one that he must be shown."""


@dataclass(frozen=True)
class Example:
    """An article as the network is told of it, and how its pairs stand.

    windows: the numbers of the pieces of each; labels: one for each pair of `told`; counted: which pairs are learned
    from: two statements that share words, and are called no dispute, are not.
    """

    name: str
    windows: list[tuple[int, ...]]
    told: Told
    labels: NDArray[np.int64]
    counted: NDArray[np.bool_]


@dataclass(frozen=True)
class Label:
    """A pair that a reader named, by the ranges of code points of its two statements."""

    claim: tuple[Range, ...]
    counter: tuple[Range, ...]
    value: int


def read_labels(file: Path = LABELS) -> dict[str, list[Label]]:
    """The labels of each article, by the dataset's name for it."""
    lines = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    return {line["article"]: [_label(item) for item in line["disputes"]] for line in lines}


def _label(item: dict[str, Sequence[Sequence[int]]]) -> Label:
    claim, counter = (tuple((start, end) for start, end in item[name]) for name in ("claim", "counter"))
    return Label(claim, counter, LOOSE if item.get("optional") else REQUIRED)


def read_examples(jsons: Path, labels: dict[str, list[Label]]) -> Iterator[Example]:
    """The labelled articles that teach something, by name, so that the order never hangs on the file system."""
    for name in sorted(labels):
        source = _source(jsons / f"{name}.json")
        found = example(name, source, *_told(source), labels[name])
        if found.counted.any():
            yield found


def example(
    name: str, source: Source, statements: Sequence[Statement], parties: Sequence[Party], labels: Sequence[Label]
) -> Example:
    """One article's example: the program's own statements, and what readers said of them."""
    windows = read_windows(source)
    told = tell(source, in_order(statements), parties, pieces_of(windows))
    content = {one.id: _content(one) for one in statements}
    pairs = [(content[one], content[other]) for one, other in told.pairs]
    found = np.array([_value(first, second, labels) for first, second in pairs], dtype=np.int64)
    apart = np.array([not first & second for first, second in pairs], dtype=np.bool_)
    return Example(name, [window.numbers for window in windows], told, found, apart | (found > NONE))


def _source(article: Path) -> Source:
    parts = json.loads(article.read_text("utf-8"))
    text = "\n\n".join(str(parts.get(name) or "").strip() for name in ("title", "date", "content_original")) + "\n"
    return read_source(text.encode(), f"{article.stem}.txt")


def _told(source: Source) -> tuple[list[Statement], list[Party]]:
    """The statements and parties as the program has them when it weighs, before any dispute is known."""
    article = parse(source)
    people, attributions = find_people(article), attribute(article)
    cast = find_parties(article, people, attributions)
    voices = resolve_speakers(article, attributions, people, cast)
    return in_body(article, make_statements(article, attributions, voices, cast)), list(cast.parties)


def _content(statement: Statement) -> frozenset[int]:
    """The code points of what a statement says."""
    return _points([(span(each).start, span(each).end) for each in statement.content])


def _points(ranges: Sequence[Range]) -> frozenset[int]:
    return frozenset(point for start, end in ranges for point in range(start, end))


def _value(first: frozenset[int], second: frozenset[int], labels: Sequence[Label]) -> int:
    """What the label says that two statements are most like, whichever of them is the claim."""
    best, value = ALIKE, NONE
    for label in labels:
        claim, counter = _points(label.claim), _points(label.counter)
        for one, other in ((claim, counter), (counter, claim)):
            alike = min(_share(first, one), _share(second, other))
            if alike >= best:
                best, value = alike, label.value
    return value


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(len(one | other), 1)
