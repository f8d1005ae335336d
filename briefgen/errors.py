"""What can go wrong, by class: each error knows its exit status, the file, the cause and the remedy."""

from __future__ import annotations


class BriefgenError(Exception):
    """An error that a user can act on; printed as one line `Error: FILE: CAUSE; REMEDY`.

    file: the path as the user gave it, or None where no file is concerned.
    cause: what is wrong, without a full stop.
    remedy: what to do about it, without a full stop.
    """

    exit_status = 1

    def __init__(self, cause: str, remedy: str, *, file: str | None = None) -> None:
        self.file, self.cause, self.remedy = file, cause, remedy
        super().__init__(self._one_line())

    def _one_line(self) -> str:
        where = f"{self.file}: " if self.file else ""
        return " ".join(f"{where}{self.cause}; {self.remedy}".split())


class InputError(BriefgenError):
    """The article cannot be used: missing, empty, binary, too long, not English."""


class ModelError(BriefgenError):
    """A saved model is not of the contract's shape."""


class StyleError(BriefgenError):
    """A style is missing, or one of its values is wrong."""


class OutputError(BriefgenError):
    """A file cannot be written, or exists and may not be replaced."""


class OptionError(BriefgenError):
    """An option's value cannot be used with this input."""

    exit_status = 2
