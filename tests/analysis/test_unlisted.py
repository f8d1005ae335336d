"""Names of bodies that no list holds: clubs, names with a state's adjective, short forms, and what is no body."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.bodies import Bodies, find_bodies
from briefgen.analysis.bodies.merging import merged
from briefgen.analysis.people import find_people


def bodies_of(*paragraphs: str) -> Bodies:
    art = article(*paragraphs)
    return find_bodies(art, find_people(art))


def test_a_football_club_is_a_body_and_nobody_s_name() -> None:
    art = article("Oldham United said the offer was too low.", "Oldham United shares fell on Friday.")
    assert find_people(art) == []
    assert "body:Oldham United" in find_bodies(art, []).own


def test_a_state_s_adjective_belongs_to_the_name_of_a_body_that_is_never_without_it() -> None:
    bodies = bodies_of("Danish Re said claims were few.", "Swedish Re and Danish Re have said the storm cost little.")
    assert "body:Danish Re" in bodies.own
    assert "state:DK" not in bodies.own


def test_the_first_word_of_a_company_s_name_stands_for_it() -> None:
    bodies = bodies_of(
        "Tamarik sold the mill to Veltra Finance Group.",
        "Owners of Veltra are not known. The court froze the assets of Veltra.",
    )
    assert len(bodies.own["body:Veltra Finance Group"]) == 3


def test_a_number_may_stand_within_a_name_and_a_ground_is_no_body() -> None:
    bodies = bodies_of(
        "Anna Holm, from the campaign group Parents 4 Justice, said it was unfair.",
        "Fans met outside the Millfield Lane ground.",
    )
    assert "body:Parents 4 Justice" in bodies.own
    assert not any("Millfield" in key for key in bodies.own)


def test_the_second_group_is_not_the_group_named_before() -> None:
    bodies = bodies_of(
        "The Norwell Group said there were two kinds of farmers. The second group needs help.",
        "The group wants a ban.",
    )
    assert [m.kind for m in bodies.own["body:Norwell Group"]] == ["name", "described"]


def test_a_branch_in_a_country_is_the_body_and_not_the_country() -> None:
    bodies = bodies_of("Amnesty International Chile said it was unlawful.")
    assert len(bodies.own["body:Amnesty International"]) == 1
    assert "state:CL" not in bodies.own


def test_a_department_s_name_goes_on_to_the_last_of_its_topics() -> None:
    bodies = bodies_of("The Department for Transport, Housing and Tourism said the bridge was safe.")
    assert "body:Department for Transport, Housing and Tourism" in bodies.own


def test_what_a_spokesman_speaks_on_and_a_barrister_are_no_bodies() -> None:
    bodies = bodies_of("Home Affairs spokesman Olaf Reed said no.", "The report was by Guy Marden QC, a lawyer.")
    assert not any("Home Affairs" in key or "Marden" in key for key in bodies.own)


def test_the_office_is_the_one_in_whose_name_it_stands() -> None:
    bodies = bodies_of("The Federal Statistics Office said prices rose.", "The statistics office said rents fell.")
    assert [m.kind for m in bodies.own["body:Federal Statistics Office"]] == ["name", "described"]


def test_two_spellings_of_one_name_are_one_body() -> None:
    bodies = bodies_of(
        "NorWell Foods said sales rose. Nor Well Foods said prices fell.",
        "The Norwell Automotive Industry Corp (NAIC) said it agreed. NAIC said it would wait.",
    )
    assert len([key for key in bodies.own if key.casefold().endswith("foods")]) == 1
    assert len(bodies.own["body:Norwell Automotive Industry Corp"]) == 3


def test_a_shouted_word_of_a_headline_is_no_body() -> None:
    bodies = bodies_of("AT LEAST TEN KILLED IN HARBOUR BLAST Danish President Anna Holm said the port was closed.")
    assert not any("KILLED" in key for key in bodies.own)


@pytest.mark.parametrize(
    "name",
    [
        "Oslo Chamber of Crafts",
        "Guild of Weavers and Dyers",
        "Norwell Institute of Tillage and Forestry",
        "Centre for Tidal and Coastal Studies",
        "Union of Bakers, Millers and Grocers",
        "World Federation of the Blue Anchor and Blue Wheel Societies",
        "Stop the Dam Coalition",
        "Vardo Re",
        "Barley and Hops Economics",
    ],
)
def test_a_name_of_many_words_is_one_body_whole(name: str) -> None:
    found = bodies_of(f"The mood was calm. The {name} said that it would wait.")
    assert set(found.own) == {f"body:{name}"}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Guild of Weavers and Norwell said that they would wait.", {"body:Guild of Weavers"}),
        ("The Institute of Tillage and Norway said that they would wait.", {"body:Institute of Tillage", "state:NO"}),
    ],
)
def test_a_name_ends_before_another_that_is_joined_to_it(sentence: str, names: set[str]) -> None:
    assert names <= set(bodies_of(sentence).own)


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        (
            "The Marn County district attorney’s office said it would appeal.",
            "body:Marn County District Attorney's Office",
        ),
        ("Norway’s public defender’s office said nine had died.", "body:Public Defender's Office"),
        ("Norway’s federal prosecutor’s office said it would appeal.", "state:NO"),
    ],
)
def test_an_office_of_the_law_is_a_body_of_its_own_unless_it_is_a_state_s(sentence: str, key: str) -> None:
    assert key in bodies_of(sentence).own


def test_what_is_called_a_thing_is_no_body_and_a_firm_s_name_is() -> None:
    bodies = bodies_of(
        "Drugs group Tarn Lind defended its painkiller Solvex.", "Solvex sales rose. “It is safe,” the company said."
    )
    assert "body:Solvex" not in bodies.own
    assert "body:Tarn Lind" in bodies.own


@pytest.mark.parametrize(
    ("full", "short"),
    [("Marn Environment Protection Agency", "Mepa"), ("Tolliver & Finch", "T&F")],
)
def test_letters_stand_for_a_name_however_they_are_written(full: str, short: str) -> None:
    assert merged([full, short]) == {full: full, short: full}


def test_a_portfolio_is_no_political_party() -> None:
    bodies = bodies_of("Economy and Labour Minister Jan Brandt said in Berlin that Germany would wait.")
    assert "body:Labour" not in bodies.own


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Shares in Laura Holm fell on Friday. Laura Holm said sales were slow.", "Laura Holm"),
        ("Sales were slow. Laura Holm, which is based in Kent, said so on Friday.", "Laura Holm"),
        ("They asked Holm & Berglund for the books. Holm & Berglund said no.", "Holm & Berglund"),
    ],
)
def test_a_name_that_stands_where_no_person_s_can_is_a_body_s(sentence: str, name: str) -> None:
    art = article(sentence)
    assert name not in {person.name for person in find_people(art)}
    assert f"body:{name}" in find_bodies(art, find_people(art)).own


def test_the_same_name_with_an_honorific_is_a_person_s() -> None:
    art = article("Shares in Laura Holm fell on Friday. Ms Holm said sales were slow.")
    assert [person.name.split()[-1] for person in find_people(art)] == ["Holm"]


def test_a_person_with_an_office_before_the_name_is_no_body() -> None:
    told = "Bo Berg, a spokesman for House Speaker Paul Holm, said no."
    assert not any("Holm" in key for key in bodies_of(told).own)
    assert "body:Holm Speaker Works" in bodies_of(told.replace("House Speaker Paul Holm", "Holm Speaker Works")).own


def test_the_first_words_of_a_long_name_stand_for_it_unless_they_name_a_body_themselves() -> None:
    assert merged(["Norwell Grain Doughnuts", "Norwell Grain"])["Norwell Grain"] == "Norwell Grain Doughnuts"
    apart = ["Norwell Council Workers", "Norwell Council"]
    assert merged(apart) == {name: name for name in apart}


@pytest.mark.parametrize("opening", ["One", "Yesterday the", "Shares of", "It met on Monday. The"])
def test_what_opens_a_sentence_is_no_part_of_a_name(opening: str) -> None:
    bodies = bodies_of(f"{opening} Norwell Grain Council forecasts were wrong.", "The Norwell Grain Council said so.")
    assert set(bodies.own) == {"body:Norwell Grain Council"}


def test_who_has_a_camp_or_is_somebody_s_son_is_no_body() -> None:
    bodies = bodies_of("The Sorel camp was glad. Tarn’s son, Grant, defended Sorel. Sorel said it was late.")
    assert "body:Sorel" not in bodies.own


def test_a_ratings_firm_is_known_by_its_name() -> None:
    assert bodies_of("Holm Ratings cut the grade of Norway.").kinds["body:Holm Ratings"] == "company"


def test_an_administration_of_times_gone_is_a_party_of_its_own() -> None:
    art = "The Reagan administration said the dam was safe. The Bush administration said it was not."
    assert {"body:Reagan administration", "body:Bush administration"} <= bodies_of(art).own.keys()
    assert "state:US" not in bodies_of(art).own


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("The Norwell Oil Company 500 fell. Norwell Oil Company said the tax was unfair.", 1),
        ("The Norwell Oil Company 500 fell. The Norwell Oil Company has lost 3%.", 0),
        ("Rebels gave the Norwell Oil Company 72 hours. The Norwell Oil Company said so.", 2),
        ("Norwell Oil Company lost 500 men. Norwell Oil Company 2015 sales fell. Norwell Oil Company said so.", 3),
    ],
)
def test_a_number_behind_the_name_of_a_body_makes_it_that_of_a_thing(told: str, meant: int) -> None:
    assert len(bodies_of(told).own.get("body:Norwell Oil Company", ())) == meant


@pytest.mark.parametrize("place", ["Central America", "the Gulf of Mexico", "the Iraq War", "the Bay of Bangladesh"])
def test_the_name_of_a_state_in_that_of_a_sea_a_war_or_a_continent_is_not_meant(place: str) -> None:
    assert not [key for key in bodies_of(f"Ships left {place} on Monday.").own if key.startswith("state:")]
