"""Patterns of word lists: case plays no part in them, and places are the text's own."""

from __future__ import annotations

import re

import pytest

from briefgen.tables import CASED, caseless, read_toml

ESCAPED = re.compile(r"\\.|\(\?P<")


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        (r"\btalks? (?:end|fail)", "TALKS FAIL, and a Talk fails", [(0, 10), (18, 27)]),
        (r"\bferry", "İn İzmir the Ferry sank", [(13, 18)]),  # whose small letter is two
        (r"blames (?-i:[A-Z])\w+", "She Blames Norland, he blames them", [(4, 18)]),
        (r"\bferry", "a boat", []),
    ],
)
def test_case_plays_no_part_and_places_stay(pattern: str, text: str, places: list[tuple[int, int]]) -> None:
    found = caseless(pattern)
    assert [each.span() for each in found.finditer(text)] == places
    first = found.search(text)
    assert (first.span() if first else None) == (places[0] if places else None)
    assert (found.match(text) is not None) == any(start == 0 for start, _ in places)


@pytest.mark.parametrize(
    ("package", "name"),
    [
        ("briefgen", "author_words.toml"),
        ("briefgen.analysis", "questions/triggers.toml"),
        ("briefgen.analysis", "disputes/disputes.toml"),
    ],
)
def test_lists_without_case_are_in_small_letters(package: str, name: str) -> None:
    tables = [table for table in read_toml(package, name).values() if isinstance(table, dict)]
    listed = [entry for table in tables for entry in table.get("patterns", ()) if CASED not in entry]
    assert listed
    assert [entry for entry in listed if re.search("[A-Z]", ESCAPED.sub("", entry))] == []
