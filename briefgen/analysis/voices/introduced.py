"""Whom the sentence before brings in: `thanks to NAME, a nurse. “I had to,” he said`, or alone tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.offices.candidates import FEMALE, MALE, Candidates
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.subjects import is_person_noun

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


def told_last(article: Article, candidates: Candidates, pronoun: Token) -> str | None:
    """Who alone is named in the sentence before one that a pronoun opens: `The court held that NAME lied. He left`.

    Nobody where the sentence has somebody else as a subject, or where what is told is that the pronoun's bearer speaks:
    he may have spoken before.
    """
    number = article.sentence_at(pronoun.idx) or 0
    opens = article.source.sentences[number][0] == pronoun.idx and pronoun.dep_ in SUBJECTS
    if not number or not opens or pronoun.head.lemma_ in lexicons.words("saying"):
        return None
    start, end = article.source.sentences[number - 1]
    if article.paragraph_at(start) != article.paragraph_at(pronoun.idx):
        return None
    subjects = [token for token in article.tokens(start, end) if token.dep_ in SUBJECTS]
    if any(token.lower_ in MALE | FEMALE or (is_person_noun(token) and token.pos_ == "NOUN") for token in subjects):
        return None
    named = {one.person for one in candidates.within(start, end) if one.person}
    fitting = {one.person for one in candidates.within(start, end) if candidates.fits(one, pronoun, "person")}
    return named.pop() if len(named) == 1 and named & fitting and not article.in_quotation(start) else None
