"""Disputes: two statements of different parties that collide about one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.analysis.article import Article
from briefgen.analysis.coverage import has_pronoun_source
from briefgen.analysis.dispute_topics import ACCORD, SAID, noun_phrases, pattern, topic_of
from briefgen.analysis.lexicons import honorifics
from briefgen.analysis.topic import content_tokens, is_content, stem
from briefgen.model import Dispute, Insert, Party, Position, Range, Relation, Statement
from briefgen.references import span

DENIES_SCORE = 5.0
"""A denial whose object the source itself points to (`denies that charge`)."""

DENIAL_SCORE = 2.5
"""A denial and the claim that it answers, found by what they share."""

REFUSAL_SCORE = 3.0
"""A demand and its refusal."""

OPPOSED_SCORE = 2.0
"""Breach against compliance, charge against charge, one purpose against another."""

ANSWER_SCORE = 2.5
"""A statement that calls another wrong or overdone, that defends what it attacks, or that takes a court's decision
ill: words of answer, which still need a common thing."""

CONTRAST_SCORE = 1.5
"""Two statements that the source itself sets against each other (`although the firm insists …`)."""

SHARED_SCORE, MOST_SHARED = 0.5, 4
"""For each content word in common, up to a number: what the two are about."""

NAMED_SCORE = 1.0
"""One speaks of the other's party: the charge and its addressee."""

THIRD_SCORE = 0.5
"""Both speak of the same third party."""

SUBJECT_SCORE = 1.0
"""Both begin with the same thing: they are two accounts of it."""

ACCUSATION_SCORE = 0.5
"""A charge is answered more often than a plain claim."""

POSITION_SCORE = 0.5
"""Both are among the positions that the briefing shows."""

PRONOUN_SCORE = -0.5
"""Of two claims that a denial answers, the one whose speaker its own sentence names is the better to print."""

ENOUGH = 3.5
"""A pair of the weakest kind needs more signs than its kind; a pair that the source points to needs none."""

NEAR = 3
"""Sentences between two statements of which the later answers the earlier without its words."""

LEAD_IN = 3
"""Words that may stand between a contrasting word and the statement that it sets against the one before."""

COMMON = 0.34
"""A word in more than this share of the statements is what the whole article is about and joins no two of them."""

FEWEST = 3
"""Statements that may share a word, however few there are, before it counts as common to all."""

MOST_USES = 2
"""A statement answers or is answered in at most so many pairs; more are the same dispute said again."""

WINDOW = 40
"""A statement is compared with so many on either side in the source's order: keeps the work linear, and answers
stand near what they answer."""


_PRONOUN = re.compile(r"(?:it|them|him|her|this|that|these|those)\b", re.IGNORECASE)
"""What a statement against `it` is against, its own words do not say."""


@dataclass(frozen=True)
class _Side:
    """A statement and what tells whether it collides with another."""

    statement: Statement
    order: int
    range: Range
    sentence: int | None
    words: str
    cue: str
    source: str
    stems: frozenset[str]
    names: frozenset[str]
    subject: frozenset[str]
    parties: frozenset[str]
    accused: str | None
    shown: bool
    pronoun: bool

    def says(self, name: str) -> bool:
        return bool(pattern(name).search(self.words))

    def defends(self) -> bool:
        """Does it stand by what was done?"""
        return bool(pattern("defend").search(self.cue))


@dataclass(frozen=True)
class _Pair:
    claim: _Side
    counter: _Side
    relation: Relation
    score: float


def pair_disputes(
    article: Article, statements: Sequence[Statement], positions: Sequence[Position], parties: Sequence[Party]
) -> list[Dispute]:
    """Pair the statements of different parties that deny, refuse or oppose one another, the clearest first.

    Only statements of the article's body count, and only pairs about one thing: a content word in common that is
    not all over the article, or a link that the source itself makes.
    """
    sides = _sides(article, statements, positions, parties)
    pairs = sorted(
        (pair for pair in _pairs(article, sides) if pair.score >= ENOUGH),
        key=lambda pair: (-pair.score, pair.counter.order, pair.claim.order),
    )
    chosen: list[_Pair] = []
    uses: Counter[str] = Counter()
    met: set[frozenset[str]] = set()
    for pair in pairs:
        ids = (pair.claim.statement.id, pair.counter.statement.id)
        if frozenset(ids) in met or uses[ids[0]] >= MOST_USES or uses[ids[1]] >= 1:
            continue
        met.add(frozenset(ids))
        uses.update(ids)
        chosen.append(pair)
    names = _name_patterns(parties)
    return [
        Dispute(
            claim=pair.claim.statement.id,
            counter=pair.counter.statement.id,
            relation=pair.relation,
            about=topic_of(
                article, (pair.counter.statement, pair.claim.statement), pair.claim.stems & pair.counter.stems, names
            ),
        )
        for pair in chosen
    ]


