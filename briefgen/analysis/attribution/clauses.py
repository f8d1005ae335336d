"""Attributions by verbs: the clause of speech, thought or promise, found in the dependency parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.complements import complements
from briefgen.analysis.attribution.phrases import NOMINAL, Found, child, subtree, trim
from briefgen.analysis.attribution.speakers import cue_of, cue_range, source_range, speaker_of
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_BOUND_ON = frozenset(
    ["if", "unless", "until", "once", "because", "after", "before", "when", "as", "since", "while", "so"]
)
_CONDITIONS = frozenset(["if", "unless", "until"])
_RELATIVES = ("who", "which", "whose", "where")
_THINGS = ("object", "np-as", "np-of", "np-for", "np-on", "np-at", "np-like", "small", "light", "to")
_AT_ONCE = ("object", "small", "light", "np-as")
_TRAILING = ("prep", "npadvmod", "advmod", "dative")
_MISTAKEN = ("dobj", "attr", "oprd", "dep")
"""What the parse makes of a subject that stands behind its verb."""

_TIMES = ("DATE", "TIME")
_CLOSED = ("clause-before", "handed-over", "aside")


def find_verbs(article: Article, sentence: Sequence[Token]) -> Iterator[Found]:
    """The attributions whose cue is a verb of a sentence, with all that hangs on it in the parse."""
    for verb in sentence:
        cue = cue_of(verb)
        if cue is None:
            continue
        speaker = speaker_of(verb)
        named = (trim(article.text, source_range(speaker, verb)),) if speaker is not None else ()
        for held in complements(verb, cue):
            words = cue_range(verb, held.last)
            ranges = held.ranges
            source = (
                tuple(_before_content(article, span, ranges[-1]) for span in named) if held.frame == "np-of" else named
            )
            if not named and held.frame == "clause-before":
                source = _behind_cue(article, verb)
            thing = held.frame in _THINGS or held.frame.startswith("prep:")
            bound = _CONDITIONS if thing and held.frame != "to" else _BOUND_ON
            if held.frame not in _CLOSED and ranges[-1][0] > verb.idx:
                ranges = [*ranges[:-1], _extended(verb, ranges[-1], bound, timed=held.frame not in _AT_ONCE)]
            content = _without(article, ranges, [*source, words])
            content = tuple(_shorn(article, span) for span in content)
            if held.frame in _THINGS:
                content = tuple(_without_aside(article, span) for span in content)
            if held.frame == "clause":
                content = tuple(_past_that(article, span) for span in content)
            if content:
                yield Found(verb, cue.word, held.frame, source, (words,), content)


def _behind_cue(article: Article, verb: Token) -> tuple[Range, ...]:
    """Who stands behind a cue that closes what he said, and was taken for its object: "…," promised the envoy."""
    behind = next((part for part in verb.rights if part.dep_ != "punct"), None)
    if behind is None or behind.dep_ not in _MISTAKEN or behind.pos_ not in NOMINAL or behind.ent_type_ in _TIMES:
        return ()
    return (trim(article.text, source_range(behind, verb)),) if behind.left_edge.i == verb.i + 1 else ()


def _before_content(article: Article, source: Range, held: Range) -> Range:
    """A source without the content that the parse hangs on it: accused by the board | of fraud."""
    start, end = source
    return trim(article.text, (start, held[0])) if start < held[0] and held[1] == end else source


def _past_that(article: Article, span: Range) -> Range:
    """A clause without the "that" that opens it, where that is no pronoun."""
    first = article.tokens(*span)[0]
    return (
        trim(article.text, (first.idx + len(first), span[1]))
        if first.lower_ == "that" and first.dep_ == "mark"
        else span
    )


def _extended(verb: Token, held: Range, bound: frozenset[str], *, timed: bool) -> Range:
    """A content with what follows it, where the parse hangs that on the cue: "to leave unless they pay".

    timed: can the day that follows be the content's? A thing is rejected on a day, and has none.
    """
    start, end = held
    for part in verb.children:
        if part.idx < end:
            continue
        first, last = subtree(part)
        if not timed and _is_when(part):
            break
        if (
            (_goes_on(part) and _ends_in_link(verb, end))
            or (
                part.dep_ == "advcl"
                and any(mark.lower_ in bound for mark in part.children if mark.dep_ in ("mark", "advmod"))
            )
            or (part.dep_ in _TRAILING and first <= end + 1)
        ):
            end = last
        elif part.dep_ != "punct":
            break
    return start, end


def _is_when(part: Token) -> bool:
    """Does it say when: on Monday, within an hour, last week?"""
    told = child(part, "pobj") if part.dep_ == "prep" else part
    return told is not None and part.dep_ in ("prep", "npadvmod") and told.ent_type_ in _TIMES


def _goes_on(part: Token) -> bool:
    """Can it be the second half of a content: no statement of its own, and no stop?"""
    cue = cue_of(part)
    return part.dep_ not in ("punct", "conj", "cc") and (cue is None or not cue.takes("quote"))


def _ends_in_link(verb: Token, end: int) -> bool:
    """Does a content end in the "or" of "to go or even to think of it", where the parse parted the two?"""
    last = next((token for token in reversed(verb.doc[verb.i : verb.sent.end]) if token.idx < end), None)
    return last is not None and last.dep_ == "cc"


def _shorn(article: Article, span: Range) -> Range:
    """A content without the conjunction that led on to what is no part of it: "it would wait but"."""
    start, end = span
    for token in reversed(article.tokens(start, end)):
        if token.dep_ != "cc" and not token.is_punct:
            break
        if token.dep_ == "cc":
            end = token.idx
    return trim(article.text, (start, end)) if end > start else span


def _without_aside(article: Article, span: Range) -> Range:
    """A thing spoken of without what the author tells of it: "the plan, which has cost three lives"."""
    for token in article.tokens(*span):
        if token.idx > span[0] and token.lower_ in _RELATIVES and token.nbor(-1).text == ",":
            return trim(article.text, (span[0], token.nbor(-1).idx))
    return span


def _without(article: Article, ranges: list[Range], taken: list[Range]) -> tuple[Range, ...]:
    """The ranges cut so that none touches the source or the cue, trimmed, empty ones left out."""
    kept = []
    for start, end in ranges:
        for begin, stop in taken:
            if start <= begin < end and begin - start >= end - stop:
                end = begin
            elif start < stop <= end:
                start = stop
        start, end = trim(article.text, (start, end))
        if any(letter.isalnum() for letter in article.text[start:end]):
            kept.append((start, end))
    return tuple(kept)
