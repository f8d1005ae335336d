"""The word lists and settings that lie beside the modules, in TOML."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import tomli  # the standard library's parser in compiled form: every process reads all the tables anew


def read_toml(package: str, name: str) -> dict[str, Any]:
    """The TOML file of that name (or path) in a package."""
    return tomli.loads(files(package).joinpath(name).read_text("utf-8"))
