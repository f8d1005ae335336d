"""The times of a sentence as background takes them: what lies before the news, by the words and by the calendar."""

from __future__ import annotations

import re
from datetime import date as calendar
from typing import TYPE_CHECKING

from briefgen import dates
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import Times, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.timeline.dating import find_dated
from briefgen.analysis.timeline.words import above, verb_above
from briefgen.date_words import bare_month

if TYPE_CHECKING:
    from spacy.tokens import Token

OLD_DAYS = 31
"""Days before publication from which a day or month without a year (`on Feb. 13`, `last July`) is history."""

_SUPERLATIVE = re.compile(r"\b(?:\w{2,}est|first|worst|best|most|least)\b[^,;]{0,40}$", re.IGNORECASE)
"""What stands before a `since` that measures (`its highest since 2002`) rather than dates."""

_SINCE = re.compile(r"\bsince(?:\s\w+\.?)?(?:\s\d{4})?$", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|from|against|versus|compared (?:with|to))(?: in)?(?: the| an?)?\s+$", re.IGNORECASE)
"""What stands before a time that something is measured by (`more than in 2003`, `up 15% from a year ago`)."""

_NAMED_YEAR = re.compile(r"\b(?:in|during|after|since|until|before) the (?P<year>(?:1[5-9]|20)\d\d) (?=[A-Z]?[a-z])")
"""A year in the name of what happened then (`in the 1967 war`)."""

_WAS_DUE = re.compile(r"(?:was|were)\b", re.IGNORECASE)
_AHEAD = frozenset({"will", "would", "shall", "should", "may", "might", "could", "can", "wo", "'ll", "’ll"})
_OF_EVENTS = re.compile(r"(?:on the eve|ahead) of\b", re.IGNORECASE)
"""Words that say near which event something lies: beside a day of long ago, that event is of long ago too."""


def placed_times(article: Article, sentence: int, verb: Token, coverage: Coverage) -> Times:
    """The time words of a sentence, by its index, whose main verb is given: those that do not date it left out, and
    its days and months taken by the calendar.
    """
    times = sentence_times(article, sentence)
    start, end = article.source.sentences[sentence]
    old = tuple(place for place in times.old if _dates(article, start, place, verb))
    news = tuple(place for place in times.news if not _names_a_thing(article, place))
    if verb_form(verb) not in ("past", "past perfect"):
        return Times(news=news, old=old, plan=times.plan)
    named = tuple(found.start("year") for found in _NAMED_YEAR.finditer(article.text, start, end))
    old = tuple(place for place in (*old, *named) if not _dates_an_aside(article, place, verb))
    return _with_old_days(article, sentence, Times(news=news, old=old, plan=times.plan), coverage)


def _names_a_thing(article: Article, place: int) -> bool:
    """Is a day part of the name of a thing (`his July 25 call`), so that it does not date what is told?"""
    tokens = article.tokens(place, place + 1)
    day = tokens[0] if tokens else None
    if day is None or day.lower_.endswith("day") or day.dep_ not in ("compound", "nmod", "nummod", "amod"):
        return False
    return day.head.i > day.i and day.head.pos_ == "NOUN" and day.head.ent_type_ not in ("DATE", "TIME")


def _dates_an_aside(article: Article, place: int, verb: Token) -> bool:
    """Does an earlier time only date a clause that tells which thing is meant (`a valley that burned last year`)?"""
    tokens = article.tokens(place, place + 1)
    near = verb_above(tokens[0]) if tokens else None
    if near is None or near.i == verb.i or near.dep_ not in ("relcl", "acl") or verb.lemma_ == "be":
        return False  # `was one of ten who fell in 1916` tells what the clause dates
    before = near.left_edge.nbor(-1) if near.left_edge.i else None
    return before is not None and not before.is_punct and (tokens[0].is_digit or tokens[0].lower_ == "last")


def _dates(article: Article, start: int, place: int, verb: Token) -> bool:
    """Does a word of an earlier time date what its sentence tells?"""
    token = next(iter(article.tokens(place, place + 1)), None)
    if token is None:
        return True
    since = _SINCE.search(article.text[start : token.idx + len(token)])
    if since is not None:
        return not _SUPERLATIVE.search(article.text[start : start + since.start()])
    if _COMPARED.search(article.text[start:place]):
        return False
    if _WAS_DUE.match(article.text, place):
        return verb.i in (token.i, token.head.i)
    if token.is_digit and article.source.published is None:
        # Without a date of the article, only its verb tells whether a year is over.
        ahead = any(child.lower_ in _AHEAD for step in above(token) for child in step.children if child.dep_ == "aux")
        return not ahead and verb_form(verb) in ("past", "past perfect", "perfect")
    return True


def _with_old_days(article: Article, sentence: int, times: Times, coverage: Coverage) -> Times:
    """The time words, days and months that lie well before the article counted as old: what the past tense tells of
    `Feb. 13` in September was then; but not what was then still to come (`set a July 7 deadline`). Where the article
    bears no date, a month without a day lies back: of these days news gives the day.
    """
    published = article.source.published
    old: list[tuple[int, int]] = []
    recent: list[int] = []
    for dated in find_dated(article, sentence, coverage):
        if dated.kind != "date" or dated.planned or dated.either:
            continue
        if published is None:
            if bare_month().search(dated.words) and not any(map(str.isdigit, dated.words)):
                old.append((dated.start, dated.end))
        else:
            told = dates.resolve(dated.words, published=published, planned=False, anchor=None)
            if told is not None and told.inferred and _days_before(published, told.date) > OLD_DAYS:
                old.append((dated.start, dated.end))
            elif told is not None and told.inferred and not _is_of_other_month(published, told.date):
                recent.append(dated.start)
    recent += times.news
    if old:
        recent = [place for place in recent if not _OF_EVENTS.match(article.text, place)]
    news = tuple(place for place in sorted(recent) if not any(first <= place < last for first, last in old))
    return Times(news=news, old=tuple(sorted({*times.old, *(first for first, _ in old)})), plan=times.plan)


def _is_of_other_month(published: str, date: str) -> bool:
    """Is a date a whole month that was over: of these days news gives the day?"""
    return len(date) == len("2023-05") and date < published[: len(date)]


def _days_before(published: str, date: str) -> int:
    """Days from a day, or from a month's end, to publication; 0 for what is neither."""
    end = {len("2023-05"): date + "-28", len("2023-05-01"): date}.get(len(date))
    return (calendar.fromisoformat(published[:10]) - calendar.fromisoformat(end)).days if end and published[9:] else 0
