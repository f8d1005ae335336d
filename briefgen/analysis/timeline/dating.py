"""What a date dates: the verb or noun that happens then, and whether it is done or still to come."""

from __future__ import annotations

from datetime import date as calendar
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen import dates
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import verb_form
from briefgen.analysis.attribution.phrases import NOMINAL, VERBAL
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.timeline.date_expressions import date_expressions
from briefgen.analysis.timeline.planned import (
    is_compared,
    is_either,
    is_in_subject,
    is_planned,
    is_put_off,
    is_term,
    leads_up,
)
from briefgen.analysis.timeline.words import above, is_happening, is_saying, plans, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Token


MOST_NAMING = 5
"""Words behind a date among which the noun that it stands with is looked for."""

_ATTRIBUTIVE = ("poss", "amod", "compound", "nummod", "nmod")


class Dated(Struct, frozen=True):
    """A date expression in the source with what it dates.

    start, end: the expression's place in the source, in code points; head: the verb or noun that happens;
    by_noun: the date belongs to a noun (`Friday's vote`) and not to the clause; planned: told as still to come;
    either: the words tell neither past nor to come, so that the nearer date is meant (`was due to leave Tuesday`).
    """

    sentence: int
    start: int
    end: int
    words: str
    kind: dates.Kind
    head: Token
    by_noun: bool
    planned: bool
    either: bool = False


def find_dated(article: Article, sentence: int, coverage: Coverage) -> list[Dated]:
    """Find the date expressions of a sentence, by its index, with what each dates, in the source's order.

    coverage: the statements by sentence; a date inside what somebody says dates nothing outside it.
    """
    start = article.source.sentences[sentence][0]
    found: list[Dated] = []
    for expression, tokens in date_expressions(article, sentence):
        head, by_noun = _dated_head(tokens)
        if is_saying(head) or (coverage.holds(sentence, start) and not coverage.holds(sentence, head.idx)):
            head = _verb_between(head, tokens[0]) or head
            by_noun = by_noun and head.pos_ in NOMINAL
        term, compared = is_term(tokens), is_compared(head, tokens[0])
        put_off = is_put_off(tokens[0])
        inside = is_in_subject(tokens[0], head)
        found.append(
            Dated(
                sentence=sentence,
                start=start + expression.start,
                end=start + expression.end,
                words=expression.words,
                kind=expression.kind,
                head=head,
                by_noun=by_noun,
                planned=term
                or put_off
                or (not compared and is_planned(head, expression, by_noun=by_noun, in_subject=inside)),
                either=term or put_off or is_either(head, by_noun=by_noun),
            )
        )
    return found


def days_between(published: str, date: str) -> int | None:
    """The days between publication and a date, a month or year counted from its nearer end."""
    first, last = (end for end in (date.split("/") * 2)[-2:])
    first = last if first == ".." else first
    try:
        day = calendar.fromisoformat(published[:10])
        start = calendar.fromisoformat((first + "-01-01")[:10] if len(first) < len("2023-05-01") else first)
        ends = {4: last + "-12-31", 7: last + "-28", 10: last}
        end = calendar.fromisoformat(ends[len(last)])
    except (ValueError, KeyError):
        return None
    if start <= day <= end:
        return 0
    return min(abs((day - start).days), abs((day - end).days))


def _dated_head(tokens: list[Token]) -> tuple[Token, bool]:
    """The verb or noun that an expression dates, and whether it is a noun."""
    inside = {token.i for token in tokens}
    top = next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[0])
    head = top
    for step in above(top):
        head = step
        if step.i not in inside and (step.pos_ in VERBAL or (step.pos_ in NOMINAL and step.ent_type_ != "DATE")):
            break
    before = tokens[0].nbor(-1) if tokens[0].i else None
    named = _noun_named(before, tokens[-1])
    if named is not None:
        return named, True
    if before is not None and _stands_for_itself(before) and top.dep_ not in _ATTRIBUTIVE:
        return before, False  # `said Monday`: what stands so close is what is dated, whatever the parser says
    if head.pos_ == "NOUN" and _is_bound_to(head, top, tokens):
        return head, True
    noun = head if head.pos_ in NOMINAL else _noun_before(head, before, tokens[-1])
    if noun is not None and _is_followed(noun):
        return noun, True
    if noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in ("during", "throughout"):
        return verb_above(noun) or noun, verb_above(noun) is None  # what happens meanwhile
    if noun is not None and is_happening(noun) and (top.dep_ in _ATTRIBUTIVE or not _takes_place(noun)):
        return noun, True
    return verb_above(head) or head, False


