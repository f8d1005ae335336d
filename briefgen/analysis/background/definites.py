"""Lines that turn on a bare `the plant`: the words by which the article brought it in, put beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, TypeVar

from msgspec.structs import replace

from briefgen.analysis.article import Article
from briefgen.analysis.background.brought_in import is_bare, is_thing, meant_by
from briefgen.analysis.background.taken_up import glossed
from briefgen.analysis.coverage import Coverage
from briefgen.lines import Texts, line_text, ranges_of
from briefgen.model import Background, BottomLine, Development, Event, Insert, Range

if TYPE_CHECKING:
    from spacy.tokens import Token

Told = TypeVar("Told", BottomLine, Development, Background, Event)

MOST = 2
"""Glosses of a line at most: more hide it."""


def with_things_told(article: Article, items: Sequence[Told], coverage: Coverage) -> list[Told]:
    """The items of a section, each with the words beside a bare definite noun that tell which one it means.

    A noun stays bare where the section has told it, or the line just before does in full; but the rows of a timeline
    are read each for itself.
    """
    done: list[Told] = []
    known: set[Range] = set()
    own: list[Range] = []
    for item in items:
        alone = isinstance(item, Event)
        before: list[Range] = [] if alone else own
        own = [(part.start, part.end) for part in ranges_of(item.line)]
        line = item.line
        for noun, words in _unclear(article, own, [*own, *before], set() if alone else known, coverage):
            line = glossed(article, line, noun.idx + len(noun), _gloss(article, noun, words))
            known.add(words)
        text = line_text(line, Texts([article.source]), cell=alone)
        done.append(item if line is item.line else replace(item, line=line, text=text))
    return done


def _unclear(
    article: Article, own: Sequence[Range], shown: Sequence[Range], known: set[Range], coverage: Coverage
) -> Iterator[tuple[Token, Range]]:
    """The bare definite nouns of a line that nothing shown tells in full, the last first, with the words that do.

    own: the line's ranges; shown: those and the ones of the line before; known: what was put beside nouns already.
    """
    found: dict[Range, Token] = {}
    for start, end in own:
        for noun in article.tokens(start, end):
            several = noun.dep_ == "poss" and noun.tag_ == "NNS"  # `the owners’`: no place for a gloss
            if several or not is_bare(noun) or not is_thing(noun) or coverage.is_quoted(noun.idx):
                continue
            meant = meant_by(article, coverage, noun)
            told = meant is None or any(a <= each[0] < b for a, b in shown for each in meant.told)
            if meant is not None and not told and not known & set(meant.told):
                found.setdefault(meant.words, noun)
    for words, noun in reversed(list(found.items())[:MOST]):
        yield noun, words


def _gloss(article: Article, noun: Token, words: Range) -> Insert:
    """The gloss of a noun; that of an owner (`the plant’s output`) is an owner's, too."""
    owner = noun.dep_ == "poss" and noun.tag_ == "NN"
    suffix: Literal["", "’s", "’"] = "" if not owner else "’" if article.words(words).endswith("s") else "’s"
    return Insert(gloss=[str(article.span(*words))], suffix=suffix)
