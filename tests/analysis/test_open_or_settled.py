"""What looks open and is not: words in another sense, told in passing, or of what has been settled."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions import Findings, find_questions
from briefgen.analysis.topic import find_topic
from briefgen.model import Question

LEAD = "Ministers of Norland and Sudland spoke on Monday about the Tarn bridge."


def questions(*sentences: str) -> list[Question]:
    """What the author's own sentences leave open."""
    art = article(LEAD, *sentences)
    return find_questions(art, Findings([], [], [], [], [], []), Coverage(art, []), find_topic(art, []))


def triggers(*sentences: str) -> list[str]:
    return [item.trigger for item in questions(*sentences)]


@pytest.mark.parametrize(
    ("settled", "pending", "trigger"),
    [
        (
            "The port has lost an appeal against the fine.",
            "The port has lodged an appeal against the fine.",
            "case_open",
        ),
        (
            "A docker won £2,450 after the port was accused of hiding the fumes.",
            "A docker said the port was accused of hiding the fumes.",
            "accused",
        ),
        (
            "The council killed a proposal to close the eastern lane.",
            "The council is weighing a proposal to close the eastern lane.",
            "undecided",
        ),
        (
            "The inspectors found no evidence of damage to the old bridge.",
            "The port offered no evidence of damage to the old bridge.",
            "not_known",
        ),
        (
            "The miners of the upper valley are waiting for justice.",
            "The miners of the upper valley are waiting for a ruling.",
            "undecided",
        ),
        (
            "The ferry firm had been forecasting a rise in freight this week.",
            "The ferry firm is forecasting a rise in freight this week.",
            "forecast",
        ),
        (
            "There is no doubt that the bridge of Tarn is an old one.",
            "There are doubts that the bridge of Tarn will hold.",
            "not_known",
        ),
    ],
)  # fmt: skip
def test_what_has_an_outcome_is_not_asked_about_and_what_has_none_is(settled: str, pending: str, trigger: str) -> None:
    assert trigger not in triggers(settled)
    assert trigger in triggers(pending)


def test_what_a_clause_of_time_tells_is_asked_about_in_its_own_words_or_not_at_all() -> None:
    assert "undecided" not in triggers("The minister will explain herself when the bill is debated in the assembly.")
    art = article(LEAD, "The sale came hours after the port accused the miners of bribing two of its inspectors.")
    found = find_questions(art, Findings([], [], [], [], [], []), Coverage(art, []), find_topic(art, []))
    fills = [reference for item in found if item.trigger == "accused" for reference in item.fills.values()]
    start, end = map(int, fills[0].removeprefix("S1:").split("-"))
    assert art.text[start:end] == "the port accused the miners of bribing two of its inspectors"


def test_a_reproach_is_no_charge_whatever_stands_beside_it() -> None:
    assert "accused" not in triggers("The mayor accused the minister of avoiding the matter of the detained miners.")
    assert "accused" in triggers("The mayor accused the minister of detaining the miners.")


def test_a_case_that_is_only_possible_is_not_before_a_court() -> None:
    assert "case_open" not in triggers("The port may yet face charges over the old bridge of Tarn.")
    assert "case_open" in triggers("The port faces charges over the old bridge of Tarn.")


def test_the_end_of_a_period_and_a_concession_are_no_conditions() -> None:
    assert "condition" not in triggers("The port has agreed to suspend the bridge toll until 2027.")
    assert "condition" in triggers("The port has agreed to suspend the bridge toll until the miners return.")
    assert "condition" not in triggers("The port is willing to close the lane, even if the council objects.")
