"""Direct speech: where quotations are, whose they are, and how far they run."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.attribution import attribute
from briefgen.analysis.attribution.quotations import find_quotations

Parsed = Callable[..., Article]


def source(article: Article, attribution: Attribution) -> str:
    return " … ".join(article.words(span) for span in attribution.source)


def content(article: Article, attribution: Attribution) -> list[str]:
    return [article.words(span) for span in attribution.content]


def test_a_quotation_is_its_speakers_words_without_the_marks(parsed: Parsed) -> None:
    article = parsed("“We will not sell the port,” Ruiz said.")
    [only] = attribute(article)
    assert (source(article, only), content(article, only), only.mode) == (
        "Ruiz",
        ["We will not sell the port,"],
        "direct",
    )


def test_a_quotation_split_by_its_cue_is_one_attribution(parsed: Parsed) -> None:
    article = parsed("“The talks,” said Leo Varga, a minister, “have failed for now.”")
    [only] = attribute(article)
    assert content(article, only) == ["The talks,", "have failed for now."]
    assert source(article, only) == "Leo Varga, a minister"


def test_a_quotation_goes_on_after_its_cue_in_the_next_sentence(parsed: Parsed) -> None:
    article = parsed("“The port is safe,” Ruiz said. “Ships are passing through it today.”")
    [only] = attribute(article)
    assert content(article, only) == ["The port is safe,", "Ships are passing through it today."]


def test_a_paragraph_that_is_all_quotation_continues_the_one_before(parsed: Parsed) -> None:
    article = parsed("Ruiz told reporters: “The port is safe again.”", "“Ships have been passing through it all day.”")
    first, second = attribute(article)
    assert second.continues == 0
    assert second.source == first.source


def test_a_quotation_inside_a_clause_makes_it_mixed(parsed: Parsed) -> None:
    article = parsed("Ruiz said the fine was “unfair and far too high” for a small port.")
    [only] = attribute(article)
    assert only.mode == "mixed"
    assert content(article, only) == ["the fine was “unfair and far too high” for a small port"]


def test_a_colon_introduces_speech(parsed: Parsed) -> None:
    article = parsed("The ministry said: “The talks have failed. We regret it.”")
    [only] = attribute(article)
    assert source(article, only) == "The ministry"
    assert content(article, only) == ["The talks have failed. We regret it."]


def test_a_quotation_belongs_to_who_answers_and_not_to_who_is_asked_about(parsed: Parsed) -> None:
    article = parsed(
        "Asked about Norway’s position on the fleet, another official said, “We will be glad if they come.”"
    )
    assert [source(article, each) for each in attribute(article) if each.source] == ["another official"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The port stays shut,” the agency quoted Ruiz as saying.", "Ruiz"),
        ("“The port stays shut,” state television reported the minister as saying on Monday.", "the minister"),
        ("“The port stays shut,” Ruiz was quoted as saying by the agency.", "Ruiz"),
        ("“The port stays shut,” the agency quoted on its website.", "the agency"),
    ],
)
def test_a_quotation_belongs_to_who_is_quoted_and_not_to_who_quotes(parsed: Parsed, text: str, speaker: str) -> None:
    article = parsed(text)
    assert [source(article, each) for each in attribute(article)] == [speaker]


def test_adding_introduces_more_of_the_same_speaker(parsed: Parsed) -> None:
    article = parsed('"It is over now for us all," the mayor said, adding: "We will sue them if they come."')
    assert [source(article, each) for each in attribute(article)] == ["the mayor", "the mayor"]


@pytest.mark.parametrize("text", ["“one two”", '"one two"', "«one two»", "''one two''", "‘one two’"])
def test_each_kind_of_marks_is_known(text: str) -> None:
    [only] = find_quotations(text, [(0, len(text))])
    assert text[slice(*only.inner)] == "one two"


def test_apostrophes_are_no_quotation_marks() -> None:
    text = "The ministers’ plan wasn't Ruiz's idea, nor the unions' own."
    assert find_quotations(text, [(0, len(text))]) == []


def test_a_mark_left_open_closes_with_its_paragraph() -> None:
    text = "He said: “We go.\n\n“We stay.”"
    first, second = find_quotations(text, [(0, 16), (18, len(text))])
    assert (first.closed, text[slice(*first.inner)]) == (False, "We go.")
    assert (second.closed, text[slice(*second.inner)]) == (True, "We stay.")


@given(st.text(alphabet="ab ,.“”‘’'\"\n", max_size=80))
def test_quotations_stand_in_order_and_within_the_text(text: str) -> None:
    found = find_quotations(text, [(0, len(text))] if text else [])
    ends = [place for quotation in found for place in (quotation.start, quotation.end)]
    assert ends == sorted(ends)
    assert all(0 <= place <= len(text) for place in ends)


def test_a_mark_behind_a_stop_closes_and_opens_nothing() -> None:
    text = 'They want the ban lifted." The ferry left. She called it "a day to remember".'
    found = find_quotations(text, [(0, len(text))])
    assert [text[one.start : one.end] for one in found] == ['"a day to remember"']


def test_a_closing_mark_that_nothing_opened_turns_no_later_quotation_inside_out(parsed: Parsed) -> None:
    article = parsed(
        'Ruiz left the port to its owners." Varga said the sale was "unfair and far too high". Moreno agreed.'
    )
    assert [
        article.text[each.start : each.end] for each in find_quotations(article.text, article.source.paragraphs)
    ] == ['"unfair and far too high"']


def test_a_quotation_that_nobody_closed_ends_where_the_next_is_opened(parsed: Parsed) -> None:
    article = parsed('Ruiz said: "The port is safe. Varga said: "It is not." Moreno said the ships had left.')
    assert [
        article.text[each.start : each.end] for each in find_quotations(article.text, article.source.paragraphs)
    ] == [
        '"The port is safe. Varga said:',
        '"It is not."',
    ]
