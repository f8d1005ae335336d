"""Law that a sentence touches only by the way: who somebody is, who is meant, when something came to light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.legal.parts import court_of
from briefgen.analysis.legal.words import legal

if TYPE_CHECKING:
    from spacy.tokens import Token

OFTEN = 3
"""Sentences that name a person before the article is about that person, so that his case belongs to its law."""

_HABITS = frozenset({"frequently", "often", "regularly", "routinely", "usually"})
_TONES = frozenset({"emotionally", "ideologically", "politically", "racially", "sexually"})


def only_tells_who(article: Article, verb: Token) -> bool:
    """Does a verb only tell who somebody is (`Cole, who signed a gun law as governor, …`)?

    What a person did stays an aside; the case against somebody whom the article goes on about is told.
    """
    clause = next((step for step in (verb, *verb.ancestors) if step.dep_ not in ("conj", "xcomp", "auxpass")), verb)
    if clause.dep_ != "relcl" or court_of(verb) is not None:
        return False
    opening = next((c for c in clause.children if c.lower_ == "who" and c.dep_ in ("nsubj", "nsubjpass")), None)
    if opening is None or clause.head.pos_ != "PROPN":
        return False
    return _does(clause) or not _is_central(article, clause.head)


def _does(verb: Token) -> bool:
    """Is a verb an act of its subject rather than what was done to it or how it stands?"""
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    return not passive and verb.lemma_ not in legal("standing", "being") | legal("proceedings", "facing")


def _is_central(article: Article, name: Token) -> bool:
    named = [n for n, (start, end) in enumerate(article.source.sentences) if name.text in article.text[start:end]]
    headed = any(article.role_at(article.source.sentences[n][0]) != "body" for n in named)
    return headed or len(named) >= OFTEN


def is_incidental(verb: Token) -> bool:
    """Does a step against people only date something else (`came to light when he was jailed`), or tell which people
    are meant (`a man convicted of fraud`)?
    """
    if verb.lemma_.lower() not in legal("proceedings", "verbs") | legal("proceedings", "custody"):
        return False
    if verb.dep_ == "acl":
        return verb.head.head.lemma_ != "have"  # who has somebody arrested takes the step himself
    return verb.dep_ == "advcl" and any(c.lower_ == "when" for c in verb.children)


def is_in_title(verb: Token) -> bool:
    """Is a verb a word of a name (`the No Boat Left Behind law`)?"""
    if verb.i == 0 or verb.i + 1 == len(verb.doc) or verb.is_sent_start:
        return False
    return verb.is_title and verb.nbor(-1).is_title and not verb.nbor(-1).is_sent_start and verb.nbor(1).is_title


def dissents(verb: Token) -> bool:
    """Does a judge who was outvoted say it (`In dissent, Justice Holt said …`), so that it binds nobody?"""
    says = (verb, *verb.ancestors)
    leads = [child for link in says for child in link.children if child.dep_ == "prep" and child.lower_ == "in"]
    return any(noun.lemma_ == "dissent" for lead in leads for noun in lead.children)


def only_sounds_so(verb: Token) -> bool:
    """Does `charged` tell how something sounds or what was done time and again (`racially charged letters`, `often
    charged the poor`), and of no case?
    """
    return verb.lemma_ == "charge" and any(child.lower_ in _TONES or child.lower_ in _HABITS for child in verb.children)
