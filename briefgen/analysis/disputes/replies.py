"""Replies told right after what they answer, which need not use its words: the kinds that rest on place and form."""

from __future__ import annotations

from briefgen.analysis.disputes.pairs import EXCHANGE, NEXT, ONE_THING, Pair
from briefgen.analysis.disputes.words import pattern


def gainsays(pair: Pair) -> bool:
    """Fault found with a thing, and soon the words of another that it is not so, or good, about the same thing."""
    claim, counter = pair.claim, pair.counter
    faulted = claim.finds_fault and claim.affirms
    if not faulted or not pair.follows or pair.watched:
        return False
    if _goes_along(pair) or counter.finds_fault or not counter.asserts:
        return False
    otherwise = (counter.negates and not claim.negates) or counter.stance > 0 or counter.says("justifies")
    one_thing = pair.shared >= ONE_THING or (pair.shared > 0 and bool(pair.named or pair.hostile or pair.aimed))
    return otherwise and one_thing


def turns_it_round(pair: Pair) -> bool:
    """A charge, and the reply that it was somebody else (`it was Sudland that left the table`)."""
    claim, counter = pair.claim, pair.counter
    charged = pair.follows and claim.asserts
    return charged and counter.says("it_was") and bool(pair.named or pair.aimed or pair.shared)


def pleads_innocent(pair: Pair) -> bool:
    """A charge against somebody, and his word that he did nothing wrong, in no other words."""
    claim, counter = pair.claim, pair.counter
    spoken_of = counter.party in claim.parties or pair.hostile
    charged = claim.finds_fault or pattern("prosecutes").search(claim.source) is not None
    return pair.after and pair.apart <= EXCHANGE and charged and spoken_of and counter.says("innocent")


def denies_anybodys(pair: Pair) -> bool:
    """An outright denial of what is told just before it, though nobody can tell by whom (`stands accused of …`).

    The denial points to it, or the two have what they are about in common; and it must not point elsewhere.
    """
    claim, counter = pair.claim, pair.counter
    if claim.touches(counter) or counter.statement.denies is not None or not pair.in_turn:
        return False
    charged = claim.statement.kind == "accusation" or claim.says("breach") or counter.party in claim.parties
    short = counter.bare or counter.says("guilt") or counter.short
    return pair.on_topic or (short and charged)


def disputes_figures(pair: Pair) -> bool:
    """A number, and the words of another that the figures are wrong."""
    claim, counter = pair.claim, pair.counter
    wrong = counter.by("deny") or counter.rebuts
    told = bool(claim.numbers) or pair.apart <= NEXT
    return pair.in_turn and told and claim.asserts and wrong and counter.says("figures")


def faults_study(pair: Pair) -> bool:
    """What somebody worked out, and the words of another that the study, the report or the sums are worth nothing."""
    claim, counter = pair.claim, pair.counter
    told = pair.follows and claim.asserts and claim.statement.kind in ("claim", "assessment", "accusation")
    against = counter.denies or counter.rebuts or (counter.says("worthless") and not counter.says("negation"))
    return told and counter.says("worked_out") and against and not _goes_along(pair)


def counts_other_dead(pair: Pair) -> bool:
    """How many died by one account, and by the next."""
    claim, counter = pair.claim, pair.counter
    counted = bool(claim.numbers) and bool(counter.numbers) and not claim.numbers & counter.numbers
    return pair.in_turn and counted and claim.says("died") and counter.says("died")


def refuses_first(pair: Pair) -> bool:
    """A demand, and what is said by one of whom the sentence tells before that he refused (`refused, saying …`)."""
    claim, counter = pair.claim, pair.counter
    asked = (claim.statement.kind in ("demand", "offer") or claim.says("wants")) and not claim.says("question")
    return asked and pair.follows and counter.led("refused_before") and not _goes_along(pair)


def remarks_on_it(pair: Pair) -> bool:
    """What was just said, as a thing, and that it is wrong, a lie or mere rhetoric."""
    claim, counter = pair.claim, pair.counter
    if not (pair.after and pair.apart <= NEXT and claim.asserts) or claim.statement.kind in ("denial", "demand"):
        return False
    against = counter.denies or counter.stance < 0 or counter.rebuts
    return counter.says("that_remark") and against and not _goes_along(pair)


def hits_back(pair: Pair) -> bool:
    """What somebody said, and the word of another that hits back at him."""
    claim, counter = pair.claim, pair.counter
    answered = pair.follows and claim.asserts
    return answered and counter.by("hits_back") and claim.party in counter.parties


def _goes_along(pair: Pair) -> bool:
    return pair.counter.by("concede") or pair.counter.by("support")
