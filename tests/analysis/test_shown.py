"""Names that no list holds are bodies where the article shows it, and stay people's and places' names elsewhere."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.mentions import named_as_outlet
from briefgen.analysis.people import find_people
from briefgen.analysis.people.shown import shown_bodies


def names_in(*paragraphs: str) -> set[str]:
    art = article(*paragraphs)
    return {art.words(place) for place in shown_bodies(art)}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Hanna Sorel, the chief executive of Vardo Kelp, said the harvest was lost.", "Vardo Kelp"),
        ("A lawyer for Tindra Foss said the notice came too late.", "Tindra Foss"),
        ("Marlow Peak shareholders voted the offer down on Tuesday.", "Marlow Peak"),
        ("Costs rose again, according to Ostrava Glas chief executive Jan Hruby.", "Ostrava Glas"),
        ("The aid group Second Harbour said the road was shut.", "Second Harbour"),
        ("Quiet Lanterns, a charity that feeds drivers, said the queue had doubled.", "Quiet Lanterns"),
        ("Carpathia Timber admitted that three of its sheds had burned.", "Carpathia Timber"),
        ("Shares in Lindy Varga fell after the warning.", "Lindy Varga"),
        ("Shares in Tarn Oil and Anna Sorel fell after the warning.", "Anna Sorel"),
        ("Anna Sorel is parting company with its chief executive.", "Anna Sorel"),
        ("The insurance broker Sorel & Varga was fined.", "Sorel & Varga"),
        ("Ostland Kvarn closed the mill in March. Its shares halved.", "Ostland Kvarn"),
        ("The state may save Ravnair, Norway's flagship airline.", "Ravnair"),
        ("Internet service provider (ISP) Tarn.net backed the plan.", "Tarn.net"),
        ("Carmaker Tolvik said that sales had fallen.", "Tolvik"),
        ("Think tank Meridian said that voters were tired.", "Meridian"),
        ("Tolliver's said the shop would stay open.", "Tolliver's"),
        ("“It is late,” said Hanna Sorel of Brandt Orrick.", "Brandt Orrick"),
        ("Hanna Sorel, head of research at Veltrix, said prices would fall.", "Veltrix"),
        ("Jund al-Sahil, a rebel group, said it had left the town.", "Jund al-Sahil"),
        ("Shares in Laura Penrose sank 3% after the firm cut its forecast.", "Laura Penrose"),
        ("Laura Penrose, which has 40 shops, blamed the weather.", "Laura Penrose"),
        ("Prosecutors questioned insurance broker Holm & Reeve.", "Holm & Reeve"),
        ("Mali's biggest opposition party, Sursaut Nouveau, said the vote was a farce.", "Sursaut Nouveau"),
        ("An Islamist militia, Saraya al-Nasr, said it would not disarm.", "Saraya al-Nasr"),
        ("Georgia's main opposition alliance, Unity for Dignity, will boycott it.", "Unity for Dignity"),
    ],
)
def test_a_name_is_a_body_s_by_what_stands_beside_it(sentence: str, name: str) -> None:
    assert name in names_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A spokesman for Ilona Varga said she would appeal. Mrs. Varga left before noon.",
        "The strategist Peter Lindahl said its members were tired. Lindahl has left the union.",
        "The company praised Anna Kovacs, who runs the depot, for its good order.",
        "The film maker Orla Quinn said the river was low.",
        "A spokesman for the opposition party, Orla Quinn, said the river was low.",
        "The leader of the main union, Orla Quinn, and its treasurer said the river was low.",
        "Tarn-based Prime Minister Orla Quinn said the river was low.",
        "France said its troops would stay. Norwegian shareholders agreed.",
        "Lawyers for the Maren islanders said the sea had taken the road.",
        "“The river rose,” said Hanna Sorel of Upper Marn, in the hills.",
        "At Tarnwick, the company has written to every home.",
        "Peter Sorel, a consultant whose firm was hired in May, said he was shocked.",
        "Shares in London and Tokyo fell. Anna Kovacs has told the company that its shares are dear.",
        "It's said that the bridge was old. He's told nobody.",
        "Shares in Hong Kong fell 2% on Monday.",
    ],
)
def test_people_places_and_states_are_not_taken_for_bodies(sentence: str) -> None:
    assert names_in(sentence) == set()


def test_what_is_a_body_is_nobody_s_name_and_is_found_wherever_it_stands() -> None:
    art = article(
        "Lisbet Holm, the finance director of Ravn Stal, resigned.", "Ravn Stal said the books were in order."
    )
    people = find_people(art)
    assert [person.name for person in people] == ["Lisbet Holm"]
    assert [art.words(m.range) for m in find_bodies(art, people).own["body:Ravn Stal"]] == ["Ravn Stal", "Ravn Stal"]


@pytest.mark.parametrize(
    "name", ["Daily Post", "Oslo Times", "Press Association", "Times of Malta", "Reuters", "REUTERS"]
)
def test_newspapers_and_agencies_are_outlets_by_their_names(name: str) -> None:
    assert named_as_outlet(name)


@pytest.mark.parametrize("name", ["Post Office", "Guardian Council", "Press Freedom League", "Ruhr Fire Service"])
def test_a_word_that_papers_like_makes_no_outlet_of_another_body(name: str) -> None:
    assert not named_as_outlet(name)
