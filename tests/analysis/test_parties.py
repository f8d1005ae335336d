"""Who the parties are: states and bodies under all their names, their people, and nobody who is only talked about."""

from __future__ import annotations

import time

import pycountry
import pytest
from analysis_texts import article

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.attribution import attribute
from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.parties import Cast, find_parties
from briefgen.analysis.people import find_people
from briefgen.model import Party
from briefgen.references import span


def cast_of(*paragraphs: str, **kwargs: str) -> tuple[Article, Cast]:
    art = article(*paragraphs, **kwargs)
    return art, find_parties(art, find_people(art), attribute(art))


def by_name(cast: Cast) -> dict[str, Party]:
    return {party.name: party for party in cast.parties}


def test_a_capital_that_acts_is_an_alias_of_its_state_and_one_that_is_a_place_is_not() -> None:
    _, cast = cast_of(
        "Finland said the border would stay shut. Helsinki accused Estonia of delay.",
        "Estonia denied the charge at a meeting near Tallinn.",
    )
    parties = by_name(cast)
    assert parties["Finland"].aliases == ["Helsinki"]
    assert "Tallinn" not in parties["Estonia"].aliases


def test_ministers_spokesmen_and_ministries_belong_to_their_state() -> None:
    _, cast = cast_of(
        "Chilean Foreign Minister Pablo Rojas said the treaty was dead.",
        "Chile’s Defence Ministry said troops had moved. A Chilean official said it was quiet.",
        "Peru said it was not. Peruvian army spokesman Luis Vega said troops stayed put.",
    )
    parties = by_name(cast)
    assert [(r.name, r.title) for r in parties["Chile"].representatives] == [("Pablo Rojas", "Foreign Minister")]
    assert parties["Chile"].aliases == ["Chile’s Defence Ministry"]
    assert [r.title for r in parties["Peru"].representatives] == ["army spokesman"]


def test_the_name_is_the_plainest_that_the_source_uses() -> None:
    _, cast = cast_of("The White House said the U.S. would wait.", "A U.S. official said the talks went on.")
    assert [(party.name, party.kind) for party in cast.parties] == [("U.S.", "state")]
    _, cast = cast_of("The U.S. said it would wait.", "The United States has said so before, officials said.")
    assert by_name(cast)["United States"].aliases == ["U.S."]


def test_short_names_of_one_body_are_merged_and_alike_spellings_are_not() -> None:
    _, cast = cast_of(
        "The United Nations said aid was late. The U.N. said roads were cut.",
        "Niger said it would help. Nigeria said it would not.",
    )
    parties = by_name(cast)
    assert parties["United Nations"].aliases == ["U.N."]
    assert {"Niger", "Nigeria"} <= set(parties)


def test_an_abbreviation_that_the_article_explains_is_the_same_party() -> None:
    _, cast = cast_of("The Harbour Workers Union (HWU) said the strike would go on.", "HWU said no talks were planned.")
    assert by_name(cast)["Harbour Workers Union"].aliases == ["HWU"]


def test_a_president_without_a_country_belongs_to_the_state_that_is_named_around_him() -> None:
    _, cast = cast_of(
        "Brazil said the dam was safe. Brazil and Bolivia share the river.",
        "Brazil sent engineers on Monday after President Otto Campos visited the site. Campos said the wall held.",
    )
    assert cast.sides["Otto Campos"] == "brazil"


def test_those_who_hold_no_office_any_more_speak_for_themselves() -> None:
    _, cast = cast_of("Former Italian Prime Minister Carlo Renna said the law was bad.", "Italy said the law was good.")
    parties = by_name(cast)
    assert parties["Carlo Renna"].kind == "person"
    assert parties["Italy"].representatives == []


def test_an_outlet_that_passes_on_what_others_say_is_no_party() -> None:
    _, cast = cast_of("Japan said the test was safe, Reuters reported.")
    assert [party.name for party in cast.parties] == ["Japan"]


