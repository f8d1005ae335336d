"""The short forms that an article itself gives the bodies it names: `International Court of Justice (ICJ)`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention, Cover

_EXPANSION = re.compile(r"\(\s?(?:the )?([A-Z][A-Za-z&.-]*[A-Z][A-Za-z.]*|[A-Z][a-z]+)\s?\)")


def abbreviations(article: Article, mentions: list[BodyMention]) -> dict[str, str]:
    """What the article itself abbreviates, `International Court of Justice (ICJ)`: the short form and its key."""
    ends = {m.range[1]: m for m in mentions if m.kind in ("name", "arm")}
    found = {}
    for hit in _EXPANSION.finditer(article.text):
        owner = ends.get(len(article.text[: hit.start()].rstrip()))
        sentence = article.sentence_at(hit.start(1))
        if owner is not None and not (sentence is not None and article.is_dateline(sentence)):
            found[hit[1]] = owner.key  # but `HANOI, Vietnam (AP) -` names the agency
    return found


def abbreviated(article: Article, mentions: list[BodyMention], short: dict[str, str]) -> list[BodyMention]:
    """Every place of an abbreviation that is not yet a mention."""
    taken = Cover(m.range for m in mentions)
    return [
        BodyMention(use.span(), key, "arm" if key.startswith("state:") and not lexicons.forms_of(form) else "name")
        for form, key in short.items()
        for use in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w])", article.text)
        if not taken.touches(use.span())
    ]
