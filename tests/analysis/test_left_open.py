"""Questions about what nobody says, decides or proves, and about what somebody says is not so."""

from __future__ import annotations

import pytest
from analysis_texts import article
from question_texts import LEAD, of_statement, questions, triggers

from briefgen.model import Kind
from briefgen.references import span


@pytest.mark.parametrize(
    ("told", "template", "asked"),
    [
        ("The cause of the crack in the pier wasn't clear.", "not_known_phrase", "The cause of the crack in the pier"),
        (
            "While the names of the divers are not yet known, Norland closed the bridge.",
            "not_known_phrase",
            "the names of the divers",
        ),
        (
            "What the wardens of Tarn meant by the note has never been made clear.",
            "not_known",
            "What the wardens of Tarn meant by the note",
        ),
        (
            "The treaty does not define what counts as a full closure of the bridge.",
            "not_known_clause",
            "what counts as a full closure of the bridge",
        ),
        (
            "The plan doesn't specifically detail the tolls that would be raised on the bridge.",
            "not_known_phrase",
            "the tolls that would be raised on the bridge",
        ),
        (
            "The wardens gave no further indication of when the bridge would open.",
            "not_known_clause",
            "when the bridge would open",
        ),
        (
            "Norland is haggling over whether to let the ferries use the pier at night.",
            "not_known_to",
            "whether to let the ferries use the pier at night",
        ),
        (
            "Norland appeared to disagree with the wardens over whether the old pier was safe for boats.",
            "not_known_whether",
            "the old pier was safe for boats",
        ),
        (
            "The wardens said it was impossible to quantify the damage to the old pier.",
            "not_known_phrase",
            "the damage to the old pier",
        ),
        (
            "It is possible that the barges drifted into the old pier in the fog.",
            "not_known_whether",
            "the barges drifted into the old pier in the fog",
        ),
        (
            "The tenth council is asked to consider whether boats can use the pier at night.",
            "not_known_whether",
            "boats can use the pier at night",
        ),
    ],
)
def test_what_nobody_says_or_has_decided_is_asked_in_its_own_words(told: str, template: str, asked: str) -> None:
    found = questions(told)
    assert [item.template for item in found] == [template]
    what = span(found[0].fills["what"])
    assert article(LEAD, told).words((what.start, what.end)).rstrip(".") == asked


@pytest.mark.parametrize(
    "told",
    [
        "The rules were not known to the drivers at that time.",
        "The old wardens were not certain of the day.",
        "The barges quarrel with the tide over the sand bar.",
    ],
)
def test_what_somebody_did_not_know_leaves_nothing_open(told: str) -> None:
    assert "not_known" not in triggers(told)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("the old bridge was not closed at night", "claim"),
        ("the toll does not apply to the ferries of Sudland", "denial"),
        ("the port of Tarn is behind the closure of the lane", "claim"),
        ("its rival was responsible for the fire on the pier", "assessment"),
    ],
)
def test_what_is_said_not_to_be_so_or_laid_at_a_door_is_a_claim(content: str, kind: Kind) -> None:
    assert of_statement("Norland", "said", content, kind) == ["claimed"]


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("Norland", "the bridge was closed at night"),
        ("Norland", "it does not want a quarrel about the bridge"),
        ("Norland", "the old bridge is not safe"),
        ("A survey", "the toll does not apply to the ferries of Sudland"),
    ],
)
def test_a_plain_report_a_mind_and_a_judgement_are_no_claim(source: str, content: str) -> None:
    assert of_statement(source, "said", content) == []
    assert of_statement("Norland", "said", "the bridge was not closed at night", mode="direct") == []
