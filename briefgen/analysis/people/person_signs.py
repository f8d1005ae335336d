"""What shows that a name is a person's: the language model, a first name, and what is told of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.parsing import is_common_word
from briefgen.analysis.people.titles import adjacent_or_owned, is_office
from briefgen.analysis.people.words import Word
from briefgen.analysis.subjects import is_speaking
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_NAME = 6
"""Words of a name; a longer capitalised run is a headline or a list."""

NOT_PEOPLE = frozenset(("GPE", "LOC", "ORG", "EVENT", "FAC", "DATE", "WORK_OF_ART", "LAW"))
"""What the language model takes for no person."""

FAITHS = frozenset(("Christian",))
"""First names that bodies bear as well: `Christian Aid`."""

_MISTAKEN = frozenset(("ORG", "WORK_OF_ART"))
"""What the language model makes of people whose names it has not seen."""

LEAST_PERSON = 3
"""How many times as often as for a person the language model may take a leader's surname for a body."""

_LEADERS = frozenset(name.split()[-1] for name in lexicons.leaders())

OF_THINGS = frozenset(("of", "in", "at", "on", "into", "near", "through", "across"))
"""Prepositions before places and fields of study."""

_RUN_TOGETHER = re.compile(r"(?!(?:Mc|Mac|Fitz|De|Del|Des|Di|Da|Du|La|Le|Van|Von|St)[A-Z])[A-Z][a-z]+(?:[A-Z]+[a-z]*)+")
_FOLLOWING = lexicons.words("of_candidates") | lexicons.words("of_campaigns")
"""What politicians have, called by their names: `the ANN HOLM campaign`, `ANN HOLM supporters`."""

_ENDS_COMPANY = re.compile(rf" (?:[A-Z]\w+ )?(?:{one_of(lexicons.nouns()['company'])})\b")
_DISTRICT = re.compile(r"(?:[A-Z][a-z]+ )?District of [A-Z]")


def is_district(name: str) -> bool:
    """Is it what a federal court or attorney is for, `Western District of PLACE`, or the District of Columbia?"""
    return _DISTRICT.match(name) is not None


def is_brand(word: str) -> bool:
    """Is a word written with a capital inside, as firms are and people are not: `WeWork`, but `McAllister`?"""
    return _RUN_TOGETHER.fullmatch(word) is not None


def is_said_to_be(article: Article, name: list[Word]) -> bool:
    """Is it told of a name of two words and more what office its bearer has: `NAME is chief steward at the mill`?"""
    last = article.tokens(name[-1].start, name[-1].end)[-1]
    if len(name) < 2 or last.dep_ != "nsubj" or last.head.lemma_ != "be":
        return False
    return any(child.dep_ == "attr" and is_office(child.text) for child in last.head.children)


def is_leader(article: Article, name: str) -> bool:
    """Is one word the surname of a leader whom readers know, by a first name before it or by the language model?"""
    if name not in _LEADERS or begins_company(article, name):
        return False
    labels = article.labels.get(name, Counter())
    before = re.findall(rf"\b([A-Z][a-z]+) {re.escape(name)}\b", article.text)
    common = is_common_word(name) and name not in lexicons.words("well_known_presidents")
    if common and 2 * labels["PERSON"] < labels.total():
        return False
    told = labels["PERSON"] > 0 and labels["ORG"] <= LEAST_PERSON * labels["PERSON"]
    return told or not lexicons.first_names().keys().isdisjoint(before)


def begins_company(article: Article, name: str) -> bool:
    """Is a word the first of a company's name, which the article gives whole somewhere: `Norwell Group`?"""
    places = re.finditer(rf"\b{re.escape(name)}", article.text)
    return any(_ENDS_COMPANY.match(article.text, place.end()) for place in places)


def looks_like_person(article: Article, name: list[Word], words: list[Word], at: int) -> bool:
    """Does the language model take two or more words for a person, with nothing around them that speaks against it?"""
    tokens = _tokens(article, name)
    persons = sum(token.ent_type_ == "PERSON" for token in tokens)
    if name[0].text in ("Los", "Las"):
        return False  # a title or a place in Spanish
    if persons * 2 <= len(tokens) or any(token.is_punct and token.text not in ("-", ".", "’", "'") for token in tokens):
        return False
    if _is_followed(article, name):
        return True
    if at and adjacent_or_owned(article.text, words[at - 1], name[0]):
        left = words[at - 1]
        if left.text.casefold() in ("the", "a", "an", "this", "that", "its", "their"):
            return False
        if left.possessive and not _speaks(tokens):
            return False
    return not _modifies(tokens[-1], tokens) and not _stands_as_thing(tokens)


def has_first_name(article: Article, name: list[Word], words: list[Word], at: int) -> bool:
    """Does a name begin with a first name, wherever it stands, unless it is a place's or has a common word in it?

    Of a first name and a surname the language model makes a body as often as not; of `Carlton Energy` it is one.
    """
    if not 1 < len(name) < LONGEST_NAME or name[0].text not in lexicons.given_names() or name[0].text in FAITHS:
        return False
    if _is_followed(article, name):
        return True
    left = words[at - 1] if at else None
    if left is not None and left.text.casefold() == "the" and adjacent_or_owned(article.text, left, name[0]):
        return False
    tokens = _tokens(article, name)
    sure = name[0].text in lexicons.first_names()
    common = any(is_common_word(word.text) for word in name[-1 if sure else 1 :])
    if common and not sure:
        return False
    made = set() if common or _stands_as_thing(tokens) else _MISTAKEN
    others = {"ORG"} - made if _speaks(tokens) else NOT_PEOPLE - made  # `On Monday NAME said`, made a date
    return not any(token.ent_type_ in others for token in tokens) and not _modifies(tokens[-1], tokens)


def _is_followed(article: Article, name: list[Word]) -> bool:
    """Is a name that of a campaign or of followers, so that an article before it is theirs: `the NAME campaign`?"""
    tokens = _tokens(article, name)
    last = tokens[-1]
    followed = last.dep_ == "compound" and last.head.i > last.i and last.head.lower_ in _FOLLOWING
    return followed and not any(token.ent_type_ in NOT_PEOPLE for token in tokens)


def _tokens(article: Article, name: list[Word]) -> list[Token]:
    return [token for word in name for token in article.tokens(word.start, word.end)]


def _speaks(tokens: list[Token]) -> bool:
    """Does the bearer of a name say something: `the union's NAME said`, and not `the firm's NAME sells well`?"""
    return is_speaking(top_of(tokens) or tokens[-1])


def _stands_as_thing(tokens: list[Token]) -> bool:
    """Does the name stand where things and fields of study stand rather than people: `professor of NAME`?"""
    head = top_of(tokens) or tokens[-1]
    return head.dep_ == "pobj" and head.head.lower_ in OF_THINGS


def _modifies(last: Token, tokens: list[Token]) -> bool:
    """Is the name itself a modifier of a common noun, `Iron Dome system`, and not the one who is made it: `named NAME
    president`?
    """
    modified = last.head
    led = last.dep_ == "compound" and modified not in tokens and modified.i > last.i and modified.pos_ == "NOUN"
    return led and modified.dep_ != "oprd"
