"""Newspapers and broadcasters that are a party themselves: they comment, stand by a story, or answer for what they did.

An outlet that only carries news, `told NAME`, `NAME reported`, is none.
"""

from __future__ import annotations

import re

from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention, is_outlet

_NAME = r"(?P<name>[A-Z][\w’'&-]*(?: (?:of |and )?[A-Z][\w&-]*){0,5}?)"
_COMMENT = r"(?:editorial|leader|leading article|leader column|front-page comment)"
_SAYS = r"(?:said|says|wrote|writes|argued|argues|called|calls|urged|urges|warned|warns)"
_ACTS = (
    r"(?:has |have |had |also |later |immediately )*(?:apologi[sz]ed?|retracted|denied|denies|sued|defended|stood by"
    r"|stands by|sacked|fired|suspended|(?:said|says) (?:that )?it (?:would|will|stood by|stands by|had apologi[sz]ed"
    r"|did not|was (?:right|confident|sorry|proud|disappointed|considering)))\b"
)
_STANDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_NAME} (?:newspaper |magazine )?{_SAYS}(?: [\w,]+){{0,3}}? in an? (?:[\w-]+ ){{0,2}}?{_COMMENT}\b",
        rf"\b[Ii]n (?:an?|its) (?:[\w-]+ ){{0,2}}?{_COMMENT}(?: [\w-]+){{0,3}}?, (?:the |The )?{_NAME} {_SAYS}\b",
        rf"\b{_NAME}, in (?:an?|its) (?:[\w-]+ ){{0,2}}?{_COMMENT}(?: [\w-]+){{0,3}}?, {_SAYS}\b",
        rf"\b{_NAME} {_SAYS}(?: [\w,]+){{0,2}}? in (?:an?|its|the) (?:[\w-]+ ){{0,2}}?(?:statement|press release)\b",
        rf"\b{_NAME}(?:, (?:which|whose) [^,.;]+,)? {_ACTS}",
    )
)
"""How an outlet is named that comments in a leader, issues a statement, or does what is told of it and not by it."""


def _heard(article: Article) -> frozenset[str]:
    """The names of the outlets of an article that take a stand or act in it."""
    hits = (hit for pattern in _STANDS for hit in pattern.finditer(article.text))
    names = (re.sub(r"^(?:The|A|But|And) ", "", hit["name"]) for hit in hits if article.role_at(hit.start()) == "body")
    return frozenset(name for name in names if is_outlet(article, name) and name != article.source.outlet)


def find_outlets(article: Article) -> list[BodyMention]:
    """Every place where an article names an outlet that takes a stand or acts in it, and no longer name."""
    return [
        BodyMention(hit.span(), f"body:{name}", "name")
        for name in sorted(_heard(article))
        for hit in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-]| [A-Z])", article.text)
        if article.role_at(hit.start()) == "body"
    ]
