"""What is told of as to come and yet leaves nothing open: terms that are settled, wishes, talk in a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FUTURE
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.clauses import carries
from briefgen.analysis.questions.fills import Open
from briefgen.analysis.questions.judging import modal_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_DOUBTFUL = frozenset({"aim", "assessment", "threat"})
"""Kinds of statements that say what somebody expects, wants or threatens: such a `will` may still not come true."""

_EXPECTING = frozenset(
    {"anticipate", "believe", "doubt", "expect", "fear", "forecast", "hop", "hope", "predict", "think", "warn"}
)
"""Verbs by which somebody says that a thing may not come true; `hoped` has the lemma `hop`."""

_TRYING = frozenset({"attempt", "seek", "try"})
"""Of what somebody will do so, whether it succeeds is open."""

_ROUTINE = frozenset(
    {
        "address", "appear", "attend", "be", "begin", "face", "hold", "host", "launch", "make", "meet", "name", "open",
        "outline", "publish", "release", "remain", "return", "reveal", "set", "show", "speak", "start", "take",
        "travel", "unveil", "visit",
    }
)  # fmt: skip
"""What a calendar or a programme lists: on its day it is done, and nobody asks whether."""

_WISHING = frozenset({"want", "wish"})


def is_settled(verb: Token, sentence: int, coverage: Coverage, *, near: bool = False) -> bool:
    """Does a clause with `will` tell the terms or the programme of what is arranged (`The firm will pay $76 a share`)?

    What an analyst expects or somebody threatens or hopes is none of these, nor what is done until something is met,
    nor what the sentence dates within days (near): whether it comes true is open.
    """
    told = coverage.statements_holding(sentence, verb.idx)
    if modal_of(verb) not in FUTURE or any(one.kind in _DOUBTFUL for one in told):
        return False
    if verb.dep_ == "ccomp" and verb.head.lemma_ in _EXPECTING:
        return False
    listed = any(child.lower_ == "also" for child in verb.children)  # one more point of a programme
    if (near and not listed and verb.lemma_ not in _ROUTINE) or verb.lemma_ in _TRYING:
        return False
    return not any(map(_is_condition, verb.subtree))


def _is_condition(word: Token) -> bool:
    """Does a word bring in what something depends on (`unless`, `assuming that`), not `money provided by` somebody?"""
    if word.lower_ in ("unless", "until"):
        return word.dep_ == "mark"
    return word.lower_ in ("assuming", "provided") and word.dep_ in ("advcl", "prep")


def is_talk(verb: Token, sentence: int, coverage: Coverage) -> bool:
    """Does a verb stand in a quotation that is a sentence by itself (`“We will work on it,” she said`)?"""
    told = coverage.statements_holding(sentence, verb.idx)
    return any(one.mode == "direct" for one in told)


def is_wish(article: Article, item: Open) -> bool:
    """Does a question about what is to come rest on a wish (`said he wanted it to end`), which is no event?

    What a body that is named wants today is its plan.
    """
    return item.trigger == "planned_event" and any(
        token.lemma_ in _WISHING and token.pos_ == "VERB" and carries(token) and _is_past_or_anybodys(token)
        for words in item.fills.values()
        for token in article.tokens(*words)
    )


def _is_past_or_anybodys(verb: Token) -> bool:
    subject = subject_of(verb)
    return verb.tag_ == "VBD" or (subject is not None and subject.pos_ == "PRON")
