"""Plain text: the file's characters are the article."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.reading.content import Content
from briefgen.reading.decoding import decode


def read_plain_text(data: bytes, file: str, warn: Callable[[str], None]) -> Content:
    """Decode a text file: its characters after a byte order mark, line ends and odd spaces as they are.

    Control characters are kept too, since references count them; composition prints them as what they are. Only a
    NUL is refused: no text has one. Raises InputError where the bytes are no text.
    """
    return Content(decode(data, file, warn))
