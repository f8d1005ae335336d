"""What holds the words that a verb attributes: clause, infinitive, noun phrase and more, by the verb's frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.analysis.attribution.lexicon import Cue, lexicon
from briefgen.analysis.attribution.phrases import VERBAL, child, children, end_of, preposition, subtree
from briefgen.analysis.attribution.speakers import RELATIVES, is_passive, source_range
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST_BARE = 4
"""Tokens from which a noun phrase with a verb in it may be a clause that the parse mistook."""

LONGEST_ASIDE = 25
"""Tokens of "the mayor said" between commas: a name, a title and a day."""

_LINKED = (
    ("np-as", "as"),
    ("np-of", "of"),
    ("np-for", "for"),
    ("np-on", "on"),
    ("np-over", "over"),
    ("np-with", "with"),
    ("np-like", "to"),
)
_FINITE = ("VBD", "VBN", "VBZ", "VBP")
_LINKS = ("prep", "prt", "dative")
_SUBORDINATORS = frozenset(["when", "after", "before", "while", "as", "although", "though", "because", "since", "once"])
_TIMES = (
    "day week month year today yesterday tomorrow tonight morning afternoon evening night "
    "monday tuesday wednesday thursday friday saturday sunday"
)


@dataclass(frozen=True)
class Complement:
    """Words attributed by a verb: in which frame, where, and the last word of the cue where that is not the verb."""

    frame: str
    ranges: list[Range]
    last: Token | None = None


def complements(verb: Token, cue: Cue) -> list[Complement]:
    """What a verb attributes: one thing as a rule, several where several are said to be important, or nothing."""
    for finder in (
        _handed_over,
        _parenthetical,
        _weight,
        _light,
        _clause,
        _stray_that,
        _name_and,
        _infinitive,
        _phrase,
        _object,
    ):
        if found := finder(verb, cue):
            return found
    return []


def _handed_over(verb: Token, cue: Cue) -> list[Complement]:
    """What it said were weapon supplies; what they call unfair tactics: a description left to another."""
    before = verb.doc[verb.left_edge.i : verb.i]
    what = next((token for token in before if token.lower_ == "what"), None)
    if what is None or not cue.takes("clause", "small", "np-as"):
        return []
    last = verb
    while last.i + 1 < len(verb.doc) and (verb.doc[last.i + 1].lemma_ == "be" or verb.doc[last.i + 1].lower_ == "as"):
        last = verb.doc[last.i + 1]
    if not (last.lower_ == "as" if "np-as" in cue.frames else last.i > verb.i or cue.takes("small")):
        return []
    if last.i + 1 >= len(verb.doc) or not _opens_phrase(verb.doc[last.i + 1]):
        return []
    held = _phrase_from(verb.doc[last.i + 1], what)
    return [Complement("handed-over", [held], last)] if held is not None else []


def _parenthetical(verb: Token, cue: Cue) -> list[Complement]:
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


def _opens_phrase(token: Token) -> bool:
    return token.is_quote or token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM")


def _phrase_from(token: Token, what: Token) -> Range | None:
    """The noun phrase that begins at a token."""
    head = token
    while head.head.i > what.i and head.head.left_edge.i >= token.i and head.head.pos_ not in VERBAL:
        if head.head.i == head.i:
            break
        head = head.head
    if head.pos_ in VERBAL:
        return None
    return token.idx, subtree(head)[1]


def _clause(verb: Token, cue: Cue) -> list[Complement]:
    """Said [that] the plan had failed; the plan had failed, he said."""
    if not cue.takes("clause", "wh"):
        return []
    for held in children(verb, "ccomp"):
        if _is_infinitive(held):
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


def _stray_that(verb: Token, cue: Cue) -> list[Complement]:
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


def _is_mistaken_verb(part: Token) -> bool:
    """May it be the verb of the phrase that it hangs on: finite or a participle, close to it, with no subject?"""
    if part.pos_ not in VERBAL or part.dep_ not in ("relcl", "acl", "advcl") or part.tag_ not in _FINITE:
        return False
    return child(part, "nsubj", "nsubjpass", "mark") is None and not part.nbor(-1).is_punct


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
        if part.pos_ in ("NOUN", "PROPN") and not _is_time(part) and not (addressed and part.dep_ == "dobj"):
            return subtree(part)[0]
    return start


def _is_time(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME") or token.lemma_.lower() in _TIMES.split()


def _name_and(verb: Token, cue: Cue) -> list[Complement]:
    """Urged both to stop; described it as unfair; accused them of it; blamed them for it; called it unfair."""
    if cue.takes("on-to") and (called := _called_on(verb)):
        return called
    frame, name, later = _second_part(verb, cue)
    if later is None:
        return _small_clause(verb, cue)
    if name is None:
        return []
    start, end = subtree(later, [name] if later.head.i == verb.i else [])
    if name.i < verb.i:
        if _is_relative(name):
            return []
        return [Complement(frame, [source_range(name, verb), (max(start, end_of(verb)), end)])]
    return [Complement(frame, [(min(subtree(name)[0], start), max(end, subtree(name)[1]))])]


def _called_on(verb: Token) -> list[Complement]:
    """Called on both to stop; called for both to stop, for tolls to be cut."""
    for held in children(verb, "advcl", "ccomp", "xcomp"):
        actor = child(held, "nsubj", "nsubjpass")
        mark = child(held, "mark") or next((part for part in verb.children if part.lower_ == "for"), None)
        if mark is not None and mark.lower_ == "for" and actor is not None and verb.i < mark.i < actor.i:
            return [Complement("on-to", [(subtree(actor)[0], subtree(held)[1])], mark)] if _is_infinitive(held) else []
    on_words = [part for part in verb.children if part.lower_ in ("on", "upon", "to") and part.dep_ in _LINKS]
    called, later = next(iter(on_words), None), _infinitive_child(verb)
    if called is not None and later is not None and verb.i < called.i < later.i:
        return [Complement("on-to", [(subtree(called)[0], subtree(later)[1])])]
    return []


def _second_part(verb: Token, cue: Cue) -> tuple[str, Token | None, Token | None]:
    """The frame, the one spoken of, and what is wanted, thought or said of it."""
    name = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
    if cue.takes("np-to") and (later := _infinitive_child(verb)) is not None:
        named = name or child(later, "nsubj", "nsubjpass")
        if named is not None:
            return "np-to", named, later
    for frame, word in _LINKED:
        if cue.takes(frame) and name is not None:
            linked = preposition(verb, (word,)) or preposition(name, (word,))
            if linked is not None:
                return frame, name, linked
    if cue.takes("small") and (later := child(verb, "oprd", "acomp", "attr")) is not None:
        return "small", name or child(later, "nsubj") or child(verb, "nsubjpass"), later
    return "", name, None


def _small_clause(verb: Token, cue: Cue) -> list[Complement]:
    """Called the strike unlawful: two parts that the parse took for a clause."""
    held = child(verb, "ccomp", "xcomp") if cue.takes("small") else None
    if held is None or held.i < verb.i or held.pos_ in VERBAL:
        return []
    start, end = subtree(held)
    return [Complement("small", [(max(start, end_of(verb)), end)])]


def _infinitive(verb: Token, cue: Cue) -> list[Complement]:
    """Promised to leave; is expected to leave; denied leaving."""
    held = _infinitive_child(verb)
    if held is not None and held.i > verb.i:
        if is_passive(verb) and cue.takes("to-passive", "np-to", "small"):
            name = child(verb, "nsubjpass")
            if name is None or _is_relative(name):
                return []
            ahead = (max(subtree(held)[0], end_of(verb)), subtree(held)[1])
            return [Complement("to-passive", [source_range(name, verb), ahead])]
        if cue.takes("to") and not is_passive(verb):
            return [Complement("to", [(max(subtree(held)[0], end_of(verb)), subtree(held)[1])])]
    if cue.takes("gerund"):
        for held in children(verb, "xcomp", "ccomp", "pcomp", "advcl"):
            if held.tag_ == "VBG" and held.i > verb.i and subtree(held)[0] <= end_of(verb) + 1:
                return [Complement("gerund", [subtree(held)])]
    return []


def _weight(verb: Token, cue: Cue) -> list[Complement]:
    """Emphasized the importance of leaving and of a truce: what is important, one by one."""
    if verb.lemma_.lower() not in lexicon().weight_verbs:
        return []
    noun = child(verb, "dobj")
    if noun is None or noun.lemma_.lower() not in lexicon().weight_nouns:
        return []
    link = preposition(noun, ("of", "for"))
    if link is None:
        held = child(noun, "acl")
        return [Complement("weight", [subtree(held)], noun)] if held is not None else []
    first = child(link, "pobj", "pcomp")
    if first is None:
        return []
    others = [other for other in children(first, "conj") if other.tag_ == "VBG" or first.tag_ == "VBG"]
    others += [other for head in (link, noun, verb) for other in children(head, "conj") if other.tag_ == "VBG"]
    and_words = [word for head in (first, link, noun, verb) for word in children(head, "cc")]
    items = [subtree(first, [*others, *and_words])]
    items += [subtree(other) for other in others]
    return [Complement("weight", [item], link) for item in items]


def _light(verb: Token, cue: Cue) -> list[Complement]:
    """Expressed deep concern over it: the noun phrase is what is attributed."""
    if verb.lemma_.lower() not in lexicon().light_verbs:
        return []
    noun = child(verb, "nsubjpass" if is_passive(verb) else "dobj")
    if noun is None or noun.lemma_.lower() not in lexicon().light_nouns:
        return []
    start, end = subtree(noun)
    for held in (
        child(verb, "ccomp", "acl"),
        preposition(verb, ("over", "about", "at", "for", "of", "with", "in", "that")),
    ):
        if held is not None and held.i > noun.i and noun.i > verb.i and subtree(held)[0] <= end + 1:
            end = max(end, subtree(held)[1])
    return [Complement("light", [(start, end)])]


def _phrase(verb: Token, cue: Cue) -> list[Complement]:
    """Called for talks; warned of delays; insisted on a truce."""
    for frame in cue.frames:
        if not frame.startswith("prep:") or is_passive(verb):
            continue
        link = preposition(verb, (frame.removeprefix("prep:"),))
        held = child(link, "pobj", "pcomp") if link is not None else None
        if link is not None and held is not None and link.i > verb.i:
            return [Complement(frame, [subtree(held)], link)]
    return []


def _object(verb: Token, cue: Cue) -> list[Complement]:
    """Rejected the plan; welcomed the truce."""
    if not cue.takes("object"):
        return []
    if is_passive(verb):
        name = child(verb, "nsubjpass")
        if name is None or child(verb, "agent") is None or _is_relative(name):
            return []
        return [Complement("object", [source_range(name, verb)])]
    held = child(verb, "dobj")
    if held is None or held.i < verb.i:
        return []
    return [Complement("object", [subtree(held)])]


def _is_relative(token: Token) -> bool:
    return token.lower_ in RELATIVES


def _is_infinitive(verb: Token) -> bool:
    return any(part.lower_ == "to" and part.tag_ == "TO" for part in children(verb, "aux")) or (
        verb.tag_ == "VB" and child(verb, "nsubj") is None and child(verb, "aux") is None
    )


def _infinitive_child(verb: Token) -> Token | None:
    return next(
        (held for held in children(verb, "xcomp", "ccomp", "advcl") if _is_infinitive(held) and held.i > verb.i), None
    )
