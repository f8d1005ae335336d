"""Questions from what is under way: proposals, cases and bids not decided, inquiries, strikes, talks, accusations."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.ahead import stands_alone
from briefgen.analysis.questions.clauses import carries, is_denied, main_clause
from briefgen.analysis.questions.fills import Open, pattern, token_end
from briefgen.model import Range

TRYING = frozenset(
    {
        "attempt", "bid", "challenge", "consider", "contest", "explore", "fight", "lobby", "negotiate", "plan",
        "prepare", "press", "push", "seek", "sue", "try", "weigh", "work",
    }
)  # fmt: skip
"""Verbs of a thing under way whose end is not told."""

TRIGGERS = (
    "inquiry", "holds", "denied_told", "case_open", "undecided", "accused", "refused_told", "bid_open", "action_open",
    "divided", "talks_open", "plan_open", "case_heard", "forecast",
)  # fmt: skip
"""The triggers that a sentence is searched for, the surest first; each has a table of patterns and a template."""

_TIMES = frozenset({"after", "as", "before", "when", "while"})
"""What begins a clause that tells when."""


def under_way(article: Article, coverage: Coverage) -> Iterator[Open]:
    """What the source says is proposed, pending, under inquiry or disputed, and tells no end of."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        times = sentence_times(article, n)
        if (times.old and not times.news and not _is_now(article, n)) or not stands_alone(article, n, coverage):
            continue
        if pattern("settled").search(article.words(sentence)):
            continue
        for trigger in TRIGGERS:
            found = pattern(trigger).search(article.words(sentence))
            told = (sentence[0] + found.start(), sentence[0] + found.end()) if found else None
            if told is not None and (
                _is_aside(article, told) or (trigger == "denied_told" and _withholds(article, told))
            ):
                told = None
            if trigger == "accused" and not pattern("misdeed").search(article.words(sentence)):
                told = None  # `accused him of living in the past` is rhetoric, which no finding settles
            told = told or (_tries(article, n) if trigger == "undecided" else None)
            if told is not None:
                yield Open(trigger, trigger, {"what": main_clause(article, n, told, coverage)}, (sentence,))
                break


def _is_now(article: Article, sentence: int) -> bool:
    """Does a sentence tell what is so, whatever earlier time stands in it (`is accused of a fraud in 1996`)?"""
    verb = main_verb(article, sentence)
    return verb is not None and verb_form(verb) in ("present", "progressive", "future")


def _is_aside(article: Article, words: Range) -> bool:
    """Do some words stand in passing: beside a noun, or in a clause of time before the main one (`While he was …`)?"""
    word = article.tokens(*words)[0]
    while word.dep_ != "ROOT" and word.head is not word:
        timed = any(child.lower_ in _TIMES for child in word.children if child.dep_ in ("mark", "advmod"))
        if word.dep_ == "appos" or (word.dep_ == "advcl" and word.i < word.head.i and timed):
            return True
        word = word.head
    return False


def _withholds(article: Article, words: Range) -> bool:
    """Does `deny` say that somebody is kept from something (`deny many voters the right`)?"""
    return any(
        token.lemma_ == "deny"
        and any(child.dep_ == "dative" or child.tag_ == "PRP" for child in token.children if child.i > token.i)
        for token in article.tokens(*words)
    )


def _tries(article: Article, sentence: int) -> Range | None:
    """The verb by which the sentence says that somebody is at work on something; None where there is none."""
    for token in article.tokens(*article.source.sentences[sentence]):
        if token.tag_ == "VBG" and token.lemma_ in TRYING and carries(token):
            now = any(child.dep_ == "aux" and child.tag_ in ("VBZ", "VBP", "VBN") for child in token.children)
            if now and not is_denied(token) and token.lower_ != "biding":
                return token.idx, token_end(token)
    return None
