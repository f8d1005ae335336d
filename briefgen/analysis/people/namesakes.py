"""Namesakes: is a surname that of a former head of state, though the article names only somebody else of that name?"""

from __future__ import annotations

import re

from briefgen.analysis import lexicons

_CALLED = re.compile(
    r"(?<!\ba )(?<!\bA )(?<!vice )(?<!Vice )(?:"
    r"\b(?i:presidents?)\s|\b(?i:presidents)\s(?:[A-Z][\w.’'-]+(?:, | and |, and ))+)$"
)
"""`President` before a surname, or `Presidents X and` before it; not `a President X`, who is only supposed."""

LOOK_BACK = 80
"""Code points in which the title of several is sought."""


def is_namesake(text: str, place: int, surname: str, name: str) -> bool:
    """Does a surname at a place mean the president who bore it, and not the person of this full name?

    text: the article's; place: where the surname begins.
    """
    first = lexicons.presidents().get(surname)
    if first is None or name.split()[0] in first or name == surname:
        return False
    return _CALLED.search(text[max(0, place - LOOK_BACK) : place]) is not None
