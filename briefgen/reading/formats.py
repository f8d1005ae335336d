"""The formats that can be read. A new one is a module with a reader, and a row here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from briefgen.reading.content import Content
from briefgen.reading.plain_text import read_plain_text

Warn = Callable[[str], None]
Reader = Callable[[bytes, str, Warn], Content]


class Format(NamedTuple):
    """A format: `is_it` tells it by name and bytes, `read` turns bytes, the name for messages and `warn` to content."""

    is_it: Callable[[str, bytes], bool]
    read: Reader


def _anything(name: str, data: bytes) -> bool:
    return True


FORMATS: tuple[Format, ...] = (Format(_anything, read_plain_text),)
"""Tried in this order; plain text takes what no other claims, and refuses what is no text."""


def read_content(data: bytes, name: str, file: str, warn: Warn) -> Content:
    """Read a file's bytes by its format.

    name: the file's own name; file: as messages name it. Raises InputError where it is of no format that is read.
    """
    return next(one for one in FORMATS if one.is_it(name, data)).read(data, file, warn)
