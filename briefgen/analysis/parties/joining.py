"""Which bodies of an article are one party: a state and its departments, a committee and the members who sit in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from msgspec.structs import replace

from briefgen.analysis import lexicons
from briefgen.analysis.bodies.beside import words_of_titles
from briefgen.analysis.heard import Heard
from briefgen.analysis.mentions import Bodies, BodyMention
from briefgen.analysis.people import NamedPerson

_DEPARTMENT = re.compile(r"(?:Department|Ministry) (?:of|for) .+|.+ (?:Department|Ministry|Office)|Treasury")
_AGENCY = re.compile(
    r" (?:(?:intelligence|security|spy|law enforcement|federal) (?:agencies|services)"
    r"|(?:[A-Z]\w+ ){1,3}(?:Agency|Department|Bureau)|Department of (?:the )?[A-Z]\w+(?: (?:and )?[A-Z]\w+){0,2}"
    r"|(?:[A-Z]\w+ )?(?:Fleet|Air Force|Army|Navy|Border Patrol|Coast Guard))"
)
"""What is a state's own, behind its name."""

_TURNED = re.compile(r"^(.+) (Department|Ministry)$")
"""A department whose key has its field first, where the list of arms has it last: `Department of NAME`."""

_COMMITTEE = re.compile(r"(?:sub)?committee\b", re.IGNORECASE)
_UN_OFFICE = re.compile(r"(?:U\.?N\.?|United Nations) (?:Office|Secretariat|Department)\b")
_PROSECUTION = re.compile(r"(?i)\bprosecut(?:or|ion)|\bdistrict attorney|\bjustice department|\bdepartment of justice")
_BAND = re.compile(r"body:([A-Z][a-z]+s) (?:Against|Without|against|for|of|without) ")
"""The name of a body that begins with the people whom it is made of."""

_PARTISANS = re.compile(
    r" (?:(?:House|Senate|Assembly|[Ss]tate) )?(Republicans|Democrats|Republican Party|Democratic Party)"
)
_PLURALS = {"Republican Party": "Republicans", "Democratic Party": "Democrats"}

_SIDES = frozenset(
    ("critics", "opponents", "supporters", "proponents", "backers", "activists", "campaigners", "advocates",
     "protesters", "protestors", "demonstrators", "challengers", "organisers", "organizers")
)  # fmt: skip
"""People who are told by where they stand in the story."""

_MEMBERS = frozenset(("group:MPs", "group:peers", "group:senators", "group:lawmakers"))
"""What news calls those who sit in the committee whose report it tells of."""


def joins(bodies: Bodies, heard: Collection[str]) -> dict[str, str]:
    """The keys that mean the same party as another key, with that one.

    bodies: the states and bodies of an article; heard: the keys of all who are heard in it. A department joins its
    state where both are heard, the state by its government or its ministers; members join the one committee.
    """
    departments = {key: state for key in bodies.own if key in heard and (state := _state_of(key, bodies)) in heard}
    offices = {
        key: "body:United Nations"
        for key in bodies.own
        if "body:United Nations" in bodies.own and _UN_OFFICE.match(key.removeprefix("body:"))
    }
    committees = [key for key in heard if key in bodies.own and _COMMITTEE.search(key)]
    members = dict.fromkeys(_MEMBERS & set(heard), committees[0]) if len(committees) == 1 else {}
    joined = (
        departments
        | _of_the_state(heard)
        | offices
        | members
        | _one_prosecution(heard)
        | _told_short(heard)
        | _same_groups(heard)
        | _banded(heard)
        | _partisans_at_home(bodies, heard)
    )
    known = {key: owner for key, owner in joined.items() if owner is not None}
    return {key: known.get(owner, owner) for key, owner in known.items()}  # who joins a department joins its state


def _of_the_state(heard: Collection[str]) -> dict[str, str]:
    """Agencies by the name of their state, `US security agencies`, `the Ohio Health Department`, with that one."""
    regions = {key.partition(":")[2]: key for key in heard if key.startswith("region:")}
    found = {}
    for key in sorted(key for key in heard if key.startswith(("group:", "body:"))):
        name = key.partition(":")[2]
        of = [(end, form.key) for start, end, forms in lexicons.scan(name) if start == 0 for form in forms]
        of += [(len(region), regions[region]) for region in regions if name.startswith(region)]
        state = next((state for end, state in of if state in heard and _AGENCY.fullmatch(name, end)), None)
        if state:
            found[key] = state
    return found


def followed(same: dict[str, str]) -> dict[str, str]:
    """Each key with the last one that it leads to: a prosecutor is of the prosecutors, these of their department."""
    last = dict(same)
    for key in same:
        seen = {key}
        while last[key] in same and last[key] not in seen:
            seen.add(last[key])
            last[key] = same[last[key]]
    return last


