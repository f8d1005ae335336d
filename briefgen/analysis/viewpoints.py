"""Viewpoints: whose view a sentence gives though no verb says so: `To Ruiz, the bridge is a ruin`.

The words that say so stand apart from the clause, which without them would be a fact.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import ACTORS, child
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 14
"""Words of such a phrase."""

_VIEW = (
    r"(?:account|admission|argument|assessment|book|calculation|definition|estimate|estimation|eyes|judge?ment|logic|mind"
    r"|opinion|reading|reckoning|theory)"
)
_TOLD = r"(?:telling|version|view|words|world)"
_OPENING = re.compile(
    r"[\"“(]?(?:(?:But|And|Yet|So|Still|Indeed),? )?"
    rf"(?:(?:In|By|From|On) (?:(?!the\b)[^,;:]{{2,60}} (?:{_VIEW}|{_TOLD}|point of view|perspective|standpoint)"
    rf"|the (?:{_VIEW}|{_TOLD}|point of view|perspective|standpoint) of [^,;:]{{2,60}})"
    r"|As [^,;:]{2,60} (?:sees?|saw|puts?|tells?|told|has|had|views?|viewed) (?:it|things|matters)"
    r"|To hear [^,;:]{2,60} tell it"
    r"|For [^,;:]{2,40} (?:supporters|critics|opponents|backers|fans|detractors)"
    r"),"
)
_TO = re.compile(r"[\"“(]?(?:(?:But|And|Yet|So|Still|Indeed),? )?(To) [^,;:]{2,80},")
_OF_STATE = frozenset(
    {"be", "seem", "look", "sound", "appear", "feel", "mean", "represent", "remain", "amount", "smack"}
)
"""Verbs of what something is, to somebody: `To reporters, he said` tells whom he spoke to."""


def opening_view(article: Article, sentence: int) -> Range | None:
    """The words at the beginning of a sentence, by its index, that say whose view it gives; None where none do."""
    start, end = article.source.sentences[sentence]
    found = _OPENING.match(article.text, start, end)
    if found is None:
        found = _TO.match(article.text, start, end)
        to = next(iter(article.tokens(found.start(1), found.end(1))), None) if found is not None else None
        if to is None or not _is_of_people(to):
            return None
    held = len(found[0].split()) <= LONGEST if found is not None else False
    return (start, found.end()) if found is not None and held else None


def _is_of_people(to: Token) -> bool:
    """Is it somebody to whom it is so, and no end (`To win, …`) or direction (`To the north, …`)?"""
    noun = child(to, "pobj")
    if to.dep_ != "prep" or noun is None or to.head.lemma_ not in _OF_STATE:
        return False
    return noun.ent_type_ in ACTORS or noun.tag_ in ("NNP", "NNPS", "NNS") or noun.lower_ in ("him", "her", "them")
