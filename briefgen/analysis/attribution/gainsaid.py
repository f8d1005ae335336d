"""Denials told within the sentence of the claim: statements of their own, by the one who denies it.

`Norland accuses Lima of building a bomb, which Lima denies` is two statements with the same content: one claims it, the
other denies it. What the claimant says ends where the denial begins. So it is with `Lima denies building a bomb, as
Norland claims`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.keeping import stands_alone, worth_keeping
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.phrases import (
    NOMINAL,
    VERBAL,
    Found,
    Places,
    child,
    end_of,
    hull,
    subtree,
    trim,
)
from briefgen.analysis.attribution.speakers import DESPITE, cue_range, denied_by, is_despite, source_range, speaker_of
from briefgen.analysis.attribution.tails import Tail, find_tails
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

FRAME = "gainsaid"
"""The frame of a denial whose content is another's claim."""

MOST_BETWEEN = 5
"""Words between a claim and its denial that are neither source nor cue: on Monday, in a statement."""

FEWEST_NAMED = 3
"""Words of `as false` and what is called so."""

LONGEST_CHAIN = 6
"""Steps up from a noun to the charges that it belongs to: charges of fraud in the sale of the bank."""

_PUT = ("accusation", "demand", "offer")
_CLAUSES = ("clause", "clause-before", "quote", "aside", "noun:clause", "according")
_JOINS = frozenset(["and", "or"])
_LINKING = ("prep", "pobj", "pcomp", "dobj", "conj", "compound")


def gainsay(article: Article, found: Sequence[Found], quoted: Places) -> list[Found]:
    """The findings of an article with the denials that stand in a claim's own sentence, in no order.

    quoted: the quotations; what is denied within somebody's own words is left to him.
    """
    told = list(found)
    for number in article.body_sentences():
        sentence = article.tokens(*article.source.sentences[number])
        for tail in find_tails(sentence):
            if not quoted.over(tail.verb.idx):
                told = _with_tail(article, told, tail, sentence)
        told = _as_claimed(article, _past_as(article, told, sentence), sentence)
        told = _before_despite(article, told, sentence)
    return told


# ---------------------------------------------------------------- tails


def _with_tail(article: Article, found: list[Found], tail: Tail, sentence: Sequence[Token]) -> list[Found]:
    """The findings with what a tail denies ended before it, and the denial beside it."""
    own = [each for each in found if tail.start <= each.anchor.idx < tail.end]
    others = [each for each in found if not tail.start <= each.anchor.idx < tail.end]
    claim = _claim(article, others, tail, sentence)
    phrase = _phrase(article, tail, sentence) if claim is None or tail.noun is None else None
    if phrase is not None and (claim is None or not _is_put(claim) or claim.frame in _CLAUSES):
        return [*_cut_all(article, others, tail), *_denial(article, tail, (phrase,))]
    if claim is None or not (tail.firm or _is_put(claim)):
        return [*others, *_thing(article, others, own, tail, sentence)]
    content = _before(article, claim.content, tail)
    first, last = sentence[0].idx, end_of(sentence[-1])
    if claim.frame == "quote" or any(start < first or end > last for start, end in content):
        content = (tail.opening,)
    denial = [] if _is_denial(claim) else _denial(article, tail, content)
    return [*_cut_all(article, others, tail), *denial]


def _denial(article: Article, tail: Tail, content: tuple[Range, ...]) -> list[Found]:
    """The denial as a finding, where somebody is said to deny."""
    if tail.source is None or not tail.stands:
        return []
    source = trim(article.text, tail.source)
    return [Found(tail.verb, tail.verb.lemma_.lower(), FRAME, (source,), (tail.cue,), content)]


def _claim(article: Article, found: Sequence[Found], tail: Tail, sentence: Sequence[Token]) -> Found | None:
    """The finding whose content a tail stands behind: the last, and of one within another the inner one."""
    near = [each for each in found if sentence[0].idx <= each.anchor.idx <= sentence[-1].idx]
    ranked = []
    for each in near:
        held = _before(article, each.content, tail)
        if held and _is_beside(article, each, held, tail):
            ranked.append((held[-1][1], held[0][0], each.anchor.i, each))
    return max(ranked, key=lambda one: one[:3])[-1] if ranked else None


def _is_beside(article: Article, each: Found, held: Sequence[Range], tail: Tail) -> bool:
    """Does nothing but its source and cue, and when it was said, stand between a content and a tail?"""
    own = [*each.source, *each.cue]
    between = [
        token
        for token in article.tokens(held[-1][1], tail.start)
        if token.idx >= held[-1][1] and not token.is_punct and not any(start <= token.idx < end for start, end in own)
    ]
    told = any(held[-1][1] <= start for start, _ in each.cue)
    when = all(token.ent_type_ in ("DATE", "TIME") or token.pos_ == "ADP" for token in between)
    return len(between) <= MOST_BETWEEN and (when or (told and not any(token.pos_ in VERBAL for token in between)))


