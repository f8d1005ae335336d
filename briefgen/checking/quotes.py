"""Rule quote: quotation marks in print are those of the source, and so is what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.checking.faults import Report, quoted
from briefgen.checking.quotations import Mark, Marks, Pair
from briefgen.checking.view import UNKNOWN, View, items
from briefgen.lines import fold
from briefgen.model import Insert, Line, Range, Statement
from briefgen.references import Span

_WORD = re.compile(r"\w")
_PAIRS: tuple[Pair, ...] = ("double", "single")


def check_quotes(view: View, report: Report) -> None:
    """Marks dropped, added or moved by a line's ranges; glosses and fills with half a pair; modes that words belie."""
    for lined in view.lined:
        for pair in _PAIRS:
            for complaint in _line_complaints(lined.line, pair, view):
                report.add(lined.item, "quote", complaint)
        for piece in lined.line:
            if isinstance(piece, Insert):
                for complaint in _half_pairs(piece.gloss, "gloss", view):
                    report.add(lined.item, "quote", complaint)
        if lined.statement is not None:
            for complaint in _mode_complaints(lined.statement, view):
                report.add(lined.item, "quote", complaint)
    for item, entry in items("open_questions", view.briefing.open_questions):
        for complaint in _half_pairs(list(entry.fills.values()), "fill", view):
            report.add(item, "quote", complaint)


def _marks(span: Span, pair: Pair, view: View) -> tuple[Range, Marks] | None:
    """The paragraph that a range begins in, as far as it is kept, and its marks."""
    sheet = view.sheets[span.source]
    paragraph = sheet.paragraph_at(span.start)
    if paragraph is None:
        return None
    if sheet.source.text is None and UNKNOWN in sheet.text[slice(*paragraph)]:
        sentences = view.sentences([span])
        paragraph = (sentences[0].start, sentences[-1].end) if sentences else (span.start, span.end)
    return paragraph, view.marks(span.source, paragraph, pair)


def _line_complaints(line: Line, pair: Pair, view: View) -> Iterator[str]:
    """Print the line and follow its marks: each word stands inside a quotation in print as in the source."""
    opening: Mark | None = None  # the mark that opened the quotation that print is in
    before: tuple[Range, Marks] | None = None
    last: Span | None = None
    for span in view.line_spans(line):
        found = _marks(span, pair, view)
        if found is None:
            continue
        paragraph, marks = found
        if last is not None and before is not None and before[0] != paragraph:
            yield from _left_open(opening, last, before[1], view)
            opening = None
        yield from _range_complaints(span, marks, opening is not None, view)
        inside = marks.within(span.start, span.end)
        opening = (inside[-1] if inside[-1].opens else None) if inside else opening
        before, last = found, span
    if last is not None and before is not None:
        yield from _left_open(opening, last, before[1], view)


def _range_complaints(span: Span, marks: Marks, is_open: bool, view: View) -> Iterator[str]:
    text = view.sheets[span.source].text
    first = next(iter(marks.within(span.start, span.end)), None)
    word = _WORD.search(text, span.start, first.position if first else span.end)
    if word and marks.inside(word.start()) != is_open:
        quoting, plain = ("print", "the source") if is_open else ("the source", "print")
        words = quoted(text[word.start() : span.end])
        yield f"{words} stands inside quotation marks in {quoting} and not in {plain}"
    elif first is not None and not first.opens and not is_open and marks.inside(first.position - 1):
        yield f"a closing mark without its opening one: {quoted(text[span.start : span.end])}"


def _left_open(opening: Mark | None, last: Span, marks: Marks, view: View) -> Iterator[str]:
    if opening is not None and marks.closed_after(opening):
        yield f"a quotation is opened in print and not closed: {quoted((view.words_of(last) or '')[-60:])}"


def _half_pairs(references: list[str], name: str, view: View) -> Iterator[str]:
    for span in view.spans(references):
        found = _marks(span, "double", view)
        inside = found[1].within(span.start, span.end) if found else []
        opened = sum(mark.opens for mark in inside)
        if opened * 2 != len(inside) or (inside and not inside[0].opens):
            yield f"the {name} has half a pair of quotation marks: {quoted(view.words_of(span) or '')}"


def _mode_complaints(statement: Statement, view: View) -> Iterator[str]:
    inside = outside = 0
    for span in view.spans(statement.content):
        text = view.sheets[span.source].text
        for word in re.finditer(r"\w+", text[span.start : span.end]):
            if _is_quoted(Span(span.source, span.start + word.start(), span.start + word.end()), view):
                inside += 1
            else:
                outside += 1
    words = quoted(" ".join(fold(view.words_of(span) or "") for span in view.spans(statement.content)))
    if statement.mode == "direct" and outside:
        yield f"called direct, and not all of it stands in quotation marks: {words}"
    elif statement.mode == "mixed" and not inside:
        yield f"called mixed, and none of it stands in quotation marks: {words}"
    elif statement.mode == "indirect" and inside and not outside and statement.within is None:
        yield f"called indirect, and all of it stands in quotation marks: {words}"


def _is_quoted(span: Span, view: View) -> bool:
    for pair in _PAIRS:
        found = _marks(span, pair, view)
        if found and found[1].inside(span.start):
            return True
    return False
