"""Words that open nothing: of what may come they judge, wish, count or suppose, or they tell of what is decided."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis.aspect import FUTURE
from briefgen.analysis.questions.measures import MEASURES, is_of_terms
from briefgen.analysis.questions.remarks import accounts, goes_on

if TYPE_CHECKING:
    from spacy.tokens import Token

MODALS = frozenset({"will", "would", "could", "may", "might", "shall", "’ll", "'ll", "wo"})
"""Auxiliaries of what is not yet so."""

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")

JUDGES = frozenset({"court", "judge", "jury", "magistrate", "panel", "tribunal"})
"""Who decides when it dismisses a claim or a request, and denies or refuses nothing."""

LOYAL = frozenset({"back", "cheer", "endorse", "respect", "root", "stand", "support", "vote"})
"""What one who promises it does by promising it."""

_WISHING = frozenset({"prefer", "like", "love", "hate", "welcome", "wish", "rather", "argue", "say", "seem", "appear"})
"""Verbs by which, with a modal, somebody wishes or judges now (`would prefer to see`): nothing is to come."""

_STATES = frozenset(
    {
        "able", "available", "back", "complete", "effective", "free", "higher", "liable", "likely", "lower", "open",
        "operational", "present", "ready", "subject", "unable",
    }
)  # fmt: skip
"""Adjectives of what can be seen to have come about; others judge (`would be tough`)."""

_HOPED = frozenset({"beat", "defeat", "overcome", "prevail", "see", "succeed", "triumph", "win"})
"""Success, which every side foretells of itself; and `we’ll see`."""

_STANDING = frozenset(
    {
        "amount", "believe", "constitute", "count", "depend", "deserve", "explain", "feel", "hate", "indicate",
        "know", "like", "look", "love", "matter", "mean", "need", "reflect", "represent", "resemble", "seem",
        "signify", "sound", "stem", "suggest", "symbolise", "symbolize", "think", "understand", "vary", "want",
        "wonder",
    }
)  # fmt: skip
"""Verbs of how things are, which never come about on a day."""

_ASPECTS = frozenset(
    {
        "aim",
        "concern",
        "factor",
        "feature",
        "focus",
        "goal",
        "issue",
        "key",
        "part",
        "priority",
        "subject",
        "theme",
        "topic",
    }
)
"""What a thing is within a matter, which tells what it is like and is no event (`will be part of the plan`)."""

_OFFICES = frozenset(
    {
        "ally", "candidate", "chancellor", "commander", "governor", "leader", "mayor", "minister", "nominee", "premier",
        "president", "senator", "winner",
    }
)  # fmt: skip
"""What somebody may become, which is a guess at an election, or is praised as (`would make a fine president`)."""

_STIRRING = frozenset(
    {
        "alarm", "amaze", "anger", "astonish", "baffle", "bewilder", "delight", "disappoint", "disgust", "dismay",
        "embarrass", "forget", "frighten", "haunt", "horrify", "impress", "inspire", "miss", "mystify", "outrage",
        "please", "puzzle", "remember", "scare", "shock", "surprise", "thrill", "upset",
    }
)  # fmt: skip
"""Verbs of what somebody feels: no event."""

_ESTIMATED = frozenset(
    {
        "add", "bring", "cost", "cut", "generate", "increase", "lose", "lower", "raise", "reduce", "save", "spend",
        "yield",
    }
)  # fmt: skip
"""Verbs of which, with `would` and a sum of money, the words are an estimate."""

_PROPHESYING = frozenset({"benefit", "contribute", "foreshadow", "herald", "struggle", "transcend", "usher"})
"""Verbs of what an author makes of it: no reader could tell whether it came about."""

_EARNED = frozenset({"collect", "earn", "get", "make", "pocket", "receive"})
"""Verbs of which, with a sum of money, the words tell the terms of what is settled."""

_IMPRESSIONS = frozenset(
    {
        "appeal", "candidacy", "charisma", "endorsement", "image", "mention", "message", "nomination", "persona",
        "personality", "popularity", "reputation", "rhetoric", "scene", "style", "temperament", "tone",
    }
)  # fmt: skip
"""What somebody is or stands for, of which what it will do is comment."""

_PERCEIVED = frozenset({"feel", "find", "hear", "notice", "see", "sense", "smell", "spot"})
"""Verbs by which, in the passive with `could`, a reporter tells what was there."""

_SUCCESS = frozenset({"badly", "better", "poorly", "well", "worse"})
"""How somebody will fare, which everybody foretells of an election or a market."""

_EFFORTS = frozenset({"hard", "harder", "tirelessly", "together"})
"""How somebody will work, which tells of an effort and of no outcome."""

_EFFECTS = frozenset({"consequence", "effect", "impact", "implication", "influence", "repercussion", "result"})
"""What something may have that will be seen."""

_GENERAL = frozenset(
    {
        "always", "easily", "ever", "forever", "generally", "never", "often", "seldom", "sometimes", "typically",
        "usually",
    }
)  # fmt: skip
"""Words by which a verb tells what is so in general."""

_NEARING = frozenset(
    {
        "approach", "become", "begin", "change", "come", "consider", "drift", "edge", "end", "enter", "face", "fade",
        "go", "head", "leave", "lose", "move", "near", "plan", "prepare", "return", "run", "slide", "slip", "turn",
    }
)  # fmt: skip
"""Verbs of which the progressive tells what is on its way (`may be heading for a strike`)."""

_RECEIVING = frozenset({"greet", "meet", "receive", "welcome"})
"""Verbs by which, in the passive, a reporter foretells how others will take the news."""

_LASTING = frozenset(
    {"belong", "contain", "correlate", "doubt", "exist", "favor", "favour", "lack", "lean", "owe", "own"}
    | {"regard", "relate", "stand", "tend", "underlie", "view"}
)
"""Verbs of how things are, of which `may` tells no more than that they may be so today."""

_QUALITIES = frozenset(
    {
        "allure", "appeal", "attraction", "belief", "clue", "grudge", "hallmark", "key", "lesson", "opinion", "promise",
        "resemblance", "sway", "trait", "value", "view",
    }
)  # fmt: skip
"""What is held, borne or shared without anything being done."""

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")

_REPORTED = frozenset({"ccomp", "acl", "advcl", "parataxis"})
"""What a verb is that somebody says, or that a noun of saying or fearing carries."""


def is_empty(verb: Token) -> bool:
    """Does a verb stand with a modal and yet leave nothing open: it judges, counts, supposes, hopes?"""
    if modal_of(verb) is None:
        return False
    past = any(child.dep_ == "aux" and child.lower_ == "have" for child in verb.children)
    return (
        concedes(verb)
        or past
        or judges(verb)
        or counts_off(verb)
        or supposes(verb)
        or hopes(verb)
        or _guesses(verb)
        or _comments(verb)
        or _hedges(verb)
        or goes_on(verb)
        or _tells_terms(verb)
    )


def _guesses(verb: Token) -> bool:
    """Does a verb with a modal guess who will hold an office, how somebody will fare, or what a thing comes to?"""
    if verb.lemma_ == "exceed" or (verb.lemma_ in ("do", "fare", "perform") and _is_so(verb, _SUCCESS)):
        return True
    if verb.lemma_ in ("become", "make") and modal_of(verb) not in ("will", "shall", "’ll", "'ll"):
        objects = [child for child in verb.children if child.dep_ in ("attr", "dobj", "oprd") and child.i > verb.i]
        return any(child.lemma_.lower() in _OFFICES for child in objects)
    subject = subject_of(verb)
    own = subject is not None and subject.lower_ in ("he", "it", "she", "they", "we") and verb.dep_ == "ccomp"
    estimated = modal_of(verb) == "would" and verb.lemma_ in _ESTIMATED and not own  # `said it would spend $3m`: a plan
    return (verb.lemma_ in _EARNED or estimated) and any(
        token.ent_type_ == "MONEY" for token in verb.subtree if token.i > verb.i
    )


def _hedges(verb: Token) -> bool:
    """Does `may` or `might` only leave open whether something is so today (`may be adding to`, `may hold appeal`)?"""
    if modal_of(verb) not in ("may", "might"):
        return False
    if verb.tag_ == "VBG" and any(child.dep_ == "aux" and child.lower_ == "be" for child in verb.children):
        return verb.lemma_ not in _NEARING
    held = verb.lemma_ in ("hold", "bear", "carry", "share")
    return verb.lemma_ in _LASTING or (
        held and any(child.dep_ == "dobj" and child.lemma_ in _QUALITIES for child in verb.children)
    )


def _tells_terms(verb: Token) -> bool:
    """Does `would` tell what a plan holds or how it is paid for, which its authors have settled?"""
    subject = subject_of(verb)
    return modal_of(verb) == "would" and subject is not None and is_of_terms(verb, subject)


def is_hypothetical(verb: Token) -> bool:
    """Does a verb tell what would be so today if something were (`thinks she would win if the vote was held now`)?

    After a verb of saying in the past, `would` may stand for `will`, and what it hangs on can still come about.
    """
    past = any(link.tag_ == "VBD" for link in verb.ancestors) or modal_of(verb) != "would"
    return not past and any(
        child.dep_ == "advcl"
        and any(mark.lower_ == "if" for mark in child.children)
        and any(word.tag_ == "VBD" for word in (child, *child.children))
        for child in verb.children
    )


def is_counterfactual(clause: Token) -> bool:
    """Does an `if` clause suppose, by `were` of one thing, what is not so (`if the bank were a stock`)?

    `If it were to leave` supposes what may yet come about.
    """
    subject = subject_of(clause)
    verbs = [clause, *(child for child in clause.children if child.dep_ in ("aux", "auxpass", "cop"))]
    were = any(verb.lower_ == "were" for verb in verbs)
    single = subject is not None and (
        subject.tag_ in ("NN", "NNP") or subject.lower_ in ("he", "i", "it", "she", "that", "this")
    )
    joined = subject is not None and any(child.dep_ == "conj" for child in subject.children)
    to = any(child.lower_ == "to" for verb in verbs for child in verb.children) and clause.lower_ != "were"
    later = clause.lower_ == "were" and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in clause.children)
    marked = any(child.dep_ == "mark" and child.lower_ == "if" for child in clause.children)
    return marked and were and single and not joined and not to and not later


def _comments(verb: Token) -> bool:
    """Does a verb with a modal tell of feelings, efforts, impressions or a rival's charge?"""
    subject = subject_of(verb)
    passive = any(child.dep_ == "auxpass" for child in verb.children)  # `an appeal could be made to the court`
    if subject is not None and subject.lemma_.lower() in _IMPRESSIONS and not passive:
        return True
    if verb.i and verb.nbor(-1).text in ('"', "“", "''") and subject is not None and subject.i < verb.i - 1:
        return True  # `the plan would "end everything"`: what a rival calls it
    if modal_of(verb) in ("can", "could", "may", "might") and accounts(verb):
        return True
    if modal_of(verb) == "could" and verb.lemma_ in _PERCEIVED and passive:
        return True  # `could be heard complaining`
    if verb.lemma_ in _RECEIVING and passive and any(child.lower_ == "with" for child in verb.children):
        return True  # `will be received with astonishment`
    effort = verb.lemma_ == "work" and _is_so(verb, _EFFORTS)
    return effort or verb.lemma_ in _STIRRING or verb.lemma_ in _PROPHESYING


