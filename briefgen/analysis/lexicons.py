"""The lexicons, from the TOML files beside: what words mean who (offices, states, bodies), and classes of words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from briefgen.tables import read_toml

FormKind = Literal["name", "adjective", "people", "seat", "arm", "described"]

APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "})
"""Marks and spaces that the lexicons write in one way; each is replaced by one character, so that places stay."""

_UN = ("UN", "U.N.", "United Nations", "UN's", "U.N.'s", "United Nations'")
_LETTERS = re.compile(r"[A-Z]{3,6}")
"""Letters that stand for a name of several words."""

_WORD = re.compile(r"[^\W_](?:[\w'&]|[.-](?=\w))*\.?")


class Form(NamedTuple):
    """One written form of a body: whose it is (`state:AM`, `body:Hamas`) and how it means it."""

    words: str
    key: str
    kind: FormKind


class State(Struct, frozen=True):
    """A state as the lexicon has it; `lacks` are the offices and arms that it does not have."""

    code: str
    names: tuple[str, ...]
    lacks: frozenset[str] = frozenset()


def read(name: str) -> dict[str, Any]:
    """A TOML file of the analysis package, by its path there; read once."""
    return read_toml("briefgen.analysis", name)


def _load(name: str) -> dict[str, Any]:
    return read(f"lexicon/{name}")


@cache
def offices() -> dict[str, frozenset[str]]:
    """The word lists of offices.toml, each by its table's name."""
    return {name: frozenset(table["words"]) for name, table in _load("offices.toml").items() if "words" in table}


@cache
def words(name: str) -> frozenset[str]:
    """One of the word lists of words.toml."""
    return frozenset(_load("words.toml")[name]["words"])


@cache
def honorifics() -> dict[str, str]:
    """Each honorific with what it says about gender: male, female or neutral."""
    return {word: gender for gender, words in _load("offices.toml")["honorifics"].items() for word in words}


@cache
def first_names() -> dict[str, str]:
    """First names that tell whether somebody is a man or a woman: male or female, by name."""
    table = _load("offices.toml")["first_names"]
    return {name: gender for gender in ("male", "female") for name in table[gender]}


@cache
def given_names() -> frozenset[str]:
    """All first names listed, those that men and women bear among them: what stands after one is a surname."""
    return frozenset(_load("given_names.toml")["words"]) | first_names().keys()


@cache
def sexes() -> dict[str, str]:
    """Male or female by all first names that tell it of somebody who is known for a person."""
    table = _load("sexes.toml")
    return {name: sex for sex in ("male", "female") for name in table[sex].split()} | first_names()


@cache
def leaders_genders() -> dict[str, str]:
    """Male or female by the surnames of the listed leaders, where all who bear one are of one sex."""
    found: dict[str, set[str | None]] = {}
    for name in leaders():
        found.setdefault(name.split()[-1], set()).add(first_names().get(name.split()[0]))
    return {name: sex for name, told in found.items() if len(told) == 1 and (sex := next(iter(told)))}


@cache
def peculiar_offices() -> dict[str, str]:
    """Offices that only one state calls so, with the state's key."""
    table = _load("offices.toml")["peculiar"]
    return {office: f"state:{code}" for code, names in table.items() for office in names}


@cache
def states() -> dict[str, State]:
    """The states by key (`state:AM`)."""
    rows = _load("states.toml")
    return {
        f"state:{code}": State(code, tuple(row["names"]), frozenset(row.get("lacks", ()))) for code, row in rows.items()
    }


@cache
def territories() -> frozenset[str]:
    """The keys of lands that govern themselves, though few call them states: their names are first those of places."""
    return frozenset(f"state:{code}" for code, row in _load("states.toml").items() if row.get("territory"))


@cache
def plural_kinds() -> dict[str, frozenset[str]]:
    """Plural nouns that take up several bodies together, `the companies`, by the kind of the bodies."""
    return {kind: frozenset(words) for kind, words in _load("words.toml")["plurals"].items()}


@cache
def nouns() -> dict[str, frozenset[str]]:
    """The noun lists of bodies.toml: arms, independent, organisation, company, court, armed, outlets."""
    return {name: frozenset(words) for name, words in _load("bodies.toml")["nouns"].items()}


@cache
def heads() -> dict[str, frozenset[str]]:
    """Common nouns that take up a body named before, by the body's kind."""
    return {kind: frozenset(words) for kind, words in _load("bodies.toml")["heads"].items()}


@cache
def channels() -> frozenset[str]:
    """What a body speaks through: statement, office, campaign."""
    return frozenset(_load("bodies.toml")["channels"]["words"])


