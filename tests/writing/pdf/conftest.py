"""What the tests of the PDF share: styles, and pages read back as a reader's program reads them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from printed import Printed

from briefgen.composition.style import style_from_data
from briefgen.document import Block, Document
from briefgen.style import Style

STYLES = Path(__file__).parents[3] / "styles"


@pytest.fixture(scope="session")
def style() -> Callable[[str], Style]:
    """A packaged style by name."""

    def load(name: str) -> Style:
        data = tomllib.loads((STYLES / name / "style.toml").read_text("utf-8"))
        return style_from_data(data, template="-")

    return load


@pytest.fixture(scope="session")
def printed() -> type[Printed]:
    return Printed


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """A document of some blocks."""

    def make(*blocks: Block, title: str = "A title", attachments=()) -> Document:
        return Document(title, title[:60], "A subject", "en-GB", tuple(blocks), "memo", tuple(attachments))

    return make
