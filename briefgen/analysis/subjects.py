"""How prominent a noun or pronoun is in its sentence: subject of the main clause, of a lower one, or no subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.aspect import in_passive
from briefgen.analysis.attribution.phrases import NOMINAL, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

MAIN, HELD, LOWER, NONE = 2.0, 1.0, 0.3, 0.0
"""The weight of a subject: of a main clause, which the next sentence goes on about, of a clause that is somebody's
words or thoughts, of a relative or adverbial clause, which tells of it in passing; and of what is no subject."""

_ASKING = frozenset(("ask", "quiz", "interview"))
"""Verbs of questions: whom they are put to is who speaks next."""

_WITHIN = ("compound", "appos", "conj", "nmod")
_ASIDE = ("relcl", "acl", "advcl", "pcomp", "csubj", "csubjpass")
_WORDS = ("ccomp", "xcomp")
_UNSPOKEN = frozenset().union(
    lexicons.words("documents"), lexicons.words("press"), lexicons.channels(), *lexicons.heads().values()
)
_AGED = frozenset(("aged", "elderly", "young", "teenage", "retired", "unemployed", "bearded", "pregnant"))
_GESTURES = frozenset(
    (
        "shake", "nod", "shrug", "sigh", "weep", "cry", "sob", "laugh", "smile", "grin", "frown", "wince", "whisper",
        "hug", "kiss", "wave", "clap", "kneel", "pray", "wipe", "clutch",
    )
)  # fmt: skip
"""What people do and things do not, where it is done to nothing but a part of them: `shook her head`."""

_COUNTING = frozenset(
    (
        "percent",
        "cent",
        "majority",
        "minority",
        "half",
        "third",
        "quarter",
        "number",
        "share",
        "couple",
        "dozen",
        "most",
    )
)
"""Subjects that stand for several people none of whom is named: `29 percent said they believe`."""


def rank_of(token: Token) -> float:
    """The weight of the phrase that a token is the name or the head of."""
    head = head_of(token)
    if token.dep_ in ("compound", "nmod") and head.pos_ == "NOUN" and not is_person_noun(head):
        return NONE  # `the Smith attack` is no deed of his
    if _puts_question(head.head):
        return {"nsubj": LOWER, "nsubjpass": MAIN, "dobj": MAIN}.get(head.dep_, NONE)
    return clause_rank(head.head) if head.dep_ in SUBJECTS else NONE


def owns_subject(token: Token) -> bool:
    """Is it the owner of the thing that a main clause tells of: `NAME's message is`, and not `NAME's lawyer said`?"""
    owner = head_of(token)
    thing = owner.head
    plain = owner.dep_ == "poss" and thing.pos_ == "NOUN" and not is_person_noun(thing)
    return plain and (thing.dep_ in SUBJECTS or _is_behind_verb(thing)) and clause_rank(thing.head) >= MAIN


def _is_behind_verb(thing: Token) -> bool:
    """Is it the subject of a sentence turned round: `more troubling was NAME's refusal`?"""
    return thing.dep_ == "attr" and not any(child.dep_ in SUBJECTS for child in thing.head.children)


def head_of(token: Token) -> Token:
    """The head of the phrase that a token is the name, an apposition or a joined part of."""
    head = token
    while head.dep_ in _WITHIN and (head.head.pos_ in NOMINAL or head.head.lower_ == "one") and head.head != head:
        head = _officer_beside(head) or head.head
    return head


def _officer_beside(name: Token) -> Token | None:
    """Whose name the parse hung on the body in front of it: `a spokesman for the Lock Board, | NAME, said`."""
    body = name.head
    beside = name.dep_ == "appos" and name.ent_type_ == "PERSON" and body.dep_ == "pobj" and body.ent_type_ != "PERSON"
    officer = body.head.head if beside else None
    return officer if officer is not None and is_person_noun(officer) else None


def is_speaking(token: Token) -> bool:
    """Is somebody the subject of a verb of saying or taking a stand: `NAME said`, and not `NAME sells well`?"""
    verbs = lexicons.words("saying") | lexicons.words("stating")
    return token.dep_ == "nsubj" and token.head.lemma_ in verbs


def asks(token: Token) -> bool:
    """Is somebody the one who puts a question, after which the other speaks?"""
    head = head_of(token)
    return head.dep_ == "nsubj" and _puts_question(head.head)


def _puts_question(verb: Token) -> bool:
    """Is it a question that is put, and not a favour that is asked: `asked the council to wait`?"""
    wants = any(child.tag_ == "TO" for held in verb.children if held.dep_ in _WORDS for child in held.children)
    return verb.lemma_ in _ASKING and not wants


def is_according(token: Token) -> bool:
    """Is somebody the one after whose words a sentence is told: `according to NAME`?"""
    return token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"


def is_over(token: Token, pronoun: Token) -> bool:
    """Does a pronoun stand in a clause that hangs on that of this subject: `the firm slid after it agreed`?"""
    head = head_of(token)
    return head.dep_ in SUBJECTS and head.head != pronoun.head and head.head.is_ancestor(pronoun)


def clause_rank(verb: Token) -> float:
    """The weight of the subject of a clause, by the links from its verb up to the sentence's."""
    rank, here = MAIN, verb
    while here.head != here:
        if here.dep_ in _ASIDE:
            return LOWER
        if here.dep_ in _WORDS:
            rank = HELD
        here = here.head
    return rank


