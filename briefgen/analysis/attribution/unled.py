"""Quotations without a verb of speech: `The minister was in no mood to yield. “We have given enough.”`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import VERBAL, child
from briefgen.analysis.attribution.quotations import Quotation
from briefgen.analysis.attribution.speakers import cue_of
from briefgen.analysis.subjects import is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

_STOPS = (".", "?", "!", "…")
_MARKS = frozenset('“”"‘«»')


def told_before(article: Article, quotation: Quotation) -> Token | None:
    """The verb of the sentence right before a quotation, if that tells of one person, whose words these then are.

    The quotation is a sentence of its own, or several, and the verb none of speech. Where others are named there, or
    the next sentence begins with a quotation, nobody can tell whose it is.
    """
    number = article.sentence_at(quotation.start)
    if not number or not quotation.closed or article.source.sentences[number][0] != quotation.start:
        return None
    if article.text[slice(*quotation.inner)].rstrip()[-1:] not in _STOPS or _goes_on(article, quotation):
        return None
    start, end = article.source.sentences[number - 1]
    apart = article.paragraphs_between(start, quotation.start)
    if apart > 1 or (apart == 1 and not _is_whole(article, quotation)) or article.role_at(start) != "body":
        return None
    if any(mark in article.text[start:end] for mark in _MARKS) or not article.text[start:end].rstrip().endswith("."):
        return None
    tokens = article.tokens(start, end)
    verb = next((token for token in tokens if token.dep_ == "ROOT"), None)
    plain = verb is not None and verb.pos_ in VERBAL and cue_of(verb) is None
    subject = child(verb, "nsubj", "nsubjpass") if verb is not None and plain else None
    if subject is None or not _is_person(subject):
        return None
    own = set(subject.subtree)
    others = (token for token in tokens if token not in own and (token.ent_type_ == "PERSON" or is_person_noun(token)))
    return verb if next(others, None) is None else None


def _is_person(subject: Token) -> bool:
    named = subject.ent_type_ in ("", "PERSON") and subject.pos_ == "PROPN"
    return named or subject.lower_ in ("he", "she") or is_person_noun(subject)


def _is_whole(article: Article, quotation: Quotation) -> bool:
    """Is a quotation a paragraph of its own?"""
    paragraph = article.paragraph_at(quotation.start)
    return paragraph is not None and article.source.paragraphs[paragraph] == (quotation.start, quotation.end)


def _goes_on(article: Article, quotation: Quotation) -> bool:
    """Does its sentence go on behind it, or the next begin with another quotation?"""
    following = article.text[quotation.end :].lstrip()[:1]
    return following.islower() or following in _MARKS
