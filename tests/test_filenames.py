"""File names: `YYYYMMDD_slug_style_vNN.ext`."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.filenames import file_name, slug


def test_a_name_has_date_slug_style_and_version():
    title = "Foreign Ministers Of Armenia And Azerbaijan Open Talks In Washington"
    assert file_name(title, ["2023-05-01"], "memo", 1, "pdf") == "20230501_foreign-ministers-armenia_memo_v01.pdf"


def test_the_latest_source_dates_the_name():
    assert file_name("Talks", ["2023-05-01", None, "2023-06-02"], "plain", 12, "md") == "20230602_talks_plain_v12.md"


def test_without_a_date_it_says_so():
    assert file_name("Talks", [None], "memo", 1, "yaml") == "undated_talks_memo_v01.yaml"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("U.S. and Iran’s “Nuclear” deal", "us-irans-nuclear-deal"),
        ("Ərdoğan: ölüm in Straße", "erdogan-olum-strasse"),
        ("中国 和平", "briefing"),
        ("", "briefing"),
        ("The Who", "the-who"),
        ("x" * 80, "x" * 30),
        ("../../etc/passwd", "etc-passwd"),
        ("100,000 march", "100-000-march"),
    ],
)
def test_a_slug_is_the_first_words_in_ascii(title: str, expected: str):
    assert slug(title) == expected


@settings(deadline=None)  # a busy machine is no fault
@given(st.text())
def test_a_slug_of_any_title_is_safe_as_a_file_name(title: str):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(title))
    assert len(slug(title)) <= 30
