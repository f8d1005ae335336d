"""For whom somebody in another's service speaks: the person whose lawyer, aide or spokesman he is."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies.beside import title_words
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.titles import office_in
from briefgen.analysis.subjects import MAIN, NONE, owns_subject, rank_of
from briefgen.model import Range

_SERVANTS = lexicons.words("servants")
"""Holders of these speak for the person in whose service they are."""

ADVISING = frozenset(("adviser", "advisor", "aide"))
_SEATS = (lexicons.words("elected") | {"governor", "gov", "mayor"}) - {"candidate", "leader", "member", "nominee"}
"""Service that somebody gives beside an office to which he was elected, `Senator NAME, an adviser to`; such offices."""

_LAWYERS = frozenset(("lawyer", "attorney", "counsel", "solicitor", "barrister", "advocate"))
"""Servants whose client may have been in office once, as others' masters may not."""

_PAST_OFFICE = re.compile(r"\b(?:then|former|late|ex)[- ](?:[\w.-]+ ){1,3}$")
"""Before the name of one who was in office once: who advised `then-President NAME` does not speak for him now."""

_LONG_AGO = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}campaigns?,? (?:(?:[\w-]+ ){1,2}(?:years|decades) ago|(?:in|of|for) (?:19|20)\d\d)"
    r"|['’]s? (?:19|20)\d\d "
)
"""After the name of one who ran for an office once: `the strategist for NAME's campaign four years ago`."""

_APART = re.compile(
    r"['’]?s? (?:[\w-]+ ){0,2}?(?:super ?PACs?|PACs?|foundation|library|museum|institute|trust|fund|estate|charity"
    r"|family|parents|relatives)\b",
    re.I,
)
"""After the name of one whose spokesman this is not: `for the NAME super PAC`, a body apart; `for NAME's family`."""

_OFFICE = (
    r"(?P<office>governor|mayor|sheriff|senator|congress(?:man|woman)|president|premier|chancellor|minister|secretary)"
)
_OF_OFFICE = re.compile(rf"\b(?:for|to|of) the (?:[\w-]+ )?{_OFFICE}$", re.I)
_OFFICES_OWN = re.compile(rf"(?:[\w-]+ )?{_OFFICE}['’]s? ", re.I)
_WRITTEN_OUT = {"gov": "governor", "sen": "senator", "rep": "congressman"}
_HELD = frozenset(("secretary", "chief", "director"))
"""Servants' words that are also offices of their own: a secretary of state."""

_HIS = re.compile(r"\b([Hh](?:is|er)) $")
_SEXES = {"his": "male", "her": "female"}
_STAFF = re.compile(r"['’]?s? (?:[\w-]+ ){0,3}(?:campaign|advis[eo]rs|aides|team|candidacy|bid|operatives)\b")
_CAMPAIGN = frozenset(("campaign", "campaign's", "campaign’s"))
_OWNER = re.compile(r"(?<=\w)['’]s? ")
_SERVING = re.compile(r"\b(?:for|of|to|with|on|representing) (?:[\w.-]+ ){0,3}$")


def principal_of(article: Article, person: NamedPerson, people: list[NamedPerson]) -> str | None:
    """The person for whom this one works: `Ms X's campaign manager`, `the lawyer for Mr Y`, `his lawyer`."""
    sits = any(_holds_seat(title_words(title.words)) for title in person.titles)
    for title in person.titles:
        words = title_words(title.words)
        if sits and words & ADVISING:
            continue  # who was elected himself speaks for himself
        start, end = title.place
        pleads = bool(title_words(office_in(title.words)) & _LAWYERS)
        own = words if not pleads else title_words(office_in(title.words))
        own = title_words(_OWNER.split(title.words)[-1]) & own  # `the nominee NAME's spokeswoman` is in office
        if not words & _SERVANTS or own & (lexicons.offices()["past_or_future"] | {"then"}):
            continue
        for other in people:
            within = [m.range for m in other.mentions if start <= m.range[0] and m.range[1] <= end]
            if other is not person and within and _APART.match(article.text, within[0][1], end):
                return None
            if other is not person and within and _serves(article, start, within[0], end):
                past = _PAST_OFFICE.search(article.text, start, within[0][0]) or _LONG_AGO.match(
                    article.text, within[0][1]
                )
                return None if past and not pleads else other.name
        named = _named_first(title.words, person, people) or _named_after(article, title.place, person, people)
        if named is not None:
            return named
        his = _HIS.search(article.text, max(0, start - 4), start)
        if his or _CAMPAIGN & words:
            earlier = [(m.range, p) for p in people if p is not person for m in p.mentions if m.range[1] <= start]
            served = [
                (place, other.name)
                for place, other in earlier
                if (_may_be_his(article, other, place, his) if his else _has_staff(article, place))
            ]
            return _nearest(article, served) if served else None
        holder = _holder(title.words, start, person, people)
        if holder:
            return holder
    return None


