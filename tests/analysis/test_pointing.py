"""Pointing: what says something of a `this` that its line does not explain, or names a thing alone, is no position."""

from __future__ import annotations

import pytest
from analysis_texts import article, briefed, said

from briefgen.analysis.positions.pointing import names_only, only_points
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


@pytest.mark.parametrize(
    ("kind", "sentence", "source", "cue", "content", "alone"),
    [
        ("accusation", "Varga attacked the port project.", "Varga", "attacked", "the port project", True),
        ("assessment", "The mayor praised Ruiz on Monday.", "The mayor", "praised", "Ruiz", True),
        ("accusation", "Varga accused Ruiz of fraud.", "Varga", "accused", "Ruiz of fraud", False),
        ("claim", "Varga said the port was safe.", "Varga", "said", "the port was safe", False),
        ("demand", "Varga demanded a new port.", "Varga", "demanded", "a new port", False),
        ("denial", "Varga rejected the port project.", "Varga", "rejected", "the port project", False),
        ("claim", "Varga did not accept the offer.", "Varga", "did not accept", "the offer", False),
        ("claim", "Varga told of years of floods in the port.", "Varga", "told", "years of floods in the port", False),
    ],
)
def test_what_names_a_thing_alone_does_not_tell_what_is_said_of_it(
    kind: str, sentence: str, source: str, cue: str, content: str, *, alone: bool
) -> None:
    art = article(sentence)
    assert names_only(art, said(art, "st1", source, cue, content, kind=kind)) == alone
    quoted = said(art, "st1", source, cue, content, kind=kind, mode="direct")
    assert not names_only(art, quoted)


def test_a_thing_that_somebody_condemns_is_no_position_and_what_he_says_of_it_is_one() -> None:
    told = "The mayor condemned the port project."
    assert not briefed("The mayor spoke in Tarn on Monday.", told).positions
    claimed = briefed("The mayor spoke in Tarn on Monday.", "The mayor said the port project was a fraud.")
    assert claimed.positions
