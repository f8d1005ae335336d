"""Attributions by layout: a transcript's "SMITH: We agreed" or "A: We agreed", a quotation signed "— Ana Smith"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import Found
from briefgen.analysis.attribution.quotations import Quotation
from briefgen.analysis.turns import find_turns
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_SENTENCES = 3
"""Sentences of a labelled paragraph that one statement takes: a line is no speech."""

_SIGNED = re.compile(r"\s*([―—–]|--)\s*((?:[A-Z][\w.’'-]*|de|la|van|von|al|bin)(?: [\w.’'-]+){0,4}?)\.?\s*\Z")


def find_labels(article: Article) -> list[Found]:
    """The turns of a transcript, each its speaker's: the label's colon is the cue."""
    found = []
    for turn in find_turns(article):
        if turn.label is None or turn.mark is None:
            continue
        anchor = _token(article, turn.mark[0])
        start, end = turn.paragraphs[0]
        content = (start, _few_sentences(article, start, end))
        if anchor is not None and any(letter.isalnum() for letter in article.text[slice(*content)]):
            found.append(Found(anchor, ":", "label", (turn.label,), (turn.mark,), (content,)))
    return found


def find_signed(article: Article, quotations: Sequence[Quotation]) -> dict[Quotation, Found]:
    """The quotations that fill their paragraph up to a dash and a name, each with who signs it."""
    found = {}
    for quotation in quotations:
        paragraph = article.paragraph_at(quotation.start)
        if paragraph is None or not quotation.closed:
            continue
        start, end = article.source.paragraphs[paragraph]
        signed = _SIGNED.match(article.text, quotation.end, end)
        anchor = _token(article, signed.start(1)) if signed and quotation.start == start else None
        if signed is not None and anchor is not None:
            found[quotation] = Found(anchor, "sign", "quote", (signed.span(2),), (signed.span(1),), (quotation.inner,))
    return found


def _few_sentences(article: Article, start: int, end: int) -> int:
    """The end of the last sentence that the statement takes, without a closing mark."""
    sentences = _sentences(article, start, end)
    stop = min(end, sentences[-1][1]) if sentences else end
    while stop > start and article.text[stop - 1] in '"” \u00a0':
        stop -= 1
    return stop


def _sentences(article: Article, start: int, end: int) -> list[Range]:
    first = article.sentence_at(start)
    if first is None:
        return []
    spans = article.source.sentences[first : first + MOST_SENTENCES]
    return [span for span in spans if span[0] < end]


def _token(article: Article, place: int) -> Token | None:
    return next(iter(article.tokens(place, place + 1)), None)
