"""A model as the rules look at it: its words by reference, its items by path, however broken the model is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from msgspec import Struct

from briefgen.checking.faults import Item
from briefgen.checking.quotations import Marks, Pair, marks_of
from briefgen.lines import Texts, fold, ranges_of
from briefgen.model import Briefing, Event, Line, Party, Range, Source, Statement
from briefgen.references import Span

UNKNOWN = "\uffff"
"""Stands for each code point that a model with passages only does not keep; no text may hold it."""

LONGEST_TEXT = 10_000_000
"""Code points: past this a passage's place is taken for a mistake and not for a reason to fill the memory."""

LONGEST_ID = 40
"""Code points of an id that a path repeats; ours are shorter, a broken one may hold anything."""

_NOT_SPACE = re.compile(r"\S")
_WORD = re.compile(r"\w")
T = TypeVar("T")


class Sheet:
    """One source's text as far as the model keeps it, with its paragraphs and sentences."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text if source.text is not None else _from_passages(source)

    @cached_property
    def sentences(self) -> list[Range]:
        """The sentences whose ranges hold, in order."""
        return _sound(self.source.sentences, len(self.text))

    @cached_property
    def paragraphs(self) -> list[Range]:
        """The paragraphs whose ranges hold, in order."""
        return _sound(self.source.paragraphs, len(self.text))

    def sentences_at(self, start: int, end: int) -> range:
        """The indexes of the sentences that share a code point with a range."""
        return _touching(self.sentences, start, end)

    def paragraph_at(self, position: int) -> Range | None:
        """The paragraph that holds a code point."""
        found = _touching(self.paragraphs, position, position + 1)
        return self.paragraphs[found[0]] if found else None

    def words(self, start: int, end: int) -> str | None:
        """The words of a range; None where it is not one or its words are not kept."""
        if not 0 <= start < end <= len(self.text):
            return None
        words = self.text[start:end]
        return None if UNKNOWN in words else words


def is_plain_text(source: Source) -> bool:
    """Is the file's text the source's text, sign for sign? True of `.txt` and of standard input."""
    return source.file.lower().endswith((".txt", ".text")) or "." not in source.file


def _from_passages(source: Source) -> str:
    size = 0
    kept = []
    for key, words in source.passages.items():
        span = Span.parse(key)
        if span and span.source == source.id and span.end - span.start == len(words) and span.end <= LONGEST_TEXT:
            kept.append((span, words))
            size = max(size, span.end)
    ends = [end for ranges in (source.paragraphs, source.sentences) for _, end in ranges if end <= LONGEST_TEXT]
    signs = [UNKNOWN] * max(size, *ends, 0)
    for span, words in kept:
        signs[span.start : span.end] = words
    return "".join(signs)


def _sound(ranges: Sequence[Range], size: int) -> list[Range]:
    return sorted((start, end) for start, end in ranges if 0 <= start < end <= size)


def _start(range_: Range) -> int:
    return range_[0]


def _touching(ranges: Sequence[Range], start: int, end: int) -> range:
    first = bisect_right(ranges, start, key=_start) - 1
    if first < 0 or ranges[first][1] <= start:
        first += 1
    return range(first, max(first, bisect_left(ranges, end, key=_start)))


class Lined(Struct, frozen=True):
    """An item that prints a line. rests: the references it rests on; cell: printed in a table, as the words stand."""

    item: Item
    line: Line
    text: str
    rests: Sequence[str]
    statement: Statement | None = None
    event: Event | None = None

    @property
    def cell(self) -> bool:
        """Printed in a table: no opening mark, capital or full stop is added."""
        return self.event is not None


class View:
    """A briefing with look-ups that never fail: what is missing comes back as None or as nothing."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.texts = Texts(briefing.sources)
        self.sheets = {source.id: Sheet(source) for source in briefing.sources}
        self.statements = _first(briefing.statements, lambda statement: statement.id)
        self.parties = _first(briefing.parties, lambda party: party.id)
        self._spans: dict[str, Span | None] = {}
        self._marks: dict[tuple[str, Range, Pair], Marks] = {}

    def span(self, reference: str) -> Span | None:
        """A reference that holds: into a source, in order, inside the text, to words that are kept."""
        if reference not in self._spans:
            span = Span.parse(reference)
            self._spans[reference] = span if span and self.words_of(span) is not None else None
        return self._spans[reference]

    def spans(self, references: Iterable[str]) -> list[Span]:
        """The references that hold."""
        return [span for reference in references if (span := self.span(reference))]

    def words_of(self, span: Span) -> str | None:
        """The words of a span, as they stand; None where they are not to be had."""
        sheet = self.sheets.get(span.source)
        return sheet.words(span.start, span.end) if sheet else None

    def words(self, references: Iterable[str]) -> list[str]:
        """The words of each reference that holds, white space folded."""
        return [fold(self.words_of(span) or "") for span in self.spans(references)]

    def line_spans(self, line: Line) -> list[Span]:
        """The plain ranges of a line that hold, in the order printed."""
        return [span for span in ranges_of(line) if self.words_of(span) is not None]

    def sentences(self, spans: Iterable[Span]) -> list[Span]:
        """The sentences that the spans touch, in order, each once."""
        found: dict[Span, None] = {}
        for span in spans:
            sheet = self.sheets[span.source]
            for index in sheet.sentences_at(span.start, span.end):
                found.setdefault(Span(span.source, *sheet.sentences[index]))
        return sorted(found)

    def marks(self, source: str, stretch: Range, pair: Pair) -> Marks:
        """The quotation marks of a stretch of a source: a paragraph, or a sentence of one that is not kept whole."""
        key = (source, stretch, pair)
        if key not in self._marks:
            self._marks[key] = marks_of(self.sheets[source].text[slice(*stretch)], stretch[0], pair)
        return self._marks[key]

    def chain(self, statement: Statement) -> list[Statement]:
        """The statement and all that it is nested in, from the inside; a ring is cut where it closes."""
        chain: list[Statement] = []
        step: Statement | None = statement
        while step is not None and all(step is not other for other in chain):
            chain.append(step)
            step = self.statements.get(step.within) if step.within is not None else None
        return chain

    def party(self, id: str | None) -> Party | None:
        """The party of an id; None where there is none."""
        return self.parties.get(id) if id is not None else None

    @cached_property
    def contents(self) -> list[tuple[Statement, list[Span]]]:
        """Each statement with the ranges of what it attributes."""
        return [(statement, self.spans(statement.content)) for statement in self.briefing.statements]

    @cached_property
    def lined(self) -> list[Lined]:
        """Every item that prints a line, in the order of the file."""
        return list(self._lined())

    def _lined(self) -> Iterator[Lined]:
        briefing = self.briefing
        for item, statement in items("statements", briefing.statements):
            rests = [
                reference
                for one in self.chain(statement)
                for references in (one.source, one.cue, one.content, one.clause)
                for reference in references
            ]
            yield Lined(item, statement.line, statement.text, rests, statement=statement)
        for item, line in items("bottom_line", briefing.bottom_line):
            yield Lined(item, line.line, line.text, line.evidence)
        for item, development in items("developments", briefing.developments):
            yield Lined(item, development.line, development.text, development.evidence)
        for item, background in items("background", briefing.background):
            yield Lined(item, background.line, background.text, background.evidence)
        for item, legal in items("legal_context", briefing.legal_context):
            yield Lined(item, legal.line, legal.text, legal.evidence)
        for item, event in items("timeline", briefing.timeline):
            yield Lined(item, event.line, event.text, event.evidence, event=event)


