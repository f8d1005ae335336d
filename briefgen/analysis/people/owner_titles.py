"""Titles before a name and a comma: `Israel's prime minister, NAME,`, `a spokesman for the agency, NAME,`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.people.title_reach import NEWLY, joins_offices
from briefgen.analysis.people.titles import (
    LINKS,
    LONGEST_APPOSITION,
    PLACED,
    Titled,
    adjacent_or_owned,
    is_modifier,
    is_office,
    is_topic,
    is_verb,
    pre_title,
)
from briefgen.analysis.people.words import Word
from briefgen.tables import one_of

_GOES_ON = re.compile(
    rf" (?:has |had )?(?:{one_of(lexicons.words('said') | lexicons.words('told'))})\b"
    r"| (?:of|at|from|with) (?:the )?(?:[a-z-]+ ){0,3}[A-Z]"
)
"""What may follow a name after its title, beside a comma or a stop."""

MOST_ADJECTIVES = 3
"""Adjectives between an owner and an office: `the alliance's supreme allied commander`."""


def owner_title(article: Article, words: list[Word], at: int, name: list[Word]) -> Titled | None:
    """A title before the name and a comma: `Israel's prime minister, NAME,`, `a spokesman for the agency, NAME,`.

    at: the index of the name's first word, or of the rank before it.
    """
    if not at or article.text[words[at - 1].end : words[at].start] != ", " or words[at - 1].possessive:
        return None
    after = name[-1].end
    if article.text[after : after + 1] not in (",", ".", "") and not _GOES_ON.match(article.text, after):
        return None
    start = (
        _phrase_start(article, words, at - 1)
        if is_office(words[at - 1].text)
        else _office_start(article, words, at - 1)
    )
    honoured = words[at].text in lexicons.honorifics()
    if start is None or (len(name) == 1 and not honoured and not is_office(words[at - 1].text)):
        return None
    if article.text.endswith(" as ", 0, start):
        return None  # `his second term as president, NAME has said`
    return pre_title(article, (start, words[at - 1].end), name)


def _phrase_start(article: Article, words: list[Word], last: int) -> int | None:
    """Where the phrase begins that ends with an office at index `last`; None for a bare noun in a list."""
    first = last
    while first:
        left, right = words[first - 1], words[first]
        if not adjacent_or_owned(article.text, left, right):
            break
        if left.text in NEWLY or joins_offices(words, first - 1):
            first -= 1
            continue
        plain = left.capital or is_office(left.text) or is_topic(left.text) or is_modifier(article, left)
        described = _after_article(article.text, left) or _owned(article, words, first - 1, words[last])
        if not (left.possessive or plain or described):
            break
        first -= 1
    if first == last and not words[first].capital:
        before = article.text[max(0, words[first].start - 4) : words[first].start].casefold()
        owners = ("the ", " a ", "an ", "its ", "his ", "her ", "eir ", "ose ")
        return words[first].start if before.endswith(owners) else None
    while first < last and words[first].text in ("The", "A", "An", "Its", "His", "Her", "Their", "As"):
        first += 1
    return words[first].start


def _after_article(text: str, word: Word) -> bool:
    """Does a word stand after an article or `her`: `shop` in `a shop steward`, `personal` in `her personal lawyer`?"""
    return re.search(r"\b(?:an?|the|his|her|their|its) $", text[max(0, word.start - 5) : word.start], re.I) is not None


def _owned(article: Article, words: list[Word], at: int, office: Word) -> bool:
    """Does a word tell of an office behind its owner: `new` in `the firm's new director`, `the firm's new chief …`?"""
    heads = article.tokens(office.start, office.end)
    for n in range(at, max(at - MOST_ADJECTIVES, 0), -1):
        tells = (t.dep_ == "amod" and t.head in heads for t in article.tokens(words[n].start, words[n].end))
        if not any(tells) or not adjacent_or_owned(article.text, words[n - 1], words[n]):
            return False
        if words[n - 1].possessive:
            return True
    return False


def _office_start(article: Article, words: list[Word], last: int) -> int | None:
    """Where a phrase begins whose office has a preposition after it: `a spokesman for the agency`.

    A portfolio may be a list: `the Minister for Culture, Media and Sport`.
    """
    listed = False
    for n in range(last, max(last - LONGEST_APPOSITION, 0), -1):
        left, right = words[n - 1], words[n]
        listed = listed or right.text == "and"
        if listed and left.capital and right.capital and article.text[left.end : right.start] == ", ":
            continue
        if not adjacent_or_owned(article.text, left, right) or is_verb(article, left):
            return None
        if right.text in LINKS | PLACED and is_office(left.text) and not left.possessive:
            return _phrase_start(article, words, n - 1)
    return None
