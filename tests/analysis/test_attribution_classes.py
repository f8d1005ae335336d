"""Attribution by class of English: asides, adjectives, papers that speak, labels; and verbs that only look like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from analysis_texts import found

from briefgen.analysis.article import Article

Parsed = Callable[..., Article]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The port, the mayor said, was closed.", ("the mayor", "said", "The port … was closed")),
        ("Perhaps, Ruiz said, it could reopen.", ("Ruiz", "said", "Perhaps … it could reopen")),
        ("The ministry is concerned that the talks may fail.", ("The ministry", "is concerned", "the talks may fail")),
        ("The union is hopeful about a deal.", ("The union", "is hopeful about", "a deal")),
        ("The union remains opposed to the plan.", ("The union", "remains opposed to", "the plan")),
        ("Ruiz was critical of the ministry.", ("Ruiz", "was critical of", "the ministry")),
        ("The firm is willing to pay for the port.", ("The firm", "is willing", "to pay for the port")),
        ("The union looks forward to the talks.", ("The union", "looks forward to", "the talks")),
        ("Workers objected to the new shifts.", ("Workers", "objected to", "the new shifts")),
        ("Advocates say the law is unfair.", ("Advocates", "say", "the law is unfair")),
        ("The report found 12 cases of fraud.", ("The report", "found", "12 cases of fraud")),
        ("The lawsuit alleges the firm broke the law.", ("The lawsuit", "alleges", "the firm broke the law")),
        ("A survey showed most voters want a deal.", ("A survey", "showed", "most voters want a deal")),
        ("The court ruled that the toll was void.", ("The court", "ruled", "the toll was void")),
        ("Ruiz called for the toll to be cut.", ("Ruiz", "called for", "the toll to be cut")),
        ("Ruiz told his deputies to reopen the port.", ("Ruiz", "told", "his deputies to reopen the port")),
        ("Police put the number of dead at 31.", ("Police", "put", "the number of dead at 31")),
        ("Lima turned down a request to open the port.", ("Lima", "turned down", "a request to open the port")),
        ("The union rebuffed the latest offer.", ("The union", "rebuffed", "the latest offer")),
        ("Ruiz likened the toll to a robbery.", ("Ruiz", "likened", "the toll to a robbery")),
    ],
)
def test_a_class_of_english_attributes(parsed: Parsed, sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(parsed(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Both parties are heavily contesting the northern seats.",
        "They answered queries seeking to confirm their address.",
        "The state had added the extra week, known as the long week, after the storm.",
        "If the firm wins, the ministry could cut the toll or decline to pay.",
        "The guard proved that he was quick.",
        "Has Ruiz called for a new vote?",
        "The plan threatens to change the industry.",
        "Rebels attacked the harbour at dawn.",
        "The deal is ready to be signed.",
        "The guard put the crates at the gate.",
        "The ministry put safety at the heart of the plan.",
    ],
)
def test_a_verb_that_says_nothing_attributes_nothing_to_anybody(parsed: Parsed, sentence: str) -> None:
    assert [each for each in found(parsed(sentence)) if each[0]] == []


def test_a_content_does_not_end_in_a_conjunction(parsed: Parsed) -> None:
    contents = [
        content for _, _, content in found(parsed("Ruiz declined to threaten the firm or even directly name it."))
    ]
    assert contents
    assert not any(content.endswith((" or", " and", " but")) for content in contents)


def test_what_the_author_tells_of_a_thing_is_no_part_of_the_content(parsed: Parsed) -> None:
    assert ("The union", "rejected", "the plan") in found(
        parsed("The union rejected the plan, which has failed twice.")
    )


def test_a_transcript_s_labels_name_its_speakers(parsed: Parsed) -> None:
    article = parsed(
        "The talk went as follows.",
        "MORENO: Will the port reopen this week?",
        "RUIZ: It will reopen on Monday.",
        "MORENO: Who will pay?",
    )
    assert ("RUIZ", ":", "It will reopen on Monday.") in found(article)


def test_a_note_s_label_is_no_speaker(parsed: Parsed) -> None:
    assert found(parsed("The port is shut.", "UPDATE: It will reopen on Monday.")) == []


def test_a_signed_quotation_is_its_signer_s(parsed: Parsed) -> None:
    [(source, _, content)] = found(parsed("“The toll is a burden for us all.” — Ana Ruiz"))
    assert (source, content) == ("Ana Ruiz", "The toll is a burden for us all.")


def test_a_programme_s_title_is_no_speech(parsed: Parsed) -> None:
    contents = [
        content for _, _, content in found(parsed("On Radio 4's “The Morning Hour,” Ruiz said the port was shut."))
    ]
    assert contents == ["the port was shut"]


@pytest.mark.parametrize(("asker", "speaker"), [("Q", "A"), ("The Tarn Post", "Ana Ruiz")])
def test_questions_and_answers_are_their_labels(parsed: Parsed, asker: str, speaker: str) -> None:
    turns = ["When will the bridge be opened?", "It will be opened in spring.", "Who pays?", "The city pays for it."]
    article = parsed(*(f"{label}: {turn}" for label, turn in zip([asker, speaker] * 2, turns, strict=True)))
    assert [(source, content) for source, cue, content in found(article) if cue == ":"] == [
        (asker, turns[0]), (speaker, turns[1]), (asker, turns[2]), (speaker, turns[3]),
    ]  # fmt: skip
