"""Who is meant where a source has no name: the two sides, the 51-year-old, he and they; and what a denial takes up."""

from __future__ import annotations

from functools import partial

from analysis_texts import article, briefed

from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.people import find_people
from briefgen.model import Briefing, Statement

briefing = partial(briefed, headline="Report of the day")


def saying(made: Briefing, words: str) -> list[Statement]:
    return [statement for statement in made.statements if words in statement.text]


def test_the_two_sides_are_the_two_that_were_named_together():
    made = briefing("Norway and Finland met in Oslo on Monday.", "The two sides said the ferry would sail in June.")
    said = saying(made, "the ferry would sail")
    assert [statement.party for statement in said] == ["norway", "finland"]
    assert said[0].joint is not None
    assert said[0].joint == said[1].joint


def test_the_two_sides_are_nobody_where_three_were_named():
    made = briefing("Norway, Finland and Sweden met on Monday. The two sides said the ferry would sail in June.")
    assert [statement.party for statement in saying(made, "the ferry would sail")] == [None]


def test_they_are_the_two_that_acted_together():
    made = briefing("Norway and Finland met in Oslo on Monday. They said the ferry would sail in June.")
    assert [statement.party for statement in saying(made, "the ferry would sail")] == ["norway", "finland"]


def test_each_of_two_says_it_for_itself():
    made = briefing("Norway and Finland each accused the other of jamming the radar.")
    assert [statement.party for statement in saying(made, "jamming the radar")] == ["norway", "finland"]


def test_somebody_called_by_his_age_is_the_one_just_named():
    made = briefing("Mr. Ola Dahl lost his boat in the storm. The 51-year-old said nobody had warned him.")
    assert [statement.speaker for statement in saying(made, "nobody had warned")] == ["Ola Dahl"]


def test_two_names_with_titles_are_two_speakers():
    made = briefing("Mr. Leo Brunt and Ms. Ida Storm said the harbour was closed.")
    assert [statement.speaker for statement in saying(made, "the harbour was closed")] == ["Leo Brunt", "Ida Storm"]


def test_he_is_no_woman_by_her_first_name():
    made = briefing(
        "Transport Minister Peter Moen spoke first. Finance Minister Margaret Lie opened the hall. "
        "He said the toll was too high."
    )
    assert [statement.speaker for statement in saying(made, "the toll was too high")] in (["Peter Moen"], [None])


def test_nobody_says_of_himself_by_name_what_he_says():
    made = briefing("Mr. Leo Brunt met Mr. Ivo Kern. The plan of Mr. Kern would fail, he said.")
    assert "Ivo Kern" not in [statement.speaker for statement in saying(made, "would fail")]


def test_what_neither_said_is_nobodys():
    made = briefing("Neither Norway nor Finland said who had fired.")
    assert {statement.party for statement in made.statements} <= {None}


def test_a_charge_is_what_is_said_of_the_denier_and_not_the_nearest_sentence():
    made = briefing(
        "Norway accused Finland of jamming the radar.",
        "Planes were sent back to Oslo, Norway said.",
        "Finland denied the charge.",
    )
    [charge], [denial] = saying(made, "accused Finland of"), saying(made, "Finland denied")
    assert denial.denies == charge.id


def test_an_accusation_called_baseless_is_denied():
    made = briefing("Norway accused Finland of jamming the radar. Finland called the accusation baseless.")
    [charge], [denial] = saying(made, "accused Finland"), saying(made, "baseless")
    assert denial.kind == "denial"
    assert denial.denies == charge.id


def test_a_colon_leads_from_a_message_to_its_words():
    made = briefing("The message from Norway was short: “We will not sell.” The envoys flew home.")
    [said] = saying(made, "We will not sell")
    assert (said.party, said.mode) == ("norway", "direct")


def test_the_party_is_not_told_by_a_name_that_has_the_word_where_others_are_parties_too() -> None:
    lead = "The Green Party met in Tarn, and so did the Democrats."
    art = article(lead, "The mayor said the party was united.")
    people = find_people(art)
    own = find_bodies(art, people).own
    assert not any(m.kind == "described" for mentions in own.values() for m in mentions)


def test_the_campaign_is_no_committee_that_has_the_word_in_its_name() -> None:
    art = article("The Tarn Campaign Committee backed Ann Lund.", "Lund spoke. She said the campaign had gone well.")
    people = find_people(art)
    own = find_bodies(art, people).own
    assert not any(m.kind == "described" for mentions in own.values() for m in mentions)
