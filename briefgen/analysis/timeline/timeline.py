"""The timeline: every event of the article that its words date, done or planned, ranked best first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from msgspec.structs import replace

from briefgen import dates
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import is_finite
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.judged import is_judged
from briefgen.analysis.own_event import happening, is_plain
from briefgen.analysis.timeline.clauses import (
    clause_subjects,
    happenings,
    is_aside,
    is_before_what_it_says,
    is_of_lead,
    is_of_main_clause,
    is_of_only_verb,
    is_of_relative,
    is_of_root,
    is_of_root_or_its_event,
    is_standing,
    wants_anchor,
)
from briefgen.analysis.timeline.dating import Dated, days_between, find_dated
from briefgen.analysis.timeline.event_words import event_words, evidence_words
from briefgen.analysis.timeline.planned import is_answered_for
from briefgen.analysis.timeline.retold import retelling
from briefgen.analysis.timeline.rows import Row, last_done, merged, rank
from briefgen.analysis.timeline.supposed import is_supposed
from briefgen.analysis.timeline.undated import WHOLE_YEAR, dates_nothing
from briefgen.analysis.timeline.words import is_happening, is_saying, noun_of, plans, same_happening, verb_above
from briefgen.analysis.views import told_sentences
from briefgen.lines import Texts, line_text
from briefgen.model import Anchor, Event, Range, Statement
from briefgen.references import span

NEAR_LEAD = 4
"""Body sentences after the lead in which its date is looked for: news gives the day of its event at once or never."""

RETOLD = 8
"""Body sentences after the lead in which its own deed may be told again with its day."""

NEWS_DAYS = 45
"""Days before publication within which the article's own event lies: reports tell of the last month and its end."""

PLAN_WEIGHT = 2
"""A word of planning beside a date that may lie on both sides lets the one to come be so many times as far."""

NEXT_WEIGHT = 4
"""A noun's day that is so many times nearer ahead than behind is the one to come, whatever tense stands beside it."""

_PERIOD = re.compile(r"(?:in )?(?:last|next|earlier|later|early|late)\b", re.IGNORECASE)
"""Stretches of time at which something happened; `this year` and `the past month` are those in which things stand."""

_BOUND = re.compile(r"(?:before|ahead of|prior to)\s(?!(?:the|an?|its|his|her|their|this|that)\b)", re.IGNORECASE)
"""Words that only say before which day something came, and name no event that it came before."""

_IN_THE_DAY = re.compile(r"(?:earlier|later|early|late) in the day$", re.IGNORECASE)
"""A time of the day that is told of, which need not be the day of writing."""

_DAY_OF_MONTH = re.compile(r"[A-Z][a-z]+\.? \d{1,2}$|\d{1,2} [A-Z][a-z]+$")
"""A day with its month and no year."""

_OTHER_WEEK = re.compile(r"\blast (?:week|weekend|month)\b|\bago\b", re.IGNORECASE)
"""Stretches apart from the days of the news, on which the same people may have spoken again."""

_CURRENT = re.compile(r"this (?:month|year)$", re.IGNORECASE)
"""Stretches that hold the day of writing: they date what a simple past tells, and else say how things stand."""


_RECALLING = frozenset({"commemorate", "mark", "recall", "remember"})
"""Verbs of the present whose time is that of what is remembered."""


def find_timeline(article: Article, statements: Sequence[Statement]) -> list[Event]:
    """Find the dated events of an article, ranked best first.

    statements: all of the article's. Headlines, captions and furniture give none. The article's own event is there
    without a date where none is told, unless it is told in judging words.
    """
    return _Timeline(article, statements).events()


