"""Guard words: negation, modals, conditions, hedges, quantities and anonymity, which no cut may take away."""

from __future__ import annotations

import re
from functools import cache

from briefgen.tables import read_toml

_STRAIGHT = str.maketrans("’‘ʼ＇", "''''")  # one for one, so that places stay the same
_CLASSES = ("negation", "modal", "condition", "hedge", "quantity", "anonymity")
_WORD_BEFORE = re.compile(r"([\w'-]+)\s+$")
_WORD_AFTER = re.compile(r"\s+([\w'-]+)")
_REACH = 40
"""Code points looked at on both sides of a range for the words beside it: longer than any English word."""
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?…:\n]|[\"“'(\[—])\s*$")
# "what it said were", "what the ministry called": words that hand a description over to somebody else
_HANDED_OVER = (
    r"what (?:[\w'.-]+ ){1,5}?(?:says|say|said|calls|call|called|claims|claim|claimed|alleges|allege|alleged|"
    r"describes|describe|described|terms|term|termed|considers|consider|considered|believes|believe|believed|"
    r"sees|see|saw|regards|regard|regarded)(?: as)?(?: (?:is|are|was|were|to be))?"
)


def find(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The guard words that lie wholly inside `text[start:end]`.

    Takes a whole text, so that the words around the range can tell `May` the month and `will` the noun from the
    modals. Returns their ranges of code points in that text, in order, never overlapping; a phrase is one range.
    """
    low = max(start - _REACH, 0)
    plain = text[low : max(end, 0) + _REACH].translate(_STRAIGHT)
    return [
        (low + found.start(), low + found.end())
        for found in _pattern().finditer(plain, max(start, 0) - low, max(end - low, 0))
        if _stands_alone(plain, found) and not _is_another_word(plain, found)
    ]


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """The range may begin or end inside a word; such a half is no guard word."""
    start, end = found.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum())


def _is_another_word(text: str, found: re.Match[str]) -> bool:
    word = found[0].lower()
    before = text[max(found.start() - _REACH, 0) : found.start()]
    if found[0] == "May":
        return True  # the month, or a name: news begins no sentence with the modal
    if found[0] in ("Will", "Can", "Might") and not _SENTENCE_OPENS.search(before):
        return True
    if found[0] in ("No", "no") and re.match(r"\.?\s?\d", text[found.end() : found.end() + 3]):
        return True  # No. 10
    following = _WORD_AFTER.match(text, found.end())
    if following and following[1].lower() in _lexicon()["not_before"].get(word, ()):
        return True
    previous = _WORD_BEFORE.search(before)
    if previous is None:
        return False
    return previous[1].lower() in _nouns().get(word, ()) or (word == "will" and previous[1].endswith(("'s", "s'")))


@cache
def _lexicon() -> dict[str, dict[str, list[str]]]:
    return read_toml("briefgen", "guards.toml")


@cache
def _nouns() -> dict[str, frozenset[str]]:
    return {word: frozenset(before) for word, before in _lexicon()["noun_after"].items()}


@cache
def _pattern() -> re.Pattern[str]:
    """One alternation over all the words, the longest first."""
    lexicon = _lexicon()
    words = {word for name in _CLASSES for word in lexicon[name]["words"]}
    listed = "|".join(_as_pattern(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    number = rf"\s+(?:\$|£|€)?(?:\d|(?:{'|'.join(lexicon['before_number']['numbers'])})\b)"
    near = "|".join(_as_pattern(word) for word in lexicon["before_number"]["words"])
    handed = _HANDED_OVER.replace(" ", r"\s+")
    return re.compile(rf"\b(?:{handed}|{listed}|(?:{near})(?={number}))\b", re.IGNORECASE)


def _as_pattern(word: str) -> str:
    stem = r"\w+" if word.startswith("~") else ""
    return stem + r"\s+".join(re.escape(part) for part in word.removeprefix("~").split())
