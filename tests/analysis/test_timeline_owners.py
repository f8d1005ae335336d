"""What owns a date: not what is hoped for then, held then, said a week before, or only led in by it."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.timeline import find_timeline
from briefgen.model import Event

LEAD = "Dock workers at Tarn began a strike on Monday over pay."


def rows(*paragraphs: str) -> list[Event]:
    """The timeline of an article published on a Tuesday, without statements."""
    return find_timeline(article(LEAD, *paragraphs, headline="Dock workers walk out", date="12 March 2019"), [])


@pytest.mark.parametrize(
    "sentence",
    [
        "The port had just 4 million crowns in cash at the end of February.",
        "He is said to be a fan of the Fen Boys, who were once banned in Tarn but allowed to perform there in 2016.",
    ],
)
def test_a_hope_a_stock_and_what_an_aside_was_allowed_are_no_events(sentence: str) -> None:
    assert {row.date for row in rows(sentence)} <= {None, "2019-03-11"}


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The mayor will run for a second term in 2021.", "2021"),
        ("The port closed its last pier at the end of February.", "2019-02"),
        ("The mayor met a band that came to Tarn in 2016.", "2016"),
    ],
)
def test_what_happens_at_such_times_is_one(sentence: str, date: str) -> None:
    assert date in {row.date for row in rows(sentence)}


def test_what_is_heard_in_what_came_out_is_told_with_it() -> None:
    sentence = "In a video released late Friday by the union, two dockers warned the port."
    assert {row.date: row.text for row in rows(sentence)}["2019-03-08"] == sentence
