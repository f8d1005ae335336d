"""What somebody else has to give before a thing can be done: approval, consent, a vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAVE = frozenset(
    {
        "agreement", "approval", "assent", "backing", "clearance", "consent", "licence", "license", "majority",
        "permission", "ratification", "signature", "support", "vote",
    }
)  # fmt: skip
"""What somebody has to give before a thing can be done."""

_GIVING = frozenset({"agree", "approve", "clear", "consent", "confirm", "endorse", "pass", "ratify", "sign"})
"""What he does who gives it."""


def needs_leave(verb: Token) -> bool:
    """Does `need` tell what somebody else must give first (`will need approval`, `need to give their approval`)?"""
    given = [verb, *(child for child in verb.children if child.dep_ == "xcomp")]
    if any(word.lemma_ in _GIVING for word in given[1:]):
        return True
    return any(child.dep_ == "dobj" and child.lemma_.lower() in LEAVE for word in given for child in word.children)
