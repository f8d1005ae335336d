"""What cannot be proved is left out, with all that hangs on it, and the user is told."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from briefgen.analysis import analyse
from briefgen.checking import check
from briefgen.composition import fill_templates
from briefgen.model import Briefing
from briefgen.proving import proved
from briefgen.reading import read_source

SEED = next((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def honest() -> Briefing:
    return analyse(read_source(SEED.read_bytes(), SEED.name))


@pytest.fixture
def copy(honest: Briefing) -> Briefing:
    return msgspec.convert(msgspec.to_builtins(honest), Briefing)


def prove(briefing: Briefing) -> tuple[Briefing, list[str]]:
    told: list[str] = []
    left = proved(briefing, told.append)
    assert check(fill_templates(left)) == []
    return left, told


def test_an_honest_briefing_stays_as_it_is(honest: Briefing):
    assert prove(honest) == (honest, [])


def test_an_item_with_a_fault_is_left_out_and_told(copy: Briefing):
    copy.timeline[0].date = "1999-01-01"
    before = len(copy.timeline)
    left, told = prove(copy)
    assert len(left.timeline) == before - 1
    assert any("timeline[0]" in line and "1999-01-01" in line for line in told)


def test_a_statement_goes_with_its_positions_and_disputes(copy: Briefing):
    dispute = copy.disputes[0]
    claim = copy.statement(dispute.claim)
    assert claim is not None
    claim.cue = ["S1:0-7"]
    left, _ = prove(copy)
    assert left.statement(dispute.claim) is None
    assert all(position.statement != dispute.claim for position in left.positions)
    assert all(dispute.claim not in (pair.claim, pair.counter) for pair in left.disputes)


def test_an_alias_in_doubt_costs_the_alias_and_not_the_party(copy: Briefing):
    copy.parties[0].aliases = [*copy.parties[0].aliases, "Atlantis"]
    left, _ = prove(copy)
    assert left.parties[0].name == copy.parties[0].name
    assert "Atlantis" not in left.parties[0].aliases


def test_half_a_dispute_never_stands_on_top(copy: Briefing):
    side = next(item for item in copy.bottom_line if item.slot == "dispute")
    side.text = f"Not that {side.text}"
    left, _ = prove(copy)
    assert [item.slot for item in left.bottom_line if item.slot == "dispute"] == []


def test_a_paragraph_that_lacks_a_quotation_mark_costs_no_statement():
    article = (
        'Harbour sale delayed\n\nRuiz said the sale was "beyond belief" and left. The owners want the quay back." '
        'Varga said the price was "far too high" for a small town. Moreno argued that the sale was lawful.\n'
    )
    left, told = prove(analyse(read_source(article.encode(), "harbour.txt")))
    assert told == []
    assert {one.text.split()[0] for one in left.statements} == {"Ruiz", "Varga", "Moreno"}


def test_marks_typed_as_two_single_ones_close_a_quotation():
    article = (
        "Harbour sale delayed\n\nRuiz said the price was “far too high,’’ and left. Varga said the sale was lawful."
        " “It will cost jobs,’’ Moreno told reporters.\n"
    )
    left, told = prove(analyse(read_source(article.encode(), "harbour.txt")))
    assert told == []
    assert {one.text.split()[0] for one in left.statements} == {"Ruiz", "Varga", "“It"}
