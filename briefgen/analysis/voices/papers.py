"""Who speaks by a paper, a channel or an arm of his: `the report`, `a statement`, `her book`, `the army`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.attribution.phrases import child
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.bodies.source_phrases import (
    has_outlet,
    has_principal,
    is_definite,
    is_news,
    issuer_of,
    modifiers_of,
    owned_by_person,
    owner_of,
    without_clauses,
    words_under,
    written_by,
)
from briefgen.analysis.heard import Heard
from briefgen.analysis.mentions import POLLS, named_as_outlet
from briefgen.analysis.offices.candidates import Candidate, Sort
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.subjects import is_according
from briefgen.analysis.voices.antecedents import Memory
from briefgen.analysis.voices.makers import Maker, makers, only_maker, received_by
from briefgen.analysis.voices.named import Named
from briefgen.analysis.voices.naming import Naming
from briefgen.analysis.voices.polls import Polls
from briefgen.analysis.voices.senders import is_lodged, is_message, sender_before
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

SENTENCES_BACK = 6
"""Sentences in which the letter or statement is sought that `the letter` takes up."""

LONGEST_OWNER = 8
"""Words before a book among which its owner is named."""

_PRESS = lexicons.words("press")
_TOWNS = frozenset(("city", "town", "county", "territory", "region", "province", "island", "district"))
_DOCUMENTS = lexicons.words("documents")
_LETTERS = frozenset(("affidavit", "letter", "memo", "memorandum", "testimony"))
"""Papers in which one speaks for oneself."""

_BODY_NOUNS = lexicons.heads()["organisation"] | lexicons.heads()["company"] | lexicons.heads()["court"]
_OWN = frozenset(("its", "his", "her"))
_OUTLETS = lexicons.words("outlet_nouns")
_PLACES = frozenset(("website", "site", "page", "account", "blog", "app", "channel", "feed"))
"""Where one puts up what one has to say."""

_OWNS_BOOK = re.compile(r"['’]s? (?:[\w-]+ ){0,3}")
_SENT_TO = re.compile(r"\bto (?:[A-Z][a-z]+\.? ){0,2}$")
"""Before the name of whom a letter or an email is sent to, who does not speak in it."""

_BY_AUTHOR = re.compile(r"\bby (?:[\w’'.-]+ ){0,5}$")
_RUNNERS = lexicons.words("in_the_running")
_CAMPAIGN_AFTER = re.compile(r"(?:['’]s?)? (?:\w+ )?campaign\b")


class Papers(Struct, dict=True):
    """The papers, channels and arms of those whom an article names.

    speakers: the voices behind another noun with its phrase, by the attribution's number; pronoun: the same for one.
    """

    naming: Naming
    memory: Memory
    named: Named
    speakers: Callable[[Token, list[Token], int], list[Heard]]
    pronoun: Callable[[Token, Sort, int], Heard]

    def of_paper(self, head: Token, phrase: list[Token], inside: list[BodyMention], n: int) -> Heard | None:
        """Who speaks by a paper, a channel or an arm, `the report`, `a statement`, `the army`; the press as itself."""
        author = self._author(head, phrase, inside, n) or self._gatherer(head, n)
        if author:
            return author
        poll = self.polls.meant(head, phrase)
        if poll:
            return poll
        taker = self._taker(head, inside) if head.lower_ in POLLS else None
        if taker:
            return self.named.body(taker, n)
        own = owner_of(phrase, head)
        outlet = self._outlet(head) if is_definite(phrase) and head.lower_ in _OUTLETS else None
        if outlet is not None:
            return Heard("body", key=outlet.key, named=(outlet.range,))
        if head.lower_ in _PRESS and (has_outlet(phrase) or not inside) and (own is None or own.lower_ not in _OWN):
            plainly = is_definite(phrase) and not modifiers_of(phrase, head)
            return (self._finder(head) if plainly else None) or Heard("body")
        if _is_outlets(head, phrase):
            return Heard("body")  # the Associated Press report, whomever the clause about it names
        if _is_channel(head, inside):
            owner = self._owner(head, phrase, inside, n)
            if owner:
                return owner
        own_words = without_clauses(head, phrase)  # an outlet that has only `seen` it does not say it
        return Heard("body") if head.lower_ in _PRESS or is_news(own_words) or has_outlet(own_words) else None

    def _taker(self, poll: Token, inside: list[BodyMention]) -> BodyMention | None:
        """Who took a poll that is said to be by them: `a poll by NAME for the newspaper`."""
        after = (m for m in inside if m.range[0] > poll.idx and m.means_itself and self.naming.belongs(m, poll))
        return next((m for m in after if not has_outlet(self.naming.article.tokens(*m.range))), None)

    def author_of_book(self, head: Token, tokens: list[Token]) -> NamedPerson | None:
        """Who wrote the book that speaks: its owner, `NAME's book`, or who is named after `by`."""
        start = max(head.i - LONGEST_OWNER, tokens[0].i)
        text = self.naming.article.text
        for person, mention in self.naming.named_in([head.doc[start], tokens[-1]]):
            first, last = mention.range
            owns = last <= head.idx and _OWNS_BOOK.fullmatch(text, last, head.idx)
            if owns or (first > head.idx and _BY_AUTHOR.search(text, head.idx, first)):
                return person
        return None

    def _author(self, head: Token, phrase: list[Token], inside: list[BodyMention], n: int) -> Heard | None:
        """Who speaks in a report or a study: who is said beside it, or somewhere else, to have made it."""
        if head.lower_ not in _DOCUMENTS:
            return None
        writer = written_by(head)
        if writer is not None and writer.pos_ == "NOUN":
            voices = self.speakers(writer, words_under(writer), n)
            return Heard("body", key=voices[0].key, named=voices[0].named) if voices[0].who == "body" else None
        owner = owner_of(phrase, head)
        if owner is not None and owner.pos_ in ("NOUN", "PROPN") and owner.lower_ in _BODY_NOUNS:
            return self._behind(owner, [t for t in words_under(owner) if t.dep_ != "case"], n)
        owners = [m for m in inside if m.kind != "people" and not has_outlet(self.naming.article.tokens(*m.range))]
        beside = [m for m in owners if m.means_itself and self.naming.belongs(m, head)]
        if beside:
            return self.named.body(beside[0], n)
        writer_named = self._writer(head, phrase, n)
        if writer_named is not None:
            return self._by(writer_named, head, n)
        if owners or owned_by_person(head) or has_outlet(phrase) or owner is not None:
            return None
        made = self.makers.get(head.lower_, [])
        earlier = [maker for maker in made if maker.place < head.idx]
        other = only_maker(self.makers, head) if not earlier and is_definite(phrase) else None
        if other is not None:
            return self._by(other, head, n)
        if len({_called(maker.who) for maker in made}) == 1 or (earlier and is_definite(phrase)):
            return self._by((earlier[-1] if earlier else made[0]).who, head, n)
        return None

    def _outlet(self, head: Token) -> BodyMention | None:
        """The outlet named last of those that speak for themselves, which `the newspaper` takes up."""
        earlier = self.naming.bodies.back_from(head.idx)
        return next((m for m in earlier if named_as_outlet(m.key.removeprefix("body:"))), None)

    def _gatherer(self, head: Token, n: int) -> Heard | None:
        """Who speaks by what others told him: the body of `reports received by NAME`, if it is no outlet."""
        gatherer = received_by(head)
        if gatherer is None or has_outlet(words_under(gatherer)):
            return None
        return self._behind(gatherer, words_under(gatherer), n)

    def _behind(self, noun: Token, words: list[Token], n: int) -> Heard | None:
        """The body that speaks by a noun, with the words of its phrase; None where it can't be told."""
        voice = self.speakers(noun, words, n)[0]
        return Heard("body", key=voice.key, named=voice.named) if voice.key else None

    def _writer(self, head: Token, phrase: list[Token], n: int) -> NamedPerson | None:
        """The person whose paper it is by the words of its phrase: `NAME's report`, `the NAME report`, `his report`."""
        possessor = owner_of(phrase, head)
        if possessor is not None and possessor.lower_ in ("his", "her"):
            owner = self.pronoun(possessor, "person", n)
            return self.naming.by_name.get(owner.person or "")
        start, end = phrase[0].idx, phrase[-1].idx
        beside = (maker.who for maker in self.makers.get(head.lower_, ()) if start <= maker.place <= end)
        return next((who for who in beside if isinstance(who, NamedPerson)), None)

    def _by(self, maker: NamedPerson | BodyMention, head: Token, n: int) -> Heard:
        """Who speaks by a paper of somebody: by a letter he himself, by a report his side."""
        if isinstance(maker, BodyMention):
            return Heard("body", key=maker.key, named=(maker.range,))
        return self.named.person(maker, n) if head.lower_ in _LETTERS else self.named.side(maker, n)

    @cached_property
    def polls(self) -> Polls:
        """The polls that the article calls by a name."""
        return Polls(self.naming.article)

    @cached_property
    def makers(self) -> dict[str, list[Maker]]:
        """Who made the papers that the article tells of."""
        return makers(self.naming)

    @cached_property
    def _introduced(self) -> dict[str, int]:
        """Where a paper is first told of by words before its noun that say which: `a congressional report`."""
        papers = [token for token in self.naming.article.doc if token.lower_ in _DOCUMENTS]
        told = [token for token in papers if modifiers_of(list(token.lefts), token)]
        return {token.lower_: token.i for token in reversed(told)}

    def _finder(self, head: Token) -> Heard | None:
        """`The report found`: the public body that spoke last in its paragraph, as its own."""
        if head.lower_ not in _DOCUMENTS or self._introduced.get(head.lower_, head.i) < head.i:
            return None  # one that was told of before, by words that say which it is
        best = self.memory.best(head, "body", None)
        if best is None or self.naming.bodies.kinds.get(best.key or "") not in ("organisation", "court"):
            return None
        here = self.naming.article.paragraph_at
        return self._as_body(best) if here(best.place) == here(head.idx) else None

    def _owner(self, head: Token, phrase: list[Token], inside: list[BodyMention], n: int) -> Heard | None:
        """The body behind a statement, an office or a ministry: its possessor, its modifier, or who issued it."""
        possessor = owner_of(phrase, head) or _owner_of_page(head)
        own = any(m.range[1] <= head.idx and m.key in lexicons.political_parties() for m in inside)
        told = without_clauses(head, phrase)  # whom a clause about the paper names did not write it
        for person, mention in self.naming.named_in(phrase) if not own else ():  # `Republican allies of NAME`
            sent = _SENT_TO.search(self.naming.article.text, head.idx, mention.range[0]) is not None
            if not sent and any(mention.range[0] <= t.idx < mention.range[1] for t in told):
                return self.named.side(person, n)
        beside = next(
            (m for m in inside if self.naming.belongs(m, head)),
            next((m for m in inside if m.means_itself), next(iter(inside), None)),
        )
        if beside is not None and (self.naming.belongs(beside, head) or head.lower_ not in lexicons.nouns()["arms"]):
            return self.named.body(beside, n)
        if head.lower_ == "campaign" and possessor is None:  # `campaign and tax records` are nobody's campaign
            return self._campaign(head, n) if is_definite(phrase) else None
        if possessor is not None and possessor.lower_ in _OWN:
            owner = self.pronoun(possessor, "body" if possessor.lower_ == "its" else "person", n)
            return Heard("body", key=owner.key, named=owner.named) if owner.key else None
        country = possessor is not None and possessor.lower_ in lexicons.heads()["state"] | _TOWNS
        if possessor is not None and possessor.pos_ != "PRON" and not country:
            owners = self.speakers(possessor, words_under(possessor), n)
            return Heard("body", key=owners[0].key, named=owners[0].named if owners[0].key else ())
        if head.lower_ in lexicons.nouns()["arms"]:
            arm = self.naming.nouns.arm(head)
            return Heard("body", key=arm.key, named=(arm.range,)) if arm else None
        if head.lower_ in lexicons.offices()["unnamed"]:
            return None
        issuer = issuer_of(head) or _teller(head) or (self._issuer_before(head) if is_definite(phrase) else None)
        if issuer is not None:
            voices = [v for v in self.speakers(issuer, words_under(issuer), n) if v.who != "unsure"]
            if voices:
                named = self._naming(voices[0], issuer)
                return voices[0] if voices[0].who == "person" else Heard("body", key=voices[0].key, named=named)
            return Heard("body")
        return self._same_paragraph(head) if is_definite(phrase) and not has_principal(head) else None

    def _issuer_before(self, head: Token) -> Token | None:
        """Who sent the letter that `the letter` takes up: the one named with the same word not long before."""
        number = self.naming.article.sentence_at(head.idx) or 0
        start = self.naming.article.source.sentences[max(number - SENTENCES_BACK, 0)][0]
        earlier = [token for token in self.naming.article.tokens(start, head.idx) if token.lower_ == head.lower_]
        known = next((issuer for token in reversed(earlier) if (issuer := issuer_of(token)) is not None), None)
        return known or sender_before(self.naming.article, head)

    def _campaign(self, head: Token, n: int) -> Heard | None:
        """`The campaign`: of the candidate whose campaign was named last, else of the candidate."""
        named = (item for item in reversed(self.naming.places[1]) if item[1].range[1] <= head.idx)
        for person, mention in named:
            if _CAMPAIGN_AFTER.match(self.naming.article.text, mention.range[1]):
                return self.named.side(person, n)
        named = (item for item in reversed(self.naming.places[1]) if item[1].range[1] <= head.idx)
        running = (person for person, _ in named if _RUNNERS & set(" ".join(t.words for t in person.titles).split()))
        candidate = next(running, None)
        return self.named.side(candidate, n) if candidate is not None else None

    def _naming(self, voice: Heard, token: Token) -> tuple[Range, ...]:
        body = self.naming.body_at(token)
        return (body.range,) if body else voice.named

    def _as_body(self, best: Candidate) -> Heard:
        return Heard("body", key=best.key, named=(best.range,) if best.range else ())

    def _same_paragraph(self, head: Token) -> Heard | None:
        """`The statement` alone: that of whoever is the body spoken of, or spoke, last."""
        if is_message(head) or is_lodged(head):
            return None
        best = self.memory.best(head, "body", None)
        return self._as_body(best) if best and best.key else None


