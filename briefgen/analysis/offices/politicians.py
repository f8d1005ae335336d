"""For whom American politicians speak: a lawmaker for the party whose doings he illustrates, a governor for himself."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.bodies.beside import is_heard, title_words
from briefgen.analysis.people import NamedPerson
from briefgen.model import Range

_PARTIES = {"D": "body:Democrats", "R": "body:Republicans", "G": "body:Republicans"}
_CALLED = re.compile(r"(?:U\.?S\.? |House |Senate )?(Democrat(?:ic)?|Republican|GOP)\b")
_BEHIND = re.compile(r",? (?:(?:an?|the) )?(?:[A-Z][\w.]+ ){0,3}(Democrat|Republican)\b")
"""After a lawmaker's name: `NAME, New Jersey Democrat`."""

_BUT = re.compile(r"[“\"']?(?:But|However|Yet|Still|Only|Even|One|Unlike)\b")
"""What opens a sentence about one who differs from those told of before."""

_OPENING = '“"'
_ELECTED = lexicons.words("elected") | {"speaker", "whip"}
_GOVERNORS = frozenset(("gov", "governor"))


def for_the_party_told_of(
    article: Article, people: list[NamedPerson], sides: dict[str, str | None], bodies: Bodies
) -> dict[str, str]:
    """The key of the party, by name, for each lawmaker of his own side in whom the article shows what his party does.

    The headline is about what the party does; or he, and no other of the party, is named right after a sentence that
    has it as its subject, `Democrats were appalled. “No,” said Democratic Sen. NAME`.
    """
    members: dict[str, list[NamedPerson]] = {}
    for person in people:
        party = _party_of(article, person) if sides[person.name] in (None, f"person:{person.name}") else None
        if party:
            members.setdefault(party, []).append(person)
    found: dict[str, str] = {}
    for party, own in members.items():
        acts = [m for m in bodies.own.get(party, ()) if _acts(article, m)]
        in_news = any(article.role_at(m.range[0]) == "headline" for m in acts)
        if in_news or all(any(_is_just_before(article, m.range, person) for m in acts) for person in own):
            found |= {person.name: party for person in own}
    return found


def governors_alone(
    article: Article, people: list[NamedPerson], sides: dict[str, str | None], bodies: Bodies
) -> set[str]:
    """The governors who speak as politicians, and nobody but they for what they govern.

    In a story that lets parties speak, or calls the governor by his party and not by his state.
    """
    heard = any(is_heard(article, m) for key in _PARTIES.values() for m in bodies.own.get(key, ()))
    found = set()
    for person in people:
        state = sides[person.name] or ""
        titles = [title.words for title in person.titles if _GOVERNORS & title_words(title.words)]
        if not titles or not state.startswith("region:"):
            continue
        others = any(side == state for name, side in sides.items() if name != person.name)
        by_party = any(_CALLED.search(words) for words in titles)
        by_state = any(state.removeprefix("region:") in words for words in titles)
        alone = not others and not any(is_heard(article, m) for m in bodies.own.get(state, ()))
        if alone and (heard or (by_party and not by_state)):
            found.add(person.name)
    return found


def _party_of(article: Article, person: NamedPerson) -> str | None:
    """The party of a lawmaker, by his title or behind his name."""
    elected = any(_ELECTED & title_words(title.words) for title in person.titles)
    called = (_CALLED.match(title.words) for title in person.titles if elected)
    behind = (_BEHIND.match(article.text, end) for end in person.ends if elected)
    hit = next((hit for hit in (*called, *behind) if hit), None)
    return _PARTIES[hit[1][0]] if hit else None


def _acts(article: Article, mention: BodyMention) -> bool:
    """Is a party by its name the subject of a sentence?"""
    head = top_of(article.tokens(*mention.range)) if mention.kind == "name" else None
    verb = head.head if head is not None and head.dep_ in SUBJECTS else None
    return verb is not None and "ROOT" in (verb.dep_, verb.head.dep_ if verb.dep_ == "conj" else "")


def _is_just_before(article: Article, told: Range, person: NamedPerson) -> bool:
    """Is something told in the sentence before somebody's first mention, sentences of his quotation left out?"""
    name = next((m.range for m in person.mentions if article.role_at(m.range[0]) == "body"), None)
    here, there = (article.sentence_at(name[0]) if name else None), article.sentence_at(told[0])
    if name is None or here is None or there is None or article.role_at(told[0]) != "body" or there >= here:
        return False
    spans = article.source.sentences
    between = (spans[n][0] for n in range(there + 1, here))
    quoted = all(article.text[start] in _OPENING or article.in_quotation(start) for start in between)
    return quoted and not _BUT.match(article.text, spans[here][0])
