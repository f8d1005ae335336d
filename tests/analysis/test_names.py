"""The names annex: people, places that are places, abbreviations with what the source expands."""

from __future__ import annotations

from analysis_texts import article

from briefgen.analysis.article import Article
from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.names import find_names
from briefgen.analysis.people import find_people
from briefgen.model import Names
from briefgen.references import span


def names(*paragraphs: str) -> Names:
    return names_of(article(*paragraphs))


def names_of(art: Article) -> Names:
    people = find_people(art)
    return find_names(art, people, find_bodies(art, people))


def test_people_stand_with_title_and_mention() -> None:
    found = names("Dutch Finance Minister Eva Bakker presented the budget in Utrecht.")
    assert [(person.name, person.title) for person in found.people] == [("Eva Bakker", "Dutch Finance Minister")]


def test_a_capital_that_stands_for_its_government_is_no_place() -> None:
    found = names("Ottawa rejected the claim.", "Ministers met in Madrid and in Oslo.")
    assert [place.name for place in found.places] == ["Madrid", "Oslo"]


def test_a_land_that_few_call_a_state_is_a_place() -> None:
    found = names("The only road to South Ossetia was shut on Monday.", "Georgia said it would open it.")
    assert [place.name for place in found.places] == ["South Ossetia"]


def test_an_abbreviation_is_expanded_only_where_the_source_does_so() -> None:
    found = names(
        "The Global Grain Council (GGC) met on Monday.", "GGC members left early, said AFP.",
    )  # fmt: skip
    assert {item.short: item.long for item in found.abbreviations} == {"GGC": "Global Grain Council", "AFP": None}


def test_the_evidence_of_an_expansion_holds_both_forms() -> None:
    art = article("The Global Grain Council (GGC) met on Monday.")
    [item] = names_of(art).abbreviations
    found = span(item.evidence[0])
    assert art.text[found.start : found.end] == "Global Grain Council (GGC)"


def test_shouted_words_and_short_names_of_states_are_no_abbreviations() -> None:
    found = names("MEXICO CITY (Reuters) - The U.S. and the UK said no.", "The CEO spoke on TV.")
    assert [item.short for item in found.abbreviations] == []
