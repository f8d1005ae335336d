"""Promises of an election campaign, which nobody can carry out before the vote: they are the candidates' programme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.questions.judging import subject_of
from briefgen.analysis.questions.people import is_person
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

PROMISING = frozenset({"commit", "pledge", "promise", "vow"})
"""Verbs by which somebody binds himself to do something."""

_ELECTION = re.compile(
    r"\b(?:ballots?|campaign(?:s|ed|ing)?|candidates?|candidacy|caucus(?:es)?|elections?|front-?runners?|hustings"
    r"|nominees?|nominations?|polls?|pollsters?|primar(?:y|ies)|running mate|voters?|stump(?:ed|ing)?)\b",
    re.IGNORECASE,
)
"""Words of an election to come."""

FEWEST, SHARE = 3, 0.25
"""Sentences with such words, and their share of the body, from which an article is about a campaign."""


def is_persons_promise(article: Article, words: Range) -> bool:
    """Do some words begin with a person's promise: in a campaign, of what he would do in office?"""
    verb = article.tokens(*words)[0]
    return verb.lemma_ in PROMISING and _is_persons(verb)


def _is_persons(verb: Token) -> bool:
    """Is who promises a person, and no body or state?"""
    while subject_of(verb) is None and verb.dep_ in ("acl", "conj", "relcl", "xcomp") and verb.head is not verb:
        verb = verb.head
    subject = subject_of(verb)
    if subject is None:
        return False
    named = [subject, *(child for child in subject.children if child.dep_ == "appos")]
    return subject.lower_ in ("he", "she", "i", "who") or any(map(is_person, named))


def is_about_campaign(article: Article) -> bool:
    """Do enough of an article's sentences speak of an election to come?"""
    sentences = [article.source.sentences[n] for n in article.body_sentences()]
    told = sum(_ELECTION.search(article.text, *words) is not None for words in sentences)
    return told >= FEWEST and told >= SHARE * len(sentences)
