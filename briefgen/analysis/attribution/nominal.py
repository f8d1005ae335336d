"""Attributions without a verb of speech: "according to", and nouns such as claim, demand and refusal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.announced import find_announced
from briefgen.analysis.attribution.lexicon import Cue, lexicon
from briefgen.analysis.attribution.phrases import (
    ACTORS,
    VERBAL,
    Found,
    child,
    children,
    end_of,
    preposition,
    subtree,
    trim,
)
from briefgen.analysis.attribution.speakers import denied_by, speaker_of
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSE_PARTS = ("acl", "ccomp", "relcl")
_MAKERS = ("make", "issue", "deliver", "lodge", "repeat", "renew")
_MAKERS_OF_CLAUSES = (*_MAKERS, "have")
_OWNING = ("by", "from")
_CLAIMS = frozenset(["claim", "report", "rumor", "rumour", "suggestion"])
"""Nouns that attribute what stands behind their `of`, too, where somebody denies it: denied claims of torture."""


def find_according(article: Article, sentence: list[Token], after: Range | None) -> Iterator[Found]:
    """The attributions by "according to" in a sentence.

    after: the next sentence of the same paragraph, whose words a stray stop may have parted from the source.
    """
    for token in sentence:
        if token.lower_ != "according" or token.i + 1 >= len(token.doc) or token.nbor().lower_ != "to":
            continue
        link = token.nbor()
        name = child(link, "pobj", "pcomp") or child(token, "pobj")
        if name is None or name.i < link.i:
            continue
        source = trim(article.text, (max(subtree(name)[0], end_of(link)), subtree(name)[1]))
        cue = (token.idx, end_of(link))
        content = _said_around(article, sentence, cue, source, after)
        if content:
            yield Found(token, "accord", "according", (source,), (cue,), content)


def _said_around(
    article: Article, sentence: list[Token], cue: Range, source: Range, after: Range | None
) -> tuple[Range, ...]:
    """What is attributed: the sentence before the cue, else after its source, else the sentence that follows."""
    text = article.text
    number = article.sentence_at(cue[0])
    if number is None:
        return ()
    start, end = article.source.sentences[number]
    before = trim(text, (_clause_start(sentence, cue[0], start), cue[0]))
    later = trim(text, (source[1], end))
    if _has_word(text, before) and _is_clause(sentence, before):
        rest = trim(text, (source[1], _clause_end(sentence, source[1], end)))
        goes_on = text[source[1] : source[1] + 1] == "," and _has_word(text, rest) and not _is_new(sentence, rest)
        return (before, rest) if goes_on else (before,)
    if _has_word(text, later):
        return (before, later) if _is_parted(sentence, before, later) else (later,)
    if after is not None and not _has_word(text, before):
        return (trim(text, after),)
    return (before,) if _has_word(text, before) else ()


def _clause_start(sentence: list[Token], place: int, start: int) -> int:
    """Behind the last semicolon or ", but" before a place."""
    for n in range(len(sentence) - 1, 0, -1):
        token = sentence[n]
        if token.idx >= place:
            continue
        if token.text == ";" or (
            token.dep_ == "cc" and token.lower_ in ("but", "while") and sentence[n - 1].text == ","
        ):
            return end_of(token)
    return start


def _clause_end(sentence: list[Token], place: int, end: int) -> int:
    return next((token.idx for token in sentence if token.idx > place and token.text == ";"), end)


def _is_clause(sentence: list[Token], range: Range) -> bool:
    return any(range[0] <= token.idx < range[1] and token.pos_ in VERBAL for token in sentence)


def _is_parted(sentence: list[Token], before: Range, later: Range) -> bool:
    """Does the cue stand between subject and verb: a third of the votes, according to the union, were lost?"""
    ahead = [token for token in sentence if before[0] <= token.idx < before[1]]
    return any(token.dep_ in ("nsubj", "nsubjpass") and later[0] <= token.head.idx < later[1] for token in ahead)


def _is_new(sentence: list[Token], rest: Range) -> bool:
    """Does the rest of the sentence begin a clause of its own?"""
    first = next((token for token in sentence if token.idx >= rest[0]), None)
    return first is not None and (
        first.dep_ == "cc" or first.lower_ in ("although", "though", "while", "as", "who", "which")
    )


def _has_word(text: str, range: Range) -> bool:
    return any(letter.isalnum() for letter in text[range[0] : range[1]])


def find_nouns(article: Article, sentence: list[Token]) -> Iterator[Found]:
    """The attributions whose cue is a noun: his claim that, the demand for, a refusal to."""
    yield from find_announced(article, sentence)
    for token in sentence:
        if token.pos_ != "NOUN":
            continue
        word = token.lemma_.lower()
        answered = denied_by(token) is not None
        denied = answered and word in lexicon().charges
        tried = lexicon().tried.get(word) if answered else None
        cue = tried or lexicon().nouns.get(word) or (Cue(word, {}) if denied else None)
        if cue is None:
            continue
        owned = _is_owned(token) and "clause" in cue.frames
        found = (_claimed(token) if denied or owned else None) or _noun_content(token, cue)
        if found is None:
            continue
        frame, last, content = found
        speaker = _noun_speaker(token, clause=frame in ("noun:clause", "noun:to"))
        if speaker is None and (frame != "noun:clause" or not cue.frames):
            continue
        content = trim(article.text, content)
        source = () if speaker is None else (_ended(article, _noun_source(speaker), content),)
        if not _has_word(article.text, content) or any(a < content[1] and content[0] < b for a, b in source):
            continue
        words = (token.idx, end_of(last if last is not None else token))
        yield Found(token, cue.word, frame, source, (words,), (content,))


def _ended(article: Article, source: Range, content: Range) -> Range:
    """A source that ends before the content, which the parse hangs on it: claims by Oslo | that …."""
    start, end = source
    if start < content[0] < end:
        words = [token for token in article.tokens(start, content[0]) if token.idx < content[0]]
        end = words[-1].idx if words[-1].lower_ == "that" else content[0]
    return trim(article.text, (start, end))


def _claimed(noun: Token) -> tuple[str, Token | None, Range] | None:
    """What a claim says that is turned down, or told whose it is, wherever the parse hangs that.

    Dismissed as false Oslo's claim that …; despite claims by Oslo that ….
    """
    place = noun.i + 1
    owner = noun.nbor() if _is_owned(noun) else None
    if owner is not None:
        place = next((token.i for token in owner.subtree if token.lower_ == "that"), owner.right_edge.i + 1)
    that = noun.doc[place] if place < len(noun.doc) else noun
    opens = that.dep_ == "mark" or (owner is not None and that.dep_ == "dobj")
    if (
        that.lower_ == "that"
        and opens
        and that.head.i > that.i
        and that.head.lemma_.lower() not in lexicon().gainsaying
    ):
        return "noun:clause", None, (end_of(that), subtree(that.head)[1])
    link = preposition(noun, ("of",)) if noun.lemma_.lower() in _CLAIMS else None
    held = child(link, "pobj", "pcomp") if link is not None else None
    return ("noun:prep", link, subtree(held)) if held is not None else None


def _noun_content(noun: Token, cue: Cue) -> tuple[str, Token | None, Range] | None:
    for held in children(noun, *_CLAUSE_PARTS):
        if held.i < noun.i or held.pos_ not in VERBAL:
            continue
        to = any(part.tag_ == "TO" for part in held.children)
        mark = child(held, "mark")
        that = mark is not None and mark.lower_ == "that" and _is_right_behind(noun, mark)
        if that and mark is not None and "clause" in cue.frames and held.dep_ != "relcl":
            return "noun:clause", None, (end_of(mark), subtree(held)[1])
        if to and "to" in cue.frames:
            return "noun:to", None, subtree(held)
    links = [frame.removeprefix("prep:") for frame in cue.frames if frame.startswith("prep:")]
    link = preposition(noun, links)
    held_by = child(link, "pobj", "pcomp") if link is not None else None
    if link is None or held_by is None:
        return None
    return "noun:prep", link, subtree(held_by)


def _is_owned(noun: Token) -> bool:
    """Does whose it is stand right behind a noun: claims by the board, a report from Oslo?"""
    return noun.i + 1 < len(noun.doc) and noun.nbor().lower_ in _OWNING


def _is_right_behind(noun: Token, mark: Token) -> bool:
    """Does a `that` follow its noun, or whose it is: claims by the board that …?"""
    owner = preposition(noun, _OWNING)
    last = owner.right_edge if owner is not None and owner.i == noun.i + 1 and owner.right_edge.i < mark.i else noun
    return mark.i <= last.i + 2


def _noun_speaker(noun: Token, *, clause: bool) -> Token | None:
    """Whose claim: the possessor, the agent after "by" or "from", a country before it, or who makes it."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    link = preposition(noun, _OWNING) or (noun.nbor() if _is_owned(noun) else None)
    if link is not None and child(link, "pobj") is not None:
        return child(link, "pobj")
    for held in children(noun, "amod", "compound", "nmod"):
        if held.ent_type_ in ACTORS:
            return held
    makers = _MAKERS_OF_CLAUSES if clause else _MAKERS
    if noun.dep_ == "dobj" and noun.head.pos_ == "VERB" and noun.head.lemma_ in makers:
        return speaker_of(noun.head)
    return None


def _noun_source(speaker: Token) -> Range:
    """The possessor without its "'s"."""
    return subtree(speaker, children(speaker, "case"))
