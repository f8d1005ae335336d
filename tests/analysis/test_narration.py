"""Narration: what an author only tells of somebody is no position, by signs of which none decides alone."""

from __future__ import annotations

import pytest
from analysis_texts import article, party, said

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.attribution.encoder.decoding import Reading
from briefgen.analysis.positions import choose_positions
from briefgen.analysis.positions.narration import TOO_LIKELY, Narration
from briefgen.analysis.topic import find_topic
from briefgen.model import Statement
from briefgen.references import span

SAID = "Norland said that the toll on the bridge would fall by May."


def read(art: Article, statement: Statement, certain: float) -> Reading:
    """What the network makes of a statement, as sure of cue and content as told."""
    (cue,), (content,) = [
        [(part.start, part.end) for part in map(span, parts)] for parts in (statement.cue, statement.content)
    ]
    return Reading(cue, (), (content,), certain, 1.0, certain)


def test_every_sign_has_a_weight_and_every_weight_a_sign() -> None:
    art = article(SAID)
    signs = Narration(art).signs(said(art, "st1", "Norland", "said", "the toll on the bridge would fall by May"))
    assert signs.keys() == lexicons.read("positions/narration.toml")["weights"].keys() - {"none"}


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Norland has taken an interest in the bridge.", "Norland", "has taken an interest in", "the bridge"),
        ("The miners are poised to buy the mill.", "The miners", "are poised", "to buy the mill"),
        ("Norland opened up about why it left.", "Norland", "opened up about", "why it left"),
    ],
)
def test_what_somebody_does_or_has_in_mind_is_likelier_told_than_what_he_says(
    sentence: str, source: str, cue: str, content: str
) -> None:
    art = article(SAID, sentence)
    words = said(art, "st1", "Norland", "said", "the toll on the bridge would fall by May")
    deed = said(art, "st2", source, cue, content)
    assert Narration(art).likely(deed) > 3 * Narration(art).likely(words)


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "kind"),
    [
        ("Norland promised more help for the mill.", "promised", "more help for the mill", "commitment"),
        ("Norland has demanded an end to the toll.", "has demanded", "an end to the toll", "demand"),
        ("Norland again raised the possibility of a strike.", "again raised", "the possibility of a strike", "offer"),
        ("Norland called the toll a theft.", "called", "the toll a theft", "assessment"),
    ],
)
def test_what_is_done_by_saying_it_is_a_position_however_unsure_the_network(
    sentence: str, cue: str, content: str, kind: str
) -> None:
    art = article(SAID, sentence)
    statement = said(art, "st1", "Norland", cue, content, kind=kind)
    assert Narration(art, [read(art, statement, 0.3)]).likely(statement) < TOO_LIKELY


def test_a_deed_of_which_the_network_is_unsure_is_no_position() -> None:
    art = article(SAID, "Norland embraced its role as a keeper of the bridge.")
    words = said(art, "st1", "Norland", "said", "the toll on the bridge would fall by May", party="norland")
    deed = said(art, "st2", "Norland", "embraced", "its role as a keeper of the bridge", party="norland")
    readings = [read(art, words, 1.0), read(art, deed, 0.7)]
    found = choose_positions(art, [words, deed], [party("norland", "Norland")], [], find_topic(art, []), readings)
    assert [position.statement for position in found] == ["st1"]