def _is_channel(noun: Token, inside: list[BodyMention]) -> bool:
    """Does its owner speak by a thing or an arm? Allies do so for a party; those of others have their own mind."""
    if noun.lower_ == "allies":
        return any(m.range[1] <= noun.idx and m.key in lexicons.political_parties() for m in inside)
    return noun.lower_ in lexicons.channels() or noun.lower_ in lexicons.nouns()["arms"]


def _is_outlets(paper: Token, phrase: list[Token]) -> bool:
    """Is it called by a news outlet's name that stands right before it: `the Daily Post report`?"""
    name: list[str] = []
    for token in reversed([token for token in phrase if token.i < paper.i]):
        if token.pos_ != "PROPN":
            break
        name.insert(0, token.text)
    return named_as_outlet(" ".join(name))


def _called(who: NamedPerson | BodyMention) -> str:
    return who.key if isinstance(who, BodyMention) else who.name


def _owner_of_page(paper: Token) -> Token | None:
    """Whose page it is on which something stands: the `its` of `a notice on its website`."""
    links = (child for child in paper.children if child.dep_ == "prep" and child.lower_ in ("on", "at"))
    page = next((page for link in links for page in link.children if page.lower_ in _PLACES), None)
    return owner_of(words_under(page), page) if page is not None else None


def _teller(paper: Token) -> Token | None:
    """Who is told to have said it in a paper: the `he` of `he told them, according to a statement`."""
    above = paper.head.head.head if is_according(paper) else None
    if above is None or above.lemma_ not in lexicons.words("saying"):
        return None
    return child(above, "nsubj")
