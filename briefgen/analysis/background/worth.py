"""How doubtful a sentence is as fact: a measure over signs of which none is enough, learned from marked lines.

Doubtful is what may be somebody's claim or its author's judgement, or is of no use to a reader who sees it alone.
`worth.toml` weighs the signs; what set the weights, and how well they tell, stands in `training/worth.py`.
"""

from __future__ import annotations

import re
from functools import cache
from math import exp
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.aspect import main_verb, verb_form
from briefgen.analysis.attribution.phrases import SUBJECTS, child
from briefgen.analysis.background.taken_up import named_before
from briefgen.analysis.topic import sentence_stems
from briefgen.author_words import has_any

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.analysis.article import Article
    from briefgen.analysis.coverage import Coverage
    from briefgen.analysis.topic import Topic

SHORT = 16
"""Words below which a sentence is the idler the shorter it is."""

LONG = 30
"""Words by which the length of a sentence is measured."""

OFF_TOPIC = 0.02
"""The share of the topic below which a sentence touches none of it."""

_PEOPLE, _THINGS = frozenset({"he", "she"}), frozenset({"it", "they"})
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_LAST_YEAR = re.compile(r"\blast (?:year|month|week|spring|summer|autumn|fall|winter|\w+day|[A-Z]\w+)\b")
_POINTS = re.compile(
    r"\b(?:this|that|these|those|such) (?!(?:year|month|week|time|day|morning|summer|spring|autumn|winter)\b)[a-z]",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[\"“”]|''")


def features(article: Article, sentence: int, coverage: Coverage, topic: Topic) -> dict[str, float]:
    """What the measure weighs of a sentence, by its index and by name; most are 1 or 0."""
    words = article.words(article.source.sentences[sentence])
    tokens = [token for token in article.tokens(*article.source.sentences[sentence]) if not token.is_space]
    told = [token for token in tokens if not token.is_punct]
    own = [t for t in tokens if not coverage.holds(sentence, t.idx) and not coverage.is_quoted(t.idx)]
    own_words = " ".join(token.text for token in own)
    verb = main_verb(article, sentence)
    about = topic.about(sentence_stems(article, sentence))
    number = any(token.pos_ == "NUM" or any(map(str.isdigit, token.text)) for token in tokens)
    present = verb is not None and verb_form(verb) == "present"
    found = {
        "short": max(0.0, (SHORT - len(told)) / 10),
        "length": len(told) / LONG,
        "pronouns": 3 * sum(token.pos_ == "PRON" for token in told) / max(len(told), 1),
        "leaning": article.leaning,
        "topic": about,
        "off_topic": about < OFF_TOPIC,
        "share": coverage.share(sentence),
        "number": number,
        "percent": "%" in words or "percent" in words,
        "present": present,
        "present_bare": present and not number,
        "last_year": _LAST_YEAR.search(words) is not None,
        "points": _POINTS.search(words) is not None,
        "quotes": _QUOTES.search(words) is not None,
        "colon": ":" in words,
        "nameless": not any(token.pos_ == "PROPN" for token in tokens),
        "superlative": any(token.tag_ in ("JJS", "RBS") for token in tokens),
    }
    found |= {f"author_{name}": has_any(own_words, name) for name in _AUTHORS}
    found |= {name: listed.search(own_words) is not None for name, listed in _listed().items()}
    found |= _of_verb(verb, tokens) | _of_neighbour(article, sentence, coverage)
    if named_before(article, sentence) is not None:
        found |= {"of_person": False, "of_thing": False}  # the line has the name beside the pronoun
    return {name: float(value) for name, value in found.items()}


_AUTHORS = ("opening", "generalising", "judging")
"""The tables of words by which an author gives his view that are signs here."""


def _of_verb(verb: Token | None, tokens: list[Token]) -> dict[str, bool]:
    """The signs of a sentence's verb and of what hangs on it."""
    links = {part.dep_ for part in verb.children} if verb is not None else set()
    subject = child(verb, *SUBJECTS) if verb is not None else None
    own = {part.dep_ for part in subject.children} if subject is not None else set()
    word = subject.lower_ if subject is not None else ""
    return {
        "link": bool(tokens) and tokens[0].lower_ in ("and", "but", "nor", "or", "so", "yet"),
        "of_person": word in _PEOPLE,
        "of_thing": word in _THINGS,
        "of_body": subject is not None and subject.ent_type_ in _BODIES,
        "of_many": subject is not None and subject.tag_ == "NNS" and not own & {"det", "poss"},
        "passive": "auxpass" in links,
        "clause": "ccomp" in links,
        "called": "attr" in links,
        "negated": "neg" in links,
    }


def _of_neighbour(article: Article, sentence: int, coverage: Coverage) -> dict[str, bool]:
    """Does the paragraph go on, and does somebody speak next?"""
    spans = article.source.sentences
    last = sentence + 1 >= len(spans)
    return {
        "goes_on": not last
        and article.paragraph_at(spans[sentence][0]) == article.paragraph_at(spans[sentence + 1][0]),
        "quoted_next": not last and any(one.mode == "direct" for one in coverage.statements(sentence + 1)),
    }


def doubt(article: Article, sentence: int, coverage: Coverage, topic: Topic) -> float:
    """How doubtful a sentence, by its index, is as fact, from 0 to 1: the logistic function of its weighed signs."""
    weights, signs = _weights(), features(article, sentence, coverage, topic)
    return 1 / (1 + exp(-weights["none"] - sum(weights[name] * sign for name, sign in signs.items())))


@cache
def _listed() -> dict[str, re.Pattern[str]]:
    """The signs that are words of a list, by name."""
    lists = lexicons.read("background/worth.toml")["words"]
    return {name: re.compile(rf"\b(?:{'|'.join(words.split())})\b", re.IGNORECASE) for name, words in lists.items()}


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in lexicons.read("background/worth.toml")["weights"].items()}
