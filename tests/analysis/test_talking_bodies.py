"""Bodies that speak: names that no list holds, governments, courts and prosecutors, and the nouns that take them up."""

from __future__ import annotations

from functools import partial

import pytest
from analysis_texts import briefed, parties_of

from briefgen.model import Briefing

briefing = partial(briefed, headline="Report of the day")


def parties(made: Briefing) -> list[str]:
    return sorted(party.name for party in made.parties)


@pytest.mark.parametrize(
    "sentence",
    [
        "But Bexlune insisted that the dam was safe.",
        "According to Bexlune, the dam was safe.",
        "A report by Bexlune found that the dam was safe.",
        "On Wednesday Bexlune announced that the dam was safe.",
    ],
)
def test_a_name_that_speaks_once_is_a_body(sentence: str) -> None:
    made = briefing(sentence)
    assert parties_of(made, "dam was safe") == ["Bexlune"]
    assert parties(made) == ["Bexlune"]


def test_a_surname_that_speaks_is_nobody_s_body() -> None:
    made = briefing("Bexlune warned that the dam would leak.", "Ines Bexlune, a farmer, said the fields were dry.")
    assert "body" not in {party.kind for party in made.parties}
    assert "Bexlune" not in parties(made)


def test_what_carries_a_post_does_not_speak() -> None:
    made = briefing(
        "“We are ready,” Oxfam wrote on Twitter.", "The company said nothing, and the group added it would wait."
    )
    assert "Twitter" not in parties(made)


@pytest.mark.parametrize(
    ("named", "taken_up"),
    [
        ("Syriza", "party"),
        ("Unison", "union"),
        ("Chatham House", "think tank"),
        ("The Home Office", "department"),
        ("4Home", "company"),
    ],
)
def test_a_noun_tells_what_the_body_of_the_sentence_before_is(named: str, taken_up: str) -> None:
    made = briefing(f"{named} said the road was closed.", f"The {taken_up} added that the road would open in May.")
    assert parties_of(made, "would open in May") == [named.removeprefix("The ")]


def test_prosecutors_are_those_of_whom_more_is_said() -> None:
    made = briefing("Federal prosecutors said the fund was empty.", "Prosecutors said the trial would begin in May.")
    assert parties(made) == ["Federal prosecutors"]
    assert parties_of(made, "trial would begin") == ["Federal prosecutors"]


def test_a_court_in_a_town_is_that_town_s_court() -> None:
    made = briefing("A court in Hong Kong said the ban was unlawful.", "It said the law gave no such power.")
    assert parties(made) == ["court in Hong Kong"]
    assert parties_of(made, "no such power") == ["court in Hong Kong"]


def test_a_listed_name_of_another_state_is_another_body() -> None:
    made = briefing("A spokesperson for the Competition Commission of South Africa said the price was too high.")
    assert parties(made) == ["Competition Commission of South Africa"]


@pytest.mark.parametrize(
    "name", ["Tigray People’s Liberation Front", "St Jude’s Hospital", "Ohio Governor’s Office of Energy"]
)
def test_a_possessor_may_be_part_of_a_name(name: str) -> None:
    made = briefing(f"The {name} said the talks had failed.")
    assert parties(made) == [name]


def test_a_city_speaks_by_the_words_for_it() -> None:
    made = briefing("The city of Oakland said the bridge was safe.", "The bridge in the city of Fresno was closed.")
    assert parties(made) == ["city of Oakland"]


def test_short_forms_of_a_name_are_one_party() -> None:
    made = briefing(
        "The World Wildlife Fund (WWF) said the river was clean.", "The WWF said the fish were back.",
        "Royal Dutch Shell said the well was dry.", "Shell said the rig would leave.",
    )  # fmt: skip
    assert len(made.parties) == 2
    assert parties_of(made, "rig would leave") == ["Royal Dutch Shell"]


@pytest.mark.parametrize("noun", ["Retailer", "Carmaker"])
def test_what_a_body_is_called_first_is_no_part_of_its_name(noun: str) -> None:
    made = briefing(f"{noun} Norvane Group said the shops would close.")
    assert parties(made) == ["Norvane Group"]


def test_a_spokesman_for_a_nation_s_company_speaks_for_the_company() -> None:
    made = briefing("A spokesman for Germany’s Lufthansa said the flights would go on.")
    assert parties_of(made, "flights would go on") == ["Lufthansa"]


def test_a_parliament_speaks_for_itself() -> None:
    made = briefing(
        "“The vote was lawful,” Ukraine’s parliament said in a statement.", "It said the count had been fair."
    )
    assert parties(made) == ["Ukraine’s parliament"]
    assert parties_of(made, "count had been fair") == ["Ukraine’s parliament"]
