"""Sources without a name that the article tells: `the firm`, `the prime minister`, `police`, `analysts`."""

from __future__ import annotations

from functools import partial

import pytest
from analysis_texts import briefed, parties_of

from briefgen.model import Briefing

briefing = partial(briefed, headline="Report of the day")


@pytest.mark.parametrize("source", ["The government", "The army", "The prime minister", "The president"])
def test_an_office_or_arm_without_a_country_is_of_the_state_that_the_article_is_about(source: str) -> None:
    made = briefing(
        "Thousands marched in Kenya on Monday. Kenya has been tense for weeks.",
        "It was the largest march in years.",
        f"{source} said the roads would be opened.",
    )
    assert parties_of(made, "the roads would be opened") == ["Kenya"]


def test_an_office_is_nobodys_where_two_states_are_named_alike() -> None:
    made = briefing(
        "Kenya and Norway have a dispute about fish. Norway closed a port. Kenya closed another.",
        "It was the longest dispute in years.",
        "The prime minister said the ports would be opened.",
    )
    assert parties_of(made, "the ports would be opened") == [None]


def test_an_office_is_of_the_only_state_named_in_the_paragraph_where_two_are_named_alike() -> None:
    made = briefing(
        "Kenya and Norway have a dispute about fish. Norway closed a port. Kenya closed another.",
        "Norway has lost much fish. The prime minister said the ports would be opened.",
        "Kenya has lost fish, too.",
    )
    assert parties_of(made, "the ports would be opened") == ["Norway"]


def test_ministers_of_several_states_are_not_those_of_the_main_one() -> None:
    made = briefing("Kenya holds the meeting. Kenya is the host. Bloc ministers said fish stocks were low.")
    assert parties_of(made, "fish stocks were low") == [None]


@pytest.mark.parametrize(
    "who", ["Fisheries and Rural Policy Minister Ali Odera", "Army chief Ali Odera", "Presidential spokesman Ali Odera"]
)
def test_those_in_office_speak_for_the_state_that_the_article_is_about(who: str) -> None:
    made = briefing("Thousands marched in Kenya on Monday. Kenya has been tense.", f"{who} said the march was over.")
    assert parties_of(made, "the march was over") == ["Kenya"]


def test_people_quoted_in_the_plural_are_one_party_however_the_word_is_written() -> None:
    made = briefing(
        "Shares of Orbex fell on Monday. Analysts said the fall was deep. On Tuesday analysts said it was over."
    )
    assert parties_of(made, "the fall was deep") + parties_of(made, "it was over") == ["Analysts", "Analysts"]


def test_researchers_at_a_firm_are_the_firm() -> None:
    made = briefing("Prices fell again, researchers at the Ostara Institute said on Monday. They asked 900 shops.")
    assert parties_of(made, "Prices fell again") == ["Ostara Institute"]


def test_workers_at_a_firm_are_not_the_firm() -> None:
    made = briefing("Workers at the Ostara Institute said the roof leaked. The Ostara Institute asked for patience.")
    assert "Ostara Institute" not in parties_of(made, "the roof leaked")


def test_the_police_are_a_party_by_that_word_and_the_force_where_one_is_named() -> None:
    unnamed = briefing("A house burned down on Monday. Police said nobody was hurt.")
    assert parties_of(unnamed, "nobody was hurt") == ["Police"]
    named = briefing("Northshire Police were called on Monday. Police said nobody was hurt.")
    assert parties_of(named, "nobody was hurt") == ["Northshire Police"]


def test_a_name_cut_short_is_the_body_with_that_word_in_its_name() -> None:
    made = briefing("The Bank of Norland met on Monday. The Bank said rates would rise.")
    assert parties_of(made, "rates would rise") == ["Bank of Norland"]


def test_the_central_bank_without_a_name_is_a_party() -> None:
    made = briefing("Prices rose on Monday. The central bank said inflation would fall.")
    assert parties_of(made, "inflation would fall") == ["central bank"]


def test_a_government_task_force_is_the_government_named_last() -> None:
    made = briefing("Kenya’s government counted the roads. A government task force said the bridges were old.")
    assert parties_of(made, "the bridges were old") == ["Kenya"]


