"""Signs by which a sentence is no background though its tense says so, or is though it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.aspect import verb_form
from briefgen.analysis.own_event import HABITS
from briefgen.analysis.people.titles import is_office

if TYPE_CHECKING:
    from spacy.tokens import Token

FOLLOWING = frozenset({"follow"})
"""What the news is said to follow is older than the news."""

_OF_THE_NEWS = frozenset({"come", "demand", "call", "urge", "see", "picture"})
"""Verbs whose present tense tells of these days, or of a picture."""

_NEWS_SUBJECTS = frozenset(
    {"announcement", "comment", "remark", "move", "decision", "statement", "visit", "attack", "vote", "meeting"}
    | {"development", "incident", "report", "warning", "call", "threat", "release", "raid", "strike", "shooting"}
    | {"acceptance", "admission", "appointment", "arrest", "arrival", "criticism", "defeat", "defection", "demand"}
    | {
        "departure",
        "interview",
        "news",
        "offer",
        "outcome",
        "pledge",
        "rejection",
        "refusal",
        "resignation",
        "revelation",
    }
    | {"speech", "trip", "u-turn", "verdict", "victory", "withdrawal"}
)
"""What a present tense says of one of these, it says of the news."""

_ORIGINS = frozenset(
    {"design", "intend", "found", "create", "establish", "build", "name", "bear", "elect", "appoint", "nominate"}
    | {"conceive", "devise", "form", "modify", "model", "base", "locate", "situate", "mean", "introduce", "draft"}
    | {"commission", "mandate", "task"}
    | {
        "incorporate",
        "own",
        "compose",
        "inspire",
        "set",
        "launch",
        "invent",
        "discover",
        "settle",
        "colonise",
        "colonize",
    }
)
"""Verbs whose passive tells where something comes from or what it is for."""

_ASKINGS, _HOLDINGS = frozenset({"poll", "study", "survey"}), frozenset({"carry", "conduct", "take"})
"""What counts opinions, and the verbs of how it was done."""

_OF_THE_DAY = frozenset(
    {
        "appear", "applaud", "arrive", "attend", "await", "become", "boo", "bow", "brace", "chant", "cheer", "clap",
        "clutch", "cry", "decline", "do", "embrace", "flock", "frown", "gather", "greet", "grin", "hang", "huddle",
        "hug", "kneel", "laugh", "look", "meet", "mingle", "nod", "pose", "pray", "queue", "refuse", "scream", "shake",
        "shout", "shrug", "sing", "sit", "smile", "sob", "sound", "speak", "stand", "stare", "talk", "throng", "tweet",
        "visit", "walk", "watch", "wave", "weep", "whistle",
    }
)  # fmt: skip
"""What people do where news is made: in the past tense it is scene, not history."""

_TO_COME = frozenset({"planned", "proposed"})
"""What is called so is not there yet, whatever the present tense says of it."""

_BEGINNING = frozenset({"arise", "begin", "erupt", "originate", "start"})

_MOVING = frozenset(
    {
        "add",
        "advance",
        "climb",
        "close",
        "decline",
        "dip",
        "drop",
        "ease",
        "edge",
        "fall",
        "gain",
        "jump",
        "lose",
        "plunge",
    }
    | {"rally", "rise", "sag", "shed", "sink", "slide", "slip", "slump", "soar", "surge", "tumble", "weaken"}
)
_POINTS = frozenset({"%", "percent", "pct", "points", "cents", "markedly", "sharply", "slightly", "steeply"})
"""Verbs by which prices move, and what they move by: news of the day, but where a time of old stands beside it."""

_LEVELS = frozenset({"down", "flat", "higher", "little", "lower", "unchanged", "up"})
"""Where prices stood."""

_SIGHTS = frozenset({"afternoon", "day", "dawn", "dusk", "evening", "morning", "night", "scene", "sight"})
"""What `it was` to those who were there (`It was a grey morning`)."""

_THE_NEWS = frozenset({"the", "this", "his", "her", "its", "their", "latest"})
_POINTERS = frozenset({"it", "that", "this"})
_RANKS = frozenset(
    {
        "latest",
        "last",
        "newest",
        "culmination",
        "part",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
    }
    | {"eighth", "ninth", "tenth"}
)
"""Words by which the news is one of a row, or a part of something larger."""
_SETTING = frozenset({"after", "against", "amid", "as", "at", "following"})
"""What, after `come`, begins what the news comes after (`The move comes after a year of strikes`)."""

_NEAR_UNITS = frozenset({"minute", "hour", "day"})
"""Units of a time so short that what lies before it is news too (`came just hours after …`)."""

_LIGHT = frozenset({"give", "hold", "make", "pay", "take"})
"""Verbs that say what is done by the noun after them."""

_THINKING = frozenset({"believe", "expect", "fear", "rumour", "rumor", "suppose", "suspect", "think", "understand"})
_REPORTING = frozenset({"allege", "claim", "forecast", "predict", "project", "report", "say", "tip"})
_BLAMING = frozenset({"accuse", "blame"})
"""Verbs whose passive without `by` hides who thinks so."""

_PLACING = frozenset({"by", "from", "in", "of", "on", "to", "under", "within"})
"""Prepositions that tell where or to what something belongs."""

_MOODS = lexicons.words("moods") | {"able", "clear", "important", "ready", "willing"}
"""Adjectives of mood and weight: what stands behind them makes no fact of them."""

_INFERRED = frozenset(
    {
        "blow", "boost", "echo", "embarrassment", "evidence", "hint", "indication", "lesson", "proof", "reminder",
        "setback", "sign", "signal", "surprise", "symbol", "symptom", "testament", "tribute", "triumph", "warning",
        "irony",
    }
)  # fmt: skip
_SHOWING = frozenset(
    {
        "demonstrate", "epitomise", "epitomize", "exemplify", "highlight", "illustrate", "symbolise", "symbolize",
        "testify", "underline", "underscore",
    }
)  # fmt: skip
"""What a writer calls a thing when he tells what it means, and the verbs by which he does."""


def is_inference(verb: Token) -> bool:
    """Does a sentence tell what its writer sees in something (`the deal is a sign of …`, `it underscores …`)?"""
    if verb_form(verb) not in ("present", "progressive"):
        return False
    called = {child.lemma_.lower() for child in verb.children if child.dep_ == "attr"}
    return verb.lemma_ in _SHOWING or (verb.lemma_ in ("be", "remain") and bool(called & _INFERRED))


def is_judgement(verb: Token) -> bool:
    """Does a bare adjective judge (`the gaps are vast`), or one of mood (`is concerned about`)? What an adjective says
    of a place or a belonging is a fact (`is rooted in the north`).
    """
    told = [child for child in verb.children if child.dep_ == "acomp" and child.pos_ == "ADJ"]
    return any(one.lemma_.lower() in _MOODS or not _is_placed(one) for one in told)


def _is_placed(adjective: Token) -> bool:
    """Does an adjective tell a place, a belonging or a measure (`is 73 years old`)?"""
    placed = any(c.dep_ == "prep" and c.lower_ in _PLACING for c in adjective.children)
    return placed or any(c.dep_ == "npadvmod" for c in adjective.children)


def tells_setting(verb: Token) -> bool:
    """Does a sentence tell what the news comes after or amid (`The move comes after a year of strikes`)?"""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    pointing = subject is not None and subject.lower_ in _POINTERS and verb.lemma_ == "come"
    if subject is None or not (_is_the_news(subject) or pointing):
        return False
    if any(token.lemma_ in _NEAR_UNITS and token.dep_ == "npadvmod" for token in verb.subtree):
        return False
    if verb.lemma_ == "follow":
        return verb.tag_ in ("VBD", "VBZ", "VBP") and any(child.dep_ == "dobj" for child in verb.children)
    if verb.lemma_ == "be":
        return _is_one_of_series(verb)
    marks = (mark for child in verb.children for mark in (child, *child.children))
    settings = _SETTING - ({"as"} if pointing else set())  # `it comes as talks open` tells two pieces of news
    return verb.lemma_ == "come" and verb.tag_ != "VB" and any(m.lower_ in settings and m.i > verb.i for m in marks)


def _is_the_news(subject: Token) -> bool:
    return subject.pos_ == "NOUN" and any(child.lower_ in _THE_NEWS for child in subject.children)


def _is_one_of_series(verb: Token) -> bool:
    """Is the news told to be one of several, a part of more or an answer (`The raid is the third in a series`)?"""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.lemma_.lower() not in _NEWS_SUBJECTS:
        return False
    called = [child for child in verb.children if child.dep_ in ("attr", "acomp")]
    told = [c for one in called for c in one.children if c.lower_ in ("in", "of", "since") and c.i > one.i]
    ranked = [one for one in called if one.lower_ in _RANKS or any(c.lower_ in _RANKS for c in one.children)]
    leads = (child for child in verb.children if child.lower_ == "in")
    answers = any(inner.lower_ in ("response", "reaction", "reply") for lead in leads for inner in lead.children)
    return bool(ranked and told) or answers


def is_passing(verb: Token) -> bool:
    """Does a present tense tell of the news (`The comments follow …`, `The announcement puts pressure on …`)?"""
    if verb_form(verb) not in ("present", "progressive"):
        return False
    if any(child.lower_ in HABITS for child in verb.children):
        return False
    subjects = {child.lemma_.lower() for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")}
    planned = any(c.text in _TO_COME for child in verb.children if child.dep_ == "nsubj" for c in child.children)
    held = verb.lemma_ == "see" and any(child.dep_ == "auxpass" for child in verb.children)  # `is seen as the key`
    return planned or (verb.lemma_ in _OF_THE_NEWS and not held) or bool(subjects & _NEWS_SUBJECTS)


def tells_origin(verb: Token) -> bool:
    """Does a verb, or one that is joined to it, tell where something comes from or what it is for?"""
    joined = [verb, *(child for child in verb.children if child.dep_ == "conj")]
    if verb.lemma_ in _BEGINNING and any(_is_when(child) for child in verb.children):
        return True
    asked = any(child.lemma_ in _ASKINGS for child in verb.children if child.dep_ == "nsubjpass")
    if asked and verb.lemma_ in _HOLDINGS:
        return True
    return any(
        step.lemma_.lower() in _ORIGINS and any(child.dep_ == "auxpass" for child in step.children) for step in joined
    )


def _is_when(clause: Token) -> bool:
    """Is a clause one of time (`when three ships sailed through the strait`)?"""
    return clause.dep_ == "advcl" and any(child.lower_ == "when" for child in clause.children)


def tells_past_role(verb: Token) -> bool:
    """Does a sentence tell what somebody named was before the news (`Holt was head of the port`)?"""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    called = any(child.dep_ == "attr" and child.pos_ in ("NOUN", "PROPN") for child in verb.children)
    return verb.lemma_ == "be" and called and subject is not None and subject.ent_type_ == "PERSON"


def is_scene(verb: Token) -> bool:
    """Does a verb tell a scene: what people do where news is made (`paid a visit to`), what was going on there, or how
    prices moved (`fell 2.9%`)?
    """
    if verb.tag_ == "VBG" and verb_form(verb) == "past":
        return True
    if verb.lemma_ in _MOVING and any(token.lower_ in _POINTS for token in verb.subtree):
        return True
    if verb.lemma_ == "be" and _is_of_that_day(verb):
        return True
    done = (child for child in verb.children if child.dep_ == "dobj")
    light = verb.lemma_ in _LIGHT and any(one.lemma_ in _OF_THE_DAY for one in done)
    return verb.lemma_ in _OF_THE_DAY or light


def is_reading(verb: Token) -> bool:
    """Does a verb tell by or to what number a figure moved (`added 25,000 jobs`, `was revised down by 9,000`)?"""
    measured = ("dobj", "npadvmod", "prep", "agent")
    parts = (inner for child in verb.children if child.dep_ in measured for inner in child.subtree)
    moved = verb.lemma_ in _MOVING or verb.lemma_ == "revise"
    return moved and any(part.like_num and part.ent_type_ != "DATE" for part in parts)


def _is_of_that_day(verb: Token) -> bool:
    """Does `was` tell how prices stood (`were up 0.4 percent`) or what day it was (`It was a grey morning`)?"""
    levels = any(child.lower_ in _LEVELS for child in verb.children if child.dep_ in ("advmod", "acomp", "prt"))
    if levels and any(token.lower_ in _POINTS for token in verb.subtree):
        return True
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    called = {child.lemma_ for child in verb.children if child.dep_ == "attr"}
    return subject is not None and subject.lower_ == "it" and bool(called & _SIGHTS)


def is_introduction(verb: Token) -> bool:
    """Does a sentence only introduce a speaker by what he does (`Ann Holt is a clerk at the port`)?"""
    if verb.lemma_ != "be" or verb_form(verb) != "present":
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    roles = [child for child in verb.children if child.dep_ == "attr" and child.pos_ in ("NOUN", "PROPN")]
    return subject is not None and subject.pos_ == "PROPN" and any(is_office(role.text) for role in roles)


def is_hearsay(verb: Token) -> bool:
    """Is what a sentence says laid at the door of nobody who is named (`is thought to fear`, `has been accused of`)?"""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if verb.lemma_ in _BLAMING or verb.lemma_ == "quote":
        return passive
    if verb.lemma_ in _REPORTING:
        return passive and any(child.dep_ == "xcomp" for child in verb.children)
    return passive and verb.lemma_ in _THINKING and any(child.dep_ in ("xcomp", "ccomp") for child in verb.children)
