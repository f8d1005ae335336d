"""Files whole or absent: written beside their place, flushed, then moved into it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from briefgen.errors import OutputError


def write_whole(files: Sequence[tuple[Path, bytes]], *, force: bool) -> None:
    """Write files so that each is there whole or not at all; none is replaced before all are on the disk.

    force: may other existing files be replaced? A file that already has exactly these bytes is left as it is.
    Missing folders are made. Raises OutputError where a file exists or cannot be written.
    """
    new = [(path, data) for path, data in files if not _has(path, data)]
    if not force:
        for path, _ in new:
            if os.path.lexists(path):
                raise OutputError("the file exists and is not the same", "give --force to replace it", file=str(path))
    staged: list[tuple[Path, Path]] = []
    try:
        for path, data in new:
            beside = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
            with _told(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                staged.append((beside, path))
                _write(beside, data)
        for beside, path in staged:
            with _told(path):
                beside.replace(path)
    finally:
        for beside, _ in staged:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn the system's refusal to write a file into an error that names it."""
    try:
        yield
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise OutputError(f"cannot be written ({cause})", "choose another place with -o", file=str(path)) from error


def _has(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
