"""Questions from what is asked of somebody: a demand without an answer, a duty without a report of compliance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.ahead import stands_alone
from briefgen.analysis.questions.asking import ANSWERING, asks_for, canvasses, hands_over
from briefgen.analysis.questions.campaigns import is_about_campaign
from briefgen.analysis.questions.clauses import is_denied
from briefgen.analysis.questions.fills import (
    Findings,
    Open,
    cue_words,
    pattern,
    sentence_of,
    trimmed,
    voiced,
)
from briefgen.analysis.questions.judging import modal_of, subject_of
from briefgen.analysis.questions.passing import is_aside
from briefgen.analysis.questions.people import is_of_crowd, is_private
from briefgen.analysis.questions.pleas import pleads
from briefgen.analysis.questions.replies import Replies
from briefgen.analysis.topic import (
    content_tokens,
    likeness,
    sentence_stems,
    statement_stems,
    tokens_of,
    words_of,
)
from briefgen.model import LegalItem, Range, Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

ANSWERED = 0.5
"""The share of common content words from which another party's commitment or refusal answers a demand."""

TOLD_LESS = 0.1
"""A demand that the source tells of is asked about after one of a party on the record."""

MOST_OF_ONE = 2
"""Demands of one party that are asked about."""

_LAWS = re.compile(r"\b(?:code|constitution|law|legislation|regulation|rule|statute)s?$", re.IGNORECASE)
_NEWLY = re.compile(r"\b(?:new|draft|proposed|its|their)\b", re.IGNORECASE)
"""What lays duties on all at all times, and words beside it by which it is of these days or of a few."""


def demands(article: Article, findings: Findings) -> Iterator[Open]:
    """Each party's first demands on the record that nobody is reported to have answered."""
    known = findings.known
    campaign = is_about_campaign(article)
    asked: dict[str | None, int] = {}
    disputed = {member for dispute in findings.disputes for member in (dispute.claim, dispute.counter)}
    answers, replies = _answers(article, findings), Replies(article)
    for position in findings.positions:
        statement = known[position.statement]
        if not asks(article, statement) or statement.id in disputed or _is_of_another_time(article, statement):
            continue
        found = voiced(article, "demand_unanswered", statement, known)
        if found is not None and not pattern("asks_for").search(article.words(found.fills["what"])):
            continue  # of a quotation that runs on, the sentence with the speaker asks for nothing
        if found is not None and _AT_LARGE.search(article.words(found.fills["what"])):
            continue
        if campaign and not pattern("demands").search(cue_words(article, statement)):
            continue  # what candidates say that a rival should do
        if found is None or asked.get(statement.party, 0) == MOST_OF_ONE:
            continue
        sentence = sentence_of(article, span(statement.content[0]).start)
        others = [answer for answer in answers if answer.party not in (None, statement.party)]
        if sentence is None or _is_in_passing(article, statement):
            continue
        if not _is_met(article, sentence, statement_stems(article, statement), others, replies):
            asked[statement.party] = asked.get(statement.party, 0) + 1
            yield found


def _is_of_another_time(article: Article, statement: Statement) -> bool:
    """Had somebody asked for it before what the article tells (`a step that Oslo had demanded`), or does nobody yet
    (`will force Oslo to act`)?
    """
    return any(
        verb_form(token) == "past perfect" or modal_of(token) in ("could", "may", "might", "will")
        for token in tokens_of(article, statement.cue)
        if token.pos_ == "VERB"
    )


def _is_in_passing(article: Article, statement: Statement) -> bool:
    """Is it told in a clause of time that somebody asks for something (`cheer when he calls for an end to the tax`)?"""
    cues = [span(reference) for reference in statement.cue]
    return any(is_aside(article, (cue.start, cue.end)) for cue in cues[:1])


def told_demands(article: Article, findings: Findings, coverage: Coverage) -> Iterator[Open]:
    """Demands that the source tells of in its own words."""
    answers, replies = _answers(article, findings), Replies(article)
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        times = sentence_times(article, n)
        asking = any(asks_for(token) or hands_over(token) for token in article.tokens(*sentence))
        if not asking or (times.old and not times.news) or not stands_alone(article, n, coverage):
            continue
        if _AT_LARGE.search(article.words(sentence)):
            continue
        if not _is_met(article, sentence, sentence_stems(article, n), answers, replies):
            what = trimmed(article, sentence)
            yield Open("demand_unanswered", "demand_unanswered", {"what": what}, (sentence,), less=TOLD_LESS)


