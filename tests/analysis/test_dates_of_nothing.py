"""Dates that date no event, or another than the sentence tells first, and days that lie ahead for other reasons."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.timeline import find_timeline
from briefgen.model import Event

QUIET = "The port of Tarn stood still."


def rows(sentence: str, date: str = "12 March 2019") -> list[Event]:
    """What words date in an article of two sentences, published on a Tuesday, without statements."""
    found = find_timeline(article(QUIET, sentence, headline="Dock workers walk out", date=date), [])
    return [event for event in found if event.as_written]  # the article's own event stands there without a date too


@pytest.mark.parametrize(
    "sentence",
    [
        "The catch is an improvement from December, and far smaller than the fleet had hoped.",
        "Fishmongers believe that the aid could help them to ward off a return to the depths of July.",
        "The forecasts for February sales growth hovered around 3 percent.",
        "Traders are watching for the report of the fisheries ministry for April.",
        "The ferry was generally rowed over to the island the Saturday after the fair.",
        "Until Monday, the sharpest words had come from the mayor of Tarn.",
        "Holt is the third head of a shipping line of that size to leave the post since May.",
        "The levy will rise more sharply after 2031.",
        "The report found that the canal would bring in some 20 million crowns through 2031.",
        "The court rejected the plea, angering voters in a way that could cost the mayor votes in November.",
        "The vote was a success for the union in a year otherwise poor in news.",
        "In February, landings are expected to have outpaced those of the year before.",
        "The form asks for the names of ships in 2010.",
    ],
)
def test_what_figures_measures_and_habits_are_of_is_no_event(sentence: str) -> None:
    assert not rows(sentence)


@pytest.mark.parametrize(
    ("sentence", "date", "text"),
    [
        (
            "The mayor marked the 10th anniversary of the May 4, 2009, bomb attacks on Monday, honouring the victims.",
            "2009-05-04",
            "the May 4, 2009, bomb attacks",
        ),
        (
            "Exports of cod fell in January to 4,000 tonnes.",
            "2019-01",
            "Exports of cod fell in January to 4,000 tonnes.",
        ),
        ("The March protests hurt the port.", "2019-03", "The March protests hurt the port."),
    ],
)
def test_a_date_dates_what_stands_right_behind_it(sentence: str, date: str, text: str) -> None:
    assert (date, text) in {(event.date, event.text) for event in rows(sentence)}


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The union called on the dockers to take to the streets on Wednesday.", "2019-03-13"),
        ("The mayor acknowledged that they needed to get the dockers to vote on Thursday.", "2019-03-14"),
        ("The ministry set closing dates of April 1 and May 15.", "2019-05-15"),
        ("Most fishermen say the ministry will keep its ban when its officers meet later this month.", "2019-03"),
    ],
)
def test_what_somebody_calls_for_or_sets_lies_ahead(sentence: str, date: str) -> None:
    assert [event.planned for event in rows(sentence) if event.date == date] == [True]


def test_what_something_follows_is_over() -> None:
    (event,) = rows("The mayor's remarks follow a report Saturday that the quay is unsafe.")
    assert (event.date, event.planned) == ("2019-03-09", False)


def test_a_panel_before_which_somebody_speaks_is_no_term() -> None:
    found = rows("Holt is scheduled to testify before the harbour panel on Wednesday.")
    assert [event.as_written for event in found] == ["on Wednesday"]


def test_to_call_something_is_no_plan_for_it() -> None:
    found = rows("The guild said the mayor had no power to call a session, making the December session void.")
    assert not any(event.planned for event in found)


def test_the_days_on_from_an_event_are_no_day() -> None:
    found = rows("In the days following last Friday's deadly attack, the mayor has sought to calm the port.")
    assert [event.as_written for event in found] == ["last Friday"]
