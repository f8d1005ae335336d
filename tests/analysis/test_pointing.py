"""Pointing: what says something of a `this` that its line does not explain is no position."""

from __future__ import annotations

import pytest
from analysis_texts import article, said

from briefgen.analysis.positions.pointing import only_points
from briefgen.model import Insert


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Varga also denied them.", "Varga", "denied", "them"),
        ("Ruiz rejected that idea.", "Ruiz", "rejected", "that idea"),
        ("This would cost jobs, Varga said.", "Varga", "said", "This would cost jobs"),
        ("Varga said that this would cost jobs.", "Varga", "said", "this would cost jobs"),
        ("The miners called this “a disgrace”.", "The miners", "called", "this “a disgrace”"),
    ],
)
def test_a_bare_pointer_leaves_the_reader_asking_what_is_meant(
    sentence: str, source: str, cue: str, content: str
) -> None:
    art = article(sentence)
    assert only_points(art, said(art, "st1", source, cue, content))


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Varga said this week was decisive.", "Varga", "said", "this week was decisive"),
        ("Ruiz rejected the toll.", "Ruiz", "rejected", "the toll"),
        ("Varga said that toll was unlawful.", "Varga", "said", "that toll was unlawful"),
        ("Ruiz closed the port in May, and Varga said this cost jobs.", "Varga", "said", "this cost jobs"),
        ("The mayor rejected that idea of a toll on boats.", "The mayor", "rejected", "that idea of a toll on boats"),
    ],
)
def test_what_the_line_itself_tells_is_understood(sentence: str, source: str, cue: str, content: str) -> None:
    art = article(sentence)
    assert not only_points(art, said(art, "st1", source, cue, content))


def test_what_a_gloss_explains_and_what_is_quoted_stand() -> None:
    art = article("Varga denied that charge.", "“This is a disgrace,” Ruiz said.")
    denial = said(art, "st1", "Varga", "denied", "that charge")
    denial.line = [*denial.line, Insert(gloss=[str(art.span(0, 8))], see="st2")]
    assert not only_points(art, denial)
    assert not only_points(art, said(art, "st2", "Ruiz", "said", "This is a disgrace", mode="direct"))
