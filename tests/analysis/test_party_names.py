"""How parties are called: no adjective of a nation, no word that only opens the sentence, one person under one name."""

from __future__ import annotations

from itertools import pairwise

import pytest
from analysis_texts import article, briefed

from briefgen.analysis.people import find_people
from briefgen.model import Briefing


def names(briefing: Briefing) -> set[str]:
    return {party.name for party in briefing.parties}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Norwegian Foreign Minister Ida Holm said the talks would go on.", "Norwegian Foreign Minister"),
        ("The Chilean trade ministry said the tariff was unlawful.", "Chilean trade ministry"),
        ("A Kenyan government official said the border was closed.", "Kenyan government"),
    ],
)
def test_a_state_that_is_named_by_its_adjective_alone_is_called_by_the_office_that_speaks(
    sentence: str, name: str
) -> None:
    assert name in names(briefed(sentence))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("As Norwell Foundation's Ida Holm pointed out, the plan would cost jobs.", "Norwell Foundation"),
        ("Also Norwell Foundation warned that the plan would cost jobs.", "Norwell Foundation"),
        ("Should Norwell Council pay? Norwell Council said the plan would cost jobs.", "Norwell Council"),
        ("Ann Poe called Monday for Senate candidate Ida Holm to resign. Ida Holm said she would stay.", "Ida Holm"),
    ],
)
def test_what_opens_a_sentence_is_no_part_of_a_partys_name(sentence: str, name: str) -> None:
    made = names(briefed(sentence))
    assert name in made
    assert not any(word in other.split() for other in made for word in ("As", "Also", "Should", "Monday"))


@pytest.mark.parametrize(
    ("sentence", "name", "title"),
    [
        ("Recall Sen. Ida Holm, who said that it was late.", "Ida Holm", "Sen."),
        ("Does Ida Holm stand for that? Ida Holm said that it was late.", "Ida Holm", None),
        ("Enter Paul Holm. He said that it was late.", "Paul Holm", None),
        ("On Monday Nadia Haddad warned that it was late.", "Nadia Haddad", None),
        ("Emily Anna Holm said that it was late.", "Emily Anna Holm", None),
    ],
)
def test_what_opens_a_sentence_is_no_part_of_a_persons_name_or_title(
    sentence: str, name: str, title: str | None
) -> None:
    assert {person.name: person.title for person in find_people(article(sentence))} == {name: title}


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Prince Omar bin Said spoke. Prince Omar said that it was late.", {"Omar bin Said"}),
        ("Betty Holm was the first. Baroness Holm said that it was late. Lady Holm left.", {"Betty Holm"}),
        ("King Abdullah II of Jordan met reporters. King Abdullah said that it was late.", {"Abdullah II"}),
        (
            "Melba Acosta Febo, the president of the bank, left. Ms. Acosta said that it was late.",
            {"Melba Acosta Febo"},
        ),
        ("Prince Charles met Charles Holm in Leeds. Mr Holm said that it was late.", {"Charles", "Charles Holm"}),
        ("Baroness Holm said that it was late. Her rival, Peter Holm, left.", {"Holm", "Peter Holm"}),
    ],
)
def test_one_person_is_one_however_rank_and_surname_are_given(paragraph: str, expected: set[str]) -> None:
    assert {person.name for person in find_people(article(paragraph))} == expected


def test_a_representative_named_in_passing_is_not_missed_where_his_side_is_heard() -> None:
    filler = [f"Paragraph number {n} tells of the weather over the hills." for n in range(4)]
    late = "Kenyan President Daniel Otieno will attend. Mr Otieno leaves on Friday."
    told = "Kenya said on Monday that the border was closed."
    assert "Daniel Otieno" not in {entry.name for entry in briefed(told, *filler, late).no_position}
    assert "Daniel Otieno" in {entry.name for entry in briefed(told, late, *filler).no_position}


def test_who_is_dealt_with_in_the_news_and_told_of_again_is_a_main_actor() -> None:
    news = "Kenya accused Norwell Grain of fraud on Monday."
    again = "Norwell Grain shares fell. Kenya said that the talks with Norwell Grain were over."
    assert "Norwell Grain" in names(briefed(news, again))
    assert "Norwell Grain" not in names(briefed("Kenya said that the talks were over.", "It rained.", news))
    assert "Kenya" in names(briefed(news, again))


