"""What a date dates: the verb or noun that happens then, and whether it is done or still to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as calendar
from functools import cache
from typing import TYPE_CHECKING

from briefgen import dates
from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import in_passive, is_finite, verb_form
from briefgen.analysis.attribution.phrases import NOMINAL, VERBAL
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.timeline.date_expressions import date_expressions

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 12
"""Steps up the tree that are followed at most: clauses of news are not nested deeper, and hostile text may be."""

_ATTRIBUTIVE = ("poss", "amod", "compound", "nummod", "nmod")
_CONDITIONS = frozenset({"if", "unless"})
_LEADING_ON = frozenset({"for", "until", "till", "to"})
"""Prepositions before the day to which something is put off, or for which it is called."""

_FIXED = ("deictic", "range", "period")
"""Kinds whose words say by themselves whether they lie ahead."""


_LIMITS = ("advcl", "relcl", "parataxis", "conj", "ccomp")
"""Clauses of their own: their words belong to another verb."""


@dataclass(frozen=True)
class Dated:
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
        term, compared = _is_term(tokens), _is_compared(head, tokens[0])
        put_off = _is_put_off(tokens[0])
        inside = _is_in_subject(tokens[0], head)
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
                or (not compared and _is_planned(head, expression, by_noun=by_noun, in_subject=inside)),
                either=term or put_off or _is_either(head, by_noun=by_noun),
            )
        )
    return found


def noun_of(token: Token) -> str:
    """The lower-case lemma of a noun, written whole where a hyphen joins it to the word before (`cease-fire`)."""
    lemma = token.lemma_.lower()
    if (
        token.i >= 2
        and token.nbor(-1).text == "-"
        and not token.nbor(-1).whitespace_
        and not token.nbor(-2).whitespace_
    ):
        return f"{token.nbor(-2).lower_}-{lemma}"
    return lemma


def is_happening(token: Token) -> bool:
    """Does a noun name something that happens?"""
    return token.pos_ in NOMINAL and (noun_of(token) in happenings() or token.lemma_.lower() in happenings())


def same_happening(first: str, second: str) -> bool:
    """Are two lemmas words for one kind of happening (`talk`, `meet`, `meeting`)?"""
    return first == second or any(first in group and second in group for group in _same())


def above(token: Token) -> Iterator[Token]:
    """The token and those it hangs on, up to the sentence's root."""
    for _ in range(DEEPEST):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def clause_of(verb: Token) -> Iterator[Token]:
    """The words of a verb without the clauses that hang on it."""
    yield verb
    for child in verb.children:
        if child.dep_ not in _LIMITS or child.pos_ not in ("VERB", "AUX"):
            yield from clause_of(child)


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


def verb_above(token: Token) -> Token | None:
    """The nearest verb that a token is or hangs on, auxiliaries passed over."""
    for step in above(token):
        if step.pos_ in VERBAL and step.dep_ not in ("aux", "auxpass"):
            return step
    return None


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
    if before is not None and _stands_for_itself(before) and top.dep_ not in _ATTRIBUTIVE:
        return before, False  # `said Monday`: what stands so close is what is dated, whatever the parser says
    if head.pos_ == "NOUN" and _is_bound_to(head, top, tokens):
        return head, True
    noun = head if head.pos_ in NOMINAL else _noun_before(head, before, tokens[-1])
    if noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in ("during", "throughout"):
        return verb_above(noun) or noun, verb_above(noun) is None  # what happens meanwhile
    if noun is not None and is_happening(noun) and (top.dep_ in _ATTRIBUTIVE or not _takes_place(noun)):
        return noun, True
    return verb_above(head) or head, False


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
    ahead = before.dep_ == "pobj" and any(_leads_up(lead) for lead in (before.head, before.head.head))
    return before if goes_on or ahead or (before.head.i == verb.i and before.dep_ == "dobj") else None


def _takes_place(noun: Token) -> bool:
    """Is a noun the object of a verb by which it comes about (`holds its election in July`)?"""
    if noun.dep_ not in ("dobj", "attr", "oprd") or noun.head.pos_ not in VERBAL:
        return False
    return verb_form(noun.head) != "present" or noun.head.lemma_ in plans("holding")


def is_saying(verb: Token) -> bool:
    """Is a verb one of plain saying?"""
    return verb.pos_ in VERBAL and verb.lemma_.lower() in plans("saying")


def _verb_between(cue: Token, token: Token) -> Token | None:
    """The last verb between a cue and a date after it: what the date belongs to before the saying itself."""
    between = reversed(list(cue.doc[cue.i + 1 : token.i]) if cue.i < token.i else [])
    return next((word for word in between if word.pos_ == "VERB" and word.dep_ != "amod"), None)


def _is_planned(head: Token, expression: dates.DateExpression, *, by_noun: bool, in_subject: bool) -> bool:
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
    if form in ("present", "progressive") and is_finite(verb):
        return not by_noun and not fixed and not in_subject
    if form == "modal" and any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children):
        return False  # `may have slowed in November`: whether or not, it is over
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


def _is_either(head: Token, *, by_noun: bool) -> bool:
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


def _is_term(tokens: list[Token]) -> bool:
    """Is a day that until which somebody may do something (`was given until 4 May to reply`)?"""
    last = tokens[-1]
    return tokens[0].lower_ in ("until", "till") and last.i + 1 < len(last.doc) and last.nbor(1).tag_ == "TO"


def _is_put_off(first: Token) -> bool:
    """Is a day one to which an event was put off, or for which it was called (`called a strike for 4 May`)?"""
    lead = next((step for step in above(first) if step.dep_ == "prep" and step.lower_ in _LEADING_ON), None)
    verb = verb_above(lead) if lead is not None else None
    if verb is None or lead is None or not any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
        return False
    return verb.lemma_ in plans("calling" if lead.lower_ == "for" else "putting_off")


def _is_compared(head: Token, token: Token) -> bool:
    """Does a date belong to what something is measured by (`will grow less than forecast in July`)?"""
    return any(word.lower_ in ("than", "versus") for word in head.doc[head.i + 1 : token.i]) and head.i < token.i


def _is_in_subject(token: Token, verb: Token) -> bool:
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
        (lead.lower_ in plans("prepositions") and lead.head.lemma_ not in plans("leaving")) or _leads_up(lead)
        for lead in leads
    )


def _leads_up(word: Token) -> bool:
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


def _lexicon(name: str) -> dict[str, list[str]]:
    return lexicons.read(f"lexicon/{name}.toml")


@cache
def plans(name: str) -> frozenset[str]:
    """A word list of plans.toml."""
    return frozenset(_lexicon("plans")[name])


@cache
def happenings() -> frozenset[str]:
    """The nouns that name something that happens."""
    return frozenset(_lexicon("happenings")["nouns"])


@cache
def _same() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in _lexicon("happenings")["same"])
