"""Whose each of several offices is that are told at once: `the ministers of Peru and Chile, NAME and NAME`."""

from __future__ import annotations

from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.joint_owners import joint_owners
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.shared_offices import shared_offices


def respective_sides(article: Article, people: list[NamedPerson], bodies: Bodies) -> dict[str, str]:
    """The key of the state or body for each of those named together, in the order in which both are told."""
    by_place = {mention.range: person.name for person in people for mention in person.mentions}
    found = {}
    for shared in shared_offices(article):
        owners = joint_owners(article, shared.noun, bodies)
        names = [by_place.get(place) for place in shared.names]
        if len(owners) == len(names):
            found.update({name: owner.key for name, owner in zip(names, owners, strict=True) if name})
    return found
