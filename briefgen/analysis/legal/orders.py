"""Orders and duties of law that a sentence names without telling them: what was defied, what is blocked, what must be
kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import is_finite, verb_form
from briefgen.analysis.legal.parts import (
    BINDING_RANK,
    PROCEEDING_RANK,
    Found,
    court_of,
    duty_words,
    is_dealing,
    is_instrument,
    is_ruling,
    phrase,
    word,
)
from briefgen.analysis.legal.words import forcing, legal
from briefgen.analysis.timeline.words import above

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("dobj", "nsubjpass", "pobj")
_UNCERTAIN = frozenset({"a", "an", "any", "no", "some"})
_TOLD = ("past", "perfect", "past perfect", "present")


def order_named(article: Article, n: int, noun: Token) -> Found | None:
    """A court's order that stands in what else is told: `despite an order from the court`, `in contempt of the order
    blocking the sale`, `the ministry ignored the ruling`.
    """
    if noun.dep_ not in _OBJECTS or _is_in_account(noun) or not _is_sure(noun):
        return None
    if (whole := _whole_of(noun)) is not None and _is_broken(noun):
        sentence = article.source.sentences[n]
        return Found(n, BINDING_RANK, instrument=phrase(article, whole, sentence), force=word(noun.head))
    sentence = article.source.sentences[n]
    hanging = [child for child in noun.children if child.dep_ in ("acl", "relcl")]
    act = next((verb for verb in hanging if _blocks(verb) or _lays_down(verb)), None)
    if act is not None and not (is_ruling(noun) or (is_instrument(noun) and _is_particular(noun) and _lays_down(act))):
        act = None
    if act is None and not (_is_broken(noun) and (is_ruling(noun) or is_instrument(noun))):
        return None
    found = Found(n, BINDING_RANK, instrument=phrase(article, noun, sentence))
    found.force = word(act if act is not None else noun.head)
    found.duty = duty_words(article, act, sentence)
    return found


def law_named(article: Article, n: int, noun: Token) -> Found | None:
    """What a known instrument lays down, where the sentence only names it: `the 1994 ruling, which legalised strikes`,
    `a 1987 treaty banning mines`.
    """
    known = is_instrument(noun) and _is_particular(noun)
    named = is_instrument(noun) or noun.lemma_.lower() in legal("rulings", "nouns")
    if not known and not (named and _is_dated(noun)):
        return None
    hanging = [child for child in noun.children if child.dep_ in ("acl", "relcl")]
    act = next((verb for verb in hanging if _lays_down(verb) or _does_by_law(verb)), None)
    if act is None:
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, instrument=phrase(article, noun, sentence), force=word(act), verb=act)
    found.duty = duty_words(article, act, sentence)
    return found


def ruling_named(article: Article, n: int, noun: Token) -> Found | None:
    """What a ruling holds, where the sentence tells it behind its noun: `ended with the court's 5-4 decision that the
    levy is lawful`, `the 1973 ruling that gave members a right`.
    """
    if not is_ruling(noun) or any(c.lower_ in _UNCERTAIN - {"a", "an"} for c in noun.children):
        return None
    act = next((c for c in noun.children if c.dep_ in ("acl", "relcl") and is_finite(c)), None)
    before = {word.lower_ for child in noun.children if child.i < noun.i for word in child.subtree}
    known = _is_dated(noun) or bool(before & legal("rulings", "judicial")) or any(t[:1].isdigit() for t in before)
    if act is None or not known or verb_form(act) in ("modal", "future"):
        return None
    return Found(n, BINDING_RANK, instrument=phrase(article, noun, article.source.sentences[n]), force=word(act))


def held_by(article: Article, n: int, noun: Token, *, told: bool) -> Found | None:
    """What a known instrument is said to hold, in a participle (`the limit set by the accord`).

    told: the writer says so; in what somebody else says only `as set by the accord` tells it.
    """
    lead = noun.head
    verb = lead.head
    hangs = verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and verb.lemma_ in legal("standing", "holding")
    if not hangs or noun.dep_ != "pobj" or lead.lower_ not in ("by", "in", "under"):
        return None
    if not (told or any(c.lower_ == "as" for c in verb.children)):
        return None
    if not (is_instrument(noun) and (_is_particular(noun) or _is_dated(noun))):
        return None
    instrument = phrase(article, noun, article.source.sentences[n])
    return Found(n, BINDING_RANK, instrument=instrument, force=word(verb), verb=verb)


def owed_under(article: Article, n: int, verb: Token) -> Found | None:
    """What somebody has to do as a part of a deal: `As part of the accord, Norland had to scrap its boats`."""
    act = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB"), None)
    parts = [inner for c in verb.children if c.lower_ == "as" for inner in c.children if inner.lower_ == "part"]
    named = (inner for part in parts for of in part.children if of.lower_ == "of" for inner in of.children)
    deal = next((one for one in named if is_dealing(one, told=True)), None)
    if verb.lemma_ != "have" or act is None or deal is None:
        return None
    return _by_deal(article, n, verb, deal, act)


def brought_about(article: Article, n: int, verb: Token) -> Found | None:
    """What came of an instrument: `The accord saw Norland limit its catch`."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    act = next((c for c in verb.children if c.dep_ == "ccomp" and c.tag_ == "VB"), None)
    if verb.lemma_ != "see" or subject is None or act is None:
        return None
    if not is_dealing(subject, told=True) or not _is_particular(subject):
        return None
    return _by_deal(article, n, verb, subject, act)


def _by_deal(article: Article, n: int, verb: Token, deal: Token, act: Token) -> Found:
    """What a deal binds somebody to: the verb that binds, and the verb of the duty."""
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, instrument=phrase(article, deal, sentence), force=word(verb), verb=verb)
    found.duty = duty_words(article, act, sentence)
    return found


def under_review(article: Article, n: int, verb: Token) -> Found | None:
    """A ruling or rule that a court is looking at: `while the appeals court reviews the ruling`."""
    matter = next((c for c in verb.children if c.dep_ == "dobj"), None)
    court = court_of(verb)
    if verb.lemma_ not in ("consider", "review", "weigh") or court is None or matter is None:
        return None
    if verb_form(verb) not in ("present", "progressive") or not (is_ruling(matter) or is_instrument(matter)):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, PROCEEDING_RANK, instrument=phrase(article, matter, sentence), force=word(verb), verb=verb)
    found.body = phrase(article, court, sentence)
    return found


def _is_dated(noun: Token) -> bool:
    """Does a year stand before a noun (`a 1987 treaty`)?"""
    return any(c.is_digit and len(c.text) == len("1987") and c.i < noun.i for c in noun.children)


def _does_by_law(verb: Token) -> bool:
    """Does a clause behind an instrument tell what it does, and not what it may do (`which legalised strikes`)?"""
    opening = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    told = opening is not None and opening.tag_ == "WDT" and verb_form(verb) in _TOLD
    does = forcing() - legal("force", "spoken") | legal("force", "terms") | legal("force", "contents") | {"see"}
    return told and verb.lemma_.lower() in does


def _whole_of(noun: Token) -> Token | None:
    """The instrument of whose limit or clause a noun tells (`broke the deal's limit`, `the terms of the truce`)."""
    if noun.lemma_.lower() not in legal("orders", "portions"):
        return None
    owners = [c for c in noun.children if c.dep_ == "poss"]
    owners += [inner for c in noun.children if c.lower_ == "of" for inner in c.children]
    return next((one for one in owners if is_dealing(one)), None)


