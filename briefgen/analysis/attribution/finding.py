"""From the finders' separate findings to one list of attributions: overlaps, runs of speech, nesting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.attribution.adjectives import find_adjectives
from briefgen.analysis.attribution.blocks import find_blocks
from briefgen.analysis.attribution.clauses import find_verbs
from briefgen.analysis.attribution.deciding import decide
from briefgen.analysis.attribution.encoder.decoding import Reading, find_readings
from briefgen.analysis.attribution.encoder.means import Means
from briefgen.analysis.attribution.encoder.windows import telling
from briefgen.analysis.attribution.gainsaid import gainsay
from briefgen.analysis.attribution.keeping import is_foretold, speaks_second, worth_keeping
from briefgen.analysis.attribution.labels import find_labels, find_signed
from briefgen.analysis.attribution.linking import find_speeches, is_speech
from briefgen.analysis.attribution.nominal import find_according, find_nouns
from briefgen.analysis.attribution.parting import part
from briefgen.analysis.attribution.phrases import Found, Places, hull, whole_words
from briefgen.analysis.attribution.quotations import Quotation, find_quotations
from briefgen.analysis.attribution.speakers import past_opening
from briefgen.analysis.turns import find_turns, is_in_turn
from briefgen.model import Mode, ParagraphRole, Range, Source

LONGEST_SENTENCE = 2000
"""Code points in a sentence that a line can be made of: three times the longest that news prints."""

_DATELINE = re.compile(
    r"(?:[A-Z][\w.,’' /-]{1,50}\([A-Z][^()\n]{1,30}\)|[A-Z]{2,}[A-Z .,’'/-]{0,40}(?:, [A-Z][\w. ,]{1,30})?)\s*[-–—]+\s+"
)
"""`MEXICO CITY (Reuters) - `, `BRUSSELS — ` at a paragraph's start."""


class Read(NamedTuple):
    """What the network makes of a source: all that it takes for an attribution, and a vector for each sentence."""

    readings: list[Reading]
    means: Means


def read(source: Source) -> Read:
    """What the network makes of a source: it needs no parse, so it can work beside one."""
    means = Means(source.sentences)
    return Read(find_readings(source.text or "", telling(source), means), means)


def attribute(article: Article, readings: Sequence[Reading] | None = None) -> list[Attribution]:
    """All attributions of an article's headline and body, in the order of their first words.

    Captions and furniture give none. An attribution that stands inside another's content names it as
    `outer`; a quotation that goes on with an earlier speaker's, `continues`.
    readings: what `read` found in the source, where that is at hand.
    """
    body = [span for span, role in _paragraphs(article.source) if role == "body"]
    quotations = find_quotations(article.text, body)
    labels, signed, blocks = find_labels(article), find_signed(article, quotations), find_blocks(article)
    labelled = {article.paragraph_at(label.anchor.idx) for label in labels}
    free = [each for each in quotations if each not in signed and article.paragraph_at(each.start) not in labelled]
    speeches = find_speeches(article, free)
    found = [
        *labels,
        *signed.values(),
        *(block.found for block in blocks),
        *(each.found for each in speeches),
        *_in_sentences(article, quotations, {n for speech in speeches for n in speech.cues}),
    ]
    found = [each for each in found if _is_printable(article, each)]
    quoted = Places((quotation.start, quotation.end) for quotation in quotations)
    found = [_tidy(article.text, each, quotations, quoted) for each in found]
    found = worth_keeping(_without_doubles(part(article, found)))
    readings = read(article.source).readings if readings is None else readings
    found = [each for each in decide(article, found, readings) if _is_printable(article, each)]
    found = [replace(each, source=past_opening(article, each.source, each.cue[0])) for each in found]
    found = gainsay(article, found, quoted)
    found = [_tidy(article.text, each, quotations, quoted) for each in found]
    found.sort(
        key=lambda each: (
            min(start for start, _ in (*each.source, *each.cue, *each.content)),
            each.anchor.i,
            each.content,
        )
    )
    found = _with_doubts(article, found, quotations)
    outers = _outers(found)
    foretold = {n for n, each in enumerate(found) if outers[n] is not None and is_foretold(each.anchor)}
    turns = find_turns(article)
    found = [
        replace(each, doubtful=each.doubtful or n in foretold or is_in_turn(turns, each.frame, each.cue[0][0]))
        for n, each in enumerate(found)
    ]
    places = {each.content[0][0]: n for n, each in enumerate(found) if each.frame == "quote"}
    goes_on = {
        each.found.content[0][0]: places.get(each.continues.found.content[0][0])
        for each in speeches
        if each.continues is not None
    }
    return [
        Attribution(
            source=each.source,
            cue=each.cue,
            content=each.content,
            mode=_mode(each.content, [quotations[n] for n in quoted.touched(hull(each.content))]),
            cue_word=each.word,
            outer=outers[n],
            continues=goes_on.get(each.content[0][0]) if each.frame == "quote" else None,
            frame=each.frame,
            doubtful=each.doubtful,
        )
        for n, each in enumerate(found)
    ]


def _paragraphs(source: Source) -> Iterator[tuple[Range, ParagraphRole]]:
    return zip(source.paragraphs, source.roles, strict=True)


