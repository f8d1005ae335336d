"""Rule words: what the model stores as printed is what its references print."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from encodings.aliases import aliases
from functools import cache

from briefgen.checking.faults import Item, Report, quoted
from briefgen.checking.view import LONGEST_TEXT, Lined, View, covers, is_plain_text, items
from briefgen.composition.wording import fill_words, question, source_statement, templates
from briefgen.errors import BriefgenError
from briefgen.lines import fold, line_text
from briefgen.model import Insert, Source
from briefgen.references import Span

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_MARKS = re.compile(r"[“”\"«»„‘]")
_WORD = re.compile(r"\w")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_REPLACED = "\ufffd"  # decoding put it for bytes that it could not read, so that they cannot be had again


def check_words(view: View, report: Report) -> None:
    """Texts that their lines do not print, passages and hashes that differ, questions that their fills do not give."""
    for item, source in items("sources", view.briefing.sources):
        for complaint in _source_complaints(source):
            report.add(item, "words", complaint)
    for complaint in _title_complaints(view):
        report.add(Item("title"), "words", complaint)
    for lined in view.lined:
        _check_text(lined, view, report)
        for complaint in _line_complaints(lined, view):
            report.add(lined.item, "words", complaint)
    _check_templates(view, report)


def _title_complaints(view: View) -> Iterator[str]:
    """The title is that of a source, as the file or the user stated it, or words of one."""
    title = fold(view.briefing.title)
    sources = view.briefing.sources
    if title not in [fold(source.title) for source in sources] and not any(
        title in fold(source.text or title) for source in sources
    ):
        yield f"{quoted(title)} is no source's title"


def _check_text(lined: Lined, view: View, report: Report) -> None:
    printed = line_text(lined.line, view.texts, cell=lined.cell)
    if lined.text == printed:
        return
    report.add(lined.item, "words", f"the text says {quoted(_apart(lined.text, printed))}, the line prints "
               f"{quoted(_apart(printed, lined.text))}")  # fmt: skip
    if _MARKS.findall(lined.text) != _MARKS.findall(printed) or _QUOTED.findall(lined.text) != _QUOTED.findall(printed):
        report.add(lined.item, "quote", f"the text's quotation is not the source's: {quoted(lined.text)}")


def _apart(words: str, other: str) -> str:
    """The words from shortly before the place where two texts part."""
    pairs = enumerate(zip(words, other, strict=False))
    shared = next((n for n, (mine, theirs) in pairs if mine != theirs), min(len(words), len(other)))
    return words[max(shared - 20, 0) : shared + 60]


def _line_complaints(lined: Lined, view: View) -> Iterator[str]:
    if not view.line_spans(lined.line):
        yield "the line prints no words of a source"
    yield from _order_complaints(lined, view)
    before: str | Insert | None = None
    for piece in lined.line:
        if isinstance(piece, Insert) and piece.gloss:
            yield from _gloss_complaints(piece, before, lined, view)
        elif isinstance(piece, Insert) and piece.mend and isinstance(before, str):
            words = " ".join(view.words([before]))
            if words.endswith(piece.mend):
                yield f"a mend {quoted(piece.mend)} where the source has it: {quoted(words[-20:])}"
        before = piece


def _order_complaints(lined: Lined, view: View) -> Iterator[str]:
    """Ranges stand in the source's order; only an attribution may stand before what comes before it in the source."""
    spans = view.line_spans(lined.line)
    moved = []
    if lined.statement is not None and lined.statement.mode != "direct":
        moved = [span for one in view.chain(lined.statement) for span in view.spans([*one.source, *one.cue])]
    for index, span in enumerate(spans):
        for earlier in spans[:index]:
            if earlier.touches(span):
                yield f"the line prints {quoted(view.words_of(span) or '')} twice"
            elif earlier.source == span.source and earlier.start > span.start:
                text = view.sheets[earlier.source].text
                if not _is_attribution(earlier, moved, text):
                    yield f"the line prints {quoted(view.words_of(earlier) or '')} before words that stand before it"


def _is_attribution(span: Span, moved: list[Span], text: str) -> bool:
    """Does a range hold words of source and cue, with nothing but small words between them?"""
    return any(span.touches(part) for part in moved) and not any(
        len(word[0]) > 4 and not any(part.start <= span.start + word.start() < part.end for part in moved)
        for word in re.finditer(r"\w+", text[span.start : span.end])
    )


