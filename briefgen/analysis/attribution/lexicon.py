"""The cue lexicon: which words attribute, what may hold their content, and of what class they are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from msgspec import Struct

from briefgen.model import Kind
from briefgen.tables import read_toml

BARE_CLASS = "neutral"


class Reading(NamedTuple):
    """What a cue word is in one of its frames: its class, and the kind of statement that it makes, if one."""

    cue_class: str
    kind: Kind | None


MIND_READING: Final = "mind-reading"
"""The class of the cues that tell what goes on in somebody."""


class Cue(NamedTuple):
    """A cue word: for each frame that it takes, its reading."""

    word: str
    frames: Mapping[str, Reading]

    def takes(self, *frames: str) -> bool:
        """Does the word take one of the frames?"""
        return any(frame in self.frames for frame in frames)

    @property
    def reads_minds(self) -> bool:
        """Does the word, in each of its frames, tell what somebody thinks, feels or wants?"""
        return all(reading.cue_class == MIND_READING for reading in self.frames.values())

    @property
    def kind(self) -> Kind | None:
        """The kind of its first frame."""
        return next((reading.kind for reading in self.frames.values()), None)


class Lexicon(Struct, frozen=True):
    """All cue words, by lemma."""

    verbs: Mapping[str, Cue]
    particles: Mapping[str, tuple[frozenset[str], Cue]]
    nouns: Mapping[str, Cue]
    tried: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    light_verbs: frozenset[str]
    light_nouns: frozenset[str]
    weight_verbs: frozenset[str]
    weight_nouns: frozenset[str]
    media: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    measures: frozenset[str]
    showing: frozenset[str]
    arguable: frozenset[str]
    addressing: frozenset[str]
    messages: frozenset[str]
    offered: frozenset[str]
    gainsaying: frozenset[str]
    of_words: frozenset[str]
    charges: frozenset[str]
    claiming: frozenset[str]
    calling: frozenset[str]
    untrue: frozenset[str]
    refused: frozenset[str]

    def attributes(self, verb: str) -> bool:
        """Is a verb, by its lemma, one that attributes, alone or with a particle?"""
        return verb in self.verbs or verb in self.particles

    def kind(self, word: str, frame: str) -> Kind | None:
        """What a statement by a verb or a noun is, by what holds its content where that tells."""
        cue = self.nouns.get(word) if frame.startswith("noun:") else self.verbs.get(word)
        if cue is None:
            return None
        return cue.frames[frame].kind if frame in cue.frames else cue.kind


class _Growing(Struct):
    word: str
    frames: dict[str, Reading] = {}


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once from `cues.toml`."""
    data = read_toml(__package__, "cues.toml")
    return Lexicon(
        verbs=_cues(data["verb"]),
        particles={
            word: (
                frozenset(entry["particle"].split()),
                Cue(word, {frame: _reading(entry) for frame in entry["frames"]}),
            )
            for word, entry in data["particles"].items()
        },
        nouns=_cues(data["noun"]),
        tried=_cues(data["tried"]),
        adjectives=_cues(data["adjective"]),
        light_verbs=frozenset(data["light"]["verbs"]),
        light_nouns=frozenset(data["light"]["nouns"].split()),
        weight_verbs=frozenset(data["weight"]["verbs"]),
        weight_nouns=frozenset(data["weight"]["nouns"]),
        addressing=frozenset(data["addressing"]["verbs"].split()),
        messages=frozenset(data["messages"]["nouns"].split()),
        offered=frozenset(data["offered"]["nouns"].split()),
        media=frozenset(data["media"]["nouns"].split()),
        bodies=frozenset(data["bodies"]["nouns"].split()),
        documents=frozenset(data["documents"]["nouns"].split()),
        measures=frozenset(data["measures"]["nouns"].split()),
        showing=frozenset(data["documents"]["verbs"].split()),
        arguable=frozenset(data["arguable"]["nouns"].split()),
        gainsaying=frozenset(data["gainsaid"]["verbs"].split()),
        of_words=frozenset(data["gainsaid"]["of_words"].split()),
        charges=frozenset(data["gainsaid"]["nouns"].split()),
        claiming=frozenset(data["gainsaid"]["claiming"].split()),
        calling=frozenset(data["gainsaid"]["calling"].split()),
        untrue=frozenset(data["gainsaid"]["untrue"].split()),
        refused=frozenset(data["gainsaid"]["refused"].split()),
    )


def _cues(groups: list[dict[str, Any]]) -> dict[str, Cue]:
    """Groups to words; where two groups give a word the same frame, the first holds."""
    growing: dict[str, _Growing] = {}
    for group in groups:
        for word in group["words"].split():
            known = growing.setdefault(word, _Growing(word))
            for frame in group["frames"]:
                known.frames.setdefault(frame, _reading(group))
    return {word: Cue(word, known.frames) for word, known in growing.items()}


def _reading(group: Mapping[str, Any]) -> Reading:
    return Reading(group.get("class", BARE_CLASS), group.get("kind"))
