"""What stands beside a noun is printed once in a section, and not right behind the line that tells it."""

from __future__ import annotations

import pytest
from making import source

from briefgen.composition.repeats import told_once
from briefgen.lines import Texts, line_text
from briefgen.model import Background, Insert

TEXT = """Plants

A smelting plant in Oslo burned down. The plant opened in 1987. This plant was sold. He was the owner.
"""
TEXTS = Texts([source(TEXT)])


def reference(words: str) -> str:
    start = TEXT.index(words)
    return f"S1:{start}-{start + len(words)}"


def line(words: str, behind: str = "", gloss: str = "smelting plant in Oslo") -> Background:
    """A line, with a gloss behind some of its words."""
    if not behind:
        return Background(line=[reference(words)], evidence=[reference(words)])
    rest = words.removeprefix(behind).strip()
    return Background(
        line=[reference(behind), Insert(gloss=[reference(gloss)]), reference(rest)], evidence=[reference(words)]
    )


OPENED = line("The plant opened in 1987.", "The plant")
SOLD = line("This plant was sold.", "This plant")
OWNER = line("He was the owner.", "He", "Oslo")
BURNED = line("A smelting plant in Oslo burned down.")


@pytest.mark.parametrize(
    ("items", "glosses"),
    [
        ([OPENED, SOLD], [1, 0]),
        ([SOLD, OPENED], [1, 0]),
        ([BURNED, OPENED], [0, 0]),
        ([BURNED, OWNER, OPENED], [0, 1, 1]),
        ([OWNER, OWNER], [1, 1]),
    ],
)
def test_a_thing_is_told_once(items: list[Background], glosses: list[int]) -> None:
    printed = [line_text(item.line, TEXTS) for item in told_once(items, TEXTS)]
    assert [text.count("[") for text in printed] == glosses
    assert all(item.text in ("", text) for item, text in zip(told_once(items, TEXTS), printed, strict=True))
