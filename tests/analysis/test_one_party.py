"""Bodies that are one party, courts without a name, and peers, who are called by their rank."""

from __future__ import annotations

import pytest
from analysis_texts import article, briefed
from analysis_texts import parties_of as parties_saying

from briefgen.analysis.attribution import attribute
from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.parties import find_parties
from briefgen.analysis.people import find_people
from briefgen.model import Party


def parties_of(*paragraphs: str) -> dict[str, Party]:
    art = article(*paragraphs)
    return {party.name: party for party in find_parties(art, find_people(art), attribute(art)).parties}


def test_a_department_is_its_state_where_both_are_heard_and_a_party_of_its_own_where_it_alone_is() -> None:
    both = parties_of(
        "The Home Office said the visas were lawful, MPs were told at Westminster.",
        "The government said the UK would not change its mind. Downing Street said so, too.",
    )
    assert [party for party in both if "Home Office" in (party, *both[party].aliases)] == ["UK"]
    alone = parties_of("The Department of Farming said the herd was safe. Whitehall is calm.")
    assert list(alone) == ["Department of Farming"]


def test_the_members_of_the_one_committee_are_the_committee() -> None:
    parties = parties_of(
        "MPs said the ferries were late.",
        "A report by the Commons transport committee said fares were high. The committee said staff were tired.",
    )
    assert "MPs" not in parties
    assert "Commons transport committee" in parties


def test_people_are_the_body_that_they_call_themselves() -> None:
    parties = parties_of(
        "Doctors said the camp was unsafe.",
        "The doctors, members of a group called Doctors for Open Borders, said they would help. Doctors for Open"
        " Borders said it had asked the ministry.",
    )
    assert "doctors" not in {name.lower() for name in parties}
    assert "Doctors for Open Borders" in parties


def test_a_court_without_a_name_is_a_party_under_its_fullest_description() -> None:
    parties = parties_of(
        "A Danish bankruptcy court ruled that the sale was void.",
        "The Danish court said the firm must pay. The court ordered an audit.",
    )
    assert parties["Danish bankruptcy court"].kind == "court"
    assert "Danish court" in parties["Danish bankruptcy court"].aliases


def test_the_court_of_a_state_is_no_international_one() -> None:
    art = article("The International Court of Justice said it would wait.", "A Danish court said it would not.")
    bodies = find_bodies(art, [])
    assert len(bodies.own["body:International Court of Justice"]) == 1


def test_a_peer_is_called_by_his_rank() -> None:
    parties = parties_of("Lord Marwick said the bill was bad. He said it would fail.")
    assert parties["Lord Marwick"].aliases == ["Marwick"]


def test_groups_told_by_the_same_words_are_one_and_others_are_two() -> None:
    both = parties_of(
        "The Danish and Kenyan governments denied the claim.",
        "The Kenyan and Danish governments said they would sue.",
    )
    assert len([name for name in both if "governments" in name]) == 1
    two = parties_of("Danish farmers denied the claim.", "Kenyan farmers said they would sue.")
    assert {"Danish farmers", "Kenyan farmers"} <= set(two)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("U.S.", "The FBI said it had taken pictures. The U.S. said it was late."),
        ("U.S.", "US spy agencies said there was no danger. The U.S. said it was late."),
        ("France", "The French Air Force said it was late. France said it was ready."),
        ("Ohio", "Gov. Ida Holm of Ohio said no. The Ohio Health Department said yes."),
        ("U.S.", "The Department of Homeland Security (DHS) said no. DHS said yes. The U.S. said it was late."),
    ],
)
def test_an_agency_is_its_state_where_both_are_heard(state: str, words: str) -> None:
    assert list(parties_of(words)) == [state]


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Paul Lund, chairman of the Senate Salt Committee, said it was late.", "Paul Lund"),
        ("The Senate Salt Committee said no. Paul Lund, its chairman, said it was late.", "Senate Salt Committee"),
        ("Paul Lund, chairman of the Norwell Salt Committee, said it was late.", "Norwell Salt Committee"),
    ],
)
def test_who_chairs_a_committee_of_congress_speaks_for_himself_unless_it_speaks(words: str, party: str) -> None:
    assert list(parties_of(words)) == [party]


