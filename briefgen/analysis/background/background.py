"""Background: the standing facts, earlier history and definitions that a newcomer needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE, Times, is_planned, main_verb, verb_form
from briefgen.analysis.background.definites import hanging_cost
from briefgen.analysis.background.signs import (
    FOLLOWING,
    is_hearsay,
    is_inference,
    is_introduction,
    is_judgement,
    is_passing,
    is_reading,
    is_scene,
    tells_origin,
    tells_past_role,
    tells_setting,
)
from briefgen.analysis.background.taken_up import named_before, with_opening_name
from briefgen.analysis.background.times import placed_times
from briefgen.analysis.background.worth import doubt
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.judged import is_judged
from briefgen.analysis.relays import QUOTING, is_relayed
from briefgen.analysis.timeline.words import above, is_saying, verb_above
from briefgen.analysis.topic import Topic, lead_sentence, sentence_stems
from briefgen.analysis.views import scorns, told_sentences
from briefgen.lines import Texts, line_text
from briefgen.model import Background
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

ENOUGH = 2.0
"""The score from which a sentence counts as background: a standing present or a dated past reaches it alone, an
undated perfect only with a word such as `since`."""

FORM_SCORES = {"present": 2.0, "perfect": 2.0, "past perfect": 2.0, "progressive": 1.5, "past": 0.5, "modal": 0.5}
"""Tense tells standing facts and earlier times from news: news itself is told in the simple past."""

FRESH, FRESH_SCORE = 2, 0.5
"""Sentences after the lead in which the perfect tells the news itself (`the two chiefs have left the firm`), and what
it weighs there."""

LATE = 0.45
"""The share of an article after which it tells what led to the news rather than the news itself."""

LATE_SCORE = {"past": 1.5, "progressive": 0.5}
"""What the later part tells without a word of these days: enough for a past tense, and for what is going on."""

OLD_SCORE = 1.5
"""A word of an earlier time (`since`, `in 2014`, `last year`)."""

NEWS_SCORE = -2.0
"""A word of these days (`on Monday`, `yesterday`) makes it news."""

PLAN_SCORE = -1.0
"""What is still to come is news more often than background."""

JUDGEMENT_SCORE = -1.0
"""`The gaps are vast`, `Norland is concerned`: a bare adjective judges or tells a mood, and states no fact."""

ORIGIN_SCORE = 1.5
"""What something was designed for, founded as or named after tells what it is, though in the past tense."""

RUN_ON_SCORE = 1.5
"""History is told in runs: a past-tense sentence after a background one in the same stretch goes on with it."""

MOST_CLAIMED = 0.35
"""The share of a sentence's words that may be some party's words before it counts as that party's position."""

SURE_WEIGHT = 0.1
"""What a point of the score weighs beside the share of the topic: sure background before what only stands late."""

MOST_DOUBTFUL = 0.45
"""How doubtful a sentence may be by its signs: of those above, three in five were faulty."""

MOST_IDLE = 0.6
"""How likely it may be of no use by its tone."""

MOST_QUOTED = 5
"""Words between quotation marks that are more than a name or a single term."""

SHORTEST, SHORTEST_BARE = 5, 8
"""Words; shorter sentences are section titles and fragments. A short one in which something is done, with no number
and no date (`The answer received scattered boos`), tells a reader nothing alone."""

_OPINION = re.compile(
    r"^(?i:(?:but|and|so|yet|now) )?(?:(?i:it(?:'s|’s)|this(?! is not the first| isn['’]t the first)|these|that|things"
    r"|there(?! (?:are|were) (?:about |around |some |more than |nearly )?\d)(?:'s|’s)?|what)\b"
    r"|(?i:(?:but|and|so|yet|now),? )?(?i:which|true|perhaps|maybe|of course|clearly|sadly|ironically|luckily"
    r"|fortunately|unfortunately|admittedly|surely|naturally|oddly|strangely|curiously)\b"
    r"|[Ii]t is (?!an? |the |one |[A-Z]|(?:\w+ly |also |now |still )?\w+ing ))|[?!]|\b(?i:I|we|our|my|you)\b"
    r"|\b(?:has|have)(?:(?: not|n['’]t) yet| yet to) \w+"
    r"|\bnot(?: yet| immediately| still)? (?:clear|known|simply|just)\b|\b(?:yet|remains) to be \w+"
    r"|\b(?:is|are|was|were|remains?|remained|it)(?: \w+)? un(?:clear|known)\b"
)
"""A columnist's view, a question, a voice in the first person, or a statement that something is not known."""

