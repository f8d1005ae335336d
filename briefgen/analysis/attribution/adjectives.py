"""Attributions by adjectives: is concerned that, remains opposed to, was ready to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import is_finite
from briefgen.analysis.attribution.lexicon import Cue, lexicon
from briefgen.analysis.attribution.phrases import VERBAL, Found, child, children, end_of, preposition, subtree, trim
from briefgen.analysis.attribution.speakers import cue_range, is_thing, source_range, speaker_of
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_COPULAS = frozenset(["be", "remain", "become", "feel", "grow", "sound", "stay"])
_NOBODY = frozenset(["it", "there", "this", "that", "which", "what", "these", "those", "i", "we", "you"])
_PLACES = ("acomp", "oprd", "attr", "ccomp")
_CLAUSES = ("ccomp", "xcomp", "advcl", "acl")


def find_adjectives(article: Article, sentence: Sequence[Token]) -> Iterator[Found]:
    """The attributions of a sentence whose cue is an adjective behind a form of "be" and the like."""
    for token in sentence:
        cue = lexicon().adjectives.get(token.lower_)
        verb = _copula(token) if cue is not None else None
        if cue is None or verb is None:
            continue
        speaker = _who(verb)
        held = _held(token, verb, cue)
        if speaker is None or held is None or speaker.lower_ in _NOBODY or is_thing(speaker):
            continue
        frame, last, content = held
        source = trim(article.text, source_range(speaker, verb))
        content = trim(article.text, content)
        words = (cue_range(verb)[0], end_of(last))
        if content[1] > content[0] >= words[1] and not (source[0] < words[1] and words[0] < source[1]):
            yield Found(verb, cue.word, frame, (source,), (words,), (content,))


def _copula(adjective: Token) -> Token | None:
    """The verb that says it of somebody: "is" of "is concerned", or the adjective that was parsed as the verb."""
    head = adjective.head
    if adjective.dep_ in _PLACES and head.lemma_ in _COPULAS and head.i < adjective.i:
        return head
    if adjective.dep_ == "conj" and adjective.head.lower_ in lexicon().adjectives:
        return _copula(adjective.head)
    passive = child(adjective, "auxpass")
    return adjective if passive is not None and child(adjective, "agent") is None else None


def _who(verb: Token) -> Token | None:
    passive = child(verb, "nsubjpass")
    if passive is not None:
        return passive
    if child(verb, "auxpass") is not None:
        return verb.head if verb.dep_ == "relcl" else None
    return speaker_of(verb)


def _held(adjective: Token, verb: Token, cue: Cue) -> tuple[str, Token, Range] | None:
    """The frame, the cue's last word and the content."""
    for held in (*children(adjective, *_CLAUSES), *(children(verb, *_CLAUSES) if verb.i != adjective.i else ())):
        if held.i < adjective.i or held.pos_ not in VERBAL:
            continue
        to = any(part.tag_ == "TO" for part in held.children)
        mark = child(held, "mark")
        if to and "to" in cue.frames and held.left_edge.i <= adjective.i + 2:
            return "adj:to", adjective, (max(subtree(held)[0], end_of(adjective)), subtree(held)[1])
        plain = mark is None or mark.lower_ == "that"
        if not to and plain and "clause" in cue.frames and held.left_edge.i == adjective.i + 1 and is_finite(held):
            start = subtree(held)[0] if mark is None else end_of(mark)
            return "adj:clause", adjective, (start, subtree(held)[1])
    for frame in cue.frames:
        if not frame.startswith("prep:"):
            continue
        link = preposition(adjective, (frame.removeprefix("prep:"),))
        phrase = child(link, "pobj", "pcomp") if link is not None else None
        if link is not None and phrase is not None and link.i <= adjective.i + 2:
            return "adj:prep", link, subtree(phrase)
    return None
