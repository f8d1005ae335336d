"""Counted: are a statement's words only what was counted, by nobody who is named: a poll showed, six in 10 said?

What a poll or a statistic finds is the author's to report: it is a position only of the body that speaks for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis.article import top_of
from briefgen.analysis.mentions import POLLS
from briefgen.analysis.topic import tokens_of, words_of

if TYPE_CHECKING:
    from briefgen.analysis.article import Article
    from briefgen.model import Party, Statement

_COUNTS = frozenset(
    {
        "average", "canvass", "count", "data", "datum", "evidence", "figure", "index", "indicator", "number", "poll",
        "polling", "result", "statistic", "survey", "tally",
    }
)  # fmt: skip
"""What was counted, and the ways of counting."""

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_SHARE = re.compile(
    rf"\d\s?(?:%|percent\b|per cent\b)|\b(?:half|third|quarter|two-thirds|three-quarters)(?: of\b|$)"
    rf"|\b{_NUMBER} (?:out of|in)(?: every)? {_NUMBER}\b",
    re.IGNORECASE,
)
"""How many of those asked: 24 percent, a third of the members, six in 10."""


def is_count(article: Article, statement: Statement, party: Party | None = None) -> bool:
    """Is the source of a statement a poll, a statistic or a share of those asked, and no party but that poll?

    party: the statement's; what they find who took it is theirs.
    """
    if statement.speaker is not None:
        return False
    if statement.party is not None:
        return party is not None and party.name.split()[-1].casefold() in POLLS
    top = top_of(tokens_of(article, statement.source))
    counts = top is not None and top.lemma_.lower() in _COUNTS
    return counts or _SHARE.search(words_of(article, statement.source)) is not None
