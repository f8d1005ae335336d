"""Questions from plain words of what is still to come or open, where no closer rule has found anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.ahead import stands_alone
from briefgen.analysis.questions.clauses import is_denied, main_clause
from briefgen.analysis.questions.fills import Open, pattern, shortened
from briefgen.analysis.questions.judging import modal_of
from briefgen.analysis.questions.passing import is_aside
from briefgen.model import Range

_ASKING = frozenset({"ask", "question", "wonder"})
"""Verbs of putting a question, which somebody may have answered."""


def pending(article: Article, coverage: Coverage, found: Sequence[Open]) -> Iterator[Open]:
    """The sentences that no question rests on and that tell, by plain words, that something is to come or open."""
    asked = {n for item in found for n in item.sentences(article)}
    for n in article.body_sentences():
        if n in asked or not stands_alone(article, n, coverage):
            continue
        told = _told(article, n)
        if told is None or coverage.is_quoted(told[0]) or not _is_now(article, n, coverage):
            continue
        fills = {"what": main_clause(article, n, told, coverage)}
        item = shortened(article, Open("pending", "pending", fills, (article.source.sentences[n],)))
        if item.fills["what"][0] <= told[0] and told[1] <= item.fills["what"][1]:
            yield item


def _told(article: Article, sentence: int) -> Range | None:
    """The first words of a sentence, by its index, that show it; None where they only stand beside what it tells."""
    within = article.source.sentences[sentence]
    found = pattern("pending").search(article.words(within))
    if found is None:
        return None
    words = (within[0] + found.start(), within[0] + found.end())
    return None if is_aside(article, words) else words


def _is_now(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Does a sentence tell what is so at the time of the source, or what somebody says of it?

    Not where somebody only asks, nor what will or may be: of that the rules for what is ahead have judged.
    """
    verb, times = main_verb(article, sentence), sentence_times(article, sentence)
    if verb is None or verb.lemma_ in _ASKING or (times.old and not times.news):
        return False
    if modal_of(verb) is not None and not is_denied(verb):
        return False
    return verb_form(verb) not in ("past", "past perfect") or coverage.is_cue(verb.idx)
