"""Politics at home: who speaks for which party, the sides of a referendum, prelates, councils and think-tanks."""

from __future__ import annotations

import pytest
from analysis_texts import article, side

from briefgen.analysis.attribution import attribute
from briefgen.analysis.parties import find_parties
from briefgen.analysis.people import find_people
from briefgen.analysis.statements.speakers import resolve_speakers


def heard(*paragraphs: str) -> list[tuple[str | None, str | None]]:
    """Who is heard, attribution by attribution: the person, and the name of the party."""
    art = article(*paragraphs)
    people, attributions = find_people(art), attribute(art)
    cast = find_parties(art, people, attributions)
    names = {party.id: party.name for party in cast.parties}
    voices = resolve_speakers(art, attributions, people, cast)
    return [(one.speaker, names.get(one.party or "")) for voice in voices for one in voice]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Lib Dem Home Affairs spokesman Alan Lund said no.", "body:Liberal Democrats"),
        ("For the Conservatives, shadow rail minister Alan Lund said no.", "body:Conservatives"),
        ("The Greens said yes. Their Fine Gael counterpart, Alan Lund, said no.", "body:Fine Gael"),
        ("Greens co-leader Alan Lund said no.", "body:Green Party"),
        ("The Democratic Alliance met. Its shadow minister for ports, Alan Lund, said no.", "body:Democratic Alliance"),
        ("The leader of One Nation in the upper house, Alan Lund, said no.", "body:One Nation"),
        ("Speaking for the opposition NDP, ports critic Alan Lund said no.", "body:New Democratic Party"),
        ("Scottish Labour, whose leader, Alan Lund, said no, will vote.", "body:Scottish Labour"),
        ("UKIP chairman Alan Lund, who defected from the Tories in May, said no.", "body:UK Independence Party"),
        ("Labour’s campaign co-ordinator, Alan Lund, said no.", "body:Labour"),
        ("Senior Congress leader Alan Lund asked the Lok Sabha for 2 crore rupees.", "body:Indian National Congress"),
        ("Kremlin critic Alan Lund said no. Russia has jailed him.", "person:Alan Lund"),
        ("The RNC Rules Committee met. RNC chairman Alan Lund said no.", "body:Republican National Committee"),
        ("BJP MP Alan Lund said no.", "person:Alan Lund"),
        ("For the Treasury, it was late. Tory councillor Alan Lund said no.", "person:Alan Lund"),
    ],
)
def test_who_leads_a_party_or_speaks_on_something_for_it_speaks_for_it_and_its_members_do_not(
    words: str, key: str
) -> None:
    assert side("Alan Lund", words) == key


def test_letters_that_mean_a_body_in_one_country_mean_it_in_its_own_news_alone() -> None:
    home = (
        "Prime Minister Tony Blair met MPs in Westminster. Downing Street was silent. British voters in London waited."
    )
    told = "FSB head Alan Lund said no."
    assert side("Alan Lund", f"{home} {told}") == "body:Federation of Small Businesses"
    assert side("Alan Lund", f"The Kremlin met in Moscow. {told}") == "body:FSB"


def test_a_party_s_officer_is_of_a_party_and_of_no_other_body_named_last() -> None:
    told = "Labour met in Leeds. The Orchard Society was told. Party treasurer Alan Lund said the books were in order."
    assert side("Alan Lund", told) == "body:Labour"


def test_a_governor_is_of_no_body_that_has_his_state_in_its_name() -> None:
    told = "Ohio Gov. Alan Lund signed it. The Barge Owners Association of Ohio said it would sue."
    assert side("Alan Lund", told) in (None, "person:Alan Lund")


@pytest.mark.parametrize("side_of_it", ["Yes campaign", "Remain campaign", "No camp"])
def test_the_sides_of_a_referendum_are_parties(side_of_it: str) -> None:
    assert heard(f"The {side_of_it} said it was ahead. Its director, Alan Lund, said voters were sure.") == [
        (None, side_of_it),
        ("Alan Lund", side_of_it),
    ]


def test_an_archbishop_without_a_name_is_a_party_himself() -> None:
    told = "The Archbishop of Canterbury said the law was harsh. He said it would hurt families."
    assert heard(told, "The archbishop said he was sad.") == [(None, "Archbishop of Canterbury")] * 3
    named = "The Archbishop of Canterbury, Alan Lund, said the law was harsh. The archbishop said he was sad."
    assert {speaker for speaker, _ in heard(named)} == {"Alan Lund"}


def test_the_authority_is_the_council_and_the_think_tank_the_institute() -> None:
    council = "Tarnshire Council said it would pay. The authority said the road was safe."
    assert heard(council) == [(None, "Tarnshire Council")] * 2
    tank = "The Institute for Rural Studies said rents would rise. The think-tank said farmers would leave."
    assert heard(tank) == [(None, "Institute for Rural Studies")] * 2


def test_a_body_s_name_ends_before_the_capital_where_it_sits() -> None:
    told = "Alan Lund, who chairs the Centre for Fair Choice in Sofia, said voters had stayed at home."
    assert heard(told) == [("Alan Lund", "Centre for Fair Choice")]


def test_a_poll_is_that_of_who_took_it() -> None:
    assert (None, "Ipsos") in heard("Most voters want a new bridge, a poll by Ipsos for a newspaper suggested.")


def test_a_government_s_spokesman_is_of_the_only_state_that_is_named() -> None:
    assert side("Alan Lund", "Kenya’s dam is late.", "Government spokesman Alan Lund said no.") == "state:KE"
    assert side("Alan Lund", "Kenya’s dam is late.", "Senior presidential aide Alan Lund said no.") == "state:KE"


def test_a_place_after_the_name_of_somebody_without_an_office_is_no_side_of_his() -> None:
    assert side("Alan Lund", "Alan Lund of Idaho said no. Idaho is dry.") in (None, "person:Alan Lund")


def test_two_who_are_named_beside_their_offices_speak_together() -> None:
    told = "Canada’s ports minister, Alan Lund, and Cree leader Rose Vane said the dock would close."
    assert {"Alan Lund", "Rose Vane"} <= {speaker for speaker, _ in heard(told)}
    couple = "The minister, Alan Lund, a former envoy, said the dock would close."
    assert [speaker for speaker, _ in heard(couple)] == ["Alan Lund"]


def test_the_mp_is_the_politician_spoken_of_and_nobody_without_an_office() -> None:
    told = "Former Labour minister Alan Lund said the bill was bad. The MP said that it would hurt farmers."
    assert [speaker for speaker, _ in heard(told)] == ["Alan Lund", "Alan Lund"]
    passer = "Alan Lund, a baker, said the bill was bad. The MP said that it would hurt farmers."
    assert heard(passer)[1][0] is None
