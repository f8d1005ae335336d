"""How far a title goes: over an `and` between two offices, `chairman and chief executive NAME`, and over brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons

if TYPE_CHECKING:
    from briefgen.analysis.people.words import Word

LONGEST_BRACKET = 5
"""Words in brackets at the end of a title, with one to spare."""

_OF_OFFICES = frozenset(
    (
        "chief",
        "general",
        "managing",
        "executive",
        "operating",
        "financial",
        "artistic",
        "creative",
        "technical",
        "senior",
    )
)
"""Adjectives of offices: `general manager`."""

NEWLY = frozenset(
    ("recently", "newly", "just", "freshly", "named", "appointed", "elected", "installed", "hired", "promoted",
     "chosen", "minted", "departed")
)  # fmt: skip
"""Words by which somebody new in office is told: `newly appointed`."""


def joins_offices(words: list[Word], n: int) -> bool:
    """Is the word at an index an `and` between two offices that one person may hold: `chairman and chief executive`?"""
    if words[n].text != "and" or not 0 < n < len(words) - 1:
        return False
    joint, following = lexicons.words("joint_offices"), [word.text.casefold() for word in words[n + 1 : n + 3]]
    first = following.pop(0) if following[0] in _OF_OFFICES and len(following) > 1 else ""
    return words[n - 1].text.casefold() in joint and bool({first, following[0]} & joint)


def before_brackets(text: str, words: list[Word], at: int) -> int:
    """Where a title's end in brackets begins, `Commissioner of Police (Crime) NAME`; else where the name does."""
    if at < 1 or text[words[at - 1].end : words[at].start] != ") ":
        return at
    opened = (n for n in range(at - 1, max(at - LONGEST_BRACKET, 0), -1) if text.endswith(" (", 0, words[n].start))
    return next(opened, at)
