"""A small article of our own and the model of it, for the tests of composition."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from briefgen.composition import Settings, compose, load_style
from briefgen.document import Bullets, Definitions, Document, Heading, Paragraph, PassageList, Run, Table
from briefgen.model import (
    Background,
    BottomLine,
    Briefing,
    Development,
    Dispute,
    Event,
    Insert,
    LegalItem,
    Names,
    NoPosition,
    Party,
    Person,
    Position,
    Question,
    Representative,
    Source,
    Statement,
)
from briefgen.style import Style

ARTICLE = """Harbour Talks Between Norland And Sudmark Open In Vesta

2 March 2021

Delegations of Norland and Sudmark opened talks in Vesta on Tuesday over fishing in the Grey Strait.

Norland said its boats had been rammed by Sudmark patrol ships. Sudmark denies that charge.

“We will not sign under threat,” Norland Foreign Minister Anna Berg said. Berg said the talks may fail, and said a \
second round is possible in April.

According to a Norland statement. Berg told reporters the strait “has always been open.”

A Sudmark official who asked not to be named said the patrols only follow the Vesta Treaty of 2015. The official said \
the ships will stay.

The Vesta Treaty of 2015 binds Sudmark, which must “keep its patrols out of the strait.”

The talks are to end on 5 March. Delegates met for lunch on Monday.

Eastmark, which also fishes there, was not at the table.

President Jon Dahl of Sudmark said Berg knows the law. Dahl will speak on Friday.
"""
_SENTENCE_END = re.compile(r"(?:(?<=\.)|(?<=\.”))\s(?=[A-Z“])")


def ref(words: str, nth: int = 0, *, text: str = ARTICLE) -> str:
    """The reference of the nth place where words stand in the article."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return f"S1:{start}-{start + len(words)}"


def source(text: str = ARTICLE, **fields: Any) -> Source:
    paragraphs = [(found.start(), found.end()) for found in re.finditer(r"\S.*", text)]
    sentences = []
    for start, end in paragraphs:
        at = start
        for found in _SENTENCE_END.finditer(text, start, end):
            sentences.append((at, found.start()))
            at = found.end()
        sentences.append((at, end))
    roles = ["headline", "date", *["body"] * max(len(paragraphs) - 2, 0)][: len(paragraphs)]
    given = {"published": "2021-03-02", **fields}
    return Source(
        id="S1", file="talks.txt", sha256="ab" * 32, title=text.split("\n")[0], text=text, paragraphs=paragraphs,
        sentences=sentences, roles=roles, **given,
    )  # fmt: skip


def statement(id: str, party: str | None, who_says: str, cue: str, content: str, **fields: Any) -> Statement:
    """A statement whose line is all from its source or content to the end of the content, unless `line` is given."""
    content_ref = content if re.match(r"S\d:", content) else ref(content)
    given: dict[str, Any] = {"speaker": None, "who": "body", "mode": "indirect", "kind": "claim", **fields}
    line = given.pop("line", [content_ref])
    return Statement(
        id=id,
        party=party,
        source=[who_says],
        cue=[cue],
        content=[content_ref],
        clause=[content_ref],
        line=line,
        **given,
    )


