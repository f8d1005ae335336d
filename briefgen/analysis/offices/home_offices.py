"""Offices that tell whose they are by what they are called: those of one state alone, and those of the homeland."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.people.titles import Titled, office_in

_CROWNED = frozenset(("king", "queen", "crown prince"))
_OF_FIRM = re.compile(
    r"\b(?:senior|executive|group|regional|corporate|assistant|global) (?:[\w-]+ )?vice president\b"
    r"|(?:(?<!country)(?<!nation)(?<!republic)['’]s|s['’]) (?:[\w-]+ )?vice president\b"
    r"|\bvice president (?:for|at|in)\b"
)
"""Vice presidents of a company, a bank or a university."""

_AT_HOME = re.compile(
    r"(?:secretary|minister|chancellor|solicitor general|attorney general|paymaster general"
    r"|chief (?:medical|veterinary|nursing) officer|chief scientific advis[eo]r)$"
)
_ABROAD = re.compile(
    r"\b(?:shadow|first|general|press|private|company|assistant|permanent|party|union|home affairs|parliamentary)"
    r" (?:secretary|minister|chancellor)\b|\bshadow\b|\b(?:foreign|finance|interior|oil) minister\b|vice.chancellor"
    r"|\b(?:former|ex|german|scottish|welsh)\b|\bsecretary (?:of state|general)\b"
)
_WITH_SECRETARIES = frozenset(("state:GB", "state:US"))
"""States whose ministers news calls secretaries and names without a country, wherever it is written."""

_OWNER = re.compile(r" (?:of|at|with) (?:the )?(.+)")
_AMERICAN = "state:US"
_AMERICAN_HEADS = re.compile(
    r"^(?:(?:deputy|acting|under|interim) )*secretary$"
    r"|\b(?:state|treasury|defen[cs]e|interior|agriculture|commerce|labor|health|human services|housing"
    r"|urban development|transportation|energy|education|veterans affairs|homeland security|army|navy|air force)"
    r" secretary$|\bgeneral$"
)
"""Ministers of the state that has no other secretaries and whose ministers are called by no other word."""


def lacks(state: str, office: str) -> bool:
    """Has this state no such office or arm? Crowned heads are sought only where there is no president."""
    without = lexicons.states()[state].lacks
    return office in without or (office in _CROWNED and "president" not in without)


def may_have(key: str, *offices: str) -> bool:
    """Is a key that of a state that has such offices, or such arms of government?"""
    return key.startswith("state:") and not any(lacks(key, office) for office in offices)


def peculiar_state(title: Titled, bodies: Bodies) -> str | None:
    """The state that alone has an office of this name, where the article names that state."""
    offices, plain = lexicons.peculiar_offices(), title.words.casefold()
    if _OF_FIRM.search(plain):
        return None
    known = [office for office in offices if office in plain and bodies.counts[offices[office]]]
    known = [office for office in known if not _is_elsewhere(plain.partition(office)[2], offices[office])]
    return offices[max(known, key=len)] if known else None


def _is_elsewhere(rest: str, state: str) -> bool:
    """Does a title go on with whose it is, and not that state's: `vice president of Norwell Securities`?"""
    owner = _OWNER.match(rest)
    return owner is not None and not any(
        form.key == state for *_, forms in lexicons.scan(owner[1].title()) for form in forms
    )


def at_home(title: Titled, bodies: Bodies) -> str | None:
    """The homeland of `Culture Secretary NAME`, `Minister NAME`, `Prime Minister NAME`: a minister without a country.

    `Foreign minister` and its like are what ministers are called whose homeland says `secretary`.
    """
    plain = title.words.casefold()
    if title.words == "secretary":
        return None  # a clerk
    home = bodies.homeland or (bodies.main_state if bodies.main_state in _WITH_SECRETARIES else None)
    if home is None or not bodies.own.get(home) or _ABROAD.search(plain) or not _AT_HOME.search(office_in(plain)):
        return None
    if home == _AMERICAN and not _AMERICAN_HEADS.search(office_in(plain)):
        return None
    return None if "prime minister" in plain and lacks(home, "prime minister") else home
