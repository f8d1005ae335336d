"""Right-to-left letters: Arabic and Hebrew names inside English text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Paragraph, Run
from briefgen.writing.pdf import write_pdf
from briefgen.writing.pdf.righttoleft import join, visual


def seen(text: str) -> str:
    """The characters of a text in the order they stand on the line."""
    return "".join(visual([(character, character) for character in text]))


def test_words_stand_right_to_left_and_the_english_around_them_does_not_move():
    assert seen("said בנימין נתניהו, who") == "said והינתנ ןימינב, who"


def test_digits_inside_a_stretch_keep_their_order():
    assert seen("(יום 15 במאי) on") == "(יאמב 15 םוי) on"


@given(st.text(st.sampled_from("abc 12.,()אבגدب")))
def test_turning_loses_no_character(text):
    assert sorted(seen(text)) == sorted(text)


@given(st.text(st.characters(max_codepoint=0x58F)))
def test_text_without_such_letters_stays_as_it_is(text):
    assert seen(text) == text


def test_arabic_letters_are_joined_to_their_neighbours():
    assert [shaped.shape for shaped in join(list("محمد"))] == ["\ufee3", "\ufea4", "\ufee4", "\ufeaa"]
    assert [shaped.shape for shaped in join(list("دار"))] == ["\ufea9", "\ufe8d", "\ufead"]


def test_lam_and_alef_are_one_shape_and_still_two_letters():
    assert [tuple(shaped) for shaped in join(list("سلام"))] == [
        ("س", "\ufeb3"),
        ("لا", "\ufefc"),
        ("م", "\ufee1"),
    ]


def test_letters_with_shapes_of_their_own_are_copied_as_they_were_spelled(style, printed, document):
    text = "The paper محمد reported it, and הארץ did on Monday, said the minister of one state"
    read = printed(write_pdf(document(Paragraph((Run(text),))), style("memo")))
    assert read.words() == text.split()