def _in_sentences(article: Article, quotations: Sequence[Quotation], taken: set[int]) -> list[Found]:
    """What the finders find sentence by sentence, outside the words of speeches."""
    spoken = Places((quotation.start, quotation.end) for quotation in quotations if is_speech(article, quotation))
    found: list[Found] = []
    for number in article.body_sentences():
        start, end = article.source.sentences[number]
        if end - start > LONGEST_SENTENCE:
            continue
        plain = [token for token in article.tokens(start, end) if not spoken.over(token.idx)]
        found += find_verbs(article, [token for token in plain if token.i not in taken])
        within = [token for token in article.tokens(start, end) if spoken.over(token.idx)]
        found += [each for each in find_verbs(article, within) if speaks_second(each)]
        found += find_nouns(article, plain)
        found += find_adjectives(article, plain)
        found += find_according(article, plain, _next_in_paragraph(article, number))
    return found


def _is_printable(article: Article, found: Found) -> bool:
    """Do its words stand in sentences, and not in a text without stops, of which no line can be made?"""
    places = [place for start, end in (*found.source, *found.cue, *found.content) for place in (start, end - 1)]
    numbers = {article.sentence_at(place) for place in places}
    spans = [article.source.sentences[number] for number in numbers if number is not None]
    return all(end - start <= LONGEST_SENTENCE for start, end in spans)


def _with_doubts(article: Article, found: Sequence[Found], quotations: Sequence[Quotation]) -> list[Found]:
    """The findings, in doubt where a paragraph that holds them is one quotation, of which nobody knows whose it is.

    Within a paragraph marks are too often unpaired.
    """
    whole = set(article.source.paragraphs)
    spoken = [quotation for quotation in quotations if (quotation.start, quotation.end) in whole]
    marks = Places((quotation.start, quotation.end) for quotation in spoken)
    contents = Places(hull(each.content) for each in found)

    def is_known(quotation: Quotation) -> bool:
        touching = [found[n] for n in contents.touched(quotation.inner)]
        return any(not quotation.holds(each.cue[0][0]) for each in touching)

    return [
        each if all(is_known(spoken[n]) for n in marks.over(each.cue[0][0])) else replace(each, doubtful=True)
        for each in found
    ]


def _next_in_paragraph(article: Article, number: int) -> Range | None:
    sentences = article.source.sentences
    if number + 1 < len(sentences) and article.paragraph_at(sentences[number][0]) == article.paragraph_at(
        sentences[number + 1][0]
    ):
        return sentences[number + 1]
    return None


def _tidy(text: str, found: Found, quotations: Sequence[Quotation], places: Places) -> Found:
    """Its ranges with whole words and whole quotations."""
    beside = [quotations[n] for n in places.touched(hull(found.content))]
    return replace(
        found,
        source=tuple(_without_dateline(text, whole_words(text, span)) for span in found.source),
        cue=tuple(whole_words(text, span) for span in found.cue),
        content=_balanced(tuple(whole_words(text, span) for span in found.content), beside),
    )


def _without_dateline(text: str, span: Range) -> Range:
    """A source that begins its paragraph without the dateline that the parse took for a part of it."""
    dateline = _DATELINE.match(text, *span) if not text[max(0, span[0] - 1) : span[0]].strip() else None
    return (dateline.end(), span[1]) if dateline and dateline.end() < span[1] else span


def _balanced(content: tuple[Range, ...], quotations: Sequence[Quotation]) -> tuple[Range, ...]:
    """Ranges that take a quotation whole or only from within: no mark stands alone."""
    kept = []
    for start, end in content:
        for quotation in quotations:
            inner = quotation.inner
            if not (start < quotation.end and quotation.start < end):
                continue
            if inner[0] <= start and end <= inner[1]:
                continue
            start = quotation.start if inner[0] <= start < quotation.end else start
            end = quotation.end if quotation.start < end <= quotation.end else end
        kept.append((start, end))
    return tuple(kept)


def _without_doubles(found: Iterable[Found]) -> list[Found]:
    """One attribution for a cue and content, the first found."""
    kept: dict[tuple[int, tuple[Range, ...]], Found] = {}
    for each in found:
        kept.setdefault((each.anchor.i, each.content), each)
    return list(kept.values())


def _outers(found: Sequence[Found]) -> list[int | None]:
    """For each attribution the closest one whose content holds its cue and content."""
    places = Places(hull(each.content) for each in found)
    outers: list[int | None] = []
    for n, each in enumerate(found):
        holding = [
            (sum(end - start for start, end in found[m].content), m)
            for m in places.over(each.cue[0][0])
            if m != n and _holds(found[m].content, each.content) and _holds(found[m].content, each.cue)
        ]
        outers.append(min(holding)[1] if holding else None)
    return outers


def _holds(outer: tuple[Range, ...], inner: tuple[Range, ...]) -> bool:
    return all(any(start <= a and b <= end for start, end in outer) for a, b in inner)


def _mode(content: tuple[Range, ...], quotations: Sequence[Quotation]) -> Mode:
    inside = [
        any(quotation.start <= start and end <= quotation.end for quotation in quotations) for start, end in content
    ]
    if all(inside):
        return "direct"
    touched = any(quotation.start < end and start < quotation.end for start, end in content for quotation in quotations)
    return "mixed" if touched else "indirect"
