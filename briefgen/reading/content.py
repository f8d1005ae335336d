"""What every format gives: the whole text, and what the file itself states about the article."""

from __future__ import annotations

from dataclasses import dataclass, field, fields


@dataclass(frozen=True)
class Stated:
    """What is stated about an article beside its text, by the user's options or by a file's own metadata.

    date: ISO 8601; language: a tag such as `en`; None is not stated. A stated value wins over one found in the text.
    """

    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None

    def over(self, other: Stated) -> Stated:
        """Return these values, and the other's where there is none here."""
        names = [one.name for one in fields(self)]
        return Stated(**{name: getattr(self, name) or getattr(other, name) for name in names})


@dataclass(frozen=True)
class Content:
    """A file decoded: the text that a reader reads, and what the file states about it."""

    text: str
    stated: Stated = field(default_factory=Stated)
