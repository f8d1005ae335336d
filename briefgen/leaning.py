"""How far does an article lean to its author's own view? A measure over its sentences, learned from labelled articles.

Of each sentence it asks what it holds: words of another, the author or his readers, a turn of argument, a judgement, a
generality. Each feature is the share of the body's sentences that hold it; `leaning.toml` weighs them. What set the
weights, and how well they tell, stands in `training/leaning.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import exp

from briefgen.author_words import has_any
from briefgen.lines import fold
from briefgen.tables import read_toml

FEW_SENTENCES = 4
"""So many sentences without any sign are added to each article: of three sentences a share says little."""

FEWEST_SIGNS = 3
"""Signs of a view in an article, below which it leans to none: a flash of plain short sentences has no other voice."""

LONG_SENTENCE = 30
"""Words by which the length of the author's sentences is measured."""

_LISTED = {
    "turns": ("turns",),
    "judging": ("judging", "scorning"),
    "generalising": ("generalising",),
    "opening": ("opening",),
    "stressing": ("stressing",),
}
"""The features that are words of a class, with the tables of `author_words.toml` that list it."""

_SIGNS = ("turns", "judging", "generalising", "author", "shared", "readers", "asked")
"""The features that are signs of a view by themselves."""

_OTHERS_WORD = re.compile(
    r"[“”\"‘]|''|\b(?:said|says?|saying|told|tells|according to|add(?:ed|s)|asked|wrote|writes|tweeted|argu(?:ed|es)"
    r"|announced|report(?:ed|s)|noted|notes|call(?:ed|s)|claim(?:ed|s)|insist(?:ed|s)|warn(?:ed|s)|urg(?:ed|es))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:(?<=\s)\"(?=\w)[^\"]*)*(?:\"|$)|‘[^‘]*?’(?!\w)|(?<!\w)'[^']*(?:'\w[^']*)*'(?!\w)"
)
"""A quotation, or what is open at the paragraph's end; a mark before a word, in one that is open, opens it anew."""

_AUTHOR = re.compile(
    r"(?:^\W*|^\w+,?\s|(?<![A-Z])(?<!\w)[a-z’']+,?\s|[,;:—–(-]\s?)I(?:[’'](?:m|ve|d|ll)\b|\s+[a-z])"
    r"|\bmy\s|\bMy\s+[a-z]|\b(?:myself|me)\b"
)
_WITH_READERS = re.compile(r"(?<![\w’'])(?:[Ww]e|[Oo]ur|us|ourselves)(?![\w.])")
_READERS = re.compile(r"\b[Yy]ou(?:rs?)?\b")
_PRESENT = re.compile(r"\b(?:is|are|has|have|does|do|am)\b|[’'](?:s|re|ve)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|had|did|\w{3,}ed)\b", re.IGNORECASE)


def is_authors(sentence: str) -> bool:
    """Does a sentence without its quotations speak in the first person singular?"""
    return _AUTHOR.search(sentence) is not None


def spoken(paragraph: Sequence[str]) -> list[str]:
    """The sentences of a paragraph without what stands in quotation marks, some of them empty."""
    lines = _QUOTED.sub(lambda quoted: " " + "\n" * quoted[0].count("\n"), "\n".join(paragraph)).split("\n")
    return [fold(line) for line in lines]


def features(body: Sequence[Sequence[str]]) -> dict[str, float]:
    """What the measure weighs, by name: of the sentences the share that hold it, the length apart.

    body: the body's paragraphs, each as its sentences, without line breaks.
    """
    sentences = [sentence for paragraph in body for sentence in paragraph]
    voiced = [sentence for paragraph in body for sentence in spoken(paragraph)]
    own = [sentence for sentence in sentences if not _OTHERS_WORD.search(sentence)]
    found = {name: sum(has_any(sentence, *tables) for sentence in own) for name, tables in _LISTED.items()}
    found |= {
        "own": len(own),
        "present": sum(bool(_PRESENT.search(sentence)) and not _PAST.search(sentence) for sentence in own),
        "author": sum(map(is_authors, voiced)),
        "shared": sum(bool(_WITH_READERS.search(sentence)) for sentence in voiced),
        "readers": sum(bool(_READERS.search(sentence)) for sentence in voiced),
        "asked": sum(sentence.endswith("?") for sentence in voiced),
    }
    length = sum(len(sentence.split()) for sentence in own) / max(len(own), 1) / LONG_SENTENCE
    return {name: count / (len(sentences) + FEW_SENTENCES) for name, count in found.items()} | {"length": length}


def leaning(body: Sequence[Sequence[str]]) -> float:
    """How likely an article is its author's view, from 0 to 1: the logistic function of its weighed features.

    body: as for `features`.
    """
    weights, shares = _weights(), features(body)
    if sum(shares[name] for name in _SIGNS) * (sum(map(len, body)) + FEW_SENTENCES) < FEWEST_SIGNS - 0.5:
        return 0.0
    score = weights["none"] + sum(weights[name] * share for name, share in shares.items())
    return 1 / (1 + exp(-score))


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in read_toml("briefgen", "leaning.toml")["weights"].items()}
