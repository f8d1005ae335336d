"""The briefing: what analysis fills, composition reads, and the files `.json` and `.yaml` hold.

Every item about the world carries references into a source (see `briefgen.references`). Field order here is the
order in the files; the one-line comments become the model reference in `docs/`.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

SCHEMA: Final = "briefgen/1"

# The pattern is for the schema alone: loading strictly refuses other words by itself, and `check` reports them.
Reference = Annotated[
    str, Meta(examples=["S1:120-344"], extra_json_schema={"pattern": r"^[A-Za-z][A-Za-z0-9_]*:\d{1,9}-\d{1,9}$"})
]
Range = tuple[int, int]

Who = Literal["person", "body", "unnamed", "unsure"]
Mode = Literal["direct", "indirect", "mixed"]
Kind = Literal["claim", "denial", "accusation", "demand", "offer", "commitment", "threat", "assessment", "aim"]
PartyKind = Literal["state", "organisation", "armed group", "company", "person", "court", "group"]
Reason = Literal["asked", "not_quoted", "silent"]
Relation = Literal["denial", "refusal", "opposed"]
Slot = Literal["event", "dispute", "next"]
ParagraphRole = Literal["headline", "date", "byline", "caption", "subhead", "furniture", "body"]
OpinionSign = Literal["marked", "argued", "first person"]
MarkWords = Literal["unnamed", "same unnamed", "second unnamed", "third unnamed", "another unnamed"]

REFERENCE_FIELDS: Final = frozenset(
    ("evidence", "mention", "named", "source", "cue", "content", "clause", "about", "gloss", "fills", "line")
)
"""The fields that hold references, in whatever item they stand."""


class _Item(msgspec.Struct, forbid_unknown_fields=True):
    """Base of everything in the model: strict about field names."""


class Insert(_Item, kw_only=True, omit_defaults=True):
    """A piece of a line that is not a plain range: exactly one of `gloss`, `mend` and `mark` is set."""

    gloss: list[Reference] = []
    """Words from elsewhere in the source that explain the word before; printed in brackets."""
    suffix: Literal["", "’s", "’"] = ""
    """Printed after the gloss's words."""
    see: str | None = None
    """The id of a statement, printed as its number where the style numbers."""
    mend: Literal["", ",", ".", ";", ":"] = ""
    """A stop or comma that the source lacks or has wrongly."""
    mark: MarkWords | None = None
    """Fixed wording that keeps unnamed speakers apart."""

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
    """S1, S2 and so on."""
    file: str
    """The file's name, without its folder."""
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    title: str
    """The headline, or the first words where there is none."""
    outlet: str | None = None
    """Who published it; null where it is not stated, as in the fields below."""
    byline: str | None = None
    dateline: str | None = None
    """The place and agency before the first words, as written."""
    published: str | None = None
    """ISO 8601."""
    url: str | None = None
    language: str = "en"
    repeats: str | None = None
    """The earlier source that this one repeats."""
    opinion: OpinionSign | None = None
    """Why it is its author's view: `marked` so by its page, argued, or in the first person; null for a report."""
    text: str | None = None
    """The whole decoded text; null where only `passages` are kept."""
    passages: dict[Reference, str] = {}
    """Without `text`: the sentences needed, by reference."""
    paragraphs: list[Range] = []
    """Ranges of the non-empty paragraphs, numbered from 1."""
    roles: list[ParagraphRole] = []
    """What each paragraph is, one for each."""
    sentences: list[Range] = []
    """Ranges."""


class Representative(_Item, kw_only=True):
    """A person who stands for a party."""

    name: str
    title: str | None = None
    mention: Reference
    """The words that give name and title."""


class Party(_Item, kw_only=True):
    """Who speaks or acts for itself."""

    id: str
    """The name as lower-case ASCII words joined by hyphens."""
    name: str
    """The fullest form that the source has."""
    kind: PartyKind
    aliases: list[str] = []
    """Other forms in the source that mean the party itself."""
    evidence: list[Reference] = []
    representatives: list[Representative] = []
    by: Literal["editor"] | None = None
    """`editor` where a person added the item, here and below."""


class Statement(_Item, kw_only=True):
    """One attribution: who said, thought or promised what."""

    id: str
    """st1, st2 and so on."""
    party: str | None
    """The party's id; null where it cannot be told."""
    speaker: str | None
    """A person; null where there is none or it cannot be told."""
    who: Who
    """What the speaker is."""
    unnamed: str | None = None
    """U1, U2 and so on for one unnamed person."""
    named: list[Reference] = []
    """The mention that gives the speaker's full name, or the party, where `source` alone does not."""
    joint: str | None = None
    """j1 and so on: one statement for each of several who speak together, printed once."""
    mode: Mode
    """Direct where all of the content is quoted."""
    kind: Kind
    source: list[Reference]
    """The words that name the source."""
    cue: list[Reference]
    """The words that attribute."""
    content: list[Reference]
    """The words that are attributed."""
    clause: list[Reference]
    """The clauses or sentences that the line stands for."""
    within: str | None = None
    """The statement that this one is nested in."""
    denies: str | None = None
    """The statement that this one denies."""
    line: Line
    """What is printed, piece by piece."""
    text: str = ""
    """What `line` prints."""
    by: Literal["editor"] | None = None


class Position(_Item, kw_only=True):
    """A statement that the briefing shows."""

    party: str | None
    statement: str
    """The statement that is shown."""
    also: list[str] = []
    """Statements that make the same point again."""
    by: Literal["editor"] | None = None


