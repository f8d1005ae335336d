"""What a legal row says of its parts: who is bound and to what, whose decision it is; and what is no law at all."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.legal import find_legal_context
from briefgen.model import LegalItem


def rows(sentence: str) -> list[LegalItem]:
    return find_legal_context(article(sentence, "The port was quiet."), [])


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Norland and Sudmark signed a fishing treaty in 2011.", "Norland and Sudmark"),
        ("Under the treaty, Norland must close its mines.", "Norland"),
        ("Foreigners are not allowed to own land.", "Foreigners"),
        ("The law bars dockers from striking in summer.", "dockers"),
        ("The judge ordered the firm to hand over the files.", "the firm"),
    ],
)
def test_who_can_be_held_to_something_is_bound(sentence: str, bound: str) -> None:
    assert [row.bound for row in rows(sentence)] == [bound]


@pytest.mark.parametrize(
    "sentence",
    [
        "The settlement is required to be approved by the court.",
        "Before the cease-fire went into effect on Friday, the port was shelled.",
        "Ann Holt withdrew from the fishing treaty in 2011.",
        "The law allows patients to choose their doctor.",
        "The committee scheduled a hearing on the charges for Monday.",
        "The mayor has no authority to dismiss the harbour master.",
        "It is not illegal for lawmakers to apply for the loans.",
        "A federal court blocked the governor's curfew on Monday.",
        "The justices must decide if the states can fine their electors.",
        "Fraud and breach of trust carry a prison sentence of up to three years.",
        "Four members of the assembly benefited from loans under the aid programme.",
    ],
)
def test_things_makers_and_those_who_are_let_do_something_are_not_bound(sentence: str) -> None:
    assert [row.bound for row in rows(sentence)] in ([], [None])


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("The law bars dockers from striking in summer.", "striking in summer"),
        ("The law bars ships from the strait.", "ships from the strait"),
        ("It is not illegal for lawmakers to apply for the loans.", None),
        ("Foreigners are not allowed to own land.", None),
        ("The Supreme Court declined to hear the appeal of the firm.", None),
    ],
)
def test_a_duty_is_whole_and_never_turned_round(sentence: str, duty: str | None) -> None:
    assert [row.duty for row in rows(sentence)] == [duty]


@pytest.mark.parametrize(
    ("sentence", "instrument", "body"),
    [
        ("The Supreme Court in a 5-4 ruling upheld the curfew.", "a 5-4 ruling", "Supreme Court"),
        ("The High Court rejected a challenge to the harbour law.", None, "High Court"),
        ("The Supreme Court declined to hear the firm's appeal of a ruling on tolls.", None, "Supreme Court"),
        ("Norland is a member of the World Trade Organization.", None, "World Trade Organization"),
        ("The tariff went into effect on Friday.", "The tariff", None),
        ("The mayor was arrested on two counts of fraud.", "two counts of fraud", None),
        ("The attorney general is suing the firm for 40 million crowns.", None, "attorney general"),
    ],
)
def test_a_row_is_of_the_ruling_or_of_the_body_that_decided(
    sentence: str, instrument: str | None, body: str | None
) -> None:
    assert [(row.instrument, row.body) for row in rows(sentence)] == [(instrument, body)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy will be charged with leading the talks on tolls.",
        "Clerks released Holt's Statement of Facts, which told of the fraud.",
        "Norland does not have a trade agreement with Sudmark.",
        "Can the dockers file a class action lawsuit against the port?",
        "The officers should be branded criminals, hunted down and hauled before the International Court.",
        "The carrier's unanimous decision means that 400 dockers will move.",
        "Norland has every right to defend its coast.",
        "Mark Judge told the committee to look elsewhere.",
        "Ministers served under the previous administration of Ivo Ruiz.",
        "More than a year of letters was required to obtain the papers.",
    ],
)
def test_what_only_sounds_like_law_gives_no_row(sentence: str) -> None:
    assert not rows(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "She could face up to 20 years.",
        "A grand jury decided not to indict the officer.",
        "The 9th Circuit had ruled that the crews could seek hearings.",
        "The Fourth Circuit struck down the levy in 2016.",
        "A panel of judges said that it was too early to weigh the plan.",
        "There is a limit of 4 tonnes on the catch that can be landed.",
        "The row ended Monday with the high court's 7-2 decision that the commission wronged the baker.",
    ],
)
def test_more_ways_in_which_law_is_told(sentence: str) -> None:
    assert len(rows(sentence)) == 1


def test_a_word_of_force_keeps_its_not() -> None:
    (row,) = rows("Holt won’t receive cash for her shares under the agreement.")
    assert row.force == "won’t"
