"""For whom American politicians speak: a lawmaker for the party of which he is the example, a governor for himself."""

from __future__ import annotations

import pytest
from analysis_texts import article, side

from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.offices.affiliations import affiliate
from briefgen.analysis.people import find_people

NEWS = "The ferry bill passed in May.\n\n"


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("Republicans balked on Friday.\n\n“No,” said House Speaker Anna Lund, Ohio Republican.", "body:Republicans"),
        ("Pilots waited, and Democrats balked at it. Democratic Senator Anna Lund said no.", "body:Democrats"),
        (
            "Republicans balked on Friday.\n\n“It is late. We shall not pay,” said Sen. Anna Lund, Ohio Republican.",
            "body:Republicans",
        ),
        ("Republicans balked on Friday.\n\nBut Sen. Anna Lund, Ohio Republican, said yes.", "person:Anna Lund"),
        ("Republicans balked on Friday. Rain fell. Sen. Anna Lund, Ohio Republican, said no.", "person:Anna Lund"),
        ("It is what Republicans want. Sen. Anna Lund, Ohio Republican, said no.", "person:Anna Lund"),
        (
            "Republicans balked on Friday. Sen. Anna Lund, Ohio Republican, said no. Rain fell. Sen. Bo Berg, Utah "
            "Republican, said yes.",
            "person:Anna Lund",
        ),
        ("Republicans balked on Friday. Anna Lund, an Ohio Republican, said no.", "person:Anna Lund"),
    ],
)
def test_a_lawmaker_named_right_after_what_his_party_does_speaks_for_it(told: str, key: str) -> None:
    assert (side("Anna Lund", NEWS + told) or "person:Anna Lund") == key


@pytest.mark.parametrize(
    ("title", "key"),
    [("Ohio Republicans leave ferry vote", "body:Republicans"), ("Ferry vote angers Republicans", "person:Anna Lund")],
)
def test_lawmakers_speak_for_the_party_whose_doings_are_the_headline(title: str, key: str) -> None:
    art = article("The ferry bill passed. Sen. Anna Lund, Ohio Republican, said no.", headline=title)
    people = find_people(art)
    assert (affiliate(art, people, find_bodies(art, people))["Anna Lund"] or "person:Anna Lund") == key


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("Democratic Gov. Anna Lund of Ohio will sign the bill. Lund said so.", "person:Anna Lund"),
        ("Ohio waited. Ohio Gov. Anna Lund said the ferries would run. Republicans said no.", "person:Anna Lund"),
        ("Ohio waited. Ohio Gov. Anna Lund said the ferries would run.", "region:Ohio"),
        ("Democratic Gov. Anna Lund of Ohio will sign. Ohio Treasurer Bo Berg said yes.", "region:Ohio"),
    ],
)
def test_a_governor_in_a_quarrel_of_parties_speaks_for_himself(told: str, key: str) -> None:
    assert side("Anna Lund", told) == key
