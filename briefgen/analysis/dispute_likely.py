"""Two statements that no fixed kind of answer joins: how likely it is that they collide all the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from briefgen.analysis import lexicons
from briefgen.analysis.dispute_pairs import NEAR, NEXT, Pair
from briefgen.analysis.dispute_sides import Side
from briefgen.analysis.dispute_words import pattern
from briefgen.model import Position

FAR = 10
"""Sentences from which two statements belong to different parts of an article."""

MOST_WORDS = 3
"""Common content words that count, each; more say no more."""

SHORT = 5
"""Words below which a content is too little to be set beside another."""

HEARD = 4
"""Statements by which a party is one of those that the article is about."""


COLLIDING = ("turn", "against", "negated", "answers", "rebuts", "worried", "hostile")
"""Signs of a conflict: two statements about one thing that have none of them agree or tell two parts of it."""

JOINING = ("words", "subject", "named", "charged", "next")
"""Signs that two statements are about one thing, or that one answers the other."""


class Standing:
    """What the article makes of its statements and parties: how much a reader needs each, and how rare each word is.

    sides: all statements that may be in dispute; positions: those that the briefing shows, the best first.
    """

    def __init__(self, sides: Sequence[Side], positions: Sequence[Position]) -> None:
        self._ranks = {
            name: 1 - n / len(positions)
            for n, position in enumerate(positions)
            for name in (position.statement, *position.also)
        }
        self._uses = Counter(word for side in sides for word in side.stems)
        self._statements = Counter(side.party for side in sides)

    def rank(self, side: Side) -> float:
        """From 1, what a reader needs most, to 0."""
        return self._ranks.get(side.statement.id, 0.0)

    def heard(self, side: Side) -> float:
        """From 0 to 1, how much of the article is its party's."""
        return min(self._statements[side.party], HEARD) / HEARD

    def rarity(self, words: frozenset[str]) -> float:
        """The more, the fewer other statements have the words."""
        return sum(1 / self._uses[word] for word in words)


def likelihood(pair: Pair, standing: Standing) -> float:
    """How likely it is that a counter collides with a claim: the sum of what speaks for it and against it."""
    if _are_alike(pair):
        return 0.0
    weights, signs = _weights(), _signs(pair, standing)
    collides = any(signs[name] for name in COLLIDING) or pair.claim.attacks or pair.claim.stance < 0
    if not collides or not any(signs[name] for name in JOINING):
        return 0.0
    return sum(weights[name] * value for name, value in signs.items())


def _are_alike(pair: Pair) -> bool:
    """Do both praise or both blame, and neither the other party nor its words?"""
    answered = pair.counter.by("deny") or pair.counter.by("argue") or pair.counter.says("rebut")
    return pair.claim.stance * pair.counter.stance > 0 and not pair.named and not answered


def _signs(pair: Pair, standing: Standing) -> Mapping[str, float]:
    """What there is of each sign in the table of weights."""
    claim, counter = pair.claim, pair.counter
    common = (claim.stems & counter.stems) - claim.names - counter.names
    denies = counter.by("deny")
    return {
        "words": min(len(common), MOST_WORDS),
        "rare": standing.rarity(common),
        "subject": bool(claim.subject & counter.subject),
        "named": bool(pair.named),
        "aimed": (counter.party in (claim.aim, claim.accused)) + (counter.aim == claim.party),
        "hostile": pair.hostile,
        "allied": pair.allied,
        "next": pair.apart <= NEXT,
        "near": pair.apart <= NEAR,
        "far": pair.apart > FAR,
        "turn": pair.after and bool(pattern("turn").match(counter.opening.lstrip(" “\"'"))),
        "valued": (claim.stance > 0) + (counter.stance > 0),
        "against": claim.stance * counter.stance < 0,
        "charged": claim.attacks and denies and claim.aim in (None, counter.party),
        "negated": counter.negates,
        "answers": any(counter.by(name) for name in ("argue", "deny", "defend")),
        "rebuts": counter.says("rebut"),
        "worried": counter.by("worry"),
        "agrees": any(side.by(name) for side in (claim, counter) for name in ("concede", "support")),
        "promises": counter.statement.kind in ("aim", "commitment"),
        "asserts": claim.asserts and counter.asserts,
        "short": min(len(claim.words.split()), len(counter.words.split())) < SHORT,
        "needed": standing.rank(claim) + standing.rank(counter),
        "heard": standing.heard(claim) + standing.heard(counter),
    }


@cache
def _weights() -> Mapping[str, float]:
    """The table of weights of the lexicon of disputes."""
    lexicon = lexicons.read("disputes.toml")
    weights: Mapping[str, float] = lexicon["weights"]
    return weights
