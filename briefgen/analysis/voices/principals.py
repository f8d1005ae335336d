"""For whom people without a name speak: the states, bodies and persons whose minister, official or lawyer they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Attribution
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.bodies.beside import OWNS
from briefgen.analysis.bodies.sorts import bears_arms
from briefgen.analysis.bodies.source_phrases import (
    is_definite,
    is_shadow,
    modifiers_of,
    owner_of,
    served_by,
    words_under,
)
from briefgen.analysis.heard import Heard
from briefgen.analysis.offices.home_offices import at_home, may_have, peculiar_state
from briefgen.analysis.offices.homes import governing, governing_by, understood_body
from briefgen.analysis.offices.terms import opposition
from briefgen.analysis.people.titles import Titled
from briefgen.analysis.voices.antecedents import Memory
from briefgen.analysis.voices.behind import (
    ADVOCATES,
    of_either_state,
    owned_government,
    served_before,
    short_before,
)
from briefgen.analysis.voices.focus import of_party
from briefgen.analysis.voices.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

NATIONAL = frozenset(("president", "premier", "chancellor", "minister"))
"""Those who govern a state."""

_MINISTERS = frozenset(("minister", "ministers"))
_OFFICIALS = frozenset(("officials", "authorities"))
_OF_TOWNS = frozenset(("mayor", "mayors", "councillor", "councillors", "sheriff", "sheriffs"))
"""Officials of a town or a county, who speak for no country, whatever its adjective before them."""

_PRIVATE = lexicons.words("private_agents")
_COMPANIES = lexicons.heads()["company"] | lexicons.heads()["organisation"]
_OF_NATION = re.compile(r"(?:['’]s?)? (?:[a-z’'-]+ ){0,4}")


class Principals(Struct, frozen=True):
    """Finds those for whom somebody speaks who is told by a noun alone, among all whom an article names.

    memory: who was spoken of and heard so far.
    """

    attributions: Sequence[Attribution]
    naming: Naming
    memory: Memory

    def of(self, head: Token, phrase: list[Token], inside: list[BodyMention], definite: bool) -> list[str]:
        """The keys of the states and bodies that people without a name speak for."""
        noun, agents = head.lower_, lexicons.offices()["agents"]
        if bears_arms(head) and not inside:
            armed = armed_groups(self.naming)
            return armed if len(armed) == 1 and noun in agents else []
        keys = self._named_before(head, inside) or self._named_after(head, inside)
        if noun in _OF_TOWNS:
            keys = [key for key in keys if not key.startswith("state:")]
        owned = owned_government(self.naming, head)
        if owned is not None:
            return owned
        keys = keys or short_before(self.naming, head) or served_before(self.naming, head, definite=definite)[:1]
        past = any(t.lower_ in lexicons.offices()["past_or_future"] for t in phrase if t.i < head.i)
        if not keys and not past:
            keys = [key for key in (self._governing(head, phrase, definite),) if key]
        keys = keys or ([] if noun in _PRIVATE else _regions_in(self.naming, phrase, head)[:1])
        if noun not in agents | NATIONAL or (past and "and" not in {t.lower_ for t in phrase}):
            keys = []
        elif not keys:
            keys = [key for key in (self._possessing_side(head, phrase) or self._arm_in(head, phrase),) if key]
            keys = keys or [key for key in (self._left_to_be_understood(phrase) if definite else None,) if key]
        return keys

    def _named_before(self, head: Token, inside: list[BodyMention]) -> list[str]:
        """The keys of the bodies before a noun: the owner alone in `NAME's US lawyers`.

        Lawyers, executives and the like are only from the state whose name or adjective stands before them.
        """
        text = self.naming.article.text
        before = [m for m in inside if m.range[0] < head.idx]
        owners = [m for m in before if m.means_itself and OWNS.match(text, m.range[1])]
        if head.lower_ in _PRIVATE:
            before = [m for m in before if m in owners or not m.key.startswith("state:")]
        if head.lower_ == "mayor":  # `the Irish capital's mayor`
            return [m.key for m in before if not m.key.startswith("state:")][:1]
        return list(dict.fromkeys(m.key for m in owners[:1] or before))

    def _named_after(self, head: Token, inside: list[BodyMention]) -> list[str]:
        """The key of the body named first after a noun: the second of `a spokesman for NATION's NAME`."""
        text = self.naming.article.text
        after = [m for m in inside if m.range[0] > head.idx]
        owns = [m.kind == "adjective" or OWNS.match(text, m.range[1]) is not None for m in after[:1]]
        nation = bool(after[1:]) and owns[0] and after[0].key.startswith("state:") and after[1].key.startswith("body:")
        near = nation and _OF_NATION.fullmatch(text, after[0].range[1], after[1].range[0]) is not None
        return [m.key for m in after[1 if near else 0 :][:1]]

    def _governing(self, head: Token, phrase: list[Token], definite: bool) -> str | None:
        """The state of `ministers`, `the prime minister`, `officials`; the opposition of `the shadow minister`."""
        bodies, noun = self.naming.bodies, head.lower_
        devolved = (governing_by(t.text, bodies) for t in modifiers_of(phrase, head) if noun in _MINISTERS)
        key = next((key for key in devolved if key), None)
        if key:
            return key
        if any(t.lower_ not in lexicons.offices()["title_modifiers"] for t in modifiers_of(phrase, head)):
            return None
        if noun in _OFFICIALS and not any(child.dep_ in ("prep", "relcl", "acl") for child in head.children):
            if noun == "officials" and of_either_state(self.naming, head):
                return None
            known = self._state_heard(head)
            if known and bodies.main_state not in (None, known):
                return None  # of the one that spoke last, or of the one that the article is about
            known = known or (bodies.main_state if not _beside_region(self.naming, head) else None)
            focus = self.naming.nouns.in_focus(head, lambda m: m.key.startswith("state:")) if not known else None
            return known or (focus.key if focus else None)
        if noun not in _MINISTERS and not (definite and noun in NATIONAL):
            return None
        if is_shadow(head, phrase):
            return opposition(self.naming.article, bodies, self.naming.period)
        prime = any(token.lower_ == "prime" for token in modifiers_of(phrase, head))
        office = "prime minister" if prime else noun
        main = bodies.main_state
        if main and (may_have(main, office) or not any(may_have(key, office) for key in bodies.own)):
            return main
        return _only_state_before(self.naming, head, office)

    def _state_heard(self, head: Token) -> str | None:
        """The state that spoke last not far before a noun, by itself or by somebody who speaks for it."""
        keys = ((self.naming.sides.get(c.person) if c.person else c.key) for c in self.memory.heard_near(head.idx))
        return next((key for key in keys if key and key.startswith("state:")), None)

    def _possessing_side(self, head: Token, phrase: list[Token]) -> str | None:
        """`Ms X's lawyer`, `a spokesman for Mr Y`: the side of the person."""
        for person, mention in self.naming.named_in(phrase):
            if any(mention.range[0] <= t.idx < mention.range[1] for t in phrase if t != head):
                return self.naming.sides.get(person.name)
        possessor = owner_of(phrase, head) or served_by(head)
        if possessor is not None and possessor.lower_ in ("his", "her") and _speaks_for(head):
            served = self.memory.best(possessor, "person", None)
            return self.naming.sides.get(served.person) if served is not None and served.person else None
        if possessor is not None and possessor.pos_ in ("NOUN", "PROPN"):
            described = self.naming.described(possessor, words_under(possessor), [])
            if described:
                return self.naming.sides.get(described.name)
            if possessor.lower_ in _MINISTERS | NATIONAL:
                return self._left_to_be_understood(words_under(possessor))
            owner = taken_up_by(self.naming, self.memory, possessor) if is_definite(words_under(possessor)) else None
            return owner.key if owner else None
        company = next((t for t in head.children if t.dep_ == "compound" and t.lower_ in _COMPANIES), None)
        body = self.naming.nouns.of_kind(company) if company is not None else None
        if company and body and body.key.startswith("state:") and not may_have(body.key, company.lower_):
            body = None
        return of_party(self.naming, head, self.memory.person_heard(head)) or (body.key if body else None)

    def _left_to_be_understood(self, phrase: list[Token]) -> str | None:
        """`the country's negotiator`, `the Home Secretary`: the body that the phrase takes up, or the state at home."""
        phrase = [token for token in phrase if token.dep_ != "case"]
        article, bodies = self.naming.article, self.naming.bodies
        mention = phrase[0].idx, phrase[-1].idx + len(phrase[-1])
        words = re.sub(r"^the ", "", article.words(mention), flags=re.I)
        title = Titled(words, mention, (mention[1] - len(words), mention[1]))
        own = understood_body(article, title, bodies) or at_home(title, bodies)
        return own or peculiar_state(title, bodies)

    def _arm_in(self, head: Token, phrase: list[Token]) -> str | None:
        """`another military official`: the state whose military was named before."""
        arms = lexicons.nouns()["arms"]
        found = (self.naming.nouns.arm(t) for t in phrase if t != head and t.lower_ in arms)
        return next((arm.key for arm in found if arm), None)

    def left_unsaid(self, head: Token) -> str | None:
        """`a spokesman said`: for the body spoken of last in the paragraph, else for the side of who spoke last."""
        told = _quoted_of(self.naming, self.attributions, head)
        best = self.memory.best(head, "body", None)
        if told or best:
            return told or (best.key if best else None)
        speaker = self.memory.person_heard(head)
        side = self.naming.sides.get(speaker) if speaker else None
        return side if side and not side.startswith("person:") else None


def armed_groups(naming: Naming) -> list[str]:
    """The keys of the armed groups that an article names."""
    return [key for key, kind in naming.bodies.kinds.items() if kind == "armed group"]


def taken_up_by(naming: Naming, memory: Memory, head: Token) -> Heard | None:
    """`the company`, `the Western military alliance`: the body of that kind named last."""
    body = naming.nouns.of_kind(head)
    if body is None and head.pos_ == "NOUN":
        group = memory.group_heard(head)
        return Heard("body", key=group.key, named=(group.range,) if group.range else ()) if group else None
    return Heard("body", key=body.key, named=(body.range,)) if body else None


def _speaks_for(noun: Token) -> bool:
    """Do people of this name speak for one person as well as for a body: `his spokesman`, `her lawyers`?"""
    return noun.lower_ in lexicons.offices()["spokespeople"] or noun.lemma_.lower() in ADVOCATES


def _regions_in(naming: Naming, phrase: list[Token], head: Token) -> list[str]:
    """`Ohio election officials`: the keys of the states and cities with a government that stand before a noun."""
    before = [m for m in naming.bodies.regions if phrase[0].idx <= m.range[0] and m.range[1] <= head.idx]
    return [governing(mention.key, naming.bodies) for mention in before]


def _beside_region(naming: Naming, head: Token) -> bool:
    """Does the sentence name a state or a town with officials of its own: `Officials told Leeds residents`?"""
    start, end = head.sent.start_char, head.sent.end_char
    return any(start <= place.range[0] < end for place in naming.bodies.regions)


def _only_state_before(naming: Naming, head: Token, office: str) -> str | None:
    """The state with an office named before a word in its paragraph, where that is only one."""
    start = naming.article.paragraph_start(head.idx)
    states = {m.key for m in naming.bodies.within(start, head.idx) if may_have(m.key, office)}
    return states.pop() if len(states) == 1 else None


def _quoted_of(naming: Naming, attributions: Sequence[Attribution], people: Token) -> str | None:
    """The side of the only person named in a quotation that is about him: `“Mr X is well,” a spokesman said.`

    None where he speaks for a state or a body, whose other people may be quoted so as well.
    """
    quoted = (a for a in attributions if a.mode == "direct")
    own = next((a for a in quoted if any(start <= people.idx < end for start, end in a.source)), None)
    words = [t for start, end in own.content for t in naming.article.tokens(start, end)] if own is not None else []
    subject = next((t for t in words if t.dep_ == "nsubj" and t.pos_ == "PROPN"), None)
    person = naming.person_in(subject, [subject]) if subject is not None else None
    if person is None or {other.name for other, _ in naming.named_in(words)} != {person.name}:
        return None
    side = naming.sides.get(person.name)
    return side if side == f"person:{person.name}" else None
