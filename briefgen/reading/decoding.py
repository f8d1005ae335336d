"""From bytes to text: byte order marks, UTF-8, UTF-16, and legacy encodings by detection."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from typing import NamedTuple

from briefgen.errors import InputError

SAMPLE = 4096
"""Bytes looked at to tell UTF-16 without a mark: enough for some hundred words."""

MOSTLY_LATIN = 0.6
"""Share of zero bytes in the high halves of UTF-16 text in a Latin script; other text has no zero byte."""

SOUND_TO_BROKEN = 4
"""UTF-8 sequences for each byte that is none, from which a text counts as UTF-8 with damage and not as a legacy
encoding, whose letters hardly ever form one."""

MOSTLY_PLAIN = 0.9
"""Share of ASCII in a text in English or another language of few accents; French has about 0.96."""

_MISREAD = re.compile(r"[a-z][À-ÖØ-Þ]|[À-ÖØ-Þ][A-Z][a-z]|[¡¿¤¦¨¬¯²³¸¹]\w|\w[¤¦¬¯¸]")
"""What quotation marks and accents of other encodings turn into: capitals within words, marks beside letters."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that one's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_KINDS = (
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or other Office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a database"),
)


class Decoded(NamedTuple):
    """A text with the encoding it was in; `broken` counts the bytes that could not be read in it."""

    text: str
    encoding: str
    broken: int = 0


def decode(data: bytes, file: str, warn: Callable[[str], None]) -> str:
    """Decode a text file.

    data: its bytes, not empty; file: its name in messages; warn: told in one line where it is not clean UTF-8.
    Returns the characters after a byte order mark. Raises InputError where the bytes are no text.
    """
    kind = _kind(data)
    if kind is not None:
        raise InputError(f"looks like {kind}, not like text", "save the article as plain text (.txt)", file=file)
    decoded = _decode(data)
    if decoded is None:
        raise InputError("is in no encoding that could be told", "save the file as UTF-8", file=file)
    if "\x00" in decoded.text:
        raise InputError("looks like a binary file", "save the article as plain text (.txt)", file=file)
    if decoded.broken:
        noun = "byte is" if decoded.broken == 1 else "bytes are"
        warn(f"{file}: {decoded.broken} {noun} not UTF-8 and read as \ufffd; save the file as UTF-8 to be sure")
    elif decoded.encoding != "utf-8":
        warn(f"{file}: not UTF-8 but {decoded.encoding}, by its bytes; check names with accents, or save it as UTF-8")
    return decoded.text


def _kind(data: bytes) -> str | None:
    """What a file is by its first bytes, where that is no text."""
    head = data[:1024]
    if b"%PDF-" in head:
        return "a PDF"
    if head.startswith(b"PK\x03\x04") and b"word/" in data[:SAMPLE] + data[-SAMPLE:]:
        return "a Word document"
    return next((kind for magic, kind in _KINDS if head.startswith(magic)), None)


def _decode(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    unmarked = _unmarked_utf16(data)
    if unmarked is not None:
        return _strictly(data, unmarked)
    if b"\x00" in data:
        return Decoded("\x00", "binary")
    return _strictly(data, "utf-8") or _damaged(data) or _legacy(data)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in text of a Latin script every second byte is zero, and no other."""
    sample = data[:SAMPLE]
    if len(data) % 2 or len(sample) < 4:
        return None
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd >= MOSTLY_LATIN * half and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even >= MOSTLY_LATIN * half and odd == 0 else None


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes that are none: a file cut in the middle of a letter, or pasted together."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    sound = sum(character > "\x7f" for character in text) - broken
    return Decoded(text, "utf-8", broken) if sound >= SOUND_TO_BROKEN * broken else None


def _legacy(data: bytes) -> Decoded | None:
    """An encoding of before Unicode: that of Western Windows where it gives English, else by charset-normalizer.

    Detection goes by the share of strange letters, of which a text in English has too few: charset-normalizer called
    such a text, with a few curly quotation marks, Johab.
    """
    western = _strictly(data, "cp1252")
    plain = sum(byte < 0x80 for byte in data)
    if western is not None and plain >= MOSTLY_PLAIN * len(data) and not _MISREAD.search(western.text):
        return western
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return Decoded(str(best), best.encoding) if best is not None else None
