"""What the article is about, and which words are one."""

from __future__ import annotations

from analysis_texts import article, said
from hypothesis import given
from hypothesis import strategies as st

from briefgen.analysis.topic import find_topic, lead_sentence, likeness, sentence_stems, stem


def test_forms_of_one_word_meet() -> None:
    assert stem("violate") == stem("violation")
    assert stem("implement") == stem("implementation")
    assert stem("capture") == stem("capturing")
    assert stem("unit") != stem("union")


def test_headline_and_lead_are_the_topic_and_a_side_matter_is_not() -> None:
    art = article(
        "Norland and Sudland opened talks on Monday about the Tarn bridge.",
        "The hotel where they met was built by a chocolate company.",
    )
    topic = find_topic(art, [])
    lead, side = 2, 3
    assert topic.about(sentence_stems(art, lead)) > topic.about(sentence_stems(art, side))


def test_what_two_parties_both_speak_of_joins_the_topic() -> None:
    art = article(
        "Talks opened on Monday.",
        "Norland said the ferries must stop.",
        "Sudland said the ferries are lawful.",
    )
    statements = [
        said(art, "st1", "Norland", "said", "the ferries must stop", party="norland"),
        said(art, "st2", "Sudland", "said", "the ferries are lawful", party="sudland"),
    ]
    word = stem("ferry")
    assert word in find_topic(art, statements).weights
    assert word not in find_topic(art, statements[:1]).weights


def test_a_text_of_one_line_has_a_lead_or_none_and_no_fault() -> None:
    art = article(headline="Bridge talks open", date="")
    assert lead_sentence(art) in (None, 0)
    assert 0.0 <= find_topic(art, []).about([stem("bridge")]) <= 1.0


@given(st.lists(st.text(min_size=1, max_size=4)), st.lists(st.text(min_size=1, max_size=4)))
def test_likeness_is_even_handed_and_between_none_and_all(first: list[str], second: list[str]) -> None:
    assert 0.0 <= likeness(first, second) <= 1.0
    assert likeness(first, second) == likeness(second, first)
    assert likeness(first, first) == (1.0 if first else 0.0)


def test_the_line_under_the_headline_is_not_the_lead() -> None:
    art = article(
        "Bridge talks open at last.",
        "Ministers of Norland and Sudland opened talks on Monday about the Tarn bridge, which was closed by an army "
        "patrol in the first week of March.",
    )
    lead = lead_sentence(art)
    assert lead is not None
    assert art.words(art.source.sentences[lead]).startswith("Ministers of Norland")


def test_a_title_written_as_a_sentence_is_not_the_lead() -> None:
    text = article(
        "A sharper tone at the Tarn bridge.",
        "Ministers of Norland and Sudland opened talks on Monday about the Tarn bridge.",
        headline="A sharper tone at the Tarn bridge.",
        date="",
    )
    lead = lead_sentence(text)
    assert lead is not None
    assert text.words(text.source.sentences[lead]).startswith("Ministers")


def test_a_question_is_no_lead() -> None:
    told = "Students raised a flag at the harbour on Monday."
    art = article("Why shout when a flag will do?", told)
    lead = lead_sentence(art)
    assert lead is not None
    assert art.words(art.source.sentences[lead]) == told
