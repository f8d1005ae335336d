"""Fault found, and how one stands up to it: the kinds of collision that turn on blame."""

from __future__ import annotations

from briefgen.analysis.disputes.pairs import EXCHANGE, FAR, NEXT, Pair
from briefgen.analysis.disputes.words import pattern


def stands_up(pair: Pair) -> bool:
    """Fault found with what a party does, and the later words by which that party stands up for it."""
    claim, counter = pair.claim, pair.counter
    echoed = pair.after and pair.apart <= NEXT and counter.says("echo")
    faulted = claim.finds_fault and not claim.by("deny") and (counter.party in claim.parties or echoed)
    if not faulted or claim.sentence == counter.sentence or counter.by("concede") or not counter.asserts:
        return False
    if not pair.after or claim.says("wronged"):
        return False  # what is told first is no defence yet, and who takes one's part finds no fault with him
    within = pair.apart <= EXCHANGE or pair.shared > 0
    stands = counter.says("defence") or (counter.by("assure") and pair.shared > 0)
    return within and stands and counter.stance >= 0


def stands_up_for_it(pair: Pair) -> bool:
    """Fault found with a thing, and the next sentence by which it is needed or right (`it was necessary …`)."""
    claim, counter = pair.claim, pair.counter
    faulted = claim.finds_fault and not claim.by("deny")
    echoed = pair.after and pair.apart <= NEXT and counter.says("echo")
    return faulted and echoed and counter.stance >= 0 and not counter.by("concede")


def stands_by(pair: Pair) -> bool:
    """Fault found with a party, and its word, soon after, that it stands by what it did."""
    claim, counter = pair.claim, pair.counter
    faulted = claim.finds_fault
    told = pair.in_turn and (pair.hostile or counter.party in claim.parties or counter.says("unbending"))
    return faulted and told and (counter.says("stands_by") or counter.by("stands_by"))


def stands_firm(pair: Pair) -> bool:
    """Fault found with a party's act, and soon its word that insists on, denies or defends it, on the same thing."""
    claim, counter = pair.claim, pair.counter
    if not counter.by("stands_firm") or counter.by("negation") or counter.by("concede") or counter.says("own_act"):
        return False
    if counter.by("defend") and claim.party in counter.parties:
        return False  # who defends him is on his side
    if claim.by("stands_firm") or counter.says("calls_for") or (counter.stance < 0 and not counter.negates):
        return False
    of_own = pair.aimed or counter.party in claim.parties  # one defends what is one's own
    faulted = claim.finds_fault and (of_own or (counter.asserts and not counter.by("defend")))
    gainsaid = pair.subject and counter.negates and claim.asserts and not claim.negates
    one_thing = pair.shared > 0 or (pair.on_topic and pair.in_turn)
    return pair.after and pair.apart <= EXCHANGE and ((faulted and one_thing) or gainsaid)


def answers_at_once(pair: Pair) -> bool:
    """A charge, and the word of the accused in the next sentences that it is otherwise."""
    claim, counter = pair.claim, pair.counter
    faulted = (claim.attacks and pair.aimed) or (claim.finds_fault and pair.hostile)
    charged = faulted and pair.follows
    return (
        charged
        and counter.stance >= 0
        and counter.asserts
        and (counter.by("argue") or counter.by("assure"))
        and not counter.by("concede")
    )


def faults_act(pair: Pair) -> bool:
    """What a party plans, does or says, and the words of another by which that plan or remark is bad."""
    claim, counter = pair.claim, pair.counter
    if not pair.after or counter.by("concede") or claim.party not in counter.parties:
        return False
    if not (pair.shared > 0 or pair.subject or pair.in_turn):
        return False
    if counter.says("opposes_it"):
        return claim.favours and claim.stance >= 0
    if counter.stance >= 0 or not counter.asserts:
        return False
    if counter.says("remark"):
        return pair.in_turn and claim.asserts
    return counter.says("thing_done") and claim.favours and not claim.attacks


def finds_against(pair: Pair) -> bool:
    """What a party to a case holds, and the word of the court that it is not so, in either order."""
    claim, counter = pair.claim, pair.counter
    court = pattern("court").search(counter.source) or counter.by("ruling")
    told = pair.shared > 0 or pair.named > 1
    return bool(court) and claim.by("contends") and claim.asserts and counter.negates and told and pair.apart <= FAR


def takes_ill(pair: Pair) -> bool:
    """A court's finding, and the complaint about it of one who lost."""
    claim, counter = pair.claim, pair.counter
    found = claim.by("ruling") or pattern("court").search(claim.source)
    if not found or claim.by("overrule") or not pair.after:  # what a court undoes is what another one said
        return False
    told = pair.near or pair.shared > 0
    return told and counter.says("decision") and counter.says("adverse") and not counter.says("kept")


def warns_of_change(pair: Pair) -> bool:
    """Fault found with a thing, and the warning that to end it would be worse."""
    claim, counter = pair.claim, pair.counter
    faulted = claim.stance < 0 or claim.attacks or claim.statement.kind == "demand"
    ended = counter.says("change") and bool(claim.stems & counter.stems)
    return faulted and ended and counter.stance > 0 and not claim.says("change")