def items(name: str, listed: Sequence[T]) -> Iterator[tuple[Item, T]]:
    """Each entry of a list of the model with its path: `statements[3] (st4)`."""
    for index, entry in enumerate(listed):
        known = getattr(entry, "id", None)
        path = f"{name}[{index}]" + (f" ({' '.join(str(known).split())[:LONGEST_ID]})" if known else "")
        yield Item(path, getattr(entry, "by", None) == "editor"), entry


def _first(listed: Sequence[T], key: Callable[[T], str]) -> dict[str, T]:
    found: dict[str, T] = {}
    for entry in listed:
        found.setdefault(key(entry), entry)
    return found


def covers(spans: Sequence[Span], wanted: Span, text: str) -> bool:
    """Do the spans together hold every sign of a span, white space aside?"""
    at = wanted.start
    for span in sorted(span for span in spans if span.touches(wanted)):
        if _NOT_SPACE.search(text, at, max(at, span.start)):
            return False
        at = max(at, span.end)
    return not _NOT_SPACE.search(text, min(at, wanted.end), wanted.end)


def shares_words(spans: Sequence[Span], wanted: Span, text: str) -> bool:
    """Do the spans share a letter or figure with a span?"""
    return any(
        _WORD.search(text, max(span.start, wanted.start), min(span.end, wanted.end))
        for span in spans
        if span.touches(wanted)
    )
