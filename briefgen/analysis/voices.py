"""Whose words each attribution is: names, pronouns and `the official` led back to persons and bodies."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.antecedents import Candidate, Memory, Sort, group_words
from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.homes import understood_body
from briefgen.analysis.mentions import is_joined
from briefgen.analysis.people import Mention, NamedPerson
from briefgen.analysis.phrases import (
    antecedent_of_relative,
    copied,
    has_principal,
    heads,
    is_counted,
    is_definite,
    is_news,
    issuer_of,
    leads_to,
    modifiers_of,
    own_words,
    owned_by_person,
    owner_of,
    titled_by,
    words_under,
)
from briefgen.analysis.titles import Titled
from briefgen.model import Range, Who

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORTEST_SHOUT = 3
"""Letters from which a word in capitals before a colon can be a surname."""

_PERSONAL = frozenset(("he", "she", "him", "her", "his", "hers"))
_FIRST = frozenset(("i", "we", "us", "me"))
_NO_PRONOUNS = frozenset(("US", "IT"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_OUTSIDE = frozenset(("prep", "relcl", "acl", "advcl", "appos", "ccomp", "parataxis"))
_BENCH = frozenset(("judge", "justice", "magistrate"))
_BOTH = lexicons.words("both")
_PRESS = lexicons.words("press")
_ANYBODY = frozenset(("official", "source", "person", "man", "woman"))
_SPEAKS_OFFICIALLY = lexicons.words("speaks_officially")
_DOCUMENTS = lexicons.words("documents")
_COLLECTIVES = lexicons.words("collectives")
_COMPANIES = lexicons.heads()["company"] | lexicons.words("generic_bodies")
_STATELY = lexicons.nouns()["arms"] | lexicons.channels() | lexicons.heads()["state"]
_OWNING = frozenset(("of", "from", "at", "in", "by", "for", "with"))
_CAMPAIGN_AFTER = re.compile(r"(?:['’]s?)? (?:\w+ )?campaign\b")
_DETERMINERS = re.compile(r"^(?:(?:the|a|an|some|many|several|all|most|other|these|those|both)\s+)+", re.I)


@dataclass(frozen=True)
class Heard:
    """One voice, before parties are chosen: `key` is whose side it is, None where it can't be told.

    noun: the head noun of an unnamed voice, by which `the official` finds it again. mention: where it was named.
    """

    who: Who
    person: str | None = None
    key: str | None = None
    unnamed: str | None = None
    named: tuple[Range, ...] = ()
    noun: str | None = None
    plural: bool = False


UNSURE = Heard("unsure")


@dataclass
class Listener:
    """Goes through an article's attributions in the order of the text and remembers who spoke."""

    article: Article
    attributions: list[Attribution]
    people: list[NamedPerson]
    bodies: Bodies
    sides: dict[str, str | None]
    memory: Memory = field(init=False)
    heard: dict[int, list[Heard]] = field(default_factory=dict)
    phrases: dict[tuple[Range, ...], list[Heard]] = field(default_factory=dict)
    unnamed: list[tuple[int, Heard]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.memory = Memory(self.article, self.people, self.bodies)

    @cached_property
    def by_name(self) -> dict[str, NamedPerson]:
        """The persons by their full names."""
        return {person.name: person for person in self.people}

    def listen(self) -> list[list[Heard]]:
        """The voices of every attribution, in the attributions' order; at least one each."""
        order = sorted(range(len(self.attributions)), key=lambda n: (self._place(n), n))
        for n in order:
            self._hear(n)
        return [self.heard[n] for n in range(len(self.attributions))]

    def _place(self, n: int) -> int:
        attribution = self.attributions[n]
        ranges = attribution.source or attribution.cue or attribution.content
        return ranges[0][0] if ranges else 0

    def _hear(self, n: int, depth: int = 0) -> list[Heard]:
        if n in self.heard:
            return self.heard[n]
        attribution = self.attributions[n]
        self.heard[n] = [UNSURE]
        for other in (attribution.continues, attribution.outer):
            if other is not None and other != n and other not in self.heard and self._place(other) <= self._place(n):
                self._hear(other, depth + 1)
        voices = self._voices(n)
        self.heard[n] = voices
        for voice in voices:
            self._remember(attribution, voice)
        return voices

    def _voices(self, n: int) -> list[Heard]:
        attribution = self.attributions[n]
        if not attribution.source:
            return [UNSURE]
        if attribution.source in self.phrases:
            return self.phrases[attribution.source]
        tokens = [token for start, end in attribution.source for token in self.article.tokens(start, end)]
        tokens = [token for token in tokens if not token.is_space]
        if not tokens:
            return [UNSURE]
        voices: list[Heard] = []
        for head in heads(tokens):
            for voice in self._of_head(head, tokens, n):
                if voice not in voices and (voice.who != "unsure" or voice.key):
                    voices.append(voice)
        voices = voices or [UNSURE]
        self.phrases[attribution.source] = voices
        return voices

    def _of_head(self, head: Token, tokens: list[Token], n: int) -> list[Heard]:
        """The voices that one noun or pronoun of a source phrase stands for."""
        lower = head.lower_ if head.text not in _NO_PRONOUNS else head.text
        if lower in _FIRST:
            return self._speaker_of_quotation(head.idx, n)
        if lower in _RELATIVE and head.pos_ in ("PRON", "DET", "SCONJ"):
            noun = antecedent_of_relative(head)
            return self._of_head(noun, words_under(noun), n) if noun is not None and noun != head else [UNSURE]
        if lower in _PERSONAL:
            return [self._pronoun(head, "person", n)]
        if lower == "it":
            return [self._pronoun(head, "body", n)]
        if lower in ("they", "them", "both", "each"):
            return [self._pronoun(head, "plural", n)]
        inner = copied(head)
        if inner is not None:
            return self._of_head(inner, words_under(inner), n)
        phrase = own_words(head, tokens)
        person = self._person_in(head, phrase) or self._shouted(head)
        if person:
            return [self._as_person(person, n)]
        body = self._body_at(head) or self._body_beside(head, phrase) or self._body_before(head, phrase)
        body = body or self._nation(head, phrase)
        if body:
            return [self._as_body(body, n)]
        if head.pos_ == "PROPN" and head.ent_type_ == "PERSON" and not self._is_outlet(phrase):
            return [Heard("person", head.text, named=((head.idx, head.idx + len(head)),))]
        return self._of_noun(head, phrase, n)

    def _of_noun(self, head: Token, phrase: list[Token], n: int) -> list[Heard]:
        """The voices behind a common noun: `the Russian leader`, `a U.S. official`, `the ministry`, `a statement`."""
        inside = self._bodies_in(phrase, head)
        noun, definite = head.lower_, is_definite(phrase)
        if head.pos_ == "PROPN" and self._is_outlet(phrase):
            return [Heard("body")]
        described = self._described(head, phrase, inside) if definite or owner_of(phrase, head) else None
        if described:
            return [self._as_person(described, n)]
        author = self._author(head, phrase, inside, n)
        if author:
            return [author]
        if noun in _PRESS and (self._is_outlet(phrase) or not inside):
            return [Heard("body")]
        if noun in lexicons.channels() or noun in lexicons.nouns()["arms"]:
            owner = self._owner(head, phrase, inside, n)
            if owner:
                return [owner]
        if noun in _PRESS or is_news(phrase) or self._is_outlet(phrase):
            return [Heard("body")]
        if noun in _BOTH:
            return [self._party(head) or UNSURE] if definite and not inside else [UNSURE]
        group = self._group(head, phrase, inside)
        if group:
            return [group]
        if {noun, head.lemma_.casefold()} & (lexicons.offices()["unnamed"] | lexicons.offices()["offices"]):
            return self._unnamed(head, phrase, inside, definite)
        beside = next((m for m in inside if self._belongs(m, head)), None)
        if beside:
            return [self._as_body(beside, n)]
        taken_up = self._taken_up(head) if definite and head.pos_ == "NOUN" else None
        return [taken_up or UNSURE]

    # persons and bodies named in the phrase

    def _person_in(self, head: Token, phrase: list[Token]) -> NamedPerson | None:
        """The person named by the head of a phrase, or in apposition to it; possessors are not meant."""
        by_head, by_link = None, None
        for person, mention in self._named_in(phrase):
            inner = [token for token in phrase if mention.range[0] <= token.idx < mention.range[1]]
            if not inner:
                continue
            if head in inner:
                by_head = person
            elif leads_to(inner[-1], head) or titled_by(person, mention.range[0], head):
                by_link = by_link or person
        if by_head or by_link:
            return by_head or by_link
        if head.pos_ == "PROPN":
            fits = [person for person in self.people if head.text in person.words[-1:]]
            return fits[0] if len(fits) == 1 and not self._body_at(head) else None
        return None

    def _shouted(self, head: Token) -> NamedPerson | None:
        """The speaker of a transcript, `SMITH:`, by a surname in capitals."""
        if (
            not head.text.isupper()
            or len(head) < SHORTEST_SHOUT
            or self.article.text[head.idx + len(head) :][:1] != ":"
        ):
            return None
        fits = [p for p in self.people if p.words and p.words[-1].casefold() == head.lower_]
        return fits[0] if len(fits) == 1 else None

    def _named_in(self, phrase: list[Token]) -> list[tuple[NamedPerson, Mention]]:
        """The persons named between the first and the last word of a phrase, in the order of the text."""
        first, last = min(t.idx for t in phrase), max(t.idx for t in phrase)
        starts, named = self._name_places
        return named[bisect_left(starts, first) : bisect_right(starts, last)]

    @cached_property
    def _name_places(self) -> tuple[list[int], list[tuple[NamedPerson, Mention]]]:
        named = sorted(
            ((person, mention) for person in self.people for mention in person.mentions),
            key=lambda item: item[1].range,
        )
        return [mention.range[0] for _, mention in named], named

    def _body_at(self, head: Token) -> BodyMention | None:
        """The body that a word names; a nation's people are not its government."""
        body = self.bodies.covering(head.idx)
        if body is None or body.means_itself or body.kind == "seat":
            return body
        nation = body.kind in ("people", "adjective") and body.key.startswith("state:")
        partisan = body.kind == "adjective" and body.key in lexicons.political_parties()
        return None if nation or partisan else body

    def _nation(self, head: Token, phrase: list[Token]) -> BodyMention | None:
        """`The Israelis` alone, who say something: the state. A people without the article is not its government."""
        body = self.bodies.covering(head.idx)
        alone = [t.lower_ for t in phrase if t.i < head.i] == ["the"] and not list(head.rights)
        return body if alone and body is not None and body.kind == "people" else None

    def _belongs(self, mention: BodyMention, head: Token) -> bool:
        """Is a body what a noun is of, directly: its owner, its modifier or the object of its `of`?"""
        tokens = self.article.tokens(*mention.range)
        inner = next((t for t in tokens if t.head not in tokens or t.head == t), None)
        if inner is None:
            return False
        if inner.dep_ == "pobj":
            return inner.head.head == head and inner.head.lower_ in _OWNING
        people = head.lower_ in lexicons.offices()["unnamed"] or head.lower_ in lexicons.offices()["groups"]
        if mention.kind in ("adjective", "people") and not people and head.lower_ not in _STATELY:
            return False
        return inner.head == head and inner.dep_ in ("poss", "compound", "amod", "nmod", "appos")

    def _author(self, head: Token, phrase: list[Token], inside: list[BodyMention], n: int) -> Heard | None:
        """Who speaks in a report or a study: who is said beside it, or somewhere else, to have made it."""
        if head.lower_ not in _DOCUMENTS:
            return None
        makers = [m for m in inside if m.kind != "people" and not self._is_outlet(self.article.tokens(*m.range))]
        beside = [m for m in makers if m.means_itself and self._belongs(m, head)]
        if beside:
            return self._as_body(beside[0], n)
        if makers or owned_by_person(head) or self._is_outlet(phrase):
            return None
        authors = self._authors.get(head.lower_, [])
        earlier = [m for m in authors if m.range[0] < head.idx]
        keys = {m.key for m in authors}
        if len(keys) == 1 or (earlier and is_definite(phrase)):
            chosen = earlier[-1] if earlier else authors[0]
            return Heard("body", key=chosen.key, named=(chosen.range,))
        return None

    @cached_property
    def _authors(self) -> dict[str, list[BodyMention]]:
        """The bodies that the article says have made a report, a study, a memo: by that noun, in order."""
        found: dict[str, list[BodyMention]] = {}
        for mention in self.bodies.mentions:
            if not mention.means_itself or mention.key.startswith("state:"):
                continue
            tokens = self.article.tokens(*mention.range)
            inner = next((t for t in tokens if t.head not in tokens or t.head == t), None)
            if inner is None:
                continue
            owner = inner.head if inner.dep_ in ("poss", "compound", "nmod") else None
            if inner.dep_ == "pobj" and inner.head.lower_ in ("by", "from"):
                owner = inner.head.head
            if owner is not None and owner.lower_ in _DOCUMENTS and not self._is_outlet(tokens):
                found.setdefault(owner.lower_, []).append(mention)
        return found

    def _body_beside(self, head: Token, phrase: list[Token]) -> BodyMention | None:
        """The body named in apposition: `the nuclear watchdog, the International Atomic Energy Agency`."""
        beside = [token for token in phrase if token.dep_ == "appos" and token.head == head]
        return next((body for token in beside if (body := self._body_at(token)) and body.means_itself), None)

    def _body_before(self, head: Token, phrase: list[Token]) -> BodyMention | None:
        """The body whose name begins a phrase and has the head in apposition: `China, the North's only ally`."""
        body = self.bodies.covering(phrase[0].idx)
        if body is None or body.kind != "name" or body.range[1] >= head.idx:
            return None
        return body if self.article.text[body.range[1] : body.range[1] + 2] == ", " else None

    def _bodies_in(self, phrase: list[Token], head: Token) -> list[BodyMention]:
        """The bodies named within a phrase, those before its head first: `a Hamas leader in Gaza`."""
        start, end = phrase[0].idx, phrase[-1].idx + len(phrase[-1])
        found = [m for m in self.bodies.within(start, end) if not is_joined(self.article, m)]
        return sorted(found, key=lambda m: (m.range[0] > head.idx, m.range))

    def _as_person(self, person: NamedPerson, n: int) -> Heard:
        named = () if self._says(n, person.name) else (person.mention,)
        return Heard("person", person.name, self.sides.get(person.name), named=named)

    def _as_body(self, mention: BodyMention, n: int) -> Heard:
        return Heard("body", key=mention.key, named=() if self._holds(n, mention.range) else (mention.range,))

    def _says(self, n: int, name: str) -> bool:
        return any(name in " ".join(self.article.words(r).split()) for r in self.attributions[n].source)

    def _holds(self, n: int, inner: Range) -> bool:
        return any(start <= inner[0] and inner[1] <= end for start, end in self.attributions[n].source)

    # descriptions

    def _described(self, head: Token, phrase: list[Token], inside: list[BodyMention]) -> NamedPerson | None:
        """The person named before whose title fits: `the prime minister`, `the Russian leader`, `the spokesman`."""
        noun = head.lower_
        if noun not in lexicons.offices()["offices"]:
            return None
        before = [t.lower_ for t in phrase if t.i < head.i and t.pos_ in ("NOUN", "ADJ", "PROPN")]
        fitting = []
        for person in self.people:
            titles = [title.words.casefold() for title in person.titles]
            if not titles or person.mentions[0].range[0] > head.idx:
                continue
            if inside and self.sides.get(person.name) != inside[0].key:
                continue
            if any(self._fits(noun, before, title, bool(inside)) for title in titles):
                fitting.append(person)
        if not fitting:
            return None
        last = {p.name: max(m.range[0] for m in p.mentions if m.range[0] <= head.idx) for p in fitting}
        return max(fitting, key=lambda person: last[person.name])

    def _fits(self, noun: str, before: list[str], title: str, of_state: bool) -> bool:
        words = re.split(r"[\s-]+", title)
        leaders = lexicons.offices()["leaders"]
        if noun == "leader":
            return of_state and any(word in leaders for word in words)
        if noun not in words and not (noun in _BENCH and _BENCH & set(words)):
            return False
        kept = [w for w in before if w in lexicons.offices()["title_modifiers"]]
        return all(word in words for word in kept)

    def _owner(self, head: Token, phrase: list[Token], inside: list[BodyMention], n: int) -> Heard | None:
        """The body behind a statement, an office or a ministry: its possessor, its modifier, or who issued it."""
        possessor = owner_of(phrase, head)
        for person, mention in self._named_in(phrase):
            if any(mention.range[0] <= t.idx < mention.range[1] for t in phrase):
                return Heard("body", key=self.sides[person.name], named=self._as_person(person, n).named)
        beside = next((m for m in inside if self._belongs(m, head)), inside[0] if inside else None)
        if beside is not None and (self._belongs(beside, head) or head.lower_ not in lexicons.nouns()["arms"]):
            return self._as_body(beside, n)
        if head.lower_ == "campaign" and possessor is None:
            return self._campaign(head, n)
        if possessor is not None and possessor.lower_ in ("his", "her", "its"):
            owner = self._pronoun(possessor, "body" if possessor.lower_ == "its" else "person", n)
            return Heard("body", key=owner.key, named=owner.named) if owner.key else None
        country = possessor is not None and possessor.lower_ in lexicons.heads()["state"]
        if possessor is not None and possessor.pos_ != "PRON" and not country:
            owners = self._of_head(possessor, words_under(possessor), n)
            return Heard("body", key=owners[0].key, named=owners[0].named if owners[0].key else ())
        if head.lower_ in lexicons.nouns()["arms"]:
            arm = self.memory.arm(head)
            return Heard("body", key=arm.key, named=(arm.range,)) if arm else None
        if head.lower_ in lexicons.offices()["unnamed"]:
            return None
        issuer = issuer_of(head)
        if issuer is not None:
            voices = [v for v in self._of_head(issuer, words_under(issuer), n) if v.who != "unsure"]
            if voices:
                named = self._naming(voices[0], issuer)
                return voices[0] if voices[0].who == "person" else Heard("body", key=voices[0].key, named=named)
        return self._same_paragraph(head) if is_definite(phrase) else None

    def _campaign(self, head: Token, n: int) -> Heard | None:
        """`The campaign`: of the candidate whose campaign was named last."""
        named = (item for item in reversed(self._name_places[1]) if item[1].range[1] <= head.idx)
        for person, mention in named:
            if _CAMPAIGN_AFTER.match(self.article.text, mention.range[1]):
                return Heard("body", key=self.sides[person.name], named=self._as_person(person, n).named)
        return None

    def _naming(self, voice: Heard, token: Token) -> tuple[Range, ...]:
        body = self._body_at(token)
        return (body.range,) if body else voice.named

    def _same_paragraph(self, head: Token) -> Heard | None:
        """`The statement` alone: that of whoever is the body spoken of, or spoke, last."""
        best = self.memory.best(head, "body", None)
        return self._of_candidate(best) if best and best.key else None

    def _taken_up(self, head: Token) -> Heard | None:
        """`the company`, `the Western military alliance`: the body of that kind named last."""
        body = self.memory.body_of_kind(head)
        return Heard("body", key=body.key, named=(body.range,)) if body else None

    def _party(self, head: Token) -> Heard | None:
        """`The party says`: the political party named last, in this paragraph or the one before."""
        here = self.article.paragraph_at(head.idx) or 0
        for body in self.bodies.back_from(head.idx) if head.lower_ == "party" else ():
            if here - (self.article.paragraph_at(body.range[0]) or 0) > 1:
                return None
            if body.means_itself and body.key in lexicons.political_parties():
                return Heard("body", key=body.key, named=(body.range,))
        return None

    def _group(self, head: Token, phrase: list[Token], inside: list[BodyMention]) -> Heard | None:
        """A group that speaks: `US lawmakers`, `Western governments`; rebels are the armed group of the article."""
        noun = head.lower_
        armed = [key for key, kind in self.bodies.kinds.items() if kind == "armed group"]
        if noun in lexicons.heads()["armed"] and noun != "group" and len(armed) == 1:
            last = next(
                (m for m in reversed(self.bodies.mentions) if m.key == armed[0] and m.range[0] < head.idx), None
            )
            return Heard("body", key=armed[0], named=(last.range,) if last else ()) if last else None
        owned = any(m.range[0] < head.idx or self._belongs(m, head) for m in inside)
        taken_up = self._taken_up(head) if is_definite(phrase) and not owned and head.pos_ == "NOUN" else None
        if taken_up:
            return taken_up
        if noun in lexicons.heads()["company"] and head.tag_ == "NN" and is_definite(phrase):
            return UNSURE  # `the Swiss group` is some company with a name
        if noun in lexicons.nouns()["independent"] and (inside or modifiers_of(phrase, head)) and noun not in _PRESS:
            return self._named_group(head, phrase)
        groups = lexicons.offices()["groups"]
        if noun in groups and (modifiers_of(phrase, head) or (noun in _COLLECTIVES and not is_counted(phrase))):
            if inside and noun in lexicons.offices()["agents"]:
                return None
            return self._named_group(head, phrase)
        if noun in _COLLECTIVES and head.tag_ == "NNS" and not is_counted(phrase):
            return self._named_group(head, phrase)
        return None

    def _named_group(self, head: Token, phrase: list[Token]) -> Heard:
        name = " ".join(_DETERMINERS.sub("", self.article.words(group_words(self.article, head))).split())
        if name.casefold() == head.lower_ and head.lower_ not in _COLLECTIVES:
            return UNSURE
        return Heard("body", key=f"group:{name}", plural=head.tag_ == "NNS")

    def _unnamed(self, head: Token, phrase: list[Token], inside: list[BodyMention], definite: bool) -> list[Heard]:
        """People without a name: `another official` is somebody new, `the official` the one before."""
        noun, plural = head.lower_, head.tag_ in ("NNS", "NNPS")
        if definite and inside and not plural and noun not in lexicons.offices()["agents"]:
            return [UNSURE]
        if definite and not inside and not has_principal(head):
            known = [v for _, v in self.unnamed if v.noun == noun]
            if not known and noun in _ANYBODY and not plural:
                known = [v for _, v in self.unnamed if v.noun in _SPEAKS_OFFICIALLY and not v.plural]
            if not known and noun in _BENCH and not plural:
                return [self._bench(head) or UNSURE]
            if not known and noun not in lexicons.offices()["agents"] and not plural:
                return [UNSURE]
            if known:
                voice = known[-1]
                first = next(place for place, v in self.unnamed if v.unnamed == voice.unnamed)
                return [replace(voice, named=(self._range_at(first),))]
        agents = lexicons.offices()["agents"]
        keys = list(dict.fromkeys(m.key for m in inside if m.range[0] < head.idx)) or [m.key for m in inside[:1]]
        past = any(t.lower_ in lexicons.offices()["past_or_future"] for t in phrase if t.i < head.i)
        if not keys and noun in ("minister", "ministers") and self.bodies.homeland:
            keys = [self.bodies.homeland]
        if noun not in agents or (past and "and" not in {t.lower_ for t in phrase}):
            keys = []
        elif not keys:
            keys = [key for key in (self._possessing_side(head, phrase) or self._arm_in(head, phrase),) if key]
            keys = keys or [key for key in (self._left_to_be_understood(phrase) if definite else None,) if key]
        label = f"U{len({v.unnamed for _, v in self.unnamed}) + 1}"
        if plural and len(keys) > 1:
            return [Heard("unnamed", key=key, unnamed=label, noun=noun, plural=plural) for key in keys]
        bare = noun in lexicons.offices()["spokespeople"] and not any(c.dep_ in ("poss", "prep") for c in head.children)
        key = keys[0] if keys else self._spoken_for(head) if bare else None
        return [Heard("unnamed", key=key, unnamed=label, noun=noun, plural=plural)]

    def _bench(self, head: Token) -> Heard | None:
        """`The judge`: of the court named last."""
        courts = (m for m in self.bodies.back_from(head.idx) if self.bodies.kinds[m.key] == "court")
        court = next(courts, None)
        return Heard("body", key=court.key, named=(court.range,)) if court else None

    def _possessing_side(self, head: Token, phrase: list[Token]) -> str | None:
        """`Ms X's lawyer`, `a spokesman for Mr Y`: the side of the person."""
        for person, mention in self._named_in(phrase):
            if any(mention.range[0] <= t.idx < mention.range[1] for t in phrase if t != head):
                return self.sides.get(person.name)
        possessor = owner_of(phrase, head)
        if possessor is not None and possessor.pos_ in ("NOUN", "PROPN"):
            described = self._described(possessor, words_under(possessor), [])
            return self.sides.get(described.name) if described else None
        company = next((t for t in head.children if t.dep_ == "compound" and t.lower_ in _COMPANIES), None)
        body = self.memory.body_of_kind(company) if company is not None else None
        return body.key if body else None

    def _left_to_be_understood(self, phrase: list[Token]) -> str | None:
        """`the country's negotiator`, `the union's leader`: the body that the phrase takes up."""
        place = phrase[0].idx, phrase[-1].idx + len(phrase[-1])
        return understood_body(self.article, Titled(self.article.words(place), place), self.bodies)

    def _arm_in(self, head: Token, phrase: list[Token]) -> str | None:
        """`another military official`: the state whose military was named before."""
        arms = lexicons.nouns()["arms"]
        found = (self.memory.arm(token) for token in phrase if token != head and token.lower_ in arms)
        return next((arm.key for arm in found if arm), None)

    def _spoken_for(self, head: Token) -> str | None:
        """`a spokesman said`: for the body spoken of last, where there is one in the paragraph."""
        best = self.memory.best(head, "body", None)
        return best.key if best else None

    def _range_at(self, place: int) -> Range:
        for attribution in self.attributions:
            if attribution.source and attribution.source[0][0] == place:
                return attribution.source[0]
        return (place, place + 1)

    def _is_outlet(self, phrase: list[Token]) -> bool:
        nouns = lexicons.nouns()
        named = [token for token in phrase if token.pos_ == "PROPN" and token.text in nouns["outlets"]]
        return any(token.text not in nouns["outlet_common"] or token.dep_ != "compound" for token in named)

    # pronouns and quotations

    def _pronoun(self, head: Token, sort: Sort, n: int) -> Heard:
        outer = self.attributions[n].outer
        favoured = [self._candidate(v, head.idx) for v in self.heard.get(outer, [])] if outer is not None else []
        best = self.memory.best(head, sort, next((c for c in favoured if c), None))
        return self._of_candidate(best) if best else UNSURE

    def _candidate(self, voice: Heard, place: int) -> Candidate | None:
        if voice.who == "unsure":
            return None
        key = None if voice.person else voice.key
        return Candidate(voice.person, key, voice.unnamed, place, voice.named[0] if voice.named else None, voice.plural)

    def _of_candidate(self, best: Candidate) -> Heard:
        if best.person and best.person not in self.by_name:
            return Heard("person", best.person, named=(best.range,) if best.range else ())
        if best.person:
            person = self.by_name[best.person]
            return Heard("person", person.name, self.sides.get(person.name), named=(person.mention,))
        if best.unnamed:
            voice = next(v for _, v in self.unnamed if v.unnamed == best.unnamed)
            place = next(place for place, v in self.unnamed if v.unnamed == best.unnamed)
            return replace(voice, named=(self._range_at(place),))
        return Heard("body", key=best.key, named=(best.range,) if best.range else ())

    def _speaker_of_quotation(self, place: int, n: int) -> list[Heard]:
        """`I` and `we`: whoever says the words that they stand in."""
        for m, other in enumerate(self.attributions):
            if m != n and any(start <= place < end for start, end in other.content):
                return self.heard[m] if m in self.heard else self._hear(m)
        return [UNSURE]

    def _remember(self, attribution: Attribution, voice: Heard) -> None:
        place = attribution.source[0][0] if attribution.source else None
        if place is None or voice.who == "unsure":
            return
        if voice.unnamed:
            self.unnamed.append((place, voice))
        candidate = self._candidate(voice, place)
        if candidate:
            self.memory.spoke(
                candidate if candidate.range or voice.person else replace(candidate, range=attribution.source[0])
            )
