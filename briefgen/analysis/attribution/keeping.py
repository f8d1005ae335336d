"""Which findings are attributions that a reader would call so: not every verb of speech attributes something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import top_of
from briefgen.analysis.aspect import FUTURE, TENSED
from briefgen.analysis.attribution.lexicon import BARE_CLASS, MIND_READING, Reading, lexicon
from briefgen.analysis.attribution.phrases import (
    ACTORS,
    POINTING,
    POINTING_DETERMINERS,
    VERBAL,
    Found,
    Places,
    child,
    children,
    hull,
)
from briefgen.analysis.attribution.speakers import denied_by, is_despite, is_thing, speaker_of
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_JOINED = 6
"""Verbs joined by "and" or commas that share one helper."""

MOSTPOINTING = 3
"""Words that only point back to what was said: the latest charges."""

_MINDED = frozenset(["aim", "threat", "commitment", "offer"])
_CONTESTING = frozenset(["contest", "dispute", "challenge"])
_SUPPOSED = frozenset(["if", "unless", "until", "till", "before", "whether"])
_GUESSING = frozenset(["perhaps", "maybe", "possibly", "presumably", "probably", "conceivably"])
"""Adverbs by which the author guesses what somebody thinks: perhaps they want to lose."""

_UNREAL = frozenset(["can", "could", "may", "might", "must", "should", "would", "ca"])
_ANSWERING = frozenset(["respond", "reply", "return", "answer"])
_FIRST_SECOND = frozenset(["i", "we", "you"])
_OTHERS_WORDS = frozenset(["accusation", "denial"])
_NEGATED_STILL = frozenset(["aim", "demand", "commitment", "denial", "assessment", "offer", "threat"])
_CERTAIN = frozenset(["quote", "label", "according"])
_OF_NAMED = frozenset(["weight", "noun:clause", "noun:to", "np-of", "np-to", "np-as", "np-at", "on-to", "gerund"])
_DONE_BY_SAYING = frozenset(["offer", "threat", "commitment", "denial"])
_REPORTED = frozenset(["clause", "to", "np-of", "np-to", "on-to", "gerund"])
_QUOTING = '"“'
_TOLD = ("VBD", "VBN")
_PASSIVE_FRAMES = frozenset(
    ["small", "np-as", "np-of", "np-for", "np-to", "np-at", "to-passive", "noun:clause", "handed-over"]
)


def worth_keeping(found: Sequence[Found]) -> list[Found]:
    """The findings that are attributions of their own, in the order given.

    Left out: speech that is only possible or wished for (`could say`, `to ask`), what nobody is said to have said,
    the author's own "I think", and words nested in another's content that repeat whose content it is.
    """
    real = [each for each in found if _is_real(each)]
    places = Places(hull(each.content) for each in real)
    return [
        each
        for n, each in enumerate(real)
        if not any(_is_idle(each, real[m]) for m in places.over(each.cue[0][0]) if m != n)
    ]


def stands_alone(each: Found) -> bool:
    """Is a finding so plain that it needs nobody's second opinion?

    Quotations and transcripts are; clauses after plain speech, but not after what is thought, shown or suggested;
    accusations, demands and nouns of saying where the one who speaks has a name; what is done by saying so: Oslo
    offered to pay, refused to leave; how much of something there is: put the toll at 31; what it said was an insult, or
    called an “insult” in its own word; what somebody else turns down: rejected Oslo's call for talks; and what only
    turns down what was just said: denies it.
    """
    if each.frame in _CERTAIN or is_turned_down(each) or _points_back(each):
        return True
    if each.frame == "clause":
        return _is_plain_speech(each)
    if each.frame == "handed-over":
        return bool(each.source) and (_begins_quoted(each) or _is_plain_speech(each))
    done = each.frame in ("to", "object", "prep:to") and _kind(each) in _DONE_BY_SAYING and each.anchor.tag_ in _TOLD
    return (done or each.frame in _OF_NAMED) and _is_of_a_name(each)


def _is_plain_speech(each: Found) -> bool:
    """Does the cue tell that it was said and no more: said, told, announced?"""
    reading = _reading(each.word, "clause")
    return reading is not None and reading.cue_class == BARE_CLASS and reading.kind is None


def _begins_quoted(each: Found) -> bool:
    """Does the content begin at a quotation mark or right after one?"""
    start = each.content[0][0]
    return any(mark in _QUOTING for mark in each.anchor.doc.text[max(0, start - 1) : start + 1])


def is_turned_down(each: Found) -> bool:
    """Is it known from the one who denies or defies it: Lima rejected Oslo's call for talks, despite claims by Oslo?"""
    noun, verb = each.anchor, denied_by(each.anchor)
    against = child(verb, "neg") is None if verb is not None else is_despite(noun, noun.head)
    return against and bool(each.source) and _is_of_a_name(each)


