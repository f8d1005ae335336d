"""The commands keep the contract: what they print and where, what they write, and how they end."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.cli import run

ARTICLE = """Harbour Ministers Meet On Ferry Dispute

March 4, 2019

The transport ministers of Norland and Suderland met in Eastport on Monday to discuss a ferry route that Norland \
closed in January.

Norland said the route was unsafe. Suderland denied that claim.

“We will reopen the port when inspectors have finished,” Norland’s Transport Minister Ada Holm said.

Suderland’s Foreign Minister Jon Berg urged Norland to reopen the port, and said that talks will resume on March 11.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def model(article: Path) -> Path:
    path = article.with_name("model.json")
    assert run(["extract", str(article), "-o", str(path)]) == 0
    return path


def test_build_writes_pdf_and_markdown_and_prints_only_their_paths(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run(["build", str(article), "-o", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr()
    stem = tmp_path / "out" / "20190304_harbour-ministers-meet-ferry_memo_v01"
    assert printed.out.splitlines() == [f"{stem}.pdf", f"{stem}.md"]
    assert Path(f"{stem}.pdf").read_bytes().startswith(b"%PDF-")
    assert Path(f"{stem}.md").read_text("utf-8").startswith("# Harbour Ministers Meet On Ferry Dispute\n")
    assert [line.split(":")[0] for line in printed.err.splitlines()][:3] == ["read", "analyse", "compose"]


def test_build_takes_a_model_as_well(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    renamed = model.rename(model.with_name("anything.dat"))
    assert run(["build", str(renamed), "-o", str(tmp_path / "out"), "--format", "md"]) == 0
    assert "analyse" not in capsys.readouterr().err


def test_every_format_can_be_asked_for_at_once(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["build", str(article), "-o", str(tmp_path / "out"), "--format", "pdf,md,json,yaml"]) == 0
    assert [Path(line).suffix for line in capsys.readouterr().out.splitlines()] == [".pdf", ".md", ".json", ".yaml"]


def test_extract_prints_yaml_to_standard_output(article: Path, capsysbinary: pytest.CaptureFixture[bytes]):
    assert run(["extract", str(article)]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert "schema: " in out
    assert "briefgen/1" in out


def test_extract_takes_the_format_from_the_suffix(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["extract", str(article), "-o", str(tmp_path / "m.json")]) == 0
    assert json.loads((tmp_path / "m.json").read_text("utf-8"))["schema"] == "briefgen/1"


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert run(["extract", "-", "--format", "json"]) == 0
    assert json.loads(capsysbinary.readouterr().out)["sources"][0]["published"] == "2019-03-04"


def test_what_the_article_lacks_can_be_stated(article: Path, capsysbinary: pytest.CaptureFixture[bytes]):
    stated = ["--title", "A Title", "--date", "5 March 2019", "--outlet", "The Paper", "--byline", "A. Writer",
              "--url", "https://example.org/a", "--language", "en"]  # fmt: skip
    assert run(["extract", str(article), "--format", "json", *stated]) == 0
    source = json.loads(capsysbinary.readouterr().out)["sources"][0]
    wanted = ("A Title", "2019-03-05", "The Paper", "A. Writer", "https://example.org/a", "en")
    assert tuple(source[name] for name in ("title", "published", "outlet", "byline", "url", "language")) == wanted


def test_check_is_silent_on_an_honest_model(model: Path, article: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["check", str(model), "--source", str(article)]) == 0
    assert capsys.readouterr().out == ""


def test_a_date_stated_against_the_articles_own_is_a_remark_and_no_fault(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    model = tmp_path / "m.json"
    assert run(["extract", str(article), "--date", "2019-03-05", "-o", str(model)]) == 0
    capsys.readouterr()
    assert run(["check", str(model)]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Remark: sources[0]" in printed.err
    assert run(["check", str(model), "--strict"]) == 1


def test_check_names_item_rule_and_words_of_each_fault(model: Path, capsys: pytest.CaptureFixture[str]):
    data = json.loads(model.read_text("utf-8"))
    data["bottom_line"][0]["text"] = data["bottom_line"][0]["text"].replace("ferry", "railway")
    model.write_text(json.dumps(data), "utf-8")
    assert run(["check", str(model)]) == 1
    printed = capsys.readouterr()
    assert any(line.startswith("bottom_line[0]") and ": words: " in line for line in printed.out.splitlines())
    assert printed.err.splitlines()[-1].startswith(f"Error: {model}: ")


def test_check_compares_with_the_article_itself(model: Path, article: Path, capsys: pytest.CaptureFixture[str]):
    article.write_text(ARTICLE.replace("unsafe", "safe"), "utf-8")
    assert run(["check", str(model), "--source", str(article)]) == 1
    assert "words" in capsys.readouterr().out


def test_a_second_run_leaves_equal_files_and_refuses_to_replace_others(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    command = ["build", str(article), "-o", str(tmp_path / "out"), "--format", "md"]
    assert run(command) == run(command) == 0
    capsys.readouterr()
    (made,) = (tmp_path / "out").iterdir()
    made.write_text("my own notes", "utf-8")
    assert run(command) == 1
    assert "--force" in capsys.readouterr().err
    assert made.read_text("utf-8") == "my own notes"
    assert run([*command, "--force"]) == 0


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "there is no such file"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.write_bytes(b""), "is empty"),
        (lambda path: path.write_bytes(b" \n\t\r\n \xc2\xa0\n"), "only white space"),
        (lambda path: path.write_bytes(b"%PDF-1.7\n\x00\x01\x02" * 50), "PDF"),
        (lambda path: path.write_bytes(os.urandom(64) + b"\x00" * 64), ""),
        (lambda path: path.write_bytes(b"word " * 500_000), "longer than"),
        (lambda path: path.write_text("Le ministre des affaires étrangères a déclaré hier que les négociations "
                                      "reprendraient la semaine prochaine à Genève. " * 4, "utf-8"), "French"),
        (lambda path: path.write_text('{"schema": "briefgen/9", "title": "x"}', "utf-8"), "briefgen/9"),
        (lambda path: path.write_text('{"schema": "briefgen/1", "title": 5}', "utf-8"), "title"),
    ],
)  # fmt: skip
def test_input_that_cannot_be_used_is_one_line_and_leaves_nothing(
    make, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "input.txt"
    make(path)
    assert run(["build", str(path), "-o", str(tmp_path / "out")]) == 1
    errors = [line for line in capsys.readouterr().err.splitlines() if not line.startswith(("read", "analyse"))]
    assert len(errors) == 1
    assert errors[0].startswith("Error: ")
    assert "input.txt" in errors[0]
    assert words in errors[0]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "arguments",
    [["build"], ["nonsense"], ["build", "a.txt", "--paper", "a5"], ["build", "a.txt", "--format", "docx"],
     ["build", "a.txt", "--prepared", "soon"], ["build", "a.txt", "--version-number", "0"], ["build", "a", "b"]],
)  # fmt: skip
def test_a_wrong_command_line_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    assert run(arguments) == 2
    assert capsys.readouterr().out == ""


def test_an_unknown_style_is_named(article: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["build", str(article), "--style", "memmo"]) == 1
    assert "memmo" in capsys.readouterr().err


def test_an_interruption_ends_with_130_and_leaves_nothing(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def interrupted(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefgen.pipeline._written", interrupted)
    assert run(["build", str(article), "-o", str(tmp_path / "out")]) == 130
    assert not (tmp_path / "out").exists()


class FullDisk(io.RawIOBase):
    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_an_error_of_one_line(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(FullDisk(), 16), write_through=True))
    assert run(["extract", str(article)]) == 1
    errors = [line for line in capsys.readouterr().err.splitlines() if line.startswith("Error: ")]
    assert errors == ["Error: standard output: cannot be written (No space left on device); write to a file with -o"]


def test_a_reader_who_goes_away_is_no_error(article: Path):
    command = f'"{sys.executable}" -m briefgen extract "{article}" | head -c 10'
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_the_end_of_a_run_looks_for_no_cycles():
    code = "import atexit, gc, sys; atexit.register(lambda: print(gc.get_freeze_count() > 1000))"
    code += "; sys.argv = ['briefgen', 'styles', 'list']; from briefgen.cli import main; main()"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "True"


def test_a_style_can_be_copied_changed_and_used(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    assert run(["styles", "new", "memo", "house"]) == 0
    settings = tmp_path / "house" / "style.toml"
    settings.write_text(settings.read_text("utf-8").replace('"Bottom line"', '"In short"'), "utf-8")
    assert run(["build", str(article), "--style", "./house", "--format", "md", "-o", "made"]) == 0
    (made,) = (tmp_path / "made").iterdir()
    assert "## In short" in made.read_text("utf-8")


def test_a_bad_value_in_a_style_names_file_and_key(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    assert run(["styles", "new", "plain"]) == 0
    settings = tmp_path / "plain" / "style.toml"
    settings.write_text(settings.read_text("utf-8").replace('"#000000"', '"black"', 1), "utf-8")
    capsys.readouterr()
    assert run(["build", str(article), "--style", "./plain"]) == 1
    error = capsys.readouterr().err.splitlines()[-1]
    assert "style.toml" in error
    assert "black" in error


def test_styles_are_listed_and_shown(capsys: pytest.CaptureFixture[str]):
    assert run(["styles", "list"]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == ["memo", "plain"]
    assert run(["styles", "show", "plain"]) == 0
    assert "[sections]" in capsys.readouterr().out


def test_the_schema_is_json_and_names_the_models_parts(capsysbinary: pytest.CaptureFixture[bytes]):
    assert run(["schema"]) == 0
    assert "Statement" in json.loads(capsysbinary.readouterr().out)["$defs"]
