"""Parting: statements side by side in a sentence that the parse has put one into the other.

"The ministry said the talks had failed, adding that it would wait, while Oslo said both would meet": three statements,
of which the parse likes to hang the later ones on a verb inside the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import Found, Places, children, hull, trim
from briefgen.analysis.attribution.speakers import is_thing
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONTRASTS = frozenset(["while", "whereas", "although", "though", "but"])
_PARTABLE = frozenset(
    ["clause", "np-to", "np-of", "np-as", "np-for", "small", "to", "gerund", "object", "light", "weight", "on-to"]
)
_SPEECH_FRAMES = frozenset(
    [
        "clause",
        "quote",
        "np-to",
        "np-of",
        "np-as",
        "small",
        "on-to",
        "prep:for",
        "object",
        "light",
        "weight",
        "to",
        "according",
        "clause-before",
    ]
)
_DASHES = frozenset(["-", "–", "—", "--"])


def part(article: Article, found: Sequence[Found]) -> list[Found]:
    """The findings with each content ended where a statement beside it begins, and that one's source put right."""
    parted = list(found)
    anchors = Places((each.anchor.idx, each.anchor.idx + 1) for each in found)
    for n, outer in enumerate(found):
        if outer.frame not in _PARTABLE:
            continue
        beside = anchors.touched(hull(outer.content))
        for m in beside:
            inner = found[m]
            if m == n or inner.frame not in _SPEECH_FRAMES:
                continue
            border = _border(parted[n], inner)
            if border is None:
                continue
            for k in sorted({n, *beside}):
                if parted[k].anchor.idx < border and parted[k].frame in _PARTABLE:
                    parted[k] = replace(parted[k], content=_cut(article, parted[k].content, border))
            if inner.frame == "according":
                continue
            if not _has_own_subject(inner.anchor) and outer.source:
                parted[m] = replace(parted[m], source=outer.source)
    return [each for each in parted if each.content]


def _border(outer: Found, inner: Found) -> int | None:
    """Where the inner one's clause begins, if that clause stands beside the outer one and not in it."""
    verb = inner.anchor
    if verb.i <= outer.anchor.i or (verb.pos_ not in ("VERB", "AUX") and inner.frame != "according"):
        return None
    if not any(start < verb.idx < end for start, end in outer.content):
        return None
    if inner.frame == "according":
        before = verb.nbor(-1)
        return before.idx if before.text == "," else None
    if verb.tag_ == "VBG":
        return _before_participle(verb) or (_before_conjunct(outer.anchor, verb) if verb.dep_ == "conj" else None)
    if inner.frame == "clause-before":
        return _before_tail(outer, inner)
    if _has_own_subject(verb):
        return _before_contrast(verb)
    if verb.dep_ == "conj":
        return _before_conjunct(outer.anchor, verb)
    return None


def _before_participle(verb: Token) -> int | None:
    """…, saying; … - albeit stressing."""
    if verb.dep_ not in ("advcl", "acl", "conj", "dep", "xcomp", "ccomp", "prep") or children(verb, "aux", "auxpass"):
        return None
    place = verb.i - 1
    while place > 0 and verb.doc[place].lower_ in ("albeit", "while", "instead", "also", "and", "but", "again"):
        place -= 1
    before = verb.doc[place]
    return before.idx if before.text == "," or before.text in _DASHES else None


def _before_tail(outer: Found, inner: Found) -> int | None:
    """…, the agency reported: who passes on what the outer one says, behind it."""
    first = min(start for start, _ in (*inner.source, *inner.cue))
    verb = inner.anchor
    tail = next((token for token in verb.doc[verb.sent.start : verb.i + 1] if token.idx >= first), verb)
    comma = tail.nbor(-1) if tail.i else None
    ends = max(end for _, end in outer.content) <= max(end for _, end in (*inner.source, *inner.cue))
    return comma.idx if comma is not None and comma.text == "," and ends else None


def _before_contrast(verb: Token) -> int | None:
    """…, while Oslo said."""
    subject = next(iter(children(verb, "nsubj", "nsubjpass")))
    if subject.pos_ == "PRON":
        return None
    first = subject.left_edge.i
    link = verb.doc[first - 1] if first else verb
    if link.lower_ in _CONTRASTS and link.i and verb.doc[link.i - 1].text == ",":
        return verb.doc[link.i - 1].idx
    return None


def _before_conjunct(outer: Token, verb: Token) -> int | None:
    """…, and called on both to stop: a verb of the outer one's form behind a comma, or of another form than its own."""
    above = verb.head
    if above.i <= outer.i:
        return None
    first = verb
    while (
        first.i
        and verb.doc[first.i - 1].head.i == verb.i
        and verb.doc[first.i - 1].dep_ in ("aux", "advmod", "neg", "auxpass")
    ):
        first = verb.doc[first.i - 1]
    link = verb.doc[first.i - 1]
    if link.dep_ != "cc" or link.lower_ not in ("and", "but"):
        return None
    comma = verb.doc[link.i - 1].text == ","
    like_outer = _form(verb) == _form(outer)
    return link.idx if like_outer and (comma or _form(above) != _form(verb) or _is_thing(above)) else None


def _is_thing(verb: Token) -> bool:
    """Is the verb's subject a thing, which says nothing itself: "the deal"?"""
    subject = next(iter(children(verb, "nsubj", "nsubjpass")), None)
    return subject is not None and is_thing(subject)


def _form(verb: Token) -> str:
    """The finite form of a verb, that of its first helper if it has one."""
    helper = next(iter(children(verb, "aux", "auxpass")), None)
    tag = helper.tag_ if helper is not None else verb.tag_
    return {"VBZ": "present", "VBP": "present", "VBD": "past"}.get(tag, tag)


def _has_own_subject(verb: Token) -> bool:
    return bool(children(verb, "nsubj", "nsubjpass"))


def _cut(article: Article, content: tuple[Range, ...], border: int) -> tuple[Range, ...]:
    kept = []
    for start, end in content:
        if start >= border:
            continue
        start, end = trim(article.text, (start, min(end, border)))
        if end > start:
            kept.append((start, end))
    return tuple(kept)
