"""Open questions: what the source leaves open, each from a fixed trigger, with the words that it rests on."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE, is_planned, main_verb, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage, has_pronoun_source
from briefgen.analysis.developments import is_event
from briefgen.analysis.topic import Topic, content_tokens, likeness, sentence_stems, statement_stems, stems_of
from briefgen.guards import find as find_guards
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

SCENARIO_LESS = 0.2
"""What may follow if something comes about is asked after what is due to come about."""

PROMISE_LESS = 0.5
"""A promise is asked about after the events that the source itself announces."""

LONGEST_FILL = 45
"""Words; longer fills make no question that can be read."""

WANTED_FILL, SHORTEST_FILL = 25, 7
"""Words: a longer fill is cut at a comma before which a whole statement of this length stands."""

MOST_BARE = 2
"""Words of a name for something unconfirmed that tell a reader nothing (`the news`, `those reports`)."""

SAME_QUESTION = 0.7
"""The share of common content words from which two questions rest on the same point."""

LONG = 5
"""Content words from which such a share is no accident."""

ANSWERED = 0.5
"""The share of common content words from which another party's commitment or refusal answers a demand."""


_POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my", "your"})
"""Sources that, like pronouns, tell a reader of the question alone nothing."""


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
        *_not_heard(article, findings, topic),
    ]
    found = [_shortened(article, item) for item in found]
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


def _shortened(article: Article, item: _Open) -> _Open:
    return replace(item, fills={name: _short(article, words) for name, words in item.fills.items()})


def _short(article: Article, words: Range) -> Range:
    """A fill without a joining word before it and, where it is long, without what is only added at its end.

    Nothing is left out that holds a guard word: a condition or negation stays.
    """
    start, end = words
    joint = _pattern("joint").match(article.words(words))
    start += joint.end() if joint else 0
    if len(article.text[start:end].split()) <= WANTED_FILL:
        return start, end
    for added in reversed(list(_pattern("added").finditer(article.text[start:end]))):
        stop = _trimmed(article, (start, start + added.start()))[1]
        left = article.text[start:stop]
        told = any(token.tag_ in FINITE for token in article.tokens(start, stop))
        whole = told and left.count("(") == left.count(")") and len(re.findall(r'["“”]', left)) % 2 == 0
        fitting = SHORTEST_FILL <= len(left.split()) <= WANTED_FILL
        if whole and fitting and not find_guards(article.text, stop, end):
            return start, stop
    return start, end


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
        first, second = _plainly(article, known[dispute.claim], known), known[dispute.counter]
        claim, counter = _said(article, first, known), _said(article, second, known)
        evidence = tuple(dict.fromkeys((*_evidence(first), *_evidence(second))))
        turned = has_pronoun_source(article, first) and not has_pronoun_source(article, second)
        if dispute.relation == "denial":
            yield _Open("claim_denied", "claim_denied", {"what": counter if turned else claim}, evidence)
        elif dispute.relation == "opposed" and turned:
            yield _Open("opposed_views", "opposed_views", {"what": counter}, evidence)
        elif dispute.relation == "refusal":
            yield _Open("demand_refused", "demand_refused", {"first": claim, "second": counter}, evidence)
        else:
            yield _Open("opposed_views", "opposed_views_pair", {"first": claim, "second": counter}, evidence)


def _plainly(article: Article, statement: Statement, known: dict[str, Statement]) -> Statement:
    """The statement, or the one of the same party that it is nested in, where its own source is a pronoun."""
    outer = known.get(statement.within or "")
    nested = outer is not None and outer.party == statement.party and has_pronoun_source(article, statement)
    return outer if outer is not None and nested else statement


def _deadlines(article: Article, coverage: Coverage) -> Iterator[_Open]:
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        limited = _pattern("deadline").search(article.words(sentence)) and coverage.speaks_for_itself(n)
        if limited and (not sentence_times(article, n).old or _looks_on(article, n)):
            yield _Open("deadline", "deadline", {"what": _trimmed(article, sentence)}, (sentence,))


def _looks_on(article: Article, sentence: int) -> bool:
    verb = main_verb(article, sentence)
    return verb is not None and verb_form(verb) in ("present", "progressive", "future", "modal")


