"""Where a file of the right shape makes no sense: references that lead nowhere, ids that name nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import msgspec

from briefgen.model import REFERENCE_FIELDS, Briefing, Insert, Range, Source, Statement
from briefgen.modelfile.shape import Fault
from briefgen.references import Span

_SOURCE_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_DATE = re.compile(rf"{_DAY}(?:/{_DAY})?|\.\./{_DAY}")


def first_senseless(briefing: Briefing) -> Fault | None:
    """The first fault of a model's references, ids and dates, in the order of the file; None where there is none."""
    checks: tuple[Callable[[Briefing], Iterator[Fault]], ...] = (
        _source_faults,
        _id_faults,
        _reference_faults,
        _pointer_faults,
        _nesting_faults,
        _date_faults,
    )
    return next((fault for check in checks for fault in check(briefing)), None)


def _source_faults(briefing: Briefing) -> Iterator[Fault]:
    if not briefing.sources:
        yield Fault("sources", "found an empty list, wanted one source at least")
    earlier: set[str] = set()
    for n, source in enumerate(briefing.sources):
        path = f"sources[{n}]"
        if not _SOURCE_ID.fullmatch(source.id):
            yield Fault(f"{path}.id", f'found "{source.id}", wanted a letter and letters or figures, such as "S1"')
        if source.repeats is not None and source.repeats not in earlier:
            yield Fault(f"{path}.repeats", f'no earlier source "{source.repeats}"')
        earlier.add(source.id)
        yield from _text_faults(source, path)
        if source.roles and len(source.roles) != len(source.paragraphs):
            found, wanted = len(source.roles), len(source.paragraphs)
            yield Fault(f"{path}.roles", f"found {found}, wanted {wanted}, one for each paragraph")
        for name, ranges in (("paragraphs", source.paragraphs), ("sentences", source.sentences)):
            yield from _range_faults(ranges, source, f"{path}.{name}")


def _text_faults(source: Source, path: str) -> Iterator[Fault]:
    if source.text is None and not source.passages:
        yield Fault(path, "has neither text nor passages")
    for key, words in source.passages.items():
        span = Span.parse(key)
        place = f'{path}.passages["{key}"]'
        if span is None or span.source != source.id or span.end - span.start != len(words):
            yield Fault(place, f"found {len(words)} characters, wanted those that the reference counts in this source")


def _range_faults(ranges: Sequence[Range], source: Source, path: str) -> Iterator[Fault]:
    before = 0
    for n, (start, end) in enumerate(ranges):
        if not 0 <= start < end:
            yield Fault(f"{path}[{n}]", f"[{start}, {end}] is reversed or empty")
        if source.text is not None and end > len(source.text):
            yield Fault(f"{path}[{n}]", f"[{start}, {end}] ends behind the text, which has {len(source.text)}")
        if start < before:
            yield Fault(f"{path}[{n}]", f"[{start}, {end}] begins before the one above it ends")
        before = end


def _id_faults(briefing: Briefing) -> Iterator[Fault]:
    for name in ("sources", "parties", "statements"):
        seen: set[str] = set()
        for n, item in enumerate(getattr(briefing, name)):
            if item.id in seen:
                yield Fault(f"{name}[{n}].id", f'a second "{item.id}"')
            seen.add(item.id)


def _reference_faults(briefing: Briefing) -> Iterator[Fault]:
    sources = {source.id: source for source in briefing.sources}
    for name in briefing.__struct_fields__:
        if name not in ("sources", "document"):
            yield from _below(getattr(briefing, name), name, sources, held=False)


def _below(value: object, path: str, sources: dict[str, Source], *, held: bool) -> Iterator[Fault]:
    """The faults of the references in a value; held: does the field above it hold references?"""
    if isinstance(value, str):
        if held and (words := _reference_fault(value, sources)):
            yield Fault(path, words)
    elif isinstance(value, list):
        for n, item in enumerate(value):
            yield from _below(item, f"{path}[{n}]", sources, held=held)
    elif isinstance(value, dict):  # fills
        for key, item in value.items():
            yield from _below(item, f"{path}.{key}", sources, held=True)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _below(getattr(value, name), f"{path}.{name}", sources, held=name in REFERENCE_FIELDS)


