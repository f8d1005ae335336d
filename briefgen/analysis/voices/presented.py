"""Who is meant by a noun that tells what he is: `Actor NAME`, then `the actor`; `the NAME editor`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.bodies.beside import words_of_titles
from briefgen.analysis.bodies.source_phrases import is_of_name, modifiers_of
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.subjects import is_person_noun
from briefgen.analysis.voices.antecedents import Memory
from briefgen.analysis.voices.naming import Naming
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEHIND = r"(?:,(?: who)?(?: \d\d,)?|,? who)?(?: (?:is|was|became|works as|worked as))?(?: (?:a|an|the|one|his|her))?"
_MORE = r"(?: (?!who\b|said\b|told\b|and\b|met\b|to\b|for\b|of\b|at\b)[\w’'.-]+){0,4}?"
_YEARS = re.compile(r"\d{1,3}|year|years|old|-|\d{1,3}-year-?old")
_OLD = re.compile(r"\d{1,3}-year-?old")
_SAYS_WHO = lexicons.words("says_who")
_BY_NAME = lexicons.words("seated_for") | lexicons.words("known_by")
"""Those who are told by the name of a seat, a paper or a work: `the MP for NAME`, `the NAME editor`."""

_KNOWN_BY = lexicons.words("known_by")
"""Those who are known by their own works speak for nobody else."""

_WRITE = frozenset(("author", "broadcaster", "columnist", "editor", "host", "novelist", "presenter", "writer"))
_RUNNING = lexicons.words("in_the_running")
_CAMPAIGN_STAFF = lexicons.words("campaign_staff")
_PARENTS = frozenset(("mother", "father", "grandmother", "grandfather"))
_SIDES = frozenset(("majority", "minority"))
REACH = 90
"""Code points behind a name within which it is told what somebody is."""


def presented_as(naming: Naming, head: Token) -> tuple[NamedPerson, int] | None:
    """The person whom the noun of `the NOUN` presented last before it, with the place; nobody where two are alike.

    What the phrase says beside his age must have been said of him too: `the French actor` may be another one.
    """
    noun = re.escape(head.lower_)
    before = re.compile(rf"\b{noun}s? $", re.I)
    behind = re.compile(rf"{_BEHIND}{_MORE} {noun}\b(?!(?-i: [A-Z]))", re.I)
    told = [t.lower_ for t in head.lefts if t.dep_ != "det" and not _YEARS.fullmatch(t.lower_)]
    text, found = naming.article.text, []
    for person, mention in naming.places[1]:
        start, end = mention.range
        if end > head.left_edge.idx:
            break
        if any(head.lower_ in title.words.casefold() for title in person.titles):
            continue  # an office, by which nobody else is meant than its holder
        first = max(0, start - len(head) - 2)
        after = behind.match(text, end, min(end + REACH, head.left_edge.idx))
        title = before.search(text, first, start)
        if (title or after) and _says_all(told, text[max(0, start - REACH) : after.end() if after else start]):
            found.append((person, start))
    if not found:
        return None
    last, place = found[-1]
    here = naming.article.sentence_at(place)
    beside = {person.name for person, start in found if naming.article.sentence_at(start) == here}
    return (last, place) if len(beside) == 1 else None


def tells_who(head: Token, phrase: list[Token], inside: list[BodyMention]) -> bool:
    """Does a phrase say by age, trade, seat or former office who somebody is that has been named?

    inside: the bodies that the phrase names: none but what he sits for or works for.
    """
    noun, before = head.lower_, [t.lower_ for t in phrase if t.i < head.i]
    inside = inside if noun != "veteran" else []  # `the NAME veteran` has left what he served in
    parties = lexicons.political_parties()
    sits = noun == "member" and any(t.dep_ == "prep" and t.lower_ == "for" for t in head.children)
    by_name = (noun in _BY_NAME or sits) and all(m.key not in parties and m.kind == "name" for m in inside)
    if before[:1] != ["the"] or head.tag_ not in ("NN", "NNP") or (inside and not by_name):
        return False
    named = any(t.tag_ == "NNP" for t in modifiers_of(phrase, head)) or is_of_name(head)
    old = _OLD.search("".join(before)) is not None
    past = bool(lexicons.offices()["past_or_future"] & {*before, noun})
    sided = noun in ("leader", "whip") and bool(_SIDES & set(before))
    parent = noun in _PARENTS and any(t.pos_ == "NUM" for child in head.children for t in child.children)
    return noun in _SAYS_WHO or parent or (by_name and named) or sided or ((old or past) and is_person_noun(head))


def may_be_known_by(noun: str, person: NamedPerson | None, side: str | None) -> bool:
    """Can somebody be known as an editor, an actor or the like: nobody who speaks for others or has an office?

    Those who have one may write or edit as well; other nouns may mean anybody.
    """
    if person is not None and noun in _RUNNING and words_of_titles(person) & _CAMPAIGN_STAFF:
        return False  # who runs the candidate's campaign
    titled = person is not None and bool(person.titles) and noun not in _WRITE
    return noun not in _KNOWN_BY or (not titled and (side or "person:").startswith("person:"))


def told_of(naming: Naming, memory: Memory, titled: NamedPerson, head: Token, said: Sequence[Range]) -> NamedPerson:
    """Whom `the senator` means: one with that title, unless the sentence is about another and he was named before.

    Of whom everybody knows what he is the title is left out. said: the words of which the noun is the source.
    """
    sentence = naming.article.sentence_at
    here, last = sentence(head.idx) or 0, max(m.range[0] for m in titled.mentions if m.range[0] <= head.idx)
    if here - (sentence(last) or 0) <= 1:
        return titled
    best = memory.best(head, "person", None, said)
    other = naming.by_name.get(best.person or "") if best else None
    near = other is not None and any(sentence(m.range[0]) == here for m in other.mentions)
    return other if other is not None and near and not other.titles else titled


def _says_all(told: list[str], words: str) -> bool:
    return all(word in words.casefold() for word in told)
