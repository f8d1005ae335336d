"""Which body the sentences before a noun are about: news goes on about what was the subject of the last one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.mentions import BodyMention
from briefgen.analysis.subjects import HELD, MAIN, head_of, is_according, rank_of
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

SENTENCES_BACK = 4
"""Sentences back in which the body is sought: farther back others have come in."""

SUBJECT, NEAR_SUBJECT, OBJECT, ELSEWHERE = 3, 2, 1, 0
"""What a place weighs: the subject of the main clause, a part of it or the subject of a clause in it, the object of a
verb, any other place."""

CLEAR = 2
"""A subject farther back that is named so many times as often as who is named in passing nearer is meant."""

REACH = 60
"""Code points before a name in which it stands whose it is."""

_OBJECTS = ("dobj", "dative", "attr")
_THINGS = one_of(lexicons.words("belongings"))
_BELONGS = re.compile(rf"\b(?:[Ii]ts|[Tt]heir)(?: [\w-]+){{0,4}}? (?:{_THINGS}),? (?:the )?$")
_OWNED = re.compile(rf"['’]s?(?: [\w-]+){{0,4}}? (?:{_THINGS}),? (?:the )?$")
_BOUGHT = re.compile(r"\b(?:acquisition|purchase|takeover|buyout) of (?:the )?(?:[a-z][\w-]* ){0,6}$")

_ONLOOKERS = lexicons.words("learned") | lexicons.words("crowds")


class Centre(NamedTuple):
    """A body that a noun may take up: where it was named, what that place weighs, and how many sentences back."""

    mention: BodyMention
    weight: int
    back: int


def centre(
    article: Article, noun: Token, mentions: Sequence[BodyMention], fits: Callable[[BodyMention], bool]
) -> Centre | None:
    """The body that the nearest sentence before a noun, or the words before it in its own, is about.

    mentions: those of the article in their order. fits: may the noun mean the body? None where nobody is near, or where
    two are alike the subject of the same sentence.
    """
    here = article.sentence_at(noun.idx)
    if here is None:
        return None
    paragraph = article.paragraph_at(noun.idx) or 0
    passing: Centre | None = None
    for number in range(here, max(here - SENTENCES_BACK - 1, -1), -1):
        start, end = article.source.sentences[number]
        if article.role_at(start) != "body" or paragraph - (article.paragraph_at(start) or 0) > 1:
            break
        end = min(end, noun.left_edge.idx)
        near = [(_weight(article, m), m) for m in mentions if start <= m.range[0] < end and fits(m)]
        best = max((weight for weight, _ in near), default=ELSEWHERE)
        first = [mention for weight, mention in near if weight == best]
        if best == SUBJECT and len({mention.key for mention in first}) > 1:
            return None
        if best > ELSEWHERE:
            found = Centre(first[-1], best, here - number)
            if passing is None or passing.mention.key == found.mention.key:
                return found
            counts = Counter(mention.key for mention in mentions)
            return passing if counts[found.mention.key] < CLEAR * counts[passing.mention.key] else found
        if first and passing is None:
            passing = Centre(first[-1], ELSEWHERE, here - number)
    return passing


def belongings(article: Article, mentions: Iterable[BodyMention]) -> set[str]:
    """The keys of bodies that are said to be another one's, `its search engine NAME`, `the acquisition of NAME`."""
    found = set()
    states = {m.range[1] for m in mentions if m.key.startswith(("state:", "region:"))}
    for mention in mentions:
        first = max(0, mention.range[0] - REACH)
        owned = _OWNED.search(article.text, first, mention.range[0])
        ruled = owned is not None and owned.start() in states
        bought = _BOUGHT.search(article.text, first, mention.range[0])
        if bought or _BELONGS.search(article.text, first, mention.range[0]) or (owned and not ruled):
            found.add(mention.key)
    return found


def _weight(article: Article, mention: BodyMention) -> int:
    head = top_of(article.tokens(*mention.range))
    if head is None:
        return ELSEWHERE
    rank = rank_of(head)
    if rank == MAIN:
        return SUBJECT
    if rank == HELD or _is_in_subject(head) or is_according(head):
        return NEAR_SUBJECT
    return OBJECT if head_of(head).dep_ in _OBJECTS else ELSEWHERE


def _is_in_subject(word: Token) -> bool:
    """Is it a part of the subject of the main clause, `NAME's profits`, and not where some onlooker works?"""
    for token in (word, *word.ancestors):
        if token.dep_ in ("relcl", "acl", "advcl"):
            return False
        if token.dep_ in SUBJECTS:
            return rank_of(head_of(token)) == MAIN and token.lower_ not in _ONLOOKERS
    return False