def test_a_noun_after_a_name_says_what_is_called_so() -> None:
    made = briefing(
        "Welder is angry, general secretary Anna Lund of Velda said. Velda said the pay was low. "
        "The Velda trade union said the shops would shut."
    )
    assert parties_of(made, "the shops would shut") == ["Velda"]


def test_a_select_committee_speaks_under_its_name_without_capitals() -> None:
    made = briefing("The fees are too high, the rural affairs select committee said. The committee said so twice.")
    assert {party.name for party in made.parties} == {"rural affairs select committee"}


def test_the_think_tank_takes_up_an_organisation() -> None:
    made = briefing("The OECD cut its forecast. The economics think tank said that growth would slow.")
    assert parties_of(made, "growth would slow") == ["OECD"]


def spoken_by(made: Briefing, words: str) -> list[str | None]:
    return [s.speaker for s in made.statements if words in s.text]


def test_an_office_with_a_hyphen_is_that_of_its_bearer() -> None:
    made = briefing(
        "Ministers in Britain met on Monday. Tory co-chairman Liam Marsh said the tax was wrong.",
        "The Tory co-chairman attacked the plan as vacuous.",
    )
    assert spoken_by(made, "the plan as vacuous") == ["Liam Marsh"]
    assert parties_of(made, "the plan as vacuous") == ["Tory"]


def test_a_shadow_minister_is_another_one_than_the_minister() -> None:
    made = briefing(
        "Britain has a new budget. The chancellor said growth would rise. Rose Marsh, for the Labour Party, was angry.",
        "The shadow chancellor said the budget was late. The chancellor said the budget was fair.",
    )
    assert spoken_by(made, "the budget was late") == ["Rose Marsh"]
    assert parties_of(made, "the budget was fair") == ["Britain"]
    assert spoken_by(made, "the budget was fair") == [None]


def test_an_office_is_not_his_whom_news_calls_by_another_one() -> None:
    made = briefing(
        "Britain has a new budget. Health Minister Rose Marsh welcomed it.", "The chancellor said the budget was fair."
    )
    assert spoken_by(made, "the budget was fair") == [None]


@pytest.mark.parametrize(
    ("before", "company"),
    [
        ("Norvo Telecom opened a shop. But its internet unit, Glimmer Inc., lost money.", "Norvo Telecom"),
        ("Norvo Telecom closed its dispute with rival Tarn Airlines.", "Norvo Telecom"),
        ("Regulators fined Tarn Airlines after a flight.", "Tarn Airlines"),
        ("Norvo Telecom's profit grew as Tarn Airlines paid its bills.", "Norvo Telecom"),
    ],
)
def test_the_company_is_the_one_that_the_sentence_before_is_about(before: str, company: str) -> None:
    made = briefing(
        "Norvo Telecom and Tarn Airlines are companies. Norvo Telecom is old. Tarn Airlines is old, too.",
        f"{before} The company said the year was hard.",
    )
    assert parties_of(made, "the year was hard") == [company]


@pytest.mark.parametrize("noun", ["the former monopoly", "the provider", "the carrier", "the Norwegian group"])
def test_what_news_calls_a_company_is_the_one_just_named(noun: str) -> None:
    made = briefing(f"Norvo Telecom opened a shop. {noun.capitalize()} said the year was hard.")
    assert parties_of(made, "the year was hard") == ["Norvo Telecom"]


def test_a_company_of_a_country_is_the_one_said_to_be_from_there() -> None:
    made = briefing(
        "Norwegian carrier Tarn Airlines said it was calm. US planemaker Boltan Aircraft is angry.",
        "Tarn Airlines had no comment. The US company said it would sue.",
    )
    assert parties_of(made, "it would sue") == ["Boltan Aircraft"]


def test_what_two_parties_are_called_is_the_name_of_neither() -> None:
    made = briefing(
        "The Kenyan government said the port was closed. The Norwegian government said its port was open.",
        "Kenya is angry. The government said the port would stay closed.",
        "Norway is calm. The government said the port would stay open.",
    )
    assert [party for party in made.parties if "government" in map(str.lower, party.aliases)] == []
    assert len(parties_of(made, "the port would stay")) == 2