def _not_known(article: Article) -> Iterator[_Open]:
    """What the source itself says is not known."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        words = article.words(sentence)
        if words[0] in '"“' or not _pattern("negative").search(words):
            continue
        what = _after(article, sentence, "not_known") or _subject_of(article, sentence)
        if what is not None:
            yield _Open("not_known", "not_known", {"what": _trimmed(article, what)}, (sentence,))


def _after(article: Article, sentence: Range, name: str) -> Range | None:
    """What follows the words of a table, up to a comma after which the sentence goes on with something else."""
    found = _pattern(name).search(article.words(sentence))
    if found is None:
        return None
    group = next(group for group, value in found.groupdict().items() if value is not None)
    what = _to_comma(article, (sentence[0] + found.start(group), sentence[0] + found.end(group)))
    return what if len(article.words(what).split()) > 1 else None


def _subject_of(article: Article, sentence: Range) -> Range | None:
    """Of what is said to be unknown, unverified or undisclosed, the words that name it."""
    found = _pattern("not_known_subject").search(article.words(sentence))
    if found is None:
        return None
    tokens = article.tokens(sentence[0] + found.start(), sentence[0] + found.end())
    heads = [token.head if token.dep_ in ("acomp", "oprd", "attr") else token for token in reversed(tokens)]
    for head in heads:
        subject = next((child for child in head.children if child.dep_ in ("nsubj", "nsubjpass", "csubj")), None)
        if subject is not None:
            named = subject.pos_ != "PRON" and subject.ent_type_ not in ("PERSON", "NORP")
            what = (subject.left_edge.idx, _end(article, subject.right_edge.idx))
            fewest = MOST_BARE if found[0].startswith(("could", "was", "were")) else 1
            return what if named and len(article.words(what).split()) > fewest else None
    return None


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
            if sentence is not None and not _pattern("hanging").match(article.words(sentence)):
                what = _trimmed(article, sentence)
                yield _Open("duty_compliance", "duty_compliance", {"what": what}, (sentence,))


def _plans(article: Article, findings: Findings, coverage: Coverage) -> Iterator[_Open]:
    """An event to come, without an outcome; or what the source says depends on one."""
    planned = {article.sentence_at(span(event.evidence[0]).start) for event in findings.timeline if event.planned}
    body = article.body_sentences()
    for place, n in enumerate(body):
        sentence = article.source.sentences[n]
        quoted = article.words(sentence)[0] in "\"“'" and n not in planned
        if quoted or not coverage.speaks_for_itself(n) or not opens_by_itself(article, n):
            continue
        fills = {"what": _trimmed(article, sentence)}
        if _depends(article, n, coverage):
            yield _Open("condition", "condition", fills, (sentence,), less=SCENARIO_LESS)
        elif (n in planned and tells_plan(article, n, coverage)) or _is_ahead(
            article, n, coverage, early=place < EARLY * len(body)
        ):
            yield _Open("planned_event", "planned_event", fills, (sentence,))


def opens_by_itself(article: Article, sentence: int) -> bool:
    """Is a sentence a statement that can be asked about by itself, rather than one about `it`, `one` or `what …`?"""
    verb = main_verb(article, sentence)
    words = article.words(article.source.sentences[sentence])
    if verb is None or words.rstrip().endswith("?") or _pattern("hanging").match(words):
        return False
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject.pos_ != "PRON"


def tells_plan(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Is the dated event to come what a sentence tells, or what somebody says in it, and not only named in passing?"""
    verb = main_verb(article, sentence)
    if verb is not None and coverage.is_cue(verb.idx):
        verb = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    elif not _looks_on(article, sentence):
        return False
    return verb is not None and (is_event(verb) or is_planned(sentence_times(article, sentence), verb))


