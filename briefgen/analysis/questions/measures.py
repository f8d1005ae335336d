"""What a plan, a bill or a deal holds by its own words, of which its authors have decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

MEASURES = frozenset(
    {
        "accord", "act", "agreement", "amendment", "ban", "bid", "bill", "budget", "change", "closure",
        "code", "cut", "deal", "decision", "decree", "directive", "draft", "law", "legislation", "measure",
        "merger", "motion", "move", "offer", "order", "package", "pact", "plan", "policy", "power",
        "project", "proposal", "provision", "referendum", "reform", "regulation", "resolution", "rule",
        "ruling", "sale", "sanction", "scheme", "settlement", "step", "strike", "system", "takeover",
        "tariff", "tax", "treaty", "vote", "withdrawal",
    }
)  # fmt: skip
"""What is proposed and would do something once it is taken or passed."""

_DESIGN = frozenset(
    {"administer", "base", "build", "design", "finance", "fund", "govern", "model", "organise", "organize", "pay"}
    | {"run", "staff", "structure", "subsidise", "subsidize", "underwrite"}
)
"""How a plan is made or paid for."""

_PROVIDED = frozenset(
    {"abolish", "allow", "ban", "create", "enable", "establish", "extend", "give", "include", "introduce", "let"}
    | {"permit", "prohibit", "provide", "repeal", "require", "set"}
)
"""What a plan lays down by its own words."""


def is_of_terms(verb: Token, subject: Token) -> bool:
    """Does a verb of what is to come tell how its subject, a plan, is made (`would be funded by a levy`), or what it
    lays down (`The bill would allow officers to …`)?
    """
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return subject.lemma_.lower() in MEASURES and (verb.lemma_ in _PROVIDED or (passive and verb.lemma_ in _DESIGN))
