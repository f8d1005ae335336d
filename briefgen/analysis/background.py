"""Background: the standing facts, earlier history and definitions that a newcomer needs."""

from __future__ import annotations

import re
from datetime import date as calendar
from typing import TYPE_CHECKING

from briefgen import dates
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE, Times, is_planned, main_verb, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.dating import find_dated, is_saying, verb_above
from briefgen.analysis.topic import Topic, lead_sentence, sentence_stems
from briefgen.analysis.views import told_sentences
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

OLD_DAYS = 31
"""Days before publication from which a day or month without a year (`on Feb. 13`, `last July`) is history."""

RUN_ON_SCORE = 1.5
"""History is told in runs: a past-tense sentence after a background one in the same stretch goes on with it."""

MOST_CLAIMED = 0.35
"""The share of a sentence's words that may be some party's words before it counts as that party's position."""

SURE_WEIGHT = 0.1
"""What a point of the score weighs beside the share of the topic: sure background before what only stands late."""

SHORTEST = 5
"""Words; shorter sentences are section titles and fragments."""

_OPINION = re.compile(
    r"^(?i:it(?:'s|’s| is)|this|these|that|things|there(?:'s|’s)?|what)\b|[?!]|\b(?i:I|we|our|my|you)\b"
    r"|\b(?:not|un)(?: yet| immediately| still)? ?(?:clear|known|simply|just)\b"
)
"""A columnist's view, a question, a voice in the first person, or a statement that something is not known."""

_POINTS_BACK = re.compile(
    r"(?:but |and )?(?:he|she|it|they|his|her|its|their|the (?:move|decision|latter|former))\b", re.I
)
"""Openings that mean something in the sentence before."""

_OF_THE_NEWS = frozenset({"follow", "come", "demand", "call", "urge", "see", "picture"})
"""Verbs whose present tense tells of these days, or of a picture."""

_NEWS_SUBJECTS = frozenset(
    {"announcement", "comment", "remark", "move", "decision", "statement", "visit", "attack", "vote", "meeting"}
    | {"development", "incident", "report", "warning", "call", "threat", "release", "raid", "strike", "shooting"}
)
"""What a present tense says of one of these, it says of the news."""

_ORIGINS = frozenset(
    {"design", "intend", "found", "create", "establish", "build", "name", "bear", "elect", "appoint", "nominate"}
    | {"conceive", "devise", "form", "modify", "model", "base", "locate", "situate", "mean", "introduce", "draft"}
    | {
        "incorporate",
        "own",
        "compose",
        "inspire",
        "set",
        "launch",
        "invent",
        "discover",
        "settle",
        "colonise",
        "colonize",
    }
)
"""Verbs whose passive tells where something comes from or what it is for."""

_OF_THE_DAY = frozenset(
    {
        "appear",
        "arrive",
        "attend",
        "become",
        "cheer",
        "decline",
        "do",
        "gather",
        "greet",
        "hug",
        "laugh",
        "look",
        "meet",
        "nod",
    }
    | {"pose", "refuse", "shake", "sit", "smile", "sound", "speak", "stand", "talk", "tweet", "visit", "walk", "wave"}
)
"""What people do where news is made: in the past tense it is scene, not history."""

_PLACING = frozenset({"by", "from", "in", "of", "on", "to", "under", "within"})
"""Prepositions that tell where or to what something belongs."""

_MOODS = frozenset(
    {"able", "afraid", "angry", "anxious", "aware", "certain", "clear", "concerned", "confident", "convinced", "eager"}
    | {"frustrated", "glad", "happy", "hopeful", "important", "keen", "optimistic", "pessimistic", "ready", "reluctant"}
    | {"sad", "skeptical", "sceptical", "sure", "surprised", "upset", "wary", "willing", "worried"}
)
"""Adjectives of mood and weight: what stands behind them makes no fact of them."""

_SPEECH = frozenset(
    {"say", "add", "tell", "urge", "accuse", "warn", "deny", "demand", "insist", "vow", "condemn", "argue"}
)
_INSIDE = frozenset({"relcl", "acl", "advcl"})
"""Verbs of speech, and where they do not make the whole sentence somebody's account."""

_RECENT = re.compile(r"last (?:month|time)|months? (?:ago|earlier)|at the time|once", re.IGNORECASE)
"""Words of an earlier time that may lie in the days of the news: what was said then is still its matter."""

_ACCORDING = re.compile(r"according", re.IGNORECASE)

_QUOTED = re.compile(r"^[\"“‘']")


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
        score = 0.0 if n == lead else _score(article, n, coverage, after=after, late=place >= LATE * len(body))
        if score >= ENOUGH:
            chosen[n] = score
    return [_background(article, coverage, n) for run in _runs(article, chosen, topic) for n in run]


def _runs(article: Article, chosen: dict[int, float], topic: Topic) -> list[list[int]]:
    """The sentences in runs: one that begins by pointing back (`It was replaced …`) stays with the one before it.

    chosen: the sentences with their scores. Runs come by how much of the topic their best sentence touches and by how
    surely it is background; one that points back to nothing shown is left out.
    """
    runs: list[list[int]] = []
    for n in chosen:
        if not _POINTS_BACK.match(article.words(article.source.sentences[n])):
            runs.append([n])
        elif runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)

    def rank(n: int) -> float:
        return round(topic.about(sentence_stems(article, n)) + SURE_WEIGHT * chosen[n], 3)

    return sorted(runs, key=lambda run: (-max(rank(n) for n in run), run))


def _background(article: Article, coverage: Coverage, sentence: int) -> Background:
    line = coverage.line(article.source.sentences[sentence])
    evidence = [str(article.span(*article.source.sentences[sentence]))]
    return Background(line=line, text=line_text(line, Texts([article.source])), evidence=evidence)


