"""Questions about what nobody says, decides or proves, and about what somebody says is not so."""

from __future__ import annotations

import pytest
from analysis_texts import article, said
from question_texts import LEAD, of_statement, printed, questions, triggers

from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions import Findings, find_questions
from briefgen.analysis.questions.fills import pattern
from briefgen.analysis.topic import find_topic
from briefgen.model import Kind, Mode
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
            "not_known_clause",
            "What the wardens of Tarn meant by the note",
        ),
        (
            "But whether the ferries will use the new pier remains to be seen.",
            "not_known_whether",
            "the ferries will use the new pier",
        ),
        (
            "How to pay for the old pier is still an open question.",
            "not_known_to",
            "How to pay for the old pier",
        ),
        (
            "The wardens could not independently verify the claims of the hauliers.",
            "not_known_phrase",
            "the claims of the hauliers",
        ),
        (
            "The use of a second barge has not been ruled out.",
            "not_known_phrase",
            "The use of a second barge",
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
    assert printed(told, found[0]) == asked


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


@pytest.mark.parametrize(
    ("told", "trigger"),
    [
        ("Crossings by ferry from Tarn have been suspended since Monday.", "not_done"),
        ("The eastern lane was temporarily closed to the ferries of Sudland.", "not_done"),
        ("Engineers are struggling to reopen the lane under the pier.", "undecided"),
        ("The divers have been battling to raise the barge.", "undecided"),
        ("The dispute stoked fears of a full closure of the bridge.", "not_known"),
        ("There are also worries that the wardens are taking bribes at the bridge.", "not_known"),
        ("If the council doesn’t pass the toll, Norland could close the bridge.", "condition"),
        ("Norland will close the eastern lane at the end of March.", "planned_event"),
        ("The ferries will return next year, assuming that the pier is repaired.", "planned_event"),
    ],
)
def test_what_is_halted_feared_tried_or_due_is_open(told: str, trigger: str) -> None:
    assert trigger in triggers(told)


def test_money_that_is_provided_makes_no_condition() -> None:
    assert triggers("The ferries will return next year with money provided by the council.") == []


def test_who_is_in_straits_tries_nothing() -> None:
    assert triggers("The ferry lines of Tarn are struggling with an old debt.") == []


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("Ann Sorel", "the harbour board should repay the toll of the old bridge"),
        ("Ann Sorel", "the wardens need to open the eastern lane"),
        ("Norland", "the ferries can use the pier, but must pay the toll first"),
    ],
)
def test_what_others_are_said_to_have_to_do_is_a_demand(source: str, content: str) -> None:
    assert of_statement(source, "said", content, "demand") == ["demand_unanswered"]


@pytest.mark.parametrize(
    "content",
    [
        "residents should stay away from the old pier",
        "the old toll should be higher than the ferry's",
        "the wardens may need to open the eastern lane",
        "a closure does not mean that the wardens should pay",
    ],
)
def test_advice_to_private_people_and_what_may_be_needed_is_no_demand(content: str) -> None:
    assert "demand_unanswered" not in of_statement("Ann Sorel", "said", content, "demand", "person")


def test_what_somebody_has_asked_for_since_is_still_open() -> None:
    asked = "Norland in 2011 and later to send divers to the pier"
    assert of_statement("Sudland", "has urged", asked, "demand") == ["demand_unanswered"]
    assert of_statement("Sudland", "urged", asked, "demand") == []


@pytest.mark.parametrize(
    ("asking", "reply", "template", "asked"),
    [
        (
            "Asked whether the old toll would rise",
            "the tide was low",
            "question_unanswered_whether",
            "the old toll would",
        ),
        (
            "When asked on Monday by a clerk whether the pier would burn again",
            "the tide was low",
            "question_unanswered_whether",
            "the pier would burn",
        ),
        ("Asked if he would resign", "the voters had spoken", "question_unanswered", "Asked if he would resign, Ann"),
    ],
)
def test_what_a_speaker_was_asked_is_open_where_he_says_neither_yes_nor_no(
    asking: str, reply: str, template: str, asked: str
) -> None:
    art = article(LEAD, f"{asking}, Ann Sorel said {reply}.")
    one = said(art, "st1", "Ann Sorel", "said", reply, party="x", who="person")
    (found,) = find_questions(art, Findings([one], [], [], [], [], []), Coverage(art, [one]), find_topic(art, [one]))
    what = span(found.fills["what"])
    assert found.template == template
    assert art.text[what.start : what.end].startswith(asked)


@pytest.mark.parametrize(
    ("asking", "saying", "reply", "mode"),
    [
        ("whether the toll would rise", "said: “", "No, it is high", "direct"),
        ("whether the toll would rise", "said ", "it would not", "indirect"),
        ("how the pier burned down", "said ", "a lamp had fallen", "indirect"),
    ],
)
def test_a_question_that_is_answered_is_closed(asking: str, saying: str, reply: str, mode: Mode) -> None:
    closing = ".”" if mode == "direct" else "."
    art = article(LEAD, f"Asked {asking}, Ann Sorel {saying}{reply}{closing}")
    one = said(art, "st1", "Ann Sorel", "said", reply, party="x", who="person", mode=mode)
    assert find_questions(art, Findings([one], [], [], [], [], []), Coverage(art, [one]), find_topic(art, [one])) == []


