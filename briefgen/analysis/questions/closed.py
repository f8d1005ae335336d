"""What looks open and is not: answered elsewhere in the article, a poll's count, a heading, words to the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.fills import Open, pattern
from briefgen.analysis.questions.judging import modal_of, subject_of
from briefgen.analysis.views import own_voice
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

ANSWERABLE = frozenset(
    {
        "action_open", "bid_open", "condition", "deadline", "demand_unanswered", "duty_compliance", "forecast",
        "not_done", "offer_open", "pending", "planned_event", "talks_open", "threat_open", "undecided",
    }
)  # fmt: skip
"""Triggers of an act to come, which another sentence may tell as done."""

CLAIMS = frozenset({"accused", "claim_denied", "claimed", "denied_told", "opposed_views"})
"""Triggers of what a court's finding settles."""

FORETOLD = frozenset({"condition", "demand_unanswered", "forecast", "planned_event"})
"""Triggers of what is foretold or asked, in which one side's abuse of another opens nothing."""

ENDS = frozenset(
    {
        "abandon", "accept", "agree", "comply", "concede", "decline", "fail", "lose", "oblige", "quit", "refuse",
        "reject", "resign", "settle", "succeed", "win", "withdraw",
    }
)  # fmt: skip
"""Verbs by which the next sentence tells how what is told in one has ended (`She lost by a wide margin`)."""

LONGEST_HEADING = 16
"""Words."""

_LIGHT = frozenset(
    {
        "be", "become", "begin", "bring", "come", "continue", "do", "get", "give", "go", "have", "keep", "make", "put",
        "say", "see", "set", "show", "take", "tell", "try", "use", "want",
    }
)  # fmt: skip
"""Verbs of so wide a sense that two of them in one article seldom tell of one act."""

_MORE = frozenset({"additional", "another", "extra", "fresh", "further", "improved", "more", "new", "second"})
"""Words for one thing more of a kind, of which what was done before is no answer."""

_LISTED = re.compile(r"(?:\d{1,2}[.)]|[-–—•*·])\s")
"""How a point of a list or the heading of a part begins."""

_CLAUSAL = frozenset({"nsubj", "nsubjpass", "dobj"})


def find_verdicts(article: Article) -> list[int]:
    """The sentences of the body that tell a court's word on something now."""
    verdict = pattern("verdict")
    told = [n for n in article.body_sentences() if verdict.search(article.words(article.source.sentences[n]))]
    times = {n: sentence_times(article, n) for n in told}
    return [n for n in told if times[n].news or not times[n].old]


def is_closed(article: Article, item: Open, coverage: Coverage, verdicts: Sequence[int]) -> bool:
    """Is a question sham: its words no statement of the news, or its answer in the article?

    verdicts: the article's sentences that tell a court's word.
    """
    sentences = item.sentences(article)
    for n in sentences:
        words = article.words(article.source.sentences[n])
        if _LISTED.match(words) or _is_heading(article, n) or pattern("polled").search(words):
            return True
        if item.trigger != "question_put" and _speaks_for_author(article, n, coverage):
            return True
    if item.trigger in FORETOLD and any(pattern("invective").search(article.words(words)) for words in item.evidence):
        return True
    if item.trigger in CLAIMS and _is_ruled_on(article, sentences, verdicts):
        return True
    if item.trigger not in ANSWERABLE:
        return False
    if _is_given_up(article, sentences[-1]):
        return True
    return is_ended_after(article, sentences[-1]) or _is_done(article, item, sentences)


def _is_heading(article: Article, sentence: int) -> bool:
    """Is a sentence a short paragraph of its own without a stop: a heading, or the line under the headline?"""
    start, end = article.source.sentences[sentence]
    paragraph = article.paragraph_at(start)
    alone = paragraph is not None and article.source.paragraphs[paragraph] == (start, end)
    words = article.text[start:end].rstrip()
    return alone and (words[-1:].isalnum() or words.endswith(";")) and len(words.split()) <= LONGEST_HEADING


