"""The words by which two statements show that they collide, from `disputes.toml`."""

from __future__ import annotations

import re
from functools import cache

from briefgen.analysis import lexicons

ACCORD = "accord"
"""What may be broken or kept, under any of its names."""

THINGS = ("breach", ACCORD, "decision", "law", "strike")
"""Classes of things that two parties seldom call by one name (`truce` and `accord`, `ruling` and `decision`)."""

SAID = frozenset(
    {
        "charge", "allegation", "accusation", "claim", "report", "suggestion", "assertion", "demand", "request",
        "proposal", "offer", "call", "statement", "comment", "remark", "assessment", "criticism", "argument", "idea",
        "notion", "wrongdoing", "evidence", "matter", "thing", "issue", "case", "fact", "way", "time", "day",
        "people", "person", "lot", "part", "kind", "number", "year", "country", "world",
    }
)  # fmt: skip
"""Nouns that stand for what somebody said, or for anything at all: by themselves they tell a reader nothing."""


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The words of one table of the lexicon of disputes, as one expression."""
    lexicon = lexicons.read("disputes.toml")
    return re.compile(rf"(?<!\w)(?:{'|'.join(lexicon[name]['patterns'])})(?!\w)", re.IGNORECASE)
