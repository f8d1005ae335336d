"""How doubtful a sentence is as fact: by signs that each have a weight, of which none decides alone."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis import lexicons
from briefgen.analysis.background.worth import doubt, features
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.topic import find_topic

LEAD = "Ministers of Norland and Sudland spoke on Monday about the Tarn bridge."
PLAIN = "The toll bridge was built by engineers of the army of Norland in 1901."


def doubt_of(sentence: str) -> float:
    art = article(LEAD, sentence)
    return doubt(art, len(art.source.sentences) - 1, Coverage(art, []), find_topic(art, []))


def test_every_sign_has_a_weight_and_every_weight_a_sign() -> None:
    art = article(LEAD, PLAIN)
    signs = features(art, 1, Coverage(art, []), find_topic(art, []))
    assert signs.keys() == lexicons.read("background/worth.toml")["weights"].keys() - {"none"}


@pytest.mark.parametrize(
    "sentence",
    [
        "He was not asked what it stood for.",
        "But this is likely to be a very hard fight for those who cheered.",
        "It seems that nobody really understood that.",
    ],
)
def test_what_nobody_understands_alone_and_what_is_judged_is_more_doubtful_than_what_was_done(sentence: str) -> None:
    assert doubt_of(sentence) > 3 * doubt_of(PLAIN)
