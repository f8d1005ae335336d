"""For whom each person speaks: a state, an organisation, or nobody but himself."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.beside import (
    is_heard,
    is_leaning,
    leads,
    of_after_name,
    of_before_name,
    title_words,
    with_body_after,
    words_of_titles,
)
from briefgen.analysis.offices.acting import client_of, prosecutes
from briefgen.analysis.offices.colleagues import with_colleagues
from briefgen.analysis.offices.countries import is_named
from briefgen.analysis.offices.feuds import at_odds
from briefgen.analysis.offices.homes import understood_state
from briefgen.analysis.offices.introductions import introduced_as
from briefgen.analysis.offices.of_the_state import of_the_state
from briefgen.analysis.offices.officers import owned
from briefgen.analysis.offices.outsiders import follows
from briefgen.analysis.offices.own_cases import in_own_case
from briefgen.analysis.offices.politicians import for_the_party_told_of, governors_alone
from briefgen.analysis.offices.respective import respective_sides
from briefgen.analysis.offices.served import ADVISING, principal_of
from briefgen.analysis.offices.terms import (
    Period,
    has_left_office,
    is_about_race,
    leads_another,
    listed_office,
    opposition,
    period_of,
)
from briefgen.analysis.offices.title_sides import side_of_title
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.titles import Titled

_KIN = lexicons.words("kin")
_ELECTED = lexicons.words("elected")
_PARTY_HEADS = lexicons.words("party_heads")
_LEGISLATURES = lexicons.words("legislatures")
_LOCAL_HEADS = lexicons.words("local_heads")
_BACKBENCH = frozenset(("mp", "msp", "mep", "am", "td", "mla", "peer", "backbencher", "councillor", "cllr", "coun"))
"""Members of a parliament by British names: a party speaks by its leaders and spokesmen, and they for themselves."""

_OWNER = re.compile(r"\b([a-z]+)['’]s? ")
_SECOND_POST = re.compile(r",? who (?:is|was|serves|works|acts) also |, also (?=an?\b|the\b)")
_TAKEN_UP = re.compile(r"(?:country|nation|kingdom|republic|company|firm|group|organi[sz]ation)['’]s\b")
_PARTISAN = re.compile(r",? (?:the|a|an|\w+['’]s) (?:[\w’'-]+ ){0,3}?(Democrat|Republican)\b")
_PARTY_LETTER = re.compile(r",? ?\(?\b([DR])-[A-Z]")
_IN_HOUSE = re.compile(
    r" in (?:the )?(?:House of )?(?:Lords|Commons|(?:\w+ )?[Aa]ssembly|(?:\w+ )?[Pp]arliament|Holyrood|Dail|Bundestag"
    r"|Knesset|Sejm|(?:upper|lower) (?:house|chamber))\b.*"
)
"""Where somebody leads his party: `PARTY leader in the Lords`, `leader of PARTY in the assembly`."""

_CONSTITUENCY = re.compile(r" of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*")


def affiliate(article: Article, people: list[NamedPerson], bodies: Bodies) -> dict[str, str | None]:
    """The key of the body that each person speaks for.

    people: the persons named; bodies: the states and organisations of the article.
    Returns by name: `state:…`, `body:…`, or `person:NAME` for one who speaks for nobody else; None where it can't be
    told.
    """
    sides = {
        person.name: _by_title(article, person, bodies) or _by_introduction(article, person, people, bodies)
        for person in people
    }
    sides |= respective_sides(article, people, bodies)
    _stand_for_themselves(article, people, sides, bodies)
    period = period_of(article, people, bodies)
    _leave(people, sides, period)
    served = _serve(article, people, sides, bodies)
    sides |= {name: f"person:{name}" for name in _advised_once(people, served, period)}
    sides |= with_colleagues(article, people, sides)
    for person in people:
        if sides[person.name] == f"person:{person.name}" and "shadow" in words_of_titles(person):
            sides[person.name] = opposition(article, bodies, period) or sides[person.name]
        if sides[person.name] in (None, bodies.homeland):
            sides[person.name] = listed_office(article, person, bodies, period) or sides[person.name]
        if sides[person.name] is None:
            state = bodies.main_state if prosecutes(article, person) else of_the_state(article, person, bodies)
            state = state or understood_state(article, person, people, bodies, sides)
            sides[person.name] = None if leads_another(person, state) else state
    _leave(people, sides, period)
    _stand_for_themselves(article, people, sides, bodies)
    sides |= for_the_party_told_of(article, people, sides, bodies)
    cases = in_own_case(article, people, sides, bodies)
    alone = at_odds(article, people, sides) | governors_alone(article, people, sides, bodies)
    for name in alone | cases:
        sides[name] = f"person:{name}"
    _follow_principals(people, sides, served, cases)
    if is_about_race(article):
        for person in people:  # who is heard there as a member of his party
            side, words = sides[person.name] or "", words_of_titles(person)
            local = side.startswith("region:") and bool(_LOCAL_HEADS & words)
            if local or (side.startswith("state:") and {"vice", "president"} <= words):
                sides[person.name] = f"person:{person.name}"
    return sides


def _leave(people: list[NamedPerson], sides: dict[str, str | None], period: Period) -> None:
    """Take from a state those whom the article still calls by an office that they had left: `President NAME`."""
    for person in people:
        if (sides[person.name] or "").startswith("state:") and has_left_office(person, period):
            sides[person.name] = f"person:{person.name}"


def _serve(article: Article, people: list[NamedPerson], sides: dict[str, str | None], bodies: Bodies) -> dict[str, str]:
    """Put those who serve somebody, or act for a client, on his side; returns whom of those named each serves."""
    served: dict[str, str] = {}
    for person in people:
        principal, side = principal_of(article, person, people), sides[person.name]
        client = client_of(article, person, people, bodies) if principal is None else f"person:{principal}"
        if client and (side in (None, f"person:{person.name}") or not _is_in_title(person, side, bodies)):
            name = client.removeprefix("person:")
            sides[person.name] = (sides[name] or client) if name in sides else client
            if name in sides:
                served[person.name] = name
    return served


def _advised_once(people: list[NamedPerson], served: dict[str, str], period: Period) -> list[str]:
    """Whoever advised a leader who has left office since, and speaks for nobody now; taken off those who serve."""
    gone = {person.name for person in people if has_left_office(person, period)}
    alone = [p.name for p in people if served.get(p.name) in gone and ADVISING & words_of_titles(p)]
    for name in alone:
        del served[name]
    return alone


def _follow_principals(
    people: list[NamedPerson], sides: dict[str, str | None], served: dict[str, str], cases: set[str]
) -> None:
    """Put servants where the one they serve stands in the end.

    served: whom each serves; cases: who speaks for himself in a case of his own.
    """
    for person in people:
        principal = served.get(person.name)
        if principal in cases:
            sides[person.name] = f"person:{principal}"
        elif principal and sides[person.name] == f"person:{principal}":
            sides[person.name] = sides[principal] or sides[person.name]


def _stand_for_themselves(
    article: Article, people: list[NamedPerson], sides: dict[str, str | None], bodies: Bodies
) -> None:
    """Take from a state those who speak for one that the article has no name for."""
    for person in people:
        key = sides[person.name] or ""
        named = is_named(article, bodies.own.get(key, ())) or _is_in_title(person, key, bodies)
        if key.startswith("state:") and not named:
            sides[person.name] = f"person:{person.name}"


def _is_in_title(person: NamedPerson, side: str, bodies: Bodies) -> bool:
    """Is a body named in one of the titles of somebody who is held to speak for it?"""
    return any(m.key == side for title in person.titles for m in bodies.within(*title.place))


def _by_title(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """The side that a person's titles name: a body or a government first, then a political party."""
    titles = [with_body_after(article, title, bodies) for title in person.titles]
    titles = sorted(titles, key=lambda t: _is_aside(article, t))
    told = {title: side_of_title(article, title, bodies) for title in titles}
    if any(_ELECTED & title_words(title.words) and told[title] == "self" for title in titles):
        told |= {
            title: "self" for title in titles if not bodies.within(*title.place)
        }  # `Chairman NAME`, of a committee
    plainly = [title for title, side in told.items() if side not in (None, "self") and not owned(article, title)]
    followed = {m.key for title in titles for m in bodies.within(*title.place) if follows(article, m)}
    followed |= {
        m.key for title in titles if "nominee" in title_words(title.words) for m in bodies.within(*title.place)
    }
    verdicts = [
        "self" if side in followed else side
        for title, side in told.items()
        if not (plainly and owned(article, title))  # `Its leader, NAME` says less than `BODY leader NAME`
    ]
    named = [verdict for verdict in verdicts if verdict not in (None, "self")]
    office = next((verdict for verdict in named if verdict not in lexicons.political_parties()), None)
    led = leads(article, person, bodies)
    if led or office:
        return led or office
    home = of_after_name(article, person, bodies) or of_before_name(article, person, bodies)
    if home:
        return home
    political = _political(article, person, bodies) or next(iter(named), None)
    own = bodies.own.get(political or "", ())
    heads_it = bool(own) and any(_heads_party(title, political or "") for title in person.titles)
    voiced = not _BACKBENCH & words_of_titles(person) and any(is_heard(article, m) for m in own)
    if political in lexicons.political_parties() and not heads_it and not voiced:
        return f"person:{person.name}"
    if political:
        return political
    held = [title for title in person.titles if not _KIN & title_words(title.words)] or person.titles
    alone = bool(followed) or "self" in (side_of_title(article, title, bodies) for title in held)
    return f"person:{person.name}" if alone else None


