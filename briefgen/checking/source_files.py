"""Rule words, source files: the model's sources against the articles themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from briefgen.checking.faults import Item, Report, quoted
from briefgen.checking.view import View, items
from briefgen.errors import InputError
from briefgen.model import Source
from briefgen.reading.formats import read_content
from briefgen.references import Span


def check_source_files(view: View, files: Sequence[tuple[str, bytes]], report: Report) -> None:
    """Compare hash, text and passages with the files given: each must be one of the model's sources.

    files: (name, bytes). A file is compared with the source of its hash, else of its name, else with the only one.
    """
    listed = list(items("sources", view.briefing.sources))
    for name, data in files:
        sha256 = hashlib.sha256(data).hexdigest()
        matches = [pair for pair in listed if pair[1].sha256 == sha256]
        matches = matches or [pair for pair in listed if pair[1].file == name]
        matches = matches or (listed if len(listed) == len(files) == 1 else [])
        if not matches:
            report.add(Item("sources"), "words", f"{quoted(name)} is the file of none of them")
        for item, source in matches:
            if source.sha256 != sha256:
                report.add(item, "words", f"sha256 differs from that of {quoted(name)}, which is {sha256}")
            _compare(item, source, name, data, report)


def _compare(item: Item, source: Source, name: str, data: bytes, report: Report) -> None:
    try:
        text = read_content(data, name, name, lambda warning: None).text
    except InputError as error:
        report.add(item, "words", f"{quoted(name)} {error.cause}")
        return
    if source.text is not None and source.text != text:
        at = next(
            (n for n, pair in enumerate(zip(source.text, text, strict=False)) if pair[0] != pair[1]),
            min(len(source.text), len(text)),
        )
        report.add(item, "words", f"the text differs from {quoted(name)} at {at}: {quoted(source.text[at : at + 60])}")
    for key, words in source.passages.items():
        span = Span.parse(key)
        if span is not None and text[span.start : span.end] != words:
            report.add(item, "words", f"the passage {key} differs from {quoted(name)}: {quoted(words)}")