def test_a_group_that_speaks_is_a_party_by_the_words_that_name_it() -> None:
    _, cast = cast_of("Some opposition lawmakers said the vote was unfair.")
    assert [(party.name, party.kind) for party in cast.parties] == [("opposition lawmakers", "group")]


def test_a_judge_speaks_for_no_state_and_no_town() -> None:
    _, cast = cast_of(
        "The United States said the case would go on.",
        "U.S. District Judge Lena Frost of Washington said the records were public. Frost said she would rule soon.",
    )
    assert cast.sides["Lena Frost"] == "lena-frost"


def test_judges_sit_in_their_court_and_executives_speak_for_their_company() -> None:
    _, cast = cast_of(
        "The Harbour District Court said the contract was void. Judge Lena Frost wrote that it was unfair.",
        "Borealis Inc said it would appeal. “We are right,” chief executive Omar Nash said.",
        "A spokesman for Governor Ada Quill said the state would wait.",
    )
    assert cast.sides["Lena Frost"] == "harbour-district-court"
    assert cast.sides["Omar Nash"] == "borealis-inc"
    assert by_name(cast)["Ada Quill"].kind == "person"


def test_parties_with_statements_come_first_and_places_of_events_not_at_all() -> None:
    _, cast = cast_of(
        "Ministers met in Switzerland on Monday.",
        "Egypt said the dam must not be filled. Egypt warned of drought.",
        "Sudan said it agreed.",
    )
    assert [party.name for party in cast.parties] == ["Egypt", "Sudan"]


def test_ids_are_unique_slugs_and_evidence_is_the_partys_own_name() -> None:
    art, cast = cast_of("Côte d’Ivoire said it would vote. St. Lucia said it would not. The U.S. said nothing more.")
    ids = [party.id for party in cast.parties]
    assert len(set(ids)) == len(ids)
    for party in cast.parties:
        words = " ".join(art.text[span(ref).start : span(ref).end] for ref in party.evidence)
        assert words == party.name


def test_every_member_state_is_known_by_a_name() -> None:
    dependent = {"AX", "BQ", "CK", "CW", "HK", "MO", "MP", "NU", "SX", "TW", "UM", "VG", "VI"}
    official = {country.alpha_2 for country in pycountry.countries if getattr(country, "official_name", None)}
    assert {code for code in official - dependent if f"state:{code}" not in lexicons.states()} == set()


def test_a_state_below_the_nation_is_the_party_of_its_officials_and_its_name_alone_is_a_place() -> None:
    _, cast = cast_of(
        "Ohio Secretary of State Ann Holt, a Republican, said the rolls would stay.",
        "Voters in Ohio have waited.",
        "Scott Bright, the Republican attorney general of Oklahoma, said it was wrong.",
        "The fair in Texas went on.",
    )
    parties = by_name(cast)
    assert [r.name for r in parties["Ohio"].representatives] == ["Ann Holt"]
    assert [r.name for r in parties["Oklahoma"].representatives] == ["Scott Bright"]
    assert "Texas" not in parties
    assert "Republicans" not in parties


def test_a_court_is_named_in_full_and_what_takes_it_up_is_its_alias() -> None:
    _, cast = cast_of(
        "A federal appeals court ruled on Friday that the levy was void.",
        "A panel of the U.S. Court of Appeals for the Ninth Circuit heard the case in May.",
        "The appeals court said the levy had no basis.",
    )
    court = by_name(cast)["U.S. Court of Appeals for the Ninth Circuit"]
    assert court.kind == "court"
    assert {"federal appeals court", "appeals court"} <= set(court.aliases)


def test_an_agency_is_a_party_of_its_own_where_no_other_state_speaks_and_its_state_s_where_one_does() -> None:
    own = "The U.S. Labor Department said the wage rule would stand. Labor Secretary Ann Holt said it was fair."
    _, cast = cast_of(own, "The White House said it would wait.")
    parties = by_name(cast)
    assert [r.name for r in parties["Labor Department"].representatives] == ["Ann Holt"]
    _, cast = cast_of(own, "Mexico said the rule broke the treaty. Mexican officials said talks would follow.")
    assert "Labor Department" not in by_name(cast)
    assert {"U.S.", "Mexico"} <= set(by_name(cast))


