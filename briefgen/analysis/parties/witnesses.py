"""Witnesses and passers-by: those named in the news for what they saw or felt, whom an article is not about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.bodies.beside import title_words, words_of_titles
from briefgen.analysis.people.titles import only_ranks
from briefgen.tables import one_of

if TYPE_CHECKING:
    from briefgen.analysis.article import Article
    from briefgen.analysis.people import NamedPerson

_WITNESS = lexicons.words("witness")
_ELECTED = lexicons.words("elected") | lexicons.words("local_heads")
_CALLED = re.compile(
    r"\bwitness(?:es)? (?:in|at|before|for|to) (?:[\w’'-]+ ){0,4}?"
    r"(?:inquiry|enquiry|probe|trial|hearings?|investigation|committee|panel|inquest|tribunal|prosecution|commission)\b"
)
"""Who is called to give evidence is a figure of the story, and tells of what he did himself."""

_HEADS_SCHOOL = re.compile(r"\bhead ?teacher", re.I)
_KIN = lexicons.words("kin")
_OF_HOW_MANY = rf"(?:{one_of(_KIN)}) of (?:\d+|[a-z]+)\b"
_LIFE_AFTER = re.compile(rf",? (?:aged )?\d{{1,3}}\b|, an? (?:[\w’'-]+ ){{0,3}}?(?:\d{{1,3}}-year-old|{_OF_HOW_MANY})")
_LIFE_BEFORE = re.compile(r"-year-old(?: [a-z]+)?,? $")
FIGURE_MENTIONS = 3
"""Mentions from which the story is about somebody, however old he is."""

LONGEST_LIFE = 40
"""Code points before a name in which it is told how old its bearer is."""


def is_passer_by(article: Article, person: NamedPerson) -> bool:
    """Is somebody without an office told by no more than an age or kin: `NAME, 43, said`, `NAME, a father of two`?"""
    text = article.text
    offices = (t for t in person.titles if not only_ranks(t.words) and not title_words(t.words) & _KIN)
    if len(person.mentions) >= FIGURE_MENTIONS or any(offices):
        return False
    return any(
        _LIFE_AFTER.match(text, m.range[1]) or _LIFE_BEFORE.search(text, max(0, m.range[0] - LONGEST_LIFE), m.range[0])
        for m in person.mentions
    )


def is_witness(person: NamedPerson) -> bool:
    """Is somebody without an office told by a title of those who only tell what they saw?"""
    return not words_of_titles(person) & _ELECTED and any(_tells_what_he_saw(title.words) for title in person.titles)


def _tells_what_he_saw(title: str) -> bool:
    """Is a title that of one who tells what he saw: `a student in Leeds`, and not `a student leader`?"""
    if _CALLED.search(title) or _HEADS_SCHOOL.search(title):
        return False
    head = re.split(r" (?:of|for|to|at|in|with|on|from|under|and) ", title)[0].split()
    return bool(head) and bool(title_words(head[-1]) & _WITNESS)
