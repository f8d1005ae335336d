"""The first article's briefing keeps the sixteen rules, and each rule notices a copy that breaks it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from must_not import RULES

from briefgen.model import Briefing, NoPosition, Place

Copy = Callable[[Briefing, str], str]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_holds(rule: Callable[..., object], seed: Briefing, seed_markdown: str):
    assert list(rule(seed, seed_markdown)) == []


def statement(briefing: Briefing, words: str):
    return next(s for s in briefing.statements if words in s.text)


def break_n1(briefing: Briefing, markdown: str) -> str:
    return markdown + "\n99. The steps are ethnic cleansing.\n"


def break_n2(briefing: Briefing, markdown: str) -> str:
    return markdown.replace("what it said were", "").replace("Azerbaijan", "It")


def break_n3(briefing: Briefing, markdown: str) -> str:
    return markdown.replace("is not to limit", "is to limit")


def break_n4(briefing: Briefing, markdown: str) -> str:
    statement(briefing, "disappointed").party = "russia"
    return markdown


def break_n5(briefing: Briefing, markdown: str) -> str:
    for item in briefing.statements:
        item.unnamed = item.unnamed and "U1"
    return markdown


def break_n6(briefing: Briefing, markdown: str) -> str:
    briefing.names.places.append(Place(name="Baku", evidence=["S1:422-426"]))
    return markdown


def break_n7(briefing: Briefing, markdown: str) -> str:
    return markdown + "\n99. According to a Baku government statement.\n"


def break_n8(briefing: Briefing, markdown: str) -> str:
    briefing.timeline[0].line = ["S1:111-271"]
    return markdown


def break_n9(briefing: Briefing, markdown: str) -> str:
    next(event for event in briefing.timeline if "February" in event.as_written).date = "2026-02"
    return markdown


def break_n10(briefing: Briefing, markdown: str) -> str:
    next(event for event in briefing.timeline if (event.date or "").endswith("05-04")).planned = False
    return markdown


def break_n11(briefing: Briefing, markdown: str) -> str:
    briefing.background[0].line = ["S1:1826-1870"]
    return markdown


def break_n12(briefing: Briefing, markdown: str) -> str:
    briefing.no_position = [item for item in briefing.no_position if item.name != "Russia"]
    return markdown


def break_n13(briefing: Briefing, markdown: str) -> str:
    return markdown + "\n### Japan\n\n99. The talks will go on, the official said.\n"


def break_n14(briefing: Briefing, markdown: str) -> str:
    next(event for event in briefing.timeline if "cease-fire in 2020" in event.text).date = "2020-11-10"
    return markdown


def break_n15(briefing: Briefing, markdown: str) -> str:
    line = next(line for line in markdown.splitlines() if "limit traffic" in line and line[0].isdigit())
    return markdown.replace(line, f"{line}\n\n{line}")


def break_n16(briefing: Briefing, markdown: str) -> str:
    return markdown.replace("a gross violation", "a “gross violation”")


BREAKS: list[Copy] = [break_n1, break_n2, break_n3, break_n4, break_n5, break_n6, break_n7, break_n8, break_n9,
                      break_n10, break_n11, break_n12, break_n13, break_n14, break_n15, break_n16]  # fmt: skip


@pytest.mark.parametrize(("rule", "broken"), list(zip(RULES, BREAKS, strict=True)), ids=lambda item: item.__name__)
def test_the_rule_notices_a_broken_copy(rule: Callable[..., object], broken: Copy, seed: Briefing, seed_markdown: str):
    copy = msgspec.convert(msgspec.to_builtins(seed), Briefing)
    markdown = broken(copy, seed_markdown)
    assert list(rule(copy, markdown)) != []


def test_a_removed_list_is_noticed_too(seed: Briefing, seed_markdown: str):
    copy = msgspec.convert(msgspec.to_builtins(seed), Briefing)
    copy.no_position = [NoPosition(name="Nobody", reason="silent", evidence=["S1:0-8"])]
    assert any(list(rule(copy, seed_markdown)) for rule in RULES)
