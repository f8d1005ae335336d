"""The article's own event: its lead, where that tells what happened and not what its author makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.judged import is_judged
from briefgen.analysis.topic import lead_sentence, opening_sentence, opens_with
from briefgen.analysis.views import leans, own_voice, told_sentences

if TYPE_CHECKING:
    from spacy.tokens import Token

HABITS = frozenset(
    {"always", "annually", "generally", "normally", "periodically", "traditionally", "typically", "usually"}
)
"""Adverbs of what is done at all times, not in the news."""


NEAR = 10
"""Sentences after a lead that judges, among which the news itself is looked for."""


def own_event(article: Article, coverage: Coverage) -> int | None:
    """The lead's index; where its author judges in it, or opens with what is always so (`Candidates typically …`), the
    sentence soon after it that gives the day of the news.

    coverage: the statements by sentence: what others say in the lead is theirs. Where no sentence does, a report is
    told by its opening all the same, since its main fact in loaded words is more than none; an opinion by nothing.
    """
    lead = lead_sentence(article)
    if lead is None or (opens_with(article, lead) and not _is_view(article, lead, coverage)):
        return lead
    after = [n for n in told_sentences(article) if n >= lead][:NEAR]
    news = next((n for n in after if _is_news(article, n, coverage) and not _is_view(article, n, coverage)), None)
    return opening_sentence(article) if news is None and not leans(article) else news


def _is_view(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Does a sentence tell its author's view, speak for him and his readers, or tell a habit?"""
    verb = main_verb(article, sentence)
    habit = verb is not None and not coverage.holds(sentence, verb.idx) and _is_habit(verb)
    start, end = article.source.sentences[sentence]
    voices = (start + place for place in own_voice(article.text[start:end]))
    voiced = any(not coverage.is_quoted(place) and not coverage.holds(sentence, place) for place in voices)
    return habit or voiced or is_judged(article, sentence, coverage)


def _is_news(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Does a sentence that can stand alone tell of a day of the news?"""
    verb = main_verb(article, sentence)
    start = article.source.sentences[sentence][0]
    tokens = article.tokens(start, start + 1)
    if verb is None or not tokens or tokens[0].pos_ in ("PRON", "CCONJ") or tokens[0].tag_ == "PRP$":
        return False
    if verb_form(verb) != "past" or not sentence_times(article, sentence).news:
        return False
    return coverage.speaks_for_itself(sentence)


def _is_habit(verb: Token) -> bool:
    return verb_form(verb) in ("present", "perfect") and any(child.lower_ in HABITS for child in verb.children)