def _points_back(each: Found) -> bool:
    """Does somebody deny no more than what was just said: denies it, rejected the charges?"""
    words = [token for token in _words(each, each.content) if not token.is_punct]
    if each.frame != "object" or each.word not in lexicon().gainsaying or not each.source or not words:
        return False
    if child(each.anchor, "neg") is not None or each.anchor.tag_ not in (*TENSED, "VBN"):
        return False
    if len(words) == 1:
        return each.word in lexicon().of_words and words[0].lower_ in POINTING
    return (
        len(words) <= MOSTPOINTING
        and words[0].lower_ in POINTING_DETERMINERS
        and words[-1].lemma_.lower() in lexicon().charges
    )


def _is_of_a_name(each: Found) -> bool:
    """Does the source hold a name?"""
    return any(token.pos_ == "PROPN" or token.ent_type_ in ACTORS for token in _words(each, each.source))


def _words(each: Found, ranges: Sequence[Range]) -> list[Token]:
    """The tokens of some of a finding's ranges."""
    doc = each.anchor.doc
    return [token for span in ranges for token in doc.char_span(*span, alignment_mode="expand") or ()]


def _is_real(each: Found) -> bool:
    verb = each.anchor
    speaker = _first_word(each)
    if speaker and not any(map(str.isalnum, speaker)):
        return False  # a bracket or a sign that the parser took for a noun
    if _goes_by(each):
        return False
    if each.frame in ("quote", "according", "label"):
        return True
    if not each.source and each.frame not in _PASSIVE_FRAMES:
        return False
    if each.source and speaker in _FIRST_SECOND:
        return False
    if verb.pos_ == "NOUN":
        return True
    if is_open(verb) or is_of_a_thing(each) or _is_no_saying(each):
        return False
    helpers = {helper.lower_ for helper in children(_helped(verb), "aux")}
    if helpers & _UNREAL and not _wishes(verb, helpers):
        return False
    if ("to" in helpers and verb.dep_ not in ("xcomp", "conj")) or _is_neither(verb):
        return False
    if child(verb, "neg") is not None:
        return _kind(each) in _NEGATED_STILL
    return True


def is_open(verb: Token) -> bool:
    """Is it asked, or only supposed, that somebody says so; or is it a question put: Asked about the fleet, he …?"""
    put = verb.lemma_ == "ask" and child(verb, "nsubj") is None
    guessed = any(adverb.lower_ in _GUESSING for adverb in children(verb, "advmod") if adverb.i < verb.i)
    return put or guessed or _is_asked(verb) or _is_supposed(verb)


def is_foretold(verb: Token) -> bool:
    """Is it only to come that somebody says so? Within another's words nobody has said it: they will say “why?”."""
    helped = _helped(verb)
    ahead = any(helper.lower_ in FUTURE for helper in children(helped, "aux"))
    return verb.pos_ in VERBAL and ahead


def _is_asked(verb: Token) -> bool:
    """Has he called for a vote? Who knows it and who does not is open: nothing is attributed."""
    subject = child(verb, "nsubj", "nsubjpass")
    asked = verb.sent[-1].text == "?" or any(mark.text == "?" for mark in children(verb, "punct"))
    return asked and subject is not None and any(part.i < subject.i for part in children(verb, "aux", "auxpass"))


def _is_supposed(verb: Token) -> bool:
    """Is it said of a time to come, or only supposed: if they reject it, until they agree, before they were ready?"""
    if verb.dep_ == "pcomp" and verb.head.lower_ in _SUPPOSED:
        return True
    marks = [mark for mark in children(verb, "mark", "advmod", "prep") if mark.i < verb.i]
    as_though = any(mark.lower_ == "though" and mark.i > 0 and mark.nbor(-1).lower_ == "as" for mark in marks)
    return verb.dep_ in ("advcl", "ccomp") and (as_though or any(mark.lower_ in _SUPPOSED for mark in marks))


def _helped(verb: Token) -> Token:
    """The verb whose helpers it shares: could reverse the rules or decline to act."""
    for _ in range(MOST_JOINED):
        alone = not children(verb, "aux", "auxpass", "nsubj", "nsubjpass")
        if (
            verb.dep_ != "conj"
            or verb.tag_ not in ("VB", "VBP")
            or verb.head.tag_ != "VB"
            or not alone
            or verb.head.pos_ not in VERBAL
        ):
            break
        verb = verb.head
    return verb


def is_of_a_thing(each: Found) -> bool:
    """Is it said of a thing, which plans nothing: queries seeking to confirm, a plan that threatens to fail?"""
    speaker = speaker_of(each.anchor)
    if speaker is None or speaker.pos_ not in ("NOUN", "PROPN") or speaker.lemma_.lower() in lexicon().documents:
        return False
    reading = _reading(each.word, each.frame)
    minded = reading is not None and (reading.cue_class == MIND_READING or reading.kind in _MINDED)
    planned = any(helper.tag_ == "TO" for helper in children(each.anchor, "aux"))
    return (minded or planned) and is_thing(speaker)