def concedes(verb: Token) -> bool:
    """Does a verb with `may` only grant something (`may speak of peace, but arm themselves`)?"""
    joined = [child for child in verb.children if child.dep_ == "cc" and child.i > verb.i]
    return modal_of(verb) in ("may", "might") and any(child.lower_ in ("but", "yet") for child in joined)


def _is_so(verb: Token, adverbs: frozenset[str]) -> bool:
    return any(child.lower_ in adverbs for child in verb.children)


def judges(verb: Token) -> bool:
    """Does a verb with a modal wish or judge (`would prefer`, `would be tough`) rather than tell what is to come?"""
    if verb.lemma_ in _WISHING or any(child.lower_ in _GENERAL for child in verb.children):
        return True
    if modal_of(verb) == "would" and any(child.lower_ in ("rather", "sooner") for child in verb.children):
        return True  # `would rather vote for her rival`: a taste
    future = modal_of(verb) in FUTURE
    if verb.lemma_ == "have":
        return any(child.dep_ == "dobj" and child.lemma_.lower() not in _EFFECTS for child in verb.children)
    if not future and (verb.lemma_ in _STANDING or _is_a_kind(verb)):
        return True
    complements = [child for child in verb.children if child.dep_ in ("acomp", "attr") and child.i > verb.i]
    if verb.lemma_ in ("be", "become") and any(c.pos_ == "NOUN" and c.lemma_ in _ASPECTS for c in complements):
        return True
    return verb.lemma_ == "be" and any(
        child.pos_ == "ADJ" and child.lemma_.lower() not in _STATES for child in complements
    )


