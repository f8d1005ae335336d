"""Words: the pages hold the document's words, in its order, whatever they are."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.document import (
    Attachment,
    Bullets,
    Definitions,
    Heading,
    Paragraph,
    PassageList,
    Run,
    Table,
    document_words,
)
from briefgen.fonts import covers
from briefgen.writing.pdf import write_pdf

HOSTILE = [
    "<b>bold</b> & &amp; &#65; <a href='https://example.org'>x</a>",
    "<img src='/etc/passwd'/> <onDraw name='x' label='y'/> </para><font size=99>",
    "%s {0} {{x}} \\n \\ ) ( (nested (parentheses)) [P1] /Artifact BDC EMC ET",
    "“quoted ‘within’ quotes” — a dash, […] 50 % of 1\u00a0May",
]


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def every_block(texts: list[str]):
    """A document's blocks of every kind, out of texts."""
    one, two, three, four = texts
    return (
        Heading(1, one, "top"),
        Definitions(((runs(one), runs(two)), (runs("Label:"), runs(three))), "header"),
        Heading(2, two, "h2"),
        Bullets((runs(three), (Run(four, "strong"), Run(" [P1]", "reference", "p1"))), "bottom_line"),
        Heading(3, three, "h3"),
        Paragraph(runs(one), kind="note"),
        Paragraph(runs(two), kind="lead-in"),
        Paragraph((Run(four), Run(" "), Run("[…]", "cut"), Run(" "), Run(three, "gloss")), number=1, id="n1"),
        Table(("Head", two), ((runs(one), (Run("[P1]", "reference", "p1"),)), (runs(three), runs(four))), (0.7, 0.3)),
        Paragraph((Run(one, "muted"), Run(" "), Run(two, "label")), number=2),
        PassageList((("[P1]", "p1", three), ("[P2]", "p2", four))),
    )


@pytest.mark.parametrize("name", ["memo", "plain"])
def test_text_that_looks_like_markup_or_code_is_printed_as_it_is(name, style, printed, document):
    made = document(*every_block(HOSTILE), title=HOSTILE[0])
    assert printed(write_pdf(made, style(name))).words() == document_words(made)


# Right-to-left letters are read back in an order that the reading program chooses: a test of their own.
# Letters that are two in one (U+01C4 to U+01CC) are so wide that the reading program overlooks the space after them.
WIDE_LETTERS = "".join(map(chr, range(0x1C4, 0x1CD))) + "\u01f1\u01f2\u01f3"
LEFT_TO_RIGHT = st.characters(
    codec="utf-8", exclude_categories=["C", "M"], max_codepoint=0x58F, exclude_characters="\u00ad" + WIDE_LETTERS
).filter(covers)
# A hyphen at a block's very end is read as that of a parted word: the reading program's guess, not the page's.
WORDS = st.text(st.one_of(st.sampled_from("abc <>&()\\[]-/\u00a0"), LEFT_TO_RIGHT), min_size=1, max_size=60).filter(
    lambda text: text.strip() and not text.strip().endswith("-")
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(WORDS, min_size=4, max_size=4), name=st.sampled_from(["memo", "plain"]))
def test_any_words_come_back_from_the_pages(texts, name, style, printed, document):
    made = document(*every_block(texts), title=texts[0])
    assert printed(write_pdf(made, style(name))).words() == document_words(made)


def test_words_of_one_look_or_several_are_not_glued_at_a_lines_end(style, printed, document):
    text = " ".join(f"word{number}" for number in range(400))
    made = document(Paragraph((Run(text), Run(" "), Run(text, "strong"), Run(" [P1]", "reference"))))
    assert printed(write_pdf(made, style("memo"))).words() == document_words(made)


def test_a_word_longer_than_a_line_stays_within_the_margins_and_is_copied_whole(style, printed, document):
    address = "https://www.example.org/" + "a-very-long-path/" * 12 + "x" * 150
    made = document(Paragraph((Run(f"See {address} and go on."),), number=1), Bullets((runs("w" * 200),)))
    read = printed(write_pdf(made, style("memo")))
    assert read.words() == document_words(made)
    assert max(mark.right for mark in read.marks()) < 595 - 30 * 72 / 25.4 + 1


def test_letters_that_the_text_face_lacks_come_from_a_fallback(style, printed, document):
    text = "Ceyhun Əliyev, Նիկոլ Փաշինյան, ირაკლი ღარიბაშვილი, Володимир Зеленський, Κυριάκος Μητσοτάκης, Nguyễn ✓ 😀"
    made = document(Heading(1, text, "t"), Paragraph((Run(text), Run(" "), Run(text, "strong"))))
    assert printed(write_pdf(made, style("memo"))).words() == document_words(made)


def test_letters_with_loose_marks_are_copied_as_they_were_spelled(style, printed, document):
    text = "cafe\u0301 A\u030asa nin\u0303o x\u0302y"
    made = document(Paragraph(runs(text)))
    assert printed(write_pdf(made, style("memo"))).words() == text.split()


def test_a_character_that_no_font_has_is_named_and_never_a_box(style, printed, document):
    made = document(Paragraph(runs("Xi \u4e60\U0001f680 zero\u200bwidth")))
    assert printed(write_pdf(made, style("memo"))).words() == ["Xi", "[U+4E60][U+1F680]", "zero[U+200B]width"]


def test_a_document_of_one_line_and_one_of_none_have_one_page(style, printed, document):
    assert printed(write_pdf(document(Paragraph(runs("Only this."))), style("memo"))).words() == ["Only", "this."]
    assert printed(write_pdf(document(), style("plain"))).pages == 1


def test_attached_files_come_out_as_they_went_in(style, printed, document):
    files = (
        Attachment("b model.yaml", "title: “Ü”\n".encode(), "The model", "application/yaml"),
        Attachment("a.json", b"{}", "x"),
    )
    made = document(Paragraph(runs("Text")), attachments=files)
    file = printed(write_pdf(made, style("memo"))).file
    found = [file.get_attachment(at) for at in range(file.count_attachments())]
    assert [(item.get_name(), bytes(item.get_data())) for item in found] == [
        ("a.json", b"{}"),
        ("b model.yaml", "title: “Ü”\n".encode()),
    ]
