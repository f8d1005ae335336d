"""Senders: who wrote the message that speaks, `the e-mail goes on`, where a verb before it told that he sent it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.analysis.article import Article

_SENDING = {
    "blog": {"blog", "write"},
    "caption": {"caption", "post"},
    "e-mail": {"e-mail", "email", "write"},
    "email": {"email", "e-mail", "write"},
    "letter": {"write"},
    "memo": {"write"},
    "message": {"message", "text", "write", "email", "post", "tweet"},
    "note": {"write"},
    "post": {"post", "write", "tweet"},
    "text": {"text", "message"},
    "tweet": {"tweet", "post", "write"},
}
"""What one person writes to others, by the verbs that tell that he did."""

_LODGING = {
    "appeal": {"appeal"},
    "complaint": {"complain", "sue"},
    "lawsuit": {"sue"},
    "objection": {"object"},
    "suit": {"sue"},
}
"""The same for what one lodges somewhere, which bodies do as well."""

SENTENCES_BACK = 2
_SUBJECTS = ("nsubj",)


def is_message(noun: Token) -> bool:
    """Is it something that somebody writes to others, and no paper of a body's?"""
    return noun.lemma_.lower() in _SENDING


def is_lodged(noun: Token) -> bool:
    """Is it something that one lodges against others, and no paper of whoever was spoken of last?"""
    return noun.lemma_.lower() in _LODGING


def sender_before(article: Article, noun: Token) -> Token | None:
    """The subject of the verb by which somebody sent what a noun takes up: NAME e-mailed his staff; it says …"""
    verbs = (_SENDING | _LODGING).get(noun.lemma_.lower())
    number = article.sentence_at(noun.idx)
    if verbs is None or number is None:
        return None
    start = article.source.sentences[max(number - SENTENCES_BACK, 0)][0]
    for token in reversed(article.tokens(start, noun.idx)):
        if token.pos_ == "VERB" and token.lemma_.lower() in verbs:
            verb = token
            while verb.dep_ == "conj" and not any(child.dep_ in _SUBJECTS for child in verb.children):
                verb = verb.head
            return next((child for child in verb.children if child.dep_ in _SUBJECTS and child.i < verb.i), None)
    return None
