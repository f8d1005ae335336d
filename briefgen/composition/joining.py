"""Positions of one party that share a sentence, joined into one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from briefgen.lines import Texts, ranges_of
from briefgen.model import Briefing, Insert, Line, Position, Statement
from briefgen.references import Span

# Between two ranges of a joined line these words say nothing of their own, so they are filled in, as stops are.
_CONJUNCTION = re.compile(r"\b(?:and|but|or|nor|yet)\b", re.IGNORECASE)
_WORD = re.compile(r"\w")


class Joined(Struct, frozen=True):
    """What is printed as one paragraph: the statements of one party that share a sentence, best rank first.

    also: statements that make the same point elsewhere; their paragraphs are cited too. unnamed: do they rest on an
    unnamed speaker?
    """

    party: str | None
    statements: tuple[Statement, ...]
    also: tuple[Statement, ...]
    line: Line
    unnamed: bool

    @property
    def joint(self) -> frozenset[str]:
        """The joint statements that these are."""
        return frozenset(statement.joint for statement in self.statements if statement.joint)

    @property
    def spans(self) -> list[Span]:
        """The ranges of the line and of what makes the same point."""
        return ranges_of(self.line) + [span for statement in self.also for span in ranges_of(statement.line)]

    def content(self) -> list[Span]:
        """The attributed words."""
        return [found for said in self.statements for words in said.content if (found := Span.parse(words)) is not None]

    def holds(self, statement: Statement) -> bool:
        """Does this print the statement, by itself or as a part of its line?"""
        if any(own.id == statement.id for own in self.statements + self.also):
            return True
        ranges = ranges_of(self.line)
        wanted = [span for words in statement.content if (span := Span.parse(words))]
        return bool(wanted) and all(any(span.holds(want) for span in ranges) for want in wanted)


class _Group(Struct):
    """Positions that are to be printed as one, while they are gathered."""

    positions: list[Position]
    said: list[Statement]

    def absorb(self, other: _Group) -> None:
        self.positions += other.positions
        self.said += other.said


def join_positions(briefing: Briefing, texts: Texts) -> list[Joined]:
    """All positions as printed lines, ranked; those of one party and kind of source that share a sentence as one."""
    groups: dict[int, _Group] = {}
    standing: dict[tuple[str | None, bool, tuple[str, int]], int] = {}
    taken: set[str] = set()
    for number, position in enumerate(briefing.positions):
        statement = briefing.statement(position.statement)
        if statement is None or statement.id in taken:
            continue
        taken.add(statement.id)
        unnamed = _rests_on_unnamed(statement, briefing)
        places = [(statement.party, unnamed, sentence) for sentence in _sentences(statement.line, texts)]
        home, *others = sorted({standing[place] for place in places if place in standing}) or [number]
        groups.setdefault(home, _Group([], [])).absorb(_Group([position], [statement]))
        for other in others:
            groups[home].absorb(groups.pop(other))
        moved = [place for place, where in standing.items() if where in others] if others else []
        standing |= dict.fromkeys([*places, *moved], home)
    return [_joined(briefing, group, texts) for group in groups.values()]


def _joined(briefing: Briefing, group: _Group, texts: Texts) -> Joined:
    said = group.said
    also = [other for position in group.positions for name in position.also if (other := briefing.statement(name))]
    line = said[0].line if len(said) == 1 else join_lines([statement.line for statement in said], texts)
    others = tuple(other for other in also if other not in said)
    return Joined(said[0].party, tuple(said), others, line, _rests_on_unnamed(said[0], briefing))


def _rests_on_unnamed(statement: Statement, briefing: Briefing) -> bool:
    """Is its speaker, or one who passes it on, unnamed?"""
    passed: set[str] = set()
    while statement.who != "unnamed":
        passed.add(statement.id)
        outer = briefing.statement(statement.within) if statement.within else None
        if outer is None or outer.id in passed:
            return False
        statement = outer
    return True


def _sentences(line: Line, texts: Texts) -> set[tuple[str, int]]:
    """The sentences that a line's ranges touch, each by its source and start."""
    return {(span.source, start) for span in ranges_of(line) for start, _ in texts.sentences(span)}


