"""Phrases of the parse: what its labels mean, what hangs on a word, and its range of code points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.model import Range
from briefgen.words import cuts_word

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBAL = ("VERB", "AUX")
"""The parts of speech of verbs."""

NOMINAL = ("NOUN", "PROPN", "PRON")
"""The parts of speech of what names somebody or something."""

SUBJECTS = ("nsubj", "nsubjpass")
"""The links of a subject to its verb, as `child` and `children` take them."""

BEFORE_NOUNS = frozenset({"amod", "compound", "det", "nmod", "nummod", "poss"})
"""The links of what stands before a noun and belongs to it: the | Law | Society."""

POINTING = frozenset(["it", "this", "that", "them", "these", "those"])
"""Pronouns that only point back to what was said."""

POINTING_DETERMINERS = frozenset(["the", "this", "that", "these", "those", "such", "any", "all", "both"])
"""Determiners by which a phrase points to something said before: the latest charges."""

PERSONAL = frozenset(["i", "we", "it", "he", "she", "they"])
"""Pronouns that stand for somebody as a subject."""

ACTORS = frozenset(["PERSON", "ORG", "GPE", "NORP"])
"""What the language model takes names for whose bearers act and speak."""

_EDGE = " \t\n\r\u00a0,;:—–-"


class Found(Struct, frozen=True):
    """One attribution as a finder sees it, before quotations, runs and nesting.

    anchor: the cue's head token; frame: what of the lexicon holds the content. doubtful: whether the source may be
    somebody else's.
    """

    anchor: Token
    word: str
    frame: str
    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    doubtful: bool = False


BLOCK = 500
"""Code points of a block in which ranges are looked up: about a long sentence."""


class Places:
    """Ranges looked up by place, so that work on a long article stays in proportion to its length."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        self._ranges = list(ranges)
        self._blocks: dict[int, list[int]] = {}
        for n, (start, end) in enumerate(self._ranges):
            for block in range(start // BLOCK, (max(end, start + 1) - 1) // BLOCK + 1):
                self._blocks.setdefault(block, []).append(n)

    def over(self, place: int) -> list[int]:
        """The numbers of the ranges that hold a code point, in order."""
        return [n for n in self._blocks.get(place // BLOCK, ()) if self._ranges[n][0] <= place < self._ranges[n][1]]

    def touched(self, span: Range) -> list[int]:
        """The numbers of the ranges that share a code point with this one, in order."""
        start, end = span
        found = {
            n
            for block in range(start // BLOCK, max(end - 1, start) // BLOCK + 1)
            for n in self._blocks.get(block, ())
            if self._ranges[n][0] < end and start < self._ranges[n][1]
        }
        return sorted(found)


def hull(ranges: Sequence[Range]) -> Range:
    """From the first range's start to the last one's end."""
    return min(start for start, _ in ranges), max(end for _, end in ranges)


def end_of(token: Token) -> int:
    """The code point behind a token."""
    return token.idx + len(token)


def subtree(token: Token, leaving_out: Iterable[Token] = ()) -> Range:
    """The range of a token with all that hangs on it, the named branches left out."""
    out = {branch.i for branch in leaving_out}
    first = last = token
    waiting = [token]
    while waiting:
        here = waiting.pop()
        if here.idx < first.idx and not here.is_space:
            first = here
        if here.idx > last.idx and not here.is_space:
            last = here
        waiting += [child for child in here.children if child.i not in out]
    return first.idx, end_of(last)


def children(token: Token, *labels: str) -> list[Token]:
    """The children with one of the dependency labels, in order."""
    return [child for child in token.children if child.dep_ in labels]


def child(token: Token, *labels: str) -> Token | None:
    """The first child with one of the dependency labels."""
    for found in token.children:
        if found.dep_ in labels:
            return found
    return None


def preposition(token: Token, words: Iterable[str]) -> Token | None:
    """The first prepositional child of one of the words."""
    wanted = tuple(words)
    return next(
        (found for found in token.children if found.dep_ in ("prep", "dative", "agent") and found.lower_ in wanted),
        None,
    )


def object_of(token: Token, *words: str) -> Token | None:
    """What one of some prepositions leads to: the memo of `a copy of the memo`."""
    link = preposition(token, words)
    return child(link, "pobj") if link is not None else None


def trim(text: str, range: Range) -> Range:
    """A range without white space, commas and dashes at its edges, a final stop, or an unmatched mark."""
    start, end = range
    while start < end and (text[start] in _EDGE or text[start].isspace()):
        start += 1
    while start < end:
        if text[end - 1] in _EDGE or text[end - 1].isspace() or _is_final_stop(text, start, end):
            end -= 1
        else:
            break
    return start, end


def whole_words(text: str, range: Range) -> Range:
    """A range that ends in no word: "they" of "they'll" and "wife" of "ex-wife" are taken whole.

    A possessive "'s" may be left off.
    """
    start, end = range
    while cuts_word(text, start):
        start -= 1
    while cuts_word(text, end):
        end += 1
    return start, end


def _is_final_stop(text: str, start: int, end: int) -> bool:
    """A full stop that is the sentence's, not an abbreviation's: "U.S." keeps its own."""
    if text[end - 1] != ".":
        return False
    word = text[start:end].rsplit(None, 1)[-1]
    return "." not in word[:-1]
