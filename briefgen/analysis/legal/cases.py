"""Cases against somebody, told as fact: charges, pleas, arrests, verdicts and inquiries that go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import in_passive
from briefgen.analysis.attribution.phrases import SUBJECTS, child
from briefgen.analysis.legal.parts import (
    PROCEEDING_RANK,
    PRONOUNS,
    Found,
    is_court,
    is_official,
    name_of,
    phrase,
    subject_of,
    word,
)
from briefgen.analysis.legal.rules import by_his_own
from briefgen.analysis.legal.words import legal
from briefgen.analysis.timeline.words import clause_of, is_saying

if TYPE_CHECKING:
    from spacy.tokens import Token

_TRIED = frozenset({"charge", "find", "plead"})
"""What is done before a court by or to somebody who stands trial."""

_COUNTS = frozenset({"charge", "count", "indictment", "suspicion", "warrant"})
"""What names that for which somebody is held or tried."""

_CHARGING = frozenset({"charge", "indict", "prosecute"})
_CHOOSING = frozenset({"choose", "decide", "decline", "elect", "opt", "refuse", "vote"})

_ANYBODY = frozenset({"he", "she", "nobody", "none", "one"})
"""Subjects that stand for people, never for a firm or a card that is charged."""


def custody(article: Article, n: int, verb: Token) -> Found | None:
    """A plea, an arrest on a charge, a verdict on somebody: `pleaded guilty`, `was held on suspicion of fraud`."""
    lemma = verb.lemma_.lower()
    if lemma not in legal("proceedings", "custody") | legal("proceedings", "always") | _TRIED:
        return None
    if _is_introduction(verb) or by_his_own(verb) or any(c.dep_ == "ccomp" for c in verb.children) or _is_tasked(verb):
        return None
    words = {token.lemma_.lower() for token in clause_of(verb) if token.i != verb.i}
    guilt = "guilty" in words and lemma in ("plead", "find")
    of_past_office = verb.dep_ == "relcl" and not any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    sued = lemma in legal("proceedings", "always") and not of_past_office
    if not (guilt or sued or _is_held(verb, words) or _is_accused(verb, words) or _charges(verb)):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
    named = next((t for t in clause_of(verb) if t.lemma_.lower() in _COUNTS and t.i > verb.i), None)
    found.instrument = phrase(article, named, sentence) if named is not None else None
    office = child(verb, "nsubj")
    found.body = phrase(article, office, sentence) if office is not None and is_official(office) else None
    person = subject_of(verb) if lemma == "plead" else child(verb, "nsubjpass", "dobj")
    if person is not None and person.lower_ not in PRONOUNS and lemma in legal("proceedings", "holding"):
        found.bound = name_of(article, person, sentence)
    return found


def _is_tasked(verb: Token) -> bool:
    """Is somebody to be charged with doing something, as with a task (`will be charged with leading the talks`)?"""
    ahead = any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children)
    return verb.lemma_ == "charge" and ahead and any(i.dep_ == "pcomp" for c in verb.children for i in c.children)


def _is_somebody(noun: Token) -> bool:
    """May a noun be a person, rather than something with a capital (`released the Statement of Facts`)?"""
    return noun.pos_ != "PROPN" or noun.ent_type_ in ("PERSON", "NORP", "GPE")


def _is_held(verb: Token, words: set[str]) -> bool:
    """Is somebody held, or sought, over a crime that the words of the clause name?"""
    lemma, passive = verb.lemma_.lower(), in_passive(verb) or verb.tag_ == "VBN"
    held = child(verb, "dobj", "nsubjpass")
    if held is not None and not _is_somebody(held):
        return False
    seizing = legal("proceedings", "custody") - (frozenset() if passive else legal("proceedings", "sought"))
    return lemma in seizing and bool(words & legal("proceedings", "counts"))


def _is_accused(verb: Token, words: set[str]) -> bool:
    """Is somebody charged: `was arrested and charged with …`, `nobody has been charged`?"""
    joined = verb.dep_ == "conj" and verb.tag_ == "VBN" and in_passive(verb.head)
    if verb.lemma_ != "charge" or not (joined or in_passive(verb)):
        return False
    unpriced = child(verb, "dobj", "agent") is None
    return bool(words & {"with", "over", "absentia"}) or (unpriced and _is_person(child(verb, "nsubjpass")))


def _is_person(subject: Token | None) -> bool:
    """Is a subject one person, whom nobody charges money?"""
    return subject is not None and (subject.lower_ in _ANYBODY or subject.ent_type_ == "PERSON")


def _charges(verb: Token) -> bool:
    """Does somebody charge another with a crime by office (`prosecutors have charged him with fraud`)?"""
    subject, counts = subject_of(verb), [c for lead in verb.children if lead.lower_ == "with" for c in lead.children]
    if verb.lemma_ != "charge" or subject is None or not any(c.dep_ == "dobj" for c in verb.children):
        return False
    by_office = ("officers", "inquirers", "chargers")
    official = any(subject.lemma_.lower() in legal("proceedings", table) for table in by_office)
    return bool(counts) and (official or any(c.lemma_.lower() in legal("proceedings", "counts") for c in counts))


def not_charged(article: Article, n: int, verb: Token) -> Found | None:
    """Whom a jury or prosecutors chose not to charge: `the grand jury elected not to indict him`."""
    subject = verb.head if verb.dep_ == "acl" and verb.head.dep_ == "ROOT" else subject_of(verb)
    act = next((c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ in _CHARGING), None)
    if act is None or subject is None or not (is_official(subject) or is_court(subject)):
        return None
    spared = verb.lemma_ in ("decline", "refuse") or any(c.dep_ == "neg" for c in act.children)
    if not spared or verb.lemma_ not in _CHOOSING:
        return None
    found = Found(n, PROCEEDING_RANK, force=word(act), verb=verb)
    found.body = phrase(article, subject, article.source.sentences[n])
    return found


def _is_introduction(verb: Token) -> bool:
    """Does a verb only tell who a speaker is (`Ann Holt, who was jailed, said …`)?"""
    head = verb.head
    while head.dep_ == "appos":
        head = head.head
    return verb.dep_ in ("relcl", "acl") and head.dep_ in SUBJECTS and is_saying(head.head)


def proceeding(article: Article, n: int, verb: Token) -> Found | None:
    """A case, an inquiry or an extradition that goes on against somebody."""
    sentence = article.source.sentences[n]
    near = [c for c in verb.children if c.dep_ in (*SUBJECTS, "dobj")]
    marks = legal("proceedings", "marks") - {verb.lemma_}
    if verb.lemma_ in legal("proceedings", "verbs") and any(
        token.lemma_.lower() in marks for token in article.tokens(*sentence)
    ):
        against = next((c for c in near if c.dep_ in ("dobj", "nsubjpass")), None)
        found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
        held = against is not None and verb.lemma_ in legal("proceedings", "holding")
        found.bound = phrase(article, against, sentence) if against is not None and held else None
        subject = next((c for c in near if c.dep_ == "nsubj" and is_official(c)), None)
        found.body = phrase(article, subject, sentence) if subject is not None else None
        return found
    official = any(c.dep_ == "nsubj" and is_official(c) for c in near)
    into = verb.lemma_ == "look" and any(c.dep_ == "prep" and c.lower_ == "into" for c in verb.children)
    if official and (into or verb.lemma_ in ("investigate", "probe")):
        return _inquiry(article, n, verb, near)
    named = next((c for c in near if _is_of_case(c)), None)
    if named is not None and _is_political(named, subject_of(verb)):
        return None
    if verb.lemma_ in legal("proceedings", "facing") and named is not None:
        found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
        found.instrument = phrase(article, named, sentence)
        subject = next((c for c in near if c.dep_ == "nsubj" and c.i != named.i and c.pos_ != "PRON"), None)
        himself = verb.lemma_ in legal("proceedings", "feared") | {"fight", "contest"}  # no setter of a hearing
        found.bound = phrase(article, subject, sentence) if subject is not None and himself else None
        return found
    return None


def _is_of_case(noun: Token) -> bool:
    """Does a noun name what somebody stands before: a trial, charges, or counts that he faces?"""
    counts = noun.tag_ == "NNS" and noun.lemma_ == "count" and noun.head.lemma_ == "face"
    return counts or noun.lemma_.lower() in legal("proceedings", "objects")


def _is_political(hearing: Token, holder: Token | None) -> bool:
    """Is a hearing one that lawmakers hold, rather than a court?"""
    heard = hearing.lemma_.lower() in ("hearing", "inquiry", "investigation", "probe")
    holds = hearing.head.lemma_ == "hold"
    impeaching = any(c.lemma_.lower() == "impeachment" for c in hearing.children)
    return heard and holds and not impeaching and holder is not None and holder.i != hearing.i and not is_court(holder)


def extradition(article: Article, n: int, verb: Token) -> Found | None:
    """An extradition or deportation that is sought, granted or refused: `approved an extradition request`."""
    sought = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and _is_removal(c)), None)
    if sought is None or verb.lemma_ not in legal("proceedings", "removing"):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, PROCEEDING_RANK, force=word(verb), instrument=phrase(article, sought, sentence), verb=verb)
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN")), None)
    if subject is not None:
        found.body = phrase(article, subject, sentence)
    return found


def _is_removal(noun: Token) -> bool:
    named = [noun, *(c for c in noun.children if c.dep_ == "compound")]
    return any(one.lemma_.lower() in ("extradition", "deportation") for one in named)


def _inquiry(article: Article, n: int, verb: Token, near: list[Token]) -> Found:
    sentence = article.source.sentences[n]
    found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
    found.body = next(phrase(article, c, sentence) for c in near if c.dep_ == "nsubj")
    return found