def join_lines(lines: Sequence[Line], texts: Texts) -> Line:
    """One line of several: the union of their ranges in the source's order, with each line's inserts where they stood,
    and the bare conjunctions and stops between the ranges filled in.
    """
    if all(line == lines[0] for line in lines):
        return lines[0]
    mended = [gap for line in lines for gap in _mended(line)]
    spans = _filled(_union(span for line in lines for span in ranges_of(line)), mended, texts)
    waiting = _anchored(lines)
    joined: Line = []
    for span in spans:
        start = span.start
        here = [each for each in waiting if each[0].source == span.source and span.start <= each[0].start <= span.end]
        for each in here:
            place, insert = each
            if place.start > start:
                joined.append(str(Span(span.source, start, place.start)))
                start = place.start
            joined.append(insert)
            waiting.remove(each)
        if start < span.end:
            joined.append(str(Span(span.source, start, span.end)))
    return joined


def _union(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and merged[-1].source == span.source and span.start <= merged[-1].end:
            merged[-1] = Span(span.source, merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _filled(spans: list[Span], mended: list[Span], texts: Texts) -> list[Span]:
    """The ranges with small gaps between them closed, and cut again where a line mends the source.

    A range stays within its sentence, since a PDF may carry sentences and not what is between them.
    """
    filled: list[Span] = []
    for span in spans:
        before = filled[-1] if filled and filled[-1].source == span.source else None
        if before is None or Span(span.source, before.end, span.start) in mended:
            filled.append(span)
            continue
        last, next_ = texts.sentence(span.source, before.end - 1), texts.sentence(span.source, span.start)
        if last == next_ and _bare(Span(span.source, before.end, span.start), texts):
            filled[-1] = Span(span.source, before.start, span.end)
            continue
        if last and last != next_ and _bare(Span(span.source, before.end, last[1]), texts):
            filled[-1] = Span(span.source, before.start, last[1])
        if next_ and last != next_ and _bare(Span(span.source, next_[0], span.start), texts):
            span = Span(span.source, next_[0], span.end)
        filled.append(span)
    for gap in mended:
        filled = [part for span in filled for part in _without(span, gap)]
    return filled


def _bare(gap: Span, texts: Texts) -> bool:
    """Is there nothing but stops, marks and a conjunction in a gap?"""
    words = texts.words(gap)
    return words is not None and not _WORD.search(_CONJUNCTION.sub("", words))


def _without(span: Span, gap: Span) -> list[Span]:
    if not span.touches(gap):
        return [span]
    parts = [Span(span.source, span.start, gap.start), Span(span.source, gap.end, span.end)]
    return [part for part in parts if part.start < part.end]


def _mended(line: Line) -> list[Span]:
    """The stretches of the source that a line's mends stand for."""
    gaps = []
    for before, piece, after in zip(line, line[1:], line[2:], strict=False):
        if isinstance(piece, Insert) and piece.mend and isinstance(before, str) and isinstance(after, str):
            left, right = Span.parse(before), Span.parse(after)
            if left and right and left.source == right.source and left.end < right.start:
                gaps.append(Span(left.source, left.end, right.start))
    return gaps


def _anchored(lines: Sequence[Line]) -> list[tuple[Span, Insert]]:
    """Each insert with the place that it stands at: after the range before it, else before the range after it."""
    anchored: list[tuple[Span, Insert]] = []
    for line in lines:
        for n, piece in enumerate(line):
            if not isinstance(piece, Insert):
                continue
            before = next((span for span in reversed(ranges_of(line[:n]))), None)
            after = next((span for span in ranges_of(line[n:])), None)
            if before:
                place = Span(before.source, before.end, before.end)
            elif after:
                place = Span(after.source, after.start, after.start)
            else:
                continue
            if (place, piece) not in anchored:
                anchored.append((place, piece))
    return sorted(anchored, key=lambda each: each[0])
