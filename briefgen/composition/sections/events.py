"""What happened and when: developments, background, timeline."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.composition.page import Page, stated, text
from briefgen.composition.wording import phrase
from briefgen.document import Block, Definitions, Heading, Paragraph, Run, Runs, Table
from briefgen.lines import fold
from briefgen.model import Background, Development, Event

_WIDTHS = (0.2, 0.2, 0.46, 0.14)  # date, as written, event, references: shares of the measure
_MARK = "*"


def developments(page: Page) -> list[Block]:
    """News, best first."""
    head = Heading(2, page.style.sections.developments, "developments")
    if not page.chosen.developments and page.chosen.more_developments:
        return [head, Paragraph(text(phrase("body", "empty_but_repeated")))]
    return [head, *_lines(page, page.chosen.developments)]


def background(page: Page) -> list[Block]:
    """What a newcomer must know."""
    return [Heading(2, page.style.sections.background, "background"), *_lines(page, page.chosen.background)]


def _lines(page: Page, items: Sequence[Development | Background]) -> list[Block]:
    if not items:
        return [Paragraph(text(phrase("body", "empty")))]
    return [page.paragraph(page.voice(item) + page.cited(item.line, item.evidence, area="body")) for item in items]


def timeline(page: Page) -> list[Block]:
    """Dated events, oldest first: a table, or labelled values in a style that has no tables."""
    head = Heading(2, page.style.sections.timeline, "timeline")
    events = page.chosen.timeline
    if not events:
        return [head, Paragraph(text(phrase("body", "empty")))]
    blocks: list[Block] = [head, _table(page, events) if page.style.tables == "tables" else _list(page, events)]
    if any(event.inferred and event.date for event in events):
        blocks.append(Paragraph((Run(phrase("timeline", "inferred_note"), "muted"),), kind="note"))
    return blocks


def _table(page: Page, events: Sequence[Event]) -> Table:
    head = tuple(phrase("timeline", name) for name in ("date", "as_written", "event", "reference"))
    rows = tuple(
        (_date(page, event), text(stated(event.as_written)), _told(page, event), _references(page, event))
        for event in events
    )
    return Table(head, rows, _WIDTHS, "timeline-table")


def _list(page: Page, events: Sequence[Event]) -> Definitions:
    rows = []
    for event in events:
        printed = _told(page, event)
        written = fold(event.as_written)
        said = not written or written.casefold() in "".join(run.text for run in printed).casefold()
        note = "" if said else f" ({phrase('timeline', 'as_written_label')} {written})"
        value = (*printed, *((Run(note, "muted"),) if note else ()))
        date = _date(page, event)
        references = _references(page, event)
        rows.append(((*date, Run(":", "label")), (*value, *((Run(" "), *references) if references else ()))))
    return Definitions(tuple(rows))


def _told(page: Page, event: Event) -> Runs:
    return page.voice(event) + page.line(event.line, cell=True)


def _date(page: Page, event: Event) -> Runs:
    words = page.date(event.date, table=True) if event.date else phrase("timeline", "no_date")
    runs: Runs = (Run(words),)
    if event.inferred and event.date:
        runs += (Run(_MARK, "muted"),)
    return runs + ((Run(f", {phrase('timeline', 'planned')}"),) if event.planned else ())


def _references(page: Page, event: Event) -> Runs:
    evidence = [*event.evidence, *(event.anchor.evidence if event.anchor else ())]
    return page.references(event.line, evidence)[1:]
