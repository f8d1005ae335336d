"""Several people or bodies who speak without a name: how many they are, what they know, who is named among them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.bodies.groups import group_key
from briefgen.analysis.bodies.origins import state_of
from briefgen.analysis.bodies.sorts import is_central_bank
from briefgen.analysis.bodies.source_phrases import modifiers_of
from briefgen.analysis.heard import Heard
from briefgen.analysis.subjects import is_according
from briefgen.analysis.voices.naming import Naming
from briefgen.analysis.voices.pairs import Two
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_AMOUNTS = lexicons.words("amounts")
_INSIDERS = frozenset(
    ("people", "person", "persons", "source", "sources", "insider", "insiders", "official", "officials", "executives")
)
_KNOWING = re.compile(
    r",? (?:\w+ly )?(?:(?:familiar|acquainted) with|briefed (?:on|by|about)|close to|privy to|aware of"
    r"|involved (?:in|with)|informed (?:of|about)|with (?:\w+ )?(?:knowledge|insight|information)|in the know"
    r"|who (?:asked|declined|refused|requested|wished|spoke)) ?"
)
_PEOPLE = re.compile(r"\w{2,}(?:er|or|ist|ian|ee|ant|man|woman)s|\w*(?:people|folk|men|women)")
_MEMBERS = re.compile(r",? (?:who are |all |mostly )*(?:members (?:of|from)|(?P<plain>from|representing)) ")
_SOME = frozenset(("some", "many", "several", "most"))
_WITH_VIEWS = lexicons.words("with_views")
_UNTOLD = frozenset(("people", "others", "men", "women", "reporters"))
"""Plurals that do not say who speaks."""

_SHARES = frozenset(("%", "cent", "half", "majority", "percent", "percentage", "quarter", "third", "thirds"))
_NATIVE = frozenset(("ethnic", "native", "indigenous"))
_TO_NAME = re.compile(r"(?:[a-z][\w’'-]* ){0,6}")
_TO_NAME_NEXT = re.compile(
    r"(?:the )?(?:(?:campaign|rights|charity|pressure|lobby|protest) )?(?:group |charity |union )?"
)
_EXAMPLES = re.compile(r",? (?:such as|including|among them|like) ")
_ASIDE = re.compile(
    r"[,;]| who | that | which | (?:earlier|last|this|that) (?:this |last |that )?(?:week|month|year)\b"
)
FAR = 3
"""How many times as often as the next a central bank is named of which the article is."""

MOST_EXAMPLES = 3
"""More names than these are a list of those meant, not of those who speak."""


_SETTING_RATES = frozenset(("policymakers", "ratesetters", "rate-setters"))
"""Those who decide in a central bank, where the article is about one."""

REACH = 60
"""Code points within which the name of their body follows people who are members of it."""


def counted(head: Token) -> Token | None:
    """The `teachers` of `thousands of teachers`, `a number of teachers`, and `some of the teachers` without a name."""
    named = any(token.dep_ == "appos" for token in (head, *head.children))
    one = head.lower_ in ("one", *_SOME) and head.left_edge == head
    if head.lower_ not in _AMOUNTS and (named or not one):
        return None
    of = next((child for child in head.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    noun = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return noun if noun is not None and noun.tag_ == "NNS" else None


def is_share(head: Token) -> bool:
    """Is it how many of a people or of a party's voters were found to think something: `60 percent of Norwegians`?"""
    of = next((child for child in head.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    people = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return head.lower_ in _SHARES and people is not None and people.tag_ == "NNPS"


def are_people(noun: Token) -> bool:
    """Does a plural mean people by what it ends in: `health care providers`, `small-business owners`?"""
    things = lexicons.words("lifeless") | lexicons.words("documents") | lexicons.channels() | lexicons.words("press")
    plural = noun.tag_ == "NNS" and not {noun.lower_, noun.lemma_.lower()} & things
    return plural and _PEOPLE.fullmatch(noun.lower_) is not None


def speak_alone(noun: Token, phrase: list[Token]) -> bool:
    """Are people with nothing but a plural for them told to say something, `Buyers complained`, and act for nobody?"""
    says = (noun.dep_ == "nsubj" and lexicon().attributes(noun.head.lemma_)) or is_according(noun)
    anybody = lexicons.offices()["agents"] | _UNTOLD
    alone = phrase[0] == noun and (len(phrase) == 1 or phrase[1].text == ",")
    return alone and says and are_people(noun) and noun.lower_ not in anybody


def views_of_some(phrase: list[Token], noun: Token) -> bool:
    """Are people who speak for a view told as some of them, whom no number makes others: `many economists`?"""
    return phrase[0].lower_ in _SOME and noun.lower_ in _WITH_VIEWS


def of_a_people(naming: Naming, head: Token, phrase: list[Token]) -> list[Heard]:
    """The voice of those of a people who are told by where they live: `Bosnian Serbs`, `ethnic Hungarians`."""
    body = naming.body_at(head)
    state = body is None or (body.kind == "people" and body.key.startswith("state:"))
    known = body or head.ent_type_ == "NORP" or state_of(head.text.removesuffix("s"))
    if head.tag_ != "NNPS" or not state or not known:
        return []
    told = [t for t in modifiers_of(phrase, head) if t.lower_ in _NATIVE or t.ent_type_ == "NORP" or state_of(t.text)]
    name = naming.article.words((told[0].idx, head.idx + len(head))) if told else ""
    return [Heard("body", key=group_key(name, head), plural=True)] if told else []


def insiders(article: Article, head: Token, phrase: list[Token]) -> Range | None:
    """The words for people who are told by what they know only: `people familiar with the talks`."""
    end = phrase[-1].idx + len(phrase[-1])
    knowing = _KNOWING.match(article.text, head.idx + len(head), end) if head.lower_ in _INSIDERS else None
    if knowing is None:
        return None
    aside = _ASIDE.search(article.text, knowing.end(), end)
    return (head.idx, aside.start() if aside else end) if article.text[head.idx + len(head)] != "," else None


def examples(naming: Naming, head: Token, phrase: list[Token]) -> Two:
    """The few who are named as examples of a group, `other agencies, such as NAME`: whom the article lets speak."""
    end = phrase[-1].idx + len(phrase[-1])
    such = _EXAMPLES.search(naming.article.text, head.idx, end) if head.tag_ == "NNS" else None
    if such is None:
        return []
    named: Two = [m for m in naming.bodies_in(phrase, head) if m.range[0] >= such.end() and m.means_itself]
    return named if len(named) <= MOST_EXAMPLES else []


def members_of(naming: Naming, head: Token) -> BodyMention | None:
    """The body that people are said to be of, `the doctors, members of NAME`, here or when last spoken of."""
    if head.tag_ != "NNS":
        return None
    if head.lower_ in _SETTING_RATES:
        return _central_bank(naming)
    text = naming.article.text
    again = any(child.lower_ in ("the", "these", "those") for child in head.children)
    for token in reversed(head.doc[: head.i + 1]) if again else [head]:
        told = _MEMBERS.match(text, token.idx + len(token)) if token.lower_ == head.lower_ else None
        if told is not None:
            between = _TO_NAME_NEXT if told["plain"] else _TO_NAME
            near = [m for m in naming.bodies.within(told.end(), told.end() + REACH) if m.means_itself]
            named = [m for m in near if between.fullmatch(text, told.end(), m.range[0])]
            return named[0] if named else None
    return None


def _central_bank(naming: Naming) -> BodyMention | None:
    """The central bank that an article names, by far the most where there are several."""
    named = [m for m in naming.bodies.mentions if m.means_itself and is_central_bank(m.key, naming.bodies.kinds[m.key])]
    counts = Counter(m.key for m in named).most_common(2)
    if not counts or counts[0][1] < FAR * sum(count for _, count in counts[1:]):
        return None
    return next(m for m in named if m.key == counts[0][0])
