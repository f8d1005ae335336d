"""Quotations and their cues: who speaks what stands between quotation marks, and how long the run goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import NOMINAL, Found, child, children, end_of, trim
from briefgen.analysis.attribution.quotations import Quotation
from briefgen.analysis.attribution.speakers import carrier_of, cue_of, cue_range, source_range, speaker_of
from briefgen.analysis.attribution.unled import told_before
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

FULL_WORDS = 7
"""Words from which a quotation after a cue is speech and no quoted term, whatever its punctuation."""

LONGEST_LINK = 3
"""Letters of the words that a title writes small: of, the, and."""

FARTHEST_CUE = 25
"""Tokens between a quotation and its cue: a speaker's name, title and an adverbial or two."""

_ENDS = ",.?!…—-"
_MISTAKEN_SUBJECTS = ("dobj", "attr", "npadvmod", "oprd", "dep", "appos")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


class Speech(Struct, frozen=True):
    """A run of quotations by one speaker.

    continues: the earlier speech that it goes on with, whose source and cue it has.
    """

    found: Found
    continues: Speech | None = None

    @property
    def cues(self) -> set[int]:
        """The places of the words that attribute it: its cue, and who quotes the speaker with it."""
        carrier = carrier_of(self.found.anchor)
        return {self.found.anchor.i} if carrier is None else {self.found.anchor.i, carrier.i}


class _Run(Struct):
    """A run as it grows: its cue, the number of the run that it continues, its own number, its quotations."""

    anchor: Token
    continues: int | None
    number: int
    quotations: list[Quotation] = []


def find_speeches(article: Article, quotations: Sequence[Quotation]) -> list[Speech]:
    """Join each spoken quotation with the cue beside it in its sentence.

    Quotations of one cue are one speech; one that follows a speech in its paragraph without a cue of its own belongs
    to the run; one that opens the next paragraph so is a speech that continues it.
    """
    cues = _cues_of(article, quotations)
    runs: list[_Run] = []
    by_anchor: dict[int, _Run] = {}
    last: _Run | None = None
    for quotation in quotations:
        if not is_speech(article, quotation):
            continue
        anchor = cues.get(quotation)
        goes_on = last is not None and _opens_sentence(article, quotation) and not quotation.is_single(article.text)
        gap = _gap(article, last.quotations[-1], quotation, last.anchor) if last is not None and goes_on else None
        anchor = anchor or (told_before(article, quotation) if gap is None else None)
        if anchor is not None:
            last = by_anchor.get(anchor.i)
            if last is None:
                last = by_anchor[anchor.i] = _Run(anchor, None, len(runs))
                runs.append(last)
        elif last is not None and goes_on:
            if gap == "next":
                runs.append(_Run(last.anchor, last.number, len(runs)))
            last = None if gap is None else last if gap == "run" else runs[-1]
        else:
            continue
        if last is not None:
            last.quotations.append(quotation)
    speeches: list[Speech] = []
    for run in runs:
        found = _found(article, run, quotations)
        speeches.append(Speech(found, None if run.continues is None else speeches[run.continues]))
    return speeches


def _cues_of(article: Article, quotations: Sequence[Quotation]) -> dict[Quotation, Token]:
    cues = {}
    for n, quotation in enumerate(quotations):
        if is_speech(article, quotation):
            before = quotations[n - 1].end if n else 0
            after = quotations[n + 1].start if n + 1 < len(quotations) else len(article.text)
            anchor = _cue_after(article, quotation, after) or _cue_before(article, quotation, before)
            if anchor is not None:
                cues[quotation] = anchor
    return cues


def _gap(article: Article, before: Quotation, quotation: Quotation, anchor: Token) -> str | None:
    """Does a quotation without a cue go on with a speech: in its paragraph ("run"), in the next ("next"), or not?"""
    here, there = article.paragraph_at(before.start), article.paragraph_at(quotation.start)
    if here is None or there is None:
        return None
    if here == there:
        first, last = article.sentence_at(before.end - 1), article.sentence_at(quotation.start)
        cue = article.sentence_at(anchor.idx)
        near = [number for number in (first, cue) if number is not None]
        return "run" if last is not None and near and last - max(near) <= 1 else None
    start, end = article.source.paragraphs[there]
    follows = there == here + 1 and article.text[start : quotation.start].strip() == ""
    whole = quotation.end >= end or not article.text[quotation.end : end].strip()
    ended = article.source.paragraphs[here][1]
    return "next" if follows and whole and (before.end == ended or anchor.idx >= before.end) else None


