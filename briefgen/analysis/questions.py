"""Open questions: what the source leaves open, each from a fixed trigger, with the words that it rests on."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import is_planned, main_verb, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage, has_pronoun_source
from briefgen.analysis.developments import is_event
from briefgen.analysis.topic import Topic, content_tokens, likeness, sentence_stems, statement_stems, stems_of
from briefgen.model import Dispute, Event, LegalItem, NoPosition, Position, Question, Range, Statement
from briefgen.references import span

MOST = 8
"""More questions than an expert would carry into a meeting."""

WEIGHTS = {
    "deadline": 1.0,
    "claim_denied": 0.9,
    "demand_refused": 0.9,
    "opposed_views": 0.85,
    "not_known": 0.8,
    "duty_compliance": 0.75,
    "planned_event": 0.7,
    "condition": 0.6,
    "demand_unanswered": 0.6,
    "aims_differ": 0.5,
    "threat_open": 0.45,
    "question_unanswered": 0.4,
    "half_reported": 0.3,
    "not_heard": 0.2,
}
"""What a decision hangs on comes first: a limit of time, a dispute, a thing unknown; who was not heard comes last."""

MOST_EACH = {
    "deadline": 2,
    "claim_denied": 3,
    "demand_refused": 2,
    "opposed_views": 2,
    "not_known": 3,
    "duty_compliance": 2,
    "planned_event": 2,
    "condition": 2,
    "demand_unanswered": 2,
    "aims_differ": 1,
    "threat_open": 1,
    "question_unanswered": 1,
    "half_reported": 1,
    "not_heard": 1,
}
"""So many of one trigger: a list of one kind of question hides the others."""

TOPIC_WEIGHT = 0.8
"""About as much as the triggers: a deadline in a side matter stays below a dispute in the main one."""

EARLY = 0.5
"""What may come is news in the first half of an article; in the second half it is comment."""

MOST_CLAIMED = 0.5
"""The share of a sentence's words that may be a party's before what is to come is its plan and not the source's."""

PROMISE_LESS = 0.5
"""A promise is asked about after the events that the source itself announces."""

LONGEST_FILL = 45
"""Words; longer fills make no question that can be read."""

SAME_QUESTION = 0.7
"""The share of common content words from which two questions rest on the same point."""

LONG = 5
"""Content words from which such a share is no accident."""

ANSWERED = 0.5
"""The share of common content words from which another party's commitment or refusal answers a demand."""


@dataclass(frozen=True)
class _Open:
    """A question before it is ranked: its template, its fills and the sentences that it rests on."""

    trigger: str
    template: str
    fills: dict[str, Range]
    evidence: tuple[Range, ...]
    less: float = 0.0


@dataclass(frozen=True)
class Findings:
    """What the other finders found, as questions need it."""

    statements: Sequence[Statement]
    positions: Sequence[Position]
    disputes: Sequence[Dispute]
    legal_context: Sequence[LegalItem]
    timeline: Sequence[Event]
    no_position: Sequence[NoPosition]


def find_questions(article: Article, findings: Findings, coverage: Coverage, topic: Topic) -> list[Question]:
    """Find what an article leaves open, at most MOST questions, those that a decision hangs on first.

    Each comes from a trigger of the fixed list and fills a fixed template with the source's words; none rests on
    sentences that an earlier one already rests on. The words of `question` and `why` are made from the template
    when the briefing is composed.
    """
    found = [
        *_from_disputes(article, findings),
        *_deadlines(article, coverage),
        *_not_known(article),
        *_duties(article, findings),
        *_plans(article, findings, coverage),
        *_demands(article, findings),
        *_conditions(article, findings),
        *_aims(article, findings),
        *_asked(article, findings),
        *_halves(article),
        *_not_heard(article, findings),
    ]
    found = [item for item in found if all(_fits(article, fill, coverage) for fill in item.fills.values())]
    order = sorted(range(len(found)), key=lambda n: (-_weight(article, found[n], topic), n))
    return [_question(article, item) for item in _chosen(article, [found[n] for n in order])]


def _chosen(article: Article, ranked: Sequence[_Open]) -> Iterator[_Open]:
    """The first of each: a sentence feeds one question only, and none asks again what one before it asks."""
    used: set[int | None] = set()
    asked: list[list[str]] = []
    each: Counter[str] = Counter()
    for item in ranked:
        sentences = {article.sentence_at(start) for start, _ in item.evidence}
        stems = stems_of(token for words in item.evidence for token in article.tokens(*words))
        again = any(min(len(stems), len(other)) >= LONG and likeness(stems, other) >= SAME_QUESTION for other in asked)
        if len(asked) < MOST and each[item.trigger] < MOST_EACH[item.trigger] and not sentences & used and not again:
            used |= sentences
            asked.append(stems)
            each[item.trigger] += 1
            yield item


