"""The body behind a source: parties together, courts that only hear, studies, staff, holders, oppositions at home."""

from __future__ import annotations

import pytest

from briefgen.analysis import analyse
from briefgen.model import Briefing
from briefgen.reading import read_source


def briefing(*paragraphs: str, day: str = "12 March 2005") -> Briefing:
    text = "\n\n".join(["Report of the day", day, *paragraphs])
    return analyse(read_source(text.encode(), "article.txt"))


def sides(made: Briefing, words: str) -> list[str | None]:
    names = {party.id: party.name for party in made.parties}
    return sorted((names.get(s.party or "") for s in made.statements if words in s.text), key=str)


@pytest.mark.parametrize(
    ("before", "source", "expected"),
    [
        ("Labour and the Conservatives met on Monday.", "The parties", ["Conservatives", "Labour"]),
        ("Boeing and Airbus met on Monday.", "The companies", ["Airbus", "Boeing"]),
        ("Norway and Kenya met on Monday.", "The countries", ["Kenya", "Norway"]),
    ],
)
def test_a_plural_takes_up_all_of_its_kind_that_were_named_together(
    before: str, source: str, expected: list[str]
) -> None:
    assert sides(briefing(f"{before} {source} said the fee was fair."), "the fee was fair") == expected


def test_a_court_that_hears_says_nothing() -> None:
    made = briefing("The Northshire Crown Court sat on Monday. The court heard that the barn was burned for money.")
    assert "Northshire Crown Court" not in sides(made, "the barn was burned")


def test_a_shadow_minister_speaks_for_the_opposition_of_the_day() -> None:
    made = briefing(
        "MPs in Westminster debated on Monday. The Tories were loud. Downing Street was not.",
        "Shadow Transport Secretary Ann Holt said the bill was thin.",
    )
    assert sides(made, "the bill was thin") == ["Tories"]


def test_an_opposition_leader_may_come_in_by_his_surname_at_home() -> None:
    made = briefing(
        "MPs in Westminster debated on Monday. The Tories were loud. Downing Street was not.",
        "Mr Howard said the bill was thin.",
    )
    assert sides(made, "the bill was thin") == ["Tories"]


@pytest.mark.parametrize("source", ["The information commissioner's office", "Deputy information commissioner Al Reed"])
def test_a_commissioner_with_an_office_of_his_own_is_nobodys_minister(source: str) -> None:
    made = briefing(f"Shops kept lists of names. {source} said the lists were unlawful.")
    assert sides(made, "the lists were unlawful") in (
        ["information commissioner's office"],
        ["information commissioner"],
    )


def test_the_committee_of_a_parliament_is_a_body_without_capitals() -> None:
    made = briefing("The Commons rural affairs committee said the fens were dry. The committee said rain would help.")
    assert sides(made, "the fens were dry") == sides(made, "rain would help") == ["Commons rural affairs committee"]


def test_staff_speak_for_the_body_that_was_just_named() -> None:
    made = briefing("The Porters Union said no. Pensions officer Ann Holt said the offer was late.")
    assert sides(made, "the offer was late") == ["Porters Union"]


def test_somebody_from_a_group_speaks_for_it() -> None:
    made = briefing("Ann Holt, from the rights group Candela, said the cells were cold.")
    assert sides(made, "the cells were cold") == ["Candela"]


def test_a_lawyers_nationality_makes_no_official_of_him() -> None:
    made = briefing("Kenya sold a mine. US lawyer Ann Holt said the sale would stand. The US was not asked.")
    assert sides(made, "the sale would stand") == ["Ann Holt"]


def test_a_nationality_tells_which_company_is_meant() -> None:
    made = briefing(
        "German carmaker Orbex Motors met Italy's Volta Motors on Monday.",
        "Volta Motors was silent. The German firm said the talks were over.",
    )
    assert sides(made, "the talks were over") == ["Orbex Motors"]


def test_whoever_is_offered_something_is_not_the_one_who_offers() -> None:
    made = briefing(
        "Orbex Motors makes cars. The carmaker Orbex Motors met Volta Motors on Monday.",
        "The company rejected an offer from Volta Motors, saying it was too low.",
    )
    assert "Volta Motors" not in sides(made, "an offer from Volta")


@pytest.mark.parametrize(
    "study",
    [
        "The survey, conducted by the Lindow Institute,",
        "The Lindow Institute commissioned a survey of shops. The survey",
    ],
)
def test_a_study_is_of_whoever_made_it(study: str) -> None:
    assert sides(briefing(f"{study} found that prices had doubled."), "prices had doubled") == ["Lindow Institute"]


def test_officials_alone_are_of_the_state_that_spoke_last() -> None:
    made = briefing("Kenya and Norway share a sea. Norway said no. Officials said the boats would stay.")
    assert sides(made, "the boats would stay") == ["Norway"]


def test_the_owner_of_a_thing_speaks_for_himself() -> None:
    made = briefing("A Greek tanker burned on Monday. The tanker's owner said the crew was safe.")
    assert sides(made, "the crew was safe") == ["tanker's owner"]


def test_people_who_speak_as_a_group_are_named_by_its_members() -> None:
    made = briefing("A group of young parents said the school was damp.")
    assert sides(made, "the school was damp") == ["group of young parents"]


def test_somebody_named_without_title_is_a_party_and_a_bystander_is_none() -> None:
    made = briefing("Ann Holt said the plan was bold. Al Reed, a father of two, said the bus was late.")
    assert (sides(made, "the plan was bold"), sides(made, "the bus was late")) == (["Ann Holt"], [None])


def test_a_plural_owner_ends_in_an_apostrophe() -> None:
    made = briefing("The Republicans' campaign director said the count was wrong.")
    assert sides(made, "the count was wrong") == ["Republicans"]


def test_a_company_with_a_states_name_is_not_cut_in_two() -> None:
    made = briefing("Shares in UK Peat fell on Monday. UK Peat said the bogs were wet. It was cold.")
    assert sides(made, "the bogs were wet") == ["UK Peat"]


def test_a_union_is_also_called_by_its_name_with_that_word() -> None:
    made = briefing("Ann Holt, from the Rail and Ferry Workers union, said the gates would shut.")
    assert any("Rail and Ferry Workers union" in party.aliases for party in made.parties)


def test_a_watchdog_is_no_service_where_a_commission_is_named() -> None:
    made = briefing(
        "The Fair Trade Commission fined two shops on Monday. The Lindow Mail Service was not fined.",
        "The watchdog said the fines were fair.",
    )
    assert sides(made, "the fines were fair") == ["Fair Trade Commission"]


def test_mr_and_a_surname_is_the_leader_at_home_where_another_country_has_one_of_that_name() -> None:
    made = briefing(
        "MPs met in Westminster, and Whitehall was silent. The Conservatives say the Conservatives will vote no.",
        "Australia has a points system, and Australia likes it. Mr Howard said the plan was thin.",
    )
    assert sides(made, "the plan was thin") == ["Conservatives"]


def test_opposition_parties_are_a_group_and_scottish_ministers_the_executive() -> None:
    made = briefing(
        "The Scottish Executive set a fee. Scottish ministers said the fee was fair. "
        "Opposition parties said it was dear."
    )
    assert sides(made, "the fee was fair") == ["Scottish Executive"]
    assert sides(made, "it was dear") == ["Opposition parties"]
