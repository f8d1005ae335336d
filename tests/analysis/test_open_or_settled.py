"""What looks open and is not: words in another sense, told in passing, or of what has been settled."""

from __future__ import annotations

import pytest
from analysis_texts import article
from question_texts import LEAD, of_statement, questions, triggers

from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions import Findings, find_questions
from briefgen.analysis.topic import find_topic


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


@pytest.mark.parametrize(
    ("settled", "ahead"),
    [
        ("The plan would be funded by a levy on the ferries.", "The plan would be dropped by the two ministers."),
        ("The new toll may be adding to the jams at the bridge.", "The new toll may be heading for the courts."),
        ("The mayor may hold some appeal for the miners.", "The mayor may hold more talks with the miners."),
        ("Less certain will be the cost of the new bridge.", "The cost of the new bridge is to be checked on Friday."),
        (
            "Ministers backtracked on a prediction that the port would close in May.",
            "Ministers repeated a prediction that the port would close in May.",
        ),
        (
            "The cup final on Friday is set to play to a full house.",
            "The port on Friday is set to close to large ships.",
        ),
        ("The bonds due on Friday are for the debts of the port.", "The bonds of the port are due on Friday."),
    ],
)
def test_what_a_plan_is_like_or_may_be_today_is_no_event_to_come(settled: str, ahead: str) -> None:
    assert "planned_event" not in triggers(settled)
    assert "planned_event" in triggers(ahead)


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        (
            "Freight fell in May, casting doubt on the strength of the port.",
            "The fall in freight cast doubt on the port.",
        ),
        (
            "The uncertainty surrounding the port has led it to put off the sale.",
            "There is uncertainty about the port.",
        ),
        (
            "The minister declined to say whether it was right to close it.",
            "The minister declined to say who closed it.",
        ),
    ],
)
def test_an_uncertainty_is_asked_about_where_it_is_what_is_told(beside: str, told: str) -> None:
    assert "not_known" not in triggers(beside)
    assert "not_known" in triggers(told)


def test_a_demand_is_answered_by_a_reply_that_names_it() -> None:
    asked = "The mayor called on the port to reopen the eastern lane."
    assert "demand_unanswered" in triggers(asked, "The port is the largest of the northern coast.")
    assert "demand_unanswered" not in triggers(asked, "The bridge is old.", "The port reacted to his call with scorn.")
    assert "demand_unanswered" not in triggers(asked, "The port replied that the lane was unsafe.")
    assert "demand_unanswered" in triggers(asked, "The port has not replied to his call.")


def test_a_call_for_votes_is_no_demand() -> None:
    assert "demand_unanswered" not in triggers("The mayor urged the supporters in the hall to vote on Tuesday.")
    assert "demand_unanswered" in triggers("The mayor urged the council of the port to vote on Tuesday.")


def test_what_came_instead_closes_a_plan() -> None:
    plan = "Officials said the police would be consulted on a review of the toll."
    assert "planned_event" in triggers(plan, "The toll has stood at two crowns for years.")
    assert "planned_event" not in triggers(plan, "Instead, the ministers have decided that no change is needed.")


def test_a_verdict_settles_what_was_denied() -> None:
    denial = "Varga Shipping denied the claims of Ms Halvorsen that it had bullied her."
    assert "denied_told" in triggers(denial)
    assert "denied_told" not in triggers(denial, "A tribunal in Tarn dismissed the claims of Ms Halvorsen on Monday.")


def test_what_the_rules_lay_down_for_any_case_is_not_pending() -> None:
    assert "undecided" not in triggers("Under the port’s rules, any closure must be approved by the council.")
    assert "undecided" in triggers("Under the port’s plan, the closure must be approved by the council.")


def test_what_is_foretold_is_no_threat_and_what_was_done_neither() -> None:
    assert "threat_open" in of_statement("The miners", "said", "they would close the northern lane", "threat")
    assert "threat_open" not in of_statement("The miners", "said", "a toll would cost a driver a crown", "threat")
    assert "threat_open" not in of_statement("The miners", "said", "they had closed the northern lane", "threat")


def test_what_a_speaker_means_to_do_is_no_accusation() -> None:
    assert "accused" in of_statement("The mayor", "said", "the port had bribed its inspectors", "accusation")
    assert "accused" not in of_statement("The mayor", "said", "he would jail the bribed inspectors", "accusation")
    assert "accused" not in of_statement("The mayor", "said", "stopping fraud was his first duty", "accusation")


