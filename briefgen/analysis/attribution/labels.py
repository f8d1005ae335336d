"""Attributions by layout: a transcript's "SMITH: We agreed" or "A: We agreed", a quotation signed "— Ana Smith"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import Found
from briefgen.analysis.attribution.quotations import Quotation
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST_LABELS = 3
"""Labelled paragraphs from which they are a transcript's and no notes such as "UPDATE:"."""

FEWEST_SPEAKERS = 2
"""Speakers of a transcript."""

MOST_SENTENCES = 3
"""Sentences of a labelled paragraph that one statement takes: a line is no speech."""

FEWEST_TURNS = 2
"""Turns of a speaker whose label is in small letters: `Smith:` comes again, `Update:` does not."""

_LABEL = re.compile(r"[\"“]?((?:(?:Mr|Ms|Mrs|Dr)\. )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}|[QA])(:)\s+(?=[\"“‘'(]?\w)")
_SIGNED = re.compile(r"\s*([―—–]|--)\s*((?:[A-Z][\w.’'-]*|de|la|van|von|al|bin)(?: [\w.’'-]+){0,4}?)\.?\s*\Z")


def find_labels(article: Article) -> list[Found]:
    """The paragraphs of a transcript, each its speaker's: the label's colon is the cue."""
    labels: list[tuple[re.Match[str], int]] = []
    for span, role in zip(article.source.paragraphs, article.source.roles, strict=True):
        label = _LABEL.match(article.text, *span) if role == "body" else None
        if label is not None:
            labels.append((label, span[1]))
    turns = Counter(label[1] for label, _ in labels)
    labels = [(label, end) for label, end in labels if label[1].isupper() or turns[label[1]] >= FEWEST_TURNS]
    if len(labels) < FEWEST_LABELS or len({label[1] for label, _ in labels}) < FEWEST_SPEAKERS:
        return []
    found = []
    for label, end in labels:
        anchor = _token(article, label.start(2))
        content = (label.end(), _few_sentences(article, label.end(), end))
        if anchor is not None and any(letter.isalnum() for letter in article.text[slice(*content)]):
            found.append(Found(anchor, ":", "label", (label.span(1),), (label.span(2),), (content,)))
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
