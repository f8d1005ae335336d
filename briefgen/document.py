"""The document: what a reader sees, in order, before any file format.

Composition makes it, the writers print it. Every string here is plain text, never markup. A writer may add nothing,
drop nothing and reorder nothing, apart from furniture: running heads and feet, page numbers.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Role = Literal[
    "text",  # the source's words, or fixed wording in a sentence
    "strong",  # the same, set bold
    "label",  # fixed wording before a value: "Publisher"
    "reference",  # [P4]
    "gloss",  # [words added in brackets]
    "cut",  # […]
    "muted",  # notes under a table, "inferred" marks
]


class Run(Struct, frozen=True):
    """A run of text in one role; `target` is the id of the block it links to, without "#"."""

    text: str
    role: Role = "text"
    target: str | None = None


Runs = tuple[Run, ...]


class Heading(Struct, frozen=True):
    """A head: level 1 is the document's title, 2 a section, 3 a part of one; no level is skipped."""

    level: Literal[1, 2, 3]
    text: str
    id: str


class Paragraph(Struct, frozen=True):
    """One paragraph. `number` is printed before it (in the gutter where the style has one); `id` is a link's end."""

    runs: Runs
    number: int | None = None
    id: str | None = None
    kind: Literal["body", "note", "lead-in"] = "body"  # a lead-in stays with what follows


class Bullets(Struct, frozen=True):
    """An unordered list; each item is one paragraph."""

    items: tuple[Runs, ...]
    kind: Literal["body", "bottom_line"] = "body"


class Definitions(Struct, frozen=True):
    """Labelled values: header block, legal context, tables of a style that sets them as lists."""

    rows: tuple[tuple[Runs, Runs], ...]
    kind: Literal["header", "body"] = "body"


class Table(Struct, frozen=True):
    """A table of at most four columns; the last holds the references. `widths` are shares of the measure."""

    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[float, ...]
    id: str | None = None


FIRST_WORDS = 8
"""Words of each paragraph that the list prints, and that a model without whole texts keeps for it."""


class PassageList(Struct, frozen=True):
    """The paragraph list at the end: (label, target id, words) for each; links lead here."""

    rows: tuple[tuple[str, str, str], ...]


Block = Heading | Paragraph | Bullets | Definitions | Table | PassageList


class Attachment(Struct, frozen=True):
    """A file that the PDF carries."""

    name: str
    data: bytes
    description: str
    media_type: str = "application/json"


class Document(Struct, frozen=True):
    """A composed briefing.

    title: the briefing's title, whole; running_title: at most 60 characters, cut at a word.
    subject: for the PDF's metadata; language: BCP 47.
    warnings: what a user should know of this composition; no writer prints them.
    """

    title: str
    running_title: str
    subject: str
    language: str
    blocks: tuple[Block, ...]
    style: str
    attachments: tuple[Attachment, ...] = ()
    warnings: tuple[str, ...] = ()


def document_words(document: Document) -> list[str]:
    """Every word that a reader sees, in order, furniture aside: what each writer's output must hold, no more, no less.

    Words are parted by white space, no-break spaces included; a paragraph's number is the word `6.`.
    """
    return [word for block in document.blocks for text in _texts(block) for word in text.split()]


def _texts(block: Block) -> list[str]:
    """The texts of a block, each parted from the next by at least a space."""
    if isinstance(block, Heading):
        return [block.text]
    if isinstance(block, Paragraph):
        return [*([f"{block.number}."] if block.number is not None else []), _plain(block.runs)]
    if isinstance(block, Bullets):
        return [_plain(item) for item in block.items]
    if isinstance(block, Definitions):
        return [_plain(runs) for row in block.rows for runs in row]
    if isinstance(block, Table):
        return [*block.head, *(_plain(cell) for row in block.rows for cell in row)]
    return [words for label, _, passage in block.rows for words in (label, passage)]


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)
