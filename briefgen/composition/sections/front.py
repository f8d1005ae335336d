"""Header and bottom line."""

from __future__ import annotations

from briefgen.composition.page import Page, label, spans_of, stated, text
from briefgen.composition.wording import phrase
from briefgen.document import Block, Bullets, Definitions, Heading, Paragraph, Run, Runs
from briefgen.lines import CUT, fold, ranges_of
from briefgen.model import BottomLine, Line, Source
from briefgen.references import Span


def header(page: Page) -> list[Block]:
    """What identifies the briefing: its title, then what is known of the sources and of its making."""
    sources = page.briefing.sources
    dated = [source for source in sources if source.published]
    latest = max(dated, key=lambda source: source.published or "", default=None)
    rows: list[tuple[Runs, Runs]] = [(label("header", "date"), text(_date(page, latest)))]
    if len(sources) == 1:
        rows.append((label("header", "publisher"), text(stated(sources[0].outlet))))
        rows += [
            (label("header", name), text(fold(words)))
            for name, words in (("author", sources[0].byline), ("dateline", sources[0].dateline))
            if words
        ]
    rows.append((label("header", "source"), _sources(page, sources)))
    if page.settings.prepared:
        rows.append((label("header", "prepared"), text(page.date(page.settings.prepared))))
    version = f"{page.settings.version:02d}"
    made = phrase("header", "made", version=version, generator=page.settings.generator)
    rows += [(label("header", "version"), text(made)), (label("header", "key"), _key(page))]
    return [Heading(1, title_of(page), "title"), Definitions(tuple(rows), "header")]


def title_of(page: Page) -> str:
    """The briefing's title, in the source's words."""
    return stated(page.briefing.title)


def _date(page: Page, latest: Source | None) -> str:
    if latest is None or latest.published is None:
        return phrase("header", "not_stated")
    shown, written = page.date(latest.published), _as_written(page, latest)
    if not written or fold(shown) in written:
        return shown
    return f"{shown} ({phrase('header', 'as_written')} {written})"


def _as_written(page: Page, source: Source) -> str:
    """The source's own date line; empty where it has none."""
    for (start, end), role in zip(source.paragraphs, source.roles, strict=False):
        if role == "date":
            return fold(page.texts.words(Span(source.id, start, end)) or "")
    return ""


def _sources(page: Page, sources: list[Source]) -> Runs:
    """How many there are, and how their paragraphs are cited: `one article, 20 paragraphs, cited as [P1] to [P20]`."""
    words = phrase("header", "many_sources", count=len(sources))
    if len(sources) == 1:
        words = phrase("header", "one_source", paragraphs=paragraph_count(len(sources[0].paragraphs)))
    ends = [(source.id, n) for source in sources for n in (1, len(source.paragraphs)) if source.paragraphs]
    if not ends:
        return text(words)
    first, last = (f"[{page.citations.label(*ends[at])}]" for at in (0, -1))
    runs = (Run(f"{words} "), Run(first, "reference"))
    return runs if first == last else (*runs, Run(f" {phrase('header', 'to')} "), Run(last, "reference"))


def paragraph_count(count: int) -> str:
    """`20 paragraphs`."""
    return phrase("header", "one_paragraph") if count == 1 else phrase("header", "paragraphs", count=count)


def _key(page: Page) -> Runs:
    """What the program's own marks mean, of the label for the author's views only where it is printed."""
    left_out, added = (f" {phrase('header', name)}" for name in ("left_out", "added_words"))
    runs = (Run(CUT, "cut"), Run(f"{left_out} "), Run(phrase("header", "added"), "gloss"), Run(added))
    if not page.chosen.coloured:
        return runs
    return (*runs, Run("; "), Run(phrase("body", "coloured"), "muted"), Run(f" {phrase('header', 'coloured')}"))


def bottom_line(page: Page) -> list[Block]:
    """What happened, what they disagree about, what comes next: one bullet each."""
    head = Heading(2, page.style.sections.bottom_line, "bottom-line")
    if not page.chosen.bottom_line:
        return [head, Paragraph(text(phrase("body", "empty")))]
    bullets = []
    for slot in page.chosen.bottom_line:
        runs: Runs = ()
        for item in slot:
            runs += (*((Run(" "),) if runs else ()), *_item(page, item))
        bullets.append(runs)
    return [head, Bullets(tuple(bullets), "bottom_line")]


def _item(page: Page, item: BottomLine) -> Runs:
    """A line in its parts, each with its own reference; evidence from elsewhere is cited with the last."""
    told = page.citations.places(ranges_of(item.line))
    elsewhere = [ref for ref in item.evidence if not set(page.citations.places(spans_of([ref]))) <= set(told)]
    *first, last = _whole_sentences(page, item.line) or [item.line]
    runs = page.voice(item)
    for part in first:
        runs += (*page.cited(part, area="bottom_line"), Run(" "))
    return runs + page.cited(last, elsewhere, area="bottom_line")


def _whole_sentences(page: Page, line: Line) -> list[Line]:
    """The line parted where one paragraph's sentence ends and another paragraph's begins, so that each part gets its
    own reference.
    """
    parts: list[Line] = [[]]
    before: Span | None = None
    for piece in line:
        span = Span.parse(piece) if isinstance(piece, str) else None
        if span and before and _parted(page, before, span):
            parts.append([])
        parts[-1].append(piece)
        before = span or before
    return [part for part in parts if ranges_of(part)]


def _parted(page: Page, before: Span, span: Span) -> bool:
    sentence, last = page.texts.sentence(span.source, span.start), page.texts.sentence(before.source, before.end - 1)
    apart = page.texts.paragraph(span.source, span.start) != page.texts.paragraph(before.source, before.start)
    return apart and bool(sentence and last and sentence[0] == span.start and last[1] == before.end)
