"""Disputes: two sides of one thing, never one party, never two things."""

from __future__ import annotations

import msgspec
import pytest
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


def test_both_claims_of_one_denial_are_told_and_no_more() -> None:
    art = article(
        LEAD,
        "Norland accused Sudland of arming the miners of Tarn.",
        "Norland said Sudland had paid the miners for the weapons.",
        "Norland said Sudland had trained the miners.",
        "Sudland denied arming or paying the miners.",
    )
    statements = [
        said(
            art, "st1", "Norland", "accused", "Sudland of arming the miners of Tarn", party="norland",
            kind="accusation",
        ),
        said(
            art, "st2", "Norland", "said", "Sudland had paid the miners for the weapons", party="norland",
            kind="accusation",
        ),
        said(art, "st3", "Norland", "said", "Sudland had trained the miners", party="norland", kind="accusation"),
        said(art, "st4", "Sudland", "denied", "arming or paying the miners", party="sudland", kind="denial"),
    ]  # fmt: skip
    assert sorted(pairs(art, statements)) == [("st1", "st4", "denial"), ("st2", "st4", "denial")]


def test_a_claim_that_only_its_denier_reports_is_a_dispute_with_the_one_named_there() -> None:
    art = article(LEAD, "Norland dismissed Sudland’s claim that the toll breaks the treaty.")
    denial = said(
        art, "st1", "Norland", "dismissed", "Sudland’s claim that the toll breaks the treaty", party="norland",
        kind="denial",
    )  # fmt: skip
    claim = said(
        art, "st2", "Sudland", "claim", "the toll breaks the treaty", party="sudland", kind="accusation", within="st1"
    )
    assert pairs(art, [denial, claim]) == [("st2", "st1", "denial")]


def test_what_is_said_against_that_claim_answers_the_one_just_before() -> None:
    art = article(
        LEAD,
        "The miners said the ferry had been sold in secret.",
        "Norland argued that the customs house is trying to hide its accounts.",
        "Sudland said that claim was a sign of bad faith.",
    )
    statements = [
        said(art, "st1", "The miners", "said", "the ferry had been sold in secret", party="miners"),
        said(art, "st2", "Norland", "argued", "the customs house is trying to hide its accounts", party="norland"),
        said(art, "st3", "Sudland", "said", "that claim was a sign of bad faith", party="sudland"),
    ]
    assert pairs(art, statements)[0] == ("st2", "st3", "opposed")


def test_who_agrees_with_that_claim_disputes_nothing() -> None:
    art = article(
        LEAD,
        "Norland argued that the customs house is trying to hide its accounts.",
        "Sudland said that claim was well founded.",
    )
    statements = [
        said(art, "st1", "Norland", "argued", "the customs house is trying to hide its accounts", party="norland"),
        said(art, "st2", "Sudland", "said", "that claim was well founded", party="sudland"),
    ]
    assert pairs(art, statements) == []


def test_an_employer_turns_down_what_the_union_asks() -> None:
    art = article(LEAD, "The miners called for a pay rise of 8%.", "Norland said it could not afford more than 3%.")
    statements = [
        said(art, "st1", "The miners", "called for", "a pay rise of 8%", party="miners", kind="demand"),
        said(art, "st2", "Norland", "said", "it could not afford more than 3%", party="norland"),
    ]
    assert pairs(art, statements) == [("st1", "st2", "refusal")]


def test_a_refusal_of_something_else_refuses_no_demand() -> None:
    art = article(
        LEAD,
        "The miners called for a longer lunch break.",
        "Sudland said it would not send a minister to the opera.",
    )
    statements = [
        said(art, "st1", "The miners", "called for", "a longer lunch break", party="miners", kind="demand"),
        said(art, "st2", "Sudland", "said", "it would not send a minister to the opera", party="sudland"),
    ]
    assert pairs(art, statements) == []


