"""What the clause around a pronoun or a name tells of who is meant by it, and of who speaks there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.attribution.phrases import SUBJECTS, object_of
from briefgen.analysis.offices.candidates import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Token

_ADDING = frozenset(("add", "continue"))
_NAMING_SPEAKERS = frozenset(("to", "by", "from"))
"""Prepositions before a speaker: `according to NAME`."""

_PARTICIPLES = ("VBG", "VBN")
_DOCUMENTS = lexicons.words("documents")
_INSTRUMENTS = frozenset(
    (
        "accord", "act", "agreement", "amendment", "ban", "bill", "budget", "constitution", "deal", "initiative", "law",
        "legislation", "measure", "ordinance", "pact", "plan", "policy", "program", "programme", "proposal",
        "regulation", "resolution", "rule", "statute", "treaty",
    )
)  # fmt: skip
"""What seeks, requires and allows things as bodies do, so that an `it` may mean it."""


_MINDED = frozenset(("expect", "hope", "believe", "think", "intend", "fear", "wish", "regret", "worry", "doubt"))
"""What bodies do as people do, and no paper or law does."""


def sender_of(paper: Token, beside: Sequence[Candidate]) -> str | None:
    """The key of the body that a paper is from: `a letter from the NAME`; beside: who is named in its phrase."""
    sender = object_of(paper, "from", "by") if paper.pos_ == "NOUN" else None
    if sender is None:
        return None
    return next((c.key for c in beside if c.key and c.range and c.range[0] <= sender.idx < c.range[1]), None)


def adds(pronoun: Token) -> bool:
    """Does somebody go on with what he said right before: `she added`?"""
    return pronoun.head.lemma_ in _ADDING


def own_subject(pronoun: Token) -> list[Token]:
    """The subject of a verb whose object the pronoun is, and who that is: somebody else, or it would be `himself`."""
    if pronoun.dep_ not in ("dobj", "dative"):
        return []
    subjects = [child for child in pronoun.head.children if child.dep_ == "nsubj"]
    return subjects + [t for subject in subjects for t in subject.subtree if t.dep_ == "appos" and t.head == subject]


def speaking(pronoun: Token) -> frozenset[str]:
    """The things that can do what is told of an `it`: papers say and seek something, laws and plans only seek it."""
    if pronoun.head.lemma_ in _MINDED:
        return frozenset()
    return _DOCUMENTS if pronoun.head.lemma_ in lexicons.words("saying") else _DOCUMENTS | _INSTRUMENTS


def names_speaker(link: Token) -> bool:
    """Is it a preposition before who speaks, `according to NAME`, and not before whose study it is?"""
    return link.lower_ in _NAMING_SPEAKERS and link.head.lower_ not in _DOCUMENTS


def parts_clauses(token: Token) -> bool:
    """Does an `, and` or `, but` begin a clause with a subject of its own, wherever the parse hangs it?"""
    if token.dep_ != "cc" or token.nbor(-1).text != ",":
        return False
    joined = [child for child in token.head.children if child.dep_ == "conj" and child.i > token.i]
    return any(child.dep_ in SUBJECTS for verb in joined for child in verb.children)


def leads_in(child: Token) -> bool:
    """Does it lead in a clause and tell of its subject: `Asked about it, he said`, `Beside its deal with NAME, it`?"""
    if child.dep_ == "prep":
        words = list(child.subtree)
        clause = any(t.dep_ in SUBJECTS for t in words)  # `In a sign of how much NAME needs his fleet, he` may be NAME
        return not clause and any(t.dep_ == "poss" and t.pos_ == "PRON" for t in words)
    own = any(c.dep_ in SUBJECTS for c in child.children)
    return child.dep_ == "advcl" and child.tag_ in _PARTICIPLES and not own


def is_of_text(it: Token) -> bool:
    """Is `it` a text, which only its sentence tells: it reads “…”; a passage where it states that?"""
    verb = it.head
    where = verb.dep_ == "relcl" and any(child.lower_ == "where" for child in verb.children)
    return it.dep_ == "nsubj" and (
        verb.lemma_ == "read" or (where and verb.head.ent_type_ not in ("GPE", "LOC", "FAC"))
    )
