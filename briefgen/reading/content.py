"""What every format gives: the whole text, and what the file itself states about the article."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.stated import Stated

_NOTHING = Stated()


@dataclass(frozen=True)
class Content:
    """A file decoded: the text that a reader reads, and what the file states about it."""

    text: str
    stated: Stated = _NOTHING
