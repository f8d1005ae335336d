"""Lists under a speaker: "The union argued that:" as a paragraph's end, and its points as paragraphs of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.speakers import cue_of
from briefgen.model import Range

_MARK = re.compile(r"\s*(?:[•●▪■◦‣∙*·–—-]|[lo](?= [A-Z“\"])|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
"""What stands before a point of a list; `l` and `o` are what is left of the bullets of some fonts."""

_BEFORE_COLON = frozenset(("that", "this", "the", "following"))


def find_points(article: Article) -> Iterator[Range]:
    """The points, without their marks, of the lists that somebody is said to have made; the marks stand before them."""
    paragraphs, roles = article.source.paragraphs, article.source.roles
    for number, (start, end) in enumerate(paragraphs):
        if (
            roles[number] != "body"
            or not article.text[start:end].rstrip().endswith(":")
            or not _attributes(article, end)
        ):
            continue
        for span, role in zip(paragraphs[number + 1 :], roles[number + 1 :], strict=True):
            mark = _MARK.match(article.text, *span) if role == "body" else None
            if mark is None:
                break
            yield mark.end(), span[1]


def _attributes(article: Article, end: int) -> bool:
    """Does a paragraph end in a verb of speech, behind which nothing but a `that` and the colon stands?"""
    number = article.sentence_at(end - 1)
    start = article.source.sentences[number][0] if number is not None else end
    last = (t for t in reversed(article.tokens(start, end)) if not t.is_punct and t.lower_ not in _BEFORE_COLON)
    cue = cue_of(verb) if (verb := next(last, None)) is not None else None
    return cue is not None and cue.takes("clause", "quote")
