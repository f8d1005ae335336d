"""Names of persons that are known for nobody's: a `he` after one means him, and none of those who are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.candidates import Candidates

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_stranger(article: Article, candidates: Candidates, noun: Token) -> bool:
    """Is a noun a person's name that is no known person's, by the language model or by a nickname before it?"""
    named = candidates.within(noun.left_edge.idx, noun.idx + 1)
    if noun.pos_ != "PROPN" or candidates.is_quoted(noun) or any(c.person for c in named):
        return False
    unknown = noun.ent_type_ == "PERSON" and all(candidates.is_odd(c) for c in named)
    return unknown or candidates.is_nicknamed(noun.text)
