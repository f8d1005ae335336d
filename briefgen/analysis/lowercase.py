"""Bodies that news writes without capitals: `the information commissioner`, `the Commons education committee`."""

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


_COMMITTEE = re.compile(
    r"\b(?:Commons|Lords|Senate|House|[Pp]arliament(?:ary|['’]s)|[Cc]ongressional|[Aa]ssembly|Knesset|Duma|Bundestag)"
    r" (?:[a-z]+,? (?:and )?){1,4}(?:sub)?committee\b(?! (?:chair|member|hearing|room|meeting|report))"
)


_COURT = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[A-Z][\w-]*['’]s) ((?:[A-Z][\w.]* |federal ){0,2}"
    rf"((?:(?:{_any_of('court_matters')}) ){{1,2}}(?:court|tribunal)))"
    r"(?! (?:judge|hearing|case|order|ruling|battle|action|appearance|fight|filing|document|paper"
    r"|proceeding|injunction|decision|system|reporter|official|clerk|challenge|date)|[\w-])"
)


def find_courts(article: Article, taken: list[Range]) -> list[BodyMention]:
    """The mentions of courts by what they hear, `a US bankruptcy court`, `an employment tribunal`; taken: others."""
    cover = Cover(taken)
    return [
        BodyMention(hit.span(1), f"body:{hit[2]}", "name")
        for hit in _COURT.finditer(article.text)
        if article.role_at(hit.start()) == "body" and not cover.holds_in_larger(hit.span(1))
    ]


def find_committees(article: Article, taken: list[Range]) -> list[BodyMention]:
    """The mentions of a parliament's committees, `the Commons public accounts committee`; taken: other mentions."""
    cover = Cover(taken)
    return [
        BodyMention(hit.span(), f"body:{hit[0]}", "name")
        for hit in _COMMITTEE.finditer(article.text)
        if article.role_at(hit.start()) == "body" and not cover.touches(hit.span())
    ]


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
