"""For whom somebody speaks whom his titles, or the words about him, might give to the wrong side."""

from __future__ import annotations

import pytest
from analysis_texts import article, side

from briefgen.analysis.people import find_people

SENATE = "The Senate Harbour Committee will meet. "


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (SENATE + "Sen. Anna Lund, chairwoman of the Senate Harbour Committee, said no.", "person:Anna Lund"),
        (SENATE + "Anna Lund, Republican chair of the Senate Harbour Committee, said no.", "person:Anna Lund"),
        (
            SENATE + "The Senate Harbour Committee said it would act. Anna Lund, chair of the Senate Harbour "
            "Committee, said no.",
            "body:Senate Harbour Committee",
        ),
        (
            "Iowa was calm. Sen. Anna Lund of Iowa left. “No,” said Ms. Lund, chairwoman of the Senate Harbour "
            "Committee.",
            "person:Anna Lund",
        ),
        ("Iowa was calm. Treasurer Anna Lund of Iowa said no.", "region:Iowa"),
        ("The Supreme Court met. U.S. District Judge Anna Lund said no.", "person:Anna Lund"),
        ("The Supreme Court met. The Supreme Court was calm. Justice Anna Lund said no.", "body:Supreme Court"),
        (
            "The Supreme Court met. Supreme Court nominee Anna Lund, said no. Judge Anna Lund left.",
            "person:Anna Lund",
        ),
        ("The U.S. government was told. Anna Lund, an adviser to the US president, said no.", "state:US"),
        (
            "Norway waits. Anna Lund, founder of Norway’s Lutheran charity Fjord Aid, said no. Fjord Aid left.",
            "body:Fjord Aid",
        ),
        (
            "Fjord Watch met. Anna Lund, a Fjord Watch official in the 1970s and 1980s who now sails, said no.",
            "person:Anna Lund",
        ),
        ("Fjord Watch met. Anna Lund, director of Fjord Watch from 1999 to 2004, said no.", "person:Anna Lund"),
        (
            "The US waits. Anna Lund, director of the South Asia bureau of the Norwegian foreign ministry, said no.",
            "state:NO",
        ),
    ],
)
def test_lawmakers_judges_nominees_and_founders_speak_for_no_body_that_only_stands_in_a_title(
    words: str, key: str
) -> None:
    assert side("Anna Lund", words) == key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Peru was told. The Peruvian embassy in Oslo was shut. Ambassador Anna Lund said no.", "state:PE"),
        (
            "Orb Watch met. Orb Watch's supreme allied commander, U.S. Gen. Anna Lund, said no. The U.S. waits.",
            "body:Orb Watch",
        ),
    ],
)
def test_an_envoy_is_of_the_embassy_told_of_and_a_general_of_what_he_commands(words: str, key: str) -> None:
    assert side("Anna Lund", words) == key


def test_his_aide_serves_the_one_whom_the_sentence_is_about() -> None:
    told = "President Carl Blom and President Otto Renn met. {} his spokesman Ben Poe. Poe said no."
    assert side("Ben Poe", told.format("Mr. Blom's decision to invite Mr. Renn surprised")) == "person:Carl Blom"
    assert side("Ben Poe", told.format("Mr. Blom said Mr. Renn had sent")) == "person:Otto Renn"


def test_who_is_called_ms_often_is_a_woman_whatever_her_first_name() -> None:
    often = "Leland Holt spoke. Ms. Holt was late. Ms. Holt said no. Ms. Holt left."
    assert [len(p.mentions) for p in find_people(article(often))] == [4]
    before = "Mr. Holt spoke. Mr. Holt left. Mr. Holt and Anna Holt met. Mr. Holt said no. Anna Holt left."
    assert [len(p.mentions) for p in find_people(article(before)) if p.name == "Anna Holt"] == [2]
    once = "Leland Holt spoke. Ms. Holt was late."
    assert [len(p.mentions) for p in find_people(article(once)) if p.name == "Leland Holt"] == [1]


