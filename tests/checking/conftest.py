"""The small honest model, as data to break and as a briefing to check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
for folder in (HERE, HERE.parent.parent / "benchmarks"):
    sys.path.insert(0, str(folder))

from harbour import harbour  # noqa: E402  (found beside this file)


@pytest.fixture
def model() -> dict[str, Any]:
    return harbour()
