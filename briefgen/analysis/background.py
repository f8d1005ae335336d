"""Background: the standing facts, earlier history and definitions that a newcomer needs."""

from __future__ import annotations

import re
from datetime import date as calendar
from typing import TYPE_CHECKING

from briefgen import dates
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE, Times, is_planned, main_verb, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.topic import Topic, lead_sentence, sentence_stems
from briefgen.lines import Texts, line_text
from briefgen.model import Background

if TYPE_CHECKING:
    from spacy.tokens import Token

ENOUGH = 2.0
"""The score from which a sentence counts as background: a standing present or a dated past reaches it alone, an
undated perfect only with a word such as `since`."""

FORM_SCORES = {"present": 2.0, "perfect": 2.0, "past perfect": 2.0, "progressive": 2.0, "past": 0.5}
"""Tense tells standing facts and earlier times from news: news itself is told in the simple past."""

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

OLD_DAYS = 45
"""Days before publication from which a day or month without a year (`on Feb. 13`, `last July`) is history."""

RUN_ON_SCORE = 1.5
"""History is told in runs: a past-tense sentence after a background one in the same stretch goes on with it."""

MOST_CLAIMED = 0.35
"""The share of a sentence's words that may be some party's words before it counts as that party's position."""

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

_SPEECH = frozenset(
    {"say", "add", "tell", "urge", "accuse", "warn", "deny", "demand", "insist", "vow", "condemn", "argue"}
)
_INSIDE = frozenset({"relcl", "acl", "advcl"})
"""Verbs of speech, and where they do not make the whole sentence somebody's account."""

_QUOTED = re.compile(r"^[\"“‘']")


def find_background(article: Article, coverage: Coverage, topic: Topic) -> list[Background]:
    """Find the background of an article, whole sentences, those closest to the topic first.

    coverage: the statements by sentence; a sentence that is mainly a party's words is no background, unless the
    saying is itself history (`In 2007, the president declared …`).
    """
    chosen: list[int] = []
    lead = lead_sentence(article)
    for n in article.body_sentences():
        after = bool(chosen) and chosen[-1] == n - 1 and _tells_history(article, n - 1)
        if n != lead and _score(article, n, coverage, after=after) >= ENOUGH:
            chosen.append(n)
    return [_background(article, coverage, n) for run in _runs(article, chosen, topic) for n in run]


def _runs(article: Article, chosen: list[int], topic: Topic) -> list[list[int]]:
    """The sentences in runs: one that begins by pointing back (`It was replaced …`) stays with the one before it.

    Runs come by how much of the topic their best sentence touches; one that points back to nothing shown is left out.
    """
    runs: list[list[int]] = []
    for n in chosen:
        if not _POINTS_BACK.match(article.words(article.source.sentences[n])):
            runs.append([n])
        elif runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
    return sorted(runs, key=lambda run: (-max(round(topic.about(sentence_stems(article, n)), 3) for n in run), run))


def _background(article: Article, coverage: Coverage, sentence: int) -> Background:
    line = coverage.line(article.source.sentences[sentence])
    evidence = [str(article.span(*article.source.sentences[sentence]))]
    return Background(line=line, text=line_text(line, Texts([article.source])), evidence=evidence)


def _score(article: Article, sentence: int, coverage: Coverage, *, after: bool) -> float:
    words = article.words(article.source.sentences[sentence])
    verb = main_verb(article, sentence)
    if verb is None or len(words.split()) < SHORTEST or _OPINION.search(words) or _QUOTED.match(words):
        return 0.0
    times = sentence_times(article, sentence)
    form = verb_form(verb)
    times = _with_old_days(article, sentence, form, times)
    if _is_claimed(article, sentence, verb, coverage) and not _is_history(sentence, form, times, coverage):
        return 0.0
    score = FORM_SCORES.get(form, 0.0)
    score += OLD_SCORE if times.old else 0.0
    score += NEWS_SCORE if times.news else 0.0
    score += PLAN_SCORE if is_planned(times, verb) else 0.0
    score += JUDGEMENT_SCORE if _is_judgement(verb) and not times.old else 0.0
    score += ORIGIN_SCORE if form == "past" and _tells_origin(verb) else 0.0
    if after and form == "past" and not times.news:
        score += RUN_ON_SCORE
    wanted = coverage.speaks_for_itself(sentence) and not _is_passing(verb, form)
    return score if wanted else 0.0


def _with_old_days(article: Article, sentence: int, form: str, times: Times) -> Times:
    """The time words, days and months that lie well before the article counted as old: what the past tense tells of
    `Feb. 13` in September was then.
    """
    published = article.source.published
    if form not in ("past", "past perfect") or published is None:
        return times
    start, end = article.source.sentences[sentence]
    old: list[tuple[int, int]] = []
    for expression in dates.find(article.text[start:end]):
        if expression.kind == "date":
            told = dates.resolve(expression.words, published=published, planned=False, anchor=None)
            if told is not None and told.inferred and _days_before(published, told.date) > OLD_DAYS:
                old.append((start + expression.start, start + expression.end))
    news = tuple(place for place in times.news if not any(first <= place < last for first, last in old))
    return Times(news=news, old=tuple(sorted({*times.old, *(first for first, _ in old)})), plan=times.plan)


def _days_before(published: str, date: str) -> int:
    """Days from a day, or from a month's end, to publication; 0 for what is neither."""
    end = {len("2023-05"): date + "-28", len("2023-05-01"): date}.get(len(date))
    return (calendar.fromisoformat(published[:10]) - calendar.fromisoformat(end)).days if end and published[9:] else 0


def _tells_origin(verb: Token) -> bool:
    return verb.lemma_.lower() in _ORIGINS and any(child.dep_ == "auxpass" for child in verb.children)


def _tells_history(article: Article, sentence: int) -> bool:
    verb = main_verb(article, sentence)
    return verb is not None and verb_form(verb) in ("past", "past perfect")


def _is_claimed(article: Article, sentence: int, verb: Token, coverage: Coverage) -> bool:
    """Is a sentence mainly a party's words, or an act of speech?"""
    if coverage.share(sentence) > MOST_CLAIMED or coverage.is_cue(verb.idx):
        return True
    tokens = article.tokens(*article.source.sentences[sentence])
    return any(t.lemma_ in _SPEECH and t.tag_ in FINITE and t.dep_ not in _INSIDE for t in tokens)


def _is_history(sentence: int, form: str, times: Times, coverage: Coverage) -> bool:
    """Is the saying itself of an earlier time (`In 2007, the president declared …`)?

    The time must be that of the saying, outside what is said; but an undertaking that names an agreement of an
    earlier year dates itself.
    """
    if form not in ("past", "past perfect") or times.news:
        return False
    bound = any(statement.kind == "commitment" for statement in coverage.statements(sentence))
    return any(bound or not coverage.holds(sentence, offset) for offset in times.old)


def _is_judgement(verb: Token) -> bool:
    return any(child.dep_ == "acomp" and child.pos_ == "ADJ" for child in verb.children)


def _is_passing(verb: Token, form: str) -> bool:
    """Does a present tense tell of the news (`The comments follow …`, `The announcement puts pressure on …`)?"""
    if form not in ("present", "progressive"):
        return False
    subjects = {child.lemma_.lower() for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")}
    return verb.lemma_ in _OF_THE_NEWS or bool(subjects & _NEWS_SUBJECTS)
