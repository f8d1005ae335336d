"""Fonts: the packaged faces, loaded when first used, and for each cluster of characters the first face that has it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from briefgen.errors import StyleError
from briefgen.writing.pdf.righttoleft import Shaped, is_right_to_left, join

_SERIF, _SANS = "SourceSerifPro", "SourceSansPro"
_WEIGHTS = ("ExtraLight", "Light", "Regular", "Semibold", "Bold", "Black")
_HEAVY = ("Semibold", "Bold", "Black")
_PACKAGES = {_SERIF: "font_source_serif_pro", _SANS: "font_source_sans_pro"}
_FALLBACK, _FALLBACK_BOLD = "DejaVuSans", "DejaVuSans-Bold"

# DejaVu's x-height is 0.547 of its size, that of the Source faces 0.475 and 0.486: set alike, it would shout.
_FALLBACK_SCALE = 0.88

# The end of every chain of fallbacks; between them they have every character that is called covered.
LAST_RESORTS = (f"{_SANS}-Regular", f"{_SERIF}-Regular", _FALLBACK)

_FIRST_PRIVATE = 0xE000  # where codes for glyphs with a spelling of their own are taken from


class Face(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A TrueType face that can also print a glyph under another spelling, for text that is copied or read aloud.

    characters: the code points it has a glyph for. widths: advance by code point, in thousandths of the size.
    """

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path, asciiReadable=False, shapable=False)
        glyphs: dict[int, int] = self.face.charToGlyph
        self.characters = frozenset(code for code, glyph in glyphs.items() if glyph)
        self.widths: dict[int, float] = self.face.charWidths
        self._spellings: dict[int, str] = {}
        self._aliases: dict[tuple[str, str], str] = {}

    def alias(self, shape: str, spelling: str) -> str:
        """A private character that looks like `shape` and is read as `spelling`."""
        key = (shape, spelling)
        if key not in self._aliases:
            code = _FIRST_PRIVATE
            while code in self.face.charToGlyph:
                code += 1
            self.face.charToGlyph[code] = self.face.charToGlyph[ord(shape)]
            self.widths[code] = self.widths[ord(shape)]
            self._spellings[code] = spelling
            self._aliases[key] = chr(code)
        return self._aliases[key]

    def spelled(self, shown: str) -> str:
        """The text that characters asked of this face are read as."""
        return "".join(self._spellings.get(ord(character), character) for character in shown)

    def addObjects(self, doc: object) -> None:  # noqa: N802  # ReportLab's name
        """Add the face's subsets to a PDF, with tables of characters that are also right above U+FFFF."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        objects = doc.idToObject  # type: ignore[attr-defined]
        for name, subset in zip(names, subsets, strict=True):
            stream = objects[objects["BasicFonts"].dict[name].ToUnicode.name]
            stream.content = _to_unicode([self._spellings.get(code, chr(code)) for code in subset])


class Glyphs(NamedTuple):
    """A run of characters set in one face. `shown` is what the face is asked for; scale multiplies the size."""

    face: str
    shown: str
    scale: float


def face(name: str) -> Face:
    """The face of that name, loaded once a process. Raises StyleError where no such face is packaged."""
    return _load(name)


def _check_face(name: str) -> None:
    """Raise StyleError where no face of that name is packaged, without loading it."""
    family, _, weight = name.partition("-")
    if not (family in _PACKAGES and weight in _WEIGHTS) and name not in (_FALLBACK, _FALLBACK_BOLD):
        raise StyleError(
            f'no font "{name}"',
            f"choose {_SERIF} or {_SANS} with one of the weights {', '.join(_WEIGHTS)}, or {_FALLBACK}",
        )


@lru_cache(maxsize=16)
def chain(name: str) -> tuple[str, ...]:
    """The faces to try for a text in the face `name`, best first."""
    family, _, weight = name.partition("-")
    other = {_SERIF: _SANS, _SANS: _SERIF}.get(family)
    beside = [f"{other}-{weight}"] if other else []
    heavy = [_FALLBACK_BOLD] if weight in _HEAVY else []
    return tuple(dict.fromkeys([name, *beside, *heavy, *LAST_RESORTS]))


@lru_cache(maxsize=8192)
def dress(word: str, name: str) -> tuple[Glyphs, ...]:
    """Choose the glyphs for a word (no white space, every character covered) in the face `name`.

    Marks stay with the letter they stand on: a cluster is set in one face, or its letters one by one where none has
    all.
    """
    characters = face(name).characters
    if all(ord(character) in characters for character in word) and not _has_marks(word) and not is_right_to_left(word):
        return (Glyphs(name, word, 1.0),)
    clusters = [Shaped(cluster, cluster) for cluster in _clusters(word)]
    if is_right_to_left(word):
        clusters = join([cluster.spelled for cluster in clusters])
    runs: list[Glyphs] = []
    for cluster in clusters:
        for piece in _dress_cluster(cluster, name):
            if runs and runs[-1].face == piece.face:
                runs[-1] = Glyphs(piece.face, runs[-1].shown + piece.shown, piece.scale)
            else:
                runs.append(piece)
    return tuple(runs)


def width(glyphs: Glyphs, size: float) -> float:
    """The width of glyphs in points, in type of `size` points."""
    widths = face(glyphs.face).widths
    return sum(widths[ord(character)] for character in glyphs.shown) * size * glyphs.scale / 1000


def space_width(name: str, size: float) -> float:
    """The width of a space in points."""
    return face(name).widths[0x20] * size / 1000


@lru_cache(maxsize=16)
def _load(name: str) -> Face:
    _check_face(name)
    package = _PACKAGES.get(name.partition("-")[0])
    where = resources.files(package) / "files" if package else resources.files("briefgen") / "writing/pdf/fonts"
    with resources.as_file(where / f"{name}.ttf") as path:
        loaded = Face(name, str(path))
    pdfmetrics.registerFont(loaded)
    return loaded


def _has_marks(word: str) -> bool:
    return not word.isascii() and any(unicodedata.category(character).startswith("M") for character in word)


def _clusters(word: str) -> list[str]:
    """Letters with the marks that stand on them."""
    clusters: list[str] = []
    for character in word:
        if clusters and unicodedata.category(character).startswith("M"):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _dress_cluster(cluster: Shaped, name: str) -> list[Glyphs]:
    spelled = cluster.spelled
    # A composed letter has its marks in the right place, which nothing else here sees to; it is read as spelled.
    composed = unicodedata.normalize("NFC", cluster.shape)
    for candidate in chain(name):
        scale, font = _scale(candidate, name), face(candidate)
        if len(composed) == 1 and composed != spelled and ord(composed) in font.characters:
            return [Glyphs(candidate, font.alias(composed, spelled), scale)]
        if all(ord(character) in font.characters for character in spelled):
            if cluster.shape[1:] == spelled[1:] and ord(cluster.shape[0]) in font.characters:
                first = spelled[0] if cluster.shape == spelled else font.alias(cluster.shape[0], spelled[0])
                return [Glyphs(candidate, first + spelled[1:], scale)]
            return [Glyphs(candidate, spelled, scale)]
    return [piece for character in spelled for piece in _dress_cluster(Shaped(character, character), name)]


def _scale(candidate: str, name: str) -> float:
    fallback = candidate.startswith(_FALLBACK) and not name.startswith(_FALLBACK)
    return _FALLBACK_SCALE if fallback else 1.0


def _to_unicode(spellings: Sequence[str]) -> str:
    """A CMap from the codes of one subset to the text they stand for; code 0 is the missing glyph, never used."""
    codes = [f"<{code:02X}> <{spelling.encode('utf-16-be').hex().upper()}>" for code, spelling in enumerate(spellings)]
    blocks = [codes[start : start + 100] for start in range(1, len(codes), 100)]  # the format's limit for a block
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            f"1 begincodespacerange <00> <{len(codes) - 1:02X}> endcodespacerange",
            *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )
