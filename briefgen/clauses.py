"""Where a clause may begin and end, told from the words alone: no parse is needed to check a cut."""

from __future__ import annotations

import re
from functools import cache

from briefgen.model import Range
from briefgen.tables import read_toml

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_STOPS = ",;:"
_DASHES = "—–―"
_QUOTES = '“”„«»"‟'
_SINGLE = "‘’'‚‹›"


def starts_at(text: str, sentence: Range, position: int) -> bool:
    """May a clause begin at this code point?

    True where the sentence begins; after a comma, semicolon, colon, dash or quotation mark; with or after a
    conjunction, a relative word or a participle of speech. Not after a conjunction of condition (`if`, `unless`),
    which a clause may not lose.
    """
    start, end = sentence
    if not start <= position < end:
        return False
    before = text[start:position]
    if not _WORD.search(before):
        return True
    if _mark_before(text, sentence, position):
        return True
    word = _first_word(text[position:end])
    if word in _borders():
        return True
    last = _last_word(before)
    return last in _borders() and last not in _conditions()


def ends_at(text: str, sentence: Range, position: int) -> bool:
    """May a clause end at this code point (exclusive)?

    True at the sentence's end; before, or just behind, a comma, semicolon, colon, dash or quotation mark; before a
    conjunction, a relative word or a participle of speech. Not before a condition (`if`, `unless`), with or without
    a comma, which the clause may not lose.
    """
    start, end = sentence
    if not start < position <= end:
        return False
    after = text[position:end]
    if not _WORD.search(after):
        return True
    word = _first_word(after)
    if word in _conditions():
        return False
    if _mark_after(text, sentence, position) or _mark_before(text, sentence, position):
        return True
    return word in _borders() and after[:1].isspace()


def _mark_before(text: str, sentence: Range, position: int) -> bool:
    at = position - 1
    while at >= sentence[0] and text[at].isspace():
        at -= 1
    return at >= sentence[0] and _is_mark(text, sentence, at)


def _mark_after(text: str, sentence: Range, position: int) -> bool:
    at = position
    while at < sentence[1] and text[at].isspace():
        at += 1
    return at < sentence[1] and _is_mark(text, sentence, at)


def _is_mark(text: str, sentence: Range, at: int) -> bool:
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark in _STOPS:
        return not (before.isdigit() and after.isdigit())  # 1,000 and 5:30
    if mark in _DASHES or mark in _QUOTES:
        return True
    if mark == "-":
        return before in " -" or after in " -"  # a dash typed as one or two hyphens
    if mark in _SINGLE:
        return _is_quotation_mark(text, sentence, at)
    return False


def _is_quotation_mark(text: str, sentence: Range, at: int) -> bool:
    """A single mark that is no apostrophe: it opens a word, stands behind a stop, or closes what one opened."""
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    if before.isalnum() and after.isalnum():
        return False
    if not before.isalnum():
        return True
    opened = re.compile(r"(?:^|[\s(\[“\"—])[‘'‚‹](?=\w)").search(text[sentence[0] : at])
    return opened is not None


def _first_word(words: str) -> str:
    found = _WORD.search(words)
    return found[0].lower() if found and not re.search(r"[.!?]", words[: found.start()]) else ""


def _last_word(words: str) -> str:
    found = re.search(r"([^\W_]+(?:[’'-][^\W_]+)*)\s*$", words)
    return found[1].lower() if found else ""


@cache
def _lexicon() -> dict[str, list[str]]:
    return read_toml("briefgen", "clauses.toml")


@cache
def _borders() -> frozenset[str]:
    lexicon = _lexicon()
    return frozenset(lexicon["conjunctions"] + lexicon["relatives"] + lexicon["speech_participles"])


@cache
def _conditions() -> frozenset[str]:
    return frozenset(_lexicon()["conditions"])