def _speaks_for_author(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Does a sentence, outside what it quotes, speak of the author or to the reader (`we`, `you`)?"""
    start, end = article.source.sentences[sentence]
    places = own_voice(article.text[start:end])
    return any(not coverage.is_quoted(start + place) for place in places)


def _is_ruled_on(article: Article, sentences: Sequence[int], verdicts: Sequence[int]) -> bool:
    """Does another sentence tell a court's word on a claim, of one whom the question's sentences name too?"""
    others = [n for n in verdicts if n not in sentences]
    named = {name for n in sentences for name in _named(article, n)} if others else set()
    return any(named & _named(article, n) for n in others)


def _named(article: Article, sentence: int) -> set[str]:
    """The names of people and bodies in a sentence, each by its last word."""
    tokens = article.tokens(*article.source.sentences[sentence])
    names = [token for token in tokens if token.pos_ == "PROPN" and token.dep_ != "compound"]
    return {name.lower_ for name in names if name.ent_type_ not in ("DATE", "FAC", "GPE", "LOC", "NORP", "TIME")}


def _is_given_up(article: Article, sentence: int) -> bool:
    """Does one of the next two sentences tell what came `instead`?"""
    for n in (sentence + 1, sentence + 2):
        if n >= len(article.source.sentences):
            return False
        verb = main_verb(article, n)
        done = verb is not None and verb_form(verb) in ("past", "perfect")
        if done and article.words(article.source.sentences[n]).startswith("Instead"):
            return True
    return False


def is_ended_after(article: Article, sentence: int) -> bool:
    """Does the sentence after one tell, of `he`, `she`, `it` or `they`, how the matter ended (`She did so`)?"""
    if sentence + 1 >= len(article.source.sentences):
        return False
    verb = main_verb(article, sentence + 1)
    subject = subject_of(verb) if verb is not None else None
    if verb is None or subject is None or subject.pos_ != "PRON" or verb_form(verb) not in ("past", "perfect"):
        return False
    return verb.lemma_ in ENDS or (verb.lemma_ == "do" and any(child.lower_ == "so" for child in verb.children))


def _is_done(article: Article, item: Open, sentences: list[int]) -> bool:
    """Does another sentence tell as done, of the same thing, the act that a question is about?"""
    act = next((act for words in item.fills.values() for act in _acts_ahead(article, words)), None)
    thing = _thing(act) if act is not None else None
    if act is None or thing is None or thing.pos_ == "PRON":
        return False
    things = [thing, *thing.conjuncts]
    if any(child.lower_ in _MORE for child in thing.children):
        return False
    for n in article.body_sentences():
        if n <= sentences[-1]:
            continue
        times = sentence_times(article, n)
        if times.old and not times.news:
            continue
        if any(_is_same(done, act, things) for done in article.tokens(*article.source.sentences[n])):
            return True
    return False


def _acts_ahead(article: Article, words: Range) -> Iterator[Token]:
    """The verbs of some words that tell what somebody is to do, or what is to be done."""
    for token in article.tokens(*words):
        infinitive = token.tag_ == "VB" or (token.tag_ == "VBN" and modal_of(token) is not None)
        if infinitive and token.pos_ == "VERB" and token.lemma_ not in _LIGHT:
            yield token


def _thing(verb: Token) -> Token | None:
    """What an act is done to; of an act without such a thing, who does it."""
    found = {child.dep_: child for child in verb.children if child.dep_ in _CLAUSAL}
    return found.get("dobj") or found.get("nsubjpass") or found.get("nsubj")


def _is_same(done: Token, act: Token, things: Sequence[Token]) -> bool:
    """Is a verb the act told as done: past, not denied, of the same thing, by nobody else that both name?"""
    if done.lemma_ != act.lemma_ or done.tag_ not in ("VBD", "VBN") or modal_of(done) is not None:
        return False
    if any(child.dep_ == "neg" or child.lower_ == "to" for child in done.children):
        return False
    passive = any(child.dep_ == "auxpass" for child in done.children)
    active = done.tag_ == "VBD" or any(child.dep_ == "aux" and child.lemma_ == "have" for child in done.children)
    if not passive and not active:
        return False
    other, doer, before = _thing(done), subject_of(done), subject_of(act)
    if other is None or other.lemma_.lower() not in [thing.lemma_.lower() for thing in things]:
        return False
    both = doer is not None and before is not None and not passive
    return not (both and doer is not None and before is not None and _differ(doer, before))


def _differ(one: Token, other: Token) -> bool:
    """Do two subjects name different doers? A pronoun may be anybody."""
    return "PRON" not in (one.pos_, other.pos_) and one.lemma_.lower() != other.lemma_.lower()
