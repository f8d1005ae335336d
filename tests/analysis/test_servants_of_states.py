"""For whom those speak who serve a state without its name, who had left its service, or are only of its nation."""

from __future__ import annotations

import pytest
from analysis_texts import side

from briefgen.analysis import lexicons
from briefgen.analysis.lexicons import Term


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("President Eisenhower said the dam was safe.", "person:Eisenhower"),
        ("President Ronald Reagan said the dam was safe.", "person:Ronald Reagan"),
        ("President Holm said the dam was safe.", "state:US"),
        ("Anna Lund, a budget director in the Eisenhower administration, said the dam was safe.", "person:Anna Lund"),
    ],
)
def test_a_president_of_times_gone_speaks_for_himself(said: str, key: str) -> None:
    name = key.removeprefix("person:") if key.startswith("person:") else "Holm"
    assert side(name, "The White House and Congress were silent. The United States waited.", said) == key


def test_a_leader_who_held_an_office_twice_may_have_it_in_an_article_without_a_date(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terms = (Term("state:US", "2011-01", "2013-01"), Term("state:US", "2017-01", ""))
    monkeypatch.setattr(lexicons, "leaders", lambda: {"Anna Lund": terms, "Carl Renna": (terms[0],)})
    home = "President Anna Lund met the Senate. Lund told Congress so. The White House heard Lund."
    said = "President Carl Renna said no to the United States."
    assert side("Carl Renna", home, said, date="") == "state:US"
    assert side("Carl Renna", home, said, date="1 May 2018") == "person:Carl Renna"
    assert side("Anna Lund", home, said, date="1 May 2015") == "person:Anna Lund"  # her second term had not begun


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Calm reigned in the Kremlin. On Monday it sent Press Secretary Anna Lund to Tarn.", "state:RU"),
        ("Calm reigned in Russia. On Monday it sent Press Secretary Anna Lund to Tarn.", None),
        ("The Pentagon was calm. Pentagon Press Secretary Anna Lund said no. The U.S. waited.", "state:US"),
        ("The U.S. waited, and Congress. Deputy Secretary of Energy Anna Lund said no to the White House.", "state:US"),
        ("The Peruvian army showed the mine, and Col. Anna Lund said Peru was calm.", "state:PE"),
        ("The Peruvian army and the Chilean army met, and Col. Anna Lund said Peru was calm.", None),
        ("Peru built the mine, and Col. Anna Lund said Peru was calm.", None),
        ("Peru waited. Peru was calm. Attorney General Anna Lund said Peru had time.", None),
        ("Peru waited. Peru was calm. In Ohio, Attorney General Anna Lund said Peru had time.", None),
        ("Peru waited. Anna Lund, a singer and Peruvian citizen, said no.", "person:Anna Lund"),
        ("Peru waited. Anna Lund, captain of Peru's national rowing team, said no.", "person:Anna Lund"),
        ("Peru waited. Anna Lund, an adviser to four Peruvian presidents, said no.", "person:Anna Lund"),
    ],
)
def test_a_servant_of_a_state_is_told_beside_its_seat_its_forces_or_in_its_story(words: str, key: str | None) -> None:
    assert side("Anna Lund", words, "It was a long day.") == key


def test_a_body_that_has_just_taken_a_stand_has_directors_as_a_company_has() -> None:
    said = "“It is late,” said Anna Lund, vice president of public affairs."
    assert side("Anna Lund", "The Hale Growers Alliance rejected the levy.", said) == "body:Hale Growers Alliance"
    assert side("Anna Lund", "Farmers met at the Hale Growers Alliance.", said) is None


def test_a_foreign_minister_is_not_of_a_state_whose_ministers_are_secretaries() -> None:
    told = (
        "The United States wants talks. U.S. envoys met Peru's leaders. Foreign Minister Anna Lund said no to the U.S."
    )
    assert side("Anna Lund", told) == "state:PE"


@pytest.mark.parametrize(
    ("before", "key"),
    [
        ("It was a trick, according to a White House spokesman, and the Tarn Bank knew. ", "state:US"),
        ("A spokesman for the Tarn Bank was quoted in news reports.\n\n", "body:Tarn Bank"),
        ("A spokesman was asked about the Tarn Bank and the Oldby Bank. ", None),
    ],
)
def test_the_spokesman_who_is_named_is_the_one_who_was_told_of_just_before(before: str, key: str | None) -> None:
    told = f"{before}The spokesman, Carl Lund, said the bank was safe."
    assert side("Carl Lund", *told.split("\n\n"), "The United States waited.") == key


def test_a_president_whose_country_news_leaves_out_is_not_that_of_the_one_it_names() -> None:
    told = "Russia was calm. President {} said Russia had lied. The Eisenhower administration was told by Russia."
    assert side("Obama", told.format("Obama")) != "state:RU"
    assert side("Holm", told.format("Holm")) == "state:RU"
    assert side("Michelle Obama", told.format("Michelle Obama"), "Ms Obama won.") == "state:RU"