def _before(article: Article, content: Sequence[Range], tail: Tail) -> tuple[Range, ...]:
    """The part of a content that stands before a tail."""
    return tuple((start, end) for start, end in _cut_at(article, content, tail.start) if start < end)


def _cut_at(article: Article, content: Sequence[Range], place: int) -> tuple[Range, ...]:
    """The ranges of a content up to a place."""
    return tuple(trim(article.text, (start, min(end, place))) for start, end in content if start < place)


def _cut_all(article: Article, found: Sequence[Found], tail: Tail) -> list[Found]:
    """The findings without the tail in their contents and sources: the author tells it."""
    cut = []
    for each in found:
        each = replace(each, source=_before(article, each.source, tail) or each.source)
        if not any(start < tail.end and tail.start < end for start, end in each.content):
            cut.append(each)
            continue
        content = (*_before(article, each.content, tail), *_behind(article, each.content, tail))
        if content:
            cut.append(replace(each, content=content))
    return cut


def _behind(article: Article, content: Sequence[Range], tail: Tail) -> tuple[Range, ...]:
    """The part of a content behind a tail, where that goes on with the words before it: …, and that he hid them."""
    kept = []
    for start, end in content:
        held = trim(article.text, (max(start, tail.end), end))
        words = article.tokens(*held) if held[0] < held[1] else []
        words = [token for token in words if token.idx >= held[0]]
        if start >= tail.end:
            kept.append((start, end))
        elif words and words[0].lower_ in _JOINS:
            kept.append(held)
    return tuple(kept)


def _is_put(claim: Found) -> bool:
    """Is it a charge, a demand or an offer, or told by a noun (his claim that …), so that no thing in it is meant?"""
    start = claim.content[0][0]
    before = [token for token in claim.anchor.sent if token.idx < start and token.lower_ not in ("that", "of", "to")]
    named = bool(before) and before[-1].lemma_.lower() in lexicon().charges
    return named or lexicon().kind(claim.word, claim.frame) in _PUT


def _is_denial(claim: Found) -> bool:
    """Does it deny something itself, so that its denial would say the thing again?"""
    return claim.word in lexicon().gainsaying or child(claim.anchor, "neg") is not None


# ---------------------------------------------------------------- phrases


def _phrase(article: Article, tail: Tail, sentence: Sequence[Token]) -> Range | None:
    """The charges that a `which` stands for: faces charges of fraud | , which he denies."""
    head = _last_noun(tail, sentence)
    for _ in range(LONGEST_CHAIN):
        if head is None:
            return None
        above = head.head
        if head.pos_ == "NOUN" and head.lemma_.lower() in lexicon().charges:
            return trim(article.text, (subtree(head)[0], tail.start))
        head = above if head.dep_ in _LINKING and above.i != head.i and above.i < head.i else None
    return None


def _last_noun(tail: Tail, sentence: Sequence[Token]) -> Token | None:
    """The noun right before a tail."""
    before = [token for token in sentence if token.idx < tail.start and not token.is_punct]
    return before[-1] if before and before[-1].pos_ in ("NOUN", "PROPN", "NUM") else None


def _thing(
    article: Article, found: Sequence[Found], own: Sequence[Found], tail: Tail, sentence: Sequence[Token]
) -> list[Found]:
    """What a tail says of a thing (the plan, which Lima rejects), by the rules of any such denial."""
    noun = _last_noun(tail, sentence)
    within = any(start <= tail.verb.idx < end for each in found for start, end in each.content)
    told = next((each for each in own if each.anchor.i == tail.verb.i), None)
    if tail.noun is not None:
        return [each for each in own if each.anchor.i != tail.noun.i]
    if noun is None or tail.source is None or (within and told is None):
        return list(own)
    while noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN") and noun.head.dep_ == "prep":
        noun = noun.head.head
    content = (trim(article.text, (subtree(noun)[0], tail.start)),)
    plain = Found(
        tail.verb, tail.verb.lemma_.lower(), "object", (trim(article.text, tail.source),), (tail.cue,), content
    )
    if told is not None:
        return [replace(each, content=content) if each is told else each for each in own]
    return [*own, *(each for each in worth_keeping([plain]) if tail.stands and stands_alone(each))]


# ---------------------------------------------------------------- as others claim


