"""Which of those taken for parties only the author tells of: polled, addressed or moved by events, and never heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.phrases import VERBAL
from briefgen.analysis.parties.main_actors import ACTOR_MENTIONS, STATE_MENTIONS
from briefgen.analysis.statements.imputed import is_imputed
from briefgen.analysis.statements.narrated import is_narrated
from briefgen.analysis.topic import tokens_of

if TYPE_CHECKING:
    from briefgen.analysis.article import Article
    from briefgen.analysis.parties import Cast
    from briefgen.model import Dispute, Party, Position, Statement

PERSON_MENTIONS = 5
"""The same for persons, who come in as examples, as rivals and in history."""

_LEAST = {"state": STATE_MENTIONS, "organisation": ACTOR_MENTIONS, "person": PERSON_MENTIONS}
_TELLING = ("headline", "body")
"""Roles of the text in which a name tells who is in the news."""


def heard_or_acting(
    article: Article,
    cast: Cast,
    statements: Sequence[Statement],
    positions: Sequence[Position],
    disputes: Sequence[Dispute],
) -> list[Party]:
    """The parties of an article without those whom it only tells of.

    statements: those of the body; positions, disputes: those shown. A group without a name has to take a position; an
    organisation, state or person that takes none has to say something, or be named as often as a main actor.
    """
    shown = {number for one in positions for number in (one.statement, *one.also)}
    shown |= {number for one in disputes for number in (one.claim, one.counter)}
    stand = {one.party for one in statements if one.id in shown}
    heard = {one.party for one in statements if _is_said(article, one)}
    named = Counter(cast.party_of(m.key) for m in cast.bodies.mentions if article.role_at(m.range[0]) in _TELLING)
    for person in cast.people:
        if party := cast.party_of(f"person:{person.name}"):
            named[party] += sum(article.role_at(m.range[0]) in _TELLING for m in person.mentions)
    return [
        party
        for party in cast.parties
        if party.id in stand or (party.kind != "group" and (party.id in heard or _acts(party, named[party.id])))
    ]


def with_parties(statements: Sequence[Statement], parties: Sequence[Party]) -> list[Statement]:
    """The statements, those of nobody among the parties without one."""
    known = {party.id for party in parties}
    return [one if one.party in known else msgspec.structs.replace(one, party=None) for one in statements]


def _acts(party: Party, mentions: int) -> bool:
    """Is a party that says nothing named often enough to be a main actor?"""
    return mentions >= _LEAST.get(party.kind, 0)


def _is_said(article: Article, statement: Statement) -> bool:
    """Is a statement told by a word of saying or thinking, and by no infinitive: `allows users to tell friends`?"""
    if statement.mode != "indirect":
        return True
    words = tokens_of(article, statement.cue)
    verb = next((token for token in reversed(words) if token.pos_ in VERBAL), None)
    if verb is None:
        return bool(words)
    told = lexicon().attributes(verb.lemma_) and not any(child.tag_ == "TO" for child in verb.children)
    return told and not is_narrated(article, statement) and not is_imputed(article, statement)
