"""Where cases and orders stand, told as fact: pending, to be heard, before a court, final, won."""

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
    is_court,
    is_ruling,
    phrase,
    subject_of,
    word,
)
from briefgen.analysis.legal.words import legal
from briefgen.analysis.timeline.words import clause_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_STANDING = frozenset({"be", "go", "come", "return", "head", "move", "remain"})
"""Verbs that say where a case is or goes."""


def goes_on(article: Article, n: int, verb: Token) -> Found | None:
    """A suit that goes on or is to be heard: `lawsuits are pending`, `the case is due to be heard in May`."""
    subject = subject_of(verb)
    laws = legal("instruments", "enactments")
    if subject is None or subject.lemma_.lower() not in legal("proceedings", "filings") | laws:
        return None
    heard = any(t.lemma_ in legal("course", "heard") and in_passive(t) for t in (verb, *_to_come(verb)))
    if not heard and not _is_pending(verb):
        return None
    instrument = phrase(article, subject, article.source.sentences[n])
    return Found(n, PROCEEDING_RANK, force=word(verb), instrument=instrument, verb=verb)


def _is_pending(verb: Token) -> bool:
    said_of = (c for c in verb.children if c.dep_ in ("acomp", "attr", "advcl", "oprd"))
    told = verb.lemma_ in ("be", "remain") and any(c.lower_ in legal("course", "pending") for c in said_of)
    return told or verb.lower_ == "pending"


def held_over(article: Article, n: int, verb: Token) -> Found | None:
    """What was done until a case or an inquiry ends (`were suspended pending an inquiry`)."""
    leads = [c for c in verb.children if c.lower_ == "pending" and c.i > verb.i]
    matters = [inner for lead in leads for inner in lead.children if inner.dep_ in ("pobj", "dobj")]
    tried = legal("proceedings", "filings") | legal("course", "trials") | legal("course", "hearings")
    named = next((one for one in matters if one.lemma_.lower() in tried), None)
    if named is None or not in_passive(verb):
        return None
    instrument = phrase(article, named, article.source.sentences[n])
    return Found(n, PROCEEDING_RANK, force=word(verb), instrument=instrument, verb=verb)


def _to_come(verb: Token) -> list[Token]:
    """What is ahead by a verb that says so (`is due | to be heard`)."""
    ahead = verb.lemma_ in ("be", "expect", "schedule", "set", "slate")
    return [token for token in clause_of(verb) if token.tag_ == "VBN"] if ahead else []


def ruling_stands(article: Article, n: int, verb: Token) -> Found | None:
    """What a ruling is: `the ruling is final`, `the decision cannot be appealed`."""
    subject = subject_of(verb)
    if subject is None or not is_ruling(subject):
        return None
    final = verb.lemma_ == "be" and any(
        c.lower_ in legal("force", "final") for c in verb.children if c.dep_ in ("acomp", "attr")
    )
    modal = any(c.tag_ == "MD" for c in verb.children) and in_passive(verb)
    if not final and not (modal and verb.lemma_ in ("appeal", "challenge", "contest")):
        return None
    instrument = phrase(article, subject, article.source.sentences[n])
    return Found(n, BINDING_RANK, force=word(verb), instrument=instrument, verb=verb)


def order_won(article: Article, n: int, verb: Token) -> Found | None:
    """An order of a court that somebody got: `won an injunction`, `obtained a warrant`."""
    order = child(verb, "dobj")
    if verb.lemma_ not in legal("course", "winning") or order is None or not is_ruling(order):
        return None
    subject = subject_of(verb)
    if subject is not None and subject.pos_ not in (*NOUNS, "PRON"):
        return None
    instrument = phrase(article, order, article.source.sentences[n])
    return Found(n, PROCEEDING_RANK, force=word(verb), instrument=instrument, verb=verb)


def suit_stands(article: Article, n: int, verb: Token) -> Found | None:
    """Where a suit stands: `the appeal was rejected`, `the case is before the court`."""
    subject = subject_of(verb)
    if subject is None or verb.lemma_.lower() not in legal("rulings", "fates") | _STANDING:
        return None
    sentence = article.source.sentences[n]
    found = Found(n, PROCEEDING_RANK, force=word(verb), instrument=phrase(article, subject, sentence), verb=verb)
    passive = subject.dep_ == "nsubjpass" and verb.lemma_.lower() in legal("rulings", "fates")
    if passive and subject.lemma_.lower() in legal("rulings", "subjects"):
        return found
    leads = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("before", "to")]
    court = next((inner for lead in leads for inner in lead.children if is_court(inner)), None)
    stands = verb.lemma_ in ("be", "remain") and subject.pos_ in NOUNS
    back = verb.lemma_ in ("come", "go", "return") and subject.lemma_ in legal("course", "recurring")
    if court is None or not (stands or back or subject.lemma_.lower() in legal("proceedings", "filings")):
        return None
    found.body = phrase(article, court, sentence)
    return found


def suit_told(article: Article, n: int, verb: Token) -> Found | None:
    """What a lawsuit seeks and from whom; what it alleges is a party's claim."""
    subject = subject_of(verb)
    if subject is None or subject.lemma_.lower() not in legal("proceedings", "papers"):
        return None
    if verb.lemma_.lower() not in legal("proceedings", "seeking"):
        return None
    instrument = phrase(article, subject, article.source.sentences[n])
    return Found(n, PROCEEDING_RANK, force=word(verb), instrument=instrument, verb=verb)
