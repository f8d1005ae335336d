"""Lines that turn on a bare `the plant`: the words by which the article brought it in, put beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb
from briefgen.analysis.attribution.phrases import SUBJECTS, child
from briefgen.analysis.background.brought_in import is_bare, is_thing, meant_by
from briefgen.analysis.background.signs import tells_setting
from briefgen.analysis.background.taken_up import gloss_of, glossed
from briefgen.analysis.coverage import Coverage
from briefgen.lines import Texts, line_text, ranges_of
from briefgen.model import Background, BottomLine, Development, Event, Range

if TYPE_CHECKING:
    from spacy.tokens import Token

HANGING_COST = 0.3
"""What a line that hangs on the one before it is worth less: it gives way to one that touches the topic as closely."""

_TIME = "week|weekend|month|year|morning|afternoon|evening|summer|autumn|fall|winter|spring|season|quarter|century"
_HANGING = re.compile(
    r"(?:(?:But|And|So|Yet) )?(?:[Ii]n (?:response|return|(?:this|that) case|the process)"
    r"|(?:[Aa]t|[Bb]y|[Ss]ince) that time|[Aa]t the time(?! of\b)|[Aa]fterwards?|[Ll]ater that|[Tt]hen(?![-‑])"
    r"|[Ii]nstead"
    rf"|(?:[Bb]efore|[Aa]fter|[Ss]ince|[Bb]y|[Dd]espite|[Bb]ecause of) (?:this|that)(?! (?:{_TIME})\b)"
    r"|[Ff]or (?:example|instance)|[Aa]gain|(?:[Bb]y|[Ii]n) contrast|[Aa]nother|[Oo]thers?|[Tt]hose|[Tt]hese|[Ss]uch"
    r"|[Tt]hat|[Tt]he (?:same|second|third|other))\b"
)
"""Openings that mean something in the sentence before."""

Told = TypeVar("Told", BottomLine, Development, Background, Event)

MOST_GLOSSES = 2
"""Glosses of a line at most: more hide it."""


def hangs(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Does a sentence, by its index, open with what only the one before it explains, or is that its subject?

    What sets the scene (`The closure comes after a year of strikes`) has the news itself for a subject.
    """
    if opens_hanging(article, sentence):
        return True
    verb = main_verb(article, sentence)
    subject = child(verb, *SUBJECTS) if verb is not None else None
    if verb is None or subject is None or tells_setting(verb) or not is_bare(subject) or not is_thing(subject):
        return False
    return meant_by(article, coverage, subject) is None


def hanging_cost(article: Article, sentence: int, coverage: Coverage) -> float:
    """What a sentence, by its index, is worth less for hanging on the one before it."""
    return HANGING_COST if hangs(article, sentence, coverage) else 0.0


def opens_hanging(article: Article, sentence: int) -> bool:
    """Does a sentence, by its index, open with words that mean something in the one before it?"""
    return _HANGING.match(article.text, article.source.sentences[sentence][0]) is not None


def with_things_told(article: Article, items: Sequence[Told], coverage: Coverage) -> list[Told]:
    """The items of a section, each with the words beside a bare definite noun that tell which one it means.

    Each is told for itself; what a printed section has told already is left out when it is composed, but for the
    timeline, whose rows stand alone.
    """
    done: list[Told] = []
    texts = Texts([article.source])
    for item in items:
        line = item.line
        for noun, words in _unclear(article, [(part.start, part.end) for part in ranges_of(line)], coverage):
            gloss = gloss_of(article, words, owner=noun.dep_ == "poss" and noun.tag_ == "NN")
            line = glossed(article, line, noun.idx + len(noun), gloss)
        text = line_text(line, texts, cell=isinstance(item, Event))
        done.append(item if line is item.line else replace(item, line=line, text=text))
    return done


def _unclear(article: Article, own: Sequence[Range], coverage: Coverage) -> list[tuple[Token, Range]]:
    """The bare nouns that a line, by its ranges, does not tell in full, the last first, and what tells them."""
    found: dict[Range, Token] = {}
    for start, end in own:
        for noun in article.tokens(start, end):
            several = noun.dep_ == "poss" and noun.tag_ == "NNS"  # `the owners’`: no place for a gloss
            if several or not is_bare(noun) or not is_thing(noun) or coverage.is_quoted(noun.idx):
                continue
            meant = meant_by(article, coverage, noun)
            if meant is not None and not any(a <= each[0] < b for a, b in own for each in meant.told):
                found.setdefault(meant.words, noun)
    return [(noun, words) for words, noun in reversed(list(found.items())[:MOST_GLOSSES])]
