"""The file: what it says of itself, what it is made of, and that it is the same on every day."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys

import pypdfium2.raw as pdfium
import pytest

import briefgen
from briefgen.document import Attachment, Bullets, Heading, Paragraph, Run
from briefgen.errors import StyleError
from briefgen.writing.pdf import write_pdf

MAKE = """
import sys, tomllib
from pathlib import Path
from briefgen.composition.style import style_from_data
from briefgen.document import Attachment, Document, Heading, Paragraph, Run
from briefgen.writing.pdf import write_pdf
style = style_from_data(tomllib.loads(Path(sys.argv[1]).read_text("utf-8")), template="-")
blocks = (Heading(1, "Talks", "t"), Paragraph((Run("Əliyev said"), Run(" [P1]", "reference", "t")), number=1))
made = Document("Talks", "Talks", "A subject", "en", blocks, "memo", (Attachment("m.json", b"{}", "model"),))
sys.stdout.buffer.write(write_pdf(made, style))
"""


def test_the_same_document_is_the_same_bytes_whatever_the_surroundings():
    styles = f"{os.path.dirname(__file__)}/../../../styles/memo/style.toml"  # noqa: PTH120
    surroundings = [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1000000000"},
        {
            "PYTHONHASHSEED": "3",
            "RL_useA85": "1",
            "RL_pageCompression": "0",
            "RL_invariant": "0",
            "RL_pdfComments": "1",
        },
    ]
    made = {
        hashlib.sha256(
            subprocess.run(
                [sys.executable, "-c", MAKE, styles], env=os.environ | extra, check=True, capture_output=True
            ).stdout
        ).hexdigest()
        for extra in surroundings
    }
    assert len(made) == 1


def test_the_same_document_is_the_same_bytes_after_others_were_written(style, document):
    made = document(Paragraph((Run("cafe\u0301 Նիկոլ"),)))
    before = write_pdf(made, style("memo"))
    write_pdf(document(Paragraph((Run("A\u030asa o\u0308 😀"),))), style("plain"))
    assert write_pdf(made, style("memo")) == before


def test_another_word_is_another_identifier(style, document):
    files = [write_pdf(document(Paragraph((Run(word),))), style("memo")) for word in ("one", "two")]
    assert len({re.search(rb"/ID\s*\[<(\w+)>", file)[1] for file in files}) == 2


def test_the_file_names_title_subject_maker_and_language_and_no_date(style, printed, document):
    data = write_pdf(document(Paragraph((Run("Text"),)), title="Talks on “peace” – Նիկոլ"), style("memo"))
    told = printed(data).file.get_metadata_dict()
    assert (told["Title"], told["Subject"]) == ("Talks on “peace” – Նիկոլ", "A subject")
    assert told["Creator"] == told["Producer"] == f"briefgen {briefgen.__version__}"
    assert not told["CreationDate"]
    assert not told["ModDate"]
    assert b"/Lang (en-GB)" in data
    assert b"/DisplayDocTitle true" in data


def test_every_head_is_a_bookmark_at_its_level_in_order(style, printed, document):
    heads = [Heading(1, "Title", "a"), Heading(2, "One <b>", "b"), Heading(3, "Part", "c"), Heading(2, "Two", "d")]
    blocks = [block for head in heads for block in (head, Paragraph((Run("Text " * 400),)))]
    made = document(
        *blocks[:2], Heading(2, "Bottom line", "e"), Bullets(((Run("Point"),),), "bottom_line"), *blocks[2:]
    )
    read = printed(write_pdf(made, style("memo")))
    marks = [(item.level, item.get_title(), item.get_dest().get_index()) for item in read.file.get_toc()]
    assert [mark[:2] for mark in marks] == [
        (0, "Title"),
        (1, "Bottom line"),
        (1, "One <b>"),
        (2, "Part"),
        (1, "Two"),
    ]
    pages = {mark.text.strip(): mark.page for mark in read.marks() if not mark.furniture}
    assert [page for _, _, page in marks] == [pages[title] for _, title, _ in marks]


def test_every_font_is_an_embedded_subset_and_none_a_printers_own(style, printed, document):
    text = "Talks Փաշինյան 😀 x\u0302"
    data = write_pdf(document(Heading(1, text, "t"), Paragraph((Run(text), Run(text, "strong")))), style("memo"))
    assert b"Helvetica" not in data
    assert b"/Type1" not in data
    fonts = set(re.findall(rb"/BaseFont /(\S+)", data))
    assert fonts
    assert all(re.fullmatch(rb"[A-Z]{6}\+(Source|DejaVu)\S+", font) for font in fonts)
    assert data.count(b"/FontFile2") == len(fonts)
    assert len(data) < 150_000


def test_the_attached_model_is_named_as_belonging_to_the_document(style, document):
    made = document(Paragraph((Run("Text"),)), attachments=[Attachment("model.json", b"{}" * 999, "The model")])
    data = write_pdf(made, style("memo"))
    assert b"/AFRelationship /Data" in data
    assert re.search(rb"/AF \[ \d+ 0 R \]", data)
    assert b"/Subtype /application#2Fjson" in data


def test_a_font_that_is_not_packaged_is_an_error_that_says_which_are(style, document):
    import msgspec

    memo = style("memo")
    odd = msgspec.structs.replace(memo, fonts=msgspec.structs.replace(memo.fonts, body="ComicSans-Regular"))
    with pytest.raises(StyleError, match=r'no font "ComicSans-Regular".*SourceSerifPro'):
        write_pdf(document(Paragraph((Run("Text"),))), odd)


def test_writing_loads_neither_the_language_model_nor_what_it_does_not_use():
    unwanted = ("spacy", "pikepdf", "reportlab.platypus", "jinja2", "ruamel")
    code = f"import sys, briefgen.writing.pdf; print([name for name in {unwanted} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_the_file_opens_in_a_reader_without_repair(style, printed, document):
    file = printed(write_pdf(document(Paragraph((Run("Text"),))), style("plain"))).file
    assert file.get_version() == 17
    assert pdfium.FPDFCatalog_IsTagged(file) == 0
