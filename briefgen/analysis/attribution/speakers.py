"""Cue verbs in the parse, and who is the speaker of one: subject, agent, or the subject of the verb above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.lexicon import Cue, lexicon
from briefgen.analysis.attribution.phrases import NOMINAL, VERBAL, child, end_of, subtree
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_CHAIN = 12
"""Steps along the parse in search of a subject: more than any sentence needs, few enough to end on a broken tree."""

LONGEST_NAME = 16
"""Tokens between a name's first word and its cue, title and apposition included."""

DESPITE = ("despite", "notwithstanding")
RELATIVES = frozenset(["who", "which", "that", "whom", "whose"])
_AGENT_ENDINGS = ("er", "or", "ist", "man", "woman", "person", "ian", "ee", "eer")
_AUXILIARIES = ("aux", "auxpass", "neg")
_TAKING_NO_CLAUSE = ("reject", "dismiss")
_RAISED = ("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis")


def cue_of(token: Token) -> Cue | None:
    """The lexicon's entry for a verb in the text, its particle taken into account."""
    word = token.lemma_.lower()
    if token.pos_ not in VERBAL and not _is_mistaken(token, word):
        return None
    with_particle = lexicon().particles.get(word)
    if with_particle and any(part.lower_ in with_particle[0] for part in token.children):
        return with_particle[1]
    known = lexicon().verbs.get(word)
    if known is None and (word in lexicon().light_verbs or word in lexicon().weight_verbs):
        return Cue(word, {})
    return known


def _is_mistaken(token: Token, word: str) -> bool:
    """A verb of speech that heads a sentence and that the tagger took for a noun: "the statement read"."""
    known = lexicon().verbs.get(word)
    return (
        token.dep_ == "ROOT"
        and token.pos_ == "NOUN"
        and child(token, "nsubj") is not None
        and (known is not None and known.takes("quote"))
    )


def is_passive(verb: Token) -> bool:
    """Is the verb in the passive: was accused, accused by; "Asked whether", which tells of a question put to one?"""
    if child(verb, "nsubjpass", "auxpass") is not None:
        return True
    bare = verb.tag_ in ("VBN", "VBD") and child(verb, "nsubj", "aux") is None
    return (bare and verb.dep_ in ("acl", "advcl", "prep")) or _goes_on_passive(verb)


def _goes_on_passive(verb: Token) -> bool:
    """Does a verb go on in the passive of the one before it: was praised by Oslo and | denounced by Bergen?"""
    joined = verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD") and child(verb, "agent") is not None
    return joined and child(verb.head, "nsubjpass") is not None


def told_of(verb: Token) -> Token | None:
    """The subject of a verb in the passive, its own or that of the passive which it goes on with."""
    own = child(verb, "nsubjpass")
    return child(verb.head, "nsubjpass") if own is None and _goes_on_passive(verb) else own


def speaker_of(verb: Token) -> Token | None:
    """The head of the phrase that names who says or thinks: subject, agent, or the subject of the verb above."""
    here = verb
    for _ in range(LONGEST_CHAIN):
        if is_passive(here):
            return _of_passive(here, verb)
        subject = child(here, "nsubj", "csubj")
        if subject is not None:
            return _antecedent(subject, here)
        if here.dep_ == "acl":
            return _author(here.head, here) if here.tag_ == "VBG" else None
        if here.dep_ == "relcl":
            return here.head
        if here.dep_ == "xcomp":
            controlled = child(here.head, "dobj")
            if controlled is not None and controlled.i < here.i:
                return controlled
        if here.dep_ == "pcomp" and here.head.dep_ == "prep":
            above = here.head.head
            carrier = carrier_of(here)
            quoted = child(above, "nsubjpass" if is_passive(above) else "dobj")
            if carrier is not None and quoted is not None and quoted.i < here.i:
                return quoted
        elif here.dep_ in _RAISED:
            above = here.head
        else:
            return None
        if above.pos_ not in VERBAL:
            return above if here.dep_ == "pcomp" else None
        here = above
    return None


def _of_passive(passive: Token, verb: Token) -> Token | None:
    """Who speaks where the verb, or one that it goes on from, is in the passive: by whom it was done.

    Not where the verb follows behind him: `Oslo | was joined by Lima and joked`.
    """
    agent = child(passive, "agent")
    if agent is not None and verb.dep_ == "conj" and verb.head == passive and agent.i < verb.i:
        return child(passive, "nsubjpass")
    return child(agent, "pobj") if agent is not None else None


def carrier_of(verb: Token) -> Token | None:
    """The `quoted` of `quoted the colonel as saying` or `was quoted as saying`: the colonel says it."""
    link = verb.head
    carries = verb.dep_ == "pcomp" and verb.tag_ == "VBG" and link.lower_ == "as" and link.head.pos_ in VERBAL
    return link.head if carries else None


def _author(noun: Token, verb: Token) -> Token:
    """Who says what follows an object, `issued a statement saying`, `backed the plan saying`: the verb's subject.

    A paper of somebody else says it itself: `criticised a study saying`.
    """
    word = noun.lemma_.lower()
    known = lexicon().verbs.get(verb.lemma_.lower())
    told = known is not None and known.takes("quote") and is_thing(noun) and word not in lexicon().documents
    speaks = word in lexicon().media or told
    if speaks and noun.dep_ == "dobj" and noun.head.pos_ in VERBAL:
        subject = child(noun.head, "nsubj")
        if subject is not None and subject.lower_ not in RELATIVES:
            return subject
    return noun


