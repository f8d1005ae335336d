"""The state at home in which an article is written, and whose government it calls `the government`."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention, Cover
from briefgen.tables import one_of

SORTS, WEIGHT = 2, 4
"""Institutions of a state that must be named, and what their uses must weigh: `MPs` alone are those of many
countries."""

LEADER = 2
"""What weighs each leader of a state whom an article calls so beside one of its institutions."""

_LED = re.compile(r"\b(?:Prime Minister|Premier|President|Chancellor|Secretary) ([A-Z][\w’'-]+ [A-Z][\w’'-]+)")

_GOVERNMENT = re.compile(
    r"\b[Tt]he (government|Government)\b(?! of (?:the )?[A-Z])(?! [A-Z])"
    rf"(?! in (?!(?:{one_of(lexicons.words('calendar'))})\b)[A-Z])"
)
_NAMES = frozenset(("name", "adjective", "seat", "arm"))


def find_homeland(article: Article, listed: list[BodyMention]) -> str | None:
    """The key of the state whose institutions an article names as its reader's own; None where there is none.

    listed: the mentions of states and bodies. A state that is named more often than the institutions and their state
    is what the article is about, and its government may be the one that is meant.
    """
    named = Counter(m.key for m in listed if m.key.startswith("state:") and m.kind in _NAMES)
    for state, institutions in lexicons.institutions().items():
        uses = Counter(hit[0] for hit in _institutions(state).finditer(article.text))
        weight = sum(institutions.get(name, 1) * count for name, count in uses.items())
        leaders = {hit[1] for hit in _LED.finditer(article.text)} & _leaders(state) if uses else set()
        weight += LEADER * len(leaders)
        uses.update(leaders)
        others = max((count for key, count in named.items() if key != state), default=0)
        if len(uses) >= SORTS and weight >= WEIGHT and uses.total() + named[state] > others:
            return state
    return None


def governments(article: Article, homeland: str | None, listed: list[BodyMention]) -> list[BodyMention]:
    """Every `the government` of an article that is at home: the homeland's where no other state is named just before.

    Just before is in its own sentence or the one before that.
    """
    if homeland is None:
        return []
    states = [m for m in listed if m.key.startswith("state:") and m.kind in _NAMES]
    found = []
    for hit in _GOVERNMENT.finditer(article.text):
        index = article.sentence_at(hit.start())
        if index is None or article.role_at(hit.start()) != "body":
            continue
        start = article.source.sentences[max(0, index - 1)][0]
        near = [m for m in states if start <= m.range[0] and m.range[1] <= hit.start() and m.kind != "adjective"]
        found.append(BodyMention(hit.span(1), near[-1].key if near else homeland, "arm"))
    return found


def home_bodies(article: Article, homeland: str | None, listed: list[BodyMention]) -> list[BodyMention]:
    """The mentions of bodies by names that mean them in the news of the homeland only: `Congress`, in India's."""
    names = lexicons.home_names(homeland) if homeland else {}
    if not names:
        return []
    cover = Cover(m.range for m in listed)
    hits = re.finditer(rf"(?<![\w-])(?:{one_of(names)})(?![\w-]| [A-Z])", article.text)
    return [
        BodyMention(hit.span(), names[hit[0]], "name")
        for hit in hits
        if article.role_at(hit.start()) in ("body", "headline") and not cover.touches(hit.span())
    ]


@cache
def _leaders(state: str) -> frozenset[str]:
    """The full names of a state's listed leaders, who led nothing else."""
    return frozenset(name for name, terms in lexicons.leaders().items() if {term.key for term in terms} == {state})


@cache
def _institutions(state: str) -> re.Pattern[str]:
    names = rf"(?<![\w-])(?:{one_of(lexicons.institutions()[state])})(?![\w-])"
    sign = lexicons.money_signs().get(state)
    return re.compile(rf"{names}|(?<![(;])(?<![(;] ){re.escape(sign)}" if sign else names)
