"""Word pieces: the units that the network reads, each with its place in the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from briefgen.model import Range

LONGEST_WORD = 100
"""Characters of a word that is taken apart; a longer one is a single unknown piece."""

BEGIN, DIVIDE, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"


class Piece(NamedTuple):
    """A piece of a word: its number in the vocabulary and its range of code points."""

    number: int
    span: Range


@cache
def vocabulary() -> dict[str, int]:
    """The pieces that the network knows, with their numbers: BERT's uncased vocabulary."""
    lines = (files(__package__) / "trained" / "vocabulary.txt").read_text("utf-8")
    return {piece: number for number, piece in enumerate(lines.rstrip("\n").split("\n"))}


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """The word pieces of a range of the text, in order.

    Words are taken apart greedily, longest piece first (WordPiece: Wu and others, 2016), after the clean-up of BERT's
    uncased models: lower case, no accents, each mark of punctuation and each Chinese character a word of its own.
    """
    known = vocabulary()
    found: list[Piece] = []
    for letters, places in _words(text, start, end):
        found += _taken_apart(letters, places, known)
    return found


Word = tuple[list[str], list[int]]
"""The cleaned characters of a word, and for each the code point that it comes from."""


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    letters: list[str] = []
    places: list[int] = []
    for place in range(start, end):
        for letter in _cleaned(text[place]):
            alone = letter == " " or _stands_alone(letter)
            if alone and letters:
                yield letters, places
                letters, places = [], []
            if letter == " ":
                continue
            letters.append(letter)
            places.append(place)
            if alone:
                yield letters, places
                letters, places = [], []
    if letters:
        yield letters, places


@cache
def _cleaned(letter: str) -> str:
    """A character as the vocabulary spells it: a blank, nothing, or lower-case letters without accents."""
    kind = unicodedata.category(letter)
    if letter in "\t\n\r" or kind == "Zs":
        return " "
    if letter in "\0\ufffd" or kind.startswith("C"):
        return ""
    return "".join(part for part in unicodedata.normalize("NFD", letter.lower()) if unicodedata.category(part) != "Mn")


@cache
def _stands_alone(letter: str) -> bool:
    """Is it a word of its own: punctuation, an ASCII sign, or a Chinese character?"""
    ascii_sign = letter.isascii() and letter.isprintable() and not letter.isalnum() and letter != " "
    chinese = "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or "\U00020000" <= letter <= "\U0002fa1f"
    return ascii_sign or chinese or unicodedata.category(letter).startswith("P")


def _taken_apart(letters: list[str], places: list[int], known: dict[str, int]) -> list[Piece]:
    whole = (places[0], places[-1] + 1)
    if len(letters) > LONGEST_WORD:
        return [Piece(known[UNKNOWN], whole)]
    found: list[Piece] = []
    first = 0
    while first < len(letters):
        last = len(letters)
        while last > first and (mark := ("##" if first else "") + "".join(letters[first:last])) not in known:
            last -= 1
        if last == first:
            return [Piece(known[UNKNOWN], whole)]
        found.append(Piece(known[mark], (places[first], places[last - 1] + 1)))
        first = last
    return found