_IN_A_ROW = re.compile(r"this (?:is not|isn['’]t) the first\b", re.IGNORECASE)
"""An opening by which the news is told to be one of several, as a matter of record."""

_FOLLOWS_NEWS = re.compile(r"(?:it|this|that) (?:comes?|came)\b", re.IGNORECASE)
"""An opening by which the news is told to come after something."""

_POINTS_BACK = re.compile(
    r"(?:(?:but|and|so|yet|then|there) |\w+, )?"
    r"(?:he|she|it|they|his|her|its|their|others|the (?:move|decision|latter|former|others|(?:two|three) (?:wo)?men))\b"
    r"|(?:by|in) (?:contrast|comparison),|(?:conversely|likewise|similarly)\b",
    re.IGNORECASE,
)
"""Openings that mean something in the sentence before."""

_SPEECH = frozenset(
    {"say", "add", "tell", "urge", "accuse", "warn", "deny", "demand", "insist", "vow", "condemn", "argue"}
)
_AVOWING = frozenset({"acknowledge", "admit", "believe", "concede", "hear", "hold", "maintain", "think"})
"""Verbs that are of speech or thought only where a clause, `this` or `that` tells what is said."""

_INSIDE = frozenset({"relcl", "acl", "advcl"})
"""Verbs of speech, and where they do not make the whole sentence somebody's account."""

_RECENT = re.compile(r"last (?:month|time)|months? (?:ago|earlier)|at the time|once", re.IGNORECASE)
"""Words of an earlier time that may lie in the days of the news: what was said then is still its matter."""

_UNDATED = re.compile(r"since|decades?\b|centur|initially|originally", re.IGNORECASE)
"""Words of an earlier time that date no saying in the past tense (`said it would wait, since the report covered …`)."""

_LONG_AGO = re.compile(r"\d{4}|since|years? |decade|centur|last (?:year|decade|century)", re.IGNORECASE)
"""Words of a time that lies further back than the month before."""

_ACCORDING = re.compile(r"according", re.IGNORECASE)

_NO_PROSE = re.compile(
    r"^[\"“‘'(]|</?\w+|https?:|\w\.com/|^\s*[-–—•*]\s|:\.?$|^(?:\d+\. )?(?:[A-Z]{2,}[ ,:]+){3,}(?![a-z])"
)
"""A quotation, an aside in brackets, an item or the head of a list, a heading in capitals, and what was copied from a
screen: markup, addresses."""


def find_background(article: Article, coverage: Coverage, topic: Topic) -> list[Background]:
    """Find the background of an article, whole sentences, those closest to the topic first.

    coverage: the statements by sentence; a sentence that is mainly a party's words is no background, unless the
    saying is itself history (`In 2007, the president declared …`).
    """
    chosen: dict[int, float] = {}
    lead = lead_sentence(article)
    body = told_sentences(article)
    for place, n in enumerate(body):
        after = n - 1 in chosen and _tells_history(article, n - 1)
        told = lead is None or n > lead
        fresh, late = lead is not None and n <= lead + FRESH, place >= LATE * len(body)
        score = _score(article, n, coverage, topic, after=after, fresh=fresh, late=late) if told else 0.0
        if score >= ENOUGH and article.tones.idleness(n) < MOST_IDLE:
            chosen[n] = score
    runs = _runs(article, chosen, topic, coverage)
    return [_background(article, coverage, n) for run in runs for n in run]


def _runs(article: Article, chosen: dict[int, float], topic: Topic, coverage: Coverage) -> list[list[int]]:
    """The sentences in runs: one that begins by pointing back (`It was replaced …`) stays with the one before it.

    chosen: the sentences with their scores. Runs come by how much of the topic their best sentence touches and by how
    surely it is background; one that points back to nothing shown is left out, unless a name can explain its pronoun.
    """
    runs: list[list[int]] = []
    for n in chosen:
        verb = main_verb(article, n)
        setting = verb is not None and tells_setting(verb)
        if setting or not _POINTS_BACK.match(article.words(article.source.sentences[n])):
            runs.append([n])
        elif runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        elif named_before(article, n) is not None:
            runs.append([n])

    def rank(n: int) -> float:
        less = hanging_cost(article, n, coverage)
        return round(topic.about(sentence_stems(article, n)) + SURE_WEIGHT * chosen[n] - less, 3)

    return sorted(runs, key=lambda run: (-max(rank(n) for n in run), run))


def _background(article: Article, coverage: Coverage, sentence: int) -> Background:
    """The item of a sentence."""
    line = with_opening_name(article, sentence, coverage.line(article.source.sentences[sentence]))
    evidence = [str(article.span(*article.source.sentences[sentence]))]
    return Background(line=line, text=line_text(line, Texts([article.source])), evidence=evidence)