def test_a_union_with_a_country_in_its_name_is_not_the_country_and_answers_to_its_initials() -> None:
    _, cast = cast_of(
        "The deal is fair, according to the Glass Workers of America, one of two unions at the plant.",
        "GWA President Ann Holt said the vote was close.",
    )
    union = by_name(cast)["Glass Workers of America"]
    assert [r.name for r in union.representatives] == ["Ann Holt"]
    assert "America" not in by_name(cast)


def test_a_company_is_found_by_what_it_does_and_answers_to_the_company() -> None:
    _, cast = cast_of(
        "Velorum said it would close the plant. Velorum executives said sales had slumped.",
        "The company had argued that costs were too high.",
    )
    assert by_name(cast)["Velorum"].aliases == ["company"]


def test_a_group_that_speaks_is_named_as_it_stands_and_a_joint_one_whole() -> None:
    _, cast = cast_of(
        "Ten states led by coal-rich Wyoming and farm groups are challenging the rule. They argue that it is illegal.",
        "Housing rights advocates said the rule was needed.",
    )
    kinds = {party.name: party.kind for party in cast.parties}
    assert kinds["Ten states led by coal-rich Wyoming and farm groups"] == "group"
    assert kinds["Housing rights advocates"] == "group"


def test_a_member_of_a_labour_federation_is_no_armed_group() -> None:
    _, cast = cast_of("The TUC-GB said the labour movement was united. The TUC-GB said it would strike.")
    assert [party.kind for party in cast.parties] == ["organisation"]


def test_a_long_line_of_one_sentence_again_and_again_takes_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        art = article("The Acme Workers Union said Velorum had accused the Glass Company of delay. " * count)
        people = find_people(art)
        start = time.process_time()
        find_bodies(art, people)
        return time.process_time() - start

    seconds(10)
    assert seconds(320) < 12 * max(seconds(80), 0.01)


def test_what_is_of_a_continent_is_not_of_a_state() -> None:
    art = article("He praised the North American Free Trade Agreement. South Americans and American farmers disagreed.")
    found = [m for m in find_bodies(art, find_people(art)).mentions if m.key == "state:US"]
    assert [art.text[m.range[0] :].split()[1] for m in found] == ["farmers"]


def test_a_teacher_with_a_name_is_of_the_teachers_who_speak() -> None:
    _, cast = cast_of(
        "Hundreds of teachers marched in Tarn. The teachers said pay was too low.",
        "“We are tired,” said Anna Lund, a teacher.",
    )
    assert cast.sides["Anna Lund"] == next(p.id for p in cast.parties if "eachers" in p.name)


@pytest.mark.parametrize(
    ("opening", "supreme"),
    [("WASHINGTON – The Senate and the FBI waited.", True), ("NAIROBI – Kenya waited. Kenya was calm.", False)],
)
def test_the_high_court_is_the_supreme_one_where_america_is_at_home(opening: str, supreme: bool) -> None:
    bodies = bodies_of(f"{opening} The Supreme Court spoke. The levy came before the high court in May.")
    assert (("high court", "body:Supreme Court") in bodies) == supreme


def test_letters_stand_for_the_listed_name_that_the_article_spells_out() -> None:
    known = "The Internal Revenue Service gave no comment. The IRS chief, Anna Lund, said no."
    assert {found for words, found in bodies_of(known) if words == "IRS"} == {"body:Internal Revenue Service"}


def bodies_of(text: str) -> list[tuple[str, str]]:
    """The words and the key of each body named in a text."""
    art = article(text)
    return [(art.words(m.range), m.key) for m in find_bodies(art, find_people(art)).mentions]