def _found(article: Article, run: _Run, quotations: Sequence[Quotation]) -> Found:
    anchor, cue = run.anchor, cue_of(run.anchor)
    sentence = article.sentence_at(anchor.idx)
    bounds = article.source.sentences[sentence] if sentence is not None else (0, len(article.text))
    beside = [quotation for quotation in quotations if quotation.start < bounds[1] and bounds[0] < quotation.end]
    speaker = _speaker_beside(anchor, beside) or (child(anchor, "nsubjpass") if cue is None else None)
    source: tuple[Range, ...] = ()
    if speaker is not None:
        source = (trim(article.text, _outside(source_range(speaker, anchor), beside)),)
    content = tuple(_inner(article.text, quotation) for quotation in run.quotations)
    words: tuple[Range, ...] = (cue_range(anchor),)
    if (carrier := carrier_of(anchor)) is not None:
        parts = (cue_range(carrier), (anchor.head.idx, end_of(anchor)))
        words = ((parts[0][0], parts[1][1]),) if carrier.i + 1 == anchor.head.i else parts
    return Found(anchor, cue.word if cue else anchor.lemma_, "quote", source, words, content)


def _inner(text: str, quotation: Quotation) -> Range:
    start, end = quotation.inner
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def is_speech(article: Article, quotation: Quotation) -> bool:
    """Is the quotation speech, and no term in quotation marks inside a sentence of the author's?"""
    text = article.text
    start, end = quotation.inner
    words = text[start:end].split()
    if len(words) >= FULL_WORDS:
        return True
    if _is_title(text, quotation, words):
        return False
    if text[start:end].rstrip()[-1:] in tuple(_ENDS):
        return bool(words)
    lead = text[max(0, quotation.start - 3) : quotation.start].rstrip()
    return len(words) > 1 and lead[-1:] in (":", ",") and text[start : start + 1].isupper()


def _is_title(text: str, quotation: Quotation, words: Sequence[str]) -> bool:
    """Is it the name of a programme, paper or film: on "The Morning Hour,"?"""
    names = [word for word in words if len(word) > LONGEST_LINK or word[:1].isupper()]
    leads_on = text[max(0, quotation.start - 2) : quotation.start].rstrip()[-1:].isalnum()
    return leads_on and len(names) > 1 and all(word[:1].isupper() for word in names)


def _opens_sentence(article: Article, quotation: Quotation) -> bool:
    """Does a sentence begin with the quotation?"""
    sentence = article.sentence_at(quotation.start)
    return sentence is not None and article.source.sentences[sentence][0] == quotation.start


def _speaker_beside(anchor: Token, quotations: Sequence[Quotation]) -> Token | None:
    """The speaker by the parse, or else the noun phrase right behind or before the cue."""
    speaker = speaker_of(anchor)
    if speaker is not None and _is_outside(speaker, quotations):
        return speaker
    for held in children(anchor, *_MISTAKEN_SUBJECTS):
        timed = held.ent_type_ in ("DATE", "TIME")
        if held.i > anchor.i and held.pos_ in NOMINAL and not timed and _is_outside(held, quotations):
            return held
    for place in (anchor.i - 1, anchor.i + 1):
        if 0 <= place < len(anchor.doc):
            beside = anchor.doc[place]
            if beside.pos_ in NOMINAL and _is_outside(beside, quotations):
                return _head_of_name(beside)
    return None


def _is_outside(token: Token, quotations: Sequence[Quotation]) -> bool:
    return not any(quotation.holds(token.idx) for quotation in quotations)


def _head_of_name(token: Token) -> Token:
    while token.dep_ in ("compound", "nmod", "amod") and token.head.pos_ in ("NOUN", "PROPN"):
        token = token.head
    return token


def _outside(span: Range, quotations: Sequence[Quotation]) -> tuple[int, int]:
    """A source's range without the quotation that a wrong arc may have drawn into it."""
    start, end = span
    for quotation in quotations:
        if start < quotation.start < end:
            end = quotation.start
        elif start < quotation.end < end:
            start = quotation.end
    return start, end