def _one_prosecution(heard: Collection[str]) -> dict[str, str]:
    """`Prosecutors` with the one body or group of prosecutors that says more of them: `prosecutors in NAME`."""
    others = [key for key in heard if _PROSECUTION.search(key) and key != "group:prosecutors"]
    return {"group:prosecutors": others[0]} if "group:prosecutors" in heard and len(others) == 1 else {}


def _told_short(heard: Collection[str]) -> dict[str, str]:
    """People of one side by one word with the one group that says more of them: `critics`, `critics of the levy`.

    Not those of a trade: `economists` are others than `federal economists`.
    """
    found = {}
    for side in sorted(_SIDES):
        longer = [key for key in heard if _is_called(key, side)]
        if f"group:{side}" in heard and len(longer) == 1:
            found[f"group:{side}"] = longer[0]
    return found


def _is_called(key: str, noun: str) -> bool:
    """Is a group told by a noun and more: `nuclear critics`, no `other critics`, who are others?"""
    words = key.removeprefix("group:").casefold().split()
    return key.startswith("group:") and len(words) > 1 and words[-1] == noun and words[0] != "other"


def _same_groups(heard: Collection[str]) -> dict[str, str]:
    """Groups told by the same words: `Danish and German governments` are the `German and Danish governments`."""
    first: dict[frozenset[str], str] = {}
    same = {}
    for key in sorted(key for key in heard if key.startswith("group:")):
        words = frozenset(key.removeprefix("group:").casefold().split())
        if first.setdefault(words, key) != key:
            same[key] = first[words]
    return same


def _banded(heard: Collection[str]) -> dict[str, str]:
    """People by one word with the one body that they call themselves: `doctors`, `Doctors for Open Borders`."""
    bands: dict[str, list[str]] = {}
    for key in sorted(heard):
        if band := _BAND.match(key):
            bands.setdefault(f"group:{band[1].lower()}", []).append(key)
    return {group: keys[0] for group, keys in bands.items() if group in heard and len(keys) == 1}


def _partisans_at_home(bodies: Bodies, heard: Collection[str]) -> dict[str, str]:
    """Politicians of the one part of a state that is told of, `Ohio Senate Republicans`, with `Republicans`."""
    regions = Counter(mention.key for mention in bodies.regions)
    home, most = next(iter(regions.most_common(1)), ("", 0))
    if 2 * most <= regions.total():
        return {}
    found = {}
    for key in sorted(heard):
        hit = _PARTISANS.fullmatch(key.partition(":")[2].removeprefix(home.removeprefix("region:")))
        party = f"body:{_PLURALS.get(hit[1], hit[1])}" if hit else ""
        if party in heard:
            found[key] = party
    return found


def fellows(people: list[NamedPerson], sides: dict[str, str | None], heard: Collection[str]) -> dict[str, str]:
    """The keys of those who stand for themselves and are told by a trade whose people are heard as a group.

    `The teachers want more. “We are tired,” said NAME, a teacher`: with the key of the teachers.
    """
    groups = {key.split()[-1].casefold().removeprefix("group:"): key for key in heard if key.startswith("group:")}
    found = {}
    for person in people:
        key = f"person:{person.name}"
        told = words_of_titles(person) & lexicons.words("fellows")
        group = next((groups[f"{word}s"] for word in sorted(told) if f"{word}s" in groups), None)
        if group and sides[person.name] == key:
            found[key] = group
    return found


def _state_of(key: str, bodies: Bodies) -> str | None:
    """The state of which a body is a department: the one whose arm it is listed as, else that of the story."""
    name = key.removeprefix("body:")
    names = {name, _TURNED.sub(r"\2 of \1", name)}
    listed = {form.key for form in lexicons.forms() if form.kind == "arm" and form.words in names}
    if not key.startswith("body:") or not (listed or _DEPARTMENT.fullmatch(name)):
        return None
    ours = name.startswith(("Department", "Ministry")) or name == "Treasury"
    return listed.pop() if len(listed) == 1 else bodies.main_state if ours else None


def join_bodies(bodies: Bodies, same: dict[str, str]) -> Bodies:
    """The bodies with the mentions of those that mean another as mentions of that one."""
    return replace(bodies, mentions=tuple(_joined(mention, same) for mention in bodies.mentions)) if same else bodies


def _joined(mention: BodyMention, same: dict[str, str]) -> BodyMention:
    owner = same.get(mention.key)
    if owner is None:
        return mention
    return replace(mention, key=owner, kind="arm" if mention.kind == "name" else mention.kind)


def join_voices(voices: list[list[Heard]], same: dict[str, str]) -> list[list[Heard]]:
    """The voices, each on the side of the party that its own means."""
    return [[replace(voice, key=same.get(voice.key or "", voice.key)) for voice in heard] for heard in voices]
