"""PDF: a document on pages. One galley of strips, cut into pages, painted; nothing but ReportLab's canvas below."""

from __future__ import annotations

from io import BytesIO
from typing import Literal

from reportlab.pdfgen.canvas import Canvas

from briefgen.document import Document
from briefgen.style import Style
from briefgen.writing.pdf.blocks import galley
from briefgen.writing.pdf.carrier import attach, describe, fixed_settings
from briefgen.writing.pdf.fonts import face
from briefgen.writing.pdf.looks import looks
from briefgen.writing.pdf.pages import paginate
from briefgen.writing.pdf.painting import paint

__all__ = ["write_pdf"]

_VERSION = (1, 7)  # of PDF: the first with descriptions of embedded files in any script


def write_pdf(document: Document, style: Style, paper: Literal["a4", "letter"] = "a4") -> bytes:
    """Print a document.

    Returns the file's bytes: the same for the same document, style, paper and version, on any day and machine.
    Raises StyleError where the style names a font that is not packaged.
    """
    appearance = looks(style, paper)
    pages = paginate(galley(document, appearance), appearance.page.depth)
    face(appearance.body.ink.face)  # the canvas must know one face, or it takes one that is not embedded
    file = BytesIO()
    with fixed_settings():
        canvas = Canvas(
            file,
            pagesize=(appearance.page.width, appearance.page.height),
            pageCompression=1,
            invariant=1,
            pdfVersion=_VERSION,
            initialFontName=appearance.body.ink.face,
            lang=document.language,
        )
        describe(canvas, document, f"{appearance!r}")
        paint(canvas, pages, document, appearance)
        attach(canvas, document.attachments)
        canvas.save()
    return file.getvalue()
