"""Make `briefgen/coverage.txt` from the fonts: run as `python -m briefgen.writing.pdf.coverage`."""

from __future__ import annotations

import textwrap
from pathlib import Path

import briefgen
from briefgen.fonts import coverage_line
from briefgen.writing.pdf.fonts import LAST_RESORTS, face

_HEAD = "# Characters that the fonts have between them; made by `python -m briefgen.writing.pdf.coverage`.\n"


def coverage_file() -> str:
    """The content that `briefgen/coverage.txt` should have."""
    # Every chain of fallbacks ends in these faces, so what one of them has can be printed in any weight.
    characters = frozenset[int]().union(*(face(name).characters for name in LAST_RESORTS))
    return _HEAD + textwrap.fill(coverage_line(characters), 118, break_on_hyphens=False) + "\n"


def main() -> None:
    """Write the file beside `briefgen/fonts.py`."""
    Path(briefgen.__file__).with_name("coverage.txt").write_text(coverage_file(), "ascii", newline="\n")


if __name__ == "__main__":
    main()
