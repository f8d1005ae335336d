"""What to find out: each question from its template, with why it is open."""

from __future__ import annotations

from briefgen.composition.page import Page, spans_of, text
from briefgen.composition.wording import phrase
from briefgen.document import Block, Heading, Paragraph, Run
from briefgen.lines import fold


def open_questions(page: Page) -> list[Block]:
    """Numbered questions, best first."""
    head = Heading(2, page.style.sections.open_questions, "open-questions")
    blocks: list[Block] = [head]
    for item in page.chosen.questions:
        why = fold(item.why) if page.limits.why else ""
        references = page.citations.runs(spans_of(item.evidence))
        blocks.append(
            page.paragraph((Run(fold(item.question), "strong"), *((Run(f" {why}"),) if why else ()), *references))
        )
    return blocks if len(blocks) > 1 else [head, Paragraph(text(phrase("body", "empty")))]