def briefing(**changes: Any) -> Briefing:
    """The article's model, with changes."""
    rammed = "its boats had been rammed by Sudmark patrol ships"
    statements = [
        statement("st1", "norland", ref("Norland", 2), ref("said"), rammed, kind="accusation",
                  line=[ref(f"Norland said {rammed}.")]),
        statement("st2", "sudmark", ref("Sudmark", 3), ref("denies"), "that charge", kind="denial", denies="st1",
                  line=[ref("Sudmark denies that charge"), Insert(gloss=[ref(rammed)], see="st1")]),
        statement("st3", "norland", ref("Anna Berg"), ref("said", 1), "We will not sign under threat,", who="person",
                  mode="direct", speaker="Anna Berg",
                  line=[ref("“We will not sign under threat,” Norland Foreign Minister Anna Berg said.")]),
        statement("st4", "norland", ref("Berg", 1), ref("said", 2), "the talks may fail", who="person",
                  speaker="Anna Berg", named=[ref("Anna Berg")], line=[ref("Berg said the talks may fail")]),
        statement("st5", "norland", ref("Berg", 1), ref("said", 3), "a second round is possible in April",
                  who="person", speaker="Anna Berg", named=[ref("Anna Berg")],
                  line=[ref("Berg", 1), ref("said a second round is possible in April")]),
        statement("st6", "norland", ref("Berg", 2), ref("told"), "the strait “has always been open.”", who="person",
                  mode="mixed", speaker="Anna Berg", named=[ref("Anna Berg")],
                  line=[ref("According to a Norland statement"), Insert(mend=","),
                        ref("Berg told reporters the strait “has always been open.”")]),
        statement("st7", "sudmark", ref("A Sudmark official"), ref("said", 4),
                  "the patrols only follow the Vesta Treaty of 2015", who="unnamed", unnamed="U1",
                  line=[ref("A Sudmark official who asked not to be named said the patrols only follow the Vesta "
                            "Treaty of 2015.")]),
        statement("st8", "sudmark", ref("The official"), ref("said", 5), "the ships will stay", who="unnamed",
                  unnamed="U1",
                  line=[ref("The"), Insert(mark="same unnamed"), ref("official said the ships will stay.")]),
    ]  # fmt: skip
    lead = "Delegations of Norland and Sudmark opened talks in Vesta on Tuesday over fishing in the Grey Strait."
    treaty = "The Vesta Treaty of 2015 binds Sudmark, which must “keep its patrols out of the strait.”"
    dahl = Representative(name="Jon Dahl", title="President", mention=ref("President Jon Dahl"))
    model = Briefing(
        title=ARTICLE.split("\n")[0],
        sources=[source()],
        parties=[
            Party(id="sudmark", name="Sudmark", kind="state", evidence=[ref("Sudmark", 1)],
                  representatives=[dahl]),
            Party(id="norland", name="Norland", kind="state", evidence=[ref("Norland", 1)], aliases=["Vesta"]),
        ],
        statements=statements,
        positions=[Position(party=said.party, statement=said.id) for said in statements],
        no_position=[NoPosition(name="Eastmark", reason="silent", evidence=[ref("Eastmark")])],
        disputes=[Dispute(claim="st1", counter="st2", relation="denial", about=[ref("that charge")])],
        bottom_line=[
            BottomLine(slot="event", line=[ref(lead)], evidence=[ref(lead)]),
            BottomLine(slot="dispute", line=[ref("Sudmark denies that charge.")], evidence=[ref("that charge")]),
            BottomLine(slot="dispute", line=[ref(f"Norland said {rammed}.")], evidence=[ref(rammed)]),
            BottomLine(slot="next", line=[ref("Berg said the talks may fail")], evidence=[ref("the talks may fail")]),
        ],
        developments=[
            Development(lead=True, line=[ref(lead)], evidence=[ref(lead)]),
            Development(line=[ref("Delegates met for lunch on Monday.")], evidence=[ref("Delegates met")]),
        ],
        background=[Background(line=[ref("Eastmark, which also fishes there, was not at the table.")],
                               evidence=[ref("Eastmark")])],
        legal_context=[
            LegalItem(instrument="The Vesta Treaty of 2015", date="2015", as_written="of 2015", bound="Sudmark",
                      duty="keep its patrols out of the strait", force="must", line=[ref(treaty)],
                      evidence=[ref(treaty)]),
        ],
        timeline=[
            Event(date="2021-03-05", as_written="on 5 March", inferred=True, planned=True,
                  line=[ref("The talks are to end on 5 March.")], evidence=[ref("on 5 March")]),
            Event(date="2021-03-02", as_written="on Tuesday", inferred=True, lead=True, line=[ref(lead)],
                  evidence=[ref("on Tuesday")]),
            Event(date="2015", as_written="of 2015", line=[ref("the Vesta Treaty of 2015")],
                  evidence=[ref("the Vesta Treaty of 2015")]),
        ],
        open_questions=[
            Question(trigger="claim_denied", template="claim_denied", fills={"what": ref(f"Norland said {rammed}")},
                     evidence=[ref(rammed), ref("that charge")]),
        ],
        names=Names(people=[
            Person(name="Anna Berg", title="Foreign Minister", mention=ref("Norland Foreign Minister Anna Berg")),
            Person(name="Jon Dahl", title="President", mention=ref("President Jon Dahl")),
        ]),
    )  # fmt: skip
    return msgspec.structs.replace(model, **changes)


def style(name: str = "memo", **changes: Any) -> Style:
    """A packaged style with changes; `caps`, `show` and `sections` take a dictionary of their own changes."""
    base = load_style(name)
    for part in ("caps", "show", "sections"):
        if part in changes:
            changes[part] = msgspec.structs.replace(getattr(base, part), **changes[part])
    return msgspec.structs.replace(base, **changes)


def composed(model: Briefing | None = None, look: Style | None = None, **settings: Any) -> Document:
    return compose(model or briefing(), look or style(), Settings(**settings), lambda character: True)


def plain(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def texts(document: Document) -> list[str]:
    """Each block's lines as text, numbers aside."""
    found: list[str] = []
    for block in document.blocks:
        match block:
            case Heading():
                found.append(block.text)
            case Paragraph():
                found.append(plain(block.runs))
            case Bullets():
                found += [plain(item) for item in block.items]
            case Definitions():
                found += [f"{plain(label)} {plain(value)}" for label, value in block.rows]
            case Table():
                found += [" | ".join(block.head), *(" | ".join(plain(cell) for cell in row) for row in block.rows)]
            case PassageList():
                found += [f"{label} {words}" for label, _, words in block.rows]
    return found


def section(document: Document, name: str) -> list[str]:
    """The lines of a section, by its head's id."""
    blocks = list(document.blocks)
    start = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.id == name)
    level = blocks[start].level  # type: ignore[union-attr]
    end = next(
        (n for n in range(start + 1, len(blocks)) if isinstance(blocks[n], Heading) and blocks[n].level <= level),  # type: ignore[union-attr]
        len(blocks),
    )
    return texts(Document("", "", "", "", tuple(blocks[start + 1 : end]), ""))
