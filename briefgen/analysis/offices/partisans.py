"""For whom ministers speak in a story about parties: for the party that governs, and not for the state."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.beside import title_words
from briefgen.analysis.offices.terms import Period, listed_terms
from briefgen.analysis.people import NamedPerson

WORDS, SORTS = 5, 4
"""Words of a contest, and how many different ones, from which an article is about one: those for the election itself
count as one, since a minister's plan may have `voters` and `the next election` in it too."""

OPENING = 2
"""Paragraphs in which a story about parties names one of them."""

_MINISTERS = re.compile(r"\b(?:minister|secretary|chancellor|premier|leader of the (?:commons|house)|whip)\b", re.I)
_OFFICIALS = re.compile(
    r"\b(?:permanent|press|private|cabinet|assistant|general|company|former|ex|shadow)[ -](?:secretary|minister)\b"
    r"|\b(?:secretary|chancellor)[ -]general\b|\bvice-chancellor\b",
    re.I,
)


def for_their_party(
    article: Article, people: list[NamedPerson], sides: dict[str, str | None], bodies: Bodies, period: Period
) -> dict[str, str]:
    """The key of the governing party, by name, for each who is in a government and speaks as one of his party.

    sides: the key of the body that each speaks for, by name. Empty where the article is not about parties, or does not
    name the one that governs.
    """
    day = f"{period.first}-31" if period.first else ""
    found: dict[str, str] = {}
    for person in people:
        state = sides[person.name] or ""
        party = lexicons.governing_party(state, day) if day and state.startswith("state:") else None
        if party and bodies.own.get(party) and _governs(person, state):
            found[person.name] = party
    return {}


def _governs(person: NamedPerson, state: str) -> bool:
    """Is somebody a member of a state's government: by one of his titles, or a listed leader without any?

    Or is he one who leads the campaign of the party that governs: `party chairman NAME`?
    """
    titles = [title.words for title in person.titles]
    if any("party" in title_words(words) for words in titles):
        return True
    if any(_MINISTERS.search(words) and not _OFFICIALS.search(words) for words in titles):
        return True
    return not titles and any(term.key == state for term in listed_terms(person))