def _gloss_complaints(piece: Insert, before: str | Insert | None, lined: Lined, view: View) -> Iterator[str]:
    spans = view.spans(piece.gloss)
    words = " ".join(fold(view.words_of(span) or "") for span in spans)
    if not _WORD.search(words):
        yield "a gloss without words"
    if before is None or (isinstance(before, str) and not _WORD.search(" ".join(view.words([before])))):
        yield f"the gloss {quoted(words)} has no word before it that it could explain"
    if any(len(view.sentences([span])) > 1 for span in spans):
        yield f"the gloss {quoted(words)} runs over a sentence's end"
    if piece.see is None:
        return
    seen = view.statements.get(piece.see)
    if seen is None:
        yield f"the gloss points to {quoted(piece.see)}: there is no such statement"
        return
    if lined.statement is not None and seen is lined.statement:
        yield "the gloss points to its own statement"
    family = [seen, *(other for other in view.briefing.statements if seen in view.chain(other))]
    own = [span for one in family for span in view.spans([*one.clause, *one.content, *one.source, *one.cue])]
    if any(not covers(own, span, view.sheets[span.source].text) for span in spans):
        yield f"the gloss {quoted(words)} is not words of {piece.see}, which it points to"


def _check_templates(view: View, report: Report) -> None:
    for item, entry in items("open_questions", view.briefing.open_questions):
        words = {name: fill_words(reference, view.texts) for name, reference in entry.fills.items()}
        try:
            asked, why = question(entry.template, words)
        except BriefgenError as error:
            report.add(item, "words", error.cause)
            continue
        if entry.trigger != templates()[entry.template].trigger:
            report.add(item, "words", f"the trigger {quoted(entry.trigger)} is not that of its template")
        for name, held, given in (("question", entry.question, asked), ("why", entry.why, why)):
            if held and held != given:
                report.add(item, "words", f"the {name} says {quoted(held)}, template and fills give {quoted(given)}")
    stored = view.briefing.source_statement
    whole = all(source.text is not None for source in view.briefing.sources)
    # with passages only, statements are left out too, so that their number is not to be had again
    if stored is not None and whole and stored not in _source_statements(view):
        report.add(Item("source_statement"), "words", f"says {quoted(stored)}, the model gives another")


def _source_statements(view: View) -> list[str]:
    return [source_statement(view.briefing, "en-GB"), source_statement(view.briefing, "en-US")]


# ---------------------------------------------------------------- passages and hashes


def _source_complaints(source: Source) -> Iterator[str]:
    if source.dateline is not None and source.text is not None and fold(source.dateline) not in fold(source.text):
        yield f"the dateline {quoted(source.dateline)} is not in the text"
    if not _SHA256.fullmatch(source.sha256):
        yield f"sha256 is not 64 hexadecimal digits: {quoted(source.sha256)}"
    elif source.text is not None and is_plain_text(source) and not _has_hash(source.text, source.sha256):
        yield "the text is not that of the file whose sha256 the model gives"
    kept: list[tuple[Span, str]] = []
    for key, words in source.passages.items():
        span = Span.parse(key)
        if span is None or span.source != source.id or not span.start < span.end <= LONGEST_TEXT:
            yield f"the passage {quoted(key)} is no range of this source"
        elif span.end - span.start != len(words):
            yield f"the passage {key} has {len(words)} code points: {quoted(words)}"
        elif source.text is not None and source.text[span.start : span.end] != words:
            yield f"the passage {key} differs from the text: {quoted(words)}"
        else:
            for other, other_words in kept:
                start, end = max(span.start, other.start), min(span.end, other.end)
                if (
                    start < end
                    and words[start - span.start : end - span.start]
                    != (other_words[start - other.start : end - other.start])
                ):
                    yield f"the passages {other} and {key} differ where they overlap"
            kept.append((span, words))


def _has_hash(text: str, sha256: str) -> bool:
    """Do the bytes of a file with this text have this hash, in any encoding that a file can be in?"""
    if _REPLACED in text:
        return True
    return any(hashlib.sha256(data).hexdigest() == sha256 for data in _encoded(text))


def _encoded(text: str) -> Iterator[bytes]:
    for bom in ("", "\ufeff"):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
            yield (bom + text).encode(encoding, "surrogatepass")
    for encoding in _encodings():
        try:
            yield text.encode(encoding)
        except (UnicodeError, LookupError, ValueError):
            continue


@cache
def _encodings() -> tuple[str, ...]:
    """Every text encoding that Python knows, by name."""
    binary = {"base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "rot_13", "uu_codec", "zlib_codec", "mbcs"}
    return tuple(sorted(set(aliases.values()) - binary))
