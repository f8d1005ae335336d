"""Whose a plural is that several own: `the French and German ministers`, `the armies of Peru and Chile`."""

from __future__ import annotations

import re

from briefgen.analysis.article import Article
from briefgen.analysis.mentions import Bodies, BodyMention
from briefgen.model import Range

REACH = 90
"""Code points before or behind a noun in which it is told whose it is."""

_JOINED = re.compile(r",? (?:and )?(?:the )?")
_TO_NOUN = re.compile(r"(?:['’]s?)?(?: [a-z-]+){0,3} ")
_FROM_NOUN = re.compile(r" (?:of|from|for) (?:both )?(?:the )?")


def joint_owners(article: Article, noun: Range, bodies: Bodies) -> list[BodyMention]:
    """The states or bodies whose a noun is told to be, two or more in the order of the text; none where one owns it."""
    found = _behind(article, noun, bodies) or _before(article, noun, bodies)
    return found if len({mention.key for mention in found}) > 1 else []


def _behind(article: Article, noun: Range, bodies: Bodies) -> list[BodyMention]:
    end, between, found = noun[1], _FROM_NOUN, list[BodyMention]()
    for mention in bodies.within(end, end + REACH):
        if not between.fullmatch(article.text, end, mention.range[0]):
            break
        found.append(mention)
        between, end = _JOINED, mention.range[1]
    return found


def _before(article: Article, noun: Range, bodies: Bodies) -> list[BodyMention]:
    start, between, found = noun[0], _TO_NOUN, list[BodyMention]()
    for mention in reversed(bodies.within(max(0, start - REACH), start)):
        if not between.fullmatch(article.text, mention.range[1], start):
            break
        found.append(mention)
        between, start = _JOINED, mention.range[0]
    return found[::-1]