def test_praise_and_blame_of_one_thing_are_opposed() -> None:
    art = article(
        LEAD,
        "Norland called the ruling a huge win for travellers.",
        "Sudland said the ruling was a disgrace.",
    )
    statements = [
        said(art, "st1", "Norland", "called", "the ruling a huge win for travellers", party="norland"),
        said(art, "st2", "Sudland", "said", "the ruling was a disgrace", party="sudland"),
    ]
    assert pairs(art, statements) == [("st1", "st2", "opposed")]


def test_a_ruling_and_a_decision_are_one_thing() -> None:
    art = article(
        LEAD,
        "Norland called the ruling a huge win for travellers.",
        "Sudland said the court’s decision was a disgrace.",
    )
    statements = [
        said(art, "st1", "Norland", "called", "the ruling a huge win for travellers", party="norland"),
        said(art, "st2", "Sudland", "said", "the court’s decision was a disgrace", party="sudland"),
    ]
    assert pairs(art, statements) == [("st1", "st2", "opposed")]


def test_two_who_praise_one_thing_are_at_one() -> None:
    art = article(LEAD, "Norland hailed the ruling.", "Sudland said the ruling was a victory for common sense.")
    statements = [
        said(art, "st1", "Norland", "hailed", "the ruling", party="norland"),
        said(art, "st2", "Sudland", "said", "the ruling was a victory for common sense", party="sudland"),
    ]
    assert pairs(art, statements) == []


def test_a_pronoun_after_but_stands_for_what_the_other_praised() -> None:
    art = article(LEAD, "Sudland hailed the ruling as a victory for common sense.", "But Norland called it a disgrace.")
    statements = [
        said(art, "st1", "Sudland", "hailed", "the ruling as a victory for common sense", party="sudland"),
        said(art, "st2", "Norland", "called", "it a disgrace", party="norland"),
    ]
    assert pairs(art, statements) == [("st1", "st2", "opposed")]


def test_a_warning_answers_the_plan_told_before_it() -> None:
    art = article(
        LEAD,
        "Sudland promised to open the bridge to lorries.",
        "The miners warned that the lorries would crush the village roads.",
    )
    statements = [
        said(art, "st1", "Sudland", "promised", "to open the bridge to lorries", party="sudland", kind="commitment"),
        said(
            art, "st2", "The miners", "warned", "the lorries would crush the village roads", party="miners",
            kind="assessment",
        ),
    ]  # fmt: skip
    assert pairs(art, statements) == [("st1", "st2", "opposed")]


def test_two_who_blame_the_same_third_party_are_not_set_against_each_other() -> None:
    art = article(
        LEAD,
        "Norland condemned the miners for the attack and demanded a boycott of the market.",
        "Sudland condemned the miners over the market and warned of more trouble there.",
    )
    statements = [
        said(
            art, "st1", "Norland", "condemned", "the miners for the attack", party="norland", kind="accusation"
        ),
        said(art, "st2", "Norland", "demanded", "a boycott of the market", party="norland", kind="demand"),
        said(
            art, "st3", "Sudland", "condemned", "the miners over the market", party="sudland", kind="accusation"
        ),
        said(art, "st4", "Sudland", "warned", "of more trouble there", party="sudland", kind="assessment"),
    ]  # fmt: skip
    names = [*PARTIES[:2], party("miners", "Miners", aliases=["miners"])]
    shown = [Position(party=s.party, statement=s.id) for s in statements]
    assert pair_disputes(art, statements, shown, names) == []


def test_the_accused_who_answers_at_once_is_heard() -> None:
    art = article(
        LEAD,
        "Norland accused Sudland of dumping waste in the river.",
        "Sudland insisted its factories had followed every instruction.",
    )
    charge = said(
        art, "st1", "Norland", "accused", "Sudland of dumping waste in the river", party="norland", kind="accusation"
    )
    answer = said(
        art, "st2", "Sudland", "insisted", "its factories had followed every instruction", party="sudland"
    )  # fmt: skip
    assert pairs(art, [charge, answer]) == [("st1", "st2", "opposed")]


