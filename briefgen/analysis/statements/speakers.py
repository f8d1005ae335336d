"""Who speaks: for each attribution the person or body behind it, and the party that it speaks for."""

from __future__ import annotations

from briefgen.analysis.article import Article, Attribution, Voice
from briefgen.analysis.heard import Heard
from briefgen.analysis.parties import Cast
from briefgen.analysis.people import NamedPerson
from briefgen.model import Range


def resolve_speakers(
    article: Article, attributions: list[Attribution], people: list[NamedPerson], cast: Cast
) -> list[list[Voice]]:
    """The voices of each attribution, in the attributions' order: one, or one for each of several who speak together.

    cast: the parties that were found from the same attributions. A voice that can't be told is `unsure`, without a
    speaker and without a party.
    """
    voices = []
    for attribution, heard in zip(attributions, cast.voices, strict=True):
        found: list[Voice] = []
        for one in heard:
            voice = _voice(article, attribution, one, cast)
            if voice not in found:
                found.append(voice)
        voices.append(found)
    return voices


def _voice(article: Article, attribution: Attribution, heard: Heard, cast: Cast) -> Voice:
    party = cast.party_of(heard.key)
    named = tuple(place for place in heard.named if not _within(place, attribution.source))
    if heard.who == "unsure" or not attribution.source:
        return Voice("unsure")
    if heard.who == "body" and party is None:
        return Voice("body")
    if party is not None and not _is_named(article, attribution, named, party, cast):
        named += _party_mention(article, attribution, heard, cast)
    unnamed = heard.unnamed if heard.who == "unnamed" else None
    return Voice(heard.who, heard.person, party, unnamed, named)


def _within(inner: Range, outers: tuple[Range, ...]) -> bool:
    return any(start <= inner[0] and inner[1] <= end for start, end in outers)


def _is_named(article: Article, attribution: Attribution, named: tuple[Range, ...], party: str, cast: Cast) -> bool:
    """Do the source words, or the ranges named, give the party's name, an alias or a representative?"""
    words = " ".join(" ".join(article.words(r).split()) for r in (*attribution.source, *named))
    item = next(p for p in cast.parties if p.id == party)
    return any(form in words for form in (item.name, *item.aliases, *(r.name for r in item.representatives)))


def _party_mention(article: Article, attribution: Attribution, heard: Heard, cast: Cast) -> tuple[Range, ...]:
    """The nearest mention of the party's name before the source words, else the first after them."""
    place = attribution.source[0][0]
    own = [m.range for m in cast.bodies.mentions if m.key == heard.key and m.means_itself]
    if heard.who == "unnamed":
        own += [m.range for p in cast.people if heard.key == f"person:{p.name}" for m in p.mentions if m.kind == "full"]
    before = [named for named in own if named[1] <= place and article.role_at(named[0]) == "body"]
    after = [named for named in own if named[0] >= place]
    chosen = before[-1:] or after[:1] or own[:1]
    return tuple(chosen)
