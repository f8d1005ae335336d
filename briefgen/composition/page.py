"""What the sections of one composition share: texts, numbers, references, glosses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec import Struct
from msgspec.structs import replace

from briefgen.composition.caps import Chosen, Limits, choose, holder
from briefgen.composition.glosses import Area, NameGlosses
from briefgen.composition.joining import Joined
from briefgen.composition.references import Citations
from briefgen.composition.wording import listed, phrase
from briefgen.dates import display
from briefgen.document import Paragraph, Run, Runs
from briefgen.lines import Texts, fold, print_line, ranges_of
from briefgen.model import Background, BottomLine, Briefing, Development, Event, Line
from briefgen.references import Span
from briefgen.style import Style


class Settings(Struct, frozen=True):
    """What a composition is told besides the style.

    prepared: an ISO date, or None for none. full_text: the whole article
    as an annex. version: the NN of the file name. generator: the program's name and version.
    """

    prepared: str | None = None
    full_text: bool = False
    version: int = 1
    generator: str = "briefgen"


@dataclass
class Page:
    """One run through the sections. Numbers are given as paragraphs are made, and known to lines only afterwards:
    `numbered` holds those of the run before, since a line may name a paragraph that comes later.
    """

    briefing: Briefing
    style: Style
    settings: Settings
    limits: Limits
    numbered: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.texts = Texts(self.briefing.sources)
        self.chosen: Chosen = choose(self.briefing, self.limits, self.texts)
        self.lines: list[Joined] = [
            joined for group in self.chosen.positions for joined in group.on_record + group.unnamed
        ]
        linked = self.style.show.paragraph_list or self.settings.full_text
        self.citations = Citations(self.briefing, self.texts, linked=linked)
        self._glosses = NameGlosses(self.briefing, self.texts)
        self._last = 0
        self._numbers: dict[int, int] = {}

    @property
    def numbers(self) -> dict[int, int]:
        """The number of each printed position, by its place among the printed positions."""
        return self._numbers

    def paragraph(self, runs: Runs, *, joined: Joined | None = None, lead_in: bool = False) -> Paragraph:
        """A numbered paragraph, or one without a number where the style has none."""
        number = None
        if self.style.paragraph_numbers:
            self._last += 1
            number = self._last
            if joined is not None:
                self._numbers[self.lines.index(joined)] = number
        return Paragraph(runs, number=number, kind="lead-in" if lead_in else "body")

    def number(self, joined: Joined) -> int | None:
        """The number under which a position is printed, as the run before gave it."""
        return self.numbered.get(self.lines.index(joined)) if joined in self.lines else None

    def see(self, statement_id: str) -> str | None:
        """The number of the paragraph that prints a statement; None where it is not printed or has no number."""
        statement = self.briefing.statement(statement_id)
        while statement is not None:
            home = holder(statement, self.lines)
            if home is not None:
                number = self.number(home)
                return str(number) if number else None
            statement = self.briefing.statement(statement.within) if statement.within else None
        return None

    def line(self, line: Line, *, area: Area | None = None, cell: bool = False) -> Runs:
        """A line printed, names in full at their first mention in the area."""
        glossed = self._glosses.add(line, area) if area else line
        runs = print_line(glossed, self.texts, cell=cell, see=self.see)
        return tuple(replace(run, text=_held(run.text)) if run.role == "gloss" else run for run in runs)

    def cited(self, line: Line, evidence: Iterable[str] = (), *, area: Area | None = None, cell: bool = False) -> Runs:
        """A line printed with its references, those of the evidence among them."""
        return self.line(line, area=area, cell=cell) + self.references(line, evidence)

    def voice(self, item: BottomLine | Development | Background | Event) -> Runs:
        """What is printed before words that are the author's view as much as news: that they are the article's."""
        return (Run(f"{phrase('body', 'coloured')} ", "muted"),) if item.coloured else ()

    def references(self, line: Line, evidence: Iterable[str] = ()) -> Runs:
        """` [P4, P18]` for a line and its evidence."""
        return self.citations.runs([*ranges_of(line), *spans_of(evidence)])

    def date(self, iso: str, *, table: bool = False) -> str:
        """A date as the style's locale writes it."""
        return display(iso, self.style.locale, table=table)

    def place(self, lines: Iterable[Joined]) -> str:
        """`paragraphs 6, 7 and 11`; the section's head where the style has no numbers."""
        numbers = [str(number) for joined in lines if (number := self.number(joined))]
        if not numbers:
            return f"“{self.style.sections.positions}”"
        return phrase("body", "paragraph_number" if len(numbers) == 1 else "paragraph_numbers", numbers=listed(numbers))


def _held(gloss: str) -> str:
    """A gloss whose `see 9` stays on one line."""
    return gloss.replace("; see ", "; see\u00a0")


def spans_of(references: Iterable[str]) -> list[Span]:
    """The well-formed references among some."""
    return [span for reference in references if (span := Span.parse(reference))]


def stated(words: str | None) -> str:
    """The words, or `not stated`."""
    return fold(words or "") or phrase("header", "not_stated")


def label(section: str, name: str) -> Runs:
    """A fixed label as runs."""
    return (Run(phrase(section, name), "label"),)


def text(words: str) -> Runs:
    """Words as runs."""
    return (Run(words),)
