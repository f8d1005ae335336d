"""Questions from one statement on the record: an accusation, a denial, an aim, what would follow from something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE
from briefgen.analysis.attribution.phrases import PERSONAL
from briefgen.analysis.questions.clauses import carries, is_denied
from briefgen.analysis.questions.fills import Findings, Open, cue_words, pattern, printed_of, said, voiced
from briefgen.analysis.questions.judging import (
    JUDGES,
    LOYAL,
    MODALS,
    hopes,
    is_counterfactual,
    is_empty,
    modal_of,
    subject_of,
)
from briefgen.analysis.topic import content_tokens, tokens_of, words_of
from briefgen.model import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

SAID_LESS = 0.2
"""What only one party says is asked about after what the parties dispute and what the source itself announces."""

_WISHED = frozenset({"want", "hope", "hop", "aim", "plan", "intend", "wish", "propose"})
"""Verbs by which somebody is said to mean to do something; `hoped` has the lemma `hop`."""

_IDLE = frozenset(
    {"be", "become", "do", "ensure", "get", "give", "have", "help", "know", "make", "say", "see", "show", "stress"}
    | {"suggest", "talk", "tell", "think", "understand"}
)
"""Verbs of so wide a sense that no reader could tell whether what was meant was done."""

_FIGHTING = frozenset(
    {"combat", "condemn", "counter", "curb", "deter", "end", "fight", "halt", "oppose", "prevent", "stop", "tackle"}
)
"""Verbs whose object is a wrong that somebody works against."""

_FEARING = frozenset({"concern", "fear", "note", "worry"})
"""Words for what somebody dreads or sets down, and charges nobody with."""

_ACCUSING = re.compile(r"\b(?:accus|alleg|blam|charg|claim)", re.IGNORECASE)
"""Cues that accuse, of which what follows needs no verb (`accused it of fraud`)."""

_NAMELESS = frozenset({"i", "we", "you", "one", "people", "anyone", "anybody", "someone", "somebody"})
"""Of whom a condition is rhetoric (`if you are willing to lie …`)."""


def on_record(article: Article, findings: Findings) -> Iterator[Open]:
    """What a party says that time, a finding or an act would settle, in the words of the one statement."""
    known = findings.known
    for position in findings.positions:
        statement = known[position.statement]
        for trigger in _triggers(article, _as_printed(article, statement, known)):
            found = voiced(article, trigger, statement, known, less=SAID_LESS)
            if found is not None:
                yield found


def _as_printed(article: Article, statement: Statement, known: dict[str, Statement]) -> Statement:
    """The statement with as much of what is said as a question would print."""
    printed = printed_of(statement, said(article, statement, known))
    return msgspec.structs.replace(statement, content=[str(article.span(*part)) for part in printed])


def _triggers(article: Article, statement: Statement) -> Iterator[str]:
    if statement.kind == "accusation" and _charges(article, statement):
        yield "accused"
    if statement.kind == "denial" and not _is_judged(article, statement):
        yield from (trigger for trigger in ("denied_told", "refused_told") if _is_cued(article, statement, trigger))
    if _rules_out(article, statement):
        yield "refused_told"
    held = pattern("given_up").search(words_of(article, statement.content)) is None
    if statement.kind != "denial" and held and (_means_to(article, statement) or _is_set(article, statement)):
        yield "planned_event"
    if statement.kind not in ("denial", "aim") and _hangs(article, statement):
        yield "condition"


def _charges(article: Article, statement: Statement) -> bool:
    """Is somebody accused of what a finding could settle, rather than blamed or called something?"""
    words = words_of(article, statement.content)
    if pattern("rates").search(cue_words(article, statement)) or pattern("rated").search(words):
        return False
    tokens = content_tokens(article, statement)
    if any(token.lemma_ in _FEARING for token in (*tokens_of(article, statement.cue), *tokens[:2])):
        return False
    if tokens and _is_meant(tokens[0]):
        return False
    if not (_ACCUSING.search(cue_words(article, statement)) or any(_is_in_clause(token, tokens) for token in tokens)):
        return False  # a heap of words
    return any(pattern("misdeed").match(token.text) and not _is_opposed(token) for token in tokens)


def _is_in_clause(word: Token, told: Sequence[Token]) -> bool:
    """Is a word of wrong said of somebody, by a finite verb of what is told that it is or hangs on?"""
    verbs = [link for link in (word, *word.ancestors) if link in told]
    verbs = [verb for verb in verbs if verb.tag_ in FINITE or any(child.dep_ == "aux" for child in verb.children)]
    beside = any(link.dep_ == "prep" and link.head.pos_ in ("NOUN", "PROPN") for link in (word.head, word))
    beside = beside and word.pos_ in ("NOUN", "PROPN")  # `the victims of the massacre`
    wrong = pattern("misdeed").match(word.text) is not None and not beside
    return wrong and any(subject_of(verb) is not None for verb in verbs)


def _is_meant(first: Token) -> bool:
    """Does the speaker tell what he himself will do (`said he would bring it back`), of which no finding is to come?"""
    own = first.lower_ in ("he", "i", "she", "we") and first.dep_ == "nsubj"
    return own and modal_of(first.head) in ("will", "would", "’ll", "'ll")


def _is_opposed(word: Token) -> bool:
    """Does a word of wrong stand in the subject of a judgement, or as what is fought (`stopping illegal trade`)?"""
    return any(
        link.dep_ in ("csubj", "csubjpass") or (link is not word and link.lemma_ in _FIGHTING)
        for link in (word, *word.ancestors)
    )


def _is_judged(article: Article, statement: Statement) -> bool:
    """Is what is dismissed decided by a court, whose word settles it, or said not to be denied?"""
    tokens = tokens_of(article, (*statement.source, *statement.cue))
    return any(token.lemma_.lower() in JUDGES or token.dep_ == "neg" for token in tokens)


def _is_cued(article: Article, statement: Statement, trigger: str) -> bool:
    """Is it the cue that denies or refuses, and no word of what is said (`rights that had been denied`)?"""
    cue = cue_words(article, statement)
    found = pattern(trigger).search(f"{cue} {words_of(article, statement.content)}")
    return found is not None and found.start() < len(cue)


def _rules_out(article: Article, statement: Statement) -> bool:
    """Does somebody say what will not be (`there could be no concession`)?"""
    if statement.kind not in ("denial", "threat"):
        return False  # what somebody pledges not to do is no refusal of what he was asked
    return any(
        modal_of(token) in ("will", "would", "could", "wo") and is_denied(token) and not is_empty(token)
        for token in content_tokens(article, statement)
    )


def _means_to(article: Article, statement: Statement) -> bool:
    """Does somebody want, plan or hope to do something that will be seen to be done or not?

    A wish in what is said must be the speaker's own (`said it hoped to return to profit`).
    """
    tokens = content_tokens(article, statement)
    wished = [token for token in tokens_of(article, statement.cue) if token.lemma_ in _WISHED]
    if statement.kind == "aim":
        wished += [token for token in tokens if token.lemma_ in _WISHED]
    else:
        wished += [token for token in tokens if token.lemma_ in _WISHED and _is_doer(token) and carries(token)]
    return any(
        child.dep_ in ("xcomp", "ccomp")
        and child.tag_ == "VB"
        and child.lemma_ not in _IDLE | LOYAL
        and _is_for_oneself(child)
        for token in wished
        if not is_denied(token)
        for child in token.children
    )


def _is_for_oneself(deed: Token) -> bool:
    """Is what is wished the speaker's own deed, told of him by a pronoun, and not another's (`wants her to resign`)?"""
    subject = subject_of(deed)
    return subject is None or subject.lower_ in PERSONAL


def _is_own(verb: Token) -> bool:
    """Is a verb of what somebody says told of himself, by a pronoun?"""
    subject = subject_of(verb)
    return subject is not None and subject.lower_ in PERSONAL and not is_denied(verb)


def _is_doer(verb: Token) -> bool:
    """Is a verb of what somebody says told of himself, or of a body that it names (`Both sides hope to …`)?"""
    subject = subject_of(verb)
    named = subject is not None and subject.pos_ in ("NOUN", "PROPN") and subject.ent_type_ != "PERSON"
    earlier = any(child.lower_ == "had" for child in verb.children)
    return _is_own(verb) or (named and not earlier and not is_denied(verb))


def _is_set(article: Article, statement: Statement) -> bool:
    """Does somebody say that something is due, set or likely to come about?"""
    return bool(pattern("said_ahead").search(words_of(article, statement.content)))


def _hangs(article: Article, statement: Statement) -> bool:
    """Does what a statement says will be hang on something named that may come about (`if the board agrees, …`)?"""
    if pattern("unreal").search(words_of(article, statement.content)):
        return False
    now = any(token.tag_ in ("VBZ", "VBP") for token in tokens_of(article, statement.cue))
    for clause in content_tokens(article, statement):
        mark = next((child for child in clause.children if child.dep_ == "mark"), None)
        if clause.dep_ != "advcl" or mark is None or mark.lower_ not in ("if", "unless"):
            continue
        subject = subject_of(clause)
        supposed = clause.tag_ == "VBD" and (now or statement.mode == "direct")
        if subject is None or subject.lower_ in _NAMELESS or supposed or is_counterfactual(clause):
            continue
        if modal_of(clause.head) in (*MODALS, "should") and not is_empty(clause.head) and not hopes(clause.head):
            return True
    return False
