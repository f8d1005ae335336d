"""A voice: who is heard in an attribution, before the parties are chosen."""

from __future__ import annotations

from msgspec import Struct

from briefgen.model import Range, Who


class Heard(Struct, frozen=True):
    """One voice, before parties are chosen: `key` is whose side it is, None where it can't be told.

    unnamed: the label of a voice without a name, U1, U2 …; H1 … of the head of a body, who is no unnamed source. noun:
    its head noun, by which `the official` finds it again.
    """

    who: Who
    person: str | None = None
    key: str | None = None
    unnamed: str | None = None
    named: tuple[Range, ...] = ()
    noun: str | None = None
    plural: bool = False


UNSURE = Heard("unsure")
