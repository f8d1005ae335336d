"""Whose each of several offices is that are told at once: `the ministers of Peru and Chile, NAME and NAME`."""

from __future__ import annotations

import re

from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.bodies.joint_owners import joint_owners
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.shared_offices import SharedOffice, shared_offices

_OF = re.compile(r" (?:of|from) (?:the )?")


def _owners_behind(article: Article, shared: SharedOffice, bodies: Bodies) -> list[BodyMention]:
    """Whose each is by the words behind his name: `Presidents NAME of Peru and NAME of Chile`."""
    hits = (_OF.match(article.text, name[1]) for name in shared.names)
    named = [bodies.covering(hit.end()) for hit in hits if hit is not None]
    return [body for body in named if body is not None]


def respective_sides(article: Article, people: list[NamedPerson], bodies: Bodies) -> dict[str, str]:
    """The key of the state or body for each of those named together, in the order in which both are told."""
    by_place = {mention.range: person.name for person in people for mention in person.mentions}
    found = {}
    for shared in shared_offices(article):
        owners = joint_owners(article, shared.noun, bodies) or _owners_behind(article, shared, bodies)
        names = [by_place.get(place) for place in shared.names]
        if len(owners) == len(names):
            found.update({name: owner.key for name, owner in zip(names, owners, strict=True) if name})
    return found
