"""A voice: who is heard in an attribution, before the parties are chosen."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.model import Range, Who


@dataclass(frozen=True)
class Heard:
    """One voice, before parties are chosen: `key` is whose side it is, None where it can't be told.

    noun: the head noun of an unnamed voice, by which `the official` finds it again. mention: where it was named.
    """

    who: Who
    person: str | None = None
    key: str | None = None
    unnamed: str | None = None
    named: tuple[Range, ...] = ()
    noun: str | None = None
    plural: bool = False


UNSURE = Heard("unsure")
