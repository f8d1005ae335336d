"""Narration: how likely a statement in its author's words is only his telling of what somebody does or has in mind.

None of the signs is enough. `narration.toml` weighs them and tells how well; `training/narration.py` sets the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.aspect import TENSED
from briefgen.analysis.attribution.encoder.decoding import Reading
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.phrases import VERBAL, Places, child
from briefgen.analysis.statements.telling import INDIRECT_QUESTIONS, has_clause
from briefgen.analysis.topic import content_tokens, printed_words, tokens_of
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.analysis.article import Article
    from briefgen.model import Statement

TOO_LIKELY = 0.25
"""How likely the author only tells it, from which a statement is no position."""

UNHEARD = 0.3
"""How sure the network counts as being of a statement of which it has no reading."""

LONG, BEHIND, MOST_BEHIND = 30, 10, 15
"""Words by which the length of what is said, and of what the line tells behind it, are measured; more of these count
for no more."""

_DONE_BY_SAYING = frozenset({"accusation", "commitment", "demand", "denial", "offer", "threat"})
"""Kinds of statements that come about by being said."""

_NOT_DONE = frozenset({"neg", "nsubjpass", "auxpass", "will", "would", "can", "could", "may", "might", "should"})


class Narration:
    """How likely the statements of an article are its author's telling.

    readings: what the network finds in the article; without any, it counts as sure.
    """

    def __init__(self, article: Article, readings: Sequence[Reading] | None = None) -> None:
        self._article, self._readings = article, readings
        self._cues = Places(reading.cue for reading in readings or ())

    def likely(self, statement: Statement) -> float:
        """How likely a statement is the author's telling, from 0 to 1: the logistic function of its weighed signs."""
        if statement.mode == "direct" or _is_done_by_saying(self._article, statement):
            return 0.0
        weights, signs = _weights(), self.signs(statement)
        return 1 / (1 + exp(-weights["none"] - sum(weights[name] * sign for name, sign in signs.items())))

    def signs(self, statement: Statement) -> dict[str, float]:
        """What the measure weighs of a statement, by name; most are 1 or 0."""
        place = span((statement.cue or statement.content)[0]).start
        sentence = self._article.sentence_at(place)
        cue, content = tokens_of(self._article, statement.cue), content_tokens(self._article, statement)
        found = {
            "unsure": 1 - self._certainty(statement),
            "idle": self._article.tones.idleness(sentence) if sentence is not None else 0.0,
            "length": len(content) / LONG,
            "trails": min(self._trailing(statement), MOST_BEHIND) / BEHIND,
            "unnamed": statement.who == "unnamed",
            "quoted": statement.mode == "mixed",
            "nested": statement.within is not None,
            "demand": statement.kind == "demand",
        }
        return {name: float(sign) for name, sign in (found | _of_content(content) | _of_cue(cue)).items()}

    def _certainty(self, statement: Statement) -> float:
        """How sure the network is that somebody says it."""
        if self._readings is None:
            return 1.0
        cues = ((part.start, part.end) for part in map(span, statement.cue))
        read = (self._readings[n] for cue in cues for n in self._cues.touched(cue))
        return max((reading.certain * reading.content_certain for reading in read), default=UNHEARD)

    def _trailing(self, statement: Statement) -> int:
        """Words of the line behind source, cue and content."""
        end = max(span(part).end for part in (*statement.source, *statement.cue, *statement.content))
        return sum(token.idx >= end for token in printed_words(self._article, statement))


def _is_done_by_saying(article: Article, statement: Statement) -> bool:
    """Does a main clause tell that somebody promised, demanded, blamed, denied or did not accept something, or gave it
    a name; or is it according to him?
    """
    cue = tokens_of(article, statement.cue)
    verb = next((token for token in cue if token.pos_ == "VERB"), None)
    if cue and cue[0].lower_ == "according":
        return True
    if verb is not None and verb.lemma_ in lexicon().refused and child(verb, "neg") is not None:
        return True
    if verb is None or not _is_voiced(verb) or any(token.pos_ == "ADJ" for token in cue):
        return False
    if statement.kind not in _DONE_BY_SAYING and verb.lemma_ not in lexicon().calling:
        return False
    main = verb
    while main.dep_ == "conj" and main.head.pos_ in VERBAL:
        main = main.head
    links = {link for part in verb.children for link in (part.dep_, part.lower_)}
    return verb.tag_ in (*TENSED, "VBN") and main.dep_ in ("ROOT", "ccomp") and not links & _NOT_DONE


def _is_voiced(verb: Token) -> bool:
    """Does a verb tell of words, and not of thoughts: accused, raised the possibility?"""
    word, known = verb.lemma_.lower(), lexicon().verbs.get(verb.lemma_.lower())
    named = child(verb, "dobj")
    light = word in lexicon().light_verbs and named is not None and named.lemma_.lower() in lexicon().light_nouns
    return light or (not known.reads_minds if known is not None else lexicon().attributes(word))


def _of_content(content: list[Token]) -> dict[str, bool]:
    return {
        "clause": has_clause(content),
        "question": bool(content) and content[0].lower_ in INDIRECT_QUESTIONS,
    }


def _of_cue(cue: list[Token]) -> dict[str, bool]:
    verb = next((token for token in reversed(cue) if token.pos_ in VERBAL), None)
    return {
        "saying": any(token.lemma_.lower() in lexicons.words("saying") for token in cue),
        "adjective": any(token.pos_ == "ADJ" for token in cue),
        "preposition": bool(cue) and cue[-1].pos_ == "ADP",
        "passive": verb is not None and child(verb, "nsubjpass") is not None,
        "joined": verb is not None and verb.dep_ == "conj",
    }


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in lexicons.read("positions/narration.toml")["weights"].items()}