def _score(article: Article, sentence: int, coverage: Coverage, *, after: bool, late: bool) -> float:
    words = article.words(article.source.sentences[sentence])
    verb = main_verb(article, sentence)
    if verb is None or len(words.split()) < SHORTEST or _OPINION.search(words) or _QUOTED.match(words):
        return 0.0
    times = sentence_times(article, sentence)
    form = verb_form(verb)
    times = _with_old_days(article, sentence, form, times, coverage)
    if (
        _is_claimed(article, sentence, verb, coverage)
        and not _is_history(article, sentence, verb, times, coverage)
        and not _is_count(article, sentence, verb, coverage)
    ):
        return 0.0
    score = FORM_SCORES.get(form, 0.0)
    score += OLD_SCORE if times.old else 0.0
    score += NEWS_SCORE if times.news else 0.0
    score += PLAN_SCORE if is_planned(times, verb) else 0.0
    score += JUDGEMENT_SCORE if _is_judgement(verb) and not times.old else 0.0
    score += ORIGIN_SCORE if form == "past" and _tells_origin(verb) else 0.0
    going_on = not times.news and verb.lemma_ not in _OF_THE_DAY
    if going_on and form == "past" and (after or late):
        score += RUN_ON_SCORE if after else LATE_SCORE[form]
    elif going_on and late:
        score += LATE_SCORE.get(form, 0.0)
    wanted = coverage.speaks_for_itself(sentence) and not _is_passing(verb, form)
    return score if wanted else 0.0


def _with_old_days(article: Article, sentence: int, form: str, times: Times, coverage: Coverage) -> Times:
    """The time words, days and months that lie well before the article counted as old: what the past tense tells of
    `Feb. 13` in September was then; but not what was then still to come (`set a July 7 deadline`).
    """
    published = article.source.published
    if form not in ("past", "past perfect") or published is None:
        return times
    old: list[tuple[int, int]] = []
    recent: list[int] = []
    for dated in find_dated(article, sentence, coverage):
        if dated.kind == "date" and not dated.planned and not dated.either:
            told = dates.resolve(dated.words, published=published, planned=False, anchor=None)
            if told is not None and told.inferred and _days_before(published, told.date) > OLD_DAYS:
                old.append((dated.start, dated.end))
            elif told is not None and told.inferred:
                recent.append(dated.start)
    recent += times.news
    news = tuple(place for place in sorted(recent) if not any(first <= place < last for first, last in old))
    return Times(news=news, old=tuple(sorted({*times.old, *(first for first, _ in old)})), plan=times.plan)


def _days_before(published: str, date: str) -> int:
    """Days from a day, or from a month's end, to publication; 0 for what is neither."""
    end = {len("2023-05"): date + "-28", len("2023-05-01"): date}.get(len(date))
    return (calendar.fromisoformat(published[:10]) - calendar.fromisoformat(end)).days if end and published[9:] else 0


def _tells_origin(verb: Token) -> bool:
    """Does a verb, or one that is joined to it, tell where something comes from or what it is for?"""
    joined = [verb, *(child for child in verb.children if child.dep_ == "conj")]
    return any(
        step.lemma_.lower() in _ORIGINS and any(child.dep_ == "auxpass" for child in step.children) for step in joined
    )


def _tells_history(article: Article, sentence: int) -> bool:
    verb = main_verb(article, sentence)
    return verb is not None and verb_form(verb) in ("past", "past perfect")


def _is_claimed(article: Article, sentence: int, verb: Token, coverage: Coverage) -> bool:
    """Is a sentence mainly a party's words, or an act of speech?"""
    if coverage.share(sentence) > MOST_CLAIMED or coverage.is_cue(verb.idx):
        return True
    tokens = article.tokens(*article.source.sentences[sentence])
    return any(t.lemma_ in _SPEECH and t.tag_ in FINITE and t.dep_ not in _INSIDE for t in tokens)


def _is_history(article: Article, sentence: int, verb: Token, times: Times, coverage: Coverage) -> bool:
    """Is the saying itself of an earlier time (`In 2007, the president declared …`)?

    The past perfect says so by itself. In the simple past the time must be that of the saying, outside what is said,
    and no matter of weeks; but an undertaking that names an agreement of an earlier year dates itself.
    """
    form, statements = verb_form(verb), coverage.statements(sentence)
    if times.news or any(statement.mode != "indirect" for statement in statements):
        return False
    if form == "past perfect":
        return True
    does = not is_saying(verb) and not any(child.dep_ == "ccomp" for child in verb.children)
    bound = any(statement.kind == "commitment" for statement in statements)
    return form == "past" and any(
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
    if _RECENT.match(article.text, offset):
        return False
    tokens = article.tokens(offset, offset + 1)
    near = verb_above(tokens[0]) if tokens else None
    return near is not None and near.i == verb.i


def _is_judgement(verb: Token) -> bool:
    """Does a bare adjective judge (`the gaps are vast`), or one of mood (`is concerned about`)? What an adjective says
    of a place or a belonging is a fact (`is rooted in the north`).
    """
    told = [child for child in verb.children if child.dep_ == "acomp" and child.pos_ == "ADJ"]
    return any(
        one.lemma_.lower() in _MOODS or not any(c.dep_ == "prep" and c.lower_ in _PLACING for c in one.children)
        for one in told
    )


def _is_passing(verb: Token, form: str) -> bool:
    """Does a present tense tell of the news (`The comments follow …`, `The announcement puts pressure on …`)?"""
    if form not in ("present", "progressive"):
        return False
    subjects = {child.lemma_.lower() for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")}
    return verb.lemma_ in _OF_THE_NEWS or bool(subjects & _NEWS_SUBJECTS)
