"""Who stands in a case of his own and speaks in it for himself: the accused, and heads of state under an inquiry."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.beside import title_words
from briefgen.analysis.offices.inquired import is_inquired_into
from briefgen.analysis.people import NamedPerson
from briefgen.model import Range

HELD = 2
"""Places that tell of somebody as accused from which the case is his and not his company's."""

LONGEST_NOTICE = 60
"""Code points before a name in which it may stand what is held against its bearer."""

_ACCUSED_AFTER = re.compile(
    r"(?:,[^,.]{0,60},|,)? (?:(?:now |currently |also )?(?:is|was|has been|had been|have been|will be|being|be"
    r"|(?:can|could|should|must|may|might|would) (?:now |not )?be|cannot be) "
    r"(?:now |currently |also |formally |first |later |since )?"
    r"(?:charged|arrested|indicted|convicted|sentenced|jailed|imprisoned|extradited|acquitted|prosecuted|tried"
    r"|found (?:not )?guilty|cleared|under (?:house )?arrest|on trial|in custody|serving|battling|fighting extradition"
    r"|facing|accused of|wanted (?:in|by|for|on)"
    r"|held (?:in|on|at) (?:[\w’'-]+ ){0,3}?(?:custody|prison|jail|bail|remand)"
    r"|due in court)\b"
    r"|(?:also |now |still )?(?:faces|faced|had faced|could face|may face) [^.,]{0,40}?"
    r"(?:charges?|trial|extradition|counts?|prison|jail|prosecution|indictment|sentence|probe|allegations?)\b"
    r"|(?:has |had )?(?:pleaded|pled) |(?:went|goes|has gone|will go) on trial|stood trial|awaits trial"
    r"|(?:appeared|has appeared|will appear) (?:in|at|before) (?:[\w’'-]+ ){0,5}?(?:court|judge|magistrates)\b"
    r"|(?:has |had )?(?:denied|denies|denying)"
    r" (?:(?:all|any|both|the|these|those|every) )*(?:wrongdoing|charges?|allegations?|accusations?|counts))"
    r"|['’]s? (?:[a-z]+ ){0,2}(?:arrest|trial|extradition|conviction|indictment|sentence|imprisonment|defence team"
    r"|defense team|detention)\b"
)
_ACCUSED_BEFORE = re.compile(
    r"\b(?:charges?|allegations?|accusations?|case|indictment|complaint|lawsuit|suit|warrant|investigation|counts?)"
    r" (?:[a-z]+ ){0,2}(?:against|into|of) (?:[\w’'.-]+ ){0,4}$"
    r"|\b(?:arrest|extradition|trial|conviction|detention|prosecution|indictment|imprisonment) of (?:[\w’'.-]+ ){0,4}$"
    r"|\b(?:charged|indicted|arrested|extradite|extraditing|convicted|prosecute|prosecuting|jailed|acquitted) "
    r"(?:[\w’'.-]+ ){0,4}$",
    re.I,
)

_LEADERS = lexicons.offices()["leaders"]


def in_own_case(article: Article, people: list[NamedPerson], sides: dict[str, str | None], bodies: Bodies) -> set[str]:
    """The names of those who speak for themselves, for the case that an article tells of is their own.

    sides: the key of the body that each speaks for, by name. An officer of a company or another body who is charged,
    tried or sued; and the head of a state or a government into whose own doings somebody inquires.
    """
    return {
        person.name
        for person in people
        if (_is_private(sides[person.name], bodies) and _is_accused(article, person))
        or ((sides[person.name] or "").startswith("state:") and _governs(person) and is_inquired_into(article, person))
    }


def _is_private(side: str | None, bodies: Bodies) -> bool:
    """Is a body one whose officers are tried for what they did themselves: no state, no party, no armed group?"""
    named = side is not None and side.startswith("body:") and side not in lexicons.political_parties()
    return named and bodies.kinds.get(side or "") in ("company", "organisation")


def _is_accused(article: Article, person: NamedPerson) -> bool:
    """Do several of somebody's mentions tell, behind his name or before it, that he is charged, tried or sued?"""
    told = sum(
        _ACCUSED_AFTER.match(article.text, _end(person, m.range)) is not None
        or _ACCUSED_BEFORE.search(article.text, max(0, m.range[0] - LONGEST_NOTICE), m.range[0]) is not None
        for m in person.mentions
    )
    return told >= HELD


def _end(person: NamedPerson, name: Range) -> int:
    """Where a name ends with the title in apposition to it."""
    return max((t.mention[1] for t in person.titles if t.mention[0] <= name[0] < t.mention[1]), default=name[1])


def _governs(person: NamedPerson) -> bool:
    """Does one who is held to speak for a state lead it: by title, or known without any as the listed leaders are?"""
    return not person.titles or any(_LEADERS & title_words(title.words) for title in person.titles)
