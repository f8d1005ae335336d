"""Layout: pages that a typographer would pass."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Bullets, Definitions, Heading, Paragraph, PassageList, Run, Table, document_words
from briefgen.writing.pdf import write_pdf
from briefgen.writing.pdf.galley import Keep, Strip
from briefgen.writing.pdf.pages import paginate

WORDS = ("the", "foreign", "minister", "said", "that", "talks", "on", "a", "border", "agreement", "would", "continue")


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def prose(words: int, seed: int = 1) -> str:
    chosen = random.Random(seed)  # noqa: S311  # the same words at every run
    return " ".join(chosen.choice(WORDS) for _ in range(words))


def table(rows: int, words: int = 12) -> Table:
    """A table of dates, events and references."""
    return Table(
        ("Date", "Event", "Source"),
        tuple(
            (runs(f"{row + 1} May"), runs(prose(words, row)), (Run("[P1]", "reference", "p1"),)) for row in range(rows)
        ),
        (0.2, 0.65, 0.15),
    )


def sections(count: int) -> list[Heading | Paragraph]:
    """Heads with paragraphs of many lengths, so that pages break at all sorts of places."""
    made: list[Heading | Paragraph] = []
    for number in range(count):
        made += [Heading(2, f"Head {number}", f"h{number}"), Paragraph(runs(prose(5 + 17 * (number % 9), number)))]
    return made


@pytest.mark.parametrize("name", ["memo", "plain"])
def test_a_head_has_two_lines_of_text_below_it_on_its_page(name, style, printed, document):
    read = printed(write_pdf(document(*sections(60)), style(name)))
    assert read.pages > 3
    for page in range(read.pages):
        lines = [mark.text for mark in read.marks() if mark.page == page and not mark.furniture]
        assert not any(line.startswith("Head ") for line in lines[-2:]), lines[-2:]


@pytest.mark.parametrize("name", ["memo", "plain"])
def test_no_line_of_a_paragraph_stands_alone_at_a_pages_foot_or_top(name, style, printed, document):
    paragraphs = [Paragraph(runs(f"S{number} {prose(60, number)} E{number}")) for number in range(60)]
    read = printed(write_pdf(document(*paragraphs), style(name)))
    for page in range(read.pages):
        lines = [mark.text for mark in read.marks() if mark.page == page and not mark.furniture]
        assert not lines[-1].startswith("S"), lines[-1]
        assert not lines[0].split()[-1].startswith("E"), lines[0]


def test_pages_are_counted_and_from_the_second_on_headed_with_the_short_title(style, printed, document):
    read = printed(write_pdf(document(Paragraph(runs(prose(1500))), title="Talks on a border"), style("memo")))
    assert read.pages > 2
    for page in range(read.pages):
        lines = read.lines(page)
        assert f"Page {page + 1} of {read.pages}" in lines[-1]
        assert (lines[0] == "Talks on a border") == (page > 0)


def test_a_memos_numbers_stand_in_the_gutter_on_the_line_they_number(style, printed, document):
    made = document(*(Paragraph(runs(prose(40, number)), number=number) for number in range(1, 31)))
    marks = [mark for mark in printed(write_pdf(made, style("memo"))).marks() if not mark.furniture]
    edge = min(mark.left for mark in marks if not mark.text.strip().rstrip(".").isdigit())
    numbers = [(mark, after) for mark, after in itertools.pairwise(marks) if mark.text.strip().rstrip(".").isdigit()]
    assert len(numbers) == 30
    for mark, after in numbers:
        assert mark.right < edge
        assert mark.size < after.size
        assert abs(mark.bottom - after.bottom) < after.size / 2
    assert max(mark.right for mark, _ in numbers) - min(mark.right for mark, _ in numbers) < 1  # flush right


def test_plain_print_has_black_text_and_nothing_smaller_than_its_body(style, printed, document):
    made = document(
        Heading(1, "Title", "t"),
        Definitions(((runs("Date:"), runs("1 May")),), "header"),
        Heading(2, "Section", "s"),
        Bullets(((Run("Point"), Run(" [P1]", "reference", "p1")),), "bottom_line"),
        Paragraph((Run("Cut "), Run("[…]", "cut"), Run(" muted", "muted")), number=1),
        Paragraph(runs("Note"), kind="note"),
        PassageList((("[P1]", "p1", "First words"),)),
    )
    marks = printed(write_pdf(made, style("plain"))).marks()
    assert {mark.colour for mark in marks} == {(0, 0, 0)}
    assert min(mark.size for mark in marks) == 18


def test_references_are_smaller_and_grey_in_a_memo_and_never_begin_a_line(style, printed, document):
    items = [Paragraph((Run(prose(count)), Run(" "), Run("[P1]", "reference", "p1"))) for count in range(5, 45)]
    marks = printed(write_pdf(document(*items), style("memo"))).marks()
    references = [mark for mark in marks if "[P1]" in mark.text and not mark.furniture]
    text = [mark for mark in marks if "[P1]" not in mark.text and not mark.furniture]
    assert len(references) == 40
    assert {(mark.size, mark.colour) for mark in references} == {(9.0, (0x4A, 0x4A, 0x4A))}
    assert min(mark.left for mark in references) > max(mark.left for mark in text)


def test_a_reference_begins_no_line_where_words_are_long_either(style, printed, document):
    items = [Paragraph((Run(f"{'w' * 30} {'w' * count}"), Run(" [P1]", "reference"))) for count in range(8, 38)]
    marks = printed(write_pdf(document(*items), style("memo"))).marks()
    edge = min(mark.left for mark in marks)
    assert all(mark.left > edge + 9 for mark in marks if mark.text.strip() == "[P1]")


def test_no_line_ends_in_a_hyphen_that_would_be_read_as_a_parted_word(style, printed, document):
    for shift in range(12):
        made = document(Paragraph(runs("x" * shift + " " + "pre- and post-war talks " * 60)))
        assert printed(write_pdf(made, style("memo"))).words() == document_words(made)


def test_a_paragraph_does_not_end_in_one_short_word(style, printed, document):
    made = document(*(Paragraph(runs(f"{'x' * count} {prose(13)} end.")) for count in range(1, 40)))
    marks = printed(write_pdf(made, style("memo"))).marks()
    assert not any(mark.text.strip() == "end." for mark in marks)


def test_a_line_keeps_its_last_space_for_those_who_copy_it(style, printed, document):
    made = document(Heading(1, prose(30), "t"), Paragraph(runs(prose(300))), Bullets((runs(prose(30)),)))
    texts = [mark.text for mark in printed(write_pdf(made, style("memo"))).marks()]
    assert [text for text in texts if not text.endswith(" ")] == []


def test_references_link_to_the_list_of_paragraphs_and_dead_ones_do_not(style, printed, document):
    made = document(
        Paragraph((Run("Said"), Run(" [P1]", "reference", "p1"), Run(" and"), Run(" [P9]", "reference", "p9"))),
        PassageList((("[P1]", "p1", "First words"),)),
    )
    assert write_pdf(made, style("memo")).count(b"/Subtype /Link") == 1


def test_a_table_no_deeper_than_part_of_a_page_is_kept_on_one(style, printed, document):
    for lines in range(300, 420, 10):
        made = document(Paragraph(runs(prose(lines))), table(8))
        marks = printed(write_pdf(made, style("memo"))).marks()
        assert len({mark.page for mark in marks if mark.text.endswith("May ")}) == 1
        assert sum(mark.text.startswith("Event") for mark in marks) == 1


def test_a_longer_table_repeats_its_head_as_furniture_and_splits_no_row(style, printed, document):
    made = document(Heading(2, "Dates", "d"), table(60, 24))
    read = printed(write_pdf(made, style("memo")))
    assert read.pages > 2
    heads = [mark for mark in read.marks() if mark.text.startswith("Event")]
    assert [(mark.page, mark.furniture) for mark in heads] == [(page, page > 0) for page in range(read.pages)]
    assert read.words() == document_words(made)


def test_a_row_deeper_than_a_page_goes_on_over_the_next(style, printed, document):
    made = document(Table(("A", "B"), ((runs(prose(2500)), runs("beside")), (runs("last"), runs("row"))), (0.5, 0.5)))
    read = printed(write_pdf(made, style("memo")))
    assert read.pages > 2
    assert sorted(read.words()) == sorted(document_words(made))
    assert min(mark.bottom for mark in read.marks() if not mark.furniture) > 22 * 72 / 25.4


def test_columns_are_wide_enough_for_their_longest_word(style, printed, document):
    row = (runs("Counter-revolutionaries of it"), runs(prose(60)), runs(prose(60)), (Run("[P1, P2]", "reference"),))
    made = document(Table(("Issue", "One side", "The other", "Source"), (row,), (0.1, 0.4, 0.4, 0.1)))
    marks = printed(write_pdf(made, style("memo"))).marks()
    assert any(mark.text.startswith("Counter-revolutionaries") and mark.right - mark.left > 90 for mark in marks)
    columns = sorted(
        {round(mark.left) for mark in marks if not mark.furniture and mark.text in ("Issue ", "One side ")}
    )
    assert columns[1] - columns[0] > 28 * 72 / 25.4


def test_letter_paper_breaks_lines_where_a4_does(style, printed, document):
    made = document(Paragraph(runs(prose(300)), number=1))
    a4, letter = (printed(write_pdf(made, style("memo"), paper)) for paper in ("a4", "letter"))
    assert a4.file[0].get_size() == pytest.approx((595.28, 841.89), abs=0.01)
    assert letter.file[0].get_size() == pytest.approx((612, 792), abs=0.1)
    text = [[mark.text for mark in read.marks() if not mark.furniture] for read in (a4, letter)]
    assert text[0] == text[1]


def test_the_bottom_lines_head_stands_in_its_box_also_over_two_pages(style, printed, document):
    made = document(
        Heading(1, prose(150), "t"), Heading(2, "Bottom line", "b"), Bullets((runs(prose(700)),), "bottom_line")
    )
    read = printed(write_pdf(made, style("memo")))
    assert read.pages > 1
    tint = {page: tinted(read, page) for page in range(read.pages)}
    assert all(tint.values())
    head = next(mark for mark in read.marks() if mark.text.startswith("Bottom line"))
    assert any(bottom < head.bottom and head.top < top for bottom, top in tint[head.page])


def tinted(read, page: int) -> list[tuple[float, float]]:
    """Bottoms and tops of the filled boxes of a page."""
    import pypdfium2.raw as pdfium

    boxes = [item.get_bounds() for item in read.file[page].get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])]
    return [(bottom, top) for left, bottom, right, top in boxes if right - left > 300 and top - bottom > 20]


STRIPS = st.lists(
    st.builds(
        Strip,
        height=st.floats(1, 60),
        above=st.floats(0, 20),
        below=st.floats(0, 20),
        keep=st.sampled_from([Keep.FREE, Keep.FREE, Keep.SOFT, Keep.FIRM]),
    ),
    max_size=60,
)


@given(STRIPS)
def test_every_strip_is_on_one_page_in_order_and_no_page_overflows(strips):
    pages = paginate(strips, 100.0)
    assert [laid.strip for page in pages for laid in page] == strips
    for page in pages:
        assert all(laid.y + laid.strip.height <= 100.001 for laid in page)
        assert all(first.y + first.strip.height <= second.y + 0.001 for first, second in itertools.pairwise(page))


@given(STRIPS)
def test_a_page_ends_after_a_strip_that_is_held_only_where_the_page_holds_nothing_else(strips):
    pages = paginate(strips, 100.0)
    for page in pages[:-1]:
        if page[-1].strip.keep == Keep.FIRM:
            assert all(laid.strip.keep == Keep.FIRM for laid in page)


def test_strips_are_held_softly_only_where_that_leaves_no_page_half_empty():
    lines = [Strip(10.0) for _ in range(7)]
    rows = [Strip(10.0, keep=Keep.SOFT) for _ in range(5)] + [Strip(10.0)]
    assert [len(page) for page in paginate(lines + rows, 100.0)] == [7, 6]
    assert [len(page) for page in paginate(lines[:4] + rows + lines, 90.0)] == [9, 8]