def _is_sure(noun: Token) -> bool:
    """Is an instrument there whatever becomes of the rest: named as known, or with a verb that tells what was done?"""
    if not any(child.lower_ in _UNCERTAIN for child in noun.children):
        return True
    if noun.dep_ == "pobj":
        return noun.head.lower_ in legal("orders", "despite")
    return verb_form(noun.head) in _TOLD


def _is_in_account(noun: Token) -> bool:
    """Does a noun stand in a clause of what somebody says or holds (`the charge that it broke the treaty`)?"""
    return any(step.dep_ in ("acl", "ccomp") and is_finite(step) for step in above(noun))


def _is_broken(noun: Token) -> bool:
    """Was an instrument kept or broken, by a verb (`ignored`), a noun (`in breach of`) or a preposition (`despite`)?"""
    lead = noun.head
    if noun.dep_ != "pobj":
        return lead.lemma_ in legal("orders", "keeping")
    state = lead.head  # `in breach of the order`; what somebody calls a breach of it is his view
    broken = state.lemma_.lower() in legal("orders", "breaches") and state.head.lower_ == "in"
    return broken or lead.lower_ in legal("orders", "despite")


def _blocks(verb: Token) -> bool:
    return verb.tag_ in ("VBG", "VBD", "VBZ") and verb.lemma_ in legal("rulings", "effects")


def _lays_down(verb: Token) -> bool:
    """Does a clause tell what an instrument says (`resolutions declaring the wall to be illegal`)?"""
    return verb.tag_ == "VBG" and (verb.lemma_ in forcing() - legal("force", "spoken") or verb.lemma_ == "declare")


def _is_particular(noun: Token) -> bool:
    """Is an instrument told from others of its kind: by an article, an owner or a name before it?"""
    before = [c for c in noun.children if c.i < noun.i]
    return any(c.lower_ in ("the", "this", "these") or c.dep_ == "poss" or c.pos_ == "PROPN" for c in before)


def duty_named(article: Article, n: int, noun: Token) -> Found | None:
    """What the law wants of those whom a sentence is about: `the 90-day consultation period required for companies`."""
    if noun.lemma_.lower() not in legal("orders", "wanted") | legal("force", "consent"):
        return None
    wanted = next((c for c in noun.children if c.dep_ == "acl" and c.lemma_ in legal("orders", "wanting")), None)
    if wanted is None or wanted.tag_ != "VBN" or any(c.lower_ in _UNCERTAIN for c in noun.children):
        return None
    leads = [c for c in wanted.children if c.lower_ in ("by", "for", "of", "under")]
    if not leads:
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(wanted), duty=phrase(article, noun, sentence))
    bound = next((inner for lead in leads if lead.lower_ in ("for", "of") for inner in lead.children), None)
    found.bound = phrase(article, bound, sentence) if bound is not None else None
    return found
