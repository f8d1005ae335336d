"""The word lists and settings that lie beside the modules, in TOML, and patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import tomli  # the standard library's parser in compiled form: every process reads all the tables anew


@cache
def read_toml(package: str, name: str) -> dict[str, Any]:
    """The TOML file of that name (or path) in a package, read once; not to be changed."""
    return tomli.loads(files(package).joinpath(name).read_text("utf-8"))


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