def _holds_seat(title: set[str]) -> bool:
    """Is it the title of one who was elected, and is so still, and of nobody in another's service?"""
    return bool(title & _SEATS) and not title & (_SERVANTS | lexicons.offices()["past_or_future"])


def _nearest(article: Article, served: list[tuple[Range, str]]) -> str:
    """Who was named last of those who may be served; no object, where the sentence is about another of them.

    `NAME's decision to invite Mr. X took his director aback`: about NAME.
    """
    last, name = max(served)
    ranked = {name: _prominence(article, place) for place, name in served if _beside(article, place, last)}
    return max(ranked, key=lambda other: ranked[other]) if ranked[name] == NONE else name


def _beside(article: Article, place: Range, other: Range) -> bool:
    return article.sentence_at(place[0]) == article.sentence_at(other[0])


def _prominence(article: Article, name: Range) -> float:
    """How much its sentence is about a name: as its subject, or as the owner of that."""
    word = article.tokens(*name)[-1]
    return MAIN if owns_subject(word) else rank_of(word)


def _may_be_his(article: Article, other: NamedPerson, name: Range, his: re.Match[str]) -> bool:
    """May `his` or `her` mean somebody: of that sex, and named in its paragraph or in the one before?"""
    near = (article.paragraph_at(his.start(1)) or 0) - (article.paragraph_at(name[0]) or 0) <= 1
    return near and other.gender in (None, _SEXES[his[1].casefold()])


def _named_first(title: str, person: NamedPerson, people: list[NamedPerson]) -> str | None:
    """The one person whose surname begins a title in capitals, and is read as a part of it: `Lund Press Secretary`."""
    first, *more = title.split()
    whole = first.endswith(("’s", "'s")) or any(word[0].isupper() for word in more)
    if not whole or _APART.match(title, len(first)):
        return None
    surname = re.sub(r"['’]s?$", "", first)
    bearers = [p.name for p in people if p is not person and len(p.words) > 1 and p.surname == surname]
    return bearers[0] if len(bearers) == 1 else None


def _named_after(article: Article, place: Range, person: NamedPerson, people: list[NamedPerson]) -> str | None:
    """The one whose own office ends a title and whose name follows it: `a lawyer for the former mayor, NAME`."""
    start, end = place
    for other in people:
        held = [title.place for title in other.titles if start < title.place[0] and title.place[1] == end]
        named = any(article.text[end : mention.range[0]] == ", " for mention in other.mentions)
        if other is not person and held and named and _SERVING.search(article.text, start, held[0][0]):
            return other.name
    return None


def _holder(title: str, start: int, person: NamedPerson, people: list[NamedPerson]) -> str | None:
    """Who holds the office that a servant's title names in place of a name: `the governor's spokesman`."""
    hit = _OF_OFFICE.search(title) or _OFFICES_OWN.match(title)
    if hit is None:
        return None
    office = hit["office"].casefold()
    holders = {
        other.name: min(m.range[0] for m in other.mentions)
        for other in people
        if other is not person and any(office in _held(t.words) for t in other.titles)
    }
    earlier = [name for name, place in holders.items() if place < start] or list(holders)
    return earlier[0] if len(earlier) == 1 else None


def _held(title: str) -> set[str]:
    """The last word of the office in a title, written out: `governor` for `Ohio Gov.`; none of a former one."""
    words = title_words(title)
    if words & lexicons.offices()["past_or_future"] or words & _SERVANTS - _HELD:
        return set()
    last = office_in(title).split()[-1].casefold().strip(".")
    return {last, _WRITTEN_OUT.get(last, last)}


def _has_staff(article: Article, name: Range) -> bool:
    """Is the staff of one who runs for an office told after his name: `NAME's advisers`, `the NAME campaign`?"""
    return _STAFF.match(article.text, name[1]) is not None


def _serves(article: Article, start: int, name: Range, end: int) -> bool:
    """Does the noun of a title serve the person named in it: `NAME's lawyer`, `adviser to NAME`, no `NAME friend`?"""
    after = title_words(article.text[name[1] : end])
    return bool(after & _SERVANTS) or _SERVING.search(article.text, start, name[0]) is not None
