"""A line whose source is a pronoun says whom it means."""

from __future__ import annotations

from briefgen.analysis import analyse
from briefgen.model import Statement
from briefgen.reading import read_source

ARTICLE = """Ministers Meet Over The Tarn Bridge

12 March 2019

Norland’s Transport Minister Ada Holm said the bridge was unsafe. She said it would stay closed.

Holm told reporters she had seen the report.
"""


def statements() -> list[Statement]:
    return analyse(read_source(ARTICLE.encode(), "article.txt")).statements


def test_a_pronoun_is_followed_by_the_name_from_another_sentence():
    texts = [statement.text for statement in statements()]
    assert "She [Ada Holm] said it would stay closed." in texts


def test_a_source_that_names_the_speaker_is_left_alone():
    texts = [statement.text for statement in statements()]
    assert "Holm told reporters she had seen the report." in texts


def made(*paragraphs: str) -> list[Statement]:
    text = "\n\n".join(["Ministers Meet Over The Tarn Bridge", "12 March 2019", *paragraphs])
    return analyse(read_source(text.encode(), "article.txt")).statements


def test_it_that_reads_or_where_it_states_is_a_text_and_no_body():
    found = made(
        "Norland Rail said on Monday that the bridge was unsafe. It said the toll was high.",
        "The plan is on the wall. It reads: “The bridge will be closed to all the miners of Tarn.”",
        "The plan is named after a line of the old law where it states that nobody shall pay.",
    )
    assert {one.speaker or one.party for one in found if "reads" in one.text or "states" in one.text} <= {None}


def test_who_adds_something_has_spoken_right_before():
    far = made(
        "“The bridge is unsafe,” Ada Holm said on Monday in Tarn.",
        "The toll was raised twice in the last year by the council of Tarn.",
        "She added: “We will review all of it.”",
    )
    near = made(
        "“The bridge is unsafe,” Ada Holm said on Monday in Tarn.",
        "She added: “We will review all of it.”",
    )
    speakers = [[one.speaker for one in found if "review" in one.text] for found in (far, near)]
    assert speakers == [[None], ["Ada Holm"]]


def test_who_is_quoted_in_a_relative_clause_goes_on_in_the_next_paragraph():
    found = made(
        "Ada Holm said on Monday that the bridge was unsafe. Ada Holm said it would be shut. Holm said so twice.",
        "Any ban would be a matter for Ida Lund, who told the council: “Nobody will be hurt by the bridge.”",
        "She said: “We will review all of it.”",
    )
    assert [one.speaker for one in found if "review" in one.text] == ["Ida Lund"]


def test_whom_somebody_quotes_is_somebody_else():
    found = made(
        "Norland’s Transport Minister Olaf Holm left. An aide, Per Lund, quoted him as saying the bridge was safe.",
    )
    assert [one.speaker for one in found if "safe" in one.text and one.within] == ["Olaf Holm"]


def test_what_befell_somebody_is_told_of_him_who_alone_is_named_right_before():
    told = "Norland’s President Olaf Holm called for calm on Monday. {} Karl Lund led the raid. He was held for a day."
    found = made(told.format("The ministry said that") + " He denounced the raid.")
    assert [one.speaker for one in found if "denounced" in one.text] == ["Karl Lund"]
    found = made(told.format("He held that") + " He said the raid was cruel.")
    assert [one.speaker for one in found if "cruel" in one.text] != ["Per Lund"]


def test_it_after_a_post_is_the_post_and_no_body():
    found = made(
        "Norland Rail said on Monday that the bridge was unsafe.",
        "A clerk shared a picture on Tarnbook. The post showed a train. It says: “Nobody should pay the toll.”",
    )
    assert {one.party for one in found if "should pay" in one.text} == {None}


def test_a_pronoun_does_not_take_up_who_only_voiced_something_that_another_met_with():
    found = made(
        "Ada Holm sat in Tarn on Monday. Ida Lund sat in Norwell.",
        "Ida Lund did not show the papers, despite fears voiced by Ada Holm that it would happen. "
        "But she decried the toll.",
    )
    assert [one.speaker for one in found if "decried" in one.text] == ["Ida Lund"]


def test_who_dismisses_somebody_s_words_is_another():
    found = made(
        "Ada Holm told reporters she had read a text of Ida Lund’s remarks, which she dismissed as nothing new."
    )
    assert {one.speaker for one in found if one.content and "remarks" in one.text} == {"Ada Holm"}


def test_who_spoke_in_an_earlier_paragraph_is_not_taken_up_past_a_name_that_stands_nearer():
    found = made(
        "Ada Holm said on Monday that the bridge was unsafe. Ada Holm said it would be shut. Holm said so twice.",
        "The toll that is to be paid there is crucial for Mayor Ida Lund. It is high. She decried the plan.",
    )
    assert "Ada Holm" not in [one.speaker for one in found if "decried" in one.text]


def test_what_the_author_tells_that_others_do_is_no_position_of_theirs():
    text = "Talks In Tarn\n\n12 March 2019\n\nKenya met Togo.\n\nIn my return toast, I told them that Kenya {}.\n"
    told = analyse(read_source(text.format("reminded us that tea was late").encode(), "article.txt"))
    assert not told.positions
