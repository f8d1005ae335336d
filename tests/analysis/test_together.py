"""Bodies heard together and never apart are one party; persons, and who is heard for himself, are their own."""

from __future__ import annotations

from analysis_texts import briefed, parties_of


def test_bodies_that_only_speak_together_are_one_party_named_as_they_stand() -> None:
    made = briefed("Kenya and Norway said that the levy was a theft.")
    assert [party.name for party in made.parties] == ["Kenya and Norway"]
    assert parties_of(made, "theft") == ["Kenya and Norway"]
    made = briefed("Kenya, Peru and Norway said that the levy was a theft.")
    assert parties_of(made, "theft") == ["Kenya, Peru and Norway"]


def test_of_two_that_speak_together_and_apart_each_is_its_own_party() -> None:
    made = briefed("Kenya and Norway said that the levy was a theft.", "Norway said that it would cost jobs.")
    assert {party.name for party in made.parties} == {"Kenya", "Norway"}
    made = briefed("Kenya, Peru and Norway all said that the levy was a theft.")
    assert {party.name for party in made.parties} == {"Kenya", "Peru", "Norway"}
    made = briefed("Kenya, Peru and Norway said that the levy was a theft.", "Peru said that it would cost jobs.")
    assert {party.name for party in made.parties} == {"Kenya", "Peru", "Norway"}


def test_two_persons_and_two_states_that_the_news_is_about_stay_apart() -> None:
    made = briefed("Kenya, a neighbour, and Norway said that the levy was a theft.")
    assert {party.name for party in made.parties} == {"Kenya", "Norway"}
    made = briefed("Olaf Lund and Anna Holm said that the levy was a theft.")
    assert {party.name for party in made.parties} == {"Olaf Lund", "Anna Holm"}
    about = "Norway left the talks. Norway sank a boat. Kenya sank another. Kenya left, too."
    made = briefed(about, "Norway and Kenya denied that the levy was a theft.")
    assert {"Norway", "Kenya"} <= {party.name for party in made.parties}


def test_a_court_that_is_heard_together_with_another_body_makes_no_court_of_both() -> None:
    made = briefed("The Supreme Court and the Justice Department said that the levy was a theft.")
    assert [(party.name, party.kind) for party in made.parties] == [
        ("Supreme Court and the Justice Department", "group")
    ]


def test_states_whose_armies_or_ministries_speak_at_once_are_each_a_party() -> None:
    made = briefed("The Peruvian and Chilean armies said that the levy was a theft.", "Peru left. Chile left, too.")
    assert sorted(map(str, parties_of(made, "theft"))) == ["Chile", "Peru"]
    made = briefed(
        "The Peruvian army said that the levy was a theft.", "Chilean farmers agreed.", "Peru and Chile left."
    )
    assert parties_of(made, "theft") == ["Peru"]


def test_ministers_who_are_named_speak_each_for_himself_and_not_both_for_one_party() -> None:
    made = briefed("The foreign ministers of Peru and Chile, Hugo Rios and Anna Lund, said that the levy was a theft.")
    assert sorted(map(str, parties_of(made, "theft"))) == ["Chile", "Peru"]
    assert {s.speaker for s in made.statements} == {"Hugo Rios", "Anna Lund"}


def test_who_speaks_together_is_taken_up_together() -> None:
    leaders = "The leaders of Norway, Kenya and Chile say that the levy was a theft."
    for more in (
        "They urged Peru to end the tax.",
        "The three nations urged Peru to end the tax.",
        "The joint statement urged Peru to end the tax.",
    ):
        made = briefed(leaders, more, "Norway's President Anna Lund said Peru was late.", "Peru said no.")
        assert parties_of(made, "levy") == ["Norway", "Kenya", "Chile"]
        assert parties_of(made, "end the tax") == ["Norway", "Kenya", "Chile"]


def test_what_is_said_of_other_nations_or_after_another_spoke_is_not_theirs() -> None:
    leaders = "The leaders of Norway, Kenya and Chile say that the levy was a theft."
    for more in (
        "The four nations said that the tax would end.",
        "Peru denied it. The statement said that the tax would end.",
    ):
        made = briefed(leaders, more, "Norway's President Anna Lund said Peru was late.", "Peru said no.")
        assert "Chile" not in parties_of(made, "tax would end")


def test_the_leaders_are_the_two_who_met_in_the_sentence_before() -> None:
    met = "President Olaf Lund and Premier Anna Holm met in Oslo."
    made = briefed(f"{met} The leaders said that the levy was a theft.")
    assert {party.name for party in made.parties} == {"Olaf Lund", "Anna Holm"}
    made = briefed(f"{met} It rained. The leaders said that the levy was a theft.")
    assert parties_of(made, "theft") == [None]
    made = briefed(f"{met} The reporters said that the levy was a theft.")
    assert parties_of(made, "theft") == [None]
