"""The times of a sentence as background takes them: what lies before the news, by the words and by the calendar."""

from __future__ import annotations

import re
from datetime import date as calendar
from typing import TYPE_CHECKING

from briefgen import dates
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import Times, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.dating import above, find_dated
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

_WAS_DUE = re.compile(r"(?:was|were)\b", re.IGNORECASE)
_AHEAD = frozenset({"will", "would", "shall", "should", "may", "might", "could", "can", "wo", "'ll", "’ll"})
_OF_EVENTS = re.compile(r"(?:on the eve|ahead) of\b", re.IGNORECASE)
"""Words that say near which event something lies: beside a day of long ago, that event is of long ago too."""


def placed_times(article: Article, sentence: int, verb: Token, coverage: Coverage) -> Times:
    """The time words of a sentence, by its index, whose main verb is given: those that do not date it left out, and
    its days and months taken by the calendar.
    """
    times = sentence_times(article, sentence)
    start = article.source.sentences[sentence][0]
    old = tuple(place for place in times.old if _dates(article, start, place, verb))
    if verb_form(verb) not in ("past", "past perfect"):
        return Times(news=times.news, old=old, plan=times.plan)
    return _with_old_days(article, sentence, Times(news=times.news, old=old, plan=times.plan), coverage)


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
            elif told is not None and told.inferred:
                recent.append(dated.start)
    recent += times.news
    if old:
        recent = [place for place in recent if not _OF_EVENTS.match(article.text, place)]
    news = tuple(place for place in sorted(recent) if not any(first <= place < last for first, last in old))
    return Times(news=news, old=tuple(sorted({*times.old, *(first for first, _ in old)})), plan=times.plan)


def _days_before(published: str, date: str) -> int:
    """Days from a day, or from a month's end, to publication; 0 for what is neither."""
    end = {len("2023-05"): date + "-28", len("2023-05-01"): date}.get(len(date))
    return (calendar.fromisoformat(published[:10]) - calendar.fromisoformat(end)).days if end and published[9:] else 0
