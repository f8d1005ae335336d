"""Short texts about one bridge and the questions that they leave open."""

from __future__ import annotations

from typing import Literal

from analysis_texts import article, said

from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions import Findings, find_questions
from briefgen.analysis.topic import find_topic
from briefgen.model import Kind, Position, Question
from briefgen.references import span

LEAD = "Ministers of Norland and Sudland spoke on Monday about the Tarn bridge."


def questions(*sentences: str) -> list[Question]:
    """What the author's own sentences leave open."""
    art = article(LEAD, *sentences)
    return find_questions(art, Findings([], [], [], [], [], []), Coverage(art, []), find_topic(art, []))


def triggers(*sentences: str) -> list[str]:
    """The triggers of what the author's own sentences leave open."""
    return [item.trigger for item in questions(*sentences)]


def printed(sentence: str, item: Question) -> str:
    """The words of a sentence that a question about it prints."""
    what = span(item.fills["what"])
    return article(LEAD, sentence).words((what.start, what.end)).rstrip(".")


def of_statement(
    source: str,
    cue: str,
    content: str,
    kind: Kind = "claim",
    who: Literal["person", "body"] = "body",
    mode: Literal["direct", "indirect"] = "indirect",
) -> list[str]:
    """The triggers of what one named speaker's one statement leaves open."""
    art = article(LEAD, f"{source} {cue} {content}.")
    one = said(art, "st1", source, cue, content, party="x", kind=kind, who=who, mode=mode)
    findings = Findings([one], [Position(party="x", statement="st1")], [], [], [], [])
    return [item.trigger for item in find_questions(art, findings, Coverage(art, [one]), find_topic(art, [one]))]
