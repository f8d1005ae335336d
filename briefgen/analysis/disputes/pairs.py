"""Two statements side by side: what joins them, and whether their parties are against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from briefgen.analysis.disputes.sides import Side

SHARED_SCORE, MOST_SHARED = 0.5, 4
"""For each content word in common, up to a number: what the two are about."""

NAMED_SCORE = 1.0
"""One speaks of the other's party: the charge and its addressee."""

AIMED_SCORE = 0.5
"""What is aimed at a party is for that party to answer."""

SUBJECT_SCORE = 1.0
"""Both begin with the same thing: they are two accounts of it."""

ACCUSATION_SCORE = 0.5
"""A charge is answered more often than a plain claim."""

NEXT_SCORE, NEAR_SCORE = 1.0, 0.5
"""News sets an answer in the sentence after what it answers, or not far from it."""

HOSTILE_SCORE = 0.5
"""Elsewhere one of the two parties finds fault with the other."""

PRONOUN_SCORE = -0.5
"""Of two claims that a denial answers, the one whose speaker its own sentence names is the better to print."""

THING_SCORE = -1.0
"""A claim that only names a thing (`concern about the policy`) says little that could be denied; one may ask for it."""

NEXT, TURN, NEAR = 1, 2, 3
"""Sentences between two statements: the next one; within the exchange; where a later one answers an earlier one
without its words."""

EXCHANGE = 5
"""Sentences after a demand in which the one it is put to answers it."""

NO_CLAIMS = ("denial", "demand", "offer", "commitment")
"""Kinds of statements that nobody can call untrue as he can a claim."""

FAR = 10
"""Sentences from which two statements belong to different parts of an article."""

ONE_THING = 2
"""Content words in common by which two statements are about one thing wherever they stand."""


_PRONOUN = re.compile(r"(?:it|this|that|them)(?: (?:an?|the|as)\b|$)", re.IGNORECASE)
"""An object that stands for what was just spoken of (`called it a disgrace`, `rejected it`)."""

_ECHO = re.compile(
    r"(?:that )?(?:it|this|that) (?:is|was|would be|had been|amounted to) (?:an?|the|not) ", re.IGNORECASE
)
"""What something just spoken of is (`said it was a violation`)."""

_TAKEN_UP = re.compile(r"(?:that )?(?:it|this|they|these) (?:is|are|was|were|ha[sd]|will|would|\w+s)\b", re.IGNORECASE)
"""A later clause of the sentence that goes on about the same thing (`while Norland says it breaks the accord`)."""


class Quarrel:
    """Who is against whom in an article.

    sides: all of its statements that may be in dispute.
    """

    def __init__(self, sides: Sequence[Side]) -> None:
        self._faulted: dict[str, frozenset[str]] = {}
        for side in sides:
            self._faulted[side.party] = self._faulted.get(side.party, frozenset()) | side.blamed

    def is_hostile(self, first: str, second: str) -> bool:
        """Does one of two parties find fault with the other anywhere?"""
        return second in self._faulted[first] or first in self._faulted[second]

    def is_allied(self, first: str, second: str) -> bool:
        """Do two parties find fault with the same third one, and not with each other?"""
        return bool(self._faulted[first] & self._faulted[second]) and not self.is_hostile(first, second)


class Pair(Struct, frozen=True, dict=True):
    """Two statements of different parties: a claim and what may answer it.

    hostile: are their parties against each other anywhere in the article? allied: are they against the same third?
    """

    claim: Side
    counter: Side
    hostile: bool
    allied: bool

    @cached_property
    def shared(self) -> int:
        """The content words in common; a person's name alone does not make two statements be about one thing."""
        common = self.claim.stems & self.counter.stems
        return len(common) if common - self.claim.names - self.counter.names else 0

    @cached_property
    def on_topic(self) -> bool:
        """Have they any content word in common, be it one that is all over the article?"""
        common = self.claim.topics & self.counter.topics
        return bool(common - self.claim.names - self.counter.names)

    @property
    def named(self) -> int:
        """How many of the two speak of the other's party."""
        return (self.counter.party in self.claim.parties) + (self.claim.party in self.counter.parties)

    @property
    def aimed(self) -> bool:
        """Is the claim aimed at the counter's party?"""
        return self.counter.party in (self.claim.aim, self.claim.accused)

    @cached_property
    def subject(self) -> bool:
        """Do both begin with the same thing, or the later with a pronoun for it (`called it a disgrace`)?"""
        later = self.counter if self.after else self.claim
        echoed = self.apart <= NEXT and bool(_PRONOUN.match(later.words) or _ECHO.match(later.words))
        beside = self.claim.sentence == self.counter.sentence and bool(_TAKEN_UP.match(later.words))
        return echoed or beside or bool(self.claim.subject & self.counter.subject)

    @property
    def third(self) -> bool:
        """Do both speak of the same third party?"""
        return bool((self.claim.parties & self.counter.parties) - {self.claim.party, self.counter.party})

    @property
    def one_thing(self) -> bool:
        """Have they enough in common to be about one thing wherever they stand?"""
        return self.shared >= ONE_THING or (self.shared > 0 and bool(self.named or self.third or self.subject))

    @property
    def watched(self) -> bool:
        """Is one of the two told by somebody who watches the matter: an analyst, an economist, a correspondent?"""
        return self.claim.watches or self.counter.watches

    @cached_property
    def after(self) -> bool:
        """Does the counter stand after the claim?"""
        return self.claim.order < self.counter.order

    @cached_property
    def apart(self) -> int:
        """Sentences from the end of the earlier to the beginning of the later."""
        first, second = (self.claim, self.counter) if self.after else (self.counter, self.claim)
        return max(second.sentence - first.last, 0)

    @property
    def near(self) -> bool:
        """Do they stand so near that one may answer the other without its words?"""
        return self.apart <= NEAR

    @property
    def in_turn(self) -> bool:
        """Does the counter follow within the same exchange?"""
        return self.after and self.apart <= TURN

    @property
    def follows(self) -> bool:
        """Does the counter follow within the same exchange, in a sentence of its own?"""
        return self.in_turn and self.claim.sentence != self.counter.sentence

    def signs(self) -> float:
        """What speaks for the two being about one thing, whatever the kind of answer."""
        return (
            SHARED_SCORE * min(self.shared, MOST_SHARED)
            + NAMED_SCORE * bool(self.named)
            + AIMED_SCORE * self.aimed
            + SUBJECT_SCORE * self.subject
            + ACCUSATION_SCORE * (self.claim.statement.kind == "accusation")
            + (NEXT_SCORE if self.apart <= NEXT else NEAR_SCORE if self.near else 0.0)
            + HOSTILE_SCORE * self.hostile
            + PRONOUN_SCORE * self.claim.pronoun
            + THING_SCORE * (not self.claim.asserts and self.claim.statement.kind not in ("demand", "offer"))
        )
