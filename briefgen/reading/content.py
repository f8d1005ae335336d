"""What every format gives: the whole text, and what the file itself states about the article."""

from __future__ import annotations

from msgspec import Struct

from briefgen.stated import Stated

_NOTHING = Stated()


class Content(Struct, frozen=True):
    """A file decoded: the text that a reader reads, and what the file states about it."""

    text: str
    stated: Stated = _NOTHING
