"""Block quotations: "Smith wrote:" as a paragraph's end, and what he wrote as paragraphs without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.linking import find_speeches
from briefgen.analysis.attribution.phrases import Found, child, trim
from briefgen.analysis.attribution.quotations import find_quotations
from briefgen.analysis.attribution.speakers import cue_of, cue_range, source_range, speaker_of
from briefgen.analysis.turns import FIRST_PERSON
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_SENTENCES = 3
"""Sentences of a block that its statement takes: a line is no speech."""

MOST_PARAGRAPHS = 6
"""Paragraphs over which a block may run on in the first person."""

FEWEST_WORDS = 4
"""Words of a block's first paragraph: less is a heading or a figure."""

_LEADS_IN = re.compile(r":[)\]”\"’']*\s*$")
_MARKED = re.compile(r"\s*(?:[“\"«„‘']|[^\w\s(\[]|\(?(?:\d{1,2}|[A-Za-z])[.)]\s|[\w.’' -]{1,40}:\s)")
"""A paragraph that begins with a quotation mark, a list's mark or a label says by these whose it is."""

_SHOWING = frozenset(
    {"tweet", "post", "note", "find", "learn", "discover", "show", "notice", "point", "report", "reveal"}
)
"""Verbs before a message or a picture that plain text has lost: what follows is the author's again."""

_MAIN = ("ROOT", "conj", "advcl")


class Block(Struct, frozen=True):
    """A block quotation: its paragraphs, and the attribution of its first sentences."""

    found: Found
    paragraphs: tuple[Range, ...]


def find_blocks(article: Article) -> Iterator[Block]:
    """The block quotations of an article, each led in by a verb of speech with its speaker and a colon."""
    paragraphs, roles = article.source.paragraphs, article.source.roles
    for number, (start, end) in enumerate(paragraphs[:-1]):
        if roles[number] != "body" or not _LEADS_IN.search(article.text, start, end):
            continue
        held = tuple(_quoted(article, number + 1))
        cue = _cue(article, end) if held else None
        speaker = _speaker(cue) if cue is not None else None
        if cue is None or speaker is None:
            continue
        named = speaker.text if speaker.pos_ != "PRON" else None
        if any(token.text == named for span in held for token in article.tokens(*span)):
            continue  # nobody calls himself by his name
        source = trim(article.text, source_range(speaker, cue))
        content = trim(article.text, (held[0][0], _few_sentences(article, held[0])))
        yield Block(Found(cue, cue.lemma_.lower(), "quote", (source,), (cue_range(cue),), (content,)), held)


def _cue(article: Article, end: int) -> Token | None:
    """The verb of speech to which a paragraph's last colon belongs: its sentence's, or one that hangs on that.

    None where it holds what was said already, so that the colon stands before a picture or a message left out.
    """
    number = article.sentence_at(end - 1)
    if number is None:
        return None
    for token in reversed(article.tokens(*article.source.sentences[number])):
        known = cue_of(token)
        told = token.dep_ in _MAIN or any(word.lower_ == "what" for word in token.children if word.dep_ == "dobj")
        said = token.dep_ == "acl" and token.tag_ == "VBG"
        if known is not None and known.takes("quote") and (told or said):
            return token if token.lemma_ not in _SHOWING and child(token, "neg", "ccomp") is None else None
    return None


def _speaker(cue: Token) -> Token | None:
    """Who says it: of a participle (he wrote of the event, observing: …) the subject of its sentence."""
    top = cue.sent.root if cue.tag_ == "VBG" and child(cue, "aux") is None else cue
    return speaker_of(top)


def _quoted(article: Article, number: int) -> Iterator[Range]:
    """The paragraphs from one on that nobody else's words are in: the first, and those that go on as `I` or `we`."""
    paragraphs, roles = article.source.paragraphs, article.source.roles
    for n in range(number, min(number + MOST_PARAGRAPHS, len(paragraphs))):
        start, end = paragraphs[n]
        if roles[n] != "body" or _MARKED.match(article.text, start, end):
            return
        quotations = find_quotations(article.text, [(start, end)])
        if find_speeches(article, quotations):
            return
        plain = _without(article.text, (start, end), [(each.start, each.end) for each in quotations])
        if len(plain.split()) < FEWEST_WORDS or (n > number and not FIRST_PERSON.search(plain)):
            return
        yield start, end


def _without(text: str, span: Range, quotations: list[Range]) -> str:
    """The words of a range outside its quotations."""
    start, end = span
    kept = []
    for first, last in quotations:
        kept.append(text[start:first])
        start = last
    return " ".join([*kept, text[start:end]])


def _few_sentences(article: Article, span: Range) -> int:
    """Where the sentences end that the statement takes."""
    first = article.sentence_at(span[0])
    sentences = article.source.sentences[first : first + MOST_SENTENCES] if first is not None else []
    return max((end for start, end in sentences if start < span[1]), default=span[1])
