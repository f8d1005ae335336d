"""Police officers, lawyers and commissioners: for whom they speak where their title is a rank, or a name goes on."""

from __future__ import annotations

import pytest
from analysis_texts import article, side

from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.people import find_people


def own_keys(words: str) -> set[str]:
    art = article(words)
    return {key for key in find_bodies(art, find_people(art)).own if key.startswith("body:")}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Tarn County Sheriff’s Office was called. Capt. Anna Lund said it was late.", "Tarn County Sheriff's Office"),
        ("Oldby Police were called. Sgt. Anna Lund said it was late.", "Oldby Police"),
        ("Oldby Police were called. DCI Anna Lund said it was late.", "Oldby Police"),
        ("Oldby Police were called. Deputy Commissioner of Police (Crime) Anna Lund said no.", "Oldby Police"),
        ("Oldby Police were called, and the army. Capt. Anna Lund said it was late.", None),
        ("Oldby Police were called. Fire Inspector Anna Lund said it was late.", None),
        ("The Tarn Trade Commission is new. The commissioner, Anna Lund, said no.", "Tarn Trade Commission"),
    ],
)
def test_a_rank_is_of_the_police_that_are_named_where_no_soldiers_are(words: str, key: str | None) -> None:
    assert side("Anna Lund", words) == (f"body:{key}" if key else None)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Anna Lund, a lawyer for the former Orbex Bank chief, Ben Poe, said no. Poe was out.", "person:Ben Poe"),
        ("Anna Lund, a lawyer for former Mayor Ben Poe, said no. Poe was out.", "person:Ben Poe"),
        ("Anna Lund, an adviser to former Mayor Ben Poe, said no. Poe was out.", "person:Anna Lund"),
        ("Ms Anna Lund, for the first defendant, Ben Poe, said no. Poe was out.", "person:Ben Poe"),
        ("The nominee Ben Poe’s spokeswoman, Anna Lund, said no. Poe was out.", "person:Ben Poe"),
        ("Orbex Bank was sued. Its lead lawyer, Anna Lund of the firm Hale Finch, said no.", "body:Orbex Bank"),
        ("“No,” said Anna Lund, the president of Norway’s shipping watchdog BaTin.", "body:BaTin"),
        ("“No,” said Anna Lund, Norway’s envoy to the United Nations.", "state:NO"),
    ],
)
def test_whoever_acts_for_somebody_speaks_for_him_whatever_he_was(words: str, key: str) -> None:
    assert side("Anna Lund", words) == key


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("Interim Police Chief Anna Lund said no.", set()),
        ("The Weavers Guild sued. “No,” said Anna Lund, president of the W.G.", {"Weavers Guild"}),
        ("The National Weavers Guild sued. The N.W.G.’s director, Anna Lund, said no.", {"National Weavers Guild"}),
        ("The dockers’ union, Local 12, said no. Local 12 has a hall.", {"Local 12"}),
        ("Local 12 of the dockers is old. Local voters said no in 12 towns.", {"Local 12"}),
        ("The hospital, St Norwell’s, said no.", {"St Norwell’s"}),
        ("Attorneys for Orbex Chemical said no.", {"Orbex Chemical"}),
        ("In Tarn District Court, the pension fund said no.", {"Tarn District Court"}),
    ],
)
def test_what_belongs_to_a_body_s_name_and_what_does_not(words: str, keys: set[str]) -> None:
    assert own_keys(words) == {f"body:{key}" for key in keys}


def test_nobody_is_a_saint_s_hospital_and_who_is_told_of_by_who_is_a_person() -> None:
    assert find_people(article("The hospital, St Norwell’s, said the ward was full.")) == []
    names = [person.name for person in find_people(article("Nneka Obi, who leads the review, said it was late."))]
    assert names == ["Nneka Obi"]


@pytest.mark.parametrize("honorific", ["Maître", "Alhaji", "Datuk", "Cllr", "Mufti"])
def test_what_a_country_calls_its_people_by_is_no_part_of_their_names(honorific: str) -> None:
    assert [p.name for p in find_people(article(f"{honorific} Karim Lund said it was late."))] == ["Karim Lund"]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (
            "The U.S. Attorney’s Office for the Western District of Oregon sued. "
            "Anna Lund, the U.S. Attorney for the Western District of Oregon, said no.",
            "body:U.S. Attorney's Office",
        ),
        ("The Tarn County district attorney’s office sued. District Attorney Anna Lund said no.",
         "body:Tarn County District Attorney's Office"),
        ("The Tarn County district attorney’s office sued. Holm County District Attorney Anna Lund said no.", None),
        ("U.S. Attorney Anna Lund for the Western District of Oregon said no.", "person:Anna Lund"),
        ("Manhattan U.S. attorney Anna Lund said no.", "person:Anna Lund"),
    ],
)  # fmt: skip
def test_a_public_attorney_speaks_for_the_office_that_the_article_names(words: str, key: str | None) -> None:
    assert side("Anna Lund", words) == key
