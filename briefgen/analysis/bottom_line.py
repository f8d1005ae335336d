"""The bottom line: what happened, what the parties disagree about, what comes next or is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FUTURE, is_planned, main_verb, sentence_times, verb_form
from briefgen.analysis.background.definites import hangs, opens_hanging
from briefgen.analysis.background.signs import is_introduction
from briefgen.analysis.coverage import Coverage, has_pronoun_source
from briefgen.analysis.judged import is_judged
from briefgen.analysis.questions import asks, opens_by_itself, tells_plan
from briefgen.analysis.topic import (
    Topic,
    content_tokens,
    headline_stems,
    lead_sentence,
    sentence_stems,
    stems_of,
    tokens_of,
    words_of,
)
from briefgen.analysis.views import told_sentences
from briefgen.guards import find as find_guards
from briefgen.lines import Texts, line_text
from briefgen.model import Background, BottomLine, Development, Dispute, Event, Line, Slot, Statement
from briefgen.references import Span, span

LONGEST = 45
"""Words of a whole sentence that still fits a bullet of 25 to 40 words; a longer one is cut to its statement."""

SHORTEST = 8
"""Words; a shorter sentence tells too little to stand alone."""

OPENING = 2
"""Body sentences in which `it` and `they` are no fault: news opens with them, and nothing stands before."""

NEXT_KINDS = ("demand", "commitment", "threat", "offer")
"""Kinds of statement that say what is to come or is asked for."""

MOST_COUNTED = 2
"""So many such statements in one sentence count; more make it a list."""

PLANNED_SCORE = 0.9
"""An event to come weighs as much as one demand or commitment, and a little less where both can be had."""

DATED_SCORE = 0.4
"""An event to come whose day or month is told says more than one that is only foreseen."""

UNNAMED_SCORE = -2.0
"""No unnamed source where an on-record line is to be had."""

PRONOUN_SCORE = -0.6
"""`He said` is for a reader of the whole article; who said it stands in an earlier sentence. So does which one `the
plan` is."""

DIRECT_SCORE = -0.5
"""A quotation is a voice of the news; what is to come is told better in the reporter's words."""

LEAST_TOPIC, LEAST_QUOTED = 0.04, 0.15
"""How much of the topic a sentence of what is to come touches at least, and one that opens with a quotation; a dated
event to come says what it is."""

TOPIC_SCORE = 2.0
"""What comes next in the article's main matter, not in a side matter."""


BULLETS, SHARE = 3, 4
"""Bullets that a bottom line is filled up to, one a slot and one for each further event, of a text of at least so many
times as many sentences."""

HEADLINE_SCORE, TOLD_SCORE, FIGURE_SCORE, LATE_SCORE = 1.0, 0.5, 0.1, -0.03
"""What makes a sentence weighty beside the lead: the share of the headline's words and of the topic's that it has, a
figure, and each sentence that stands before it. Set on 149 articles whose main fact readers missed in the lead."""

ALIKE = 0.75
"""The share of a sentence's content words in a line that stands already, from which it tells the same again."""

AHEAD = FUTURE | {"would", "should", "must"}
"""Modals of what is to come, as it is told and as it is reported."""

_PROMISES = re.compile(r"(?:has |have |had )?(?:promis|pledg|vow|guarantee)", re.IGNORECASE)

_HANGING = re.compile(
    r"[^\w\s\"“'‘(\[$€£]|(?:But|And|So|Then|Also|However|Instead|Furthermore|Moreover|In addition|As for|Since then"
    r"|Earlier|Recalling|Responding to th)\b"
)
"""Openings of a sentence that goes on with something told before it, and marks of a list."""


