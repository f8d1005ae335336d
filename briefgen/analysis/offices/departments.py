"""Of which department, state or city within a nation an office is: by its topic, by its place, or by the story."""

from __future__ import annotations

import re
from collections import Counter

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.beside import is_leaning, is_origin, title_words
from briefgen.analysis.mentions import is_joined
from briefgen.analysis.offices.homes import ESTABLISHED, governing
from briefgen.analysis.offices.outsiders import practises
from briefgen.analysis.people.titles import Titled
from briefgen.model import Range

_LOCAL_HEADS = lexicons.words("local_heads")
_LOCAL_OFFICES = _LOCAL_HEADS | lexicons.words("local_offices")
_PORTFOLIO = frozenset(("secretary", "minister", "undersecretary"))
_PLAIN_TOPICS = frozenset(("state", "deputy", "assistant", "press", "general", "foreign", "prime", "national", "home"))
_CITY_CHIEF = re.compile(r"\b(?:fire|police|schools|health) (?:chief|director|officer)\b", re.I)


def region_of(article: Article, title: Titled, place: Range, head: set[str], bodies: Bodies) -> str | None:
    """The state, province or city that a title is of; of its head only where the article is about it, too.

    Governors and mayors are quoted on much that is not their state's: they stand for it only if it is named elsewhere.
    """
    inside = [m for m in bodies.regions if place[0] <= m.range[0] and m.range[1] <= place[1]]
    inside = [m for m in inside if not is_joined(article, m)]
    spokesman = lexicons.offices()["spokespeople"] & head  # that of the party which his title names
    if not inside and head & _LOCAL_OFFICES and not spokesman and any(is_leaning(m) for m in bodies.within(*place)):
        return main_region(bodies)
    if not inside or is_origin(article, inside[0], place[0]) or practises(head):
        return None
    key = inside[0].key
    if "minister" in head and governing(key, bodies) != key:
        return governing(key, bodies)
    if not head & _LOCAL_OFFICES and not _CITY_CHIEF.search(title.words):
        return None
    if head & _LOCAL_HEADS:
        others = [m for m in (*bodies.regions, *bodies.own.get(key, ())) if m.key == key and m not in inside]
        return key if others else None
    return key


def main_region(bodies: Bodies) -> str | None:
    """The region that the article is about, for `Republican Secretary of State NAME`: a state's, never the nation's."""
    counts = region_counts(bodies)
    key, most = next(iter(counts.most_common(1)), ("", 0))
    return key if most >= ESTABLISHED and 2 * most >= counts.total() else None


def region_counts(bodies: Bodies) -> Counter[str]:
    """How often each state, province or city is named."""
    return Counter(m.key for m in (*bodies.regions, *bodies.mentions) if m.key.startswith("region:"))


def department_of(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """The side of the department that a secretary or minister heads, where it is named: `Labor Secretary`."""
    words = title_words(title.words)
    if title.words.casefold() == "attorney general":
        words = words | {"justice", "secretary"}
    if not _PORTFOLIO & words:
        return None
    topics = (lexicons.offices()["title_modifiers"] & words) - _PORTFOLIO - _PLAIN_TOPICS
    named = {key.removeprefix("body:"): key for key in bodies.kinds if key.startswith("body:")}
    arms = {article.words(m.range): m.key for m in bodies.mentions if m.kind == "arm"}
    for form, key in (named | arms).items():
        name = form.casefold().split()
        if name[-1] in ("department", "ministry") and topics & set(name[:-1]):
            return key
    return None
