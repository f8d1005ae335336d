"""People: who is named, the titles around each name, and which mentions are one person."""

from __future__ import annotations

from briefgen.analysis.people.people import Mention, NamedPerson, find_people

__all__ = ["Mention", "NamedPerson", "find_people"]
