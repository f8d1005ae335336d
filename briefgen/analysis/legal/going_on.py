"""Rows that only go on about the instrument of an earlier one: `sanctions on STATE`, then `the sanctions ended`."""

from __future__ import annotations

import re

from briefgen.analysis.article import Article
from briefgen.analysis.legal.parts import Found
from briefgen.analysis.legal.rows import AHEAD

NEAR = 5
"""Sentences from a row to what goes on with it as its part; farther on it is a row that only takes the name over."""

_AGAIN = re.compile(r"(?:the|this|that|these|those|such) ([\w-]{3,}?)(?:e?s)?", re.IGNORECASE)
"""Words that take an instrument up by its noun alone."""


def with_what_goes_on(article: Article, found: list[Found]) -> list[Found]:
    """The rows, in the order of the text, each with what follows about it; what follows by itself named in full."""
    kept: list[Found] = []
    for one in found:
        before = _told_before(article, one, kept)
        if before is None:
            kept.append(one)
        elif (
            _says_no_more(article, one)
            and before.duty is None
            and one.sentence - max([before.sentence, *before.more]) <= NEAR
        ):
            before.more.append(one.sentence)
        else:
            one.instrument = before.instrument
            one.also += [before.instrument] if before.instrument else []
            kept.append(one)
    return kept


def _told_before(article: Article, one: Found, kept: list[Found]) -> Found | None:
    """The last row before one whose instrument is told in more words with the noun by which that takes it up."""
    words = article.words(one.instrument) if one.instrument else ""
    again = _AGAIN.fullmatch(words)
    if again is None:
        return None
    noun = re.compile(rf"\b{re.escape(again[1])}(?:e?s)?\b", re.IGNORECASE)
    named = (f for f in reversed(kept) if f.instrument and not _AGAIN.fullmatch(article.words(f.instrument)))
    return next((f for f in named if f.instrument and noun.search(article.words(f.instrument))), None)


def _says_no_more(article: Article, one: Found) -> bool:
    """Does a row tell of nobody who is bound or of whom it is, but only what became of the instrument, not will?"""
    ahead = AHEAD.search(article.words(article.source.sentences[one.sentence]))
    return one.duty is None and one.bound is None and one.body is None and ahead is None