def test_a_militant_group_is_no_group_of_states() -> None:
    told = parties_of(
        "The Group of 20 said it would meet. The Taliban said no. The militant group said it would fight on."
    )
    assert "militant group" not in told["Group of 20"].aliases


@pytest.mark.parametrize(
    ("name", "actor"), [("Holmcare", False), ("Norwell Farm Council", True), ("European Union", True)]
)
def test_what_nothing_shows_to_be_a_body_is_no_main_actor(name: str, actor: bool) -> None:
    made = parties_of(
        f"Many lost their work over {name}. {name} has cut the herds, the mayor said.",
        f"{name} has hit the small farms. Farmers left the valley over {name}.",
        f"It is told that {name} is dear. {name} has closed the dairies.",
    )
    assert (name in made) == actor


def test_politicians_of_the_one_state_told_of_are_one_party_under_both_names() -> None:
    told = (
        "Ohio Senate Republicans said the bill was a monster. Ohio was calm, and Ohio waited.",
        "Republicans said they would not vote for it. The Ohio Democratic Party said it was sad. Democrats said they "
        "would.",
    )
    parties = parties_of(*told)
    assert "Ohio Senate Republicans" in parties["Republicans"].aliases
    assert "Ohio Democratic Party" in parties["Democrats"].aliases
    apart = parties_of("Iowa was calm, and so was Utah. Iowa and Utah waited.", *told)
    assert "Ohio Democratic Party" in apart


def test_a_department_that_is_named_with_its_state_is_that_state() -> None:
    parties = parties_of(
        "The U.S. government said the herd was safe.",
        "The U.S. Department of Farming said the herd was fed.",
    )
    assert [party for party in parties if "Farming" in party] == []


def test_a_party_is_called_by_its_country_as_well() -> None:
    assert parties_of("Some US Republicans said the ferries were late.")["Republicans"].aliases == ["US Republicans"]


def test_who_watches_over_a_body_is_a_party_of_his_own_under_all_his_names() -> None:
    parties = parties_of(
        "The Justice Department’s inspector general said the ferries were late.",
        "The department’s inspector general said staff were tired. “The IG counted boats,” the report said.",
        "The Justice Department said the ferries were safe. The department said it was calm.",
    )
    assert set(parties["IG"].aliases) == {"Justice Department’s inspector general", "department’s inspector general"}
    assert "department" in parties["Justice Department"].aliases


def test_the_headquarters_of_a_party_speak_for_it() -> None:
    parties = parties_of("Labour party HQ said the vote would be held in June.")
    assert list(parties) == ["Labour party"]


def test_believers_and_their_faith_are_no_body() -> None:
    assert parties_of("Anna Lund is a Mormon and hoped that Islam meant peace. “No,” she said.").keys() <= {"Anna Lund"}


@pytest.mark.parametrize("noun", ["militants", "fighters"])
def test_those_who_fight_for_a_group_are_the_group(noun: str) -> None:
    made = briefed("The New Dawn Front left Tarn.", f"New Dawn Front {noun} have said that they lost the town.")
    assert parties_saying(made, "lost the town") == ["New Dawn Front"]


def test_the_group_is_the_armed_one_that_the_sentence_before_is_about() -> None:
    told = (
        "The Tarn Information Center said he was hurt. The Islamic State has taken Tarn. Led by locals, the group said"
    )
    assert parties_saying(briefed(f"{told} that it ruled all."), "it ruled all") == ["Islamic State"]


def test_a_company_is_called_by_its_initials_without_its_legal_form() -> None:
    made = briefed("General Motors Co said the plant was late.", "GM said the plant was shut.")
    assert len({*parties_saying(made, "plant was late"), *parties_saying(made, "plant was shut")}) == 1


def test_people_of_one_side_by_one_word_are_those_who_are_told_more_fully() -> None:
    parties = parties_of(
        "Critics of the levy say it is unfair. Supporters of the levy said it was late.",
        "Critics said farmers would pay. Other critics said it was a theft.",
    )
    assert parties["Critics of the levy"].aliases == ["Critics"]
    trade = parties_of("Economists said wages would rise.", "Federal economists said wages would fall.")
    assert {"Economists", "Federal economists"} <= trade.keys()


def test_a_date_before_a_group_does_not_count_it() -> None:
    assert parties_of("Critics say the levy is unfair.")["Critics"].aliases == []