def test_who_owns_up_to_a_charge_does_not_dispute_it() -> None:
    art = article(
        LEAD,
        "Norland accused Sudland of dumping waste in the river.",
        "Sudland admitted it had not followed every instruction.",
    )
    charge = said(
        art, "st1", "Norland", "accused", "Sudland of dumping waste in the river", party="norland", kind="accusation"
    )
    answer = said(art, "st2", "Sudland", "admitted", "it had not followed every instruction", party="sudland")
    assert pairs(art, [charge, answer]) == []


def test_two_counts_of_one_thing_differ() -> None:
    art = article(
        LEAD,
        "Norland said at least 40 villagers had been killed in the valley.",
        "The miners said more than 90 people were killed in the valley.",
    )
    statements = [
        said(art, "st1", "Norland", "said", "at least 40 villagers had been killed in the valley", party="norland"),
        said(art, "st2", "The miners", "said", "more than 90 people were killed in the valley", party="miners"),
    ]
    assert pairs(art, statements) == [("st1", "st2", "opposed")]


def test_the_same_count_twice_is_no_dispute() -> None:
    art = article(
        LEAD,
        "Norland said at least 40 villagers had been killed in the valley.",
        "The miners said 40 people were killed in the valley.",
    )
    statements = [
        said(art, "st1", "Norland", "said", "at least 40 villagers had been killed in the valley", party="norland"),
        said(art, "st2", "The miners", "said", "40 people were killed in the valley", party="miners"),
    ]
    assert pairs(art, statements) == []


def test_each_speaking_ill_of_the_other_is_a_dispute() -> None:
    art = article(
        LEAD,
        "Norland considers Sudland hopelessly naive about the river.",
        "Sudland sees Norland as a bully.",
    )
    statements = [
        said(art, "st1", "Norland", "considers", "Sudland hopelessly naive about the river", party="norland"),
        said(art, "st2", "Sudland", "sees", "Norland as a bully", party="sudland"),
    ]
    assert pairs(art, statements) == [("st1", "st2", "opposed")]


def test_two_names_of_one_house_are_one_side() -> None:
    art = article(
        LEAD,
        "Tarn Steel accused Sudland of lying about the toll.",
        "Tarn Steel Works denied lying about the toll.",
    )
    statements = [
        said(art, "st1", "Tarn Steel", "accused", "Sudland of lying about the toll", party="steel", kind="accusation"),
        said(art, "st2", "Tarn Steel Works", "denied", "lying about the toll", party="works", kind="denial"),
    ]
    names = [*PARTIES, party("steel", "Tarn Steel", "company"), party("works", "Tarn Steel Works", "company")]
    shown = [Position(party=s.party, statement=s.id) for s in statements]
    assert pair_disputes(art, statements, shown, names) == []


def test_two_states_are_two_sides_though_one_name_holds_the_other() -> None:
    art = article(
        LEAD,
        "Norland accused South Norland of lying about the toll.",
        "South Norland denied lying about the toll.",
    )
    statements = [
        said(art, "st1", "Norland", "accused", "South Norland of lying about the toll", party="norland",
             kind="accusation"),
        said(art, "st2", "South Norland", "denied", "lying about the toll", party="south", kind="denial"),
    ]  # fmt: skip
    shown = [Position(party=s.party, statement=s.id) for s in statements]
    found = pair_disputes(art, statements, shown, [*PARTIES, party("south", "South Norland")])
    assert [item.relation for item in found] == ["denial"]


def test_a_court_that_overrules_another_has_not_found_what_it_undoes() -> None:
    art = article(
        LEAD,
        "The High Court overruled a judge’s decision that the toll was lawful.",
        "Sudland said the court’s decision forces it to close the bridge.",
    )
    ruling = said(art, "st1", "The High Court", "overruled", "the toll was lawful", party="norland")
    answer = said(art, "st2", "Sudland", "said", "the court’s decision forces it to close the bridge", party="sudland")
    assert pairs(art, [ruling, answer]) == []


