"""Blocks: each block of a document set as strips, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from msgspec.structs import replace

from briefgen.document import Block, Bullets, Definitions, Document, Heading, Paragraph, PassageList, Run, Runs, Table
from briefgen.writing.pdf.galley import Disc, Keep, Panel, Rule, Strip, baseline, placed
from briefgen.writing.pdf.looks import Looks, Type
from briefgen.writing.pdf.tables import table
from briefgen.writing.pdf.text import Line, Word, balanced, natural, set_lines, words_of

_NUMBER_GAP = 9.0  # points between a number in the gutter and the text
_COLUMN_GAP = 10.0  # points between labels and their values
_WIDEST_LABEL = 0.34  # of the measure; labels wider than this are set in the line with their values
_DISC = 0.13  # of the size
_DISC_RISE = 0.25  # of the size: the middle of small letters
_TIGHT = 1.5  # points between rows of a list that is looked things up in
_RULED_PADDING = 0.3  # of the leading, between a box's rules and its text
_IN_GROUP, _AFTER_GROUP = 0.3, 1.5  # of the space after a paragraph: between labelled values, and after them
_GROUP_HELD = 0.3  # of a page: labelled values no deeper than this are kept on one
_SHORT_NOTE = 3  # lines
_TITLE_BELOW = 2 / 3  # of the space above a section's head
_OUTLINE_TOP = 1  # the level of a document's title, where bookmarks begin


def galley(document: Document, looks: Looks) -> list[Strip]:
    """The whole document as strips."""
    strips: list[Strip] = []
    blocks = list(document.blocks)
    at = 0
    while at < len(blocks):
        block, follower = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
        if isinstance(block, Heading) and isinstance(follower, Bullets) and follower.kind == "bottom_line":
            _add(strips, _box(block, follower, looks))
            at += 1
        elif isinstance(block, Bullets) and block.kind == "bottom_line":
            _add(strips, _box(None, block, looks))
        else:
            _add(strips, _set(block, looks), held=isinstance(block, Paragraph) and block.kind == "note")
        at += 1
    return strips


def _add(strips: list[Strip], more: Sequence[Strip], *, held: bool = False) -> None:
    """Add a block. Under a head, one line is not enough to stand alone at a page's foot.

    held: under a head, the block is part of it, as a short note is.
    """
    headed = bool(strips) and strips[-1].outline is not None
    firm = 0 if not headed else len(more) if held and len(more) <= _SHORT_NOTE else 1
    strips.extend(strip._replace(keep=Keep.FIRM) if at < firm else strip for at, strip in enumerate(more))


def _set(block: Block, looks: Looks) -> list[Strip]:
    match block:
        case Heading():
            return _heading(block, looks)
        case Paragraph():
            return _paragraph(block, looks)
        case Bullets():
            return _bullets(block.items, looks.body, looks)
        case Definitions():
            return _definitions(block, looks)
        case Table():
            return table(block, looks)
        case PassageList():
            return _passages(block, looks)
        case _:
            assert_never(block)


def _heading(block: Heading, looks: Looks) -> list[Strip]:
    space = looks.space
    kind, above, below = {
        1: (looks.title, 0.0, _TITLE_BELOW * space.h1_before),
        2: (looks.h1, space.h1_before, space.h1_after),
        3: (looks.h2, space.h2_before, space.h2_after),
    }[block.level]
    lines = balanced(words_of((Run(block.text),), kind, looks), looks.page.measure)
    strips = [strip._replace(keep=Keep.FIRM) for strip in _lines(lines, kind)]
    return _spaced(strips, above, below, (block.id,), (block.text, block.level - _OUTLINE_TOP))


def _paragraph(block: Paragraph, looks: Looks) -> list[Strip]:
    kind = looks.note if block.kind == "note" else looks.body
    runs, gutter = block.runs, looks.page.gutter > 0
    if block.kind == "lead-in":
        runs = tuple(replace(run, role="strong") if run.role == "text" else run for run in runs)
    if block.number is not None and not gutter:
        runs = (Run(f"{block.number}.\xa0"), *runs)
    strips = _lines(set_lines(words_of(runs, kind, looks), looks.page.measure), kind)
    if block.number is not None and gutter and strips:
        strips[0] = strips[0]._replace(placed=(*_gutter_number(block.number, kind, looks).placed, *strips[0].placed))
    if block.kind == "lead-in":
        strips = [strip._replace(keep=Keep.FIRM) for strip in strips]
    after = looks.space.paragraph_after
    return _spaced(strips, 0.0, after / 2 if block.kind == "lead-in" else after, (block.id,) if block.id else ())


def _gutter_number(number: int, kind: Type, looks: Looks) -> Strip:
    """The number of a paragraph, on the baseline of its first line and flush with the gutter's right."""
    ink = Type(looks.number, looks.number.face, kind.leading)
    [line] = set_lines(words_of((Run(f"{number}."),), ink, looks), looks.page.measure)
    return Strip(kind.leading, placed(line, -_NUMBER_GAP - line.width, baseline(kind)))


