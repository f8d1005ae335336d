"""Offices that are bodies of their own: `the information commissioner's office`, `the pensions ombudsman`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention, Cover
from briefgen.model import Range


def _any_of(table: str) -> str:
    return "|".join(re.escape(word) for word in sorted(lexicons.words(table), key=lambda word: (-len(word), word)))


_GUARDIAN = re.compile(
    rf"\b((?:{_any_of('guarded')}) commissioner|(?:(?:{_any_of('guarded')}) )?ombuds(?:man|woman|person)"
    r"|auditor[- ]general|public protector)(['’]s office)?(?![\w-])",
    re.IGNORECASE,
)


def find_guardians(article: Article, taken: list[Range]) -> list[BodyMention]:
    """The mentions of offices that watch over something by themselves, with a capital or without.

    taken: ranges that are other mentions. The office, its holder and `the …'s office` are one body.
    """
    cover = Cover(taken)
    found = []
    for hit in _GUARDIAN.finditer(article.text):
        if article.role_at(hit.start()) == "body" and not cover.touches(hit.span()):
            name = re.sub(r"[\s-]+", " ", hit[1].replace("’", "'")).title().replace("'S", "'s")
            found.append(BodyMention(hit.span(), f"body:{name}", "name"))
    return found