def _antecedent(subject: Token, verb: Token) -> Token:
    if subject.lower_ in RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return subject


def denied_by(noun: Token) -> Token | None:
    """The verb by which somebody turns down what a noun names: rejected Oslo's call, dismissed as false a report by it.

    The parse takes the noun for a verb now and then: dismissed Oslo claims that pay would rise.
    """
    verb, mark = noun.head, child(noun, "mark")
    if noun.dep_ == "pobj" and verb.lower_ == "as" and verb.nbor().pos_ == "ADJ" and noun.i > verb.i + 1:
        verb = verb.head
    elif noun.dep_ == "ccomp" and verb.lemma_ in _TAKING_NO_CLAUSE:
        return verb if noun.tag_ == "VBZ" and mark is None else None
    elif noun.dep_ == "advcl" and mark is not None and mark.lower_ == "as" and mark.nbor().pos_ == "ADJ":
        verb = verb if mark.i == verb.i + 1 and noun.tag_ == "VBZ" else mark
    elif noun.dep_ != "dobj" and (noun.dep_ != "nsubjpass" or child(verb, "agent") is None):
        return None
    return verb if verb.lemma_.lower() in lexicon().gainsaying else None


def is_despite(noun: Token, link: Token) -> bool:
    """Does a `despite` lead to the noun: despite claims by Oslo that …?"""
    return link.lower_ in DESPITE and noun.dep_ == "pobj" and noun.head.i == link.i


def source_range(speaker: Token, anchor: Token) -> Range:
    """The phrase of a speaker: with its appositions and modifiers, without the clause that holds the cue."""
    leaving = [branch for branch in speaker.children if branch.is_ancestor(anchor) or branch.i == anchor.i]
    leaving += [
        branch for branch in speaker.children if branch.dep_ in ("punct", "cc", "prep") and branch.lower_ == "while"
    ]
    start, end = subtree(speaker, leaving)
    return start, _past_abbreviation(speaker.doc, end, anchor)


def past_opening(article: Article, source: tuple[Range, ...], cue: Range) -> tuple[Range, ...]:
    """A source without the end of the phrase that opens its sentence: in a note to the council, | the envoy said.

    So far as that phrase has begun before the source, and a comma inside closes it.
    """
    if len(source) != 1 or source[0][1] > cue[0]:
        return source
    start, end = source[0]
    before = article.tokens(article.sentence_start(start), start)
    link = before[-2] if len(before) > 1 and before[-1].dep_ == "det" else before[-1] if before else None
    comma = article.text.find(", ", start, end)
    opened = link is not None and link.pos_ == "ADP" and before[0].pos_ == "ADP" and before[0] != link
    if not opened or comma < 0 or any(token.text == "," for token in before):
        return source
    rest = (comma + len(", "), end)
    return (rest,) if any(token.pos_ in NOMINAL for token in article.tokens(*rest)) else source


def _past_abbreviation(doc: Doc, end: int, anchor: Token) -> int:
    """The end of a name that the parse broke behind an abbreviated title: "Brig. Gen. Asiri, a spokesman"."""
    gap = [token for token in doc[max(anchor.i - LONGEST_NAME, 0) : anchor.i] if token.idx >= end]
    named = gap[1:] if gap and gap[0].text == "." else gap
    broken = bool(named) and gap[0].idx == end - (0 if gap[0].text == "." else -1) and named[0].pos_ == "PROPN"
    if not broken or any(token.pos_ in VERBAL or token.is_quote for token in named):
        return end
    last = named[-1]
    while last.is_punct and last.i > named[0].i:
        last = last.nbor(-1)
    return end_of(last)


def cue_range(verb: Token, last: Token | None = None) -> Range:
    """The verb with its auxiliaries, negation and adverbs right before it and a particle behind it, up to `last`."""
    first = verb
    if (last is None or last.i <= verb.i) and _has_particle_behind(verb):
        last = verb.nbor()
    while first.i > 0:
        before = verb.doc[first.i - 1]
        if before.head.i == verb.i and (
            before.dep_ in _AUXILIARIES or (before.dep_ == "advmod" and before.pos_ == "ADV")
        ):
            first = before
        else:
            break
    return first.idx, end_of(last if last is not None and last.i > verb.i else verb)


def _has_particle_behind(verb: Token) -> bool:
    """Does a particle stand right behind it: ruled out, brushed aside?"""
    if verb.i + 1 >= len(verb.doc) or verb.nbor().head != verb:
        return False
    known = lexicon().particles.get(verb.lemma_.lower())
    return verb.nbor().dep_ == "prt" or (known is not None and verb.nbor().lower_ in known[0])


def is_thing(noun: Token) -> bool:
    """Is it a thing, which says and thinks nothing itself: a common noun that is no name, body or agent, "the deal"?"""
    if noun.tag_ not in ("NN", "NNS") or noun.ent_type_:
        return False
    word = noun.lemma_.lower()
    return not word.endswith(_AGENT_ENDINGS) and word not in lexicon().bodies
