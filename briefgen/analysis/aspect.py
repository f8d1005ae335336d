"""Time in a sentence: the main verb, its form, and the words that place what is said in the news or before it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, once

if TYPE_CHECKING:
    from spacy.tokens import Token

Form = Literal["present", "progressive", "perfect", "past perfect", "past", "future", "modal", "none"]

_YEAR = re.compile(
    r"(?:\b(?i:in|by|of|from|since|until|between|and|to|during|late|early|mid|spring|summer|autumn|fall|winter)"
    r"|[A-Z][a-z]{2,8}\.?(?: \d{1,2},)?|,)[ \u00a0-](?P<year>(?:1[5-9]|20)\d\d)(?!\d|,\d{3}|\.\d|[ -]\w+s\b)"
)
"""A year that tells when: after a preposition, a month or a comma; not `a 2020 deal`, whose year is a name."""

_SAME_PAST = frozenset({"hit", "put", "set", "cut", "let", "cast", "shut", "split", "spread", "beat", "bid", "quit"})
"""Verbs whose past looks like their present, which the tagger confuses; news tells events in the past."""

PLAN_REACH = 25
"""Code points between a verb and a plan word that goes with it: `is (widely) scheduled to begin`, not a word of the
sentence's other end."""

TENSED = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of verbs that have a tense by themselves."""

FINITE = TENSED | {"MD"}
"""Tags of verbs that make a sentence."""

PURPOSES = frozenset(
    {
        "aim", "alternative", "ambition", "answer", "challenge", "duty", "effect", "first", "goal", "hope", "idea",
        "intention", "job", "key", "message", "mission", "most", "object", "objective", "option", "plan", "point",
        "policy", "priority", "problem", "proposal", "purpose", "question", "remit", "role", "solution", "strategy",
        "suggestion", "task", "theme", "thing", "trick", "way",
    }
)  # fmt: skip
"""Of which `is to` says what they are, and not what will happen: `the challenge is to find a way`."""

_SUBORDINATE = frozenset({"relcl", "advcl", "acl", "aux", "auxpass"})

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
"""Modals by which a thing to come is told of as settled."""


class Times(Struct, frozen=True):
    """Where a sentence's time words stand, as code points of the source.

    news: words of the days around the article (`Monday`, `yesterday`); old: words of an earlier time (`since`,
    `last year`, a year before the article's); plan: words of what is to come (`scheduled`, `is to`, `plans to`).
    """

    news: tuple[int, ...]
    old: tuple[int, ...]
    plan: tuple[int, ...]


def main_verb(article: Article, sentence: int) -> Token | None:
    """The verb that a sentence, by its index, hangs on; None where it has none."""
    return _main_verbs(article)[sentence]


@once
def _main_verbs(article: Article) -> list[Token | None]:
    return [_main_of(article.tokens(*place)) for place in article.source.sentences]


def _main_of(tokens: list[Token]) -> Token | None:
    heads = [token for token in tokens if token.dep_ == "ROOT"]
    if not any(token.tag_ in FINITE or _is_finite_by_subject(token) for token in tokens):
        return None  # a caption or a title: `The president photographed on Monday.`
    for head in heads:
        if head.pos_ in ("VERB", "AUX"):
            return head
        within = [child for child in head.children if child.pos_ in ("VERB", "AUX") and child.tag_ != "VBG"]
        if within:
            return within[0]
    # A root that is no verb is a slip of the parser: the first finite verb outside a subordinate clause stands in.
    finite = [token for token in tokens if token.tag_ in FINITE]
    return next((token for token in finite if token.dep_ not in _SUBORDINATE), finite[0])


def _is_finite_by_subject(verb: Token) -> bool:
    """Is a verb that looks like an infinitive (`The two sides deny it`) finite by its subject before it?"""
    return (
        verb.dep_ == "ROOT"
        and verb.tag_ == "VB"
        and any(child.dep_ == "nsubj" and child.i < verb.i for child in verb.children)
        and not any(child.dep_ == "aux" for child in verb.children)
    )


def verb_form(verb: Token) -> Form:
    """Tense and aspect of a verb with its auxiliaries."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = [child.lower_ for child in auxiliaries]
    if any(word in FUTURE for word in words):
        return "future"
    if any(child.tag_ == "MD" for child in auxiliaries):
        return "modal"
    have = next((child for child in auxiliaries if child.lemma_ == "have"), None)
    if have is not None:
        return "past perfect" if have.tag_ == "VBD" or have.lower_ == "had" else "perfect"
    be = next((child for child in auxiliaries if child.lemma_ == "be"), None)
    if be is not None:
        if be.tag_ == "VBD" or be.lower_ in ("was", "were"):
            return "past"
        return "progressive" if verb.tag_ == "VBG" else "present"
    if verb.tag_ in ("VBD", "VBN") or verb.lower_ in _SAME_PAST:
        return "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") or _is_finite_by_subject(verb) else "none"


def sentence_times(article: Article, sentence: int) -> Times:
    """The time words of a sentence, by its index."""
    return _times(article)[sentence]


@once
def _times(article: Article) -> list[Times]:
    return [_times_in(article, start, end) for start, end in article.source.sentences]


def _times_in(article: Article, start: int, end: int) -> Times:
    words = article.text[start:end]

    def places(name: str) -> tuple[int, ...]:
        return tuple(start + found.start() for found in _marker(name).finditer(words))

    years = (start + found.start("year") for found in _old_years(words, article.source.published))
    return Times(news=places("news"), old=tuple(sorted({*places("old"), *years})), plan=places("plan"))


def is_finite(verb: Token) -> bool:
    """Does a verb have a tense, by itself or by an auxiliary?"""
    return verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.children if c.dep_ in ("aux", "auxpass"))


def in_passive(verb: Token) -> bool:
    """Does a verb stand in the passive, by its helper: `was told`?"""
    return any(child.dep_ == "auxpass" for child in verb.children)


def is_planned(times: Times, verb: Token) -> bool:
    """Is what the verb tells of still to come?"""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if verb.lemma_ == "be" and subject is not None and subject.lemma_.lower() in PURPOSES:
        return False
    return verb_form(verb) == "future" or any(abs(place - verb.idx) <= PLAN_REACH for place in times.plan)


def _old_years(words: str, published: str | None) -> list[re.Match[str]]:
    """The years before the article's own; without a date of the article every year counts as old."""
    found = list(_YEAR.finditer(words))
    return [year for year in found if int(year["year"]) < int(published[:4])] if published else found


@cache
def _marker(name: str) -> re.Pattern[str]:
    lexicon = lexicons.read("aspect.toml")
    return re.compile(rf"\b(?:{'|'.join(lexicon[name]['patterns'])})\b", re.IGNORECASE)
