"""What holds the words that a verb attributes: clause, infinitive, noun phrase and more, by the verb's frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.attribution.clausal import Complement, clause, is_infinitive, parenthetical, stray_that
from briefgen.analysis.attribution.lexicon import Cue, lexicon
from briefgen.analysis.attribution.phrases import VERBAL, child, children, end_of, preposition, subtree
from briefgen.analysis.attribution.speakers import RELATIVES, is_passive, source_range, told_of
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_LINKED = (
    ("np-as", "as"),
    ("np-of", "of"),
    ("np-for", "for"),
    ("np-on", "on"),
    ("np-over", "over"),
    ("np-with", "with"),
    ("np-like", "to"),
)
_AMOUNTS = ("MONEY", "PERCENT", "CARDINAL", "QUANTITY")
_LINKS = ("prep", "prt", "dative")


def complements(verb: Token, cue: Cue) -> list[Complement]:
    """What a verb attributes: one thing as a rule, several where several are said to be important, or nothing."""
    for finder in (
        _handed_over,
        parenthetical,
        _weight,
        _light,
        clause,
        stray_that,
        _name_and,
        _infinitive,
        _figure,
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
    last = head.right_edge.i + 1  # the noun that the parse set beside its adjective: unprovoked | firing
    beside = next((other for other in children(head.head, head.dep_) if other.left_edge.i == last), head)
    return token.idx, subtree(beside)[1]


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
            return [Complement("on-to", [(subtree(actor)[0], subtree(held)[1])], mark)] if is_infinitive(held) else []
    on_words = [part for part in verb.children if part.lower_ in ("on", "upon", "to") and part.dep_ in _LINKS]
    called, later = next(iter(on_words), None), _infinitive_child(verb)
    if called is not None and later is not None and verb.i < called.i < later.i:
        return [Complement("on-to", [(subtree(called)[0], subtree(later)[1])])]
    return []


def _second_part(verb: Token, cue: Cue) -> tuple[str, Token | None, Token | None]:
    """The frame, the one spoken of, and what is wanted, thought or said of it."""
    name = told_of(verb) if is_passive(verb) else child(verb, "dobj")
    if cue.takes("np-to") and (later := _infinitive_child(verb)) is not None:
        named = name or child(later, "nsubj", "nsubjpass")
        if named is not None:
            return "np-to", named, later
    for frame, word in _LINKED:
        if cue.takes(frame) and name is not None:
            linked = preposition(verb, (word,)) or preposition(name, (word,)) or _past_agent(verb, word)
            if linked is not None:
                return frame, name, linked
    if cue.takes("small") and (later := child(verb, "oprd", "acomp", "attr")) is not None:
        return "small", name or child(later, "nsubj") or child(verb, "nsubjpass"), later
    return "", name, None


def _past_agent(verb: Token, word: str) -> Token | None:
    """The preposition that the parse hangs on who accuses: accused by the board | of fraud."""
    by = child(verb, "agent") if word == "of" else None
    named = child(by, "pobj") if by is not None else None
    return preposition(named, (word,)) if named is not None else None


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


def _figure(verb: Token, cue: Cue) -> list[Complement]:
    """Put the toll at 31, estimated the damage at $2bn: how much of something somebody says that there is."""
    name = child(verb, "nsubjpass" if is_passive(verb) else "dobj") if cue.takes("np-at") else None
    if name is None or _is_relative(name):
        return []
    links = [part for at in (verb, name) for part in children(at, "prep") if part.lower_ == "at" and part.i > name.i]
    link = next((part for part in links if _is_figure(child(part, "pobj", "pcomp"))), None)
    if link is None:
        return []
    if name.i < verb.i:
        return [Complement("np-at", [source_range(name, verb), (link.idx, subtree(link)[1])])]
    return [Complement("np-at", [(subtree(name)[0], max(subtree(name)[1], subtree(link)[1]))])]


def _is_figure(noun: Token | None) -> bool:
    """Does a phrase tell how much, `more than $2bn`, and no place or time: `at 31 High Street`, `at 10 a.m.`?"""
    return noun is not None and (noun.ent_type_ in _AMOUNTS or (noun.pos_ == "NUM" and not noun.ent_type_))


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
        name = told_of(verb)
        if name is None or child(verb, "agent") is None or _is_relative(name):
            return []
        return [Complement("object", [source_range(name, verb)])]
    held = child(verb, "dobj")
    if held is None or held.i < verb.i:
        return []
    return [Complement("object", [subtree(held)])]


def _is_relative(token: Token) -> bool:
    return token.lower_ in RELATIVES


def _infinitive_child(verb: Token) -> Token | None:
    return next(
        (held for held in children(verb, "xcomp", "ccomp", "advcl") if is_infinitive(held) and held.i > verb.i), None
    )
