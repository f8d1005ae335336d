"""The words by which two statements show that they collide, from `disputes.toml`."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from briefgen.analysis import lexicons
from briefgen.tables import Caseless, caseless

ACCORD = "accord"
"""What may be broken or kept, under any of its names."""

THINGS = ("breach", ACCORD, "decision", "law", "strike")
"""Classes of things that two parties seldom call by one name (`truce` and `accord`, `ruling` and `decision`)."""

SAID = frozenset(
    {
        "charge", "allegation", "accusation", "claim", "report", "suggestion", "assertion", "demand", "request",
        "proposal", "offer", "call", "statement", "comment", "remark", "assessment", "criticism", "argument", "idea",
        "notion", "wrongdoing", "evidence", "matter", "thing", "issue", "case", "fact", "way", "time", "day",
        "complaint", "objection", "concern", "view", "opinion", "warning", "position", "plea", "challenge",
        "people", "person", "lot", "part", "kind", "number", "year", "country", "world",
    }
)  # fmt: skip
"""Nouns that stand for what somebody said, or for anything at all: by themselves they tell a reader nothing."""

LIGHT = frozenset(
    {
        "able", "become", "begin", "big", "clear", "come", "continue", "different", "get", "give", "go",
        "happen", "help", "important", "include", "keep", "know", "large", "last", "likely", "long", "look",
        "make", "need", "new", "old", "possible", "put", "recent", "remain", "say", "see", "seem", "start",
        "sure", "take", "tell", "think", "try", "use", "want", "work",
    }
)  # fmt: skip
"""Verbs and adjectives of any matter: two statements that have one in common need not be about one thing."""


@cache
def pattern(name: str) -> Caseless | re.Pattern[str]:
    """The words of one table of the lexicon of disputes, and of those that it takes in, as one expression."""
    lexicon = lexicons.read("disputes/disputes.toml")
    tables = (lexicon[each]["patterns"] for each in (name, *lexicon[name].get("also", ())))
    return caseless(rf"(?<!\w)(?:{'|'.join(chain.from_iterable(tables))})(?!\w)")