def says_nothing(each: Found) -> bool:
    """Is nothing said: does somebody only quote officials, not respond to a question, or prove that he is quick?

    Nor does a law say what is so under it, or a measure what goes by it.
    """
    if each.word == "under" or _goes_by(each):
        return True
    if each.word == "quote":
        return not any(token.pos_ in VERBAL for token in _words(each, each.content))
    if each.word in _ANSWERING:
        return child(each.anchor, "neg") is not None
    speaker = speaker_of(each.anchor)
    paper = speaker is not None and speaker.lemma_.lower() in lexicon().documents
    return each.word == "prove" and not paper


def _goes_by(each: Found) -> bool:
    """Is it no source but a measure that something goes by: capped according to the ship's tonnage?"""
    top = top_of(_words(each, each.source)) if each.word == "accord" else None
    return top is not None and top.pos_ == "NOUN" and top.lemma_.lower() in lexicon().measures


def _is_no_saying(each: Found) -> bool:
    """Does the verb only look like one of speech: a man shows his ticket, two parties contest a seat?"""
    cited = speaker_of(each.anchor)
    word = each.word
    if word == "offer" and each.frame == "object":
        held = child(each.anchor, "dobj")
        return held is None or held.lemma_.lower() not in lexicon().offered
    if word in lexicon().showing or (word == "find" and each.frame == "object"):
        return cited is None or cited.lemma_.lower() not in lexicon().documents
    if word == "attack" and each.frame == "object":
        target = child(each.anchor, "dobj", "nsubjpass")
        return target is None or target.ent_type_ != "PERSON"  # of people it is done with words, of the rest with arms
    if word in _CONTESTING and each.frame == "object":
        held = child(each.anchor, "dobj", "nsubjpass")
        return held is None or held.lemma_.lower() not in lexicon().arguable
    return False


def _is_neither(verb: Token) -> bool:
    """Neither confirmed nor denied: both are denied."""
    links = {link.lower_ for link in verb.children}
    above = {link.lower_ for link in verb.head.children} if verb.dep_ == "conj" else set()
    return "neither" in links or "nor" in above


def _wishes(verb: Token, helpers: set[str]) -> bool:
    """Would like, would prefer: a wish, and no supposition."""
    return "would" in helpers and verb.lemma_ in ("like", "prefer", "welcome", "oppose")


def _kind(each: Found) -> str | None:
    reading = _reading(each.word, each.frame)
    if reading is not None:
        return reading.kind
    cue = lexicon().verbs.get(each.word)
    return cue.kind if cue is not None else None


def _reading(word: str, frame: str) -> Reading | None:
    """What the lexicon says of a verb in a frame."""
    cue = lexicon().verbs.get(word)
    return cue.frames.get(frame) if cue is not None else None


def _first_word(each: Found) -> str:
    speaker = speaker_of(each.anchor) if each.anchor.pos_ != "NOUN" else child(each.anchor, "poss")
    return speaker.lower_ if speaker is not None else ""


def _is_idle(each: Found, other: Found) -> bool:
    """Does it stand inside the other's content without a voice of its own?"""
    if not all(any(start <= a and b <= end for start, end in other.content) for a, b in each.cue):
        return False
    if other.frame == "according" or each.frame == "handed-over" or is_turned_down(each):
        return False
    if _kind(each) in _OTHERS_WORDS and each.source and _first_word(each) not in ("he", "she", "they", "it"):
        return False
    return not _carries(each, other) and not _is_second_voice(each, other)


def _is_second_voice(each: Found, other: Found) -> bool:
    """Does somebody with a name of his own speak within another's words: Oslo said that Lima had promised to pay?"""
    speaker = speaker_of(each.anchor) if speaks_second(each) else None
    if speaker is None:
        return False
    first, last = hull(other.source) if other.source else (0, 0)
    return speaker.lower_ not in {token.lower_ for token in each.anchor.doc if first <= token.idx < last}


def speaks_second(each: Found) -> bool:
    """Is it told as a fact, and of somebody with a name, that he says so, so that it can stand in another's words?"""
    verb = each.anchor
    speaker = speaker_of(verb) if verb.pos_ in VERBAL else None
    if speaker is None or each.frame not in _REPORTED or not each.source:
        return False
    if speaker.pos_ != "PROPN" or speaker.ent_type_ not in ACTORS or speaker.i > verb.i:
        return False
    return verb.tag_ in TENSED or bool(children(verb, "aux"))


def _carries(each: Found, other: Found) -> bool:
    """Is what the other tells nothing but that this one was said: Blinken promised support, the spokesman said?"""
    verb = each.anchor
    if verb.pos_ == "NOUN" or not each.source or verb.pos_ not in ("VERB", "AUX"):
        return False
    speaker = speaker_of(verb)
    if speaker is None or speaker.pos_ == "PRON":
        return False
    top = verb
    while top.dep_ == "conj" and top.head.pos_ == "VERB":
        top = top.head
    if speaker.head.i == other.anchor.i and speaker.dep_ == "dobj":
        return True  # "the report cited a study as finding that …"
    hung_on_it = other.frame == "clause-before" and other.anchor.head.i == top.i  # "…, the army said, AFP reported"
    return hung_on_it or (top.head.i == other.anchor.i and top.dep_ == "ccomp")
