"""How much of each sentence is somebody's statement, and whose."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.analysis import bodies
from briefgen.analysis.article import Article, once
from briefgen.analysis.aspect import sentence_times
from briefgen.analysis.attribution.blocks import find_blocks
from briefgen.analysis.attribution.listed import find_points
from briefgen.analysis.attribution.quotations import find_quotations
from briefgen.analysis.topic import words_of
from briefgen.analysis.turns import find_turns
from briefgen.model import Insert, Line, Range, Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_TITLE = 6
"""Words between quotation marks that may be the title of a work, where no verb of speech stands before them."""

_OUTLET_NOUNS = frozenset(
    {
        "newspaper",
        "newspapers",
        "magazine",
        "broadcaster",
        "outlet",
        "outlets",
        "website",
        "media",
        "correspondent",
        "correspondents",
    }
)
"""Common nouns by which a source phrase shows that it is an outlet; the names of outlets stand with those of bodies."""

_NEWS_BODY = re.compile(
    r"\bnews (?:agenc(?:y|ies)|services?|wires?|channels?|sites?|networks?|outlets?)\b", re.IGNORECASE
)
"""The same of two words: any agency may speak for itself, a news agency reports."""

_HANDED_TO = re.compile(
    r"\s(?:seen|obtained|reviewed|viewed|cited|interviewed|quoted|provided|sent|shared|given|e-?mailed|who|which|that)\b"
)
"""What follows tells to whom a source spoke or who saw it (`a memo seen by AFP`), not what it is."""


_GOING_ON = re.compile(
    r"(?:And|But|So|However|Instead|Then|Therefore|Thus|Moreover|Besides|Furthermore|Similarly|Otherwise|Meanwhile"
    r"|As a result|In contrast|By contrast|In addition|For (?:example|instance)|On the (?:other hand|contrary))\b"
)
"""Links by which a speaker goes on."""

_CONTENDING = re.compile(r"\b(?:alleg|claim|contend|insinuat|theori[sz])", re.IGNORECASE)
"""Cues of what is disputed: what the author tells next of how it is may be more of it, in his words."""

_DATED = re.compile(r"\d|\bago\b|\bsince\b", re.IGNORECASE)
"""Years, numbers and lapses of time, by which a sentence can be held against the record."""

_QUOTATIONS_BACK = 60
"""So many quotations before a place are looked at: one sentence holds fewer."""

_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "i", "we"})


def is_outlet(article: Article, statement: Statement, party: str | None = None) -> bool:
    """Is the source of a statement a news outlet, which passes on what happened rather than taking a position?

    party: the name of the statement's party, where it has one: then an outlet's name within the phrase (`the Service`)
    proves nothing, its common noun does.
    """
    if statement.who == "person":
        return False
    words = words_of(article, statement.source)
    words = _HANDED_TO.split(words, maxsplit=1)[0]
    named = party if party is not None else words
    told = {word.lower() for word in words.split()} & _OUTLET_NOUNS or _NEWS_BODY.search(words)
    return bodies.is_outlet(article, named) or bool(told)


def is_outlet_name(article: Article, noun: Token) -> bool:
    """Is a noun with the words before it the name of a news outlet (`The Tarn Times spoke to …`)?"""
    words = [token for token in noun.subtree if token.i <= noun.i and token.pos_ == "PROPN"]
    return bool(words) and bodies.is_outlet(article, " ".join(token.text for token in words))


def has_pronoun_source(article: Article, statement: Statement) -> bool:
    """Is the source of a statement no more than a pronoun?"""
    words = words_of(article, statement.source)
    return words.lower() in _PRONOUNS


@once
def _quoted(article: Article) -> list[Range]:
    """What stands in quotation marks, or in a block or turn that is somebody's words without any, in order."""
    blocks = [paragraph for block in find_blocks(article) for paragraph in block.paragraphs]
    blocks += [paragraph for turn in find_turns(article) for paragraph in turn.paragraphs]
    quotations = find_quotations(article.text, article.source.paragraphs)
    marked = [(each.start, each.end) for each in quotations]
    return sorted([*blocks, *(each for each in marked if not any(start <= each[0] < end for start, end in blocks))])


