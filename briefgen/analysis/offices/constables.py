"""Police officers: the force that is left to be understood where a title is a rank or an office of the police alone."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, once
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.titles import Titled

_RANKS = lexicons.words("police_ranks")
_SHARED_RANKS = lexicons.words("shared_ranks")
_NO_FORCE = lexicons.words("inspected")
"""What superintendents and inspectors are of who are in no police force."""

_OFFICE = re.compile(
    r"\b(?:assistant|deputy(?: assistant)?|met) commissioner$"
    r"|\bpolice (?:department |force |service )?(?:chief|commissioner|commander|captain|officer|director"
    r"|spokes(?:man|woman|person))\b"
    r"|\b(?:chief|commissioner|director|head) of (?:the )?police\b|^sheriff['’]s deputy$"
)
_OF_TOWN_POLICE = re.compile(
    r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* police)(?: department| force)? "
    r"(?:chief|commissioner|superintendent|inspector|spokes(?:man|woman|person)|officer|captain|sergeant|lieutenant)\b"
)
_FORCE = re.compile(
    r"(?:.+ )?(?:(?<!order of )police(?: department| service| force| bureau)?|constabulary|scotland yard"
    r"|gendarmerie|carabinieri|garda(?:í| síochána)?|(?:state|highway) patrol|sheriff['’]s (?:office|department))"
    r"(?: of .+)?",
    re.I,
)
_ARMED = re.compile(r"\b(?:army|navy|naval|air force|military|marines?|defen[cs]e|troops|soldiers)\b", re.I)


def force_of(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`Detective Superintendent NAME`: of the police force named last, else of the next; `Norwell police chief`.

    `Capt. NAME` and other ranks that armies have are of the police where no soldiers are in the story.
    """
    own = _OF_TOWN_POLICE.match(title.words)
    if own is not None:
        return f"group:{own[1]}"
    if not _is_officers(article, title.words):
        return None
    forces = [m for m in bodies.mentions if _is_force(article, m)]
    earlier = [m.key for m in forces if m.range[1] <= title.mention[0]]
    return earlier[-1] if earlier else forces[0].key if forces else None


def of_the_police(
    article: Article, people: list[NamedPerson], sides: dict[str, str | None], heard: Collection[str]
) -> dict[str, str]:
    """The keys of officers who stand for themselves, with that of the police where these are heard without a name."""
    police = [key for key in heard if key.startswith("group:") and key.endswith("police")]
    if len(police) != 1:
        return {}
    alone = [person for person in people if sides[person.name] == f"person:{person.name}"]
    return {
        f"person:{person.name}": police[0]
        for person in alone
        if any(_is_officers(article, title.words) for title in person.titles)
    }


def _is_officers(article: Article, title: str) -> bool:
    """Is a title a rank or an office of the police?"""
    plain = title.casefold()
    words = {word.rstrip(".") for word in re.split(r"[\s-]+", plain)}
    if words & (_NO_FORCE | lexicons.offices()["past_or_future"]):
        return False
    if words & _RANKS or _OFFICE.search(plain):
        return True
    return words <= _SHARED_RANKS and not _tells_of_soldiers(article)


@once
def _tells_of_soldiers(article: Article) -> bool:
    return _ARMED.search(article.text) is not None


def _is_force(article: Article, mention: BodyMention) -> bool:
    """Is a police force named at a place?"""
    named = (article.words(mention.range), mention.key.removeprefix("body:"))
    return mention.means_itself and any(_FORCE.fullmatch(name) for name in named)
