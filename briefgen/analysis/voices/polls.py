"""The polls of an article, which are called by who took them: `a CBS News poll`, then `the poll`, `the survey`."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies.source_phrases import is_definite
from briefgen.analysis.heard import Heard
from briefgen.analysis.mentions import POLLS
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 9
"""Words of a poll's name; a longer capitalised run is a list, in which it would be sought from each word on."""

_WORD = r"(?:[A-Z][\w&./-]*\w|[A-Z])"
_NAMED = re.compile(
    rf"(?<![\w.’'-])(?P<name>{_WORD}(?:\s(?:& |of |and )?{_WORD}){{0,{LONGEST - 1}}})\s(?P<sort>(?:[a-z\d-]+\s){{0,2}})"
    r"(?P<noun>[Pp]oll|[Ss]urvey)\b"
)
_SORTS = frozenset(("ADJ", "NOUN", "NUM", "PROPN"))
"""What may tell between its name and the noun which poll it is: `the NAME national tracking poll`."""

_OPENERS = lexicons.words("before_names") | {"New", "Latest", "One", "In"}
_NO_POLLSTERS = lexicons.words("calendar") | {"Opinion", "Exit", "National", "Recent"}


class _Poll(NamedTuple):
    """A poll where it is called by who took it."""

    place: Range
    words: frozenset[str]
    noun: str


class Polls(Struct, frozen=True, dict=True):
    """The polls that an article calls by a name."""

    article: Article

    def meant(self, head: Token, phrase: list[Token]) -> Heard | None:
        """The poll that a noun means: by its own name, or the one named last where it is taken up; None for others.

        A poll that is new and has no name is the one that the article names later, where that is the only one.
        """
        if head.lower_ not in POLLS:
            return None
        own = next((poll for poll in self._named if poll.place[0] <= head.idx < poll.place[1]), None)
        before = [poll for poll in self._named if poll.place[1] <= head.idx]
        after = {self._fullest(poll) for poll in self._named} if not before else set()
        if own is None and is_definite(phrase) and before:
            own = next((poll for poll in reversed(before) if poll.noun == head.lower_), before[-1])
        if own is None and len(after) == 1:
            own = after.pop()
        if own is None:
            return None
        full = self._fullest(own)
        name = " ".join(self.article.words(full.place).split())
        return Heard("body", key=f"group:{name}", named=(full.place,))

    def _fullest(self, poll: _Poll) -> _Poll:
        """The place where the same poll has the most words to its name: that of the `Post-ABC poll`."""
        same = (other for other in self._named if other.noun == poll.noun and poll.words <= other.words)
        return max(same, key=lambda other: len(other.words))

    @cached_property
    def _named(self) -> tuple[_Poll, ...]:
        found = []
        for hit in _NAMED.finditer(self.article.text):
            start = hit.start()
            words = hit["name"].split()
            while words and words[0] in _OPENERS:
                start += len(words.pop(0)) + 1
            sort = {token.pos_ for token in self.article.tokens(*hit.span("sort"))} if hit["sort"] else set()
            pollsters = frozenset(re.split(r"[\s/-]", " ".join(words).casefold())) - {""}
            if words and sort <= _SORTS and self.article.role_at(start) == "body" and not set(words) <= _NO_POLLSTERS:
                found.append(_Poll((start, hit.end("noun")), pollsters, hit["noun"].casefold()))
        return tuple(found)
