"""Characters that cannot be printed, or that hide: shown as `[U+XXXX]`, alike in every format."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TypeVar, cast

from msgspec import Struct
from msgspec.structs import asdict, replace

from briefgen.document import Attachment, Document
from briefgen.fonts import SHAPELESS

HasGlyph = Callable[[str], bool]

_NBSP = "\u00a0"
_NON_BREAKING_HYPHEN = "\u2011"  # missing in the styles' faces
_SHOWN = re.compile(r"[ -~\u00a0]*")  # what every face holds
# Hints for typesetting that say nothing: soft hyphen, grapheme joiner, variation selectors.
_DROPPED = {"\u00ad", "\u034f", *map(chr, range(0xFE00, 0xFE10))}

Part = TypeVar("Part")


class Printable:
    """Makes text printable and remembers what could not be printed."""

    def __init__(self, has_glyph: HasGlyph) -> None:
        self._has_glyph = has_glyph
        self._known: dict[str, str] = {}
        self.missing: dict[str, None] = {}

    def text(self, words: str) -> str:
        """The words with every character that cannot be printed as `[U+XXXX]`."""
        if _SHOWN.fullmatch(words):
            return words
        return "".join(self._known[letter] if letter in self._known else self._shown(letter) for letter in words)

    def document(self, document: Document) -> Document:
        """A document whose every string a reader sees is printable; ids and attachments stay as they are."""
        return self._part(document)

    def _shown(self, letter: str) -> str:
        category = unicodedata.category(letter)
        if letter == _NON_BREAKING_HYPHEN:
            shown = "-"
        elif letter in _DROPPED:
            shown = ""
        elif letter.isspace() or category in ("Zs", "Zl", "Zp"):
            shown = " " if letter in " \t\n\r\v\f\u0085\u2028\u2029" else _NBSP
        elif category in SHAPELESS or not self._has_glyph(letter):  # bidi controls could turn the order of what is read
            shown = f"[U+{ord(letter):04X}]"
            self.missing[shown[1:-1]] = None
        else:
            shown = letter
        self._known[letter] = shown
        return shown

    def _part(self, part: Part) -> Part:
        if isinstance(part, str):
            return cast("Part", self.text(part))
        if isinstance(part, tuple):
            return cast("Part", tuple(self._part(piece) for piece in part))
        if isinstance(part, Struct) and not isinstance(part, Attachment):
            kept = ("id", "target", "style", "language")
            shown = {name: value if name in kept else self._part(value) for name, value in asdict(part).items()}
            return cast("Part", replace(part, **shown))
        return part