def _score(
    article: Article, sentence: int, coverage: Coverage, topic: Topic, *, after: bool, fresh: bool, late: bool
) -> float:
    """How surely a sentence is background.

    after: history stands right before it; fresh, late: it stands right after the lead, or in the later part.
    """
    words = article.words(article.source.sentences[sentence])
    verb = main_verb(article, sentence)
    if verb is None or len(words.split()) < SHORTEST or _NO_PROSE.search(words):
        return 0.0
    if len(words.split()) < SHORTEST_BARE and _is_bare(article, sentence, verb):
        return 0.0
    if (_OPINION.search(words) and not _FOLLOWS_NEWS.match(words)) or _supposes(verb):
        return 0.0
    verb = _told_in(article, sentence, verb, coverage)
    times = placed_times(article, sentence, verb, coverage)
    form = verb_form(verb)
    claimed = verb.lemma_ == "be" and coverage.share(sentence) > MOST_CLAIMED
    if tells_setting(verb) and _follows_saying(verb):
        return 0.0
    if tells_setting(verb) and not times.news and not claimed and not coverage.holds(sentence, verb.idx):
        return ENOUGH if coverage.speaks_for_itself(sentence) else 0.0
    if (
        _is_claimed(article, sentence, verb, times, coverage)
        and not _is_history(article, sentence, verb, times, coverage)
        and not _is_count(article, sentence, verb, coverage)
    ):
        return 0.0
    if form == "past" and is_reading(verb) and not any(_LONG_AGO.match(article.text, place) for place in times.old):
        return 0.0  # the month's figures are the news, whatever their month
    score = FRESH_SCORE if form == "perfect" and fresh else FORM_SCORES.get(form, 0.0)
    score += OLD_SCORE if times.old else 0.0
    score += NEWS_SCORE if times.news else 0.0
    score += PLAN_SCORE if is_planned(times, verb) else 0.0
    score += JUDGEMENT_SCORE if is_judgement(verb) and not times.old else 0.0
    score += ORIGIN_SCORE if form == "past" and (tells_origin(verb) or tells_past_role(verb)) else 0.0
    going_on = not times.news and not is_scene(verb)
    if going_on and form == "past" and (after or late):
        score += RUN_ON_SCORE if after else LATE_SCORE[form]
    elif going_on and late:
        score += LATE_SCORE.get(form, 0.0)
    hearsay = is_hearsay(verb) and not (times.old and form in ("past", "past perfect"))
    passing = is_passing(verb) or is_introduction(verb) or hearsay or is_inference(verb) or scorns(words)
    passing = passing or is_judged(article, sentence, coverage) or _quotes_nobody(article, sentence, coverage)
    if passing or not coverage.speaks_for_itself(sentence):
        return 0.0
    if score >= ENOUGH and not _IN_A_ROW.match(words):
        return score if doubt(article, sentence, coverage, topic) < MOST_DOUBTFUL else 0.0
    return score


def _follows_saying(verb: Token) -> bool:
    """Does the news come after somebody's words, and no event (`The figures come after the bank said …`)?"""
    return any(
        child.dep_ in ("advcl", "pcomp") and child.i > verb.i and (child.lemma_ in _SPEECH or is_saying(child))
        for lead in (verb, *verb.children)
        for child in lead.children
    )


def _is_bare(article: Article, sentence: int, verb: Token) -> bool:
    """Does a sentence neither name a number or a date nor tell what something is or has become?"""
    tokens = article.tokens(*article.source.sentences[sentence])
    if any(token.lemma_ == "be" for token in (verb, *verb.children)) or verb_form(verb) in ("perfect", "past perfect"):
        return False
    return not any(token.like_num or token.ent_type_ in ("DATE", "MONEY", "PERCENT") for token in tokens)


