"""Disputes: two statements of different parties that collide about one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.disputes.answers import SET_AGAINST, Answer, answer
from briefgen.analysis.disputes.names import name_patterns
from briefgen.analysis.disputes.pairs import NEXT, Pair, Quarrel
from briefgen.analysis.disputes.sides import Side, find_sides
from briefgen.analysis.disputes.topics import topic_of
from briefgen.model import Dispute, Party, Position, Statement
from briefgen.tables import one_of

ENOUGH = 4.0
"""A pair of the weakest kind needs more signs than its kind; a pair that the source points to needs none."""

ENOUGH_APART = 5.5
"""Two opposed views further apart than one sentence need more: of 39 below, in 190 articles, readers wanted two."""

MOST_USES = 2
"""A statement answers or is answered in at most so many pairs; more are the same dispute said again."""

MOST = 6
"""Pairs of one article at most, since after the clearest ones come chance likenesses."""

_JUDGE = re.compile(rf"\b(?:{one_of(lexicons.words('judges'))})$", re.IGNORECASE)
_COURT = re.compile(r"\b(?:court|tribunal)\b", re.IGNORECASE)
"""The judge of a report speaks for the court that it names."""

WINDOW = 40
"""A statement is compared with so many on either side in the source's order: keeps the work linear, and answers
stand near what they answer."""


def pair_disputes(
    article: Article, statements: Sequence[Statement], positions: Sequence[Position], parties: Sequence[Party]
) -> list[Dispute]:
    """Pair the statements of different parties that deny, refuse or oppose one another, the clearest first.

    Only statements of the article's body count, and only pairs that a fixed kind of answer joins: what merely stands
    near and has words in common agrees, or tells another part of the matter, oftener than it collides.
    """
    names = name_patterns(parties)
    sides = find_sides(article, statements, positions, parties)
    pairs = list(_pairs(sides, parties))
    answers = [found for pair in pairs if (found := answer(article, pair)) is not None and _is_enough(found, pair)]
    hosts = {one.id: one.party for one in statements if one.kind != "denial"}  # a denial tells another's charge as his
    answers = [each for each in answers if not _is_told_by_third(each, hosts) and not _is_told_by_other(each)]
    chosen = _Choice()
    chosen.take(answers, MOST)
    return [
        Dispute(
            claim=found.claim.statement.id,
            counter=found.counter.statement.id,
            relation=found.relation,
            about=topic_of(
                article,
                (found.counter.statement, found.claim.statement),
                found.claim.stems & found.counter.stems,
                names,
            ),
        )
        for found in chosen.pairs
    ]


def _pairs(sides: Sequence[Side], parties: Sequence[Party]) -> Iterator[Pair]:
    """Every two statements of different parties, each as the other's claim."""
    quarrel = Quarrel(sides)
    heard = {side.party for side in sides}
    speaking = [party for party in parties if party.id in heard]
    two = {(one.id, other.id) for one in speaking for other in speaking if not _is_one_side(one, other)}
    for counter in sides:
        for claim in sides[max(counter.order - WINDOW, 0) : counter.order + WINDOW + 1]:
            between = (claim.party, counter.party)
            if between in two or (not claim.party and counter.party and counter.denies):
                yield Pair(claim, counter, quarrel.is_hostile(*between), quarrel.is_allied(*between))


def _is_enough(found: Answer, pair: Pair) -> bool:
    """Has a pair the signs that its kind needs where it stands?"""
    weak = found.relation == "opposed" and pair.apart > NEXT and found.clear < SET_AGAINST
    return found.score >= (ENOUGH_APART if weak else ENOUGH)


def _is_told_by_third(found: Answer, hosts: Mapping[str, str | None]) -> bool:
    """Is one of the two told within the words of somebody else, who is no side of the dispute?

    Its line is that other's: under the name of a side it would read as that side's own.
    """
    sides = {found.claim.party, found.counter.party}
    outers = [one.within for one in (found.claim.statement, found.counter.statement) if one.within is not None]
    return any(hosts.get(outer) not in {*sides, None} for outer in outers)


def _is_told_by_other(found: Answer) -> bool:
    """Is what one side says only told in the other's words, which do not deny it: blasted Oslo now that Lima agreed?"""
    claim, counter = found.claim.statement, found.counter.statement
    nested = claim.within == counter.id or counter.within == claim.id
    return nested and found.relation == "opposed"


def _is_one_side(one: Party, other: Party) -> bool:
    """Is one name the other, or a part of it (`Norland Steel` and `Norland Steel Works`), or one a judge of a court?

    Two states are two, though `Sudan` is a part of `South Sudan`.
    """
    if one.id != other.id and one.kind == other.kind == "state":
        return False
    if any(_JUDGE.search(a) and _COURT.search(b) for a, b in ((one.name, other.name), (other.name, one.name))):
        return True
    shorter, longer = sorted((one.name.split(), other.name.split()), key=len)
    return any(longer[n : n + len(shorter)] == shorter for n in range(len(longer) - len(shorter) + 1))


class _Choice:
    """The best pairs so far: of two sentences one, and no statement in many; what several say together is one."""

    def __init__(self) -> None:
        self.pairs: list[Answer] = []
        self._uses: Counter[tuple[str, ...]] = Counter()
        self._met: set[frozenset[tuple[str, ...]] | frozenset[tuple[str, int]]] = set()

    def take(self, answers: Iterable[Answer], most: int) -> None:
        """Add the best of some answers, up to a number of pairs in all."""
        for found in sorted(answers, key=lambda a: (-a.score, a.counter.order, a.claim.order)):
            said = (tuple(found.claim.statement.content), tuple(found.counter.statement.content))
            told = frozenset((side.party, side.sentence) for side in (found.claim, found.counter))
            if len(self.pairs) >= most:
                return
            if {frozenset(said), told} & self._met or max(self._uses[said[0]], self._uses[said[1]]) >= MOST_USES:
                continue
            self._met |= {frozenset(said), told}
            self._uses.update(said)
            self.pairs.append(found)
