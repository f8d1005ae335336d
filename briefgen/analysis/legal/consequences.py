"""What follows by law, told as fact: what an inquiry led to, whose leave a post needs, what is to be done by a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import in_passive
from briefgen.analysis.attribution.phrases import child
from briefgen.analysis.legal.parts import (
    BINDING_RANK,
    NOUNS,
    PROCEEDING_RANK,
    Found,
    duty_words,
    is_instrument,
    is_official,
    name_of,
    phrase,
    subject_of,
    word,
)
from briefgen.analysis.legal.words import legal

if TYPE_CHECKING:
    from spacy.tokens import Token


def led_to(article: Article, n: int, verb: Token) -> Found | None:
    """What something came to in law: `the inquiry led to charges`, `the seizure, which led to sanctions`."""
    if verb.lemma_ not in legal("consequences", "leading"):
        return None
    leads = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("to", "in")]
    ends = [inner for lead in leads for inner in lead.children if inner.dep_ == "pobj"]
    end = next((one for one in ends if one.lemma_.lower() in legal("consequences", "ends")), None)
    if end is None:
        return None
    instrument = phrase(article, end, article.source.sentences[n])
    return Found(n, PROCEEDING_RANK, force=word(verb), instrument=instrument, verb=verb)


def consent_needed(article: Article, n: int, verb: Token) -> Found | None:
    """By whom a person or a thing must be approved: `will need to be confirmed by the Senate`."""
    if verb.lemma_ not in legal("consequences", "consenting") or not in_passive(verb):
        return None
    bound = verb.dep_ == "xcomp" and verb.head.lemma_ in ("need", "have", "require")
    modal = any(c.dep_ == "aux" and c.lower_ in legal("force", "modals") for c in verb.children)
    by = [one for c in verb.children if c.dep_ == "agent" for one in (c, *c.conjuncts)]  # `by owners and by regulators`
    agents = (agent for c in by for inner in c.children for agent in (inner, *inner.conjuncts))
    body = next((agent for agent in agents if is_official(agent)), None)
    if not (bound or modal) or body is None:
        return None
    found = binding(article, n, verb, verb.head if bound else verb, verb, subject_of(verb))
    found.body = phrase(article, body, article.source.sentences[n])
    return found


def to_be_done(article: Article, n: int, verb: Token) -> Found | None:
    """What is laid down to be done until a day: `all stocks are to be destroyed by June`."""
    first = verb.head if verb.dep_ == "conj" else verb
    laid = first.dep_ == "xcomp" and first.head.lemma_ == "be" and any(c.lower_ == "to" for c in first.children)
    if not laid or not in_passive(first) or verb.tag_ != "VBN":
        return None
    by = [inner for c in verb.children if c.lower_ in ("by", "before", "within") for inner in c.children]
    dated = any(one.ent_type_ == "DATE" or one.pos_ == "NUM" for one in by)
    subject = subject_of(first)
    if not dated or subject is None or subject.pos_ not in NOUNS or subject.ent_type_ == "PERSON":
        return None
    return binding(article, n, verb, first.head, verb, subject)


def by_law(article: Article, n: int, verb: Token) -> Found | None:
    """What somebody may, must or cannot do in the eyes of the law: `is legally bound to …`, `legally, he cannot …`."""
    adverb = next(
        (c for c in verb.children if c.dep_ == "advmod" and c.lower_ in legal("consequences", "lawfully")), None
    )
    held = verb.lemma_ in legal("consequences", "binding") or any(c.tag_ == "MD" for c in verb.children)
    subject = subject_of(verb)
    if adverb is None or not held or subject is None:
        return None
    return binding(article, n, verb, adverb, verb, subject)


def no_power(article: Article, n: int, verb: Token) -> Found | None:
    """What nobody's office lets him do: `has no authority to dismiss the governor`."""
    power = child(verb, "dobj")
    if verb.lemma_ not in ("have", "lack") or power is None or power.lemma_ not in legal("consequences", "powers"):
        return None
    lacked = verb.lemma_ == "lack" or any(c.lower_ == "no" for c in power.children) or child(verb, "neg") is not None
    to = next((c for c in power.children if c.tag_ == "VB"), None)
    if not lacked or to is None:
        return None
    return binding(article, n, verb, power, to, subject_of(verb))


def binding(article: Article, n: int, verb: Token, force: Token, duty: Token, subject: Token | None) -> Found:
    """What binds whom: the word that binds, the verb of the duty, and the subject, named where it is a noun."""
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(force), duty=duty_words(article, duty, sentence), verb=verb)
    if subject is not None and subject.pos_ in NOUNS:
        found.bound = name_of(article, subject, sentence)
    return found


def imposed_with(article: Article, n: int, verb: Token) -> Found | None:
    """A measure with which a state answers or hits another: `retaliated with duties`, `hit it with sanctions`."""
    if verb.lemma_ not in legal("consequences", "hitting"):
        return None
    held = [inner for c in verb.children if c.lower_ in ("with", "by") for inner in c.children if inner.dep_ == "pobj"]
    measure = next((one for one in held if _is_measure(one)), None)
    if measure is None:
        return None
    sentence = article.source.sentences[n]
    return Found(n, PROCEEDING_RANK, force=word(verb), instrument=phrase(article, measure, sentence), verb=verb)


def _is_measure(noun: Token) -> bool:
    return noun.lemma_.lower() in legal("course", "duties") or is_instrument(noun)
