"""Watchmen: who is set over a body to watch it, and speaks for himself: `the agency's inspector general`."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention, Cover
from briefgen.model import Range

SEVERAL = 2
"""Watchmen of named bodies from which an article tells of more than one."""

_WATCHMAN = re.compile(
    r"(?:['’]s?)? (?:[Oo]ffice of (?:the )?)?(?:[Ii]nspector [Gg]eneral|[Oo]mbudsman|[Aa]uditor [Gg]eneral)\b"
)
_WATCHED = re.compile(r"\b(?:agency|bureau|department|ministry)(?=['’]s (?:office of (?:the )?)?inspector general\b)")
_LETTERS, _BY_LETTERS = frozenset(("IG", "OIG")), "body:OIG"
_ALONE = "body:inspector"
"""The key of the only one of an article, in which no word takes up the body that he watches."""


def with_watchmen(article: Article, mentions: list[BodyMention], listed: list[BodyMention]) -> list[BodyMention]:
    """The mentions of bodies, with those that are of who watches over one as his own.

    mentions: of bodies that no lexicon has; listed: of the others, which only show whose watchman is meant.
    """
    found = _watchmen(article, [m.range for m in (*mentions, *listed) if m.kind in ("name", "arm")])
    watched = Cover(m.range for m in found)
    key = found[0].key if len({m.key for m in found}) == 1 else _BY_LETTERS
    mentions = [replace(m, key=key) if article.words(m.range) in _LETTERS else m for m in mentions]
    return [m for m in mentions if not watched.holds(m.range)] + found


def _watchmen(article: Article, spans: list[Range]) -> list[BodyMention]:
    named: dict[Range, str] = {}
    for start, end in (*spans, *(hit.span() for hit in _WATCHED.finditer(article.text))):
        hit = _WATCHMAN.match(article.text, end)
        if hit:
            named[start, hit.end()] = re.sub(r"['’]s?(?= )", "", article.text[start : hit.end()])
    alone = len({name for name in named.values() if name[0].isupper()}) < SEVERAL
    return [BodyMention(place, _ALONE if alone else f"body:{name}", "name") for place, name in named.items()]
