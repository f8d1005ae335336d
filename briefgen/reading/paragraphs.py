"""Where paragraphs begin and end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.model import Range

WIDEST_WRAP = 100
"""Characters in a line of text that was wrapped by hand or by a mail program: 72 to 80 as a rule."""

NARROWEST_WRAP = 40
"""Characters in a wrapped line at least, the last of its paragraph aside."""

WRAPPED_SHARE = 0.6
"""Of the lines with another close below, how many must break off within a sentence before all count as wrapped."""

_BREAKING = r"\r\n\v\f\x1c-\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"[^{_BREAKING}]+")
_BREAK = re.compile(rf"\r\n|[{_BREAKING}]")
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_LETTER = re.compile(r"\w")


def find_paragraphs(text: str) -> list[Range]:
    """The non-empty lines of a text, white space and unseen characters at their ends left out.

    In a text whose lines were wrapped at a fixed width, a paragraph is what stands between blank lines.
    """
    lines = [line for found in _LINE.finditer(text) if (line := _stripped(text, *found.span()))]
    blocks = _blocks(text, lines)
    if _is_wrapped(text, blocks):
        return [(block[0][0], block[-1][1]) for block in blocks]
    return lines


def _stripped(text: str, start: int, end: int) -> Range | None:
    while start < end and (text[start].isspace() or text[start] in _UNSEEN):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _UNSEEN):
        end -= 1
    return (start, end) if start < end else None


def _blocks(text: str, lines: Sequence[Range]) -> list[list[Range]]:
    """The lines between blank lines."""
    blocks: list[list[Range]] = []
    before = None
    for line in lines:
        if before is None or len(_BREAK.findall(text, before, line[0])) > 1:
            blocks.append([])
        blocks[-1].append(line)
        before = line[1]
    return blocks


def _is_wrapped(text: str, blocks: Sequence[Sequence[Range]]) -> bool:
    """Were the lines wrapped? By their width, and by how many break off within a sentence."""
    inner = [line for block in blocks for line in block[:-1]]
    if not inner or len(blocks) < 2 or any(end - start > WIDEST_WRAP for block in blocks for start, end in block):
        return False
    broken = [
        (start, end)
        for start, end in inner
        if end - start >= NARROWEST_WRAP and _LETTER.search(text, start, end) and not _ENDED.search(text[start:end])
    ]
    return len(broken) >= WRAPPED_SHARE * len(inner)
