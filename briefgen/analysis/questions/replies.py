"""Answers to what is asked of somebody, told in a later sentence as answers (`Sudland responded to the appeal`)."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.questions.clauses import is_denied
from briefgen.analysis.questions.judging import modal_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 6
"""Sentences after a demand in which an answer that names it is looked for."""

_REPLYING = frozenset(
    {"answer", "counter", "fire", "hit", "react", "rebuff", "rejoin", "reply", "respond", "retort", "shoot"}
)
"""Verbs of answering; those that have other senses too answer with `back`."""

_YIELDING = frozenset(
    {
        "accept", "acquiesce", "agree", "balk", "cave", "comply", "concede", "decline", "demur", "oblige", "refuse",
        "reject", "relent", "resist",
    }
)  # fmt: skip
"""Verbs by which the next sentence, without saying to what, tells how somebody took a demand (`The mayor resisted`)."""

_BACK = frozenset({"fire", "hit", "shoot"})
"""Verbs that answer with `back` only."""

_ASKED = frozenset(
    {
        "advice", "appeal", "attack", "call", "comment", "criticism", "demand", "letter", "message", "motion", "move",
        "petition", "plea", "post", "proposal", "query", "question", "recommendation", "remark", "request", "speech",
        "statement", "suggestion", "tweet", "ultimatum", "urging", "warning", "word",
    }
)  # fmt: skip
"""What a demand is called when somebody answers it."""

_POINTING = frozenset({"his", "her", "its", "that", "the", "their", "these", "this", "those"})
"""Words before a noun by which it is something said before."""


class Replies:
    """The deeds by which an article tells that somebody answered what was asked of him."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._body = article.body_sentences()

    def meets(self, sentence: int) -> bool:
        """Does a sentence soon after a demand's, which is given by its index, tell that somebody answered it?

        By the thing answered (`responded to that tweet`, `reacted to his warning`), or as the next thing told (`The
        minister replied that …`).
        """
        first = bisect_right(self._body, sentence)
        near = [n for n in self._body[first : first + REACH] if n <= sentence + REACH]
        for place, n in enumerate(near):
            for verb in self._article.tokens(*self._article.source.sentences[n]):
                if _replies(verb) and (_to_demand(verb) or (place == 0 and not _to_anything(verb))):
                    return True
                if place == 0 and verb.lemma_ in _YIELDING and _is_done_by_itself(verb):
                    return True
        return False


def _replies(verb: Token) -> bool:
    """Is a verb one of answering, told as done by somebody?"""
    if verb.lemma_ not in _REPLYING or verb.pos_ != "VERB" or modal_of(verb) is not None or is_denied(verb):
        return False
    back = any(child.lower_ == "back" for child in verb.children)
    told = verb.tag_ in ("VBD", "VBZ", "VBP") or any(child.lemma_ == "have" for child in verb.children)
    return told and subject_of(verb) is not None and (back or verb.lemma_ not in _BACK)


def _is_done_by_itself(verb: Token) -> bool:
    """Is a verb told as done by somebody, without a thing or deed that it is done to?"""
    after = [child for child in verb.children if child.i > verb.i]
    bare = not any(child.dep_ in ("dobj", "prep", "xcomp") for child in after)
    subject = subject_of(verb)
    opens = subject is not None and subject.left_edge == verb.sent[0]
    return bare and opens and verb.tag_ in ("VBD", "VBZ") and not is_denied(verb)


def _to_anything(verb: Token) -> bool:
    return any(child.lower_ in ("to", "at") for child in verb.children)


def _to_demand(verb: Token) -> bool:
    """Is what is answered named as something said before (`to his warning`)?"""
    named = [noun for child in verb.children if child.lower_ in ("to", "at") for noun in child.children]
    named += [child for child in verb.children if child.dep_ == "dobj"]
    return any(
        noun.lemma_.lower() in _ASKED and any(child.lower_ in _POINTING for child in noun.children) for noun in named
    )
