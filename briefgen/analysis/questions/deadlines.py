"""Questions from a limit of time that the source gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.clauses import main_clause
from briefgen.analysis.questions.fills import Open, pattern

_BESIDE = frozenset({"after", "ahead", "before", "by", "past"})
"""Prepositions by which a time limit only dates something else."""

_NEARING = frozenset({"approach", "come", "draw", "expire", "fall", "lapse", "loom", "near", "pass", "run"})
"""What a time limit does."""


def deadlines(article: Article, coverage: Coverage) -> Iterator[Open]:
    """A limit of time that the source gives."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        found = pattern("deadline").search(article.words(sentence))
        if found is None or not coverage.speaks_for_itself(n):
            continue
        if _is_past_limit(article, n, found, sentence[0]):
            continue
        if not sentence_times(article, n).old or looks_on(article, n):
            told = (sentence[0] + found.start(), sentence[0] + found.end())
            yield Open("deadline", "deadline", {"what": main_clause(article, n, told, coverage)}, (sentence,))


def _is_past_limit(article: Article, sentence: int, found: re.Match[str], start: int) -> bool:
    """Is a time limit only the date of what was done (`applied before the deadline`), spoken of or over?"""
    verb = main_verb(article, sentence)
    words = article.tokens(start + found.start(), start + found.end())
    limit = next((word for word in words if word.lower_ in ("deadline", "ultimatum")), None)
    if limit is not None and limit.dep_ == "nsubj" and limit.head.lemma_ not in _NEARING:
        return True  # `The ultimatum is the greatest test of his term`
    governing = [link.lower_ for link in limit.ancestors][:2] if limit is not None else []
    if not _BESIDE.isdisjoint(governing) and verb is not None and verb_form(verb) == "past":
        return True
    if any(word.lemma_ == "expire" and word.dep_ == "advcl" for word in words):
        return True  # `will leave when his contract expires`
    if limit is None or limit.head.lemma_ not in ("expire", "lapse", "pass"):
        return False
    return limit.head.tag_ in ("VBD", "VBN")  # `the deadline expired on Monday`


def looks_on(article: Article, sentence: int) -> bool:
    """Does a sentence tell what is so or to come?"""
    verb = main_verb(article, sentence)
    return verb is not None and verb_form(verb) in ("present", "progressive", "future", "modal")