def _weight(article: Article, item: _Open, topic: Topic) -> float:
    sentences = sorted({n for start, _ in item.evidence if (n := article.sentence_at(start)) is not None})
    stems = [stem for n in sentences for stem in sentence_stems(article, n)]
    return round(WEIGHTS[item.trigger] - item.less + TOPIC_WEIGHT * topic.about(stems), 4)


def _question(article: Article, item: _Open) -> Question:
    return Question(
        trigger=item.trigger,
        template=item.template,
        fills={name: str(article.span(*words)) for name, words in item.fills.items()},
        evidence=[str(article.span(*words)) for words in item.evidence],
    )


def _fits(article: Article, words: Range, coverage: Coverage) -> bool:
    if coverage.cuts_quotation(words):
        return False
    return (
        words[0] < words[1] and len(article.words(words).split()) <= LONGEST_FILL and "\n" not in article.words(words)
    )


def _from_disputes(article: Article, findings: Findings) -> Iterator[_Open]:
    """A claim with its denial; a demand with its refusal; two views of one thing."""
    known = {statement.id: statement for statement in findings.statements}
    for dispute in findings.disputes:
        first, second = known[dispute.claim], known[dispute.counter]
        claim, counter = _said(article, first, known), _said(article, second, known)
        evidence = tuple(dict.fromkeys((*_evidence(first), *_evidence(second))))
        if dispute.relation == "denial":
            yield _Open("claim_denied", "claim_denied", {"what": claim}, evidence)
        elif dispute.relation == "refusal":
            yield _Open("demand_refused", "demand_refused", {"first": claim, "second": counter}, evidence)
        else:
            yield _Open("opposed_views", "opposed_views_pair", {"first": claim, "second": counter}, evidence)


def _deadlines(article: Article, coverage: Coverage) -> Iterator[_Open]:
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        limited = _pattern("deadline").search(article.words(sentence)) and coverage.speaks_for_itself(n)
        if limited and (not sentence_times(article, n).old or _looks_on(article, n)):
            yield _Open("deadline", "deadline", {"what": _trimmed(article, sentence)}, (sentence,))


def _looks_on(article: Article, sentence: int) -> bool:
    verb = main_verb(article, sentence)
    return verb is not None and verb_form(verb) in ("present", "future")


def _not_known(article: Article) -> Iterator[_Open]:
    """What the source itself says is not known."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        words = article.words(sentence)
        found = _pattern("not_known").search(words)
        if found is None or not _pattern("negative").search(words) or words[0] in '"“':
            continue
        name = next(name for name, value in found.groupdict().items() if value is not None)
        what = (sentence[0] + found.start(name), sentence[0] + found.end(name))
        yield _Open("not_known", "not_known", {"what": _trimmed(article, _to_comma(article, what))}, (sentence,))


def _to_comma(article: Article, words: Range) -> Range:
    """A clause up to the comma after which the sentence goes on with something else."""
    comma = re.search(r",\s", article.words(words))
    return (words[0], words[0] + comma.start()) if comma else words


def _duties(article: Article, findings: Findings) -> Iterator[_Open]:
    """A duty of which the source reports no fulfilment."""
    for item in findings.legal_context:
        if item.duty and item.force and _pattern("duty").match(item.force):
            evidence = span(item.evidence[0])
            sentence = _sentence_of(article, evidence.start)
            if sentence is not None:
                what = _trimmed(article, sentence)
                yield _Open("duty_compliance", "duty_compliance", {"what": what}, (sentence,))


def _plans(article: Article, findings: Findings, coverage: Coverage) -> Iterator[_Open]:
    """An event to come, without an outcome."""
    planned = {article.sentence_at(span(event.evidence[0]).start) for event in findings.timeline if event.planned}
    body = article.body_sentences()
    for place, n in enumerate(body):
        sentence = article.source.sentences[n]
        ahead = n in planned or _is_ahead(article, n, coverage, early=place < EARLY * len(body))
        ahead = ahead and not _is_past_plan(article, n)
        quoted = article.words(sentence)[0] in '"“' and n not in planned
        if ahead and coverage.speaks_for_itself(n) and not quoted:
            yield _Open("planned_event", "planned_event", {"what": _trimmed(article, sentence)}, (sentence,))


def _is_past_plan(article: Article, sentence: int) -> bool:
    """Does a sentence tell of a plan that was (`had planned to meet`)?"""
    verb = main_verb(article, sentence)
    return verb is not None and verb_form(verb) == "past perfect"


def _is_ahead(article: Article, sentence: int, coverage: Coverage, *, early: bool) -> bool:
    """Does the source itself tell of a dated event to come, or, early on, of one that may come?"""
    verb = main_verb(article, sentence)
    if verb is None or coverage.is_cue(verb.idx) or coverage.share(sentence) > MOST_CLAIMED:
        return False
    times = sentence_times(article, sentence)
    form = verb_form(verb)
    if is_planned(times, verb) and form in ("present", "future"):
        return bool(times.news) or early
    may = any(child.lower_ in ("could", "may", "might") for child in verb.children)
    return early and form == "modal" and may and is_event(verb) and not times.old


def _demands(article: Article, findings: Findings) -> Iterator[_Open]:
    """Each party's first demand on the record that nobody is reported to have answered."""
    known = {statement.id: statement for statement in findings.statements}
    asked: set[str | None] = set()
    disputed = {member for dispute in findings.disputes for member in (dispute.claim, dispute.counter)}
    for position in findings.positions:
        statement = known[position.statement]
        asks = statement.kind == "demand" or (
            statement.kind == "aim" and _pattern("wants").search(_cue(article, statement))
        )
        if not asks or statement.id in disputed or not _is_named(article, statement):
            continue
        if statement.party not in asked and not _is_answered(article, statement, findings.statements):
            asked.add(statement.party)
            what = _said(article, statement, known)
            yield _Open("demand_unanswered", "demand_unanswered", {"what": what}, _evidence(statement))


