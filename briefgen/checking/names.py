"""Names in words: is a person, a party or an unnamed speaker named in a stretch of the source?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefgen.lines import fold
from briefgen.model import Party

_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_PARTICLES = frozenset(
    {
        "al",
        "bin",
        "bint",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "do",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "van",
        "von",
        "ter",
        "ten",
        "y",
        "zu",
        "jr",
        "jr.",
        "sr",
        "sr.",
        "ii",
        "iii",
        "iv",
    }
)
_POSSESSIVE = re.compile(r"(?:'s?)?(?!\w)")
# What a name may end in where it stands as an adjective or for its people: Armenia, Armenian(s); Iraq, Iraqi(s).
_ENDINGS = re.compile(r"(?:n|an|ian|ean|i|ese|ish|ic)?s?" + _POSSESSIVE.pattern)
# "a spokesman for Weiss", "a letter to Brandt": whoever is named after these is not the one who speaks.
_SPEAKS_FOR = re.compile(r"\b(?:for|to|by|with|from|against|about|on behalf of|close to|who)\b")
_HONORED = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Dame|Prof|Rev|Sen|Rep|Gov|Lt|Capt|Maj|Col|Gen|Adm|Sgt)\.? [A-Z]"
)
_CAPITALS = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}")
_OFFICE = re.compile(
    r"\b(?:President|Prime|Minister|Premier|Chancellor|Secretary|King|Queen|Prince|Princess|Pope|Governor|Mayor|Senator|"
    r"General|Chairman|Chief|Director|Speaker|Ambassador|Judge|Justice|He|She|They|It|We|I|You|His|Her|Their|Its|My|Our|Your|Who|That|Which|The|This|These|Those|One|Some|Many|Both)\b"
)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def holds(words: str, name: str, *, adjective: bool = False) -> bool:
    """Does the name stand in the words, whole words only?

    adjective: also as `Armenian` for `Armenia`. An article before the name is left aside; capitals count, but for a
    first letter that a sentence's start may have raised.
    """
    text, bare = (fold(one).replace("’", "'") for one in (words, _ARTICLE.sub("", fold(name))))
    end = _ENDINGS if adjective and bare[-1:].islower() else _POSSESSIVE
    return any(_stands(text, one, end) for one in {bare, bare[:1].upper() + bare[1:]} if bare)


def _stands(text: str, name: str, end: re.Pattern[str]) -> bool:
    """Does the name, spelled so, begin a word of the text and go on as the pattern says? No pattern is made of it."""
    at = text.find(name)
    while at >= 0:
        before = text[at - 1 : at]
        if not (before.isalnum() or before == "_") and end.match(text, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def name_words(name: str) -> list[str]:
    """The parts of a person's name that can stand for it; particles and `Jr.` cannot."""
    words = [word for word in _NAME_WORD.findall(name) if word.casefold() not in _PARTICLES]
    return [word for word in words if len(word.rstrip(".")) > 1] or words


def names_person(words: str, person: str) -> bool:
    """Does any of a person's names stand in the words, or in the capitals of a transcript's label?"""
    names = [person, *name_words(person)]
    return any(holds(words, name) or (words.isupper() and holds(words, name.upper())) for name in names)


def gives_person(words: Sequence[str], person: str) -> bool:
    """Do the words together give every part of a person's name?"""
    return any(holds(one, person) for one in words) or all(
        any(holds(one, part) for one in words) for part in name_words(person)
    )


def names_party(words: str, party: Party) -> bool:
    """Does the party's name, one of its aliases or one of its representatives stand in the words?"""
    if any(holds(words, name, adjective=True) for name in [party.name, *party.aliases]):
        return True
    return any(names_person(words, one.name) for one in party.representatives)


def opens_with(words: str, names: Iterable[str]) -> bool:
    """Do the words begin with one of the names, an article aside, and not with what that name owns or is near?"""
    opening = _ARTICLE.sub("", fold(words))
    for name in names:
        bare = _ARTICLE.sub("", fold(name))
        if bare and (found := re.match(rf"{re.escape(bare)}(?:n|an|ian|ean|i|ese|ish|ic)?(?![\w'’-])", opening)):
            return found.end() > 0
    return False


def is_about(words: str, person: str) -> bool:
    """Do the words, a source phrase, stand for this person: named, and not as one whom somebody speaks for?"""
    folded = fold(words)
    for name in [person, *name_words(person)]:
        found = re.search(rf"(?<!\w){re.escape(name)}(?![\w'’-])", folded)
        if found and not _SPEAKS_FOR.search(folded[: found.start()]):
            return True
    return False


def is_name(words: str) -> bool:
    """Is a source phrase nothing but a person's name: `Ms Meng`, or a word or three in capitals that are no title?"""
    return _HONORED.match(words) is not None or (_CAPITALS.fullmatch(words) is not None and not _OFFICE.search(words))
