"""The article's own event: its opening, or the sentence soon after it that tells what the headline tells."""

from __future__ import annotations

import pytest
from analysis_texts import article, briefed, said

from briefgen.analysis.article import Article
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.own_event import own_event, told_with, turn
from briefgen.model import Statement

JUDGING = "The quiet town of Tarn is facing an uncertain, uncharted future without its old bridge."
PLAIN = "The council of Tarn has closed the bridge over the river and the road behind it."
NEWS = "The council closed the bridge on Monday after a vote of its members."
CLOSED = "Council closes the Tarn bridge"


def event(art: Article, *statements: Statement) -> str:
    n = own_event(art, Coverage(art, list(statements)))
    return "" if n is None else art.words(art.source.sentences[n])


def test_a_lead_that_tells_what_happened_is_the_event() -> None:
    assert event(article(PLAIN, NEWS)) == PLAIN


@pytest.mark.parametrize(
    "lead",
    [
        "The quiet valley of the miners is facing an uncertain, uncharted future this winter.",
        "Mayors typically keep their roads open in winter for the lorries of the miners.",
        "The mayors of the valley have always claimed to be the best keepers of the old roads.",
        "We have all seen the old stones over the river, and the miners who walk across them.",
        "That was the sign which the miners of the valley found beside the river in the morning.",
    ],
)
def test_after_a_lead_apart_from_the_headline_the_sentence_that_tells_it_is_the_event(lead: str) -> None:
    assert event(article(lead, "They have known it for years.", NEWS, headline=CLOSED)) == NEWS


def test_a_judging_lead_stays_where_nothing_after_it_is_nearer_to_the_headline() -> None:
    other = "The council of Marn opened a school on Monday after a vote of its members."
    assert event(article(JUDGING, other, headline=CLOSED)) == JUDGING


def test_what_is_added_to_the_lead_is_not_the_event() -> None:
    lead = "The council said on Monday it was in talks to sell the old road to the miners."
    added = "The council {}closed the bridge of Tarn on Monday after a vote."
    assert event(article(lead, added.format("also "), headline=CLOSED)) == lead
    assert event(article(lead, added.format(""), headline=CLOSED)) == added.format("")


def test_an_opinion_is_told_by_its_thesis_and_what_is_made_up_by_nothing() -> None:
    assert event(article(JUDGING, NEWS, headline="Opinion: The quiet town of Tarn")) == JUDGING
    assert event(article(JUDGING, NEWS, "This town is entirely fictitious.")) == ""


@pytest.mark.parametrize(
    ("thesis", "told"),
    [("In the end it is remarkable how we have let the old stones fall.", True), ("They have let us all down.", False)],
)
def test_a_thesis_apart_from_its_headline_stands_for_the_article_unless_it_points_back(
    thesis: str, *, told: bool
) -> None:
    rest = "And we have waited for it. So have they. And so it goes on in our valley."
    assert (event(article(thesis, rest, headline="Opinion: A winter of discontent")) == thesis) == told


def test_a_report_of_which_only_the_loaded_opening_tells_the_news_has_a_bottom_line() -> None:
    loaded = "Climbing off the mat after five losses, Ida Holm won two of the three contests in the north of Tarn."
    made = briefed(loaded, "The contests have 12 rounds.")
    assert [item.text for item in made.bottom_line if "two of the three contests" in item.text]


@pytest.mark.parametrize("opening", ["They closed", "And the council closed", "It closed"])
def test_what_goes_on_or_points_back_is_not_taken(opening: str) -> None:
    lead = "The quiet valley of the miners is facing an uncertain, uncharted future this winter."
    assert event(article(lead, f"{opening} the Tarn bridge on Monday.", NEWS, headline=CLOSED)) == NEWS


def test_a_judgement_that_somebody_gives_leaves_the_lead_as_it_is() -> None:
    lead = "Tarn is facing an uncertain, uncharted future, Ruiz said on Monday."
    art = article(lead, NEWS)
    statement = said(art, "st1", "Ruiz", "said", "Tarn is facing an uncertain, uncharted future")
    assert event(art, statement) == lead


