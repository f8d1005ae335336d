"""The article's own event: its lead, or the news soon after a lead that judges."""

from __future__ import annotations

import pytest
from analysis_texts import article, briefed, said

from briefgen.analysis.article import Article
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.own_event import own_event
from briefgen.model import Statement

JUDGING = "The quiet town of Tarn is facing an uncertain, uncharted future without its old bridge."
PLAIN = "The council of Tarn has closed the bridge over the river and the road behind it."
NEWS = "The council closed the bridge on Monday after a vote of its members."


def event(art: Article, *statements: Statement) -> str:
    n = own_event(art, Coverage(art, list(statements)))
    return "" if n is None else art.words(art.source.sentences[n])


def test_a_lead_that_tells_what_happened_is_the_event() -> None:
    assert event(article(PLAIN, NEWS)) == PLAIN


@pytest.mark.parametrize(
    "lead",
    [
        JUDGING,
        "Councils typically close their bridges in winter to keep the ice of the river off the roads.",
        "The councils of the valley have always claimed to be the best keepers of the old bridges.",
        "We have all seen the old bridge over the river at Tarn, and the miners who walk across it.",
        "Ruiz pummeled the council of Tarn over the bridge and the toll that the miners pay for it.",
    ],
)
def test_after_a_lead_that_judges_the_news_with_its_day_is_the_event(lead: str) -> None:
    assert event(article(lead, "They have known it for years.", NEWS)) == NEWS


def test_without_news_of_a_day_a_report_is_told_by_its_opening_and_an_opinion_by_nothing() -> None:
    rest = "The council has 12 members."
    assert event(article(JUDGING, rest)) == JUDGING
    assert event(article(JUDGING, rest, headline="Opinion: The bridge of Tarn must go")) == ""


def test_a_report_of_which_only_the_loaded_opening_tells_the_news_has_a_bottom_line() -> None:
    loaded = "Climbing off the mat after five losses, Ida Holm won two of the three contests in the north of Tarn."
    made = briefed(loaded, "The contests have 12 rounds.")
    assert [item.text for item in made.bottom_line if "two of the three contests" in item.text]


def test_what_opens_with_a_word_that_points_back_is_not_taken() -> None:
    assert event(article(JUDGING, "They closed the bridge on Monday.", NEWS)) == NEWS


def test_a_judgement_that_somebody_gives_leaves_the_lead_as_it_is() -> None:
    lead = "Tarn is facing an uncertain, uncharted future, Ruiz said on Monday."
    art = article(lead, NEWS)
    statement = said(art, "st1", "Ruiz", "said", "Tarn is facing an uncertain, uncharted future")
    assert event(art, statement) == lead


def test_a_judging_lead_is_printed_in_no_section() -> None:
    made = briefed(JUDGING, "They have known it for years.", NEWS)
    items = [*made.bottom_line, *made.developments, *made.background, *made.timeline]
    assert any(item.text.startswith("The council closed") for item in made.bottom_line)
    assert not [item.text for item in items if "uncharted" in item.text]
