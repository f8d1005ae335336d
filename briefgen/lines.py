"""A line printed: from ranges, glosses, mends and marks to words, by the contract's rules and no others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import islice, takewhile

from briefgen.document import Run, Runs
from briefgen.model import Insert, Line, Range, Source
from briefgen.references import Span, place_in

CUT = "[…]"
_WORD = re.compile(r"\w")
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
_TIGHT = re.compile(r"[,.;:!?)\]”’%]")  # a piece that begins so stands close to the word before it


def fold(words: str) -> str:
    """White space of every kind, no-break spaces included, as single plain spaces."""
    return " ".join(words.split())


class Texts:
    """The words behind references, from whole texts or from the passages that a model keeps."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = {source.id: source for source in sources}
        self._passages = {
            source.id: [(Span.parse(key), words) for key, words in source.passages.items()] for source in sources
        }

    def words(self, span: Span) -> str | None:
        """The words of a span as they stand in the source; None where they are not there."""
        source = self._sources.get(span.source)
        if source is None or not 0 <= span.start < span.end:
            return None
        if source.text is not None:
            return source.text[span.start : span.end] if span.end <= len(source.text) else None
        for kept, words in self._passages[span.source]:
            if kept is not None and kept.holds(span):
                return words[span.start - kept.start : span.end - kept.start]
        return None

    def sentence(self, source: str, position: int) -> Range | None:
        """The sentence that holds a code point; None between sentences."""
        if source not in self._sources:
            return None
        sentences = self._sources[source].sentences
        place = place_in(sentences, position)
        return None if place is None else sentences[place]

    def sentences(self, span: Span) -> list[Range]:
        """The sentences that a span touches, in order."""
        if span.source not in self._sources:
            return []
        sentences = self._sources[span.source].sentences
        at = max(bisect_right(sentences, span.start, key=lambda held: held[0]) - 1, 0)
        touched = takewhile(lambda held: held[0] < span.end, islice(sentences, at, None))
        return [held for held in touched if held[1] > span.start]

    def paragraph(self, source: str, position: int) -> int | None:
        """The number, from 1, of the paragraph that holds a code point."""
        if source not in self._sources:
            return None
        place = place_in(self._sources[source].paragraphs, position)
        return None if place is None else place + 1


def ranges_of(line: Line) -> list[Span]:
    """The plain ranges of a line, in the order printed; ill-formed ones are passed over."""
    return [span for piece in line if isinstance(piece, str) and (span := Span.parse(piece))]


def print_line(
    line: Line,
    texts: Texts,
    *,
    cell: bool = False,
    see: Callable[[str], str | None] = lambda statement: statement,
) -> Runs:
    """Print a line.

    line: the pieces; cell: a timeline row or a dispute's cell, which gets no opening mark, capital or full stop.
    see: turns a statement's id into what a gloss's `see` prints, or None to leave it out.
    Returns runs in the roles `text`, `cut` and `gloss` (mends and marks are glosses). A range whose words are not to
    be had prints nothing: `check` reports it.
    """
    printed: list[Run] = []
    before: Span | None = None
    for piece in line:
        if isinstance(piece, Insert):
            printed.append(Run(_gap(printed, tight=bool(piece.mend)) + _insert(piece, texts, see), "gloss"))
            continue
        span = Span.parse(piece)
        words = texts.words(span) if span else None
        if span is None or words is None:
            continue
        if _leaves_out(before, span, texts, cell):
            printed.append(Run(_gap(printed) + CUT, "cut"))
        close = (before is not None and before.end == span.start and bool(printed) and printed[-1].role == "text") or (
            bool(_TIGHT.match(words)) and bool(printed)
        )
        printed.append(Run(_gap(printed, tight=close and not words[:1].isspace()) + fold(words)))
        before = span
    if not cell:
        _finish(printed)
    return tuple(_joined(printed))


def line_text(line: Line, texts: Texts, *, cell: bool = False) -> str:
    """The words that `text` holds for a line: what `print_line` prints, statements named by their ids."""
    return "".join(run.text for run in print_line(line, texts, cell=cell))


def _gap(printed: Sequence[Run], *, tight: bool = False) -> str:
    return "" if tight or not printed else " "


def _insert(piece: Insert, texts: Texts, see: Callable[[str], str | None]) -> str:
    if piece.mend:
        return f"[{piece.mend}]"
    if piece.mark:
        return f"[{piece.mark}]"
    spans = [span for reference in piece.gloss if (span := Span.parse(reference))]
    words = " ".join(fold(texts.words(span) or "") for span in spans)
    label = see(piece.see) if piece.see else None
    return f"[{words}{piece.suffix}{f'; see {label}' if label else ''}]"


def _leaves_out(before: Span | None, span: Span, texts: Texts, cell: bool) -> bool:
    """Were words of this range's sentence left out just before it?"""
    sentence = texts.sentence(span.source, span.start)
    if sentence is None:
        return False
    start = sentence[0]
    if before is not None and before.source == span.source and before.end > start:
        if before.start >= span.end:
            return False  # an attribution moved before its content
        start = before.end
    elif cell and before is None:
        return False
    if start >= span.start:
        return False
    return bool(_WORD.search(texts.words(Span(span.source, start, span.start)) or ""))


def _finish(printed: list[Run]) -> None:
    """A capital at the line's start, unless inside a quotation, and a full stop at its end."""
    if not printed:
        return
    first = printed[0]
    if first.role == "text" and first.text[:1].islower():
        printed[0] = Run(first.text[:1].upper() + first.text[1:])
    if not _ENDED.search("".join(run.text for run in printed)) or printed[-1].role == "gloss":
        printed.append(Run("."))


def _joined(printed: Sequence[Run]) -> list[Run]:
    """Neighbours of one role made one run."""
    runs: list[Run] = []
    for run in printed:
        if runs and runs[-1].role == run.role == "text":
            runs[-1] = Run(runs[-1].text + run.text)
        else:
            runs.append(run)
    return runs
