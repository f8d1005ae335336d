"""Names of persons that are known for nobody's: a `he` after one means him, and none of those who are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.candidates import Candidates

if TYPE_CHECKING:
    from spacy.tokens import Token

_NICKNAME = r"[“\"‘'(][A-Z][\w. -]{0,20}[”\"’')]"
"""Between a first name and a surname: `Ann “Red” Holm`."""


def is_stranger(article: Article, candidates: Candidates, noun: Token) -> bool:
    """Is a noun a person's name that is no known person's, by the language model or by a nickname before it?"""
    named = candidates.within(noun.left_edge.idx, noun.idx + 1)
    if noun.pos_ != "PROPN" or candidates.is_quoted(noun) or any(c.person for c in named):
        return False
    called = re.search(rf"\b[A-Z][\w.]+ {_NICKNAME} {re.escape(noun.text)}\b", article.text) is not None
    return called or (noun.ent_type_ == "PERSON" and all(candidates.is_odd(c) for c in named))
