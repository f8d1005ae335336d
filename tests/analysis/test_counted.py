"""Counted: what a poll of nobody's finds is no position."""

from __future__ import annotations

import pytest
from analysis_texts import article, said

from briefgen.analysis.positions.counted import is_count
from briefgen.model import Party


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("A new poll shows the mayor ahead by six points.", "A new poll", "shows", "the mayor ahead by six points"),
        ("According to the average of polls, Ruiz is ahead.", "the average of polls", "According to", "Ruiz is ahead"),
        ("Recent data suggest that trade is slowing.", "Recent data", "suggest", "trade is slowing"),
        ("Only 24 percent said the toll was fair.", "Only 24 percent", "said", "the toll was fair"),
        ("Six in 10 say the toll is too high.", "Six in 10", "say", "the toll is too high"),
        ("Less than a third said the toll was fair.", "Less than a third", "said", "the toll was fair"),
        ("About a third of drivers say they would pay.", "About a third of drivers", "say", "they would pay"),
    ],
)
def test_what_a_poll_or_a_share_of_those_asked_says_is_nobodys(
    sentence: str, source: str, cue: str, content: str
) -> None:
    art = article(sentence)
    assert is_count(art, said(art, "st1", source, cue, content))


def test_a_poll_of_a_party_is_what_that_party_says() -> None:
    art = article("The union's survey found that nine in ten want a strike.")
    assert not is_count(
        art, said(art, "st1", "The union's survey", "found", "nine in ten want a strike", party="union")
    )


def test_what_a_poll_finds_that_is_called_by_its_name_is_nobodys_either() -> None:
    art = article("The Orb poll found that nine in ten want a strike.")
    told = said(art, "st1", "The Orb poll", "found", "nine in ten want a strike", party="orb-poll")
    poll, body = (Party(id="p", name=name, kind="group", evidence=[], aliases=[]) for name in ("Orb poll", "Orb"))
    assert is_count(art, told, poll)
    assert not is_count(art, told, body)


@pytest.mark.parametrize("source", ["One of the ministers", "The report", "Two judges", "A majority in six towns"])
def test_people_and_papers_are_no_count(source: str) -> None:
    art = article(f"{source} said the toll was fair.")
    assert not is_count(art, said(art, "st1", source, "said", "the toll was fair"))
