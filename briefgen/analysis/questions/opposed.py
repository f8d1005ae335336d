"""Questions from two statements set against each other: claim and denial, demand and refusal, two views, two aims."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE
from briefgen.analysis.coverage import has_pronoun_source
from briefgen.analysis.questions.clauses import carries, is_denied
from briefgen.analysis.questions.fills import (
    Findings,
    Open,
    cue_words,
    evidence_of,
    pattern,
    printed_of,
    said,
    token_end,
    trimmed,
    with_quotes,
)
from briefgen.analysis.questions.judging import modal_of
from briefgen.analysis.topic import content_tokens, likeness, statement_stems, words_of
from briefgen.model import Dispute, Range, Statement
from briefgen.references import span

_UNDERTAKINGS = frozenset({"aim", "commitment", "demand", "offer", "threat"})
"""Kinds of what somebody wants or will do, which is no account of a fact that holds or not."""

LONGEST_PAIR = 50
"""Words of two statements that can be set side by side in one question; of longer ones none is asked about."""

SAME_AIM = 0.5
"""The share of common content words from which two statements of an aim name the same one."""


def from_disputes(article: Article, findings: Findings) -> Iterator[Open]:
    """A claim with its denial; a demand with its refusal; two views of one thing."""
    known = findings.known
    for dispute in findings.disputes:
        first, second = _plainly(article, known[dispute.claim], known), known[dispute.counter]
        claim, counter = said(article, first, known), said(article, second, known)
        evidence = tuple(dict.fromkeys((*printed_of(first, claim), *printed_of(second, counter))))
        turned = has_pronoun_source(article, first) and not has_pronoun_source(article, second)
        mutual = first.content == second.content  # one charge that each makes against the other
        long = mutual or sum(len(article.words(words).split()) for words in (claim, counter)) > LONGEST_PAIR
        if not _is_told(article, counter if turned else claim):
            continue
        if any(article.tokens(*words)[0].tag_ in ("WDT", "WP") for words in (claim, counter)):
            continue  # `which Sudland says would …` is no sentence
        views = (first, second) if dispute.relation == "opposed" else ()
        if any(_rates(article, one) or _intends(article, one) for one in views):
            continue
        if len({one.kind in _UNDERTAKINGS for one in views}) > 1:
            continue  # a view and a wish are no two accounts of one thing; two wishes may collide
        if _collides_with_nothing(article, dispute, first, second):
            continue
        if dispute.relation == "denial":
            yield Open("claim_denied", "claim_denied", {"what": counter if turned else claim}, evidence)
        elif long:
            continue  # one side alone would be read as the question
        elif dispute.relation == "refusal":
            yield Open("demand_refused", "demand_refused", {"first": claim, "second": counter}, evidence)
        elif not turned:
            yield Open("opposed_views", "opposed_views", {"first": claim, "second": counter}, evidence)


def _collides_with_nothing(article: Article, dispute: Dispute, first: Statement, second: Statement) -> bool:
    """Is what is denied a judgement, or is an invitation only turned down?"""
    if dispute.relation != "denial":
        return False
    return _rates(article, first) or pattern("declines").search(cue_words(article, second)) is not None


def _is_told(article: Article, words: Range) -> bool:
    """Do the words hold a finite verb, so that something is said that may be so or not?"""
    return any(token.tag_ in FINITE and token.dep_ != "relcl" for token in article.tokens(*words))


def _rates(article: Article, statement: Statement) -> bool:
    """Does a statement praise, blame or call somebody something, of no misdeed that a finding could settle?"""
    named = pattern("rates").search(cue_words(article, statement)) or pattern("rated").search(
        words_of(article, statement.content)
    )
    return bool(named) and not pattern("misdeed").search(words_of(article, statement.content))


def _intends(article: Article, statement: Statement) -> bool:
    """Does a speaker tell what he himself will do (`he would refuse to approve it`), which is no account of a fact?"""
    return any(
        token.lower_ in ("he", "i", "she", "they", "we")
        and token.dep_ == "nsubj"
        and carries(token.head)
        and not is_denied(token.head)
        and modal_of(token.head) in ("will", "would", "’ll", "'ll")
        for token in content_tokens(article, statement)
    )


def _plainly(article: Article, statement: Statement, known: dict[str, Statement]) -> Statement:
    """The statement, or the one of the same party that it is nested in, where its own source is a pronoun."""
    outer = known.get(statement.within or "")
    nested = outer is not None and outer.party == statement.party and has_pronoun_source(article, statement)
    return outer if outer is not None and nested else statement


def aims(article: Article, findings: Findings) -> Iterator[Open]:
    """Two statements of one party that name different aims."""
    known = findings.known
    found: dict[str, list[tuple[Statement, Range]]] = {}
    for position in sorted(findings.positions, key=lambda p: span(known[p.statement].content[0]).start):
        statement = known[position.statement]
        aim = _aim(article, statement)
        if statement.party and aim is not None:
            found.setdefault(statement.party, []).append((statement, aim))
    for named in found.values():
        first, first_aim = named[0]
        for second, second_aim in named[1:]:
            if likeness(statement_stems(article, first), statement_stems(article, second)) < SAME_AIM:
                evidence = (*evidence_of(first), *evidence_of(second))
                yield Open("aims_differ", "aims_differ", {"first": first_aim, "second": second_aim}, evidence)


def _aim(article: Article, statement: Statement) -> Range | None:
    """The words of a statement that name an aim: what is aimed at, or what is said to be the goal."""
    for token in content_tokens(article, statement):
        children = list(token.children)
        if token.lemma_ == "aim" and token.pos_ == "VERB":
            at = next((child for child in children if child.lower_ in ("at", "for") and child.dep_ == "prep"), None)
            if at is not None and list(at.children):
                inside = list(at.subtree)
                return trimmed(article, with_quotes(article, (inside[1].idx, token_end(inside[-1]))))
        if token.lemma_ in ("goal", "aim", "objective", "purpose") and token.dep_ == "attr":
            subject = next((child for child in token.head.children if child.dep_ == "nsubj"), None)
            if subject is not None and subject.pos_ != "PRON":
                subtree = list(subject.subtree)
                return trimmed(article, with_quotes(article, (subtree[0].idx, token_end(subtree[-1]))))
    return None
