"""Dates of what is only supposed, wished for or weighed: no event, neither done nor to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import is_finite, verb_form
from briefgen.analysis.timeline.dating import Dated
from briefgen.analysis.timeline.undated import POSSIBLE, WHOLE_YEAR
from briefgen.analysis.timeline.words import above, plans, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Token

_AFTER = re.compile(r"\bafter\s+$", re.IGNORECASE)
"""What stands before a day of the week on which something to come does not yet happen."""

_GUESSED = POSSIBLE | {"would"}
_CONDITIONS = frozenset({"if", "unless"})
_WISHING = frozenset({"like", "love", "prefer", "hate"})


def is_supposed(article: Article, dated: Dated) -> bool:
    """Does a date belong to what is no event: a condition, a wish, a course that somebody weighs or a call to do it?"""
    if _is_left_open(dated):
        return True
    if not dated.planned:
        return any(step.lemma_ == "let" and step.tag_ == "VB" for step in above(dated.head))
    start = article.source.sentences[dated.sentence][0]
    weekday = dated.words.endswith("day") and not dated.by_noun
    before = article.text[max(start, dated.start - 10) : dated.start]
    stretch = WHOLE_YEAR.match(dated.words) is not None
    later = (weekday or stretch) and _AFTER.search(before) is not None
    verb = verb_above(dated.head)
    if verb is None:
        return later
    horizon = stretch and before.endswith("through ") and _has(verb, _GUESSED)
    guessed = not dated.by_noun and _has(verb, POSSIBLE) and _is_beside_the_point(verb)
    return later or horizon or guessed or _is_condition(dated, verb) or any(map(_is_weighed, above(verb)))


def _has(verb: Token, auxiliaries: frozenset[str]) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in auxiliaries for child in verb.children)


def _is_beside_the_point(verb: Token) -> bool:
    """Does a verb stand in a relative clause below one of what is over (`angered voters, which could cost him seats`)?

    What may come of it is a guess.
    """
    aside = next((step for step in above(verb) if step.dep_ == "relcl"), None)
    told = verb_above(aside.head) if aside is not None else None
    return told is not None and verb_form(told) in ("past", "perfect", "none")


def _is_left_open(dated: Dated) -> bool:
    """Does a date belong to what does not matter or is not known (`regardless of who wins in 2031`)?"""
    return any(
        step.dep_ == "pcomp" and step.head.lower_ == "of" and any(c.tag_ in ("WP", "WDT", "WRB") for c in step.children)
        for step in above(dated.head)
    )


def _is_condition(dated: Dated, verb: Token) -> bool:
    """Is a date one by which something would have to be, for another to follow (`if they wait until May`)?"""
    marked = any(c.lower_ in _CONDITIONS and c.dep_ == "mark" for c in verb.children)
    return marked and not dated.by_noun and is_finite(verb) and verb_form(verb) == "present"


def _is_weighed(step: Token) -> bool:
    """Is a verb one of weighing what to do (`is mulling a run in 2018`), or of a wish (`would like to see him win`)?"""
    if step.lemma_ in plans("weighing") and step.pos_ == "VERB":
        return verb_form(step) in ("present", "progressive", "perfect")
    wished = step.lemma_ in _WISHING and any(c.lower_ in ("would", "’d", "'d") for c in step.children)
    return wished and any(c.dep_ in ("xcomp", "ccomp") for c in step.children)
