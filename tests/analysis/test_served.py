"""For whom somebody without a name, a paper or a court is heard: its owner, its author, the side that spoke before."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.article import Voice
from briefgen.analysis.attribution import attribute
from briefgen.analysis.parties import find_parties
from briefgen.analysis.people import find_people
from briefgen.analysis.statements.speakers import resolve_speakers


def party_of(words: str, *paragraphs: str) -> str | None:
    """The name of the party whose the statement with these words is."""
    art = article(*paragraphs)
    found, people = attribute(art), find_people(art)
    cast = find_parties(art, people, found)
    heard = resolve_speakers(art, found, people, cast)
    voices: list[Voice] = [
        v
        for a, group in zip(found, heard, strict=True)
        for v in group
        if a.content and words in art.words(a.content[0])
    ]
    names = {party.id: party.name for party in cast.parties}
    assert voices, f"nothing found that says {words}"
    return names.get(voices[-1].party or "")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "Orbex Group",
            "Orbex Group’s Norwegian lawyers said the sale was void. Orbex Group is old. Norway was silent.",
        ),
        ("Orbex", "Orbex shares fell. Orbex has 900 workers. A spokesman for the company said the sale was void."),
        ("labour court", "A labour court met on Monday. The court said the sale was void."),
        ("Oxbow League", "The Oxbow League says in a report that prices rise. The report says the sale was void."),
    ],
)
def test_who_is_heard_without_a_name_is_heard_for_its_owner(name: str, text: str) -> None:
    assert party_of("the sale was void", text) == name


def test_lawyers_are_only_from_the_state_before_them() -> None:
    assert party_of("the sale was void", "Norway was calm. Norwegian lawyers said the sale was void.") is None


def test_a_book_is_heard_as_its_author() -> None:
    text = "Ann Poe was the mayor of Tarn. Ms Poe’s book says the bridge was sold twice. Ms Poe said she had seen it."
    assert party_of("the bridge was sold twice", text) == "Ann Poe"


def test_the_shadow_minister_is_not_the_minister() -> None:
    text = "Shadow transport secretary Ann Poe called the plan thin. The transport secretary said the plan was sound."
    assert party_of("the plan was sound", text, "Labour agreed, but Labour will wait.") != "Labour"


def test_a_peer_is_named_with_the_rank_that_belongs_to_the_name() -> None:
    assert party_of("the bill was late", "Lord Blix spoke last. Lord Blix said the bill was late.") == "Lord Blix"


def test_a_surname_with_a_slip_of_the_pen_is_the_same_person() -> None:
    text = "Mr Anton Barrenuevo spoke first. He called the tax too high. Mr Barreneuvo said the tax would go."
    assert party_of("the tax would go", text) == "Anton Barrenuevo"


def test_an_expert_who_is_quoted_next_by_name_is_heard_before_as_well() -> None:
    text = 'An economist says the crop was sold. "It is gone," says Ann Poe, head of research at Tarn Securities.'
    assert party_of("the crop was sold", text) == "Tarn Securities"


def test_the_mayors_representative_is_no_representative_in_congress() -> None:
    text = "Mayor Juan Ribera was ill. A representative for Ribera said the hall was sold. Rep. Ana Costa disagreed."
    assert party_of("the hall was sold", text) == "Juan Ribera"


def test_the_first_word_of_a_companys_name_stands_for_it() -> None:
    text = "Multibrix Group builds halls. Multibrix Group is old. Multibrix said the hall was sold."
    assert party_of("the hall was sold", text) == "Multibrix Group"


def test_its_minister_is_that_of_the_state_which_the_sentence_is_about() -> None:
    told = "Norway’s purchase of the radar was a must, its defence minister told the United States. Peru waits."
    assert party_of("was a must", told) == "Norway"