def _depends(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Does the source itself say what may follow if something named comes about?"""
    verb = main_verb(article, sentence)
    if verb is None or coverage.share(sentence) > MOST_CLAIMED or verb_form(verb) not in ("modal", "future"):
        return False
    if any(child.lower_ == "would" for child in verb.children):
        return False
    for clause in verb.children:
        mark = next((child for child in clause.children if child.dep_ == "mark"), None)
        if clause.dep_ == "advcl" and mark is not None and mark.lower_ in ("if", "unless"):
            named = any(child.dep_ in ("nsubj", "nsubjpass") and child.pos_ != "PRON" for child in clause.children)
            return named and verb_form(clause) in ("present", "perfect")
    return False


def _is_ahead(article: Article, sentence: int, coverage: Coverage, *, early: bool) -> bool:
    """Does the source itself tell of a dated event to come, or, early on, of one that may come?"""
    verb = main_verb(article, sentence)
    if verb is None or coverage.is_cue(verb.idx) or coverage.share(sentence) > MOST_CLAIMED:
        return False
    times = sentence_times(article, sentence)
    form = verb_form(verb)
    soon = bool(_pattern("soon").search(article.words(article.source.sentences[sentence])))
    if is_planned(times, verb) and form in ("present", "future"):
        return bool(times.news) or soon or (early and is_event(verb)) or (early and form == "present")
    may = any(child.lower_ in ("could", "may", "might") for child in verb.children)
    return (early and form == "modal" and may and is_event(verb) and not times.old) or (soon and form == "present")


def _demands(article: Article, findings: Findings) -> Iterator[_Open]:
    """Each party's first demand on the record that nobody is reported to have answered."""
    known = {statement.id: statement for statement in findings.statements}
    asked: set[str | None] = set()
    disputed = {member for dispute in findings.disputes for member in (dispute.claim, dispute.counter)}
    for position in findings.positions:
        statement = known[position.statement]
        if not asks(article, statement) or statement.id in disputed or not _is_named(article, statement):
            continue
        if statement.party not in asked and not _is_answered(article, statement, findings.statements):
            asked.add(statement.party)
            what = _said(article, statement, known)
            yield _Open("demand_unanswered", "demand_unanswered", {"what": what}, _evidence(statement))


def asks(article: Article, statement: Statement) -> bool:
    """Is something demanded of somebody: by the cue's own sense, or of one whom the words name?"""
    tokens = content_tokens(article, statement)
    if not tokens or tokens[0].tag_ in ("WP", "WRB", "WDT") or tokens[0].lower_ in ("if", "whether"):
        return False  # a question that was put
    n = article.sentence_at(tokens[0].idx)
    times = sentence_times(article, n) if n is not None else None
    if times is not None and times.old and not times.news:
        return False  # what was asked for once
    cue = _cue(article, statement)
    addressed = any(
        token.pos_ == "PROPN" and token.dep_ in ("nsubj", "nsubjpass") and token.head.tag_ in ("VB", "VBN")
        for token in tokens
    )
    if statement.kind == "demand":
        return bool(_pattern("demands").search(cue)) or addressed
    return statement.kind == "aim" and bool(_pattern("wants").search(cue)) and addressed


def _cue(article: Article, statement: Statement) -> str:
    return " ".join(article.text[part.start : part.end] for part in map(span, statement.cue))


def _is_named(article: Article, statement: Statement) -> bool:
    """Is the speaker on the record, and named in the very words that the question would print?"""
    if statement.who not in ("person", "body") or has_pronoun_source(article, statement):
        return False
    own = span(statement.source[0]) if statement.source else None
    return own is not None and article.text[own.start : own.end].split()[0].lower() not in _POSSESSIVES


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
        if statement.kind == "denial" or not _is_named(article, statement):
            continue
        acts = statement.kind in ("threat", "commitment", "offer", "demand")
        what = _said(article, statement, known)
        evidence = _evidence(statement)
        if acts and _pattern("condition").search(article.words(what)):
            yield _Open("condition", "condition", {"what": what}, evidence)
        elif statement.kind == "threat":
            yield _Open("threat_open", "threat_open", {"what": what}, evidence)
        elif _is_due(article, statement):
            yield _Open("planned_event", "planned_event", {"what": what}, evidence, less=PROMISE_LESS)


def _is_due(article: Article, statement: Statement) -> bool:
    """Does somebody promise or expect a thing that will be seen to happen or not?"""
    tokens = content_tokens(article, statement)
    if statement.kind == "commitment":
        return any(is_event(token) for token in tokens) and not any(token.lower_ == "would" for token in tokens)
    opening = article.text[tokens[0].idx :].split(maxsplit=1)[-1] if tokens else ""
    expects = _pattern("expects").search(_cue(article, statement)) or _pattern("expects").match(opening)
    return bool(expects) and any(is_event(token) for token in tokens)


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


def _not_heard(article: Article, findings: Findings, topic: Topic) -> Iterator[_Open]:
    """Those whom the source names in its main matter and does not quote."""
    for item in findings.no_position:
        part = span(item.evidence[0])
        words = (part.start, part.end)
        people = any(token.ent_type_ == "NORP" for token in article.tokens(*words))
        main = not people and topic.about(stems_of(article.tokens(*words))) > 0
        bare = article.words(words).removeprefix("the ") == item.name.removeprefix("the ")
        if item.reason != "asked" and article.role_at(part.start) == "body" and main and bare:
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
