"""Trained networks: their files, opened with ONNX Runtime so that they give the same bits every time."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import onnxruntime

THREADS = 1
"""Of ONNX Runtime: sums made in one order give the same bits every time."""

EXACT = "session.x64quantprecision"
"""ONNX Runtime's switch for processors whose eight-bit sums overflow (x86 without VNNI): slower; the sums of all."""


def opened(package: str, name: str) -> onnxruntime.InferenceSession:
    """A network's file in the folder `trained` of a package, ready to run."""
    with as_file(files(package) / "trained" / name) as path:
        return session(path)


def session(file: Path) -> onnxruntime.InferenceSession:
    """A network's file, ready to run."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = THREADS
    options.add_session_config_entry(EXACT, "1")
    options.log_severity_level = 3  # errors only: a warning of the library's is nothing that a reader can act on
    return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
