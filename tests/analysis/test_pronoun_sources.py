"""A line whose source is a pronoun says whom it means."""

from __future__ import annotations

from briefgen.analysis import analyse
from briefgen.model import Statement
from briefgen.reading import read_source

ARTICLE = """Ministers Meet Over The Tarn Bridge

12 March 2019

Norland’s Transport Minister Ada Holm said the bridge was unsafe. She said it would stay closed.

Holm told reporters she had seen the report.
"""


def statements() -> list[Statement]:
    return analyse(read_source(ARTICLE.encode(), "article.txt")).statements


def test_a_pronoun_is_followed_by_the_name_from_another_sentence():
    texts = [statement.text for statement in statements()]
    assert "She [Ada Holm] said it would stay closed." in texts


def test_a_source_that_names_the_speaker_is_left_alone():
    texts = [statement.text for statement in statements()]
    assert "Holm told reporters she had seen the report." in texts
