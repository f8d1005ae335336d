"""Whose a name is and where it ends: a person's, a body's or a thing's, whole and with nothing before it."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.people import find_people


def named(*paragraphs: str) -> tuple[set[str], set[str]]:
    """The people and the bodies, states among them, that an article names."""
    art = article(*paragraphs)
    people = find_people(art)
    return {person.name for person in people}, {m.key.split(":")[1] for m in find_bodies(art, people).mentions}


@pytest.mark.parametrize("name", ["Carly Ferrona", "Ishaan Varoor", "Zeynep Tarkan", "Noah Bexley"])
def test_a_first_name_makes_a_person_of_a_name_that_is_new(name: str) -> None:
    people, bodies = named(f"{name} wrote on Monday: “The dam is safe.”", f"{name} campaigned in the valley.")
    assert name in people
    assert name not in bodies


@pytest.mark.parametrize("name", ["Carlton Energy", "Morgan Foods", "Merrill Lynch"])
def test_a_firm_with_a_first_name_is_no_person(name: str) -> None:
    people, _ = named(f"{name} said on Monday that the dam was safe.", f"Shares in {name} rose.")
    assert name not in people


def test_whose_somebody_is_and_what_he_is_of_are_no_part_of_his_name() -> None:
    people, bodies = named(
        "“The study was read with care,” said William Bexler of Oldham University.",
        "It was no secret, Norwell’s Noah Bexley tweeted on Friday.",
        "Anna Holm, Vice President of Oldham Securities, asked for more time.",
    )
    assert {"William Bexler", "Noah Bexley"} <= people
    assert {"Oldham University", "Oldham Securities"} <= bodies
    assert not any(name.startswith(("William", "Vice")) or name.endswith("Bexley") for name in bodies)


def test_what_somebody_is_called_is_no_part_of_his_name_where_it_stands_without_it() -> None:
    people, _ = named("“Crooked Anna Holm spends a fortune,” he wrote.", "Anna Holm did not answer.")
    assert people == {"Anna Holm"}
    people, _ = named("“Emily Anna Holm spends a fortune,” he wrote.", "Emily Anna Holm did not answer.")
    assert people == {"Emily Anna Holm"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Of those two hundred anti-social drinking orders (Asdos) were made, and Asdos work, he said.", "Asdos"),
        ("Lessons in information and crop technology (ICT) cost less, and the use of ICT grew.", "ICT"),
        ("The request was made under the Freedom of Water Act (FOWA), and FOWA requests are many.", "FOWA"),
        ("Visitors went to the Seven Gorges Dam, and the Seven Gorges Dam proved costly.", "Seven Gorges Dam"),
    ],
)
def test_letters_for_a_law_or_a_thing_and_what_does_nothing_are_no_bodies(sentence: str, name: str) -> None:
    assert name not in named(sentence)[1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bexol sold the mill, and the sale of the mill pleased Bexol.",
        "The mill was sold by Bexol, and villagers blame Bexol.",
        "A Bexol spokesman was at the mill, and a guard stood by.",
        "BEXL President Anna Holm was at the mill.",
    ],
)
def test_what_acts_or_has_people_is_a_body(sentence: str) -> None:
    assert named(sentence)[1] & {"Bexol", "BEXL"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("War on Thirst said the wells were dry, and War on Thirst's board agreed.", "War on Thirst"),
        ("The advertisements come from Our Meadows PAC, which was founded last year.", "Our Meadows PAC"),
        ("Anna Holm is a director for the conservative super PAC America Sings.", "America Sings"),
        ("The statement was made by Anna Holm, and the 9th Squadron said it was safe.", "9th Squadron"),
        ("Past Oldham Water Office forecasts said the wells would run dry.", "Oldham Water Office"),
        ("The rating was raised by Standard & Poor's on Friday.", "Standard & Poor's"),
    ],
)
def test_a_name_is_found_whole_and_alone(sentence: str, name: str) -> None:
    assert name in named(sentence)[1]


def test_the_surname_of_a_leader_whom_readers_know_is_no_body() -> None:
    people, bodies = named(
        "Trump launched his bid.", "Aides to Trump cheered. “We won,” Trump said.", "Trump’s speech was short."
    )
    assert "Trump" in people
    assert "Trump" not in bodies


def test_a_word_that_begins_a_company_s_name_is_nobody() -> None:
    people, _ = named("Shares in Veltrax Group fell.", "Veltrax said the mill was sold. Veltrax has three mills.")
    assert people == set()


def test_a_seat_is_nobodys_name() -> None:
    people, _ = named("Carl Lund MP spoke on Monday. The Tarn Valley MP said the road was closed.")
    assert people == {"Carl Lund MP"}


@pytest.mark.parametrize("role", ["Moderator", "Host", "Coach", "Survivor", "Publisher", "Protester"])
def test_a_role_that_opens_a_sentence_is_no_part_of_a_name(role: str) -> None:
    people, _ = named(f"{role} Anna Holmberg said the vote would be late. Holmberg spoke on Monday.")
    assert people == {"Anna Holmberg"}


def test_a_second_first_name_is_part_of_a_name() -> None:
    people, _ = named("Grace Anna Holmberg said the vote would be late. Holmberg spoke on Monday.")
    assert people == {"Grace Anna Holmberg"}


def test_a_word_with_a_capital_inside_is_a_firms_name_and_no_persons() -> None:
    people, bodies = named("MegaFon said nobody had been consulted. WeWork denied it. McAllister said it was late.")
    assert {"MegaFon", "WeWork"} <= bodies
    assert people == {"McAllister"}


def test_what_is_called_a_newspaper_is_nobodys_name() -> None:
    people, _ = named("The Norwegian daily Mona Aften quoted Ann Lund. The magazine Tarn Uke said Lund was late.")
    assert people == {"Ann Lund"}


@pytest.mark.parametrize(
    "office",
    [
        "Norwell chief economist for Africa",
        "Norway’s Minister for Trade and Industry",
        "the director for Europe",
        "Norway’s Secretary of State for Business",
        "Assistant Secretary of State for East Asian and Pacific Affairs",
    ],
)
def test_what_an_office_is_for_is_no_part_of_the_name_behind_it(office: str) -> None:
    people, _ = named(f"Growth would slow, {office} Michelle Holm said. Norwell and Norway agreed.")
    assert people == {"Michelle Holm"}
