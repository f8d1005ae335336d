"""Words by which an author gives his own view: the lists of `author_words.toml` as patterns."""

from __future__ import annotations

import re
from functools import cache

from briefgen.tables import read_toml

TABLES = ("first_person", "turns", "judging", "scorning", "colouring", "foreseeing")
"""The classes of words, by their names in the file."""


@cache
def pattern(*tables: str) -> re.Pattern[str]:
    """A pattern for the words of some of the tables, without regard to case; of all, where none is named."""
    entries = read_toml("briefgen", "author_words.toml")
    listed = "|".join(entry for table in tables or TABLES for entry in entries[table]["patterns"])
    return re.compile(rf"(?<![\w’'])(?:{listed})(?!\w)", re.IGNORECASE)
