"""What stands beside a noun in one line and need not stand in the next: `the plant [a chemical plant in Oslo]`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from briefgen.lines import Texts, fold, line_text, ranges_of
from briefgen.model import Background, BottomLine, Development, Insert, Line
from briefgen.references import Span

_Told = TypeVar("_Told", BottomLine, Development, Background)

_NOUN = re.compile(r"\b(?:the|this|that|these|those) \w+(?:['’]s)?$", re.IGNORECASE)
"""What such a gloss stands behind; whom a pronoun means is said each time."""

_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


def told_once(items: Sequence[_Told], texts: Texts) -> list[_Told]:
    """The lines of a section, without what an earlier one has beside a noun, or what the line just before tells."""
    done: list[_Told] = []
    told: set[str] = set()
    before = ""
    for item in items:
        line = [piece for n, piece in enumerate(item.line) if not _is_repeated(item.line, n, told, before, texts)]
        told |= {_words(piece, texts) for n, piece in enumerate(line) if _is_gloss(line, n, texts)}
        text = line_text(line, texts)
        done.append(replace(item, line=line, text=text) if len(line) < len(item.line) else item)
        before = " ".join(fold(texts.words(part) or "") for part in ranges_of(line)).casefold()
    return done


def _is_repeated(line: Line, n: int, told: set[str], before: str, texts: Texts) -> bool:
    """Is a piece of a line a gloss of a noun that is told already?"""
    words = _words(line[n], texts) if _is_gloss(line, n, texts) else ""
    return bool(words) and (words in told or re.search(rf"(?<!\w){re.escape(words)}(?!\w)", before) is not None)


def _is_gloss(line: Line, n: int, texts: Texts) -> bool:
    piece, noun = line[n], line[n - 1] if n else None
    if not isinstance(piece, Insert) or not piece.gloss or piece.see or not isinstance(noun, str):
        return False
    span = Span.parse(noun)
    return span is not None and _NOUN.search(fold(texts.words(span) or "")) is not None


def _words(piece: str | Insert, texts: Texts) -> str:
    """The words of a gloss, without an article."""
    spans = [span for reference in piece.gloss if (span := Span.parse(reference))] if isinstance(piece, Insert) else []
    return _ARTICLE.sub("", " ".join(fold(texts.words(span) or "") for span in spans)).casefold()
