"""What a dispute is about: the words of the source that name the thing that two statements collide over."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import POINTING_DETERMINERS
from briefgen.analysis.disputes.words import ACCORD, SAID, pattern
from briefgen.analysis.topic import content_tokens, stem
from briefgen.model import Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_TOPIC = 9
"""Words of a bare noun and what tells which is meant: more are no heading of a row."""

FEWEST_TELLING = 2
"""Words that at least tell which is meant: a preposition needs its noun."""

MOST_BARE = 2
"""Words of a phrase that may be no more than a noun with its article or owner (`its purpose`)."""

_TELLING = ("prep", "acl")
"""Dependents after a noun that tell which is meant: `of the bridge`, `to abstain`, `taken by Norland`."""


def topic_of(
    article: Article,
    members: Sequence[Statement],
    shared: frozenset[str],
    names: Mapping[str, re.Pattern[str]],
) -> list[str]:
    """What two statements are about, as references to words of one of them.

    members: the answering statement, then the one that it answers; shared: the stems that both have; names: for each
    party the pattern of its names. A phrase that only points back (`that charge`) or names a party is passed over
    while there is another. Empty only where no statement has a noun.
    """
    phrases = [(phrase, n) for n, member in enumerate(members) for phrase in _things(article, member, names)]
    telling = [(phrase, n) for phrase, n in phrases if not _points_back(phrase)]
    holding = [(phrase, n) for phrase, n in telling if _holds(phrase, shared)]
    if holding:
        chosen, n = min(holding, key=lambda item: _order(article, item[0], item[1], shared, names))
    else:
        nouns = [(phrase, n) for n, member in enumerate(members) for phrase in noun_phrases(article, member)]
        full = [item for item in telling if len(_told(item[0], members[item[1]])) > MOST_BARE]
        full.sort(key=lambda item: (item[1], item[0][-1].dep_ == "pobj"))
        chosen, n = next(iter([*full, *telling, *phrases, *nouns]), ([], 0))
    return [_reference(article, _told(chosen, members[n]))] if chosen else []


def _order(
    article: Article, phrase: Sequence[Token], member: int, shared: frozenset[str], names: Mapping[str, re.Pattern[str]]
) -> tuple[bool, int, bool, int, int, int]:
    """No party's name in it; the most common words; two words rather than one; the answer's own; short; first."""
    party = any(pattern.search(_text(article, phrase)) for pattern in names.values())
    held = len({stem(token.lemma_.lower()) for token in phrase} & shared)
    return party, -held, len(phrase) < 2, member, len(phrase), phrase[0].idx


def _told(phrase: Sequence[Token], statement: Statement) -> list[Token]:
    """A phrase with the words that tell which is meant, where it is bare (`decision` `to abstain from voting`)."""
    head = phrase[-1]
    if any(token.pos_ not in ("DET", "PRON") for token in phrase[:-1]):
        return list(phrase)
    ends = [span(reference) for reference in statement.content]
    after = next((child for child in head.rights if child.left_edge.i == head.i + 1 and child.dep_ in _TELLING), None)
    if after is None:
        return list(phrase)
    whole = [*phrase, *(head.doc[i] for i in range(head.i + 1, after.right_edge.i + 1))]
    while len(whole) > LONGEST_TOPIC:
        joints = [n for n, token in enumerate(whole) if token.pos_ in ("ADP", "PART", "SCONJ") and n > len(phrase)]
        if not joints:
            return list(phrase)
        whole = whole[: joints[-1]]
    if len(whole) - len(phrase) < FEWEST_TELLING:
        return list(phrase)
    inside = any(part.start <= whole[0].idx and whole[-1].idx + len(whole[-1]) <= part.end for part in ends)
    plain = not any(token.is_space or token.is_quote or token.is_bracket for token in whole)
    return whole if inside and plain else list(phrase)


def _points_back(phrase: Sequence[Token]) -> bool:
    """Does a phrase only stand for what was said (`that charge`, `any wrongdoing`)?"""
    describing = [
        token for token in phrase[:-1] if token.lower_ not in POINTING_DETERMINERS and token.pos_ not in ("PRON", "DET")
    ]
    return not describing and phrase[-1].lemma_.lower() in SAID


def _holds(phrase: Sequence[Token], shared: frozenset[str]) -> bool:
    """Is a common word in a phrase, or another name for what both say is broken or kept?"""
    words = " ".join(token.text for token in phrase)
    return any(stem(token.lemma_.lower()) in shared for token in phrase) or (
        f"#{ACCORD}" in shared and bool(pattern(ACCORD).search(words))
    )


def _things(article: Article, statement: Statement, names: Mapping[str, re.Pattern[str]]) -> list[list[Token]]:
    """The noun phrases of a statement that name a thing and no party."""
    found = [phrase for phrase in noun_phrases(article, statement) if phrase[-1].pos_ == "NOUN"]
    return [
        phrase
        for phrase in found
        if not any(p.fullmatch(re.sub(r"^the ", "", _text(article, phrase), flags=re.I)) for p in names.values())
    ]


def _text(article: Article, phrase: Sequence[Token]) -> str:
    return article.text[phrase[0].idx : phrase[-1].idx + len(phrase[-1])]


def _reference(article: Article, phrase: Sequence[Token]) -> str:
    """The phrase without a possessive, whose owner a cell does not name (`its authority`), or a `no` before it."""
    while len(phrase) > 1 and phrase[0].pos_ in ("ADV", "PUNCT"):
        phrase = phrase[1:]
    if len(phrase) > 1 and (phrase[0].tag_ == "PRP$" or phrase[0].lower_ == "no"):
        phrase = phrase[1:]
    return str(article.span(phrase[0].idx, phrase[-1].idx + len(phrase[-1])))


def noun_phrases(article: Article, statement: Statement) -> list[list[Token]]:
    """The base noun phrases of a statement's content, as tokens: pronouns and quotation marks left out."""
    tokens = content_tokens(article, statement)
    inside = {token.i for token in tokens}
    phrases = []
    for token in tokens:
        if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "amod", "nmod", "poss"):
            continue
        left = token.i
        while left - 1 in inside and article.doc[left - 1].head.i <= token.i and _belongs(article.doc[left - 1], token):
            left -= 1
        phrases.append([article.doc[i] for i in range(left, token.i + 1)])
    return phrases


def _belongs(word: Token, noun: Token) -> bool:
    """Is a word part of the noun phrase to its right?"""
    return (
        word.pos_ in ("DET", "ADJ", "ADV", "NOUN", "PROPN", "NUM", "PRON", "PART", "PUNCT", "X")
        and (word.head == noun or word.head.head == noun)
        and word.dep_ not in ("nsubj", "relcl", "ROOT", "dobj", "pobj")
    )
