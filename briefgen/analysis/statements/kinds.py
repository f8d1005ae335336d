"""The kind of a statement: claim, denial, accusation, demand, offer, commitment, threat, assessment or aim."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.attribution.gainsaid import FRAME
from briefgen.analysis.attribution.lexicon import Cue, Reading, lexicon
from briefgen.analysis.attribution.phrases import ACTORS, PERSONAL
from briefgen.model import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_LEAD = 2
"""Words before a condition that opens its sentence: "But if they come, we will leave"."""

_CONDITION = re.compile(r"\b(?:if|unless)\b", re.IGNORECASE)
_WILL = re.compile(r"\b(?:will|would|shall)\b|[’']ll\b", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:no|not|never|nothing|none)\b|n[’']t\b", re.IGNORECASE)
_INSISTING = frozenset(["insist", "maintain"])
_CARRYING = frozenset(["denial", "accusation", "demand", "commitment", "offer", "aim"])
_CALLING = frozenset(["small", "np-as"])


def kind_of(article: Article, attribution: Attribution) -> Kind:
    """The kind of what is attributed: by its cue where the cue tells, else by the words of the content."""
    content = _Words(" ".join(article.words(span) for span in attribution.content))
    cue = " ".join(article.words(span) for span in attribution.cue).lower()
    told = _by_cue(article, attribution, cue, content)
    return told if told is not None else _by_content(article, attribution, content)


class _Words(Struct, frozen=True):
    """Content, asked about."""

    text: str

    def has(self, listed: str) -> bool:
        return bool(_pattern(listed).search(self.text))

    def has_phrase(self, phrases: str) -> bool:
        lowered = f" {' '.join(self.text.lower().replace('’', chr(39)).split())} "
        return any(f" {phrase} " in lowered for phrase in _lists()[phrases])


def _by_cue(article: Article, attribution: Attribution, cue: str, content: _Words) -> Kind | None:
    if attribution.frame == "weight":
        return "demand"
    if attribution.frame == FRAME:
        return "denial"
    if attribution.frame == "light":
        return _light_kind(article, attribution)
    reading = _reading(attribution, cue)
    if reading is None or reading.kind is None:
        return None
    if reading.kind == "threat":
        return "threat" if _is_threat(content) or attribution.cue_word == "threaten" else "assessment"
    if reading.kind in _CARRYING:
        if _is_negated(article, attribution) and reading.kind in ("commitment", "offer", "aim", "demand"):
            return "denial"
        return reading.kind
    if reading.kind == "claim" or (attribution.frame in _CALLING and _refutes(content)):
        return "denial" if _refutes(content) else None
    return reading.kind


def _reading(attribution: Attribution, cue: str) -> Reading | None:
    """The lexicon's reading of the cue in its frame."""
    word = attribution.cue_word or ""
    frame = attribution.frame or ""
    noun = lexicon().nouns.get(word) or lexicon().tried.get(word)
    if frame.startswith("noun:") and noun is not None:
        return _any_of(noun)
    adjective = lexicon().adjectives.get(word)
    if frame.startswith("adj:") and adjective is not None:
        return _any_of(adjective)
    particle = lexicon().particles.get(word)
    verb = particle[1] if particle and particle[0] & set(cue.split()) else lexicon().verbs.get(word)
    if verb is None:
        return None
    frame = {"clause-before": "clause", "handed-over": "clause"}.get(frame, frame)
    if frame in verb.frames:
        return verb.frames[frame]
    return _any_of(verb) if attribution.frame is None or word in lexicon().gainsaying else None


def _any_of(cue: Cue) -> Reading:
    return next(iter(cue.frames.values()))


def _light_kind(article: Article, attribution: Attribution) -> Kind | None:
    start, end = attribution.content[0]
    for token in article.tokens(start, end):
        for kind, nouns in _lists()["light"].items():
            if token.pos_ == "NOUN" and token.lemma_.lower() in nouns.split():
                found: Kind = kind
                return found
    return None


def _by_content(article: Article, attribution: Attribution, content: _Words) -> Kind:
    own = _own_act(article, attribution)
    if own is not None:
        return own
    negated = bool(_NEGATION.search(content.text))
    if (negated and (attribution.cue_word in _INSISTING or content.has("fault"))) or _refutes(content):
        return "denial"
    if _is_threat(content):
        return "threat"
    if content.has("aim"):
        return "aim" if not content.has("accusation") else "accusation"
    if content.has_phrase("offer_phrases"):
        return "offer"
    if content.has("demand") or content.has_phrase("demand_phrases"):
        return "demand"
    if content.has("accusation") and not negated:
        return "accusation"
    if content.has("feeling"):
        return "assessment"
    if _WILL.search(_CONDITION.split(content.text)[0]) and _own_subject(article, attribution):
        return "commitment"
    return "assessment" if content.has("assessment") else "claim"


def _own_act(article: Article, attribution: Attribution) -> Kind | None:
    """What the speaker does by saying so: "we reject", "I promise", "we demand"."""
    start, end = attribution.content[0]
    for token in article.tokens(start, end):
        if token.pos_ != "VERB" or token.tag_ not in ("VBP", "VBZ"):
            continue
        known = lexicon().verbs.get(token.lemma_.lower())
        return known.kind if known is not None and known.kind in _CARRYING and _acts(token) else None
    return None


def _acts(verb: Token) -> bool:
    """Is the subject the speaker, or a body: we, Israel?"""
    return any(
        part.dep_ == "nsubj" and (part.lower_ in ("i", "we") or part.ent_type_ in ("GPE", "ORG", "NORP"))
        for part in verb.children
    )


def _refutes(content: _Words) -> bool:
    """Is what others have said called untrue: the claim was false?"""
    charge = _pattern("charges").search(content.text)
    return charge is not None and bool(_pattern("refuting").search(content.text, charge.end()))


def _is_threat(content: _Words) -> bool:
    """Something will happen if, outside the condition itself, and what happens is no feeling."""
    condition = _CONDITION.search(content.text)
    if condition is None or content.has("feeling"):
        return False
    before, after = content.text[: condition.start()], content.text[condition.end() :]
    if len(before.split()) > LONGEST_LEAD:
        return bool(_WILL.search(before))
    return bool(_WILL.search(after.partition(",")[2]))


def _is_negated(article: Article, attribution: Attribution) -> bool:
    return any(token.dep_ == "neg" for start, end in attribution.cue for token in article.tokens(start, end))


def _own_subject(article: Article, attribution: Attribution) -> bool:
    """Does the speaker, or a body, do what will be done?"""
    start, end = attribution.content[0]
    subject: Token | None = next(
        (token for token in article.tokens(start, end) if token.dep_ in ("nsubj", "nsubjpass")), None
    )
    if subject is None:
        return False
    return subject.lower_ in PERSONAL or subject.ent_type_ in ACTORS


def _lists() -> dict[str, Any]:
    return lexicons.read("statements/kinds.toml")


@cache
def _pattern(listed: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in _lists()[listed].split())
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
