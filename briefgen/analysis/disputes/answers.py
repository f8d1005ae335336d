"""How one statement may answer another: the kinds of collision, and how clear each is."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from briefgen.analysis.article import Article
from briefgen.analysis.disputes.collisions import (
    breaks_or_keeps,
    charges_back,
    counts_otherwise,
    values_otherwise,
)
from briefgen.analysis.disputes.exchange import (
    accounts_for_it,
    accuses_over_it,
    answers_him,
    but_insists,
    clears_him,
    differs_first,
    disagrees_with_it,
    dismisses_it,
    goes_ahead,
    opposes_plan,
    rebuts_him,
    sees_no_fault,
    stands_up_first,
    stands_up_for_own,
    stood_up_already,
    turns_it_down,
    turns_on_him,
)
from briefgen.analysis.disputes.faults import (
    answers_at_once,
    faults_act,
    finds_against,
    stands_by,
    stands_firm,
    stands_up,
    stands_up_for_it,
    takes_ill,
    warns_of_change,
)
from briefgen.analysis.disputes.pairs import EXCHANGE, FAR, NEXT, NO_CLAIMS, ONE_THING, Pair
from briefgen.analysis.disputes.replies import (
    counts_other_dead,
    denies_anybodys,
    disputes_figures,
    faults_study,
    gainsays,
    hits_back,
    pleads_innocent,
    refuses_first,
    remarks_on_it,
    turns_it_round,
)
from briefgen.analysis.disputes.sides import Side
from briefgen.analysis.disputes.words import pattern
from briefgen.model import Relation
from briefgen.references import span

POINTED = 8.5
"""A denial whose object the source itself points to (`denies that charge`)."""

_BUT = ("but", "although", "though")
"""Words that set two statements of one sentence against each other, whatever these say."""

_REMARK = re.compile(r",\s(?:something\s|a (?:move|step|plan|charge|claim)\s)?(?:which|that)\s$")
"""What begins a remark on what was just said."""

UNCLEAR = 3.5
"""A denial of what nobody known claims, since it answers somebody known where it can."""

RELATIVE = 8
"""Code points from an object to the word of a relative clause on it."""

LEAD_IN = 3
"""Words that may stand between a contrasting word and the statement that it sets against the one before."""


class Answer(Struct, frozen=True):
    """A claim and the counter that answers it: how the two relate, how clearly, and the network's and rules' weight."""

    claim: Side
    counter: Side
    relation: Relation
    clear: float
    signs: float = 0.0
    weight: float = 0.0

    @property
    def score(self) -> float:
        """How clear it is by its kind and by what else speaks for it."""
        return self.clear + self.signs


def answer(article: Article, pair: Pair) -> Answer | None:
    """Does the counter answer the claim, and how clearly? The first kind that holds tells."""
    claim, counter = pair.claim, pair.counter
    if not claim.party:
        return Answer(claim, counter, "denial", UNCLEAR, pair.signs()) if denies_anybodys(pair) else None
    if _is_reported(pair) or counter.statement.denies == claim.statement.id:
        asked = claim.statement.kind in ("demand", "offer")
        return Answer(claim, counter, "refusal" if asked else "denial", POINTED)
    if _accuse_each_other(pair) or _is_remarked(article, pair) or _is_struck_at(pair):
        return Answer(claim, counter, "opposed", SET_AGAINST, pair.signs())
    if claim.touches(counter) or _answers_elsewhere(pair):
        return None
    if _is_set_against(article, pair):
        return Answer(claim, counter, "opposed", SET_AGAINST, pair.signs())
    for clear, relation, holds in _KINDS:
        if not holds(pair) or (relation == "opposed" and (pair.allied or (pair.watched and holds in _TAKING_SIDES))):
            continue
        # A denial that the source points elsewhere with denies that one, and only stands against this one.
        stands: Relation = "opposed" if relation == "denial" and counter.statement.denies is not None else relation
        return Answer(claim, counter, stands, clear, pair.signs())
    return None


def _answers_elsewhere(pair: Pair) -> bool:
    """Does one of the two answer something else, or does the counter speak for the claim's party?"""
    claim, counter = pair.claim, pair.counter
    if claim.statement.denies is not None and claim.statement.denies != counter.statement.id:
        return True
    if counter.statement.denies is not None and counter.bare:
        return True  # `that charge` is the one that it points to
    if counter.says("request") and claim.party not in counter.parties:
        return True  # what it turns down was not asked by this one
    if any(side.by("undecided") or side.says("no_comment") for side in (claim, counter)) or (
        claim.says("of_himself") and claim.statement.kind != "denial"
    ):
        return True  # who has not decided, or asks about himself, claims nothing
    return counter.says("unproved") and claim.party in counter.parties and not claim.attacks


