"""How far a title goes: over an `and` between two offices, `chairman and chief executive NAME`, and not over what opens
a sentence before it, `Count former mayor NAME among them`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.analysis.people.words import Word

LONGEST_BRACKET = 5
"""Words in brackets at the end of a title, with one to spare."""

_LATELY = frozenset(("recently", "newly", "just", "freshly"))
_APPOINTED = frozenset(
    ("named", "appointed", "elected", "installed", "hired", "promoted", "chosen", "minted", "departed")
)

NEWLY = _LATELY | _APPOINTED
"""Words by which somebody new in office is told: `newly appointed`."""


def before_brackets(text: str, words: list[Word], at: int) -> int:
    """Where a title's end in brackets begins, `Commissioner of Police (Crime) NAME`; else where the name does."""
    if at < 1 or text[words[at - 1].end : words[at].start] != ") ":
        return at
    opened = (n for n in range(at - 1, max(at - LONGEST_BRACKET, 0), -1) if text.endswith(" (", 0, words[n].start))
    return next(opened, at)
