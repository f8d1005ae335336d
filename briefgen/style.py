"""A style: looks, caps and section names, as composition and the writers read them."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Name = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,29}$", description="a name in a-z, 0-9 and -")]
Words = Annotated[str, Meta(pattern=r"^\S(.{0,118}\S)?$", description="1 to 120 characters on one line")]
Size = Annotated[float, Meta(gt=0, le=400, description="a number above 0, at most 400")]
Space = Annotated[float, Meta(ge=0, le=400, description="a number from 0 to 400")]
Cap = Annotated[int, Meta(ge=0, le=1_000_000, description="a whole number from 0")]
Colour = Annotated[str, Meta(pattern=r"^#[0-9A-Fa-f]{6}$", description='a colour such as "#14365C"')]
Font = Annotated[
    str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,63}$", description='a font such as "SourceSansPro-Bold"')
]
Flag = Annotated[bool, Meta(description="true or false")]


class StylePart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of everything in a style: strict, and never changed once loaded."""


class Margins(StylePart, frozen=True):
    """Millimetres."""

    top: Space
    bottom: Space
    left: Space
    right: Space


class Fonts(StylePart, frozen=True):
    """Font names, by what they set; `ui` is for tables, notes, references and running heads."""

    body: Font
    body_bold: Font
    heading: Font
    ui: Font


class TypeSize(StylePart, frozen=True):
    """Points."""

    size: Size
    leading: Size


class Type(StylePart, frozen=True):
    """Sizes, by what is set."""

    title: TypeSize
    h1: TypeSize
    h2: TypeSize
    body: TypeSize
    bottom_line: TypeSize
    table: TypeSize
    note: TypeSize
    running: TypeSize


class Spaces(StylePart, frozen=True):
    """Points."""

    paragraph_after: Space
    h1_before: Space
    h1_after: Space
    h2_before: Space
    h2_after: Space
    bullet_indent: Space


class Colours(StylePart, frozen=True):
    """sRGB, by purpose."""

    text: Colour
    heading: Colour
    muted: Colour
    rule: Colour
    tint: Colour
    accent: Colour


class ReferenceLook(StylePart, frozen=True):
    """How `[P4]` is set: a font and a colour of the style, by their purpose, and a size in points."""

    font: Annotated[Literal["body", "ui"], Meta(description="body or ui")]
    size: Size
    colour: Annotated[Literal["text", "muted"], Meta(description="text or muted")]


class BottomLineLook(StylePart, frozen=True):
    """Points."""

    box: Annotated[Literal["tint", "rules", "none"], Meta(description="tint, rules or none")]
    left_bar: Space
    rule_width: Space
    padding: Space


class Caps(StylePart, frozen=True):
    """The most items of each kind that are printed; `words` counts the briefing without its annexes."""

    bottom_line: Cap
    developments: Cap
    background: Cap
    parties: Cap
    positions_per_party: Cap
    disputes: Cap
    legal_context: Cap
    timeline: Cap
    open_questions: Cap
    no_position: Cap
    words: Cap


class Show(StylePart, frozen=True):
    """Parts that a style may leave out."""

    no_position: Flag
    open_question_why: Flag
    names: Flag
    source_statement: Flag
    paragraph_list: Flag


class Sections(StylePart, frozen=True):
    """The heads, by section."""

    bottom_line: Words
    developments: Words
    background: Words
    parties: Words
    positions: Words
    no_position: Words
    disputes: Words
    legal_context: Words
    timeline: Words
    open_questions: Words
    names: Words
    source_statement: Words
    sources: Words


class Style(StylePart, frozen=True):
    """A style, whole: what `style.toml` holds, and the Markdown template."""

    name: Name
    description: Words
    locale: Annotated[Literal["en-GB", "en-US"], Meta(description="en-GB or en-US")]
    paper: Annotated[Literal["a4", "letter"], Meta(description="a4 or letter")]
    target_pages: Annotated[tuple[Cap, Cap], Meta(description="two whole numbers: fewest and most pages")]
    paragraph_numbers: Flag
    tables: Annotated[Literal["tables", "lists"], Meta(description="tables or lists")]
    number_gutter: Space
    margins: Margins
    fonts: Fonts
    type: Type
    space: Spaces
    colour: Colours
    reference: ReferenceLook
    bottom_line: BottomLineLook
    caps: Caps
    show: Show
    sections: Sections
    template: str = ""
