"""Which characters can be printed: the neutral side of the fonts, without loading one.

`coverage.txt` beside this module holds the characters that the fonts of `briefgen.writing.pdf` have between them; it
is made by `python -m briefgen.writing.pdf.coverage`, and a test fails when it is stale.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from importlib import resources

SHAPELESS = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
"""Categories of characters without a shape of their own, without a meaning shared by all, or none at all."""


@lru_cache(maxsize=4096)
def covers(character: str) -> bool:
    """Does an installed font have this character? White space counts as covered; control characters never do."""
    if character.isspace():
        return True
    starts, ends = _coverage()
    at = bisect_right(starts, ord(character)) - 1
    return at >= 0 and ord(character) <= ends[at]


def printable(text: str) -> str:
    """The text with `[U+XXXX]` for each character that no font has; printing it twice changes nothing."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(character if covers(character) else f"[U+{ord(character):04X}]" for character in text)


def coverage_line(characters: frozenset[int]) -> str:
    """Code points as the coverage file writes them: hexadecimal ranges, in order, private and unassigned ones left out.

    characters: the code points that the fonts have.
    """
    ranges: list[list[int]] = []
    for code in sorted(characters):
        if unicodedata.category(chr(code)) in SHAPELESS:
            continue
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return " ".join(f"{first:X}-{last:X}" if last > first else f"{first:X}" for first, last in ranges)


@lru_cache(maxsize=1)
def _coverage() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """First and last code points of the ranges that the fonts have."""
    lines = resources.files("briefgen").joinpath("coverage.txt").read_text("ascii").splitlines()
    ranges = [part.partition("-") for line in lines if not line.startswith("#") for part in line.split()]
    return (
        tuple(int(first, 16) for first, _, _ in ranges),
        tuple(int(last or first, 16) for first, _, last in ranges),
    )
