"""Names that are bodies' because they speak: `Norwell insisted that …`, `according to Norwell`, `“…,” said Norwell`.

News brings in a person by two names or by a title. A name that speaks without either, that is no place's and that
stands nowhere as a surname, is a body's: a company's, a charity's, a party's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies.otherwise import stands_in_small_letters
from briefgen.analysis.mentions import named_as_outlet
from briefgen.analysis.people.body_names import WORD_GOES_ON, name_of_words
from briefgen.analysis.people.shown import LONGEST, NO_NAMES
from briefgen.analysis.people.titles import SUFFIXES, is_office, is_topic
from briefgen.model import Range
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

LETTERS = (2, 6)
"""Letters of a name in capitals, of which the language model makes people and places as often as bodies."""

_NAME = name_of_words(rf"(?:[A-Z][\w&’']*|\d+[A-Z][\w&]*){WORD_GOES_ON}")
_VERBS = (
    r"(?:(?:has |had |have )?(?:also |again |further |later |previously |repeatedly |strongly )?(?:said|warned|insisted"
    r"|argued|announced|claimed|added|stated|denied|accused|urged|told|confirmed|estimated|complained|acknowledged"
    r"|admitted|rejected|welcomed|criticised|criticized|condemned|dismissed)|says|warns|insists|argues|believes|claims"
    r"|estimates|maintains|denies|wrote|tweeted)"
)
_ACTS = re.compile(
    rf"(?<![\w.’'&-])(?P<name>{_NAME})(?: (?:website|statement|board|management|lawyers?|officials))?"
    rf"(?:, (?:meanwhile|however|too|which [^,.;:\n]{{1,80}}),)? (?={_VERBS}\b)"
)
_SAID = one_of(lexicons.words("said"))
_PAPER = (
    r"\b(?:statement|report|letter|study|survey|complaint|release|filing|brief|email|post|analysis|poll|paper)s?"
    r"(?: (?:issued|released|published|sent|filed|posted|written|carried out|conducted|commissioned))? (?:by|from)"
)
_OWN_PEOPLE = (
    r"\b(?:officials?|executives?|representatives?|lawyers?|attorneys?|managers?|researchers?) (?:at|for|of|from|with)"
)
_ASIDE = re.compile(
    rf"(?:\b[Aa]ccording to|[,?!][”\"] (?:{_SAID}|wrote)|{_PAPER}|{_OWN_PEOPLE})"
    rf" (?:the )?(?P<name>{_NAME})"
    rf"(?=[,.;:]| (?:{_SAID}|told|found|showed|on|in|that|published)\b)"
)
LONGEST_BEFORE = 30
"""Code points before a name in which the words stand that belong to it."""

_JOINED = re.compile(r"(?<![\w.’'&-])(?:([A-Z][a-z]+) (?:on|against|without)|(\d+(?:st|nd|rd|th))) $")
"""What begins a name in two parts, `War on Norwell`, and that of one of several: `7th Norwell`."""

_BODY_NOUNS = frozenset(word for words in lexicons.heads().values() for word in words) | {
    "church",
    "hospital",
    "police",
}
"""Nouns that stand with a capital for a name cut short: `the Church`."""

_HUMPED = re.compile(r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bLa)(?<!\bVan)(?<=[a-z])[A-Z]")
"""A capital inside a word, as in made names and not in people's, but for those with Mc, De and the like."""

_CALLED = one_of(lexicons.words("called"))
_ADDS = f"(?:also |later )?(?:{_SAID}|denied|announced|told)"
_TAKEN_UP = re.compile(
    rf"[^.\n]*[.”]\s+(?!(?:He|She|Mr|Ms|Mrs)\b)(?:It (?:{one_of(lexicons.words('said_it'))}|{_ADDS})"
    rf"|[^.\n]{{0,100}}?\b[Tt]he (?:{_CALLED}) {_ADDS}|[^.\n]{{0,100}}, according to the (?:{_CALLED}))\b"
)
"""The next sentence takes up what was named as no person is: `It said`, `The charity added`."""

