"""Disputes: two sides of one thing, never one party, never two things."""

from __future__ import annotations

from analysis_texts import article, party, said

from briefgen.analysis.article import Article
from briefgen.analysis.disputes import pair_disputes
from briefgen.model import Dispute, Position, Statement

LEAD = "Ministers of Norland and Sudland opened talks on Monday about the Tarn bridge."
PARTIES = [party("norland", "Norland"), party("sudland", "Sudland", aliases=["Sud City"]), party("miners", "Miners")]


def disputes(art: Article, statements: list[Statement]) -> list[Dispute]:
    shown = [Position(party=s.party, statement=s.id) for s in statements if s.party]
    return pair_disputes(art, statements, shown, PARTIES)


def pairs(art: Article, statements: list[Statement]) -> list[tuple[str, str, str]]:
    return [(item.claim, item.counter, item.relation) for item in disputes(art, statements)]


def test_a_denial_that_points_to_its_claim_is_a_dispute() -> None:
    art = article(LEAD, "Norland accused Sudland of smuggling weapons.", "Sud City denies that charge.")
    charge = said(art, "st1", "Norland", "accused", "Sudland of smuggling weapons", party="norland", kind="accusation")
    denial = said(art, "st2", "Sud City", "denies", "that charge", party="sudland", kind="denial", denies="st1")
    found = disputes(art, [charge, denial])
    assert [(item.claim, item.counter, item.relation) for item in found] == [("st1", "st2", "denial")]
    assert found[0].about


def test_a_denial_far_from_its_accusation_is_found_by_what_they_share() -> None:
    art = article(
        LEAD,
        "Norland accused Sudland of arming the miners of Tarn.",
        "The talks were held behind closed doors.",
        "Sudland denied arming the miners.",
    )
    charge = said(
        art, "st1", "Norland", "accused", "Sudland of arming the miners of Tarn", party="norland", kind="accusation"
    )
    denial = said(art, "st2", "Sudland", "denied", "arming the miners", party="sudland", kind="denial")
    assert pairs(art, [charge, denial]) == [("st1", "st2", "denial")]


def test_a_refusal_answers_a_demand() -> None:
    art = article(
        LEAD,
        "Norland demanded that Sudland remove the bridge toll.",
        "Sudland said it would not remove the bridge toll.",
    )
    demand = said(art, "st1", "Norland", "demanded", "Sudland remove the bridge toll", party="norland", kind="demand")
    refusal = said(art, "st2", "Sudland", "said", "it would not remove the bridge toll", party="sudland")
    assert pairs(art, [demand, refusal]) == [("st1", "st2", "refusal")]


def test_breach_and_compliance_of_one_thing_are_opposed() -> None:
    art = article(
        LEAD,
        "Norland called the blockade a gross violation of the border treaty.",
        "Sudland said the blockade was set up in accordance with all its laws.",
    )
    charge = said(
        art, "st1", "Norland", "called", "the blockade a gross violation of the border treaty", party="norland",
        kind="accusation",
    )  # fmt: skip
    answer = said(
        art, "st2", "Sudland", "said", "the blockade was set up in accordance with all its laws", party="sudland"
    )
    assert pairs(art, [charge, answer]) == [("st1", "st2", "opposed")]


def test_each_accusing_the_other_of_the_breach_is_a_dispute() -> None:
    art = article(
        LEAD,
        "Norland said Sudland broke the truce by shelling Tarn.",
        "Sudland said Norland violated the truce at dawn.",
    )
    statements = [
        said(
            art, "st1", "Norland", "said", "Sudland broke the truce by shelling Tarn", party="norland",
            kind="accusation",
        ),
        said(
            art, "st2", "Sudland", "said", "Norland violated the truce at dawn", party="sudland", kind="accusation"
        ),
    ]  # fmt: skip
    assert pairs(art, statements) == [("st1", "st2", "opposed")]


def test_one_party_has_no_dispute_with_itself() -> None:
    art = article(LEAD, "Norland said Norland broke the truce.", "Norland denied that it broke the truce.")
    statements = [
        said(art, "st1", "Norland", "said", "Norland broke the truce", party="norland", kind="accusation"),
        said(art, "st2", "Norland", "denied", "it broke the truce", party="norland", kind="denial"),
    ]
    assert pairs(art, statements) == []


def test_statements_about_two_things_are_not_paired() -> None:
    art = article(LEAD, "Norland accused Sudland of smuggling weapons.", "The Miners denied striking for pay.")
    statements = [
        said(art, "st1", "Norland", "accused", "Sudland of smuggling weapons", party="norland", kind="accusation"),
        said(art, "st2", "The Miners", "denied", "striking for pay", party="miners", kind="denial"),
    ]
    assert pairs(art, statements) == []


