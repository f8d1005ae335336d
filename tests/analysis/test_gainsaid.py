"""Denials told within the claim's own sentence: who denies, what he denies, and where the claimant's words end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from analysis_texts import Triple, briefed, found

from briefgen.analysis.article import Article
from briefgen.model import Briefing, Statement

Parsed = Callable[..., Article]


def denials(briefing: Briefing) -> list[tuple[str | None, str | None]]:
    """For each dispute by a denial the claimant and the denier."""
    by_id = {statement.id: statement for statement in briefing.statements}
    return [(by_id[d.claim].party, by_id[d.counter].party) for d in briefing.disputes if d.relation == "denial"]


def by(briefing: Briefing, party: str) -> list[Statement]:
    return [statement for statement in briefing.statements if statement.party == party]


@pytest.mark.parametrize(
    ("sentence", "claim", "denial"),
    [
        (
            "Norway accuses Denmark of draining the lake, which Copenhagen denies.",
            ("Norway", "accuses", "Denmark of draining the lake"),
            ("Copenhagen", "denies", "Denmark of draining the lake"),
        ),
        (
            "Norway says Danish boats rammed the pier, an allegation that Denmark has always rejected.",
            ("Norway", "says", "Danish boats rammed the pier"),
            ("Denmark", "has always rejected", "Danish boats rammed the pier"),
        ),
        (
            "Norway said Denmark had closed the strait on Sunday, something the Danish navy has denied.",
            ("Norway", "said", "Denmark had closed the strait on Sunday"),
            ("the Danish navy", "has denied", "Denmark had closed the strait on Sunday"),
        ),
        (
            "The miners said the owners had hidden the report, claims the company disputes.",
            ("The miners", "said", "the owners had hidden the report"),
            ("the company", "disputes", "the owners had hidden the report"),
        ),
        (
            "Greenpeace says the dam leaks, an accusation denied by the Danish ministry.",
            ("Greenpeace", "says", "the dam leaks"),
            ("the Danish ministry", "denied", "the dam leaks"),
        ),
        (
            "Denmark accused Sweden of spying on its fleet, a charge that was rejected by Stockholm.",
            ("Denmark", "accused", "Sweden of spying on its fleet"),
            ("Stockholm", "was rejected", "Sweden of spying on its fleet"),
        ),
        (
            "The ministry said the mine had ignored the rules (which its owners deny).",
            ("The ministry", "said", "the mine had ignored the rules"),
            ("its owners", "deny", "the mine had ignored the rules"),
        ),
        (
            "Sweden accuses Denmark of arming the crews, a claim Copenhagen called absurd.",
            ("Sweden", "accuses", "Denmark of arming the crews"),
            ("Copenhagen", "called absurd", "Denmark of arming the crews"),
        ),
        (
            "Sweden accuses Denmark of arming the crews, a claim Copenhagen dismisses as propaganda.",
            ("Sweden", "accuses", "Denmark of arming the crews"),
            ("Copenhagen", "dismisses", "Denmark of arming the crews"),
        ),
        (
            "Sweden said the wreck was Danish, a view Copenhagen does not share.",
            ("Sweden", "said", "the wreck was Danish"),
            ("Copenhagen", "does not share", "the wreck was Danish"),
        ),
        (
            "Denmark denies sinking the ferry, as Oslo and its allies allege.",
            ("Oslo and its allies", "allege", "sinking the ferry"),
            ("Denmark", "denies", "sinking the ferry"),
        ),
        (
            "Denmark has repeatedly denied sinking the ferry, as Sweden claims.",
            ("Sweden", "claims", "sinking the ferry"),
            ("Denmark", "has repeatedly denied", "sinking the ferry"),
        ),
    ],
)
def test_a_denial_behind_a_claim_is_the_deniers_and_the_claim_ends_before_it(
    parsed: Parsed, sentence: str, claim: Triple, denial: Triple
) -> None:
    triples = found(parsed(sentence))
    assert claim in triples
    assert denial in triples
    assert len(triples) == 2


def test_charges_that_nobody_is_said_to_make_are_denied_all_the_same(parsed: Parsed) -> None:
    sentence = "Mr Holm faces charges of bribery in a Danish court, which he denies."
    assert ("he", "denies", "charges of bribery in a Danish court") in found(parsed(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway said Denmark had closed the strait, which Copenhagen did not deny.",
        "Norway said Denmark had closed the strait, a claim that Copenhagen has never disputed.",
        "Norway said Denmark had closed the strait, a claim that is widely denied.",
    ],
)
def test_who_does_not_deny_it_denies_nothing_and_the_claim_still_ends(parsed: Parsed, sentence: str) -> None:
    assert found(parsed(sentence)) == [("Norway", "said", "Denmark had closed the strait")]


def test_a_thing_rejected_is_no_claim_denied(parsed: Parsed) -> None:
    triples = found(parsed("The envoys said they had offered a truce, which the rebels rejected."))
    assert not any(source == "the rebels" and "had offered" in content for source, _, content in triples)


def test_what_stands_behind_the_denial_goes_on_as_the_claimants(parsed: Parsed) -> None:
    sentence = "Prosecutors allege that the mayor took bribes, which she denies, and that she hid them."
    triples = found(parsed(sentence))
    assert ("Prosecutors", "allege", "the mayor took bribes … and that she hid them") in triples
    assert ("she", "denies", "the mayor took bribes") in triples


def test_what_somebody_says_in_quotation_marks_is_left_to_him(parsed: Parsed) -> None:
    triples = found(parsed("“They accuse us of theft, which the board denies,” Ana Ruiz said on Monday."))
    assert [source for source, _, _ in triples] == ["Ana Ruiz"]


def test_a_denial_within_the_sentence_is_a_dispute() -> None:
    briefing = briefed(
        "Norway and Denmark met on Monday.",
        "Norway accuses Denmark of draining the lake, which Copenhagen denies.",
    )
    assert denials(briefing) == [("norway", "denmark")]
    claim, denial = by(briefing, "norway")[-1], by(briefing, "denmark")[-1]
    assert denial.kind == "denial"
    assert denial.denies == claim.id
    assert claim.text == "Norway accuses Denmark of draining the lake."
    assert denial.text == "Norway accuses Denmark of draining the lake, which Copenhagen denies."


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway said that Denmark was behind the leak, an accusation it denied.",
        "Denmark has long been accused by Norway of draining the lake, an allegation it denies.",
        "Norway says Denmark drains the lake, although Denmark denies it.",
        "Norway said the lake was being drained by Denmark, which denies this.",
        "Denmark rejected claims by Norway that it drained the lake.",
        "Denmark dismissed as false a claim by Norway that it drained the lake.",
        "Denmark rejected Norwegian claims that it drained the lake.",
        "Claims by Norway that Denmark drained the lake were rejected by Copenhagen.",
        "Denying accusations by Norway that it drained the lake, Denmark said the water was falling everywhere.",
        "Denmark insisted it had not drained the lake, despite claims by Norway that the water was falling.",
    ],
)
def test_the_denier_is_never_the_claimant(sentence: str) -> None:
    assert denials(briefed("Norway and Denmark met on Monday.", sentence)) == [("norway", "denmark")]