def _cue_after(article: Article, quotation: Quotation, limit: int) -> Token | None:
    """Said Miller; Miller, the spokesman, said: right behind the closing mark, in the same sentence."""
    sentence = article.sentence_at(quotation.end - 1)
    if sentence is None or not quotation.closed:
        return None
    stop = min(article.source.sentences[sentence][1], limit)
    if article.text[quotation.inner[0] : quotation.inner[1]].rstrip()[-1:] == "." and not _goes_on(article, quotation):
        return None
    for passed, token in enumerate(article.tokens(quotation.end, stop)):
        if passed == 0 and token.lower_ in ("and", "but", "while", "is", "are", "was", "were"):
            return None
        if token.lower_ in ("and", "but", "while") and token.dep_ == "cc" and token.head.pos_ == "VERB":
            return None
        if passed >= FARTHEST_CUE:
            return None
        cue = cue_of(token)
        if token.pos_ == "VERB" and not _in_subject(token) and (said := _carried(token, stop)) is not None:
            return said
        if cue is not None and cue.takes("quote") and not _in_subject(token):
            return token
        if token.pos_ == "VERB" and not _in_subject(token) and token.dep_ not in ("amod", "compound"):
            return None
    return None


def _carried(verb: Token, stop: int) -> Token | None:
    """The `saying` of `the agency quoted him as saying`, `he was quoted as saying`: by it whoever is quoted speaks."""
    link = next((part for part in verb.children if part.lower_ == "as" and verb.i < part.i), None)
    said = child(link, "pcomp") if link is not None else None
    cue = cue_of(said) if said is not None and said.tag_ == "VBG" and said.idx < stop else None
    return said if cue is not None and cue.takes("quote") else None


def _goes_on(article: Article, quotation: Quotation) -> bool:
    following = article.text[quotation.end : quotation.end + 2].strip()
    return bool(following) and following[0].islower()


def _cue_before(article: Article, quotation: Quotation, limit: int) -> Token | None:
    """Miller said: right before the opening mark, or at the end of the sentence before it that ends in a colon."""
    sentence = article.sentence_at(quotation.start)
    if sentence is None:
        return None
    start = article.source.sentences[sentence][0]
    if start == quotation.start:
        if not sentence:
            return None
        last = article.source.sentences[sentence - 1]
        if not article.text[last[0] : last[1]].rstrip().endswith(":"):
            return None
        start = last[0]
    if _is_part(article, quotation):
        return None
    led_by_mark = article.text[max(start, quotation.start - 3) : quotation.start].rstrip()[-1:] in (",", ":")
    for passed, token in enumerate(reversed(article.tokens(max(start, limit), quotation.start))):
        if passed >= FARTHEST_CUE:
            return None
        cue = cue_of(token)
        if cue is not None and cue.takes("quote") and (led_by_mark or passed == 0 or _only_that(token, quotation)):
            return None if _tells_of_noun(token) and not led_by_mark else token
        if (
            token.pos_ == "VERB"
            and not _in_subject(token)
            and token.dep_ not in ("amod", "acl", "relcl", "advcl", "pcomp")
        ):
            return None
    return None


def _tells_of_noun(verb: Token) -> bool:
    """Is it a clause without `that` or `which` about the noun before it: the amendment they wrote “shall not …”?"""
    own = any(part.dep_ in _SUBJECTS and part.tag_ not in ("WP", "WDT") for part in verb.children)
    linked = any(part.tag_ in ("WDT", "WP", "WRB", "IN") for part in verb.subtree if part.i < verb.i)
    return verb.dep_ == "relcl" and own and not linked and verb.head.i < verb.i


def _is_part(article: Article, quotation: Quotation) -> bool:
    """Does the sentence go on behind the closing mark, so that the quotation is only a part of a clause?"""
    last = article.text[quotation.inner[0] : quotation.inner[1]].rstrip()[-1:]
    following = article.text[quotation.end : quotation.end + 2].strip()
    return last not in tuple(_ENDS) and following[:1].isalpha()


def _only_that(token: Token, quotation: Quotation) -> bool:
    following = token.nbor()
    return following.lower_ == "that" and end_of(following) >= quotation.start - 1


def _in_subject(token: Token) -> bool:
    """Does the token hang inside a subject, as the verb of "the man who leads the talks" does?"""
    here = token
    for _ in range(FARTHEST_CUE):
        if here.dep_ in _SUBJECTS or (here.dep_ in ("relcl", "acl") and here.head.dep_ in (*_SUBJECTS, "appos")):
            return True
        if here.head.i == here.i:
            return False
        here = here.head
    return child(here, "punct") is None
