"""The openings of lines: whom `he` and `his` mean, and news that cannot be read without the sentence before."""

from __future__ import annotations

import pytest
from analysis_texts import article, said

from briefgen.analysis.article import Article
from briefgen.analysis.background.openings import Openings
from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.people import find_people
from briefgen.lines import Texts, line_text
from briefgen.model import Background, Development, Insert, Statement

FIRST = "Paul Okafor leads the council of Tarn."


def openings(art: Article, statements: list[Statement] | None = None) -> Openings:
    people = find_people(art)
    heard = statements or []
    return Openings(art, people, find_bodies(art, people), heard, Coverage(art, heard))


def background(art: Article, words: str) -> Background:
    """The background item of the sentence that begins with these words."""
    n = art.sentence_at(art.text.index(words))
    assert n is not None
    line = [str(art.span(*art.source.sentences[n]))]
    return Background(line=list(line), text=line_text(list(line), Texts([art.source])), evidence=line)


def development(art: Article, words: str, *, lead: bool = False) -> Development:
    item = background(art, words)
    return Development(line=item.line, text=item.text, evidence=item.evidence, lead=lead)


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("He closed the bridge in 2011.", "He [Paul Okafor] closed the bridge in 2011."),
        ("In 2011, he closed the bridge.", "In 2011, he [Paul Okafor] closed the bridge."),
        ("He’s closed the bridge for a year.", "He’s [Paul Okafor] closed the bridge for a year."),
        ("He'd closed the bridge in 2011.", "He'd [Paul Okafor] closed the bridge in 2011."),
        ("His plan would close the bridge.", "His [Paul Okafor’s] plan would close the bridge."),
        ("In his first year, he closed it.", "In his [Paul Okafor’s] first year, he closed it."),
        ("In his first year, the bridge fell.", "In his [Paul Okafor’s] first year, the bridge fell."),
    ],
)
def test_a_line_that_opens_with_a_pronoun_says_whom_it_means(sentence: str, printed: str) -> None:
    art = article(f"{FIRST} {sentence}")
    (item,) = openings(art).explained([background(art, sentence)])
    assert item.text == printed
    assert [piece.gloss for piece in item.line if isinstance(piece, Insert)]


def test_who_spoke_last_goes_on_as_he() -> None:
    words = "He paid for the bridge himself."
    art = article("Paul Okafor met Carlos Whitlock.", f"The bridge is safe, Carlos Whitlock said. {words}")
    spoke = said(art, "st1", "Carlos Whitlock", "said", "The bridge is safe", speaker="Carlos Whitlock", who="person")
    (item,) = openings(art, [spoke]).explained([background(art, words)])
    assert item.text == "He [Carlos Whitlock] paid for the bridge himself."


@pytest.mark.parametrize(
    "sentence",
    [
        "In his speech on the bridge, Okafor asked for money.",
        "His brother, Samuel Okafor, built the bridge.",
        "The bridge was closed when he came.",
        "It was closed by the council in 2011.",
        "In his speech on the bridge, the minister asked for money.",
        "Speaking to his friends in Tarn, Secretary of Trade Carlos Whitlock asked for money.",
        "After he left the bridge, a driver told reporters it was safe.",
    ],
)
def test_a_line_that_names_him_itself_or_opens_otherwise_stays(sentence: str) -> None:
    art = article(f"{FIRST} {sentence}")
    item = background(art, sentence)
    assert openings(art).explained([item]) == [item]


@pytest.mark.parametrize(
    "sentence",
    [
        "They closed the bridge on Monday.",
        "It closed the bridge on Monday.",
        "Many came to the bridge on Monday.",
        "The move closed the bridge on Monday.",
        "These delegates met on the bridge on Monday.",
        "That shortfall closed the bridge on Monday.",
    ],
)
def test_news_that_points_back_is_left_out_but_for_the_lead(sentence: str) -> None:
    art = article(f"The bridge of Tarn is old. {sentence}")
    found = openings(art)
    assert found.standing([development(art, sentence)]) == []
    assert found.standing([development(art, sentence, lead=True)])


@pytest.mark.parametrize(
    "sentence",
    [
        "Many of the drivers came to the bridge on Monday.",
        "Those without a car walked to the bridge on Monday.",
        "This week a driver was hurt on the bridge.",
        "It is not known who closed the bridge on Monday.",
        "The move to close the bridge failed on Monday.",
        "The two ministers met on the bridge on Monday.",
        "The day before the vote a driver was hurt on the bridge.",
        "A group of drivers closed the bridge on Monday.",
    ],
)
def test_news_that_only_looks_so_stays(sentence: str) -> None:
    art = article(f"The bridge of Tarn is old. {sentence}")
    item = development(art, sentence)
    assert openings(art).standing([item]) == [item]
