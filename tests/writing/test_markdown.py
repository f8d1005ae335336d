"""Markdown: a reader sees just the document's words, and article text is never markup."""

from __future__ import annotations

import re
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from briefgen.composition import list_styles, load_style
from briefgen.document import (
    Bullets,
    Definitions,
    Document,
    Heading,
    Paragraph,
    PassageList,
    Run,
    Table,
    document_words,
)
from briefgen.errors import StyleError
from briefgen.writing.markdown import escape, write_markdown

TEMPLATES = [load_style(name).template for name, _ in list_styles()]
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = [
    "1. first", "12) second", "# head", "#hash", "a | b", "|---|---|", "\\", "\\*", "*star*", "**bold**", "_under_",
    "<script>alert(1)</script>", "<b", "<!-- x -->", "[x](javascript:alert(1))", "![x](y)", "[x]", "[x]: http://a.b",
    "](x)", "{{ 7 * 7 }}", "{% include 'x' %}", "&amp;", "&lt;", "&#35;", "AT&T", "---", "===", "- item", "+ item",
    "> quote", "`code`", "```", "~~~", "~~gone~~", "http://a.b/c", "www.a.b", "a@b.cd", "    indented", "\ttab",
    "line\nbreak", "two  spaces  ", "[^1]", "[^1]: note", "[ ] todo", "[x] done", ": colon", "(paren)", "<https://a.b>",
    "“Quoted.”", "it’s", "\u00a0", "é", "1986.", "\u2028", "$x$", ":)", "!", "a\\|b", "\\|", "##", "x ##",
]  # fmt: skip


def document(*blocks) -> Document:
    return Document("t", "t", "s", "en-GB", tuple(blocks), "memo")


def seen(markdown: str) -> list[str]:
    """The words that a reader sees once the Markdown is rendered, numbers of list items among them."""
    words: list[str] = []
    number: list[int | None] = []
    for token in PARSER.parse(markdown):
        if token.type == "ordered_list_open":
            number.append(int(token.attrGet("start") or 1))
        elif token.type == "bullet_list_open":
            number.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            number.pop()
        elif token.type == "list_item_open" and number[-1] is not None:
            words.append(f"{number[-1]}.")
            number[-1] += 1
        elif token.type == "inline":
            words += "".join(child.content for child in token.children or []).split()
    return words


def kinds(markdown: str) -> set[str]:
    """What the Markdown is made of."""
    found = set()
    for token in PARSER.parse(markdown):
        found |= {token.type} | {child.type for child in token.children or []}
    return found


MARKUP = {
    "link_open", "image", "html_inline", "html_block", "code_inline", "code_block", "fence", "em_open", "s_open", "hr",
    "blockquote_open", "softbreak", "hardbreak",
}  # fmt: skip

text = st.one_of(
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=4).map("".join),
    st.text(alphabet="ab1.#*_`[](){}<>|\\&;:~!+-= \n\u00a0“”’@/", max_size=20),
    st.text(st.characters(exclude_categories=["C", "Zs", "Zl", "Zp"]), max_size=12),
)
run = st.one_of(
    st.builds(Run, text, st.sampled_from(["text", "strong", "label", "muted"])),
    st.builds(lambda words: Run(f"[{words}]", "gloss"), text),
    st.just(Run(" [P4]", "reference")),
    st.just(Run("[…]", "cut")),
)
runs = st.lists(run, min_size=1, max_size=4).map(tuple)
block = st.one_of(
    st.builds(Heading, st.sampled_from([1, 2, 3]), text.filter(str.strip), st.just("h")),
    st.builds(Paragraph, runs, kind=st.sampled_from(["body", "note", "lead-in"])),
    st.builds(lambda items: Bullets(tuple(items)), st.lists(runs, min_size=1, max_size=3)),
    st.builds(lambda rows: Definitions(tuple(rows)), st.lists(st.tuples(runs, runs), min_size=1, max_size=3)),
    st.builds(
        lambda head, rows: Table(tuple(head), tuple(map(tuple, rows)), (0.5, 0.5)),
        st.lists(text, min_size=2, max_size=2),
        st.lists(st.lists(runs, min_size=2, max_size=2), min_size=1, max_size=3),
    ),
    st.builds(lambda words: PassageList((("[P1]", "s1-p1", words),)), text),
)


def numbered(blocks):
    """Paragraphs given numbers in one sequence, as composition does."""
    number = count(1)
    return [replace(each, number=next(number)) if isinstance(each, Paragraph) else each for each in blocks]


@settings(deadline=None)  # a busy machine is no fault
@given(st.lists(block, min_size=1, max_size=4).map(numbered))
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_reader_sees_exactly_the_documents_words(template: str, blocks):
    written = write_markdown(document(*blocks), template)
    assert seen(written) == document_words(document(*blocks))


@settings(deadline=None)  # a busy machine is no fault
@given(st.lists(block, min_size=1, max_size=4))
def test_no_link_code_emphasis_or_html_comes_of_text(blocks):
    assert kinds(write_markdown(document(*blocks), TEMPLATES[0])) & MARKUP == set()


