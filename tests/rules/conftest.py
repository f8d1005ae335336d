"""The first article's model and its memo in Markdown, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import modelfile, pipeline
from briefgen.model import Briefing
from briefgen.options import Options
from briefgen.stated import Stated

SEED = next((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


def silent(kind: str, words: str) -> None:
    """Report nothing."""


@pytest.fixture(scope="session")
def seed_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seed") / "seed.json"
    path.write_bytes(pipeline.extract((str(SEED),), Stated(), "json", silent))
    return path


@pytest.fixture(scope="session")
def seed(seed_file: Path) -> Briefing:
    return modelfile.loads(seed_file.read_bytes(), seed_file.name)


@pytest.fixture(scope="session")
def seed_markdown(seed_file: Path) -> str:
    (path,) = pipeline.render(str(seed_file), Options(folder=seed_file.parent, formats=("md",)), silent)
    return path.read_text("utf-8")
