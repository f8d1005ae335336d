"""Who is told of and never heard is no party; who speaks, thinks or is in the news again and again stays one."""

from __future__ import annotations

import pytest
from analysis_texts import briefed

TOLD = (
    "The Hale Farmers Union said the levy was unfair. The union accused Norwell of greed.",
    "Norwell denied that the levy would hurt farmers.",
)


def names(*paragraphs: str) -> set[str]:
    return {party.name for party in briefed(*paragraphs).parties}


def test_a_group_that_is_only_acted_on_or_moved_by_events_is_no_party() -> None:
    found = names(
        *TOLD,
        "Parents will need to decide which bank will hold the grant.",
        "The new rules allow customers to tell a bank that they are safe.",
    )
    assert "Hale Farmers Union" in found
    assert not found & {"Parents", "customers"}


def test_a_group_that_says_or_thinks_something_is_one() -> None:
    assert "Economists" in names(*TOLD, "Economists expect the levy to fall by next year.")


def test_a_person_who_takes_no_position_is_one_only_where_the_story_is_about_him() -> None:
    told = (*TOLD, "Former senator Carl Renna will need to decide which bank will hold the grant.")
    assert "Carl Renna" not in names(*told)
    again = "Renna left office. Renna sold his farm. Renna bought a boat. Renna is in Spain."
    assert "Carl Renna" in names(*told, again)
    assert "Carl Renna" in names(*TOLD, "Former senator Carl Renna said the levy was a theft.")


def test_a_parliament_that_only_has_to_decide_needs_to_be_named_more_often_than_a_company() -> None:
    news = "The levy will come before the {}. The vote in the {} is in May. A seat in the {} is free."
    assert "European Parliament" not in names(*[line.replace("{}", "European Parliament") for line in (news, *TOLD)])
    sold = "The sale of {} was agreed. Shares in {} rose. The price of {} was high. {} shares are dear."
    assert any("Halden" in name for name in names(sold.replace("{}", "Halden Motors Ltd"), *TOLD))


def test_no_statement_is_left_with_a_party_that_is_gone() -> None:
    made = briefed(*TOLD, "Parents will need to decide which bank will hold the grant.")
    known = {party.id for party in made.parties}
    assert {statement.party for statement in made.statements} <= {*known, None}
    assert any(statement.party is None for statement in made.statements)


def test_a_group_that_is_only_heard_in_passing_is_none() -> None:
    told = "The union pointed to a report from Norwell last year where residents said two men had cheated them."
    made = briefed(*TOLD, told)
    assert any("two men" in statement.text for statement in made.statements)
    assert not {party.name.casefold() for party in made.parties} & {"residents", "norwell residents"}


def unquoted(*paragraphs: str) -> list[str]:
    return [one.name for one in briefed(*paragraphs).no_position]


def test_who_speaks_for_a_party_is_told_of_apart_only_where_it_is_heard() -> None:
    met = "President Anna Lund of Peru came to Norwell. Lund met farmers and Lund left."
    assert "Anna Lund" in unquoted(met, "Peru said the levy was unfair.")
    silent = unquoted(met, "Peru sent troops. Peru closed the road. Peru sold grain.")
    assert "Peru" in silent
    assert "Anna Lund" not in silent


def test_the_public_at_home_is_no_party_that_is_not_quoted() -> None:
    home = "The White House, the Senate and Congress met. The Senate said the road was open."
    assert "Americans" not in unquoted(home, "Americans pay less. Americans wait.")
    assert "Peruvians" in unquoted(home, "Peruvians pay less. Peruvians wait.")


@pytest.mark.parametrize(
    ("headline", "told", "listed"),
    [
        ("Ministers meet", "Carl Renna sold a farm. Renna left. Renna slept. Renna rested. Renna is in Spain.", True),
        ("Ministers meet", "Carl Renna sold a farm. Renna left. Renna slept. Renna is in Spain.", False),
        (
            "Renna in court",
            "Carl Renna sold a farm. Friends saw Renna. Kin of Renna met friends of Renna and Renna.",
            True,
        ),
        ("Ministers meet", "Friends saw Carl Renna. Kin of Renna met friends of Renna and Renna, and Renna.", False),
    ],
)
def test_a_figure_of_the_story_is_a_party_though_he_is_not_heard(headline: str, told: str, listed: bool) -> None:
    parties = {party.name for party in briefed(*TOLD, told, headline=headline).parties}
    assert ("Carl Renna" in parties) == listed


def test_a_storm_is_no_figure_of_the_story() -> None:
    told = "Cyclone Amrun hit Norland. Villagers fled Amrun. Homes were lost to Amrun. Roads hit by Amrun were shut."
    made = briefed(*TOLD, told, "A map of Amrun was shown.", headline="Amrun in Norland")
    assert not any("Amrun" in party.name for party in made.parties)
