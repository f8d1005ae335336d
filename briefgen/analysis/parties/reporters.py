"""Who reports for a news outlet or asks for it: his words are no party's, and he is none.

`BBC correspondent NAME`, `the BBC's NAME in Moscow`, `NAME, BBC rural affairs correspondent`, a host who only asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.bodies.beside import words_of_titles
from briefgen.analysis.heard import Heard
from briefgen.analysis.mentions import named_as_outlet
from briefgen.analysis.people import NamedPerson
from briefgen.model import Range, Statement

FIGURE_MENTIONS = 3
"""Mentions from which a reporter is a figure of the story and is heard for himself."""

LONGEST_OUTLET = 50
"""Code points of an outlet's name before that of its reporter."""

_REPORTS = frozenset(("correspondent", "reporter", "newsreader", "newscaster", "anchor"))
_HEADS_BUREAU = re.compile(r"\bbureau chief$")
"""Who reports on something with others, whatever the bureau is called: `Post White House bureau chief`."""

_EDITS = re.compile(r"^(?P<outlet>.*?\S)(?:['’]s?)? (?!managing|executive|deputy|assistant)[a-z]+(?: affairs)? editor$")
"""Editors of a subject report: `BBC political editor`. Those of the whole paper speak for it."""

_OUTLETS_OWN = re.compile(r"(?<![\w’'.-])((?:[A-Z][\w&.-]*\s){0,3}[A-Z][\w&.-]*)['’]s? $")
_ON_THE_SPOT = re.compile(r", in (?:[A-Z][\w-]+ ?){1,3}(?:, [A-Z][\w-]+)?, (?:said|says|reports|reported|told|added)\b")
_TOLD_HIM = re.compile(r"\b(?:told|tells|assured|e?-?mailed|texted) (?:me|us)\b")
_PUTS_QUESTIONS = frozenset(("host", "moderator", "presenter", "interviewer", "journalist"))


def reporters(article: Article, people: list[NamedPerson]) -> set[str]:
    """The names of those who report for an outlet, by a title, by the outlet's name before theirs or by where they are.

    people: all whom the article names. Who stands in the town of which he tells, `NAME, in TOWN, said`, is a reporter
    beside another one only.
    """
    few = [person for person in people if len(person.mentions) < FIGURE_MENTIONS]
    found = {person.name for person in few if _by_title(person) or _by_outlet(article, person)}
    if found:
        found |= {person.name for person in few if not person.titles and _is_on_the_spot(article, person)}
    return found


def askers(
    article: Article, people: list[NamedPerson], attributions: list[Attribution], voices: list[list[Heard]]
) -> set[str]:
    """The names of those without an office from whom an article has questions only: who hosts and has guests answer."""
    asked: dict[str, set[bool]] = {}
    for attribution, heard in zip(attributions, voices, strict=True):
        question = attribution.cue_word == "ask" and any("?" in article.words(part) for part in attribution.content)
        for voice in heard:
            asked.setdefault(voice.person or "", set()).add(question)
    return {p.name for p in people if asked.get(p.name) == {True} and words_of_titles(p) <= _PUTS_QUESTIONS}


def hands_on(people: Sequence[NamedPerson], statement: Statement) -> bool:
    """Does somebody who reports give what he was told himself: `“A minister told me the port is safe,” she tweeted`?"""
    reports = any(person.name == statement.speaker and _by_title(person) for person in people)
    return reports and _TOLD_HIM.search(statement.text) is not None


def _by_title(person: NamedPerson) -> bool:
    edits = (_EDITS.match(title.words) for title in person.titles)
    heads_bureau = any(_HEADS_BUREAU.search(title.words) for title in person.titles)
    reports = bool(_REPORTS & words_of_titles(person)) or heads_bureau
    return reports or any(hit and named_as_outlet(hit["outlet"]) for hit in edits)


def _by_outlet(article: Article, person: NamedPerson) -> bool:
    """Does the name of an outlet own that of somebody without a title: `NBC's NAME`?"""
    return not person.titles and any(_owned(article, mention.range) for mention in person.mentions)


def _owned(article: Article, name: Range) -> bool:
    owner = _OUTLETS_OWN.search(article.text, max(0, name[0] - LONGEST_OUTLET), name[0])
    return owner is not None and named_as_outlet(owner[1])


def _is_on_the_spot(article: Article, person: NamedPerson) -> bool:
    return any(_ON_THE_SPOT.match(article.text, mention.range[1]) for mention in person.mentions)
