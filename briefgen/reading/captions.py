"""Captions: what a line says of the picture beside it, with its credit."""

from __future__ import annotations

import re
from functools import cache

from briefgen.reading.lexicons import lexicon
from briefgen.tables import one_of

_FILE_PHOTO = re.compile(r"\((?:[^()]*\s)?(?:file\s+)?(?:photo|picture|image|pictured)\b[^()]*\)[.]?$", re.IGNORECASE)
_REUTERS_CREDIT = re.compile(r"\bREUTERS/[A-Z]")
_IN_THIS_PHOTO = re.compile(
    r"in\s+this\s+(?:[\w.,’' -]{0,40}\s)?(?:photo|photograph|image|picture|file|frame|screen ?grab|combination)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\((?:(?:top|bottom|front|back)\s+)?(?:(?:second|third|far|2nd|3rd)\s+(?:from\s+)?)?"
    r"(?:left|right|cent(?:er|re)|middle|[LRC])\)"
)
_LABELLED = re.compile(r"\((?:Photo|Picture|Image)(?: by|:) [^()\"“”]{2,80}\)")
"""A credit in the midst of a line, behind which the page goes on with something else."""

_CHART = re.compile(r"\bSource: [A-Z][^.\"“”]{2,120}$")
"""How the text of a chart ends."""

_SCENE = re.compile(
    r"[^\"“”\d]{10,160}? (?:chants?|gestures?|hugs?|marche?s?|poses?|smiles?|walks?|waves?) "
    r"[^\"“”\d]{5,200}\b[A-Z][a-z]+\.? \d{1,2}, \d{4}\."
)
"""A single sentence in the present tense about what people are seen to do, and its full date at the end."""

LONGEST_SCENE = 45
"""Words of such a sentence."""


def is_caption(words: str, *, stopped: bool) -> bool:
    """Is a line of folded words a picture's caption or credit?

    stopped: does it end as a sentence does?
    """
    small = words.casefold()
    if small.startswith(lexicon("furniture")["caption_begins"]) or _FILE_PHOTO.search(words):
        return True
    if _REUTERS_CREDIT.search(words) or _credit_at_end().search(words) or _credit_inside().search(words):
        return True
    if len(words.split()) <= LONGEST_SCENE and _SCENE.fullmatch(words):
        return True
    opening = _IN_THIS_PHOTO.search(words)
    placed = _PLACED.search(words) or _CHART.search(words)
    return (opening is not None and opening.start() == 0) or (placed is not None and not stopped)


@cache
def _credit_at_end() -> re.Pattern[str]:
    """`(AP Photo/Name)`, `Name/Getty Images`, `(Name, AP)`, `Photograph: Name/Agency`, `Getty Images`."""
    agency = _agency()
    return re.compile(
        rf"\((?:[^()]*[/,|]\s?)?{agency}(?:\s?[/,|-][^()]*|\s+(?:via|file|File|FILE|for)\b[^()]*)?\)\.?$"
        rf"|\b[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)*\s?/\s?{agency}(?:/[\w ]{{1,30}})?$"
        rf"|\bAP Photo/|\bGetty Images\)?$|\b[Pp]hoto(?:graph)?(?: by|:)\s[^.]{{2,60}}$"
    )


@cache
def _credit_inside() -> re.Pattern[str]:
    """A credit behind a bar (`| Jane Roe/AP Photo`) or in brackets, behind which the headline may stand again.

    `… bridge deal | Reuters` is a page's title.
    """
    name = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}"
    return re.compile(rf"\| {name} ?/ ?[A-Z]|[.!?][\"”’]? \| {_agency()} [A-Z]|{_LABELLED.pattern}")


def _agency() -> str:
    return rf"(?:{one_of(lexicon('furniture')['photo_agencies'])})"
