"""Articles about an election campaign, in which charges and demands are mostly rhetoric."""

from __future__ import annotations

import re

from briefgen.analysis.article import Article

_ELECTION = re.compile(
    r"\b(?:ballots?|campaign(?:s|ed|ing)?|candidates?|candidacy|caucus(?:es)?|elections?|front-?runners?|hustings"
    r"|nominees?|nominations?|polls?|pollsters?|primar(?:y|ies)|running mate|voters?|stump(?:ed|ing)?)\b",
    re.IGNORECASE,
)
"""Words of an election to come."""

FEWEST, SHARE = 3, 0.25
"""Sentences with such words, and their share of the body, from which an article is about a campaign."""


def is_about_campaign(article: Article) -> bool:
    """Do enough of an article's sentences speak of an election to come?"""
    sentences = [article.source.sentences[n] for n in article.body_sentences()]
    told = sum(_ELECTION.search(article.text, *words) is not None for words in sentences)
    return told >= FEWEST and told >= SHARE * len(sentences)
