"""Clauses that a verb attributes, also where the parse hung them elsewhere: behind it, before it, around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.attribution.lexicon import Cue, lexicon
from briefgen.analysis.attribution.phrases import PERSONAL, VERBAL, child, children, end_of, subtree
from briefgen.analysis.attribution.speakers import RELATIVES, is_passive
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST_BARE = 4
"""Tokens from which a noun phrase with a verb in it may be a clause that the parse mistook."""

LONGEST_ASIDE = 25
"""Tokens of "the mayor said" between commas: a name, a title and a day."""

_FINITE = ("VBD", "VBN", "VBZ", "VBP")
_SUBORDINATORS = frozenset(["when", "after", "before", "while", "as", "although", "though", "because", "since", "once"])
_TIMES = (
    "day week month year today yesterday tomorrow tonight morning afternoon evening night "
    "monday tuesday wednesday thursday friday saturday sunday"
)


class Complement(Struct, frozen=True):
    """Words attributed by a verb: in which frame, where, and the last word of the cue where that is not the verb."""

    frame: str
    ranges: list[Range]
    last: Token | None = None


def parenthetical(verb: Token, cue: Cue) -> list[Complement]:
    """The port, the mayor said, was closed: source and cue between the commas of another clause."""
    subject = child(verb, "nsubj")
    if not cue.takes("clause") or not cue.takes("quote") or subject is None or subject.lower_ in RELATIVES:
        return []
    first, last = min(verb.left_edge.i, subject.left_edge.i), max(verb.right_edge.i, subject.right_edge.i)
    sentence, doc = verb.sent, verb.doc
    while last > verb.i and doc[last].is_punct:
        last -= 1
    while first < min(verb.i, subject.i) and doc[first].is_punct:
        first += 1
    if (
        first - 1 <= sentence.start
        or last + 2 >= sentence.end
        or doc[first - 1].text != ","
        or doc[last + 1].text != ","
    ):
        return []
    inside = doc[first : last + 1]
    if len(inside) > LONGEST_ASIDE or any(
        word.pos_ in VERBAL and word.i != verb.i and not _helps(word) for word in inside
    ):
        return []
    before, after = doc[sentence.start : first - 1], doc[last + 2 : sentence.end]
    if doc[last + 2].lower_ in ("and", "but", "while", "who", "which", "as") or before[0].lower_ in ("who", "which"):
        return []
    around = [token for token in after if token.pos_ in VERBAL and token.dep_ not in ("acl", "relcl", "advcl", "pcomp")]
    if not around or (doc[last + 2].tag_ == "VBG" and doc[last + 2].dep_ != "csubj"):
        return []
    return [Complement("aside", [(before[0].idx, end_of(before[-1])), (after[0].idx, end_of(after[-1]))])]


def _helps(token: Token) -> bool:
    return token.dep_ in ("aux", "auxpass")


def clause(verb: Token, cue: Cue) -> list[Complement]:
    """Said [that] the plan had failed; the plan had failed, he said."""
    if not cue.takes("clause", "wh"):
        return []
    for held in children(verb, "ccomp"):
        if is_infinitive(held):
            continue
        if held.tag_ == "VBG" and child(held, "nsubj", "nsubjpass", "expl", "aux") is None and not cue.takes("gerund"):
            continue
        leaving = [branch for branch in held.children if branch.is_ancestor(verb) or branch.i == verb.i]
        start, end = subtree(held, leaving)
        if held.i > verb.i:
            start = max(start, end_of(verb))
            addressee = child(verb, "dobj", "dative")
            if addressee is not None and verb.i < addressee.i < held.i and verb.lemma_.lower() in lexicon().addressing:
                start = max(start, subtree(addressee)[1])
            start = _first_of_clause(verb, start)
            mark = child(held, "mark")
            if mark is not None and mark.lower_ == "that" and mark.idx >= start:
                start = max(start, end_of(mark))
            return [Complement("clause", [(start, end)])]
        first = _first_of_speech(verb)
        if first.i == 0 or not (first.nbor(-1).is_punct or first.nbor(-1).is_space):
            continue
        return [Complement("clause-before", [(start, min(end, verb.idx))])]
    return _wanted(verb, cue) or _bare(verb, cue) or _trailing(verb, cue)


def _first_of_speech(verb: Token) -> Token:
    """The first word of "the agency said" or "said the agency" behind what was said."""
    subject = child(verb, "nsubj", "nsubjpass")
    parts = [verb, *children(verb, "aux", "auxpass", "neg"), *([subject.left_edge] if subject is not None else [])]
    return min(parts, key=lambda token: token.i)


def _bare(verb: Token, cue: Cue) -> list[Complement]:
    """Told reporters the two sides aimed for more: a clause that the parse took for a noun phrase."""
    if not cue.takes("clause") or not cue.takes("quote"):
        return []
    objects = [held for held in children(verb, "dobj", "attr") if held.i > verb.i]
    held = objects[-1] if objects else None
    addressed = verb.lemma_.lower() in lexicon().addressing
    if held is None or (addressed and len(objects) < 2 and child(verb, "dative") is None):
        return []
    if not any(_is_mistaken_verb(part) for part in held.children):
        return []
    start, end = subtree(held)
    return [Complement("clause", [(start, end)])] if len(list(held.subtree)) >= FEWEST_BARE else []


def _is_mistaken_verb(part: Token) -> bool:
    """May it be the verb of the phrase that it hangs on: finite or a participle, close to it, with no subject?"""
    if part.pos_ not in VERBAL or part.dep_ not in ("relcl", "acl", "advcl") or part.tag_ not in _FINITE:
        return False
    return child(part, "nsubj", "nsubjpass", "mark") is None and not part.nbor(-1).is_punct


def stray_that(verb: Token, cue: Cue) -> list[Complement]:
    """Told a meeting of miners that pay would rise: a clause that the parse hung on a noun before it."""
    if not cue.takes("clause") or not cue.takes("quote") or is_passive(verb):
        return []
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.pos_ in VERBAL or token.lower_ in ("who", "which"):
            return []
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.i > token.i:
            return [Complement("clause", [(end_of(token), subtree(token.head)[1])])]
    return []


def _wanted(verb: Token, cue: Cue) -> list[Complement]:
    """Demanded the firm pay; recommended it be closed: a clause whose verb has no ending."""
    reading = cue.frames.get("clause")
    held = child(verb, "dobj")
    if reading is None or reading.kind != "demand" or held is None or held.i < verb.i or held.right_edge.i < held.i:
        return []
    place = held.right_edge.i + 1 if held.right_edge.i > held.i else held.i + 1
    while place < len(verb.doc) and (verb.doc[place].pos_ == "ADV" or verb.doc[place].dep_ == "neg"):
        place += 1
    if place >= len(verb.doc) or verb.doc[place].sent.start != verb.sent.start:
        return []
    later = verb.doc[place]
    bare = later.pos_ in VERBAL and later.lower_ == later.lemma_ and later.i > held.i
    return [Complement("clause", [(subtree(held)[0], subtree(later)[1])])] if bare and not child(later, "aux") else []


def _trailing(verb: Token, cue: Cue) -> list[Complement]:
    """The talks had failed, the agency reported: what stands before, whatever the parse made of it."""
    if not cue.takes("clause") or not cue.takes("quote") or is_passive(verb):
        return []
    subject = child(verb, "nsubj")
    if subject is None or any(
        held.i > verb.i for held in children(verb, "dobj", "xcomp", "prep", "attr", "acomp", "oprd")
    ):
        return []
    first = min(subject.left_edge.i, verb.i)
    last = max(subject.right_edge.i, verb.i)
    begin = verb.sent.start
    if (
        first <= begin
        or last + 1 >= verb.sent.end
        or verb.doc[first - 1].text != ","
        or not verb.doc[last + 1].is_punct
    ):
        return []
    before = verb.doc[begin : first - 1]
    if not any(token.pos_ in VERBAL for token in before) or before[0].lower_ in _SUBORDINATORS:
        return []
    return [Complement("clause-before", [(verb.doc[begin].idx, verb.doc[first - 1].idx)])]


def _first_of_clause(verb: Token, start: int) -> int:
    """Where a clause begins behind its cue: words of it that the parse hung on the cue are taken in.

    Between a cue and its clause stand only an addressee, a time, a place or an adverb: "said time to sign was short".
    """
    addressed = verb.lemma_.lower() in lexicon().addressing
    for part in children(verb, "npadvmod", "dobj"):
        if part.i < verb.i or part.idx >= start:
            continue
        if part.lower_ in PERSONAL and part.nbor().text == ",":
            return part.idx  # said it, too, would leave
        if part.pos_ in ("NOUN", "PROPN") and not _is_time(part) and not (addressed and part.dep_ == "dobj"):
            return subtree(part)[0]
    return start


def _is_time(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME") or token.lemma_.lower() in _TIMES.split()


def is_infinitive(verb: Token) -> bool:
    """Is it an infinitive: to leave, or leave without a subject and a helper?"""
    return any(part.lower_ == "to" and part.tag_ == "TO" for part in children(verb, "aux")) or (
        verb.tag_ == "VB" and child(verb, "nsubj") is None and child(verb, "aux") is None
    )