class _Timeline:
    def __init__(self, article: Article, statements: Sequence[Statement]) -> None:
        self._article = article
        self._coverage = Coverage(article, statements)
        self._bare = [one for one in statements if not one.source and one.cue]
        self._lead = happening(article, self._coverage)
        self._body = sorted({*told_sentences(article), *([] if self._lead is None else [self._lead])})
        self._dated = [dated for n in self._body for dated in find_dated(article, n, self._coverage)]

    def events(self) -> list[Event]:
        lead = self._lead_row()
        rows = [row for dated in self._dated if (row := self._row(dated, lead)) is not None]
        rows = [row for row in rows if not is_before_what_it_says(row, rows) and not self._misleads(row)]
        if lead is not None:
            rows = [lead, *(r for r in rows if r.dated is not lead.dated and not is_of_lead(r, lead))]
        merged_rows = merged(self._article, rows)
        merged_rows.sort(key=lambda row: (-rank(row, self._body), row.dated.start, row.dated.end))
        return [self._event(row) for row in merged_rows]

    def _misleads(self, row: Row) -> bool:
        """Does a row tell its author's judgement; or, as a whole sentence, date another event than it tells first: one
        of a relative clause, that is over or has no day, or one to come of an aside?
        """
        if is_judged(self._article, row.dated.sentence, self._coverage, row.line):
            return True
        whole = row.line == self._article.source.sentences[row.dated.sentence]
        other = is_of_relative(row.dated) and (row.date is None or not row.planned)
        return whole and (other or (row.planned and is_aside(row.dated)))

    # ------------------------------------------------------------ the article's own event

    def _lead_row(self) -> Row | None:
        """The first body sentence, dated by its own words or by a sentence soon after that names the same event."""
        if self._lead is None:
            return None
        sentence = self._article.source.sentences[self._lead]
        rows = [row for dated in self._dated if dated.sentence == self._lead and (row := self._row(dated, None))]
        dated_rows = [row for row in rows if row.date and not row.date.startswith("..") and self._is_current(row)]
        unsettled = next((row for row in rows if row.date is None and is_of_root_or_its_event(row.dated)), None)
        for of_event in (is_of_root, is_of_main_clause, is_of_only_verb):
            main = next((row for row in dated_rows if of_event(row.dated)), None)
            if main is not None and not (main.dated.by_noun and unsettled is not None and is_of_root(unsettled.dated)):
                return replace(main, line=sentence, lead=True)
        if unsettled is not None and _OTHER_WEEK.search(unsettled.dated.words):
            return replace(unsettled, line=sentence, lead=True)
        near = self._near_lead()
        if near is not None:
            row = self._plain_row(near, sentence)
            return replace(row, lead=True, evidence=(sentence, self._naming(near)))
        again = retelling(self._article, self._lead, self._dated_within(RETOLD), self._coverage)
        if again is not None:
            row = self._plain_row(again, self._article.source.sentences[again.sentence])
            if row.date is None or self._is_current(row):
                return replace(row, line=sentence, lead=True, evidence=(sentence, *row.evidence))
        if unsettled is not None:
            return replace(unsettled, line=sentence, lead=True)
        told = next((row for row in dated_rows if row.line == sentence and not row.dated.by_noun), None)
        told = told or self._reported_lead(sentence)
        if told is not None:
            return replace(told, line=sentence, lead=True)
        if not is_plain(self._article, self._coverage, self._lead):
            return None
        start, head = sentence[0], self._article.tokens(*sentence)[0]
        nowhen = Dated(self._lead, start, start, "", "vague", head, by_noun=False, planned=False)
        return Row(nowhen, None, planned=False, line=sentence, evidence=(sentence,), lead=True)

    def _is_current(self, row: Row) -> bool:
        """May a date be that of the article's own event: not one of long before it was written?"""
        published, date = self._article.source.published, row.date
        if published is None or date is None:
            return True
        end = date.split("/")[-1]
        days = days_between(published, end)
        return end >= published[: len(end)] or (len(end) > len("2023") and days is not None and days <= NEWS_DAYS)

    def _reported_lead(self, sentence: Range) -> Row | None:
        """The day of a lead that a report of these days tells (`…, according to a report on Wednesday`)."""
        for dated in self._dated:
            if dated.sentence == self._lead and dated.by_noun and dated.kind in ("date", "deictic"):
                row = self._plain_row(dated, sentence)
                speaks = self._coverage.speaks_for_itself(dated.sentence)
                if row.date and len(row.date) == len("2023-05-01") and self._is_current(row) and speaks:
                    return row
        return None

    def _near_lead(self) -> Dated | None:
        """The date of the lead's event where a later sentence gives it: `the meeting on May 1`."""
        told = self._happenings_of_lead
        for dated in self._dated_within(NEAR_LEAD):
            if dated.by_noun and any(same_happening(noun_of(dated.head), noun) for noun in told):
                resolution = self._resolve(dated, None)
                if resolution and len(resolution.date) == len("2023-05-01"):
                    return dated
        return None

    def _dated_within(self, sentences: int) -> list[Dated]:
        """The dates of so many body sentences after the lead."""
        after = self._body.index(self._lead) + 1 if self._lead in self._body else 0
        near = self._body[after : after + sentences]
        return [dated for dated in self._dated if dated.sentence in near]

    @cached_property
    def _happenings_of_lead(self) -> list[str]:
        """The nouns of headline and lead that name something that happens."""
        found: list[str] = []
        for n, (start, end) in enumerate(self._article.source.sentences):
            if n == self._lead or self._article.role_at(start) == "headline":
                found += happenings(self._article.tokens(start, end))
        return found

    def _naming(self, dated: Dated) -> Range:
        """A dated noun with its date and the words between."""
        start = min(dated.start, dated.head.left_edge.idx)
        return start, max(dated.end, dated.head.idx + len(dated.head))

    # ------------------------------------------------------------ rows

    def _row(self, dated: Dated, lead: Row | None) -> Row | None:
        """The row of a date expression; None where it dates no event that can be told."""
        if not self._is_wanted(dated):
            return None
        anchor = self._anchor(dated, lead)
        if wants_anchor(dated) and (anchor is None or self._is_dated_better(dated)):
            return None
        line = event_words(self._article, dated, self._coverage)
        if line is None or self._loses_cue(line):
            return None
        row = self._plain_row(dated, line, anchor)
        behind = row.date is not None and not row.planned and dated.planned and dated.words.startswith("in ")
        asks = dated.head.tag_ in ("VBZ", "VBP") and dated.head.lemma_ not in _RECALLING
        return None if behind and asks else row  # `it asks what was bought in 2010`

    def _loses_cue(self, line: Range) -> bool:
        """Would a line print what nobody named is said to think (`an acknowledgment that …`) without saying so?"""
        for statement in self._bare:
            content, cues = ([span(reference) for reference in part] for part in (statement.content, statement.cue))
            touched = any(part.start < line[1] and line[0] < part.end for part in content)
            if touched and not all(line[0] <= cue.start and cue.end <= line[1] for cue in cues):
                return True
        return False

    def _plain_row(self, dated: Dated, line: Range, anchor: Anchor | None = None) -> Row:
        full = self._with_year(dated)
        if full is not None:
            row = self._plain_row(replace(dated, words=full.words), line, anchor)
            return replace(row, evidence=(*row.evidence, (full.start, full.end)))
        resolution = self._resolve(dated, anchor)
        planned = dated.planned
        if self._is_next(dated) and anchor is None:
            dated = replace(dated, planned=True)
            resolution = self._resolve(dated, anchor)
        elif dated.either and anchor is None:
            planned = self._lies_ahead(dated)
            dated = replace(dated, planned=planned)
            resolution = self._resolve(dated, anchor)
        if resolution is not None:
            planned = self._told_as_planned(dated, resolution)
            resolution = self._resolve(replace(dated, planned=planned), anchor)
        return Row(
            dated=dated,
            resolution=resolution,
            planned=planned,
            line=line,
            evidence=(evidence_words(self._article, dated, line),),
            anchor=anchor,
            said=self._coverage.is_cue(dated.head.idx) or is_saying(dated.head),
        )

    def _with_year(self, dated: Dated) -> Dated | None:
        """The same day with its year, where an article without a date tells it once in full."""
        day = _DAY_OF_MONTH.search(dated.words)
        if self._article.source.published is not None or day is None:
            return None
        year = re.compile(rf"\b{re.escape(day[0])},? \d{{4}}$")
        return next((other for other in self._dated if year.search(other.words)), None)

    def _is_wanted(self, dated: Dated) -> bool:
        if self._article.words(self._article.source.sentences[dated.sentence]).endswith("?"):
            return False  # a question tells no event
        if dated.words == "Today" and dated.start > self._article.source.sentences[dated.sentence][0]:
            return False  # a programme's name
        if dated.kind == "open" and dated.words.lower().startswith("before") and self._names_no_happening(dated):
            return False  # of `before the talks` only the talks may have a day; `before the panel on Monday` is a place
        if dated.kind == "open" and not dated.planned and _BOUND.match(dated.words) and not wants_anchor(dated):
            return False  # what happened before Friday's talks happened on no day that can be told
        if dates_nothing(self._article, dated) or self._is_of_another_day(dated) or is_supposed(self._article, dated):
            return False
        if dated.kind == "vague":
            return dated.words.lower() == "recently" and dated.sentence == self._lead
        if dated.kind == "duration":
            return dated.head.lemma_ in plans("lasting") and dated.planned
        if self._is_speakers_own(dated):
            return False
        if dated.kind == "period" and _CURRENT.match(dated.words):
            own = self._article.text[dated.end : dated.end + 1] in ("'", "’")
            return not own and dated.head.pos_ == "VERB" and dated.head.tag_ == "VBD"
        if dated.kind == "period":
            before = self._article.text[: dated.start].rstrip().rpartition(" ")[2].lower()
            return (
                bool(_PERIOD.match(dated.words)) and is_finite(dated.head) and before not in ("since", "until", "from")
            )
        if (
            dated.kind == "decade"
            or dated.words.lower().startswith("as of")
            or (verb_above(dated.head) is None and not dated.by_noun)
        ):
            return False
        return dated.by_noun or dated.planned or not is_standing(dated.head)

    def _names_no_happening(self, dated: Dated) -> bool:
        """Has what comes before something no day of its own, or is it no happening but somebody who hears?"""
        tokens = self._article.tokens(dated.start, dated.end)
        named = any(is_happening(token) or token.pos_ in ("VERB", "NUM") for token in tokens)
        return wants_anchor(dated) or (len(tokens) > 2 and tokens[1].lower_ == "the" and not named)

    def _is_speakers_own(self, dated: Dated) -> bool:
        """Is a time a speaker's: a quoted `tonight`, which counts from the day of the speech and not the article's, or
        a quoted year, by which he may only name a thing?
        """
        if dated.kind == "deictic" and self._coverage.cuts_quotation((dated.start, dated.end)):
            return True
        return WHOLE_YEAR.match(dated.words) is not None and self._coverage.is_quoted(dated.start)

    def _is_of_another_day(self, dated: Dated) -> bool:
        """Does `later in the day` go on about a day that was told before it?"""
        if not _IN_THE_DAY.match(dated.words):
            return False
        before = [other for other in self._dated if other.kind == "date" and other.start < dated.start]
        told = self._resolve(before[-1], None) if before else None
        return told is not None and told.date != self._article.source.published

    def _is_dated_better(self, dated: Dated) -> bool:
        """Has the same verb a date of its own (`on Monday, before the talks`)?"""
        return any(
            other.sentence == dated.sentence and other.head.i == dated.head.i and other.kind in ("date", "deictic")
            for other in self._dated
        )

    def _resolve(self, dated: Dated, anchor: Anchor | None) -> dates.Resolution | None:
        return dates.resolve(
            dated.words,
            published=self._article.source.published,
            planned=dated.planned,
            anchor=anchor.date if anchor else None,
        )

    def _is_next(self, dated: Dated) -> bool:
        """Is a noun's day (`the Nov. 8 election`) so near ahead, and so far behind, that no year is needed for it?"""
        if not dated.by_noun or dated.planned or not _DAY_OF_MONTH.search(dated.words):
            return False
        if is_answered_for(dated.head):
            return False
        ways = self._both_ways(dated)
        return ways is not None and ways[1] * NEXT_WEIGHT < ways[0]

    def _lies_ahead(self, dated: Dated) -> bool:
        """Is the nearer of the two dates that the words may mean the one to come?"""
        ways = self._both_ways(dated)
        if ways is None:
            return dated.planned
        return ways[1] < ways[0] * (PLAN_WEIGHT if dated.planned else 1)

    def _both_ways(self, dated: Dated) -> tuple[int, int] | None:
        """The days back to the date that some words may mean and ahead to the other; None where they mean but one."""
        published = self._article.source.published
        ways = [self._resolve(replace(dated, planned=planned), None) for planned in (False, True)]
        if published is None or ways[0] is None or ways[1] is None or ways[0].date == ways[1].date:
            return None
        behind, ahead = (days_between(published, way.date) for way in ways if way is not None)
        return (behind, ahead) if behind is not None and ahead is not None else None

    def _told_as_planned(self, dated: Dated, resolution: dates.Resolution) -> bool:
        """The direction of a dated event: a date before publication is past, whatever was once planned for it."""
        published = self._article.source.published
        if published is None:
            return dated.planned and resolution.date > last_done(self._dated)
        start, _, end = resolution.date.rpartition("/")
        if end < published[: len(end)]:
            return False
        return dated.planned or (start.strip(".") or end) > published[: len(end)]

    def _anchor(self, dated: Dated, lead: Row | None) -> Anchor | None:
        """The article's own event, where a date counts from it: `on the eve of the talks`."""
        if lead is None or not lead.date or not wants_anchor(dated):
            return None
        told = self._happenings_of_lead
        if dated.kind == "duration":
            named = [noun_of(child) for child in clause_subjects(dated)]
        else:
            named = [noun_of(token) for token in self._article.tokens(dated.start, dated.end) if is_happening(token)]
        if not any(same_happening(noun, other) for noun in named for other in told):
            return None
        evidence = [str(self._article.span(*part)) for part in lead.evidence[-1:]]
        return Anchor(date=lead.date, evidence=evidence)

    # ------------------------------------------------------------ the list

    def _event(self, row: Row) -> Event:
        line = [str(self._article.span(*row.line))]
        return Event(
            date=row.date,
            as_written=row.dated.words,
            inferred=bool(row.resolution and row.resolution.inferred),
            planned=row.planned,
            lead=row.lead,
            anchor=row.anchor,
            line=list(line),
            text=line_text(list(line), Texts([self._article.source]), cell=True),
            evidence=[str(self._article.span(*part)) for part in row.evidence],
        )
