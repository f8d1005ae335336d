"""Rule range: every reference is a range of its source's text that cuts no word, and the lists of ranges fit it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from briefgen.checking.faults import Item, Report, quoted
from briefgen.checking.view import UNKNOWN, Sheet, View, is_plain_text, items
from briefgen.lines import fold
from briefgen.model import REFERENCE_FIELDS, Briefing, Insert, Range
from briefgen.reading.paragraphs import find_paragraphs
from briefgen.reading.sentences import split_sentences
from briefgen.references import Span
from briefgen.words import cuts_word

_UNSEEN = re.compile(rf"[\s\u200b-\u200d\u2060\ufeff\u00ad{UNKNOWN}]+")


def check_ranges(view: View, report: Report) -> None:
    """References out of the text, reversed, empty, into a missing source or a word; lists that do not fit the text."""
    for name in ("sources", "parties", "statements"):
        _check_ids(name, view.briefing, report)
    for item, source in items("sources", view.briefing.sources):
        _check_lists(item, view.sheets[source.id], report)
    for item, reference in _references(view.briefing):
        if complaint := _complaint(reference, view):
            report.add(item, "range", f"{reference} {complaint}")


def _complaint(reference: str, view: View) -> str | None:
    """What is wrong with a reference, as the end of a sentence that begins with it; None if nothing is."""
    span = Span.parse(reference)
    if span is None:
        return "is no reference of the form S1:120-344"
    sheet = view.sheets.get(span.source)
    if sheet is None:
        return f"is in no source of the model: there is no {span.source}"
    if span.start >= span.end:
        return "is empty" if span.start == span.end else "is reversed"
    if sheet.source.text is not None and span.end > len(sheet.text):
        return f"ends past the text, which has {len(sheet.text)} code points"
    words = sheet.words(span.start, span.end)
    if words is None:
        return "has no words: the model's passages do not hold it"
    if not words.strip():
        return "holds white space only"
    for position in (span.start, span.end):
        if cuts_word(sheet.text, position) and UNKNOWN not in sheet.text[position - 1 : position + 1]:
            around = sheet.text[max(position - 12, 0) : position] + "|" + sheet.text[position : position + 12]
            return f"cuts a word: {quoted(around.replace(UNKNOWN, ' '))}"
    return None


def _references(briefing: Briefing) -> Iterator[tuple[Item, str]]:
    """Every reference of the model, wherever it stands, with the item it belongs to."""
    for name in (
        "parties", "statements", "no_position", "disputes", "accounts", "bottom_line", "developments", "background",
        "legal_context", "timeline", "open_questions",
    ):  # fmt: skip
        for item, entry in items(name, getattr(briefing, name)):
            yield from ((item, reference) for reference in _inside(entry))
    for name in ("people", "places", "abbreviations"):
        for item, entry in items(f"names.{name}", getattr(briefing.names, name)):
            yield from ((item, reference) for reference in _inside(entry))


def _inside(entry: msgspec.Struct) -> Iterator[str]:
    for field in entry.__struct_fields__:
        value = getattr(entry, field)
        if field in REFERENCE_FIELDS:
            yield from _strings(value)
        elif isinstance(value, msgspec.Struct):
            yield from _inside(value)
        elif isinstance(value, list):
            for one in value:
                if isinstance(one, msgspec.Struct):
                    yield from _inside(one)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Insert):
        yield from value.gloss
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def _check_ids(name: str, briefing: Briefing, report: Report) -> None:
    seen: set[str] = set()
    for item, entry in items(name, getattr(briefing, name)):
        if entry.id in seen:
            report.add(item, "range", f"a second {quoted(entry.id)}: an id names one thing")
        seen.add(entry.id)


def _check_lists(item: Item, sheet: Sheet, report: Report) -> None:
    paragraphs, sentences = sheet.source.paragraphs, sheet.source.sentences
    sound = True
    for name, ranges in (("paragraphs", paragraphs), ("sentences", sentences)):
        for complaint in _list_complaints(ranges, sheet):
            report.add(item, "range", f"{name}: {complaint}")
            sound = False
    roles = len(sheet.source.roles)
    if roles not in (0, len(paragraphs)):
        report.add(item, "range", f"roles: {roles} in the list, for {len(paragraphs)} paragraphs")
    if not sound:
        return
    for complaint in _coverage_complaints(paragraphs, sentences, sheet):
        report.add(item, "range", complaint)


def _list_complaints(ranges: Sequence[Range], sheet: Sheet) -> Iterator[str]:
    before = 0
    whole = sheet.source.text is not None
    for index, (start, end) in enumerate(ranges):
        if not 0 <= start < end:
            yield f"[{index}] {start}-{end} is empty, reversed or negative"
        elif end > len(sheet.text):
            yield f"[{index}] {start}-{end} ends past the text"
        elif start < before:
            yield f"[{index}] {start}-{end} overlaps the one before it or stands out of order"
        elif whole and sheet.text[start:end] != sheet.text[start:end].strip():
            yield f"[{index}] {start}-{end} begins or ends with white space"
        elif sheet.text[start:end].strip(UNKNOWN) and (cuts_word(sheet.text, start) or cuts_word(sheet.text, end)):
            yield f"[{index}] {start}-{end} cuts a word: {quoted(sheet.text[start:end])}"
        before = max(before, end)


def _coverage_complaints(paragraphs: Sequence[Range], sentences: Sequence[Range], sheet: Sheet) -> Iterator[str]:
    """Every sign of the text stands in a paragraph and in a sentence, and the text divides where they do."""
    text = sheet.text
    for name, ranges in (("paragraph", paragraphs), ("sentence", sentences)):
        at = 0
        for start, end in [*ranges, (len(text), len(text))]:
            between = _UNSEEN.sub("", text[at:start])
            if between:
                yield f"{name}s: no {name} holds {quoted(between)} at {at}"
            at = end
    for index, (start, end) in enumerate(sentences):
        held = sheet.paragraph_at(start)
        if held is None or end > held[1]:
            yield f"sentences: [{index}] {start}-{end} stands in no one paragraph"
    if sheet.source.text is not None:
        yield from _division_complaints(paragraphs, sentences, sheet)


def _division_complaints(paragraphs: Sequence[Range], sentences: Sequence[Range], sheet: Sheet) -> Iterator[str]:
    """The lists against what the reading step makes of the same text, which hangs on nothing but the text."""
    text = sheet.text
    if is_plain_text(sheet.source):
        yield from _differences("paragraphs", paragraphs, find_paragraphs(text), text)
    expected = [sentence for paragraph in paragraphs for sentence in _divided(paragraph, sentences, sheet)]
    yield from _differences("sentences", sentences, expected, text)


def _divided(paragraph: Range, sentences: Sequence[Range], sheet: Sheet) -> list[Range]:
    """The sentences of a paragraph; a dateline may stand as one by itself."""
    start, end = paragraph
    head = next((sentence for sentence in sentences if sentence[0] == start), paragraph)
    if head[1] < end and sheet.source.dateline and fold(sheet.source.dateline) in fold(sheet.text[slice(*head)]):
        rest = next((sentence[0] for sentence in sentences if sentence[0] >= head[1]), end)
        if rest < end and not cuts_word(sheet.text, head[1]):
            return [head, *split_sentences(sheet.text, (rest, end))]
    return split_sentences(sheet.text, paragraph)


def _differences(name: str, ranges: Sequence[Range], expected: Sequence[Range], text: str) -> Iterator[str]:
    known = set(expected)
    for index, (start, end) in enumerate(ranges):
        if (start, end) not in known:
            yield f"{name}: [{index}] {start}-{end} is not where the text divides: {quoted(text[start:end])}"
            return  # what follows differs with it
    if len(ranges) < len(expected):
        yield f"{name}: {len(ranges)} in the list, {len(expected)} in the text"
