"""Two accounts of one thing that cannot both hold: broken and kept, good and bad, so many and so many."""

from __future__ import annotations

from briefgen.analysis.dispute_pairs import FAR, ONE_THING, TURN, Pair


def breaks_or_keeps(pair: Pair) -> bool:
    """A breach against compliance."""
    claim, counter = pair.claim, pair.counter
    if claim.statement.kind == "denial" or counter.statement.kind in ("demand", "threat", "offer"):
        return False
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
    """Praise and blame of one thing, in either order."""
    if pair.claim.stance <= 0 or pair.counter.stance >= 0:
        return False
    if "denial" in (pair.claim.statement.kind, pair.counter.statement.kind):
        return False  # what is denied is no fault found with the thing
    told = any(side.by(name) for side in (pair.claim, pair.counter) for name in ("support", "defend", "oppose"))
    against = pair.hostile or pair.named > 0 or told
    close = pair.subject or (pair.shared >= ONE_THING and pair.claim.says("justifies"))
    near = pair.apart <= FAR or pair.shared > 0
    enough = pair.shared >= ONE_THING or (pair.shared > 0 and told and pair.apart <= TURN)
    return (close and near) or (pair.near and enough and against)


def counts_otherwise(pair: Pair) -> bool:
    """Two numbers of one thing."""
    claim, counter = pair.claim, pair.counter
    if not pair.after or claim.numbers & counter.numbers or not counter.counted:
        return False
    one_thing = pair.shared >= ONE_THING or (claim.says("toll") and counter.says("toll"))
    one_thing = one_thing and not counter.by("concede")
    return one_thing and bool(claim.counted & counter.stems)
