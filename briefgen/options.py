"""What a command line can state: one object for each idea, and the only place where its rules stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from briefgen.errors import OptionError

Format = Literal["pdf", "md", "json", "yaml"]
Paper = Literal["a4", "letter"]
Attach = Literal["cited", "full", "none"]

FORMATS: tuple[Format, ...] = get_args(Format)

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Options:
    """How documents are made and where they go.

    prepared: the ISO date of preparation that is printed; None prints none, for the clock is never read.
    paper: None takes the style's.
    version_number: the NN of `_vNN` in file names, 1 to 99.
    """

    folder: Path = Path("out")
    style: str = "memo"
    formats: tuple[Format, ...] = ("pdf", "md")
    paper: Paper | None = None
    force: bool = False
    prepared: str | None = None
    attach: Attach = "cited"
    full_text: bool = False
    version_number: int = 1


def parse_formats(words: str, allowed: tuple[Format, ...] = FORMATS) -> tuple[Format, ...]:
    """Read a comma list of formats, each once, in the order given. Raises OptionError."""
    names = [name.strip().lower() for name in words.split(",") if name.strip()]
    unknown = next((name for name in names if name not in allowed), None)
    if unknown is not None or not names:
        found = f'"{unknown}" is no format' if unknown else "no format given"
        raise OptionError(f"--format: {found}", f"choose from {', '.join(allowed)}")
    return tuple(cast("Format", name) for name in dict.fromkeys(names))


def parse_prepared(words: str | None) -> str | None:
    """Read a date of preparation as ISO 8601. Raises OptionError where it is not a whole day."""
    return None if words is None else _day(words, "--prepared")


def parse_published(words: str | None) -> str | None:
    """Read the article's date as the user states it. Raises OptionError where it is not a whole day."""
    return None if words is None else _day(words, "--date")


def _day(words: str, option: str) -> str:
    from briefgen.dates import absolute

    day = absolute(words.strip())
    if day is None or not _DAY.fullmatch(day):
        raise OptionError(f'{option}: "{words}" is not a day', "write it as 2023-05-01")
    return day
