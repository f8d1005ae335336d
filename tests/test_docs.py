"""The docs say what the program does: pages made from it are fresh, and each command is documented."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType

import click
import pytest

from briefgen.cli import commands, run

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["commands", "model"])
def test_pages_made_from_the_program_are_fresh(generate: ModuleType, page: str):
    made = getattr(generate, f"{page}_page")()
    assert (ROOT / "docs" / f"{page}.md").read_text("utf-8") == made, "run `make docs`"


def test_every_command_has_help_an_example_and_help_for_each_option(generate: ModuleType):
    for path, command in generate.walk(commands, "briefgen"):
        assert command.help, path
        if not isinstance(command, click.Group):
            assert (command.epilog or "").startswith("Example: briefgen "), path
        for option in command.params:
            assert isinstance(option, click.Argument) or option.help, f"{path} {option.name}"


def test_help_in_a_list_of_commands_is_never_cut(generate: ModuleType):
    for path, command in generate.walk(commands, "briefgen"):
        if isinstance(command, click.Group):
            assert "..." not in generate.help_of(command, path).split("Commands:")[1], path


def test_every_command_of_the_reference_is_named_in_the_readme_or_the_docs(generate: ModuleType):
    readme = (ROOT / "README.md").read_text("utf-8")
    for path, command in generate.walk(commands, "briefgen"):
        if not isinstance(command, click.Group):
            assert path.removeprefix("briefgen ").split()[0] in readme, path


def test_the_tour_of_the_readme_prints_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    readme = (ROOT / "README.md").read_text("utf-8")
    (tmp_path / "seeds").mkdir()
    for seed in (ROOT / "seeds").iterdir():
        (tmp_path / "seeds" / seed.name).write_bytes(seed.read_bytes())
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```console\n(.*?)```", readme, re.DOTALL)
    assert blocks, "the README has no tour"
    for command in "".join(blocks).split("$ briefgen ")[1:]:
        line, *printed = command.splitlines()
        assert run(shlex.split(line)) == 0
        assert capfd.readouterr().out.splitlines() == printed
