"""For whom somebody acts in a case, as is told after his name: the client of a lawyer, or the side that he pleads."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.beside import JUDGES_BY_TITLE, is_named_body, words_of_titles
from briefgen.analysis.offices.attorneys import is_public_attorney
from briefgen.analysis.people import NamedPerson

_LETTERS = r"(?:,? (?:[QKS]C|Esq\.?))?"
_TOLD = r"(?:, (?:an?|the|one of the) [^,.;:“”]{1,50}?)?"
_ACTS = re.compile(
    rf"{_LETTERS}{_TOLD},? (?:who (?:is |was |has been |had been )?(?:also )?)?"
    r"(?:(?:represent(?:s|ed|ing)|defend(?:s|ed|ing)|(?:act(?:s|ed|ing)|appear(?:s|ed|ing)|speak(?:s|ing)) "
    r"(?:for|on behalf of)|on behalf of) (?:the )?(?:[a-z]+ ){0,3}?|(?<=, )for (?:the )?)"
    r"(?:(?:his |her )?(?:[a-z]+ ){0,3}[a-z]+, )?(?=[A-Z])"
)
"""After a name: `, who represents NAME`, `QC, for NAME`, `, for the defendant, NAME`, `, a lawyer acting for NAME`."""

_OF_FAMILY = re.compile(
    r"\b(?:for|to|representing) (?:the )?((?:[A-Z][\w.-]+ )*[A-Z][\w-]+(?:['’]s?)? (?:family|parents|relatives))\b"
)
"""In a title: `a lawyer for NAME's family`, `spokeswoman for the NAME family`."""

_SIR = re.compile(r"(?:M(?:r|rs|s|iss)|Dr|Sir|Lord|Lady)\.? ")
_MORE = re.compile(r",? and (?:M(?:r|rs|s|iss)\.? )?[A-Z]|, (?:M(?:r|rs|s|iss)\.? )?[A-Z][\w’'-]* ")
"""After one client comes another: who acts for several of them is heard for himself."""
_IN_OFFICE = re.compile(r"\b(?:attorney|solicitor) general\b|\b(?:secretary|minister|judge|justice)\b", re.I)
"""Those of lawyers' trade who hold a public office, and have no clients."""

_PROSECUTES = re.compile(rf"{_LETTERS},? (?:prosecuting|for the (?:prosecution|Crown)),?")
_PROSECUTOR = re.compile(r"\b(?:prosecutor|public prosecutions?|prosecutor[ -]general)$", re.I)
_PROSECUTORS_OFFICE = re.compile(r"^body:.*\bprosecutor(?:['’]?s|s['’]) (?:office|service)$", re.I)
_PROSECUTION = ("group:prosecutors", "group:prosecution")
_BENCH = ("group:court", "group:tribunal")
_SITS = lexicons.words("elected") | lexicons.words("local_heads")
"""Those who represent a place, and no client."""


def client_of(article: Article, person: NamedPerson, people: list[NamedPerson], bodies: Bodies) -> str | None:
    """The key of the person, family, body or state for which somebody is told to act; None for all others."""
    if _SITS & words_of_titles(person) or any(_IN_OFFICE.search(title.words) for title in person.titles):
        return None  # his clients are those of before
    family = next((hit for title in person.titles if (hit := _OF_FAMILY.search(title.words))), None)
    if family is not None:
        return f"group:{family[1]}"
    for end in person.ends:
        hit = _ACTS.match(article.text, end)
        if hit is None:
            continue
        sir = _SIR.match(article.text, hit.end())
        place = sir.end() if sir else hit.end()
        named = next(((p, m) for p in people if p is not person for m in p.mentions if m.range[0] == place), None)
        if named is not None:
            return None if _MORE.match(article.text, named[1].range[1]) else f"person:{named[0].name}"
        body = bodies.covering(place)
        if body is not None and (is_named_body(body) or body.key.startswith("state:")):
            return body.key
    return None


def of_the_court(
    article: Article, people: list[NamedPerson], sides: dict[str, str | None], heard: Collection[str]
) -> dict[str, str]:
    """The keys of judges and prosecutors who stand for themselves, with that of the court or prosecution heard.

    heard: the keys of all who are heard in the article, a court and a prosecution without a name by their nouns.
    """
    offices = [key for key in heard if _PROSECUTORS_OFFICE.search(key)]
    named = offices[0] if len(offices) == 1 else None
    prosecution = next((key for key in _PROSECUTION if key in heard), named)
    bench = next((key for key in _BENCH if key in heard), None)
    found = {"group:prosecution": prosecution} if prosecution and prosecution != "group:prosecution" else {}
    for person in people:
        prosecutor = prosecutes(article, person) or any(is_public_attorney(title.words) for title in person.titles)
        side = prosecution if prosecutor else bench if _judges(person) else None
        if side and sides[person.name] == f"person:{person.name}":
            found[f"person:{person.name}"] = side
    return found


def prosecutes(article: Article, person: NamedPerson) -> bool:
    """Is somebody a prosecutor, by a title or by `NAME, prosecuting,`?"""
    told = any(_PROSECUTES.match(article.text, mention.range[1]) for mention in person.mentions)
    return told or any(_PROSECUTOR.search(re.split(r" (?:in|for|at) ", title.words)[0]) for title in person.titles)


def _judges(person: NamedPerson) -> bool:
    return bool(JUDGES_BY_TITLE & words_of_titles(person))
