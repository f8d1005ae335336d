"""Main actors: whom an article is about, though it lets nobody speak for them."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.bodies.centres import belongings
from briefgen.analysis.bodies.merging import is_naming
from briefgen.analysis.mentions import Bodies, BodyMention
from briefgen.analysis.parties.witnesses import is_witness
from briefgen.analysis.people import NamedPerson
from briefgen.model import Range

ACTOR_MENTIONS = 3
"""Somebody without a statement is a main actor if he is named this often and is what acts at least once."""

FIGURE_MENTIONS = 5
"""The same for somebody in the text whom the headline does not name, or who is what acts nowhere."""

NEWS = 2
"""Paragraphs at the head of the text that tell the news: whom they name, and the rest again, need not act himself."""

STATE_MENTIONS = 4
"""The same for states, which news also names as places, and for world bodies told of as where things are decided."""

_ORGANS = re.compile(
    r"\b(?:Department|Ministry|Parliamentary|Executive (?:Committee|Council|Board)|Policy Committee|Board of|Facility"
    r"|Fund|Plan|Scheme|Programme|Program|Project|Initiative)\b"
)
"""Parts of a greater body, and what bodies make and pay for: told of often, and heard through those whose they are."""

_COMMITTEES = frozenset(("Committee", "Subcommittee", "Caucus"))
_PARLIAMENTS = lexicons.words("legislatures") - _COMMITTEES
_DEALING = lexicons.words("addressed")


def main_actors(
    article: Article, bodies: Bodies, people: list[NamedPerson], keys: dict[str, str | None], heard: Collection[str]
) -> list[str]:
    """The keys of the bodies and persons that are main actors, the most named first.

    people: all whom the article names; keys: for whom each of them stands, by name; heard: the keys of the parties that
    speak, of which a state's prosecutors and a party's parliament speak for it.
    """
    begun = _end_of_news(article)
    owned = belongings(article, list(bodies.mentions))
    own: dict[str, list[BodyMention]] = {}
    for mention in bodies.mentions:
        if mention.means_itself and article.role_at(mention.range[0]) in ("body", "headline"):
            own.setdefault(mention.key, []).append(mention)
    apart_from = owned | _states_within(heard)
    described = {mention.key for mention in bodies.mentions if mention.kind == "described"}
    found = []
    for key, mentions in own.items():
        if key not in described and _may_be_thing(key, bodies):
            continue
        apart = key not in apart_from and not _ORGANS.search(key)
        least = STATE_MENTIONS if _is_institution(key, bodies) else ACTOR_MENTIONS
        if _acts_often(article, key, mentions) or (apart and _is_in_news(article, key, mentions, begun, least)):
            found.append((-len(mentions), mentions[0].range, key))
    for person in people:
        key = f"person:{person.name}"
        if keys.get(person.name) == key and _is_figure(article, person) and not is_witness(person):
            found.append((-len(person.mentions), person.mentions[0].range, key))
    return [key for *_, key in sorted(found)]


def _is_figure(article: Article, person: NamedPerson) -> bool:
    """Is the story about somebody: named again and again, in the headline as well, or more than that in the text?

    For the second his sex, a title or a first name has to show that a name is a person's, and no storm's.
    """
    known = person.gender or person.titles or person.words[0] in lexicons.first_names()
    roles = [article.role_at(m.range[0]) for m in person.mentions]
    acts = any(_acts(article, m.range) for m in person.mentions)
    if "headline" in roles and acts:
        return roles.count("body") >= ACTOR_MENTIONS
    return bool(known) and ("headline" in roles or acts) and roles.count("body") >= FIGURE_MENTIONS


def _may_be_thing(key: str, bodies: Bodies) -> bool:
    """Does nothing show that a name is a body's: no list of names, no noun in it, no kind told beside it?"""
    name = key.removeprefix("body:")
    unsorted = name != key and bodies.kinds[key] == "organisation"
    return unsorted and not lexicons.forms_of(name) and not is_naming(name)


def _end_of_news(article: Article) -> int:
    """Where the paragraphs end that tell the news."""
    starts = [start for start, _ in article.source.paragraphs if article.role_at(start) == "body"]
    return starts[NEWS] if len(starts) > NEWS else len(article.text)


def _acts_often(article: Article, key: str, mentions: list[BodyMention]) -> bool:
    headline = any(article.role_at(m.range[0]) == "headline" for m in mentions)
    enough = len(mentions) >= ACTOR_MENTIONS or (headline and len(mentions) > 1)
    told = [m for m in mentions if article.role_at(m.range[0]) == "body" or not key.startswith("state:")]
    return enough and any(_acts(article, m.range) for m in told)  # in headlines, a state's name stands for all in it


def _is_in_news(article: Article, key: str, mentions: list[BodyMention], begun: int, least: int) -> bool:
    """Is a body told of in the news itself, and at least so often in all: who is bought, accused or awaited?"""
    told = [m for m in mentions if article.role_at(m.range[0]) == "body"]
    state = key.startswith(("state:", "region:"))
    if state and not any(_is_dealt_with(article, m.range) for m in told):
        return False
    return len(told) >= least and told[0].range[0] < begun


def _is_institution(key: str, bodies: Bodies) -> bool:
    """Is it a state, a parliament or another public body that readers everywhere know, and no party of voters?"""
    if bodies.kinds[key] == "state":
        return True
    name = key.removeprefix("body:")
    listed = any(form.key == key for form in lexicons.forms_of(name))
    listed = listed or bool(_PARLIAMENTS & set(name.split()) and not _COMMITTEES & set(name.split()))
    return listed and bodies.kinds[key] == "organisation" and key not in lexicons.political_parties()


def _states_within(heard: Collection[str]) -> set[str]:
    """The states that speak by those whose name has theirs in it: `Russian prosecutors`."""
    names = (name.partition(":")[2] for name in heard if name.startswith(("group:", "body:")))
    forms = (form for name in names for *_, found in lexicons.scan(name) for form in found)
    return {form.key for form in forms if form.key.startswith("state:")}


def _is_dealt_with(article: Article, place: Range) -> bool:
    """Is a state what somebody accuses, urges or blames?"""
    head = top_of(article.tokens(*place))
    return head is not None and head.dep_ in ("dobj", "dative", "nsubjpass") and head.head.lemma_ in _DEALING


def _acts(article: Article, place: Range) -> bool:
    head = top_of(article.tokens(*place))
    return head is not None and head.dep_ == "nsubj" and head.head.pos_ == "VERB"