def bottom_line(
    article: Article,
    statements: Sequence[Statement],
    disputes: Sequence[Dispute],
    developments: Sequence[Development],
    timeline: Sequence[Event],
    background: Sequence[Background],
    coverage: Coverage,
    topic: Topic,
) -> list[BottomLine]:
    """Fill the three slots, each where the source has something for it.

    event: the article's lead, and the weightiest of what else it tells where the other slots leave room; dispute: both
    members of the first dispute whose speakers are on the record, an item a side, and only the other where the lead is
    one of them; next: a sentence with a demand, commitment, threat or offer on the record, or with an event to come,
    and none of the background, whose promises are old.
    """
    known = {statement.id: statement for statement in statements}
    event = _event(article, developments, coverage)
    taken = [span(piece) for piece in _ranges(event.line)] if event is not None else []
    sides = _both_sides(article, _clearest(article, disputes, known), known, coverage)
    items = [_item(article, "dispute", line) for line in sides if not _touches(line, taken)]
    if event is not None:
        items.insert(0, _item(article, "event", event.line))
    told = [span(reference) for item in items for reference in item.evidence]
    told += [span(reference) for item in background for reference in item.evidence]
    next_line = _next(article, coverage, timeline, topic, taken=told)
    if next_line is not None:
        items.append(_item(article, "next", next_line))
    further = [_item(article, "event", line) for line in _further(article, coverage, background, topic, items)]
    first = 1 if event is not None else 0
    return items[:first] + further + items[first:]


def _event(article: Article, developments: Sequence[Development], coverage: Coverage) -> Development | None:
    """The lead; where it hangs on words before it that are left out, the next event that can be understood by itself;
    else none.
    """
    clear = [item for item in developments if _is_clear(article, item)]
    alone = [item for item in clear if not _hangs(article, item, coverage)]
    opening = article.body_sentences()[:OPENING]
    leads = (item for item in developments if item.lead)
    lead = next((i for i in leads if i in clear or _sentence(article, i) in opening), None)
    if lead is not None and (not alone or not opens_hanging(article, _sentence(article, lead))):
        return lead
    return next(iter(alone or clear), None)


def _hangs(article: Article, item: Development, coverage: Coverage) -> bool:
    return hangs(article, _sentence(article, item), coverage)


