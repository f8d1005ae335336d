"""Ways in which news leaves something open, each beside its like that leaves nothing open."""

from __future__ import annotations

import pytest
from analysis_texts import briefed
from question_texts import LEAD, of_statement, triggers


def asked(*sentences: str) -> list[str]:
    """The triggers of what the whole analysis finds open."""
    return [question.trigger for question in briefed(LEAD, *sentences).open_questions]


@pytest.mark.parametrize(
    ("told", "trigger"),
    [
        ("The ferry line did not name the two banks that paid for the pier.", "not_known"),
        ("Sudland is not willing to rule out a second closure of the lane.", "not_known"),
        ("The wardens are “looking into how the barge sank at night.”", "not_known"),
        ("An inquiry grew to include whether the hauliers had bribed the wardens.", "not_known"),
        ("Ministers would review the plan to determine what the ferries have to pay.", "not_known"),
        ("There was no immediate claim of responsibility.", "not_known"),
        ("Both the Norland and Sudland wardens said that arson could not be ruled out.", "not_known"),
        ("It was not clear if Sorel has been charged.", "not_known"),
        ("Norland has tried to reach the wardens of Tarn, but to no avail.", "not_done"),
        ("The locks of the old pier do not comply with the rules of the port.", "not_done"),
        ("The repairs are on hold, leaving the crews waiting for the council to pay.", "undecided"),
        ("The ferry line must now look to the council to pay for the pier.", "undecided"),
        ("The decision on a ban ultimately belongs to the harbour board.", "undecided"),
        ("Two cases of the hauliers are also pending.", "undecided"),
        ("The wardens are “looking into the loss of the barge.”", "inquiry"),
    ],
)
def test_what_is_withheld_waited_for_or_left_to_somebody_is_open(told: str, trigger: str) -> None:
    assert triggers(told) == [trigger]


@pytest.mark.parametrize(
    "told",
    [
        "Five ports of the coast have competing claims to the sand bar of Tarn.",
        "Both of the wardens may come to the pier on Friday.",
        "The crews are expected to have mended ninety barges in May.",
        "Critics say the wardens are trying to discredit the crews.",
        "The wardens are also fighting the old quarrels of the port.",
        "The divers waited to see how the new pier was built.",
        "The mayor never spoke of the hauliers who were likely to beat her.",
        "“Maybe we are just trying to teach the hauliers a lesson,” said Ann Holt.",
        "Less than a third agreed that the port would have to wait its turn.",
    ],
)
def test_what_is_held_seen_or_told_beside_another_thing_is_not(told: str) -> None:
    assert triggers(told) == []


@pytest.mark.parametrize(
    ("settled", "told"),
    [
        (
            "The court ruled that the port could close the lane to the ferries of Sudland.",
            "The mayor warned that the port could close the lane to the ferries of Sudland.",
        ),
        (
            "The harbour board said 600 jobs could be lost in the port of Tarn each year.",
            "The harbour board said jobs could be lost in the port of Tarn.",
        ),
        (
            "The harbour board said the new toll would benefit the port of Tarn.",
            "The harbour board said the new toll would close the port of Tarn.",
        ),
    ],
)
def test_what_a_court_allows_is_decided_and_a_rate_or_a_good_is_no_event(settled: str, told: str) -> None:
    assert "planned_event" not in asked(settled)
    assert "planned_event" in asked(told)


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("We call on the council to open the lane", True),
        ("We urge the harbour board to pay for the pier", True),
        ("We call on everyone to be kind to the crews", False),
    ],
)
def test_what_somebody_asks_in_his_own_mouth_is_a_demand(words: str, *, asks: bool) -> None:
    found = of_statement("Ann Holt", "said", f"“{words},”", "demand", "person", mode="direct")
    assert ("demand_unanswered" in found) is asks


def test_what_will_force_somebody_is_no_demand_yet() -> None:
    assert of_statement("The council", "urged", "Sudland to pay for the bridge", "demand") == ["demand_unanswered"]
    assert of_statement("The council", "will urge", "Sudland to pay for the bridge", "demand") == []


def test_a_demand_is_answered_by_what_the_next_sentence_tells_of_it() -> None:
    call = "The union of the divers also pushed for a ban on the barges."
    assert "demand_unanswered" in triggers(call)
    assert "demand_unanswered" not in triggers(call, "The mayor resisted: “The port has no such power.”")


def test_a_judges_word_settles_what_a_party_to_the_case_claimed() -> None:
    claim = "Ann Holt claims that the port has sold the pier."
    assert "claimed" in asked(claim)
    assert "claimed" not in asked(claim, "On Monday a judge dismissed a lawsuit that Ann Holt had brought.")
