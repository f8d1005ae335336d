"""Courts that news names without capitals: `a US bankruptcy court`, `the employment tribunal`, `Leeds crown court`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.bodies.origins import state_of
from briefgen.analysis.mentions import BodyMention, Cover
from briefgen.model import Range
from briefgen.tables import one_of

_SORTS = one_of(lexicons.words("court_sorts"))
_SEAT = r"[A-Z][\w.-]*(?:['’]s)?"
_COURT = re.compile(
    rf"(?<![\w-])(?P<seat>(?:{_SEAT} ){{1,2}})?(?P<sorts>(?:(?:{_SORTS})(?:['’]s?)? (?:and )?)*)"
    r"(?P<noun>court|tribunal)\b(?!-|['’]s (?:house|room))"
    r"(?: in (?P<town>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?! [A-Z]))?"
)
_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh")
_NUMBER = rf"\d{{1,2}}(?:st|nd|rd|th)|D\.C\.|Federal|District of Columbia|{'|'.join(_ORDINALS)}"
_CIRCUIT = re.compile(
    rf"(?:(?:U\.S\.|US|United States|[Ff]ederal) )?(?:Circuit )?Court of Appeals for the (?P<of>{_NUMBER}) Circuit\b"
    rf"|(?P<alone>{_NUMBER}) (?:U\.S\. |US )?Circuit(?: Court of Appeals?)?\b(?! (?:Court|Judge|Justice|[Jj]udge))"
)
"""An American court of appeals, by its circuit."""

BEFORE_COURTS = lexicons.heads()["court"] | {"jury", "jurors", "hearing", "inquest", "inquiry", "magistrates", "trial"}
"""Those before whom the sides of a case speak."""

_NO_SEATS = lexicons.words("before_names") | lexicons.words("calendar") | {"In", "On", "At", "No", "Any", "Separately"}


_AMERICAN, _SUPREME = "state:US", "body:Supreme Court"

STEM = 5
"""Letters in which a word must agree with one of a court's name: `appeals court` with `Court of Appeal`."""


def find_courts(article: Article, taken: list[Range], named: set[str], homeland: str | None) -> list[BodyMention]:
    """The mentions of courts told from others by where they sit or by what they judge.

    taken: ranges that are other mentions; named: the keys of courts with names, any of which a court may be that has
    no seat and of which nothing else is told; homeland: the key of the state in which the article is at home, which has
    no other `high court` than its supreme one if it is the United States. `The US court` is the one court of that state
    that is named more fully, and `the appeals court` the one whose name ends so.
    """
    cover = Cover(taken)
    found: dict[Range, str] = {}
    highest: list[BodyMention] = []
    for hit in _COURT.finditer(article.text):
        seat = " ".join(word for word in (hit["seat"] or "").split() if word not in _NO_SEATS)
        name = f"{seat} {hit['sorts']}{hit['noun']}".strip()
        place = (hit.end("noun") - len(name), hit.end("noun"))
        noun = article.tokens(*hit.span("noun"))[-1]
        whole = " ".join(article.words(place).split())
        if not seat and any(_may_be(hit["sorts"], key) for key in named):
            continue
        if name == "high court" and homeland == _AMERICAN and _SUPREME in named:
            highest += [BodyMention(place, _SUPREME, "described")] if not cover.touches(place) else []
            continue
        town = hit["town"] if hit["town"] and not seat and not cover.holds_in_larger(hit.span("town")) else None
        if (name == hit["noun"] and town is None) or whole != name:
            continue
        if article.role_at(place[0]) != "body" or cover.touches(place):
            continue
        if noun.tag_ == "NN" and not (noun.dep_ in ("compound", "nmod") and noun.head.i > noun.i):
            if town is not None:  # `a court in Leeds` is the `Leeds court`
                place, name = (place[0], hit.end("town")), f"{town} {name}"
            found[place] = re.sub(r"['’]s? ", " ", name)
    fullest = _fullest(list(found.values()))
    courts = [BodyMention(place, f"body:{fullest[name]}", "name") for place, name in found.items()]
    return [*courts, *highest]


def is_circuit(key: str) -> bool:
    """Is a body an American court of appeals, called by its circuit?"""
    return _CIRCUIT.fullmatch(key.removeprefix("body:")) is not None


def with_circuits(article: Article, mentions: Sequence[BodyMention]) -> list[BodyMention]:
    """The mentions, those of American courts of appeals whole and under the fullest name of their circuit.

    `The U.S. Court of Appeals for the 9th Circuit`, `the 9th U.S. Circuit Court of Appeals`, `the 9th Circuit`.
    """
    hits = [hit for hit in _CIRCUIT.finditer(article.text) if article.role_at(hit.start()) == "body"]
    names: dict[str, str] = {}
    for hit in hits:
        number = hit["of"] or hit["alone"]
        names[number] = max(names.get(number, ""), " ".join(hit[0].split()), key=len)
    found = [BodyMention(hit.span(), f"body:{names[hit['of'] or hit['alone']]}", "name") for hit in hits]
    cover = Cover(hit.span() for hit in hits)
    return sorted([*found, *(m for m in mentions if not cover.touches(m.range))], key=lambda m: (m.range, m.key))


def _may_be(sorts: str, key: str) -> bool:
    """Is nothing told of a court that its name does not say?"""
    telling = set(sorts.casefold().split()) - lexicons.words("plain_modifiers")
    stems = {word[:STEM] for word in key.casefold().split()}
    return all(word[:STEM] in stems for word in telling)


def _fullest(names: list[str]) -> dict[str, str]:
    """Each name with the fuller one of the same court, where only one court of the article can be meant."""
    different = sorted(set(names), key=lambda name: (-len(name.split()), name))
    fuller: dict[str, str] = {}
    for name in different:
        longer = {fuller.get(other, other) for other in different if other != name and _shortens(name, other)}
        fuller[name] = longer.pop() if len(longer) == 1 else name
    others = {name for name in fuller.values() if state_of(name.split()[0])}
    if len(others) == 1:  # where it sits: `the Leeds court`
        seated = [name for name, full in fuller.items() if full == name and _is_seat(name) and name not in others]
        fuller |= dict.fromkeys(seated, min(others))
    return fuller


def _is_seat(name: str) -> bool:
    first, *rest = name.split()
    return len(rest) == 1 and first[0].isupper()


def _shortens(short: str, full: str) -> bool:
    few, many = short.split(), full.split()
    if len(few) >= len(many) or few[-1] != many[-1]:
        return False
    of_state = len(few) == 2 and state_of(few[0]) is not None and many[0] == few[0]
    return of_state or many[-len(few) :] == few


def hears(article: Article, attribution: Attribution) -> bool:
    """Is the source of an attribution one that hears what is said: `the court heard`, `jurors were told`?"""
    words = [article.words(place).split() for place in attribution.cue]
    told = attribution.cue_word == "tell" and any({"was", "were", "been"} & set(cue) for cue in words)
    return told or attribution.cue_word == "hear"