def test_an_article_has_a_few_disputes_only() -> None:
    lines = [f"Norland accused Sudland of theft number {n}." for n in range(1, 10)]
    answers = [f"Sudland denied theft number {n}." for n in range(1, 10)]
    art = article(LEAD, *(line for both in zip(lines, answers, strict=True) for line in both))
    statements = []
    for n in range(1, 10):
        statements += [
            said(
                art, f"a{n}", "Norland", "accused", f"Sudland of theft number {n}", party="norland", kind="accusation"
            ),
            said(art, f"b{n}", "Sudland", "denied", f"theft number {n}", party="sudland", kind="denial"),
        ]
    assert 1 <= len(pairs(art, statements)) <= 6


def test_a_denial_that_points_to_one_claim_only_stands_against_another() -> None:
    art = article(
        LEAD,
        "Norland said Sudland had armed the miners with rifles.",
        "Norland accused Sudland of arming the miners.",
        "Sudland denied arming the miners with rifles.",
    )
    statements = [
        said(
            art, "st1", "Norland", "said", "Sudland had armed the miners with rifles", party="norland",
            kind="accusation",
        ),
        said(
            art, "st2", "Norland", "accused", "Sudland of arming the miners", party="norland", kind="accusation"
        ),
        said(
            art, "st3", "Sudland", "denied", "arming the miners with rifles", party="sudland", kind="denial",
            denies="st2",
        ),
    ]  # fmt: skip
    assert pairs(art, statements) == [("st2", "st3", "denial"), ("st1", "st3", "opposed")]


@pytest.mark.parametrize("between", [(), ("The ferries carry coal.", "They are old.", "Both have been repaired.")])
def test_a_criticism_and_praise_of_one_plan_meet_without_any_word_of_answer_where_they_stand_together(
    between: tuple[str, ...],
) -> None:
    art = article(
        "A row over the sale of the Tarn ferries grew on Monday.",
        "The miners said the price of the ferry sale was far too low.",
        *between,
        "Norland said it was convinced that the ferry sale was sound.",
    )
    statements = [
        said(art, "st1", "The miners", "said", "the price of the ferry sale was far too low", party="miners"),
        said(art, "st2", "Norland", "said", "it was convinced that the ferry sale was sound", party="norland"),
    ]
    assert [{claim, counter} for claim, counter, _ in pairs(art, statements)] == ([] if between else [{"st1", "st2"}])


def test_two_who_both_find_fault_with_a_third_thing_are_no_dispute() -> None:
    art = article(
        "A row over the Tarn tolls grew on Monday.",
        "The miners said the system of the tolls was flawed.",
        "Norland said the system of the tolls was unsustainable.",
    )
    statements = [
        said(art, "st1", "The miners", "said", "the system of the tolls was flawed", party="miners"),
        said(art, "st2", "Norland", "said", "the system of the tolls was unsustainable", party="norland"),
    ]
    assert pairs(art, statements) == []


def test_finding_fault_with_local_government_is_not_aimed_at_the_government() -> None:
    art = article(
        "A row over the Tarn tolls grew on Monday.",
        "The miners said the system of local government was flawed.",
        "Norland said the system was not sustainable.",
    )
    statements = [
        said(art, "st1", "The miners", "said", "the system of local government was flawed", party="miners"),
        said(art, "st2", "Norland", "said", "the system was not sustainable", party="norland"),
    ]
    shown = [Position(party=s.party, statement=s.id) for s in statements]
    parties = [party("norland", "Norland", aliases=["government"]), party("miners", "Miners")]
    assert pair_disputes(art, statements, shown, parties) == []


