"""Names, the source statement, and the sources with their paragraphs."""

from __future__ import annotations

from datetime import date

from briefgen.composition.page import Page, label, spans_of, stated, text
from briefgen.composition.sections.front import paragraph_count
from briefgen.composition.sections.people import stopped
from briefgen.composition.wording import phrase
from briefgen.composition.wording import source_statement as statement_of
from briefgen.document import FIRST_WORDS, Block, Definitions, Heading, Paragraph, PassageList, Run
from briefgen.lines import fold
from briefgen.model import Source
from briefgen.references import Span

OLD_AFTER = 30  # days between a source and the date of preparation; then the briefing says so
_STOPS = (".", "?", "!", "…")  # with these a title ends its own sentence
_HASH_GROUP = 16  # a SHA-256 is printed as four groups, none of which has to break


def names(page: Page) -> list[Block]:
    """People with their titles at the time of the source, places, abbreviations; only where the style asks for it."""
    if not page.limits.names:
        return []
    known = page.briefing.names
    people = [", ".join(fold(part) for part in (person.name, person.title) if part) for person in known.people]
    short = [
        f"{fold(each.short)}, {fold(each.long) if each.long else phrase('names', 'not_expanded')}"
        for each in known.abbreviations
    ]
    mentions = {
        "people": [person.mention for person in known.people],
        "places": [reference for place in known.places for reference in place.evidence],
        "abbreviations": [reference for each in known.abbreviations for reference in each.evidence],
    }
    listed = {"people": people, "places": [fold(place.name) for place in known.places], "abbreviations": short}
    rows = tuple(
        (label("names", kind), (Run(stopped("; ".join(words))), *page.citations.runs(spans_of(mentions[kind]))))
        for kind, words in listed.items()
        if words
    )
    head = Heading(2, page.style.sections.names, "names")
    return [head, Definitions(rows) if rows else Paragraph(text(phrase("body", "empty")))]


def source_statement(page: Page) -> list[Block]:
    """What the briefing rests on, and what speaks against relying on it."""
    if not page.style.show.source_statement:
        return []
    own = statement_of(page.briefing)
    stored = page.briefing.source_statement or own
    words = statement_of(page.briefing, page.style.locale) if stored == own else stored
    days = _age(page)
    if days is not None and days > OLD_AFTER:
        words = f"{words} {phrase('source_statement', 'older', days=days)}"
    return [Heading(2, page.style.sections.source_statement, "source-statement"), Paragraph(text(words))]


def _age(page: Page) -> int | None:
    """Days from the latest source to the date of preparation; None where either is not a whole day."""
    dates = sorted(source.published for source in page.briefing.sources if source.published)
    try:
        return (date.fromisoformat(page.settings.prepared or "") - date.fromisoformat(dates[-1])).days
    except (ValueError, IndexError):
        return None


def sources(page: Page) -> list[Block]:
    """Each source's citation, then its paragraphs: the first words of each, or all of them with `full_text`."""
    blocks: list[Block] = [Heading(2, page.style.sections.sources, "sources")]
    whole = page.settings.full_text
    for n, source in enumerate(page.briefing.sources, 1):
        blocks.append(Paragraph(text(_citation(page, source)), kind="note"))
        if not (whole or page.style.show.paragraph_list) or not source.paragraphs:
            continue
        blocks.append(Heading(3, phrase("sources", "full_text" if whole else "paragraph_list"), f"paragraphs-{n}"))
        rows = tuple(
            (f"[{page.citations.label(source.id, k)}]", page.citations.target(source.id, k), _words(page, source, k))
            for k in range(1, len(source.paragraphs) + 1)
        )
        blocks.append(PassageList(rows))
    return blocks


def _citation(page: Page, source: Source) -> str:
    """`S1. Publisher not stated. …`: what identifies the article, absent fields as not stated."""

    def part(name: str, words: str | None) -> str:
        return phrase("sources", name, words=words) if words else phrase("sources", f"{name}_not_stated")

    groups = " ".join(source.sha256[at : at + _HASH_GROUP] for at in range(0, len(source.sha256), _HASH_GROUP))
    sentences = [
        f"{source.id}.",
        phrase("sources", "publisher", words=stated(source.outlet)),
        phrase("sources", "author", words=stated(source.byline)),
        _title(stated(source.title)),
        part("date", page.date(source.published) if source.published else None),
        part("address", fold(source.url or "")),
        f"{paragraph_count(len(source.paragraphs))}.",
        phrase("sources", "file", file=fold(source.file)),
        phrase("sources", "sha256", groups=groups),
    ]
    if source.repeats:
        sentences.append(phrase("sources", "repeats", source=source.repeats))
    return " ".join(sentences)


def _title(words: str) -> str:
    """A title in quotation marks; one that ends with a stop or a question mark gets no other."""
    return phrase("sources", "title_with_its_stop" if words.endswith(_STOPS) else "title", words=words)


def _words(page: Page, source: Source, number: int) -> str:
    """The words of a paragraph that the list prints."""
    start, end = source.paragraphs[number - 1]
    whole = page.texts.words(Span(source.id, start, end))
    words = (_kept(source, start, end) if whole is None else whole).split()
    if page.settings.full_text and whole is not None:
        return " ".join(words)
    cut = len(words) > FIRST_WORDS or whole is None
    shown = " ".join(words[:FIRST_WORDS])
    return shown.rstrip(",;:–—-") + phrase("sources", "more") if cut else shown


def _kept(source: Source, start: int, end: int) -> str:
    """What a model without whole texts keeps of a paragraph's beginning."""
    passages = ((Span.parse(key), words) for key, words in source.passages.items())
    kept = [words[start - span.start : end - span.start] for span, words in passages if span and _begins(span, start)]
    return max(kept, key=len, default="")


def _begins(span: Span, start: int) -> bool:
    return span.start <= start < span.end