def counts_off(verb: Token) -> bool:
    """Does a verb only say of which rank or number a thing is (`would be the fifth such deal`)?"""
    named = [child for child in verb.children if child.dep_ == "attr" and child.i > verb.i]
    return (
        verb.lemma_ == "be"
        and any(
            word.tag_ in ("JJS", "RBS") or (word.pos_ == "ADJ" and word.ent_type_ == "ORDINAL")
            for child in named
            for word in child.children
        )
    ) or (verb.lemma_ == "be" and any(_ORDINAL.fullmatch(child.text) for child in named))


def hopes(verb: Token) -> bool:
    """Does somebody tell of his own success to come (`we will win`), or only that time will tell (`we’ll see`)?"""
    subject = subject_of(verb)
    return verb.lemma_ in _HOPED and subject is not None and subject.lower_ in ("we", "i")


def _is_a_kind(verb: Token) -> bool:
    """Does `be` only say what a thing is or how (`may be his kind of guy`, `could be way off`), and not where?"""
    told = [child for child in verb.children if child.dep_ in ("acomp", "attr") and child.i > verb.i]
    placed = any(child.dep_ == "prep" for child in verb.children)
    return verb.lemma_ == "be" and not any(child.pos_ == "ADJ" for child in told) and (bool(told) or not placed)


def supposes(verb: Token) -> bool:
    """Does a verb with `would` tell, in the author's voice, what would be so if something else were?

    What somebody says would come, and what a proposal would do, are still to come.
    """
    if modal_of(verb) != "would":
        return False
    subject = subject_of(verb)
    if subject is not None and subject.left_edge.lower_ in ("any", "anything", "anybody", "anyone"):
        return True
    link = verb
    while link.dep_ != "ROOT" and link.head is not link:
        if link.dep_ in _REPORTED:
            return False
        link = link.head
    of = [noun for prep in subject.children if prep.lower_ == "of" for noun in prep.children] if subject else []
    return subject is None or not any(noun.lemma_.lower() in MEASURES for noun in (subject, *of))


def modal_of(verb: Token) -> str | None:
    """The modal that a verb stands with; None where there is none."""
    return next((child.lower_ for child in verb.children if child.dep_ == "aux" and child.lower_ in MODALS), None)


def subject_of(verb: Token) -> Token | None:
    """The head of a verb's subject, a noun or a clause; None where it has none."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)
