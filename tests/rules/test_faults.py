"""The first article's briefing has none of the ten faults, and each rule notices a copy that has one."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec
import pytest
from faults import RULES, rows_of

from briefgen.model import Briefing


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_briefing_is_free_of(rule: Callable[..., object], seed: Briefing, seed_markdown: str):
    assert list(rule(seed, seed_markdown)) == []


def plant_1(briefing: Briefing, markdown: str) -> str:
    claim = next(s for s in briefing.statements if "gross violation" in s.text)
    briefing.bottom_line[0].line = list(claim.content)
    return markdown


def plant_2(briefing: Briefing, markdown: str) -> str:
    next(s for s in briefing.statements if "disappointed" in s.text).unnamed = "U1"
    return markdown


def plant_3(briefing: Briefing, markdown: str) -> str:
    claim = next(s for s in briefing.statements if "limit traffic" in s.text)
    text = briefing.sources[0].text or ""
    at = text.index("not to limit")
    claim.line = [claim.source[0], f"S1:{at + 4}-{at + 17}"]
    return markdown


def plant_4(briefing: Briefing, markdown: str) -> str:
    cells = rows_of(markdown, "Claims and counter-claims")[0]
    return markdown.replace(f"| {cells[2]} |", "|  |")


def plant_5(briefing: Briefing, markdown: str) -> str:
    briefing.bottom_line = [item for item in briefing.bottom_line if item.slot != "dispute"]
    return markdown


def plant_6(briefing: Briefing, markdown: str) -> str:
    rows = [line for line in markdown.split("\n## Timeline\n")[1].splitlines() if re.match(r"\|.*20\d\d", line)]
    return markdown.replace("\n".join(rows), "\n".join(reversed(rows)))


def plant_7(briefing: Briefing, markdown: str) -> str:
    return markdown.replace("Pashinian", "Pashinyan")


def plant_8(briefing: Briefing, markdown: str) -> str:
    briefing.legal_context[0].instrument = "Article 12 of a treaty"
    return markdown


def plant_9(briefing: Briefing, markdown: str) -> str:
    briefing.open_questions[0].question = "What should the parties do next?"
    return markdown


def plant_10(briefing: Briefing, markdown: str) -> str:
    return markdown.replace("\n3. ", "\n4. ", 1)


PLANTS = [plant_1, plant_2, plant_3, plant_4, plant_5, plant_6, plant_7, plant_8, plant_9, plant_10]


@pytest.mark.parametrize(("rule", "plant"), list(zip(RULES, PLANTS, strict=True)), ids=lambda item: item.__name__)
def test_the_rule_notices(rule: Callable[..., object], plant, seed: Briefing, seed_markdown: str):
    copy = msgspec.convert(msgspec.to_builtins(seed), Briefing)
    markdown = plant(copy, seed_markdown)
    assert list(rule(copy, markdown)) != []
