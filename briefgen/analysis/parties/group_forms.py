"""How a group without a name is called: `prosecutors`, `critics of the bill`, `residents of the valley`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, Attribution, top_of
from briefgen.analysis.heard import Heard
from briefgen.model import Range
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_TELLING = 9
"""Words behind a group's noun that still say who it is; more are a sentence about it."""

_NUMBERS = "one|four|five|six|seven|eight|nine|ten|eleven|twelve"
_COUNT = re.compile(rf"(?<![\w-])(?:\d+|{_NUMBERS}|{one_of(lexicons.words('quantifiers'))})[ \u00a0]$", re.I)
LONGEST_COUNT = 12
"""Code points in which the longest of these fits, with the blank behind it and what stands before."""

_TELLING = frozenset(("of", "in", "from", "to", "for"))
"""Prepositions behind a group's noun that say which one it is."""

_ENDS_TELLING = frozenset(("acl", "relcl", "advcl", "npadvmod", "punct", "appos"))


def forms_of_group(
    article: Article, key: str, voices: list[list[Heard]], attributions: list[Attribution]
) -> dict[str, Range]:
    """How a group is called where it speaks, `Analysts` and `analysts`; else where it is first named.

    key: its inner key; voices: who is heard in each attribution. What tells it from others belongs to its name, unless
    it is told of two: `critics of the bill`.
    """
    words = key.removeprefix("group:")
    spaced = r"\s+".join(re.escape(word) for word in words.split())
    pattern = re.compile(rf"(?<!\w){spaced}(?!\w)", re.I)
    sources = [
        attribution.source[0]
        for heard, attribution in zip(voices, attributions, strict=True)
        if attribution.source and any(voice.key == key for voice in heard)
    ]
    spoken = [hit.span() for source in sources if (hit := pattern.search(article.text, *source))]
    named = [hit.span() for hit in [pattern.search(article.text)] if hit]
    alone = re.compile(rf"(?<!\w){re.escape(words.split()[-1])}(?!\w)", re.I)  # `prosecutors in NAME`, `prosecutors`
    short = [hit.span() for source in sources if words[-1] == "s" and (hit := alone.match(article.text, *source))]
    told = {" ".join(article.words(place).split()): place for place in (_told(article, hit) for hit in spoken) if place}
    forms: dict[str, Range] = {}
    for place in [*(told.values() if len(told) == 1 else ()), *(spoken or named), *short]:
        forms.setdefault(" ".join(article.words(place).split()), place)
    return forms


def counted(article: Article, forms: dict[str, Range]) -> list[str]:
    """How a group is called with the words that count it: `two senior lawmakers`, `Some residents`."""
    found = []
    for words, (start, _) in forms.items():
        count = _COUNT.search(article.text, max(0, start - LONGEST_COUNT), start)
        if count:
            found.append(f"{count[0]}{words}")
    return found


def _told(article: Article, place: Range) -> Range | None:
    """The place of a group's name with what behind it says whom it is of; None where nothing does."""
    head = top_of(article.tokens(*place))
    link = head.nbor() if head is not None and head.i + 1 < len(head.doc) else None
    if (
        head is None
        or link is None
        or link.lower_ not in _TELLING
        or link.head != head
        or head.tag_ not in ("NNS", "NNPS")
    ):
        return None
    words = _up_to_aside(link)
    whole = 1 < len(words) <= LONGEST_TELLING and words[-1].pos_ in ("NOUN", "PROPN", "NUM")
    return (place[0], words[-1].idx + len(words[-1])) if whole else None


def _up_to_aside(link: Token) -> list[Token]:
    """A preposition and what follows it in one stretch, up to a clause, a comma or a word of time."""
    words: list[Token] = []
    inside = {token.i for token in link.subtree}
    for token in link.doc[link.i :]:
        timed = token.ent_type_ in ("DATE", "TIME") and token.head == link
        if token.i not in inside or token.dep_ in _ENDS_TELLING or timed:
            break
        words.append(token)
    return words
