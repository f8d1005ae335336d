"""Interviews: whose answers those behind an `A:` are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.turns import Turn
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORD = re.compile(r"[\w-]+")
_DASHES = frozenset(("-", "--", "–", "—"))
_SPOKEN_TO = re.compile(
    r"(?:Speaking|Talking|Writing|Replying|Responding|Answering|Addressing|Appearing|Asked|Questioned"
    r"|Interviewed|Pressed|Challenged|Quizzed|Accompanied|Flanked"
    r"|In (?:an? )?(?:\w+ )?(?:interview|letter|message|reply|conversation|talk))\b"
    r"[^,.;“”\"]{0,60}$"
)
"""What opens a sentence before the one to whom somebody speaks, or who asks him."""


def interviewee(
    turns: Sequence[Turn], article: Article, people: Sequence[NamedPerson], label: Range
) -> NamedPerson | None:
    """Who answers where a label says no more than that somebody does.

    It is the only one of those named above the first turn whom the headline names, or else the only one named there;
    None where there are several.
    """
    if not any(turn.answers and turn.label == label for turn in turns):
        return None
    first = turns[0].label or turns[0].paragraphs[0]
    above = [one for one in people if any(m.range[1] <= first[0] for m in one.mentions)]
    headline = _WORD.findall(article.source.title or "")
    titled = [one for one in above if one.words and one.words[-1] in headline]
    return next((found[0] for found in (titled, above) if len(found) == 1), None)


def without_aside(tokens: list[Token]) -> list[Token]:
    """The words of a source without an aside between dashes after its name: `NAME — an old foe — said`."""
    dash = next((n for n, token in enumerate(tokens) if token.text in _DASHES and token.whitespace_), 0)
    named = dash > 0 and all(token.pos_ in ("PROPN", "DET") for token in tokens[:dash])
    return tokens[:dash] if named else tokens


def without_topic(tokens: list[Token]) -> list[Token]:
    """The words of a source without him of whom is spoken: `Of NAME, the envoy said`."""
    comma = next((n for n, token in enumerate(tokens) if token.text == ","), 0)
    return tokens[comma + 1 :] or tokens if tokens[0].text == "Of" and comma else tokens


def without_asker(article: Article, tokens: list[Token]) -> list[Token]:
    """The words of a source without him who is spoken to, where the parse takes both for one.

    `Speaking to the Post's Ann Holm, the minister, Omar Said, said`: it is the minister who speaks.
    """
    start = article.sentence_start(tokens[0].idx)
    comma = next((n for n, token in enumerate(tokens) if token.text == ","), 0)
    if not comma or not _SPOKEN_TO.match(article.text, start, tokens[0].idx):
        return tokens
    return tokens[comma + 1 :] or tokens
