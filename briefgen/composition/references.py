"""Where a line stands: `[P4]`, `[S2 P12]`, linked to the paragraph list."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.document import Run, Runs
from briefgen.lines import Texts
from briefgen.model import Briefing
from briefgen.references import Span

_NBSP = "\u00a0"  # a reference never breaks between source and paragraph


class Citations:
    """Turns ranges into references. linked: is there a paragraph list to lead to?"""

    def __init__(self, briefing: Briefing, texts: Texts, *, linked: bool) -> None:
        self._texts, self._linked = texts, linked
        self._sources = {source.id: n for n, source in enumerate(briefing.sources)}

    def places(self, spans: Iterable[Span]) -> list[tuple[str, int]]:
        """The paragraphs that hold the spans, each once: (source, number), in the sources' order."""
        found = {(span.source, self._texts.paragraph(span.source, span.start)) for span in spans}
        return sorted(
            ((source, number) for source, number in found if number is not None),
            key=lambda place: (self._sources[place[0]], place[1]),
        )

    def label(self, source: str, number: int) -> str:
        """`P4`, or `S2 P4` where there are several sources."""
        return f"P{number}" if len(self._sources) == 1 else f"{source}{_NBSP}P{number}"

    def target(self, source: str, number: int) -> str:
        """The id of the paragraph's entry in the list, which is plain ASCII whatever the source is called."""
        return f"s{self._sources[source] + 1}-p{number}"

    def runs(self, spans: Iterable[Span]) -> Runs:
        """` [P4, P18]` as runs, a space before it; nothing where no span stands in a paragraph."""
        places = self.places(spans)
        if not places:
            return ()
        printed = [Run(" "), Run("[", "reference")]
        for n, (source, number) in enumerate(places):
            if n:
                printed.append(Run(", ", "reference"))
            target = self.target(source, number) if self._linked else None
            printed.append(Run(self.label(source, number), "reference", target))
        return (*printed, Run("]", "reference"))
