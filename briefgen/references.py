"""References: `S1:120-344`, a half-open range of code points in one source's text."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_REFERENCE = re.compile(r"(?P<source>[A-Za-z][A-Za-z0-9_]*):(?P<start>\d{1,9})-(?P<end>\d{1,9})")


class Span(NamedTuple):
    """A range `[start, end)` of Unicode code points in the text of `source`."""

    source: str
    start: int
    end: int

    @classmethod
    def parse(cls, reference: str) -> Span | None:
        """Read `S1:120-344`; None where the words are not of that form (order and bounds are not judged)."""
        found = _REFERENCE.fullmatch(reference)
        return cls(found["source"], int(found["start"]), int(found["end"])) if found else None

    def __str__(self) -> str:
        return f"{self.source}:{self.start}-{self.end}"

    def touches(self, other: Span) -> bool:
        """Do the two share a code point?"""
        return self.source == other.source and self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Is the other wholly inside this one?"""
        return self.source == other.source and self.start <= other.start and other.end <= self.end


def place_in(ranges: Sequence[tuple[int, int]], position: int) -> int | None:
    """The index of the range that holds a code point, among ranges in order; None where none does."""
    at = bisect_right(ranges, (position, sys.maxsize)) - 1
    return at if at >= 0 and position < ranges[at][1] else None


@lru_cache(maxsize=4096)
def span(reference: str) -> Span:
    """Read a reference that is known to be well formed.

    Raises ValueError where it is not: a mistake of the program, never of its input.
    """
    parsed = Span.parse(reference)
    if parsed is None:
        raise ValueError(f"not a reference: {reference!r}")
    return parsed
