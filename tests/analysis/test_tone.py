"""Tone: what the networks' vectors tell of a sentence marks judgements and keeps colour out; no network, no mark."""

from __future__ import annotations

import pytest
from analysis_texts import article, said, texts
from msgspec.structs import replace

from briefgen.analysis import analyse
from briefgen.analysis.article import Article
from briefgen.analysis.attribution import read
from briefgen.analysis.attribution.encoder.means import WIDTH, Means
from briefgen.analysis.background import find_background
from briefgen.analysis.background.developments import MOST_IDLE, find_developments
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.disputes import draw, means_of
from briefgen.analysis.judged import is_vivid
from briefgen.analysis.own_event import own_event
from briefgen.analysis.tone import JUDGING, Tones, hear
from briefgen.analysis.topic import find_topic
from briefgen.model import Source
from briefgen.reading import read_source

LEAD = "Ministers of Norland and Sudland opened talks on Monday about the Tarn bridge."


def made(*lines: str) -> Source:
    return read_source("\n\n".join(["Ministers meet over the Tarn bridge", "12 March 2019", *lines]).encode(), "a.txt")


def heard(*lines: str) -> dict[str, tuple[float, float]]:
    """How likely each line judges and is idle, among others."""
    source = made(LEAD, *lines)
    tones = hear(read(source).means.vectors(), means_of(source, draw(source)).vectors())
    told = (source.text[start:end] for start, end in source.sentences)
    return dict(zip(told, zip(tones.judging, tones.idle, strict=True), strict=True))


@pytest.mark.parametrize(
    "words",
    [
        "The affair has laid bare just how badly the coalition has lost its way.",
        "For a minister who once strutted across every stage, it was a startling retreat.",
        "The vote makes her the strongest voice in a party that can hardly hide its panic.",
    ],
)
def test_a_judgement_is_heard_though_no_list_has_its_words(words: str) -> None:
    assert heard(words)[words][0] >= JUDGING


@pytest.mark.parametrize(
    "words",
    [
        "The bridge was built in 1934 and carries 4,000 lorries a day.",
        "The council voted 12 to 3 on Tuesday to close the eastern lane until August.",
        "Norland and Sudland signed a border treaty in 1994, which both parliaments ratified a year later.",
    ],
)
def test_a_plain_report_is_neither_judging_nor_idle(words: str) -> None:
    judging, idle = heard(words)[words]
    assert (judging < JUDGING, idle < MOST_IDLE) == (True, True)


def test_a_scene_is_idle() -> None:
    words = "A man in a red hat waved from the steps as children sang and the rain let up."
    assert heard(words)[words][1] >= MOST_IDLE


def test_the_same_source_sounds_the_same_again() -> None:
    assert heard("The toll was paid in 1974.") == heard("The toll was paid in 1974.")


def test_a_line_that_judges_is_printed_as_the_article_s_words() -> None:
    words = "The talks on Monday laid bare just how badly the coalition in Norland has lost its way."
    assert analyse(made(words, "The bridge opened in 1974.")).bottom_line[0].coloured


def sounding(art: Article, judging: float = 0.0, idle: float = 0.0) -> Article:
    """An article all of whose sentences sound alike."""
    count = len(art.source.sentences)
    return replace(art, listen=lambda: Tones(judging=(judging,) * count, idle=(idle,) * count))


def test_what_somebody_says_is_no_judgement_of_the_author() -> None:
    words = "Norland said the bridge had been a mistake from the first day."
    art = article(LEAD, words)
    claim = said(art, "st1", "Norland", "said", "the bridge had been a mistake from the first day", party="norland")
    line = [str(art.span(*art.source.sentences[-1]))]
    assert not is_vivid(sounding(art, judging=1.0), line, Coverage(art, [claim]))
    assert is_vivid(sounding(art, judging=1.0), line, Coverage(art, []))
    assert not is_vivid(art, line, Coverage(art, []))


def test_what_is_idle_is_no_background_and_no_development() -> None:
    history, news = (
        "The two countries signed a border treaty in 1994.",
        "The parliament of Norland approved a loan on Tuesday.",
    )
    art = article(LEAD, history, news)
    coverage, topic = Coverage(art, []), find_topic(art, [])

    def printed(art: Article) -> tuple[list[str], list[str]]:
        background = find_background(art, coverage, topic)
        return texts(background), texts(find_developments(art, coverage, background, topic))

    assert printed(art) == ([history], [LEAD, news])
    assert printed(sounding(art, idle=1.0)) == ([], [LEAD])


def test_a_lead_that_sounds_of_judgement_gives_way_to_the_sentence_of_the_headline() -> None:
    scene, fact = (
        "The council of Tarn has had a long and sleepless winter of doubts.",
        "The council of Tarn closed the old stone bridge to lorries on Monday.",
    )
    art = article(scene, fact, headline="Tarn closes stone bridge to lorries")
    first = art.sentence_at(art.text.index(scene))
    assert first is not None
    judging = tuple(float(n == first) for n in range(len(art.source.sentences)))
    heard = replace(art, listen=lambda: Tones(judging=judging))
    assert own_event(heard, Coverage(heard, [])) == first + 1


def test_means_are_those_of_the_pieces_that_begin_in_a_sentence() -> None:
    import numpy as np

    means = Means([(4, 10), (11, 20)])
    vectors = np.ones((5, WIDTH), dtype=np.float32) * np.array([[9], [1], [3], [5], [7]], dtype=np.float32)
    means.add([None, (4, 6), (7, 10), (11, 14), (1, 3)], vectors)
    assert [row[0] for row in means.vectors()] == [2.0, 5.0]
