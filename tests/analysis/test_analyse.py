"""The whole way from an article to its model: every item stands in the source, and odd articles give short ones."""

from __future__ import annotations

import time

import msgspec
import pytest

from briefgen.analysis import analyse
from briefgen.lines import Texts, line_text
from briefgen.model import Briefing
from briefgen.reading import read_source
from briefgen.references import span

# Long lines: a line is a paragraph.
ARTICLE = """Peru and Chile trade charges over bridge

12 March 2019

Foreign ministers of Peru and Chile opened talks in Vienna on Monday to end a standoff over a bridge.

Peru accused Chile of smuggling weapons across the bridge. Chile denied smuggling weapons.

Foreign Minister Ann Holt of Peru urged Chile to reopen the bridge to lorries by Friday.

“We will close the mine if they do not,” she said. “Nothing is off the table.”

It was not immediately clear when the ministers would meet again.

The bridge was built in 1901. The two countries signed a border treaty in 1994, after a war that killed thousands.
"""


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return analyse(read_source(ARTICLE.encode(), "article.txt"))


def test_the_sections_of_an_ordinary_article_are_filled(briefing: Briefing) -> None:
    assert next(item.slot for item in briefing.bottom_line) == "event"
    assert [item.lead for item in briefing.developments].count(True) == 1
    assert any("1994" in item.text for item in briefing.background)
    assert [item.relation for item in briefing.disputes] == ["denial"]
    assert "not_known" in {item.trigger for item in briefing.open_questions}


def test_members_of_every_list_are_there(briefing: Briefing) -> None:
    statements = {statement.id for statement in briefing.statements}
    parties = {party.id for party in briefing.parties} | {None}
    assert {position.statement for position in briefing.positions} <= statements
    assert {other for position in briefing.positions for other in position.also} <= statements
    assert {member for item in briefing.disputes for member in (item.claim, item.counter)} <= statements
    assert {position.party for position in briefing.positions} <= parties


def test_every_item_prints_its_line_and_rests_on_words_of_the_source(briefing: Briefing) -> None:
    texts = Texts(briefing.sources)
    for item in [*briefing.bottom_line, *briefing.developments, *briefing.background]:
        assert item.text == line_text(item.line, texts)
        assert item.evidence
    for question in briefing.open_questions:
        assert question.evidence
        assert all((texts.words(span(reference)) or "").strip() for reference in question.fills.values())


def test_a_position_and_one_nested_in_it_are_not_both_shown(briefing: Briefing) -> None:
    shown = {position.statement for position in briefing.positions}
    nested = [s for s in briefing.statements if s.within in shown and s.id in shown]
    assert nested == []


def test_the_same_article_gives_the_same_model_again(briefing: Briefing) -> None:
    again = analyse(read_source(ARTICLE.encode(), "article.txt"))
    assert msgspec.json.encode(again) == msgspec.json.encode(briefing)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge.",
        "Nothing here but a heading of nouns",
        "Rain fell.\n\nIt rained again.",
        "“Stop,” he said.",
        "?!… — “”",
        "He said she said they said it was said.",
    ],
)
def test_an_odd_text_makes_a_short_model_and_no_fault(text: str) -> None:
    made = analyse(
        read_source(
            ("The talks are over now, and the ministers of the two countries went home. " + text).encode(), "x.txt"
        )
    )
    assert made.disputes == []
    assert len(made.open_questions) <= 1


def test_a_long_line_takes_time_in_proportion_to_its_length() -> None:
    words = "Peru said on Monday that Chile had closed the bridge and demanded that it be reopened. "

    def seconds(times: int) -> float:
        source = read_source((words * times).encode(), "long.txt")
        began = time.process_time()
        analyse(source)
        return time.process_time() - began

    seconds(20)
    short, long = seconds(100), seconds(400)
    assert long < 12 * short
