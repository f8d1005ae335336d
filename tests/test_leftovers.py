"""Nothing is kept that nobody reads: no word twice in a list, no word list or private name without its use."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "briefgen"
MODULES = sorted(PACKAGE.rglob("*.py"))
TABLES = sorted(PACKAGE.rglob("*.toml"))
WORDS = PACKAGE / "analysis" / "lexicon" / "words.toml"


def lists_of(table: object, path: str = "") -> Iterator[tuple[str, list[object]]]:
    """The lists of a TOML file, each by its path there."""
    if isinstance(table, dict):
        for name, below in table.items():
            yield from lists_of(below, f"{path}.{name}")
    elif isinstance(table, list):
        yield path, table
        for below in table:
            yield from lists_of(below, path)


@pytest.mark.parametrize("file", TABLES, ids=lambda path: path.stem)
def test_no_word_stands_twice_in_a_list(file: Path):
    twice = {
        path: doubles
        for path, words in lists_of(tomllib.loads(file.read_text("utf-8")))
        if (doubles := [word for word, times in Counter(map(str, words)).items() if times > 1])
    }
    assert twice == {}


def test_every_word_list_is_read():
    code = "\n".join(path.read_text("utf-8") for path in MODULES)
    asked = set(re.findall(r"[\"'](\w+)[\"']", code))
    assert sorted(tomllib.loads(WORDS.read_text("utf-8")).keys() - asked) == []


def test_no_name_is_that_of_two_listed_bodies():
    rows = tomllib.loads(WORDS.with_name("bodies.toml").read_text("utf-8"))["organisations"]
    names = Counter(name for row in rows for name in row["names"])
    assert [name for name, times in names.items() if times > 1] == []


def test_no_list_of_first_names_repeats_the_other():
    offices, given = (
        tomllib.loads(WORDS.with_name(f"{name}.toml").read_text("utf-8")) for name in ("offices", "given_names")
    )
    told = {name for sex in ("male", "female") for name in offices["first_names"][sex]}
    assert sorted(told.intersection(given["words"])) == []


def test_no_module_keeps_a_private_name_that_it_never_reads():
    unread = []
    for path in MODULES:
        code = path.read_text("utf-8")
        for node in ast.parse(code).body:
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            names = [each.id for target in targets if target is not None for each in ast.walk(target)
                     if isinstance(each, ast.Name)]  # fmt: skip
            names += [node.name] if isinstance(node, ast.FunctionDef | ast.ClassDef) else []
            private = [name for name in names if name.startswith("_") and not name.startswith("__")]
            unread += [f"{path.name}: {name}" for name in private if len(re.findall(rf"\b{name}\b", code)) == 1]
    assert unread == []