def test_a_fund_is_no_main_actor() -> None:
    told = [
        "Ann Poe praised the Norwell Relief Fund on Monday.",
        "Money for the Norwell Relief Fund was found. The gifts went to the Norwell Relief Fund.",
    ]
    assert "Norwell Relief Fund" not in names(briefed(*told))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Norwell Grain Chairman and CEO Ida Holm said that it was late.", "Norwell Grain Chairman and CEO"),
        ("The bank's founder and general manager, Ida Holm, said no.", "bank's founder and general manager"),
        ("The Secretary of State for Culture, Media and Sport, Ida Holm, said no.",
         "Secretary of State for Culture, Media and Sport"),
        ("Ida Holm, a spokeswoman for Local 1199, said that it was late.", "spokeswoman for Local 1199"),
        ("The king and Prime Minister Ida Holm said that it was late.", "Prime Minister"),
        ("“It rained,” chairman and chief executive Ida Holm said.", "chairman and chief executive"),
        ("Director of Public Prosecution Ida Holm said that it was late.", "Director of Public Prosecution"),
        ("Reps. Ida Holm and Ann Poe said that it was late.", None),
    ],
)  # fmt: skip
def test_a_title_is_given_whole_and_is_of_one_person(sentence: str, title: str | None) -> None:
    assert {person.name: person.title for person in find_people(article(sentence))}["Ida Holm"] == title


def test_a_company_is_taken_up_by_no_phrase_that_tells_of_another() -> None:
    made = briefed(
        "Norwell Inc. said on Monday that it was ready. Norwell Inc. is not the only firm.",
        "The Leeds-based company said that Norwell Inc. owned Orbex Inc. and would sell it.",
    )
    aliases = {alias for party in made.parties for alias in party.aliases}
    assert not {"only firm", "based company"} & aliases


def test_a_region_without_a_government_is_nobody_and_no_body() -> None:
    made = briefed(
        "Ida Holm, head of strategy for Latin American markets for Norwell Capital, said that it was late.",
        "Ann Poe, the campaign's New England director, said that it was early.",
    )
    assert names(made) == {"Norwell Capital", "Ann Poe"}


def test_a_minister_of_a_topic_makes_no_body_of_it() -> None:
    assert not {"German Economy"} & names(briefed("German Economy minister Ida Holm said that it was late."))


def test_the_agency_in_a_dateline_is_no_name_of_the_state_before_it() -> None:
    made = briefed("HANOI, Vietnam (AP) — Vietnam said on Monday that the talks would go on.", "AP was not there.")
    [state] = [party for party in made.parties if party.name == "Vietnam"]
    assert state.aliases == []
    explained = briefed("The Mill Workers Union (MWU) said the strike would go on.", "MWU members agree.")
    assert [party.aliases for party in explained.parties] == [["MWU"]]


@pytest.mark.parametrize(
    ("sentence", "name", "alias"),
    [
        ("Opponents of the harbour plan said the bay would be lost.", "Opponents of the harbour plan", "Opponents"),
        ("Residents in the poorest streets said they had not been asked.", "Residents in the poorest streets", ""),
        ("People familiar with the deal earlier this week said the sale was off.", "People familiar with the deal", ""),
        ("A coalition of nine cities led by Norwell said it would sue.", "coalition of nine cities", ""),
        ("Congressional Democrats said the bill was late.", "Democrats", "Congressional Democrats"),
        ("The rules were criticised. House Republicans said they were late.", "Republicans", "House Republicans"),
    ],
)
def test_a_group_is_called_by_what_tells_it_from_others(sentence: str, name: str, alias: str) -> None:
    called = {party.name: party.aliases for party in briefed(sentence).parties}
    assert name in called
    assert not alias or alias in called[name]


def test_a_group_of_which_two_are_told_apart_is_called_by_its_noun() -> None:
    made = briefed("Critics of the dam said it was unsafe.", "Critics of the road said it was too wide.")
    assert names(made) == {"Critics"}


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        ("Ida Holm, chief counsel at the", "Norwell Center for Law and Justice", ", said it was late."),
        ("The", "Norwell Union of Retired and Serving Officers", " said it was late."),
        ("Ida Holm, head of trading at Malmo-based", "K. Varne Price", ", said it was late."),
        ("“It was late,” said Peter Renn, counsel for the LGBT advocacy groups", "Norwell Legal Fund", "."),
        ("Ida Holm, director of a small group called", "CREDEMUS", ", said it was late."),
        ("A group of doctors in Leeds called", "Norwell Is Healing Itself", " reported that it was late."),
        ("“No shots were fired,” Rear Adm. Ida Holm, the", "Pentagon", " press secretary, said in a statement."),
        ("", "White House Council of Bridge Advisers", " chairman Ida Holm said it was late."),
    ],
)
def test_a_partys_name_is_neither_cut_short_nor_made_of_what_stands_beside_it(
    before: str, name: str, after: str
) -> None:
    assert names(briefed(f"{before} {name}{after}".strip())) == {name}


