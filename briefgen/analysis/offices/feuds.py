"""Two of one side who are at odds: each of them speaks for himself while their feud is the story."""

from __future__ import annotations

import re
from collections import Counter

from briefgen.analysis.article import Article
from briefgen.analysis.people import NamedPerson

OFTEN = 4
"""Mentions from which both are figures of the story, and their feud is no aside."""

_FEUD_WITH = re.compile(
    r"\b(?:feud|feuding|rift|rivalry|infighting|power struggle|falling[- ]out|animosity|bad blood|vendetta|enmity)s?"
    r" (?:with|between) (?:[\w’'.-]+ ){0,4}$",
    re.I,
)
_ATTACKS = re.compile(
    r"\b(?:(?:attack|assault|broadside|tirade)s?(?: [a-z]+){0,2} (?:on|against)|criticisms? of"
    r"|attack(?:ed|ing|s)|criticis(?:ed|ing|es)|criticiz(?:ed|ing|es)|rebuk(?:ed|ing|es)|berat(?:ed|ing|es)"
    r"|belittl(?:ed|ing|es)|disparag(?:ed|ing|es)|lash(?:ed|ing|es) out at|(?:push|hit)(?:ed|ting|ing|es|s)? back at"
    r"|(?:unhappy|disappointed|furious|exasperated|dissatisfied) (?:with|at|by|in)) (?:[\w’'.-]+ ){0,3}$",
    re.I,
)
"""Before the name of one whom another of his side runs down."""

ATTACKS = 2
"""Sentences in which one runs down another of his side from which the two are at odds; one may be an aside."""

_SPLIT = re.compile(
    r",? who (?:has|had) (?:often |repeatedly |publicly |long |sometimes )?"
    r"(?:split|broken|broken ranks|clashed|differed|parted ways|quarrell?ed|rebelled) (?:from|with|against) "
    r"(?:[\w’'-]+ ){0,2}?(?:fellow |(?:his|her) own |(?:his|her) party)"
)
"""After the name of one who is known to go his own way: `NAME, who has split from many fellow Tories`."""

_DISSENTS = re.compile(
    r"(?:,? (?:and )?[A-Z][\w.’'-]+)*,?(?: (?:also|had|have|has|who))* "
    r"(?:dissented\b|in (?:an?|his|her|their|the) (?:[\w-]+ )?dissent\b"
    r"|(?:wrote|said|argued)(?: separately)?,? in (?:an?|his|her|their|the) (?:[\w-]+ )?dissent"
    r"|(?:wrote|filed|issued|read|delivered|authored|penned) (?:an?|his|her|their|the) (?:[\w-]+ )?dissent)"
)
_DISSENT = re.compile(
    r"\b(?:dissent(?: by| from|, by)|dissenting (?:judges?|justices?|opinion by)),? (?:[\w.]+ ){0,2}$"
    r"|\b[Ii]n (?:an? |his |her |the )?(?:[\w-]+ )?dissent(?:ing opinion)?, (?:[\w.]+ ){0,3}$"
)
LONGEST_DISSENT = 60
"""Code points before the name of a judge who dissents in which it may be told."""

_TO_DISMISS = re.compile(
    r"\b(?:fir(?:e|es|ing)|sack(?:s|ing)?|axing|dismiss(?:es|ing)?|oust(?:s|ing)?|get(?:ting)? rid of) "
    r"(?:Mr\.? |Ms\.? |Mrs\.? )?$"
)
"""Before the name of one who may be put out of his post, so that he holds one."""

LONGEST_DISMISSING = 20
"""Code points before a name in which such words stand."""


def _may_be_dismissed(text: str, person: NamedPerson) -> bool:
    """Does the head of a state think of putting somebody out of a post, who is then one of his own officials?"""
    places = (mention.range[0] for mention in person.mentions)
    return any(_TO_DISMISS.search(text, max(0, place - LONGEST_DISMISSING), place) for place in places)


def _dissents(text: str, person: NamedPerson) -> bool:
    """Is somebody a judge who differs from his court: `Justice NAME wrote in a dissent`, `NAME and NAME dissented`?"""
    return any(
        _DISSENTS.match(text, end) or _DISSENT.search(text, max(0, start - LONGEST_DISSENT), start)
        for start, end in (mention.range for mention in person.mentions)
    )


def _is_one_side(name: str, other: str, sides: dict[str, str | None], his: set[str]) -> bool:
    """Are two of one side, or does the other speak for a state, whose head may dismiss the first?"""
    return sides[other] is not None and (
        sides[other] == sides[name] or (name in his and (sides[other] or "").startswith("state:"))
    )


def at_odds(article: Article, people: list[NamedPerson], sides: dict[str, str | None]) -> set[str]:
    """The names of those who have a feud with another, or with others, of their own side, or dissent from their court.

    sides: the key of the body that each speaks for, by name.
    """
    found = {p.name for p in people if any(_SPLIT.match(article.text, m.range[1]) for m in p.mentions)}
    found |= {p.name for p in people if (sides[p.name] or "").startswith("body:") and _dissents(article.text, p)}
    figures = [person for person in people if len(person.mentions) >= OFTEN]
    his = {person.name for person in figures if _may_be_dismissed(article.text, person)}
    attacks: Counter[tuple[str, str]] = Counter()
    for start, end in article.source.sentences:
        if article.role_at(start) != "body":
            continue
        here = [(m.range[0], p.name) for p in figures for m in p.mentions if start <= m.range[0] < end]
        for place, name in here:
            others = [(at, other) for at, other in here if other != name and _is_one_side(name, other, sides, his)]
            if others and _FEUD_WITH.search(article.text, start, place):
                found |= {name, *(other for _, other in others)}
            before = [other for at, other in others if at < place]
            if before and _ATTACKS.search(article.text, start, place):
                attacks[before[-1], name] += 1
    return found.union(*(pair for pair, often in attacks.items() if often >= ATTACKS))
