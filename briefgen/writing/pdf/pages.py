"""Pages: where the galley is cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.writing.pdf.galley import Keep, Strip, gap

_LEAST_FILLED = 0.55  # of a page: a page that would stay emptier is cut where strips are only softly held
_ROUNDING = 1e-6  # points


class Laid(NamedTuple):
    """A strip on a page: `y` in points below the top of the text area; furniture is no part of the text."""

    strip: Strip
    y: float
    furniture: bool = False


def paginate(strips: Sequence[Strip], depth: float) -> list[list[Laid]]:
    """Cut the galley into pages of `depth` points: each as full as what holds strips together allows."""
    pages: list[list[Laid]] = []
    start = 0
    while start < len(strips):
        page, fits = _fill(strips, start, depth)
        end = _cut(strips, start, fits, page, depth)
        pages.append(
            [laid for laid in page if laid.furniture] + [laid for laid in page if not laid.furniture][: end - start]
        )
        start = end
    return pages or [[]]


def _fill(strips: Sequence[Strip], start: int, depth: float) -> tuple[list[Laid], int]:
    """As many strips as a page takes, one at least; where the next page would begin."""
    page: list[Laid] = []
    y = 0.0
    for repeated in strips[start].repeat if start else ():
        if strips[start - 1].repeat == strips[start].repeat:
            page.append(Laid(repeated, y, furniture=True))
            y += repeated.height
    at = start
    while at < len(strips):
        strip = strips[at]
        top = y + (gap(strips[at - 1], strip) if at > start else 0.0)
        if at > start and top + strip.height > depth + _ROUNDING:
            break
        page.append(Laid(strip, top))
        y = top + strip.height
        at += 1
    return page, at


def _cut(strips: Sequence[Strip], start: int, fits: int, page: Sequence[Laid], depth: float) -> int:
    """The first strip of the next page: after the last one that may end this one."""
    if fits >= len(strips):
        return fits
    ends = {
        end: laid.y + laid.strip.height
        for end, laid in enumerate((laid for laid in page if not laid.furniture), start + 1)
    }
    free = [end for end in ends if strips[end - 1].keep == Keep.FREE]
    soft = [end for end in ends if strips[end - 1].keep <= Keep.SOFT]
    if free and ends[free[-1]] >= _LEAST_FILLED * depth:
        return free[-1]
    if soft:
        return soft[-1]
    return fits
