"""Disputes: two statements of different parties that collide about one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.disputes.answers import SET_AGAINST, Answer, answer
from briefgen.analysis.disputes.names import name_patterns
from briefgen.analysis.disputes.network.weighing import Odds
from briefgen.analysis.disputes.pairs import NEXT, Pair, Quarrel
from briefgen.analysis.disputes.sides import Side, find_sides
from briefgen.analysis.disputes.topics import topic_of
from briefgen.model import Dispute, Party, Position, Relation, Statement
from briefgen.tables import one_of

ENOUGH = 4.0
"""By the rules a pair of the weakest kind needs more signs than its kind; one that the source points to needs none."""

ENOUGH_APART = 5.5
"""Two opposed views further apart than one sentence need more: of 39 below, in 190 articles, readers wanted two."""

DOUBTED = -1.2
"""The network's word below which a pair that the rules join is none: 58 of 62 such are wrong in 463 articles, by which
this bound and the next were set."""

ALONE = 0.8
"""The network's word that is enough alone: half of these pairs are disputes that readers list."""

NO_KIND = 0.0
"""How clear an answer is by its kind, where the rules know none."""

JOINED = ALONE - DOUBTED
"""What the rules' word is worth beside the network's."""

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
    article: Article,
    statements: Sequence[Statement],
    positions: Sequence[Position],
    parties: Sequence[Party],
    odds: Odds | None = None,
) -> list[Dispute]:
    """Pair the statements of different parties that deny, refuse or oppose one another, the clearest first.

    Only statements of the article's body count. A fixed kind of answer joins two, or the network that weighs all pairs
    is sure of them: what merely stands near and has words in common agrees, or tells another part of the matter,
    oftener than it collides.
    odds: what the network says of each two statements; without them the rules decide alone.
    """
    names = name_patterns(parties)
    weighed = _Weighed(odds or {})
    sides = find_sides(article, statements, positions, parties, weighed.sure)
    pairs = list(_pairs(sides, parties))
    answers = [found for pair in pairs if (found := weighed.answer(article, pair)) is not None]
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


class _Weighed:
    """The rules' word and the network's on each pair."""

    def __init__(self, odds: Odds) -> None:
        self._odds = odds
        self.sure = {one for pair, likely in odds.items() if likely >= ALONE for one in pair}

    def answer(self, article: Article, pair: Pair) -> Answer | None:
        """How the counter answers the claim, by the rules where these join them; None where it does not."""
        odds = self._odds.get(frozenset((pair.claim.statement.id, pair.counter.statement.id)))
        found = answer(article, pair)
        if found is not None and _is_enough(found, pair):
            likely = 0.0 if odds is None else odds
            return replace(found, weight=likely + JOINED) if likely >= DOUBTED else None
        if odds is None or odds < ALONE or not pair.claim.party or _is_same(pair.claim, pair.counter):
            return None
        return Answer(pair.claim, pair.counter, _relation(pair), NO_KIND, weight=odds) if _is_counter(pair) else None


def _is_same(one: Side, other: Side) -> bool:
    """Have two the same words, or does one say all that the other says, and deny no more than that?"""
    shorter, longer = sorted((one.topics, other.topics), key=len)
    within = bool(shorter) and shorter <= longer
    return one.touches(other) or (within and one.affirms and other.affirms and one.negates == other.negates)


def _is_counter(pair: Pair) -> bool:
    """Does the counter answer, rather than the claim: a denial, or else what is said later?"""
    denials = (pair.claim.statement.kind == "denial", pair.counter.statement.kind == "denial")
    return denials[1] if denials[0] != denials[1] else pair.after


def _relation(pair: Pair) -> Relation:
    claim, counter = pair.claim.statement, pair.counter.statement
    if claim.kind in ("demand", "offer") and pair.counter.negates:
        return "refusal"
    # A denial that the source points elsewhere with denies that one, and only stands against this one.
    return "denial" if counter.kind == "denial" and counter.denies in (None, claim.id) else "opposed"


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
        self._between: set[tuple[tuple[str, ...], frozenset[str]]] = set()
        self._met: set[frozenset[tuple[str, ...]] | frozenset[tuple[str, int]]] = set()

    def take(self, answers: Iterable[Answer], most: int) -> None:
        """Add the best of some answers, up to a number of pairs in all."""
        for found in sorted(answers, key=lambda a: (-a.weight, -a.score, a.counter.order, a.claim.order)):
            said = (tuple(found.claim.statement.content), tuple(found.counter.statement.content))
            told = frozenset((side.party, side.sentence) for side in (found.claim, found.counter))
            if len(self.pairs) >= most:
                return
            parties = frozenset((found.claim.party, found.counter.party))
            again = {(words, parties) for words in said}  # what it said is already set against that party's words
            if {frozenset(said), told} & self._met or max(self._uses[said[0]], self._uses[said[1]]) >= MOST_USES:
                continue
            if found.clear == NO_KIND and again & self._between:
                continue
            self._met |= {frozenset(said), told}
            self._between |= again
            self._uses.update(said)
            self.pairs.append(found)
