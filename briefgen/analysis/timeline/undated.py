"""Expressions that read like dates and date no event: habits, lengths of time, bases of comparison, ends of spans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import verb_form
from briefgen.analysis.own_event import HABITS
from briefgen.analysis.people.titles import is_office
from briefgen.analysis.timeline.dating import Dated
from briefgen.analysis.timeline.words import above, plans, verb_above
from briefgen.date_words import bare_month

if TYPE_CHECKING:
    from spacy.tokens import Token

BEFORE = 120
"""Code points before a date that are looked at."""

_MEASURED = re.compile(
    r"\b(?:and|from|to|than|at|of|by|against|versus)\s(?:about\s|roughly\s|nearly\s|almost\s|some\s|over\s)?\$?[\d.,]+\s?"
    r"(?:percent|%|million|billion|trillion)?\s+$"
)
"""Words of a measure right before its date."""

_COMPARED = re.compile(
    r"\b(?:(?:as )?compared (?:with|to)|(?:up|down) (?:on|from)|as (?:it|they|he|she) (?:was|were)"
    r"|than(?=\s$)|than (?:it|they|he|she|we|anything|anyone|was|were|is|are|in"
    r"|(?:[\w.’'-]+ ){1,3}(?:did|had|was|were)))\s(?:[^,.;]|(?<=\d)[,.](?=\d))*$",
    re.IGNORECASE,
)
"""What something is measured by (`compared with 474,000 in 1973`, `as it was a month ago`): its time is no event's."""

_REACHES_BACK = re.compile(
    r"\b(?:dat|stretch|go|look|reach)(?:e|es|ed|ing|s)? (?:all the way )?back (?:to|as far as|at)\s(?:at least )?$"
    r"|\bdat(?:e|es|ed|ing) from\s$",
    re.IGNORECASE,
)
"""What lies as far back as a date (`a career dating back to 1974`) does not happen then."""

_SPAN = re.compile(
    r"\b(?:years?|months?|quarter|half|weeks?|decade|period|season)\s+(?:up )?(?:to|through)\s+$"
    r"|\b(?:growth|years|months)\s+(?:up )?to\s+$"
)
"""What a span that ends at a date is called by (`in the year to December`)."""

_RECORD = re.compile(
    r"\b(?:\w{2,}(?<!\bint)est|best|worst|most|least|first|second|third|only|last|record|time)\b[^,;]{0,90}$",
    re.IGNORECASE,
)
"""What stands before the time in which something had not been (`its lowest since 2002`, `the first in 10 years`)."""

_FIGURES_FOR = re.compile(
    r"\b(?:data|estimates?|figures?|gains?|growth|losses|numbers|readings?|reports?|results|sales)"
    r"(?: (?:by|from|of) [\w’' ]{1,50})? for (?:[A-Z][a-z]+ and )?$"
)
"""What stands before the month or year that figures are of (`job gains for October`)."""

_DAYS_ON = re.compile(r"the (?:days|weeks|months|years)\b", re.IGNORECASE)
"""A stretch that begins or ends with an event, of no length that is told."""

_FIGURES = frozenset(
    {
        "datum", "deficit", "earning", "export", "figure", "gain", "growth", "import", "index", "inflation", "number",
        "output", "payroll", "production", "rate", "reading", "sale", "surplus", "turnover",
    }
)  # fmt: skip
"""What is counted by the month (`May's job growth`): the month is no day of an event."""

_CHANGED = re.compile(
    r"\b(?:change|decline|decrease|drop|fall|gain|improvement|increase|jump|rebound|rise|slowdown) from\s$"
    r"|\b(?:depths|heights?|highs?|levels?|lows?|peaks?) (?:from|of)\s$"
)
"""What something is measured from, right before its time (`an improvement from May`, `the depths of March`)."""

_SEASON = re.compile(r"\bbetween\s(?:early |mid-|late )?[A-Z][a-z]+ and\s$")
"""What stands before the end of a season (`is between June and early October`)."""

_AT_END = re.compile(r"\bat (?:the )?(?:\w+[- ])?end(?: of [\w ]{1,30})?$")
"""The end of a time, at which a stock is taken (`at the end of March`, `at year-end`)."""

_WHOSE = frozenset({"for", "of", "with", "from"})
"""Prepositions by which somebody is told by what he belongs to."""

_RACES = frozenset({"campaign", "contest", "cycle", "race"})
"""What a year names that runs on over months."""

WHOLE_YEAR = re.compile(r"(?:(?:in|by|through) )?(?:(?:early|late) )?(?:\d{4}|(?:last|this|next) year)$", re.IGNORECASE)
POSSIBLE = frozenset({"may", "might", "could"})

_EVERY = frozenset({"every", "each", "any", "most", "some", "alternate", "one", "another", "many", "certain"})
_GOES_ON = re.compile(
    r"\s+(?:of|or (?:less|more|so)|when|(?:in )?which|that|where|on end|already|largely|mostly|otherwise)\b"
)
"""Words after `in a week` that tell what kind of time it was."""

_DAY_PARTS = frozenset({"mornings", "afternoons", "evenings", "nights", "lunchtimes"})


