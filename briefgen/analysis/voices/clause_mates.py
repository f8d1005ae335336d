"""Who is named in a pronoun's own clause: the one it means there, and those whom it cannot mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.bodies.source_phrases import addressed_ahead
from briefgen.analysis.offices.candidates import Candidate, Candidates
from briefgen.analysis.voices.pronoun_clauses import adds, leads_in, parts_clauses
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_GOVERNED = frozenset(("dobj", "dative", "ccomp", "xcomp", "prep", "advcl", "attr", "oprd", "acomp"))
_HELD = frozenset(("ccomp", "parataxis", "conj"))
"""Clauses that lead in nothing: what is said, `He was late, NAME said`, and what goes on."""

_OWNERS = ("'s", "’s")
_GOES_ON = re.compile(r"\b(?:but|and|yet|though),? $")
LONGEST_LINK = 10
"""Code points before a pronoun in which it is told that its bearer goes on."""

_OPENING = re.compile(r"[“‘]|(?<=\s)[\"']")
"""A mark that opens a quotation."""


def subject_ahead(candidates: Candidates, pronoun: Token) -> Candidate | None:
    """The person whom a `his` before the main clause means: its subject, in `In her speech, NAME said`."""
    if pronoun.dep_ != "poss" or pronoun.head.dep_ != "pobj" or candidates.is_quoted(pronoun):
        return None
    before = pronoun.head.head
    subject = next((c for c in before.head.children if c.dep_ in SUBJECTS and c.i > pronoun.i), None)
    if before.dep_ != "prep" or before.i > before.head.i or subject is None:
        return None
    named = candidates.within(subject.left_edge.idx, subject.idx + 1)
    meant = next((c for c in reversed(named) if c.person and c.range and c.range[0] <= subject.idx < c.range[1]), None)
    return meant if meant is not None and candidates.fits(meant, pronoun, "person") else None


def main_subject_ahead(pronoun: Token) -> Token | None:
    """The subject behind a pronoun, of the clause that the words around it only lead in: `With his aides, NAME`."""
    for step in pronoun.ancestors:
        subject = next((c for c in step.children if c.dep_ in SUBJECTS and c.left_edge.i > pronoun.i), None)
        if subject is not None or step.dep_ in _HELD:
            return subject
    return None


def spoken_of(
    article: Article, candidates: Candidates, pronoun: Token, said: Sequence[Range]
) -> tuple[set[str], set[str]]:
    """The bodies and persons named in what the pronoun's own verb governs: English does not name the pronoun there.

    said: the words that the pronoun is the source of; a person named in them would be `I` or `he` there.

    `It accused the agency of lying` is not the agency's doing, and in `he said Mr. X was wrong` he is not Mr. X; nor in
    `Asked about Mr. X's plan, he said` or in `Mr. X was wrong, he said`.
    """
    held = [] if _goes_on(article, pronoun) else [c for span in said for c in candidates.within(*span)]
    persons = {c.person for c in held if c.person}
    if pronoun.dep_ != "nsubj":
        return set(), persons
    links = list(pronoun.head.children)
    ahead = [token for child in links if child.i < pronoun.i and leads_in(child) for token in child.subtree]
    towards = [c for place in addressed_ahead(pronoun) for c in candidates.within(*place)]
    named = [*towards, *candidates.among(_governed(pronoun)), *candidates.among(ahead)]
    owners = {c.key for c in named if c.range and article.text.startswith(_OWNERS, c.range[1])}
    subjects = [
        c for noun in _subjects_said(article, pronoun) for c in candidates.within(noun.left_edge.idx, noun.idx + 1)
    ]
    told = {c.key for c in subjects if c.key} if adds(pronoun) else set()  # `NAME was late, it added` tells of another
    spoken = {c.key for c in named if c.key} - owners
    return spoken | told, persons | {c.person for c in (*named, *subjects) if c.person}


def _governed(pronoun: Token) -> list[Token]:
    """The words behind a pronoun that its verb governs, as far as the clause goes."""
    parts = (part for part in pronoun.head.children if part.i > pronoun.i and part.dep_ in _GOVERNED)
    words = [token for part in parts for token in part.subtree if token.i > pronoun.i]
    apart = next((token.i for token in words if parts_clauses(token)), len(pronoun.doc))
    return [token for token in words if token.i < apart]


def _subjects_said(article: Article, pronoun: Token) -> list[Token]:
    """The names that are subjects in the clause that a pronoun says, before it: `NAME was late, he said`.

    What a quotation between them says is all that is said: `NAME was late — “I overslept,” he said`.
    """
    if _goes_on(article, pronoun):
        return []
    clauses = (part for part in pronoun.head.children if part.dep_ == "ccomp" and part.i < pronoun.i)
    subjects = [t for clause in clauses for t in clause.children if t.dep_ in SUBJECTS and t.pos_ == "PROPN"]
    return [t for t in subjects if not _OPENING.search(article.text, t.idx, pronoun.idx)]


def _goes_on(article: Article, pronoun: Token) -> bool:
    """Does a pronoun go on about who is named before it in its sentence: `NAME spoke, saying: “…” but, he said`?"""
    return _GOES_ON.search(article.text, max(0, pronoun.idx - LONGEST_LINK), pronoun.idx) is not None
