"""Who somebody in a sentence is: a person by name, or private people, whose affairs are nobody's question."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_BYSTANDERS = frozenset(
    {
        "american", "backer", "crowd", "family", "fan", "follower", "many", "most", "neighbor", "neighbour", "one",
        "other", "parent", "people", "relative", "resident", "some", "spectator", "student", "supporter", "teenager",
        "tourist", "villager", "visitor", "voter", "worshiper", "worshipper",
    }
)  # fmt: skip
"""Private people, whose own affairs nobody asks about."""

_CROWD = frozenset(
    {"american", "boy", "couple", "crowd", "fan", "girl", "man", "people", "person", "spectator", "supporter"}
    | {"tourist", "visitor", "voter", "woman"}
)
"""Whose guess at what is to come is asked for to show a mood."""

_COUNTING = frozenset({"many", "most", "one", "some", "several", "two"})


def is_of_crowd(noun: Token) -> bool:
    """Does a noun name people of no office (`a voter`), or some of them (`one of the men`)?"""
    if noun.lemma_.lower() in _COUNTING:
        return any(one.lemma_.lower() in _CROWD for of in noun.children if of.lower_ == "of" for one in of.children)
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in _CROWD


def is_private(noun: Token) -> bool:
    """Does a noun name private people (`many residents`)?"""
    return noun.lemma_.lower() in _BYSTANDERS


def is_person(noun: Token) -> bool:
    """Is a noun a person's name: marked as one, or the last word of a name that is marked elsewhere in the text?"""
    if noun.ent_type_ == "PERSON":
        return True
    return any(
        entity.label_ == "PERSON" and len(entity) > 1 and entity[-1].lower_ == noun.lower_ for entity in noun.doc.ents
    )
