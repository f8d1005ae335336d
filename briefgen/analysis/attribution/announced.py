"""Attributions by a noun and a colon: the message was short: “…”; had one request: let the ships through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.phrases import (
    ACTORS,
    VERBAL,
    Found,
    child,
    children,
    end_of,
    preposition,
    subtree,
    trim,
)
from briefgen.analysis.attribution.speakers import speaker_of
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST_WORDS = 2
"""Words of what is announced: less is a name or a figure."""

_OPENING = re.compile(r"\s*[“\"]")
_CLOSING = re.compile(r"[”\"]")
_BEING = ("be", "remain", "seem", "sound", "come")
_HAVING = ("have", "issue", "deliver", "send", "give", "offer", "bring", "repeat", "make", "leave", "get")


def find_announced(article: Article, sentence: list[Token]) -> Iterator[Found]:
    """The attributions of a sentence whose noun of saying is followed by what is said, behind a colon."""
    colon = next((token for token in sentence if token.text == ":"), None)
    if colon is None or colon.i + 1 >= len(colon.doc):
        return
    for noun in sentence:
        if noun.i >= colon.i or noun.pos_ != "NOUN" or noun.lemma_.lower() not in lexicon().messages:
            continue
        told = _told(noun, colon)
        speaker = _teller(noun) if told else None
        content = _behind(article, colon)
        if speaker is None or content is None:
            continue
        source = trim(article.text, subtree(speaker, children(speaker, "case")))
        frame = "quote" if article.text[content[0] - 1] in '“"' else "noun:clause"
        yield Found(noun, noun.lemma_.lower(), frame, (source,), ((noun.idx, end_of(noun)),), (content,))
        return


def _told(noun: Token, colon: Token) -> bool:
    """Does the colon stand for what the noun says: was short, had one request, or the noun alone before it?"""
    if noun.i + 1 == colon.i:
        return True
    verb = noun.head
    if verb.pos_ not in VERBAL or any(part.pos_ == "VERB" for part in noun.doc[verb.i + 1 : colon.i]):
        return False
    return (noun.dep_ == "nsubj" and verb.lemma_ in _BEING) or (noun.dep_ == "dobj" and verb.lemma_ in _HAVING)


def _teller(noun: Token) -> Token | None:
    """Whose message it is: the owner, the one that it is from, or who has it."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    link = preposition(noun, ("from", "by", "of"))
    if link is not None:
        return child(link, "pobj")
    if noun.dep_ == "dobj":
        return speaker_of(noun.head)
    for held in children(noun, "compound", "nmod", "amod"):
        if held.ent_type_ in ACTORS:
            return held
    return None


def _behind(article: Article, colon: Token) -> Range | None:
    """What stands behind the colon: a quotation to its end, or the rest of the sentence."""
    number, paragraph = article.sentence_at(colon.idx), article.paragraph_at(colon.idx)
    if number is None or paragraph is None:
        return None
    end = article.source.sentences[number][1]
    opening = _OPENING.match(article.text, end_of(colon))
    if opening is not None:
        closing = _CLOSING.search(article.text, opening.end(), article.source.paragraphs[paragraph][1])
        if closing is None:
            return None
        start, end = opening.end(), closing.start()
    else:
        start, end = trim(article.text, (end_of(colon), end))
    return (start, end) if len(article.text[start:end].split()) >= FEWEST_WORDS else None
