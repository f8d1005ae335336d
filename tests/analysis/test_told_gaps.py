"""What a source says outright that it has still to learn is asked first; what only sounds open is not asked."""

from __future__ import annotations

import pytest
from analysis_texts import article, said
from question_texts import LEAD, printed, questions, triggers

from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions import Findings, find_questions
from briefgen.analysis.topic import find_topic
from briefgen.model import Dispute, Position, Question, Statement


def of_statements(told: str, statements: list[Statement], disputes: list[Dispute]) -> list[Question]:
    art = article(LEAD, told)
    shown = [Position(party=one.party, statement=one.id) for one in statements]
    findings = Findings(statements, shown, disputes, [], [], [])
    return find_questions(art, findings, Coverage(art, statements), find_topic(art, statements))


@pytest.mark.parametrize(
    ("told", "template", "what"),
    [
        ("The site of the second test could not be learned.", "not_known_phrase", "The site of the second test"),
        ("It will take weeks to learn the cause of the fire.", "not_known_phrase", "the cause of the fire"),
        ("The board declined to give details of the pier project.", "not_known_phrase", "the pier project"),
        ("Norland has seen no evidence that the barge was rammed.", "not_known_whether", "the barge was rammed"),
        (
            "The ferry line gave no further signal of when the toll that began in 2011 will end.",
            "not_known_clause",
            "when the toll that began in 2011 will end",
        ),
        (
            "Ann Holt declined to say whether the toll that closed the lane, a first for the port, was lawful.",
            "not_known_whether",
            "the toll that closed the lane, a first for the port, was lawful",
        ),
        (
            "The board did not rule out a rise of the toll, as its costs are going up.",
            "not_known_phrase",
            "a rise of the toll",
        ),
        (
            "Divers have to study the hull, the ropes and the crew to learn what happened.",
            "not_known",
            "Divers have to study the hull, the ropes and the crew to learn what happened",
        ),
        (
            "“We still need to know who closed the lock and why,” said Ann Holt of the union.",
            "not_known",
            "“We still need to know who closed the lock and why,” said Ann Holt of the union",
        ),
    ],
)
def test_what_has_still_to_be_learned_is_asked(told: str, template: str, what: str) -> None:
    found = questions(told)
    assert [item.template for item in found] == [template]
    assert printed(told, found[0]) == what


@pytest.mark.parametrize(
    ("idle", "told", "trigger"),
    [
        (
            "If she wins, the council will begin to sell the ferries on Friday.",
            "If the mayor wins, the council will begin to sell the ferries on Friday.",
            "planned_event",
        ),
        ("Two more are set for next week.", "Two more hearings are set for next week.", "planned_event"),
        (
            "Hauliers who refuse to pay might find themselves alone.",
            "Hauliers, who refuse to pay, could close the lane.",
            "planned_event",
        ),
        (
            "The mayor met the board on measures that would cut the toll.",
            "The mayor met the board on the measures that would cut the toll.",
            "undecided",
        ),
        (
            "The toll will depend on the tide of the next week.",
            "The toll will close the lock for the next week.",
            "planned_event",
        ),
        (
            "The draft bill calls for closing the lane by night.",
            "The union calls for closing the lane by night.",
            "demand_unanswered",
        ),
    ],
)
def test_what_nobody_waits_for_is_not_asked(idle: str, told: str, trigger: str) -> None:
    assert triggers(idle) == []
    assert triggers(told) == [trigger]


@pytest.mark.parametrize(
    "told",
    [
        "The wardens did not answer calls or messages seeking comment on Monday.",
        "The ferry line had no comment and referred questions to the port.",
        "The minister saw the lock where Norland and Sudland signed the armistice.",
    ],
)
def test_who_did_not_comment_and_an_old_peace_leave_nothing_open(told: str) -> None:
    assert triggers(told) == []


def test_what_a_company_says_will_be_is_asked_with_its_name() -> None:
    told = "The ferry line said the new pier would save ninety jobs."
    content = "the new pier would save ninety jobs"
    art = article(LEAD, told)
    one = said(art, "st1", "The ferry line", "said", content, party="line", who="body")
    found = find_questions(art, Findings([one], [], [], [], [], []), Coverage(art, [one]), find_topic(art, [one]))
    assert [printed(told, item) for item in found] == ["The ferry line said the new pier would save ninety jobs"]


def test_what_is_said_before_the_words_that_were_found_keeps_its_speaker() -> None:
    told = "The new pier would save ninety jobs and have “the means to grow,” the ferry line said."
    art = article(LEAD, told)
    one = said(art, "st1", "the ferry line", "said", "the means to grow", party="line", who="body", mode="direct")
    found = find_questions(art, Findings([one], [], [], [], [], []), Coverage(art, [one]), find_topic(art, [one]))
    assert [printed(told, item) for item in found] == [told.rstrip(".")]