def _cue(article: Article, statement: Statement) -> str:
    return " ".join(article.text[part.start : part.end] for part in map(span, statement.cue))


def _is_named(article: Article, statement: Statement) -> bool:
    """Is the speaker on the record, and named in the very words that the question would print?"""
    return statement.who in ("person", "body") and not has_pronoun_source(article, statement)


def _is_answered(article: Article, demand: Statement, statements: Sequence[Statement]) -> bool:
    sentence = _sentence_of(article, span(demand.content[0]).start)
    if sentence is not None and _pattern("answered").search(article.words(sentence)):
        return True
    stems = statement_stems(article, demand)
    return any(
        other.kind in ("commitment", "denial", "offer")
        and other.party not in (None, demand.party)
        and likeness(stems, statement_stems(article, other)) >= ANSWERED
        for other in statements
    )


def _conditions(article: Article, findings: Findings) -> Iterator[_Open]:
    """A threat, promise or offer that hangs on a condition; or a threat without one."""
    known = {statement.id: statement for statement in findings.statements}
    for position in findings.positions:
        statement = known[position.statement]
        if statement.kind not in ("threat", "commitment", "offer", "demand") or not _is_named(article, statement):
            continue
        what = _said(article, statement, known)
        evidence = _evidence(statement)
        if _pattern("condition").search(article.words(what)):
            yield _Open("condition", "condition", {"what": what}, evidence)
        elif statement.kind == "threat":
            yield _Open("threat_open", "threat_open", {"what": what}, evidence)
        elif statement.kind == "commitment":
            yield _Open("planned_event", "planned_event", {"what": what}, evidence, less=PROMISE_LESS)


def _aims(article: Article, findings: Findings) -> Iterator[_Open]:
    """Two statements of one party that name different aims."""
    known = {statement.id: statement for statement in findings.statements}
    aims: dict[str, list[tuple[Statement, Range]]] = {}
    for position in sorted(findings.positions, key=lambda p: span(known[p.statement].content[0]).start):
        statement = known[position.statement]
        aim = _aim(article, statement)
        if statement.party and aim is not None:
            aims.setdefault(statement.party, []).append((statement, aim))
    for named in aims.values():
        first, first_aim = named[0]
        for second, second_aim in named[1:]:
            if likeness(statement_stems(article, first), statement_stems(article, second)) < ANSWERED:
                evidence = (*_evidence(first), *_evidence(second))
                yield _Open("aims_differ", "aims_differ", {"first": first_aim, "second": second_aim}, evidence)


