"""The date expressions of a sentence: dates inside others found too, and a day parted from what leads to its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen import dates
from briefgen.analysis.article import Article, once

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEADING = frozenset({"by", "during", "in", "on"})
"""Prepositions before a possessive day that lead to what happened on it (`during Friday's debate`)."""


def date_expressions(article: Article, sentence: int) -> list[tuple[dates.DateExpression, list[Token]]]:
    """The expressions of a sentence, by its index, each with its words, in the source's order."""
    return _by_sentence(article)[sentence]


@once
def _by_sentence(article: Article) -> list[list[tuple[dates.DateExpression, list[Token]]]]:
    return [list(_expressions(article, *place)) for place in article.source.sentences]


def _expressions(article: Article, start: int, end: int) -> Iterator[tuple[dates.DateExpression, list[Token]]]:
    for expression in _with_inner(dates.find(article.text[start:end])):
        tokens = article.tokens(start + expression.start, start + expression.end)
        if not tokens or _is_thing(tokens):
            continue
        if tokens[0].lower_ in _LEADING and _owns(tokens[-1]):
            shorter = dates.find(article.text[tokens[1].idx : start + expression.end]) if len(tokens) > 1 else []
            if len(shorter) == 1:
                at = tokens[1].idx - start
                expression = shorter[0]._replace(start=at + shorter[0].start, end=at + shorter[0].end)
                tokens = tokens[1:]
        yield expression, tokens


def _with_inner(expressions: list[dates.DateExpression]) -> Iterator[dates.DateExpression]:
    """The expressions, and the dates inside those that count from another (`a day before Thursday's summit`)."""
    for expression in expressions:
        yield expression
        if expression.kind in ("offset", "open"):
            words = expression.words
            at = _after_relation(words)
            if at is None:
                continue
            for inner in dates.find(words[at:]):
                if inner.kind in ("date", "deictic", "range"):
                    begin = expression.start + at + inner.start
                    yield dates.DateExpression(begin, begin + len(inner.words), inner.words, inner.kind)


def _after_relation(words: str) -> int | None:
    """Where the other event begins in `two days before X` or `before the start of X`; None in `by 1991`."""
    lowered = words.lower()
    for relation in ("before ", "after ", "ahead of ", "prior to ", "following ", "eve of "):
        at = lowered.find(relation)
        if at > 0 or (at == 0 and lowered[len(relation) :].split(maxsplit=1)[0] in ("the", "a", "an")):
            return at + len(relation)
    return None


def _is_thing(tokens: list[Token]) -> bool:
    """Is a word for a day used as a thing (`a brighter tomorrow`)?"""
    before = tokens[0].nbor(-1) if tokens[0].i else None
    return len(tokens) == 1 and tokens[0].pos_ == "NOUN" and before is not None and before.pos_ in ("DET", "ADJ")


def _owns(token: Token) -> bool:
    """Does a possessive mark follow a word?"""
    return token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "POS"