def test_what_a_dispute_is_about_stands_in_one_of_its_statements() -> None:
    art = article(LEAD, "Norland accused Sudland of arming the miners.", "Sudland denied arming the miners.")
    statements = [
        said(art, "st1", "Norland", "accused", "Sudland of arming the miners", party="norland", kind="accusation"),
        said(art, "st2", "Sudland", "denied", "arming the miners", party="sudland", kind="denial"),
    ]
    about = disputes(art, statements)[0].about[0]
    start, end = map(int, about.removeprefix("S1:").split("-"))
    assert art.text[start:end] == "the miners"


def about(art: Article, found: Dispute) -> str:
    start, end = map(int, found.about[0].removeprefix("S1:").split("-"))
    return art.text[start:end]


def test_a_denial_that_only_points_back_is_named_by_what_it_denies() -> None:
    art = article(LEAD, "Norland accused Sudland of smuggling heavy weapons.", "Sud City denies that charge.")
    charge = said(
        art, "st1", "Norland", "accused", "Sudland of smuggling heavy weapons", party="norland", kind="accusation"
    )
    denial = said(art, "st2", "Sud City", "denies", "that charge", party="sudland", kind="denial", denies="st1")
    assert about(art, disputes(art, [charge, denial])[0]) == "heavy weapons"


def test_a_bare_noun_is_told_with_what_it_is_for() -> None:
    art = article(
        LEAD,
        "The miners protested that Sudland moved them across the country.",
        "Sudland argued that it needed the flexibility to redeploy its workers.",
    )
    blame = said(
        art, "st1", "The miners", "protested", "Sudland moved them across the country", party="miners",
        kind="accusation",
    )  # fmt: skip
    answer = said(art, "st2", "Sudland", "argued", "it needed the flexibility to redeploy its workers", party="sudland")
    found = disputes(art, [blame, answer])
    assert [(item.claim, item.counter, item.relation) for item in found] == [("st1", "st2", "opposed")]
    assert about(art, found[0]) == "the flexibility to redeploy its workers"


def test_who_calls_a_claim_exaggerated_disputes_it() -> None:
    art = article(
        LEAD,
        "Norland said Sudland exceeded its customs powers at the bridge.",
        "The miners said Norland was exaggerating the customs powers of Sudland.",
    )
    claim = said(art, "st1", "Norland", "said", "Sudland exceeded its customs powers at the bridge", party="norland")
    answer = said(
        art, "st2", "The miners", "said", "Norland was exaggerating the customs powers of Sudland", party="miners"
    )
    assert pairs(art, [claim, answer]) == [("st1", "st2", "opposed")]


def test_who_finds_no_proof_against_a_party_does_not_contradict_that_party() -> None:
    art = article(
        LEAD,
        "Sudland said the flooding of the tunnel was a natural event.",
        "The miners said they saw no convincing evidence that Sudland caused the flooding of the tunnel.",
    )
    own = said(art, "st1", "Sudland", "said", "the flooding of the tunnel was a natural event", party="sudland")
    doubt = said(
        art, "st2", "The miners", "said",
        "they saw no convincing evidence that Sudland caused the flooding of the tunnel", party="miners",
    )  # fmt: skip
    assert pairs(art, [own, doubt]) == []


def test_a_loser_who_takes_a_ruling_ill_stands_against_the_court() -> None:
    art = article(
        LEAD,
        "The High Court ruled that the toll breaks the treaty.",
        "Sudland said the court’s decision forces it to close the bridge.",
    )
    ruling = said(art, "st1", "The High Court", "ruled", "the toll breaks the treaty", party="norland")
    answer = said(art, "st2", "Sudland", "said", "the court’s decision forces it to close the bridge", party="sudland")
    found = disputes(art, [ruling, answer])
    assert [(item.claim, item.counter) for item in found] == [("st1", "st2")]
    assert about(art, found[0]) == "the court’s decision"


def test_turning_down_the_request_of_a_third_party_answers_nobody_else() -> None:
    art = article(
        LEAD,
        "Norland demanded that the bridge lanes be reopened.",
        "Sudland rejected a request from the miners to widen the bridge lanes.",
    )
    demand = said(art, "st1", "Norland", "demanded", "the bridge lanes be reopened", party="norland", kind="demand")
    refusal = said(
        art, "st2", "Sudland", "rejected", "a request from the miners to widen the bridge lanes", party="sudland",
        kind="denial",
    )  # fmt: skip
    assert pairs(art, [demand, refusal]) == []