_AT_LARGE = re.compile(
    r"\bcall(?:s|ed|ing)? for (?:an? |the )?(?:[\w-]+ ){0,2}?"
    r"(?:action|calm|change|dialogue|healing|hope|justice|love|peace|reconciliation|reform|respect|restraint|tolerance|unity)\b"
    r"(?! (?:by|from|of|to)\b)"
    r"|\b(?:urg(?:e[sd]?|ing)|encourag(?:e[sd]?|ing)|call(?:s|ed|ing)? on"
    r"|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)? to|implor(?:e[sd]?|ing)) "
    r"(?:the )?(?:[A-Z]\w+ )?"
    r"(?:americans|backers|citizens|everybody|everyone|fans|followers|people|public|readers|supporters|viewers)\b",
    re.IGNORECASE,
)
"""A call for what everybody may wish for, or on everybody, to which nobody in particular answers."""


_IN_MIND = frozenset(
    {"know", "learn", "realise", "realize", "recognise", "recognize", "remember", "think", "understand"}
)
"""What one does in his mind, which nobody sees done."""

_WANTS = re.compile(r"wants?\b", re.IGNORECASE)
"""The verb that asks in the present; what somebody sought or wanted once is no demand that waits for an answer."""

_CALLED, _FOR = re.compile(r"call(?:s|ed|ing)?", re.IGNORECASE), re.compile(r"\s+(?:for|on|upon)\b")
"""The verb that names or asks, and what stands after it where it asks."""

_CALLS_ON = re.compile(r"(?:\w+ly )?(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing))\b", re.IGNORECASE)
"""Cues that ask, whatever is said in them."""

_ASKS = re.compile(r"\b(?:how|what|whatever|which)\b", re.IGNORECASE)
"""Words before `is needed` by which it only fills a question (`what aid is needed`)."""


def _puts_question(article: Article, statement: Statement) -> bool:
    """Does somebody ask a question (`asked the minister whether …`, `how …`), rather than for something?"""
    opening = [
        clause.left_edge
        for verb in tokens_of(article, statement.cue)
        if verb.lemma_ == "ask"
        for clause in verb.children
        if clause.dep_ in ("ccomp", "advcl") and clause.i > verb.i
    ]
    return any(word.tag_ in ("WRB", "WP") or word.lower_ in ("if", "whether") for word in opening)


def asks(article: Article, statement: Statement) -> bool:
    """Is something demanded of somebody: by the cue's own sense, or of one whom the words name or speak to?"""
    tokens = content_tokens(article, statement)
    if not tokens or tokens[0].tag_ in ("WP", "WRB", "WDT") or tokens[0].lower_ in ("if", "whether"):
        return False  # a question that was put
    first = next((token for token in tokens if not token.is_punct), tokens[0])
    if first.tag_ in FINITE and article.words(_part(statement)).rstrip("”\"'’ ").endswith("?"):
        return False  # `Do I think that he should resign?`
    n = article.sentence_at(tokens[0].idx)
    times = sentence_times(article, n) if n is not None else None
    since = any(verb_form(token) == "perfect" for token in tokens_of(article, statement.cue))  # `has asked since May`
    if times is not None and times.old and not (times.news or since):
        return False  # what was asked for once
    cue = cue_words(article, statement)
    if _puts_question(article, statement):
        return False
    if canvasses(tokens):
        return False
    if statement.kind != "denial" and (_is_due(article, statement) or _needs(tokens)):
        return True
    if (statement.kind == "demand" and _WANTS.match(cue)) or _CALLS_ON.match(cue):
        return True
    if _names(article, statement):
        return False
    if statement.kind == "demand":
        own = any(token.lower_ in ("our", "ourselves") for token in tokens)  # an exhortation, to which nobody answers
        if pleads(tokens) if statement.mode == "direct" else _presses(tokens):
            return True
        return bool(pattern("demands").search(cue)) or (not own and _addresses(tokens, ("should", "must", "ought")))
    return statement.kind == "aim" and bool(pattern("wants").search(cue)) and _addresses(tokens, ("to",))


def _part(statement: Statement) -> Range:
    part = span(statement.content[0])
    return part.start, part.end


def _names(article: Article, statement: Statement) -> bool:
    """Does `call` give somebody a name (`called him a liar`), and ask for nothing?"""
    bare = _CALLED.fullmatch(cue_words(article, statement)) is not None
    return bare and _FOR.match(article.text, span(statement.cue[0]).end) is None


def _is_due(article: Article, statement: Statement) -> bool:
    """Is something said to be needed, or its time to have come?"""
    words = words_of(article, statement.content)
    found = pattern("time_come").search(words)
    return found is not None and not _ASKS.search(words[: found.start()])


