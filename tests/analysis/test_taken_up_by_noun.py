"""Whom nouns such as `the spokesman`, `two officials` or `the Texas Democrat` take up, and whom they do not."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.attribution import attribute
from briefgen.analysis.parties import find_parties
from briefgen.analysis.people import find_people
from briefgen.analysis.statements.speakers import resolve_speakers

SAID = "the sluice was closed"


def heard(*paragraphs: str) -> set[str | None]:
    """Who says the words of SAID: the speaker's name, else the party's, of each voice."""
    art = article(*paragraphs)
    found, people = attribute(art), find_people(art)
    cast = find_parties(art, people, found)
    names = {party.id: party.name for party in cast.parties}
    voices = resolve_speakers(art, found, people, cast)
    return {
        voice.speaker or names.get(voice.party or "")
        for attribution, group in zip(found, voices, strict=True)
        for voice in group
        if any(SAID in art.words(span) for span in attribution.content)
    }


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (
            "Norway",
            f"A spokesman for Norway’s Foreign Ministry spoke of fog. “It rained and {SAID},” the spokesman said. "
            "Dam Board spokesman Carl Blom said no. Norway waits.",
        ),
        (
            "Norway",
            "A Danish diplomat said it would rain. Senior officials in Norway’s government told reporters of the fog. "
            f"Norway’s officials said it was late. The official said {SAID}.",
        ),
        ("Dam Bank", f"The Dam Bank met. Dam Bank policymakers said {SAID}. The Dam Bank is old."),
        ("Dam Bank", f"The Dam Bank met. The outgoing governor of the Dam Bank said {SAID}."),
        (None, f"Norway’s Carl Blom met Otto Renn. The paper cited two unnamed officials as saying {SAID}."),
        (
            "Carl Blom",
            f"Senate leader Carl Blom spoke first. “It is late,” Mr. Blom said. The Maine Democrat said {SAID}.",
        ),
        (
            "Carl Blom",
            f"President Carl Blom spoke first. The fog lifted at noon. The Republican president said {SAID}.",
        ),
        ("Ida Holt", f"Activist Ida Holt, 17, spoke first. “It is late,” she said. The teenager said {SAID}."),
        (
            "Republicans",
            f"President Carl Blom waits. House Republican allies of President Carl Blom said {SAID}. Republicans left.",
        ),
    ],
)
def test_a_noun_takes_up_whom_it_can_mean(who: str | None, text: str) -> None:
    assert heard(text) == {who}


@pytest.mark.parametrize("reply", [f"“Oh no, {SAID},” she answered.", f"“No, {SAID},” she said."])
def test_who_asks_does_not_answer(reply: str) -> None:
    told = (
        "Ida Holt, a clerk, spoke at length of the fog. Ms. Holt said she had seen it.",
        "Ruth Amsel, a lawyer for the board, asked what she had heard of the rain.",
        reply,
    )
    assert heard(*told) == {"Ida Holt"}


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (
            "Tarn Audit Office",
            f"A report by the Tarn Audit Office came out. The inquiry found {SAID}. The board read the Orbex inquiry.",
        ),
        (
            "Tarn Action Network",
            f"The Tarn Action Network bought an ad. Norway waited, and the group said {SAID}. A clerk works for Mills "
            "for Norway, a trade group.",
        ),
    ],
)
def test_a_noun_takes_up_one_told_of_before_and_none_named_later(who: str, text: str) -> None:
    assert heard(text) == {who}
