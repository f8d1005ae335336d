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
        ("One poster depicts Varga as a king.", "One poster", "depicts", "Varga as a king"),
        ("Ruiz responded to reports of a strike.", "Ruiz", "responded to", "reports of a strike"),
        ("The mill responded by closing its gates.", "The mill", "responded by", "closing its gates"),
        ("Varga discussed her plan for the port.", "Varga", "discussed", "her plan for the port"),
        ("Varga warned of three dangers:", "Varga", "warned of", "three dangers"),
        ("Varga asked Ruiz if she would stay.", "Varga", "asked", "if she would stay"),
        ("Varga asked Ruiz why she would stay.", "Varga", "asked", "Ruiz why she would stay"),
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
        ("Varga attacked the toll.", "Varga", "attacked", "the toll"),
        ("Varga mocked the plan as a “gift to banks”.", "Varga", "mocked", "the plan as a “gift to banks”"),
        ("Varga condemned the raid.", "Varga", "condemned", "the raid"),
        ("Norland offered an apology to the families.", "Norland", "offered", "an apology to the families"),
        ("Ruiz responded that the port was safe.", "Ruiz", "responded", "the port was safe"),
        ("The report shows that the port is safe.", "The report", "shows", "the port is safe"),
        ("Varga asked Ruiz to stay.", "Varga", "asked", "Ruiz to stay"),
    ],
)
def test_what_somebody_holds_of_a_thing_is_said(sentence: str, source: str, cue: str, content: str) -> None:
    art = article(sentence)
    assert not is_wordless(art, said(art, "st1", source, cue, content))
