"""Lines that turn on a bare `the plant`: what it means is put beside it, where the article leaves no doubt."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.article import Article
from briefgen.analysis.background.definites import hangs, with_things_told
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.parsing import parse
from briefgen.lines import Texts, line_text
from briefgen.model import Background, Event, Source
from briefgen.reading.sentences import split_sentences


def background(art: Article, words: str) -> Background:
    """The background item of the sentence that begins with these words."""
    n = art.sentence_at(art.text.index(words))
    assert n is not None
    line = [str(art.span(*art.source.sentences[n]))]
    return Background(line=list(line), text=line_text(list(line), Texts([art.source])), evidence=line)


def told(*paragraphs: str) -> list[str]:
    """What is printed of the last sentence of an article."""
    art = article(*paragraphs)
    items = [background(art, art.text[slice(*art.source.sentences[-1])])]
    return [item.text for item in with_things_told(art, items, Coverage(art, []))]


@pytest.mark.parametrize(
    ("before", "line", "printed"),
    [
        (
            "A smelting plant in Bergen, Norway, burned down on Monday.",
            "The plant opened in 1987.",
            "The plant [smelting plant in Bergen, Norway] opened in 1987.",
        ),
        (
            "The council voted for a sweeping noise bill.",
            "The bill bans trucks from the old harbour.",
            "The bill [noise bill] bans trucks from the old harbour.",
        ),
        (
            "Ministers read the Keldmark report on Monday.",
            "The report's authors worked for two years.",
            "The report's [the Keldmark report’s] authors worked for two years.",
        ),
        (
            "The council heard of stem cell research in the mayor's office.",
            "The research began in 1987.",
            "The research [stem cell research] began in 1987.",
        ),
        (
            "Members of the Norland Harbour Committee met on Monday.",
            "The committee dates to 1987.",
            "The committee [the Norland Harbour Committee] dates to 1987.",
        ),
        (
            "Norland struck a fishing deal with Sudland.",
            "This pact dates to 1987.",
            "This pact [a fishing deal with Sudland] dates to 1987.",
        ),
        (
            "Norland imposed a tariff on newsprint in May.",
            "The tariff had been planned since 1987.",
            "The tariff [a tariff on newsprint] had been planned since 1987.",
        ),
        (
            "The council met over an alleged arson plot in Croxby.",
            "Police in Tarn had heard of the plot.",
            "Police in Tarn had heard of the plot [an alleged arson plot in Croxby].",
        ),
    ],
)
def test_a_bare_noun_gets_the_words_that_brought_its_thing_in(before: str, line: str, printed: str) -> None:
    assert told(before, line) == [printed]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("A smelting plant in Croxby burned down. Another plant in Tarn was shut.", "The plant opened in 1987."),
        ("Two plants were shut. A smelting plant in Croxby burned down.", "The plant opened in 1987."),
        ("The Norland tariff fell in May. The Sudland tariff rose.", "The tariff had been set in 1987."),
        ("Norland signed a fishing pact with Sudland. The council wants a deal with Tarn.", "The deal dates to 1987."),
        ("The plant burned down on Monday.", "The plant opened in 1987."),
        ("The council built a big plant.", "The plant opened in 1987."),
        ("Police may not enter without a warrant from a judge of Croxby.", "The warrant was signed in 1987."),
        ("“We ran a smelting plant in Croxby,” Carlos Whitlock said.", "The plant opened in 1987."),
        ("The old plant burned. The plant was sold. The owner has a tile plant in Tarn.", "The plant opened in 1987."),
        ("Tarn put guards on full pay.", "The guards were hired in 1987."),
        ("Norland heard of the biggest toll deal in years.", "The deal dates to 1987."),
        ("The council read a report suggesting donors to the Tarn fund were heard.", "The report dates to 1987."),
        ("The Committee on Harbours’s report was read.", "The report dates to 1987."),
        ("The Norland Harbour Committee met. A committee of the Tarn yard met.", "The committee dates to 1987."),
        ("A court heard a libel suit against Carlos Whitlock.", "The suit was filed in 1987."),
        ("A border post in Croxby was shut on Monday.", "The border was drawn in 1987."),
        ("A smelting plant in Croxby burned down.", "The big plant in Tarn opened in 1987."),
    ],
)
def test_a_noun_stays_bare_where_two_things_can_be_meant_or_nothing_tells_which(before: str, line: str) -> None:
    assert told(before, line) == [line]


def test_a_line_that_tells_of_the_thing_itself_gets_no_gloss() -> None:
    line = "A smelting plant in Bergen burned down, and the plant was sold."
    assert told("The council met.", line) == [line]


@pytest.mark.parametrize(
    ("before", "line", "hanging"),
    [
        ("The council met.", "The scheme dates to 1987.", True),
        ("The council met.", "In response, Norland closed the port in 1987.", True),
        ("The council met.", "At the time, Norland owned the port.", True),
        ("The council met.", "Another port was closed in 1987.", True),
        ("A cycling scheme in Croxby has failed.", "The scheme dates to 1987.", False),
        ("The council met.", "The border was drawn in 1987.", False),
        ("The council met.", "The cycling scheme in Croxby dates to 1987.", False),
    ],
)
def test_a_line_that_nothing_explains_hangs(before: str, line: str, *, hanging: bool) -> None:
    art = article(before, line)
    assert hangs(art, len(art.source.sentences) - 1, Coverage(art, [])) == hanging


def test_each_line_is_told_for_itself() -> None:
    art = article("A smelting plant in Croxby burned down.", "The plant opened in 1987. The plant was sold in 1994.")
    rows = [
        Event(date=None, as_written="", line=item.line, text=item.text, evidence=item.evidence)
        for item in (background(art, words) for words in ("The plant opened", "The plant was sold"))
    ]
    texts = [row.text for row in with_things_told(art, rows, Coverage(art, []))]
    assert [text.count("[smelting plant in Croxby]") for text in texts] == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "violent clashes broke out in the old town of Tarn on Monday. The clashes ended after an hour.",
        "Norland gave a warning that the warning would fail",
        "Norland opened a plant in Tarn, the plant,",
    ],
)
def test_a_thing_at_the_very_beginning_or_end_of_a_text_is_read_like_any_other(text: str) -> None:
    source = Source(
        id="S1", file="article.txt", sha256="0" * 64, title="", language="en", text=text, paragraphs=[(0, len(text))],
        roles=["body"], sentences=split_sentences(text, (0, len(text))),
    )  # fmt: skip
    art = parse(source)
    items = [Background(line=[str(art.span(*s))], text="", evidence=[str(art.span(*s))]) for s in art.source.sentences]
    assert len(with_things_told(art, items, Coverage(art, []))) == len(items)


@pytest.mark.parametrize("same", ["The Treaty was signed in May.", "The Committee met in May."])
def test_a_bare_name_tells_nothing_of_itself(same: str) -> None:
    noun = same.split()[1].lower()
    assert told(same, f"The {noun} dates to 1987.") == [f"The {noun} dates to 1987."]


@pytest.mark.parametrize(
    "words",
    [
        "Then-President Holm signed the pact in May.",
        "By this summer Norland will shut the harbour.",
        "At the time of the merger Norland had two ports.",
        "The Second World War ruined the harbour of Tarn.",
    ],
)
def test_an_opening_that_names_what_it_means_does_not_hang(words: str) -> None:
    art = article("Norland shut a port.", words)
    assert not hangs(art, len(art.source.sentences) - 1, Coverage(art, []))
