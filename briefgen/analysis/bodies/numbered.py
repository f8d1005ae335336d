"""Names with a number behind them, which are of a thing that a body makes: `the Norwell 500`, an index, a plane."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.analysis.article import Article, top_of
from briefgen.analysis.mentions import BodyMention

_NUMBER_AFTER = re.compile(
    r"[ \u00a0](?!(?:19|20)\d\d\b)\d{2,4}(?![\w%]|[.,:/-]\d| (?:percent|per cent|million|billion)\b)"
)
"""A number that is no year and counts nothing."""

BEHIND = 20
"""Code points behind a number in which the next word begins."""

_ARTICLE = re.compile(r"\b[Tt]he $")
LONGEST_ARTICLE = 5
"""Code points of that, with what stands before it."""


def without_numbered(article: Article, mentions: Sequence[BodyMention]) -> list[BodyMention]:
    """The mentions without those that mean a thing with a number in its name.

    Where one does, `the NORWELL` means it, too, and what is joined to such: `the Dale and NORWELL fell`.
    """
    numbered = {m for m in mentions if m.kind == "name" and _is_numbered(article, m)}
    called = {article.words(m.range) for m in numbered}
    return [
        m
        for m in mentions
        if m not in numbered and not (m.kind == "name" and article.words(m.range) in called and _is_thing(article, m))
    ]


def _is_numbered(article: Article, mention: BodyMention) -> bool:
    """Does a number belong to a name, and count nothing behind it (`gave the United Nations 72 hours`)?"""
    number = None if mention.key.startswith("state:") else _NUMBER_AFTER.match(article.text, mention.range[1])
    behind = article.tokens(number.end(), number.end() + BEHIND) if number else []
    return number is not None and not (behind and behind[0].pos_ in ("NOUN", "PROPN", "ADJ"))


def _is_thing(article: Article, mention: BodyMention) -> bool:
    """Does a name, or the one it is joined to, stand with `the`, as no company's does, and before no noun?"""
    head = top_of(article.tokens(*mention.range))
    while head is not None and head.dep_ == "conj":
        head = head.head
    if head is None or head.dep_ in ("compound", "nmod", "amod"):
        return False
    start = min(mention.range[0], head.left_edge.idx)
    joined = start < mention.range[0] and article.words((start, start + 4)).casefold() == "the "
    return (
        joined
        or _ARTICLE.search(article.text, max(0, mention.range[0] - LONGEST_ARTICLE), mention.range[0]) is not None
    )
