"""Offices told beside the first mention of somebody whose name carries no title: `a minister said. NAME told …`."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.bodies.beside import title_words
from briefgen.analysis.offices.told_first import WHO, told_before, told_before_quotation, told_in_lead
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.titles import Titled, is_office, only_ranks
from briefgen.analysis.subjects import MAIN, clause_rank, head_of, rank_of
from briefgen.model import Range
from briefgen.tables import one_of

_HIS_WORDS = re.compile(
    r"(?:The|That) (?:announcement|comment|remark|statement|warning|speech|call|appeal|accusation|claim|order)s?"
    r"(?: \w+day)? (?:by|of|from) "
)
_OFFICIAL = re.compile(
    r"\b[Tt]he ((?:[\w’'-]+ )?[\w-]+)( (?:for|of) (?:the )?[\w’'-]+(?: [\w’'-]+){0,3}?)"
    r"(?= said| told| warned|,|\.|$)"
)
_SAID_AT_END = re.compile(rf"[”\"’'] (?:{one_of(lexicons.words('said'))}) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)+[.,]?[”\"]?$")
_ENDS = re.compile(r"[.,]?\s*")
_A_SPOKESMAN = re.compile(
    r"\bAn? ((?:[\w.’'-]+ ){0,4}(?:spokesman|spokeswoman|spokesperson|official|representative|executive)"
    r"(?: (?:for|of|at) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)?)\b"
)
_POSTS = frozenset(
    (
        "minister", "secretary", "chancellor", "chief", "president", "chairman", "chairwoman", "director", "leader",
        "founder", "co-founder", "boss", "governor", "mayor", "commissioner", "ombudsman", "premier", "ambassador",
    )
)  # fmt: skip
"""Offices by which news takes somebody up whom it has named as readers know him, with no title."""

_THE_POST = re.compile(
    rf"(?:(?:But|And|Yet|Earlier|Later|Meanwhile),? )?[Tt]he ((?:[\w’'-]+ ){{1,4}}?(?i:{one_of(_POSTS)}))"
    r"(?= [a-z]+)"
)
_LEADING = one_of({f"{post}s" for post in _POSTS} | {"commanders", "members", "spokesmen", "negotiators", "organisers"})
_ONE_OF = re.compile(
    rf"\b[Oo]ne of (?:(?:its|their) |(?=(?:the )?[\w’'-]+['’]s? ))(?:the )?((?:[\w’'-]+ ){{0,4}}?(?:{_LEADING})), $"
)
LONGEST_ONE_OF = 90
"""Code points before a name in which it is told that he is one of several."""

_GOES_ON = re.compile(r"(?:(?:But|And|Yet) )?(?:(?:that )?s?he|it|this|that|instead|his|her|its|they|the)\b", re.I)
_SUFFERING = frozenset(("die", "drown", "collapse", "vanish", "disappear", "survive"))
"""Verbs of what happens to people who are in the news for that, and for no office."""

TAKEN_UP_WITHIN = 3
"""Sentences after somebody's name in which his office takes him up, if nobody else comes in between."""


def with_offices(article: Article, people: list[NamedPerson]) -> tuple[list[NamedPerson], dict[Range, str]]:
    """The people with the offices that an article tells apart from their names, and who is meant where it tells them.

    So they are taken up by those offices, as by the titles beside their names.
    """
    titled: list[NamedPerson] = []
    told: dict[Range, str] = {}
    for person in people:
        office = introduced_as(article, person, people)
        place = office.place if office is not None else told_in_lead(article, person, people)
        told |= {place: person.name} if place is not None else {}
        titled.append(replace(person, titles=(*person.titles, office)) if office is not None else person)
    return titled, told


def introduced_as(article: Article, person: NamedPerson, people: list[NamedPerson]) -> Titled | None:
    """The office that an article tells beside somebody's first mention, where no title stands there.

    people: all whom the article names. An office is told after the name, as the next sentence takes him up by it; or
    before, as `The announcement by NAME` or `said NAME` name an official after his words, and as the sentence after
    the lead names the minister who spoke in it.
    """
    first = min(
        (m for m in person.mentions if article.role_at(m.range[0]) == "body"), key=lambda m: m.range, default=None
    )
    among = _one_of(article, first.range) if first is not None else None
    if among is not None:
        return among
    untitled = all(title.words in lexicons.offices()["reigning"] for title in person.titles)
    ranked = first is not None and all(only_ranks(title.words) for title in person.titles)
    quoted = told_before_quotation(article, person, first.range, people) if first is not None and ranked else None
    if quoted is not None:
        return quoted
    sentence = article.sentence_at(first.range[0]) if first is not None and untitled else None
    if first is None or sentence is None:
        return None
    after = _taken_up(article, person, first.range, people)
    if after or not sentence:
        return after
    start, end = article.source.sentences[sentence]
    told = told_before(article, person, first.range, people)
    if told is not None:
        return told
    if _SAID_AT_END.search(article.text, start, end) and _ENDS.fullmatch(article.text, first.range[1], end):
        return _last(_A_SPOKESMAN, article, article.paragraph_start(start), start)
    if not _HIS_WORDS.fullmatch(article.text, start, first.range[0]):
        return None
    offices = list(_OFFICIAL.finditer(article.text, *article.source.sentences[sentence - 1]))
    offices = [hit for hit in offices if is_office(re.split(r"[\s-]", hit[1])[-1])]
    place = (offices[0].start(1), offices[0].end(2)) if offices else None
    return Titled(article.words(place), offices[0].span(), place) if place else None


