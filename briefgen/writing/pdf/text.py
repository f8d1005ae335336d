"""Text: from runs to words to lines, with spaces that stay in the file and words that are never parted for nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from briefgen.document import Runs
from briefgen.fonts import printable
from briefgen.writing.pdf.fonts import Glyphs, dress, face, space_width, width
from briefgen.writing.pdf.looks import Ink, Looks, Type
from briefgen.writing.pdf.righttoleft import is_right_to_left, visual

_SPACE = re.compile(r"(\xa0+|[^\S\xa0]+)")  # no-break spaces, or white space of every other kind
_SEAMS = frozenset("/-._?&=#@:,;–—")  # a word that must be parted is parted after one of these where it can be
_SEAM_REACH = 0.6  # … but not where that would leave more than four tenths of the line empty
_RUNT = 0.12  # of the measure: a last line shorter than this is one short word
_SPARING = 4  # words a line must have to give one away
_BALANCE_STEPS = 12  # halvings of the measure: enough to set a head's lines alike within a point


class Token:
    """A word that had to be parted; compared by identity, so that its parts can be found on a page."""


class Piece(NamedTuple):
    """Characters of one look, side by side on a line: `x` and `width` in points, `shown` as the face is asked for."""

    x: float
    face: str
    size: float
    colour: str
    target: str | None
    shown: str
    width: float
    token: Token | None = None

    def moved(self, x: float) -> Piece:
        """The same, x points to the right."""
        return Piece(self.x + x, self.face, self.size, self.colour, self.target, self.shown, self.width, self.token)


class Line(NamedTuple):
    """A line as set: its pieces in reading order, and its width in points without the space at its end."""

    pieces: tuple[Piece, ...]
    width: float


class _Bit(NamedTuple):
    ink: Ink
    glyphs: Glyphs
    width: float
    right_to_left: bool = False


class Word(NamedTuple):
    """What stands between two spaces. `tied`: no line may begin with it; `gap`: the ink of the space before it."""

    bits: tuple[_Bit, ...]
    width: float
    tied: bool
    gap: Ink | None
    token: Token | None = None
    parted: bool = False  # the token goes on in the next word, without a space

    @property
    def gap_width(self) -> float:
        """The width in points of the space before the word, where it does not begin a line."""
        return _blank(self.gap).width if self.gap else 0.0


def words_of(runs: Runs, kind: Type, looks: Looks) -> list[Word]:
    """The words of runs set as text of `kind`. References are tied to the word before them."""
    words: list[Word] = []
    bits: list[_Bit] = []
    tied, spaced, tied_by_space = False, False, False

    def close() -> None:
        if bits:
            words.append(_word(bits, tied=tied, before=words[-1] if words and spaced else None))
            bits.clear()

    for run in runs:
        ink = looks.ink(run.role, kind, run.target)
        for part in _SPACE.split(printable(run.text)):
            if not part:
                continue
            if part.isspace():
                if bits:
                    close()
                    spaced, tied_by_space = True, False
                tied_by_space = tied_by_space or part[0] == "\xa0"
                continue
            if not bits:
                tied = bool(words) and (tied_by_space or run.role == "reference" or _hyphened(words[-1]))
            bits.extend(_dressed(part, ink))
    close()
    return words


def widest(words: Sequence[Word]) -> float:
    """The width in points of the longest word."""
    return max((word.width for word in words), default=0.0)


def natural(words: Sequence[Word]) -> float:
    """The width in points of the words on one line."""
    return sum(word.width + (word.gap_width if number else 0.0) for number, word in enumerate(words))


def set_lines(words: Sequence[Word], measure: float) -> list[Line]:
    """Break words into lines of at most `measure` points, ragged right.

    A line breaks at a space; where tied words are together wider than the measure, between them; and only where one
    word alone is wider, within it.
    """
    lines: list[list[Word]] = []
    room = 0.0
    for unit in _units(words):
        needed = natural(unit)
        if lines and unit[0].gap_width + needed <= room:
            lines[-1].extend(unit)
            room -= unit[0].gap_width + needed
        elif needed <= measure:
            lines.append(list(unit))
            room = measure - needed
        else:
            for part in _parts(unit, measure):
                if lines and not part.parted and part.gap_width + part.width <= room and part.token is None:
                    lines[-1].append(part)
                    room -= part.gap_width + part.width
                else:
                    lines.append([part])
                    room = measure - part.width
    return [_line(line) for line in _without_runt(lines, measure)]


def _without_runt(lines: list[list[Word]], measure: float) -> list[list[Word]]:
    """Lines of which the last is not one short word by itself, where the line before can spare another."""
    if len(lines) > 1 and natural(lines[-1]) < _RUNT * measure and not lines[-1][0].tied:
        before, last = _units(lines[-2]), lines[-1]
        spare = before[-1]
        fits = natural([*spare, *last]) <= measure
        if len(before) >= _SPARING and fits and not any(word.token for word in (*spare, *last)):
            return [*lines[:-2], [word for unit in before[:-1] for word in unit], [*spare, *last]]
    return lines


def balanced(words: Sequence[Word], measure: float) -> list[Line]:
    """The lines of a head, as few as `set_lines` gives, but of like length."""
    lines = set_lines(words, measure)
    if len(lines) < 2:
        return lines
    low, high = widest(words), measure
    for _ in range(_BALANCE_STEPS):
        middle = (low + high) / 2
        if len(set_lines(words, middle)) == len(lines):
            high = middle
        else:
            low = middle
    return set_lines(words, high)


def _word(bits: Iterable[_Bit], *, tied: bool, before: Word | None) -> Word:
    kept = tuple(bits)
    gap = None
    if before is not None:
        left, right = before.bits[-1].ink, kept[0].ink
        # A space between two links, or beside one, is no part of the link.
        gap = left if left == right or left.target is None else right if right.target is None else _unlinked(left)
    return Word(kept, sum(bit.width for bit in kept), tied, gap)


def _hyphened(word: Word) -> bool:
    """Does the word end in a hyphen? At a line's end, programs that read pages would take it for a parted word."""
    return word.bits[-1].glyphs.shown.endswith("-")


