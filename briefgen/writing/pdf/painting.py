"""Painting: pages of strips drawn on a canvas, with links, bookmarks, running heads and feet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from briefgen.document import Document, Run
from briefgen.writing.pdf.fonts import face
from briefgen.writing.pdf.galley import Placed, Strip, placed
from briefgen.writing.pdf.looks import Looks
from briefgen.writing.pdf.pages import Laid
from briefgen.writing.pdf.text import Line, Token, natural, set_lines, words_of

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_HEAD_HEIGHT = 0.45  # of the top margin: the running head's baseline below the sheet's edge
_FOOT_HEIGHT = 0.45  # of the bottom margin: the foot's baseline above the sheet's edge
_FOOT_GAP = 12.0  # points between the short title and the page number
_LEAST_TITLE = 30  # characters: a shorter rest of a title says nothing
_LINK_ABOVE, _LINK_BELOW = 0.8, 0.25  # of the size, from the baseline: how far a link can be hit
_PRINTED = 4  # PDF's flag for an annotation that is printed with the page


def paint(canvas: Canvas, pages: Sequence[Sequence[Laid]], document: Document, looks: Looks) -> None:
    """Draw all pages. Links to ids that no strip bears are left as plain text."""
    anchors = {anchor for page in pages for laid in page for anchor in laid.strip.anchors}
    painter = _Painter(canvas, looks, anchors)
    for number, page in enumerate(pages, 1):
        canvas.setPageSize((looks.page.width, looks.page.height))
        if number > 1:
            painter.running_head(document.running_title)
        painter.panels(page)
        painter.strips(page)
        painter.foot(document.running_title, f"Page {number} of {len(pages)}")
        canvas.showPage()


@lru_cache(maxsize=64)
def _rgb(colour: str) -> tuple[float, float, float]:
    """`#RRGGBB` as shares of red, green and blue."""
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255


class _Painter:
    """Draws on one canvas; lengths in points, from the left of the text and the top of the text area down."""

    def __init__(self, canvas: Canvas, looks: Looks, anchors: set[str]) -> None:
        self._canvas, self._looks, self._anchors = canvas, looks, anchors
        self._left, self._top = looks.page.left, looks.page.height - looks.page.top
        self._outline_level = -1

    def running_head(self, title: str) -> None:
        """The short title above the text."""
        above = (1 - _HEAD_HEIGHT) * self._looks.page.top
        with self._artifact("/Pagination"):
            self._text(placed(self._running(title), 0.0, -above), 0.0)

    def foot(self, title: str, page_number: str) -> None:
        """The short title, as far as there is room for it, and the page's number in the middle."""
        page = self._looks.page
        below = page.depth + (1 - _FOOT_HEIGHT) * (page.height - page.top - page.depth)
        number = self._running(page_number)
        middle = (page.measure - number.width) / 2
        with self._artifact("/Pagination"):
            self._text(placed(self._shortened(title, middle - _FOOT_GAP), 0.0, below), 0.0)
            self._text(placed(number, middle, below), 0.0)

    def panels(self, page: Sequence[Laid]) -> None:
        """The tint and the bar behind strips of one panel."""
        box = self._looks.box
        if box.kind != "tint":
            return
        for panel, group in groupby(page, key=lambda laid: laid.strip.panel):
            if panel is None:
                continue
            strips = list(group)
            top, bottom = strips[0].y, strips[-1].y + strips[-1].strip.height
            left, right = -box.padding, self._looks.page.measure + box.padding
            with self._artifact("/Layout"):
                self._rectangle(left, top, right - left, bottom - top, box.tint)
                if box.bar:
                    self._rectangle(left - box.bar, top, box.bar, bottom - top, box.accent)

    def strips(self, page: Sequence[Laid]) -> None:
        """The text, in reading order, with its rules and bullets."""
        whole = _Whole(page)
        for laid in page:
            self._marks(laid.strip, laid.y)
            self._bookmarks(laid.strip, laid.y)
            if laid.furniture:
                with self._artifact("/Pagination"):
                    self._text(laid.strip.placed, laid.y)
            else:
                self._text(laid.strip.placed, laid.y, whole)

    def _marks(self, strip: Strip, y: float) -> None:
        if not (strip.rules or strip.discs):
            return
        with self._artifact("/Layout"):
            for rule in strip.rules:
                self._canvas.setStrokeColor(_rgb(rule.colour))
                self._canvas.setLineWidth(rule.width)
                height = self._top - y - rule.y
                self._canvas.line(self._left + rule.x, height, self._left + rule.x + rule.length, height)
            for disc in strip.discs:
                self._canvas.setFillColor(_rgb(disc.colour))
                self._canvas.circle(self._left + disc.x, self._top - y - disc.y, disc.radius, stroke=0, fill=1)

    def _bookmarks(self, strip: Strip, y: float) -> None:
        for anchor in strip.anchors:
            self._canvas.bookmarkHorizontalAbsolute(anchor, self._top - y, left=0)
        if strip.outline is not None:
            words, level = strip.outline
            self._outline_level = min(level, self._outline_level + 1)
            key = f"{self._canvas.getPageNumber()}/{y:.2f}"
            self._canvas.bookmarkHorizontalAbsolute(key, self._top - y + strip.height, left=0)
            self._canvas.addOutlineEntry(words, key, self._outline_level)

    def _text(self, text: Sequence[Placed], y: float, whole: _Whole | None = None) -> None:
        """Draw pieces in their order; a parted word is marked so that it is copied and read whole."""
        for token, group in groupby(text, key=lambda placed: placed.piece.token):
            pieces = list(group)
            opening, closing = whole.around(token, len(pieces)) if whole and token else (None, False)
            if opening is not None:
                self._canvas.addLiteral(f"/Span <</ActualText <FEFF{opening.encode('utf-16-be').hex().upper()}>>> BDC")
            self._pieces(pieces, y)
            if closing:
                self._canvas.addLiteral("EMC")

    def _pieces(self, pieces: Sequence[Placed], y: float) -> None:
        text = self._canvas.beginText()
        font, colour = ("", 0.0), ""
        for piece, baseline in ((item.piece, item.baseline) for item in pieces):
            x, height = self._left + piece.x, self._top - y - baseline
            text.setTextOrigin(x, height)
            if font != (piece.face, piece.size):
                font = (piece.face, piece.size)
                text.setFont(*font, leading=0)
            if colour != piece.colour:
                colour = piece.colour
                text.setFillColor(_rgb(colour))
            text.textOut(piece.shown)
            if piece.target in self._anchors:
                reach = (x, height - _LINK_BELOW * piece.size, x + piece.width, height + _LINK_ABOVE * piece.size)
                words = face(piece.face).spelled(piece.shown).strip()
                self._canvas.linkAbsolute(words, piece.target, reach, F=_PRINTED)
        self._canvas.drawText(text)

    def _running(self, words: str) -> Line:
        lines = set_lines(words_of((Run(words),), self._looks.running, self._looks), self._looks.page.measure)
        return lines[0] if lines else Line((), 0.0)

    def _shortened(self, title: str, room: float) -> Line:
        """As much of the title as there is room for, cut at a word; nothing where that would be next to nothing."""
        words = words_of((Run(title),), self._looks.running, self._looks)
        if natural(words) <= room:
            return self._running(title)
        spoken = title.split()
        for count in range(len(spoken) - 1, 0, -1):
            shorter = " ".join(spoken[:count]) + "…"
            if len(shorter) < _LEAST_TITLE:
                break
            if natural(words_of((Run(shorter),), self._looks.running, self._looks)) <= room:
                return self._running(shorter)
        return Line((), 0.0)

    def _rectangle(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self._canvas.setFillColor(_rgb(colour))
        self._canvas.rect(self._left + x, self._top - y - height, width, height, stroke=0, fill=1)

    @contextmanager
    def _artifact(self, kind: str) -> Iterator[None]:
        """What is drawn within is furniture: no reader is told of it, and no check of words counts it."""
        self._canvas.addLiteral(f"/Artifact <</Type {kind}>> BDC")
        yield
        self._canvas.addLiteral("EMC")


class _Whole:
    """Finds the parts of parted words on a page."""

    def __init__(self, page: Sequence[Laid]) -> None:
        self._text, self._left = defaultdict[Token, str](str), Counter[Token]()
        for piece in (item.piece for laid in page if not laid.furniture for item in laid.strip.placed):
            if piece.token is not None:
                self._text[piece.token] += face(piece.face).spelled(piece.shown)
                self._left[piece.token] += 1

    def around(self, token: Token, pieces: int) -> tuple[str | None, bool]:
        """What the next pieces of a parted word are drawn within: all of it on this page, where they begin it.

        Also: do they end it?
        """
        text = self._text.pop(token, None)
        self._left[token] -= pieces
        return text, self._left[token] == 0
