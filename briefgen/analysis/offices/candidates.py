"""Who may be meant: persons and bodies at the places where an article names them, and what each place weighs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.mentions import Cover
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.subjects import NONE, is_over, owns_subject, rank_of, sex_of_noun
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.analysis.heard import Heard

Sort = Literal["person", "body", "plural"]
Identity = tuple[str | None, str | None, str | None]

PER_SENTENCE, PER_PARAGRAPH = 0.9, 0.7
"""What each sentence, and each new paragraph, between name and pronoun takes away."""

OWNER = 1.5
"""Whose deed, role or message a sentence is about: it tells of him nearly as if he were its subject."""

QUOTED = -2.5
"""Names inside quotation marks are spoken of, and rarely taken up outside them."""

FARTHEST = 2
"""Paragraphs back in which a pronoun may find its name."""

FARTHEST_BACK = 3000
"""Code points back in which anybody is sought: a few paragraphs, however long a line the article is written in."""

_BODIES = frozenset(("groups", "organisations", "organizations"))
"""Nouns by which news calls the same bodies, one for another."""

MALE, FEMALE = frozenset(("he", "him", "his")), frozenset(("she", "her", "hers"))

_QUOTES = re.compile(r"“[^”]*(?:”|$)|\"[^\"”]*(?:[\"”]|$)|''[^']*(?:'[^']+)*?(?:''|$)")
"""Words in quotation marks, of which old texts mix the kinds or set two apostrophes for one."""


class Candidate(Struct, frozen=True):
    """Somebody a pronoun may take up: a person, an unnamed voice or a body, named at `place` (by `range`)."""

    person: str | None
    key: str | None
    unnamed: str | None
    place: int
    range: Range | None = None
    plural: bool = False

    @property
    def identity(self) -> Identity:
        """What makes two candidates one: the person's name, else the body and the unnamed voice."""
        return (self.person, None, None) if self.person else (None, self.key, self.unnamed)