_LEADERS = frozenset(name.split()[-1] for name in lexicons.leaders())
_OTHERS = frozenset(("PERSON", "GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "EVENT", "LAW", "LANGUAGE", "ORDINAL"))
_NAMED = frozenset(("PROPN", "X"))


def talking_names(article: Article) -> list[Range]:
    """The places where a name speaks that may only be a body's, as far as its letters and the language model tell."""
    labels: dict[str, Counter[str]] = {}
    for entity in article.doc.ents:
        for words in (entity.text, *entity.text.split()):
            labels.setdefault(words, Counter())[entity.label_] += 1
    places = sorted({place for place in _speaking(article) if article.role_at(place[0]) == "body"})
    told_of = cache(partial(_is_told_of_otherwise, article))  # the whole text is gone through once for a word
    return [place for place in places if _may_be_body(article, place, labels) and not told_of(article.words(place))]


def _speaking(article: Article) -> Iterator[Range]:
    for pattern in (_ACTS, _ASIDE):
        for hit in pattern.finditer(article.text):
            start = hit.start("name")
            name = re.sub(r"(?<=s)['’]$|['’]s$", "", hit["name"])
            words, end = name.split(), start + len(name)
            while words and words[0] in NO_NAMES:  # `On Wednesday Norwell said`
                start += len(words.pop(0)) + 1
            joined = _JOINED.search(article.text, max(0, start - LONGEST_BEFORE), start)
            if joined and not is_office(joined[1] or "") and joined[1] not in NO_NAMES:
                start -= len(joined[0])
            if words:
                yield start, end


def _may_be_body(article: Article, place: Range, labels: dict[str, Counter[str]]) -> bool:
    name = article.text[place[0] : place[1]]
    words, tokens = name.split(), article.tokens(*place)
    if not tokens or len(name) == 1 or len(words) > LONGEST or words[-1] in SUFFIXES:
        return False
    if is_office(words[-1]) or is_office(words[0]) or (len(words) == 1 and name.casefold() in _BODY_NOUNS):
        return False
    if words[0] in lexicons.honorifics() or words[0] in lexicons.given_names() or named_as_outlet(name):
        return False
    if lexicons.scan(name) or all(is_topic(word) for word in words) or words[-1] in lexicons.words("instruments"):
        return False
    if (
        name in lexicons.words("origins")
        or words[-1] in _LEADERS
        or words[0].casefold() in lexicons.offices()["groups"]
    ):
        return False
    if not all(_is_name(token) for token in tokens if token.text[:1].isupper()):
        return False
    letters = len(words) == 1 and name.isupper() and LETTERS[0] <= len(name) <= LETTERS[1]
    shown = letters or _HUMPED.search(name) or (len(words) == 1 and _TAKEN_UP.match(article.text, place[1]) is not None)
    return bool(shown) or not any(labels.get(part, Counter())[label] for part in (name, words[-1]) for label in _OTHERS)


def _is_name(token: Token) -> bool:
    """Is a word with a capital one of a name, and no pronoun, number or plural that begins a sentence?"""
    if token.pos_ in _NAMED:
        return token.tag_ not in ("NNS", "NNPS") or not token.is_sent_start
    return not token.is_sent_start or (token.i + 1 < len(token.doc) and token.nbor().text[:1].isupper())


def _is_told_of_otherwise(article: Article, name: str) -> bool:
    """Does a name stand elsewhere as a common word or as somebody's?"""
    words = name.split()
    common = len(words) == 1 and stands_in_small_letters(article.text, name)
    return common or _is_surname(article, words[-1])


def _is_surname(article: Article, last: str) -> bool:
    """Does a name, a title or an initial stand before the word somewhere: `Ms Norwell`, `Ines Norwell`?"""
    before = re.findall(rf"(?<![\w.])([A-Z][\w.’'-]*|[a-z-]+) {re.escape(last)}(?![\w-])", article.text)
    titled = lexicons.honorifics()
    return any(
        word in titled or word in lexicons.first_names() or is_office(word) or re.fullmatch(r"[A-Z]\.", word)
        for word in before
    )