def _one_of(article: Article, name: Range) -> Titled | None:
    """The office of somebody who is told to be one of several that have it: `One of its leaders, NAME, said`."""
    hit = _ONE_OF.search(article.text, max(article.sentence_start(name[0]), name[0] - LONGEST_ONE_OF), name[0])
    return Titled(hit[1], (hit.start(1), name[1]), hit.span(1)) if hit is not None else None


def _last(pattern: re.Pattern[str], article: Article, start: int, end: int) -> Titled | None:
    """The last office that a pattern finds in a stretch of the text."""
    hits = list(pattern.finditer(article.text, start, end))
    return Titled(hits[-1][1], hits[-1].span(1), hits[-1].span(1)) if hits else None


def _taken_up(article: Article, person: NamedPerson, name: Range, people: list[NamedPerson]) -> Titled | None:
    """`NAME has warned …. The home secretary said …`: the office of the one whom a sentence is about, if it is his.

    He is the subject, with nothing that tells who he is, and nobody else comes in up to the office, nor has it.
    """
    head, sentence = article.tokens(*name)[-1], article.sentence_at(name[0]) or 0
    told = WHO.match(article.text, name[1]) is not None or head.head.lemma_ in _SUFFERING
    if told or head_of(head).dep_ != "nsubj" or rank_of(head) < MAIN:
        return None
    own, last = article.source.sentences[sentence], sentence + TAKEN_UP_WITHIN
    for number in range(sentence + 1, min(last + 1, len(article.source.sentences))):
        start, end = article.source.sentences[number]
        hit = _THE_POST.match(article.text, start, end)
        if hit is not None:
            between = (own[0], start)
            main = _is_in_headline(article, person)
            others = [other for other in people if other != person and not (main and _is_passing(article, other, own))]
            alone = not any(_comes_in(article, other, between) for other in others)
            heads = "prime" in title_words(hit[1]) and person.name in lexicons.headed_from()
            alone = alone and not heads and _is_subject(article, hit.end(1))
            return _office(article, hit, people) if alone else None
        if _GOES_ON.match(article.text, start, end) is None and article.text[start] not in "\"“'‘":
            return None
    return None


def _comes_in(article: Article, other: NamedPerson, between: Range) -> bool:
    """Does somebody else come in between two places, so that an office after them may be his?

    Not one who is named in passing and has an office of his own, or is known to readers for one.
    """
    named = [m.range for m in other.mentions if between[0] <= m.range[0] < between[1]]
    known = bool(other.titles) or other.name in lexicons.leaders()
    return any(not known or rank_of(article.tokens(*place)[-1]) >= MAIN for place in named)


def _is_in_headline(article: Article, person: NamedPerson) -> bool:
    """Is the surname of somebody, as whom the news is about, a word of the headline?"""
    titles = (
        article.text[start:end] for start, end in article.source.sentences if article.role_at(start) == "headline"
    )
    return any(person.surname in re.split(r"[^\w’'-]+", title) for title in titles)


def _is_passing(article: Article, other: NamedPerson, sentence: Range) -> bool:
    """Is somebody named in a sentence only, as no subject of it, and not in the headline?"""
    named = [m.range for m in other.mentions if m.range[0] < sentence[1]]
    inside = all(sentence[0] <= place[0] and rank_of(article.tokens(*place)[-1]) < MAIN for place in named)
    return inside and not _is_in_headline(article, other)


def _is_subject(article: Article, end: int) -> bool:
    """Is the noun that ends at a place the subject of its sentence?"""
    noun = article.tokens(end - 1, end)[-1]
    return noun.dep_ in SUBJECTS and clause_rank(noun.head) >= MAIN


def _office(article: Article, hit: re.Match[str], people: list[NamedPerson]) -> Titled | None:
    """The office of a phrase, unless somebody is named who has it, or it is a past one."""
    held = [title_words(title.words) for person in people for title in person.titles]
    said = title_words(hit[1])
    past = lexicons.offices()["past_or_future"] & said
    shared = any(said <= words and ("shadow" in words) == ("shadow" in said) for words in held)
    return None if past or shared else Titled(hit[1], hit.span(1), hit.span(1))