def _is_aside(article: Article, title: Titled) -> bool:
    """Does a title say less of whom its bearer speaks for than another would?

    `who is also a director of NAME` is a second post, and `the country's president` takes up a state by a noun.
    """
    second = _SECOND_POST.search(article.text, *title.mention) is not None
    return second or _TAKEN_UP.match(title.words) is not None


def _heads_party(title: Titled, party: str) -> bool:
    """Is a title that of a party's own leader or spokesman, and not of its members in a parliament?"""
    words = title_words(_IN_HOUSE.sub("", title.words)) - title_words(party.removeprefix("body:"))
    return bool(words & _PARTY_HEADS | words & {"shadow"}) and not words & {word.casefold() for word in _LEGISLATURES}


def _by_introduction(article: Article, person: NamedPerson, people: list[NamedPerson], bodies: Bodies) -> str | None:
    """The side that an office names which the article tells beside the first mention of somebody without a title."""
    title = introduced_as(article, person, people)
    side = side_of_title(article, title, bodies) if title else None
    owner = _OWNER.search(title.words) if title and (side or "").startswith("state:") else None
    other = owner is not None and owner[1] not in lexicons.heads()["state"]  # of a body of the state without a name
    return f"person:{person.name}" if side == "self" or other else side


def _political(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """The party of a lawmaker, by `(D-N.Y.)` or `the panel's ranking Democrat` beside the name, if it has a voice.

    Lawmakers speak for themselves where the article does not let their party speak as one.
    """
    for end in person.ends:
        hit = _PARTY_LETTER.match(article.text, end) or _PARTISAN.match(article.text, _after_place(article, end))
        if hit:
            key = {"D": "body:Democrats", "R": "body:Republicans"}[hit[1][0]]
            return key if any(is_heard(article, m) for m in bodies.own.get(key, ())) else f"person:{person.name}"
    leanings = (bodies.covering(mention.range[0] - 2) for mention in person.mentions)  # `Tory NAME`
    party = next((m.key for m in leanings if m is not None and is_leaning(m)), None)
    return party if party and any(is_heard(article, m) for m in bodies.own[party]) else None


def _after_place(article: Article, end: int) -> int:
    """Where a lawmaker's name with the constituency after it ends: `NAME of Maryland`."""
    hit = _CONSTITUENCY.match(article.text, end)
    return hit.end() if hit else end
