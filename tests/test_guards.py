"""Guard words: what no cut may take away is found, and what only looks like it is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.guards import find


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in find(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "guards"),
    [
        ("The port is not closed.", ["not"]),
        ("They don’t trade and can't leave.", ["don’t", "can't"]),
        ("No ship may leave without a pilot.", ["No", "may", "without"]),
        ("We will go unless they shoot.", ["will", "unless"]),
        ("It seized what it said were smugglers.", ["what it said were"]),
        ("It seized what the port’s own ministry called contraband.", ["what the port’s own ministry called"]),
        ("The allegedly stolen, so-called holy stone.", ["allegedly", "so-called"]),
        ("Only a few, at least two, mostly old.", ["Only", "few", "at least", "mostly"]),
        ("aimed more at peace rather than war", ["more at", "rather than"]),
        ("He spoke on condition of anonymity.", ["anonymity"]),
        ("About 200 ships and over a dozen boats.", ["About", "over"]),
        ("on the\n  condition that it ends", ["on the\n  condition that"]),
    ],
)
def test_guard_words_of_each_class_are_found(text: str, guards: list[str]):
    assert words(text) == guards


@pytest.mark.parametrize(
    "text",
    [
        "The talks open in May.",
        "Prime Minister May met Will Turner.",
        "It was his will and the nation's will.",
        "He lives at No. 10.",
        "They spoke about the port and over the phone.",
        "They trust each other.",
        "The notable cannery.",
    ],
)
def test_words_that_only_look_like_guards_are_passed_over(text: str):
    assert words(text) == []


def test_places_are_those_of_the_whole_text():
    text = "First words. It is not so, and not ever."
    assert [text[start:end] for start, end in find(text, 13, 25)] == ["not"]
    assert find(text, 13, 25)[0][0] == text.index("not")


def test_half_a_guard_word_is_none():
    text = "It cannot be."
    assert find(text, text.index("not"), len(text)) == []


@given(st.text(alphabet="not will'’ May.5\n", max_size=60), st.integers(-5, 70), st.integers(-5, 70))
def test_what_is_found_lies_in_order_inside_the_range(text: str, start: int, end: int):
    found = find(text, start, end)
    assert all(max(start, 0) <= low < high <= min(end, len(text)) for low, high in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
