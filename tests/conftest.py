"""What all tests share: articles made from a few words, parsed by the language model that is loaded once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from briefgen.analysis.article import Article
from briefgen.analysis.parsing import parse
from briefgen.model import Source
from briefgen.reading import read_source

# The same examples in each run, so that a run that fails can be run again.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

ParseText = Callable[..., Article]

SEED = Path(__file__).parent.parent / "seeds" / "000_946d390ee305cfa7.txt"


@pytest.fixture(scope="session")
def parsed() -> ParseText:
    """A function from paragraphs to a parsed article whose body they are."""

    def make(*paragraphs: str) -> Article:
        text = "\n\n".join(["Ministers meet over the Tarn bridge", "12 March 2019", *paragraphs])
        return parse(read_source(text.encode(), "article.txt"))

    return make


@pytest.fixture(scope="session")
def seed() -> Article:
    """The article that the project started from, parsed."""
    return parse(read_source(SEED.read_bytes(), SEED.name))


@pytest.fixture(scope="session")
def one_sentence() -> Callable[[str], Source]:
    """A function from a text to a source that holds it as one body paragraph of one sentence."""

    def make(text: str) -> Source:
        whole = [(0, len(text))] if text.strip() else []
        return Source(
            id="S1",
            file="a.txt",
            sha256="",
            title="",
            text=text,
            paragraphs=whole,
            roles=["body"] * len(whole),
            sentences=whole,
        )

    return make
