"""Heads of states and governments into whose own doings somebody inquires: they answer for themselves."""

from __future__ import annotations

import re

from briefgen.analysis.article import Article
from briefgen.analysis.people import NamedPerson
from briefgen.model import Range

HITS = 2
"""Sentences that tie an inquiry to somebody from which an article is about it; in its opening one is enough."""

OPENING = 2
"""Sentences of the body with which an article says what it is about; its headline counts as well."""

LONGEST_TIE = 60
"""Code points before a name in which it may be told what is inquired into."""

_INQUIRY = re.compile(
    r"\b(?:investigat\w+|inquir(?:y|ies|es|ed|ing)|prob(?:e|es|ed|ing)|special (?:counsel|prosecutor)"
    r"|collu(?:de|ded|sion)|charge[sd]?|indict\w*|impeach\w*|obstruct\w*|conspir\w+|alleg(?:e[sd]?|ing|ations?)"
    r"|subpoena\w*|trial|raid(?:s|ed)?)\b",
    re.I,
)
_OWN = (
    r"(?:(?:(?:\d{4}|presidential|election|re-?election|former|onetime|own|victorious|successful) ){0,3}"
    r"campaign\b(?! (?:against|to|of|on|for)\b)"
    r"|(?:[\w-]+ ){0,3}?(?:lawyers?|attorneys?(?! general)|legal team|fixer|businesses|business empire|tax returns"
    r"|finances)\b)"
)
"""What is somebody's own and no government's: a campaign for an office, and none against corruption."""

_OWN_AFTER = re.compile(rf"(?:['’]s?)? {_OWN}")
_HIS_OWN = re.compile(rf"\b(?:his|her) {_OWN}")
_INTO = re.compile(
    r"\b(?:(?:investigations?|inquir(?:y|ies)|probes?) (?:into|of|against)|investigat(?:e|ed|es|ing)"
    r"|(?:charges?|case|indictment|lawsuit|allegations?|evidence) (?:against|about)|allegations that"
    r"|impeach(?:ment|ing|ed|es)?(?: of| inquiry into| proceedings against)?"
    r"|(?:links|ties|contacts|collusion|coordination) between|whether) (?:[\w’'.-]+ ){0,3}$",
    re.I,
)
_HIS_AFTER = re.compile(r"['’]s? (?:own )?impeachment\b")


def is_inquired_into(article: Article, person: NamedPerson) -> bool:
    """Does an article tell, at its opening or again and again, of an inquiry into somebody or what is his own?"""
    told = {place for m in person.mentions if (place := article.sentence_at(m.range[0])) is not None}
    hits = [place for place in sorted(told) if _ties(article, person, article.source.sentences[place])]
    return len(hits) >= HITS or any(place in _opening(article) for place in hits)


def _ties(article: Article, person: NamedPerson, sentence: Range) -> bool:
    """Does a sentence tie an inquiry to somebody whom it names?"""
    start, end = sentence
    if not _INQUIRY.search(article.text, start, end):
        return False
    for name in (m.range for m in person.mentions if start <= m.range[0] < end):
        own = _OWN_AFTER.match(article.text, name[1], end) or _HIS_OWN.search(article.text, name[1], end)
        into = _INTO.search(article.text, max(start, name[0] - LONGEST_TIE), name[0])
        if own or into or _HIS_AFTER.match(article.text, name[1], end):
            return True
    return False


def _opening(article: Article) -> list[int]:
    """The numbers of the sentences with which an article says what it is about."""
    spans = article.source.sentences
    heads = [n for n, (start, _) in enumerate(spans) if article.role_at(start) == "headline"]
    return heads + article.body_sentences()[:OPENING]