class Candidates:
    """Those whom an article names, asked about by place."""

    def __init__(self, article: Article, people: list[NamedPerson], bodies: Bodies) -> None:
        """people, bodies: all that the article names; only bodies that are meant themselves can be taken up."""
        self._article, self._bodies = article, bodies
        self.genders: dict[str, str | None] = {p.name: p.gender for p in people}
        self._roles: dict[int, float] = {}
        self._named = sorted(
            [Candidate(p.name, None, None, m.range[0], m.range) for p in people for m in p.mentions]
            + [Candidate(None, m.key, None, m.range[0], m.range) for m in bodies.mentions if m.means_itself],
            key=lambda candidate: candidate.place,
        )

    def learn(self, person: str, sex: str | None) -> None:
        """Remember the sex of somebody, named or not, of whom nothing showed it, by the word that took him up."""
        if not self.genders.get(person):
            self.genders[person] = sex

    def near(self, place: int) -> list[tuple[Candidate, float]]:
        """Those named in the text before a place, each with the weight of its role in its sentence."""
        first = bisect_left(self._places, place - FARTHEST_BACK)
        return [(self._named[n], self._role_of(n)) for n in range(first, bisect_right(self._places, place))]

    def within(self, first: int, last: int) -> list[Candidate]:
        """Those whose names begin in a range of code points."""
        return self._named[bisect_left(self._places, first) : bisect_left(self._places, last)]

    def among(self, words: list[Token]) -> list[Candidate]:
        """Those named between the first and the last of some words, quotations apart."""
        if not words:
            return []
        first, last = min(t.idx for t in words), max(t.idx + len(t) for t in words)
        named = self.within(first, last)
        return [c for c in named if not self._quotations.touches((c.place, c.place + 1))]

    def fits(self, candidate: Candidate, pronoun: Token, sort: Sort) -> bool:
        """May a pronoun or noun of a sort mean somebody, by his sex, and by one or several?"""
        if sort == "person":
            somebody = candidate.person or candidate.unnamed or candidate.key is None or self._is_person(candidate)
            sexes = {self.genders.get(candidate.person or candidate.unnamed or ""), sex_meant(pronoun)}
            return bool(somebody) and sexes != {"male", "female"} and not candidate.plural
        if sort == "plural":
            return candidate.plural or (candidate.key is not None and self._is_plural(candidate))
        if candidate.person is not None or candidate.unnamed is not None or candidate.plural:
            return False
        if self._is_person(candidate):
            return False
        return pronoun.lower_ not in ("it", "its") or not self._is_plural(candidate)

    def _is_person(self, candidate: Candidate) -> bool:
        """Is it one person's office that is named, `the Archbishop of NORWELL`?"""
        return self._bodies.kinds.get(candidate.key or "") == "person"

    def _is_plural(self, candidate: Candidate) -> bool:
        key = candidate.key or ""
        if key.startswith("group:"):
            return True
        head = self.head_of(candidate.range) if candidate.range else None
        several = key in lexicons.political_parties() or self._bodies.kinds.get(key) == "armed group"
        return candidate.person is None and head is not None and head.lower_.endswith("s") and several

    def is_quoted(self, token: Token) -> bool:
        """Does a word stand in quotation marks?"""
        return self._quotations.touches((token.idx, token.idx + 1))

    def is_stranger(self, noun: Token) -> bool:
        """Is a noun a person's name that is no known person's, by the language model?

        A `he` after one means him, and none of those who are known.
        """
        named = self.within(noun.left_edge.idx, noun.idx + 1)
        return noun.pos_ == "PROPN" and noun.ent_type_ == "PERSON" and not named and not self.is_quoted(noun)

    def distance(self, place: int, pronoun: int) -> float | None:
        """What the sentences and paragraphs from a place to a pronoun take away; None if too far, or behind."""
        paragraphs = self._article.paragraph_at(place), self._article.paragraph_at(pronoun)
        sentences = self._article.sentence_at(place), self._article.sentence_at(pronoun)
        if place > pronoun or None in (*paragraphs, *sentences) or self._article.role_at(place) != "body":
            return None
        across = (paragraphs[1] or 0) - (paragraphs[0] or 0)
        if across > FARTHEST:
            return None
        return PER_SENTENCE * min((sentences[1] or 0) - (sentences[0] or 0), 4) + PER_PARAGRAPH * across

    def is_over(self, candidate: Candidate, pronoun: Token) -> bool:
        """Does a pronoun stand in a clause that hangs on the one of which this is the subject?"""
        head = self._head(candidate)
        return head is not None and is_over(head, pronoun)

    def is_beyond(self, candidate: Candidate, other: Candidate, pronoun: Token) -> bool:
        """Was one last named in an earlier paragraph than a pronoun's, in which another has been named before it?"""
        at = self._article.paragraph_at
        here = at(pronoun.idx)
        named = other.person is not None and pronoun.pos_ == "PRON" and not self.is_quoted(pronoun)
        return named and at(candidate.place) != here and at(other.place) == here

    def head_of(self, words: Range) -> Token | None:
        """The word that heads a range of words."""
        return top_of(self._article.tokens(*words))

    def _head(self, candidate: Candidate) -> Token | None:
        """The head of the words at a candidate's place."""
        start, end = candidate.range or (candidate.place, candidate.place + 1)
        if start != candidate.place:
            start, end = candidate.place, candidate.place + 1
        return self.head_of((start, end))

    def _role_of(self, n: int) -> float:
        if n not in self._roles:
            self._roles[n] = self._role(self._named[n])
        return self._roles[n]

    def _role(self, candidate: Candidate) -> float:
        if self._quotations.touches((candidate.place, candidate.place + 1)):
            return QUOTED
        head = self._head(candidate)
        if head is None:
            return NONE
        return rank_of(head) or (OWNER if owns_subject(head) else NONE)

    @cached_property
    def _places(self) -> list[int]:
        return [candidate.place for candidate in self._named]

    @cached_property
    def _quotations(self) -> Cover:
        paragraphs = self._article.source.paragraphs
        return Cover([quoted for span in paragraphs for quoted in quoted_within(self._article, span)])


def quoted_within(article: Article, part: Range) -> list[Range]:
    """The words in quotation marks in a part of an article, from where a mark opens to the part's end at most."""
    return [hit.span() for hit in _QUOTES.finditer(article.text, *part)]


def group_called(heard: Sequence[Candidate], noun: Token) -> Candidate | None:
    """The first group of those heard that the same noun names, or another for bodies of the same kind."""
    nouns = _BODIES if noun.lower_ in _BODIES else {noun.lower_}
    keys = [(candidate, (candidate.key or "").casefold()) for candidate in heard]
    alike = (c for c, key in keys if key.startswith("group:") and re.split(r"[: ]", key)[-1] in nouns)
    return next(alike, None) or next((c for c, key in keys if key == f"body:{noun.lower_}"), None)


def sex_meant(word: Token) -> str | None:
    """Whether a pronoun or a noun takes up a man or a woman only."""
    return "male" if word.lower_ in MALE else "female" if word.lower_ in FEMALE else sex_of_noun(word)


def candidate_of(voice: Heard, place: int) -> Candidate | None:
    """A voice as one who may be meant later, named at a place; None for one of whom nothing is known."""
    if voice.who == "unsure":
        return None
    key = None if voice.person else voice.key
    return Candidate(voice.person, key, voice.unnamed, place, voice.named[0] if voice.named else None, voice.plural)
