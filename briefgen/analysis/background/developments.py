"""Developments: what the article reports as having happened or being due, apart from what was said about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import Times, is_planned, main_verb, sentence_times, verb_form
from briefgen.analysis.background.definites import hanging_cost
from briefgen.analysis.background.taken_up import with_opening_name
from briefgen.analysis.background.worth import doubt
from briefgen.analysis.coverage import Coverage, is_outlet, is_outlet_name
from briefgen.analysis.judged import is_judged
from briefgen.analysis.own_event import own_event, told_with
from briefgen.analysis.topic import Topic, lead_sentence, sentence_stems
from briefgen.analysis.views import told_sentences
from briefgen.guards import find as find_guards
from briefgen.lines import Texts, line_text
from briefgen.model import Background, Development, Range
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_CLAIMED = 0.5
"""The share of an event's words that may be some party's, where its verb is none of saying: a vote tells what the
resolution calls for."""

MOST_DOUBTFUL = 0.3
"""How doubtful an event may be by its signs: that lines are few costs less here than in the background."""

MOST_IDLE = 0.5
"""How likely it may be of no use by its tone; for the same reason."""

SHORTEST = 5
"""Words; shorter sentences are section titles and fragments."""

SHORTEST_CUT = 10
"""Words that are left of a sentence at least where what was said is cut off: fewer tell only that somebody spoke
(`On Thursday, Holt went on television`).
"""

EARLY = 0.5
"""News stands in the first half of an article; undated events of the second half are mostly history or colour."""

TIME_RANK, PLAN_RANK = 0.3, 0.3
"""An event that the source dates, or that is still to come, is wanted before one that it only mentions; both weigh
less than half the topic."""

_OF_EVENTS = re.compile(r"(?:on the eve|ahead) of\b", re.IGNORECASE)


class _Found(Struct, frozen=True):
    sentence: int
    cut: Range
    rank: float


def find_developments(
    article: Article, coverage: Coverage, background: Sequence[Background], topic: Topic
) -> list[Development]:
    """Find the news of the article that are events: the lead first, then those closest to the topic.

    coverage: the statements by sentence; background: what is history is no news. A sentence whose event is followed
    by what somebody said is cut after the event where nothing guarded is lost, so that the saying is left to the
    positions; otherwise sentences are whole and keep their attribution.
    """
    history = {span(item.evidence[0]).start for item in background}
    lead, event = lead_sentence(article), own_event(article, coverage)
    beside = None if event is None else told_with(article, coverage, event)
    found: list[_Found] = []
    told = told_sentences(article)
    body = told if event is None else sorted({*told, event})
    for place, n in enumerate(body):
        start, end = article.source.sentences[n]
        if n == event and (coverage.speaks_for_itself(n) or coverage.statements(n)):
            found.append(_Found(n, (start, end), 9.0))
        elif (
            n != beside
            and (lead is None or n > lead)
            and start not in history
            and article.tones.idleness(n) < MOST_IDLE
        ):
            cut = _event(article, n, coverage, early=place < EARLY * len(body))
            if cut is not None and doubt(article, n, coverage, topic) < MOST_DOUBTFUL:
                found.append(_Found(n, cut, _rank(article, n, topic, coverage)))
    found.sort(key=lambda item: (-item.rank, item.sentence))
    return [_development(article, coverage, item, event) for item in found]


def is_event(word: Token) -> bool:
    """Is a verb or noun one that names what happens?"""
    return word.lemma_.lower() in _lexicon("events")


def _development(article: Article, coverage: Coverage, found: _Found, lead: int | None) -> Development:
    line = with_opening_name(article, found.sentence, coverage.line(found.cut))
    if not coverage.speaks_for_itself(found.sentence, found.cut):
        # Only the lead comes here so: words whose speaker the next sentence names are printed as that statement.
        line = list(coverage.statements(found.sentence)[0].line)
    after = told_with(article, coverage, found.sentence) if found.sentence == lead else None
    if after is not None:
        line += coverage.line(article.source.sentences[after])
    return Development(
        lead=found.sentence == lead,
        line=line,
        text=line_text(line, Texts([article.source])),
        evidence=[piece for piece in line if isinstance(piece, str)],
    )


def _rank(article: Article, sentence: int, topic: Topic, coverage: Coverage) -> float:
    times = sentence_times(article, sentence)
    rank = topic.about(sentence_stems(article, sentence)) - hanging_cost(article, sentence, coverage)
    return round(rank + (TIME_RANK if times.news else 0.0) + (PLAN_RANK if times.plan else 0.0), 3)


def _event(article: Article, sentence: int, coverage: Coverage, *, early: bool) -> Range | None:
    """The words of a sentence that report an event: all of it, or its first clause; None where it reports none."""
    start, end = article.source.sentences[sentence]
    words = article.text[start:end]
    verb = main_verb(article, sentence)
    if verb is None or len(words.split()) < SHORTEST or words[0] in "\"“‘'" or words.rstrip().endswith("?"):
        return None
    verb = _relayed(article, sentence, verb, coverage) or verb
    if any(child.dep_ == "nsubj" and is_outlet_name(article, child) for child in verb.children):
        return None
    if coverage.is_cue(verb.idx) and not _by_outlet(article, sentence, coverage):
        return None
    if not _is_eventful(article, sentence, verb, coverage, early=early) or is_judged(article, sentence, coverage):
        return None
    cut = _without_saying(article, sentence, verb, coverage)
    share = 0.0 if _by_outlet(article, sentence, coverage) else coverage.share(sentence, cut)
    return cut if share <= MOST_CLAIMED and coverage.speaks_for_itself(sentence, cut) else None


def _by_outlet(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Is all that the sentence attributes passed on by news outlets?"""
    statements = coverage.statements(sentence)
    return bool(statements) and all(is_outlet(article, statement) for statement in statements)


