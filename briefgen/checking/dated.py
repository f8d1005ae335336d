"""Rule evidence, dates: the words, the source's date, the plan and the anchor give the date, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from briefgen.checking.faults import Item, Report, quoted
from briefgen.checking.names import holds
from briefgen.checking.view import UNKNOWN, View, items
from briefgen.dates import absolute, find, resolve
from briefgen.lines import fold
from briefgen.model import Anchor, Event, LegalItem, Line, Source
from briefgen.references import Span
from briefgen.tables import read_toml

VERB_REACH = 60
"""Code points before an event's evidence in which the verb of planning is looked for: `aimed to hold talks in …`."""
AUXILIARY_REACH = 8
"""Code points before an event's evidence that hold the auxiliary of its verb: `are to `, `will be `."""

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def check_dates(view: View, report: Report) -> None:
    """Dates that the words do not give; words that stand nowhere; plans that are past, and the reverse."""
    for item, complaint in _all_complaints(view):
        report.add(item, "evidence", complaint)


def _all_complaints(view: View) -> Iterator[tuple[Item, str]]:
    for item, event in items("timeline", view.briefing.timeline):
        for complaint in _event_complaints(event, view):
            yield item, complaint
    for item, legal in items("legal_context", view.briefing.legal_context):
        if legal.as_written is None:
            if legal.date is not None:
                yield item, f"the date {quoted(legal.date)} rests on no words"
            continue
        for complaint in _resolution_complaints(legal, _is_ahead(legal.line, view), None, view):
            yield item, complaint
        if not _stands(legal.as_written, legal.line, legal.evidence, view):
            yield item, f"{quoted(legal.as_written)} stands in neither evidence nor line"
    for item, source in items("sources", view.briefing.sources):
        if source.published is not None and not _ISO.match(source.published):
            yield item, f"no date: {quoted(source.published)}"
        elif source.published is not None and (stated := _stated_dates(source)) and source.published[:10] not in stated:
            told = replace(item, editor=True)  # a user may state another date than the article does
            yield told, f"published {source.published}, and the article says {', '.join(stated)}"


def _stated_dates(source: Source) -> list[str]:
    """The days that an article's own date lines give."""
    lines = [
        fold((source.text or "")[start:end])
        for (start, end), role in zip(source.paragraphs, source.roles, strict=False)
        if role == "date"
    ]
    found = [absolute(expression.words) for line in lines for expression in find(line)]
    return [date for date in found if date is not None and len(date) == len("2000-01-01")]


def _event_complaints(event: Event, view: View) -> Iterator[str]:
    if not event.as_written.strip():
        if event.date is not None or event.planned or not event.lead:
            yield "no words that date it"
        return
    anchored = event.anchor.evidence if event.anchor else []
    if not _stands(event.as_written, event.line, [*event.evidence, *anchored], view):
        yield f"{quoted(event.as_written)} stands in neither evidence nor line"
    yield from _resolution_complaints(event, event.planned, event.anchor, view)
    if event.anchor is not None:
        yield from _anchor_complaints(event.anchor, event, view)
    yield from _plan_complaints(event, view)


def _stands(words: str, line: Line, evidence: Sequence[str], view: View) -> bool:
    sentences = [view.words_of(span) or "" for span in view.sentences(view.line_spans(line))]
    return any(holds(one, words) for one in [*view.words(evidence), *sentences])


def _published(evidence: Sequence[str], view: View) -> str | None:
    """The date of the source that the evidence stands in."""
    spans = view.spans(evidence)
    home = view.sheets[spans[0].source].source if spans else next(iter(view.briefing.sources), None)
    return home.published if home else None


def _resolution_complaints(dated: Event | LegalItem, planned: bool, anchor: Anchor | None, view: View) -> Iterator[str]:
    published = _published(dated.evidence, view)
    words = dated.as_written or ""
    found = resolve(words, published=published, planned=planned, anchor=anchor.date if anchor else None)
    given = found.date if found else None
    if dated.date != given:
        yield f"{quoted(words)} gives {given or 'no date'} and not {dated.date or 'none'}"
    elif found is not None and found.inferred != dated.inferred:
        yield f"{quoted(words)} gives {given} {'only by' if found.inferred else 'without'} inference"


def _is_ahead(line: Line, view: View) -> bool:
    """Does a line print words that can speak of nothing but what is to come?"""
    return bool(_plan_words("only_ahead").search(" ".join(_spaced(view, view.line_spans(line)))))


def _anchor_complaints(anchor: Anchor, event: Event, view: View) -> Iterator[str]:
    if not anchor.evidence:
        yield "the anchor has no reference"
        return
    published = _published(anchor.evidence, view)
    dates = {published}
    for span in view.sentences(view.spans(anchor.evidence)):
        for expression in find(view.words_of(span) or ""):
            for planned in (False, True):
                found = resolve(expression.words, published=published, planned=planned, anchor=None)
                dates.add(found.date if found else None)
    touched = view.spans(anchor.evidence)
    for other in view.briefing.timeline:
        if other is not event and any(span.touches(one) for span in view.spans(other.evidence) for one in touched):
            dates.add(other.date)
    if anchor.date not in dates:
        yield f"the anchor's words do not give {quoted(anchor.date)}"


def _plan_complaints(event: Event, view: View) -> Iterator[str]:
    published = _published(event.evidence, view)
    first, last = _ends(event.date)
    if published is not None and event.planned and last is not None and last < published[: len(last)]:
        yield f"called planned, and {last} is before the source's date {published}"
        return
    if published is not None and not event.planned and first is not None and first > published[: len(first)]:
        yield f"not called planned, and {first} is after the source's date {published}"
        return
    ahead = published is not None and last is not None and last > published[: len(last)]
    around = _around(event, VERB_REACH, view)
    foretold = any(_plan_words("ahead").search(words) for words in (around, event.as_written))
    told_as_past = _plan_words("past").search(around) and not foretold
    if event.planned and not ahead and told_as_past:
        yield f"called planned, and no word says so: {quoted(around)}"
    past = published is not None and last is not None and last < published[: len(last)]
    if event.planned and _plan_words("behind").search(event.as_written):
        yield f"called planned, and {quoted(event.as_written)} is past"
    words = _around(event, AUXILIARY_REACH, view)
    if not event.planned and not past and _plan_words("only_ahead").search(words):
        yield f"not called planned, and its words are of what is to come: {quoted(words)}"


@cache
def _plan_words(name: str) -> re.Pattern[str]:
    lexicon = read_toml(__package__, "plans.toml")
    return re.compile(rf"\b(?:{'|'.join(lexicon[name])})\b|[’']ll\b", re.IGNORECASE)


def _around(event: Event, reach: int, view: View) -> str:
    """The words of the evidence with a few before them, where the verb of planning stands; less those of the date."""
    found = []
    for span in view.spans(event.evidence):
        sentence = view.sentences([span])[:1]
        start = max(span.start - reach, sentence[0].start if sentence else span.start)
        words = view.sheets[span.source].text[min(start, span.start) : span.end].replace(UNKNOWN, " ")
        found.append(fold(words).replace(fold(event.as_written), " "))
    return " ".join(found)


def _spaced(view: View, spans: Sequence[Span]) -> list[str]:
    return [" ".join((view.words_of(span) or "").split()) for span in spans]


def _ends(date: str | None) -> tuple[str | None, str | None]:
    """First and last day, month or year of an ISO date or interval; None where that end is open."""
    if date is None:
        return None, None
    first, _, last = date.partition("/")
    ends = [end if _ISO.fullmatch(end) else None for end in (first, last or first)]
    return ends[0], ends[1]
