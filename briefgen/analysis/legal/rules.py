"""Rules and steps told without the instrument: what people of a kind must or may not do, what a house votes, what an
inquiry looks into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import in_passive
from briefgen.analysis.attribution.phrases import child
from briefgen.analysis.legal.consequences import binding
from briefgen.analysis.legal.parts import (
    BINDING_RANK,
    LIFE_RANK,
    NOUNS,
    PROCEEDING_RANK,
    Found,
    is_held,
    is_official,
    phrase,
    subject_of,
    trimmed,
    word,
)
from briefgen.analysis.legal.words import legal
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_ANYBODY = frozenset({"anybody", "anyone", "nobody"})
_MANY = frozenset({"all", "any", "every", "each", "most", "no", "only"})
"""Determiners with which a noun still stands for all of its kind."""

_NAY = frozenset({"cannot", "can", "may", "must"})


def general_rule(article: Article, n: int, verb: Token) -> Found | None:
    """What people of a kind must or may not do, told as how it is: `employers must register`, `felons cannot vote`."""
    subject = subject_of(verb)
    if subject is None or not _is_kind(subject):
        return None
    duty, force = _held_to(verb)
    if duty is None or force is None:
        return None
    return binding(article, n, verb, force, duty, subject)


def _is_kind(noun: Token) -> bool:
    """Does a noun stand for all of its kind whom the law can hold, rather than for these or some of them?"""
    if noun.lower_ in _ANYBODY:
        return True
    if noun.lemma_.lower() not in legal("force", "held") | legal("consequences", "subjects"):
        return False
    determiners = [c.lower_ for c in noun.children if c.dep_ in ("det", "poss", "nummod", "predet")]
    return (noun.tag_ == "NNS" and not determiners) or bool(set(determiners) & _MANY)


def _held_to(verb: Token) -> tuple[Token | None, Token | None]:
    """The verb of what somebody is held to, and the word that holds him to it."""
    owed = legal("consequences", "owed")
    if verb.lemma_ == "have":
        act = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB" and c.lemma_ in owed), None)
        return act, verb
    modal = next((c for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"), None)
    if modal is None:
        return None, None
    denied = child(verb, "neg") is not None and modal.lower_ in _NAY | {"ca"}
    if denied and verb.lemma_ in legal("consequences", "denied"):
        return verb, modal
    if modal.lower_ in legal("force", "modals") and not denied and verb.lemma_ in owed:
        return verb, modal
    return None, None


def binds(verb: Token, subject: Token) -> bool:
    """Is a subject bound, rather than what an instrument guarantees, sets or enshrines (`a right is guaranteed`)?"""
    return verb.lemma_ not in legal("standing", "granting") or not in_passive(verb) or is_held(subject)


def sayer(subject: Token) -> Token:
    """A subject, or who says of himself what `it` or `they` did (`The ministry said it had revoked the permits`)."""
    verb = subject.head
    if subject.lower_ not in ("it", "they") or verb.dep_ != "ccomp":
        return subject
    return child(verb.head, "nsubj") or subject


def by_his_own(verb: Token) -> bool:
    """Does somebody do it who has people under him, but no law (`was banned by the coach`, `the club fined him`)?"""
    actors = [c for c in verb.children if c.dep_ == "nsubj"]
    actors += [inner for c in verb.children if c.dep_ == "agent" for inner in c.children]
    return any(one.lemma_.lower() in legal("force", "private") for one in actors)


def house_votes(article: Article, n: int, verb: Token) -> Found | None:
    """What a house voted to do: `the senate voted 61-38 to confirm her`."""
    subject = subject_of(verb)
    act = next((c for c in verb.children if c.dep_ in ("xcomp", "advcl") and c.tag_ == "VB"), None)
    if verb.lemma_ != "vote" or subject is None or act is None:
        return None
    house = subject.lemma_.lower() in legal("course", "weighers") | legal("course", "houses")
    if not house or act.lemma_ not in legal("consequences", "voted"):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, LIFE_RANK, force=word(act), body=phrase(article, subject, sentence), verb=verb)
    voted_on = child(act, "dobj")
    found.instrument = phrase(article, voted_on, sentence) if voted_on is not None and voted_on.pos_ in NOUNS else None
    return found


def inquiry_goes_on(article: Article, n: int, verb: Token) -> Found | None:
    """What an inquiry by office looks into: `a parliamentary inquiry is examining how the contract was awarded`."""
    subject = subject_of(verb)
    if subject is None or subject.lemma_.lower() not in legal("consequences", "inquiries"):
        return None
    before = [c for c in subject.children if c.dep_ in ("amod", "compound", "poss", "nmod")]
    by_office = any(c.lower_ in legal("course", "official") or is_official(c) for c in before)
    if verb.lemma_ not in legal("consequences", "inquiring") or not by_office:
        return None
    instrument = phrase(article, subject, article.source.sentences[n])
    return Found(n, PROCEEDING_RANK, force=word(verb), instrument=instrument, verb=verb)


def on_orders(article: Article, n: int, verb: Token) -> Found | None:
    """What was done because an office wanted it so: `recalled the cars on the orders of the safety board`."""
    leads = [c for c in verb.children if c.dep_ in ("prep", "agent") and c.lower_ in ("on", "by")]
    named = [one for lead in leads for one in lead.children if one.dep_ == "pobj" and one.lemma_ == "order"]
    orders = [one for one in named if one.tag_ == "NNS" or child(one, "det") is None]  # `struck by the order of it all`
    of = [inner for order in orders for c in order.children if c.lower_ in ("of", "from") for inner in c.children]
    body = next((one for one in of if is_official(one)), None)
    if body is None:
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(orders[0]), instrument=phrase(article, orders[0], sentence), verb=verb)
    found.body = phrase(article, body, sentence)
    return found


def modal_duty(article: Article, sentence: Range) -> tuple[Token, Token | None, Range | None] | None:
    """`must` with its subject and what it demands; None where the sentence has none."""
    for token in article.tokens(*sentence):
        if token.lower_ in legal("force", "modals") and token.dep_ == "aux":
            verb = token.head
            start = next((t for t in article.tokens(token.idx + len(token), sentence[1]) if not t.is_punct), verb)
            end = min(verb.right_edge.idx + len(verb.right_edge), sentence[1])
            return token, subject_of(verb), trimmed(article.text, (start.idx, end))
    return None
