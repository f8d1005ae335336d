"""Words by which an author gives his own view: the lists of `author_words.toml` as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefgen.tables import CASED, Caseless, caseless, read_toml

TABLES = ("first_person", "turns", "judging", "scorning", "colouring", "foreseeing")
"""The classes of words, by their names in the file."""


def has_any(words: str, *tables: str) -> bool:
    """Do some words hold one of the tables', of all where none is named?"""
    return any(part.search(words) for table in tables or TABLES for part in _parts(table))


@cache
def pattern(first: str, *others: str) -> Caseless | re.Pattern[str]:
    """A pattern for the words of one or more of the tables, without regard to case."""
    return _pattern(entry for table in (first, *others) for entry in _entries(table))


@cache
def _parts(table: str) -> list[Caseless | re.Pattern[str]]:
    """A table as patterns: one of the few words in which case matters, which take longer, and one of the rest."""
    cased = [entry for entry in _entries(table) if CASED in entry]
    if not cased:
        return [pattern(table)]
    return [_pattern(cased), _pattern(entry for entry in _entries(table) if entry not in cased)]


def _pattern(entries: Iterable[str]) -> Caseless | re.Pattern[str]:
    return caseless(rf"(?<![\w’'])(?:{'|'.join(entries)})(?!\w)")


def _entries(table: str) -> list[str]:
    entries: list[str] = read_toml("briefgen", "author_words.toml")[table]["patterns"]
    return entries
