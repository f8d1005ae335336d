"""Of what sort a body is by its name, or a group by the words before it: a union, a watchdog, a rights group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.model import PartyKind
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNION_NOUNS = frozenset(("Union", "Unions", "Guild", "Brotherhood"))
_OF_STATES = frozenset(("European", "African", "Soviet", "Credit", "Customs", "Western", "Students"))
"""What a union is of that is no trade union."""

_WATCHFUL = frozenset(
    (
        "commissioner",
        "ombudsman",
        "authority",
        "commission",
        "agency",
        "board",
        "inspectorate",
        "office",
        "administration",
    )
)
"""Words in the names of those who watch over others: a service or a league is not called a watchdog beside them."""

_OF_MEMBERS = frozenset(
    (
        "alliance", "association", "borders", "chamber", "children", "club", "coalition", "confederation", "congress",
        "federation", "foundation", "institute", "international", "league", "party", "society", "union", "watch",
    )
)  # fmt: skip
"""Words in the names of bodies that speak for members or a cause."""

_FORCES = frozenset(("police", "constabulary"))

_CAUSES = frozenset(
    (
        "activist", "advocacy", "aid", "business", "campaign", "campaigning", "charity", "civil", "climate",
        "conservation", "consumer", "environmental", "farm", "human", "humanitarian", "industry", "interest", "labor",
        "labour", "liberties", "lobby", "lobbying", "monitoring", "nonprofit", "pressure", "privacy", "relief",
        "research", "rights", "trade", "volunteer", "watchdog",
    )
)  # fmt: skip
"""What is said of a group that works for a cause or speaks for a trade, and is no company."""

_BEARING_ARMS = frozenset(("armed", "insurgent", "jihadist", "militant", "rebel", "separatist", "terror", "terrorist"))

_CENTRAL_BANK = re.compile(
    rf"\b(?:(?P<listed>{one_of(lexicons.words('central_banks'))})|Bank of [A-Z]\w+|central bank"
    r"|(?:Reserve|Central|National|People['’]s|State) Bank)\b"
)


def name_words(key: str) -> frozenset[str]:
    """The words of a body's name in small letters."""
    return frozenset(key.partition(":")[2].casefold().split())


def is_central_bank(key: str, kind: PartyKind) -> bool:
    """Is a body by its name a central bank? kind: what it is, for a `Bank of` somewhere may be a company."""
    named = _CENTRAL_BANK.search(key) if key.startswith("body:") else None
    return named is not None and (kind == "organisation" or named["listed"] is not None)


def is_union(key: str) -> bool:
    """Does a body's name say that it is a union, or is it known as one?"""
    words = set(key.removeprefix("body:").split()) if key not in lexicons.political_parties() else set()
    said = words & (_UNION_NOUNS | lexicons.nouns()["members"]) and not words & _OF_STATES
    return bool(said) or key.removeprefix("body:") in lexicons.words("known_unions")


def watches(key: str) -> bool:
    """Does a body's name say that it watches over others, or is it listed as a public one?"""
    listed = key in lexicons.body_kinds() and not is_union(key) and not name_words(key) & _OF_MEMBERS
    return says_it_watches(key) or listed


def says_it_watches(key: str) -> bool:
    """Does a body's name say that it watches over others?"""
    return bool(name_words(key) & _WATCHFUL)


def kinds_of_group(noun: Token) -> frozenset[str] | None:
    """The kinds of bodies that `group` may mean by the words before it; None where they say nothing of it."""
    before = _before(noun)
    if bears_arms(noun):
        return frozenset(("armed group",))
    return frozenset(("organisation",)) if before & _CAUSES else None


def bears_arms(noun: Token) -> bool:
    """Is somebody or a group said to fight a state: `an insurgent source`, `the militant group`?"""
    return bool(_before(noun) & _BEARING_ARMS)


def _before(noun: Token) -> set[str]:
    return {t.lower_ for child in noun.lefts for t in child.subtree}


def is_force(key: str) -> bool:
    """Is a body a police force by its name?"""
    return bool(name_words(key) & _FORCES)
