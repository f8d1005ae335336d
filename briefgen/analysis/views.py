"""In a piece that gives its author's view, wholly or in part: which sentences are it, and which tell what happened."""

from __future__ import annotations

import re

from briefgen.analysis.article import Article, once
from briefgen.analysis.aspect import sentence_times
from briefgen.analysis.turns import find_turns
from briefgen.author_words import has_any, pattern

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^‘’]*’(?!\w)")

_INVENTED = re.compile(
    r"\b(?:this|these|our|(?:all|everything|the) (?:of (?:this|the) )?(?:above|here))\b[^.!?]{0,60}"
    r"\b(?:is|are|was|were)\b[^.!?]{0,20}"
    r"\b(?:fictitious|fictional|fiction|satire|satirical|(?:a )?parody|(?:a )?spoof|made[- ]up|imaginary|invented)\b",
    re.IGNORECASE,
)
"""`This dinner is all fictitious`: the author says that he made it up."""

_LETTERS = re.compile(r"(?:(?:your|readers?[’']?) )?letters(?: to the editor| page)?|readers write\W*", re.IGNORECASE)
"""How a page of readers' letters is headed."""

LEANING = 0.15
"""How likely an article is its author's view where what he judges is told from what he reports: analyses too."""

LINES_ABOVE, LINES_BELOW = 4, 2
"""Paragraphs at the top and the end of an article in which it says so, or that it is a page of letters."""

_ANCHOR = re.compile(
    r"\d|\b(?:last|this|next) (?:week|month|year|\w+day)\b|\b(?:years?|months?|weeks?|days?) ago\b", re.I
)
"""Numbers in digits, and days, months and years that can be looked up."""


@once
def told_sentences(article: Article) -> list[int]:
    """The body's sentences, by their index; where its author's view shows, only what can be held against the record.

    These give a number or a time and do not judge: what its author holds to be so is printed as nobody's fact. Of no
    article a sentence with a word that blames, mocks or praises by its meaning.
    """
    body = [n for n in earnest_sentences(article) if not _is_loaded(article.words(article.source.sentences[n]))]
    if not leans(article):
        return body
    return [n for n in body if _is_anchored(article, n) and not _is_view(article, n)]


@once
def earnest_sentences(article: Article) -> list[int]:
    """The body's sentences, by their index, that are its author's, in whatever words: of a transcript only what stands
    outside its turns; of what is made up, and of readers' letters, none.
    """
    if is_invented(article) or _is_letters(article):
        return []
    starts, turns = article.source.sentences, find_turns(article)
    return [n for n in article.body_sentences() if not any(turn.holds(starts[n][1] - 1) for turn in turns)]


def is_invented(article: Article) -> bool:
    """Does the article say of itself, at its beginning or end, that it is made up?"""
    paragraphs = article.source.paragraphs
    ends = paragraphs[:LINES_ABOVE] + paragraphs[max(LINES_ABOVE, len(paragraphs) - LINES_BELOW) :]
    return any(_INVENTED.search(_QUOTED.sub(_inner, article.text[start:end])) for start, end in ends)


def _is_letters(article: Article) -> bool:
    """Is it a page of readers' letters, each with its own author?"""
    lines = [article.text[start:end] for start, end in article.source.paragraphs[:LINES_ABOVE]]
    return any(_LETTERS.fullmatch(line.strip(" .:\n")) for line in lines)


def _inner(quoted: re.Match[str]) -> str:
    """A quoted word stays, as in: this “dinner” is fictitious; what somebody says does not."""
    return quoted[0].strip("“”\"‘’'") if len(quoted[0].split()) == 1 else " "


def is_opinion(article: Article) -> bool:
    """Is the article its author's view, rather than a report?"""
    return article.source.opinion is not None


def leans(article: Article) -> bool:
    """Does an article give its author's own view, as opinion or, like an analysis, along with what he reports?"""
    return is_opinion(article) or article.leaning > LEANING


def _is_view(article: Article, sentence: int) -> bool:
    """Does a sentence, by its index, judge, ask, exhort or speak for the author, outside what it quotes?"""
    own = _unquoted(article.words(article.source.sentences[sentence]))
    return own.rstrip(" ”\"'").endswith(("?", "!")) or has_any(own)


def own_voice(words: str) -> list[int]:
    """Where some words speak of the author or to the reader (`we`, `you`)."""
    return [found.start() for found in pattern("first_person").finditer(words)]


def scorns(words: str) -> bool:
    """Do words scorn, or open as somebody does who argues, outside what they quote? A report's do not."""
    own = _unquoted(words)
    return has_any(own, "scorning") or pattern("turns").match(own) is not None


def _is_loaded(words: str) -> bool:
    """Do words hold, outside what they quote, one that blames, mocks or praises by its meaning?"""
    return has_any(_unquoted(words), "loaded")


def _is_anchored(article: Article, sentence: int) -> bool:
    """Does a sentence give a number or a time, so that it can be held against the record?"""
    words = article.words(article.source.sentences[sentence])
    return bool(sentence_times(article, sentence).news) or _ANCHOR.search(words) is not None


def _unquoted(words: str) -> str:
    return " ".join(_QUOTED.sub(" ", words).split())
