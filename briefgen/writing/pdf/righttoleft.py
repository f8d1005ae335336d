"""Right-to-left letters inside text that runs left to right: Arabic letters joined, stretches of them turned round.

A simple case of the Unicode algorithms, for names and words quoted in English text: what stands between two
right-to-left letters runs with them, digits keep their order, everything else runs left to right.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

_FORMS = {"<isolated>": 0, "<final>": 1, "<initial>": 2, "<medial>": 3}
_LETTERS = ((0xFB50, 0xFBFF), (0xFE80, 0xFEFC))  # where Unicode keeps the shapes of joined letters
_JOINER = "\u0640"  # the stroke that lengthens a word joins on both sides

Item = TypeVar("Item")


class Shaped(NamedTuple):
    """Letters of a word, as spelled, and the one shape they are printed with."""

    spelled: str
    shape: str


def is_right_to_left(text: str) -> bool:
    """Has the text a letter that runs right to left?"""
    return not text.isascii() and any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def join(clusters: Sequence[str]) -> list[Shaped]:
    """The shapes of a word's clusters (letters with their marks), each by its neighbours; others are left alone."""
    shaped: list[Shaped] = []
    at = 0
    while at < len(clusters):
        pair = "".join(clusters[at : at + 2])
        taken = 2 if len(pair) == 2 and pair in _shapes() else 1
        spelled = pair if taken == 2 else clusters[at]
        before = clusters[at - 1] if at else ""
        after = clusters[at + taken] if at + taken < len(clusters) else ""
        shaped.append(Shaped(spelled, _shape(spelled, _joins_on(before), _joins_back(after))))
        at += taken
    return shaped


def visual(items: Sequence[tuple[Item, str]]) -> list[Item]:
    """Items in the order they stand on the line, each given with its text, in the order they are read."""
    directions = [_direction(text) for _, text in items]
    strong = [at for at, direction in enumerate(directions) if direction == "R"]
    order: list[Item] = []
    at = 0
    while at < len(items):
        if directions[at] != "R":
            order.append(items[at][0])
            at += 1
            continue
        end = at
        for letter in (letter for letter in strong if letter > at):
            if "L" in directions[end:letter]:
                break
            end = letter
        order.extend(_turned(items[at : end + 1], directions[at : end + 1]))
        at = end + 1
    return order


def _turned(items: Sequence[tuple[Item, str]], directions: Sequence[str]) -> list[Item]:
    """A stretch turned round, its numbers not."""
    turned: list[Item] = []
    number: list[Item] = []
    for (item, _), direction in zip(reversed(items), reversed(directions), strict=True):
        if direction == "N":
            number.insert(0, item)
            continue
        turned += [*number, item]
        number = []
    return turned + number


def _direction(text: str) -> str:
    """R and L for letters, N for digits, else nothing."""
    kinds = {unicodedata.bidirectional(character) for character in text}
    if kinds & {"R", "AL"}:
        return "R"
    if "L" in kinds:
        return "L"
    return "N" if kinds & {"EN", "AN"} else ""


def _shape(spelled: str, before: bool, after: bool) -> str:
    """The shape of a letter, or of two joined in one, its marks kept."""
    letters = spelled if spelled in _shapes() else spelled[:1]
    forms = _shapes().get(letters)
    if forms is None:
        return spelled
    wanted = (1 if before else 0) + (2 if after else 0)
    form = next((forms[form] for form in (wanted, wanted & 1, 0) if form in forms), letters)
    return form + spelled[len(letters) :]


def _joins_on(cluster: str) -> bool:
    """Does the letter join the one after it?"""
    return cluster[:1] == _JOINER or 2 in _shapes().get(cluster[:1], {})


def _joins_back(cluster: str) -> bool:
    """Does the letter join the one before it?"""
    return cluster[:1] == _JOINER or 1 in _shapes().get(cluster[:1], {})


@lru_cache(maxsize=1)
def _shapes() -> dict[str, dict[int, str]]:
    """Shapes by letter and by its neighbours, from Unicode's own table: 0 alone, 1 joined back, 2 on, 3 both."""
    shapes: dict[str, dict[int, str]] = {}
    for first, last in _LETTERS:
        for code in range(first, last + 1):
            form, *letters = unicodedata.decomposition(chr(code)).split() or [""]
            spelled = "".join(chr(int(letter, 16)) for letter in letters)
            if form in _FORMS and (len(spelled) == 1 or spelled[0] == "\u0644"):  # lam and alef are joined in one
                shapes.setdefault(spelled, {})[_FORMS[form]] = chr(code)
    return shapes
