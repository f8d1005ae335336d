"""Questions from what is asked of somebody: a demand without an answer, a duty without a report of compliance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import sentence_times
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.ahead import stands_alone
from briefgen.analysis.questions.clauses import carries, modal_of
from briefgen.analysis.questions.fills import (
    Findings,
    Open,
    cue_words,
    pattern,
    sentence_of,
    trimmed,
    voiced,
)
from briefgen.analysis.topic import content_tokens, likeness, sentence_stems, statement_stems
from briefgen.model import Range, Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

ANSWERED = 0.5
"""The share of common content words from which another party's commitment or refusal answers a demand."""

ASKING: dict[str, frozenset[str]] = {
    "urge": frozenset(),
    "demand": frozenset(),
    "petition": frozenset(),
    "call": frozenset({"for", "on"}),
    "appeal": frozenset({"for"}),
    "press": frozenset({"for"}),
}
"""Verbs of asking for something, each with the prepositions of which it needs one to mean that."""

TOLD_LESS = 0.1
"""A demand that the source tells of is asked about after one of a party on the record."""

MOST_OF_ONE = 2
"""Demands of one party that are asked about."""


def demands(article: Article, findings: Findings) -> Iterator[Open]:
    """Each party's first demands on the record that nobody is reported to have answered."""
    known = findings.known
    asked: dict[str | None, int] = {}
    disputed = {member for dispute in findings.disputes for member in (dispute.claim, dispute.counter)}
    for position in findings.positions:
        statement = known[position.statement]
        if not asks(article, statement) or statement.id in disputed:
            continue
        found = voiced(article, "demand_unanswered", statement, known)
        open_still = found is not None and not _is_answered(article, statement, findings.statements)
        if found is not None and open_still and asked.get(statement.party, 0) < MOST_OF_ONE:
            asked[statement.party] = asked.get(statement.party, 0) + 1
            yield found


def told_demands(article: Article, findings: Findings, coverage: Coverage) -> Iterator[Open]:
    """Demands that the source tells of in its own words."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        times = sentence_times(article, n)
        if (times.old and not times.news) or _is_met(
            article, sentence, sentence_stems(article, n), findings.statements
        ):
            continue
        asking = any(_asks_for(token) for token in article.tokens(*sentence))
        if asking and stands_alone(article, n, coverage):
            what = trimmed(article, sentence)
            yield Open("demand_unanswered", "demand_unanswered", {"what": what}, (sentence,), less=TOLD_LESS)


def _asks_for(verb: Token) -> bool:
    """Is a verb one by which somebody is told to have asked for something?"""
    if verb.pos_ != "VERB" or verb.lemma_ not in ASKING or not carries(verb) or modal_of(verb) is not None:
        return False
    wanted = ASKING[verb.lemma_]
    return not wanted or any(child.lower_ in wanted for child in verb.children)


def asks(article: Article, statement: Statement) -> bool:
    """Is something demanded of somebody: by the cue's own sense, or of one whom the words name or speak to?"""
    tokens = content_tokens(article, statement)
    if not tokens or tokens[0].tag_ in ("WP", "WRB", "WDT") or tokens[0].lower_ in ("if", "whether"):
        return False  # a question that was put
    n = article.sentence_at(tokens[0].idx)
    times = sentence_times(article, n) if n is not None else None
    if times is not None and times.old and not times.news:
        return False  # what was asked for once
    cue = cue_words(article, statement)
    addressed = any(
        (token.pos_ == "PROPN" or token.lower_ == "you")
        and token.dep_ in ("nsubj", "nsubjpass")
        and token.head.tag_ in ("VB", "VBN")
        and any(child.lower_ in ("should", "must", "ought", "to") for child in token.head.children)
        for token in tokens
    )
    if statement.kind == "demand":
        return bool(pattern("demands").search(cue)) or addressed
    return statement.kind == "aim" and bool(pattern("wants").search(cue)) and addressed


def _is_answered(article: Article, demand: Statement, statements: Sequence[Statement]) -> bool:
    sentence = sentence_of(article, span(demand.content[0]).start)
    others = [other for other in statements if other.party not in (None, demand.party)]
    return sentence is not None and _is_met(article, sentence, statement_stems(article, demand), others)


def _is_met(article: Article, sentence: Range, stems: Sequence[str], statements: Sequence[Statement]) -> bool:
    """Does a demand's own sentence, or what somebody promises, offers or refuses in another one, answer it?"""
    if pattern("answered").search(article.words(sentence)):
        return True
    return any(
        other.kind in ("commitment", "denial", "offer")
        and not sentence[0] <= span(other.content[0]).start < sentence[1]
        and likeness(stems, statement_stems(article, other)) >= ANSWERED
        for other in statements
    )


def duties(article: Article, findings: Findings) -> Iterator[Open]:
    """A duty of which the source reports no fulfilment."""
    for item in findings.legal_context:
        if item.duty and item.force and pattern("duty").match(item.force):
            evidence = span(item.evidence[0])
            sentence = sentence_of(article, evidence.start)
            if sentence is not None and not pattern("hanging").match(article.words(sentence)):
                what = trimmed(article, sentence)
                yield Open("duty_compliance", "duty_compliance", {"what": what}, (sentence,))
