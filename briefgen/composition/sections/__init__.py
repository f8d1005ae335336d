"""The sections of a briefing, in their order: each a function from the page to its blocks."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.composition.page import Page
from briefgen.composition.sections.annexes import names, source_statement, sources
from briefgen.composition.sections.disputes import disputes
from briefgen.composition.sections.events import background, developments, timeline
from briefgen.composition.sections.front import bottom_line, header
from briefgen.composition.sections.law import legal_context
from briefgen.composition.sections.people import no_position, parties, positions
from briefgen.composition.sections.questions import open_questions
from briefgen.document import Block

Section = Callable[[Page], list[Block]]

BODY: tuple[Section, ...] = (
    header,
    bottom_line,
    developments,
    background,
    parties,
    positions,
    no_position,
    disputes,
    legal_context,
    timeline,
    open_questions,
)
ANNEXES: tuple[Section, ...] = (names, source_statement, sources)

__all__ = ["ANNEXES", "BODY", "Section"]