def _relayed(article: Article, sentence: int, verb: Token, coverage: Coverage) -> Token | None:
    """The verb of the event that an outlet reports."""
    if not coverage.is_cue(verb.idx) or not _by_outlet(article, sentence, coverage):
        return None
    return next((child for child in verb.children if child.dep_ == "ccomp" and child.pos_ in ("VERB", "AUX")), None)


def _is_eventful(article: Article, sentence: int, verb: Token, coverage: Coverage, *, early: bool) -> bool:
    times = sentence_times(article, sentence)
    news = _has_news(article, times, coverage)
    form = verb_form(verb)
    if is_planned(times, verb) and form in ("future", "present"):
        return True
    if form not in ("past", "perfect") or (times.old and not news):
        return False
    near = [verb, *(child for child in verb.children if child.dep_ in ("dobj", "nsubj", "nsubjpass", "prt", "acomp"))]
    eventful = any(is_event(token) for token in near)
    if verb.lemma_ in _lexicon("stative") and not (eventful and news):
        return False
    return (eventful and (early or news)) or (news and form == "past")


def _has_news(article: Article, times: Times, coverage: Coverage) -> bool:
    """Is there a word of these days: none that a speaker of old said, nor one beside a year that is over which only
    says near which event something lay (`in 1984, ahead of the vote`)?
    """
    told = [place for place in times.news if not coverage.is_quoted(place)]
    return any(not (times.old and _OF_EVENTS.match(article.text, place)) for place in told)


def _without_saying(article: Article, sentence: int, verb: Token, coverage: Coverage) -> Range:
    """The sentence up to a second clause in which somebody says something, where no guard word is lost."""
    start, end = article.source.sentences[sentence]
    for child in verb.children:
        if child.dep_ == "conj" and child.i > verb.i and coverage.is_cue(child.idx):
            joint = next((token for token in verb.children if token.dep_ == "cc" and token.i < child.i), None)
            stop = joint.idx if joint is not None else child.idx
            cut = start + len(article.text[start:stop].rstrip(" ,\u00a0"))
            cues = [span(reference) for statement in coverage.statements(sentence) for reference in statement.cue]
            said = any(start <= cue.start < cut for cue in cues)
            left = len(article.text[start:cut].split())
            if left >= SHORTEST_CUT and not find_guards(article.text, cut, end) and not said:
                return (start, cut)
    return (start, end)


@cache
def _lexicon(name: str) -> frozenset[str]:
    return frozenset(lexicons.read("background/developments.toml")[name]["words"].split())
