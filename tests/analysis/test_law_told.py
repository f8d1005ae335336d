"""Legal context: rules told without their instrument, steps told by offices, and words of law in other senses."""

from __future__ import annotations

import pytest
from analysis_texts import article, briefed, said

from briefgen.analysis.legal import find_legal_context
from briefgen.analysis.legal.edges import first_of

LEAD = "Officials of Arvia and Norland met on Monday."


def forces(sentence: str) -> list[str | None]:
    return [item.force for item in find_legal_context(article(LEAD, sentence), [])]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Tenants must register with the town within a month.", "must"),
        ("Convicts cannot vote in the province.", "can"),
        ("Employers have to disclose what they pay.", "have"),
        ("Groups may raise money but are barred from lobbying.", "barred"),
        ("The Senate voted 61-38 to confirm her to the appeals court.", "confirm"),
        ("A parliamentary inquiry is examining how the ferry sank.", "examining"),
        ("The firm recalled 200 vans on the orders of the safety board.", "orders"),
        ("A grand jury handed up a 14-count indictment against the mayor.", "handed"),
        ("The commander faces eleven counts of murder.", "faces"),
        ("Poaching carries a maximum penalty of ten years in prison.", "carries"),
        ("An executive order signed by the governor halts new leases.", "halts"),
        ("A monitor oversees the police under a consent decree.", "oversees"),
        ("The sentence was reduced to six years.", "reduced"),
        ("The merger must be approved by shareholders and by regulators.", "must"),
        ("He resigned after pleading guilty to fraud.", "pleading"),
        ("She resigned after being charged with fraud.", "charged"),
        ("The kingdom declared a freeze on trade deals.", "declared"),
        ("Farmers have a quota of 900 tonnes of sugar.", "have"),
        ("He was brought to a base to face trial.", "face"),
        ("The accord sought to end the feud.", "sought"),
        ("He opposes the 2011 pact, which saw Norland give up the islands.", "saw"),
        ("The catch stays below the limit set by the accord.", "set"),
        ("The ministry ignored the terms of the truce.", "ignored"),
        ("The union reached a tentative contract with the port.", "reached"),
        ("The asset freeze covers two banks.", "covers"),
        ("The company is seeking a licence to export the drones.", "seeking"),
        ("The exemption runs out at the end of the year.", "runs"),
        ("He is due to stand trial in October.", "stand"),
        ("The bill is before the Senate.", "is"),
        ("Under the truce terms, monitors will patrol the road.", "will"),
        ("Five officers face disciplinary proceedings over the raid.", "face"),
        ("The Justice Department dropped the case last week.", "dropped"),
        ("The state has banned the sale of tobacco since 2018.", "banned"),
        ("The armistice of 1953 ended the fighting.", "ended"),
    ],
)
def test_a_rule_or_a_step_of_law_is_a_row_without_an_instrument_named(sentence: str, force: str) -> None:
    assert any(force in (one or "") for one in forces(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The tenants must wait for rain.",
        "The company is seeking a partner for its drones.",
        "These convicts cannot vote on the menu.",
        "Employers have to smile.",
        "The club voted to confirm the coach.",
        "A family inquiry is examining old letters.",
        "The chef made soup on the orders of a guest.",
        "The order of monks bars women from its island.",
        "The players returned to the court after the rain.",
        "The aides were not authorized to speak publicly.",
        "The ultimatum is the greatest test of his term.",
        "Prices could fall once the sanctions are lifted.",
        "The mayor spoke of the risk of being jailed.",
        "The striker was banned from the bar by his coach.",
        "The club fined its striker for being late.",
        "The trial of the new vaccine begins in May.",
    ],
)
def test_words_of_law_in_another_sense_are_no_rows(sentence: str) -> None:
    assert forces(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The permit expires in May, the agency said.",
        "The ministry said it had revoked the permits of three trawlers.",
        "The bank remains under sanctions, the Treasury said.",
        "The ministry announced a ban on exports of wheat.",
        "The two sides agreed on Monday to a truce in the south.",
        "The ministry has filed charges against two men over the raid, according to people familiar with the matter.",
        "The company said it had reached a $40 million settlement with the families.",
        "The owner will get nothing for his shares, according to the agreement.",
    ],
)
def test_what_an_office_or_an_instrument_tells_of_law_is_a_row(sentence: str) -> None:
    assert [row.text for row in briefed(LEAD, sentence).legal_context] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The permit should expire in May, the agency said.",
        "The pact helps nobody, the union said.",
        "Norland builds arms banned under the treaty, Arvia said.",
    ],
)
def test_what_somebody_only_says_of_law_is_none(sentence: str) -> None:
    assert briefed(LEAD, sentence).legal_context == []


def test_what_somebody_does_as_an_agreement_lays_down_is_a_row_in_anybodys_words() -> None:
    art = article(LEAD, "Arvia said Norland had kept its guns as stipulated by the Tarn accord.")
    statement = said(art, "st1", "Arvia", "said", "Norland had kept its guns as stipulated by the Tarn accord")
    assert [item.force for item in find_legal_context(art, [statement])] == ["stipulated"]


def test_a_right_that_the_law_guarantees_is_not_bound_by_it() -> None:
    told = ("Open carry is guaranteed by law in the state.", "Workers are covered by the treaty.")
    bound = [item.bound for sentence in told for item in find_legal_context(article(LEAD, sentence), [])]
    assert bound == [None, "Workers"]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("As part of the accord, Norland had to scrap half of its boats.", "had"),
        ("The accord saw Norland limit its catch in exchange for relief.", "saw"),
        ("Another case remains before the Supreme Court.", "remains"),
        ("The rules stay on the books while the appeals court reviews the ruling.", "reviews"),
        ("The court's five liberal members ruled that the toll could stand.", "ruled"),
        ("The Supreme Court on Tuesday endorsed the port's power to hold boats.", "endorsed"),
    ],
)
def test_what_a_deal_brought_and_what_a_court_is_looking_at_are_told(sentence: str, force: str) -> None:
    assert forces(sentence) == [force]


@pytest.mark.parametrize(
    "sentence",
    [
        "Investigators found racially charged letters sent among employees of the court.",
        "The port police often charged the poor with petty crimes.",
        "In dissent, Justice Ann Holt said the ruling raises serious questions.",
        "The council had to mend the pier as part of its plan for the port.",
        "The match saw Norland beat Sudland.",
    ],
)
def test_tones_habits_and_dissents_are_no_law(sentence: str) -> None:
    assert forces(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The council approved on a 5-4 vote Sorel’s travel ban.", "Sorel’s travel ban"),
        ("The court ruled 5-4 that federal authorities could hold the crews.", None),
    ],
)
def test_an_instrument_is_named_by_its_own_words_and_officers_are_none(sentence: str, named: str | None) -> None:
    (item,) = find_legal_context(article(LEAD, sentence), [])
    assert item.instrument == named


def test_a_name_that_reads_like_a_clause_begins_at_its_first_word() -> None:
    told = article(LEAD, "They called for an end to the No Boat Left Behind law.")
    law = next(token for token in told.doc if token.text == "law")
    assert [first_of(law, 0).text, first_of(law, 0).nbor(1).text] == ["the", "No"]
