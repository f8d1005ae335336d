"""Which person or body the words of a source phrase name: by name, by apposition, by title."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.bodies.beside import is_leaning, is_owned
from briefgen.analysis.bodies.source_phrases import apposed_to, leads_to, names_place, served_by, titled_by
from briefgen.analysis.mentions import is_joined
from briefgen.analysis.offices.terms import Period, period_of
from briefgen.analysis.people import Mention, NamedPerson
from briefgen.analysis.subjects import is_person_noun
from briefgen.analysis.turns import is_label
from briefgen.analysis.voices.body_nouns import BodyNouns
from briefgen.analysis.voices.title_words import heads_government, is_deputy, words_meant
from briefgen.model import Range
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORTEST_SHOUT = 3
"""Letters from which a word in capitals before a colon can be a surname."""

NAMED_AFTER = 2
"""Sentences after a description in which the one whom it describes is named."""

NAMED_BEFORE = 3
"""Sentences back in which somebody is named whom an office takes up."""

_SOLE = frozenset(("president", "governor", "mayor"))
"""Offices of which there is one, so that the party of its holder only says more of him."""

_HIGHEST = frozenset(("president", "premier"))
_WHO_IS = re.compile(r", who (?:is|was|has been|had been|serves|served|works|worked|acts|acted)\b([^,;“”\"]*)")
_SAID_BY = re.compile(rf"\b(?:{one_of(lexicons.words('said'))}) (?:[\w-]+ )*$")

BENCH = lexicons.words("judges")
"""What those who sit in a court are called, one for another."""

_MADE = lexicons.words("making_papers") | {"undertake", "draw", "carry", "make", "do"}
_STATELY = lexicons.nouns()["arms"] | lexicons.channels() | lexicons.heads()["state"]
_CALLED = frozenset(("union", "airline", "charity", "movement", "militia", "federation", "retailer", "supermarket"))
"""Nouns that after a body's name say what it is: `the NAME trade union`."""

_OF_NO_BODY = frozenset(("allies", "critics", "opponents", "supporters", "aides", "friends"))
"""Several of whom none is a body."""

_CHAMBERS = frozenset(("Assembly", "Congress", "House", "Parliament", "Senate"))
_OWNING = frozenset(("of", "from", "at", "in", "by", "for", "with"))
_ISSUING, _MADE_BY = frozenset(("of", "from", "by")), frozenset(("from", "by"))
"""Before whose a paper is: `an indictment in a court` is the prosecutors', `an audit of NAME` is somebody else's."""

_EXAMINING = frozenset(
    ("analysis", "assessment", "audit", "evaluation", "inquiry", "investigation", "probe", "review", "study", "survey")
)

_PAPERS = lexicons.words("documents") | {"indictment"}


