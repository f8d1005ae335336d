"""Files are whole or absent, and nobody's file is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.files import write_whole


def test_missing_folders_are_made_and_nothing_else_is_left(tmp_path: Path):
    write_whole([(tmp_path / "a" / "b.md", b"words")], force=False)
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.md"]
    assert (tmp_path / "a" / "b.md").read_bytes() == b"words"


def test_a_file_that_differs_is_kept_without_force(tmp_path: Path):
    target = tmp_path / "b.md"
    target.write_bytes(b"mine")
    with pytest.raises(OutputError, match=r"b\.md: the file exists .* --force"):
        write_whole([(target, b"yours")], force=False)
    assert target.read_bytes() == b"mine"


def test_a_file_that_already_has_the_bytes_counts_as_written(tmp_path: Path):
    target = tmp_path / "b.md"
    target.write_bytes(b"same")
    before = target.stat().st_mtime_ns
    write_whole([(target, b"same")], force=False)
    assert target.stat().st_mtime_ns == before


def test_force_replaces(tmp_path: Path):
    target = tmp_path / "b.md"
    target.write_bytes(b"mine")
    write_whole([(target, b"yours")], force=True)
    assert target.read_bytes() == b"yours"


def test_one_file_that_may_not_be_replaced_keeps_all_from_being_written(tmp_path: Path):
    (tmp_path / "b.md").write_bytes(b"mine")
    with pytest.raises(OutputError):
        write_whole([(tmp_path / "a.pdf", b"new"), (tmp_path / "b.md", b"yours")], force=False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.md"]


def test_a_refused_write_leaves_no_part_of_any_file(tmp_path: Path):
    (tmp_path / "taken").write_bytes(b"a file where a folder is wanted")
    with pytest.raises(OutputError, match="choose another place"):
        write_whole([(tmp_path / "a.pdf", b"new"), (tmp_path / "taken" / "b.md", b"new")], force=False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["taken"]


def test_an_interruption_leaves_no_part_of_any_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def interrupted(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole([(tmp_path / "a.pdf", b"new")], force=False)
    assert list(tmp_path.iterdir()) == []


def test_a_very_long_name_is_an_error_and_no_crash(tmp_path: Path):
    with pytest.raises(OutputError, match="cannot be written"):
        write_whole([(tmp_path / ("x" * 400), b"new")], force=False)