def test_a_wish_for_another_or_no_more_held_is_no_plan() -> None:
    assert "planned_event" in of_statement("The port", "said", "it plans to build a third lane", "aim")
    assert "planned_event" not in of_statement("The port", "said", "it no longer plans to build a third lane", "aim")
    assert "planned_event" not in of_statement("The port", "said", "it wants the miners to build a third lane", "aim")


def test_what_a_person_says_of_an_unnamed_thing_tells_a_reader_nothing() -> None:
    assert "planned_event" in of_statement("Ann Sorel", "said", "the toll would change in the end", who="person")
    assert "planned_event" not in of_statement("Ann Sorel", "said", "it would change in the end", who="person")


def test_words_alone_are_no_offer_and_a_question_is_no_demand() -> None:
    assert "offer_open" in of_statement("Ann Sorel", "offered", "the miners a share of the toll", "offer", "person")
    assert "offer_open" not in of_statement("Ann Sorel", "offered", "few ideas for the toll of the bridge", "offer")
    asked = "“Should the port pay the miners for the closed lane?”"
    assert "demand_unanswered" not in of_statement("Ann Sorel", "asked", asked, "demand", "person")


@pytest.mark.parametrize(
    "sentence",
    [
        "A poll by the Tarn Institute found that the mayor would draw votes from the port’s man.",
        "The towns voting next week, Tarn and Osk, are seen as friends of the port.",
        "The port announced on Monday that the number of ships was a record.",
        "The mayor courted the miners, refusing to concede that they were lost to him.",
        "The count was taken by the port in May, before the plan to ban old ships.",
    ],
)
def test_a_count_a_record_and_what_stands_beside_a_date_are_not_open(sentence: str) -> None:
    assert questions(sentence) == []


def test_who_waits_to_hear_or_breaks_a_promise_leaves_something_open() -> None:
    assert triggers("The miners are waiting to hear when the port will reopen the northern lane.") == ["not_known"]
    assert triggers("The port is not following through on the pledge that it gave the miners.") == ["not_done"]
    assert triggers("New curbs on large ships are one of the measures being considered by the port.") == ["undecided"]
    assert triggers("The ferry firm did not respond to a request for comment.") == []  # to what, nobody tells
    assert triggers("The report comes as the assembly is debating a bill on the toll of the bridge.") == ["undecided"]
    assert triggers("She added that an appeal against the order could be made to the court in Tarn.") == [
        "planned_event"
    ]


def test_how_news_will_be_taken_is_no_event() -> None:
    assert questions("The choice of the new warden will be received with astonishment by the miners.") == []


def test_a_denial_within_a_charge_is_not_told_of() -> None:
    charge = "Prosecutors say the firms agreed on a plan denying the harm of the fumes."
    assert "denied_told" not in triggers(charge)
    assert "denied_told" in triggers("The firms deny the harm of the fumes.")


@pytest.mark.parametrize(
    ("settled", "ahead"),
    [
        ("The council will release no report on Friday.", "The council is to release the report on Friday."),
        ("The council will not release the report on Friday.", "The council is to release the report on Friday."),
        ("You will see many drivers on the bridge on Friday.", "The inspectors are to see the drivers on Friday."),
    ],
)
def test_what_will_not_be_and_what_is_told_to_all_is_no_event_to_come(settled: str, ahead: str) -> None:
    assert triggers(settled) == []
    assert triggers(ahead) == ["planned_event"]


def test_what_is_in_question_is_open_and_what_the_words_only_point_at_is_not() -> None:
    assert triggers("The port has refunded the fees in question.") == []
    assert triggers("The future of the port is in question.") == ["not_known"]


def test_an_indirect_question_sets_no_condition() -> None:
    asked = "if the port would pay for the bridge should the council agree"
    assert "condition" not in of_statement("Norland", "asked", asked, kind="demand")


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("“The authorities must end the curfew at once and free the miners”", True),
        ("“Norland should open the closed lane to the ships”", True),
        ("“All of us must be patient in such days”", False),  # nobody is asked for anything
        ("“The authorities must have known of the closed lane”", False),
    ],
)
def test_what_a_quotation_says_that_an_authority_must_do_is_a_demand(words: str, asks: bool) -> None:
    told = of_statement("Ann Sorel", "said", words, "demand", "person", "direct")
    assert ("demand_unanswered" in told) == asks
