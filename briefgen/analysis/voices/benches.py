"""Courts that are heard through those who sit in them: `a three-judge panel`, `the judges`, `a judge at the court`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.voices.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

_JUDGES = lexicons.words("judges")
_PANELS = frozenset(("panel", "bench"))
_LOWER = frozenset(("federal", "lower", "district", "circuit", "county", "trial", "immigration"))
"""What judges are called who sit in no supreme court."""

_COURTLY = frozenset(("appeal", "appeals", "appellate", "circuit", "court"))


def _are_judges(noun: Token) -> bool:
    """Does a noun mean those who sit in a court: `the judges`, `a panel of judges`, `a three-judge appeals panel`?"""
    if noun.lower_ in _JUDGES:
        return True
    told = {token.lower_ for token in noun.subtree}
    return noun.lower_ in _PANELS and bool(told & (_JUDGES | _COURTLY))


def differ(noun: Token) -> bool:
    """Are they judges who differ from their court: `the liberal justices dissented`, `offered a dissenting opinion`?"""
    told = noun.head if noun.dep_ == "nsubj" else noun
    return noun.lower_ in _JUDGES and any(token.lower_.startswith("dissent") for token in told.subtree)


def court_of(naming: Naming, noun: Token, inside: list[BodyMention]) -> BodyMention | None:
    """The court in which judges sit: the one that their phrase names, the only one of the article, else the last.

    naming: the names of the article; noun: the judges, or their panel; inside: the bodies that its phrase names. A
    judge who is told of for the first time, without any court, sits in one that nobody has named. None for other nouns.
    """
    if not _are_judges(noun) or differ(noun):
        return None
    kinds = naming.bodies.kinds
    own = next((m for m in inside if kinds[m.key] == "court"), None)
    if own is not None or noun.lower_ == "judge":
        return own
    lower = any(token.lower_ in _LOWER for token in noun.lefts)
    courts = [m for m in naming.bodies.mentions if kinds[m.key] == "court"]
    courts = [m for m in courts if not (lower and "Supreme" in m.key)]
    if len({m.key for m in courts}) == 1:
        return courts[0]
    return next((m for m in reversed(courts) if m.range[1] <= noun.idx), None)


def last_court(naming: Naming, noun: Token) -> BodyMention | None:
    """The court named last before a noun: that of `the judge`."""
    kinds = naming.bodies.kinds
    return next((m for m in naming.bodies.back_from(noun.idx) if kinds[m.key] == "court"), None)