def _bullets(items: Iterable[Runs], kind: Type, looks: Looks) -> list[Strip]:
    indent = looks.space.bullet_indent
    strips: list[Strip] = []
    for item in items:
        lines = set_lines(words_of(item, kind, looks), looks.page.measure - indent)
        set_item = _lines(lines, kind, indent)
        if set_item:
            radius, rise = _DISC * kind.ink.size, _DISC_RISE * kind.ink.size
            disc = Disc(indent / 2 - radius, baseline(kind) - rise, radius, kind.ink.colour)
            set_item[0] = set_item[0]._replace(discs=(disc,))
        strips.extend(_spaced(set_item, 0.0, looks.space.paragraph_after))
    return strips


def _box(head: Heading | None, block: Bullets, looks: Looks) -> list[Strip]:
    """The bottom line, with its head, set off from the rest."""
    box = looks.box
    inside = _heading(head, looks) if head else []
    _add(inside, _bullets(block.items, looks.bottom_line, looks))
    if box.kind == "none" or not inside:
        return inside
    panel = Panel()
    padding = max(box.padding, _RULED_PADDING * looks.bottom_line.leading) if box.kind == "rules" else box.padding
    rule = (Rule(0.0, 0.0, looks.page.measure, box.rule, looks.box.accent),) if box.kind == "rules" else ()
    foot = tuple(line._replace(y=padding) for line in rule)
    inside[0] = inside[0]._replace(above=0.0)
    inside[-1] = inside[-1]._replace(below=0.0, keep=Keep.FIRM)
    space = looks.space
    return [
        Strip(padding, rules=rule, above=space.h1_before, keep=Keep.FIRM, panel=panel),
        *(strip._replace(panel=panel) for strip in inside),
        Strip(padding, rules=foot, below=space.paragraph_after, panel=panel),
    ]


def _definitions(block: Definitions, looks: Looks) -> list[Strip]:
    header = block.kind == "header"
    kind = looks.note if header else looks.body
    after = _TIGHT if header else looks.space.paragraph_after * _IN_GROUP
    rows = [(words_of(_labelled(label), kind, looks), value) for label, value in block.rows]
    strips = _columns(rows, kind, after, [()] * len(rows), looks)
    if strips:
        below = looks.space.h1_after if header else looks.space.paragraph_after * _AFTER_GROUP
        strips[-1] = strips[-1]._replace(below=below)
    if sum(strip.height for strip in strips) <= _GROUP_HELD * looks.page.depth:
        strips[:-1] = [strip._replace(keep=max(strip.keep, Keep.SOFT)) for strip in strips[:-1]]
    return strips


def _labelled(runs: Runs) -> Runs:
    """A label's runs, set as labels whatever they are, references aside."""
    return tuple(replace(run, role="label") if run.role == "text" else run for run in runs)


def _passages(block: PassageList, looks: Looks) -> list[Strip]:
    rows = [(words_of((Run(label, "label"),), looks.note, looks), (Run(words),)) for label, _, words in block.rows]
    return _columns(rows, looks.note, _TIGHT, [(target,) for _, target, _ in block.rows], looks)


def _columns(
    rows: Sequence[tuple[Sequence[Word], Runs]],
    kind: Type,
    after: float,
    anchors: Sequence[tuple[str, ...]],
    looks: Looks,
) -> list[Strip]:
    """Labels and values side by side; in one line where a label is too wide for a column."""
    measure = looks.page.measure
    indent = max((natural(label) for label, _ in rows), default=0.0) + _COLUMN_GAP
    beside = indent <= _WIDEST_LABEL * measure
    strips: list[Strip] = []
    for (label, value), ids in zip(rows, anchors, strict=True):
        words = words_of(value, kind, looks)
        if beside:
            row = _lines(set_lines(words, measure - indent), kind, indent) or [Strip(kind.leading)]
            for line in set_lines(label, measure):
                row[0] = row[0]._replace(placed=(*placed(line, 0.0, baseline(kind)), *row[0].placed))
        else:
            spaced = [word._replace(gap=word.gap or kind.ink) for word in words]
            row = _lines(set_lines([*label, *spaced], measure), kind)
        strips.extend(_spaced(row, 0.0, after if beside else max(after, looks.space.paragraph_after), ids))
    return strips


def _lines(lines: Sequence[Line], kind: Type, x: float = 0.0) -> list[Strip]:
    """Lines as strips; at least two of them stand at the foot or the top of a page."""
    held = {0, len(lines) - 2}
    return [
        Strip(
            kind.leading,
            placed(line, x, baseline(kind)),
            keep=Keep.FIRM if at in held and at < len(lines) - 1 else Keep.FREE,
        )
        for at, line in enumerate(lines)
    ]


def _spaced(
    strips: Sequence[Strip],
    above: float,
    below: float,
    anchors: tuple[str, ...] = (),
    outline: tuple[str, int] | None = None,
) -> list[Strip]:
    """The strips of one block, with its spaces, its ids and its bookmark."""
    block = list(strips)
    if block:
        block[0] = block[0]._replace(above=above, anchors=anchors)
        block[-1] = block[-1]._replace(below=below)
        # The bookmark stands on the last line of a head, so that what follows knows that it stands under one.
        block[-1] = block[-1]._replace(outline=outline)
    return block
