"""The government of the United States by the name of its head, and those before it, which are parties of their own."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention
from briefgen.tables import one_of

_PRESIDENTS = one_of(lexicons.words("well_known_presidents") | lexicons.words("earlier_presidents"))
_ADMINISTRATION = re.compile(rf"(?<!\ba )(?<!\ban )\b(({_PRESIDENTS}) [Aa]dministration)\b")


def administrations(article: Article) -> list[BodyMention]:
    """`The Obama administration`: the state that it governs; a body, if its head had left office by then."""
    hits = [hit for hit in _ADMINISTRATION.finditer(article.text) if article.role_at(hit.start()) == "body"]
    past = lexicons.past_presidents((article.source.published or "")[:7]) if hits else ()
    return [
        BodyMention(hit.span(1), f"body:{hit[2]} administration", "name")
        if hit[2] in past
        else BodyMention(hit.span(1), "state:US", "arm")
        for hit in hits
    ]