@settings(deadline=None)  # a busy machine is no fault
@given(text)
def test_text_alone_is_one_paragraph_and_nothing_else(words: str):
    written = write_markdown(document(Paragraph((Run(words),))), TEMPLATES[0])
    assert kinds(written) <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


@settings(deadline=None)  # a busy machine is no fault
@given(text)
def test_what_a_template_prints_without_a_filter_is_escaped_too(words: str):
    own = "{% for name, block in blocks %}{{ block.text }}{% endfor %}"
    written = write_markdown(document(Heading(2, words, "h")), own)
    assert seen(written) == words.split()
    assert kinds(written) & MARKUP == set()


@pytest.mark.parametrize("template", TEMPLATES)
def test_numbers_are_kept_through_heads_and_lists(template: str):
    blocks = (
        Heading(2, "A", "a"),
        Paragraph((Run("one"),), number=6),
        Paragraph((Run("two"),), number=7),
        Paragraph((Run("On the record:"),), kind="lead-in"),
        Paragraph((Run("three"),), number=8, kind="lead-in"),
        Definitions((((Run("Body:", "label"),), (Run("x"),)),)),
        Paragraph((Run("four"),), number=9),
    )
    written = write_markdown(document(*blocks), template)
    assert re.findall(r"(?m)^\d+\. \S+", written) == ["6. one", "7. two", "8. **three**", "9. four"]
    assert seen(written) == document_words(document(*blocks))


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_table_has_its_columns_whatever_its_cells_hold(template: str):
    cells = ((Run("a | b"),), (Run("c\\|d\\"),), (Run("e"),))
    written = write_markdown(document(Table(("A", "B|", "C"), (cells,), (0.3, 0.3, 0.4))), template)
    tokens = PARSER.parse(written)
    assert [token.type for token in tokens].count("td_open") == 3
    assert seen(written) == ["A", "B|", "C", "a", "|", "b", "c\\|d\\", "e"]


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_block_is_one_line_and_the_file_ends_with_one_line_end(template: str):
    written = write_markdown(document(Heading(1, "T", "t"), Paragraph((Run("a\nb\r\nc"),))), template)
    assert written == "# T\n\na b c\n"


def test_the_programs_own_brackets_stay_plain_and_the_articles_are_escaped():
    line = (Run("He said [sic] "), Run("[the checkpoint’s]", "gloss"), Run(" [P4]", "reference"))
    assert write_markdown(document(Paragraph(line)), TEMPLATES[0]) == "He said \\[sic\\] [the checkpoint’s] [P4]\n"


@pytest.mark.parametrize("after", ["(javascript:alert(1))", ": http://a.b", "[y]", "[]"])
def test_a_bracket_of_ours_and_text_right_after_it_make_no_link(after: str):
    for start in ((), (Run("see "),)):
        runs = (*start, Run("[x]", "gloss"), Run(after))
        written = write_markdown(document(Paragraph(runs), Paragraph((Run("[x] and [y]"),))), TEMPLATES[0])
        assert "link_open" not in kinds(written)
        assert seen(written) == document_words(document(Paragraph(runs), Paragraph((Run("[x] and [y]"),))))


@pytest.mark.parametrize("runs", [("a.", "b"), ("(a)", "b"), ("a", "“b”"), ("“a”", "b"), ("a ", " b"), ("", "b")])
def test_bold_that_markdown_could_not_show_leaves_no_asterisk_to_be_seen(runs: tuple[str, str]):
    for order in (("strong", "text"), ("text", "strong")):
        line = Paragraph(tuple(map(Run, runs, order)))
        assert seen(write_markdown(document(line), TEMPLATES[0])) == document_words(document(line))


@pytest.mark.parametrize("words", ["C #", "C##", "#", "No. # #"])
def test_a_heads_closing_hash_is_seen(words: str):
    assert seen(write_markdown(document(Heading(2, words, "h")), TEMPLATES[0])) == words.split()


def test_no_raw_html_stands_in_the_file():
    written = write_markdown(document(Paragraph((Run("<script>alert(1)</script> & <b>"),))), TEMPLATES[0])
    assert re.search(r"(?<!\\)<", written) is None


@pytest.mark.parametrize(
    "template", ["{{ nothing.at.all }}", "{% for %}", "{{ ''.__class__.__mro__ }}", "{{ 1 / 0 }}", "{% include 'x' %}"]
)
def test_a_template_that_cannot_be_used_is_told_on_one_line(template: str):
    with pytest.raises(StyleError, match="template cannot be used") as told:
        write_markdown(document(Heading(1, "T", "t")), template)
    assert "\n" not in str(told.value)


@settings(deadline=None)  # a busy machine is no fault
@given(text)
def test_escaping_reads_back_in_the_middle_of_a_line_too(words: str):
    assert seen(f"see {escape(words)} here\n") == ["see", *words.split(), "here"]
