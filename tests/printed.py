"""A PDF read back, as a reader's program reads it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

WIDE = ctypes.POINTER(pdfium.FPDF_WCHAR)


@dataclass(frozen=True)
class Mark:
    """A stretch of text as it is painted: points from the page's left and bottom; furniture is marked as artifact."""

    page: int
    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    colour: tuple[int, int, int]
    furniture: bool


class Printed:
    """A PDF read back."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.file = pypdfium2.PdfDocument(data)

    @property
    def pages(self) -> int:
        return len(self.file)

    def words(self) -> list[str]:
        """The words of all pages in order, without what is marked as furniture."""
        words: list[str] = []
        for page in self.file:
            for item in list(page.get_objects(max_depth=1)):
                if _is_artifact(item):
                    page.remove_obj(item)
            words += page.get_textpage().get_text_range().split()
        return words

    def lines(self, page: int) -> list[str]:
        """The lines of a page as they are taken from it, furniture and all."""
        text = self.file[page].get_textpage().get_text_range()
        return [" ".join(line.split()) for line in text.splitlines() if line.strip()]

    def marks(self) -> list[Mark]:
        return list(self._marks())

    def _marks(self) -> Iterator[Mark]:
        for number, page in enumerate(self.file):
            text = page.get_textpage()
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=1):
                length = pdfium.FPDFTextObj_GetText(item, text, None, 0)
                buffer = ctypes.create_string_buffer(length)
                pdfium.FPDFTextObj_GetText(item, text, ctypes.cast(buffer, WIDE), length)
                words = buffer.raw[:length].decode("utf-16-le").rstrip("\0")
                if words.strip():
                    yield Mark(number, words, *item.get_bounds(), _size(item), _colour(item), _is_artifact(item))


def _size(item) -> float:
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(item, size)
    return round(size.value, 2)


def _colour(item) -> tuple[int, int, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(item, *parts)
    return parts[0].value, parts[1].value, parts[2].value


def _is_artifact(item) -> bool:
    for at in range(pdfium.FPDFPageObj_CountMarks(item)):
        mark = pdfium.FPDFPageObj_GetMark(item, at)
        buffer, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(mark, ctypes.cast(buffer, WIDE), 64, length)
        if buffer.raw[: length.value].decode("utf-16-le").rstrip("\0") == "Artifact":
            return True
    return False
