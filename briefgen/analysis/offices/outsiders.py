"""Titles that name a body or a place for which their bearers do not speak: its donors, investors and lawyers."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention
from briefgen.tables import one_of

_FOLLOWERS = one_of(lexicons.words("followers"))
_FOLLOWS = re.compile(rf"(?:['’]s?)?(?: [\w-]+){{0,3}}? (?:{_FOLLOWERS})s?\b")
"""After a body whose donor, voter or shareholder somebody is."""

_CRITIC = re.compile(r"(?:['’]s?)? (?:fierce |leading |outspoken |longtime )?critic\b")
"""After a body of which somebody is a critic, and no party's critic on something: `the NDP finance critic`."""

_OF_NATION = re.compile(
    r"(?:['’]s?)?(?: [\w-]+){0,3}? (?:citizen|newspaper|magazine|tabloid|orchestra|airline"
    r"|national (?:[\w-]+ )?(?:team|squad|side))\b"
    r"|(?:['’]s?)? (?:vice )?(?:presidents|prime ministers|administrations)\b"
)
"""After a state of which somebody is a citizen, where he plays, or several of whose heads he served."""

_FOLLOWER = re.compile(rf"\b(?:{_FOLLOWERS})$")
_DELEGATE = re.compile(r" (?:super)?delegate\b")
_PRACTISING = frozenset(("attorney", "counsel"))
_OF_STATE = frozenset(
    ("general", "district", "county", "city", "state", "prosecuting", "u.s", "us", "united", "federal", "assistant",
     "deputy", "commonwealth", "commonwealth's", "commonwealth’s", "chief", "state's", "state’s")
)  # fmt: skip
"""Words that make an attorney an officer of a state, a county or a city."""

_APPOINTED = re.compile(r"\b(?:independent|special) (?:counsel|prosecutor)$", re.I)


def follows(article: Article, mention: BodyMention) -> bool:
    """Is a body in a title only what its bearer pays, votes for or owns a part of: `a Democratic donor`?

    A delegate is one of the candidate named before him; those of states, unions and other known bodies are sent.
    """
    end = mention.range[1]
    if _FOLLOWS.match(article.text, end) or _CRITIC.match(article.text, end):
        return True
    if mention.key.startswith("state:") and _OF_NATION.match(article.text, end):
        return True
    known = mention.key in lexicons.body_kinds() or mention.key.startswith("state:")
    name = mention.key.partition(":")[2]
    single = " " not in name and not name.isupper()
    return single and not known and _DELEGATE.match(article.text, end) is not None


def stands_outside(head: str) -> bool:
    """Does a title up to its preposition tell of a follower, or of a prosecutor appointed to be independent?"""
    plain = head.strip().casefold()
    return _FOLLOWER.search(plain) is not None or _APPOINTED.search(plain) is not None


def practises(head: set[str]) -> bool:
    """Is somebody a lawyer in practice, `a STATE attorney`, and no state's or county's attorney?"""
    return bool(head & _PRACTISING) and not head & _OF_STATE
