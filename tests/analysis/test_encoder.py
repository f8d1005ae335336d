"""The trained network: pieces and windows cover the text, and its readings are ranges of it, the same every time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.analysis.attribution.encoder import network
from briefgen.analysis.attribution.encoder.decoding import find_readings
from briefgen.analysis.attribution.encoder.pieces import pieces, vocabulary
from briefgen.analysis.attribution.encoder.windows import LONGEST, windows
from briefgen.model import Range

ODD = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from(list(" \n.,'“”’-ßéİ한字\u200b\u0301\U0001f600"))),
    max_size=120,
)


def spelled(text: str) -> list[str]:
    names = {number: piece for piece, number in vocabulary().items()}
    return [names[piece.number] for piece in pieces(text, 0, len(text))]


def paragraphs(text: str) -> list[Range]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Minister said no.", ["the", "minister", "said", "no", "."]),
        ("Unwarranted’s", ["un", "##war", "##rant", "##ed", "’", "s"]),
        ("São Île U.N.", ["sao", "ile", "u", ".", "n", "."]),
        ("a 5-day truce", ["a", "5", "-", "day", "truce"]),
        ("x" * 101, ["[UNK]"]),
        ("中国", ["中", "国"]),
    ],
)
def test_words_come_apart_as_the_network_learned_them(text: str, expected: list[str]):
    assert spelled(text) == expected


@given(ODD)
def test_pieces_stand_in_the_text_in_order(text: str):
    found = [piece.span for piece in pieces(text, 0, len(text))]
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert found == sorted(found)


@given(st.lists(st.integers(1, 90), min_size=1, max_size=30))
def test_windows_hold_every_paragraph_once_and_none_is_too_long(sizes: list[int]):
    text = "\n".join(" ".join(["truce"] * size) for size in sizes)
    found = windows(text, paragraphs(text))
    assert [span for window in found for span in window.spans if span] == [p.span for p in pieces(text, 0, len(text))]
    assert all(len(window.numbers) == len(window.spans) <= LONGEST for window in found)


def test_a_paragraph_that_fits_a_window_is_not_parted():
    text = "\n".join(" ".join(["truce"] * 150) for _ in range(3))
    assert len(windows(text, paragraphs(text))) == 3


def test_a_paragraph_longer_than_a_window_is_read_in_parts():
    text = "truce " * 500
    read = [span for window in windows(text, [(0, len(text))]) for span in window.spans if span]
    assert len(read) == 500


def test_a_plain_sentence_is_read_as_a_person_reads_it():
    text = "The harbour will stay shut until Friday, Transport Minister Ana Ruiz said after the talks."
    best = max(find_readings(text, [(0, len(text))]), key=lambda reading: reading.certain)
    assert text[slice(*best.cue)].startswith("said")
    assert text[slice(*best.source[0])] == "Transport Minister Ana Ruiz"
    assert text[slice(*best.content[0])] == "The harbour will stay shut until Friday"
    assert min(best.certain, best.source_certain, best.content_certain) > 0.8


def test_nobody_is_heard_where_nobody_speaks():
    text = "The bridge is 200 metres long. It was opened in 1974 and has two lanes."
    assert [reading for reading in find_readings(text, [(0, len(text))]) if reading.certain > 0.6] == []


@given(ODD)
def test_readings_are_words_of_the_text_whatever_the_text(text: str):
    spans = paragraphs(text)
    for reading in find_readings(text, spans):
        for start, end in (*reading.source, reading.cue, *reading.content):
            assert any(first <= start < end <= last for first, last in spans)
        assert 0 <= reading.certain <= 1.0001


def test_the_same_text_is_read_the_same_every_time():
    text = "Norway denied that it had closed the port. “We never did,” said its envoy, Kari Moe."
    assert find_readings(text, [(0, len(text))]) == find_readings(text, [(0, len(text))])


def test_every_processor_adds_up_the_same():
    """The figures are those of a processor whose eight-bit sums cannot overflow; where they can, .854 and .984."""
    text = (
        "The harbour would not be closed, a spokesman for the port authority indicated, though unions feared that "
        "hundreds of jobs were at risk."
    )
    (window,) = windows(text, [(0, len(text))])
    read = network.read(window.numbers)
    assert [round(float(read.starts[cue]), 3) for cue in read.cues] == pytest.approx([0.986, 0.813], abs=0.003)
