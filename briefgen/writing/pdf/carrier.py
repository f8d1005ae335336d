"""The file around the pages: what it says of itself, what it carries, and the same bytes for the same document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

import briefgen
from briefgen.document import Attachment, Document

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_MAKER = f"briefgen {briefgen.__version__}"
# Whatever ReportLab finds in its surroundings.
_FIXED = {
    "useA85": 0,
    "pdfComments": 0,
    "pdfMultiLine": 0,
    "invariant": 1,
}


class _Information(pdfdoc.PDFInfo):  # type: ignore[misc]  # ReportLab has no types
    """The document's information, without the dates that ReportLab takes from clock or environment."""

    def format(self, document: object) -> bytes:
        """The dictionary as bytes."""
        entries = {"Title": self.title, "Subject": self.subject, "Creator": self.creator, "Producer": self.producer}
        strings = {name: pdfdoc.PDFString(words) for name, words in entries.items() if words}
        formatted: bytes = pdfdoc.PDFDictionary(strings).format(document)
        return formatted


@contextmanager
def fixed_settings() -> Iterator[None]:
    """ReportLab's settings that would change the file, held while it is written."""
    before = {name: getattr(rl_config, name) for name in _FIXED}
    for name, value in _FIXED.items():
        setattr(rl_config, name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            setattr(rl_config, name, value)


def describe(canvas: Canvas, document: Document, seed: str) -> None:
    """Set title, subject, maker, language and the file's identifier.

    seed: all that the pages depend on besides the document.
    """
    information = _Information()
    information.title, information.subject = document.title, document.subject
    information.creator = information.producer = _MAKER
    pdf = canvas._doc
    pdf.info = information
    canvas.setViewerPreference("DisplayDocTitle", "true")
    pdf._ID = _identifier(document, seed)


def attach(canvas: Canvas, attachments: Sequence[Attachment]) -> None:
    """Embed files, found by name and as files that the document is associated with."""
    if not attachments:
        return
    pdf = canvas._doc
    files = [(item.name, pdf.Reference(_file(pdf, item))) for item in sorted(attachments, key=lambda item: item.name)]
    tree = pdfdoc.PDFArray([part for name, file in files for part in (pdfdoc.PDFString(name), file)])
    names = pdfdoc.PDFDictionary({"EmbeddedFiles": pdfdoc.PDFDictionary({"Names": tree})})
    catalog = pdf.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]
    catalog.Names, catalog.AF = names, pdfdoc.PDFArray([file for _, file in files])


def _file(pdf: pdfdoc.PDFDocument, item: Attachment) -> pdfdoc.PDFDictionary:
    stream = pdfdoc.PDFStream(content=item.data, filters=[pdfdoc.PDFZCompress])
    stream.dictionary["Type"] = pdfdoc.PDFName("EmbeddedFile")
    # ReportLab leaves a stroke within a name as it is, where it would begin another.
    stream.dictionary["Subtype"] = "/" + pdfdoc.PDFName(item.media_type)[1:].replace("/", "#2F")
    stream.dictionary["Params"] = pdfdoc.PDFDictionary({"Size": len(item.data)})
    embedded = pdf.Reference(stream)
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Filespec"),
            "F": pdfdoc.PDFString(item.name),
            "UF": pdfdoc.PDFString(item.name),
            "EF": pdfdoc.PDFDictionary({"F": embedded, "UF": embedded}),
            "Desc": pdfdoc.PDFString(item.description),
            "AFRelationship": pdfdoc.PDFName("Data"),
        }
    )


def _identifier(document: Document, seed: str) -> bytes:
    """The file's identifier, twice the same: from what is in it, never from a clock."""
    digest = hashlib.sha256(f"{_MAKER}\n{seed}\n{document!r}".encode("utf-8", "backslashreplace")).hexdigest()[:32]
    return f"[<{digest}> <{digest}>]".encode("ascii")
