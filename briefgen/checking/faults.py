"""What `check` reports: a fault names the item, the rule that it breaks, and the words."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Rule = Literal["range", "words", "guard", "speaker", "quote", "pair", "evidence"]

LONGEST = 100
"""Code points of the source's words that a fault repeats: enough to find the place, and one line on a terminal."""


class Fault(Struct, frozen=True):
    """One fault, printed as `item: rule: words`.

    item: a path that the user can find in the file, `statements[3] (st4)`, counted from 0.
    rule: a name of the contract's table; words: what is wrong, on one line.
    remark: the item was added by an editor, so that it is told and not counted.
    """

    item: str
    rule: str
    words: str
    remark: bool = False

    def __str__(self) -> str:
        return f"{self.item}: {self.rule}: {self.words}"


class Item(Struct, frozen=True):
    """The item under check: its path, and whether a person added it."""

    path: str
    editor: bool = False


class Report:
    """The faults found so far, in the order found, each told once."""

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict
        self._faults: dict[Fault, None] = {}

    def add(self, item: Item, rule: Rule, words: str) -> None:
        """Tell of a fault; twice told counts once."""
        remark = item.editor and not self._strict
        self._faults.setdefault(Fault(item.path, rule, " ".join(words.split()), remark))

    def faults(self) -> list[Fault]:
        """All that was told."""
        return list(self._faults)


def quoted(words: str) -> str:
    """Words of a source or a model as a fault repeats them: on one line, shortened, unprintable signs spelled out."""
    line = " ".join(words.split())
    line = line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return "“" + "".join(sign if sign.isprintable() else f"[U+{ord(sign):04X}]" for sign in line) + "”"
