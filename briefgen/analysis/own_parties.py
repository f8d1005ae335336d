"""Who is a party by himself: a figure of the story or of public life, and nobody who is quoted for what he felt."""

from __future__ import annotations

import re
from collections import Counter

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.beside import title_words, words_of_titles
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.titles import is_office, only_ranks

OWN_STATEMENTS = 1
"""Statements that make a person with a title of his own, who speaks for nobody else, a party."""

OWN_WITHOUT_TITLE = 2
"""The same for a person whose title the article does not give."""

OWN_MENTIONS = 3
"""Mentions from which a person is a figure of the story whose title readers know: a candidate, a president."""

STORY_STATEMENTS, STORY_MENTIONS = 5, 4
"""Statements and mentions from which the story is about somebody, though he be a teacher or a reporter."""

LONGEST_CREDIT = 90
"""Code points between a book and the name of its author."""

_PARTY_LETTER = re.compile(r",? \(?[DRI]-[A-Z]")
_DESCRIPTION = re.compile(r", ((?:an?|the|who) (?:[\w’'-]+ ?){1,8})")
_ORDINARY = "|".join(sorted(lexicons.words("witness") | lexicons.words("bystanders")))
_BYSTANDER_AFTER = re.compile(
    rf",? (?:aged )?\d{{1,3}}\b|,? (?:(?:an?|the|one of the|whose) )?(?:[\w’'-]+ ){{0,4}}?(?:{_ORDINARY})s?\b"
    r"|,? who (?:(?:has |had )?(?:lives?|lived|works?|worked|been|fled|lost|survived|seen|saw|come|came|voted|cast"
    r"|travelled|traveled|waited|joined|attended|marched|bought|cycled|queued)|was|were)\b"
)
_OUTLETS = "|".join(sorted(re.escape(name) for name in lexicons.nouns()["outlets"]))
_BYSTANDER_BEFORE = re.compile(rf"(?:\b(?:{_ORDINARY})|-year-old(?: [a-z]+)?),? $|\b(?:{_OUTLETS})['’]s $")
_BOOK = "|".join(sorted(lexicons.words("books") - {"column", "blog", "diary", "essay"}))
_OWNS_BOOK = re.compile(rf"['’]s? (?:[\w-]+ ){{0,2}}(?:{_BOOK})\b")
_BOOK_BY = re.compile(rf"\b(?:{_BOOK})\b[^.!?\n]*\bby (?:[\w’'-]+ ){{0,5}}$")
_KIN = lexicons.words("kin")
_OWNING = re.compile(r"['’]s?(?= |$)")
_VOTES = re.compile(
    r"\b(?:vot(?:e|ed|ing) (?:against|down) (?:the |his |her |a )?(?:[\w’'-]+ ){0,2}?"
    r"(?:government|bill|legislation|motion|measures?|plans?|proposals?|whip|amendment|party|leadership)"
    r"|defied the whip|rebelled against the)\b"
)
_CALLED = re.compile(
    r"\bwitness(?:es)? (?:in|at|before|for|to) (?:[\w’'-]+ ){0,4}?"
    r"(?:inquiry|enquiry|probe|trial|hearings?|investigation|committee|panel|inquest|tribunal|prosecution|commission)\b"
)
"""Who is called to give evidence is a figure of the story, and tells of what he did himself."""

_HEADS_SCHOOL = re.compile(r"\bhead ?teacher", re.I)
_WITNESS = lexicons.words("witness")
"""Titles of people who tell what they saw or feel: named, quoted, and no party."""


def may_be_party(article: Article, key: str, spoken: Counter[str], people: list[NamedPerson]) -> bool:
    """Is somebody who speaks for himself a party: no witness, and heard often enough for what is told of him?

    spoken: the number of statements by key. All other keys are parties.
    """
    if not key.startswith("person:"):
        return True
    person = next(person for person in people if key == f"person:{person.name}")
    words = words_of_titles(person)
    elected = bool(words & (lexicons.words("elected") | lexicons.words("local_heads")))
    titled = (
        elected
        or person.name in lexicons.leaders()
        or any(not only_ranks(title.words) for title in person.titles)
        or _is_described(article, person)
    )
    plain = not person.titles and not _is_bystander(article, person)
    kin = _is_kin_of_figure(person, people)
    told = titled or plain or len(person.mentions) >= OWN_MENTIONS
    known = len(person.words) > 1 if kin else told
    witness = (
        any(_is_witness(title.words) for title in person.titles)
        and not kin
        and not elected
        and not _is_author(article, person)
    )
    if spoken[key] >= STORY_STATEMENTS and len(person.mentions) >= STORY_MENTIONS:
        return True
    return not witness and spoken[key] >= (OWN_STATEMENTS if known else OWN_WITHOUT_TITLE)


def _is_witness(title: str) -> bool:
    """Is a title that of one who tells what he saw: `a student in Leeds`, and not `a student leader`?"""
    if _CALLED.search(title) or _HEADS_SCHOOL.search(title):
        return False
    head = re.split(r" (?:of|for|to|at|in|with|on|from|under|and) ", title)[0].split()
    return bool(head) and bool(title_words(head[-1]) & _WITNESS)


def _is_author(article: Article, person: NamedPerson) -> bool:
    """Is a book told to be somebody's, so that a journalist is heard for himself: `NAME's book`, `a book by NAME`?"""
    return any(
        _OWNS_BOOK.match(article.text, m.range[1])
        or _BOOK_BY.search(article.text, max(0, m.range[0] - LONGEST_CREDIT), m.range[0])
        for m in person.mentions
    )


def _is_kin_of_figure(person: NamedPerson, people: list[NamedPerson]) -> bool:
    """Is somebody told to be kin of one whom the story is about: `NAME, father of NAME`, `NAME's father, NAME`?"""
    kin = [words for title in person.titles if (words := title_words(_OWNING.sub("", title.words))) & _KIN]
    figures = {word.casefold() for p in people if p is not person and len(p.mentions) > 1 for word in p.words}
    return any(words & figures for words in kin)


def _votes(article: Article, person: NamedPerson) -> bool:
    """Is it told in the sentence of somebody's name that he votes on a bill?"""
    ends = [m.range[1] for m in person.mentions if article.role_at(m.range[0]) == "body"]
    numbers = [(end, article.sentence_at(end)) for end in ends]
    return any(n is not None and _VOTES.search(article.text, e, article.source.sentences[n][1]) for e, n in numbers)


def _is_bystander(article: Article, person: NamedPerson) -> bool:
    """Is somebody without a title told by an age, by kin or by what he was doing: `NAME, a father of two`?

    Nobody who has a vote in parliament, whatever is told of her life.
    """
    return not _votes(article, person) and any(
        _BYSTANDER_AFTER.match(article.text, m.range[1])
        or _BYSTANDER_BEFORE.search(article.text, max(0, m.range[0] - 40), m.range[0])
        for m in person.mentions
    )


def _is_described(article: Article, person: NamedPerson) -> bool:
    """Does an office stand in what follows a name, `NAME, who served as ambassador`, or a lawmaker's party letter?"""
    for mention in person.mentions:
        hit = _DESCRIPTION.match(article.text, mention.range[1])
        words = re.findall(r"[\w-]+", hit[1].casefold()) if hit else []
        if _PARTY_LETTER.match(article.text, mention.range[1]) or any(is_office(word) for word in words):
            return not _WITNESS & set(words)
    return False
