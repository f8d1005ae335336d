"""Names of one body: with and without its legal form, by its first word, its last words or its initials."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons

SHORTENED = (2, 3)
"""Words of a name that is also called by its first alone: `Norwell` for `Norwell Grain`.

Its first two and more stand for one of any length: `Norwell Grain` for `Norwell Grain Doughnuts`.
"""

_LEGAL_FORMS = lexicons.words("legal_forms")
_ACRONYM = re.compile(r"\b[A-Z]{2,6}(?:-[A-Z]{2,5})?\b|[A-Z]&[A-Z]\b|[A-Z][a-z]{2,6}|[A-Z][a-z][A-Z]{1,3}")
"""Letters that can stand for a name: `NFU`, `N&F`, `NfW`, and `Nasw`, as British news writes those that are spoken."""

_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?")


def is_naming(name: str) -> bool:
    """Is a noun that names bodies among the words of a name?"""
    nouns = lexicons.nouns()
    return any(word in nouns[kind] for word in name.split() for kind in ("organisation", "company", "court", "members"))


def core(name: str) -> str:
    """A company's name without its legal form: `Acme Inc.` is `Acme`."""
    words = name.split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def merged(names: list[str]) -> dict[str, str]:
    """Each name with the fullest name of the same body: without its legal form, by its last words or its initials."""
    fullest: dict[str, str] = {}
    by_core: dict[str, str] = {}
    by_initials: dict[str, str] = {}
    by_first: dict[str, list[str]] = {}
    by_letters: dict[str, str] = {}
    order = {name: n for n, name in reversed(list(enumerate(names)))}
    for name in sorted(order, key=lambda name: (-len(name), order[name])):
        bare = core(name)
        same = (
            by_core.get(bare)
            or by_letters.get(_letters(bare))
            or (by_initials.get(letters.upper()) if _ACRONYM.fullmatch(letters := _undotted(name)) else None)
        )
        same = same or _only(by_first.get(name, []))
        fullest[name] = same or name
        if same is None:
            words = bare.split()
            if not is_naming(words[0]) and words[0] not in lexicons.words("peoples") and len(words) in SHORTENED:
                by_first.setdefault(words[0], []).append(name)
            for start in (" ".join(words[:n]) for n in range(2, len(words))):
                if not is_naming(start):
                    by_first.setdefault(start, []).append(name)
            for n in range(len(words) - 1):
                by_core.setdefault(" ".join(words[n:]), name)
            by_core.setdefault(bare, name)
            by_letters.setdefault(_letters(bare), name)
            for letters in {*initials(bare), *initials(name), *_paired(bare)}:
                by_initials.setdefault(letters, name)
    return fullest


def _undotted(name: str) -> str:
    """An abbreviation without the stops that some papers set: `N.F.U.` is `NFU`."""
    return name.replace(".", "") if _DOTTED.fullmatch(name) else name


def _letters(name: str) -> str:
    """A name without what divides its words: `NorWell` and `Nor-Well` are one."""
    return re.sub(r"\band\b|[^\w]", "", name.casefold())


def _only(names: list[str]) -> str | None:
    return names[0] if len(names) == 1 else None


def _paired(name: str) -> list[str]:
    """The abbreviation of a name of two that `&` or `and` joins: `N&F` for `Norwell & Finch`."""
    hit = re.fullmatch(r"([A-Z])[\w'’-]* (?:&|and) ([A-Z])[\w'’-]*", name)
    return [f"{hit[1]}&{hit[2]}"] if hit else []


def initials(name: str) -> list[str]:
    """The abbreviations that a name of two words and more can have: its capitals, with `America` left out or in."""
    letters = "".join(word[0] for word in re.split(r"[\s-]+", name) if word and word[0].isupper())
    if " " not in name and not name.isupper():
        letters = "".join(re.findall(r"[A-Z]", name))  # `RealClearFigures` is `RCF`
    linked = re.search(r"\w (?:of|for) \w", name)
    spoken = ["".join(word[0] for word in name.split()).upper()] if linked else []  # `Farms for Norwell` is `FfN`
    if len(letters) > 2:
        return [letters, f"{letters}A", *spoken]
    return [letters] if len(letters) == len(name.split()) == 2 else spoken
