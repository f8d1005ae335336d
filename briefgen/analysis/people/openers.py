"""What opens a sentence before a name and is none of it: `Certainly NAME said`, `Enter NAME`, `Young voters`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.parsing import is_common_word
from briefgen.analysis.people.titles import is_office, starts_sentence
from briefgen.analysis.people.words import Word
from briefgen.tables import one_of

NAMES_TOO = frozenset(("May", "April", "June", "August", "Jan"))
"""Months that are first names as well."""

_ASKING = frozenset(("Will", "May", "Can", "Do"))
"""Auxiliaries that are names as well."""

LONGEST_END = 4
"""Code points in which a sentence ends, with the marks and the space before the next."""

_ENDED = re.compile(r"(?:: |[.?!…]['’\"”]? ['‘\"“]?)$")
"""Where a sentence has ended, or is led up to, that the reading of sentences did not part."""

LONGEST_CALLED = 24
"""Code points before a name in which stands what it is called."""

_CALLED = re.compile(rf"\b(?:{one_of(lexicons.words('called'))}) $")
_NO_NAMES = frozenset(("RB", "CC", "UH", "VB"))
_CALLING_UP = lexicons.words("calling_up")
_PREFIXED = re.compile(r"(?:[OD]['’]|Mc|Mac)[A-Z][a-z]")
"""How surnames begin that are no other words: `O’Hara`."""


def is_opener(article: Article, name: list[Word]) -> bool:
    """Does a sentence begin with an adverb, a call or a role before a name: `Certainly NAME`, `Host NAME`?

    Not with a second first name, `Emily Anna Holm`.
    """
    first, known = name[0].text, lexicons.first_names()
    if len(name) < 2 or name[1].text not in known:
        return False
    before = article.text[max(name[0].start - LONGEST_END, 0) : name[0].start]
    if not starts_sentence(article, name[0]) and _ENDED.search(before) is None:
        return False
    if first in _CALLING_UP or (first in _ASKING and len(name) > 2):  # `Will Anna Holm win?`
        return True
    if first in known:
        return False
    return first.endswith("ly") or _links_on(article, name[0]) or (len(name) > 2 and is_common_word(first))


def is_lead(article: Article, name: list[Word]) -> bool:
    """Does a word stand before a first name and a surname that is none of them: `Crooked Anna Holm`?

    It is what somebody is called where the name stands elsewhere without it, and a body after what bodies are called:
    `the union NORWELL Anna Holm`.
    """
    if len(name) < 3 or name[0].text in lexicons.given_names() or name[1].text not in lexicons.first_names():
        return False
    start, end = name[1].start, name[-1].end
    rest = article.text[start:end]
    called = _CALLED.search(article.text, max(0, name[0].start - LONGEST_CALLED), name[0].start)
    return called is not None or article.text.count(rest) > article.text.count(f"{name[0].text} {rest}")


def _links_on(article: Article, word: Word) -> bool:
    """Is a word an adverb, a conjunction, a call or a verb that bids: `So Anna Holm`, `Count Anna Holm among them`?"""
    return all(token.tag_ in _NO_NAMES for token in article.tokens(word.start, word.end))


def are_offices(word: str) -> bool:
    """Is a word the title of several: `Candidates NAME and NAME`?"""
    return word.endswith("s") and not is_office(word) and is_office(word[:-1])


def stands_as_noun(article: Article, word: Word) -> bool:
    """Can a word be a name by its place in the sentence: `Young, too, said`, and not `Young voters said`?"""
    token = article.tokens(word.start, word.end)[0]
    return token.pos_ in ("NOUN", "PROPN", "VERB") and token.dep_ not in ("amod", "compound", "advmod")


def proper(article: Article, word: Word) -> bool:
    """Is a word that opens a sentence a name, as far as the language model tells?"""
    tokens = article.tokens(word.start, word.end)
    if word.text in NAMES_TOO or _PREFIXED.match(word.text):
        return True
    if any(token.tag_ == "VBG" or token.pos_ in ("ADP", "SCONJ", "DET", "PRON") for token in tokens):
        return False  # `Using NAME as a shield`
    return any(token.pos_ in ("PROPN", "X") or token.ent_type_ in ("PERSON", "ORG") for token in tokens) and not any(
        token.is_stop for token in tokens
    )
