"""Questions from what the source leaves out: of its own, put to another, half of some talks, those not heard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.analysis.article import Article
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.fills import Findings, Open, group_of, pattern, sentence_of, trimmed
from briefgen.analysis.questions.unknown import hangs
from briefgen.analysis.topic import Topic, stems_of
from briefgen.references import span

_POLLING = re.compile(r"\b(?:polls?|polling|pollsters?|surveys?)\b", re.IGNORECASE)
"""Who asks others what they think is not heard because there is nothing to hear."""


def asked(article: Article, findings: Findings) -> Iterator[Open]:
    """A question about somebody who is not heard, put to another."""
    unheard = [span(item.evidence[0]) for item in findings.no_position if item.reason == "asked"]
    for part in unheard:
        sentence = sentence_of(article, part.start)
        found = pattern("asked").search(article.words(sentence)) if sentence else None
        if found is not None and sentence is not None:
            what = group_of(found, sentence[0])
            yield Open("question_unanswered", "question_unanswered_phrase", {"what": what}, (sentence,))


def put(article: Article, coverage: Coverage) -> Iterator[Open]:
    """A question that the source itself asks, in words that need nothing before them."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        asked = pattern("asked_by_source").match(article.words(sentence).rstrip())
        if asked and not coverage.statements(n):
            start, end = trimmed(article, sentence)
            what = trimmed(article, (start, end - len("?")))
            yield Open("question_put", "question_put", {"what": what}, (sentence,))


def left_unsaid(article: Article, coverage: Coverage) -> Iterator[Open]:
    """What a speaker was asked, where his reply is neither yes nor no (`Asked whether it would close, he said …`)."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        found = pattern("asked_whether").match(article.words(sentence))
        if found is None or not coverage.statements(n):
            continue
        replies = [part for one in coverage.statements(n) for part in map(span, one.content)]
        if any(pattern("replied").match(article.text[part.start : part.end]) for part in replies):
            continue
        what = group_of(found, sentence[0])
        if not hangs(article, what):
            yield Open("question_unanswered", "question_unanswered_whether", {"what": what}, (sentence,))
        elif coverage.speaks_for_itself(n):
            whole = trimmed(article, sentence)
            yield Open("question_unanswered", "question_unanswered", {"what": whole}, (sentence,))


def halves(article: Article) -> Iterator[Open]:
    """Meetings held one by one, of which the source may tell only some."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        found = pattern("half").search(article.words(sentence))
        if found is not None:
            yield Open("half_reported", "half_reported", {"what": group_of(found, sentence[0])}, (sentence,))


def not_heard(article: Article, findings: Findings, topic: Topic) -> Iterator[Open]:
    """Those whom the source names in its main matter and does not quote."""
    for item in findings.no_position:
        part = span(item.evidence[0])
        words = (part.start, part.end)
        people = any(token.ent_type_ == "NORP" for token in article.tokens(*words))
        beside = any(token.dep_ in ("compound", "amod", "nmod", "poss") for token in article.tokens(*words)[-1:])
        main = not people and not beside and topic.about(stems_of(article.tokens(*words))) > 0
        bare = article.words(words).removeprefix("the ") == item.name.removeprefix("the ")
        sentence = sentence_of(article, part.start)
        if sentence is not None and _POLLING.search(article.words(sentence)):
            continue
        if item.reason != "asked" and article.role_at(part.start) == "body" and main and bare:
            before = article.tokens(*words)[0]
            named = before.i > 0 and before.nbor(-1).lower_ == "the" and before.nbor(-1).head.idx < words[1]
            what = (before.nbor(-1).idx, words[1]) if named else words
            yield Open("not_heard", "not_heard", {"what": what}, (words,))
