"""Judged: a reporter's own blame, guess, advice or weighing is printed as nobody's fact; what others say stays."""

from __future__ import annotations

import pytest
from analysis_texts import article, said, sentence

from briefgen.analysis import analyse
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.judged import is_judged, is_vivid
from briefgen.analysis.views import told_sentences
from briefgen.model import Briefing
from briefgen.reading import read_source

LEAD = "Ministers of Norland opened talks on Monday about the Tarn bridge."


@pytest.mark.parametrize(
    "words",
    [
        "The mood will almost certainly be felt in the vote.",
        "Norland could well prove the winner of the talks.",
        "The toll is bound to rise again.",
        "It seems the miners were not asked.",
        "The deal is not good news for the miners.",
        "No town has less at stake in the talks than Tarn.",
        "Norland needs to find a new harbour.",
        "The council should have asked the miners.",
        "The new toll undermines the claim that the bridge is free.",
        "One of the hardest things for a council is to close a bridge.",
        "The only hope of the town is the bridge.",
        "The council has been reckless with its money.",
        "The part of the miners will become crucial.",
        "The council probably will find little money for it.",
        "The bridge offered a unique opportunity to the miners.",
        "The mood in the hall turned dark after the vote.",
        "One potential obstacle is that the council has no money.",
        "The miners proved that the bridge could be saved.",
        "It's likely that the deal merely resets the clock.",
        "Whether they agree may foretell how the valley will vote.",
        "The big question is whether Norland lowers the toll.",
        "The council in Tarn was a little more tentative.",
        "But as long as the bridge is shut, there will be queues.",
        "The vote looks increasingly like a contest of two towns.",
        "The wider public appears to be moving behind the miners.",
        "There are few signs that the council will find the money.",
        "The town is facing an uncertain, uncharted future.",
        "The miners are in a strong position to take the harbour.",
        "Three tolls have given the council a debt that’s difficult to pay.",
        "The toll could also become a factor in the May elections.",
        "The cause of the fire may never be found.",
        "The council put together a rather sizable fund.",
        "Norland took a risk by opening the bridge.",
        "The speech left voters at Tarn’s fair of miners and farmers unmoved.",
        "The fires of 1974 and 2012 had something in common.",
        "Ruiz is not the first, and won’t be the last, to leave the council.",
        "Though doing so is rare, the council refused.",
        "Norland is faring better there.",
        "In Tarn, a county Holt is likely to win, the council opened an office.",
        "The miners pulled no punches at the meeting.",
        "Yes, two miners were fined, but no owner was.",
        "This isn't just talk: the council passed a law in May.",
        "The talks were neck and neck with the vote.",
        "Ruiz pummeled the council over the toll.",
        "The auditor released a scathing report on Wednesday.",
        "The miner-bashing mayor spoke on Monday.",
        "Varga has taken a swipe at the council.",
    ],
)
def test_a_reporter_s_own_judgement_is_one(words: str) -> None:
    art = article(LEAD, words)
    n = art.sentence_at(art.text.index(words))
    assert n is not None
    assert is_judged(art, n, Coverage(art, []))


@pytest.mark.parametrize(
    "words",
    [
        "The bridge was built in 1974 by a firm from Sudland.",
        "The toll has risen by 10% since 2016.",
        "The council will meet again on Friday.",
        "The worst floods of the decade closed the bridge in 2012.",
        "The second bridge was more expensive than the first.",
        "The toll is likely to rise in May.",
        "The bridge was not longer.",
        "The law requires a toll of every driver.",
        "The strike cost the town perhaps 40 jobs.",
        "The bridge offers a view of the valley.",
        "He called the council “reckless” in 2014.",
        "The road was hard hit by the flood in 1974.",
        "The council is rather than the mayor in charge of the bridge.",
        "The council faces a court in May.",
        "The blast on the bridge killed two people in 1974.",
        "The town left the union in 1974.",
    ],
)
def test_a_plain_fact_is_none(words: str) -> None:
    art = article(LEAD, words)
    n = art.sentence_at(art.text.index(words))
    assert n is not None
    assert not is_judged(art, n, Coverage(art, []))


def test_what_somebody_says_is_no_judgement_of_the_reporter_s() -> None:
    art = article(LEAD, "Ruiz said that the council had been reckless with its money.")
    n = art.sentence_at(art.text.index("Ruiz"))
    assert n is not None
    content = "the council had been reckless with its money"
    assert not is_judged(art, n, Coverage(art, [said(art, "st1", "Ruiz", "said", content)]))


def test_a_sentence_with_a_loaded_word_is_told_nowhere() -> None:
    art = article(LEAD, "The council pandered to the miners in 2014.", "Ruiz said the council had pandered to them.")
    told = [str(art.span(*art.source.sentences[n])) for n in told_sentences(art)]
    assert sentence(art, "Ministers of Norland") in told
    assert sentence(art, "The council pandered") not in told