def _needs(tokens: Sequence[Token]) -> bool:
    """Is somebody who answers for it said to need to do something (`the board needs to act`)?"""
    return any(
        token.lemma_ == "need"
        and token.tag_ in ("VBZ", "VBP", "VBD")
        and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in token.children)
        and (subject := subject_of(token)) is not None
        and (subject.pos_ == "PROPN" or subject.lemma_.lower() in ANSWERING)
        for token in tokens
    )


def _addresses(tokens: Sequence[Token], marks: tuple[str, ...]) -> bool:
    """Is something named, or the hearer, to do what a verb with one of these marks says (`you should resign`)?"""
    return any(
        (
            token.pos_ == "PROPN"
            or (token.lower_ == "you" and not _is_anybody(token))
            or token.lemma_.lower() in ANSWERING
        )
        and token.dep_ in ("nsubj", "nsubjpass")
        and not any(is_denied(link) for link in token.head.ancestors if link in tokens)
        and token.head.tag_ in ("VB", "VBN")
        and not _is_idle(token.head)
        and any(child.lower_ in marks for verb in (token.head, *_joined(token.head)) for child in verb.children)
        for token in tokens
    )


def _presses(tokens: Sequence[Token]) -> bool:
    """Does somebody say, in the reporter's words, what others than private people should, must or need to do?"""
    return any(
        (subject := subject_of(verb)) is not None
        and subject in tokens
        and subject.pos_ in ("NOUN", "PROPN")
        and not (is_of_crowd(subject) or is_private(subject))
        and not any(is_denied(link) for link in verb.ancestors if link in tokens)
        and any(_is_pressing(one) for one in (verb, *_joined(verb)))
        for verb in tokens
        if verb.pos_ in ("AUX", "VERB")
    )


def _is_pressing(verb: Token) -> bool:
    """Is a verb one of doing that somebody should, must or needs to do, rather than of how something must be?"""
    pressed = any(child.lower_ in ("should", "must", "ought") for child in verb.children)
    done = next((child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VB"), None)
    if verb.lemma_ == "need" and done is not None:
        return done.lemma_ != "be" and modal_of(verb) is None
    return pressed and not _is_idle(verb)


def _is_idle(verb: Token) -> bool:
    """Is it no deed that is asked for: how somebody should be, what he should know, what he should have done?"""
    judged = any(child.dep_ in ("acomp", "attr") or child.lower_ == "have" for child in verb.children)
    return judged or verb.lemma_ in _IN_MIND


def _joined(verb: Token) -> list[Token]:
    """The verbs that share their subject with the one that they are joined to (`can join, but must pay first`)."""
    return [child for child in verb.children if child.dep_ == "conj" and subject_of(child) is None]


def _is_anybody(you: Token) -> bool:
    """Does `you` mean anybody (`if you’re going to lead, you should be there`)?"""
    return any(
        child.dep_ == "advcl"
        and any(mark.lower_ in ("if", "when") for mark in child.children)
        and (subject := subject_of(child)) is not None
        and subject.lower_ == "you"
        for child in you.head.children
    )


class _Answer(Struct, frozen=True):
    """What may answer a demand: where it is said, by which party, and its content words."""

    start: int
    party: str | None
    stems: Sequence[str]


def _answers(article: Article, findings: Findings) -> list[_Answer]:
    """What anybody promises, offers or refuses."""
    return [
        _Answer(span(statement.content[0]).start, statement.party, statement_stems(article, statement))
        for statement in findings.statements
        if statement.kind in ("commitment", "denial", "offer")
    ]


def _is_met(
    article: Article, sentence: Range, stems: Sequence[str], answers: Sequence[_Answer], replies: Replies
) -> bool:
    """Does a demand's own sentence, or an answer in another one, say that it was met or refused?"""
    if pattern("answered").search(article.words(sentence)):
        return True
    n = article.sentence_at(sentence[0])
    if n is not None and replies.meets(n):
        return True
    return any(
        not sentence[0] <= answer.start < sentence[1] and likeness(stems, answer.stems) >= ANSWERED
        for answer in answers
    )


def _is_standing(item: LegalItem) -> bool:
    """Is a duty what a law in force lays on all at all times (`German law requires notice`), kept as a rule?"""
    named = item.instrument or ""
    return _LAWS.search(named) is not None and _NEWLY.search(named) is None


def duties(article: Article, findings: Findings) -> Iterator[Open]:
    """A duty of which the source reports no fulfilment."""
    for item in findings.legal_context:
        if item.duty and item.force and pattern("duty").match(item.force) and not _is_standing(item):
            evidence = span(item.evidence[0])
            sentence = sentence_of(article, evidence.start)
            if sentence is not None and not pattern("hanging").match(article.words(sentence)):
                what = trimmed(article, sentence)
                yield Open("duty_compliance", "duty_compliance", {"what": what}, (sentence,))
