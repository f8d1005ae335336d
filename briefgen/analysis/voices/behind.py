"""Bodies and places that a common noun takes up beside people who speak for them: `an executive spokesman`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.bodies.groups import group_key, group_words
from briefgen.analysis.bodies.sorts import is_force
from briefgen.analysis.bodies.source_phrases import (
    antecedent_of_relative,
    has_principal,
    owner_of,
    served_by,
    words_under,
)
from briefgen.analysis.offices.homes import governing
from briefgen.analysis.voices.crowds import are_people
from briefgen.analysis.voices.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

_MAY_BE_ANOTHER = (
    lexicons.heads()["company"]
    | lexicons.heads()["organisation"]
    | lexicons.heads()["court"]
    | lexicons.nouns()["arms"]
    | {"press", "party"}
)
"""Nouns before people that may mean another body than the one with that word in its name."""

ADVOCATES = frozenset(("lawyer", "attorney", "barrister", "solicitor"))
_TOGETHER = lexicons.offices()["groups"] | lexicons.words("collectives") | lexicons.words("crowds")
_PARTS = frozenset(("island", "islands", "territory", "province", "region", "state", "city", "county", "town"))
"""What has a government and is no nation."""


def short_before(naming: Naming, people: Token) -> list[str]:
    """The key of the body of whose name the noun before people is the last word: `an executive spokesman`.

    None where several are called so; a police spokesman is of the one force that the article names.
    """
    noun = next((t for t in people.lefts if t.dep_ in ("compound", "amod") and t.i == people.i - 1), None)
    if noun is None:
        return []
    named = [m.key for m in naming.bodies.back_from(people.idx) if m.means_itself and m.key.startswith("body:")]
    if noun.lower_ == "police":
        keys = {key for key in named if is_force(key)}
    elif noun.lower_ in _MAY_BE_ANOTHER:
        return []
    else:
        keys = {key for key in named if key.casefold().endswith(f" {noun.lower_}")}
    return list(keys) if len(keys) == 1 else []


def served_before(naming: Naming, people: Token, *, definite: bool) -> list[str]:
    """The key of those in whose service people are: `NAME, whose lawyers said`; `NAME's lawyers`, then `the lawyers`;
    those without a name in `lawyers for the workers`.

    None where people called so were told to be in the service of several, or where it is said whose they are.
    """
    owner = next((child for child in people.children if child.dep_ == "poss"), None)
    if owner is not None and owner.lower_ == "whose":
        noun = antecedent_of_relative(owner)
        return _keys_of(naming, [noun]) if noun is not None else []
    group = _served_group(naming, people)
    if group is not None:
        return [group]
    if not definite or has_principal(people) or any(t.dep_ in ("poss", "amod", "compound") for t in people.children):
        return []
    same = [token for token in people.doc[: people.i] if token.lower_ == people.lower_]
    owners = [owner for token in same if (owner := owner_of(words_under(token), token) or served_by(token)) is not None]
    keys = _keys_of(naming, owners)
    return keys if len(set(keys)) == 1 and len(keys) == len(owners) else []


def _served_group(naming: Naming, people: Token) -> str | None:
    """The key of those without a name for whom somebody speaks: `lawyers for the local governments`."""
    links = (t for t in people.children if t.lower_ in ("for", "representing") and t.dep_ in ("prep", "acl"))
    nouns = (t for link in links for t in link.children if t.dep_ in ("pobj", "dobj") and t.tag_ == "NNS")
    pleads = people.lemma_.lower() in ADVOCATES  # for people, whatever they are called
    noun = next((t for t in nouns if pleads or t.lower_ in _TOGETHER or are_people(t)), None)
    if noun is None or noun.lower_ in lexicons.words("both") or any(t.dep_ == "poss" for t in noun.children):
        return None
    return group_key(" ".join(naming.article.words(group_words(naming.article, noun)).split()), noun)


def _keys_of(naming: Naming, owners: list[Token]) -> list[str]:
    """The keys of the persons' sides and of the bodies that some nouns name; nothing for the others."""
    found: list[str | None] = []
    for owner in owners:
        person, body = naming.person_in(owner, [owner]), naming.body_at(owner)
        found.append(naming.sides.get(person.name) if person is not None else body.key if body is not None else None)
    return [key for key in found if key]


def owned_government(naming: Naming, people: Token) -> list[str] | None:
    """The key of the region named last, in `an adviser to the island's government`; None for other phrases."""
    governments = (t for t in people.subtree if t.lower_ in lexicons.nouns()["arms"])
    owners = (t for arm in governments for t in arm.children if t.dep_ == "poss")
    if not any(owner.lower_ in _PARTS for owner in owners):
        return None
    named = [m for m in naming.bodies.regions if m.range[1] <= people.idx]
    return [governing(named[-1].key, naming.bodies)] if named else []


def of_either_state(naming: Naming, head: Token) -> bool:
    """May `officials` be those of one state or of another: the sentence before tells of several, their own of none?"""
    number = naming.article.sentence_at(head.idx)
    if not number:
        return False
    spans = naming.article.source.sentences[number - 1 : number + 1]
    before, here = ({m.key for m in naming.bodies.within(*span) if m.key.startswith("state:")} for span in spans)
    return len(before) > 1 and not here