def test_two_who_accuse_each_other_are_a_dispute_of_one_statement() -> None:
    art = article(LEAD, "Norland and Sudland accused each other of arming the miners.")
    both = {"kind": "accusation", "joint": "j1"}
    statements = [
        said(art, name, "Norland and Sudland", "accused", "each other of arming the miners", party=party_id, **both)
        for name, party_id in (("st1", "norland"), ("st2", "sudland"))
    ]
    assert pairs(art, statements) == [("st1", "st2", "opposed")]


def test_two_who_demand_one_thing_together_are_no_dispute() -> None:
    art = article(LEAD, "Norland and Sudland demanded help for the miners.")
    both = {"kind": "demand", "joint": "j1"}
    statements = [
        said(art, name, "Norland and Sudland", "demanded", "help for the miners", party=party_id, **both)
        for name, party_id in (("st1", "norland"), ("st2", "sudland"))
    ]
    assert pairs(art, statements) == []


def test_what_the_other_side_says_of_a_wish_in_passing_is_set_against_it() -> None:
    art = article(LEAD, "Norland wants the toll lifted by May, which Sudland says would ruin the ferries.")
    wish = said(
        art, "st1", "Norland", "wants", "the toll lifted by May, which Sudland says would ruin the ferries",
        party="norland", kind="aim",
    )  # fmt: skip
    remark = said(art, "st2", "Sudland", "says", "would ruin the ferries", party="sudland")
    assert pairs(art, [wish, remark]) == [("st1", "st2", "opposed")]


def test_a_sentence_that_begins_by_contrast_answers_the_count_before_it() -> None:
    art = article(
        LEAD,
        "Norland said 900 guards were killed in the fighting.",
        "By contrast, the miners have claimed that 40 people were killed.",
    )
    statements = [
        said(art, "st1", "Norland", "said", "900 guards were killed in the fighting", party="norland"),
        said(art, "st2", "the miners", "have claimed", "40 people were killed", party="miners"),
    ]
    assert pairs(art, statements) == [("st1", "st2", "opposed")]


def test_who_asks_for_what_is_there_already_is_answered() -> None:
    art = article(
        LEAD,
        "The miners want a yearly review of the toll act.",
        "Norland said the toll act was reviewed by its court every year already.",
    )
    wish = said(art, "st1", "The miners", "want", "a yearly review of the toll act", party="miners", kind="demand")
    answer = said(
        art, "st2", "Norland", "said", "the toll act was reviewed by its court every year already", party="norland"
    )
    assert pairs(art, [wish, answer]) == [("st1", "st2", "opposed")]


def test_who_stands_up_for_a_plan_answers_its_critics_far_away() -> None:
    art = article(
        LEAD,
        "The miners called Norland's new search powers an abuse.",
        "The talks opened with a dinner.",
        "A choir sang on the bridge.",
        "Trains ran late.",
        "It rained all day.",
        "Norland promised the powers would only be used as a last resort.",
    )
    blame = said(
        art, "st1", "The miners", "called", "Norland's new search powers an abuse", party="miners", kind="assessment"
    )
    answer = said(art, "st2", "Norland", "promised", "the powers would only be used as a last resort", party="norland")
    assert pairs(art, [blame, answer]) == [("st1", "st2", "opposed")]


def test_an_act_is_its_bearers_where_it_stands_without_his_name() -> None:
    art = article(
        LEAD,
        "Norland's plan for the Tarn ferry was published on Monday.",
        "The miners said the plan was a disgrace.",
        "Norland said it was convinced that the ferry needed new boats.",
    )
    blame = said(art, "st1", "The miners", "said", "the plan was a disgrace", party="miners", kind="assessment")
    answer = said(art, "st2", "Norland", "said", "it was convinced that the ferry needed new boats", party="norland")
    assert pairs(art, [blame, answer]) == [("st1", "st2", "opposed")]


def test_an_analyst_takes_no_side() -> None:
    art = article(
        LEAD,
        "Norland said its ferry sale was a great success.",
        "The ferry sale was a disappointment, said Ann Roe, an analyst at Tarn Bank.",
    )
    praise = said(art, "st1", "Norland", "said", "its ferry sale was a great success", party="norland")
    view = said(art, "st2", "Ann Roe", "said", "The ferry sale was a disappointment", party="miners")
    assert pairs(art, [praise, view]) == []


