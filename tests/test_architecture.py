"""The house keeps its rooms apart, and a command loads only what it needs."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "briefgen"
ROOMS = ("reading", "analysis", "composition", "writing")
NEUTRAL = sorted(
    path.stem for path in PACKAGE.glob("*.py")
    if path.stem not in {"__init__", "__main__", "cli", "pipeline", "proving"}
)  # fmt: skip
HEAVY = (
    "spacy",
    "onnxruntime",
    "numpy",
    "reportlab",
    "pikepdf",
    "jinja2",
    "ruamel",
    "yaml",
    "babel",
    "py3langid",
    "charset_normalizer",
)


def imported(path: Path) -> set[str]:
    """The modules that a file imports anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def reaches(path: Path, name: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for module in imported(path))


@pytest.mark.parametrize("room", ROOMS)
def test_a_step_imports_no_other_step(room: str):
    for path in (PACKAGE / room).rglob("*.py"):
        others = [other for other in ROOMS if other != room and reaches(path, f"briefgen.{other}")]
        assert others == [], f"{path} imports {others}"


@pytest.mark.parametrize("module", NEUTRAL)
def test_the_neutral_middle_imports_no_step(module: str):
    steps = [room for room in ROOMS if reaches(PACKAGE / f"{module}.py", f"briefgen.{room}")]
    assert steps == []


def test_the_packages_of_the_analysis_import_one_another_one_way():
    analysis = PACKAGE / "analysis"
    packages = {path.parent.name for path in analysis.glob("*/__init__.py")}
    uses = {
        name: {
            other
            for path in (analysis / name).rglob("*.py")
            for other in packages - {name}
            if reaches(path, f"briefgen.analysis.{other}")
        }
        for name in packages
    }
    assert set(TopologicalSorter(uses).static_order()) == packages  # fails with the circle where there is one


def test_only_the_commands_know_click():
    users = [path.name for path in PACKAGE.rglob("*.py") if reaches(path, "click")]
    assert users == ["cli.py"]


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments: list[str]):
    loaded = modules_after(arguments)
    assert sorted(loaded & set(HEAVY)) == []
    assert "msgspec" not in loaded


@pytest.mark.parametrize("arguments", [["schema"], ["styles", "list"]])
def test_light_commands_load_no_language_model_and_no_pdf_writer(arguments: list[str]):
    assert sorted(modules_after(arguments) & {"spacy", "reportlab", "numpy"}) == []


def modules_after(arguments: list[str]) -> set[str]:
    """The top-level modules that a process has loaded when a command is done."""
    script = (
        "import sys; from briefgen.cli import run; run(sys.argv[1:]);"
        "print(*{m.split('.')[0] for m in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.split())
