"""Characters that cannot be printed are shown by number."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.composition.characters import Printable


def shown(words: str) -> str:
    return Printable(lambda letter: letter.isascii() or unicodedata.category(letter).startswith("L")).text(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("plain", "plain"),
        ("cease\u2011fire", "cease-fire"),
        ("10\u2009km\u202fh", "10\u00a0km\u00a0h"),
        ("a\u00a0b", "a\u00a0b"),
        ("evil\u202etxt", "evil[U+202E]txt"),
        ("zero\u200bwidth", "zero[U+200B]width"),
        ("nul\x00bell\x07", "nul[U+0000]bell[U+0007]"),
        ("line\nbreak\u2028s", "line break s"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\ue000", "[U+E000]"),
        ("\U0001f600", "[U+1F600]"),
        ("Ğə", "Ğə"),
    ],
)
def test_what_prints_is_left_and_the_rest_is_named(words: str, expected: str):
    assert shown(words) == expected


@settings(deadline=None)  # a busy machine is no fault
@given(st.text())
def test_printing_twice_changes_nothing_and_leaves_nothing_hidden(words: str):
    once = shown(words)
    assert shown(once) == once
    assert not any(unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn") for letter in once)


def test_each_missing_character_is_told_once():
    printable = Printable(lambda letter: False)
    printable.text("中中国")
    assert list(printable.missing) == ["U+4E2D", "U+56FD"]
