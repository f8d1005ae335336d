"""Several who have spoken as one, and what takes them all up: `they`, `the four nations`, `the joint statement`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.bodies.source_phrases import is_definite, modifiers_of
from briefgen.analysis.heard import Heard
from briefgen.analysis.voices.pronoun_clauses import adds

if TYPE_CHECKING:
    from spacy.tokens import Token

THEY_BACK, IT_BACK = 1, 2
"""Paragraphs back in which those spoke together whom `they` or `it` means, beside a caption: others may come in."""

NATIONS_BACK = 4
"""The same for `the nations`, where it is not told how many."""

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NATIONS = frozenset(("nations", "countries", "states", "governments", "leaders", "powers"))
_PAPERS = frozenset(("statement", "declaration", "communique", "communiqué", "letter", "text"))
_SHARED = frozenset(("joint", "common"))


class Jointly(Struct):
    """Remembers the last states or bodies that spoke together, at least two."""

    article: Article
    together: list[Heard] = []
    place: int = 0
    spoke_last: bool = False
    by_paper: bool = False

    def remember(self, attribution: Attribution, voices: list[Heard]) -> None:
        """Note who was heard in an attribution, the next in the order of the text."""
        if not attribution.source or attribution.outer is not None:
            return
        keys = {voice.key for voice in voices if voice.who != "person" and voice.key}
        again = keys == {voice.key for voice in self.together}
        self.spoke_last = len(keys) > 1 and len(keys) == len(voices)
        if self.spoke_last:
            named = tuple(attribution.source)
            self.together = self.together if again else [replace(one, named=one.named or named) for one in voices]
            self.place = attribution.source[0][0]

    def meant(self, head: Token, phrase: list[Token]) -> list[Heard]:
        """Those who spoke together, if a pronoun or noun takes them up; else nobody."""
        if not self.together or head.idx <= self.place:
            return []
        back = self.article.paragraphs_between(self.place, head.idx)
        word = head.lower_
        if word == "they" and head.dep_ in SUBJECTS:
            return self.together if self.spoke_last and back <= THEY_BACK else []
        if word == "it" and adds(head):
            return self.together if self.spoke_last and self.by_paper and back <= IT_BACK else []
        self.by_paper = self.by_paper or word in _PAPERS
        if not is_definite(phrase) or any(child.dep_ in ("prep", "poss", "relcl", "acl") for child in head.children):
            return []
        told = {token.lower_ for token in modifiers_of(phrase, head)}
        if word in _PAPERS:
            plain = not told and self.spoke_last and back <= THEY_BACK
            return self.together if plain or (told and told <= _SHARED) else []
        return self.together if word in _NATIONS and not told and self._counts(phrase, back) else []

    def _counts(self, phrase: list[Token], back: int) -> bool:
        """Are they states, as many as a phrase says, or near where it says no number?"""
        if not all((voice.key or "").startswith("state:") for voice in self.together):
            return False
        said = [_NUMBERS.index(token.lower_) + 2 for token in phrase if token.lower_ in _NUMBERS]
        return said == [len(self.together)] if said else back <= NATIONS_BACK
