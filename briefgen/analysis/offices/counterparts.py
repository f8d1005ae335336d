"""Which states an office-holder is told not to be of: those of his counterparts, `NAME met his STATE counterpart`."""

from __future__ import annotations

import re
from collections import Counter

from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.mentions import far_ahead
from briefgen.analysis.people import NamedPerson
from briefgen.model import Range

_COUNTERPART = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\w.’'-]+,? ){0,6}?counterparts?\b(?: (?:from|in|of) (?:the )?[A-Z][\w.]*)?"
)


def states_across(article: Article, person: NamedPerson, people: list[NamedPerson], bodies: Bodies) -> set[str]:
    """The keys of the states whose people of the same office somebody deals with, and of which he is none."""
    sentences = {article.sentence_at(mention.range[0]) for mention in person.mentions} - {None}
    found: set[str] = set()
    for number in sentences:
        start, end = article.source.sentences[number or 0]
        for hit in _COUNTERPART.finditer(article.text, start, end):
            if _whose(hit.span(), (start, end), people) is person:
                found |= {m.key for m in bodies.within(*hit.span()) if m.key.startswith("state:")}
    return found


def main_beside(across: set[str], bodies: Bodies) -> str | None:
    """The state that the article speaks of most as acting, beside those across: the one at home in the dealings."""
    acting = (m.key for m in bodies.mentions if m.means_itself and m.key.startswith("state:"))
    return far_ahead(Counter(key for key in acting if key not in across))


def _whose(phrase: Range, sentence: Range, people: list[NamedPerson]) -> NamedPerson | None:
    """Whose counterpart a phrase means: of whoever is named last before it, else first and not right behind it."""
    named = [(m.range, p) for p in people for m in p.mentions if sentence[0] <= m.range[0] < sentence[1]]
    before = [one for one in named if one[0][1] <= phrase[0]]
    after = [one for one in named if one[0][0] > phrase[1] + 1]
    if before:
        return max(before, key=lambda one: one[0])[1]
    return min(after, key=lambda one: one[0])[1] if after else None
