"""Names in full at first mention: title and first names as a gloss before the surname, `[President Ilham] Aliyev`."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property
from typing import Literal

from msgspec import Struct

from briefgen.filenames import function_words
from briefgen.lines import Texts
from briefgen.model import Briefing, Insert, Line, Person
from briefgen.references import Span

Area = Literal["bottom_line", "body"]

_OPENING, _CLOSING, _STRAIGHT = "“", "”", '"'
_LAST_WORD = re.compile(r"(\S+)\s+$")
_TOGETHER = re.compile(r"\b(?P<title>[A-Z][a-z]+)s (?:[A-Z][\w.’'-]+(?:, and |, | and ))+$")
"""The title of several, `Presidents X and`, before the last of them."""

_NEXT_NAME = re.compile(r"[ \u00a0\n-]+[A-Z]|(?:, [A-Z][\w.’'-]{0,30}){0,4},? & [A-Z]")
"""A name that goes on, as a firm’s may: `NAME Island`, `NAME, Holm & Sons`."""

_WORD_CHARACTER = re.compile(r"[\w’'-]")


class _Known(Struct, frozen=True, dict=True):
    """A person's mention: where the words before the name used alone, that name, and what follows it, stand."""

    person: Person
    mention: Span
    words: str  # of the mention, as in the source
    name_start: int  # of the full name, within the words
    name_end: int

    @cached_property
    def parts(self) -> list[tuple[str, int, int]]:
        """The words of the name that may stand for it, with their places in the mention: the last, which is the
        surname in most of the world, then the first, which is it elsewhere.
        """
        found = [
            (part[0], self.name_start + part.start(), self.name_start + part.end())
            for part in re.finditer(r"\S+", self.words[self.name_start : self.name_end])
        ]
        return [found[-1], found[0]] if len(found) > 1 else []

    def may_stand_in(self, words: str) -> bool:
        """Are the name or a part of it among these words? Quick, and never wrong in saying no."""
        return any(part in words for part in self.words[self.name_start : self.name_end].split())


