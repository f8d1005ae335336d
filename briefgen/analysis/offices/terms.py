"""Who led a state, a body or an opposition when an article was written, by the listed terms of office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.beside import is_heard, words_of_titles
from briefgen.analysis.lexicons import Term
from briefgen.analysis.offices.homes import is_bare
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.titles import only_ranks

SEVERAL = 2
"""Mentions from which a state or body is so much of the story that its head may come in by a bare surname."""

RACE = 3
"""Words of candidates, nominees and the like from which an article is about a race for an office."""

FIGURE = 3
"""Mentions from which a president is one of the story, and not of the past it tells of."""

_IN_OFFICE = re.compile(r"(?<!vice[ -])(?<!deputy[ -])(?:\bpresident|\bprime minister)$", re.I)
"""The head of a state in a title: `President NAME`, `US President NAME`, and no vice president."""

_PRESIDENT = re.compile(r"\bpresident$", re.I)
_CALLED_STILL = re.compile(rf"{_IN_OFFICE.pattern}|^secretary(?: of state)?$", re.I)
"""By which a leader may be called after he has left office."""

_SHADOWED = "state:GB"
"""The state whose opposition has shadow ministers, where nothing else is said."""

_NEVER = "9999-12"
_HONOURED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.? $")
_RUNNING = re.compile(
    r"\b(?:candida(?:te|tes|cy)|nominees?|front-?runners?|hopefuls?|contenders?|running mate"
    r"|(?:party['’]s|presidential|Republican|Democratic|GOP) nomination"
    r"|(?:presidential|White House) (?:bid|race|run|campaign|primary|primaries|election)"
    r"|(?:run|runs|ran|running|race|bid) for (?:the )?(?:president|presidency|White House)"
    r"|(?:seek|seeks|sought|seeking|win|wins|won|winning) the (?:presidency|White House)|Election Day"
    r"|campaign (?:trail|rall(?:y|ies)|appearances?|events?|stops?))\b",
    re.I,
)
"""Words that tell of an office which somebody wants, and has not."""


class Period(Struct, frozen=True):
    """The months (ISO 8601) between which an article was written; both "" where nothing shows it."""

    first: str
    last: str

    def meets(self, term: Term) -> bool:
        """Was a term of office running at some time in the period?"""
        return self.first != "" and term.first <= self.last and (not term.last or self.first <= term.last)


def period_of(article: Article, people: list[NamedPerson], bodies: Bodies) -> Period:
    """The month in which an article was written.

    An article without a date is no older than the last of its homeland's leaders whom it names to come into office;
    and no younger than the term of the president or prime minister of whom it tells by that office: who governs later
    is named there as a candidate, or as a rival.
    """
    if article.source.published:
        month = article.source.published[:7]
        return Period(month, month)
    in_office, begun = _head_told_of(people, bodies), _begun(people, bodies)
    if in_office is not None:
        last = _month_before(in_office.last) if in_office.last else _NEVER
        return Period(max([in_office.first, *(first for first in begun if first <= last)]), last)
    return Period(max(begun), _NEVER) if begun else Period("", "")


def _month_before(month: str) -> str:
    year, number = map(int, month.split("-"))
    return f"{year - (number == 1)}-{(number - 2) % 12 + 1:02}"


def _begun(people: list[NamedPerson], bodies: Bodies) -> list[str]:
    """The months in which the leaders at home whom an article names came into office, for the first time."""
    at_home = lexicons.political_parties() | {bodies.homeland}
    return [
        term.first
        for person in people
        if not _is_past(person) and not _has_other_office(person) and "vice" not in words_of_titles(person)
        for term in _whole(lexicons.leaders().get(person.name, ()))
        if bodies.homeland and term.key in at_home
    ]


def _whole(terms: Sequence[Term]) -> list[Term]:
    """The terms of somebody, those in the same office as one: an article without a date may be of any of them."""
    held: dict[str, list[Term]] = {}
    for term in terms:
        held.setdefault(term.key, []).append(term)
    return [Term(key, same[0].first, same[-1].last) for key, same in held.items()]


def _head_told_of(people: list[NamedPerson], bodies: Bodies) -> Term | None:
    """The last term of a head of the homeland who has his office before the name and is a figure of the story."""
    terms = [
        term
        for person in people
        if len(person.mentions) >= FIGURE and not _is_past(person)
        and any(_IN_OFFICE.search(title.words) for title in person.titles)
        for term in _whole(lexicons.terms_as_head(person.name))
        if term.key == bodies.homeland
    ]  # fmt: skip
    return max(terms, key=lambda term: term.first, default=None)


def listed_office(article: Article, person: NamedPerson, bodies: Bodies, period: Period) -> str | None:
    """The state or body that a leader of the world headed in a period, if the article names it.

    A surname alone must have an office before it, `President NAME`, or be `Mr NAME` of a state or party at home; other
    bare surnames are those of the heads of what the story is about. Where the period is not known, a leader must have
    an office too, or head the state in which the article is at home; and where the month is not, who was a minister
    must have it. Who runs for an office at home, in an article
    without a date, has not come into it.
    """
    titled = any(is_bare(title.words) for title in person.titles)
    single, dated = len(person.words) == 1, period.first != "" and period.first == period.last
    if not titled and person.titles and not only_ranks(person.titles[0].words):
        return None
    seeks = not titled and period.first != period.last and (is_about_race(article) or _seeks_office(article, person))
    keys = {
        term.key
        for term in listed_terms(person)
        if (period.meets(term) if period.first else titled or term.key == bodies.homeland)
        and bodies.own.get(term.key)
        and (dated or titled or term in lexicons.terms_as_head(person.name))
        and (titled or not single or _may_be_bare(article, person, bodies, term.key))
        and not (seeks and term.key == bodies.homeland)
    }
    if len(keys) > 1 and _is_honoured(article, person):
        keys &= lexicons.political_parties() | {bodies.homeland}  # `Mr NAME` needs no first name at home
    return keys.pop() if len(keys) == 1 else None


def listed_terms(person: NamedPerson) -> list[Term]:
    """The listed terms of somebody, by his full name or, of one called by a surname alone, by that."""
    single = len(person.words) == 1
    names = [n for n in lexicons.leaders() if n == person.name or (single and n.split()[-1:] == [*person.words])]
    return [term for name in names for term in lexicons.leaders()[name]]


def has_left_office(person: NamedPerson, period: Period) -> bool:
    """Is somebody still called by the office of a leader, all of whose terms were over before an article was written?

    Not who is told without it: he may run for another one.
    """
    if not period.first or not any(_CALLED_STILL.search(title.words) for title in person.titles):
        return False
    terms = listed_terms(person)
    if terms or not any(_PRESIDENT.search(title.words) for title in person.titles):
        return lexicons.are_over(terms, period.first)  # others of that surname may be in office
    surname, *_ = reversed(person.words)
    theirs = len(person.words) == 1 or person.words[0] in lexicons.presidents().get(surname, ())
    return surname in lexicons.past_presidents(period.first) and theirs


def leads_another(person: NamedPerson, state: str | None) -> bool:
    """Is somebody, by his full name, a listed leader of states of which this is none?"""
    led = {term.key for term in lexicons.leaders().get(person.name, ()) if term.key.startswith("state:")}
    return bool(led) and (state or "").startswith("state:") and state not in led


def known_holders(
    article: Article, people: list[NamedPerson], bodies: Bodies, office: str, place: int
) -> list[NamedPerson]:
    """The leaders, named before a place without a title, whom `the prime minister` may mean as readers know his office.

    office: `prime minister` or `president`. Where it may be one of several, those who run for it are left out.
    """
    period = period_of(article, people, bodies)
    held = {
        person.name: person
        for person in people
        if person.mentions[0].range[0] < place
        and all(only_ranks(title.words) for title in person.titles)
        for term in lexicons.terms_as_head(person.name)
        if (period.meets(term) or not period.first) and term.key in lexicons.states()
        and office not in lexicons.states()[term.key].lacks
    }  # fmt: skip
    found = list(held.values())
    return found if len(found) == 1 else [person for person in found if not _seeks_office(article, person)]


def is_about_race(article: Article) -> bool:
    """Does an article tell of a race for an office again and again?"""
    return sum(1 for hit in _RUNNING.finditer(article.text) if article.role_at(hit.start()) == "body") >= RACE


def _seeks_office(article: Article, person: NamedPerson) -> bool:
    """Is it told in a sentence that names somebody, or in one beside it, who runs for an office?"""
    for mention in person.mentions:
        number = article.sentence_at(mention.range[0])
        if number is None or article.role_at(mention.range[0]) != "body":
            continue
        near = article.source.sentences[max(number - 1, 0) : number + 2]
        if any(_RUNNING.search(article.text, start, end) for start, end in near):
            return True
    return False


def bare_leader(surname: str, bodies: Bodies, period: Period) -> str | None:
    """The state or body, named again and again, that the one leader of a surname headed: `Kerry` without any title."""
    keys = {
        term.key
        for name, terms in lexicons.leaders().items()
        for term in terms
        if name.split()[-1] == surname
        and period.first == period.last
        and period.meets(term)
        and sum(m.means_itself for m in bodies.own.get(term.key, ())) >= SEVERAL
    }
    return keys.pop() if len(keys) == 1 else None


def opposition(article: Article, bodies: Bodies, period: Period) -> str | None:
    """The party, if the article names it, whose shadow ministers sat opposite the government as a period began.

    Where nothing shows the period, the one of those parties that the article names, or lets speak by its name:
    ministers are called by their offices, and their party seldom.
    """
    if not period.first:
        named = [party for party in lexicons.oppositions(_SHADOWED) if bodies.own.get(party)]
        heard = [party for party in named if any(is_heard(article, mention) for mention in bodies.own[party])]
        return named[0] if len(named) == 1 else heard[0] if len(heard) == 1 else None
    party = lexicons.opposition(_SHADOWED, f"{period.first}-31")
    return party if party and bodies.own.get(party) else None


def _may_be_bare(article: Article, person: NamedPerson, bodies: Bodies, key: str) -> bool:
    """May a bare surname be that of the head of this state or body?"""
    honoured = _is_honoured(article, person)
    at_home = bodies.homeland is not None and (key == bodies.homeland or key in lexicons.political_parties())
    return (honoured and at_home) or sum(m.means_itself for m in bodies.own[key]) >= SEVERAL


def _is_honoured(article: Article, person: NamedPerson) -> bool:
    """Does `Mr` or the like stand before somebody's first mention?"""
    start = person.mentions[0].range[0]
    return _HONOURED.search(article.text, max(0, start - 6), start) is not None


def _has_other_office(person: NamedPerson) -> bool:
    """Is a lesser office than that of a country's leader the only one told of somebody: `shadow secretary NAME`?"""
    return bool(person.titles) and not any(is_bare(t.words) or only_ranks(t.words) for t in person.titles)


def _is_past(person: NamedPerson) -> bool:
    return bool(words_of_titles(person) & lexicons.offices()["past_or_future"])
