"""Where the words that show a question stand: in what the sentence tells, or in passing, and in which clause then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.questions.clauses import POINTING, SHORTEST
from briefgen.analysis.questions.fills import token_end, trimmed
from briefgen.analysis.questions.judging import subject_of
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_CIRCUMSTANCES = frozenset({"around", "despite", "for", "of", "with", "without"})
"""Prepositions of a reason or a circumstance (`for opposing the bill`, `with critics denying it`)."""

_FREE = frozenset({"chance", "duty", "obligation", "opportunity", "responsibility", "right", "time"})
"""Nouns whose infinitive names what may be done, and is not being done (`a duty to consider an offer`)."""

TIMES = frozenset({"after", "as", "before", "when", "while"})
"""What begins a clause that tells when."""

_DATING = frozenset({"after", "before", "following", "since"})
"""Prepositions by which one matter only dates another (`was taken before the plan to ban …`)."""


def is_told(article: Article, words: Range) -> bool:
    """Do some words belong to what the sentence tells, and not to a relative clause, a reason or a circumstance?"""
    word = article.tokens(*words)[0]
    for link in (word, *word.ancestors):
        if (link.dep_ == "relcl" and link.i != word.i) or (link.dep_ == "pcomp" and link.head.lower_ in _CIRCUMSTANCES):
            return False
        if link.dep_ == "advcl" and link.i < link.head.i:
            return False
        if link.dep_ == "acl" and link.head.lemma_.lower() in _FREE:
            return False
        if link.dep_ == "acl" and is_any(link.head):
            return False
        if link.dep_ == "pobj" and link.head.lower_ in _CIRCUMSTANCES and link.i != word.i:
            return False
    return True


def is_any(noun: Token) -> bool:
    """Does a bare plural after a preposition mean any of a kind (`in cases alleging fraud`)?"""
    named = any(child.dep_ in ("det", "poss", "nummod", "amod") for child in noun.children)
    return noun.dep_ == "pobj" and noun.tag_ == "NNS" and not named


def is_aside(article: Article, words: Range) -> bool:
    """Do some words stand beside a noun, or in a clause of time (`While he was …`, `when the bill is debated`)?"""
    word = article.tokens(*words)[0]
    while word.dep_ != "ROOT" and word.head is not word:
        timed = any(child.lower_ in TIMES for child in word.children if child.dep_ in ("mark", "advmod"))
        if word.dep_ == "pobj" and word.head.lower_ in _DATING:
            return True
        if word.dep_ == "appos" or (word.dep_ == "advcl" and timed and not _comes_as(word)):
            return True
        word = word.head
    return False


def _comes_as(verb: Token) -> bool:
    """Does a clause tell the news beside which something comes (`The report comes as lawmakers debate the budget`)?"""
    return verb.head.lemma_ == "come" and any(child.lower_ == "as" for child in verb.children)


def own_clause(article: Article, words: Range) -> Range | None:
    """The clause of some words that stand in passing (`hours after the firm accused its rival of …`), by itself.

    None where it has no subject of its own or is about a noun before it.
    """
    word = article.tokens(*words)[0]
    chain = [word, *word.ancestors]
    if any(link.dep_ in ("relcl", "acl", "appos", "pcomp") for link in chain):
        return None
    verb = next((link for link in chain if link.pos_ in ("VERB", "AUX") and subject_of(link) is not None), None)
    subject = subject_of(verb) if verb is not None and verb.dep_ == "advcl" else None
    if verb is None or subject is None or subject.pos_ not in ("NOUN", "PROPN") or subject.i > verb.i:
        return None
    first = subject.left_edge
    clause = trimmed(article, (first.idx, token_end(verb.right_edge)))
    bare = first.lower_ in POINTING or first.tag_ == "PRP$" or len(article.words(clause).split()) < SHORTEST
    return None if bare or not clause[0] <= words[0] < words[1] <= clause[1] else clause
