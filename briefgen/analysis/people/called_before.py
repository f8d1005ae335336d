"""Bodies named behind what they are and a comma: `the country's largest opposition party, NAME, said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.tables import one_of

_NAME = r"(?:[Tt]he )?[A-Z][\w’'-]*(?: (?:(?:of|for|de|al)[ -])?[A-Z][\w’'-]*)*"
_CALLED = re.compile(rf"(?<= )(?:{one_of(lexicons.words('called'))}), (?={_NAME}, )")
_OWNER = r"[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[A-Z][\w.-]*(?: [A-Z][\w.-]*)?['’]s?"
_PHRASE = re.compile(rf"(?:[\w’'-]+,? )?(?:{_OWNER})(?: [\w’'-]+){{0,5}} $")
_LINKS = frozenset(
    ("of", "for", "at", "with", "from", "by", "in", "to", "on", "and", "or", "about", "against", "between", "as", "who")
)
"""Words by which something else is told of the body: `a spokesman for the party, NAME, said`."""

REACH = 90
"""Code points before the noun in which its phrase begins."""


def called_before(article: Article) -> Iterator[int]:
    """Where names begin that stand in apposition to a noun for a body, which nothing else is said to be of."""
    text = article.text
    for hit in _CALLED.finditer(text):
        start = max(article.sentence_start(hit.start()), hit.start() - REACH)
        phrase = _PHRASE.search(text, start, hit.start())
        words = phrase[0].split() if phrase is not None else ["of"]
        if not _LINKS & {word.strip(",").casefold() for word in words}:
            yield hit.end()