def test_the_words_of_a_speaker_who_is_not_named_beside_them_are_not_the_event() -> None:
    words = "The council closes the Tarn bridge, for the good of all who live here."
    art = article(f"“A hard week. {words}” said Ruiz.", "Ruiz spoke on Monday about the Tarn bridge.", headline=CLOSED)
    statement = said(art, "st1", "Ruiz", "said", words)
    assert "for the good of all" not in event(art, statement)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Last week, Ruiz said that the miners had given the town 5,000 pounds.", "But now she knows of no such gift."),
        (
            "Mayors typically close their roads to lorries in snow.",
            "Yet three of them opened the roads in the spring of the year.",
        ),
    ],
)
def test_a_sentence_and_the_one_that_turns_on_it_are_told_together(before: str, after: str) -> None:
    art = article(f"{before} {after}", NEWS, headline="Mayor not so sure of gift of the miners")
    assert event(art) == before
    made = briefed(f"{before} {after}", NEWS, headline="Mayor not so sure of gift of the miners")
    assert [item.text for item in made.bottom_line if item.slot == "event"] == [f"{before} {after}"]
    assert [item.lead for item in made.developments if after in item.text] == [True]


HELD = "Sudland is asking for the release of the finance chief of its largest maker of ferries."
NAMED = "Ida Holm, the daughter of the maker’s founder, was arrested in the port of Marn on Monday."
ARREST = "Ida Holm arrest: Sudland asks for release"


@pytest.mark.parametrize(
    ("lead", "after", "headline", "told"),
    [
        (HELD, NAMED, ARREST, True),
        (HELD, "The ferries of the maker cross the sound of Marn twice in each hour of the day.", ARREST, False),
        ("Sudland asked for the release of Ida Holm after her arrest on Monday.", NAMED, ARREST, False),
        (HELD, f"“It was dark. {NAMED} We saw it,” said Ruiz.", ARREST, False),
        (HELD, "Ida Holm, the daughter of the founder, was arrested in a shocking stunt.", ARREST, False),
    ],
)
def test_the_next_sentence_is_told_with_a_lead_that_lacks_the_headline_s_words(
    lead: str, after: str, headline: str, told: bool
) -> None:
    art = article(lead, after, headline=headline)
    spoken = [said(art, "st1", "Ruiz", "said", after[1:].partition(",” said")[0])] if after.startswith("“") else []
    coverage = Coverage(art, spoken)
    n = own_event(art, coverage)
    assert n is not None
    assert (told_with(art, coverage, n) is not None) == told


@pytest.mark.parametrize(
    ("lead", "headline", "rows"),
    [
        (PLAIN, CLOSED, [PLAIN]),
        (JUDGING, CLOSED, []),
        (f"Mayors typically close their roads in snow. But {PLAIN[0].lower()}{PLAIN[1:]}", CLOSED, []),
        (PLAIN, f"Opinion: {CLOSED}", []),
        ("Ruiz pummeled the council over the Tarn bridge on Monday.", CLOSED, ["on Monday"]),
    ],
)
def test_a_main_fact_without_a_day_is_no_row_of_the_timeline_where_it_judges_turns_or_argues(
    lead: str, headline: str, rows: list[str]
) -> None:
    found = [event for event in briefed(lead, headline=headline).timeline if event.lead]
    assert [event.as_written or event.text for event in found] == rows


def test_a_turn_without_its_speaker_stays_apart() -> None:
    art = article(f"“{PLAIN} But it was our right to close it,” said Ruiz.", NEWS)
    statement = said(art, "st1", "Ruiz", "said", "But it was our right to close it")
    coverage = Coverage(art, [statement])
    assert not [n for n, _ in enumerate(art.source.sentences) if turn(art, coverage, n) is not None]
