"""What a PDF carries besides its pages: the model, whole or with only the sentences that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from briefgen.document import FIRST_WORDS
from briefgen.lines import Texts
from briefgen.model import Briefing, Insert, Line, Source, Statement
from briefgen.references import Span

_ITEM_LISTS = ("bottom_line", "developments", "background", "legal_context", "timeline")


def carried(briefing: Briefing, extent: Literal["cited", "full"], document: dict[str, object]) -> Briefing:
    """The model that a PDF carries.

    extent: `full` keeps whole articles; `cited` keeps the statements that the other lists reach, and of the texts
    each sentence that a reference touches and the first words of each paragraph, since whole articles may not be
    passed on. document: the style and the other options, resolved, from which the pages can be composed again.
    """
    whole = msgspec.structs.replace(briefing, document=document)
    if extent == "full":
        return whole
    kept = msgspec.structs.replace(whole, statements=_reached(briefing))
    texts = Texts(briefing.sources)
    spans = list(_references(kept))
    return msgspec.structs.replace(kept, sources=[_cut(source, spans, texts) for source in briefing.sources])


def _reached(briefing: Briefing) -> list[Statement]:
    """The statements that positions, disputes, accounts and lines name, and those that these name."""
    wanted = [name for position in briefing.positions for name in (position.statement, *position.also)]
    wanted += [name for dispute in briefing.disputes for name in (dispute.claim, dispute.counter)]
    wanted += [name for account in briefing.accounts for name in account.statements]
    wanted += [name for list_name in _ITEM_LISTS for item in getattr(briefing, list_name) for name in _seen(item.line)]
    known = {statement.id: statement for statement in briefing.statements}
    reached: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name in reached or name not in known:
            continue
        reached.add(name)
        statement = known[name]
        wanted += [other for other in (statement.within, statement.denies) if other]
        wanted += _seen(statement.line)
    return [statement for statement in briefing.statements if statement.id in reached]


def _seen(line: Line) -> list[str]:
    return [piece.see for piece in line if isinstance(piece, Insert) and piece.see]


def _references(part: object) -> Iterator[Span]:
    """Every reference below a part of the model, sources aside."""
    if isinstance(part, Source):
        return
    if isinstance(part, str):
        span = Span.parse(part)
        if span:
            yield span
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            yield from _references(getattr(part, name))
    elif isinstance(part, list):
        for each in part:
            yield from _references(each)
    elif isinstance(part, dict):
        yield from _references(list(part.values()))


def _cut(source: Source, spans: list[Span], texts: Texts) -> Source:
    """A source with passages in place of its text."""
    own = [span for span in spans if span.source == source.id]
    kept = {sentence for span in own for sentence in _sentences(span, texts)}
    heads = [_first_words(source, start, end) for start, end in source.paragraphs]
    lone = {head for head in heads if not any(one.holds(head) for one in kept.intersection(_sentences(head, texts)))}
    passages = {str(span): texts.words(span) or "" for span in sorted(kept | lone)}
    return msgspec.structs.replace(source, text=None, passages=passages)


def _sentences(span: Span, texts: Texts) -> list[Span]:
    return [Span(span.source, start, end) for start, end in texts.sentences(span)]


def _first_words(source: Source, start: int, end: int) -> Span:
    """The range of a paragraph's first words."""
    words = (source.text or "")[start:end].split(maxsplit=FIRST_WORDS)
    rest = len(words[FIRST_WORDS]) if len(words) > FIRST_WORDS else 0
    head = (source.text or "")[start : end - rest].rstrip()
    return Span(source.id, start, start + len(head))
