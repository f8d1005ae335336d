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
        ("The drivers are probably trying to close the bridge.", "undecided"),
        ("The two sides struck a deal to suspend the strike.", "action_open"),
        ("The issue could become a factor in the spring election.", "planned_event"),
        ("A 1996 opinion added that tolls would amount to a tax only if the state took them.", "planned_event"),
        ("A worthy opposition would demand more force from Norland on the bridge.", "demand_unanswered"),
        ("Holt, a careful man, insists the Labour Party must be a party of ideas.", "demand_unanswered"),
        (
            "Ann Holt, a mayor, told leaders that Norland should be governed by those who put the people first.",
            "demand_unanswered",
        ),
        ("Ministers were upset that Holt has never paid for the bridge.", "claimed"),
        ("The ministry dismissed the proposal's argument that the bridge would be closed.", "refused_told"),
        ("Ann Holt said the firm would be stronger if the state sold the bridge.", "condition"),
        ("The mayor had welcomed the vote and said he would make an exception for the bridge.", "planned_event"),
        ("The mayor declined to speculate on the vote, adding that he would be on holiday in June.", "not_known"),
        (
            "Nobody asked about the Republicans' toll rhetoric - so the minister, in need of a subject, brought it up.",
            "question_unanswered",
        ),
        ("Holt acknowledged that she expected her bid to open her past up to investigation.", "inquiry"),
        ("Prosecutors have determined that Sorel did not act alone.", "claimed"),
        ("Ann Holt argued that the crews did not pay for those tolls.", "claimed"),
        ("“You can't be a friend of the sea if you hide the loans,” Ann Holt argued.", "claimed"),
        ("Ann Holt insisted that any deal include a two-year delay of the toll.", "claimed"),
        ("Ann Holt argued that the toll was a chimera.", "claimed"),
        ("Sorel said he’s not happy with the toll.", "claimed"),
        ("The harbour secretary said Norland had no intelligence on who was behind the fire.", "claimed"),
        ("The Museum of Tarn issued a report this month charging the rebels with “mass murder.”", "accused"),
        ("Ann Holt laid out her concerns that Norland was hiding the fraud of the firm.", "accused"),
        ("The ministry declared that tax money could be used for the bridge.", "planned_event"),
        ("The officials determined that, due to the rules, the firm would lose the bridge.", "planned_event"),
        ("A forecast shows that number could fall under a third in June.", "planned_event"),
        ("Why the bridge might still close in June, with the aid of the mayor.", "planned_event"),
        ("The silence of the mayor comes two days before the vote next Tuesday.", "planned_event"),
        ("No one is likely to match the old harbour master.", "forecast"),
        ("If Holt is elected, he said, “she might be going to the bridge by ferry.”", "condition"),
        ("Ann Holt encouraged Americans to join her in a fast for the bridge.", "demand_unanswered"),
        ("Ann Holt tweeted to say that she had never suggested that Norland should sell it.", "demand_unanswered"),
        ("The new owner, Sorel, has been called the butcher of Tarn for his words on the crews.", "demand_unanswered"),
        ("Ann Holt has continued to push for a public ferry.", "demand_unanswered"),
        ("Ann Holt said that the mayor did not know what he was talking about.", "not_known"),
        ("“It could not be plainer, and yet so many are missing it,” Ann Holt said of the bridge.", "not_known"),
        ("The order was leaving open the possibility that the bridge could be sold.", "not_known"),
        ("The report cited no evidence that the mayor closed the bridge.", "not_known"),
        ("The mayor is under pressure to soften his words on the bridge.", "undecided"),
        ("Who does the work of the old harbour master of Tarn today?", "question_put"),
        ("A spokesman for the bridge firm had no response.", "question_unanswered"),
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
        ("The ferryman of the bridge is missing after the storm.", "not_known"),
        ("The wardens left open whether the bridge was mined.", "not_known"),
        ("The wardens did not know what the firm was planning.", "not_known"),
        ("The mayor of Tarn is likely to sell the bridge.", "forecast"),
    ],
)
def test_what_somebody_could_answer_is_asked(sentence: str, trigger: str) -> None:
    assert trigger in triggers(sentence)


def test_a_claim_of_which_the_next_sentence_says_that_it_was_not_proved_is_asked_about() -> None:
    assert "claimed" in asked("The government said the rebels had mined the bridge.", "It offered no evidence.")
    assert "claimed" not in asked("The government said the rebels had mined the bridge.", "It offered tea.")


@pytest.mark.parametrize(
    "told",
    [
        "The ministers of Norland disagree on when and how to move forward.",
        "The wardens said that about ninety letters of the firm were not disclosed.",
    ],
)
def test_of_what_a_clause_alone_leaves_dark_the_whole_sentence_is_asked_about(told: str) -> None:
    (question,) = [item for item in briefed(LEAD, told).open_questions if item.trigger == "not_known"]
    assert question.template == "not_known"


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Ann Holt argued that the crews did not pay for the tolls.", "claimed"),
        ("Ann Holt claimed that the firm has hidden four loans.", "claimed"),
        ("Ann Holt accused the firm of hiding the fraud.", "accused"),
        ("The mayor said that the firm would close the bridge in June.", "planned_event"),
        ("Ann Holt urged the council to sell the bridge.", "demand_unanswered"),
    ],
)
def test_what_a_named_speaker_claims_or_asks_for_is_asked_about(sentence: str, trigger: str) -> None:
    assert trigger in asked(sentence)


def test_in_a_campaign_what_a_rival_should_suffer_is_no_demand() -> None:
    race = ("The candidates spoke to voters.", "The campaign goes on.", "The primary is held in Tarn.")
    rhetoric = "Ann Holt said that Sorel should be barred from the post."
    assert "demand_unanswered" in asked(rhetoric)
    assert "demand_unanswered" not in asked(rhetoric, *race)
