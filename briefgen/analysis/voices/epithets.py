"""Who is meant by a new description of one person: `the retired neurosurgeon`, `the Democratic front-runner`.

News that has named somebody calls him again by what readers know of him, and has never said it before. Such a
description is nobody new; it takes up whom the text is about there, like a pronoun that says a little more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.bodies.beside import words_of_titles
from briefgen.analysis.mentions import Cover
from briefgen.analysis.offices.candidates import quoted_within
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.subjects import is_person_noun
from briefgen.analysis.voices.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

_RUNNERS = lexicons.words("in_the_running")
_SEATED = lexicons.words("seated_for")
_POLITICAL = lexicons.words("elected") | {"minister", "secretary", "chancellor", "lord", "lady", "baroness", "speaker"}
"""Words of offices whose holders sit in a parliament, or have sat there."""

_PAST = frozenset(("former", "ex", "retired", "onetime", "erstwhile", "disgraced", "ousted", "exiled", "outgoing"))
_ACHIEVERS = frozenset(("winner", "champion", "medallist", "medalist", "star", "player", "coach", "captain", "lady"))
"""What somebody has been by a feat of his or by marriage: `the former Olympic champion`, `the former first lady`."""

_LEARNED_TRADE = re.compile(r"\w{3,}(?:surgeon|ologist|iatrist)|obstetrician|pa?ediatrician|physician|documentarian")
"""Trades of which one person is told: `neurosurgeon`, `cardiologist`, `documentarian`."""

_NATIONALS = lexicons.words("nationals")
_SINGULAR = ("an", "i")
"""Ends of adjectives of nations that mean one person behind `the`; `the French` and `the Chinese` are all of them."""

_NOT_ONE = lexicons.offices()["unnamed"] | lexicons.offices()["agents"] | lexicons.words("witness")
"""Those of whom there are many, so that a new one may be meant: `the former official`."""


def is_epithet(head: Token, phrase: list[Token], inside: list[BodyMention]) -> bool:
    """Does a definite phrase describe one person by what he runs for, sits for, has been or is by trade?

    inside: the bodies that the phrase names: no other than his party, or that of which he has been something.
    """
    before = [token.lower_ for token in phrase if token.i < head.i]
    if before[:1] != ["the"] or head.tag_ not in ("NN", "NNP"):
        return False
    has_been = bool(_PAST & set(before))
    if any(m.key not in lexicons.political_parties() and (m.kind != "adjective" or not has_been) for m in inside):
        return False
    noun = head.lower_
    runs = noun in _RUNNERS or (noun == "runner" and "front" in before)
    sits = noun in _SEATED
    one = noun not in _NOT_ONE or noun in lexicons.offices()["leaders"]
    has_been = has_been and one and (is_person_noun(head) or noun in _ACHIEVERS)
    return runs or sits or has_been or _LEARNED_TRADE.fullmatch(noun) is not None


def is_national(head: Token, phrase: list[Token]) -> bool:
    """Is somebody called by where he is from and no more: `the Scot`, `the Israeli`, `the Frenchman`?"""
    if [token.lower_ for token in phrase if token.i <= head.i] != ["the", head.lower_] or phrase[-1] != head:
        return False
    forms = lexicons.forms_of(head.text)
    of_state = any(form.kind == "adjective" and form.key.startswith("state:") for form in forms)
    of_state = of_state and not any(form.kind == "name" for form in forms)  # `the Vatican` itself
    return head.text in _NATIONALS or (of_state and head.text.endswith(_SINGULAR))


def may_be_called(naming: Naming, person: NamedPerson, head: Token, inside: list[BodyMention]) -> bool:
    """Does nothing speak against it that an epithet means somebody: his party, his sex, or a name right before it?"""
    if head.lower_ == "lady" and person.gender == "male":
        return False
    plain = head.lower_ in _SEATED and head.nbor(-1).lower_ == "the"  # `the MP`, who may be anybody without an office
    if plain and not words_of_titles(person) & _POLITICAL:
        return False
    start = naming.article.sentence_start(head.idx)
    quoted = Cover(quoted_within(naming.article, (start, head.idx)))
    told = any(start <= mention.range[0] < head.idx and not quoted.touches(mention.range)
               for other in naming.people for mention in other.mentions)  # fmt: skip
    parties = {mention.key for mention in inside}
    own = {naming.sides.get(person.name)} & lexicons.political_parties()
    own |= {form.key for title in person.titles for *_, forms in lexicons.scan(title.words) for form in forms
            if form.key in lexicons.political_parties()}  # fmt: skip
    return not told and (not parties or not own or bool(parties & own))