@pytest.mark.parametrize(
    "paper", ["his report", "Mr Visser's report", "the Visser report", "the report", "the report by Jan Visser"]
)
def test_a_report_speaks_for_him_who_wrote_it(paper: str) -> None:
    made = briefing(
        "There was haste in the report, out on Monday, by the former Dutch prime minister Jan Visser.",
        f"Mr Visser was asked for it by companies. The targets are too high, {paper} said.",
    )
    assert parties_of(made, "The targets are too high") == ["Jan Visser"]


def test_a_report_that_others_made_since_speaks_for_them() -> None:
    made = briefing(
        "A report by the former Dutch prime minister Jan Visser was late. The Tarn Institute published a study.",
        "The study said the targets were too high.",
    )
    assert parties_of(made, "the targets were too high") == ["Tarn Institute"]


def test_it_goes_on_with_what_a_report_says() -> None:
    made = briefing(
        "Jan Visser, a former Dutch prime minister, wrote a report.",
        "The targets are too high, his report said. All of them will be missed, it said.",
    )
    assert parties_of(made, "will be missed") == ["Jan Visser"]


def test_a_letter_speaks_for_him_who_sent_it() -> None:
    made = briefing(
        "Ellis Drugs ran adverts with an open letter from chief executive Susan Taurel.",
        '"It was wrong to print that," the letter added.',
    )
    assert spoken_by(made, "It was wrong to print that") == ["Susan Taurel"]


@pytest.mark.parametrize("verb", ["took out", "ran", "placed"])
def test_adverts_speak_for_the_company_that_had_them_printed(verb: str) -> None:
    made = briefing(
        f"Tarn Airlines said it was growing. Tarn Airlines {verb} adverts in three towns.",
        "Its pay is twice the minimum, the adverts say.",
    )
    assert parties_of(made, "twice the minimum") == ["Tarn Airlines"]


def test_who_backs_a_plan_saying_something_says_it_himself() -> None:
    made = briefing('Norvo Telecom also backed the proposals, saying "we will be happy if they are accepted".')
    assert parties_of(made, "we will be happy")[:1] == ["Norvo Telecom"]


def test_what_somebody_told_according_to_a_statement_is_his() -> None:
    made = briefing(
        "Benny Netan met farmers in Kenya on Tuesday.",
        '"It is a great day for all of us," he told the farmers, according to a statement.',
    )
    assert set(spoken_by(made, "It is a great day")) == {"Benny Netan"}


def test_people_told_by_what_they_know_are_one_party_called_as_the_first_are() -> None:
    made = briefing(
        "A trade deal between Kenya and Norway may grow, people familiar with the talks say.",
        "Two people briefed on the talks said the tariff must fall.",
        "Ports will be shut, a second person briefed on last week's call said.",
    )
    names = ["people familiar with the talks"]
    assert parties_of(made, "may grow") == names
    assert parties_of(made, "the tariff must fall") == names
    assert parties_of(made, "Ports will be shut") == names


@pytest.mark.parametrize("crowd", ["Thousands of teachers", "Several thousand teachers", "Hundreds of angry teachers"])
def test_a_crowd_that_is_counted_in_thousands_speaks_as_the_whole_group(crowd: str) -> None:
    made = briefing(f"{crowd} said the schools were poor.")
    assert parties_of(made, "the schools were poor")[0] in ("teachers", "angry teachers")


def test_a_bare_plural_is_the_group_told_before() -> None:
    made = briefing(
        "Norwegian settlers, who keep sheep, said the road was needed.", "Settlers said the road would be long."
    )
    assert parties_of(made, "the road would be long") == ["Norwegian settlers"]


def test_who_is_named_as_an_example_of_a_group_speaks() -> None:
    made = briefing(
        "The World Bank said aid was needed.",
        "Other agencies, such as the Asian Development Bank, said it was too early to tell.",
    )
    assert parties_of(made, "it was too early to tell") == ["Asian Development Bank"]


def test_a_judge_is_the_one_with_whom_the_next_sentence_begins() -> None:
    made = briefing(
        "This week a judge claimed drink was breeding savages. Judge Charles Harris QC made his remarks in Leeds."
    )
    assert parties_of(made, "drink was breeding savages") == ["Charles Harris"]


def test_a_court_without_a_name_is_a_party_by_that_word() -> None:
    made = briefing("A court ruled that the firm must stop selling bikes.", "The court said the firm must pay.")
    assert parties_of(made, "must stop selling bikes") == ["court"]
    assert parties_of(made, "the firm must pay") == ["court"]
