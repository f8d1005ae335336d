"""Sentences begin and end where a reader of English would say they do."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.reading.sentences import split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, (0, len(text)))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The talks began.", "They will last two days."],
        ["Lt. Col. Ann Orr spoke to Gov. Lee.", "Dr. Poe did not."],
        ["The U.S. Senate met envoys of the U.N. and the E.U. on Monday."],
        ["He flew to the U.S.", "The envoy stayed."],
        ["He praised the U.S.", "Mr. Lee did not."],
        ["George W. Marsh and J. K. Poe signed.", "Both left."],
        ["Under Art. 5 and No. 12 it is due on Jan. 20.", "It ends in Dec.", "The rest follows."],
        ["It opened at 8 a.m. Monday and closed at 3 p.m. EDT.", "Nobody came."],
        ["The doors closed at 3 p.m.", "Guards left."],
        ["Growth fell to 2.5 percent.", "Prices rose 3.1 percent."],
        ["Arland Steel Inc. shares fell.", "Borland Co. said nothing."],
        ["He was born in Boston, Mass., and lives in Miami, Fla.", "He is 40."],
        ["After Mass the crowd left.", "It was late."],
        ["“Why?” he asked.", "Nobody knew."],
        ["“Do you agree?” Mr. Poe asked reporters."],
        ["“We need it now!” Orr said on Friday."],
        ["“Is this the end?”", "The crowd was silent."],
        ["“We want peace.", "We will wait for it,” she said.", "“It takes time.”"],
        ['"It is simple.', 'We go," he said.'],
        ["He called it “a mistake.”", "She agreed."],
        ["Orr said she was “ready.”", "‘Not yet,’ said Poe."],
        ["“I … I cannot say,” he said.", "He left…", "Then he came back."],
        ["They asked for more time ... and got none."],
        ["“We are open to talks. . . .", "The door is open.”"],
        ["The pact (see art. 4. Part two) holds.", "It is old."],
        ["(The pact holds.", "It is old.)", "Both agree."],
        ["Fighters of al-Nur left the town.", "al-Nur denied it."],
        ["Sales fell.", "iPhone makers lost most."],
        ["The war ended in 1999.", "2000 was calm."],
        ["The case is Roe v. Wade.", "It is known."],
        ["She asked for oil, gas, etc. in return."],
        ["1. Arland withdraws its troops.", "2. Borland opens the road."],
        ["The envoy left.", "• The road is open", "• The bridge is shut"],
        ["She broke the treaty.", "The minister said so."],
        ["Chants of “Out! Out! Out!” were heard.", "Police came."],
        ["What now?!", "Nobody knows."],
        ["The ministry denies it.", "$4 million was paid."],
        ["The minister of foreign affairs of Arland meets the press"],
        ["“It works.” — Ann Orr, minister"],
    ],
)
def test_a_text_is_split_into_its_sentences(sentences: list[str]):
    assert split(" ".join(sentences)) == sentences


def test_sentences_set_close_by_mistake_are_parted():
    assert split("He left Washington.Many stayed.") == ["He left Washington.", "Many stayed."]
    assert split("She saw it on news.example.com and left.") == ["She saw it on news.example.com and left."]


@pytest.mark.parametrize(
    "dateline",
    ["MEXICO CITY (Reuters) -", "WASHINGTON —", "GENEVA, March 3 (AP) —", "CAMBRIDGE, Mass., Dec. 11 (UPI) —", "(CNN)"],
)
def test_a_dateline_stands_alone_so_that_the_sentence_after_it_does(dateline: str):
    assert split(f"{dateline} Ministers met on Monday. They left.") == [
        dateline,
        "Ministers met on Monday.",
        "They left.",
    ]


@pytest.mark.parametrize(
    "opening", ["NATO — the alliance — agreed.", "BREAKING — Ministers met.", "NATO — Leaders of NATO met."]
)
def test_capitals_before_a_dash_are_no_dateline_by_themselves(opening: str):
    assert split(f"{opening} They left.") == [opening, "They left."]


WORDS = ["The", "minister", "said", "U.S.", "Mr. ", "a.m. ", "Lee", "5"]
MARKS = [".", ". ", "? ", "! ", "...", "…", " ", "“", "”", '"', "(", ")", "\xa0", "• ", "—", "’", "\n"]
PIECES = st.lists(st.sampled_from(WORDS + MARKS), max_size=40)


@given(PIECES)
@settings(max_examples=300)
def test_sentences_cover_their_paragraph_in_order_and_none_is_empty(pieces: list[str]):
    text = "".join(pieces).strip()
    if not text:
        return
    ranges = split_sentences(f"xx {text} xx", (3, 3 + len(text)))
    assert ranges[0][0] == 3
    assert ranges[-1][1] == 3 + len(text)
    whole = f"xx {text} xx"
    for (start, end), (after, _) in zip(ranges, [*ranges[1:], (3 + len(text), 0)], strict=True):
        assert start < end <= after
        assert whole[start:end] == whole[start:end].strip()
        assert not whole[end:after].strip()


@pytest.mark.parametrize("piece", [".", ". ", '."', "A.", "a. (b ", "(", "“Why?” Mr. ", "J. Smith? ", "!", "A"])
def test_hostile_lines_take_time_in_proportion_to_their_length(piece: str):
    def seconds(length: int) -> float:
        text = "He left. " + piece * (length // len(piece)) + "a"
        begun = time.process_time()
        split_sentences(text, (0, len(text)))
        return time.process_time() - begun

    seconds(1_000)
    assert min(seconds(40_000) for _ in range(3)) < 12 * max(seconds(10_000), 0.002)


def test_a_text_without_stops_is_cut_between_words():
    text = "the minister spoke of the bridge " * 400
    sentences = split_sentences(text, (0, len(text.rstrip())))
    assert all(end - start < 3_000 for start, end in sentences)
    assert " ".join(text[start:end] for start, end in sentences) == text.rstrip()