def _quotes_nobody(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Do quotation marks hold a clause of a sentence that no statement says is somebody's?"""
    tokens = article.tokens(*article.source.sentences[sentence])
    quoted = [token for token in tokens if token.is_alpha and coverage.is_quoted(token.idx)]
    of_law = any(token.lower_ == "under" and token.dep_ == "prep" for token in tokens)  # what quotes a law's own words
    known = of_law or any(one.source for one in coverage.statements(sentence))
    return len(quoted) >= MOST_QUOTED and not known


def _supposes(verb: Token) -> bool:
    """Does a sentence tell what may be, should something else be (`If convicted, he could face jail`)?"""
    conditions = [child for child in verb.children if any(c.lower_ in ("if", "unless") for c in child.children)]
    upon = any(c.lower_ in ("that", "this", "so") and c.dep_ == "nsubj" for one in conditions for c in one.children)
    return bool(conditions) and (upon or verb_form(verb) == "modal")


def _tells_history(article: Article, sentence: int) -> bool:
    verb = main_verb(article, sentence)
    return verb is not None and verb_form(verb) in ("past", "past perfect")


def _is_claimed(article: Article, sentence: int, verb: Token, times: Times, coverage: Coverage) -> bool:
    """Is a sentence mainly a party's words, or an act of speech?"""
    stands = verb_form(verb) == "present" or times.old  # what an outlet tells without a time is news
    relayed = bool(stands) and _is_passed_on(article, sentence, coverage)
    if not relayed and (coverage.share(sentence) > MOST_CLAIMED or coverage.is_cue(verb.idx)):
        return True
    tokens = article.tokens(*article.source.sentences[sentence])
    if any(t.lemma_ in QUOTING and any(c.lower_ == "as" for c in t.children) for t in tokens):
        return True
    return any((t.lemma_ in _SPEECH or _avows(t)) and t.tag_ in FINITE and not _is_inside(t) for t in tokens)


def _is_passed_on(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Does a news outlet alone stand behind what a sentence states (`… is held every year, Reuters reported`)?"""
    held = coverage.statements(sentence)
    return bool(held) and all(one.mode == "indirect" and is_relayed(article, one) for one in held)


def _told_in(article: Article, sentence: int, verb: Token, coverage: Coverage) -> Token:
    """The verb of what a sentence states: of what an outlet passes on, the verb within, where it tells what stands."""
    if not coverage.is_cue(verb.idx) or not _is_passed_on(article, sentence, coverage):
        return verb
    return next((c for c in verb.children if c.dep_ == "ccomp" and verb_form(c) == "present"), verb)


def _avows(verb: Token) -> bool:
    """Does a verb such as `maintain` tell what somebody says or thinks?"""
    told = (child for child in verb.children if child.i > verb.i)
    return verb.lemma_ in _AVOWING and any(
        child.dep_ == "ccomp" or (child.dep_ == "dobj" and child.lower_ in ("this", "that")) for child in told
    )


def _is_inside(verb: Token) -> bool:
    """Does a verb, or the one that it is joined to, only add to the sentence (`…, having been charged and denied`)?"""
    first = next((step for step in above(verb) if step.dep_ != "conj"), verb)
    return first.dep_ in _INSIDE


def _is_history(article: Article, sentence: int, verb: Token, times: Times, coverage: Coverage) -> bool:
    """Is the saying itself of an earlier time (`In 2007, the president declared …`)?

    The past perfect says so by itself of what was done; what had been said wants a time as well. The time must be that
    of the saying, outside what is said, and no matter of weeks; but an undertaking that names an agreement of an
    earlier year dates itself.
    """
    form, statements = verb_form(verb), coverage.statements(sentence)
    if times.news or coverage.holds(sentence, verb.idx) or any(one.mode != "indirect" for one in statements):
        return False
    does = not is_saying(verb) and not any(child.dep_ == "ccomp" for child in verb.children)
    if form == "past perfect" and does:
        return True
    bound = any(statement.kind == "commitment" for statement in statements)
    return (form in ("past", "past perfect") or verb.lemma_ in FOLLOWING) and any(
        bound or ((does or not coverage.holds(sentence, offset)) and _dates(article, offset, verb))
        for offset in times.old
    )


def _is_count(article: Article, sentence: int, verb: Token, coverage: Coverage) -> bool:
    """Is a sentence a number that a body keeps (`… have been killed since May, according to the health office`)?"""
    if coverage.is_cue(verb.idx) or verb_form(verb) not in ("perfect", "past perfect", "past"):
        return False
    kept = all(
        statement.who == "body" and _ACCORDING.match(article.text[span(statement.cue[0]).start :][:9])
        for statement in coverage.statements(sentence)
        if statement.cue
    )
    return kept and any(token.like_num for token in article.tokens(*article.source.sentences[sentence]))


def _dates(article: Article, offset: int, verb: Token) -> bool:
    """Do the words at a place date a verb, not one of a clause within (`who came in 2011, said …`) nor by weeks?"""
    if _RECENT.match(article.text, offset) or _UNDATED.match(article.text, offset):
        return False
    tokens = article.tokens(offset, offset + 1)
    near = verb_above(tokens[0]) if tokens else None
    return near is not None and near.i == verb.i