class Coverage:
    """The statements of an article by sentence.

    article: the article; statements: all of it; those without a source (`is widely regarded as …`) are nobody's
    words and are not counted.
    """

    def __init__(self, article: Article, statements: Sequence[Statement]) -> None:
        self._article = article
        self._statements: dict[int, list[Statement]] = {}
        self._content: dict[int, list[Range]] = {}
        self._cues: list[Range] = []
        self._quotations = _quoted(article)
        self._quotation_starts = [start for start, _ in self._quotations]
        self._points = list(find_points(article))
        for statement in statements:
            if not statement.source:
                continue
            for reference in statement.content:
                part = span(reference)
                self._add(statement, part.start, part.end)
            self._cues += [(part.start, part.end) for part in map(span, statement.cue)]
        self._cues.sort()

    def statements(self, sentence: int) -> list[Statement]:
        """The statements with content in a sentence, by its index, in the source's order."""
        return self._statements.get(sentence, [])

    def statements_holding(self, sentence: int, offset: int) -> list[Statement]:
        """The statements of a sentence, by its index, whose content holds a code point, in the source's order."""
        return [
            statement
            for statement in self.statements(sentence)
            if any(part.start <= offset < part.end for part in map(span, statement.content))
        ]

    def share(self, sentence: int, within: Range | None = None) -> float:
        """The share of a sentence's words, or of those in a part of it, that are statements' content, from 0 to 1."""
        start, end = within or self._article.source.sentences[sentence]
        words = [token for token in self._article.tokens(start, end) if not token.is_punct]
        held = [token for token in words if self.holds(sentence, token.idx)]
        return len(held) / len(words) if words else 0.0

    def holds(self, sentence: int, offset: int) -> bool:
        """Is a code point of a sentence inside the content of a statement?"""
        return any(start <= offset < end for start, end in self._content.get(sentence, []))

    def is_cue(self, offset: int) -> bool:
        """Does a code point stand in the cue of a statement?"""
        at = bisect_right(self._cues, (offset, len(self._article.text)))
        return any(start <= offset < end for start, end in self._cues[max(at - 3, 0) : at])

    def speaks_for_itself(self, sentence: int, within: Range | None = None) -> bool:
        """Do the words of a sentence, or of a part of it, that are somebody's also say whose?

        Words whose source stands elsewhere (a second sentence of a quotation, a point of a list that somebody makes)
        would be printed as fact.
        """
        start, end = within or self._article.source.sentences[sentence]
        if self.cuts_quotation((start, end)) or any(a < end and start < b for a, b in self._points):
            return False
        if self._goes_on(sentence) or self._spells_out(sentence):
            return False

        def inside(references: list[str]) -> bool:
            return any(start <= part.start and part.end <= end for part in map(span, references))

        touched = [
            statement
            for statement in self.statements(sentence)
            if any(part.start < end and start < part.end for part in map(span, statement.content))
        ]
        return all(not s.source or (inside(s.source) and inside(s.cue)) for s in touched)

    def _spells_out(self, sentence: int) -> bool:
        """Does a sentence of no day, and of nobody's, follow what somebody contends in its paragraph?"""
        spans = self._article.source.sentences
        if self.statements(sentence) or sentence == 0 or sentence_times(self._article, sentence).news:
            return False
        if self._article.paragraph_at(spans[sentence - 1][0]) != self._article.paragraph_at(spans[sentence][0]):
            return False
        if _DATED.search(self._article.text, *spans[sentence]):
            return False
        cues = (words_of(self._article, one.cue) for one in self.statements(sentence - 1) if one.mode == "indirect")
        return any(_CONTENDING.search(cue) for cue in cues)

    def _goes_on(self, sentence: int) -> bool:
        """Does a sentence in which nobody is named go on with what the speaker before and behind it says?"""
        spans = self._article.source.sentences
        if self.statements(sentence) or not 0 < sentence < len(spans) - 1:
            return False
        if not _GOING_ON.match(self._article.text, *spans[sentence]) or sentence_times(self._article, sentence).news:
            return False
        if len({self._article.paragraph_at(spans[n][0]) for n in (sentence - 1, sentence, sentence + 1)}) > 1:
            return False
        before, behind = (
            {(one.speaker, one.party, one.unnamed) for one in self.statements(n)} for n in (sentence - 1, sentence + 1)
        )
        return bool((before & behind) - {(None, None, None)})

    def cuts_quotation(self, words: Range) -> bool:
        """Does a range hold a part of a quotation only, so that its words would be printed as nobody's?"""
        last = bisect_left(self._quotation_starts, words[1])
        for start, end in reversed(self._quotations[:last][-_QUOTATIONS_BACK:]):
            if end > words[0] and not (words[0] <= start and end <= words[1]):
                return True
        return False

    def is_quoted(self, offset: int) -> bool:
        """Does a code point stand between quotation marks?"""
        last = bisect_right(self._quotation_starts, offset)
        return any(start <= offset < end for start, end in self._quotations[max(last - 2, 0) : last])

    def line(self, words: Range) -> Line:
        """A line of a stretch of one sentence, with the marks of the unnamed people who speak in it."""
        sentence = self._article.sentence_at(words[0])
        marks: dict[int, Insert] = {}
        for statement in self.statements(sentence) if sentence is not None else []:
            for piece, following in pairwise(statement.line):
                if isinstance(piece, Insert) and piece.mark and isinstance(following, str):
                    marks.setdefault(span(following).start, piece)
        line: Line = []
        start = words[0]
        for place, mark in sorted(marks.items()):
            if start < place < words[1]:
                line += [str(self._article.span(start, _before(self._article.text, place))), mark]
                start = place
        return [*line, str(self._article.span(start, words[1]))]

    def _add(self, statement: Statement, start: int, end: int) -> None:
        first = self._article.sentence_at(start)
        last = self._article.sentence_at(end - 1)
        for n in range(first if first is not None else 0, (last if last is not None else -1) + 1):
            if statement not in self._statements.setdefault(n, []):
                self._statements[n].append(statement)
            self._content.setdefault(n, []).append((start, end))


def _before(text: str, place: int) -> int:
    """The end of the word before a place."""
    while text[place - 1].isspace():
        place -= 1
    return place
