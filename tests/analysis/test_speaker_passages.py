"""Who says what, form by form and field by field: passages written for this test, each with what an expert reads in it.

`passages/forms.toml` goes through the forms of attribution and explains the fields; the files beside it go through the
fields of the news, courts, companies and so on, as newspapers write of them. A statement is looked for by words of its
content: of all statements whose content holds them, the shortest one, which is the innermost, has to be right.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pytest

from briefgen.analysis import analyse
from briefgen.model import Briefing, Source, Statement
from briefgen.reading import read_source
from briefgen.references import span

FILES = sorted((Path(__file__).parent / "passages").glob("*.toml"))


@cache
def passages_of(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(file.read_text("utf-8"))["passage"]
    return found


EVERY_FILE = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)

FEWEST_PASSAGES = 60
FEWEST_OF_A_FORM = 4

ENOUGH = 0.95
"""The share of expected statements that are right in every field; a silence that is broken counts as one more wrong."""


@dataclass(frozen=True)
class Heard:
    """What the program makes of one passage."""

    briefing: Briefing

    @property
    def text(self) -> str:
        return self.briefing.sources[0].text or ""

    @cached_property
    def names(self) -> dict[str | None, set[str]]:
        """All names of each party, by its id."""
        return {party.id: {plain(party.name), *map(plain, party.aliases)} for party in self.briefing.parties}

    def holds(self, statement: Statement, words: str) -> bool:
        """Do all of these words stand in the statement's content?"""
        start = self.text.index(words)
        ranges = [span(reference) for reference in statement.content]
        return all(
            any(part.start <= start + n < part.end for part in ranges)
            for n, letter in enumerate(words)
            if letter.isalnum()
        )

    def saying(self, words: str) -> list[Statement]:
        """The innermost statement that holds the words, or the equal ones of those who speak together."""
        found = [statement for statement in self.briefing.statements if self.holds(statement, words)]
        best = min(found, key=extent, default=None)
        return [statement for statement in found if best is not None and statement.content == best.content]

    def statement(self, id: str | None) -> Statement | None:
        return next((statement for statement in self.briefing.statements if statement.id == id), None)

    def is_party(self, statement: Statement, name: str) -> bool:
        """Is this the party's name or another name of it; for "", is there no party but the speaker himself?"""
        names = self.names.get(statement.party, set())
        if name:
            return plain(name) in names
        return statement.party is None or (statement.speaker is not None and plain(statement.speaker) in names)


def plain(name: str) -> str:
    return re.sub(r"^the ", "", " ".join(name.replace("'", "’").split()).casefold())


def extent(statement: Statement) -> int:
    return sum(part.end - part.start for part in map(span, statement.content))


def source_of(passage: dict[str, Any]) -> Source:
    text = "\n\n".join(["Report of the day", "12 March 2019", passage["text"].strip()])
    return read_source(text.encode(), "article.txt")


def faults(heard: Heard, expected: dict[str, Any], together: int) -> list[str]:
    """What is wrong with the statement that holds the expected content; nothing where one is wholly right.

    together: how many are expected to say these words, each for itself.
    """
    found = heard.saying(expected["content"])
    if not found:
        return ["no statement holds the words"]
    wrong = min((list(_wrong_fields(heard, statement, expected)) for statement in found), key=len)
    voices = {(statement.speaker, statement.party, statement.unnamed) for statement in found}
    return wrong if len(voices) == together else [f"said by {len(voices)} and not by {together}", *wrong]


def _wrong_fields(heard: Heard, statement: Statement, expected: dict[str, Any]) -> Iterator[str]:
    if "speaker" in expected and plain(statement.speaker or "") != plain(expected["speaker"]):
        yield f"speaker {statement.speaker!r} for {expected['speaker']!r}"
    if "party" in expected and not heard.is_party(statement, expected["party"]):
        yield f"party {statement.party!r} for {expected['party']!r}"
    for field in ("who", "mode", "kind"):
        if field in expected and getattr(statement, field) != expected[field]:
            yield f"{field} {getattr(statement, field)!r} for {expected[field]!r}"
    if bool(expected.get("joint")) != (statement.joint is not None):
        yield f"joint {statement.joint!r}"
    for field in ("within", "denies"):
        if field in expected:
            other = heard.statement(getattr(statement, field))
            if other is None or not heard.holds(other, expected[field]):
                yield f"{field} {getattr(statement, field)!r} for “{expected[field]}”"


