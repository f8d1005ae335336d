"""In a piece that gives its author's view: which sentences are that view, and which tell what happened."""

from __future__ import annotations

import re
from functools import cache

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import sentence_times

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^‘’]*’(?!\w)")

_ANCHOR = re.compile(
    r"\d|\b(?:last|this|next) (?:week|month|year|\w+day)\b|\b(?:years?|months?|weeks?|days?) ago\b", re.I
)
"""Numbers in digits, and days, months and years that can be looked up."""


def told_sentences(article: Article) -> list[int]:
    """The body's sentences, by their index; of an opinion piece only those that can be held against the record.

    These give a number or a time and do not judge: what its author holds to be so is printed as nobody's fact.
    """
    body = article.body_sentences()
    if not is_opinion(article):
        return body
    return [n for n in body if is_anchored(article, n) and not is_view(article, n)]


def is_opinion(article: Article) -> bool:
    """Is the article its author's view, rather than a report?"""
    return article.source.opinion is not None


def is_view(article: Article, sentence: int) -> bool:
    """Does a sentence, by its index, judge, ask, exhort or speak for the author, outside what it quotes?"""
    own = _unquoted(article.words(article.source.sentences[sentence]))
    return own.rstrip(" ”\"'").endswith(("?", "!")) or _judging().search(own) is not None


def scorns(words: str) -> bool:
    """Do words scorn, or open as somebody does who argues, outside what they quote? A report's do not."""
    own = _unquoted(words)
    return _listed("scorning").search(own) is not None or _listed("turns").match(own) is not None


def is_anchored(article: Article, sentence: int) -> bool:
    """Does a sentence give a number or a time, so that it can be held against the record?"""
    words = article.words(article.source.sentences[sentence])
    return bool(sentence_times(article, sentence).news) or _ANCHOR.search(words) is not None


def _unquoted(words: str) -> str:
    return " ".join(_QUOTED.sub(" ", words).split())


@cache
def _judging() -> re.Pattern[str]:
    return _pattern(*lexicons.read("views.toml"))


@cache
def _listed(table: str) -> re.Pattern[str]:
    return _pattern(table)


def _pattern(*tables: str) -> re.Pattern[str]:
    entries = lexicons.read("views.toml")
    listed = "|".join(entry for table in tables for entry in entries[table]["patterns"])
    return re.compile(rf"(?<![\w’'])(?:{listed})(?!\w)", re.IGNORECASE)