def test_of_two_namesakes_he_speaks_who_has_spoken() -> None:
    told = (
        "Minister Simon Holt said so. Carl Holt ruled for ten years. Holt went abroad.",
        "The doctor was late, Holt said.",
    )
    people = {p.name: [m.range[0] for m in p.mentions] for p in find_people(article(*told))}
    assert len(people["Simon Holt"]) == len(people["Carl Holt"]) == 2


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (
            "Norway and Denmark met. Norway left. Denmark left. Some Danish lawmakers were wary.\n\nIntelligence "
            "Minister Anna Lund said no.",
            "state:DK",
        ),
        (
            "The Department of Dunes was told. Department of Dunes (DOD) acting Secretary Anna Lund said no.",
            "body:Department of Dunes",
        ),
        (
            "Norway waits. A defiant Danish admiral said he was ready. The Danish government waits.\n\n“It is late,” "
            "Rear Admiral Anna Lund said.",
            None,
        ),
        (
            "Norway waits. The Danish government waits. A defiant Danish admiral said the fleet was ready.\n\n“It is "
            "late,” Rear Admiral Anna Lund said.",
            "state:DK",
        ),
        (
            "Norway waits. On Monday a senior commander in the Norwegian Army said the pass was shut.\n\n“What Otto "
            "Renn says is late,” Anna Lund said.",
            "state:NO",
        ),
        (
            "Norway waits. On Monday a senior commander in the Norwegian Army told Otto Renn the pass was shut.\n\n"
            "“It is late,” Anna Lund said.",
            None,
        ),
    ],
)
def test_whose_officer_somebody_is_is_told_in_the_sentence_before(words: str, key: str | None) -> None:
    assert side("Anna Lund", *words.split("\n\n")) == key


def test_a_lawmaker_called_chairman_alone_heads_no_body_named_before_him() -> None:
    told = (
        "Rep. Anna Lund, an Ohio Republican and chairwoman of the House Committee on Harbours, spoke. The OHS has a "
        "plan. “The OHS looked at all harbours. Chairwoman Lund might want to read the report,” it said."
    )
    assert side("Anna Lund", told) == "person:Anna Lund"


def test_a_chief_executive_is_no_political_party_s() -> None:
    told = "The host committee for the Republicans’ meeting has no money, said Anna Lund, its president and CEO."
    assert side("Anna Lund", "The Republicans spoke.", told) != "body:Republicans"


@pytest.mark.parametrize(
    "words",
    [
        "The Norwell Committee met. Anna Lund, spokeswoman for the committee raising funds for the Labour Party, left.",
        "Anna Lund, a spokeswoman for the group opposing the Norwell Council, said no. The Norwell Council met.",
        "“It is late,” super PAC spokeswoman Anna Lund said. A pro-Holm PAC ran an advert.",
    ],
)
def test_who_speaks_for_a_body_without_a_name_speaks_for_none_that_has_one(words: str) -> None:
    assert side("Anna Lund", words) in (None, "person:Anna Lund")


def test_its_is_that_of_a_named_body_where_no_nameless_one_is_told_of() -> None:
    assert side("Anna Lund", "The Norwell Council met, said Anna Lund, its president.") == "body:Norwell Council"


def test_a_speaker_of_a_house_told_with_his_party_and_his_country_speaks_for_no_state() -> None:
    told = "The US waited. The US signed it, US Republican House Speaker Anna Lund said."
    assert side("Anna Lund", told) == "person:Anna Lund"


def test_a_listed_leader_does_not_speak_for_another_state_that_is_named_more() -> None:
    told = "Peru waited. President Robert Mugabe wrote to Peru. Peru was calm. Peru left, and Mr Mugabe said no."
    assert side("Robert Mugabe", told) != "state:PE"


def test_a_listed_leader_is_who_the_lead_tells_of_by_an_office_of_his_own_state() -> None:
    told = "{} foreign minister has said he expects the truce to hold."
    goes_on = "But Walid al-Moallem said he hoped that Norland would send grain."
    after = ["Syria and Jordan share a border.", "Talks are due."]
    named = [
        side("Walid al-Moallem", told.format(state), goes_on, *after, date="") for state in ("Syria's", "Jordan's")
    ]
    assert named == ["state:SY", None]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (
            "Norway bought radars. Washington was silent. Defence Minister Anna Lund told her American counterpart by "
            "phone that Norway needs them. The US fears for its data, and the US has urged Norway to wait.",
            "state:NO",
        ),
        (
            "The US said no. At a meeting with his Chilean counterpart, Foreign Minister Anna Lund left. Peru was "
            "calm, and Peru said Chile was late. Chile said no. Chile is calm. Chile is long.",
            "state:PE",
        ),
    ],
)
def test_who_deals_with_his_counterpart_is_of_another_state(words: str, key: str) -> None:
    assert side("Anna Lund", words.replace("his Chilean", "her Chilean")) == key
