"""Viewpoints: whose view a sentence gives though no verb says so: `To Ruiz, the bridge is a ruin`.

The words that say so stand apart from the clause, which without them would be a fact.
"""

from __future__ import annotations

import re

LONGEST = 14
"""Words of such a phrase."""

_VIEW = (
    r"(?:account|admission|argument|assessment|book|calculation|definition|estimate|estimation|eyes|judge?ment|logic|mind"
    r"|opinion|reading|reckoning|theory)"
)
_TOLD = r"(?:telling|version|view|words|world)"
_OPENING = re.compile(
    r"[\"“(]?(?:(?:But|And|Yet|So|Still|Indeed),? )?"
    rf"(?:(?:In|By|From|On) (?:(?!the\b)[^,;:]{{2,60}} (?:{_VIEW}|{_TOLD}|point of view|perspective|standpoint)"
    rf"|the (?:{_VIEW}|{_TOLD}|point of view|perspective|standpoint) of [^,;:]{{2,60}})"
    r"|As [^,;:]{2,60} (?:sees?|saw|puts?|tells?|told|has|had|views?|viewed) (?:it|things|matters)"
    r"|To hear [^,;:]{2,60} tell it"
    r"|For [^,;:]{2,40} (?:supporters|critics|opponents|backers|fans|detractors)"
    r"),"
)
_TO = re.compile(r"[\"“(]?(?:(?:But|And|Yet|So|Still|Indeed),? )?(To) [^,;:]{2,80},")
_OF_STATE = frozenset(
    {"be", "seem", "look", "sound", "appear", "feel", "mean", "represent", "remain", "amount", "smack"}
)
"""Verbs of what something is, to somebody: `To reporters, he said` tells whom he spoke to."""