def is_person_noun(token: Token) -> bool:
    """Is a word a common noun for one person: `the minister`, `a woman`, `the spokesman`?"""
    offices = lexicons.offices()
    people = offices["offices"] | offices["unnamed"] | lexicons.words("male_nouns") | lexicons.words("female_nouns")
    return token.tag_ in ("NN", "NNP") and token.ent_type_ != "PERSON" and token.lower_ in people - {"one"}


def is_of_person(noun: Token, phrase: list[Token]) -> bool:
    """Is somebody told by the one whom he serves: `the minister's spokesman`, `his deputy`?"""
    owner = next((token for token in phrase if token.dep_ == "poss" and token.head == noun), None)
    return owner is not None and (owner.pos_ == "PRON" or is_person_noun(owner))


def is_told_of(token: Token) -> bool:
    """Is somebody told of who has no name, by whatever he is: `a middle-aged cashier nodded`, `a baker said`?

    New in the article, `a` or `another`; a person by what is told: that he speaks or does what people do, or is so old.
    """
    own = {child.lower_ for child in token.children if child.i < token.i}
    if token.tag_ != "NN" or token.dep_ not in SUBJECTS or not own & {"a", "an", "another", "one"}:
        return False
    if token.head.lemma_ in lexicons.words("saying") and token.lower_ not in _UNSPOKEN:
        return True
    who = any(t.lower_ == "who" for t in token.subtree)
    modifiers = [child for child in token.children if child.dep_ in ("amod", "compound")]
    aged = any(t.lower_ in _AGED for child in modifiers for t in child.subtree)
    moved = [t for t in token.head.children if t.dep_ == "dobj"]
    own_part = all(any(t.tag_ == "PRP$" for t in part.children) for part in moved)
    return who or aged or (token.head.lemma_ in _GESTURES and own_part)


def is_several(token: Token) -> bool:
    """Does a subject stand for people who are counted and not named?"""
    return token.tag_ == "NNS" or token.lower_ in _COUNTING


def sex_of_noun(token: Token) -> str | None:
    """Whether a noun means a man or a woman only: `spokeswoman`."""
    if token.lower_ in lexicons.words("male_nouns"):
        return "male"
    return "female" if token.lower_ in lexicons.words("female_nouns") else None


def expects_clause(pronoun: Token) -> bool:
    """Is an `it` no more than the place of the clause that follows: `it was said that`, `it is important to`?"""
    verb = pronoun.head
    if pronoun.lower_ != "it" or pronoun.dep_ not in SUBJECTS:
        return False
    after = [child for child in verb.children if child.i > verb.i]
    links = {child.dep_ for child in after}
    judged = any(child.lower_ in lexicons.words("extraposing") for child in after if child.dep_ in ("acomp", "attr"))
    if judged and any(token.tag_ == "TO" or token.dep_ == "mark" for child in after for token in child.subtree):
        return True
    if not links & {"ccomp", "csubj", "csubjpass"}:
        return False
    passive = pronoun.dep_ == "nsubjpass" or in_passive(verb)
    return (passive and "agent" not in links) or verb.lemma_ in lexicons.words("appearing")