class NoPosition(_Item, kw_only=True):
    """Who matters and is not heard."""

    name: str
    """A party or person without a statement."""
    reason: Reason
    """`asked`: others were asked about it."""
    evidence: list[Reference]
    by: Literal["editor"] | None = None


class Dispute(_Item, kw_only=True):
    """A claim and what another party sets against it."""

    claim: str
    """A statement."""
    counter: str
    """The statement of another party that denies, refuses or opposes it."""
    relation: Relation
    about: list[Reference] = []
    """What the two are about, in the source's words."""
    by: Literal["editor"] | None = None


class Account(_Item, kw_only=True):
    """One thing that sources report differently."""

    statements: list[str]
    """Statements of sources that report one thing differently."""
    about: list[Reference] = []
    by: Literal["editor"] | None = None


class BottomLine(_Item, kw_only=True):
    """One of the three lines on top."""

    slot: Slot
    """What happened, what is disputed, or what comes next."""
    line: Line
    text: str = ""
    evidence: list[Reference]
    coloured: bool = False
    """Do the author's own words weigh or colour it? Then it is printed as the article's words."""
    by: Literal["editor"] | None = None


class Development(_Item, kw_only=True):
    """An event of the news."""

    lead: bool = False
    """The article's own event."""
    line: Line
    text: str = ""
    evidence: list[Reference]
    coloured: bool = False
    """Do the author's own words weigh or colour it? Then it is printed as the article's words."""
    by: Literal["editor"] | None = None


class Background(_Item, kw_only=True):
    """What a newcomer must know."""

    line: Line
    text: str = ""
    evidence: list[Reference]
    coloured: bool = False
    """Do the author's own words weigh or colour it? Then it is printed as the article's words."""
    by: Literal["editor"] | None = None


class LegalItem(_Item, kw_only=True):
    """What binds whom."""

    instrument: str | None
    """As the source names it; all fields down to `force` are words of the evidence."""
    body: str | None = None
    date: str | None = None
    """ISO 8601, given by `as_written`."""
    as_written: str | None = None
    inferred: bool = False
    """Does the date rest on the source's date?"""
    bound: str | None = None
    """Who is bound."""
    duty: str | None = None
    """To what."""
    force: str | None = None
    """The word that binds: must, ruled, committed."""
    line: Line
    text: str = ""
    evidence: list[Reference]
    by: Literal["editor"] | None = None


class Anchor(_Item, kw_only=True):
    """The event that a date hangs on."""

    date: str
    """The ISO date of the event that another date hangs on."""
    evidence: list[Reference]


class Event(_Item, kw_only=True):
    """A row of the timeline."""

    date: str | None
    """ISO 8601: a day, month, year, an interval `a/b`, or `../b` for by b; null where it cannot be told."""
    as_written: str
    """The source's words for the date."""
    inferred: bool = False
    """Does the date rest on more than these words?"""
    planned: bool = False
    """Had it yet to come when the source was written?"""
    lead: bool = False
    """The article's own event."""
    anchor: Anchor | None = None
    """Where the date hangs on another event."""
    line: Line
    text: str = ""
    evidence: list[Reference]
    coloured: bool = False
    """Do the author's own words weigh or colour it? Then it is printed as the article's words."""
    by: Literal["editor"] | None = None


class Question(_Item, kw_only=True):
    """What the source leaves open."""

    question: str = ""
    """Made from the template where it is left empty."""
    why: str = ""
    """Why it is open; made likewise."""
    trigger: str
    """The rule that raised it."""
    template: str
    """The fixed wording's name."""
    fills: dict[str, Reference] = {}
    """The source's words for the template's gaps."""
    evidence: list[Reference]
    by: Literal["editor"] | None = None


class Person(_Item, kw_only=True):
    """A person with the title at the time of the source."""

    name: str
    title: str | None = None
    mention: Reference
    """The words that give name and title."""


class Place(_Item, kw_only=True):
    """A place, as the source names it."""

    name: str
    evidence: list[Reference]


class Abbreviation(_Item, kw_only=True):
    """A short form."""

    short: str
    long: str | None = None
    """Null where the source does not expand it."""
    evidence: list[Reference]


class Names(_Item, kw_only=True):
    """The look-up."""

    people: list[Person] = []
    places: list[Place] = []
    abbreviations: list[Abbreviation] = []


class Briefing(_Item, kw_only=True):
    """The whole model. Each list is ranked, best first, and uncapped."""

    schema: Literal["briefgen/1"] = SCHEMA
    title: str
    """The title of the first source, unless stated."""
    sources: list[Source]
    parties: list[Party] = []
    statements: list[Statement] = []
    positions: list[Position] = []
    """What the briefing shows: a choice from the statements."""
    no_position: list[NoPosition] = []
    disputes: list[Dispute] = []
    accounts: list[Account] = []
    """Where sources report one thing differently."""
    bottom_line: list[BottomLine] = []
    developments: list[Development] = []
    background: list[Background] = []
    legal_context: list[LegalItem] = []
    timeline: list[Event] = []
    open_questions: list[Question] = []
    names: Names = msgspec.field(default_factory=Names)
    source_statement: str | None = None
    """Derived from the rest; made where it is left empty."""
    document: dict[str, object] | None = None
    """In what a PDF carries: the style and other options, resolved."""

    def source(self, id: str) -> Source | None:
        """The source of that id, if there is one."""
        return next((source for source in self.sources if source.id == id), None)

    def statement(self, id: str) -> Statement | None:
        """The statement of that id, if there is one."""
        return next((statement for statement in self.statements if statement.id == id), None)

    def party(self, id: str | None) -> Party | None:
        """The party of that id, if there is one."""
        return next((party for party in self.parties if party.id == id), None)