def test_two_who_have_only_words_in_common_are_no_dispute() -> None:
    art = article(
        LEAD,
        "Norland said the ferry timetable would not change before the autumn.",
        "The miners said they wanted a new ferry timetable for the night shift.",
    )
    first = said(
        art, "st1", "Norland", "said", "the ferry timetable would not change before the autumn", party="norland"
    )
    second = said(
        art, "st2", "The miners", "said", "they wanted a new ferry timetable for the night shift", party="miners"
    )
    assert pairs(art, [first, second]) == []


def test_that_there_is_no_disagreement_contradicts_nobody() -> None:
    art = article(
        LEAD,
        "Sudland said it would stay away from the summit.",
        "Norland said it did not see the absence of Sudland from the summit as a disagreement.",
    )
    first = said(art, "st1", "Sudland", "said", "it would stay away from the summit", party="sudland")
    second = said(
        art, "st2", "Norland", "said", "it did not see the absence of Sudland from the summit as a disagreement",
        party="norland",
    )  # fmt: skip
    assert pairs(art, [first, second]) == []


def test_a_denial_of_a_charge_denies_no_other_word_about_its_matter() -> None:
    art = article(
        LEAD,
        "The miners welcomed the new customs rules of Norland.",
        "Norland denied that it had bent its customs rules for a friend of the minister.",
    )
    first = said(art, "st1", "The miners", "welcomed", "the new customs rules of Norland", party="miners")
    denial = said(
        art, "st2", "Norland", "denied", "it had bent its customs rules for a friend of the minister", party="norland",
        kind="denial",
    )  # fmt: skip
    assert pairs(art, [first, denial]) == []


def test_the_accused_deny_the_crime_that_they_are_accused_of_wherever_it_stands() -> None:
    art = article(
        LEAD,
        "The miners accused the wardens of fraud at the toll house.",
        *[f"The court sat for day {n}." for n in range(2, 9)],
        "Sudland denies conspiring to commit fraud.",
    )
    charge = said(
        art, "st1", "The miners", "accused", "the wardens of fraud at the toll house", party="miners", kind="accusation"
    )
    denial = said(art, "st2", "Sudland", "denies", "conspiring to commit fraud", party="sudland", kind="denial")
    assert pairs(art, [charge, denial]) == [("st1", "st2", "denial")]


def test_a_lead_that_tells_of_a_refusal_goes_with_the_demand_after_it() -> None:
    art = article(
        "Norland has rejected a compromise offer over the toll law.",
        "The miners want a yearly vote on the toll law.",
    )
    refusal = said(
        art, "st1", "Norland", "has rejected", "a compromise offer over the toll law", party="norland", kind="denial"
    )
    wish = said(art, "st2", "The miners", "want", "a yearly vote on the toll law", party="miners", kind="demand")
    assert pairs(art, [refusal, wish]) == [("st2", "st1", "refusal")]


def test_who_will_not_have_what_is_announced_answers_it() -> None:
    art = article(
        LEAD,
        "Norland announced that the ferry pension age would rise to 65.",
        "The talks opened with a dinner.",
        "A choir sang on the bridge.",
        "Trains ran late.",
        "The miners said they could not accept a higher ferry pension age.",
    )
    plan = said(art, "st1", "Norland", "announced", "the ferry pension age would rise to 65", party="norland")
    answer = said(art, "st2", "The miners", "said", "they could not accept a higher ferry pension age", party="miners")
    assert pairs(art, [plan, answer]) == [("st1", "st2", "opposed")]


def test_numbers_of_two_things_with_one_name_do_not_differ() -> None:
    art = article(
        LEAD,
        "Norland said it had sold 30 ferries to the lake cantons.",
        "Sudland said its ministry would rent 12 ferries from a bank.",
    )
    first = said(art, "st1", "Norland", "said", "it had sold 30 ferries to the lake cantons", party="norland")
    second = said(art, "st2", "Sudland", "said", "its ministry would rent 12 ferries from a bank", party="sudland")
    assert pairs(art, [first, second]) == []