@cache
def body_kinds() -> dict[str, str]:
    """The kind of each listed organisation, by key."""
    return {f"body:{row['names'][0]}": row.get("kind", "organisation") for row in _load("bodies.toml")["organisations"]}


@cache
def institutions() -> dict[str, dict[str, int]]:
    """By a state's key, what its news names of its own, with a weight: 2 for its alone, 1 for what others have too."""
    return {
        f"state:{code}": dict.fromkeys(row["shared"], 1) | dict.fromkeys(row["own"], 2)
        for code, row in _load("bodies.toml")["institutions"].items()
    }


@cache
def money_signs() -> dict[str, str]:
    """By a state's key, the sign of its money, where few other states share it."""
    rows = _load("bodies.toml")["institutions"]
    return {f"state:{code}": row["money"] for code, row in rows.items() if "money" in row}


class Term(Struct, frozen=True):
    """Somebody's time in office: of which state or body, from which month to which (ISO 8601; "" is to this day)."""

    key: str
    first: str
    last: str


@cache
def leaders() -> dict[str, tuple[Term, ...]]:
    """The terms of each listed leader, by full name."""
    found: dict[str, list[Term]] = {}
    for kind, prefix in (("states", "state"), ("bodies", "body")):
        for owner, names in _load("leaders.toml")[kind].items():
            for name, months in names.items():
                terms = zip(months[::2], months[1::2], strict=True)
                found.setdefault(name, []).extend(Term(f"{prefix}:{owner}", first, last) for first, last in terms)
    return {name: tuple(terms) for name, terms in found.items()}


def are_over(terms: Sequence[Term], month: str) -> bool:
    """Had somebody been in office before a month (ISO 8601), and were all his terms over that had begun by then?"""
    begun = [term for term in terms if term.first <= month]
    return bool(begun) and all(term.last and term.last < month for term in begun)


@cache
def past_presidents(month: str) -> frozenset[str]:
    """The surnames of the presidents of the United States all of whose bearers had left office before a month."""
    terms: dict[str, list[Term]] = {}
    for name in leaders():
        terms.setdefault(name.split()[-1], []).extend(terms_as_head(name))
    listed = words("well_known_presidents")
    return words("earlier_presidents") | {name for name in listed if are_over(terms.get(name, ()), month)}


@cache
def headed_from() -> dict[str, str]:
    """The months (ISO 8601) from which listed ministers headed their state, by name; "" for those who never did."""
    table = _load("leaders.toml")["headed_from"]
    later: dict[str, str] = table["later"]
    return later | dict.fromkeys(table["never"], "")


def terms_as_head(name: str) -> list[Term]:
    """The listed terms in which somebody, by his full name, was more than a minister."""
    from_month, terms = headed_from().get(name), leaders().get(name, ())
    if from_month is None:
        return list(terms)
    others = [term for term in terms if not term.key.startswith("state:")]
    return [*others, *(replace(t, first=from_month) for t in terms if t.key.startswith("state:") and from_month)]


@cache
def presidents() -> dict[str, frozenset[str]]:
    """The first names of the presidents whom news calls so without saying of what country, by surname."""
    return {surname: frozenset(names) for surname, names in _load("words.toml")["presidents"].items()}


def opposition(state: str, day: str) -> str | None:
    """The key of the party whose shadow ministers sit opposite a state's government on a day (ISO 8601)."""
    return next((party for first, party in reversed(_turns("opposition", state)) if first <= day), None)


def governing_party(state: str, day: str) -> str | None:
    """The key of the party that governs a state alone on a day (ISO 8601); None where parties share power."""
    return next((party for first, party in reversed(_turns("governing", state)) if first <= day), None) or None


@cache
def oppositions(state: str) -> tuple[str, ...]:
    """The keys of all parties that have sat opposite a state's government."""
    return tuple(sorted({party for _, party in _turns("opposition", state)}))


def _turns(table: str, state: str) -> Sequence[tuple[str, str]]:
    """The parties that sat in government or in opposition one after another, each with its first day."""
    turns: Sequence[tuple[str, str]] = _load("bodies.toml")[table].get(state.removeprefix("state:"), ())
    return turns


@cache
def political_parties() -> frozenset[str]:
    """The keys of the listed political parties."""
    return frozenset(f"body:{row['names'][0]}" for row in _load("bodies.toml")["organisations"] if row.get("politics"))