def _pairs(article: Article, sides: Sequence[_Side]) -> Iterator[_Pair]:
    for counter in sides:
        for claim in sides[max(counter.order - WINDOW, 0) : counter.order + WINDOW + 1]:
            if claim.statement.party != counter.statement.party and not _nested(claim, counter):
                pair = _judge(article, claim, counter)
                if pair is not None:
                    yield pair


def _judge(article: Article, claim: _Side, counter: _Side) -> _Pair | None:
    """Do the two collide, and how clearly?"""
    if counter.statement.denies == claim.statement.id:
        return _Pair(claim, counter, "denial", DENIES_SCORE + ENOUGH)
    if claim.statement.denies is not None and claim.statement.denies != counter.statement.id:
        return None
    common = claim.stems & counter.stems
    # A person's name alone does not make two statements be about one thing.
    shared = len(common) if common - claim.names - counter.names else 0
    named = (counter.statement.party in claim.parties) + (claim.statement.party in counter.parties)
    signs = _signs(claim, counter, shared, named)
    charge = claim.statement.kind in ("accusation", "claim", "threat") and not claim.says("refuse")
    if charge and shared and _denies(claim, counter, shared, named):
        return _Pair(claim, counter, "denial", DENIAL_SCORE + signs)
    if claim.statement.kind in ("demand", "threat") and _refuses(claim, counter, shared):
        return _Pair(claim, counter, "refusal", REFUSAL_SCORE + signs)
    if _opposed(claim, counter) and (shared or named):
        return _Pair(claim, counter, "opposed", OPPOSED_SCORE + signs)
    if _answers(claim, counter, shared, named):
        return _Pair(claim, counter, "opposed", ANSWER_SCORE + signs)
    if _takes_ill(claim, counter):
        return _Pair(claim, counter, "opposed", ENOUGH + signs)
    if _set_against(article, claim, counter):
        return _Pair(claim, counter, "opposed", ENOUGH + CONTRAST_SCORE + signs)
    return None


def _signs(claim: _Side, counter: _Side, shared: int, named: int) -> float:
    """What speaks for two statements being about one thing, whatever their kind."""
    return (
        SHARED_SCORE * min(shared, MOST_SHARED)
        + NAMED_SCORE * bool(named)
        + THIRD_SCORE * bool(claim.parties & counter.parties - {claim.statement.party, counter.statement.party})
        + SUBJECT_SCORE * bool(claim.subject & counter.subject)
        + ACCUSATION_SCORE * (claim.statement.kind == "accusation")
        + POSITION_SCORE * (claim.shown and counter.shown)
        + PRONOUN_SCORE * claim.pronoun
    )


def _denies(claim: _Side, counter: _Side, shared: int, named: int) -> bool:
    """Is the counter a denial that can be meant for this claim?

    Where only its content negates something (`it was not aware of any wrongdoing`), the claim must be a charge
    against its own party.
    """
    if counter.statement.kind != "denial":
        return False
    if pattern("deny").search(counter.cue):
        return shared >= MOST_SHARED // 2 or named > 0
    return claim.statement.kind == "accusation" and counter.statement.party in claim.parties


def _refuses(claim: _Side, counter: _Side, shared: int) -> bool:
    """Does the counter turn the demand down: in words of refusal, about it or near it by the one it is put to?"""
    if claim.order > counter.order or (counter.says("request") and claim.statement.party not in counter.parties):
        return False  # what it turns down was said before, and not by somebody else
    words = counter.cue if counter.statement.kind in ("demand", "offer") else f"{counter.cue} {counter.words}"
    if not pattern("refuse").search(words):
        return shared > 1 and counter.statement.kind == "denial"
    apart = claim.sentence != counter.sentence  # in one sentence `after it refused` tells why, and not an answer
    addressed = counter.statement.party in claim.parties and claim.order < counter.order and apart
    return shared > 0 or (addressed and _near(claim, counter))


