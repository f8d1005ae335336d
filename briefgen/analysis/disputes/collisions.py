"""Two accounts of one thing that cannot both hold: broken and kept, good and bad, so many and so many."""

from __future__ import annotations

from briefgen.analysis.disputes.pairs import NEXT, ONE_THING, TURN, Pair


def breaks_or_keeps(pair: Pair) -> bool:
    """A breach against compliance."""
    claim, counter = pair.claim, pair.counter
    if claim.statement.kind in ("denial", "threat") or counter.statement.kind in ("demand", "threat", "offer"):
        return False  # what would be a breach has not been one
    if pair.watched or not (counter.negates or pair.hostile or pair.named or pair.apart <= NEXT):
        return False  # who tells what the law is need not speak to the other
    held = counter.says("no_breach") or (counter.says("kept") and not counter.says("breach"))
    gainsaid = pair.shared > 0 and counter.negates
    broken = claim.says("breach") and not claim.says("no_breach")
    return broken and held and (claim.accused == counter.party or pair.subject or gainsaid)


def charges_back(pair: Pair) -> bool:
    """A charge against a charge: each says that the other did it."""
    claim, counter = pair.claim, pair.counter
    if not pair.after or not claim.accused or not counter.accused or claim.accused == counter.accused:
        return False
    return (claim.accused == counter.party or counter.accused == claim.party) and bool(pair.shared or pair.named)


def values_otherwise(pair: Pair) -> bool:
    """What one praises, defends or says must be, and the fault that another finds with it, in either order."""
    if pair.claim.stance <= 0 or pair.counter.stance >= 0:
        return False
    if "denial" in (pair.claim.statement.kind, pair.counter.statement.kind):
        return False  # what is denied is no fault found with the thing
    defended = pair.claim.by("defend") or pair.counter.by("defend")
    must = pair.claim.says("justifies")
    if pair.subject and (pair.shared > 0 or pair.apart <= NEXT):
        return defended or must or pair.claim.asserts
    return (pair.after and must and pair.shared >= ONE_THING) or (defended and pair.shared > 0 and pair.apart <= TURN)


def counts_otherwise(pair: Pair) -> bool:
    """Two numbers of one thing."""
    claim, counter = pair.claim, pair.counter
    if not pair.after or claim.numbers & counter.numbers or not counter.counted:
        return False
    if claim.statement.kind in ("demand", "offer", "aim", "threat"):
        return False  # how many shall be is no count
    if claim.says("of_his_own") and counter.says("of_his_own"):
        return False  # each tells what he himself paid, sold or earned
    one_thing = pair.shared >= ONE_THING or (claim.says("toll") and counter.says("toll"))
    one_thing = one_thing and not counter.by("concede")
    return one_thing and bool(claim.counted & counter.stems)
