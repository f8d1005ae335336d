"""The kind of a statement, by its cue and its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.analysis.article import Article
from briefgen.analysis.attribution import attribute
from briefgen.analysis.statements.kinds import kind_of


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ruiz said the port opened at noon.", "claim"),
        ("The firm denied breaking the deal.", "denial"),
        ("The union rejected the offer.", "denial"),
        ("The firm said it had no knowledge of the leak.", "denial"),
        ("“Norway rejects this plan and its terms,” Ruiz said.", "denial"),
        ("Norway accused the firm of breaking the law.", "accusation"),
        ("Ruiz said the firm had violated the truce.", "accusation"),
        ("Norway urged both sides to return to talks.", "demand"),
        ("Ruiz said the firm must leave the port.", "demand"),
        ("Ruiz stressed the importance of reopening the port.", "demand"),
        ("The premier promised to reopen the port.", "commitment"),
        ("Ruiz said Norway would pay for the port.", "commitment"),
        ("The union threatened to shut the port.", "threat"),
        ("Ruiz said Norway would leave the pact if the fleet came back.", "threat"),
        ("“If the fleet comes back, we will leave the pact,” Ruiz said.", "threat"),
        ("“We will be disappointed if they take it badly,” Ruiz said.", "assessment"),
        ("Ruiz said Norway was ready to pay for the port.", "offer"),
        ("The firm hopes to reopen the port.", "aim"),
        ("“Our goal is to reopen the port,” Ruiz said.", "aim"),
        ("The union called the offer a joke.", "assessment"),
        ("Ruiz expressed deep concern over the delay.", "assessment"),
    ],
)
def test_the_kind_of(parsed: Callable[..., Article], sentence: str, kind: str) -> None:
    article = parsed(sentence)
    only = attribute(article)[0]
    assert kind_of(article, only) == kind
