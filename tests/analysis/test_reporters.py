"""Who reports for an outlet or only asks for it is no party, and whoever speaks for himself stays one."""

from __future__ import annotations

from analysis_texts import article, briefed

from briefgen.analysis.attribution import attribute
from briefgen.analysis.parties import Cast, find_parties
from briefgen.analysis.people import find_people


def cast_of(*paragraphs: str) -> Cast:
    art = article(*paragraphs)
    return find_parties(art, find_people(art), attribute(art))


def names(cast: Cast) -> set[str]:
    return {party.name for party in cast.parties}


def test_a_correspondent_by_title_or_by_his_outlets_name_is_no_party() -> None:
    cast = cast_of(
        "The Hale Farmers Union said the levy was unfair.",
        "BBC political editor Martin Shaw said ministers were losing patience.",
        "The BBC’s Anna Porter in Lisbon says few expect a deal.",
        "Helen Marsh, in Otterburn, said hundreds had gathered.",
    )
    assert cast.reporters == {"Martin Shaw", "Anna Porter", "Helen Marsh"}
    assert not names(cast) & cast.reporters


def test_a_host_who_only_asks_is_no_party_and_a_lawyer_who_asks_is_no_host() -> None:
    cast = cast_of(
        "“Would you sign the treaty?” Laura Penrose asked the candidate. He said he would.",
        "Prosecutor Daniel Reeve asked the witness whether he had read the letter.",
    )
    assert cast.reporters == {"Laura Penrose"}


def test_an_editor_of_a_paper_and_a_person_in_town_without_reporters_speak_for_themselves() -> None:
    cast = cast_of(
        "Peter Holm, in Geneva, said the talks had failed. Mr Holm said he would try again.",
        "Sarah Quinn, managing editor of The Times, said the paper stood by its story.",
    )
    assert cast.reporters == set()


def test_what_a_reporter_was_told_himself_is_not_his_word() -> None:
    told = (
        "Harbour correspondent Ann Holt came. “{} the fens were dry,” Ann Holt tweeted. Ann Holt left. Ann Holt slept."
    )
    made = briefed(told.format("The mayor told me"))
    assert not any("fens" in s.text for s in made.statements if s.id in {p.statement for p in made.positions})
    made = briefed(told.format("Nobody saw that"))
    assert any("fens" in s.text for s in made.statements if s.id in {p.statement for p in made.positions})


def test_who_heads_an_outlets_bureau_reports_on_the_body_that_he_covers() -> None:
    cast = cast_of("The White House was calm. “It is late,” wrote Herald White House bureau chief Ida Holm.")
    assert cast.reporters == {"Ida Holm"}