class NameGlosses:
    """Adds the glosses and remembers who has been named where. One for each composition of a document."""

    def __init__(self, briefing: Briefing, texts: Texts) -> None:
        self._texts = texts
        people = {person.name: _known(person, texts) for person in briefing.names.people}
        self._known = [known for known in people.values() if known]
        words = Counter(word for name in people for word in set(name.split()))
        self._shared = {word for word, count in words.items() if count > 1}
        shown = [briefing.statement(position.statement) for position in briefing.positions]
        self._quotations = [
            span
            for statement in shown
            if statement is not None and statement.mode == "direct"
            for words in statement.content
            if (span := Span.parse(words))
        ]
        self._named: set[tuple[Area, str]] = set()

    def add(self, line: Line, area: Area) -> Line:
        """The line with a gloss for each person who is first mentioned in it; mentions within quotations stay bare."""
        words = " ".join(words for _, words in self._pieces(line))
        for known in self._known:
            if (area, known.person.name) in self._named or not known.may_stand_in(words):
                continue
            if self._prints_name(line, known):
                self._named.add((area, known.person.name))
                continue
            glossed = self._glossed(line, known)
            if glossed is not None:
                self._named.add((area, known.person.name))
                line = glossed
        return line

    def _prints_name(self, line: Line, known: _Known) -> bool:
        name = _pattern(*known.person.name.split())
        return any(name.search(words) for _, words in self._pieces(line))

    def _pieces(self, line: Line) -> list[tuple[Span, str]]:
        spans = [Span.parse(piece) for piece in line if isinstance(piece, str)]
        return [(span, words) for span in spans if span and (words := self._texts.words(span))]

    def _glossed(self, line: Line, known: _Known) -> Line | None:
        for part, start, end in known.parts:
            if part in self._shared:
                continue
            for n, piece in enumerate(line):
                span = Span.parse(piece) if isinstance(piece, str) else None
                words = self._texts.words(span) if span else None
                found = _pattern(part).search(words) if words else None
                if span is None or words is None or found is None:
                    continue
                if self._goes_on(span, found.end()):
                    return None
                titled = self._before(span, found.start(), known)
                if titled is None or self._quoted(
                    Span(span.source, span.start + found.start(), span.start + found.end())
                ):
                    return None
                apart = known.words[: known.name_start].rstrip().endswith(",")  # `the leader, NAME`
                gloss = known.name_start if titled or apart else 0
                return [*line[:n], *_split(span, found, known, gloss, start, end, words), *line[n + 1 :]]
        return None

    def _before(self, span: Span, at: int, known: _Known) -> bool | None:
        """Does the source give a title just before the name? None where the name is part of another name."""
        position = span.start + at
        sentence = self._texts.sentence(span.source, position)
        start = sentence[0] if sentence else span.start
        lead = self._texts.words(Span(span.source, start, position)) if start < position else ""
        together = _TOGETHER.search(lead or "")
        if together and together["title"] not in (known.person.title or "").split():
            return None  # `Presidents X and NAME`: somebody of that office
        last = _LAST_WORD.search(lead or "")
        word = last[1].strip("“\"'‘(").rstrip(",;:") if last else ""
        if last is None or word.lower() in function_words():
            return False
        if word.islower() and word in known.person.name.split():
            return None  # `bin NAME`: a part of the name, before which the rest would have to stand
        if word.casefold() in (known.person.title or "").casefold().split():
            return True  # `Tarn’s governor, HOLM`, too
        return None if word[:1].isupper() and not last[1].endswith((",", ";", ":")) else False

    def _goes_on(self, span: Span, at: int) -> bool:
        """Does the name go on, so that it is the beginning of another one?"""
        end = span.start + at
        sentence = self._texts.sentence(span.source, span.start)
        after = self._texts.words(Span(span.source, end, sentence[1])) if sentence and end < sentence[1] else ""
        return bool(_NEXT_NAME.match(after or ""))

    def _quoted(self, span: Span) -> bool:
        """Does the range stand within a quotation? Told from its sentence alone, since a PDF may carry no more, and
        for a quotation of several sentences from the statement that it is.
        """
        if any(quotation.holds(span) for quotation in self._quotations):
            return True
        sentence = self._texts.sentence(span.source, span.start)
        if sentence is None:
            return False
        before = (
            (self._texts.words(Span(span.source, sentence[0], span.start)) or "") if sentence[0] < span.start else ""
        )
        after = (self._texts.words(Span(span.source, span.end, sentence[1])) or "") if span.end < sentence[1] else ""
        closes_first = -1 < after.find(_CLOSING) < (after.find(_OPENING) % (len(after) + 1))
        return closes_first or before.count(_OPENING) > before.count(_CLOSING) or before.count(_STRAIGHT) % 2 == 1


def _known(person: Person, texts: Texts) -> _Known | None:
    span = Span.parse(person.mention)
    words = texts.words(span) if span else None
    found = _pattern(*person.name.split()).search(words) if words and person.name.split() else None
    return _Known(person, span, words, found.start(), found.end()) if span and words and found else None


@cache
def _pattern(*words: str) -> re.Pattern[str]:
    """Words in a row, with white space of any kind between them, not as part of a longer word."""
    return re.compile(r"(?<![\w-])" + r"\s+".join(re.escape(word) for word in words) + r"(?![\w-])")


def _split(span: Span, found: re.Match[str], known: _Known, gloss: int, start: int, end: int, words: str) -> Line:
    """The piece with its glosses: before the name what leads up to it, after it what the name goes on with."""
    pieces: Line = []
    if found.start():
        pieces.append(str(Span(span.source, span.start, span.start + found.start())))
    lead = _stripped(known, gloss, start)
    if lead:
        pieces.append(Insert(gloss=[str(lead)]))
    rest = _stripped(known, end, known.name_end)
    possessive = bool(_WORD_CHARACTER.match(words[found.end() :]))
    if rest and not possessive:
        pieces.append(str(Span(span.source, span.start + found.start(), span.start + found.end())))
        pieces.append(Insert(gloss=[str(rest)]))
        if found.end() < len(words):
            pieces.append(str(Span(span.source, span.start + found.end(), span.end)))
    else:
        pieces.append(str(Span(span.source, span.start + found.start(), span.end)))
    return pieces


def _stripped(known: _Known, start: int, end: int) -> Span | None:
    """A stretch of the mention without the white space and commas at its ends."""
    words = known.words[start:end]
    left, right = len(words) - len(words.lstrip(" ,\t\n\u00a0")), len(words.rstrip(" ,\t\n\u00a0"))
    if left >= right:
        return None
    base = known.mention.start + start
    return Span(known.mention.source, base + left, base + right)
