"""Offices told beside the first mention of somebody whose name carries no title: `a minister said. NAME told …`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.beside import title_words
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.titles import Titled, is_office
from briefgen.model import Range

_HIS_WORDS = re.compile(
    r"(?:The|That) (?:announcement|comment|remark|statement|warning|speech|call|appeal|accusation|claim|order)s?"
    r"(?: \w+day)? (?:by|of|from) "
)
_OFFICIAL = re.compile(
    r"\b[Tt]he ((?:[\w’'-]+ )?[\w-]+)( (?:for|of) (?:the )?[\w’'-]+(?: [\w’'-]+){0,3}?)"
    r"(?= said| told| warned|,|\.|$)"
)
_SAID_AT_END = re.compile(r"[”\"’'] (?:said|says|added) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)+[.,]?[”\"]?$")
_ENDS = re.compile(r"[.,]?\s*")
_A_SPOKESMAN = re.compile(
    r"\bAn? ((?:[\w.’'-]+ ){0,4}(?:spokesman|spokeswoman|spokesperson|official|representative|executive)"
    r"(?: (?:for|of|at) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)?)\b"
)
_SAID = "said|says|warned|warns|told|claimed|insisted|admitted|announced|suggested|predicted|argued|explained|added"
_SPEAKS = re.compile(rf" (?:also )?(?:{_SAID})\b")
_AN_OFFICIAL_SAID = re.compile(
    r"\b(?:[Aa]n? |[Tt]he |(?=[A-Z]\w+['’]s ))"
    r"((?:[A-Z]\w+['’]s )?(?:senior |junior |cabinet |leading |top )?(?:[A-Z][\w.’'-]* |[a-z]+ ){0,3}?"
    r"(?:minister|spokesman|spokeswoman|spokesperson|executive|commander|envoy|union leader|MP|commissioner|ombudsman"
    r"|[Ss]ecretary|ambassador|governor))"
    rf" (?:has |have )?(?:{_SAID})\b"
)
_POSTS = frozenset(("minister", "secretary", "chancellor", "chief", "president", "chairman", "chairwoman", "director"))
_THE_POST = re.compile(rf"The ((?:[\w’'-]+ ){{1,4}}?(?:[Cc]o-)?(?i:{'|'.join(sorted(_POSTS))}))(?= [a-z]+)")


def introduced_as(article: Article, person: NamedPerson, people: list[NamedPerson]) -> Titled | None:
    """The office that an article tells beside somebody's first mention, where no title stands there.

    people: all whom the article names. An office is told after the name, as the next sentence takes him up by it; or
    before, as `The announcement by NAME` or `said NAME` name an official after his words, and as the sentence after
    the lead names the minister who spoke in it.
    """
    first = min(
        (m for m in person.mentions if article.role_at(m.range[0]) == "body"), key=lambda m: m.range, default=None
    )
    untitled = all(title.words in lexicons.offices()["reigning"] for title in person.titles)
    sentence = article.sentence_at(first.range[0]) if first is not None and untitled else None
    if first is None or sentence is None:
        return None
    after = _taken_up(article, first.range, sentence, people)
    if after or not sentence:
        return after
    start, end = article.source.sentences[sentence]
    if _names_who_spoke(article, person, first.range, sentence):
        return _last(_AN_OFFICIAL_SAID, article, *article.source.sentences[sentence - 1])
    if _SAID_AT_END.search(article.text, start, end) and _ENDS.fullmatch(article.text, first.range[1], end):
        return _last(_A_SPOKESMAN, article, article.paragraph_start(start), start)
    if not _HIS_WORDS.fullmatch(article.text, start, first.range[0]):
        return None
    offices = list(_OFFICIAL.finditer(article.text, *article.source.sentences[sentence - 1]))
    offices = [hit for hit in offices if is_office(re.split(r"[\s-]", hit[1])[-1])]
    place = (offices[0].start(1), offices[0].end(2)) if offices else None
    return Titled(article.words(place), offices[0].span(), place) if place else None


def _last(pattern: re.Pattern[str], article: Article, start: int, end: int) -> Titled | None:
    """The last office that a pattern finds in a stretch of the text."""
    hits = list(pattern.finditer(article.text, start, end))
    return Titled(hits[-1][1], hits[-1].span(1), hits[-1].span(1)) if hits else None


def _names_who_spoke(article: Article, person: NamedPerson, name: Range, sentence: int) -> bool:
    """Does the sentence after the lead begin with `NAME said`, of somebody whom readers don't know by his name?"""
    lead = next((n for n, (start, _) in enumerate(article.source.sentences) if article.role_at(start) == "body"), None)
    opens = article.source.sentences[sentence][0] == name[0] and _SPEAKS.match(article.text, name[1]) is not None
    return opens and lead == sentence - 1 and person.name not in lexicons.leaders()


def _taken_up(article: Article, name: Range, sentence: int, people: list[NamedPerson]) -> Titled | None:
    """`NAME said …. The home secretary warned …`: the office of the only one named before it, if nobody else has it."""
    if sentence + 1 >= len(article.source.sentences):
        return None
    (start, end), (after, last) = article.source.sentences[sentence : sentence + 2]
    hit = _THE_POST.match(article.text, after, last)
    alone = not any(start <= m.range[0] < end and m.range != name for person in people for m in person.mentions)
    if hit is None or not alone or article.paragraph_at(after) != article.paragraph_at(start):
        return None
    held = {title.words.casefold() for person in people for title in person.titles}
    past = lexicons.offices()["past_or_future"] & title_words(hit[1])
    return None if past or hit[1].casefold() in held else Titled(hit[1], hit.span(1), hit.span(1))