def mixed_up(heard: Heard, passage: dict[str, Any]) -> set[int]:
    """The expectations, by number, whose unnamed speaker is taken for another one or torn from himself."""
    first: dict[str, str | None] = {}
    wrong = set()
    for n, expected in enumerate(passage["says"]):
        if "voice" not in expected:
            continue
        found = heard.saying(expected["content"])
        label = found[0].unnamed if found else None
        earlier = first.setdefault(expected["voice"], label)
        others = {other for voice, other in first.items() if voice != expected["voice"]}
        if label is None or label != earlier or label in others:
            wrong.add(n)
    return wrong


def broken_silences(heard: Heard, passage: dict[str, Any]) -> Iterator[str]:
    for words in passage.get("silent", []):
        if any(heard.holds(statement, words) for statement in heard.briefing.statements):
            yield f"“{words}” is nobody’s"
    for name in passage.get("unheard", []):
        for statement in heard.briefing.statements:
            if plain(name) in {plain(statement.speaker or ""), *heard.names.get(statement.party, set())}:
                yield f"{name} says nothing, {statement.id} is given to it"
                break


@dataclass(frozen=True)
class Judgement:
    """How many statements of a passage are right, of how many, and what is wrong with the others."""

    form: str
    right: int
    expected: int
    wrong: list[str]


def judge(passage: dict[str, Any]) -> Judgement:
    heard = Heard(analyse(source_of(passage)))
    torn = mixed_up(heard, passage)
    right, wrong = 0, []
    for n, expected in enumerate(passage["says"]):
        together = [other["content"] for other in passage["says"]].count(expected["content"])
        found = faults(heard, expected, together) + (["not the unnamed one that it should be"] if n in torn else [])
        right += not found
        if found:
            wrong.append(f"“{expected['content']}”: {'; '.join(found)}")
    broken = list(broken_silences(heard, passage))
    return Judgement(passage["form"], right, len(passage["says"]) + len(broken), wrong + broken)


def table(judgements: list[Judgement]) -> Iterator[str]:
    """The judgements form by form, each with what is wrong."""
    for form in dict.fromkeys(one.form for one in judgements):
        own = [one for one in judgements if one.form == form]
        yield f"{form}: {sum(one.right for one in own)} of {sum(one.expected for one in own)}"
        yield from (f"    {message}" for one in own for message in one.wrong)


def test_every_form_of_attribution_has_passages_enough() -> None:
    forms = Counter(passage["form"] for file in FILES for passage in passages_of(file))
    assert forms.total() >= FEWEST_PASSAGES
    assert [form for form, count in forms.items() if count < FEWEST_OF_A_FORM] == []


@EVERY_FILE
def test_what_is_expected_stands_in_its_passage(file: Path) -> None:
    missing = []
    for passage in passages_of(file):
        text = passage["text"]
        once = [said[field] for said in passage["says"] for field in ("content", "within", "denies") if field in said]
        once += passage.get("silent", [])
        missing += [words for words in once if text.count(words) != 1]
        names = [said.get(field, "") for said in passage["says"] for field in ("speaker", "party")]
        missing += [name for name in names if name not in text]
    assert missing == []


@EVERY_FILE
def test_passages_are_read_as_the_body_of_an_article(file: Path) -> None:
    for passage in passages_of(file):
        assert set(source_of(passage).roles[2:]) == {"body"}, passage["text"]


@EVERY_FILE
def test_each_statement_is_given_to_whom_an_expert_would_give_it(file: Path) -> None:
    judgements = [judge(passage) for passage in passages_of(file)]
    right, expected = sum(one.right for one in judgements), sum(one.expected for one in judgements)
    assert right >= ENOUGH * expected, "\n".join([f"{right} of {expected} are right", *table(judgements)])
