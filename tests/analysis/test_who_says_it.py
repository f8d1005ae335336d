"""Who says it: no statement stands under one who did not make it, and none under nobody whose speaker is plain."""

from __future__ import annotations

import pytest
from analysis_texts import article, briefed, side

from briefgen.analysis import lexicons
from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.lexicons import Term
from briefgen.analysis.offices.affiliations import affiliate
from briefgen.analysis.people import find_people
from briefgen.model import Briefing


def spoken(made: Briefing, words: str) -> tuple[str | None, str | None]:
    """The party's name and the speaker of the one position whose line holds some words."""
    held = {position.statement for position in made.positions}
    names = {party.id: party.name for party in made.parties}
    found = [s for s in made.statements if s.id in held and words in s.text]
    assert len(found) == 1, [s.text for s in made.statements]
    return names.get(found[0].party or ""), found[0].speaker


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Senator Anna Lund, a close adviser to Omar Said, said no. Omar Said left.", "person:Anna Lund"),
        ("Anna Lund, a close adviser to Omar Said, said no. Omar Said left.", "person:Omar Said"),
        ("Senator Anna Lund, a spokeswoman for Omar Said, said no. Omar Said left.", "person:Omar Said"),
        ("Anna Lund, pastor at the Trinity Church, said no. The Trinity Church is old.", "person:Anna Lund"),
        ("Anna Lund, bishop of the Trinity Church, said no. The Trinity Church is old.", "body:Trinity Church"),
    ],
)
def test_who_was_elected_or_preaches_speaks_for_himself(words: str, key: str) -> None:
    assert side("Anna Lund", words) == key


def test_what_any_body_is_called_means_one_of_several_only_near() -> None:
    told = (
        "The Harbour Council and the Fisheries Board met.",
        "Nobody came to the hall.",
        "It was a cold day for all.",
        "“No,” said Anna Lund, the group's vice president.",
    )
    assert side("Anna Lund", *told) != "body:Fisheries Board"
    assert side("Anna Lund", told[0], told[3]) == "body:Fisheries Board"


def test_a_party_is_no_union() -> None:
    told = "The GOP met here.", "The police union also pushed for a ban.", "The GOP left."
    assert spoken(briefed(*told), "pushed for a ban")[0] != "GOP"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Of Varga, Holm, who has given money to Marta Ruiz, said, “He is scary to all of us.”", "Eric Holm"),
        ("Presumptive Democratic presidential nominee Marta Ruiz called on all to pass a scary deal.", "Marta Ruiz"),
        ("“Imagine it, it is scary,” mused Blaze co-host Stu Bergson. “We are the best of all.”", "Stu Bergson"),
        ("“It's scary,“ said Marta Ruiz, an attorney. “It's a hard thing to do without a fall.”", "Marta Ruiz"),
    ],
)
def test_a_speaker_is_read_in_an_odd_phrase(words: str, speaker: str) -> None:
    told = briefed("Eric Holm, a lawyer, met Otto Varga. Marta Ruiz left.", words)
    assert spoken(told, "scary")[1] == speaker


def test_whom_the_sentence_before_a_quotation_brings_in_says_it() -> None:
    told = (
        "Otto Varga stopped. “We will win,” Varga said.",
        "Anna Holm made an entrance, courtesy of Wes Marsh, a delegate from Ohio.",
        "“I thought it would be funny,” he said.",
    )
    assert spoken(briefed(*told), "be funny")[1] == "Wes Marsh"
    known = "Otto Varga stopped beside Wes Marsh, a delegate from Ohio. “We will win,” Varga said.", *told[1:]
    assert spoken(briefed(*known), "be funny")[1] != "Wes Marsh"


def test_the_owner_of_the_subject_of_a_turned_sentence_goes_on() -> None:
    told = (
        "Otto Varga met the miners on Monday.",
        "“It was offensive,” said Ari Holm, a former press secretary.",
        "More troubling to many was Varga's unwillingness to name a price. Instead, the businessman has insisted that "
        "he will sell.",
    )
    assert spoken(briefed(*told), "he will sell")[1] == "Otto Varga"


def test_a_son_who_tells_of_his_father_is_not_the_father() -> None:
    told = (
        "Omar Varga said that he had money from his father.",
        "But Otto Varga gave away little. Otto Varga owns the port.",
        "In response, Varga cited gifts that his fund had received from his father.",
    )
    assert spoken(briefed(*told), "cited gifts")[1] == "Omar Varga"


def test_one_of_those_who_signed_a_letter_does_not_speak_by_it_alone() -> None:
    told = (
        "A coalition of nearly 40 groups sent a letter to the council this week.",
        "The letter said the fens were dry.",
        "“It is late,” said Anna Lund, vice president of the Fen Trust, which signed the letter.",
    )
    assert spoken(briefed(*told), "the fens were dry")[0] != "Fen Trust"


def test_what_one_says_of_another_s_mind_is_his_however_long_the_author_goes_on() -> None:
    told = briefed(
        "Marta Ruiz thinks the board asks too many tests of the mills, former Mayor Otto Ruiz said this week at an "
        "event in Tarn — an apparent reversal of her past support for the old law that ushered in the yearly tests "
        "of all mills more than a decade ago."
    )
    assert spoken(told, "too many tests")[1] == "Otto Ruiz"


def test_policymakers_are_of_the_one_central_bank() -> None:
    told = "The European Central Bank met.", "In March several policymakers said that the fens were dry."
    assert spoken(briefed(*told), "the fens were dry")[0] == "European Central Bank"
    two = "The European Central Bank met the Bank of England.", told[1]
    assert spoken(briefed(*two), "the fens were dry")[0] not in ("European Central Bank", "Bank of England")


def test_a_veteran_has_left_what_he_served_in() -> None:
    told = (
        "Former Texas Gov. Otto Marsh announced his endorsement of Sen. Carl Blom on Sunday.",
        "“He is the best of them,” Marsh said.",
        "The Air Force veteran also believes that Blom passes the test. “He knows it,” Marsh said.",
    )
    assert spoken(briefed(*told), "passes the test")[1] == "Otto Marsh"


def test_a_minister_of_some_time_is_not_the_state_in_an_article_without_a_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicons, "leaders", lambda: {"Anna Lund": (Term("state:US", "2009-01", "2013-02"),)})
    monkeypatch.setattr(lexicons, "headed_from", lambda: {"Anna Lund": ""})
    words = (
        "WASHINGTON — Anna Lund said the White House has ports. Congress, the Senate, the White House and the House "
    )
    words += "met."

    def key(date: str) -> str | None:
        art = article(words, date=date)
        people = find_people(art)
        return affiliate(art, people, find_bodies(art, people))["Anna Lund"]

    assert (key(""), key("12 March 2010")) == (None, "state:US")


def test_who_advised_a_leader_long_gone_speaks_for_himself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicons, "leaders", lambda: {"Anna Lund": (Term("state:US", "2009-01", "2013-02"),)})
    told = "Ben Poe, President Anna Lund's security adviser, said no. The US government was calm."
    assert side("Ben Poe", told, date="12 March 2016") == "person:Ben Poe"
    assert side("Ben Poe", told, date="12 March 2011") == "state:US"
    runs = told.replace("President Anna Lund", "Anna Lund") + " Anna Lund left."
    assert side("Ben Poe", runs, date="12 March 2016") == "person:Anna Lund"
