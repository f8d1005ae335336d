"""Disputes: two statements of different parties that collide about one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.analysis.article import Article
from briefgen.analysis.dispute_answers import Answer, answer
from briefgen.analysis.dispute_pairs import Pair, Quarrel
from briefgen.analysis.dispute_sides import Side, find_sides, name_patterns
from briefgen.analysis.dispute_topics import topic_of
from briefgen.model import Dispute, Party, Position, Statement

ENOUGH = 4.0
"""A pair of the weakest kind needs more signs than its kind; a pair that the source points to needs none."""

MOST_USES = 2
"""A statement answers or is answered in at most so many pairs; more are the same dispute said again."""

MOST = 6
"""Pairs of one article at most: after the clearest ones come chance likenesses."""

WINDOW = 40
"""A statement is compared with so many on either side in the source's order: keeps the work linear, and answers
stand near what they answer."""


def pair_disputes(
    article: Article, statements: Sequence[Statement], positions: Sequence[Position], parties: Sequence[Party]
) -> list[Dispute]:
    """Pair the statements of different parties that deny, refuse or oppose one another, the clearest first.

    Only statements of the article's body count, and only pairs about one thing: a content word in common that is
    not all over the article, or a link that the source itself makes.
    """
    names = name_patterns(parties)
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
        for found in _clearest(_answers(article, find_sides(article, statements, positions, parties), parties))
    ]


def _answers(article: Article, sides: Sequence[Side], parties: Sequence[Party]) -> Iterator[Answer]:
    quarrel = Quarrel(sides)
    names = {party.id: party.name for party in parties}
    for counter in sides:
        for claim in sides[max(counter.order - WINDOW, 0) : counter.order + WINDOW + 1]:
            if _is_one_side(names[claim.party], names[counter.party]):
                continue
            between = (claim.party, counter.party)
            pair = Pair(claim, counter, quarrel.is_hostile(*between), quarrel.is_allied(*between))
            found = answer(article, pair)
            if found is not None and found.score >= ENOUGH:
                yield found


def _is_one_side(first: str, second: str) -> bool:
    """Is one name the other, or a part of it (`Norland Steel` and `Norland Steel Works`)?"""
    shorter, longer = sorted((first.split(), second.split()), key=len)
    return any(longer[n : n + len(shorter)] == shorter for n in range(len(longer) - len(shorter) + 1))


def _clearest(answers: Iterator[Answer]) -> list[Answer]:
    """The best answers, each pair once and no statement in many."""
    chosen: list[Answer] = []
    uses: Counter[str] = Counter()
    met: set[frozenset[str]] = set()
    for found in sorted(answers, key=lambda a: (-a.score, a.counter.order, a.claim.order)):
        ids = (found.claim.statement.id, found.counter.statement.id)
        if frozenset(ids) in met or max(uses[ids[0]], uses[ids[1]]) >= MOST_USES or len(chosen) == MOST:
            continue
        met.add(frozenset(ids))
        uses.update(ids)
        chosen.append(found)
    return chosen
