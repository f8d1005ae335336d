"""The bytes of an input, a file or standard input, or an error that says why there are none of use."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import BinaryIO

from briefgen.errors import InputError

STANDARD_INPUT = "standard input"


def read_bytes(path: str, stdin: BinaryIO | None = None, *, most: int) -> bytes:
    """Read an input whole.

    path: a file, or `-` for stdin; most: the bytes that it may have. Raises InputError where it is missing, a folder,
    closed to us, empty or longer.
    """
    data = _read_stdin(stdin, most) if path == "-" else _read_file(path, most)
    if len(data) > most:
        raise InputError(f"longer than {most:,} bytes", "give one article or one model", file=shown(path))
    if not data:
        raise InputError("the file is empty", "give a file that holds something", file=shown(path))
    return data


def name_of(path: str) -> str:
    """The name under which an input is kept: the file's, never its folder's."""
    return STANDARD_INPUT if path == "-" else Path(path).name


def shown(path: str) -> str:
    """The input as an error names it: the path as the user gave it."""
    return STANDARD_INPUT if path == "-" else path


def _read_stdin(stdin: BinaryIO | None, most: int) -> bytes:
    if stdin is None:
        raise InputError("there is no standard input", "give a file", file=STANDARD_INPUT)
    try:
        return stdin.read(most + 1)
    except OSError as error:
        raise _unreadable("-", error) from error


def _read_file(path: str, most: int) -> bytes:
    try:
        with Path(path).open("rb") as file:
            if stat.S_ISDIR(Path(path).stat().st_mode):
                raise IsADirectoryError
            return file.read(most + 1)
    except IsADirectoryError as error:
        raise InputError("is a folder", "give a file", file=path) from error
    except FileNotFoundError as error:
        raise InputError("there is no such file", "check the path", file=path) from error
    except (OSError, ValueError) as error:  # a path with a NUL is a ValueError
        if "\x00" not in path and Path(path).is_dir():  # Windows refuses a folder as it refuses a closed file
            raise InputError("is a folder", "give a file", file=path) from error
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: OSError | ValueError) -> InputError:
    cause = error.strerror if isinstance(error, OSError) and error.strerror else str(error) or type(error).__name__
    return InputError(f"cannot be read ({cause})", "check the path and its permissions", file=shown(path))
