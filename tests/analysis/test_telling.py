"""Telling: which cues give somebody's words or thoughts, and which only what he does or speaks of."""

from __future__ import annotations

import pytest
from analysis_texts import article, said

from briefgen.analysis.statements.telling import is_a_things, is_told
from briefgen.analysis.subjects import expects_clause


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Varga helped design a plan that would close the port.", "Varga", "helped design",
         "a plan that would close the port"),
        ("Ruiz made odd statements about how she would pay.", "Ruiz", "made odd statements about", "how she would pay"),
        ("The mayors show how unfit they are to rule.", "The mayors", "show", "how unfit they are to rule"),
        ("Varga is assured of winning the first vote.", "Varga", "is assured of", "winning the first vote"),
        ("Orbis is advising Tarn on its sale.", "Orbis", "is advising", "Tarn on its sale"),
        ("The plan goes beyond Varga's pledge to leave.", "Varga", "pledge", "to leave"),
        ("The miners were keenly aware that the toll would rise.", "The miners", "were keenly aware",
         "the toll would rise"),
        ("Ruiz paused, then revealed why the bridge was shut.", "Ruiz", "revealed", "why the bridge was shut"),
        ("Voters will also determine if the toll stays.", "Voters", "determine", "if the toll stays"),
        ("The council has not decided which bridge it wants.", "The council", "decided", "which bridge it wants"),
        ("Varga has not stepped forward to defend the mayor.", "Varga", "has not stepped forward to defend",
         "the mayor"),
        ("A 69% majority of the miners support a new toll.", "A 69% majority of the miners", "support", "a new toll"),
        ("The remarks suggest that Varga is afraid.", "The remarks", "suggest", "Varga is afraid"),
        ("Varga has seen his standing fall.", "Varga", "has seen", "his standing fall"),
        ("The council denied his party the victory.", "The council", "denied", "his party the victory"),
        ("Norland denied the miners access to the port.", "Norland", "denied", "the miners access to the port"),
    ],
)  # fmt: skip
def test_deeds_topics_and_mentions_tell_nobodys_words(sentence: str, source: str, cue: str, content: str) -> None:
    art = article(sentence)
    assert not is_told(art, said(art, "st1", source, cue, content))


def test_a_persons_decision_is_known_by_what_is_done_and_a_judges_is_given() -> None:
    art = article("In 2005 Ruiz decided she had seen enough.", "Judge Varga decided the sale was unfair.")
    assert not is_told(art, said(art, "st1", "Ruiz", "decided", "she had seen enough", who="person"))
    assert is_told(art, said(art, "st2", "Judge Varga", "decided", "the sale was unfair", who="person"))


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Ruiz said she would pay.", "Ruiz", "said", "she would pay"),
        ("The report shows how the money was lost.", "The report", "shows", "how the money was lost"),
        ("The tribunal decided the sale was unfair.", "The tribunal", "decided", "the sale was unfair"),
        ("Norland offered miners a raise.", "Norland", "offered", "a raise"),
        ("Varga advised both sides to wait.", "Varga", "advised", "both sides to wait"),
        ("Ruiz raised concerns about the sale.", "Ruiz", "raised concerns about", "the sale"),
        ("Norland did not want the bridge to close.", "Norland", "did not want", "the bridge to close"),
        ("The figures suggest that the toll is high.", "The figures", "suggest", "the toll is high"),
        ("The miners support a new toll.", "The miners", "support", "a new toll"),
        ("Ruiz told how the bridge had burned.", "Ruiz", "told", "how the bridge had burned"),
        ("Norland sees the toll as a threat.", "Norland", "sees", "the toll as a threat"),
        ("Norland denied that the toll was high.", "Norland", "denied", "that the toll was high"),
        ("Varga is convinced that the bridge is safe.", "Varga", "is convinced", "the bridge is safe"),
        ("Officials, who praised the toll, were mocked by drivers.", "who", "praised", "the toll"),
        ("The toll was criticized by the report.", "the report", "was criticized", "The toll"),
    ],
)  # fmt: skip
def test_words_and_thoughts_are_told(sentence: str, source: str, cue: str, content: str) -> None:
    art = article(sentence)
    assert is_told(art, said(art, "st1", source, cue, content))


def test_an_it_before_a_judgement_stands_for_the_clause_that_follows() -> None:
    art = article("It is important to wait.", "It is ready to sign the pact.")
    dummy, body = (token for token in art.doc if token.text == "It")
    assert expects_clause(dummy)
    assert not expects_clause(body)


def test_what_somebody_tried_to_say_or_knows_is_not_what_he_said() -> None:
    art = article("The ministry struggled to explain why it was late.", "Varga knows the port is lost.")
    assert not is_told(art, said(art, "st1", "The ministry", "struggled to explain", "why it was late"))
    assert not is_told(art, said(art, "st2", "Varga", "knows", "the port is lost"))


@pytest.mark.parametrize(
    ("theirs", "sentence", "source", "cue", "content"),
    [
        (True, "The e-mails show that Varga knew it.", "The e-mails", "show", "Varga knew it"),
        (True, "A flood confirmed that the dam was weak.", "A flood", "confirmed", "the dam was weak"),
        (False, "The letter said that Varga knew it.", "The letter", "said", "Varga knew it"),
        (False, "The boy said that the dam was weak.", "The boy", "said", "the dam was weak"),
        (False, "The surveyor confirmed that the dam was weak.", "The surveyor", "confirmed", "the dam was weak"),
    ],
)
def test_what_a_thing_shows_is_the_authors_reading(
    theirs: bool, sentence: str, source: str, cue: str, content: str
) -> None:
    art = article(sentence)
    assert is_a_things(art, said(art, "st1", source, cue, content, who="unsure")) == theirs


def test_no_day_says_anything() -> None:
    art = article("Ruiz had to spend the weekend saying, “It is not so.”")
    assert is_a_things(art, said(art, "st1", "the weekend", "saying", "It is not so", mode="direct", who="unsure"))
    art = article("Ruiz left, saying, “It is not so.”")
    assert not is_a_things(art, said(art, "st1", "Ruiz", "saying", "It is not so", mode="direct", who="unsure"))


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("The rules of the party allow for a vote in May.", "The rules of the party", "allow for", "a vote in May"),
        ("Those voters backed Ruiz.", "Those voters", "backed", "Ruiz"),
        ("The key is what Varga said last May about a toll.", "Varga", "said last May about", "a toll"),
    ],
)
def test_rules_voters_and_bare_topics_take_no_position(sentence: str, source: str, cue: str, content: str) -> None:
    art = article(sentence)
    assert not is_told(art, said(art, "st1", source, cue, content))
