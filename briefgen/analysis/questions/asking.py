"""Verbs by which a source tells that something is asked of somebody who can do it and answers for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.questions.clauses import carries, is_denied
from briefgen.analysis.questions.judging import modal_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKING: dict[str, frozenset[str]] = {
    "urge": frozenset(),
    "demand": frozenset(),
    "petition": frozenset(),
    "call": frozenset({"for", "on"}),
    "appeal": frozenset({"for"}),
    "press": frozenset({"for"}),
    "push": frozenset({"for"}),
    "lobby": frozenset({"for"}),
    "campaign": frozenset({"for"}),
    "plead": frozenset({"for", "with"}),
    "insist": frozenset({"on"}),
    "recommend": frozenset(),
    "request": frozenset(),
    "implore": frozenset(),
    "exhort": frozenset(),
    "want": frozenset(),
    "ask": frozenset(),
}
"""Verbs of asking for something, each with the prepositions of which it needs one to mean that."""

_HANDING = frozenset({"deliver", "hand", "issue", "list", "make", "present", "put", "submit", "table"})
"""Verbs of which demands are the object."""

_TEXTS = frozenset(
    {"accord", "act", "agreement", "bill", "constitution", "convention", "deal", "law", "legislation", "measure"}
    | {"pact", "plan", "proposal", "treaty"}
)
"""What binds its parties, and asks nobody for an answer."""

ANSWERING = frozenset(
    {
        "administration", "agency", "authority", "bank", "board", "chancellor", "commission", "committee", "company",
        "council", "court", "employer", "firm", "government", "industry", "judge", "lawmaker", "leader", "leadership",
        "management", "minister", "ministry", "nation", "operator", "parliament", "party", "police", "president",
        "regulator", "secretary", "state", "union", "watchdog",
    }
)  # fmt: skip
"""Offices and bodies that can do what is asked of them, and answer for it."""

_VOTING = frozenset({"canvass", "caucus", "donate", "register", "turn", "volunteer", "vote"})

_VOTERS = frozenset(
    {"american", "audience", "backer", "caucusgoer", "crowd", "elector", "fan", "follower", "people", "student"}
    | {"supporter", "voter", "woman", "worker"}
)
"""Who is asked for votes."""


def asks_for(verb: Token) -> bool:
    """Is a verb one by which somebody is told to have asked for something?"""
    if verb.pos_ != "VERB" or verb.lemma_ not in ASKING or not carries(verb) or modal_of(verb) is not None:
        return False
    if verb.dep_ == "xcomp" and verb.head.lemma_ in ("continue", "go", "keep"):
        return False  # `was going to call for a ban`, `has continued to push for it`
    if verb.lemma_ == "call" and any(child.dep_ == "oprd" for child in verb.children):
        return False  # `has been called a bully for his words`
    asker = subject_of(verb) or subject_of(verb.head)
    if asker is not None and asker.lemma_.lower() in _TEXTS:
        return False  # what an agreement calls for is a duty
    if _asks_at_large(verb) or canvasses(list(verb.subtree)) or _is_not_asked(verb):
        return False
    if verb.lemma_ == "ask":
        return _asks_office(verb) or _asks_for_thing(verb)
    if verb.lemma_ == "want":
        return any(child.dep_ == "ccomp" and _is_named_to(child) for child in verb.children)
    wanted = ASKING[verb.lemma_]
    after = [child for child in verb.children if child.i > verb.i and child.lower_ in wanted]
    return not wanted or any(noun.ent_type_ != "DATE" for lead in after for noun in lead.children)


def _asks_office(verb: Token) -> bool:
    """Is somebody who answers for it asked to do something, told next to the verb or after what describes him?"""
    if any(child.dep_ in ("ccomp", "xcomp") and _is_office_to(verb, child) for child in verb.children):
        return True
    return any(
        child.dep_ == "dobj"
        and any(word.dep_ in ("advcl", "xcomp") and _is_office_to(verb, word) for word in child.subtree)
        for child in verb.children
    )


def _asks_for_thing(verb: Token) -> bool:
    """Is a thing asked for that is told of more closely (`asked for more time to pay`), or somebody's doing?"""
    wanted = [noun for child in verb.children if child.lower_ == "for" and child.i > verb.i for noun in child.children]
    told = any(noun.pos_ in ("NOUN", "PROPN") and len(list(noun.subtree)) > 2 for noun in wanted)
    return told or any(
        child.dep_ in ("advcl", "ccomp", "xcomp")
        and any(mark.lower_ == "for" and mark.dep_ == "mark" for mark in child.children)
        for child in verb.children
        if child.i > verb.i
    )


def _is_not_asked(verb: Token) -> bool:
    """Is a thing said not to be asked for (`I’m not going to call on you`), or forms counted that were requested?"""
    counted = verb.lemma_ == "request" and any(child.dep_ == "auxpass" for child in verb.children)
    agent = any(child.dep_ == "agent" for child in verb.children)
    return (counted and not agent) or any(is_denied(link) for link in (verb, verb.head) if link.pos_ == "VERB")


def hands_over(verb: Token) -> bool:
    """Does a verb tell that demands were presented to somebody?"""
    handed = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    things = [
        *handed,
        *(noun for thing in handed for of in thing.children if of.lower_ == "of" for noun in of.children),
    ]
    return verb.lemma_ in _HANDING and any(thing.lemma_ == "demand" and thing.pos_ == "NOUN" for thing in things)


def _asks_at_large(verb: Token) -> bool:
    """Is no more asked for than a thing of one bare word (`called for change`), of nobody?"""
    wanted = [noun for child in verb.children if child.lower_ == "for" for noun in child.children]
    addressed = any(child.lower_ in ("on", "to") or child.dep_ in ("dobj", "dative") for child in verb.children)
    return not addressed and any(noun.pos_ == "NOUN" and not list(noun.children) for noun in wanted)


def _is_office_to(verb: Token, wanted: Token) -> bool:
    """Is somebody who answers for it asked to do something (`asks the council to act`)?"""
    told = next((child for child in verb.children if child.dep_ in ("dobj", "dative")), None) or subject_of(wanted)
    if modal_of(wanted) is not None:
        return False  # `asked the minister whether it would close`
    return wanted.tag_ == "VB" and told is not None and (told.pos_ == "PROPN" or told.lemma_.lower() in ANSWERING)


def _is_named_to(verb: Token) -> bool:
    """Is an infinitive what somebody named is to do (`wants Sudland to leave`)?"""
    subject = subject_of(verb)
    named = subject is not None and subject.pos_ != "PRON" and subject.lemma_.lower() not in _VOTERS
    return verb.tag_ == "VB" and named


def canvasses(tokens: Sequence[Token]) -> bool:
    """Are people asked for their votes (`urged them to vote`), to which an election answers?"""
    return any(
        token.lemma_ in _VOTING
        and token.tag_ == "VB"
        and any(child.lower_ == "to" for child in token.children)
        and _is_voter(subject_of(token) or next((child for child in token.head.children if child.dep_ == "dobj"), None))
        for token in tokens
    )


def _is_voter(asked: Token | None) -> bool:
    return asked is not None and (asked.pos_ == "PRON" or asked.lemma_.lower() in _VOTERS)
