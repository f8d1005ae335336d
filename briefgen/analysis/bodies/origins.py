"""From which country each body is, as the article says beside its name: `German carmaker NAME`, `NAME, a US bank`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention

REACH = 60
"""Code points beside a name in which its country may stand."""

_BEFORE = re.compile(r"(?:^|[^\w-])([A-Z][\w.]*(?: [A-Z][\w.]*)?)(?:['’]s)?(?: [a-z][\w-]*){0,4} $")
_AFTER = re.compile(r", (?:an?|the|one of the) ((?:[A-Z][\w.]*)(?: [A-Z][\w.]*)?)")
_AFTER_OWNER = re.compile(r", ((?:[A-Z][\w.]*)(?: [A-Z][\w.]*)?)['’]s? (?:[\w-]+ ){0,3}[a-z]+")


def origins(article: Article, named: list[BodyMention]) -> dict[str, set[str]]:
    """The keys of the states of which each body's key is said to be."""
    found: dict[str, set[str]] = {}
    for mention in named:
        start, end = mention.range
        before = _BEFORE.search(article.text, max(0, start - REACH), start)
        after = _AFTER.match(article.text, end) or _AFTER_OWNER.match(article.text, end)
        for hit in (before, after):
            state = state_of(hit[1]) if hit else None
            if state:
                found.setdefault(mention.key, set()).add(state)
    return found


def state_of(words: str) -> str | None:
    """The state that words name or are the adjective of, whole: `German`, `the US`."""
    return next(
        (
            form.key
            for start, end, forms in lexicons.scan(words)
            for form in forms
            if not start and end == len(words) and form.key.startswith("state:") and form.kind in ("adjective", "name")
        ),
        None,
    )
