"""Who and what a row may say is bound: somebody who can be held to something, by what forbids or demands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.legal.parts import Found, is_dealing, is_filing, is_held
from briefgen.analysis.legal.words import legal
from briefgen.analysis.timeline.words import is_happening
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_COUNTED = frozenset({"CARDINAL", "DATE", "EVENT", "LAW", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
"""What names of these kinds stand for is held to nothing."""

_LETTING = frozenset({"can", "could", "may", "might"})
"""Modals by which somebody is let do something; with `not` they forbid."""


def told_rightly(article: Article, found: Found) -> Found:
    """A row without what its words do not bear out: a thing that is bound, a right told as a duty, a duty whose `not`
    stands before the word of force.
    """
    denied = _is_denied(article, found)
    if denied:
        found.duty = None  # the whole sentence is printed
    free = denied != _lets(article, found)  # `is not illegal`, `is allowed`; who is not allowed is bound
    if found.bound is not None and (free or not _may_be_bound(article, found)):
        found.bound = None
    return found


def _force_of(article: Article, found: Found) -> Token | None:
    return next(iter(article.tokens(*found.force)), None) if found.force else None


def _is_denied(article: Article, found: Found) -> bool:
    """Does a `not` or a `no` stand before the word of force, where no stretch from that word on would show it?"""
    force = _force_of(article, found)
    if force is None:
        return False
    near = [*force.children, *(found.verb.children if found.verb is not None else ())]
    return any((c.dep_ == "neg" or c.lower_ == "no") and c.idx < force.idx and c.head.i <= force.i + 1 for c in near)


def _lets(article: Article, found: Found) -> bool:
    """Is the word of force one that lets somebody do something?"""
    force = _force_of(article, found)
    if force is None:
        return False
    last = article.tokens(*found.force)[-1] if found.force else force
    lets = force.lemma_.lower() in legal("force", "permit") or force.lower_ in _LETTING
    return lets and last.dep_ != "neg" and not any(c.dep_ == "neg" and c.i > force.i for c in force.head.children)


def _may_be_bound(article: Article, found: Found) -> bool:
    """Can the bound be held to something: no instrument, sum or day, and nobody who signed or left for his state?"""
    head = _head_of(article, found.bound) if found.bound else None
    if head is None:
        return False
    verb = found.verb
    for_state = legal("life", "of_parties") | {pair.split()[0] for pair in legal("standing", "keeping")}
    if verb is not None and head.ent_type_ == "PERSON" and verb.lemma_ in for_state:
        return False
    if is_held(head):
        return True
    thing = is_dealing(head, told=True) or is_filing(head) or is_happening(head) or head.ent_type_ in _COUNTED
    laid_down = legal("instruments", "rules") | legal("instruments", "burdens")
    return not (thing or head.pos_ == "VERB" or head.lemma_.lower() in laid_down)


def _head_of(article: Article, words: Range) -> Token | None:
    """The word on which the others of a phrase hang."""
    tokens = article.tokens(*words)
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), None)
