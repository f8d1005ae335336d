"""Block quotations: paragraphs without marks behind "NAME wrote:" are that person's words, and nobody's facts."""

from __future__ import annotations

from analysis_texts import article

from briefgen.analysis import analyse
from briefgen.analysis.attribution import attribute
from briefgen.analysis.attribution.blocks import find_blocks
from briefgen.reading import read_source

LEAD = "Ministers of Norland opened talks on Monday about the Tarn bridge."
INTRO = "In a letter to the council, Ana Ruiz, the engineer, wrote:"
BLOCK = "The bridge is a ruin. Its piers have been rotten since 2014. It will fall next year."
AFTER = "The council meets again in May."


def test_what_follows_a_verb_of_speech_and_a_colon_is_the_speakers() -> None:
    art = article(LEAD, INTRO, BLOCK, AFTER)
    [block] = [one for one in attribute(art) if art.words(one.content[0]).startswith("The bridge is a ruin")]
    assert (art.words(block.source[0]), art.words(block.cue[0])) == ("Ana Ruiz, the engineer", "wrote")
    assert art.words(block.content[0]).endswith("next year")


def test_a_participle_takes_the_subject_of_its_sentence() -> None:
    art = article(LEAD, "Ruiz told the council of her visit to the piers, adding:", BLOCK)
    [block] = find_blocks(art)
    assert art.words(block.found.source[0]) == "Ruiz"


def test_a_block_is_printed_as_nobodys_fact() -> None:
    text = "\n\n".join(["Ministers meet over the bridge", "12 March 2019", LEAD, INTRO, BLOCK, AFTER])
    made = analyse(read_source(text.encode(), "article.txt"))
    facts = [*made.bottom_line, *made.developments, *made.background, *made.timeline]
    assert not any("rotten" in item.text or "ruin" in item.text for item in facts)
    assert any(said.speaker == "Ana Ruiz" and "The bridge is a ruin." in said.text for said in made.statements)


def test_where_the_words_were_told_already_or_a_picture_is_lost_nothing_is_a_block() -> None:
    assert not list(find_blocks(article(LEAD, "Ruiz said the piers were rotten:", BLOCK)))
    assert not list(find_blocks(article(LEAD, "Ruiz tweeted:", BLOCK)))
    assert not list(find_blocks(article(LEAD, "The council has three plans:", BLOCK)))
    assert not list(find_blocks(article(LEAD, "Ruiz wrote:", "Ruiz has led the office since 2012 with two aides.")))
