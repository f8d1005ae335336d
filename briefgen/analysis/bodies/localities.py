"""Cities and other places below a state that no list has: told by the title of who governs one of them."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention, Cover
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.titles import is_office, is_topic
from briefgen.model import Range
from briefgen.tables import one_of

_PASSING = one_of(lexicons.words("passing"))
_BEFORE = re.compile(
    rf"(?:\b(?:{_PASSING}) )?((?:[A-Z][\w’'-]*\.? )*[A-Z][\w’'-]*?)(?:['’]s)? "
    r"(?:Republican |Democratic |then-|[Dd]eputy |[Vv]ice )*"
    r"(?:[Mm]ayor|[Gg]overnor|Gov\.?|[Ss]heriff|[Cc]ounty [Ee]xecutive)\b"
)
_AFTER = re.compile(
    r"\b(?:[Mm]ayor|[Gg]overnor|[Ss]heriff|[Aa]ttorney [Gg]eneral) of ((?:[A-Z][\w-]*)(?: [A-Z][\w-]*)*)"
)
_BEHIND = re.compile(r" of ((?:[A-Z][\w-]*)(?: [A-Z][\w-]*)*)")
_GOVERNS = re.compile(r"(?:[A-Z][a-z]+ )?(?:[Mm]ayor|[Gg]overnor|Gov\.?|[Ss]heriff)")
_IN_NAMES = ("compound", "nmod")


def local_governments(article: Article, people: list[NamedPerson], places: list[BodyMention]) -> list[BodyMention]:
    """Every mention of the places whose mayors, governors or sheriffs an article names.

    people: those it names; places: the mentions of places that are known already. A place is told by `Leeds Mayor
    NAME`, `NAME, the mayor of Leeds` or `Mayor NAME of Leeds`, and then is meant wherever it stands by itself.
    """
    known = Cover(place.range for place in places)
    told: dict[Range, str] = {}
    for person in people:
        for title in person.titles:
            first, last = title.mention
            hits = [pattern.search(article.text, first, last) for pattern in (_BEFORE, _AFTER)]
            hits += [_BEHIND.match(article.text, last) if _GOVERNS.fullmatch(title.words) else None]
            for hit in hits:
                common = hit is not None and (is_office(hit[1]) or is_topic(hit[1]))  # `Deputy Mayor`, `County Sheriff`
                if hit and not known.touches(hit.span(1)) and not lexicons.scan(hit[1]) and not common:
                    told[hit.span(1)] = hit[1]
    taken = Cover([*told, *(m.range for person in people for m in person.mentions)])
    named = [
        (hit.span(), name)
        for name in sorted(set(told.values()))
        for hit in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])", article.text)
        if not taken.touches(hit.span()) and not known.touches(hit.span()) and _stands_alone(article, hit.span())
    ]
    return [BodyMention(place, f"region:{name}", "seat") for place, name in [*told.items(), *named]]


def has_mayor(article: Article, key: str) -> bool:
    """Is a place a town, by the article's own words: `Leeds Mayor NAME`, `the mayor of Leeds`?"""
    name = re.escape(key.removeprefix("region:"))
    return re.search(rf"\b{name}(?:['’]s)? [Mm]ayor\b|\b[Mm]ayor of {name}\b", article.text) is not None


def _stands_alone(article: Article, place: Range) -> bool:
    """Is a name no part of a longer one, as `Leeds United` or `Port Leeds`?"""
    tokens = article.tokens(*place)
    if not tokens or article.role_at(place[0]) != "body":
        return False
    last, first = tokens[-1], tokens[0]
    longer = last.dep_ in _IN_NAMES and last.head.i == last.i + 1 and last.head.text[:1].isupper()
    before = first.nbor(-1) if first.i else None
    return not longer and not (before is not None and before.pos_ == "PROPN" and before.dep_ in _IN_NAMES)
