"""Whether what a date dates is done or still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import dates
from briefgen.analysis.aspect import in_passive, is_finite, verb_form
from briefgen.analysis.timeline.words import above, noun_of, plans, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONDITIONS = frozenset({"if", "unless"})

_LEADING_ON = frozenset({"for", "until", "till", "to"})
"""Prepositions before the day to which something is put off, or for which it is called."""

_SET = frozenset({"date", "deadline"})
"""What is set for a day to come, told with `of` (`a deadline of May 4`)."""

_FIXED = ("deictic", "range", "period")
"""Kinds whose words say by themselves whether they lie ahead."""


def is_planned(head: Token, expression: dates.DateExpression, *, by_noun: bool, in_subject: bool) -> bool:
    """Is what is dated still to come, by its noun, its verb or the words of the date (`later this month`)?"""
    if expression.words.lower().startswith("later this"):
        return True
    if by_noun and _is_announced(head):
        return True
    if expression.words.lower().startswith("since ") or (by_noun and _is_done(head, expression)):
        return False
    verb = verb_above(head)
    if verb is None:
        return False
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "pcomp", "amod", "relcl") and not is_finite(verb):
        return verb.lemma_ in plans("arranging")  # `less than forecast in July`: done
    form = verb_form(verb)
    fixed = expression.kind in _FIXED
    done = [verb] if form == "modal" else [child for child in verb.children if child.dep_ == "xcomp"]
    if any(child.lemma_ == "have" and child.dep_ == "aux" for one in done for child in one.children):
        return False  # `may have slowed in November`, `is expected to have slowed`: whether or not, it is over
    if form in ("present", "progressive") and is_finite(verb):
        return not by_noun and not fixed and not in_subject
    if by_noun and _is_first_told(head):
        return form in ("future", "modal")
    return form in ("future", "modal") or _is_under_plan(verb, fixed=fixed) or _is_limit_ahead(verb, expression)


def _is_limit_ahead(verb: Token, expression: dates.DateExpression) -> bool:
    """Is a date the limit of what is not done: of a tenseless verb below one of now (`a hurdle to signing by May`)?"""
    if not expression.words.lower().startswith("by ") or verb.tag_ not in ("VB", "VBG") or is_finite(verb):
        return False
    told = next((step for step in above(verb) if is_finite(step)), None)
    return told is not None and verb_form(told) not in ("past", "past perfect")


def _is_done(noun: Token, expression: dates.DateExpression) -> bool:
    """Is a dated noun over, whatever its verb tells: one of what was won, said or done (`Tuesday's wins will help`),
    one whose outcome is told (`the results of Tuesday's vote`), or one that a bare year names (`his 2008 speech`)?
    """
    of = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return any(one.lemma_.lower() in plans("done") for one in (noun, of)) or expression.words.isdigit()


def _is_first_told(noun: Token) -> bool:
    """Is a happening named for the first time, after which something was done (`pledged to help after a meeting`)?"""
    after = noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following")
    return after and any(child.lower_ in ("a", "an") for child in noun.children)


def is_either(head: Token, *, by_noun: bool) -> bool:
    """Does nothing say whether a date lies behind or ahead: a noun's beside a verb that is neither past nor future, or
    a plan that was made in the past, or a condition?
    """
    verb = verb_above(head)
    if verb is None:
        return by_noun and not _is_announced(head)
    if by_noun and not _is_announced(head) and verb_form(verb) not in ("past", "past perfect", "future"):
        return True
    if any(child.lower_ in (*_CONDITIONS, "would") for child in verb.children):
        return True  # `if she won on Nov. 8`, `his vow that they would leave on Oct. 31`
    if by_noun and _is_announced(head):
        return False
    for step in above(verb):
        if is_finite(step):
            return verb_form(step) in ("past", "past perfect") and _is_under_plan(verb, fixed=True)
    return False


def is_term(tokens: list[Token]) -> bool:
    """Is a day that until which somebody may do something (`was given until 4 May to reply`)?"""
    last = tokens[-1]
    return tokens[0].lower_ in ("until", "till") and last.i + 1 < len(last.doc) and last.nbor(1).tag_ == "TO"


def is_put_off(first: Token) -> bool:
    """Is a day one to which an event was put off, or for which it was called (`called a strike for 4 May`)?"""
    of = (first.head if first.dep_ == "conj" else first).head
    if of.lower_ == "of" and of.head.lemma_ in _SET:
        return True  # `set collection dates of May 4 and June 8`
    lead = next((step for step in above(first) if step.dep_ == "prep" and step.lower_ in _LEADING_ON), None)
    verb = verb_above(lead) if lead is not None else None
    if verb is None or lead is None or not any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
        return False
    return verb.lemma_ in plans("calling" if lead.lower_ == "for" else "putting_off")


def is_compared(head: Token, token: Token) -> bool:
    """Does a date belong to what something is measured by (`will grow less than forecast in July`)?"""
    return any(word.lower_ in ("than", "versus") for word in head.doc[head.i + 1 : token.i]) and head.i < token.i


def is_in_subject(token: Token, verb: Token) -> bool:
    """Does a date stand inside the subject of the verb that it was taken for (`the threat before May 1 is clear`)?"""
    links = ("nsubj", "nsubjpass", "csubj")
    return any(c.left_edge.i <= token.i <= c.right_edge.i for c in verb.children if c.dep_ in links)


def _is_announced(noun: Token) -> bool:
    """Is a happening called one to come (`the looming deadline`, `ahead of the summit`)?"""
    if noun_of(noun) in plans("nouns"):
        return True
    if is_answered_for(noun):
        return False
    words = {word for child in noun.children if child.i < noun.i for word in (child.lower_, child.lemma_.lower())}
    leads = [noun.head, noun.head.head] if noun.dep_ == "pobj" else []
    return bool(words & plans("adjectives")) or any(
        (lead.lower_ in plans("prepositions") and lead.head.lemma_ not in plans("leaving")) or leads_up(lead)
        for lead in leads
    )


def leads_up(word: Token) -> bool:
    """Does a word say that one event comes before another (`ahead of`, `in the run-up to`, `heading into`)?"""
    if word.lower_ == "up":
        return word.i > 1 and word.nbor(-2).lower_ == "run"
    if word.lower_ == "into":
        return word.head.lemma_ in ("head", "go")
    return word.lower_ in plans("before")


def is_answered_for(noun: Token) -> bool:
    """Is a deed one that somebody answers for (`was arrested for a March 21 call`)?"""
    led = noun.dep_ == "pobj" and noun.head.lower_ in ("for", "over")
    return led and noun.head.head.lemma_.lower() in plans("answering")


def _is_under_plan(verb: Token, *, fixed: bool) -> bool:
    """Is a verb one of planning itself, or hangs, without a tense of its own, on one (`aimed to meet`)?"""
    passive = in_passive(verb)
    if passive and verb.lemma_ in plans("arranging"):
        return True
    if any(child.lemma_ == "due" for child in verb.children if child.dep_ == "acomp"):
        return True
    infinitive = verb.tag_ == "VB" or any(child.tag_ == "TO" for child in verb.children)
    if infinitive and verb.dep_ == "xcomp" and verb.head.lemma_ == "be":
        return True  # `is to last`, `is to be debated`
    for step in above(verb):
        if step.i != verb.i and _plans(step):
            return True
        if is_finite(step):
            open_end = verb.tag_ == "VB" and not fixed and _is_purpose(verb)
            to_come = ("present", "progressive", "future", "modal") if open_end else ("future",)
            return step.i != verb.i and verb_form(step) in to_come
    return False


def _plans(word: Token) -> bool:
    """Is a verb or adjective one of planning (`going to` is)?"""
    if word.lemma_ == "go":
        return word.tag_ == "VBG"
    return word.lemma_.lower() in plans("verbs") and word.pos_ in ("VERB", "ADJ", "ADV")


def _is_purpose(infinitive: Token) -> bool:
    """Does an infinitive look ahead: not one that only fills a noun (`the failure to see it before May`)?"""
    return infinitive.dep_ != "acl" or infinitive.head.lemma_.lower() in plans("purposes")
