"""Denials hung on what they deny: …, which Lima denies; …, a charge that Lima rejected; …, claims denied by Lima.

The parse hangs such a tail now on the last noun and now on the verb, and takes a `disputes` before the stop for a
noun, so it is read from its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.phrases import NOMINAL, VERBAL, child, end_of, subtree
from briefgen.analysis.attribution.speakers import source_range
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_SUBJECT = 16
"""Tokens of the one who denies, with title, office and helpers of the verb."""

FARTHEST_NAME = 5
"""Words behind `called` in which it says what: a complete lie."""

MOST_MODIFIERS = 2
"""Words between a determiner and its noun: a widely reported claim."""

_MARKS = frozenset([",", "-", "–", "—", "--", "(", ";"])
_DETERMINERS = frozenset(["a", "an", "the", "this", "that", "these", "those", "such", "both"])
_RELATIVES = frozenset(["which", "that"])
_WHOLE = frozenset(["all", "both", "each"])
_MODIFIERS = ("ADJ", "ADV", "NOUN", "PROPN", "VERB", "PUNCT")
_HELPERS = ("AUX", "ADV", "PART")
_BEHIND = ("ADP", "ADV", "SCONJ", "CCONJ", "PUNCT", "SPACE")
"""What may follow the verb where its object stands before it: in a statement, as baseless, when asked."""

_NEGATIONS = frozenset(["not", "n't", "n’t", "never", "neither", "nor", "hardly"])
_UNREAL = frozenset(["can", "could", "may", "might", "must", "should", "would", "will", "to"])
"""Helpers with which nobody is said to deny it."""

_SELF = frozenset(["i", "we", "you"])


class Tail(Struct, frozen=True):
    """A denial behind what it denies.

    start: where the words before it end; end: where it ends itself; opening: the words that stand for what is denied
    (`which`, `a charge`), noun: the noun among them; source: who denies, if anybody is said to; stands: does he deny
    it, and not only perhaps, or not? firm: can nothing but words be denied so (a charge he rejects, which he denies,
    which he dismissed as false), where a plan, too, is rejected?
    """

    start: int
    end: int
    opening: Range
    noun: Token | None
    verb: Token
    cue: Range
    source: Range | None
    stands: bool
    firm: bool


def find_tails(sentence: Sequence[Token]) -> Iterator[Tail]:
    """The denials of a sentence that hang on what stands before them, in their order."""
    if not any(_denies(token) for token in sentence):
        return
    place = 1
    while place < len(sentence):
        tail = _tail(sentence, place)
        place = max(sentence.index(tail.verb), place + 1) if tail is not None else place + 1
        if tail is not None:
            yield tail


def _denies(token: Token) -> bool:
    return token.lemma_.lower() in lexicon().gainsaying or _calls_false(token) is not None or _refuses(token)


def _refuses(token: Token) -> bool:
    """Does it deny with a negation: a view he does not share?"""
    return token.lemma_.lower() in lexicon().refused and child(token, "neg") is not None


def _calls_false(token: Token) -> Token | None:
    """The last word of the cue where a verb calls something untrue: called baseless, described as a “lie”."""
    if token.lemma_.lower() not in lexicon().calling:
        return None
    near = token.doc[token.i + 1 : token.i + 1 + FARTHEST_NAME]
    found = next((word for word in near if word.lemma_.lower() in lexicon().untrue), None)
    plain = found is not None and all(
        word.is_quote or word.pos_ in ("DET", "ADV", "ADJ") or word.lower_ == "as"
        for word in near[: found.i - near.start]
    )
    return found if plain else None


def _tail(words: Sequence[Token], first: int) -> Tail | None:
    """The tail that begins with a word, behind a mark; a bare `which` needs none."""
    marked = words[first - 1].text in _MARKS
    if not marked and (words[first].lower_ != "which" or words[first - 1].pos_ == "ADP"):
        return None
    opened = _opening(words, first)
    if opened is None:
        return None
    behind, noun = opened
    relative = words[first].lower_ == "which"
    if behind < len(words) and noun is not None and words[behind].lower_ in _RELATIVES:
        behind += 1
        relative = True
    found = _said(words, behind, passive_needs_be=relative)
    if found is None:
        return None
    verb, source, cue = found
    opening = (words[first].idx, end_of(noun if noun is not None else words[behind - 1]))
    start = words[first - 1].idx if marked else words[first].idx
    helpers = [token for token in words[behind:] if cue[0] <= token.idx < verb.idx]
    return Tail(
        start=start,
        end=_end(words, verb, bracket=words[first - 1].text == "("),
        opening=opening,
        noun=noun if noun is not None and noun.lower_ != "something" else None,
        verb=verb,
        cue=cue,
        source=source,
        stands=source is not None and not any(token.lower_ in _open(verb) for token in helpers),
        firm=noun is not None or _refuses(verb) or verb.lemma_.lower() in lexicon().of_words or _names(words, verb),
    )


def _open(verb: Token) -> frozenset[str]:
    """The helpers with which a verb denies nothing."""
    return _UNREAL if _refuses(verb) else _NEGATIONS | _UNREAL


def _names(words: Sequence[Token], verb: Token) -> bool:
    """Does the verb say what it is: dismissed as false, called a lie?"""
    return verb.lemma_.lower() in lexicon().calling or (verb.i < words[-1].i and verb.nbor().lower_ == "as")


def _opening(words: Sequence[Token], first: int) -> tuple[int, Token | None] | None:
    """The place behind the words that stand for what is denied, and their noun where they have one."""
    token = words[first]
    if token.lower_ == "which":
        return first + 1, None
    if token.lower_ == "something":
        return first + 1, token
    if token.lower_ in _WHOLE and [word.lower_ for word in words[first + 1 : first + 3]] == ["of", "which"]:
        return first + 3, None
    determined = token.lower_ in _DETERMINERS
    place = first + determined
    for noun in range(place, min(place + MOST_MODIFIERS + 1, len(words))):
        word = words[noun]
        if word.lemma_.lower() in lexicon().charges and (determined or word.lower_ != word.lemma_.lower()):
            return noun + 1, word
        if word.pos_ not in _MODIFIERS or word.text in _MARKS or _denies(word):
            return None
    return None


def _said(words: Sequence[Token], behind: int, *, passive_needs_be: bool) -> tuple[Token, Range | None, Range] | None:
    """The verb of a tail, who denies, and the words of the cue."""
    verb = next((n for n in range(behind, min(behind + LONGEST_SUBJECT, len(words))) if _denies(words[n])), None)
    if verb is None:
        return None
    helped = verb
    while helped > behind and words[helped - 1].pos_ in _HELPERS and words[helped - 1].tag_ != "TO":
        helped -= 1
    called = _calls_false(words[verb])
    cue = (words[helped].idx, end_of(called or words[verb]))
    if helped > behind:
        source = _subject(words[behind:helped], words[verb])
        return (words[verb], source, cue) if source is not None and (called or _has_gap(words, verb)) else None
    been = any(token.lemma_ == "be" for token in words[helped:verb])
    agent = _agent(words, verb)
    if words[verb].tag_ not in ("VBN", "VBD") or not (been or (agent is not None and not passive_needs_be)):
        return None  # "which denies it" is said by what the "which" stands for
    return words[verb], agent, cue


def _subject(phrase: Sequence[Token], verb: Token) -> Range | None:
    """Who denies, where a phrase before the verb is somebody: no clause, no part of another phrase."""
    commas = [n for n, token in enumerate(phrase) if token.is_punct and token.text in _MARKS]
    if commas and (len(commas) != 2 or commas[-1] != len(phrase) - 1):
        return None
    named = any(token.pos_ in NOMINAL for token in phrase) and phrase[0].pos_ not in ("ADP", "CCONJ", "SCONJ")
    if not named or phrase[0].lower_ in _SELF or any(token.pos_ in VERBAL and not token.is_title for token in phrase):
        return None
    start, end = phrase[0].idx, end_of(phrase[-1])
    subject = child(verb, "nsubj")
    if subject is not None and start <= subject.idx < end:
        first, last = source_range(subject, verb)
        return max(first, start), min(last, end)
    return start, end


def _has_gap(words: Sequence[Token], verb: int) -> bool:
    """Does nothing behind the verb stand for what is denied?"""
    if verb + 1 >= len(words):
        return True
    after = words[verb + 1]
    return after.pos_ in _BEHIND or after.ent_type_ in ("DATE", "TIME") or after.is_punct


def _agent(words: Sequence[Token], verb: int) -> Range | None:
    """Who denies, behind the `by` of a passive."""
    by = next((n for n in range(verb + 1, min(verb + 3, len(words))) if words[n].lower_ == "by"), None)
    if by is None or by + 1 >= len(words):
        return None
    named = child(words[by], "pobj")
    if named is not None:
        return subtree(named)
    last = by + 1
    while last + 1 < len(words) and not words[last + 1].is_punct:
        last += 1
    return words[by + 1].idx, end_of(words[last])


def _end(words: Sequence[Token], verb: Token, *, bracket: bool) -> int:
    """Where a tail ends: at the next mark behind its verb, or with its sentence."""
    for token in words:
        if token.i > verb.i and (token.text == ")" if bracket else token.text in _MARKS or token.text in (".", ":")):
            return end_of(token) if bracket else token.idx
    return end_of(words[-1])
