"""Imputed: a mood, a motive, an argument or a gist that the author lends to somebody is nobody's position."""

from __future__ import annotations

import pytest
from analysis_texts import article, said

from briefgen.analysis.statements.imputed import is_imputed

Parts = tuple[str, str, str, str]

LENT: list[Parts] = [
    ("The miners did not seem to be worried about the toll.", "The miners", "to be worried about", "the toll"),
    ("Varga seemed to implore the council to stay.", "Varga", "implore", "the council to stay"),
    ("Varga is apparently so worried that he left.", "Varga", "is apparently so worried", "he left"),
    ("Ruiz was visibly angry about the delay.", "Ruiz", "was visibly angry about", "the delay"),
    ("Ruiz will not be happy about the ruling.", "Ruiz", "will not be happy about", "the ruling"),
    ("Varga must be hoping that the rain stops.", "Varga", "must be hoping", "the rain stops"),
    ("Varga opened the day by essentially telling the miners to go.", "Varga", "telling", "the miners to go"),
    ("Ruiz is said to be urging the council to sell.", "Ruiz", "is said", "to be urging the council to sell"),
    ("Prices fall when voters judge that a firm is weak.", "voters", "judge", "a firm is weak"),
    ("It came after what Norland said was a test of a boat.", "Norland", "said", "was a test of a boat"),
    ("Voters want lower prices.", "Voters", "want", "lower prices"),
    ("On any level, it means admitting that the toll is high.", "it", "admitting", "the toll is high"),
    ("But it assumes that all the miners would vote.", "it", "assumes", "all the miners would vote"),
    ("Ruiz considered selling her house to pay the fine.", "Ruiz", "considered", "selling her house"),
    ("Ruiz left the town, hoping the sale would pay for it.", "Ruiz", "hoping", "the sale would pay for it"),
    ("Shares fell despite the firm agreeing a deal with its bankers.", "the firm", "agreeing", "a deal"),
    ("Were any of those the gifts that Varga promised the miners?", "Varga", "promised", "the miners"),
]

SAID: list[Parts] = [
    ("The miners are worried about the toll.", "The miners", "are worried about", "the toll"),
    ("Ruiz would be happy to meet the miners.", "Ruiz", "would be happy", "to meet the miners"),
    ("Varga clearly said that he would go.", "Varga", "clearly said", "he would go"),
    ("Varga told the miners to go.", "Varga", "told", "the miners to go"),
    ("The council is considering selling the bridge.", "The council", "is considering", "selling the bridge"),
    ("Ruiz wrote to the council, hoping it would sell.", "Ruiz", "hoping", "it would sell"),
    ("Three voters want lower prices on the bridge.", "Three voters", "want", "lower prices on the bridge"),
    ("It said that the toll is high.", "It", "said", "the toll is high"),
    ("Despite saying that it was safe, the firm paid.", "the firm", "saying", "it was safe"),
    ("Varga repeated his belief that the port is safe.", "his", "belief", "the port is safe"),
    ("Norland rejected Varga's claim that the port is safe.", "Varga", "claim", "the port is safe"),
]


@pytest.mark.parametrize(("sentence", "source", "cue", "content"), LENT)
def test_what_the_author_lends_to_somebody_is_imputed(sentence: str, source: str, cue: str, content: str) -> None:
    art = article(sentence)
    assert is_imputed(art, said(art, "st1", source, cue, content))


@pytest.mark.parametrize(("sentence", "source", "cue", "content"), SAID)
def test_what_somebody_says_or_wants_is_his_own(sentence: str, source: str, cue: str, content: str) -> None:
    art = article(sentence)
    assert not is_imputed(art, said(art, "st1", source, cue, content))


def test_a_quotation_is_never_imputed() -> None:
    art = article("Ruiz is apparently “so worried” about the toll.")
    assert not is_imputed(art, said(art, "st1", "Ruiz", "is apparently", "so worried", mode="direct"))
