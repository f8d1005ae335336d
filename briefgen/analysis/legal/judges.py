"""Judges by name: by a title before it, by an aside after it, and by the bare surname from then on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.legal.words import legal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DOCUMENTS = 2
"""Parses whose judges are kept: a document is read from its first sentence to its last, then left."""


def is_judge(token: Token) -> bool:
    """Is a name that of a judge: told so beside it, or a bare surname of one told of elsewhere in the article?"""
    if not token.text[:1].isupper():
        return False
    return _is_introduced(token) or (token.text in _surnames(token.doc) and not _is_of_another(token))


def is_surname(token: Token) -> bool:
    """Is a word of courts the last of somebody's names (`Mark Judge`)?"""
    courtly = token.lemma_.lower() in legal("courts", "nouns")
    if not courtly or token.pos_ != "PROPN" or token.dep_ == "compound" or not token.i:
        return False
    first = token.nbor(-1)
    return first.dep_ == "compound" and first.head.i == token.i and first.text in lexicons.given_names()


def _is_introduced(token: Token) -> bool:
    """Does a title before a name or an aside after it tell that it is a judge's?"""
    named = {child.text for child in token.children} | {token.text}
    if _is_titled(token):
        return not named & legal("courts", "other_titles")
    asides = (child for child in token.children if child.dep_ == "appos")
    return any(aside.lemma_.lower() in legal("courts", "benches") for aside in asides)


def _is_titled(token: Token) -> bool:
    """Does a judge's title stand before a name, or before its first names (`District Judge Ann Keller`)?"""
    titles = legal("courts", "titles")
    if any(child.text in titles for child in token.children if child.dep_ == "compound" and child.i < token.i):
        return True
    first = token
    while first.i and first.nbor(-1).dep_ == "compound" and first.nbor(-1).head in (first, token):
        first = first.nbor(-1)
    return first is not token and first.i > 0 and first.nbor(-1).text in titles


@lru_cache(maxsize=DOCUMENTS)
def _surnames(doc: Doc) -> frozenset[str]:
    """The last names of those whom an article tells to be judges."""
    names = (token for token in doc if token.ent_type_ == "PERSON")
    return frozenset(name.text for name in names if _is_introduced(name))


def _is_of_another(name: Token) -> bool:
    """Does something stand before a surname, so that it may be another bearer's (`Attorney General Keller`)?"""
    return any(child.dep_ in ("compound", "amod", "nmod") and child.i < name.i for child in name.children)