def _aim(article: Article, statement: Statement) -> Range | None:
    """The words of a statement that name an aim: what is aimed at, or what is said to be the goal."""
    for token in content_tokens(article, statement):
        children = list(token.children)
        if token.lemma_ == "aim" and token.pos_ == "VERB":
            at = next((child for child in children if child.lower_ in ("at", "for") and child.dep_ == "prep"), None)
            if at is not None and list(at.children):
                inside = list(at.subtree)
                return _trimmed(article, _with_quotes(article, (inside[1].idx, _end(article, inside[-1].idx))))
        if token.lemma_ in ("goal", "aim", "objective", "purpose") and token.dep_ == "attr":
            subject = next((child for child in token.head.children if child.dep_ == "nsubj"), None)
            if subject is not None and subject.pos_ != "PRON":
                subtree = list(subject.subtree)
                return _trimmed(article, _with_quotes(article, (subtree[0].idx, _end(article, subtree[-1].idx))))
    return None


def _asked(article: Article, findings: Findings) -> Iterator[_Open]:
    """A question about somebody who is not heard, put to another."""
    unheard = [span(item.evidence[0]) for item in findings.no_position if item.reason == "asked"]
    for part in unheard:
        sentence = _sentence_of(article, part.start)
        found = _pattern("asked").search(article.words(sentence)) if sentence else None
        if found is not None and sentence is not None:
            name = next(name for name, value in found.groupdict().items() if value is not None)
            what = (sentence[0] + found.start(name), sentence[0] + found.end(name))
            yield _Open("question_unanswered", "question_unanswered_phrase", {"what": what}, (sentence,))


def _halves(article: Article) -> Iterator[_Open]:
    """Meetings held one by one, of which the source may tell only some."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        found = _pattern("half").search(article.words(sentence))
        if found is not None:
            name = next(name for name, value in found.groupdict().items() if value is not None)
            what = (sentence[0] + found.start(name), sentence[0] + found.end(name))
            yield _Open("half_reported", "half_reported", {"what": what}, (sentence,))


def _not_heard(article: Article, findings: Findings) -> Iterator[_Open]:
    """Those whom the source speaks of and does not quote."""
    for item in findings.no_position:
        part = span(item.evidence[0])
        if item.reason != "asked" and article.role_at(part.start) == "body":
            words = (part.start, part.end)
            yield _Open("not_heard", "not_heard", {"what": words}, (words,))


def _said(article: Article, statement: Statement, known: dict[str, Statement]) -> Range:
    """A statement's words with those that say whose they are: its clause, or that of the one it is nested in."""
    while statement.within in known and has_pronoun_source(article, statement):
        statement = known[statement.within]
    parts = [span(reference) for reference in (*statement.source, *statement.cue, *statement.content)]
    words = (min(part.start for part in parts), max(part.end for part in parts))
    anchor = span((statement.cue or statement.content)[0]).start
    sentence = _sentence_of(article, anchor)
    contents = [span(reference) for reference in statement.content]
    if sentence is not None and sentence[0] <= contents[0].start < sentence[1]:
        # Of a quotation that runs on, the sentence that names its speaker.
        words = (max(words[0], sentence[0]), min(words[1], sentence[1]))
    return _trimmed(article, _with_quotes(article, words))


def _with_quotes(article: Article, words: Range) -> Range:
    """Take in a quotation mark that stands just outside, so that none is printed alone."""
    start, end = words
    if start and article.text[start - 1] in '"“':
        start -= 1
    if article.text[end : end + 1] and article.text[end] in '"”':
        end += 1
    return start, end


def _evidence(statement: Statement) -> tuple[Range, ...]:
    """What a statement says: the shortest words that a question about it rests on."""
    return tuple((part.start, part.end) for part in map(span, statement.content))


def _sentence_of(article: Article, offset: int) -> Range | None:
    n = article.sentence_at(offset)
    return article.source.sentences[n] if n is not None else None


def _end(article: Article, offset: int) -> int:
    """The end of the token that begins at an offset."""
    found = article.tokens(offset, offset + 1)
    return found[0].idx + len(found[0]) if found else offset


def _trimmed(article: Article, words: Range) -> Range:
    """A range without white space and closing stops; a stop before a quotation mark stays."""
    start, end = words
    while end > start and article.text[end - 1] in " \u00a0\n\r\t,;:":
        end -= 1
    while start < end and article.text[start].isspace():
        start += 1
    return start, end


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns of one table as one; each one's group `what` is numbered apart."""
    lexicon = tomllib.loads(files("briefgen.analysis").joinpath("questions.toml").read_text("utf-8"))
    listed = [entry.replace("(?P<what>", f"(?P<what{n}>") for n, entry in enumerate(lexicon[name]["patterns"])]
    return re.compile(rf"(?<!\w)(?:{'|'.join(listed)})", re.IGNORECASE)
