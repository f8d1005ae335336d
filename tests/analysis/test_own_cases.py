"""Heads of states who answer for themselves: an inquiry is about their own doings, or they quarrel with their own."""

from __future__ import annotations

import pytest
from analysis_texts import side

KNOWN = "President Anna Lund of Norway spoke in Oslo. Norway listened. The harbours were calm."


@pytest.mark.parametrize(
    "told",
    [
        "Police opened an inquiry into whether the Lund campaign took bribes. Investigators also questioned her lawyer."
        " A probe of Lund’s campaign began in May. Lund called it a hoax.",
        "The trawlers left. A judge read the allegations against Lund. Later lawmakers moved to impeach Lund.",
        "It was late. Prosecutors charged Lund’s former campaign chairman. An inquiry into links between Lund and the "
        "smugglers goes on.",
        "It was late. Investigators raided the office of Lund’s personal lawyer. Lund denied that her campaign had "
        "obstructed the inquiry.",
    ],
)
def test_a_head_of_state_into_whose_own_doings_somebody_inquires_speaks_for_himself(told: str) -> None:
    assert side("Anna Lund", KNOWN, told) == "person:Anna Lund"


def test_one_word_of_an_inquiry_is_enough_where_the_article_opens_with_it() -> None:
    told = "Norwegian President Anna Lund’s personal lawyer is under investigation. Lund spoke. Norway listened."
    assert side("Anna Lund", told) == "person:Anna Lund"
    assert side("Anna Lund", KNOWN, told.replace("Norwegian President Anna Lund", "Lund")) == "state:NO"


@pytest.mark.parametrize(
    "told",
    [
        "Lund called for an inquiry into the ferry fire. Lund said an investigation would follow. Charges may come.",
        "Lund’s campaign against litter goes on. The Lund campaign for cleaner harbours began in May.",
        "Lund’s attorney general said the trial was fair. Charges will follow, Lund’s attorney general said.",
        "Two mayors are investigated in Lund’s anti-graft campaign. Lund’s campaign to end graft led to charges.",
        "Ministers are investigating the fire. Lund said her ministers would inquire into it with care.",
    ],
)
def test_a_head_of_state_who_speaks_of_an_inquiry_into_something_else_speaks_for_the_state(told: str) -> None:
    assert side("Anna Lund", KNOWN, told) == "state:NO"


def test_a_head_of_state_who_runs_down_one_whom_he_may_dismiss_speaks_for_himself() -> None:
    told = (
        "Bo Berg was calm. Lund criticised Mr. Berg on Monday. Berg left. Lund renewed her attack on Mr. Berg. "
        "Aides said Lund would {} Mr. Berg soon."
    )
    assert side("Anna Lund", KNOWN, told.format("fire")) == "person:Anna Lund"
    assert side("Anna Lund", KNOWN, told.format("meet")) == "state:NO"
