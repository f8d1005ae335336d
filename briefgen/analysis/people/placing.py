"""Whether a name is used as a place's: where it stands, and what the language model takes it for."""

from __future__ import annotations

import re
from collections import Counter

from briefgen.analysis.article import Article
from briefgen.model import Range

_AT_PLACE = re.compile(
    r"\b(?:in|(?<!according )to|near|outside|inside|into|across|leaving|toward|towards) (?:the )?$", re.I
)
SITUATED = re.compile(r",? (?:in|near|outside|north|south|east|west) |, [A-Z][\w. ]+[,.]")
"""What follows the name of a town, and not that of a firm, after `NAME of`: `of NAME, Iowa,`, `of NAME, near Leeds`."""

LONGEST_WORD = 60
"""Code points before a name in which the word before it is looked for."""

_CAPITAL = re.compile(r"[A-Z][\w&'’.-]*")


def place_test(article: Article) -> PlaceTest:
    """An index of the article for many questions of `stands_as_place`."""
    return PlaceTest(article)


class PlaceTest:
    """Where each capitalised word stands, and what the language model takes each name for; made once an article."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self._places: dict[str, list[int]] = {}
        for hit in _CAPITAL.finditer(self.text):
            self._places.setdefault(_first_letters(hit[0]), []).append(hit.start())
        self._known: dict[str, bool] = {}
        self._uses: dict[str, list[Range]] = {}
        self._before: dict[str, str] = {}
        self._labels = article.labels

    def uses(self, name: str) -> list[Range]:
        """Every place where a name stands as whole words; looked for once, as each mention asks."""
        if name not in self._uses:
            self._uses[name] = self._found(name)
        return self._uses[name]

    def always_after(self, name: str) -> str:
        """The one word that stands before a name wherever it stands; "" where there is none."""
        if name not in self._before:
            before = {_last_word(self.text[max(0, start - LONGEST_WORD) : start - 1]) for start, _ in self.uses(name)}
            self._before[name] = before.pop() if len(before) == 1 else ""
        return self._before[name]

    def never_alone(self, name: str) -> bool:
        """Does a capitalised word stand before a name wherever it stands?"""
        return all(
            _last_word(self.text[max(0, start - LONGEST_WORD) : start - 1])[:1].isupper()
            for start, _ in self.uses(name)
        )

    def _found(self, name: str) -> list[Range]:
        if not name[:1].isupper():
            return [hit.span() for hit in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w])", self.text)]
        starts = self._places.get(_first_letters(name), ())
        return [
            (start, start + len(name))
            for start in starts
            if self.text.startswith(name, start)
            and not self.text[start + len(name) : start + len(name) + 1].isalnum()
            and not self.text[max(0, start - 1) : start].isalnum()
        ]

    def stands_as_place(self, name: str) -> bool:
        """Does a name stand mostly where places stand, or does the language model mostly take it for one?"""
        if name not in self._known:
            self._known[name] = self._stands_as_place(name)
        return self._known[name]

    def _stands_as_place(self, name: str) -> bool:
        labels = self._labels.get(name, Counter())
        places = labels["GPE"] + labels["LOC"] + labels["FAC"]
        uses = self.uses(name)
        placed = sum(bool(_AT_PLACE.search(self.text[max(0, start - 24) : start])) for start, _ in uses)
        return places > labels["ORG"] or 2 * placed > len(uses)


def _last_word(words: str) -> str:
    return words.rpartition(" ")[2].rpartition("\n")[2]


def _first_letters(words: str) -> str:
    return words.partition(" ")[0][:3]