def _unlinked(ink: Ink) -> Ink:
    return ink._replace(target=None)


@lru_cache(maxsize=8192)
def _dressed(part: str, ink: Ink) -> tuple[_Bit, ...]:
    turned = is_right_to_left(part)
    return tuple(_Bit(ink, glyphs, width(glyphs, ink.size), turned) for glyphs in dress(part, ink.face))


def _units(words: Sequence[Word]) -> list[list[Word]]:
    """Words that stay on one line where the measure allows it."""
    units: list[list[Word]] = []
    for word in words:
        if units and word.tied:
            units[-1].append(word)
        else:
            units.append([word])
    return units


def _parts(unit: Sequence[Word], measure: float) -> list[Word]:
    """Words no wider than the measure."""
    return [part for word in unit for part in ([word] if word.width <= measure else _shatter(word, measure))]


def _shatter(word: Word, measure: float) -> list[Word]:
    """Part a word that is wider than the measure, after a stroke or stop where there is one in reach."""
    token = Token()
    pairs = [(bit.ink, glyphs) for bit in word.bits for glyphs in _clusters(bit.glyphs)]
    clusters = [_Bit(ink, glyphs, width(glyphs, ink.size)) for ink, glyphs in pairs]
    parts: list[Word] = []
    start = 0
    while start < len(clusters):
        end = _cut(clusters, start, measure)
        bits = _merged(clusters[start:end])
        gap = word.gap if start == 0 else None
        parts.append(
            Word(bits, sum(bit.width for bit in bits), word.tied and start == 0, gap, token, end < len(clusters))
        )
        start = end
    return parts


def _clusters(glyphs: Glyphs) -> list[Glyphs]:
    clusters: list[Glyphs] = []
    for character in glyphs.shown:
        if clusters and unicodedata.category(character).startswith("M"):
            clusters[-1] = Glyphs(glyphs.face, clusters[-1].shown + character, glyphs.scale)
        else:
            clusters.append(Glyphs(glyphs.face, character, glyphs.scale))
    return clusters


def _cut(clusters: Sequence[_Bit], start: int, measure: float) -> int:
    """Where the part that begins at `start` ends: at least one cluster on."""
    room, seam, end = measure, 0, start
    while end < len(clusters) and (clusters[end].width <= room or end == start):
        room -= clusters[end].width
        end += 1
        if clusters[end - 1].glyphs.shown in _SEAMS and measure - room >= _SEAM_REACH * measure:
            seam = end
    return seam if seam and end < len(clusters) else end


def _merged(clusters: Sequence[_Bit]) -> tuple[_Bit, ...]:
    bits: list[_Bit] = []
    for bit in clusters:
        if bits and bits[-1].ink == bit.ink and bits[-1].glyphs.face == bit.glyphs.face:
            before = bits[-1]
            shown = before.glyphs.shown + bit.glyphs.shown
            bits[-1] = _Bit(bit.ink, Glyphs(bit.glyphs.face, shown, bit.glyphs.scale), before.width + bit.width)
        else:
            bits.append(bit)
    return tuple(bits)


def _line(words: Sequence[Word]) -> Line:
    """Put words side by side. The space after the last is kept, so that text taken from the page has it."""
    bits: list[tuple[_Bit, Token | None]] = []
    for number, word in enumerate(words):
        if number and word.gap:
            bits.append((_blank(word.gap), None))
        bits.extend((bit, word.token) for bit in word.bits)
    if any(bit.right_to_left for bit, _ in bits):
        bits = _turned(bits)
    width = sum(bit.width for bit, _ in bits)
    if words and not words[-1].parted:
        bits.append((_blank(_unlinked(words[-1].bits[-1].ink)), None))
    pieces: list[Piece] = []
    x = 0.0
    for (ink, name, scale, token), group in groupby(bits, key=_look):
        same = [bit for bit, _ in group]
        wide = sum(bit.width for bit in same)
        shown = "".join(bit.glyphs.shown for bit in same)
        pieces.append(Piece(x, name, ink.size * scale, ink.colour, ink.target, shown, wide, token))
        x += wide
    return Line(tuple(pieces), width)


def _turned(bits: Sequence[tuple[_Bit, Token | None]]) -> list[tuple[_Bit, Token | None]]:
    """Bits with their right-to-left stretches in the order they stand on the line."""
    clusters = [
        ((_Bit(bit.ink, glyphs, width(glyphs, bit.ink.size)), token), face(glyphs.face).spelled(glyphs.shown))
        for bit, token in bits
        for glyphs in _clusters(bit.glyphs)
    ]
    return visual(clusters)


def _look(item: tuple[_Bit, Token | None]) -> tuple[Ink, str, float, Token | None]:
    """What bits that are drawn as one piece have in common."""
    bit, token = item
    return bit.ink, bit.glyphs.face, bit.glyphs.scale, token


@lru_cache(maxsize=256)
def _blank(ink: Ink) -> _Bit:
    """A space."""
    return _Bit(ink, Glyphs(ink.face, " ", 1.0), space_width(ink.face, ink.size))
