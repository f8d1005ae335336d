"""Countries: is a state named as one that acts and speaks, or only as a people, an office, or what somebody studies?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.analysis.article import Article
    from briefgen.analysis.bodies import BodyMention
    from briefgen.analysis.people.titles import Titled

_ITS_PEOPLE = re.compile(
    r" (?:people|public|voters?|citizens?|families|lives|life|soil|workers?|dream|history|politics|society"
    r"|hostages?|tourists?|nationals?|m[ae]n|wom[ae]n|couples?|teenagers?|students?|journalists?|reporters?|actors?"
    r"|actress|singers?|players?|films?|football|firms?|compan(?:y|ies)|airlines?|carmakers?|newspapers?|magazines?"
    r"|weather|summer|winter|accent)\b"
)
"""What follows where the word tells of whom or where somebody is, `the American people`, and not who speaks."""

_OFFICE_BEFORE = re.compile(r"\b[Pp]residen(?:t|cy) of (?:the )?$")
_AT = re.compile(r"\bat (?:the )?(?=[A-Z])")
LOOK_BACK = 20
"""Code points before a name in which an office or a preposition stands."""


def is_named(article: Article, mentions: Sequence[BodyMention]) -> bool:
    """Does one of a state's mentions name it, and not only its people or what somebody would be president of?"""
    return any(_names(article, mention) for mention in mentions)


def _names(article: Article, mention: BodyMention) -> bool:
    start, end = mention.range
    if mention.kind == "people" or (mention.kind == "adjective" and _ITS_PEOPLE.match(article.text, end)):
        return False
    before = article.text[max(0, start - LOOK_BACK) : start]
    return mention.kind != "name" or not _OFFICE_BEFORE.search(before)


def host_of(article: Article, title: Titled, named: Sequence[BodyMention]) -> str | None:
    """Whom somebody speaks for who works on a state and not for it: `head of the STATE programme at NAME`.

    named: the states and bodies in his title, in order. Returns the body's key, `self` where it is none that is known;
    None where the title is of no such kind.
    """
    if not named[0].key.startswith("state:") or not _AT.search(title.words) or _is_at(article, named[0]):
        return None  # `an aide at the STATE embassy` serves it
    at = (m for m in named[1:] if _is_at(article, m))
    return next((mention.key for mention in at if mention.key.startswith("body:")), "self")


def _is_at(article: Article, mention: BodyMention) -> bool:
    start = mention.range[0]
    return _AT.search(article.text[max(0, start - LOOK_BACK) : start + 1]) is not None
