"""Cases against somebody, told as fact: charges, pleas, arrests, verdicts and inquiries that go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import child
from briefgen.analysis.dating import clause_of, is_saying
from briefgen.analysis.legal_parts import (
    PROCEEDING_RANK,
    PRONOUNS,
    SUBJECTS,
    Found,
    is_request,
    legal,
    name_of,
    phrase,
    subject_of,
    word,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def custody(article: Article, n: int, verb: Token) -> Found | None:
    """A plea, an arrest on a charge, a verdict on somebody: `pleaded guilty`, `was held on suspicion of fraud`."""
    lemma = verb.lemma_.lower()
    words = {token.lemma_.lower() for token in clause_of(verb) if token.i != verb.i}
    guilt = words & {"guilty"} and lemma in ("plead", "find")
    passive = any(c.dep_ == "auxpass" for c in verb.children) or verb.tag_ == "VBN"
    seized = lemma in legal("proceedings", "custody") - (frozenset() if passive else legal("proceedings", "sought"))
    held = seized and words & legal("proceedings", "counts")
    accused = lemma == "charge" and any(c.dep_ == "auxpass" for c in verb.children)
    charged = (accused and bool(words & {"with", "over", "absentia"})) or _charges(verb)
    if _is_introduction(verb):
        return None
    of_past_office = verb.dep_ == "relcl" and not any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    sued = lemma in legal("proceedings", "always") and not of_past_office
    if not (guilt or held or charged or sued) or any(c.dep_ == "ccomp" for c in verb.children):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
    person = child(verb, "nsubjpass", "dobj")
    if lemma == "plead":
        person = subject_of(verb)
    if person is not None and person.lower_ not in PRONOUNS:
        found.bound = name_of(article, person, sentence)
    return found


def _charges(verb: Token) -> bool:
    """Does somebody charge another with a crime by office (`prosecutors have charged him with fraud`)?"""
    subject, counts = subject_of(verb), [c for lead in verb.children if lead.lower_ == "with" for c in lead.children]
    if verb.lemma_ != "charge" or subject is None or not any(c.dep_ == "dobj" for c in verb.children):
        return False
    by_office = ("officers", "inquirers", "chargers")
    official = any(subject.lemma_.lower() in legal("proceedings", table) for table in by_office)
    return bool(counts) and (official or any(c.lemma_.lower() in legal("proceedings", "counts") for c in counts))


def _is_introduction(verb: Token) -> bool:
    """Does a verb only tell who a speaker is (`Ann Holt, who was jailed, said …`) or whom is meant (`those held`)?"""
    head = verb.head
    if verb.dep_ == "acl" and head.lower_ == "those":
        return True
    while head.dep_ == "appos":
        head = head.head
    return verb.dep_ in ("relcl", "acl") and head.dep_ in SUBJECTS and is_saying(head.head)


def proceeding(article: Article, n: int, verb: Token) -> Found | None:
    """A case, an inquiry or an extradition that goes on against somebody."""
    sentence = article.source.sentences[n]
    words = {token.lemma_.lower() for token in article.tokens(*sentence)}
    near = [c for c in verb.children if c.dep_ in (*SUBJECTS, "dobj")]
    if verb.lemma_ in legal("proceedings", "verbs") and words & legal("proceedings", "marks") - {verb.lemma_}:
        against = next((c for c in near if c.dep_ in ("dobj", "nsubjpass")), None)
        found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
        found.bound = phrase(article, against, sentence) if against is not None else None
        subject = next((c for c in near if c.dep_ == "nsubj"), None)
        found.body = phrase(article, subject, sentence) if subject and subject.pos_ != "PRON" else None
        return found
    official = any(c.dep_ == "nsubj" and _is_official(c) for c in near)
    if official and verb.lemma_ in ("investigate", "probe"):
        return _inquiry(article, n, verb, near)
    named = next((c for c in near if c.lemma_.lower() in legal("proceedings", "objects") or is_request(c)), None)
    if verb.lemma_ in legal("proceedings", "facing") and named is not None:
        found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
        found.instrument = phrase(article, named, sentence)
        subject = next((c for c in near if c.dep_ == "nsubj" and c.i != named.i and c.pos_ != "PRON"), None)
        found.bound = phrase(article, subject, sentence) if subject is not None else None
        return found
    return None


def _is_official(subject: Token) -> bool:
    """Does a subject look into things by office: by its own noun or by one before it (`the attorney general`)?"""
    named = [subject, *(child for child in subject.children if child.dep_ == "compound")]
    offices = legal("proceedings", "inquirers") | legal("courts", "regulators")
    return any(noun.lemma_.lower() in offices for noun in named)


def _inquiry(article: Article, n: int, verb: Token, near: list[Token]) -> Found:
    sentence = article.source.sentences[n]
    found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
    found.body = next(phrase(article, c, sentence) for c in near if c.dep_ == "nsubj")
    return found
