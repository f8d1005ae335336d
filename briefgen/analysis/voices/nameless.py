"""Voices without a name: groups such as `US lawmakers`, heads of bodies, and unnamed people, told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.analysis import lexicons
from briefgen.analysis.article import Attribution
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.bodies.groups import crowd_before, group_key, group_words, is_crowd
from briefgen.analysis.bodies.source_phrases import (
    has_principal,
    is_counted,
    is_definite,
    is_shadow,
    modifiers_of,
    owner_of,
    words_under,
)
from briefgen.analysis.heard import UNSURE, Heard
from briefgen.analysis.offices.terms import opposition
from briefgen.analysis.subjects import is_of_person, is_person_noun
from briefgen.analysis.voices.antecedents import Memory
from briefgen.analysis.voices.behind import ADVOCATES
from briefgen.analysis.voices.benches import differ, last_court
from briefgen.analysis.voices.crowds import are_people, insiders, speak_alone, views_of_some
from briefgen.analysis.voices.naming import BENCH, Naming
from briefgen.analysis.voices.principals import NATIONAL, Principals, armed_groups, taken_up_by
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRESS = lexicons.words("press")
_VARIOUS = frozenset(("critics", "opponents", "supporters", "advocates", "allies", "observers"))
"""Plurals that mean others each time."""

_COURTS = frozenset(("court", "tribunal", "jury"))
_ANYBODY = frozenset(("official", "source", "person", "man", "woman"))
_SPEAKS_OFFICIALLY = lexicons.words("speaks_officially")
_COLLECTIVES = lexicons.words("collectives")
_HOLDERS = frozenset(("owner", "owners", "shareholder", "landlord", "creditor", "bondholders"))
"""Those who have a part in a body, and speak for themselves: `the tanker's owner`."""

_SETS = frozenset(("group", "coalition", "consortium", "alliance", "network", "union"))
"""Nouns that with `of` and a plural make the name of a group: `a group of parents`."""

_WORKING_AT = re.compile(r"\w+ (?:at|with) (?:the )?$")
_WORKING_WITH = re.compile(r"\w+ (?:with|from) (?:the )?")
_WORKING_FOR = lexicons.words("working_for")
_LEARNED = frozenset(("researchers", "scientists", "analysts", "economists", "experts", "strategists"))

_TEAMS = frozenset(("force", "team", "panel", "inquiry"))
_SORTS = frozenset(("opposition", "opposing", "rival", "smaller", "minor", "nationalist", "unionist", "religious"))
_LONE = lexicons.words("lone")
_MANY = frozenset(("police", "staff", "clergy"))
"""Of those, the ones that take `they`."""

_SOLE_HEADS = lexicons.words("sole_heads")
_NOT_SOLE = lexicons.words("not_sole")
_PUBLIC = lexicons.words("public_bodies")
_BY_THEMSELVES = lexicons.words("public_by_themselves")
_ANY = frozenset(("groups", "countries", "states", "nations", "governments"))
_SOME = frozenset(("many", "some", "others"))
_CROWDS = lexicons.words("crowds")
_DETERMINERS = re.compile(r"^(?:(?:the|a|an|some|many|several|all|most|other|these|those|both)\s+)+", re.I)


def _is_sole_head(office: Token) -> bool:
    """Does an office tell who is meant, though he is not named: `the president of NATION`, no deputy, none of many?"""
    return office.lower_ in _SOLE_HEADS and not any(child.lower_ in _NOT_SOLE for child in office.children)


def _says_which(head: Token, phrase: list[Token]) -> bool:
    """Do words before a noun and behind it say which is meant, one not told of yet: `the youth group behind it`?"""
    behind = (child for child in head.children if child.i == head.i + 1 and child.lower_ not in ("of", "in"))
    return bool(modifiers_of(phrase, head)) and any(child.dep_ in ("prep", "relcl") for child in behind)


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
    principals: Principals = field(init=False)

    def __post_init__(self) -> None:
        self.principals = Principals(self.attributions, self.naming, self.memory)

    def again(self, label: str) -> Heard:
        """An unnamed voice that is taken up, `U1`, named where it was first heard."""
        place, voice = next((place, voice) for place, voice in self.heard if voice.unnamed == label)
        return replace(voice, named=(self._range_at(place),))

    def _by_word(self, head: Token, phrase: list[Token], inside: list[BodyMention]) -> Heard | None:
        """Who is meant by a word alone: `rebels`, `police`, `a court`; unsure where nobody is, None for other words."""
        noun = head.lower_
        if head.tag_ == "NNS" and differ(head):
            return self._named_group(head, phrase)
        body = self._working_for(head, inside)
        if body is not None:
            return Heard("body", key=body.key, named=(body.range,))
        fighting = self._fighting_for(head, inside)
        if fighting is not None:
            return Heard("body", key=fighting.key, named=(fighting.range,), plural=True)
        armed = armed_groups(self.naming)
        if noun in lexicons.heads()["armed"] and noun != "group" and len(armed) == 1:
            last = next((m for m in self.naming.bodies.back_from(head.idx) if m.key == armed[0]), None)
            return Heard("body", key=armed[0], named=(last.range,)) if last else UNSURE
        if noun in _LONE and not inside:
            return self._lone(head, phrase)
        if noun in _COURTS and phrase[0].lower_ in ("a", "an") and not modifiers_of(phrase, head):
            return Heard("body", key=group_key(head.text, head))  # one of many, which only rules
        return None

    def _fighting_for(self, head: Token, inside: list[BodyMention]) -> BodyMention | None:
        """The armed group or movement of those who fight for it, which is what they are: `New Dawn militants`."""
        if head.lower_ not in lexicons.heads()["armed"] or head.tag_ != "NNS":
            return None
        own = self.naming.owner_among(head, [m for m in inside if m.range[1] <= head.idx])
        return own if own is not None and own.key.startswith("body:") else None

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
        again = is_definite(phrase) and not owned and not _says_which(head, phrase) and not is_crowd(head)
        taken_up = taken_up_by(self.naming, self.memory, head) if again else None
        if taken_up and (head.pos_ == "NOUN" or self._is_short_for(taken_up, head, phrase)):
            return taken_up
        if noun == "bank" and "central" in {t.lower_ for t in head.children} and not inside:
            return self._named_group(head, phrase)
        if noun in lexicons.heads()["company"] and head.tag_ == "NN" and is_definite(phrase):
            return UNSURE  # some company with a name
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
        several = not is_counted(phrase) or views_of_some(phrase, head)
        if noun in _COLLECTIVES and head.tag_ == "NNS" and several:
            return self._named_group(head, phrase)
        return None

    def people(self, head: Token, phrase: list[Token], inside: list[BodyMention]) -> Heard | None:
        """People by the words before their noun, `health care providers`, or alone; none where they are some body's."""
        told = modifiers_of(phrase, head) or speak_alone(head, phrase)
        if inside or not told or not are_people(head) or is_counted(phrase):
            return None
        return self._named_group(head, phrase)

    def public_body(self, head: Token, phrase: list[Token], inside: list[BodyMention]) -> Heard | None:
        """A public body as it is called, where none that the article names can be meant: `the tax office`."""
        noun = head.lower_
        told = noun in _BY_THEMSELVES or (noun in _PUBLIC and modifiers_of(phrase, head))
        if not told or inside or not (head.text.islower() and head.tag_ in ("NN", "NNP")) or not is_definite(phrase):
            return None
        keys = [m.key for m in self.naming.bodies.mentions]
        if any(noun in key.casefold() for key in keys):
            return None  # one of that noun has a name, and may be this one
        of_states = noun in lexicons.heads()["state"] | lexicons.nouns()["arms"]
        if of_states and any(key.startswith("state:") for key in keys):
            return None  # it is one of those states, though it cannot be told of which
        return Heard("body", key=group_key(self._with_modifiers(head, phrase), head))

    def _is_short_for(self, body: Heard, head: Token, phrase: list[Token]) -> bool:
        """Is a capitalised noun the name of a body cut short: `the Bank` for `the Bank of NAME`?

        Not `the Senate` for `the Senate NAME Committee`.
        """
        alone = [token.lower_ for token in phrase] == ["the", head.lower_]
        names = [*(self.naming.article.words(place) for place in body.named), (body.key or "").partition(":")[2]]
        short = re.compile(rf"\b{re.escape(head.text)}(?: (?:of|for|on|to)\b|$)")
        return alone and any(short.search(name) for name in names)

    def _named_group(self, head: Token, phrase: list[Token]) -> Heard:
        """People or bodies by their own words; a plural alone is the group of that noun that spoke before, if any."""
        if any(child.dep_ == "poss" and child.pos_ == "PRON" for child in head.children):
            return UNSURE  # `her employers` are somebody whom the article names otherwise
        again = self.memory.group_heard(head) if len(phrase) == 1 and head.lower_ not in _VARIOUS else None
        if again is not None and again.range:  # `settlers` are the `NATION settlers` of before
            return Heard("body", key=again.key, named=(again.range,), plural=head.tag_ == "NNS")
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
        if counted and phrase[0].lower_ in _SOME and head.tag_ == "NNS" and not modifiers_of(phrase, head):
            heard = self.memory.group_heard(head)  # `some protesters`, where protesters were heard
            return heard.key if heard is not None else None
        if not (head.lower_ in _CROWDS or speak_alone(head, phrase)) or head.tag_ != "NNS" or counted:
            return None
        return group_key(self._with_modifiers(head, phrase), head)

    def _working_for(self, head: Token, inside: list[BodyMention]) -> BodyMention | None:
        """The body for which people say what they do: `rescue workers with NAME`."""
        text = self.naming.article.text
        bodies = (m for m in inside if head.lower_ in _WORKING_FOR and m.key.startswith("body:"))
        return next((m for m in bodies if _WORKING_WITH.fullmatch(text, head.idx, m.range[0])), None)

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
        named = taken_up_by(self.naming, self.memory, head)
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

    def unnamed(self, head: Token, phrase: list[Token], inside: list[BodyMention], definite: bool) -> list[Heard]:
        """People without a name: `another official` is somebody new, `the official` the one before."""
        noun, plural = head.lower_, head.tag_ in ("NNS", "NNPS") or head.lower_ in _SOME
        other = inside and noun not in lexicons.offices()["agents"]
        if definite and not plural and (other or any(c.dep_ == "conj" and is_person_noun(c) for c in head.children)):
            return [UNSURE]  # `the secretary and candidate for the Senate` is somebody named
        called = f"shadow {noun}" if is_shadow(head, phrase) else noun
        if definite and not inside and not has_principal(head):
            many = called if plural else f"{called}s"  # `officials said`, then `the official`
            known = [v for _, v in self.heard if v.noun in (called, many)]
            if not known and noun in _ANYBODY and not plural:
                known = [v for _, v in self.heard if v.noun in _SPEAKS_OFFICIALLY and not v.plural]
            if not known and noun in BENCH and not plural:
                court = last_court(self.naming, head)
                return [Heard("body", key=court.key, named=(court.range,)) if court else UNSURE]
            if not known and noun not in lexicons.offices()["agents"] | NATIONAL and not plural:
                return [UNSURE]
            if known:
                return [self.again(known[-1].unnamed or "")]
        clients = self._clients(head)
        keys = [clients] if clients else self.principals.of(head, phrase, inside, definite)
        if not keys and is_shadow(head, phrase):
            opposite = opposition(self.naming.article, self.naming.bodies, self.naming.period)
            keys = [opposite] if opposite else keys
        same = [v for _, v in self.heard if v.noun == called and v.key in keys] if inside else []
        if definite and not plural and len({v.unnamed for v in same}) == 1:
            return [self.again(same[0].unnamed or "")]
        label = self._label("U")
        if plural and len(keys) > 1:
            return [Heard("unnamed", key=key, unnamed=label, noun=called, plural=plural) for key in keys]
        told = self._insiders(head, phrase, label) if not keys else None
        if told is not None:
            return [told]
        bare = noun in lexicons.offices()["spokespeople"] and not any(
            c.dep_ in ("poss", "prep", "compound") for c in head.children
        )
        key = keys[0] if keys else self.principals.left_unsaid(head) if bare else self._crowd(head, phrase, inside)
        if definite and key is None and not bare:
            return [UNSURE]  # `the director of sales` is somebody of whom the article has told before
        new = Heard("unnamed", key=key, unnamed=label, noun=called, plural=plural)
        return [self._by_sole_office(head, phrase, inside, new, definite) or new]

    def _by_sole_office(
        self, head: Token, phrase: list[Token], inside: list[BodyMention], new: Heard, definite: bool
    ) -> Heard | None:
        """Who is meant by an office of a body, which only one of those named can hold, or one alone holds at all."""
        alone = definite and not new.plural and not is_of_person(head, phrase)
        holder = self.naming.without_office(head, phrase, new.key) if alone and new.key else None
        if holder is not None:
            return Heard("person", holder.name, self.naming.sides.get(holder.name), named=(holder.mention,))
        if new.key in {mention.key for mention in inside} and _is_sole_head(head):
            return replace(new, who="body", unnamed=self._label("H"))
        return None

    def _label(self, sort: str) -> str:
        """What a new voice without a name is called: U1, U2 …; H1 … where his office says who he is."""
        return f"{sort}{len({v.unnamed for _, v in self.heard if (v.unnamed or '').startswith(sort)}) + 1}"

    def _clients(self, head: Token) -> str | None:
        """The key of the people without a name for whom lawyers speak: `lawyers for the NATION traders`."""
        if head.lemma_ not in ADVOCATES:
            return None
        links = (t for t in head.children if t.i > head.i and t.lower_ in ("for", "representing"))
        whom = next((t for link in links for t in link.children if t.dep_ in ("pobj", "dobj")), None)
        if whom is None or whom.tag_ != "NNS" or not whom.text.islower():
            return None
        return self._named_group(whom, words_under(whom)).key

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

    def _range_at(self, place: int) -> Range:
        sources = (one.source[0] for one in self.attributions if one.source and one.source[0][0] == place)
        return next(sources, (place, place + 1))
