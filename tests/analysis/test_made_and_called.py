"""Who is made something, what only bears a name, and a first name cut short."""

from __future__ import annotations

from analysis_texts import article

from briefgen.analysis.people import NamedPerson, find_people


def people(text: str) -> dict[str, NamedPerson]:
    return {person.name: person for person in find_people(article(text))}


def test_who_is_made_something_is_a_person_and_a_brand_of_something_is_none() -> None:
    found = people("The assembly of Tarn named Miguel Rúa-Holm president on Monday. Rúa-Holm thanked it.")
    assert len(found["Miguel Rúa-Holm"].mentions) == 2


def test_a_name_on_a_sign_is_nobody_and_who_acts_under_it_is_somebody() -> None:
    sign = (
        "A guard stood at a sign painted with the name Ayn Kerala, and spoke. They call the town, known as Ayn Kerala,"
    )
    found = people(f"{sign} theirs. A man with a hat left the sign with the name Anna Holm. Holm left.")
    assert found.keys() == {"Anna Holm"}


def test_two_first_names_that_begin_alike_are_those_of_two_people() -> None:
    found = people("Ann Okafor came to Tarn. “I am glad,” Anthony Okafor said. Mr. Okafor left on Monday.")
    assert len(found) == 2
