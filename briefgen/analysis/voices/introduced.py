"""Whom the sentence before a quotation brings into an article: `thanks to NAME, a nurse. “I had to,” he said`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.offices.candidates import Candidates
from briefgen.analysis.people import NamedPerson

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = "“\"‘'"


def first_places(people: list[NamedPerson]) -> dict[int, str]:
    """Where those who are told by a title are named first, with their names."""
    return {person.mentions[0].range[0]: person.name for person in people if person.titles}


def introduced(article: Article, candidates: Candidates, firsts: dict[int, str], pronoun: Token) -> str | None:
    """Whom alone of those whom a pronoun behind a quotation fits the sentence before names, and for the first time.

    firsts: where people are named first, with their names.
    """
    number = article.sentence_at(pronoun.idx) or 0
    opens = article.text[article.source.sentences[number][0]]
    if not number or opens not in _MARKS or pronoun.dep_ not in SUBJECTS:
        return None
    named = candidates.within(*article.source.sentences[number - 1])
    fitting = [one for one in named if one.person and candidates.fits(one, pronoun, "person")]
    return firsts.get(fitting[0].place) if len({one.person for one in fitting}) == 1 else None