def _noun_named(before: Token | None, last: Token) -> Token | None:
    """The happening that a whole date right before it and behind an article tells from others, whatever the parser
    makes of it (`the anniversary of the May 4, 2011, bomb attacks on Monday`).
    """
    if before is None or before.tag_ not in ("DT", "PRP$", "POS") or not last.is_digit:
        return None
    noun = None
    for after in last.doc[last.i + 1 : last.i + 1 + MOST_NAMING]:
        if after.pos_ not in ("NOUN", "PROPN", "ADJ") and not (noun is None and after.text == ","):
            break
        noun = after if after.pos_ in NOMINAL else noun
    return noun if noun is not None and is_happening(noun) else None


def _is_bound_to(noun: Token, top: Token, tokens: list[Token]) -> bool:
    """Do a day's or month's words stand so with a noun that they date nothing else, whatever the noun: before it
    (`her March comment`), or right after it within a sentence's subject (`the recommendation Friday should …`)? A year
    may be part of a name (`the 2016 candidate`).
    """
    if all(token.is_digit for token in tokens):
        return False
    if top.dep_ in _ATTRIBUTIVE and top.head.i == noun.i:
        return True
    close = tokens[0].i == noun.i + 1 and tokens[0].pos_ in ("PROPN", "NOUN")
    leads = noun.dep_ == "ROOT" or (noun.dep_ in ("nsubj", "nsubjpass") and noun.head.i > noun.i)
    return close and leads and top.head.i == noun.i


def _stands_for_itself(verb: Token) -> bool:
    return verb.pos_ == "VERB" and (verb.tag_ != "VBG" or is_saying(verb))


def _noun_before(verb: Token, before: Token | None, last: Token) -> Token | None:
    """The noun just before an expression, where the expression is its own: because it goes on after the date (`the
    cease-fire in 2020 that ended the war`), or because its verb tells of it now (`follows the vote on Tuesday`).
    """
    if before is None or before.pos_ not in NOMINAL:
        return None
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    goes_on = after is not None and after.tag_ in ("WDT", "WP")
    goes_on = goes_on or (before.dep_ == "pobj" and before.head.dep_ == "prep" and before.head.head.pos_ in NOMINAL)
    ahead = before.dep_ == "pobj" and any(leads_up(lead) for lead in (before.head, before.head.head))
    return before if goes_on or ahead or (before.head.i == verb.i and before.dep_ == "dobj") else None


def _is_followed(noun: Token) -> bool:
    """Is a noun what something follows, so that its day is its own (`The pledge follows a report on Tuesday`)?"""
    return noun.dep_ == "dobj" and noun.head.lemma_ == "follow" and noun.head.tag_ in ("VBZ", "VBP")


def _takes_place(noun: Token) -> bool:
    """Is a noun the object of a verb by which it comes about (`holds its election in July`)?"""
    if noun.dep_ not in ("dobj", "attr", "oprd") or noun.head.pos_ not in VERBAL:
        return False
    return verb_form(noun.head) != "present" or noun.head.lemma_ in plans("holding")


def _verb_between(cue: Token, token: Token) -> Token | None:
    """The last verb between a cue and a date after it: what the date belongs to before the saying itself."""
    between = reversed(list(cue.doc[cue.i + 1 : token.i]) if cue.i < token.i else [])
    return next((word for word in between if word.pos_ == "VERB" and word.dep_ != "amod"), None)
