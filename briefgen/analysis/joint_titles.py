"""Two offices of one person, joined by `and`: `chairman and chief executive NAME`, and no king and prime minister."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons

if TYPE_CHECKING:
    from briefgen.analysis.titles import Word

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


def joins_offices(words: list[Word], n: int) -> bool:
    """Is the word at an index an `and` between two offices that one person may hold: `chairman and chief executive`?"""
    if words[n].text != "and" or not 0 < n < len(words) - 1:
        return False
    joint, following = lexicons.words("joint_offices"), [word.text.casefold() for word in words[n + 1 : n + 3]]
    first = following.pop(0) if following[0] in _OF_OFFICES and len(following) > 1 else ""
    return words[n - 1].text.casefold() in joint and bool({first, following[0]} & joint)
