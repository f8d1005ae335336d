"""Turns: in a transcript and in an interview what is said in a turn is its speaker's, and nobody's fact."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis import analyse
from briefgen.analysis.turns import find_turns
from briefgen.model import Briefing
from briefgen.reading import read_source

INTRO = "The Tarn bridge was shut in March. Ana Ruiz, the engineer, talked about its piers on Tuesday."
TURNS = (
    "Q: The miners say that the toll is too high. Is it?",
    "A: We looked at the toll in 2014. The council promised a new bridge that year. Nothing came of it. "
    "The miners said that they would pay.",
    "In 2016, the toll rose by 10 percent.",
    "Q: Varga wants to close the bridge. Will you?",
    "A: I will not. Varga says what he likes.",
)


def made(*paragraphs: str, headline: str = "Ana Ruiz on the Tarn bridge") -> Briefing:
    text = "\n\n".join([headline, "12 March 2019", *paragraphs])
    return analyse(read_source(text.encode(), "article.txt"))


def facts(briefing: Briefing) -> list[str]:
    groups = (briefing.bottom_line, briefing.developments, briefing.background, briefing.timeline)
    return [item.text for group in groups for item in group]


def test_what_somebody_answers_is_nobody_else_s_and_no_fact() -> None:
    briefing = made(INTRO, *TURNS)
    assert not [text for text in facts(briefing) if "toll" in text or "promised" in text]
    assert {one.speaker for one in briefing.statements if one.party} == {"Ana Ruiz"}


def test_nobody_is_heard_within_another_s_turn() -> None:
    briefing = made(INTRO, *TURNS)
    known = {one.id: one for one in briefing.statements}
    shown = [known[position.statement] for position in briefing.positions]
    assert [one.text for one in shown if one.speaker == "Ana Ruiz"]
    assert not [one.text for one in shown if not one.text.startswith("A")]


def test_an_answer_is_printed_with_the_name_of_him_who_gives_it() -> None:
    briefing = made(INTRO, *TURNS)
    assert any(one.text.startswith("A [Ana Ruiz]: I will not.") for one in briefing.statements)


def test_of_two_who_may_have_answered_neither_is_named() -> None:
    briefing = made(
        "The engineer Ana Ruiz met the press on Tuesday. The mayor, Tom Moreno, was there.",
        *TURNS,
        headline="The Tarn bridge: a talk",
    )
    assert {one.speaker for one in briefing.statements if one.text.startswith("A:")} == {None}


@pytest.mark.parametrize(
    "labels",
    [
        ("MORENO (voice-over)", "RUIZ"),
        ("ANA MORENO, HOST", "PETRA RUIZ"),
        ("Tarn Post", "Ana Ruiz"),
        ("Question", "Answer"),
    ],
)
def test_a_turn_goes_on_to_the_next_label(labels: tuple[str, str]) -> None:
    asker, speaker = labels
    art = article(
        INTRO,
        f"{asker}: When will it open?",
        f"{speaker}: In the spring.",
        "The piers were mended in 2014.",
        f"{asker}: Who pays?",
        f"{speaker}: The city pays.",
    )
    turns = find_turns(art)
    assert [len(turn.paragraphs) for turn in turns] == [1, 2, 1, 1]
    assert [turn.asks for turn in turns] == [True, False, True, False]


def test_a_q_that_is_glued_to_its_question_is_a_label() -> None:
    art = article(INTRO, "QWhen will it open?", "A: In the spring.", "QWho pays for the work?", "A: The city pays.")
    assert [turn.asks for turn in find_turns(art)] == [True, False, True, False]


def test_a_report_s_own_paragraph_between_two_lines_of_a_transcript_stays_its_own() -> None:
    art = article(
        INTRO,
        "MORENO: Will it open?",
        "RUIZ: It will.",
        "The council met on Monday and voted for a new bridge.",
        "The vote was close.",
        "The mayor had asked for it.",
        "Work begins in May.",
        "The old bridge stays.",
        "RUIZ: We are glad.",
    )
    assert not [turn for turn in find_turns(art) if turn.holds(art.text.index("The council met"))]


def test_questions_without_labels_make_an_interview_where_the_answers_are_somebody_s_own() -> None:
    questions = ["What did you find under the bridge?", "How long will the work take?", "And who is to pay for it?"]
    answers = ["I found that the piers were rotten.", "We hope it takes a year.", "I asked the council in 2014 to pay."]
    pairs = [line for pair in zip(questions, answers, strict=True) for line in pair]
    assert not [text for text in facts(made(INTRO, *pairs)) if "rotten" in text or "to pay" in text]
    explained = ["It is 40 years old.", "The work takes a year.", "The city pays for it."]
    pairs = [line for pair in zip(questions, explained, strict=True) for line in pair]
    assert find_turns(article(INTRO, *pairs)) == ()


def test_who_mostly_asks_takes_no_position() -> None:
    briefing = made(
        INTRO,
        "TOM MORENO: The council shut the bridge in March. Take a look at the piers.",
        "RUIZ: The piers are rotten through and through.",
        "MORENO: Will the bridge open?",
        "RUIZ: It will open in May, and the miners will pay for it.",
        "MORENO: And who pays?",
    )
    known = {one.id: one for one in briefing.statements}
    shown = [known[position.statement].text for position in briefing.positions]
    assert any(text.startswith("RUIZ") for text in shown)
    assert not any("MORENO" in text for text in shown)
