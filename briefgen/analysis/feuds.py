"""Two of one side who are at odds: each of them speaks for himself while their feud is the story."""

from __future__ import annotations

import re

from briefgen.analysis.article import Article
from briefgen.analysis.people import NamedPerson

OFTEN = 4
"""Mentions from which both are figures of the story, and their feud is no aside."""

_FEUD_WITH = re.compile(
    r"\b(?:feud|feuding|rift|rivalry|infighting|power struggle|falling[- ]out|animosity|bad blood|vendetta|enmity)s?"
    r" (?:with|between) (?:[\w’'.-]+ ){0,4}$",
    re.I,
)
_SPLIT = re.compile(
    r",? who (?:has|had) (?:often |repeatedly |publicly |long |sometimes )?"
    r"(?:split|broken|broken ranks|clashed|differed|parted ways|quarrell?ed|rebelled) (?:from|with|against) "
    r"(?:[\w’'-]+ ){0,2}?(?:fellow |(?:his|her) own |(?:his|her) party)"
)
"""After the name of one who is known to go his own way: `NAME, who has split from many fellow Tories`."""


def at_odds(article: Article, people: list[NamedPerson], sides: dict[str, str | None]) -> set[str]:
    """The names of those who are said to have a feud with another, or with others, of their own side.

    sides: the key of the body that each speaks for, by name.
    """
    found = {p.name for p in people if any(_SPLIT.match(article.text, m.range[1]) for m in p.mentions)}
    figures = [person for person in people if len(person.mentions) >= OFTEN and sides[person.name]]
    for start, end in article.source.sentences:
        if article.role_at(start) != "body":
            continue
        here = [(m.range[0], p.name) for p in figures for m in p.mentions if start <= m.range[0] < end]
        for place, name in here:
            others = {other for _, other in here if other != name and sides[other] == sides[name]}
            if others and _FEUD_WITH.search(article.text, start, place):
                found |= {name, *others}
    return found
