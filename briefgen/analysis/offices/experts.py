"""Whether experts and scholars speak for the body in their title or for themselves."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.bodies.beside import is_legislature, is_named_body, is_scholarly, title_words
from briefgen.analysis.people.titles import Titled

_INDEPENDENT = lexicons.words("independent")
"""Holders of these speak for themselves even where a body stands in the title: a professor is not her university."""

_PROFESSIONS = lexicons.words("professions")
"""Holders of these are no officials of the state whose adjective they carry: `a US lawyer`."""

_EXPERTS = frozenset(("economist", "scientist", "strategist", "analyst"))
_SCIENTIST = re.compile(r"(?:ist|ian|grapher|nomer|caster)$")
"""How the words end for those who know a science: `statistician`, `oceanographer`."""

_AGENCIES = frozenset(("Agency", "Office", "Bureau", "Service", "Administration", "Survey", "Statistics"))
_PUBLIC = frozenset(("Organisation", "Organization", "Fund", "Bank", "Commission", "Union", "Department", "Reserve"))
"""Bodies with one of these in their names publish what their experts find as their own; of the latter those listed."""

_RICH_OWNER = re.compile(
    r"\b(?:billionaire|tycoon|investor|veteran)[ -](?:[\w-]+ )?(?:co-)?"
    r"(?:founder|owner|chairman|chairwoman|chief|boss|head)\b"
)
"""A rich man who is told as what he heads: `the billionaire founder of NAME`."""

_MARKET_EXPERTS = lexicons.words("market_experts")
_EMPLOYED = re.compile(r" (?:at|with|for|from|of) (?:the )?(?:[\w’'&.-]+ )*[A-Z]")
_UNIVERSITIES = lexicons.words("universities")
_CAMPAIGNERS = frozenset(("campaigner", "activist", "researcher", "investigator"))
_CONTESTS = frozenset(("election", "campaign"))
_TEACHING = frozenset(("University", "College", "School"))
_BOARDS = frozenset(("Board", "Boards", "Council", "Authority", "Trust", "District"))
"""Bodies of schools and universities that are none."""

_WITNESSES = (lexicons.words("witness") | lexicons.words("fellows")) - _CAMPAIGNERS - {"shareholder", "creditor"}
"""Holders of these say what they saw, and nothing for the body where they work."""

_STATE_SCHOOLS = re.compile(
    r"\bstate (?:schools?|education) superintendent\b|\bstate superintendent\b"
    r"|\bsuperintendent of public instruction\b",
    re.I,
)
"""Elected by a state's voters beside its governor, and often of another mind."""

_REPRESENTING = frozenset(
    ("spokesman", "spokeswoman", "spokesperson", "president", "chancellor", "vice-chancellor", "rector", "principal")
)
_DIRECTING = frozenset(("director", "chief", "head", "president", "chairman", "chairwoman", "founder"))
"""Officers who speak for an institute, where its scholars speak for themselves."""


def independent(
    title: Titled, head: str, before: list[BodyMention], after: list[BodyMention], bodies: Bodies
) -> str | None:
    """Experts and scholars speak for themselves, whatever body their titles name."""
    if _PROFESSIONS & title_words(head) and before and all(m.key.startswith("state:") for m in before):
        return "self"
    if _INDEPENDENT & title_words(head) and not _RICH_OWNER.search(head):
        return _experts_body(title, title_words(head), before, after, bodies) or "self"
    if title_words(head.split()[-1] if head.split() else "") & _WITNESSES or _STATE_SCHOOLS.search(title.words):
        return "self"
    if _REPRESENTING & title_words(head) or not after or before:
        return None
    named = set(after[0].key.removeprefix("body:").split())
    learned = (
        bool(_TEACHING & named)
        and is_scholarly(after[0])
        and not named & lexicons.words("unions")
        and not named & _BOARDS
    )
    at_school = is_scholarly(after[0]) and title.words[len(head) :].startswith("at ")
    directs = not learned and bool(_DIRECTING & title_words(head)) and is_named_body(after[0])
    return "self" if learned or (at_school and not directs) else None


def _experts_body(
    title: Titled, head: set[str], before: list[BodyMention], after: list[BodyMention], bodies: Bodies
) -> str | None:
    """The body of a chief economist, a campaigner, an analyst of a bank or an agency; scholars have none."""
    body = next((m for m in (*before, *after) if is_named_body(m)), None)
    if body is not None and body.key in lexicons.political_parties():
        return body.key if body in before and head & _CONTESTS else None  # `PARTY's election strategist`
    if body is None or is_scholarly(body):
        return None
    employer = bodies.kinds[body.key] in ("company", "organisation") and not is_legislature(body)
    employed = body in before or _EMPLOYED.search(title.words) is not None
    if _MARKET_EXPERTS & head and employer and employed and body.key.removeprefix("body:") not in _UNIVERSITIES:
        return body.key
    named = set(body.key.removeprefix("body:").split())
    public = bool(_AGENCIES & named) or (body.key in lexicons.body_kinds() and bool(_PUBLIC & named))
    senior = (bool({"chief", "principal"} & head) and " at " not in title.words) or public
    learned = bool(_EXPERTS & head) or any(_SCIENTIST.search(word) for word in head & _INDEPENDENT)
    officer = bool(_CAMPAIGNERS & head) or (senior and learned)
    return body.key if officer and bodies.kinds[body.key] in ("organisation", "company") else None