def _further(
    article: Article, coverage: Coverage, background: Sequence[Background], topic: Topic, items: Sequence[BottomLine]
) -> list[Line]:
    """The weightiest sentences beside the lines that stand already, as many as there is room for, in their order."""
    told = told_sentences(article)
    room = min(BULLETS, len(told) // SHARE) - len({item.slot for item in items})
    taken = [span(reference) for item in items for reference in item.evidence]
    taken += [span(reference) for old in background for reference in old.evidence]
    chosen: list[int] = []
    said = [stems_of(tokens_of(article, item.evidence)) for item in items]
    weights = [(_weight(article, n, place, topic), n) for place, n in enumerate(told)]
    for weight, n in sorted(weights, key=lambda item: (-item[0], item[1])):
        if weight <= 0 or len(chosen) >= room:
            break
        stems = sentence_stems(article, n)
        again = any(len(set(stems) & set(other)) >= ALIKE * len(stems) for other in said)
        if not again and _stands_alone(article, n, coverage, taken):
            chosen.append(n)
            said.append(stems)
    return [coverage.line(article.source.sentences[n]) for n in sorted(chosen)]


def _weight(article: Article, sentence: int, place: int, topic: Topic) -> float:
    """How much a sentence is what the article is about; place: how many are told before it."""
    stems, headline = set(sentence_stems(article, sentence)), headline_stems(article)
    figure = any(token.like_num for token in article.tokens(*article.source.sentences[sentence]))
    weight = HEADLINE_SCORE * len(stems & headline) / max(len(headline), 1) + TOLD_SCORE * topic.about(stems)
    return round(weight + FIGURE_SCORE * figure + LATE_SCORE * place, 4)


def _stands_alone(article: Article, sentence: int, coverage: Coverage, taken: Sequence[Span]) -> bool:
    """Can a sentence be printed by itself, whole, on the record, as no opinion, and does it stand nowhere above?"""
    words = article.source.sentences[sentence]
    whole = article.span(*words)
    return (
        SHORTEST <= len(article.words(words).split()) <= LONGEST
        and not any(whole.touches(part) for part in taken)
        and coverage.speaks_for_itself(sentence)
        and opens_by_itself(article, sentence)
        and not _HANGING.match(article.text, words[0])
        and not is_judged(article, sentence, coverage)
        and not coverage.is_quoted(whole.start)
        and not hangs(article, sentence, coverage)
        and not _tells_history(article, sentence)
        and not any(statement.who == "unnamed" for statement in coverage.statements(sentence))
    )


def _touches(line: Line, parts: Sequence[Span]) -> bool:
    return any(span(piece).touches(part) for piece in _ranges(line) for part in parts)


def _sentence(article: Article, item: Development) -> int:
    return article.sentence_at(span(item.evidence[0]).start) or 0


def _is_clear(article: Article, item: Development) -> bool:
    """Does an event name what it is about: no pronoun at its beginning, or one with its name beside it?"""
    named = any(not isinstance(piece, str) for piece in item.line)
    return named or opens_by_itself(article, _sentence(article, item))


def _item(article: Article, slot: Slot, line: Line) -> BottomLine:
    return BottomLine(slot=slot, line=line, text=line_text(line, Texts([article.source])), evidence=_ranges(line))


def _clearest(article: Article, disputes: Sequence[Dispute], known: dict[str, Statement]) -> Dispute | None:
    """The first dispute whose members are on the record and named; else the first."""

    def faults(dispute: Dispute) -> int:
        members = (known[dispute.claim], known[dispute.counter])
        unnamed = sum(member.who not in ("person", "body") for member in members)
        return len(members) * unnamed + sum(has_pronoun_source(article, member) for member in members)

    return min(disputes, key=faults, default=None)


def _both_sides(
    article: Article, dispute: Dispute | None, known: dict[str, Statement], coverage: Coverage
) -> list[Line]:
    """The line of each side of a dispute; the whole sentence, once, where the source sets them against each other."""
    if dispute is None:
        return []
    sided = [_safe(article, list(known[member].line), coverage) for member in (dispute.claim, dispute.counter)]
    lines = [line for line in sided if line is not None and not _judges(article, line, coverage)]
    if len(lines) < len(sided):
        return []
    sentences = {article.sentence_at(span(piece).start) for line in lines for piece in _ranges(line)}
    only = sentences.pop() if len(sentences) == 1 else None
    return lines if only is None else [[str(article.span(*article.source.sentences[only]))]]


def _judges(article: Article, line: Line, coverage: Coverage) -> bool:
    """Does a line, outside what it says that somebody says, judge in the author's words?"""
    parts = [span(piece) for piece in _ranges(line)]
    placed = ((article.sentence_at(part.start), part) for part in parts)
    return any(n is not None and is_judged(article, n, coverage, (part.start, part.end)) for n, part in placed)


def _safe(article: Article, line: Line, coverage: Coverage) -> Line | None:
    """A line that keeps every guard word of the sentences that it touches: itself, or the whole sentence, or none."""
    parts = [span(piece) for piece in _ranges(line)]
    sentences = sorted({n for part in parts if (n := article.sentence_at(part.start)) is not None})
    lost = [
        guard
        for n in sentences
        for guard in find_guards(article.text, *article.source.sentences[n])
        if not any(part.start <= guard[0] and guard[1] <= part.end for part in parts)
    ]
    if not lost:
        return line
    whole = article.source.sentences[sentences[0]]
    fits = len(article.words(whole).split()) <= LONGEST and coverage.speaks_for_itself(sentences[0])
    return coverage.line(whole) if len(sentences) == 1 and fits else None


def _ranges(line: Line) -> list[str]:
    return [piece for piece in line if isinstance(piece, str)]


def _next(
    article: Article, coverage: Coverage, timeline: Sequence[Event], topic: Topic, *, taken: Sequence[Span]
) -> Line | None:
    """The line of the sentence that best says what comes next."""
    lead = lead_sentence(article)
    planned = {article.sentence_at(span(event.evidence[0]).start) for event in timeline if event.planned}
    best: tuple[float, int] | None = None
    for n in told_sentences(article):
        whole = article.span(*article.source.sentences[n])
        if n == lead or any(whole.touches(part) for part in taken):
            continue
        score = _looks_ahead(article, n, coverage, planned=n in planned)
        about = topic.about(sentence_stems(article, n))
        least = LEAST_QUOTED if coverage.is_quoted(whole.start) else LEAST_TOPIC
        if score > 0 and (about >= least or n in planned):
            score += TOPIC_SCORE * about
            best = max(best or (score, -n), (round(score, 4), -n))
    return _line_of(article, -best[1], coverage) if best is not None else None


def _looks_ahead(article: Article, sentence: int, coverage: Coverage, *, planned: bool) -> float:
    """How much a sentence says of what comes next or is asked for; 0 where it cannot stand alone."""
    verb = main_verb(article, sentence)
    if _line_of(article, sentence, coverage) is None or not opens_by_itself(article, sentence):
        return 0.0
    if _HANGING.match(article.text, article.source.sentences[sentence][0]):
        return 0.0
    if _tells_history(article, sentence):
        return 0.0  # what was promised long ago is not what comes next, nor is who the author is
    if is_judged(article, sentence, coverage):
        return 0.0
    asked = _forward(article, sentence, coverage)
    score = float(min(len(asked), MOST_COUNTED))
    if asked and all(s.mode == "direct" for s in asked):
        score += DIRECT_SCORE
    event = verb is not None and is_planned(sentence_times(article, sentence), verb)
    if event or (planned and tells_plan(article, sentence, coverage)):
        score += PLANNED_SCORE + (DATED_SCORE if planned else 0.0)
    if any(s.who == "unnamed" for s in coverage.statements(sentence)):
        score += UNNAMED_SCORE
    told_before = any(has_pronoun_source(article, s) or _is_described(article, s) for s in asked)
    if told_before or hangs(article, sentence, coverage):
        score += PRONOUN_SCORE
    return score


def _is_described(article: Article, statement: Statement) -> bool:
    """Is a source only described (`the candidate added`), so that who it is stands in an earlier sentence?"""
    tokens = tokens_of(article, statement.source)
    return bool(tokens) and tokens[0].lower_ == "the" and not any(token.pos_ == "PROPN" for token in tokens)


def _tells_history(article: Article, sentence: int) -> bool:
    """Does a sentence tell what was said or done before the news, or who the author is?"""
    verb, times = main_verb(article, sentence), sentence_times(article, sentence)
    if verb is None:
        return False
    form = verb_form(verb)
    old = form == "past perfect" or (form == "past" and bool(times.old) and not times.news)
    return old or is_introduction(verb)


def _line_of(article: Article, sentence: int, coverage: Coverage) -> Line | None:
    """The whole sentence where it fits and says whose words it has, else its first forward-looking statement."""
    words = article.source.sentences[sentence]
    count = len(article.words(words).split())
    if SHORTEST <= count <= LONGEST and coverage.speaks_for_itself(sentence):
        return coverage.line(words)
    asked = _forward(article, sentence, coverage)
    return _safe(article, list(asked[0].line), coverage) if asked else None


def _forward(article: Article, sentence: int, coverage: Coverage) -> list[Statement]:
    """The statements of a sentence that promise, threaten, offer or truly demand something."""
    found = [s for s in coverage.statements(sentence) if s.kind in NEXT_KINDS and s.party]
    return [s for s in found if (asks(article, s) if s.kind == "demand" else _is_ahead(article, s))]


def _is_ahead(article: Article, statement: Statement) -> bool:
    """Does a promise, threat or offer tell of what will be, or of what somebody is `to` do; or is it promised aid?"""
    tokens = content_tokens(article, statement)
    if statement.mode != "direct" and _PROMISES.match(words_of(article, statement.cue)):
        return True
    will = any(token.lower_ in AHEAD and token.tag_ == "MD" for token in tokens)
    return will or (statement.mode != "direct" and any(token.tag_ == "TO" for token in tokens))
