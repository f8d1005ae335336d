"""The model in the hands of the planting functions: what they look up in it, and the list that they enter."""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from briefgen.lines import Texts, line_text
from briefgen.model import Line, Source

Model = dict[str, Any]

LINED = ("statements", "bottom_line", "developments", "background", "legal_context", "timeline")
WORD = re.compile(r"[^\W\d_]{4,}")


class Planter:
    """The model with what the planting functions look up in it."""

    def __init__(self, model: Model, chance: random.Random) -> None:
        self.model, self.chance = model, chance
        self.texts = {source["id"]: _text(source) for source in model["sources"]}

    def copy(self) -> Model:
        """The model again, to be broken."""
        return copy.deepcopy(self.model)

    def words(self, reference: str) -> str:
        """The words of a reference."""
        source, start, end = parts(reference)
        return self.texts.get(source, "")[start:end]

    def all_words(self, references: Sequence[str]) -> str:
        """The words of several references, one after another."""
        return " ".join(self.words(reference) for reference in references)

    def lined(self) -> Iterator[tuple[str, int, Model]]:
        """Each item with a line: its list, its place there and itself."""
        for name in LINED:
            for index, item in enumerate(self.model[name]):
                yield name, index, item

    def with_line(self, name: str, index: int, line: Line, /, **more: object) -> Model:
        """A copy with one line changed, its text what the line prints."""
        broken = self.copy()
        item = broken[name][index]
        item.update(more, line=line)
        reprint(broken, name, index)
        return broken

    def changed(self, name: str, index: int, /, **fields: object) -> Model:
        """A copy in which some fields of an item are others."""
        broken = self.copy()
        broken[name][index].update(fields)
        return broken

    def elsewhere(self, reference: str) -> str | None:
        """Words of a paragraph at least two away, so that they are no neighbours either."""
        source, start, _ = parts(reference)
        sheet = next(one for one in self.model["sources"] if one["id"] == source)
        here = next((n for n, (low, high) in enumerate(sheet["paragraphs"]) if low <= start < high), None)
        far = [pair for n, pair in enumerate(sheet["paragraphs"]) if here is not None and abs(n - here) > 2]
        words = [found for low, high in far for found in WORD.finditer(self.texts[source], low, high)]
        found = self.chance.choice(words) if words else None
        return f"{source}:{found.start()}-{found.end()}" if found else None

    def person(self, not_in: str, party: str | None = None) -> tuple[str, str] | None:
        """Somebody of the cast (name, mention) of whom no name stands in the words."""
        cast = [
            (one["name"], one["mention"])
            for home in self.model["parties"]
            if party is None or home["id"] == party
            for one in home["representatives"]
        ] + [(one["name"], one["mention"]) for one in self.model["names"]["people"] if party is None]
        free = [pair for pair in cast if not any(part in not_in for part in pair[0].split())]
        return self.chance.choice(sorted(set(free))) if free else None


def _text(source: Model) -> str:
    """A source's text; where only passages are kept, with the rest blanked out."""
    if source["text"] is not None:
        return str(source["text"])
    signs = ["\0"] * max((end for _, end in source["paragraphs"]), default=0)
    for key, words in source["passages"].items():
        _, start, end = parts(key)
        signs[start:end] = words
    return "".join(signs)


def parts(reference: str) -> tuple[str, int, int]:
    """A reference's source, start and end."""
    source, _, place = reference.partition(":")
    start, _, end = place.partition("-")
    return source, int(start), int(end)


def reprint(model: Model, name: str, index: int) -> None:
    """Set an item's text to what its line prints."""
    texts = Texts([msgspec.convert(source, Source) for source in model["sources"]])
    line = msgspec.convert(model[name][index]["line"], Line)
    model[name][index]["text"] = line_text(line, texts, cell=name == "timeline")


Planted = Iterator[tuple[str, Model]]
KINDS: list[tuple[str, str, Callable[[Planter], Planted]]] = []


def fault(rule: str, kind: str) -> Callable[[Callable[[Planter], Planted]], Callable[[Planter], Planted]]:
    """Enter a planting function. rule: the class of fault that it plants; kind: what it does."""

    def register(plant: Callable[[Planter], Planted]) -> Callable[[Planter], Planted]:
        KINDS.append((rule, kind, plant))
        return plant

    return register
