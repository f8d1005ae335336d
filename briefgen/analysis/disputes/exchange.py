"""Exchanges: how one turns on what another has just said, as the words of the source around it tell."""

from __future__ import annotations

from briefgen.analysis.disputes.pairs import EXCHANGE, FAR, NEAR, NEXT, NO_CLAIMS, ONE_THING, TURN, Pair
from briefgen.analysis.disputes.words import pattern
from briefgen.analysis.topic import stem

SHORT = 9
"""Words of a sentence, or of its last clause, that says no more than how somebody stands to what was said."""

ROOT = 6
"""Letters by which a noun and the verb that it is made of are one thing (`endorsement`, `endorse`)."""

FEW = 10
"""Words in which one says no more than who had no part in it."""


def dismisses_it(pair: Pair) -> bool:
    """What was just said, and the words of another that turn it away without saying what (`dismissed the concerns`)."""
    claim, counter = pair.claim, pair.counter
    said = claim.asserts and claim.statement.kind not in NO_CLAIMS
    pointed = counter.bare and counter.says("said_thing") and counter.denies
    return said and pointed and pair.follows and pair.apart <= NEXT and not pair.allied


def turns_it_down(pair: Pair) -> bool:
    """A demand or an offer, and the words of another that turn it down without saying what (`rejected the offer`)."""
    claim, counter = pair.claim, pair.counter
    put = claim.statement.kind in ("demand", "offer") or claim.says("wants")
    refused = counter.bare and counter.says("asked_for") and counter.by("refuse")
    return put and refused and pair.follows


def stands_up_first(pair: Pair) -> bool:
    """Fault found, and what one says of whom the sentence tells first that he turned it away or stood up to it."""
    claim, counter = pair.claim, pair.counter
    if not pair.follows or counter.says("calls_for") or counter.by("concede") or pair.watched:
        return False
    if counter.by("defend") and claim.party in counter.parties:
        return False  # who defends him is on his side
    stood = counter.led("stood_up_before") and claim.finds_fault and pair.apart <= TURN
    return claim.affirms and (counter.led("turned_away_before") or stood)


def differs_first(pair: Pair) -> bool:
    """What was just said, and the words of another of whom a short sentence before, or the same, tells he differs."""
    claim, counter = pair.claim, pair.counter
    if not (claim.affirms and pair.follows and pair.apart <= TURN):
        return False
    return counter.led("differs") or pattern("differs").search(_how_he_stands(counter.before)) is not None


def accounts_for_it(pair: Pair) -> bool:
    """What one is said to have done, and his own word of why he did it."""
    claim, counter = pair.claim, pair.counter
    charged = claim.asserts and counter.party in claim.parties
    return charged and pair.follows and pair.apart <= EXCHANGE and pair.on_topic and counter.says("did_because")


def goes_ahead(pair: Pair) -> bool:
    """The demand to stop or put off something, and the word of another that he will go on with it."""
    claim, counter = pair.claim, pair.counter
    asked = claim.statement.kind == "demand" and claim.says("stop")
    against = pair.near or pair.named > 0 or pair.hostile or pair.shared > 0
    return asked and pair.after and pair.apart <= EXCHANGE and against and counter.says("go_ahead")


def turns_on_him(pair: Pair) -> bool:
    """What somebody has just said, and a `but` that turns to one who charges him with something."""
    claim, counter = pair.claim, pair.counter
    charged = counter.by("accuse") and claim.party in counter.parties
    return counter.turns and charged and pair.follows and claim.affirms


def sees_no_fault(pair: Pair) -> bool:
    """Fault found, and a `but` that turns to one who says that there is none."""
    claim, counter = pair.claim, pair.counter
    cleared = counter.statement.kind == "denial" or counter.says("no_reason")
    return counter.turns and cleared and pair.follows and claim.finds_fault and claim.asserts and not pair.allied


