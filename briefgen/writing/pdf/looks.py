"""Looks: from a style's settings to the inks, spaces and page of the PDF, in points."""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefgen.document import Role
from briefgen.style import Style, TypeSize

MM = 72 / 25.4
_SHEETS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # millimetres
_NUMBER_SHARE = 0.9  # a gutter number against the body's size
_LEAST_MARGIN = 20.0  # millimetres, for one column


class Ink(NamedTuple):
    """How characters are set: the face's name, size in points, colour, and the id of the block they link to."""

    face: str
    size: float
    colour: str
    target: str | None = None


class Type(NamedTuple):
    """A kind of text: its ink, the face of its strong words, and the leading in points."""

    ink: Ink
    strong: str
    leading: float


class Page(NamedTuple):
    """The sheet and its text area: points from the left and top edges; the gutter lies inside `left`."""

    width: float
    height: float
    left: float
    top: float
    measure: float
    depth: float
    gutter: float


class Space(NamedTuple):
    """Points."""

    paragraph_after: float
    h1_before: float
    h1_after: float
    h2_before: float
    h2_after: float
    bullet_indent: float


class Box(NamedTuple):
    """How the bottom line is set off; points."""

    kind: Literal["tint", "rules", "none"]
    bar: float
    rule: float
    padding: float
    tint: str
    accent: str


class Looks(NamedTuple):
    """Everything the PDF writer knows about looks."""

    page: Page
    title: Type
    h1: Type
    h2: Type
    body: Type
    bottom_line: Type
    table: Type
    note: Type
    running: Type
    number: Ink
    reference: Ink
    muted: str
    rule: str
    space: Space
    box: Box

    def ink(self, role: Role, kind: Type, target: str | None) -> Ink:
        """The ink of a run of `role` in text of `kind`."""
        if role == "reference":
            ink = self.reference._replace(size=min(self.reference.size, kind.ink.size))
        elif role in ("strong", "label"):
            ink = kind.ink._replace(face=kind.strong)
        elif role in ("muted", "cut"):
            ink = kind.ink._replace(colour=self.muted)
        else:
            ink = kind.ink
        return ink._replace(target=target) if target else ink


def looks(style: Style, paper: Literal["a4", "letter"]) -> Looks:
    """Work out the looks of a style on a paper."""
    fonts, colour, space, box = style.fonts, style.colour, style.space, style.bottom_line

    def kind(size: TypeSize, face: str, strong: str, ink: str = colour.text) -> Type:
        return Type(Ink(face, size.size, ink), strong, size.leading)

    body = kind(style.type.body, fonts.body, fonts.body_bold)
    gutter_number = Ink(fonts.ui, round(body.ink.size * _NUMBER_SHARE, 1), colour.text)
    reference = style.reference
    return Looks(
        page=_page(style, paper),
        title=kind(style.type.title, fonts.heading, fonts.heading, colour.heading),
        h1=kind(style.type.h1, fonts.heading, fonts.heading, colour.heading),
        h2=kind(style.type.h2, fonts.heading, fonts.heading, colour.heading),
        body=body,
        bottom_line=kind(style.type.bottom_line, fonts.body, fonts.body_bold),
        table=kind(style.type.table, fonts.ui, fonts.heading),
        note=kind(style.type.note, fonts.ui, fonts.heading),
        running=kind(style.type.running, fonts.ui, fonts.heading, colour.muted),
        number=gutter_number if style.number_gutter else body.ink,
        reference=Ink(
            fonts.ui if reference.font == "ui" else fonts.body,
            reference.size,
            colour.muted if reference.colour == "muted" else colour.text,
        ),
        muted=colour.muted,
        rule=colour.rule,
        space=Space(
            space.paragraph_after,
            space.h1_before,
            space.h1_after,
            space.h2_before,
            space.h2_after,
            space.bullet_indent,
        ),
        box=Box(box.box, box.left_bar, box.rule_width, box.padding, colour.tint, colour.accent),
    )


def _page(style: Style, paper: Literal["a4", "letter"]) -> Page:
    """The page; on Letter the measure stays, the side margins take the difference, and the bottom gives way first."""
    width, height = _SHEETS[paper]
    margins = style.margins
    aside = (width - _SHEETS["a4"][0]) / 2
    bottom = margins.bottom
    if height < _SHEETS["a4"][1]:
        bottom = min(bottom, max(_LEAST_MARGIN, bottom - (_SHEETS["a4"][1] - height)))
    left = margins.left + aside + style.number_gutter
    return Page(
        width=width * MM,
        height=height * MM,
        left=left * MM,
        top=margins.top * MM,
        measure=(width - left - margins.right - aside) * MM,
        depth=(height - margins.top - bottom) * MM,
        gutter=style.number_gutter * MM,
    )
