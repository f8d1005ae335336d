"""Mentions of bodies, and stretches of text that are taken: found by place without going through all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.lexicons import FormKind
from briefgen.model import PartyKind, Range

POLLS = frozenset(("poll", "survey"))
"""What an outlet asks people for, which is not the outlet."""

MAIN = 2
"""A state named this many times as often as any other is the one that an article is about."""

LONGEST_LETTERS = 4
"""Letters of an abbreviation; a longer word in capitals is a name written so: `REUTERS`."""

LONGEST_MENTION = 200
"""Code points of the longest name of a body: how far back a mention may begin that still covers a place."""


class BodyMention(Struct, frozen=True):
    """A state or body meant in one place.

    kind: `people` and `adjective` are about it without being it; `described` is what takes it up, `the company`.
    """

    range: Range
    key: str
    kind: FormKind

    @property
    def means_itself(self) -> bool:
        """Is it the body that is meant, and not only something about it?"""
        return self.kind in ("name", "arm", "seat", "described")


def far_ahead(counts: Counter[str]) -> str | None:
    """The key that is counted at least MAIN times, and MAIN times as often as any other."""
    (key, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return key if most >= MAIN * max(next_most, 1) else None


class Bodies(Struct, frozen=True, dict=True):
    """All mentions in order, and what kind of party each key is; outlets are left out.

    homeland: the state in which the article is at home and whose officials it names without saying whose.
    """

    mentions: tuple[BodyMention, ...]
    kinds: dict[str, PartyKind]
    places: tuple[BodyMention, ...] = ()
    homeland: str | None = None

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each key is mentioned."""
        return Counter(mention.key for mention in self.mentions)

    @cached_property
    def main_state(self) -> str | None:
        """The state that the article is at home in, else the one that it is about; None where several come in."""
        named = Counter(m.key for m in (*self.mentions, *self.places) if m.key.startswith("state:"))
        return next((key for key in (self.homeland, far_ahead(named)) if key and self.own.get(key)), None)

    @cached_property
    def regions(self) -> tuple[BodyMention, ...]:
        """The places that have a government of their own below a country's: states, provinces, cities."""
        return tuple(place for place in self.places if place.key.startswith("region:"))

    @cached_property
    def own(self) -> dict[str, tuple[BodyMention, ...]]:
        """The mentions of each key, in order."""
        found: dict[str, list[BodyMention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.key, []).append(mention)
        return {key: tuple(mentions) for key, mentions in found.items()}

    def within(self, start: int, end: int) -> list[BodyMention]:
        """The mentions that lie inside a range of code points."""
        return [m for m in self._starting(start, end) if m.range[1] <= end]

    def before(self, place: int) -> tuple[BodyMention, ...]:
        """The mentions that end at a place or before it."""
        return tuple(m for m in self.mentions[: bisect_left(self._starts, place)] if m.range[1] <= place)

    def back_from(self, place: int) -> Iterator[BodyMention]:
        """The mentions that end at a place or before it, the nearest first."""
        for n in range(bisect_left(self._starts, place) - 1, -1, -1):
            if self.mentions[n].range[1] <= place:
                yield self.mentions[n]

    def covering(self, place: int) -> BodyMention | None:
        """The first mention, or else place, whose words hold a code point."""
        near = self._starting(place - LONGEST_MENTION, place + 1)
        first = next((m for m in near if m.range[1] > place), None)
        if first is not None:
            return first
        low = bisect_left(self._place_starts, place - LONGEST_MENTION)
        high = bisect_right(self._place_starts, place)
        return next((m for m in self.places[low:high] if m.range[1] > place), None)

    def _starting(self, first: int, stop: int) -> tuple[BodyMention, ...]:
        return self.mentions[bisect_left(self._starts, first) : bisect_left(self._starts, stop)]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.range[0] for mention in self.mentions]

    @cached_property
    def _place_starts(self) -> list[int]:
        return [mention.range[0] for mention in self.places]


class Cover:
    """Ranges of a text that can be asked whether they touch or hold another one."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        """ranges: half-open ranges of code points, in any order; they may overlap."""
        ordered = sorted(ranges)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def _reach_of(self, count: int) -> int:
        return self._reach[count - 1] if count else -1

    def touches(self, place: Range) -> bool:
        """Does any of the ranges share a code point with this one?"""
        return self._reach_of(bisect_left(self._starts, place[1])) > place[0]

    def holds(self, place: Range) -> bool:
        """Does any of the ranges hold this one whole?"""
        return self._reach_of(bisect_right(self._starts, place[0])) >= place[1]

    def holds_in_larger(self, place: Range) -> bool:
        """Does any longer range hold this one whole?"""
        return (
            self._reach_of(bisect_right(self._starts, place[0])) > place[1]
            or self._reach_of(bisect_left(self._starts, place[0])) >= place[1]
        )


def is_joined(article: Article, mention: BodyMention) -> bool:
    """Is a name joined to a word that says something of somebody else: `the US-based fund`, `Iran-backed rebels`?"""
    end = mention.range[1]
    return article.text[end : end + 1] == "-" and article.text[end + 1 : end + 2].islower()


def is_outlet(article: Article, name: str) -> bool:
    """Is this the name of a newspaper, agency or broadcaster, the article's own among them?"""
    return named_as_outlet(name) or bool(article.source.outlet and name == article.source.outlet)


def named_as_outlet(name: str) -> bool:
    """Do the words of a name say that it is a newspaper's, an agency's or a broadcaster's?

    A common word says so at the name's end, `Daily Post`, and at its beginning before some others only: `Press
    Association`, and not `Post Office` or `Guardian Council`.
    """
    nouns = lexicons.nouns()
    words = [word.removesuffix("'s").removesuffix("’s") for word in name.split()]
    words = [word.title() if word.isupper() and len(word) > LONGEST_LETTERS else word for word in words]
    if not words or words[-1].casefold() in POLLS:
        return False
    first, last = words[0], words[-1]
    return (
        name in nouns["outlets"]
        or last in nouns["outlets"] | nouns["outlet_ends"]
        or bool(set(words) & (nouns["outlets"] - nouns["outlet_common"]))
        or (len(words) > 1 and first in nouns["outlet_common"] and words[1] in nouns["outlet_seconds"])
    )
