"""Wordless: a line that holds nothing of what somebody said is no position."""

from __future__ import annotations

import pytest
from analysis_texts import article, said

from briefgen.analysis.statements.wordless import is_wordless


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Varga tweeted a photo of the bridge.", "Varga", "tweeted", "a photo of the bridge"),
        ("One miner shared a link to a story about tolls.", "One miner", "shared", "a link to a story about tolls"),
        ("The mayor has mocked a deaf reporter.", "The mayor", "has mocked", "a deaf reporter"),
        ("Ruiz needled her rivals.", "Ruiz", "needled", "her rivals"),
        ("Varga attacked his rival.", "Varga", "attacked", "his rival"),
        ("The company offered few details.", "The company", "offered", "few details"),
        ("Ruiz has made other public promises.", "Ruiz", "has made", "other public promises"),
        ("One poster depicts Varga as a king.", "One poster", "depicts", "Varga as a king"),
        ("Ruiz responded to reports of a strike.", "Ruiz", "responded to", "reports of a strike"),
        ("The mill responded by closing its gates.", "The mill", "responded by", "closing its gates"),
        ("Varga discussed her plan for the port.", "Varga", "discussed", "her plan for the port"),
        ("Varga warned of three dangers:", "Varga", "warned of", "three dangers"),
        ("Ruiz offered yet another scripted address.", "Ruiz", "offered", "yet another scripted address"),
        ("Varga asked Ruiz if she would stay.", "Varga", "asked", "if she would stay"),
        (
            "Some miners have their own ideas for beating Ruiz.",
            "Some miners",
            "have their own ideas for",
            "beating Ruiz",
        ),
    ],
)
def test_that_somebody_was_heard_is_not_what_he_said(sentence: str, source: str, cue: str, content: str) -> None:
    art = article(sentence)
    assert is_wordless(art, said(art, "st1", source, cue, content))


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Varga tweeted that the vote was a fraud.", "Varga", "tweeted", "the vote was a fraud"),
        (
            "Varga posted a statement calling the raid a crime.",
            "Varga",
            "posted",
            "a statement calling the raid a crime",
        ),
        ("Varga mocked the mayor for losing the vote.", "Varga", "mocked", "the mayor for losing the vote"),
        ("Varga attacked his rival for losing the vote.", "Varga", "attacked", "his rival for losing the vote"),
        ("Varga attacked the toll.", "Varga", "attacked", "the toll"),
        ("Varga mocked the plan as a “gift to banks”.", "Varga", "mocked", "the plan as a “gift to banks”"),
        ("Varga condemned the raid.", "Varga", "condemned", "the raid"),
        ("Norland offered an apology to the families.", "Norland", "offered", "an apology to the families"),
        ("Ruiz responded that the port was safe.", "Ruiz", "responded", "the port was safe"),
        ("The report shows that the port is safe.", "The report", "shows", "the port is safe"),
        ("Varga asked Ruiz to stay.", "Varga", "asked", "Ruiz to stay"),
        ("Ruiz gave a speech calling the raid a crime.", "Ruiz", "gave", "a speech calling the raid a crime"),
        ("Ruiz made promises to reopen the port.", "Ruiz", "made", "promises to reopen the port"),
    ],
)
def test_what_somebody_holds_of_a_thing_is_said(sentence: str, source: str, cue: str, content: str) -> None:
    art = article(sentence)
    assert not is_wordless(art, said(art, "st1", source, cue, content))


@pytest.mark.parametrize(
    ("sentence", "cue", "wordless"),
    [
        ("Varga found “Norland” funny.", "found", True),
        ("Varga repeated “Norland” for an hour.", "repeated", False),
        ("Varga found “a grave fault” there.", "found", False),
    ],
)
def test_one_quoted_word_that_somebody_only_came_upon_is_not_said(sentence: str, cue: str, wordless: bool) -> None:
    art = article(sentence)
    content = sentence.split("“")[1].split("”")[0]
    assert is_wordless(art, said(art, "st1", "Varga", cue, content, mode="direct")) is wordless
