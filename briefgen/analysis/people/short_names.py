"""Whether one written name may be another's short form, or the same but for a slip: `Holm` of `Anna Holm`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.people.titles import SUFFIXES

_ARTICLE = re.compile(r"^(?:al|el)-(?=\w{3})")

LEAST_SLIPPED = 5
"""Letters from which a surname that differs in one is a slip of the pen, and hardly somebody else's."""


def is_part(short: str, full: str) -> bool:
    """Can a shorter name be the person of a fuller one: all its words, and an end?"""
    if short == full:
        return True
    few, many = _plain(short.split()), _plain(full.split())
    if len(few) >= len(many):
        return False
    if len(few) > 1:
        return few[-1] == many[-1] and (few[0] == many[0] or few == many[-len(few) :])
    return few[0] in (many[0], many[-1]) or _is_first_surname(short, full.split())


def _plain(words: list[str]) -> list[str]:
    """The words of a name to compare: in lower case, without `Jr.` and an Arabic article, `al-Rashid` is `Rashid`."""
    return [_ARTICLE.sub("", word.casefold()) for word in words if word not in SUFFIXES]


def _is_first_surname(word: str, full: list[str]) -> bool:
    """Is a word the first of two surnames, by which its bearer is called: `Acosta` of `Ana Acosta Ruiz`?"""
    return word in full[1:-1] and word[0].isupper() and len(word) > 2 and word not in lexicons.first_names()


def is_slip(surname: str, full: str) -> bool:
    """Is a long surname that of a full name but for a slip: two letters turned round, one letter left out or added?"""
    known = full.split()[-1]
    if " " not in full or surname == known or min(len(surname), len(known)) < LEAST_SLIPPED:
        return False
    if len(surname) == len(known):
        return sorted(surname) == sorted(known) and sum(a != b for a, b in zip(surname, known, strict=True)) == 2
    longer, shorter = sorted((surname, known), key=len, reverse=True)
    return any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))


def is_short(words: list[str], full: str) -> bool:
    """Is this a short form of a full name: its last words (particles and all), or one end of it?"""
    few, many = _plain(words), _plain(full.split())
    if few == many:
        return True
    return (
        few == many[-len(few) :]
        or (len(few) == 1 and few[0] == many[0] and len(many) > 1)
        or is_part(" ".join(words), full)
    )