def _is_reported(pair: Pair) -> bool:
    """A claim that only its denier reports (`rejected Norland's charge that …`)."""
    return pair.claim.statement.within == pair.counter.statement.id and pair.counter.by("deny")


def _accuse_each_other(pair: Pair) -> bool:
    """One charge that two make together, each against the other (`Norland and Sudland accused each other of …`)."""
    claim, counter = pair.claim, pair.counter
    joint = claim.statement.joint is not None and claim.statement.joint == counter.statement.joint
    return (
        joint
        and pair.after
        and claim.attacks
        and pattern("each_other").search(f"{claim.cue} {claim.words}") is not None
    )


def _is_remarked(article: Article, pair: Pair) -> bool:
    """What the other side says of it, in passing (`wants the toll lifted, which Norland says would …`)."""
    claim, counter = pair.claim, pair.counter
    if not counter.statement.source or counter.pronoun or counter.stance > 0:
        return False
    before = article.text[claim.range[0] : span(counter.statement.source[0]).start]
    return claim.touches(counter) and pair.after and _REMARK.search(before) is not None


def _is_struck_at(pair: Pair) -> bool:
    """What is told of the thing or body that the sentence's speaker turns on (`condemned the ruling, which said …`)."""
    claim, counter = pair.claim, pair.counter
    if claim.sentence != counter.sentence or not claim.statement.source or claim.statement.kind == "denial":
        return False
    turned_on = counter.by("oppose") or counter.by("deny") or counter.by("disagree")
    told = span(claim.statement.source[0])
    return turned_on and counter.range[0] <= told.start <= counter.range[1] + RELATIVE


def _denies(pair: Pair) -> bool:
    """A denial and the charge that it can be meant for.

    Where only its content negates something (`it was not aware of any wrongdoing`), the claim must be a charge
    against its own party; where it says at length what it denies, the claim must be about that.
    """
    claim, counter = pair.claim, pair.counter
    charge = claim.statement.kind in ("accusation", "claim", "threat", "assessment")
    charge = charge and not claim.says("refuse") and not claim.says("question")
    if counter.statement.kind != "denial" or not charge or claim.by("support") or counter.says("calls_for"):
        return False
    if (pair.allied and not pair.named) or counter.aim not in (None, claim.party):
        return False  # of one mind about a third, or turned on a third one's act
    if not counter.denies:
        said = counter.says("negation") and not counter.by("negation")
        return said and claim.attacks and pair.aimed and (pair.shared > 0 or pair.near)
    against = claim.finds_fault or claim.says("breach") or 2 * pair.shared >= len(counter.stems)
    if against and (pair.shared >= ONE_THING or (pair.shared > 0 and pair.named > 0 and not pair.watched)):
        return True
    if counter.says("breach") and claim.says("breach") and {claim.aim, claim.accused} <= {None, counter.party}:
        return claim.attacks  # of one crime only are the accused said to deny it
    if not (pair.shared or (counter.short and not counter.asserts) or counter.says("guilt") or counter.says("breach")):
        return False
    return claim.attacks and ((pair.aimed and pair.apart <= FAR) or (pair.near and claim.party in counter.parties))


def _refuses(pair: Pair) -> bool:
    """A demand or an offer, and the words that turn it down: about it, or near it by the one it is put to."""
    claim, counter = pair.claim, pair.counter
    asked = claim.statement.kind in ("demand", "threat", "offer") or claim.says("wants")
    if not asked or claim.says("question") or counter.says("open"):
        return False
    if claim.aim == counter.party and claim.says("relayed"):
        return False  # what the other asked for, told by somebody else
    if not pair.after:  # a lead tells that an offer was rejected, and a later sentence which
        told = pair.apart <= NEXT or pair.shared >= ONE_THING
        return counter.denies and counter.says("asked_for") and told
    if not pattern("refuse").search(f"{counter.cue} {counter.words}"):
        return pair.shared >= ONE_THING and counter.statement.kind == "denial"
    if claim.statement.kind == "threat" and not pair.named:
        return False
    apart = claim.sentence != counter.sentence  # in one sentence `after it refused` tells why, and not an answer
    far = pair.shared >= ONE_THING and (pair.named > 0 or pair.hostile)
    outright = counter.statement.kind == "denial" or counter.says("refuse_outright")
    turned = pair.aimed and outright and pair.apart <= EXCHANGE
    unit = bool(claim.units & counter.units)  # eight percent asked, three percent given
    put = bool(pair.named) or pair.hostile or counter.by("refuse") or counter.says("turned_down")
    put = put or counter.says("infeasible") or counter.says("not_so")
    return far or turned or (pair.near and ((pair.shared > 0 and put) or unit or (pair.aimed and apart)))


