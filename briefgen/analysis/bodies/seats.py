"""Whether the name of a capital or another seat stands for the government that sits there, and not for the place."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.tables import one_of

_SERVED = re.compile(rf"['’]s (?:[a-z-]+ ){{0,3}}?(?:{one_of(lexicons.words('state_servants'))})\b")
"""After a capital: whom its government has, `Havana's chief negotiator`."""

_GOVERNING = frozenset(("government", "regime", "leadership", "administration", "authorities", "rulers", "leaders"))
_OFFICIALS = frozenset(("government", "administration", "officials", "authorities"))
_OWNED = re.compile(r"(?P<own>['’]s)? (?P<words>(?P<first>\w+)(?: \w+)?)")

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent"))
_PLACE_VERBS = frozenset(("be", "lie", "host", "see", "become", "wake", "witness", "remain"))
_ADDRESSED = lexicons.words("addressed")
_POLICY = lexicons.words("policy")


def is_government(article: Article, start: int, end: int) -> bool:
    """Does a capital's name stand for the government here, as what acts or is spoken to, and not for the place?"""
    tokens = article.tokens(start, end)
    if not tokens:
        return False
    if _is_governments(article.text, end):
        return True
    head = top_of(tokens) or tokens[-1]
    if head.dep_ in ("nsubj", "nsubjpass"):
        verb = head.head
        if head.dep_ == "nsubj":
            return verb.pos_ in ("VERB", "AUX") and verb.lemma_ not in _PLACE_VERBS
        return verb.lemma_ in _ADDRESSED
    if head.dep_ == "conj" and head.head.dep_ in _SUBJECTS:
        return head.head.head.lemma_ not in _PLACE_VERBS and head.head.ent_type_ != "PERSON"
    if head.dep_ in ("dobj", "dative"):
        return head.head.lemma_ in _ADDRESSED
    if head.dep_ == "pobj":
        preposition, verb = head.head, head.head.head
        if preposition.lower_ == "in" and verb.lower_ in _GOVERNING:
            return True  # `the government in NAME`
        return (preposition.lower_ == "by" and preposition.dep_ == "agent") or (
            preposition.lower_ in ("on", "upon") and verb.lemma_ == "call"
        )
    return False


def _is_governments(text: str, end: int) -> bool:
    """Is what a name that ends somewhere owns only a government's: its officials, its policy or its envoy?"""
    owned = _OWNED.match(text, end)
    if owned and owned["first"] in _OFFICIALS:
        return True
    policy = owned is not None and owned["own"] is not None and not _POLICY.isdisjoint(owned["words"].split())
    return policy or _SERVED.match(text, end) is not None
