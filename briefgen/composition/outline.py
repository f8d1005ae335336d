"""Compose: from a briefing and a style to the document that every writer prints."""

from __future__ import annotations

from msgspec.structs import replace

from briefgen.composition.caps import Limits, limits_of, tighter
from briefgen.composition.characters import HasGlyph, Printable
from briefgen.composition.page import Page, Settings
from briefgen.composition.sections import ANNEXES, BODY
from briefgen.composition.sections.front import title_of
from briefgen.composition.wording import fill_templates, phrase
from briefgen.document import Block, Document, document_words
from briefgen.filenames import function_words
from briefgen.model import Briefing
from briefgen.style import Style

LONGEST_RUNNING_TITLE = 60  # characters, cut at a word
_PASSES = 2  # the first gives the numbers that the second prints


def compose(briefing: Briefing, style: Style, settings: Settings, has_glyph: HasGlyph) -> Document:
    """Compose a briefing in a style.

    has_glyph: can this character be printed? Where it cannot, the document holds `[U+XXXX]` and a warning.
    Raises ModelError where an open
    question's template is not known.
    """
    briefing = fill_templates(briefing)
    own = limits_of(style)
    warnings: list[str] = []
    page, blocks = _composed(briefing, style, settings, own)
    for limits in tighter(own):
        if _length(page, blocks) <= style.caps.words:
            break
        page, blocks = _composed(briefing, style, settings, limits)
    if settings.full_text and any(source.text is None for source in briefing.sources):
        warnings.append("the whole article is not in this model, so only the first words of its paragraphs are printed")
    title = title_of(page)
    document = Document(
        title=title,
        running_title=_running(title),
        subject=_subject(page),
        language=style.locale,
        blocks=tuple(blocks + [block for section in ANNEXES for block in section(page)]),
        style=style.name,
    )
    printable = Printable(has_glyph)
    document = printable.document(document)
    if printable.missing:
        warnings.append(f"characters that no font can show are printed by number: {', '.join(printable.missing)}")
    return replace(document, warnings=tuple(warnings))


def _composed(briefing: Briefing, style: Style, settings: Settings, limits: Limits) -> tuple[Page, list[Block]]:
    """The sections before the annexes, and the page that they were made on."""
    numbered: dict[int, int] = {}
    for _ in range(_PASSES):
        page = Page(briefing, style, settings, limits, numbered)
        blocks = [block for section in BODY for block in section(page)]
        numbered = page.numbers
    return page, blocks


def _length(page: Page, blocks: list[Block]) -> int:
    """Words, annexes aside."""
    return len(document_words(Document(title_of(page), "", "", "", tuple(blocks), "")))


def _running(title: str) -> str:
    """A title short enough for a running head, cut at a word that says something."""
    if len(title) <= LONGEST_RUNNING_TITLE:
        return title
    words = title[: LONGEST_RUNNING_TITLE + 1].split(" ")[:-1] or [title[:LONGEST_RUNNING_TITLE]]
    while len(words) > 1 and words[-1].casefold() in function_words():
        words.pop()
    return " ".join(words).rstrip(" ,;:–-")


def _subject(page: Page) -> str:
    dates = sorted(source.published for source in page.briefing.sources if source.published)
    date = page.date(dates[-1]) if dates else phrase("header", "not_stated")
    return phrase("header", "subject", date=date, style=page.style.name, version=f"{page.settings.version:02d}")