def _reference_fault(reference: str, sources: dict[str, Source]) -> str | None:
    span = Span.parse(reference)
    if span is None:
        return f'found "{reference.strip()[:40]}", wanted a reference such as "S1:120-344"'
    source = sources.get(span.source)
    if source is None:
        return f'"{reference}": no source "{span.source}"'
    if span.start >= span.end:
        return f'"{reference}" is {"empty" if span.start == span.end else "reversed"}'
    if source.text is not None and span.end > len(source.text):
        return f'"{reference}" ends behind the text of {span.source}, which has {len(source.text)} characters'
    return None


def _pointer_faults(briefing: Briefing) -> Iterator[Fault]:
    """Ids in the other lists that name no statement and no party."""
    statements = {statement.id for statement in briefing.statements}
    parties = {party.id for party in briefing.parties}
    for path, named in _statement_pointers(briefing):
        if named is not None and named not in statements:
            yield Fault(path, f'no statement "{named}"')
    for name in ("statements", "positions"):
        for n, item in enumerate(getattr(briefing, name)):
            if item.party is not None and item.party not in parties:
                yield Fault(f"{name}[{n}].party", f'no party "{item.party}"')


def _statement_pointers(briefing: Briefing) -> Iterator[tuple[str, str | None]]:
    for n, statement in enumerate(briefing.statements):
        yield f"statements[{n}].within", statement.within
        yield f"statements[{n}].denies", statement.denies
    for n, position in enumerate(briefing.positions):
        yield f"positions[{n}].statement", position.statement
        yield from ((f"positions[{n}].also[{m}]", also) for m, also in enumerate(position.also))
    for n, dispute in enumerate(briefing.disputes):
        yield f"disputes[{n}].claim", dispute.claim
        yield f"disputes[{n}].counter", dispute.counter
    for n, account in enumerate(briefing.accounts):
        yield from ((f"accounts[{n}].statements[{m}]", one) for m, one in enumerate(account.statements))
    for name in ("statements", "bottom_line", "developments", "background", "legal_context", "timeline"):
        for n, item in enumerate(getattr(briefing, name)):
            for m, piece in enumerate(item.line):
                if isinstance(piece, Insert):
                    yield f"{name}[{n}].line[{m}].see", piece.see


def _nesting_faults(briefing: Briefing) -> Iterator[Fault]:
    """Statements nested in each other, in a ring."""
    outer = {statement.id: statement.within for statement in briefing.statements}
    for n, statement in enumerate(briefing.statements):
        if _in_ring(statement, outer):
            yield Fault(
                f"statements[{n}].within", f'"{statement.id}" is nested in itself, by way of "{statement.within}"'
            )


def _in_ring(statement: Statement, outer: dict[str, str | None]) -> bool:
    passed: set[str] = set()
    at = statement.within
    while at is not None and at not in passed:
        if at == statement.id:
            return True
        passed.add(at)
        at = outer.get(at)
    return False


def _date_faults(briefing: Briefing) -> Iterator[Fault]:
    dates = [(f"sources[{n}].published", source.published) for n, source in enumerate(briefing.sources)]
    dates += [(f"legal_context[{n}].date", item.date) for n, item in enumerate(briefing.legal_context)]
    dates += [(f"timeline[{n}].date", event.date) for n, event in enumerate(briefing.timeline)]
    dates += [
        (f"timeline[{n}].anchor.date", event.anchor.date) for n, event in enumerate(briefing.timeline) if event.anchor
    ]
    for path, date in dates:
        if date is not None and not _is_date(date):
            yield Fault(path, f'found "{date}", wanted a date such as "2023-05-01", "2023-05", "2023-05-01/2023-05-04"')


def _is_date(date: str) -> bool:
    if not _DATE.fullmatch(date):
        return False
    ends = [part for part in date.split("/") if part != ".."]
    return all(_exists(part) for part in ends) and all(
        one[: len(two)] <= two[: len(one)] for one, two in pairwise(ends)
    )


def _exists(day: str) -> bool:
    from calendar import monthrange

    year, month, number = (int(part) for part in (day + "-01-01")[:10].split("-"))
    return year > 0 and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]
