"""Whose officer somebody is by the noun that takes a body up: `the coalition's spokesman`, `chamber president NAME`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.bodies.sorts import is_union, name_words
from briefgen.analysis.people.titles import Titled
from briefgen.tables import one_of

_HEADS = (
    lexicons.words("officers") | lexicons.offices()["spokespeople"] | {"president", "chief", "leader", "boss", "head"}
)
_FIGHTERS = frozenset(("rebel", "militia", "insurgent"))
_PARTS = frozenset(("unit", "subsidiary", "arm", "division"))
_OWNING = lexicons.heads()["company"] | lexicons.words("owning") | _PARTS
"""Nouns that take up a body only before what is its own, `the hospital's head`, or its officer: `chamber president`."""

_ANAPHOR = re.compile(
    rf"\b({one_of(lexicons.words('taking_up') | _FIGHTERS)})['’]?s?\b"
    rf"|(?:(?<=\bthe )|^)({one_of(_OWNING)})(?:['’]s|(?= (?:[a-z]+ )?(?:{one_of(_HEADS)})\b))"
    rf"|(?<=\bthe )({one_of(_OWNING)})$",
    re.I,
)
_TOLD_OF = re.compile(r"(?<![\w’'-])(?!\w+-[a-z])([A-Z][\w-]*|[a-z]+s)['’]? $")
"""The word before a noun that says which one is meant: `the Treasury committee`, `the pilots' union`."""

LONGEST_CALLED, REACH = 24, 80
"""Code points before and after a body's name in which it is told what it is."""

_SAID_IN_NAMES = frozenset(("committee", "commission", "council", "university"))
"""Nouns for bodies whose own names have them: `the committee chairman` is that of no firm."""

_GENERIC = frozenset(("group", "organisation", "organization"))
NEARBY = 1
"""What any body is called; paragraphs back in which it means one of several."""

_INDEFINITE = re.compile(r"\b(?:an?|another|[a-z]+ing) (?:(?!the )[\w-]+ )*$")


def of_noun(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`the coalition's spokesman`: the body named before whose name, or kind, has that noun."""
    hit = next((h for h in _ANAPHOR.finditer(title.words) if not h[0][0].isupper() or not h.start()), None)
    if hit is None or _INDEFINITE.search(title.words[: hit.start()]):
        return None
    noun = (hit[1] or hit[2] or hit[3]).casefold()
    earlier = [m for m in bodies.mentions if m.range[1] <= title.mention[0] and m.means_itself]
    if noun in _FIGHTERS:
        return next((m.key for m in reversed(earlier) if bodies.kinds[m.key] == "armed group"), None)
    by_name = [m.key for m in earlier if noun in name_words(m.key)]
    by_kind = [m.key for m in earlier if noun in lexicons.heads().get(bodies.kinds[m.key], ())]
    by_kind = [key for key in by_kind if noun not in _SAID_IN_NAMES and (noun != "union" or is_union(key))]
    by_kind = [key for key in by_kind if noun != "party" or key in lexicons.political_parties()]
    by_kind += [m.key for m in earlier if _is_called(article, m, noun)]
    told = _TOLD_OF.search(title.words[: hit.start()])
    if told:  # `Treasury committee chairman`
        word = told[1].casefold()
        by_name, by_kind = ([key for key in keys if word in key.casefold()] for keys in (by_name, by_kind))
    if noun in _GENERIC and len(set(by_kind)) > 1:
        near = {m.key for m in earlier if article.paragraphs_between(m.range[0], title.mention[0]) <= NEARBY}
        by_kind = [key for key in by_kind if key in near]
    return next(iter((*reversed(by_name), *reversed(by_kind))), None)


def _is_called(article: Article, mention: BodyMention, noun: str) -> bool:
    """Does a noun stand beside the name of a body: `the pilots' union NAME`, `NAME, a US subsidiary of`?"""
    if mention.kind != "name":
        return False
    start, end = mention.range
    noun = one_of(_PARTS) if noun in _PARTS else noun
    before = re.search(rf"\b(?:{noun}),? $", article.text[max(0, start - LONGEST_CALLED) : start], re.I)
    after = re.match(
        rf", (?:an?|the|its|one of the) (?:[\w’'.-]+ ){{0,5}}?(?:{noun})\b", article.text[end : end + REACH]
    )
    return (before or after) is not None
