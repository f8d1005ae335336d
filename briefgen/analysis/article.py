"""The parsed article: the source with its parse, where a token's `idx` is its place in the source's text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct

from briefgen.analysis.tone import Tones
from briefgen.leaning import leaning
from briefgen.lines import fold
from briefgen.model import Mode, ParagraphRole, Range, Source, Who
from briefgen.references import Span, place_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ARTICLES = re.compile(r"^(?:The|the|A|a|An|an|Its|its|His|his|Their)\s")


class Article(Struct, frozen=True, dict=True):
    """A source and its parse: one spaCy `Doc` over the whole text, its sentences those of the source.

    listen: gives the tones of the sentences; without it no network has read them.
    """

    source: Source
    doc: Doc
    listen: Callable[[], Tones] = Tones

    @cached_property
    def tones(self) -> Tones:
        """How likely each sentence judges or is idle; asked of the networks when first needed."""
        return self.listen()

    @cached_property
    def text(self) -> str:
        """The source's whole text."""
        return self.source.text or ""

    def sentence_at(self, offset: int) -> int | None:
        """The index, from 0, of the sentence that holds a code point."""
        return place_in(self.source.sentences, offset)

    def paragraph_at(self, offset: int) -> int | None:
        """The index, from 0, of the paragraph that holds a code point."""
        return place_in(self.source.paragraphs, offset)

    def sentence_start(self, offset: int) -> int:
        """Where the sentence begins that holds a code point: there, where none does."""
        index = self.sentence_at(offset)
        return offset if index is None else self.source.sentences[index][0]

    def paragraph_start(self, offset: int) -> int:
        """Where the paragraph begins that holds a code point: there, where none does."""
        index = self.paragraph_at(offset)
        return offset if index is None else self.source.paragraphs[index][0]

    def in_quotation(self, offset: int) -> bool:
        """Is a quotation mark opened in the sentence before a code point and not closed?"""
        before = self.text[self.sentence_start(offset) : offset]
        return before.count('"') % 2 == 1 or before.count("“") > before.count("”")

    def role_at(self, offset: int) -> ParagraphRole:
        """What the paragraph is that holds a code point; furniture where there is none."""
        index = self.paragraph_at(offset)
        return "furniture" if index is None else self.source.roles[index]

    def body_sentences(self) -> list[int]:
        """The indexes of the sentences that stand in body paragraphs, datelines left out."""
        return list(self._body)

    def is_dateline(self, sentence: int) -> bool:
        """Is a sentence, by its index, the dateline before a paragraph's first words (`MEXICO CITY (Reuters) -`)?

        Reading sets a dateline apart; nothing else without a stop comes before another sentence of its paragraph.
        """
        start, end = self.source.sentences[sentence]
        paragraph = self.paragraph_at(start)
        if paragraph is None or start != self.source.paragraphs[paragraph][0]:
            return False
        words = self.text[start:end]
        return end < self.source.paragraphs[paragraph][1] and words[-1] in "-–—):" and words[-2:-1] not in ".!?…"

    def tokens(self, start: int, end: int) -> list[Token]:
        """The tokens that touch a range of code points, white-space tokens left out."""
        return self._words[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

    def span(self, start: int, end: int) -> Span:
        """A range of code points as a span of this source."""
        return Span(self.source.id, start, end)

    def words(self, range: Range) -> str:
        """The words of a range, as they stand."""
        return self.text[range[0] : range[1]]

    def paragraphs_between(self, earlier: int, later: int) -> int:
        """How many paragraphs the second of two places stands after the first; one in none is in the first."""
        return (self.paragraph_at(later) or 0) - (self.paragraph_at(earlier) or 0)

    @cached_property
    def leaning(self) -> float:
        """How likely the article is its author's view, from 0 to 1, by its sentences."""
        body: dict[int | None, list[str]] = {}
        for n in self.body_sentences():
            sentence = self.source.sentences[n]
            body.setdefault(self.paragraph_at(sentence[0]), []).append(fold(self.words(sentence)))
        return leaning(list(body.values()))

    @cached_property
    def labels(self) -> dict[str, Counter[str]]:
        """How often the language model takes a name, without its article, for which sort of thing."""
        found: dict[str, Counter[str]] = {}
        for entity in self.doc.ents:
            found.setdefault(_ARTICLES.sub("", entity.text), Counter())[entity.label_] += 1
        return found

    @cached_property
    def found(self) -> dict[Callable[[Article], Any], Any]:
        """What finders marked `once` have found in it."""
        return {}

    @cached_property
    def _body(self) -> list[int]:
        starts = (start for start, _ in self.source.sentences)
        return [n for n, start in enumerate(starts) if self.role_at(start) == "body" and not self.is_dateline(n)]

    @cached_property
    def _words(self) -> list[Token]:
        return [token for token in self.doc if not token.is_space]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self._words]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.idx + len(token) for token in self._words]


_Found = TypeVar("_Found")


def once(find: Callable[[Article], _Found]) -> Callable[[Article], _Found]:
    """Mark a finder that several ask: it works an article through once, and all share what it found."""

    @wraps(find)
    def shared(article: Article) -> _Found:
        if find not in article.found:
            article.found[find] = find(article)
        found: _Found = article.found[find]
        return found

    return shared


class Attribution(Struct, frozen=True):
    """Who-said-what as words of the source, before anybody is named: ranges of code points.

    cue_word: the lemma of the cue's head word (`say`, `accord`, `denial`), for its class in the lexicon; frame: what
    the word governs here (`clause`, `np-to`), where that is known.
    outer: the index, in the article's list, of the attribution that this one is nested in.
    continues: the index of the attribution whose quotation run this one goes on with (its source and cue are that
    one's). doubtful: whether the source may be somebody else's, so that nobody is named for it.
    """

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    mode: Mode
    cue_word: str | None = None
    outer: int | None = None
    continues: int | None = None
    frame: str | None = None
    doubtful: bool = False


class Voice(Struct, frozen=True):
    """Whose words an attribution is: the person or body behind the source phrase, and the party it speaks for."""

    who: Who
    speaker: str | None = None
    party: str | None = None
    unnamed: str | None = None
    named: tuple[Range, ...] = ()


def top_of(tokens: Sequence[Token]) -> Token | None:
    """The token on which the others of a phrase hang: the first whose head lies outside them, or the sentence's own."""
    return next((token for token in tokens if token.head not in tokens or token.head == token), None)
