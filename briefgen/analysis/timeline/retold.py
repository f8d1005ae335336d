"""The article's own event told again with its day: `has urged them to leave`, and below `he said on Tuesday`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb, verb_form
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.phrases import SUBJECTS, child
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.timeline.dating import Dated
from briefgen.analysis.timeline.words import is_saying, plans, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Token

_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:yesterday|today|last night|this \w+)", re.IGNORECASE
)
"""Days that need no month: those of the news."""

_OBJECTS = ("dobj", "nsubjpass")
_LIGHT = frozenset({"be", "have", "do", "make", "take", "get", "go", "come", "give", "put", "set", "see"})
"""Verbs that say too little to tell one deed from another."""
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "lord", "president", "minister", "senator", "prince", "judge"})
_PERSONAL = frozenset({"he", "she", "they"})


def retelling(article: Article, lead: int, dated: Iterable[Dated], coverage: Coverage) -> Dated | None:
    """The first of some dates that gives the day of what the lead, by its index, tells without one.

    dated: the dates of the sentences soon after the lead. The day is that of the same deed done to the same, or that
    on which who speaks in the lead spoke.
    """
    deed = main_verb(article, lead)
    if deed is None or deed.lemma_ in _LIGHT or verb_form(deed) not in ("past", "perfect", "present", "progressive"):
        return None
    for one in dated:
        news = one.kind in ("date", "deictic") and _DAY.search(one.words) and not one.by_noun and not one.planned
        if news and one.sentence > lead and _is_same(article, lead, deed, one, coverage):
            return one
    return None


def _is_same(article: Article, lead: int, deed: Token, dated: Dated, coverage: Coverage) -> bool:
    head = _spoken_at(dated.head)
    if is_saying(head) or coverage.is_cue(head.idx):
        spoke = coverage.is_cue(deed.idx) or lexicon().attributes(deed.lemma_.lower())
        return spoke and _is_of_one(deed, head, close=dated.sentence == lead + 1)
    if deed.lemma_ != head.lemma_ or not _are_done_to_one(deed, head):
        return False
    told = (article.tokens(*article.source.sentences[n]) for n in (lead, dated.sentence))
    names = [{token.text for token in tokens if token.pos_ == "PROPN" and token.ent_type_ != "DATE"} for tokens in told]
    return bool(names[0] & names[1])


def _spoken_at(head: Token) -> Token:
    """The verb of saying above a day on which the words came out (`told a station in an interview aired on Monday`)."""
    verb = verb_above(head.head) if head.lemma_ in plans("publishing") and head.dep_ == "acl" else None
    return verb if verb is not None and is_saying(verb) else head


def _is_of_one(deed: Token, speech: Token, *, close: bool) -> bool:
    """Is who speaks the lead's subject, by the name or noun, or by a pronoun in the next sentence?"""
    first, second = child(deed, *SUBJECTS), child(speech, *SUBJECTS)
    if first is None or second is None:
        return False
    if second.lower_ in _PERSONAL:
        return close
    if "PROPN" in (first.pos_, second.pos_):
        return bool(_names(first) & _names(second))
    return first.pos_ == "NOUN" and first.lemma_ == second.lemma_


def _are_done_to_one(deed: Token, again: Token) -> bool:
    """May two uses of one verb have one object: the same noun, or one told by its name once?"""
    first, second = child(deed, *_OBJECTS), child(again, *_OBJECTS)
    if first is None or second is None:
        return first is second
    return first.lemma_ == second.lemma_ or (first.pos_ == "NOUN") != (second.pos_ == "NOUN")


def _names(noun: Token) -> set[str]:
    """The words of a name, less those before it that are no name of its own (`Mr`)."""
    parts = [noun, *(child for child in noun.children if child.dep_ == "compound")]
    return {part.text for part in parts if part.pos_ == "PROPN" and part.lower_.strip(".") not in _TITLES}
