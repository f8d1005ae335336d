"""What a date of the timeline belongs to: the lead's event, the main clause, a state of things, another event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefgen import dates
from briefgen.analysis.aspect import in_passive, is_finite, verb_form
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.phrases import SUBJECTS, child, children
from briefgen.analysis.timeline.dating import Dated
from briefgen.analysis.timeline.rows import Row
from briefgen.analysis.timeline.words import (
    above,
    clause_of,
    is_happening,
    is_saying,
    noun_of,
    plans,
    same_happening,
    verb_above,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_AFTER = frozenset({"after", "following", "since", "before", "until", "ahead", "than"})
"""Prepositions whose object happens at another time than what the sentence tells."""


def is_before_what_it_says(row: Row, rows: Sequence[Row]) -> bool:
    """Would somebody have spoken of an event before it happened? Then the day of the week was counted back wrongly:
    some articles go on changing after the day that they bear.
    """
    return row.said and any(
        other.date is not None
        and row.date is not None
        and not other.planned
        and not other.said
        and row.date < other.date
        for other in rows
        if other.dated.sentence == row.dated.sentence
    )


def is_of_lead(row: Row, lead: Row) -> bool:
    """Does a row of the lead's day only tell who spoke that day, or name its event again (`Tuesday's truce`)?"""
    if lead.date is None or lead.date != row.date:
        return False
    head = row.dated.head
    if row.dated.by_noun:
        return any(same_happening(noun_of(head), noun) for noun in _happens_in(lead.dated.head))
    speech = [head, *(child for child in head.children if child.dep_ == "xcomp")]
    return row.said and any(is_saying(one) for one in speech)


def _happens_in(head: Token) -> list[str]:
    """What the words of a dated verb name as happening: the verb and the nouns of its clause."""
    return [head.lemma_.lower(), *happenings(clause_of(head))]


def happenings(tokens: Iterable[Token]) -> list[str]:
    """The nouns for what some words name as happening, less what they only set a time by."""
    return [
        noun_of(token)
        for token in tokens
        if is_happening(token) and not (token.dep_ == "pobj" and token.head.lower_ in _AFTER)
    ]


def is_of_root(dated: Dated) -> bool:
    """Does a date belong to the sentence's main verb, or to what that verb reports?"""
    verb = dated.head
    return not dated.by_noun and (verb.dep_ == "ROOT" or (verb.head.dep_ == "ROOT" and verb.dep_ in ("ccomp", "conj")))


def is_of_root_or_its_event(dated: Dated) -> bool:
    """Is a date that of a sentence's main verb, or of the event at which it was done (`spoke at Tuesday's debate`)?"""
    at = dated.head.head if dated.by_noun and dated.head.dep_ == "pobj" else None
    held = at is not None and at.lower_ in ("at", "during", "in") and at.head.dep_ == "ROOT" and at.head.pos_ == "VERB"
    return held or is_of_root(dated)


def is_of_main_clause(dated: Dated) -> bool:
    """Does no clause of its own, and no `after`, stand between a date and the main verb?"""
    return all(
        step.dep_ not in ("relcl", "advcl", "acl", "pcomp") and not (step.dep_ == "prep" and step.lower_ in _AFTER)
        for step in above(dated.head)
    )


def is_of_relative(dated: Dated) -> bool:
    """Does a date belong to a relative clause with a tense of its own (`met the man who won in 2012`)?

    What is done to an end (`traded the prisoners that it held to free him in 2011`) may belong to the main verb, unless
    that only tells what is said of somebody (`is said to like a band that was allowed to play in 2011`).
    """
    root = list(above(dated.head))[-1]
    hearsay = is_saying(root) and in_passive(root)
    for step in above(dated.head):
        if step.tag_ == "VB" and not hearsay and not is_finite(step):
            return False
        if step.dep_ == "relcl":
            return step.head.dep_ != "ROOT"
    return False


def is_aside(dated: Dated) -> bool:
    """Does a day to come belong to an aside on what is over (`the price rose because they will meet on Monday`)?"""
    for step in above(dated.head):
        if dated.by_noun or step.dep_ == "relcl":
            return False
        aside = step.dep_ == "ccomp" and step.i > step.head.i and not _takes_clause(step.head)
        if (aside or step.dep_ in ("advcl", "pcomp")) and _is_over(step.head):
            return True
    return False


def _is_over(word: Token) -> bool:
    """Is a verb, or the one that a preposition hangs on, one of what is over?"""
    verb = verb_above(word)
    return verb is not None and verb_form(verb) in ("past", "perfect", "past perfect")


def _takes_clause(verb: Token) -> bool:
    """Does a verb say, think or plan what the clause after it tells?"""
    return verb.lemma_ != "go" and (lexicon().attributes(verb.lemma_.lower()) or verb.lemma_ in plans("verbs"))


def is_of_only_verb(dated: Dated) -> bool:
    """Does a date belong to a past deed in a sentence that the parser gave no verb at its head?"""
    verb = dated.head
    root = list(above(verb))[-1]
    told = verb_form(verb) == "past" and child(verb, *SUBJECTS) is not None
    return root.pos_ not in ("VERB", "AUX") and not dated.by_noun and told and verb.dep_ != "relcl"


def is_standing(verb: Token) -> bool:
    """Does a verb in the present tell how things are (`the threat today is`) rather than what happens?"""
    return verb_form(verb) == "present" and is_finite(verb) and not is_saying(verb)


def wants_anchor(dated: Dated) -> bool:
    """Does an expression say nothing without the date of another event?"""
    return dated.kind in ("duration", "offset", "open") and not any(
        dates.resolve(dated.words, published="2000-01-01", planned=planned, anchor=None) for planned in (False, True)
    )


def clause_subjects(dated: Dated) -> list[Token]:
    """The subjects of the verb that a date hangs on, and of the one that this only fills (`is to last`)."""
    verb = dated.head
    heads = [verb, verb.head] if verb.dep_ == "xcomp" else [verb]
    return [subject for head in heads for subject in children(head, *SUBJECTS)]