def test_a_question_is_no_demand_that_could_be_refused() -> None:
    art = article(
        LEAD,
        "The miners asked Norland if it would keep the toll.",
        "Norland refused to talk about the toll.",
    )
    question = said(art, "st1", "The miners", "asked", "if it would keep the toll", party="miners", kind="demand")
    answer = said(art, "st2", "Norland", "refused", "to talk about the toll", party="norland", kind="denial")
    assert pairs(art, [question, answer]) == []


def test_who_insists_answers_the_fault_found_with_it() -> None:
    art = article(
        LEAD,
        "The miners said the ferry plan was a disaster for the lake.",
        "Norland insisted that the ferry plan would bring work to the lake.",
    )
    blame = said(art, "st1", "The miners", "said", "the ferry plan was a disaster for the lake", party="miners")
    answer = said(art, "st2", "Norland", "insisted", "the ferry plan would bring work to the lake", party="norland")
    assert pairs(art, [blame, answer]) == [("st1", "st2", "opposed")]


def test_who_says_that_he_is_against_an_offer_is_opposed_to_it() -> None:
    art = article(
        LEAD,
        "Norland offered to buy the lake ferries.",
        "Sudland said it continued to oppose Norland's offer.",
    )
    offer = said(art, "st1", "Norland", "offered", "to buy the lake ferries", party="norland", kind="offer")
    answer = said(art, "st2", "Sudland", "said", "it continued to oppose Norland's offer", party="sudland")
    assert pairs(art, [offer, answer]) == [("st1", "st2", "opposed")]


def test_who_would_not_oppose_an_offer_is_not_against_it() -> None:
    art = article(
        LEAD,
        "Norland offered to buy the lake ferries.",
        "Sudland said it would not oppose Norland's offer.",
    )
    offer = said(art, "st1", "Norland", "offered", "to buy the lake ferries", party="norland", kind="offer")
    answer = said(art, "st2", "Sudland", "said", "it would not oppose Norland's offer", party="sudland")
    assert [relation for _, _, relation in pairs(art, [offer, answer])] != ["opposed"]


def test_blame_for_what_another_said_is_set_against_it() -> None:
    art = article(
        LEAD,
        "Norland said the toll house had to close by June.",
        "The miners said Norland's remarks were irresponsible.",
    )
    remark = said(art, "st1", "Norland", "said", "the toll house had to close by June", party="norland")
    blame = said(art, "st2", "The miners", "said", "Norland's remarks were irresponsible", party="miners")
    assert pairs(art, [remark, blame]) == [("st1", "st2", "opposed")]


def test_a_court_that_finds_otherwise_is_against_the_party_that_argued_it() -> None:
    art = article(
        LEAD,
        "Norland had argued that the toll house stood on Norland's land.",
        "A judge said Norland did not own the land of the toll house.",
    )
    plea = said(art, "st1", "Norland", "had argued", "the toll house stood on Norland's land", party="norland")
    finding = said(art, "st2", "A judge", "said", "Norland did not own the land of the toll house", party="sudland")
    assert pairs(art, [plea, finding]) == [("st1", "st2", "opposed")]


def test_the_next_sentence_that_calls_it_necessary_answers_the_blame() -> None:
    art = article(
        LEAD,
        "The miners called the levy on pits a step backwards.",
        "Norland said it was necessary because the lake needed boats.",
    )
    blame = said(art, "st1", "The miners", "called", "the levy on pits a step backwards", party="miners")
    answer = said(art, "st2", "Norland", "said", "it was necessary because the lake needed boats", party="norland")
    assert pairs(art, [blame, answer]) == [("st1", "st2", "opposed")]


