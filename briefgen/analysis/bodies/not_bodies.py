"""Names that only look like a body's: of a law, a thing, a place, a person, or of what the article tells no deed of."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.bodies.merging import is_naming
from briefgen.analysis.bodies.otherwise import is_called_otherwise
from briefgen.analysis.parsing import is_common_word
from briefgen.analysis.people.placing import PlaceTest
from briefgen.analysis.people.titles import is_office
from briefgen.model import Range
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_INSTRUMENTS = lexicons.words("instruments")
_FACILITIES = lexicons.words("facilities")
_OWN_PEOPLE = lexicons.words("own_people")
_OF_NO_PLACE = one_of(_OWN_PEOPLE - {"officials", "official", "workers"})
_AFTER_NAME = re.compile(r"(?: \([A-Z]+\))? (\w+)")
_OF_CANDIDATES = lexicons.words("of_candidates")
_KIN_BEFORE = rf"\b(?:{one_of(lexicons.words('kin'))}),? "
_OWNED = (
    _OWN_PEOPLE
    | lexicons.words("officers")
    | lexicons.words("own_things")
    | lexicons.words("market_experts")
    | lexicons.words("called")
    | {"data", "figures", "leader", "member", "members", "poll", "report", "reports", "research", "statement", "study"}
    | {"survey", "surveys", "lawyer", "lawyers", "aide", "aides", "adviser", "advisers", "agents", "board", "leaders"}
)
"""What bodies have and say things by."""

_WAR = re.compile(r"(?:[A-Z][\w-]+ ){1,3}War(?: [IVX]+)?")
"""A war by its name, `World War II`; not a body that is of or for one, `Institute for the Study of War`."""

_OPENS, _CLOSES = frozenset("“\"‘'"), re.compile(r"[,.!?]?[”\"’'](?!s\b)")
_CALLED = lexicons.words("called")
_BEFORE_NOUNS = frozenset(("compound", "poss", "nmod"))
_DONE_BY_THINGS = frozenset(
    ("be", "become", "begin", "cost", "end", "exist", "happen", "lie", "occur", "prove", "remain", "seem")
)
"""What things do as well as bodies."""


def not_bodies(article: Article, names: list[str], index: PlaceTest) -> set[str]:
    """Those of some names that are no body's.

    names: those of which the article does not show by what stands beside them that they are.
    """
    wrong = {name for name in names if _is_other(article, name, index)}
    for entity in article.doc.ents:
        words = entity.text.split()
        if words[-1] in _INSTRUMENTS:
            wrong.add("".join(word[0] for word in words if word[0].isupper()))
    return wrong


def _is_other(article: Article, name: str, index: PlaceTest) -> bool:
    if name.split()[-1] in _INSTRUMENTS or _followed_by(index, name, _INSTRUMENTS):
        return True
    if _is_title(index, name) or _WAR.fullmatch(name):
        return True
    if (index.stands_as_place(name) or name in lexicons.first_names()) and not _acts_by_name(article, name):
        return True
    if " " not in name and (
        _followed_by(index, name, _OF_CANDIDATES) or _is_shouted(article, name) or _is_of_kin(article, name)
    ):
        return True
    if is_naming(name):
        return False
    sited = 2 * _followed_by(index, name, _FACILITIES) >= len(index.uses(name))
    return sited or is_called_otherwise(index, name) or _is_person(article, name) or _is_idle(article, name, index)


def _is_title(index: PlaceTest, name: str) -> bool:
    """Does a name stand between quotation marks wherever it stands, as that of an advertisement or a song does?"""
    text, uses = index.text, index.uses(name)
    return bool(uses) and all(text[a - 1 : a] in _OPENS and _CLOSES.match(text, b) for a, b in uses if a)


def _is_person(article: Article, name: str) -> bool:
    """Does the language model take a name more often for a person’s than for a body’s?"""
    labels = article.labels.get(name, Counter())
    return 0 < labels["ORG"] < labels["PERSON"]


def _is_idle(article: Article, name: str, index: PlaceTest) -> bool:
    """Does a name stand nowhere where it does something, has something done to it, or owns what bodies do?"""
    if article.labels.get(name, Counter())["ORG"] == 0 or lexicons.scan(name):
        return False  # found by what it does, or longer than a listed name
    words = name.split()
    shorter = [" ".join(words[:n]) for n in range(2, len(words))] + [
        word for word in words[:1] if not is_common_word(word)
    ]
    return not any(_acts(article, place) for form in {name, *shorter} for place in index.uses(form))


def _acts(article: Article, place: Range) -> bool:
    tokens = article.tokens(*place)
    head = top_of(tokens)
    following = [token for token in article.doc[tokens[-1].i + 1 : tokens[-1].i + 4] if not token.is_punct]
    if any(is_office(token.text) for token in following[:3]) and head is not None and head.dep_ in _BEFORE_NOUNS:
        return True  # `NORWELL President Anna Holm`
    while head is not None and head.head != head and (head.dep_ in ("conj", "appos") or _is_example(head)):
        head = head.head
    if head is None:
        return False
    over = head.head
    if head.dep_ in ("nsubj", "nsubjpass"):
        called = any(child.dep_ == "attr" and child.lower_ in _CALLED for child in over.children)
        return over.lemma_ not in _DONE_BY_THINGS or called  # `NORWELL is a steel firm`
    if head.dep_ in _BEFORE_NOUNS:
        return over.lower_ in _OWNED
    return head.dep_ == "pobj" and _is_source(over)


def _is_example(token: Token) -> bool:
    """Is it, or does it stand after, what names some of several: `firms including NORWELL`?"""
    word = token.head if token.dep_ == "pobj" else token
    return word.lower_ in ("including", "like") and word.dep_ == "prep"


def _is_source(preposition: Token) -> bool:
    """Does what follows a preposition do or say something: `by`, `according to`, `a letter from`?"""
    if preposition.lower_ == "from":
        return preposition.head.lower_ in _OWNED
    return preposition.lower_ == "by" or (preposition.lower_ == "to" and preposition.head.lower_ == "according")


def _is_of_kin(article: Article, name: str) -> bool:
    return re.search(rf"{_KIN_BEFORE}{re.escape(name)}\b(?! [A-Z])", article.text) is not None


def _is_shouted(article: Article, name: str) -> bool:
    """Does a word in capitals stand only beside others, as in a headline?"""
    if not name.isupper():
        return False
    return re.search(rf"(?<![A-Z]{{2}} )(?<![\w-]){re.escape(name)}(?![\w-]| [A-Z]{{2}})", article.text) is None


def _acts_by_name(article: Article, name: str) -> bool:
    """Has a name that looks like a place's its own executives or customers, or the noun of a body in it?"""
    if is_naming(name):
        return True
    return re.search(rf"\b{re.escape(name)}(?:['’]s)? (?:{_OF_NO_PLACE})\b", article.text) is not None


def _followed_by(index: PlaceTest, name: str, nouns: frozenset[str]) -> int:
    """How often one of the nouns follows a name: once, and it is the name of a law; mostly, and it is a place's."""
    hits = (_AFTER_NAME.match(index.text, end) for _, end in index.uses(name))
    return sum(hit is not None and hit[1] in nouns for hit in hits)
