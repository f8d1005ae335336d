"""The bottom line: event, both sides of a dispute, what is next or asked for."""

from __future__ import annotations

import pytest
from analysis_texts import article, said

from briefgen.analysis.article import Article
from briefgen.analysis.background import find_background
from briefgen.analysis.background.developments import find_developments
from briefgen.analysis.bottom_line import bottom_line
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.topic import find_topic
from briefgen.model import BottomLine, Dispute, Event, Insert, Kind, Mode, Statement

LEAD = "Ministers of Norland and Sudland opened talks on Monday about the Tarn bridge."


def lines(
    art: Article, statements: list[Statement], disputes: list[Dispute], timeline: list[Event] | None = None
) -> list[BottomLine]:
    topic, coverage = find_topic(art, statements), Coverage(art, statements)
    developments, background = find_developments(art, coverage, [], topic), find_background(art, coverage, topic)
    return bottom_line(art, statements, disputes, developments, timeline or [], background, coverage, topic)


def slots(items: list[BottomLine]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in items:
        found.setdefault(item.slot, []).append(item.text)
    return found


def test_three_slots_are_filled_from_lead_dispute_and_demand() -> None:
    art = article(
        LEAD,
        "Norland accused Sudland of smuggling weapons over the bridge.",
        "Sudland denied smuggling weapons over the bridge.",
        "Holt urged both sides to reopen the Tarn bridge to lorries as soon as possible.",
    )
    statements = [
        said(art, "st1", "Norland", "accused", "Sudland of smuggling weapons over the bridge", party="norland"),
        said(art, "st2", "Sudland", "denied", "smuggling weapons over the bridge", party="sudland", kind="denial"),
        said(
            art, "st3", "Holt", "urged", "both sides to reopen the Tarn bridge to lorries as soon as possible",
            party="union", who="person", speaker="Ann Holt", kind="demand",
        ),
    ]  # fmt: skip
    found = slots(lines(art, statements, [Dispute(claim="st1", counter="st2", relation="denial")]))
    assert found["event"] == [LEAD]
    assert found["dispute"] == [
        "Norland accused Sudland of smuggling weapons over the bridge.",
        "Sudland denied smuggling weapons over the bridge.",
    ]
    assert found["next"] == ["Holt urged both sides to reopen the Tarn bridge to lorries as soon as possible."]


def test_a_lead_that_hangs_on_what_is_not_told_gives_way_to_an_event_that_stands_alone() -> None:
    hanging, event = (
        "In response, Norland closed the Tarn bridge on Monday.",
        "The parliament of Sudland approved a loan for the Tarn bridge on Tuesday.",
    )
    assert slots(lines(article(hanging, event), [], []))["event"] == [event]
    assert slots(lines(article(hanging), [], []))["event"] == [hanging]


def test_a_dispute_inside_one_sentence_is_that_sentence_once() -> None:
    words = "Norland says the bridge is shut, although Sudland insists it is not shut at all."
    art = article(LEAD, words)
    statements = [
        said(art, "st1", "Norland", "says", "the bridge is shut", party="norland"),
        said(art, "st2", "Sudland", "insists", "it is not shut at all", party="sudland"),
    ]
    found = slots(lines(art, statements, [Dispute(claim="st1", counter="st2", relation="opposed")]))
    assert found["dispute"] == [words]


def test_an_on_record_line_is_preferred_to_an_unnamed_one() -> None:
    art = article(
        LEAD,
        "A Norland official said the army must leave the bridge at once.",
        "Sudland promised to withdraw its army from the bridge by Friday.",
    )
    statements = [
        said(
            art, "st1", "A Norland official", "said", "the army must leave the bridge at once", party="norland",
            who="unnamed", unnamed="U1", kind="demand",
        ),
        said(
            art, "st2", "Sudland", "promised", "to withdraw its army from the bridge by Friday", party="sudland",
            kind="commitment",
        ),
    ]  # fmt: skip
    assert slots(lines(art, statements, []))["next"] == [
        "Sudland promised to withdraw its army from the bridge by Friday."
    ]


def test_an_unnamed_speaker_is_marked_where_nobody_else_speaks() -> None:
    art = article(LEAD, "The official said the army must leave the bridge at once and for good.")
    only = said(
        art, "st1", "The official", "said", "the army must leave the bridge at once and for good", party="norland",
        who="unnamed", unnamed="U1", kind="demand",
    )  # fmt: skip
    start = art.text.index("official")
    end = art.text.index(" for good") + len(" for good.")
    before = str(art.span(start - len("The "), start - 1))
    only.line = [before, Insert(mark="unnamed"), str(art.span(start, end))]
    found = slots(lines(art, [only], []))
    assert all("[unnamed]" in line for line in found.get("next", []))


def test_every_item_has_evidence_and_an_article_without_a_dispute_has_no_dispute() -> None:
    items = lines(article(LEAD), [], [])
    assert [item.slot for item in items] == ["event"]
    assert all(item.evidence for item in items)


def test_a_line_on_top_keeps_every_guard_word_of_its_sentence() -> None:
    art = article(
        LEAD,
        "Norland accused Sudland of smuggling weapons over the bridge.",
        "Unless the guards are withdrawn, Sudland denied smuggling weapons over the bridge.",
    )
    first = said(art, "st1", "Norland", "accused", "Sudland of smuggling weapons over the bridge", party="norland")
    second = said(art, "st2", "Sudland", "denied", "smuggling weapons over the bridge", party="sudland", kind="denial")
    start = art.text.index("Sudland denied")
    second.line = [str(art.span(start, art.text.index(".", start) + 1))]
    found = slots(lines(art, [first, second], [Dispute(claim="st1", counter="st2", relation="denial")]))
    assert all("Unless" in text for text in found.get("dispute", []) if "denied" in text)
    assert found["dispute"][1].startswith("Unless")


def test_an_abstract_aim_is_not_what_comes_next() -> None:
    art = article(LEAD, "The challenge for the two ministers is to find a way over the old bridge.")
    assert "next" not in slots(lines(art, [], []))


def test_a_lead_that_is_one_side_of_the_dispute_is_the_event_and_only_the_other_side_is_printed_beside_it() -> None:
    lead, counter = "Norland said on Monday the bridge is shut.", "Sudland denied that the bridge is shut."
    art = article(lead, counter, "The parliament of Norland approved a loan for the port on Tuesday.")
    statements = [
        said(art, "st1", "Norland", "said", "the bridge is shut", party="norland"),
        said(art, "st2", "Sudland", "denied", "the bridge is shut", party="sudland", kind="denial"),
    ]
    found = slots(lines(art, statements, [Dispute(claim="st1", counter="st2", relation="denial")]))
    assert (found["event"], found["dispute"]) == ([lead], [counter])


def test_what_had_been_promised_before_is_not_what_comes_next() -> None:
    art = article(LEAD, "Norland had promised to rebuild the Tarn bridge with its own money.")
    promise = said(
        art, "st1", "Norland", "had promised", "to rebuild the Tarn bridge with its own money",
        party="norland", kind="commitment",
    )  # fmt: skip
    assert "next" not in slots(lines(art, [promise], []))


def test_an_old_promise_and_a_note_on_the_author_are_not_what_comes_next() -> None:
    art = article(
        LEAD,
        "In 2011 Norland promised to reopen the Tarn bridge to the lorries of Sudland.",
        "Ann Holt is the author of the forthcoming book The Bridge of Tarn.",
    )
    old = said(art, "st1", "Norland", "promised", "to reopen the Tarn bridge", party="norland", kind="commitment")
    assert "next" not in slots(lines(art, [old], []))


def test_a_title_of_two_sentences_is_not_the_lead() -> None:
    art = article(LEAD, headline="Oops! Talks began.", date="")
    assert slots(lines(art, [], []))["event"] == [LEAD]


def test_an_event_about_a_pronoun_is_no_bottom_line() -> None:
    art = article(
        "Nobody knows. Why did they do it? It was dark.",
        "They approved a Tarn bridge for lorries of Norland and Sudland on Tuesday, and it was theirs.",
        "The parliament of Norland approved a loan for the port on Tuesday.",
    )
    found = slots(lines(art, [], []))
    assert found["event"] == ["The parliament of Norland approved a loan for the port on Tuesday."]


def test_a_dispute_whose_line_judges_in_the_author_s_words_is_left_out() -> None:
    art = article(
        LEAD,
        "Ruiz took a risk by winking at the miners, saying that the toll was theirs.",
        "Holt said that the toll was not theirs.",
    )
    statements = [
        said(art, "st1", "Ruiz", "saying", "that the toll was theirs"),
        said(art, "st2", "Holt", "said", "that the toll was not theirs"),
    ]
    dispute = Dispute(claim="st1", counter="st2", relation="opposed", about=statements[0].content)
    assert "dispute" not in slots(lines(art, statements, [dispute]))


@pytest.mark.parametrize(
    ("start", "content", "end", "kind", "mode"),
    [
        ("“", "We are meeting our marks for the Tarn bridge this year", ",” said Norland.", "commitment", "direct"),
        ("“", "The ferries will run again when summer comes to the isles", ",” said Norland.", "commitment", "direct"),
        ("► Norland said ", "it would reopen the Tarn bridge to lorries", ".", "commitment", "indirect"),
        ("However, Norland said ", "it would reopen the Tarn bridge to lorries", ".", "commitment", "indirect"),
        ("Norland said ", "the talks about the Tarn bridge had gone as it had hoped", ".", "offer", "indirect"),
    ],
)
def test_what_does_not_look_ahead_or_goes_on_or_is_a_stray_quotation_is_not_what_comes_next(
    start: str, content: str, end: str, kind: Kind, mode: Mode
) -> None:
    art = article(LEAD, f"{start}{content}{end}")
    one = said(art, "st1", "Norland", "said", content, party="norland", kind=kind, mode=mode)
    assert "next" not in slots(lines(art, [one], []))


@pytest.mark.parametrize(
    "told",
    [
        ("promised", "aid for the Tarn bridge in the north"),
        ("agreed", "to reopen the Tarn bridge in the north"),
        ("said", "it would reopen the Tarn bridge in the north"),
    ],
)
def test_what_is_promised_or_will_be_comes_next(told: tuple[str, str]) -> None:
    words = f"Norland {told[0]} {told[1]}."
    art = article(LEAD, words)
    one = said(art, "st1", "Norland", *told, party="norland", kind="commitment")
    assert slots(lines(art, [one], []))["next"] == [words]


def test_a_named_source_is_preferred_to_one_that_is_only_described() -> None:
    described, named = (
        f"{who} said it would reopen the Tarn bridge to lorries." for who in ("The ministry", "Norland")
    )
    art = article(LEAD, described, named)
    content = "it would reopen the Tarn bridge to lorries"
    statements = [
        said(art, "st1", "The ministry", "said", content, party="sudland", kind="commitment"),
        said(art, "st2", "Norland", "said", content, party="norland", kind="commitment"),
    ]
    assert slots(lines(art, statements, []))["next"] == [named]


FURTHER = (
    "Norland and Sudland signed a pact on Tuesday on what lorries pay at the Tarn bridge.",
    "Norland ministers brought 40 maps of the Tarn bridge.",
    "A dog slept in the hall of the hotel.",
    "The hotel has a garden and a small pond behind it.",
    "Lunch was served late by two cooks in white hats.",
    "Buses run to the hotel from the station every hour.",
    "The rooms of the hotel were painted green last spring.",
    "A shop beside the hotel sells boots and warm coats.",
    "Rain fell on the roof of the hall for two hours.",
    "The porter keeps bees and sells honey at the door.",
    "Old songs were played on the radio in the kitchen.",
)


def test_room_that_other_slots_leave_goes_to_the_weightiest_of_the_news_in_its_order() -> None:
    assert slots(lines(article(LEAD, *FURTHER), [], [])) == {"event": [LEAD, FURTHER[0], FURTHER[1]]}


def test_a_short_text_is_not_told_again_as_its_bottom_line() -> None:
    assert slots(lines(article(LEAD, *FURTHER[:3]), [], [])) == {"event": [LEAD]}


@pytest.mark.parametrize(
    "worse",
    [
        "“The Tarn bridge talks of ministers were opened,” a sign in the hall said.",  # a voice
        "Ministers of Norland and Sudland opened talks about the Tarn bridge.",  # the same again
        "In 1999 ministers of both had closed the Tarn bridge talks.",  # history
        "But ministers opened the Tarn bridge for an hour.",  # hangs on what stands before
    ],
)
def test_what_fills_the_room_is_news_that_stands_alone(worse: str) -> None:
    assert worse not in slots(lines(article(LEAD, worse, *FURTHER), [], []))["event"]


def test_a_lead_about_what_nothing_before_it_explains_keeps_its_place() -> None:
    fire = "The fire killed six people in the old town of Tarn on Monday."
    art = article(fire, "Norland sent 40 soldiers to the old town on Tuesday.", *FURTHER)
    assert slots(lines(art, [], []))["event"][0] == fire
