"""For whom those of a court case speak: clients, the prosecution, the bench; and who is of a place, or no party."""

from __future__ import annotations

import pytest
from test_affiliations import side
from test_served import party_of


@pytest.mark.parametrize(
    "told",
    [
        "Tom Reed, who represents Mr Lund, said",
        "Tom Reed, representing Lund, said",
        "Tom Reed, for Lund, said",
        "Tom Reed, a solicitor in Tarn who is acting for Lund, said",
        "“It is late,” said Tom Reed, for Lund. Mr Reed said",
    ],
)
def test_who_is_told_to_act_for_somebody_speaks_for_him(told: str) -> None:
    assert side("Tom Reed", "Olaf Lund sells boats.", f"{told} the boat was sound.") == "person:Olaf Lund"


def test_who_acts_for_a_state_speaks_for_it_and_who_acts_for_several_for_himself() -> None:
    assert side("Tom Reed QC", "Peru wants him.", "Tom Reed QC, representing Peru, said it was late.") == "state:PE"
    several = "Tom Reed, who represents Mr Lund and Mr Blix, said it was late."
    assert side("Tom Reed", "Olaf Lund and Per Blix sell boats.", several) is None


def test_the_lawyer_of_a_founder_who_is_tried_speaks_for_him_and_not_for_the_firm() -> None:
    tried = "Orbex founder Olaf Lund can be extradited. Mr Lund was arrested in May. Orbex sells boats."
    assert side("Tom Reed", tried, "Tom Reed, a lawyer for Mr Lund, said it was late.") == "person:Olaf Lund"


def test_a_founder_who_is_tried_is_meant_by_his_post_at_the_firm() -> None:
    tried = "Orbex co-founder Olaf Lund can be extradited. Mr Lund was arrested in May. Orbex sells boats."
    assert party_of("it was late", tried, "The Orbex founder said it was late.") == "Olaf Lund"


def test_prosecutors_and_judges_with_a_name_are_heard_with_those_without() -> None:
    crown = (
        "The prosecution said the boat was sunk. “He sank it,” said Tom Reed, prosecuting. Mr Reed said it was late."
    )
    assert party_of("it was late", crown) == "prosecution"
    bench = "A court in Tarn has ruled that the sale was void. Judge Tom Reed said it was late."
    assert party_of("it was late", bench) == "court in Tarn"


def test_prosecutors_are_heard_with_the_state_that_their_department_belongs_to() -> None:
    told = "The US Justice Department said it would appeal. Government lawyers said the US would win."
    assert party_of("the mill lied", told, "Prosecutors said the mill lied.") == party_of("it would appeal", told)


def test_who_governs_a_place_named_elsewhere_speaks_for_it() -> None:
    assert side("Tom Reed", "Tarnby was quiet.", "Mayor Tom Reed of Tarnby said it was late.") == "region:Tarnby"
    assert side("Tom Reed", "Tarnby was quiet.", "Tom Reed, the mayor of Tarnby, said it was late.") == "region:Tarnby"


@pytest.mark.parametrize("told", ["a spokeswoman for the governor", "the governor’s spokesman"])
def test_who_speaks_for_the_holder_of_an_office_is_of_his_side(told: str) -> None:
    governed = "Ohio Gov. Olaf Lund signed the bill. Ohio was quiet."
    assert side("Tom Reed", governed, f"Tom Reed, {told}, said it was late.") == "region:Ohio"


@pytest.mark.parametrize(
    "told",
    [
        "Olaf Lund, who has worked at the mill for years, said it was late.",
        "Olaf Lund, a street vendor who voted early, said it was late.",
        "Student Olaf Lund said it was late.",
        "Olaf Lund, 63, lost his boat. Mr Lund sued. Mr Lund said it was late.",
    ],
)
def test_whoever_is_quoted_by_name_is_the_party_of_his_own_words(told: str) -> None:
    assert party_of("it was late", told) == "Olaf Lund"


@pytest.mark.parametrize(
    "told", ["Olaf Lund, 63, said", "Olaf Lund, a father of two, said", "The 63-year-old, Olaf Lund, said"]
)
def test_a_passer_by_told_by_no_more_than_his_age_or_kin_is_no_party(told: str) -> None:
    assert party_of("it was late", f"{told} it was late.") is None
    assert party_of("it was late", f"{told} it was late. “I am tired,” Mr Lund said.") == "Olaf Lund"


@pytest.mark.parametrize("family", ["Lund’s family", "the Lund family", "the Lund parents"])
def test_a_family_speaks_through_its_lawyer(family: str) -> None:
    told = f"Anna Lund was shot. Bo Berg, an attorney for {family}, said it was late."
    assert side("Bo Berg", told) == f"group:{family.removeprefix('the ')}"
