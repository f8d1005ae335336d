"""Rule guard: no negation, modal, condition, hedge or quantity is cut out of the clause that a line stands for."""

from __future__ import annotations

import re

from briefgen.checking.faults import Report, quoted
from briefgen.checking.view import UNKNOWN, Lined, View, covers
from briefgen.clauses import ends_at, starts_at
from briefgen.guards import find
from briefgen.model import Statement
from briefgen.references import Span

_WORD = re.compile(r"\w")


def check_guards(view: View, report: Report) -> None:
    """Guard words inside a line's clause that the line lacks; clauses that begin or end where no clause does."""
    for lined in view.lined:
        printed = view.line_spans(lined.line)
        if lined.statement is not None:
            clause = view.spans(lined.statement.clause)
            _check_clause(lined, lined.statement, clause, view, report)
        else:
            clause = _sentences(lined, printed, view)
        for span in clause:
            text = view.sheets[span.source].text
            for start, end in find(text, span.start, span.end):
                if not covers(printed, Span(span.source, start, end), text):
                    report.add(lined.item, "guard", f"the line lacks {quoted(text[start:end])} ({start}-{end})")


def _check_clause(lined: Lined, statement: Statement, clause: list[Span], view: View, report: Report) -> None:
    if not clause:
        report.add(lined.item, "guard", "no clause: nothing tells what the line may not lose")
    for span in clause:
        sheet = view.sheets[span.source]
        touched = sheet.sentences_at(span.start, span.end)
        if not touched:
            continue
        first, last = sheet.sentences[touched[0]], sheet.sentences[touched[-1]]
        if span.start >= first[0] and not starts_at(sheet.text, first, span.start):
            report.add(lined.item, "guard", f"no clause begins at {quoted(sheet.text[span.start : span.end])}")
        if span.end <= last[1] and not ends_at(sheet.text, last, span.end):
            report.add(lined.item, "guard", f"no clause ends at {quoted(sheet.text[span.start : span.end][-60:])}")
    for span in view.spans(statement.content):
        text = view.sheets[span.source].text
        outside = [
            found.start()
            for found in _WORD.finditer(text, span.start, span.end)
            if not any(part.source == span.source and part.start <= found.start() < part.end for part in clause)
        ]
        if outside:
            report.add(lined.item, "guard", f"the clause leaves out content: {quoted(text[outside[0] : span.end])}")
        elif not any(part.touches(span) for part in view.line_spans(statement.line)):
            words = quoted(text[span.start : span.end])
            report.add(lined.item, "guard", f"the line has nothing of the content {words}")


def _sentences(lined: Lined, printed: list[Span], view: View) -> list[Span]:
    """The sentences that a line touches; for a timeline row up to the end of the event's words."""
    sentences = [span for span in view.sentences(printed) if UNKNOWN not in _text(span, view)]
    if not lined.cell:
        return sentences
    words = [*printed, *view.spans(lined.rests)]
    cut = []
    for sentence in sentences:
        ends = [min(span.end, sentence.end) for span in words if span.touches(sentence)]
        cut.append(Span(sentence.source, sentence.start, max(ends)))
    return cut


def _text(span: Span, view: View) -> str:
    return view.sheets[span.source].text[span.start : span.end]
