"""Makes the pages of the docs that come from the program: the commands, the model, the picture of a page.

Usage: python docs/generate.py. A test fails when `commands.md` or `model.md` is stale.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import click

from briefgen import model
from briefgen.cli import CONTEXT, commands

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
GENERATED = "<!-- Made by docs/generate.py: do not edit. -->"


def commands_page() -> str:
    """The help of every command, as a user sees it."""
    parts = ["# Commands", "", GENERATED]
    for path, command in walk(commands, "briefgen"):
        parts += ["", f"## {path}", "", "```text", help_of(command, path), "```"]
    return "\n".join([*parts, ""])


def help_of(command: click.Command, path: str) -> str:
    """What `--help` prints of a command, 90 characters wide."""
    settings = {**CONTEXT, "max_content_width": 90, "terminal_width": 90}
    return command.get_help(click.Context(command, info_name=path, **settings)).rstrip()


def walk(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """A command and all below it, depth first, in the order of help."""
    yield path, command
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            yield from walk(command.commands[name], f"{path} {name}")


def model_page() -> str:
    """The model's parts and fields, from the source of `model.py`: types, defaults and docstrings."""
    source = Path(model.__file__).read_text("utf-8")
    parts = [
        "# The model",
        "",
        GENERATED,
        "",
        "JSON and YAML have this shape; `briefgen schema` prints it as JSON Schema. A *reference* is `S1:120-344`: a",
        "half-open range of Unicode code points in the text of source S1. A *range* is the same without the source.",
        "Each list is ranked, best first, and uncapped.",
    ]
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            parts += ["", f"## {node.name}", "", ast.get_docstring(node) or "", ""]
            parts += ["| field | type | default | |", "| --- | --- | --- | --- |", *rows(node)]
    return "\n".join([*parts, ""])


def rows(node: ast.ClassDef) -> Iterator[str]:
    """A row for each field: its name, type, default and the string that stands under it."""
    for field, below in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            default = f"`{ast.unparse(field.value)}`" if field.value else "wanted"
            kind = ast.unparse(field.annotation).replace("|", "\\|")
            told = below.value.value if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) else ""
            yield f"| `{field.target.id}` | `{kind}` | {default} | {told} |"


def picture(pdf: Path, target: Path) -> None:
    """The first page of a PDF as a picture, 110 dots to the inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    document[0].render(scale=110 / 72).to_pil().convert("P", palette=1, colors=32).save(target, optimize=True)
    document.close()


def main() -> None:
    """Write all of them."""
    (DOCS / "commands.md").write_text(commands_page(), "utf-8", newline="\n")
    (DOCS / "model.md").write_text(model_page(), "utf-8", newline="\n")
    memo = next(iter(sorted((ROOT / "out").glob("*_memo_v01.pdf"))))
    picture(memo, DOCS / "memo-page.png")


if __name__ == "__main__":
    main()
