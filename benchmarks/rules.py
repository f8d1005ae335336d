"""Which rules of the analysis are of use: those that answer yes in few of the articles given.

Usage: python benchmarks/rules.py FOLDER [--most N]
FOLDER has articles (`*.txt`) that nobody read when the rules were written. Prints the yes/no functions of
`briefgen.analysis` that answer yes in at most N of them, each with that number: a rule for what hardly ever comes up
costs more to keep than it gives, unless it guards against odd input or does what the program promises.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import FrameType

import briefgen.analysis
from briefgen.analysis import analyse
from briefgen.reading import read_source

PACKAGE = Path(briefgen.analysis.__file__).parent


def rules() -> dict[tuple[str, int], str]:
    """The yes/no functions of the analysis, by file and first line, each with its module and name."""
    return {
        (str(path), first_line(node)): f"{path.relative_to(PACKAGE)}:{node.name}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Name) and node.returns.id == "bool"
    }


def first_line(function: ast.FunctionDef) -> int:
    """The line at which the interpreter takes a function to begin: its first decorator's, where it has one."""
    return min(part.lineno for part in (function, *function.decorator_list))


def answering_yes(article: Path) -> set[tuple[str, int]]:
    """The functions that answer yes at least once in an article, by file and first line."""
    found: set[tuple[str, int]] = set()

    def note(frame: FrameType, event: str, answer: object) -> None:
        if event == "return" and answer is True:
            found.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))

    source = read_source(article.read_bytes(), str(article))
    sys.setprofile(note)
    try:
        analyse(source)
    finally:
        sys.setprofile(None)
    return found


def rare(folder: Path, most: int) -> Iterator[tuple[int, str]]:
    """The rules that answer yes in at most so many articles of a folder: in how many, and which."""
    articles = sorted(folder.glob("*.txt"))
    if not articles:
        sys.exit(f"{folder}: no articles (*.txt) in it; name a folder that has some")
    with ProcessPoolExecutor() as workers:
        counts = Counter(rule for found in workers.map(answering_yes, articles) for rule in found)
    return ((counts[place], name) for place, name in rules().items() if counts[place] <= most)


def main() -> None:
    """Print the rules that are of little use, the least first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=0)
    given = parser.parse_args()
    for count, name in sorted(rare(given.folder, given.most)):
        print(count, name)


if __name__ == "__main__":
    main()