def test_who_would_not_rule_a_thing_out_refuses_nothing() -> None:
    art = article(
        LEAD,
        "The miners demanded that Norland close the toll house.",
        "Norland said it would not rule out that the toll house might close.",
    )
    demand = said(art, "st1", "The miners", "demanded", "Norland close the toll house", party="miners", kind="demand")
    answer = said(
        art, "st2", "Norland", "said", "it would not rule out that the toll house might close", party="norland"
    )
    assert pairs(art, [demand, answer]) == []


def test_a_lead_that_rejects_calls_refuses_the_wish_told_further_down() -> None:
    art = article(
        "Norland has rejected calls for the publication of the ferry advice.",
        "The talks opened with a dinner.",
        "A choir sang on the bridge.",
        "The miners said they wanted the publication of the whole ferry advice.",
    )
    refusal = said(
        art, "st1", "Norland", "has rejected", "calls for the publication of the ferry advice", party="norland",
        kind="denial",
    )  # fmt: skip
    wish = said(
        art, "st2", "The miners", "said", "they wanted the publication of the whole ferry advice", party="miners"
    )
    assert pairs(art, [refusal, wish]) == [("st2", "st1", "refusal")]


def test_two_who_fear_the_end_of_a_thing_agree() -> None:
    art = article(
        LEAD,
        "Norland said lifting the ferry ban would be irresponsible.",
        "Sudland warned that if the ferry ban is lifted it could lead to chaos.",
    )
    first = said(art, "st1", "Norland", "said", "lifting the ferry ban would be irresponsible", party="norland")
    second = said(
        art, "st2", "Sudland", "warned", "if the ferry ban is lifted it could lead to chaos", party="sudland",
        kind="assessment",
    )  # fmt: skip
    assert pairs(art, [first, second]) == []


@pytest.mark.parametrize(
    ("told", "denied", "expected"),
    [
        ("it shelled the Tarn bridge", "shelling the bridge", [("st1", "st2", "denial")]),
        ("Sudland broke the truce", "wrongdoing", [("st1", "st2", "denial")]),
        ("the toll will rise in May", "any part in the shelling", []),
    ],
)
def test_what_nobody_known_claims_is_set_against_its_outright_denial(
    told: str, denied: str, expected: list[tuple[str, str, str]]
) -> None:
    art = article(LEAD, f"It is widely believed that {told}.", f"Sudland has denied {denied}.")
    claim = said(art, "st1", "", "believed", told, party=None)
    denial = said(art, "st2", "Sudland", "denied", denied, party="sudland", kind="denial")
    assert pairs(art, [claim, denial]) == expected


def test_a_claim_that_somebody_known_makes_goes_before_that_of_nobody_known() -> None:
    art = article(
        LEAD,
        "It is widely believed that Sudland shelled the bridge.",
        "Norland accused Sudland of shelling the bridge. Sudland denied shelling the bridge.",
    )
    rumour = said(art, "st1", "", "believed", "Sudland shelled the bridge", party=None)
    charge = said(
        art, "st2", "Norland", "accused", "Sudland of shelling the bridge", party="norland", kind="accusation"
    )
    denial = said(art, "st3", "Sudland", "denied", "shelling the bridge", party="sudland", kind="denial")
    assert pairs(art, [rumour, charge, denial])[0] == ("st2", "st3", "denial")


def test_what_one_side_tells_of_the_other_opposes_it_only_by_a_denial() -> None:
    told = (
        "Sudland for being sore losers of the Tarn bridge now that the Miners have decided against closing the bridge"
    )
    art = article(LEAD, f"Norland blasted {told}.")
    outer = said(art, "st1", "Norland", "blasted", told, party="norland", kind="accusation")
    content, cue = "closing the bridge", "have decided against"
    inner = said(art, "st2", "the Miners", cue, content, party="miners", kind="claim", within="st1")
    assert not pairs(art, [outer, inner])
    assert pairs(art, [outer, msgspec.structs.replace(inner, within=None)])
