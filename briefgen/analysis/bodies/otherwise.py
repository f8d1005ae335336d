"""Whether a name that could be a body's is told to be another's: a thing's, a person's, a common noun's."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.people.placing import PlaceTest
from briefgen.analysis.people.titles import is_office
from briefgen.tables import one_of

REACH = 30
"""Code points before a name in which the noun stands that says what it is."""

_THING_BEFORE = re.compile(rf"\b(?:{one_of(lexicons.words('things'))}),? (?:called |named |known as |the )?$")
_PLURAL_BEFORE = re.compile(r"\b([a-z]+)s $")


def is_called_otherwise(index: PlaceTest, name: str) -> bool:
    """Is a name called a thing's, `its drug NAME`, or people's, `the strategists NAME and NAME`, or is it a noun?

    index: where the article's names stand; name: one without a noun that names bodies.
    """
    return _is_thing_or_people(index, name) or _is_noun(index.text, name) or _abbreviates_noun(index.text, name)


def _is_thing_or_people(index: PlaceTest, name: str) -> bool:
    before = [index.text[max(0, start - REACH) : start] for start, _ in index.uses(name)]
    people = (hit[1] for hit in map(_PLURAL_BEFORE.search, before) if hit)
    several = " " in name and any(is_office(noun) for noun in people)
    return several or any(_THING_BEFORE.search(words) for words in before)


def _is_noun(text: str, name: str) -> bool:
    """Does a plural stand elsewhere without its capital: `Netizens` and `netizens`?"""
    return name.endswith("s") and stands_in_small_letters(text, name)


def stands_in_small_letters(text: str, name: str) -> bool:
    """Does a name stand somewhere without its capitals, so that it may be a common noun?"""
    return re.search(rf"(?<![\w-]){re.escape(name.lower())}(?!\w)", text) is not None


def _abbreviates_noun(text: str, name: str) -> bool:
    """Are letters short for a law or a common noun: `Crop Act (CA)`, `internet service providers (Isps)`?"""
    if f"({name}" not in text and f"(the {name}" not in text:
        return False
    spelt = re.search(rf"((?:[\w-]+ ){{1,{2 * len(name)}}})\((?:the )?{re.escape(name)}s?\)", text)
    words = re.split(r"[\s-]+", spelt[1].strip()) if spelt else []
    if not words or words[-1] in lexicons.words("instruments"):
        return bool(words)
    letters = name.casefold() if name.isupper() else name.casefold().removesuffix("s")
    initials = "".join(word[0] for word in words if word not in lexicons.words("joiners")).casefold()
    return words[-1].islower() and len(letters) > 1 and initials.endswith(letters)
