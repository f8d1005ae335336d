"""What each denial denies: the accusation or claim of another party that it takes up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article, Attribution, top_of
from briefgen.analysis.attribution.phrases import hull
from briefgen.analysis.attribution.speakers import is_despite
from briefgen.analysis.parties import Cast
from briefgen.model import Kind, Range

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_REACH = 12
"""Attributions looked back over for what a denial denies: about a page of news."""

NEAR, FAR = 1, 4
"""Sentences back in which any claim can be meant, and those in which it must be about the one who denies it."""

_DETERMINER = r"(?:that|this|the|those|these|such|any such|all|all the|all of the|both|his|her|its|their|\w+['’]s?)"
_CHARGES = (
    r"(?:charges?|claims?|accusations?|allegations?|assertions?|reports?|suggestions?|statements?|complaints?|versions?"
    r"|accounts?|characteri[sz]ations?|criticisms?|insinuations?|rumou?rs?|warnings?|concerns?|fears?|objections?)"
)
_BACK = re.compile(
    rf"(?:(?:{_DETERMINER}\s+)?(?:[\w-]+\s+)?{_CHARGES}(?: (?:was|were|is|are) .*)?|it|them|this|that)"
    r"(?: (?:of|by|from|as|against|to be) .*| (?!was|were|is|are|had|has|have|would|will|did)[\w-]+(?: and [\w-]+)?)?",
    re.IGNORECASE,
)
"""Words that only point back: `the charge`, `it`, `the claims as baseless`."""

_OF_WHAT = re.compile(rf"\b{_CHARGES} (?:of|that|as to|about|over|to)\b", re.IGNORECASE)
"""Says of what the charges are that it points back to: a plain claim about something else is not meant."""

_GUILT = re.compile(
    r"(?:(?:any|all|having any|having had any)\s+)?"
    r"(?:wrongdoing|involvement|responsibility|guilt|blame|role|misconduct)(?: (?:in|for) .*)?",
    re.IGNORECASE,
)
"""What somebody accused denies without saying of what."""

_OWNED = re.compile(rf"(?:[Tt]he )?(?:[\w.-]+ ){{0,3}}?[\w.-]+[’']s? (?:[\w-]+ )?{_CHARGES}(?: as .*)?", re.IGNORECASE)
"""Words that only point back, to what somebody named has said: `Ms Berg's allegations`."""

_OWNER = re.compile(r"(?:[Tt]he )?(?:[\w.-]+ ){0,3}?[\w.-]+[’']s? ")

_DENIABLE = ("accusation", "claim")
_HELD = ("denial", "claim", "assessment", "commitment")
_CONTENT_WORDS = ("NOUN", "PROPN", "VERB", "ADJ")


def find_denied(
    article: Article,
    attributions: Sequence[Attribution],
    kinds: Sequence[Kind],
    parties: Sequence[str | None],
    cast: Cast | None = None,
) -> dict[int, int]:
    """What each denial denies, by indexes: an accusation or claim of another party before it.

    One told in the claim's own sentence, with the claim's own words for its content, denies that claim. One that only
    points back ("that charge") means what is said of the denier, an accusation first, and lately; one that says what it
    denies means the latest that shares most of its content words, or that accuses the denier and shares one of them.
    cast: the parties, to see of whom something is said; without it nobody is known to be spoken of.
    """
    return _Denials(article, attributions, kinds, parties, cast).find()


class _Denials:
    def __init__(
        self,
        article: Article,
        attributions: Sequence[Attribution],
        kinds: Sequence[Kind],
        parties: Sequence[str | None],
        cast: Cast | None,
    ) -> None:
        self._article, self._attributions = article, attributions
        self._kinds, self._parties, self._cast = kinds, parties, cast

    def find(self) -> dict[int, int]:
        denied = {}
        for index, kind in enumerate(self._kinds):
            match = self._denied_by(index) if kind == "denial" else self._despite(index)
            if match is not None:
                denied[index] = match
        return denied

    def _denied_by(self, index: int) -> int | None:
        told = self._with_same_words(index)
        told = self._despite(index) if told is None else told
        if told is not None:
            return told
        before = [
            other
            for other in range(max(0, index - LONGEST_REACH), index)
            if self._kinds[other] in _DENIABLE
            and other != self._attributions[index].outer
            and self._is_another(other, index)
        ]
        words = " ".join(" ".join(self._article.words(span) for span in self._attributions[index].content).split())
        owned = self._said_by(self._owners(index), index) if _OWNED.fullmatch(words) else None
        if owned is not None:
            return owned
        if _BACK.fullmatch(words):
            if _OF_WHAT.search(words):
                before = [n for n in before if self._kinds[n] == "accusation" or self._is_of(index, n)]
            return self._pointed(before, index, NEAR)
        if _GUILT.fullmatch(words):
            return self._pointed([other for other in before if self._kinds[other] == "accusation"], index, -1)
        return self._shared(before, index)

    def _with_same_words(self, index: int) -> int | None:
        """What another is told to say with the very words that are denied: …, which Lima denies; as Norland claims."""
        content = self._attributions[index].content
        others = [
            other
            for other in self._near(index)
            if other != index and _is_same(self._attributions[other].content, content)
        ]
        told = [other for other in others if self._kinds[other] != "denial" and self._is_another(other, index)]
        return told[-1] if told else None

    def _despite(self, index: int) -> int | None:
        """What it is said in spite of: insisted it was safe, despite claims by Norland that …."""
        own = self._attributions[index]
        if self._kinds[index] not in _HELD or own.outer is not None:
            return None
        first, last = hull((*own.source, *own.cue, *own.content))
        other = next((n for n in self._near(index) if n in self._defied and self._is_another(n, index)), None)
        return other if other is not None and first <= self._defied[other].idx < last else None

    def _near(self, index: int) -> range:
        """The indexes of the attributions not far before or behind one."""
        return range(max(0, index - LONGEST_REACH), min(index + LONGEST_REACH, len(self._attributions)))

    @cached_property
    def _defied(self) -> dict[int, Token]:
        """By the index of each accusation or claim that stands behind a `despite`, the verb on which that hangs."""
        found = {}
        for index, (attribution, kind) in enumerate(zip(self._attributions, self._kinds, strict=True)):
            cue = attribution.cue if kind in _DENIABLE else ()
            noun = top_of(self._article.tokens(*cue[0])) if cue else None
            if noun is not None and is_despite(noun, noun.head):
                found[index] = noun.head.head
        return found

    def _is_another(self, other: int, index: int) -> bool:
        one, denier = self._parties[other], self._parties[index]
        return one is not None and denier is not None and one != denier

    def _pointed(self, before: Sequence[int], index: int, near: int) -> int | None:
        """The likeliest of those near enough: what is said of the denier, an accusation, an older accusation of him."""
        ranked = []
        for other in before:
            back = self._sentences_between(other, index)
            if back is None or not 0 <= back <= FAR:
                continue
            accuses, own = self._kinds[other] == "accusation", self._is_of(index, other)
            if back <= near:
                ranked.append((3 if own else 2 if accuses else 0, accuses, other))
            elif own and (accuses or back <= near + 1):
                ranked.append((1, accuses, other))
        return max(ranked)[2] if ranked else None

    def _said_by(self, owners: set[str | None], index: int) -> int | None:
        """The latest charge of those who are named with what is denied, else their latest claim not far before."""
        said = [o for o in range(index) if self._parties[o] in owners and self._kinds[o] in _DENIABLE]
        charges = [other for other in said if self._kinds[other] == "accusation"]
        claims = [o for o in said if (back := self._sentences_between(o, index)) is not None and back <= FAR]
        return next(iter([*reversed(charges), *reversed(claims)]), None)

    def _shared(self, before: Sequence[int], index: int) -> int | None:
        """The latest whose content holds at least half of the denial's content words, two at least, or accuses him."""
        own, owners = self._lemmas(index), self._owners(index)
        found = []
        for other in before:
            if owners and self._parties[other] not in owners:
                continue
            common = len(own & self._lemmas(other))
            back = self._sentences_between(other, index)
            accused = self._kinds[other] == "accusation" and back is not None and 0 <= back <= FAR
            if (common >= 2 and 2 * common >= len(own)) or (common and accused and self._is_of(index, other)):
                found.append(other)
        return found[-1] if found else None

    def _owners(self, index: int) -> set[str | None]:
        """The parties whose act or words the denial names at once, beside its own: `dismissed Norland's plan`."""
        start, end = self._attributions[index].content[0]
        owner = _OWNER.match(self._article.text, start, end)
        if owner is None or self._cast is None:
            return set()
        return _spoken_of(self._cast, owner.span()) - {None, self._parties[index]}

    def _sentences_between(self, other: int, index: int) -> int | None:
        here = self._article.sentence_at(_place(self._attributions[index]))
        there = self._article.sentence_at(_place(self._attributions[other]))
        return here - there if here is not None and there is not None else None

    def _is_of(self, index: int, other: int) -> bool:
        """Does the other one speak of him who denies it?"""
        if self._cast is None:
            return False
        party = self._parties[index]
        return any(party in _spoken_of(self._cast, span) for span in self._attributions[other].content)

    def _lemmas(self, index: int) -> set[str]:
        return {
            token.lemma_.lower()
            for start, end in self._attributions[index].content
            for token in self._article.tokens(start, end)
            if token.pos_ in _CONTENT_WORDS
        }


def _is_same(one: Sequence[Range], other: Sequence[Range]) -> bool:
    """Are two contents the same words, but for a `that` that opens one of them?"""
    (start, end), (first, last) = hull(one), hull(other)
    return len(one) == len(other) and end == last and abs(start - first) <= len("that ")


def _place(attribution: Attribution) -> int:
    return (attribution.cue or attribution.content)[0][0]


def _spoken_of(cast: Cast, span: Range) -> set[str | None]:
    """The ids of the parties of which a stretch of text names anything: the state, its people, its minister."""
    named = {cast.party_of(mention.key) for mention in cast.bodies.within(*span)}
    named |= {
        cast.sides.get(person.name)
        for person in cast.people
        for mention in person.mentions
        if span[0] <= mention.range[0] < span[1]
    }
    return named
