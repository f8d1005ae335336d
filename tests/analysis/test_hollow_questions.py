"""Open questions that nobody could answer are not asked, and their like that somebody could are."""

from __future__ import annotations

import pytest
from analysis_texts import briefed
from question_texts import LEAD, triggers


def asked(*sentences: str) -> list[str]:
    """The triggers of what the whole analysis finds open."""
    return [question.trigger for question in briefed(LEAD, *sentences).open_questions]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("For the bridge firm, another option is to go where the steel is.", "planned_event"),
        ("Many people wonder if a third candidate should run in Norland.", "not_known"),
        ("A town planner might wonder whether the bridge can be kept.", "planned_event"),
        ("The mayor has insisted that his position will be strongest if he refuses to sell it.", "refused_told"),
        ("Thanks to the chaos, a toll would save the bridge in June, some ministers now think.", "planned_event"),
        ("A visitor might wonder if the bridge can be mended.", "not_known"),
        ("The offer that failed was negotiated after the ministers left talks on a proposal to close it.", "undecided"),
        ("The drivers are probably trying to close the bridge.", "undecided"),
        ("The two sides struck a deal to suspend the strike.", "action_open"),
        ("The issue could become a factor in the spring election.", "planned_event"),
        ("The mayor said a toll would go a long way toward paying for the bridge.", "planned_event"),
        ("A 1996 opinion added that tolls would amount to a tax only if the state took them.", "planned_event"),
        ("A worthy opposition would demand more force from Norland on the bridge.", "demand_unanswered"),
        ("Holt, a careful man, insists the Labour Party must be a party of ideas.", "demand_unanswered"),
        (
            "Ann Holt, a mayor, told leaders that Norland should be governed by those who put the people first.",
            "demand_unanswered",
        ),
        ("The mayor said the electorate was not looking for a new bridge.", "claimed"),
        ("Ann Holt said the bridge was good, but lamented that the minister did not pay for it.", "claimed"),
        ("Ministers were upset that Holt has never paid for the bridge.", "claimed"),
        ("The ministry dismissed the proposal's argument that the bridge would be closed.", "refused_told"),
        ("Ann Holt said the firm would be stronger if the state sold the bridge.", "condition"),
        ("Ann Holt said she painted the bridge only because the mayor agreed to pay.", "planned_event"),
        ("The mayor had welcomed the vote and said he would make an exception for the bridge.", "planned_event"),
        ("The mayor declined to speculate on the vote, adding that he would be on holiday in June.", "not_known"),
        (
            "Nobody asked about the Republicans' toll rhetoric - so the minister, in need of a subject, brought it up.",
            "question_unanswered",
        ),
        ("Holt acknowledged that she expected her bid to open her past up to investigation.", "inquiry"),
    ],
)
def test_what_nobody_could_answer_is_not_asked(sentence: str, trigger: str) -> None:
    assert trigger not in asked(sentence)


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Drivers were not told when the bridge would open again.", "not_known"),
        ("The future of the bridge hangs on a loan from the state bank.", "condition"),
        ("The union has given the bridge firm until midnight to pay.", "deadline"),
        ("The mayor rejected the firm's offer for the bridge.", "refused_told"),
        ("The council is weighing whether the bridge should be closed.", "not_known"),
    ],
)
def test_what_somebody_could_answer_is_asked(sentence: str, trigger: str) -> None:
    assert trigger in triggers(sentence)


def test_a_claim_of_which_the_next_sentence_says_that_it_was_not_proved_is_asked_about() -> None:
    assert "claimed" in asked("The government said the rebels had mined the bridge.", "It offered no evidence.")
    assert "claimed" not in asked("The government said the rebels had mined the bridge.", "It offered tea.")
