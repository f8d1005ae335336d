"""Voices without a name: groups such as `US lawmakers`, and unnamed people, `a U.S. official`, told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.antecedents import Memory
from briefgen.analysis.article import Attribution
from briefgen.analysis.behind import (
    is_coastguard,
    of_either_state,
    only_state_before,
    owned_government,
    quoted_of,
    regions_in,
    runs_for,
    served_before,
    short_before,
)
from briefgen.analysis.benches import last_court
from briefgen.analysis.beside import OWNS
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.crowds import are_people, insiders, speak_alone, views_of_some
from briefgen.analysis.focus import of_party
from briefgen.analysis.groups import crowd_before, group_key, group_words, is_crowd
from briefgen.analysis.heard import UNSURE, Heard
from briefgen.analysis.home_offices import at_home, peculiar_state
from briefgen.analysis.homes import governing_by, understood_body
from briefgen.analysis.naming import BENCH, Naming
from briefgen.analysis.phrases import (
    has_principal,
    is_counted,
    is_definite,
    is_shadow,
    modifiers_of,
    owner_of,
    served_by,
    words_under,
)
from briefgen.analysis.sorts import bears_arms
from briefgen.analysis.subjects import is_of_person, is_person_noun
from briefgen.analysis.terms import opposition
from briefgen.analysis.titles import Titled
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRESS = lexicons.words("press")
_VARIOUS = frozenset(("critics", "opponents", "supporters", "advocates", "allies", "observers"))
"""Plurals that mean others each time."""

_COURTS = frozenset(("court", "tribunal", "jury"))
_MINISTERS = frozenset(("minister", "ministers"))
_NATIONAL = frozenset(("president", "premier", "chancellor", "minister"))
_ANYBODY = frozenset(("official", "source", "person", "man", "woman"))
_SPEAKS_OFFICIALLY = lexicons.words("speaks_officially")
_COLLECTIVES = lexicons.words("collectives")
_COMPANIES = lexicons.heads()["company"] | lexicons.heads()["organisation"]
_HOLDERS = frozenset(("owner", "owners", "shareholder", "landlord", "creditor", "bondholders"))
"""Those who have a part in a body, and speak for themselves: `the tanker's owner`."""

_SETS = frozenset(("group", "coalition", "consortium", "alliance", "network", "union"))
"""Nouns that with `of` and a plural make the name of a group: `a group of parents`."""

_PRIVATE = lexicons.words("private_agents")
_SPEAKING_FOR = lexicons.offices()["spokespeople"] | {"lawyer", "lawyers", "attorney", "attorneys", "solicitor"}
_OFFICIALS = frozenset(("officials", "authorities"))
_WORKING_AT = re.compile(r"\w+ (?:at|with) (?:the )?$")
_LEARNED = frozenset(("researchers", "scientists", "analysts", "economists", "experts", "strategists"))
_TEAMS = frozenset(("force", "team", "panel", "inquiry"))
_SORTS = frozenset(("opposition", "opposing", "rival", "smaller", "minor", "nationalist", "unionist", "religious"))
_LONE = lexicons.words("lone")
_MANY = frozenset(("police", "staff", "clergy"))
"""Of those, the ones that take `they`."""

_OF_NATION = re.compile(r"(?:['’]s?)? (?:[a-z’'-]+ ){0,4}")
_ANY = frozenset(("groups", "countries", "states", "nations", "governments"))
_SOME = frozenset(("many", "some", "others"))
_CROWDS = lexicons.words("crowds")
_DETERMINERS = re.compile(r"^(?:(?:the|a|an|some|many|several|all|most|other|these|those|both)\s+)+", re.I)


@dataclass
class Nameless:
    """Who speaks without a name; remembers the unnamed people heard so far, each with the place of its phrase.

    insiders: the words for the first of those who are told by what they know only.
    """

    attributions: list[Attribution]
    naming: Naming
    memory: Memory
    heard: list[tuple[int, Heard]] = field(default_factory=list)
    insiders: Range | None = None

    def again(self, label: str) -> Heard:
        """An unnamed voice that is taken up, `U1`, named where it was first heard."""
        place, voice = next((place, voice) for place, voice in self.heard if voice.unnamed == label)
        return replace(voice, named=(self._range_at(place),))

    def _by_word(self, head: Token, phrase: list[Token], inside: list[BodyMention]) -> Heard | None:
        """Who is meant by a word alone: `rebels`, `police`, `a court`; unsure where nobody is, None for other words."""
        noun = head.lower_
        armed = self._armed_groups()
        if noun in lexicons.heads()["armed"] and noun != "group" and len(armed) == 1:
            last = next((m for m in self.naming.bodies.back_from(head.idx) if m.key == armed[0]), None)
            return Heard("body", key=armed[0], named=(last.range,)) if last else UNSURE
        if noun in _LONE and not inside:
            return self._lone(head, phrase)
        if noun in _COURTS and phrase[0].lower_ in ("a", "an") and not modifiers_of(phrase, head):
            return Heard("body", key=group_key(head.text, head))  # one of many, which only rules
        return None

    def _armed_groups(self) -> list[str]:
        return [key for key, kind in self.naming.bodies.kinds.items() if kind == "armed group"]

    def group(self, head: Token, phrase: list[Token], inside: list[BodyMention]) -> Heard | None:
        """A group that speaks: `US lawmakers`, `Western governments`; rebels are the armed group of the article."""
        alone = self._by_word(head, phrase, inside)
        if alone is not None:
            return None if alone.who == "unsure" else alone
        noun = head.lower_
        crowd = crowd_before(self.naming.article, head) if is_definite(phrase) else None
        if crowd is not None:
            known = self._named_group(crowd, words_under(crowd))
            return replace(known, named=(group_words(self.naming.article, crowd),))
        owned = any(m.range[0] < head.idx or self.naming.belongs(m, head) for m in inside)
        taken_up = self.taken_up(head) if is_definite(phrase) and not owned else None
        if taken_up and (head.pos_ == "NOUN" or self._is_short_for(taken_up, head, phrase)):
            return taken_up
        if noun == "bank" and "central" in {t.lower_ for t in head.children} and not inside:
            return self._named_group(head, phrase)
        if noun in lexicons.heads()["company"] and head.tag_ == "NN" and is_definite(phrase):
            near = self.naming.nouns.just_named(head) if all(m.key.startswith("state:") for m in inside) else None
            return Heard("body", key=near.key, named=(near.range,)) if near else UNSURE  # some company with a name
        if noun in lexicons.nouns()["independent"] and (inside or modifiers_of(phrase, head)) and noun not in _PRESS:
            return self._named_group(head, phrase)
        if noun in _HOLDERS and (inside or modifiers_of(phrase, head) or is_definite(phrase)):
            return self._named_group(head, phrase)
        if noun in _SETS and is_crowd(head):
            return self._named_group(head, phrase)
        groups = lexicons.offices()["groups"]
        bare = len(phrase) == 1 and noun not in lexicons.offices()["agents"] | _ANY
        if noun in groups and (modifiers_of(phrase, head) or bare or (noun in _COLLECTIVES and not is_counted(phrase))):
            if inside and noun in lexicons.offices()["agents"]:
                return None
            return self._named_group(head, phrase)
        if noun in _COLLECTIVES and head.tag_ == "NNS" and not is_counted(phrase):
            return self._named_group(head, phrase)
        return None

    def people(self, head: Token, phrase: list[Token], inside: list[BodyMention]) -> Heard | None:
        """People by the words before their noun, `health care providers`, or alone; none where they are some body's."""
        told = modifiers_of(phrase, head) or speak_alone(head, phrase)
        if inside or not told or not are_people(head) or is_counted(phrase):
            return None
        return self._named_group(head, phrase)

    def _is_short_for(self, body: Heard, head: Token, phrase: list[Token]) -> bool:
        """Is a capitalised noun the name of a body cut short: `the Bank` for `the Bank of NAME`?"""
        alone = [token.lower_ for token in phrase] == ["the", head.lower_]
        names = [self.naming.article.words(place) for place in body.named]
        return alone and any(head.text in f"{name} {body.key}".replace(":", " ").split() for name in names)

    def _named_group(self, head: Token, phrase: list[Token]) -> Heard:
        if any(child.dep_ == "poss" and child.pos_ == "PRON" for child in head.children):
            return UNSURE  # `her employers` are somebody whom the article names otherwise
        name = " ".join(_DETERMINERS.sub("", self.naming.article.words(group_words(self.naming.article, head))).split())
        if name.casefold() == head.lower_ and head.lower_ not in _COLLECTIVES and len(phrase) > 1:
            return UNSURE
        return Heard("body", key=group_key(name, head), plural=head.tag_ == "NNS")

    def _crowd(self, head: Token, phrase: list[Token], inside: list[BodyMention]) -> str | None:
        """The key of people who speak together and are a party as they are called: `analysts`, `local residents`.

        `Researchers at NAME` are the body at which they work.
        """
        text = self.naming.article.text
        at = next((m for m in inside if _WORKING_AT.search(text, head.idx, m.range[0])), None)
        if at is not None and at.key.startswith("body:") and head.lower_ in _LEARNED:
            return at.key
        counted = is_counted(phrase) and not views_of_some(phrase, head) and head.lower_ != "respondents"
        if not (head.lower_ in _CROWDS or speak_alone(head, phrase)) or head.tag_ != "NNS" or counted:
            return None
        return group_key(self._with_modifiers(head, phrase), head)

    def _insiders(self, head: Token, phrase: list[Token], label: str) -> Heard | None:
        """People told by nothing but what they know; those of an article are one party, called as the first are."""
        words = insiders(self.naming.article, head, phrase)
        if words is None:
            return None
        self.insiders = self.insiders or words
        key = f"group:{' '.join(self.naming.article.words(self.insiders).split())}"
        plural = head.tag_ == "NNS"
        return Heard("unnamed", key=key, unnamed=label, named=(self.insiders,), noun=head.lower_, plural=plural)

    def _lone(self, head: Token, phrase: list[Token]) -> Heard:
        """`Police said`, `staff said`: the force named before, else a party by that word."""
        named = self.taken_up(head)
        if named and head.lower_ in (named.key or "").casefold():
            return named
        plural = head.tag_ == "NNS" or head.lower_ in _MANY
        return Heard("body", key=group_key(self._with_modifiers(head, phrase), head), plural=plural)

    def _with_modifiers(self, head: Token, phrase: list[Token]) -> str:
        start = min((token.left_edge.idx for token in modifiers_of(phrase, head)), default=head.idx)
        return _DETERMINERS.sub("", " ".join(self.naming.article.text[start : head.idx + len(head)].split()))

    def several(self, head: Token, phrase: list[Token]) -> Heard | None:
        """`Opposition parties`: a group by its own words, where they say which parties, and of no state."""
        told = head.lower_ == "parties" and any(t.lower_ in _SORTS for t in modifiers_of(phrase, head))
        return self._named_group(head, phrase) if told else None

    def taken_up(self, head: Token) -> Heard | None:
        """`the company`, `the Western military alliance`: the body of that kind named last."""
        body = self.naming.nouns.of_kind(head)
        if body is None and head.pos_ == "NOUN":
            group = self.memory.group_heard(head)
            return Heard("body", key=group.key, named=(group.range,) if group.range else ()) if group else None
        return Heard("body", key=body.key, named=(body.range,)) if body else None

    def unnamed(self, head: Token, phrase: list[Token], inside: list[BodyMention], definite: bool) -> list[Heard]:
        """People without a name: `another official` is somebody new, `the official` the one before."""
        noun, plural = head.lower_, head.tag_ in ("NNS", "NNPS") or head.lower_ in _SOME
        other = inside and noun not in lexicons.offices()["agents"]
        if definite and not plural and (other or any(c.dep_ == "conj" and is_person_noun(c) for c in head.children)):
            return [UNSURE]  # `the secretary and candidate for the Senate` is somebody named
        called = f"shadow {noun}" if is_shadow(head, phrase) else noun
        if definite and not inside and not has_principal(head):
            known = [v for _, v in self.heard if v.noun == called]
            if not known and noun in _ANYBODY and not plural:
                known = [v for _, v in self.heard if v.noun in _SPEAKS_OFFICIALLY and not v.plural]
            if not known and noun in BENCH and not plural:
                court = last_court(self.naming, head)
                return [Heard("body", key=court.key, named=(court.range,)) if court else UNSURE]
            if not known and noun not in lexicons.offices()["agents"] | _NATIONAL and not plural:
                return [UNSURE]
            if known:
                return [self.again(known[-1].unnamed or "")]
        keys = self._principals(head, phrase, inside, definite)
        same = [v for _, v in self.heard if v.noun == called and v.key in keys] if inside else []
        if definite and not plural and len({v.unnamed for v in same}) == 1:
            return [self.again(same[0].unnamed or "")]
        label = f"U{len({v.unnamed for _, v in self.heard}) + 1}"
        if plural and len(keys) > 1:
            return [Heard("unnamed", key=key, unnamed=label, noun=called, plural=plural) for key in keys]
        told = self._insiders(head, phrase, label) if not keys else None
        if told is not None:
            return [told]
        bare = noun in lexicons.offices()["spokespeople"] and not any(
            c.dep_ in ("poss", "prep", "compound") for c in head.children
        )
        alike = noun in lexicons.offices()["groups"] and noun not in _VARIOUS and len(phrase) == 1
        again = self.memory.group_heard(head) if alike and not keys else None
        if again is not None and again.range:  # `settlers` are the `NATION settlers` of before
            return [Heard("unnamed", key=again.key, unnamed=label, named=(again.range,), noun=called, plural=plural)]
        key = keys[0] if keys else self._spoken_for(head) if bare else self._crowd(head, phrase, inside)
        alone = definite and not plural and not is_of_person(head, phrase)
        holder = self.naming.without_office(head, phrase, key) if alone and key else None
        if holder is not None:
            return [Heard("person", holder.name, self.naming.sides.get(holder.name), named=(holder.mention,))]
        return [Heard("unnamed", key=key, unnamed=label, noun=called, plural=plural)]

    def _principals(self, head: Token, phrase: list[Token], inside: list[BodyMention], definite: bool) -> list[str]:
        """The keys of the states and bodies that people without a name speak for."""
        noun, agents = head.lower_, lexicons.offices()["agents"]
        if bears_arms(head) and not inside:
            armed = self._armed_groups()
            return armed if len(armed) == 1 and noun in agents else []
        keys = self._named_before(head, inside) or self._named_after(head, inside)
        owned = owned_government(self.naming, head)
        if owned is not None:
            return owned
        keys = keys or short_before(self.naming, head) or served_before(self.naming, head, definite=definite)[:1]
        past = any(t.lower_ in lexicons.offices()["past_or_future"] for t in phrase if t.i < head.i)
        if not keys and not past:
            keys = [key for key in (self._governing(head, phrase, definite),) if key]
        keys = keys or ([] if noun in _PRIVATE else regions_in(self.naming, phrase, head)[:1])
        if noun not in agents | _NATIONAL or (past and "and" not in {t.lower_ for t in phrase}):
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
        return list(dict.fromkeys(m.key for m in owners[:1] or before))

    def _named_after(self, head: Token, inside: list[BodyMention]) -> list[str]:
        """The key of the body named first after a noun: the second of `a spokesman for NATION's NAME`."""
        text = self.naming.article.text
        after = [m for m in inside if m.range[0] > head.idx and not runs_for(text, head.idx, m.range[0])]
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
            known = self.memory.state_heard(head.idx) or bodies.main_state
            focus = self.naming.nouns.in_focus(head, lambda m: m.key.startswith("state:")) if not known else None
            return known or (focus.key if focus else None)
        if noun not in _MINISTERS and not (definite and noun in _NATIONAL):
            return None
        if is_shadow(head, phrase):
            return opposition(self.naming.article, bodies, self.naming.period)
        key = bodies.main_state or only_state_before(self.naming, head)
        prime = any(token.lower_ == "prime" for token in modifiers_of(phrase, head))
        return None if key and prime and self._lacks_premier(key) else key

    def _lacks_premier(self, state: str) -> bool:
        """Has a state no prime minister, and does the article name one that has?"""
        states = lexicons.states()
        with_one = (
            key for key in self.naming.bodies.own if key in states and "prime minister" not in states[key].lacks
        )
        return "prime minister" in states[state].lacks and any(with_one)

    def _possessing_side(self, head: Token, phrase: list[Token]) -> str | None:
        """`Ms X's lawyer`, `a spokesman for Mr Y`: the side of the person."""
        for person, mention in self.naming.named_in(phrase):
            if any(mention.range[0] <= t.idx < mention.range[1] for t in phrase if t != head):
                return self.naming.sides.get(person.name)
        possessor = owner_of(phrase, head) or served_by(head)
        if possessor is not None and possessor.lower_ in ("his", "her") and head.lower_ in _SPEAKING_FOR:
            served = self.memory.best(possessor, "person", None)
            return self.naming.sides.get(served.person) if served is not None and served.person else None
        if possessor is not None and possessor.pos_ in ("NOUN", "PROPN"):
            described = self.naming.described(possessor, words_under(possessor), [])
            if described:
                return self.naming.sides.get(described.name)
            if possessor.lower_ in _MINISTERS | _NATIONAL:
                return self._left_to_be_understood(words_under(possessor))
            owner = self.taken_up(possessor) if is_definite(words_under(possessor)) else None
            return owner.key if owner else None
        company = next((t for t in head.children if t.dep_ == "compound" and t.lower_ in _COMPANIES), None)
        body = self.naming.nouns.of_kind(company) if company is not None else None
        return of_party(self.naming, head, self.memory.person_heard(head)) or (body.key if body else None)

    def _left_to_be_understood(self, phrase: list[Token]) -> str | None:
        """`the country's negotiator`, `the Home Secretary`: the body that the phrase takes up, or the state at home."""
        phrase = [token for token in phrase if token.dep_ != "case"]
        article, bodies = self.naming.article, self.naming.bodies
        mention = phrase[0].idx, phrase[-1].idx + len(phrase[-1])
        words = re.sub(r"^the ", "", article.words(mention), flags=re.I)
        title = Titled(words, mention, (mention[1] - len(words), mention[1]))
        own = understood_body(article, title, bodies) or at_home(article, title, bodies)
        return own or peculiar_state(title, bodies)

    def of_government(self, head: Token, phrase: list[Token]) -> Heard | None:
        """`A government task force`: the state whose government was named last."""
        arms = lexicons.nouns()["arms"]
        if head.lower_ not in lexicons.heads()["organisation"] | _TEAMS or owner_of(phrase, head) is not None:
            return None
        found = (
            self.naming.nouns.arm(t) for t in phrase if t.head == head and t.dep_ == "compound" and t.lower_ in arms
        )
        arm = next((arm for arm in found if arm), None)
        return Heard("body", key=arm.key, named=(arm.range,)) if arm else None

    def _arm_in(self, head: Token, phrase: list[Token]) -> str | None:
        """`another military official`: the state whose military was named before."""
        arms = lexicons.nouns()["arms"]
        found = (self.naming.nouns.arm(t) for t in phrase if t != head and (t.lower_ in arms or is_coastguard(t)))
        return next((arm.key for arm in found if arm), None)

    def _spoken_for(self, head: Token) -> str | None:
        """`a spokesman said`: for the body spoken of last in the paragraph, else for the side of who spoke last."""
        told = quoted_of(self.naming, self.attributions, head)
        best = self.memory.best(head, "body", None)
        if told or best:
            return told or (best.key if best else None)
        speaker = self.memory.person_heard(head)
        side = self.naming.sides.get(speaker) if speaker else None
        return side if side and not side.startswith("person:") else None

    def _range_at(self, place: int) -> Range:
        sources = (one.source[0] for one in self.attributions if one.source and one.source[0][0] == place)
        return next(sources, (place, place + 1))
