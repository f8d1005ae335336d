"""Tables: columns as wide as their words ask for, rows that stay whole, heads that are repeated."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document import Run, Table
from briefgen.writing.pdf.galley import Keep, Placed, Rule, Strip, baseline, placed
from briefgen.writing.pdf.looks import MM, Looks, Type
from briefgen.writing.pdf.text import Line, Word, natural, set_lines, widest, words_of

_LEAST_COLUMN = 28 * MM  # no column of text is narrower where it fits: conventions §10
_COLUMN_GAP = 9.0  # points
_CELL_PADDING = 3.0  # points above and below the text of a row
_RULE = 0.5  # points
_HELD_TOGETHER = 0.45  # of a page: a table no deeper than this is not broken
_HALF = 0.5

Cells = Sequence[Sequence[Word]]  # the words of each cell of a row


def table(block: Table, looks: Looks) -> list[Strip]:
    """A table as strips, one a row; a row deeper than a page becomes several."""
    kind = looks.table
    head = [words_of((Run(words, "label"),), kind, looks) for words in block.head]
    rows = [[words_of(cell, kind, looks) for cell in row] for row in block.rows]
    widths = _column_widths([head, *rows], block.widths, looks.page.measure)
    top = _row(head, widths, kind, looks)._replace(keep=Keep.FIRM)
    top = top._replace(rules=(Rule(0.0, 0.0, looks.page.measure, _RULE, looks.rule), *top.rules))
    # A page holds the head and one row at least, whatever their depth.
    deepest = max(looks.page.depth - top.height, looks.page.depth * _HALF)
    body = [part for row in rows for part in _parted(row, widths, kind, looks, deepest)]
    strips = _held([top, *(part._replace(repeat=(_unmarked(top),)) for part in body)], looks.page.depth)
    space = looks.space.paragraph_after
    strips[0] = strips[0]._replace(above=space, anchors=(block.id,) if block.id else ())
    strips[-1] = strips[-1]._replace(below=2 * space)
    return strips


def _column_widths(rows: Sequence[Cells], shares: Sequence[float], measure: float) -> list[float]:
    """The widths of the columns in points, gaps aside.

    rows: the cells' words, the head among them. shares: of the measure, as the document asks for. The last column
    (references) takes what its words need; the others no less than their longest word, nor 28 mm, where that fits,
    and no more than their longest cell.
    """
    count = len(shares)
    room = measure - _COLUMN_GAP * (count - 1)
    columns = [[row[at] for row in rows if at < len(row)] for at in range(count)]
    longest = [max((widest(cell) for cell in column), default=0.0) for column in columns]
    wanted = [max((natural(cell) for cell in column), default=0.0) for column in columns]
    floors = [
        long if at == count - 1 else min(max(long, _LEAST_COLUMN), max(long, want))
        for at, (long, want) in enumerate(zip(longest, wanted, strict=True))
    ]
    if sum(floors) > room:
        floors = longest
    if sum(floors) > room:
        return _shared(floors, room)
    total = sum(shares) or 1.0
    return _filled([room * share / total for share in shares], floors, wanted, room)


def _shared(floors: Sequence[float], room: float) -> list[float]:
    """Widths where words must be parted: columns that ask for less than a like share get it, the rest share alike."""
    share = room / len(floors)
    while True:
        small = [floor for floor in floors if floor <= share]
        left = (room - sum(small)) / (len(floors) - len(small))
        if left <= share:
            return [min(floor, share) for floor in floors]
        share = left


def _filled(asked: Sequence[float], floors: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """Widths between floors and what is wanted, as near to what is asked as the room allows."""
    widths = [min(max(ask, floor), max(want, floor)) for ask, floor, want in zip(asked, floors, wanted, strict=True)]
    excess = sum(widths) - room
    if excess > 0:
        slack = [width - floor for width, floor in zip(widths, floors, strict=True)]
        return [width - excess * part / sum(slack) for width, part in zip(widths, slack, strict=True)]
    need = [max(0.0, want - width) for width, want in zip(widths, wanted, strict=True)]
    if sum(need) <= -excess:  # every cell fits on one line: the table keeps the measure, its columns apart
        return [width + part for width, part in zip(widths, need, strict=True)]
    return [width - excess * part / sum(need) for width, part in zip(widths, need, strict=True)]


def _row(cells: Cells, widths: Sequence[float], kind: Type, looks: Looks) -> Strip:
    return _strip([set_lines(cell, width) for cell, width in zip(cells, widths, strict=True)], widths, kind, looks)


def _parted(cells: Cells, widths: Sequence[float], kind: Type, looks: Looks, deepest: float) -> list[Strip]:
    """A row, in as many parts as its depth asks for."""
    lines = [set_lines(cell, width) for cell, width in zip(cells, widths, strict=True)]
    most = max(1, int((deepest - 2 * _CELL_PADDING) // kind.leading))
    longest = max((len(cell) for cell in lines), default=0)
    return [
        _strip([cell[start : start + most] for cell in lines], widths, kind, looks)
        for start in range(0, max(longest, 1), most)
    ]


def _strip(cells: Sequence[Sequence[Line]], widths: Sequence[float], kind: Type, looks: Looks) -> Strip:
    """Cells side by side, left and top, with a rule under them."""
    depth = max((len(cell) for cell in cells), default=0) * kind.leading + 2 * _CELL_PADDING
    text: list[Placed] = []
    x = 0.0
    for cell, width in zip(cells, widths, strict=True):
        for at, line in enumerate(cell):
            text.extend(placed(line, x, _CELL_PADDING + at * kind.leading + baseline(kind)))
        x += width + _COLUMN_GAP
    return Strip(depth, tuple(text), (Rule(0.0, depth, looks.page.measure, _RULE, looks.rule),))


def _held(strips: Sequence[Strip], page: float) -> list[Strip]:
    """Hold a small table together; of a larger one, the first row to the head and the last to the one before."""
    if sum(strip.height for strip in strips) <= _HELD_TOGETHER * page:
        soft = range(1, len(strips) - 1)
    else:
        soft = range(max(1, len(strips) - 2), len(strips) - 1)
    return [strip._replace(keep=Keep.SOFT) if at in soft else strip for at, strip in enumerate(strips)]


def _unmarked(strip: Strip) -> Strip:
    """A head to be repeated: no place that a link leads to."""
    return strip._replace(anchors=(), repeat=())
