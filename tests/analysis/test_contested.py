"""Questions about what is claimed, what is to come within days, what is asked for, and look-alikes of each."""

from __future__ import annotations

import pytest
from analysis_texts import article, said
from question_texts import LEAD, of_statement, questions, triggers

from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions import Findings, find_questions
from briefgen.analysis.topic import find_topic
from briefgen.model import Position


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("The hauliers", "claim", "the closure broke the 1994 treaty on the bridge"),
        ("Norland", "insisted", "its engineers closed the eastern lane on Monday"),
        ("The ferry line", "has complained", "that the toll on the bridge is too high"),
        ("The wardens", "maintain", "that drivers crossed the northern pier at night"),
    ],
)
def test_what_somebody_maintains_is_asked_about(source: str, cue: str, content: str) -> None:
    assert of_statement(source, cue, content) == ["claimed"]
    assert of_statement(source, "said", content) == []


def test_a_claim_that_rates_or_advises_or_was_made_before_is_not_asked_about() -> None:
    assert "claimed" not in of_statement("Norland", "claimed", "the closure of the bridge was a disgrace")
    assert "claimed" not in of_statement("Norland", "argued", "that Sudland should pay for the old bridge")
    assert "claimed" not in of_statement("Norland", "had claimed", "that the old bridge was closed at night")
    assert "claimed" not in of_statement("A survey", "suggested", "that drivers cross the bridge at night")


@pytest.mark.parametrize(
    ("reported", "plain"),
    [
        (
            "The port of Tarn is believed to be behind the closure of the lane.",
            "The port of Tarn is believed in by the wardens of the lane.",
        ),
        (
            "Leaked documents suggest that Norland paid the wardens of the bridge.",
            "Leaked documents in the archive are kept by the wardens of the bridge.",
        ),
    ],
)
def test_what_is_reported_to_be_so_is_asked_about(reported: str, plain: str) -> None:
    assert triggers(reported) == ["claimed"]
    assert triggers(plain) == []


def test_what_will_be_done_within_days_is_open_and_what_a_calendar_lists_is_not() -> None:
    assert triggers("Norland will raise the toll on the bridge in ten days.") == ["planned_event"]
    assert triggers("Norland will raise the toll on the bridge.") == []
    assert triggers("Norland will also raise the toll on the bridge in ten days.") == []
    assert triggers("The council will meet on the old bridge on Friday.") == []


def test_what_will_only_be_tried_is_open() -> None:
    assert triggers("Norland will attempt to freeze the assets of the port.") == ["planned_event"]


def test_what_a_body_is_said_to_hope_for_is_asked_about() -> None:
    hoped = "both sides hope to reach a deal over the toll"
    assert "planned_event" in of_statement("Ann Sorel", "said", hoped, "assessment", "person")
    had = "both sides had hoped to reach a deal over the toll"
    assert "planned_event" not in of_statement("Ann Sorel", "said", had, "assessment", "person")


@pytest.mark.parametrize(
    ("needed", "plain"),
    [
        (
            "The council backed the toll, but the regulators will still need to give their approval.",
            "The council backed the toll, but the drivers will still need to slow down.",
        ),
        (
            "The new bridge will need the consent of the council.",
            "The new bridge will need a fresh coat of paint.",
        ),
    ],
)
def test_what_another_must_first_give_is_open(needed: str, plain: str) -> None:
    assert triggers(needed) == ["undecided"]
    assert triggers(plain) == []


def test_what_a_bill_lays_down_is_no_event_and_what_it_would_bring_about_is() -> None:
    assert triggers("The bill would allow wardens to stop drivers on the bridge.") == ["undecided"]
    assert not any(item.template.startswith("planned_event") for item in questions("The bill would allow a toll."))
    assert "planned_event" in triggers("The closure would delay the work on the northern pier by June.")


def test_what_a_proposal_or_a_message_is_to_be_is_no_event_to_come() -> None:
    assert triggers("The proposal of the port is to give the miners a share of the toll.") == []
    assert triggers("The priority for the port is to give the miners a share of the toll.") == []
    assert triggers("The port is to give the miners a share of the toll on Friday.") == ["planned_event"]


@pytest.mark.parametrize(
    "asked",
    [
        "The hauliers are asking the watchdog overseeing the bridge to stop the tolls.",
        "The hauliers asked for more details from the council of Tarn.",
        "The hauliers are asking for Norland to open the lane at night.",
    ],
)
def test_what_somebody_is_asked_for_is_a_demand(asked: str) -> None:
    assert triggers(asked) == ["demand_unanswered"]


def test_a_question_or_a_bare_thing_that_is_asked_for_is_no_demand() -> None:
    assert triggers("The hauliers asked for help.") == []
    assert triggers("The hauliers asked where the wardens of the bridge had gone.") == []


def test_whoever_is_called_on_is_asked_for_something() -> None:
    called = "to reopen the northern bridge lane"
    assert "demand_unanswered" in of_statement("Norland", "called on Sudland", called, "claim")


def test_what_is_yet_to_be_done_is_open() -> None:
    assert triggers("The council of Tarn is yet to respond to the hauliers.") == ["not_done"]


def test_what_somebody_was_trying_when_he_spoke_is_open_and_what_he_had_tried_is_not() -> None:
    assert triggers("The port said Norland was seeking a buyer for the pier.") == ["undecided"]
    assert triggers("The port said Norland had been seeking a buyer for the pier.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "“We are not sure how the bridge can hold,” Ann Sorel said.",
        "They put off the question, which will be asked by the council next week.",
        "He had no information on the matter.",
    ],
)
def test_talk_a_relative_clause_and_a_bare_noun_name_nothing_unknown(sentence: str) -> None:
    assert "not_known" not in triggers(sentence)


def test_a_limit_that_has_passed_or_only_dates_a_step_is_no_deadline() -> None:
    assert "deadline" not in triggers("The deadline for the bids on the bridge expired on Thursday.")
    assert "deadline" not in triggers("The head of the port will leave the bridge when his contract expires next year.")
    assert "deadline" in triggers("The permit for the bridge expires on Thursday.")


@pytest.mark.parametrize(
    ("content", "asked"),
    [
        ("“If Sudland closes the pier, we will sue the port,”", True),
        ("“If Sudland closes the pier, people will suffer for it,”", False),
    ],
)
def test_of_a_quoted_condition_only_what_the_speaker_binds_himself_to_is_asked_about(content: str, asked: bool) -> None:
    art = article(LEAD, f"{content} the hauliers said.")
    one = said(art, "st1", "the hauliers", "said", content, party="h", kind="threat", mode="direct")
    findings = Findings([one], [Position(party="h", statement="st1")], [], [], [], [])
    found = find_questions(art, findings, Coverage(art, [one]), find_topic(art, [one]))
    assert ("condition" in [item.trigger for item in found]) == asked


def test_suspicions_that_are_raised_are_open() -> None:
    assert triggers("The readings at the pier have raised suspicions of more leaks.") == ["not_known"]
    assert triggers("The readings at the pier have raised the price of the work.") == []