def _points_back(pair: Pair) -> bool:
    """A statement against `that claim`, made in the sentences just before."""
    claim, counter = pair.claim, pair.counter
    said = claim.asserts and claim.statement.kind not in NO_CLAIMS
    back = counter.says("said_back") or counter.by("said_back") or (counter.says("rejects_this") and pair.named > 0)
    return back and said and pair.in_turn and (counter.negates or counter.stance < 0)


def _rebuts(pair: Pair) -> bool:
    """A statement that calls another wrong or overdone."""
    claim, counter = pair.claim, pair.counter
    if counter.statement.kind in ("demand", "aim"):
        return False  # `seeks an order against false statements`
    if not _is_open(pair) or not claim.asserts or not counter.rebuts or claim.rebuts:
        return False
    if counter.says("said_back") and not pair.in_turn:
        return False  # `that claim` is one of those just made
    told = counter.says("said_noun") or claim.finds_fault or pair.shared > 0 or pair.apart <= NEXT
    named = claim.party in counter.parties and told
    if pair.apart > FAR:
        return named and pair.shared > 0
    other = counter.parties - {counter.party, claim.party}  # whose words it calls wrong, where it names somebody
    return named or pair.one_thing or (pair.near and (pair.shared > 0 or (pair.named > 0 and not other)))


def _is_open(pair: Pair) -> bool:
    """Is the claim one that a later statement may call wrong?"""
    of_other = pair.counter.party in pair.claim.parties  # what one says that the other will do is no promise
    closed = ("denial", "demand", "offer") if of_other else (*NO_CLAIMS, "aim")
    return pair.after and pair.claim.statement.kind not in closed


def _has_it_already(pair: Pair) -> bool:
    """A demand, and the words that what is asked for is there already, or done in another way."""
    claim, counter = pair.claim, pair.counter
    asked = claim.statement.kind in ("demand", "aim", "threat") or claim.says("better")
    return asked and pair.near and pair.shared > 0 and counter.says("already") and not counter.attacks


def _opposes_outright(pair: Pair) -> bool:
    """What somebody announces or means to do, and the words of another that he will not have it."""
    claim, counter = pair.claim, pair.counter
    meant = claim.by("announce") or claim.statement.kind in ("aim", "commitment")
    return pair.after and meant and pair.shared > 0 and pair.apart <= FAR and counter.says("outright")


def _speak_of_each_other(pair: Pair) -> bool:
    """Each says of the other, one right after the other, what that one would not say of itself."""
    claim, counter = pair.claim, pair.counter
    if not (pair.in_turn and claim.aim == counter.party and counter.aim == claim.party):
        return False
    if claim.statement.kind == "denial":
        return False
    friendly = any(side.by(name) for side in (claim, counter) for name in ("support", "concede"))
    return not friendly and claim.finds_fault and counter.finds_fault


def _speaks_against(pair: Pair) -> bool:
    """A warning or complaint set right after the aim, demand or praise that it is about."""
    claim, counter = pair.claim, pair.counter
    quarrelling = pair.hostile and pair.apart <= NEXT
    if not pair.in_turn or not claim.favours or claim.says("question") or counter.says("said_back"):
        return False
    if claim.negates and not quarrelling:
        return False
    if counter.statement.kind not in ("claim", "assessment", "accusation"):
        return False
    if counter.stance >= 0 or not counter.asserts or counter.says("own_act") or counter.by("concede"):
        return False
    if claim.statement.kind == "commitment" and not pair.shared:
        return False  # what one does oneself need not be what the other speaks of
    if pair.aimed or counter.aim == claim.party or quarrelling:
        return True
    return pair.shared > 0 and (counter.by("worry") or counter.by("oppose"))


