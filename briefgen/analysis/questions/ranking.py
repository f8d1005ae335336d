"""Which questions are asked, and in what order: by what a decision hangs on, and no question twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.analysis.article import Article
from briefgen.analysis.questions.fills import Open
from briefgen.analysis.topic import Topic, likeness, sentence_stems, stems_of

MOST, FEWEST = 7, 2
"""More questions than an expert would carry into a meeting; fewer than a flash leaves open."""

SENTENCES_EACH = 2.5
"""So many sentences of an article bear one question."""

WEIGHTS = {
    "deadline": 1.0,
    "claim_denied": 0.86,
    "demand_refused": 0.9,
    "not_known": 0.9,
    "opposed_views": 0.7,
    "undecided": 0.75,
    "duty_compliance": 0.75,
    "planned_event": 0.75,
    "not_done": 0.7,
    "offer_open": 0.6,
    "inquiry": 0.7,
    "condition": 0.6,
    "demand_unanswered": 0.7,
    "denied_told": 0.85,
    "holds": 0.8,
    "case_open": 0.6,
    "bid_open": 0.2,
    "refused_told": 0.3,
    "accused": 0.45,
    "case_heard": 0.1,
    "forecast": 0.3,
    "claimed": 0.6,
    "action_open": 0.2,
    "divided": 0.4,
    "talks_open": 0.4,
    "aims_differ": 0.5,
    "threat_open": 0.45,
    "question_unanswered": 0.4,
    "question_put": 0.5,
    "half_reported": 0.3,
    "not_heard": -0.2,
    "pending": 0.3,
}
"""What a decision hangs on comes first: a limit of time, a dispute, a thing unknown; who was not heard comes last.

The acts from `bid_open` to `talks_open` are asked about where they are in the main matter or little else is open.
"""

MOST_EACH = {
    "deadline": 2,
    "claim_denied": 3,
    "demand_refused": 2,
    "not_known": 3,
    "opposed_views": 1,
    "undecided": 2,
    "duty_compliance": 2,
    "planned_event": 4,
    "not_done": 2,
    "offer_open": 1,
    "inquiry": 1,
    "condition": 2,
    "demand_unanswered": 2,
    "denied_told": 2,
    "holds": 1,
    "case_open": 1,
    "bid_open": 2,
    "refused_told": 1,
    "accused": 1,
    "case_heard": 1,
    "forecast": 2,
    "claimed": 2,
    "action_open": 2,
    "divided": 1,
    "talks_open": 2,
    "aims_differ": 1,
    "threat_open": 1,
    "question_unanswered": 1,
    "question_put": 1,
    "half_reported": 1,
    "not_heard": 1,
    "pending": 2,
}
"""So many of one trigger: a list of one kind of question hides the others."""

TOPIC_WEIGHT = 0.5
"""Less than the triggers differ by: what is open beside the main matter may still be what a decision hangs on."""

SAME_QUESTION = 0.5
"""The share of common content words from which two questions rest on the same point."""

SAME_NEAR = 0.35
"""The same for two sentences that follow on each other: the second mostly goes on about the first."""

FLOOR, LOWEST, ENOUGH = 0.35, 0.1, 3
"""A weak trigger far from the topic is left out where enough questions stand; one below the lowest always."""

LONG = 6
"""Content words from which such a share is no accident."""


def chosen(article: Article, found: Sequence[Open], topic: Topic) -> Iterator[Open]:
    """The first of each: a sentence feeds one question only, and none asks again what one before it asks."""
    weights = [_weight(article, item, topic) for item in found]
    order = sorted((n for n in range(len(found)) if weights[n] >= LOWEST), key=lambda n: (-weights[n], n))
    most = min(MOST, max(FEWEST, round(len(article.body_sentences()) / SENTENCES_EACH)))
    used: set[int] = set()
    beside: dict[int, list[str]] = {}
    asked: list[list[str]] = []
    each: Counter[str] = Counter()
    for place in order:
        item = found[place]
        if weights[place] < FLOOR and len(asked) >= ENOUGH:
            break
        sentences = set(item.sentences(article))
        stems = stems_of(token for words in item.evidence for token in article.tokens(*words))
        again = any(min(len(stems), len(other)) >= LONG and likeness(stems, other) >= SAME_QUESTION for other in asked)
        near = [other for n in sentences for m in (n - 1, n + 1) if (other := beside.get(m)) is not None]
        again = again or any(likeness(stems, other) >= SAME_NEAR for other in near)
        if len(asked) < most and each[item.trigger] < MOST_EACH[item.trigger] and not sentences & used and not again:
            used |= sentences
            asked.append(stems)
            beside |= dict.fromkeys(sentences, stems)
            each[item.trigger] += 1
            yield item


def _weight(article: Article, item: Open, topic: Topic) -> float:
    stems = [stem for n in item.sentences(article) for stem in sentence_stems(article, n)]
    return round(WEIGHTS[item.trigger] - item.less + TOPIC_WEIGHT * topic.about(stems), 4)