def _near(claim: _Side, counter: _Side) -> bool:
    both = claim.sentence is not None and counter.sentence is not None
    return both and abs((claim.sentence or 0) - (counter.sentence or 0)) <= NEAR


def _opposed(claim: _Side, counter: _Side) -> bool:
    """Breach against compliance; charge against charge; one account of a purpose against another."""
    if claim.statement.kind == "denial" or counter.statement.kind in ("demand", "threat", "offer"):
        return False
    if claim.says("breach") and counter.says("kept") and not counter.says("breach"):
        return claim.accused == counter.statement.party or bool(claim.subject & counter.subject)
    if claim.accused and counter.accused and claim.accused != counter.accused:
        answers = claim.accused == counter.statement.party or counter.accused == claim.statement.party
        return answers and claim.order < counter.order
    if claim.statement.kind == "accusation" and counter.statement.party in claim.parties and counter.defends():
        return True
    if claim.says("purpose") and counter.says("purpose"):
        denied = counter.says("negation") and not claim.says("negation")
        return denied and counter.statement.party in claim.parties
    return False


def _answers(claim: _Side, counter: _Side, shared: int, named: int) -> bool:
    """Is the counter an answer in its words: a rebuttal, a defence, a side against a side, or a loser's view?"""
    if claim.statement.kind == "denial" or claim.order > counter.order + NEAR:
        return False
    one_thing = shared > 1 or (shared > 0 and bool(named or claim.parties & counter.parties))
    near = _near(claim, counter)
    charged = claim.statement.kind not in ("demand", "offer", "commitment", "aim") and claim.order < counter.order
    if charged and counter.says("rebut") and not claim.says("rebut"):
        return one_thing or (near and named > 0)
    # Who finds no proof against a party speaks for that party and not against it.
    members = {claim.statement.party, counter.statement.party}
    if charged and counter.says("unproved") and claim.statement.party not in counter.parties:
        return one_thing and bool((claim.parties & counter.parties) - members)
    accused = counter.statement.party in claim.parties
    if charged and accused and shared > 0 and counter.says("disown") and not claim.says("disown"):
        return True
    if _attacks(claim) and accused and near and claim.order < counter.order:
        return counter.says("need") and (shared > 0 or bool(pattern("argue").search(counter.cue)))
    sides = _takes("support", claim) and _takes("oppose", counter) and not _PRONOUN.match(counter.words)
    return sides and bool(claim.subject & counter.subject)


def _takes_ill(claim: _Side, counter: _Side) -> bool:
    """Does the counter complain of the decision that a court has just been reported to give?"""
    told = _is_ruling(claim) and claim.order < counter.order and (_near(claim, counter) or claim.stems & counter.stems)
    return bool(told) and counter.says("decision") and counter.says("adverse") and not counter.says("kept")


def _attacks(side: _Side) -> bool:
    """Does a statement find fault with what somebody does?"""
    return side.statement.kind == "accusation" or bool(pattern("oppose").search(side.cue))


def _is_ruling(side: _Side) -> bool:
    """Does a court say what it found?"""
    return bool(pattern("ruling").search(side.cue) or pattern("court").search(side.source))


def _takes(name: str, side: _Side) -> bool:
    """Does a cue say that its source is for or against something?"""
    return bool(pattern(name).search(side.cue))


def _set_against(article: Article, claim: _Side, counter: _Side) -> bool:
    """Does a contrasting word stand between them in one sentence, before a statement that negates?"""
    if claim.sentence is None or claim.sentence != counter.sentence or claim.range[1] > counter.range[0]:
        return False
    begins = min(span(r).start for r in (*counter.statement.source, *counter.statement.cue, *counter.statement.content))
    between = list(pattern("contrast").finditer(article.text, claim.range[1], max(begins, claim.range[1])))
    negates = (counter.says("negation") or counter.statement.kind == "denial") and not claim.says("negation")
    return bool(between) and negates and len(article.text[between[-1].end() : begins].split()) <= LEAD_IN


def _nested(first: _Side, second: _Side) -> bool:
    """Is one inside the other, or do they share words?"""
    return first.range[0] < second.range[1] and second.range[0] < first.range[1]