def _is_set_against(article: Article, pair: Pair) -> bool:
    """A contrasting word between them, in one sentence or at the beginning of the counter's."""
    claim, counter = pair.claim, pair.counter
    if not pair.after or pair.allied:
        return False
    negates = counter.negates and not claim.says("negation")
    held = counter.by("stands_firm") and claim.finds_fault
    alike = claim.stance == counter.stance != 0 and not pair.named  # two who value it alike
    if claim.sentence != counter.sentence:
        if not counter.turns or pair.apart > NEXT:
            return False
        joined = (pair.shared or pair.named or pair.subject) and not alike
        against = (
            negates
            or (claim.negates and pair.shared > 0)
            or counter.by("argue")
            or counter.stance < 0 < claim.stance
            or counter.opens("contrary")
        )
        return held or (bool(joined) and against)
    statement = counter.statement
    begins = min(span(r).start for r in (*statement.source, *statement.cue, *statement.content))
    said = article.text[claim.range[1] : begins]
    between = list(pattern("contrast").finditer(said))
    but = bool(between) and between[-1][0] in _BUT
    against = negates or held or but or (_differs(pair) and not alike)
    return bool(between) and against and len(said[between[-1].end() :].split()) <= LEAD_IN


def _differs(pair: Pair) -> bool:
    """Of two that one sentence sets against each other: do they speak of each other, or value one thing otherwise?"""
    claim, counter = pair.claim, pair.counter
    of_it = pair.shared > 0 or pair.subject
    return counter.attacks or counter.aim == claim.party or (of_it and (claim.stance != counter.stance))


SET_AGAINST = 4.0
"""The source itself sets the two against each other."""

_KINDS: tuple[tuple[float, Relation, Callable[[Pair], bool]], ...] = (
    (4.0, "denial", disagrees_with_it),
    (3.5, "denial", _denies),
    (3.5, "denial", pleads_innocent),
    (3.0, "refusal", _refuses),
    (4.0, "opposed", _points_back),
    (3.0, "opposed", _rebuts),
    (3.0, "opposed", _has_it_already),
    (3.0, "opposed", breaks_or_keeps),
    (2.5, "opposed", charges_back),
    (3.5, "opposed", takes_ill),
    (2.0, "opposed", _speak_of_each_other),
    (3.0, "opposed", values_otherwise),
    (2.5, "opposed", counts_otherwise),
    (2.5, "opposed", _speaks_against),
    (3.0, "opposed", stands_up_for_it),
    (2.0, "opposed", stands_up),
    (3.0, "opposed", stands_by),
    (3.0, "opposed", answers_at_once),
    (3.5, "opposed", _opposes_outright),
    (3.0, "opposed", warns_of_change),
    (3.0, "opposed", stands_firm),
    (3.0, "opposed", faults_act),
    (3.0, "opposed", finds_against),
    (3.5, "denial", disputes_figures),
    (3.5, "denial", faults_study),
    (3.5, "denial", remarks_on_it),
    (3.0, "refusal", refuses_first),
    (3.5, "opposed", turns_it_round),
    (3.0, "opposed", counts_other_dead),
    (3.5, "opposed", hits_back),
    (3.0, "opposed", gainsays),
    (4.0, "denial", dismisses_it),
    (4.0, "refusal", turns_it_down),
    (4.0, "opposed", stands_up_first),
    (4.0, "opposed", differs_first),
    (3.5, "opposed", stands_up_for_own),
    (3.0, "opposed", accounts_for_it),
    (4.0, "opposed", answers_him),
    (3.0, "refusal", goes_ahead),
    (2.5, "opposed", rebuts_him),
    (3.5, "opposed", but_insists),
    (2.5, "opposed", accuses_over_it),
    (3.5, "denial", clears_him),
    (3.0, "opposed", stood_up_already),
    (3.0, "opposed", opposes_plan),
    (3.0, "opposed", turns_on_him),
    (3.5, "opposed", sees_no_fault),
)
"""How clear each kind is by itself: what is said outright before what only its place and tone tell."""

_TAKING_SIDES = (
    values_otherwise,
    _speaks_against,
    _speak_of_each_other,
    stands_up,
    stands_by,
    _has_it_already,
    faults_act,
)
"""Kinds that only parties to a matter are capable of: an analyst's praise or blame answers nobody."""
