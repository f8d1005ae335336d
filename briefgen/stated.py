"""What is stated about an article beside its text: by the user's options, or by a file's own metadata."""

from __future__ import annotations

from typing import NamedTuple


class Stated(NamedTuple):
    """Statements about an article; None is not stated.

    date: ISO 8601; language: a tag such as `en`.
    """

    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None

    def over(self, other: Stated) -> Stated:
        """The values of this one, and those of the other where this one has none."""
        return Stated(*(own or others for own, others in zip(self, other, strict=True)))
