"""Characters: what is called printable is what the fonts have."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import briefgen
from briefgen.fonts import covers, printable
from briefgen.writing.pdf.coverage import coverage_file
from briefgen.writing.pdf.fonts import LAST_RESORTS, face


def test_the_coverage_file_is_what_the_fonts_have():
    kept = Path(briefgen.__file__).with_name("coverage.txt").read_text("ascii")
    assert kept == coverage_file(), "stale: run python -m briefgen.writing.pdf.coverage"


def test_letters_of_the_languages_of_the_news_are_covered():
    for letters in ("Əliyev Ğüşçı", "Зеленський", "Μητσοτάκης", "Փաշինյան", "ღარიბაშვილი", "“—” […] ’ • €", "😀"):
        assert all(map(covers, letters)), letters


def test_controls_and_characters_without_a_glyph_are_not_covered():
    for character in "\x00\x1b\u200b\u202e\ufeff\ue000\ud800\u4e60\U0001f680":
        assert not covers(character), hex(ord(character))


@given(st.characters())
def test_a_covered_character_has_a_glyph_in_a_font_that_ends_every_chain(character):
    if covers(character) and not character.isspace():
        assert any(ord(character) in face(name).characters for name in LAST_RESORTS)
        assert unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn")


@given(st.text())
def test_printing_names_what_cannot_be_printed_and_does_nothing_twice(text):
    once = printable(text)
    assert printable(once) == once
    assert all(map(covers, once))
    assert "".join(character for character in text if covers(character)) == printable(
        "".join(character for character in text if covers(character))
    )


def test_asking_what_is_covered_loads_no_font_library():
    code = "import sys, briefgen.fonts; briefgen.fonts.covers('ə'); print('reportlab' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