def dates_nothing(article: Article, dated: Dated) -> bool:
    """Is an expression that reads like a date none of an event?"""
    tokens = article.tokens(dated.start, dated.end)
    before = article.text[max(dated.start - BEFORE, article.source.sentences[dated.sentence][0]) : dated.start]
    since = dated.words.lower().startswith("since")
    return (
        _is_habit(tokens)
        or _is_in_name(dated, tokens)
        or _is_given_up(tokens[0])
        or _is_of_office(tokens)
        or _is_forecast(dated)
        or (bool(_FIGURES_FOR.search(before)) and (not dated.planned or _is_whole(dated)))
        or (dated.kind == "offset" and _DAYS_ON.match(dated.words) is not None)
        or _is_of_figures(dated)
        or _is_until_told(dated)
        or bool(_CHANGED.search(before))
        or _is_length(article, dated, before)
        or (bool(_AT_END.search(before + dated.words)) and dated.head.lemma_ in plans("stocks"))
        or (bool(_MEASURED.search(before)) and not since)
        or bool(_COMPARED.search(before))
        or bool(_REACHES_BACK.search(before))
        or bool(_SPAN.search(before))
        or bool(_SEASON.search(before))
        or (since and bool(_RECORD.search(before)))
    )


def _is_habit(tokens: list[Token]) -> bool:
    """Does a weekday stand for all of its kind (`every Monday`, `on Saturday nights`, `a Sunday newspaper`)?"""
    day = next((token for token in tokens if token.lower_.endswith("day") and token.text[0].isupper()), None)
    if day is None:
        return False
    done = verb_above(day)
    before = day.nbor(-1).lower_ if day.i else ""
    after = day.nbor(1) if day.i + 1 < len(day.doc) else None
    regular = next((step for step in above(day) if step.dep_ not in ("compound", "nmod", "amod")), None)
    return (
        before in _EVERY
        or (done is not None and any(child.lower_ in HABITS for child in done.children))
        or (after is not None and after.lower_ in _DAY_PARTS)
        or (
            regular is not None
            and before not in ("last", "this", "next")
            and regular.lemma_.lower() in plans("regular")
        )
    )


def _is_of_figures(dated: Dated) -> bool:
    """Is a month or year the one that figures are of (`forecasts for September jobs growth`)?"""
    return _is_whole(dated) and dated.by_noun and dated.head.lemma_.lower() in _FIGURES


def _is_whole(dated: Dated) -> bool:
    """Is a time no more than a month or a year?"""
    return dated.words.isdigit() or bare_month().fullmatch(dated.words) is not None


def _is_until_told(dated: Dated) -> bool:
    """Does a day only end what had been before it (`until Monday, he had been silent`)?"""
    verb = verb_above(dated.head)
    return dated.words.lower().startswith("until") and verb is not None and verb_form(verb) == "past perfect"


def _is_in_name(dated: Dated, tokens: list[Token]) -> bool:
    """Is a bare year part of what something that does not happen is called (`the 2012 nominee`, `its 2014 loss`), or
    of what somebody is told to belong to (`a spokesman for the 2012 campaign`), or of a race, which lasts for months?
    """
    year = tokens[-1]
    called = year.dep_ in ("amod", "compound", "nmod", "nummod") and year.head.i > year.i
    led = dated.head.head if dated.head.dep_ == "pobj" and dated.head.head.lower_ in _WHOSE else None
    whose = led is not None and is_office(led.head.text)
    race = dated.head.lemma_.lower() in _RACES
    return all(token.is_digit for token in tokens) and called and (whose or race or not dated.by_noun)


def _is_of_office(tokens: list[Token]) -> bool:
    """Does a time tell when somebody stood for or held an office (`the losing nominee in 2004`), and date no deed?"""
    lead = tokens[0]
    holder = lead.head
    if not any(token.is_digit for token in tokens):
        return False  # `the mayor on Tuesday refused`
    return lead.dep_ == "prep" and holder.pos_ in ("NOUN", "PROPN") and holder.i < lead.i and is_office(holder.text)


def _is_forecast(dated: Dated) -> bool:
    """Is a whole year one for which a figure is foretold (`is projected to grow 4% in 2016`), or in which something may
    be (`shortages may slow hiring in 2018`)?
    """
    verb = verb_above(dated.head)
    by_then = dated.words.lower().startswith("by ")  # a limit that is laid down is an event
    if not dated.planned or by_then or verb is None or not WHOLE_YEAR.match(dated.words):
        return False
    if any(child.lower_ in POSSIBLE for child in verb.children if child.dep_ == "aux"):
        return True
    counted = any(part.like_num and part.ent_type_ != "DATE" for part in verb.subtree)
    return verb.lemma_ in plans("moving") and counted


def _is_given_up(first: Token) -> bool:
    """Is a day that of a plan that came to nothing (`called off a strike planned for Friday`)?"""
    steps = list(above(first))
    plan = next((step for step in steps if step.pos_ == "NOUN" and step.dep_ in ("dobj", "nsubjpass")), None)
    if plan is None or not _gives_up(plan.head):
        return False
    ahead = any(step.lower_ == "for" for step in steps)  # `proposed in May` is when it was proposed
    planned = ahead and any(c.dep_ == "acl" and c.lemma_ in plans("arranging") for c in plan.children)
    called = {c.lower_ for c in plan.children if c.dep_ in ("amod", "compound") and c.i < plan.i}
    return planned or bool(called & plans("adjectives"))


def _gives_up(verb: Token) -> bool:
    off = any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.children)
    return verb.lemma_ in plans("giving_up") or (verb.lemma_ == "call" and off)


def _is_length(article: Article, dated: Dated, before: str) -> bool:
    """Do words such as `in two years` say how long something took, or in what time it was the first?"""
    words = dated.words.lower()
    if dated.kind != "deictic" or not words.startswith("in "):
        return False
    told = verb_above(dated.head)
    behind = not dated.planned and not dated.by_noun and told is not None and told.tag_ in ("VBD", "VBN")
    return behind or bool(_RECORD.search(before) or _GOES_ON.match(article.text, dated.end))
