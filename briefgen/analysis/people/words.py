"""A word of the text, as names and titles are read from it."""

from __future__ import annotations

import re
from typing import NamedTuple

_CAMEL = re.compile(r"[a-z]{1,4}[A-Z][a-z]")


class Word(NamedTuple):
    """A word of the text: its range without a possessive ending, and whether it has one."""

    text: str
    start: int
    end: int
    possessive: bool = False

    @property
    def capital(self) -> bool:
        """Does it begin with a capital, or go on with one after a hyphen, a digit or letters: `al-Qedra`, `eTrade`?"""
        first = self.text.lstrip("0123456789")[:1].isupper() or _CAMEL.match(self.text) is not None
        return first or ("-" in self.text and self.text.split("-")[-1][:1].isupper())