@cache
def home_names(state: str) -> dict[str, str]:
    """The names that mean a body in the news of one state only, `Congress` in India's, with the key."""
    code = state.removeprefix("state:")
    rows = _load("bodies.toml")["organisations"]
    return {name: f"body:{row['names'][0]}" for row in rows for name in row.get("at_home", {}).get(code, ())}


@cache
def forms() -> tuple[Form, ...]:
    """Every written form of every listed state and body."""
    kinds: tuple[tuple[str, FormKind], ...] = (
        ("names", "name"),
        ("adjectives", "adjective"),
        ("people", "people"),
        ("seats", "seat"),
    )
    found: dict[tuple[str, FormKind], Form] = {}
    for code, row in _load("states.toml").items():
        for column, kind in kinds:
            for words in row[column]:
                found.setdefault((words, kind), Form(words, f"state:{code}", kind))
    for table in _load("regions.toml").values():
        for words in table["names"]:
            found.setdefault((words, "seat"), Form(words, f"region:{words}", "seat"))
    bodies = _load("bodies.toml")
    for code, names in bodies["arms"].items():
        for words in names:
            found.setdefault((words, "arm"), Form(words, f"state:{code}", "arm"))
    for row in bodies["organisations"]:
        for column, kind in kinds:
            for words in row.get(column, ()):
                found.setdefault((words, kind), Form(words, f"body:{row['names'][0]}", kind))
        for words in (f"{un} {agency}" for un in _UN for agency in row.get("of_un", ())):
            found.setdefault((words, "name"), Form(words, f"body:{row['names'][0]}", "name"))
    dotted = (_dotted(form) for form in tuple(found.values()) if _LETTERS.fullmatch(form.words))
    return (*found.values(), *(form for form in dotted if (form.words, form.kind) not in found))


def _dotted(form: Form) -> Form:
    """An abbreviation as some papers write it: `NFU` is `N.F.U.`."""
    return form._replace(words="".join(f"{letter}." for letter in form.words))


@cache
def un_agencies() -> frozenset[str]:
    """The keys of the listed agencies of the United Nations."""
    return frozenset(f"body:{row['names'][0]}" for row in _load("bodies.toml")["organisations"] if "of_un" in row)


_PART_END = re.compile(r"'(?:s?\b|$)|-(?=[a-z])")
"""Where a form may end within a word: before a possessive ending, or a hyphen and small letters (`China-based`)."""

_OF_THE_AMERICAS = re.compile(r"\b(?:North|South|Central|Latin|Native|African|Asian) America(?:ns?)?$")
"""A continent, or a people of its own: neither the United States nor of them."""

LONGEST_PART = 8
"""Code points of the longest of the words before it, with the blank."""


@cache
def _forms_by_first_word() -> dict[str, tuple[Form, ...]]:
    grouped: dict[str, list[Form]] = {}
    for form in forms():
        words = form.words.translate(APOSTROPHES)
        first = _WORD.match(words)
        grouped.setdefault((first[0] if first else words).rstrip("."), []).append(form)
    return {first: tuple(sorted(group, key=lambda form: -len(form.words))) for first, group in grouped.items()}


def scan(text: str) -> list[tuple[int, int, tuple[Form, ...]]]:
    """Every listed form in a text, left to right, the longest first and none inside another.

    text: any text; places are code points in it.
    Returns (start, end, the forms written so): `U.S.` is both name and adjective.
    """
    plain = text.translate(APOSTROPHES)
    index = _forms_by_first_word()
    found: list[tuple[int, int, tuple[Form, ...]]] = []
    done = 0
    for word in _WORD.finditer(plain):
        start = word.start()
        if start < done or (start and plain[start - 1] in "-@#"):
            continue
        first = _PART_END.split(word[0], maxsplit=1)[0]
        hits = [
            form
            for key in {first.rstrip("."), first.split("-")[0].rstrip("."), word[0].rstrip(".")}
            for form in index.get(key, ())
            if plain.startswith(form.words.translate(APOSTROPHES), start) and _ends(plain, start + len(form.words))
        ]
        if hits and not _OF_THE_AMERICAS.search(plain, max(0, start - LONGEST_PART), word.end()):
            longest = max(len(form.words) for form in hits)
            done = start + longest
            same = sorted((form for form in hits if len(form.words) == longest), key=lambda form: (form.key, form.kind))
            found.append((start, done, tuple(same)))
    return found


def forms_of(text: str) -> tuple[Form, ...]:
    """The listed forms that a text is from end to end; none where it only holds some."""
    return next((forms for start, end, forms in scan(text) if (start, end) == (0, len(text))), ())


def _ends(text: str, end: int) -> bool:
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_")
