"""The briefing: what analysis fills, composition reads, and the files `.json` and `.yaml` hold.

Every item about the world carries references into a source (see `briefgen.references`). Field order here is the
order in the files; the one-line comments become the model reference in `docs/`.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

SCHEMA = "briefgen/1"

Reference = Annotated[str, Meta(pattern=r"^[A-Za-z][A-Za-z0-9_]*:\d{1,9}-\d{1,9}$", examples=["S1:120-344"])]
Range = tuple[int, int]

Who = Literal["person", "body", "unnamed", "unsure"]
Mode = Literal["direct", "indirect", "mixed"]
Kind = Literal[
    "claim", "denial", "accusation", "demand", "offer", "commitment", "threat", "assessment", "aim"
]
PartyKind = Literal["state", "organisation", "armed group", "company", "person", "court", "group"]
Reason = Literal["asked", "not_quoted", "silent"]
Relation = Literal["denial", "refusal", "opposed"]
Slot = Literal["event", "dispute", "next"]
ParagraphRole = Literal["headline", "date", "byline", "caption", "subhead", "furniture", "body"]
MarkWords = Literal["unnamed", "same unnamed", "second unnamed", "third unnamed", "another unnamed"]


class _Item(msgspec.Struct, forbid_unknown_fields=True):
    """Base of everything in the model: strict about field names."""


class Insert(_Item, kw_only=True, omit_defaults=True):
    """A piece of a line that is not a plain range: exactly one of `gloss`, `mend` and `mark` is set."""

    gloss: list[Reference] = []
    suffix: Literal["", "’s", "’"] = ""
    see: str | None = None
    mend: Literal["", ",", ".", ";", ":"] = ""
    mark: MarkWords | None = None

    def __post_init__(self) -> None:
        if (bool(self.gloss) + bool(self.mend) + bool(self.mark)) != 1:
            raise ValueError("wants exactly one of gloss, mend and mark")
        if (self.suffix or self.see) and not self.gloss:
            raise ValueError("suffix and see go with gloss")


Piece = Reference | Insert
Line = list[Piece]


class Source(_Item, kw_only=True):
    """One article."""

    id: str
    file: str
    sha256: str
    title: str
    outlet: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"
    repeats: str | None = None
    text: str | None = None
    passages: dict[Reference, str] = {}
    paragraphs: list[Range] = []
    roles: list[ParagraphRole] = []
    sentences: list[Range] = []


class Representative(_Item, kw_only=True):
    name: str
    title: str | None = None
    mention: Reference


class Party(_Item, kw_only=True):
    id: str
    name: str
    kind: PartyKind
    aliases: list[str] = []
    evidence: list[Reference] = []
    representatives: list[Representative] = []
    by: Literal["editor"] | None = None


class Statement(_Item, kw_only=True):
    id: str
    party: str | None
    speaker: str | None
    who: Who
    unnamed: str | None = None
    named: list[Reference] = []
    joint: str | None = None
    mode: Mode
    kind: Kind
    source: list[Reference]
    cue: list[Reference]
    content: list[Reference]
    clause: list[Reference]
    within: str | None = None
    denies: str | None = None
    line: Line
    text: str = ""
    by: Literal["editor"] | None = None


class Position(_Item, kw_only=True):
    party: str | None
    statement: str
    also: list[str] = []
    by: Literal["editor"] | None = None


class NoPosition(_Item, kw_only=True):
    name: str
    reason: Reason
    evidence: list[Reference]
    by: Literal["editor"] | None = None


class Dispute(_Item, kw_only=True):
    claim: str
    counter: str
    relation: Relation
    about: list[Reference] = []
    by: Literal["editor"] | None = None


class Account(_Item, kw_only=True):
    statements: list[str]
    about: list[Reference] = []
    by: Literal["editor"] | None = None


class BottomLine(_Item, kw_only=True):
    slot: Slot
    line: Line
    text: str = ""
    evidence: list[Reference]
    by: Literal["editor"] | None = None


class Development(_Item, kw_only=True):
    lead: bool = False
    line: Line
    text: str = ""
    evidence: list[Reference]
    by: Literal["editor"] | None = None


class Background(_Item, kw_only=True):
    line: Line
    text: str = ""
    evidence: list[Reference]
    by: Literal["editor"] | None = None


class LegalItem(_Item, kw_only=True):
    instrument: str | None
    body: str | None = None
    date: str | None = None
    as_written: str | None = None
    inferred: bool = False
    bound: str | None = None
    duty: str | None = None
    force: str | None = None
    line: Line
    text: str = ""
    evidence: list[Reference]
    by: Literal["editor"] | None = None


class Anchor(_Item, kw_only=True):
    date: str
    evidence: list[Reference]


class Event(_Item, kw_only=True):
    date: str | None
    as_written: str
    inferred: bool = False
    planned: bool = False
    lead: bool = False
    anchor: Anchor | None = None
    line: Line
    text: str = ""
    evidence: list[Reference]
    by: Literal["editor"] | None = None


class Question(_Item, kw_only=True):
    question: str = ""
    why: str = ""
    trigger: str
    template: str
    fills: dict[str, Reference] = {}
    evidence: list[Reference]
    by: Literal["editor"] | None = None


class Person(_Item, kw_only=True):
    name: str
    title: str | None = None
    mention: Reference


class Place(_Item, kw_only=True):
    name: str
    evidence: list[Reference]


class Abbreviation(_Item, kw_only=True):
    short: str
    long: str | None = None
    evidence: list[Reference]


class Names(_Item, kw_only=True):
    people: list[Person] = []
    places: list[Place] = []
    abbreviations: list[Abbreviation] = []


class Briefing(_Item, kw_only=True):
    """The whole model. Each list is ranked, best first, and uncapped."""

    schema: Literal["briefgen/1"] = SCHEMA
    title: str
    sources: list[Source]
    parties: list[Party] = []
    statements: list[Statement] = []
    positions: list[Position] = []
    no_position: list[NoPosition] = []
    disputes: list[Dispute] = []
    accounts: list[Account] = []
    bottom_line: list[BottomLine] = []
    developments: list[Development] = []
    background: list[Background] = []
    legal_context: list[LegalItem] = []
    timeline: list[Event] = []
    open_questions: list[Question] = []
    names: Names = msgspec.field(default_factory=Names)
    source_statement: str | None = None
    document: dict[str, object] | None = None

    def source(self, id: str) -> Source | None:
        return next((source for source in self.sources if source.id == id), None)

    def statement(self, id: str) -> Statement | None:
        return next((statement for statement in self.statements if statement.id == id), None)

    def party(self, id: str | None) -> Party | None:
        return next((party for party in self.parties if party.id == id), None)
