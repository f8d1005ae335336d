"""Statements that are deeds of law: who signs, imposes or charges does something, whatever says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article, top_of
from briefgen.analysis.aspect import verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.legal.parts import (
    court_of,
    is_filing,
    is_instrument,
    is_official,
    is_state,
    quantified,
    subject_of,
)
from briefgen.analysis.legal.rules import sayer
from briefgen.analysis.legal.words import forcing, legal
from briefgen.analysis.timeline.words import is_saying
from briefgen.analysis.topic import tokens_of
from briefgen.model import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = ("ccomp", "xcomp")

_CLAIMED = frozenset({"win", "lose"})
"""What somebody says he did in court, which the other side may not grant him."""

_DONE = ("past", "perfect", "past perfect")
"""The forms of a verb that tell what was done."""

_SELF = frozenset({"it", "they", "he", "she", "their", "its"})
"""Pronouns by which who did a deed tells it, or is told of."""


def is_deed(article: Article, statement: Statement) -> bool:
    """Is a statement what a verb of law did to its object (`imposed | sanctions`, `charged | the mayor with fraud`)?

    What has a clause for its content is words, whoever said it, and so is what stands between quotation marks.
    """
    if statement.mode == "direct":
        return False
    cue = tokens_of(article, statement.cue)
    done_to = [child for verb in cue for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    if statement.mode == "mixed" and (not done_to or any(article.in_quotation(one.idx) for one in done_to)):
        return False  # in `signed "hard-hitting" sanctions` only a word of it is quoted
    return any(_does(verb) for verb in cue if verb.pos_ == "VERB" and (not is_saying(verb) or _declares(verb)))


def _does(verb: Token) -> bool:
    """Does a verb tell a deed: a court's, a step against somebody, or something done to an instrument?"""
    if verb.lemma_ == "vote":
        return True  # whatever was voted, it was done
    if verb.lemma_ in legal("life", "settling"):
        leads = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in ("to", "on")]
        if any(is_instrument(one) for lead in leads for one in lead.children):  # `agreed to a truce`
            return verb.tag_ in ("VBD", "VBN")
        done = [child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VB"]
        return verb.tag_ in ("VBD", "VBN") and any(_is_of_case(one) for one in done)
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    if not objects or any(child.dep_ in _CLAUSES for child in verb.children):
        return False
    lemma = verb.lemma_.lower()
    if court_of(verb) is not None:
        return lemma in legal("rulings", "verbs")
    if lemma in legal("proceedings", "verbs"):
        return True
    changes = legal("life", "verbs") - legal("life", "views")
    return lemma in changes and any(is_instrument(one) for one in quantified(objects))


def _declares(verb: Token) -> bool:
    """Is it done by saying so: `declared a state of emergency`, `announced a ban on exports`?"""
    held = (child for child in verb.children if child.dep_ in ("dobj", "nsubjpass"))
    return verb.lemma_ in ("announce", "declare", "proclaim") and any(is_instrument(one) for one in held)


def _is_of_case(verb: Token) -> bool:
    """Is a verb a step in a case: `drop the lawsuit`, `suspend their requests for arbitration`?"""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    return verb.lemma_ in legal("proceedings", "filing") and any(is_filing(one) for one in objects)


def is_text_of_law(article: Article, statement: Statement) -> bool:
    """Is what speaks an instrument (`he gets nothing, according to the agreement`)? A suit's words are its party's."""
    top = top_of(tokens_of(article, statement.source))
    papers = legal("proceedings", "papers") | legal("proceedings", "loose")
    return top is not None and is_instrument(top) and top.lemma_.lower() not in papers


def is_told_as_done(article: Article, coverage: Coverage, sentence: int, verb: Token) -> bool:
    """Is a step against somebody told by an officer of the law (`police said they had charged two men`), or is it one
    that an officer takes, whoever tells it (`prosecutors are investigating the bank, two people said`)?

    So is a deed of law that is told as done by who did it, or by an office of the state: `the watchdog has fined the
    bank, it said`.
    """
    if _is_step(verb):
        held = coverage.statements(sentence)
        return not coverage.is_quoted(verb.idx) and all(one.mode == "indirect" for one in held)
    holding = coverage.statements_holding(sentence, verb.idx)
    if not holding or coverage.is_quoted(verb.idx) or any(one.mode == "direct" for one in holding):
        return False
    if _is_in_law(verb) and all(_is_by_office(article, one) for one in holding):
        return True
    step = verb.lemma_.lower() in legal("proceedings", "verbs") | legal("proceedings", "custody")
    if step and all(_is_by_officer(article, one) for one in holding):
        return True
    return _is_done(verb) and all(_is_by_doer(article, one, verb) for one in holding)


def _is_in_law(verb: Token) -> bool:
    """Does a verb tell how an instrument stands, or who stands under it (`the permit expires in May`, `remains under
    sanctions`), and not what it may come to?
    """
    if verb_form(verb) not in (*_DONE, "present") or any(c.dep_ == "neg" for c in verb.children):
        return False
    subject = subject_of(verb)
    if subject is None:
        return False
    runs = verb.lemma_ in legal("force", "terms") | forcing() - legal("force", "spoken")
    if runs and (is_instrument(subject) or subject.lemma_.lower() in legal("force", "leave")):
        return True
    under = [one for c in verb.children if c.dep_ == "prep" and c.lower_ == "under" for one in c.children]
    return verb.lemma_ in legal("standing", "being") and any(is_instrument(one) for one in under)


def _is_by_office(article: Article, statement: Statement) -> bool:
    """Does an office of the state, of a court or a regulator tell something?"""
    source = tokens_of(article, statement.source)
    tellers = legal("proceedings", "tellers") | legal("proceedings", "officers") | legal("courts", "regulators")
    return any(token.lemma_.lower() in tellers for token in source)


def _is_done(verb: Token) -> bool:
    """Is a deed of law told as done: fined, filed, approved, and neither planned nor denied?"""
    if any(c.dep_ == "neg" for c in verb.children):
        return False
    sues = verb.lemma_ in ("sue", "countersue", "prosecute") and verb_form(verb) in (*_DONE, "progressive")
    if sues or verb_form(verb) not in _DONE:
        return sues
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    filed = verb.lemma_ in legal("proceedings", "filing") - _CLAIMED and any(is_filing(one) for one in objects)
    subject = subject_of(verb)
    doer = sayer(subject) if subject is not None and subject.dep_ == "nsubj" else None
    by_office = doer is not None and is_state(doer)
    measured = verb.lemma_ in legal("courts", "measures") and by_office and bool(objects)
    paid = any(one.lemma_ == "settlement" for one in objects) and verb.lemma_ in ("reach", "sign", "announce")
    return filed or measured or paid or _does(verb)


def _is_by_doer(article: Article, statement: Statement, verb: Token) -> bool:
    """Does who did a deed tell it himself (`it said`, `the firm said it had …`), or an office of the state?"""
    source = tokens_of(article, statement.source)
    subject = subject_of(verb)
    if any(token.lemma_.lower() in legal("proceedings", "tellers") for token in source):
        return True
    if subject is None or subject.dep_ != "nsubj":
        return False
    himself = subject.lower_ in _SELF or any(token.lower_ in _SELF for token in source)
    return himself or any(token.text == subject.text for token in source)


def _is_step(verb: Token) -> bool:
    """Does an officer look into somebody, or is a day set for a trial: told without a word of doubt?"""
    subject = subject_of(verb)
    if subject is None or any(c.tag_ == "MD" or c.dep_ == "neg" for c in verb.children):
        return False
    looks = verb.lemma_ in ("investigate", "probe") and subject.dep_ == "nsubj" and is_official(subject)
    sits = subject.lemma_.lower() in legal("course", "trials") and verb.lemma_ in ("schedule", "set")
    return looks or (sits and subject.dep_ == "nsubjpass")


def _is_by_officer(article: Article, statement: Statement) -> bool:
    source = tokens_of(article, statement.source)
    return any(token.lemma_.lower() in legal("proceedings", "officers") for token in source)
