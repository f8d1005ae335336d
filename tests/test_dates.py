"""Dates in words: found, resolved against the source's date, printed and put in order."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import dates

TUESDAY = "2018-03-06"


def resolved(
    words: str, *, planned: bool = False, published: str | None = TUESDAY, anchor: str | None = None
) -> str | None:
    resolution = dates.resolve(words, published=published, planned=planned, anchor=anchor)
    return resolution.date if resolution else None


def found(text: str) -> list[str]:
    return [expression.words for expression in dates.find(text)]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("May 1, 2023", "2023-05-01"),
        ("1 May 2023", "2023-05-01"),
        ("1st of May 2023", "2023-05-01"),
        ("the 1st of May, 2023", "2023-05-01"),
        ("2023-05-01", "2023-05-01"),
        ("2023/05/01", "2023-05-01"),
        ("2023-05-01T10:00:00Z", "2023-05-01"),
        ("Mon 5 Mar 2018", "2018-03-05"),
        ("Mon 5 Mar 2018 10.23 GMT", "2018-03-05"),
        ("Tuesday, May 2, 2023 5:30 p.m. EDT", "2023-05-02"),
        ("MAY 2, 2023", "2023-05-02"),
        ("05 March 2018", "2018-03-05"),
        ("5\u00a0March 2018", "2018-03-05"),
        ("Sept. 5, 2016", "2016-09-05"),
        ("March 2019", "2019-03"),
        ("2019", "2019"),
        ("25/12/2020", "2020-12-25"),
        ("12/25/2020", "2020-12-25"),
        ("05/05/2020", "2020-05-05"),
    ],
)
def test_a_whole_date_is_read_as_it_stands(words: str, iso: str) -> None:
    assert dates.absolute(words) == iso


@pytest.mark.parametrize(
    "words",
    ["01/05/23", "01/05/2023", "31 February 2020", "May 1", "on Monday", "", "12345", "Chapter 2019", "2019 was"],
)
def test_what_has_two_readings_or_is_no_date_is_not_read(words: str) -> None:
    assert dates.absolute(words) is None


@pytest.mark.parametrize(
    ("words", "past", "planned"),
    [
        ("on Monday", "2018-03-05", "2018-03-12"),
        ("Tuesday", "2018-03-06", "2018-03-06"),  # the day of publication itself
        ("last Tuesday", "2018-02-27", "2018-02-27"),
        ("next Tuesday", "2018-03-13", "2018-03-13"),
        ("Early on Monday", "2018-03-05", "2018-03-12"),
        ("Friday evening", "2018-03-02", "2018-03-09"),
        ("in February", "2018-02", "2019-02"),
        ("in August", "2017-08", "2018-08"),
        ("in March", "2018-03", "2018-03"),
        ("in early April", "2017-04", "2018-04"),
        ("July 8", "2017-07-08", "2018-07-08"),
        ("since July 8", "2017-07-08", "2018-07-08"),
        ("Jan. 20th", "2018-01-20", "2019-01-20"),
        ("Feb. 29", "2016-02-29", "2020-02-29"),
        ("in August last year", "2017-08", "2017-08"),
        ("from 1 to 4 May", "2017-05-01/2017-05-04", "2018-05-01/2018-05-04"),
        ("before the start of the strike on May 1", "../2017-05-01", "../2018-05-01"),
        ("a day before Thursday", "2018-02-28", "2018-03-07"),
    ],
)
def test_a_date_without_its_year_or_day_is_the_nearest_in_the_direction_told(
    words: str, past: str, planned: str
) -> None:
    assert resolved(words) == past
    assert resolved(words, planned=True) == planned


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("yesterday", "2018-03-05"),
        ("today", "2018-03-06"),
        ("the day after tomorrow", "2018-03-08"),
        ("last night", "2018-03-05"),
        ("last month", "2018-02"),
        ("earlier this month", "2018-03"),
        ("next year", "2019"),
        ("two years ago", "2016"),
        ("three months ago", "2017-12"),
        ("ten days ago", "2018-02-24"),
        ("recently", "../2018-03-06"),
        ("by the end of the year", "../2018"),
    ],
)
def test_relative_words_count_from_the_day_of_the_source(words: str, iso: str) -> None:
    assert resolved(words) == iso
    assert dates.resolve(words, published=TUESDAY, planned=False, anchor=None) == dates.Resolution(iso, inferred=True)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("in 2020", "2020"),
        ("late 2015", "2015"),
        ("by 1991", "../1991"),
        ("in May 2018", "2018-05"),
        ("on 3 May 2018", "2018-05-03"),
        ("summer of 2015", "2015"),
        ("in the third quarter of 2016", "2016"),
        ("between 2014 and 2016", "2014/2016"),
        ("2014–16", "2014/2016"),
        ("May 1-4, 2023", "2023-05-01/2023-05-04"),
        ("from May to July 2015", "2015-05/2015-07"),
        ("the 1990s", "1990/1999"),
        ("Before the opening of the fair on May 1, 2023", "../2023-05-01"),
    ],
)
def test_words_that_give_the_whole_date_are_not_inferred_and_need_no_source_date(words: str, iso: str) -> None:
    assert dates.resolve(words, published=None, planned=False, anchor=None) == dates.Resolution(iso, inferred=False)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("on the eve of the talks", "2023-04-30"),
        ("ahead of the Geneva talks", "../2023-05-01"),
        ("four days", "2023-05-01/2023-05-04"),
        ("within 120 days", "../2023-08-29"),
        ("the next day", "2023-05-02"),
        ("two days later", "2023-05-03"),
        ("two days before the vote", "2023-04-29"),
    ],
)
def test_words_that_hang_on_an_event_count_from_its_date(words: str, iso: str) -> None:
    assert resolved(words, anchor="2023-05-01") == iso
    assert resolved(words) is None


@pytest.mark.parametrize(
    "words", ["on Monday", "in February", "yesterday", "last year", "recently", "two years ago", "May 1"]
)
def test_without_the_date_of_the_source_nothing_relative_is_resolved(words: str) -> None:
    assert resolved(words, published=None) is None
    assert resolved(words, published=None, planned=True) is None


@pytest.mark.parametrize(
    "words",
    ["last week", "this weekend", "last summer", "over a year ago", "within 120 days", "the past decade", "soon"],
)
def test_words_that_settle_no_date_stay_as_written(words: str) -> None:
    assert resolved(words) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union said on Friday it would strike from June 3.", ["on Friday", "June 3"]),
        ("A vote is due by the end of the year.", ["by the end of the year"]),
        ("It broke a 2019 truce and the 2015 nuclear accord.", ["2019", "2015"]),
        ("They met a day before Sunday’s election.", ["a day before Sunday"]),
        ("It was signed before Sept. 11, officials said.", ["before Sept. 11"]),
        ("Others weighed in Friday.", ["Friday"]),
        ("Sales fell over the past decade.", ["over the past decade"]),
        ("It ran from 2014 to 2016.", ["from 2014 to 2016"]),
        ("The meeting on\u00a0May 1 went well.", ["on\u00a0May 1"]),
    ],
)
def test_the_dates_of_a_sentence_are_found_whole(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said the plan was put forward by May.",
        "It may rain, and they march on.",
        "He read USA TODAY and The Sunday Times.",
        "They spent $2000 on 1,900 chairs for 2015 people.",
        "Good Friday and Black Friday are names.",
        "Under resolution 1701 the force stays.",
        "Some 2000 troops and 1850 tanks moved.",
    ],
)
def test_names_and_numbers_are_no_dates(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="May 12,Juneonthyrsdaifbewkg.’-/\n", max_size=80))
def test_what_is_found_stands_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for expression in dates.find(text):
        assert expression.start >= end
        assert text[expression.start : expression.end] == expression.words
        end = expression.end


@given(st.dates(date(1600, 1, 1), date(2090, 1, 1)), st.sampled_from(["Monday", "Thursday", "Sunday"]))
def test_a_past_weekday_lies_within_the_week_before_publication(published: date, weekday: str) -> None:
    iso = resolved(weekday, published=published.isoformat())
    assert iso is not None
    assert timedelta(0) <= published - date.fromisoformat(iso) < timedelta(7)


@given(st.dates(date(1600, 1, 1), date(2090, 1, 1)))
def test_a_printed_day_reads_back_as_the_same_day(day: date) -> None:
    assert dates.absolute(dates.display(day.isoformat(), "en-GB")) == day.isoformat()
    assert dates.absolute(dates.display(day.isoformat(), "en-US")) == day.isoformat()


@pytest.mark.parametrize(
    ("iso", "british", "american", "in_table"),
    [
        ("2023-05-01", "1\u00a0May 2023", "May\u00a01, 2023", "1\u00a0May 2023"),
        ("2023-02", "February 2023", "February 2023", "February 2023"),
        ("2020", "2020", "2020", "2020"),
        ("../2023-05-01", "by 1\u00a0May 2023", "by May\u00a01, 2023", "by 1\u00a0May 2023"),
        ("2023-05-01/2023-05-04", "1 to 4\u00a0May 2023", "May\u00a01 to 4, 2023", "1–4\u00a0May 2023"),
        (
            "2023-04-30/2023-05-04",
            "30\u00a0April to 4\u00a0May 2023",
            "April\u00a030 to May\u00a04, 2023",
            "30\u00a0April – 4\u00a0May 2023",
        ),
        ("2014/2016", "2014 to 2016", "2014 to 2016", "2014–2016"),
        ("not a date", "not a date", "not a date", "not a date"),
    ],
)
def test_dates_are_printed_as_the_conventions_ask(iso: str, british: str, american: str, in_table: str) -> None:
    assert dates.display(iso, "en-GB") == british
    assert dates.display(iso, "en-US") == american
    assert dates.display(iso, "en-GB", table=True) == in_table


def test_rows_sort_by_where_their_dates_begin_and_undated_ones_last() -> None:
    order = [
        "2020",
        "2023-02",
        "2023-04-30",
        "../2023-05-01",
        "2023-05-01",
        "2023-05-01/2023-05-04",
        "2023-05-02",
        None,
    ]
    shuffled = [order[n] for n in (7, 3, 0, 5, 1, 6, 4, 2)]
    assert sorted(shuffled, key=dates.sort_key) == order


def test_loading_the_module_loads_nothing_heavy() -> None:
    code = (
        "import sys, briefgen.dates; print([m for m in ('spacy', 'babel', 'dateutil', 'msgspec') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
