"""Clauses begin and end where the contract says, and nowhere else."""

from __future__ import annotations

import pytest

from briefgen.clauses import ends_at, starts_at

SENTENCE = (
    "The port is shut, the mayor said; it costs 1,000 crowns and may stay so unless help comes, adding what the guild "
    "called “a fair price” for the boats that left."
)


def begins(words: str, text: str = SENTENCE) -> bool:
    return starts_at(text, (0, len(text)), text.index(words))


def ends(words: str, text: str = SENTENCE) -> bool:
    return ends_at(text, (0, len(text)), text.index(words) + len(words))


@pytest.mark.parametrize(
    "words", ["The port", "the mayor", "it costs", "and may", "may stay", "unless help", "adding", "what the guild",
              "the guild", "a fair price", "that left", "left."],
)  # fmt: skip
def test_a_clause_begins_after_a_mark_and_with_or_after_a_joining_word(words: str):
    assert begins(words)


@pytest.mark.parametrize("words", ["port", "said;", "000 crowns", "stay so", "help comes", "price”", "boats"])
def test_a_clause_begins_nowhere_else(words: str):
    assert not begins(words)


@pytest.mark.parametrize(
    "words", ["shut", "said", "crowns", "comes", "comes, adding", "called", "price", "price”", "left", "left."]
)
def test_a_clause_ends_before_a_mark_or_a_joining_word_and_with_its_sentence(words: str):
    assert ends(words)


@pytest.mark.parametrize("words", ["The port", "costs 1", "costs", "for the"])
def test_a_clause_ends_nowhere_else(words: str):
    assert not ends(words)


def test_a_condition_is_never_left_behind():
    assert not ends("may stay so")
    assert not begins("help comes")
    assert not ends("will leave", "They will leave, if asked.")


def test_an_apostrophe_is_no_quotation_mark():
    text = "The ministers’ plan and Ann's boat stand."
    assert not begins("plan", text)
    assert begins("holds", "He says it ‘leaks’ holds up.")


def test_outside_its_sentence_nothing_begins_or_ends():
    assert not starts_at("One. Two.", (5, 9), 0)
    assert not ends_at("One. Two.", (0, 4), 9)


def test_a_dash_parts_clauses_and_a_hyphen_does_not():
    text = "A well-known port - the last - is shut."
    assert begins("the last", text)
    assert not begins("known", text)
