"""Offices told of several at once, whose names follow: `the foreign ministers of Peru and Chile, NAME and NAME,`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, once
from briefgen.model import Range

_ENDINGS = {"man": "men", "woman": "women", "person": "people", "ary": "aries"}


def plural_of(office: str) -> str:
    """The plural of an office's noun: `spokesmen`, `secretaries`, `ministers`."""
    ending = next((end for end in _ENDINGS if office.endswith(end)), None)
    return f"{office.removesuffix(ending)}{_ENDINGS[ending]}" if ending else f"{office}s"


OFFICES = {plural_of(office) for office in lexicons.offices()["offices"]}
"""What several are called that hold one office: `ministers`."""

_WORD = re.compile(r"(?<![\w-])[A-Za-z][a-z-]{3,}(?=,? [A-Z–—-]|,? (?:both|of|from|for|to|at|general) |-general\b)")
_PLACE = r"(?:the )?[A-Z][\w.’'-]*(?: (?:of )?(?:the )?[A-Z][\w.’'-]*){0,5}"
_OF = rf" (?:of|from|for|to|at) (?:both )?{_PLACE}(?:, {_PLACE})*(?:,? and {_PLACE})?"
_NAME = r"[A-Z][\w’'.-]*(?: (?:(?:al|bin|de|van|von|der|da|el|ibn|abu)[ -])*[A-Z][\w’'.-]*){1,4}"
_ONE = rf"{_NAME}(?: (?:of|from) {_PLACE})?"
_NAMED = re.compile(
    rf"(?:[ -]general| of state)?(?:{_OF})?(?:, (?:both )?|,? [–—-] | )"
    rf"(?P<names>{_ONE}(?:, {_ONE})*,? and {_ONE})(?! (?:Union|Group|Council|Bank|Party)\b)"
)
_APART = re.compile(r",? and |, ")
_OF_HIS = re.compile(r" (?:of|from) ")


class SharedOffice(Struct, frozen=True):
    """The plural of an office, and the names of its holders in order."""

    noun: Range
    names: tuple[Range, ...]


@once
def shared_offices(article: Article) -> tuple[SharedOffice, ...]:
    """Every place in the text where several are named behind the plural of their office."""
    found = (shared_office(article, hit.span()) for hit in _WORD.finditer(article.text))
    return tuple(shared for shared in found if shared is not None)


def shared_office(article: Article, noun: Range) -> SharedOffice | None:
    """The office of which a noun is the plural, if several are named behind it."""
    if article.words(noun).casefold() not in OFFICES:
        return None
    hit = _NAMED.match(article.text, noun[1])
    names = tuple(_parted(article.text, hit.span("names"))) if hit is not None else ()
    if not names or any(_is_listed(article.words(name)) for name in names):
        return None
    return SharedOffice(noun, names)


def _parted(text: str, place: Range) -> Iterator[Range]:
    """The ranges of the names in a list of them."""
    start, end = place
    for gap in [*(hit.span() for hit in _APART.finditer(text, start, end)), (end, end)]:
        of = _OF_HIS.search(text, start, gap[0])
        yield start, of.start() if of else gap[0]
        start = gap[1]


def _is_listed(name: str) -> bool:
    """Is it the name of a state or a body, in a list or by its last word?"""
    return bool(lexicons.scan(name)) or name.split()[-1] in lexicons.nouns()["organisation"]