def test_a_long_chain_of_askers_is_no_endless_search() -> None:
    """Were each `by` a choice of its own, the match would take hours."""
    assert pattern("asked_whether").match("asked " + "by ab " * 60) is None


@pytest.mark.parametrize("told", ["Two divers were kidnapped near the old pier.", "The ferries have been suspended."])
def test_what_was_done_is_not_called_undone(told: str) -> None:
    assert [item.template for item in questions(told)] == ["held_up"]


@pytest.mark.parametrize(
    ("sham", "told"),
    [
        (
            "The warden of the bridge is not an office that requires the consent of the council.",
            "The warden of the bridge is an office that requires the consent of the council.",
        ),
        (
            "Norland took back its threat to close the pier, under pressure from the hauliers.",
            "Norland is under pressure from the hauliers over its threat to close the pier.",
        ),
        (
            "The ultimatum from Norland is the greatest test of the mayor's term in Tarn.",
            "The ultimatum from Norland expires in Tarn at the end of the week.",
        ),
        (
            "An inquiry found that the warden was asleep and was going to call for her removal by the council.",
            "An inquiry found that the warden was asleep and called for her removal by the council.",
        ),
        (
            "Sudland said that Norland would publish the letters about the bridge later that summer.",
            "Sudland said that Norland would publish the letters about the bridge this summer.",
        ),
        (
            "The four wardens of the bridge wrote to the council, denying this.",
            "The four wardens of the bridge wrote to the council, denying theft.",
        ),
    ],
)
def test_what_is_not_so_or_spoken_of_or_past_is_not_open(sham: str, told: str) -> None:
    assert triggers(sham) == []
    assert triggers(told) != []


@pytest.mark.parametrize(
    "content",
    [
        "the wardens must understand the price of a closure",
        "the council should have opened the eastern lane",
    ],
)
def test_what_others_should_know_or_should_have_done_is_no_demand(content: str) -> None:
    assert of_statement("Norland", "said", content, "demand") == []


@pytest.mark.parametrize(
    ("told", "trigger"),
    [
        ("The sale raised questions about the independence of the harbour board.", "not_known"),
        ("The hauliers are sceptical of the plan for the old pier.", "not_known"),
        ("The ferry line did not give a date for the repairs of the pier.", "not_known"),
        ("There is little evidence that the old pier was safe.", "not_known"),
        ("Eleven divers are still missing after the barge sank.", "not_known"),
        ("Forty divers are feared trapped under the old pier.", "not_known"),
        ("Norland rejected the findings about the closure of the pier.", "denied_told"),
        ("Sudland called the reports of a closed lane false.", "denied_told"),
        ("Norland dismissed as baseless a note on the closure of the lane.", "denied_told"),
        ("Norland blamed the hauliers for the attack on the pier.", "accused"),
    ],
)
def test_doubts_denials_and_blame_in_other_words_are_open(told: str, trigger: str) -> None:
    assert triggers(told) == [trigger]


def test_work_in_the_field_that_goes_on_is_asked_about_and_a_relief_is_not() -> None:
    (found,) = questions("Rescue operations were still continuing in the old harbour of Tarn.")
    assert found.template == "undecided_tried"
    assert triggers("The rescue of the old bridge was a relief to the town.") == []


def test_who_is_not_ruled_out_of_a_race_leaves_nothing_unknown() -> None:
    assert "not_known" not in triggers("The fastest ferry of Tarn has not been ruled out of the race.")


@pytest.mark.parametrize(
    ("told", "trigger"),
    [
        ("The council nominated Ann Sorel to lead the harbour board.", "undecided"),
        ("The treaty sets up a ratification vote in the council of Tarn.", "undecided"),
        ("Ministers are weighing the possibility of a second bridge at Tarn.", "undecided"),
        ("The toll faces an uphill fight in the council of Tarn.", "undecided"),
        ("Two divers were kidnapped near the old pier.", "not_done"),
        ("The barges have not been returned to the port of Tarn.", "not_done"),
        ("Thousands of homes in the port of Tarn were without power.", "not_done"),
        ("Sudland reportedly moved barges to the old pier.", "claimed"),
        ("The fire on the pier appeared to be caused by a lamp.", "claimed"),
    ],
)
def test_what_is_put_to_a_vote_held_lacking_or_hearsay_is_open(told: str, trigger: str) -> None:
    assert triggers(told) == [trigger]


@pytest.mark.parametrize(
    "told",
    [
        "The council named the old pier for a poet.",
        "The toll has not been high for the ferries of Tarn.",
        "The pier appeared to be the oldest of the port.",
    ],
)
def test_a_name_a_state_and_an_impression_are_not_open(told: str) -> None:
    assert triggers(told) == []