def test_a_part_of_a_sentence_may_be_free_of_the_judgement_in_another() -> None:
    art = article(LEAD, "Ruiz opened the bridge on Monday, a rather bold step.")
    start, end = art.source.sentences[-1]
    cut = art.text.index(", a rather")
    assert is_judged(art, len(art.source.sentences) - 1, Coverage(art, []))
    assert not is_judged(art, len(art.source.sentences) - 1, Coverage(art, []), (start, cut))
    assert is_judged(art, len(art.source.sentences) - 1, Coverage(art, []), (cut, end))


def made(*paragraphs: str) -> Briefing:
    text = "\n\n".join(["Ministers meet over the Tarn bridge", "12 March 2019", LEAD, *paragraphs])
    return analyse(read_source(text.encode(), "article.txt"))


@pytest.mark.parametrize(
    ("lead", "coloured"),
    [
        ("Ministers of Norland lashed out at Sudland on Monday over the Tarn bridge.", True),
        ("Ministers of Norland cruised to a commanding win in the vote on the Tarn bridge on Monday.", True),
        ("Ministers of Norland opened talks on Monday, stirring the pot over the Tarn bridge.", True),
        ("Ministers of Norland opened the landmark Tarn bridge on Monday.", True),
        ("Ministers of Norland opened talks on Monday about the Tarn bridge.", False),
        ("Ministers of Norland said on Monday that Sudland had lashed out over the Tarn bridge.", False),
        ("Ministers of Norland won the vote on the Tarn bridge on Monday by 40 votes to 12.", False),
    ],
)
def test_a_line_is_marked_where_the_author_s_own_words_paint_it(lead: str, coloured: bool) -> None:
    text = "\n\n".join(["Ministers meet over the Tarn bridge", "12 March 2019", lead, "The bridge opened in 1974."])
    model = analyse(read_source(text.encode(), "article.txt"))
    news = [*model.bottom_line[:1], *(event for event in model.timeline if event.lead)]
    assert [item.coloured for item in news] == [coloured, coloured]
    assert not any(item.coloured for item in model.background)


def test_a_row_keeps_the_words_that_say_whose_view_it_is() -> None:
    briefing = made("To Ruiz, the toll was a theft from the miners in 1974.")
    rows = [row.text for row in briefing.timeline if "theft" in row.text or "1974" in row.text]
    assert rows
    assert all("To Ruiz" in row for row in rows)


def test_what_stands_beside_a_dated_noun_has_no_date_of_its_own() -> None:
    briefing = made("The miners still recall a vote on the bridge in 1974, as well as a plan to sell the harbour.")
    assert [row for row in briefing.timeline if row.date == "1974"]
    assert not [
        row.text
        for row in briefing.timeline
        if row.date == "1974" and row.text.startswith("a vote on the bridge") and "plan" in row.text
    ]


@pytest.mark.parametrize("thesis", [
    "The town of Tarn has one more reason to close its bridge.",
    "A mason has just won the vote of the council by doing what he held to be right, whatever Ruiz told him.",
])  # fmt: skip
def test_the_thesis_of_an_opinion_is_marked_as_the_article_s_words_and_a_dated_fact_in_it_is_not(thesis: str) -> None:
    fact = "The council closed it on 4 March 2019."
    text = "\n\n".join(["Opinion: Close the Tarn bridge", "12 March 2019", thesis, fact, "We have waited for it."])
    model = analyse(read_source(text.encode(), "article.txt"))
    events = [item for item in model.bottom_line if item.slot == "event"]
    assert [(item.text.startswith(thesis), item.coloured) for item in events] == [(True, True)]
    assert not [event for event in model.timeline if event.text in fact and event.coloured]


@pytest.mark.parametrize(
    "words",
    [
        "The council sent another belligerent letter to the miners.",
        "The council shut the bridge on Monday, a significant victory for the miners.",
        "The council published the names, a step which will deepen the row over the bridge.",
        "The council shut the bridge, potentially angering the miners.",
        "The council shut the bridge, easing fears of a flood.",
        "Just how dangerous the bridge is was seen on Monday.",
    ],
)
def test_a_line_painted_graded_or_foretold_in_the_authors_words_is_marked(words: str) -> None:
    art = article(LEAD, words)
    assert is_vivid(art, [sentence(art, words)], Coverage(art, []))


@pytest.mark.parametrize(("kind", "cue", "marked"), [("aim", "sought", True), ("claim", "promised", False)])
def test_the_words_for_what_somebody_aims_at_are_the_authors(kind: str, cue: str, marked: bool) -> None:
    words = f"Norland {cue} to calm the raucous hall."
    art = article(LEAD, words)
    told = said(art, "st1", "Norland", cue, "to calm the raucous hall", kind=kind)
    assert is_vivid(art, [sentence(art, words)], Coverage(art, [told])) is marked


def test_a_quotation_of_nobody_is_marked_and_a_title_is_not() -> None:
    quoted = "The council will pay, “as the town grows because it will not want to risk the bridge”."
    titled = "The council will show the film “The Bridge of Tears” on Monday."
    art = article(LEAD, quoted, titled)
    assert is_vivid(art, [sentence(art, quoted)], Coverage(art, []))
    assert not is_vivid(art, [sentence(art, titled)], Coverage(art, []))
