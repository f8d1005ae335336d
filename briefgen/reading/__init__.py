"""The read step: a file in, a `Source` out: its whole text, where paragraphs and sentences are, what it states.

Encodings are in `decoding`, formats in `formats`, ranges in `paragraphs` and `sentences`, what a paragraph is in
`roles` and `embeds`, whether it is opinion in `opinion`, what an article states about itself in `stated` and `facts`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import BinaryIO

from briefgen.errors import InputError
from briefgen.inputs import name_of, read_bytes, shown
from briefgen.model import ParagraphRole, Range, Source
from briefgen.reading.facts import find_facts
from briefgen.reading.formats import read_content
from briefgen.reading.language import check_english
from briefgen.reading.opinion import find_author_note, find_opinion
from briefgen.reading.paragraphs import find_paragraphs
from briefgen.reading.roles import find_roles, is_unstopped
from briefgen.reading.sentences import split_sentences
from briefgen.stated import Stated

__all__ = ["MOST_BYTES", "MOST_CHARACTERS", "read_article", "read_source"]

MOST_CHARACTERS = 2_000_000
"""Code points in an article: a novel and a half. News stays under 50,000; more than this is another kind of file."""

MOST_BYTES = 4 * MOST_CHARACTERS + 4
"""As many characters take no more bytes in any Unicode encoding, a byte order mark counted."""

SHORTEST_CUT = 5
"""Words of a last line without a stop that look like a sentence cut off; shorter ones sign or end a text."""

_CLOSERS = "\"'”’»)]"

Warn = Callable[[str], None]


def read_article(
    path: str, *, stated: Stated | None = None, stdin: BinaryIO | None = None, warn: Warn = lambda message: None
) -> Source:
    """Read one article.

    path: a file, or `-` for `stdin`; the rest, and what is raised, as for `read_source`.
    """
    return read_source(read_bytes(path, stdin, most=MOST_BYTES), path, stated=stated, warn=warn)


def read_source(data: bytes, path: str, *, stated: Stated | None = None, warn: Warn = lambda message: None) -> Source:
    """Read an article whose bytes are at hand.

    data: the file's bytes; path: where they came from, `-` for standard input.
    stated: what the user's options state; it wins over what the file says.
    warn: told, one line each, of what is odd but usable: an encoding other than UTF-8, no date, no headline, an end
    in the middle of a sentence.
    Returns the source with the id `S1`. Raises InputError where the input cannot be used.
    """
    file = shown(path)
    content = read_content(data, name_of(path), file, warn)
    text = content.text
    if len(text) > MOST_CHARACTERS:
        raise InputError(f"longer than {MOST_CHARACTERS:,} characters", "give one article, not an archive", file=file)
    paragraphs = find_paragraphs(text)
    if not paragraphs:
        raise InputError("holds only white space", "give a file that holds an article", file=file)
    known = (stated or Stated()).over(content.stated)
    language = check_english(text, known.language, file)
    roles = find_roles(text, paragraphs)
    facts = find_facts(text, paragraphs, roles, lambda message: warn(f"{file}: {message}"))
    if known.title is None and "headline" not in roles:
        warn(f"{file}: no headline found; the title is the first words of the text, state another with --title")
    known = known.over(facts.stated)
    note = find_author_note(text, paragraphs, roles)
    opinion = find_opinion(text, paragraphs, roles, noted=note is not None)
    if note is not None:
        roles[note[0]] = "byline"
    if known.date is None:
        warn(f"{file}: no date found; dates such as “on Monday” stay as written, state it with --date")
    if _is_cut_off(text, paragraphs, roles):
        warn(f"{file}: the text seems to end in the middle of a sentence; check that it is whole")
    return Source(
        id="S1",
        file=name_of(path),
        sha256=hashlib.sha256(data).hexdigest(),
        title=" ".join((known.title or "").split()),
        outlet=known.outlet,
        byline=known.byline or (note[1] if note is not None else None),
        dateline=facts.dateline,
        published=known.date,
        url=known.url,
        language=language,
        opinion=opinion,
        text=text,
        paragraphs=paragraphs,
        roles=roles,
        sentences=[sentence for paragraph in paragraphs for sentence in split_sentences(text, paragraph)],
    )


def _is_cut_off(text: str, paragraphs: list[Range], roles: list[ParagraphRole]) -> bool:
    """Does the last paragraph of the body end without a stop, though the one before it has one?"""
    body = [text[slice(*paragraphs[n])] for n, role in enumerate(roles) if role == "body"]
    if not body or len(body[-1].split()) < SHORTEST_CUT:
        return False
    ends = [line.rstrip(_CLOSERS) for line in body[-2:]]
    return is_unstopped(ends[-1]) and not any(map(is_unstopped, ends[:-1]))
