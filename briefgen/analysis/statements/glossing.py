"""Glosses: what a vague word in a statement means, where the words before it leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.statements.cutting import Cut
from briefgen.model import Insert, Range

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_GLOSS = 20
"""Words of a gloss at most: a longer one hides the line that it explains."""

LONGEST_NAME = 6
"""Words of the phrase that explains a pronoun at most."""

_VAGUE = re.compile(r"(?:that|this|the|those|these)\s+(?:\w+\s+)?\w+", re.IGNORECASE)
_PEOPLE = ("PERSON", "NORP")
_OWNERS = ("its",)
_CONTRACTED = re.compile(r"[’'](?:s|d|m|ll|re|ve)\b", re.IGNORECASE)


def behind(text: str, end: int) -> int:
    """Where a gloss of the word that ends at a code point stands: behind what is contracted with it (`He’s`)."""
    contracted = _CONTRACTED.match(text, end)
    return contracted.end() if contracted else end


class Glossary:
    """The glosses of one article's statements.

    denied: what each denial denies, by index; persons: the attributions whose speaker is a person, whom "it" cannot
    mean.
    """

    def __init__(
        self,
        article: Article,
        attributions: Sequence[Attribution],
        cuts: Sequence[Cut],
        denied: Mapping[int, int],
        persons: Collection[int],
    ) -> None:
        self._article, self._all, self._cuts = article, attributions, cuts
        self._denied, self._persons = denied, persons

    def of(self, index: int, name: Callable[[int], str]) -> list[tuple[int, Insert]]:
        """The glosses of an attribution: the place behind the word that each explains, and the gloss.

        name: the id of an attribution's statement.
        """
        found = [self._denial(index, name), self._pronoun(index)]
        return [gloss for gloss in found if gloss is not None]

    def _denial(self, index: int, name: Callable[[int], str]) -> tuple[int, Insert] | None:
        """That charge: which."""
        denied = self._denied.get(index)
        attribution = self._all[index]
        if denied is None or len(attribution.content) != 1:
            return None
        start, end = attribution.content[0]
        meant = self._all[denied]
        words = self._cuts[denied].clause if meant.frame == "handed-over" else meant.content
        apart = not any(a < piece[1] and piece[0] < b for a, b in words for piece in self._cuts[index].pieces)
        length = sum(len(self._article.words(span).split()) for span in words)
        if not apart or length > LONGEST_GLOSS or not _VAGUE.fullmatch(self._article.text[start:end]):
            return None
        return end, Insert(gloss=self._references(words), see=name(denied))

    def _pronoun(self, index: int) -> tuple[int, Insert] | None:
        """Its: the subject of what the same speaker said just before, where nothing else can be meant."""
        attribution = self._all[index]
        first = self._first(attribution)
        if first is None or first.lower_ not in _OWNERS or index not in self._persons:
            return None
        before = self._before(index)
        if before is None:
            return None
        subject = self._subject(before)
        if subject is None:
            return None
        return first.idx + len(first), Insert(gloss=self._references([subject]), suffix="’s")

    def _first(self, attribution: Attribution) -> Token | None:
        start, end = attribution.content[0]
        return next(iter(self._article.tokens(start, end)), None)

    def _before(self, index: int) -> Attribution | None:
        """The attribution of the sentence before, by the same source in the same words."""
        here = self._article.sentence_at(self._all[index].cue[0][0])
        source = self._words(self._all[index].source)
        for other in reversed(self._all[:index]):
            there = self._article.sentence_at(other.cue[0][0])
            beside = here is not None and there is not None and here - there == 1
            if beside and self._words(other.source) == source:
                return other
        return None

    def _words(self, ranges: Sequence[Range]) -> str:
        return " ".join(self._article.words(span) for span in ranges)

    def _subject(self, attribution: Attribution) -> Range | None:
        """The thing that a content begins with as its subject: one thing, told by a noun with "the"."""
        start, end = attribution.content[0]
        tokens = self._article.tokens(start, end)
        subject = next((token for token in tokens if token.dep_ in SUBJECTS), None)
        if subject is None or subject.pos_ != "NOUN" or subject.tag_ != "NN" or subject.ent_type_ in _PEOPLE:
            return None
        phrase = list(subject.subtree)
        first, last = phrase[0], phrase[-1]
        if first.idx != start or first.lower_ != "the" or len(phrase) > LONGEST_NAME:
            return None
        return start, last.idx + len(last)

    def _references(self, ranges: Sequence[Range]) -> list[str]:
        return [str(self._article.span(start, end)) for start, end in ranges]
