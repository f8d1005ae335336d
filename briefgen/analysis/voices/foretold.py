"""Bodies that a lead tells by their kind and the next sentences name: `a charity has warned`, then `NAME said`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Attribution
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.offices.told_first import lead_of
from briefgen.analysis.voices.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMED_SOON = 6
"""Sentences after the lead in which the body is named."""

_BY_NAME = frozenset(("agency", "bureau", "commission", "committee", "council", "court", "department", "ministry"))
"""What a body is called only if its name says so."""


def foretold(naming: Naming, attributions: Sequence[Attribution], head: Token) -> BodyMention | None:
    """The body that a noun of the lead means: the only one that speaks soon after and may be called so.

    None for a noun elsewhere, for several, and where two fit.
    """
    article = naming.article
    here = article.sentence_at(head.idx)
    if here is None or here != lead_of(article) or head.tag_ != "NN" or not _is_body_noun(head):
        return None
    sentences = article.source.sentences
    first, last = sentences[here][1], sentences[min(here + NAMED_SOON, len(sentences) - 1)][1]
    sources = [place for attribution in attributions for place in attribution.source[:1]]
    beside = {m.key for m in naming.bodies.within(*sentences[here])}
    named = [m for m in naming.bodies.within(first, last) if m.key not in beside]
    speaking = [m for m in named if any(start <= m.range[0] <= start + len("the ") for start, _ in sources)]
    fitting = [m for m in speaking if False]
    return fitting[0] if len({m.key for m in fitting}) == 1 else None


def _is_body_noun(head: Token) -> bool:
    return any(head.lower_ in lexicons.heads()[kind] for kind in ("organisation", "company", "court"))