def _sides(
    article: Article, statements: Sequence[Statement], positions: Sequence[Position], parties: Sequence[Party]
) -> list[_Side]:
    shown = {position.statement for position in positions}
    chosen = shown | {other for position in positions for other in position.also}
    ready = [s for s in statements if s.party and s.content and s.line and _counts(article, s, chosen)]
    ready.sort(key=lambda s: (span(s.content[0]).start, s.id))
    stems = {s.id: _stems(article, s) for s in ready}
    uses = Counter(word for found in stems.values() for word in found)
    names = _name_patterns(parties)
    own = {stem(word.lower()) for party in parties for name in (party.name, *party.aliases) for word in name.split()}
    said = {stem(word) for word in SAID}
    left_out = own | said | {word for word, count in uses.items() if count > max(FEWEST, COMMON * len(ready))}
    return [
        _side(article, s, order, frozenset(stems[s.id] - left_out), names, s.id in shown)
        for order, s in enumerate(ready)
    ]


def _side(
    article: Article,
    statement: Statement,
    order: int,
    stems: frozenset[str],
    names: dict[str, re.Pattern[str]],
    shown: bool,
) -> _Side:
    spans = [span(reference) for reference in statement.content]
    words = " ".join(article.text[part.start : part.end] for part in spans)
    phrases = noun_phrases(article, statement)
    first = {stem(token.lemma_.lower()) for token in phrases[0] if is_content(token)} if phrases else set()
    return _Side(
        statement=statement,
        order=order,
        range=(spans[0].start, spans[-1].end),
        sentence=article.sentence_at(spans[0].start),
        words=words,
        cue=" ".join(article.text[part.start : part.end] for part in map(span, statement.cue)),
        source=" ".join(article.text[part.start : part.end] for part in map(span, statement.source)),
        stems=stems,
        names=_names(article, statement),
        subject=frozenset(first) & stems,
        parties=frozenset(party for party, pattern in names.items() if pattern.search(words)),
        accused=_accused(statement, words, names),
        shown=shown,
        pronoun=has_pronoun_source(article, statement),
    )


def _accused(statement: Statement, words: str, names: dict[str, re.Pattern[str]]) -> str | None:
    """The party that a statement charges with a breach: the last named, not as an adjective, before the breach."""
    breach = pattern("breach").search(words)
    if breach is None or statement.kind == "denial":
        return None
    found = [
        (named.start(), party)
        for party, pattern in names.items()
        for named in pattern.finditer(words, 0, breach.start())
        if party != statement.party and named["name"] == named[0]
    ]
    return max(found)[1] if found else None


def _names(article: Article, statement: Statement) -> frozenset[str]:
    """The stems of the persons' names in a statement's content, forms of address among them."""
    tokens = content_tokens(article, statement)
    address = {word.rstrip(".").lower() for word in honorifics()}
    return frozenset(
        stem(token.lemma_.lower())
        for token in tokens
        if token.ent_type_ == "PERSON" or token.lower_.rstrip(".") in address
    )


def _stems(article: Article, statement: Statement) -> set[str]:
    """The stems of what a statement says, with those of the words that its line explains it by.

    And what is broken or kept, by any name (`truce`, `accord`), since parties seldom use one word for it.
    """
    glosses = [span(r) for piece in statement.line if isinstance(piece, Insert) for r in piece.gloss]
    tokens = content_tokens(article, statement)
    tokens += [token for part in glosses for token in article.tokens(part.start, part.end)]
    found = {stem(token.lemma_.lower()) for token in tokens if is_content(token)}
    words = " ".join(token.text for token in tokens)
    return found | {f"#{name}" for name in ("breach", ACCORD) if pattern(name).search(words)}


def _counts(article: Article, statement: Statement, chosen: set[str]) -> bool:
    """Is a statement of the body a position, the same point said again, or inside one, or does it deny one?"""
    wanted = statement.id in chosen or statement.within in chosen or statement.denies is not None
    return wanted and article.role_at(span(statement.content[0]).start) == "body"


def _name_patterns(parties: Sequence[Party]) -> dict[str, re.Pattern[str]]:
    """For each party a pattern of its names; a state's also with the endings that make the adjective."""
    patterns = {}
    for party in parties:
        names = {party.name, *party.aliases, *(person.name.split()[-1] for person in party.representatives)}
        listed = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
        ending = r"(?:\w{1,3})?" if party.kind == "state" else ""
        patterns[party.id] = re.compile(rf"(?<!\w)(?P<name>{listed}){ending}(?!\w)")
    return patterns
