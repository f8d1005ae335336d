"""The data: labelled articles, NAME.txt beside NAME.gold.json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefgen.model import Range
from briefgen.reading.paragraphs import find_paragraphs

ROLES: Final = ("source", "content", "cue")
"""What a word can be to a cue, in the order of the reader's outputs."""


@dataclass(frozen=True)
class Attribution:
    """Who said what: ranges of code points, sorted; a source can be missing."""

    source: tuple[Range, ...]
    content: tuple[Range, ...]
    cue: tuple[Range, ...]

    def words_of(self, role: str) -> tuple[Range, ...]:
        """The ranges of a role."""
        ranges: tuple[Range, ...] = getattr(self, role)
        return ranges


@dataclass(frozen=True)
class Article:
    """A text with its paragraphs, as the program finds them, and what people marked in it."""

    name: str
    text: str
    paragraphs: tuple[Range, ...]
    gold: tuple[Attribution, ...]


def read_articles(folder: Path) -> list[Article]:
    """The labelled articles of a folder, by name, so that the order never hangs on the file system."""
    return [_article(path) for path in sorted(folder.glob("*.txt"))]


def _article(path: Path) -> Article:
    # Bytes, not text mode: code-point offsets count every line end as it stands in the file.
    text = path.read_bytes().decode("utf-8")
    gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
    return Article(path.stem, text, tuple(find_paragraphs(text)), tuple(_attribution(item) for item in gold))


def _attribution(item: dict[str, Sequence[Sequence[int]]]) -> Attribution:
    source, content, cue = (tuple(sorted((start, end) for start, end in item[role])) for role in ROLES)
    return Attribution(source, content, cue)