class Naming(Struct, dict=True):
    """The persons and bodies of an article, asked about by the words of a phrase.

    sides: for each person by name the key of the body that he speaks for.
    """

    article: Article
    people: list[NamedPerson]
    bodies: Bodies
    sides: dict[str, str | None]

    @cached_property
    def by_name(self) -> dict[str, NamedPerson]:
        """The persons by their full names."""
        return {person.name: person for person in self.people}

    @cached_property
    def nouns(self) -> BodyNouns:
        """What common nouns take up: `the company`, `the military`."""
        return BodyNouns(self.article, self.bodies)

    @cached_property
    def period(self) -> Period:
        """The months between which the article was written."""
        return period_of(self.article, self.people, self.bodies)

    def person_in(self, head: Token, phrase: list[Token]) -> NamedPerson | None:
        """The person named by the head of a phrase, or in apposition to it; possessors are not meant."""
        by_head, by_link = None, None
        for person, mention in self.named_in(phrase):
            inner = [token for token in phrase if mention.range[0] <= token.idx < mention.range[1]]
            if not inner:
                continue
            if head in inner:
                by_head = person
            elif leads_to(inner[-1], head) or apposed_to(inner[-1], head) or self._in_title(person, mention, head):
                by_link = by_link or person
        if head.text in lexicons.honorifics() and head.i + 1 < len(head.doc):
            by_link = by_link or self._person_at(head.nbor())  # of which the parse made no name: `Ms O’Hara`
        if by_head or by_link:
            return by_head or by_link
        if head.dep_ == "appos" and head.head not in phrase and self.body_at(head) is None:
            return self._person_at(head.head)  # not `Under pressure from NAME, BODY said`
        outlet = head.text in lexicons.nouns()["outlets"] and not any(t.text in lexicons.honorifics() for t in phrase)
        if head.pos_ == "PROPN" and not outlet:
            fits = [person for person in self.people if head.text == person.surname]
            return fits[0] if len(fits) == 1 and not self.body_at(head) else None
        return None

    def _in_title(self, person: NamedPerson, name: Mention, head: Token) -> bool:
        """Is a word part of somebody's title, or does it begin the name of a body in whose midst that was cut?"""
        if titled_by(person, name.range[0], head):
            return True
        titles = [t for t in person.titles if t.mention[0] <= name.range[0] < t.mention[1]]
        body = self.body_at(head) if titles else None
        return body is not None and any(body.range[0] < t.place[0] < body.range[1] for t in titles)

    def _person_at(self, token: Token) -> NamedPerson | None:
        """The person of whose name a word is part."""
        named = ((person, mention.range) for person in self.people for mention in person.mentions)
        return next((person for person, (start, end) in named if start <= token.idx < end), None)

    def shouted(self, head: Token) -> NamedPerson | None:
        """The speaker of a transcript, `SMITH:`, by a surname in capitals."""
        if len(head) < SHORTEST_SHOUT or not is_label(self.article.text, head):
            return None
        fits = [p for p in self.people if p.surname.casefold() == head.lower_]
        return fits[0] if len(fits) == 1 else None

    def named_in(self, phrase: list[Token]) -> list[tuple[NamedPerson, Mention]]:
        """The persons named between the first and the last word of a phrase, in the order of the text."""
        first, last = min(t.idx for t in phrase), max(t.idx for t in phrase)
        starts, named = self.places
        return named[bisect_left(starts, first) : bisect_right(starts, last)]

    @cached_property
    def places(self) -> tuple[list[int], list[tuple[NamedPerson, Mention]]]:
        """All mentions of persons in the order of the text, after a list of where they begin."""
        named = sorted(
            ((person, mention) for person in self.people for mention in person.mentions),
            key=lambda item: item[1].range,
        )
        return [mention.range[0] for _, mention in named], named

    def body_at(self, head: Token) -> BodyMention | None:
        """The body that a word names; a nation's people are not its government."""
        body = self.bodies.covering(head.idx)
        if body is None or body.means_itself or body.kind == "seat":
            return body
        nation = body.kind in ("people", "adjective") and body.key.startswith("state:")
        partisan = body.kind == "adjective" and body.key in lexicons.political_parties()
        return None if nation or partisan else body

    def nation(self, head: Token, phrase: list[Token]) -> BodyMention | None:
        """`The Israelis` alone, who say something: the state. A people without the article is not its government."""
        body = self.bodies.covering(head.idx)
        alone = [t.lower_ for t in phrase if t.i < head.i] == ["the"] and not list(head.rights)
        return body if alone and body is not None and body.kind == "people" else None

    def belongs(self, mention: BodyMention, head: Token) -> bool:
        """Is a body what a noun is of, directly: its owner, its modifier or the object of its `of`?"""
        tokens = self.article.tokens(*mention.range)
        inner = top_of(tokens)
        if inner is None:
            return False
        if inner.dep_ == "pobj":
            made = inner.head.head.head == head and inner.head.head.lemma_ in _MADE and inner.head.lower_ == "by"
            owning = _MADE_BY if head.lemma_.lower() in _EXAMINING else _ISSUING if head.lower_ in _PAPERS else _OWNING
            return made or (inner.head.head == head and inner.head.lower_ in owning)
        people = head.lower_ in lexicons.offices()["unnamed"] or head.lower_ in lexicons.offices()["groups"]
        if mention.kind in ("adjective", "people") and not people and head.lower_ not in _STATELY:
            return False
        return inner.head == head and inner.dep_ in ("poss", "compound", "amod", "nmod", "appos")

    def owner_among(self, head: Token, inside: list[BodyMention]) -> BodyMention | None:
        """The body to which a noun belongs; a state only where it is of no body: `the directors of NATION's NAME`."""
        near = [mention for mention in inside if self.belongs(mention, head)]
        return next((mention for mention in near if mention.key.startswith("body:")), next(iter(near), None))

    def body_beside(self, head: Token, phrase: list[Token]) -> BodyMention | None:
        """The body named in apposition: `the nuclear watchdog, the International Atomic Energy Agency`."""
        counted = head.lower_ in ("one", "another") or head.dep_ == "nummod"
        beside = [t for t in phrase if t.dep_ == "appos" and (t.head == head or (counted and t.head.dep_ == "pobj"))]
        beside = beside if head.lower_ not in _OF_NO_BODY else []  # `his allies in parliament, the NAME`
        beside += [t for t in phrase if names_place(t) == head]  # `the breakaway region of NAME`
        after = [t for t in phrase if t.i == head.i + 1 and head.pos_ == "NOUN" and t.pos_ == "PROPN"]
        named = head.lower_ in _CALLED and head.tag_ in ("NN", "NNP")
        called = [t for t in phrase if named and t.i < head.i and t.dep_ == "compound" and t.pos_ == "PROPN"]
        if head.lower_ == "party" and head.tag_ == "NN":  # `the ruling NAME and NAME party`
            called += [head.doc[max(head.i - 1, 0)]]
        name = [
            t.nbor() for t in phrase[:-1] if head.i < t.i and t.lower_ == "called"
        ]  # `a group of doctors called NAME`
        bodies = (self.body_at(t) for t in (*beside, *after, *called, *name))
        return next((b for b in bodies if b and b.means_itself and (b.key.startswith("body:") or not called)), None)

    def body_before(self, head: Token, phrase: list[Token]) -> BodyMention | None:
        """The body whose name begins a phrase and has the head in apposition: `China, the North's only ally`."""
        first = next((token for token in phrase if token.pos_ not in ("ADV", "CCONJ", "PUNCT")), phrase[0])
        body = self.bodies.covering(first.idx)
        if body is None or body.kind != "name" or body.range[1] >= head.idx:
            return None
        return body if self.article.text[body.range[1] : body.range[1] + 2] == ", " else None

    def bodies_in(self, phrase: list[Token], head: Token) -> list[BodyMention]:
        """The bodies named within a phrase, those before its head first: `a Hamas leader in Gaza`."""
        start, end = phrase[0].idx, phrase[-1].idx + len(phrase[-1])
        found = [m for m in self.bodies.within(start, end) if not is_joined(self.article, m)]
        # a body that is no more, or whose man he was: `a former NAME adviser` speaks for nobody
        found = [m for m in found if not self.article.text.endswith("former ", 0, m.range[0])]
        found = [m for m in found if not _in_passing(self.article, head, m)]
        found = [m for m in found if not is_owned(self.article, m)] or found
        return sorted(found, key=lambda m: (m.range[0] > head.idx, m.range))

    def described(self, head: Token, phrase: list[Token], inside: list[BodyMention]) -> NamedPerson | None:
        """The person named before whose title fits: `the prime minister`, `the Russian leader`, `the spokesman`.

        Nobody where the phrase says more of him than his title does, or where two who fit were named together last.
        """
        told = [t for t in phrase if t.i < head.i and t.pos_ in ("NOUN", "ADJ", "PROPN")]
        told = [t for t in told if not any(m.range[0] <= t.idx < m.range[1] for m in inside)]
        if head.lower_ in _SOLE:  # `the Republican president`
            inside = [m for m in inside if not is_leaning(m)]
        fitting = [
            person
            for person, titles in self.in_office(head, phrase, inside)
            if any(_tells(title, told) for title in titles)
        ]
        if head.lower_ == "minister" and not {t.lower_ for t in phrase} & {"prime", "first"}:
            fitting = [p for p in fitting if not heads_government(p)] or fitting
        last = {p.name: max(m.range[0] for m in p.mentions if m.range[0] <= head.idx) for p in fitting}
        ranked = sorted(fitting, key=lambda person: -last[person.name])
        if len(ranked) > 1:
            first, second = (self.article.sentence_at(last[person.name]) for person in ranked[:2])
            if first == second:
                return None
        return ranked[0] if ranked else None

    def named_next(self, head: Token) -> NamedPerson | None:
        """Who is described first and named after: `The party's treasurer agreed. “No,” said NAME, treasurer`."""
        number = self.article.sentence_at(head.idx)
        if number is None or head.tag_ not in ("NN", "NNP") or not is_person_noun(head):
            return None
        found: list[NamedPerson] = []
        for start, end in self.article.source.sentences[number + 1 : number + 1 + NAMED_AFTER]:
            new = self._first_named(start, end)
            found += new if len(new) == 1 and self._is_said_to_be(new[0], head, end) else []
        return found[0] if len(found) == 1 else None

    def quoted_next(self, head: Token) -> NamedPerson | None:
        """Who is told of first and named next: `An economist said …. “It is late,” said NAME`.

        An expert is he who is quoted; any other, `a judge`, he whose title says so and with whom the sentence begins.
        """
        number = self.article.sentence_at(head.idx)
        if number is None or head.tag_ != "NN" or not is_person_noun(head):
            return None
        for start, end in self.article.source.sentences[number + 1 : number + 2]:
            same = self.article.paragraph_at(start) == self.article.paragraph_at(head.idx)
            new = self._first_named(start, end)
            titles = [title for person in new for title in person.titles if title.mention[0] == start]
            if same and len(new) == 1 and any(_is_titled(head, title.words.casefold()) for title in titles):
                return new[0]
            if head.lower_ not in lexicons.words("learned"):
                return None
            if same and len(new) == 1 and self.article.text[start] in "\"“'‘":
                before = self.article.text[max(start, new[0].mention[0] - 12) : new[0].mention[0]]
                return new[0] if _SAID_BY.search(before) else None
        return None

    def named_behind(self, end: int, cue: Sequence[Range]) -> NamedPerson | None:
        """Who is named between a source phrase and its verb: `one of his advisers | , NAME, said`."""
        named = ((person, m.range) for person, m in self.places[1] if m.range[0] == end + len(", "))
        person, place = next(named, (None, (0, 0)))
        after = (0 <= start - place[1] <= len(", ") for start, _ in cue)
        return person if person is not None and self.article.text.startswith(", ", end) and any(after) else None

    def _first_named(self, start: int, end: int) -> list[NamedPerson]:
        """The persons whom a stretch of the text names for the first time."""
        return [person for person in self.people if start <= person.mentions[0].range[0] < end]

    def short_for(self, head: Token) -> BodyMention | None:
        """The body of two words and more whose name begins with a word: `Orbex` for `Orbex Group`.

        Not somebody after whom it is called, nor a house for its committee.
        """
        if head.ent_type_ == "PERSON" or head.text in _CHAMBERS:
            return None
        named = [m for m in self.bodies.back_from(head.idx) if m.key.startswith(f"body:{head.text} ")]
        return named[0] if named and len({m.key for m in named}) == 1 and named[0].means_itself else None

    def _is_said_to_be(self, person: NamedPerson, head: Token, end: int) -> bool:
        """Does a title, or what stands behind somebody's first mention up to a place, say that he is this?"""
        noun, shadow = head.lower_, any(token.lower_ == "shadow" for token in head.lefts)
        titles = [words_meant(title.words.casefold()) for title in person.titles]
        titled = any(noun in words and ("shadow" in words) == shadow for words in titles)
        behind = _WHO_IS.match(self.article.text, person.mentions[0].range[1], end)
        return titled or (behind is not None and noun in behind[1].casefold().split())

    def without_office(self, head: Token, phrase: list[Token], key: str) -> NamedPerson | None:
        """The only one of a side who is named shortly before, with no office: `NAME, for the Tories, said no.`

        None for the head of a government, whom news would call so.
        """
        if head.lower_ in _HIGHEST or "prime" in {token.lower_ for token in phrase}:
            return None
        article = self.article
        number = article.sentence_at(head.idx) or 0
        start = article.source.sentences[max(number - NAMED_BEFORE, 0)][0]
        named = [p for p in self.people if any(start <= m.range[0] < head.idx for m in p.mentions)]
        party = lexicons.governing_party(key, f"{self.period.first}-31") if self.period.first else None
        own = [person for person in named if self.sides.get(person.name) in {key, party or key}]
        return own[0] if len(own) == 1 and not own[0].titles else None

    def in_office(
        self, head: Token, phrase: list[Token], inside: list[BodyMention]
    ) -> list[tuple[NamedPerson, list[str]]]:
        """The persons named before a noun who hold the office that it means, with those of their titles that say so."""
        noun = head.lower_
        if noun not in lexicons.offices()["offices"]:
            return []
        said = {t.lower_ for t in phrase if t.i <= head.i}
        past, shadow = bool(said & lexicons.offices()["past_or_future"]), "shadow" in said
        found = []
        for person in self.people:
            if not person.titles or person.mentions[0].range[0] > head.idx:
                continue
            if inside and self.sides.get(person.name) != inside[0].key and not self._was_of(person, inside[0].key):
                continue
            titles = [title.words.casefold() for title in person.titles]
            titles = [title for title in titles if ("shadow" in words_meant(title)) == shadow]
            titles = [title for title in titles if not is_deputy(title, head, said)]
            fits = [title for title in titles if self._fits(noun, title, bool(inside), past)]
            if fits:
                found.append((person, fits))
        return found

    def _was_of(self, person: NamedPerson, key: str) -> bool:
        """Is a body named in the title of somebody who speaks for himself: `the NAME founder`, tried for himself?"""
        alone = self.sides.get(person.name) == f"person:{person.name}"
        return alone and any(m.key == key for title in person.titles for m in self.bodies.within(*title.mention))

    def _fits(self, noun: str, title: str, of_state: bool, past: bool) -> bool:
        words = words_meant(title)
        if past != bool(words & lexicons.offices()["past_or_future"]):
            return False
        leaders = lexicons.offices()["leaders"]
        if noun == "leader" and noun not in words:
            return of_state and any(word in leaders for word in words)
        return noun in words or (noun in BENCH and bool(BENCH & words))