def test_an_office_with_what_it_is_for_is_no_body() -> None:
    made = briefed("Also Monday, Danish Minister of Communication and Information Technology Ole Rad denied it.")
    assert names(made)
    assert not any("Communication" in name for name in names(made))


def test_the_group_takes_up_the_name_that_it_was_given() -> None:
    made = briefed("A group of doctors in Leeds called Norwell Cares said it was late. “We are tired,” the group said.")
    assert names(made) == {"Norwell Cares"}


@pytest.mark.parametrize(
    ("sentence", "alias"),
    [
        ("Two senior lawmakers said the plan would cost jobs.", "Two senior lawmakers"),
        ("Some critics said the plan would cost jobs.", "Some critics"),
    ],
)
def test_a_group_is_called_as_it_is_counted_too_and_not_by_its_name(sentence: str, alias: str) -> None:
    made = briefed(sentence)
    assert [alias in party.aliases and party.name != alias for party in made.parties] == [True]


def test_the_day_before_a_group_is_no_part_of_its_name() -> None:
    assert names(briefed("In the meantime, in April 10 senators asked the ministry to drop the plan.")) == {"senators"}


def test_a_name_of_three_words_of_which_the_middle_one_is_unknown_is_one_persons() -> None:
    told = "She was the witness for Christine Blasby Holm by confirming it. Ms. Holm said it was late."
    assert names(briefed(told)) == {"Christine Blasby Holm"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The 9th Circuit ruled that the law was void.", "9th Circuit", "court"),
        ("The 9th Circuit Court of Appeals met. The 9th Circuit ruled that the law was void.",
         "9th Circuit Court of Appeals", "court"),
        ("Silverstone Circuit said that the race was off.", "Silverstone Circuit", "organisation"),
    ],
)  # fmt: skip
def test_an_american_court_of_appeals_is_called_by_its_circuit(text: str, name: str, kind: str) -> None:
    assert [(party.name, party.kind) for party in briefed(text).parties] == [(name, kind)]


def test_groups_heard_at_once_stand_in_the_order_in_which_they_are_told() -> None:
    groups = ("critics", "analysts", "critics", "campaigners", "analysts", "campaigners", "critics")
    for first, second in pairwise(groups):  # an order by chance would seldom be right six times
        made = briefed(f"The {first} and the {second} said the plan would cost jobs.")
        assert [party.name for party in made.parties] == [first, second]


def test_a_state_is_not_called_by_the_name_of_its_land_where_its_government_has_one() -> None:
    said = "President Bo Lund said the road was open. “America needs roads,” he said."
    assert "White House" in names(briefed(said, "The White House said America would pay."))
    (party,) = briefed(said, "The president noted that America would pay.").parties
    assert (party.name, party.aliases) == ("America", ["president"])


def test_an_american_court_of_appeals_is_one_party_by_its_circuit() -> None:
    found = briefed(
        "In May, the U.S. Court of Appeals for the 2nd Circuit reversed the ruling, saying that the road was closed.",
        "The 2nd Circuit said the law was old. The 9th U.S. Circuit Court of Appeals said the law was void.",
        "The 9th Circuit said so again.",
    )
    assert {party.name: party.aliases for party in found.parties} == {
        "U.S. Court of Appeals for the 2nd Circuit": ["2nd Circuit"],
        "9th U.S. Circuit Court of Appeals": ["9th Circuit"],
    }


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "The State Department was late. The White House said the plan would cost jobs. President Ida Holm said no.",
            "White House",
        ),
        (
            "The Foreign Office was late. Downing Street said it would cost jobs. Prime Minister Ida Holm said no.",
            "Downing Street",
        ),
        ("The State Department was late. The White House said the plan would cost jobs.", "State Department"),
    ],
)
def test_a_state_that_is_not_named_is_called_by_its_leaders_house_where_he_stands_for_it(
    sentence: str, name: str
) -> None:
    assert name in names(briefed(sentence))


def test_a_war_is_no_party() -> None:
    text = "Tarn War general Ida Holm, an old soldier of the Tarn War, said the plan would cost jobs."
    assert not any("War" in name for name in names(briefed(text)))
