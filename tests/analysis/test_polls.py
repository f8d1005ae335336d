"""A poll is a party by the name that the article gives it, and `the poll` takes up the one named last."""

from __future__ import annotations

import pytest
from test_served import party_of

FOUND = "most voters want a bridge"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("CBS News poll", f"A new CBS News poll found that {FOUND}."),
        ("NBC News/Wall Street Journal poll", f"The latest NBC News/Wall Street Journal poll found that {FOUND}."),
        ("Tarn Post national tracking poll", f"The Tarn Post national tracking poll found that {FOUND}."),
        ("CBS News poll", f"A CBS News poll asked about ferries. The poll found that {FOUND}."),
        ("CBS News poll", f"A CBS News poll said ferries are slow. The CBS poll found that {FOUND}."),
        ("CBS News poll", f"A new poll found that {FOUND}. The CBS News poll was taken in May."),
    ],
)
def test_a_poll_is_called_by_who_took_it(name: str, told: str) -> None:
    assert party_of(FOUND, told) == name


@pytest.mark.parametrize(
    "told",
    [
        f"The April poll found that {FOUND}.",
        f"The Times said the ferry was slow. A poll found that {FOUND}.",
        f"A CBS News poll said ferries are slow. Another poll found that {FOUND}.",
    ],
)
def test_a_poll_without_a_name_is_nobodys(told: str) -> None:
    assert party_of(FOUND, told) is None
