"""Interviews: whose answers those behind an `A:` are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.analysis.article import Article
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.turns import Turn
from briefgen.model import Range

_WORD = re.compile(r"[\w-]+")


def interviewee(
    turns: Sequence[Turn], article: Article, people: Sequence[NamedPerson], label: Range
) -> NamedPerson | None:
    """Who answers where a label says no more than that somebody does.

    It is the only one of those named above the first turn whom the headline names, or else the only one named there;
    None where there are several.
    """
    if not any(turn.answers and turn.label == label for turn in turns):
        return None
    first = turns[0].label or turns[0].paragraphs[0]
    above = [one for one in people if any(m.range[1] <= first[0] for m in one.mentions)]
    headline = _WORD.findall(article.source.title or "")
    titled = [one for one in above if one.words and one.words[-1] in headline]
    return next((found[0] for found in (titled, above) if len(found) == 1), None)
