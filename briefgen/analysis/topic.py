"""What the article is about: its content words, weighed, and the measures of likeness that finders share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.article import Article, once
from briefgen.analysis.aspect import FINITE
from briefgen.analysis.views import earnest_sentences, told_sentences
from briefgen.model import Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

HEADLINE_WEIGHT = 2.0
"""The headline is the desk's own choice of what the article is about; its words count twice."""

LEAD_WEIGHT = 2.0
"""News states its subject in the first body sentence; so do its words."""

LONGEST_STANDFIRST, SHORTEST_LEAD = 14, 20
"""Words: a line between headline and text sums up in one breath; the lead after it tells who did what when."""

SHARED_WEIGHT = 1.0
"""A word that two parties both use is what they answer each other about."""

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_SUFFIXES = (
    "ances", "ance", "ions", "ion", "ings", "ing", "ies", "ied", "als", "al", "ers", "er", "ors",
    "or", "ed", "es", "ly", "s", "e", "y",
)  # fmt: skip
_OPENING_MARKS = "\"“‘'"
_THEME = "at"
"""What `violate` and `violation` keep before their endings and `implement` lacks beside `implementation`."""

_SHORTEST_STEM = 4
"""Letters that a stem keeps at least: below that, unlike words fall together (`unit`, `union`)."""


class Topic(Struct, frozen=True):
    """The weights of the article's leading content words, by stem."""

    weights: Mapping[str, float]

    def about(self, stems: Iterable[str]) -> float:
        """How much of the topic some words touch: from 0, nothing, to 1, all of it."""
        whole = sum(self.weights.values())
        return sum(self.weights.get(stem, 0.0) for stem in set(stems)) / whole if whole else 0.0


def find_topic(article: Article, statements: Sequence[Statement]) -> Topic:
    """Weigh the content words of headline and lead, and those that statements of two parties share."""
    weights: defaultdict[str, float] = defaultdict(float)
    for word in _headline(article):
        weights[word] += HEADLINE_WEIGHT
    lead = lead_sentence(article)
    for word in sentence_stems(article, lead) if lead is not None else []:
        weights[word] += LEAD_WEIGHT
    parties: dict[str, set[str]] = {}
    for statement in statements:
        for word in statement_stems(article, statement):
            parties.setdefault(word, set()).add(statement.party or "")
    for word, users in parties.items():
        if len(users - {""}) > 1:
            weights[word] += SHARED_WEIGHT
    return Topic(dict(sorted(weights.items())))


@once
def headline_stems(article: Article) -> frozenset[str]:
    """The stems of the headline's content words."""
    return frozenset(_headline(article))


def _headline(article: Article) -> list[str]:
    starts = enumerate(start for start, _ in article.source.sentences)
    titles = [n for n, start in starts if article.role_at(start) == "headline" or _is_title(article, n)]
    return [word for n in titles for word in sentence_stems(article, n)]


@once
def lead_sentence(article: Article) -> int | None:
    """The index of the first body sentence that tells something; None where there is none.

    A line without a finite verb (`A daily roundup of world news.`) stands above the news and is not its lead; nor is a
    question, which tells nothing.
    """
    return _lead_of(article, told_sentences(article))


@once
def opening_sentences(article: Article) -> list[int]:
    """The indexes of the author's sentences that tell something, in whatever words, from the opening on."""
    body = earnest_sentences(article)
    first = _lead_of(article, body)
    return [] if first is None else [n for n in body if n == first or (n > first and _tells(article, n))]


def _lead_of(article: Article, body: Sequence[int]) -> int | None:
    told = [n for n in body if _tells(article, n)]
    while len(told) > 1 and (_is_title(article, told[0]) or _is_standfirst(article, told[0], told[1])):
        told = told[1:]
    return next(iter([*told, *body]), None)


def _is_title(article: Article, sentence: int) -> bool:
    """Is a sentence the article's title or a part of it, in its own paragraph at the top, though written in full?"""
    if not article.source.paragraphs:
        return False
    start, end = article.source.sentences[sentence]
    first, last = article.source.paragraphs[0]
    top = article.text[first:last].split()
    return first <= start and end <= last and len(top) <= LONGEST_STANDFIRST and top == article.source.title.split()


def _is_standfirst(article: Article, first: int, second: int) -> bool:
    """Is the first sentence a line of its own that only sums up the fuller one after it?"""
    start, end = article.source.sentences[first]
    if article.paragraph_at(start) == article.paragraph_at(article.source.sentences[second][0]):
        return False
    short = len(article.text[start:end].split()) <= LONGEST_STANDFIRST
    full = len(article.words(article.source.sentences[second]).split()) >= SHORTEST_LEAD
    return short and full and bool(set(sentence_stems(article, first)) & set(sentence_stems(article, second)))


def _tells(article: Article, sentence: int) -> bool:
    """Has a sentence a finite verb, and is it no question?"""
    start, end = article.source.sentences[sentence]
    asks = article.text[start:end].rstrip(" ”\"’'").endswith("?")
    return not asks and any(token.tag_ in FINITE for token in article.tokens(start, end))


def sentence_stems(article: Article, sentence: int) -> list[str]:
    """The stems of a sentence's content words, each once, in order."""
    start, end = article.source.sentences[sentence]
    return stems_of(article.tokens(start, end))


def statement_stems(article: Article, statement: Statement) -> list[str]:
    """The stems of a statement's content, each once, in order."""
    return stems_of(content_tokens(article, statement))


def opens_quoted(article: Article, statement: Statement) -> bool:
    """Do quoted words begin it, which are the speaker's own and stand as he said them?"""
    return article.text[span(statement.content[0]).start] in _OPENING_MARKS


def content_tokens(article: Article, statement: Statement) -> list[Token]:
    """The tokens of a statement's content."""
    return tokens_of(article, statement.content)


def tokens_of(article: Article, references: Iterable[str]) -> list[Token]:
    """The tokens that references touch, in their order."""
    return [token for part in map(span, references) for token in article.tokens(part.start, part.end)]


def printed_words(article: Article, statement: Statement) -> list[Token]:
    """The words of a statement's line that are made of letters, in their order."""
    printed = tokens_of(article, (piece for piece in statement.line if isinstance(piece, str)))
    return [token for token in printed if token.is_alpha]


def words_of(article: Article, references: Iterable[str]) -> str:
    """The words of references as they stand, a blank between them."""
    return " ".join(article.text[part.start : part.end] for part in map(span, references))


def stems_of(tokens: Iterable[Token]) -> list[str]:
    """The stems of the content words among tokens, each once, in order: function words and light verbs left out."""
    found = [stem(token.lemma_.lower()) for token in tokens if is_content(token)]
    return list(dict.fromkeys(found))


def is_content(token: Token) -> bool:
    """Does a token name, tell or describe something, rather than hold the sentence together?"""
    return token.pos_ in _CONTENT and not token.is_stop and any(letter.isalnum() for letter in token.text)


@cache
def stem(lemma: str) -> str:
    """A lemma without its endings, so that `violate` and `violation`, `capture` and `capturing` meet."""
    ending = next((end for end in _SUFFIXES if lemma.endswith(end) and len(lemma) - len(end) >= _SHORTEST_STEM), "")
    found = lemma.removesuffix(ending)
    return found.removesuffix(_THEME) if len(found) - len(_THEME) >= _SHORTEST_STEM else found


def likeness(first: Sequence[str], second: Sequence[str]) -> float:
    """The share of common stems in the smaller of two lists: 1 where one says nothing that the other does not."""
    smaller = min(len(set(first)), len(set(second)))
    return len(set(first) & set(second)) / smaller if smaller else 0.0