def _in_passing(article: Article, head: Token, mention: BodyMention) -> bool:
    """Is a state only what a clause about people deals with: `a source who has worked with NATION's firms`?

    Not where the clause says whom they serve: `who works for NATION`.
    """
    name = top_of(article.tokens(*mention.range)) if mention.key.startswith("state:") else None
    clause = next((c for c in head.children if c.dep_ == "relcl" and name is not None and c.is_ancestor(name)), None)
    if name is None or clause is None:
        return False
    if clause.lemma_ == "be":  # `who is an aide to NATION's king`
        return not any(each.dep_ == "prep" and each.lower_ in ("for", "of", "to") for each in name.ancestors)
    above = next((each for each in name.ancestors if each.head == clause), None)
    return above is None or above.dep_ != "prep" or above.lower_ != "for"


def _is_titled(noun: Token, title: str) -> bool:
    """Is a noun the office of a title? `A representative for the mayor` is none who sits for voters."""
    sent = noun.lower_ == "representative" and served_by(noun) is not None
    return noun.lower_ in (title.split() if sent else words_meant(title))


def _tells(title: str, told: list[Token]) -> bool:
    """Does a title say all that a phrase says: `the Florida senator`?"""
    words = words_meant(title)
    kept = [t for t in told if t.pos_ == "PROPN" or t.lower_ in lexicons.offices()["title_modifiers"]]
    return all(token.lower_ in words for token in kept)
