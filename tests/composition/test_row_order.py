"""The order of a timeline’s rows."""

from __future__ import annotations

import pytest

from briefgen.composition.row_order import in_order
from briefgen.model import Event


def ordered(*rows: str) -> list[str]:
    """Rows in their order: `*` marks the article's own event, `>` what is planned, digits a date that is told."""
    events = [
        Event(
            date=row.strip("*>") if row.strip("*>").isdigit() else None,
            as_written=row.strip("*>"),
            planned=row.startswith(">"),
            lead=row.startswith("*"),
            line=[f"S1:{n}-{n + 1}"],
            evidence=[f"S1:{n}-{n + 1}"],
        )
        for n, row in enumerate(rows)
    ]
    return [event.as_written for event in in_order(events, published=False)]


@pytest.mark.parametrize(
    "rows",
    [
        "last July, last September, *Sunday",
        "1983, last year, last month, last week, on Monday, *Thursday, >Friday, >next week, >2031",
        "in April, *Wednesday",
        "14 months ago, *Thursday night",
        "September, in late November, Monday, *Thursday, >Dec. 15",
        "late last year, in January, *on Tuesday, >March 3",
        "Sunday night, *Monday night, >Tuesday",
        "Earlier in the day, *Friday, >next week",
        "last summer, *Tuesday",
        "on Monday, *Tuesday, >in July",
        "on Monday, *Tuesday, >before January",
        "on Saturday, *Sunday, Monday",
        "on Tuesday, Earlier Wednesday, *Wednesday",
    ],
)
def test_undated_rows_stand_oldest_first(rows: str) -> None:
    told = rows.split(", ")
    assert ordered(*reversed(told)) == [row.strip("*>") for row in told]


def test_dated_rows_stand_oldest_first_and_what_is_to_come_after_what_is_over() -> None:
    told = [("in March", "2019-03", True), ("on Monday", "2019-03-11", False), ("Earlier Monday", "2019-03-11", False)]
    events = [
        Event(date=date, as_written=words, inferred=True, planned=planned, lead=False, anchor=None, line=["S1:0-1"],
              text="", evidence=["S1:0-1"])
        for words, date, planned in told
    ]  # fmt: skip
    assert [event.as_written for event in in_order(events, published=True)] == [
        "Earlier Monday",
        "on Monday",
        "in March",
    ]