def disagrees_with_it(pair: Pair) -> bool:
    """What was said not long before, and the words of another that he disagrees with `the assertion that …`."""
    claim, counter = pair.claim, pair.counter
    said = claim.asserts and claim.statement.kind not in (*NO_CLAIMS, "aim")
    near = pair.apart <= FAR and (claim.finds_fault or pair.shared > 0 or pair.apart <= NEXT)
    told = near or counter.party in claim.parties
    return said and told and pair.after and counter.says("disagrees") and not pair.allied


def stands_up_for_own(pair: Pair) -> bool:
    """Fault found with what somebody does, and his word, wherever it stands, after a sentence that he defended it."""
    claim, counter = pair.claim, pair.counter
    faulted = claim.finds_fault and claim.affirms and not claim.says("wronged")
    defended = pattern("defended_own").match(counter.before)
    if not (faulted and defended and pair.after and counter.party in claim.parties and counter.asserts):
        return False
    own, said = (
        {stem(word)[:ROOT] for word in words.lower().split() if len(word) >= ROOT}
        for words in (defended["own"], claim.words)
    )
    return bool(own & said)


def _how_he_stands(sentence: str) -> str:
    """A sentence that says no more than how somebody stands (`Iceland disagrees.`), or such a clause at its end."""
    ending = sentence if len(sentence.split()) <= SHORT else sentence.rpartition(", ")[2]
    return ending if len(ending.split()) <= SHORT else ""


def answers_him(pair: Pair) -> bool:
    """What was just said, and the words against it of one of whom the sentence tells first that he answers it."""
    claim, counter = pair.claim, pair.counter
    if not (claim.affirms and pair.follows and pair.apart <= TURN) or counter.by("concede"):
        return False
    answers = counter.led("answered_before") or pattern("reply_comes").match(counter.before) is not None
    return answers and (counter.finds_fault or counter.negates or counter.rebuts or counter.says("instead"))


def rebuts_him(pair: Pair) -> bool:
    """What one says of another, and that other's word that he is wrong about him, without his words."""
    claim, counter = pair.claim, pair.counter
    each = pair.named > 1 and pair.after and pair.apart <= FAR and counter.rebuts and not claim.rebuts
    return each and claim.asserts and counter.statement.kind not in ("demand", "aim")


def but_insists(pair: Pair) -> bool:
    """What was just said, and a `but` that turns to one who insists on what he says."""
    claim, counter = pair.claim, pair.counter
    insists = (counter.by("stands_firm") or counter.by("argue")) and not counter.by("concede")
    said = claim.affirms and counter.asserts
    return counter.turns and insists and said and pair.follows and pair.apart <= NEXT


def accuses_over_it(pair: Pair) -> bool:
    """What one says of a matter, and beside it the charge that another brings against him over the same."""
    claim, counter = pair.claim, pair.counter
    charged = counter.attacks and (counter.aim == claim.party or (counter.by("accuse") and pair.named > 0))
    apart = claim.sentence != counter.sentence and pair.apart <= NEAR
    said = claim.affirms and not claim.attacks
    return charged and apart and said and pair.shared >= ONE_THING


def clears_him(pair: Pair) -> bool:
    """What one says that he did, and the word of another that he had no part in it (`ruled out its involvement`)."""
    claim, counter = pair.claim, pair.counter
    cleared = counter.denies and counter.says("guilt") and claim.party in counter.parties
    return cleared and claim.asserts and pair.apart <= FAR and len(counter.words.split()) <= FEW


def stood_up_already(pair: Pair) -> bool:
    """What one said who stood up for what another, told of after him, finds fault with."""
    claim, counter = pair.claim, pair.counter
    against = pair.hostile or pair.named > 0
    before = not pair.after and pair.apart <= NEAR
    return before and against and claim.finds_fault and claim.asserts and counter.led("stood_up_before")


def opposes_plan(pair: Pair) -> bool:
    """What one means to do or asks for, and soon the word of another that he is against it."""
    claim, counter = pair.claim, pair.counter
    meant = claim.statement.kind in ("aim", "commitment", "demand") and claim.stance >= 0
    against = counter.by("oppose") or counter.says("opposes_it")
    return meant and against and pair.follows and pair.shared > 0 and not pair.allied and not pair.watched