def _past_as(article: Article, found: list[Found], sentence: Sequence[Token]) -> list[Found]:
    """The findings with `as false` in the cue of a denial, and not in what is denied or in whose it is.

    Lima dismissed as false | a report by Oslo, or Oslo's claims that ….
    """
    first, last = sentence[0].idx, sentence[-1].idx
    told = []
    for each in found:
        if first <= each.anchor.idx <= last:
            words = article.tokens(*each.content[0]) if _is_plain_denial(each) else []
            behind = _behind_adjectives(words)
            if behind:
                content = ((behind[0].idx, each.content[0][1]), *each.content[1:])
                cue = ((each.cue[0][0], end_of(behind[0].nbor(-1))), *each.cue[1:])
                each = replace(each, cue=cue, content=content)
            elif each.source and denied_by(each.anchor) is not None:
                start, end = each.source[0]
                rest = _behind_adjectives([token for token in sentence if start - len("as ") <= token.idx < end])
                each = replace(each, source=((rest[0].idx, end),)) if rest else each
        told.append(each)
    return told


def _behind_adjectives(words: Sequence[Token]) -> Sequence[Token]:
    """The words behind an `as false` or `as false and misleading`, where a noun phrase follows it."""
    if len(words) < FEWEST_NAMED or words[0].lower_ != "as" or words[1].pos_ != "ADJ":
        return ()
    place = 4 if len(words) > 4 and words[2].lower_ in _JOINS and words[3].pos_ == "ADJ" else 2
    return words[place:] if words[place].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON") else ()


def _as_claimed(article: Article, found: list[Found], sentence: Sequence[Token]) -> list[Found]:
    """Findings in which `as Norland claims`, behind a denial, claims what is denied, and not that it is denied."""
    told = list(found)
    for link in sentence[1:]:
        verb = _claims_as(link, sentence)
        claimant = _claimant(link, verb, sentence) if verb is not None else None
        if verb is None or claimant is None:
            continue
        near = [each for each in told if sentence[0].idx <= each.anchor.idx < link.idx and _is_plain_denial(each)]
        if not near:
            continue
        denial = max(near, key=lambda each: each.anchor.i)
        content = _denied(article, denial, link)
        if content:
            source = trim(article.text, claimant)
            claim = Found(verb, verb.lemma_.lower(), "clause", (source,), (cue_range(verb),), content)
            told = [each for each in told if each is not denial and not link.i < each.anchor.i <= verb.i]
            told += [replace(denial, content=content), claim]
    return told


def _claims_as(link: Token, sentence: Sequence[Token]) -> Token | None:
    """The verb of `, as Norland claims` or `, as alleged by Norland`, by its `as`."""
    if link.lower_ != "as" or link.nbor(-1).text not in (",", "-", "–", "—"):
        return None
    behind = takewhile(lambda token: not token.is_punct, (token for token in sentence if token.i > link.i))
    return next((token for token in behind if token.lemma_.lower() in lexicon().claiming and _is_said(token)), None)


def _is_said(token: Token) -> bool:
    """Is it a verb, or what the parse takes for a noun behind the one who says it: its allies allege?"""
    return token.pos_ in VERBAL or token.nbor(-1).pos_ in NOMINAL


def _claimant(link: Token, verb: Token, sentence: Sequence[Token]) -> Range | None:
    """Who claims: what stands between the `as` and the verb with its helpers, else the agent behind it."""
    start = cue_range(verb)[0]
    between = [token for token in sentence if token.i > link.i and token.idx < start]
    if between:
        named = any(token.pos_ in NOMINAL for token in between)
        return (between[0].idx, end_of(between[-1])) if named else None
    speaker = speaker_of(verb)
    return source_range(speaker, verb) if speaker is not None and speaker.i > verb.i else None


def _is_plain_denial(each: Found) -> bool:
    return each.word in lexicon().gainsaying and each.anchor.pos_ in VERBAL and child(each.anchor, "neg") is None


def _denied(article: Article, denial: Found, link: Token) -> tuple[Range, ...]:
    """What a denial denies, before the `as`: with the participle that the network leaves to the cue now and then."""
    verb, (start, end) = denial.anchor, hull(denial.content)
    start, end = verb.nbor().idx if verb.nbor().tag_ == "VBG" else start, min(end, link.nbor(-1).idx)
    start, end = trim(article.text, (max(start, denial.cue[-1][0]), end))
    return ((start, end),) if start < end else ()


# ---------------------------------------------------------------- despite what others claim


def _before_despite(article: Article, found: list[Found], sentence: Sequence[Token]) -> list[Found]:
    """The findings without `despite claims by Norland that …` in what another says: the author tells both."""
    told = list(found)
    for link in sentence:
        if link.lower_ not in DESPITE:
            continue
        claim = next((each for each in told if each.source and is_despite(each.anchor, link)), None)
        if claim is None:
            continue
        end = hull((*claim.source, *claim.cue, *claim.content))[1]
        for n, each in enumerate(told):
            if each.anchor.i < link.i and any(start < link.idx < stop <= end for start, stop in each.content):
                told[n] = replace(each, content=_cut_at(article, each.content, link.idx))
    return told
