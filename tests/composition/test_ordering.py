"""One party's lines: by rank, and so that none goes on from what stands after it."""

from __future__ import annotations

import msgspec

from briefgen.composition.joining import Joined
from briefgen.composition.ordering import reading_order, telling_order
from briefgen.lines import Texts, line_text
from briefgen.model import Development
from briefgen.reading import read_source

PARAGRAPHS = [
    "Ministers meet over bridge",
    "Varga opened the meeting on Monday in the town hall of Tarn.",
    "“The bridge is safe,” Varga said. “And he knows it,” she added, meaning the mayor.",
    "But she will not pay for it, she told the miners.",
    "“The ferry is slow,” Varga said later.",
]


def ordered(*words: str) -> list[str]:
    """The lines that begin with these words, ranked so, as they are printed: two words of each."""
    source = msgspec.structs.replace(read_source("\n\n".join(PARAGRAPHS).encode(), "article.txt"), id="S1")
    texts, lines = Texts([source]), []
    for begin in words:
        start = source.text.index(begin)
        lines.append(Joined("varga", (), (), [f"S1:{start}-{start + 20}"], unnamed=False))
    return [" ".join(line_text(line.line, texts).split()[:2]) for line in reading_order(lines, texts)]


def test_lines_of_one_paragraph_are_printed_as_it_has_them() -> None:
    assert ordered("“And he knows", "“The ferry", "“The bridge is") == ["“The bridge", "“And he", "“The ferry"]


def test_a_line_that_goes_on_from_the_paragraph_before_comes_after_it() -> None:
    assert ordered("But she will", "“The ferry", "“The bridge is") == ["“The bridge", "But she", "“The ferry"]


def test_lines_that_stand_alone_keep_their_rank() -> None:
    assert ordered("“The ferry", "“The bridge is") == ["“The ferry", "“The bridge"]


def test_events_are_printed_as_the_source_tells_them_behind_the_lead() -> None:
    items = [
        Development(line=[f"S1:{start}-{start + 9}"], evidence=[f"S1:{start}-{start + 9}"], lead=lead)
        for start, lead in ((90, False), (40, False), (60, True))
    ]
    assert [item.line[0] for item in telling_order(items)] == ["S1:60-69", "S1:40-49", "S1:90-99"]
