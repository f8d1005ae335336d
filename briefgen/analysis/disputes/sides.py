"""The statements of an article as sides: what each is about, whom it is against, how it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from briefgen.analysis.article import Article
from briefgen.analysis.coverage import has_pronoun_source
from briefgen.analysis.disputes.names import accused, acts_of, aim, name_patterns, owners_of
from briefgen.analysis.disputes.topics import noun_phrases
from briefgen.analysis.disputes.words import LIGHT, SAID, THINGS, pattern
from briefgen.analysis.lexicons import honorifics
from briefgen.analysis.topic import content_tokens, is_content, statement_stems, stem, tokens_of, words_of
from briefgen.model import Insert, Party, Position, Range, Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

COMMON = 0.34
"""A word in more than this share of the statements is what the whole article is about and joins no two of them."""

FEWEST = 3
"""Statements that may share a word, however few there are, before it counts as common to all."""

NEGATED = 5
"""Words before a word that values in which a negation turns it (`should not lose`)."""

LESSENED = 4
"""Words before a fault in which stands what lessens it (`reducing the number of sham`)."""

FULL = 4
"""Words from which a denial says what it denies, rather than point to it."""

BESIDE = 40
"""Characters before and after a name in which its bearer's calling stands."""

PERCENT = ("%", "percent", "per", "pc")
"""A share, as a sign or in words."""

_ANSWERING = ("answered_before", "turned_away_before", "stood_up_before", "refused_before")
"""The lists of words before what is said by which it is told as an answer."""

_DENIABLE = ("accusation", "assessment", "claim")
"""Kinds of statements that can be denied, whoever makes them."""


class Side(Struct, frozen=True, dict=True):
    """A statement and what tells whether it collides with another.

    order: its place among the sides; range: from its first content word to its last; sentence, last: the indexes of
    the sentences that it begins and ends in; words, cue, source: as they stand; opening, lead: its first sentence up
    to its own first word, and up to what is said; before: the sentence before that; stems: its content words that are
    not all over the article; topics: those that are, too; names: those of persons; subject: the stems of what it begins
    with; counted: those that its numbers count; numbers, units: the numbers and their signs; parties: those that it
    speaks of; accused: the one that it charges with a breach; aim: the one that it is aimed at;
    watches: does its speaker watch the matter for others, as an analyst or correspondent does?
    bare: does it only point to what was said? pronoun: is its source only a pronoun? asserts: does it say something
    of something, rather than name a thing?
    """

    statement: Statement
    order: int
    range: Range
    sentence: int
    last: int
    words: str
    cue: str
    source: str
    opening: str
    lead: str
    before: str
    stems: frozenset[str]
    topics: frozenset[str]
    names: frozenset[str]
    subject: frozenset[str]
    counted: frozenset[str]
    parties: frozenset[str]
    accused: str | None
    aim: str | None
    numbers: frozenset[str]
    units: frozenset[str]
    watches: bool
    bare: bool
    pronoun: bool
    asserts: bool

    def touches(self, other: Side) -> bool:
        """Is one inside the other, or do they share words?"""
        return self.range[0] < other.range[1] and other.range[0] < self.range[1]

    def says(self, name: str) -> bool:
        """Has its content a word of a list?"""
        return self._has("words", name)

    def by(self, name: str) -> bool:
        """Has its cue a word of a list?"""
        return self._has("cue", name)

    def led(self, name: str) -> bool:
        """Has what its sentence says before it a word of a list?"""
        return self._has("lead", name)

    def _has(self, part: Literal["words", "cue", "lead"], name: str) -> bool:
        if (part, name) not in self._found:
            self._found[part, name] = bool(pattern(name).search(getattr(self, part)))
        return self._found[part, name]

    def opens(self, name: str) -> bool:
        """Do the words before it in its sentence begin with one of a list?"""
        return pattern(name).match(self.opening.lstrip(" “\"'")) is not None

    @cached_property
    def turns(self) -> bool:
        """Do the words before it begin with one that turns from what was said (`but`)?"""
        return self.opens("turn")

    @cached_property
    def affirms(self) -> bool:
        """Does it say something of something, and is no denial?"""
        return self.asserts and self.statement.kind != "denial"

    @cached_property
    def _found(self) -> dict[tuple[str, str], bool]:
        """What was found, since a statement is asked the same beside many others."""
        return {}

    @property
    def party(self) -> str:
        """The id of its party, empty where nobody can tell it."""
        return self.statement.party or ""

    @cached_property
    def stance(self) -> int:
        """1 where it speaks for something, -1 where against, else 0: by the cue, else by the words said."""
        if self.by("support") or self.by("defend"):
            return -1 if self.says("change") else 1
        if self.by("oppose") or self.by("deny"):
            return -1
        if self.by("worry"):
            return 1 if self.says("change") else -1  # who warns of the end of a thing is for it
        good, bad = self._values("good", "bad"), self._values("bad", "good")
        stance = (good > bad) - (bad > good)
        return -stance if self.says("change") else stance  # who fears the end of a thing is for it

    def _values(self, name: str, opposite: str) -> int:
        """How many words of one list it has, those of the other that are negated among them."""
        plain = [found for found in pattern(name).finditer(self.words) if not _is_turned(self.words, found, name)]
        turned = [found for found in pattern(opposite).finditer(self.words) if _is_turned(self.words, found, opposite)]
        return len(plain) + len(turned)

    @property
    def favours(self) -> bool:
        """Does it stand for something: an aim, a demand, an offer, a promise, or words of praise?"""
        return self.stance > 0 or (self.stance == 0 and self.statement.kind in ("aim", "commitment", "demand", "offer"))

    @property
    def short(self) -> bool:
        """Does it point to what was said, rather than say it?"""
        return len(self.words.split()) < FULL

    @cached_property
    def negates(self) -> bool:
        """Does it say that something is not so?"""
        return self.statement.kind == "denial" or self.by("deny") or self.says("negation")

    @cached_property
    def denies(self) -> bool:
        """Does its cue deny (and not say that nobody denied)?"""
        return self.by("deny") and not self.by("negation")

    @cached_property
    def rebuts(self) -> bool:
        """Does it call something wrong or overdone (and not say that there was no disagreement)?"""
        if self.by("negation"):
            return False
        return any(not _is_negated(self.words, found) for found in pattern("rebut").finditer(self.words))

    @cached_property
    def attacks(self) -> bool:
        """Does it find fault with what somebody does?"""
        return self.statement.kind == "accusation" or self.by("oppose")

    @cached_property
    def finds_fault(self) -> bool:
        """Does it charge somebody, or speak against something?"""
        return self.attacks or self.stance < 0

    @property
    def blamed(self) -> frozenset[str]:
        """The parties that it speaks of, where it finds fault."""
        against = self.finds_fault or self.statement.kind == "denial"
        return self.parties - {self.party} if against else frozenset()


def _is_negated(words: str, found: re.Match[str]) -> bool:
    before = " ".join(words[: found.start()].split()[-NEGATED:])
    return bool(pattern("negation").search(before))


def _is_turned(words: str, found: re.Match[str], name: str) -> bool:
    """Is a word that values said of the contrary: negated, or a fault that is to be lessened (`cut the waste`)?"""
    before = " ".join(words[: found.start()].split()[-LESSENED:])
    return _is_negated(words, found) or (name == "bad" and pattern("lessening").search(before) is not None)


def find_sides(
    article: Article,
    statements: Sequence[Statement],
    positions: Sequence[Position],
    parties: Sequence[Party],
    sure: Set[str] = frozenset(),
) -> list[Side]:
    """The statements of the body that may be members of a dispute, in the source's order.

    sure: the ids of those that are members of one by the network's word.
    """
    chosen = {name for position in positions for name in (position.statement, *position.also)} | sure
    told = {s.within for s in statements if s.within}
    chosen |= {s.id for s in statements if s.kind == "denial" and s.id in told}  # it tells what it turns down
    chosen |= {s.id for s in statements if _answers(article, s)}
    ready = [s for s in statements if s.content and s.line and _counts(article, s, chosen)]
    ready.sort(key=lambda s: (span(s.content[0]).start, s.id))
    stems = {s.id: _stems(article, s) for s in ready}
    known = [s for s in ready if s.party]
    uses = Counter(word for s in known for word in stems[s.id])
    names = name_patterns(parties)
    owners = owners_of(article, names)
    own = {stem(word.lower()) for party in parties for name in (party.name, *party.aliases) for word in name.split()}
    said = {stem(word) for word in (*SAID, *LIGHT)}
    empty = own | said
    left_out = empty | {word for word, count in uses.items() if count > max(FEWEST, COMMON * len(known))}
    return [
        _side(article, s, order, frozenset(stems[s.id] - left_out), frozenset(stems[s.id] - empty), names, owners)
        for order, s in enumerate(ready)
    ]


def _side(
    article: Article,
    statement: Statement,
    order: int,
    stems: frozenset[str],
    full: frozenset[str],
    names: dict[str, re.Pattern[str]],
    owners: Mapping[str, str],
) -> Side:
    spans = [span(reference) for reference in statement.content]
    words = words_of(article, statement.content)
    sentence = article.sentence_at(spans[0].start) or 0
    start = article.source.sentences[sentence][0]
    begins = min(span(r).start for r in (*statement.source, *statement.cue, *statement.content))
    return Side(
        statement=statement,
        order=order,
        range=(spans[0].start, spans[-1].end),
        sentence=sentence,
        last=article.sentence_at(spans[-1].end - 1) or 0,
        words=words,
        cue=words_of(article, statement.cue),
        source=words_of(article, statement.source),
        opening=article.text[start : max(begins, start)],
        lead=article.text[start : max(spans[0].start, start)],
        before=article.text[slice(*article.source.sentences[sentence - 1])] if sentence else "",
        stems=stems,
        topics=full,
        names=_names(_told_tokens(article, statement)),
        subject=_subject(article, statement) & full,
        counted=_counted(article, statement) & stems,
        parties=frozenset(party for party, pattern in names.items() if pattern.search(words)) | acts_of(words, owners),
        accused=accused(statement, words, names),
        aim=aim(statement, words, names),
        numbers=frozenset(token.lower_ for token in content_tokens(article, statement) if token.like_num),
        units=_units(article, statement),
        watches=_watches(article, statement),
        bare=not set(statement_stems(article, statement)) - {stem(word) for word in SAID},
        pronoun=has_pronoun_source(article, statement),
        asserts=_asserts(article, statement),
    )


def _answers(article: Article, statement: Statement) -> bool:
    """Is a statement told as an answer, by its cue or the words before it, so that its claim gives it its worth?"""
    if not statement.content:
        return False
    first = span(statement.content[0]).start
    sentence = article.sentence_at(first)
    lead = article.text[article.source.sentences[sentence][0] : first] if sentence is not None else ""
    cue = words_of(article, statement.cue)
    denied = statement.kind == "denial" and pattern("deny").search(cue) is not None and not cue.endswith("ing")
    stands = any(pattern(name).search(lead) for name in _ANSWERING)
    return denied or stands or pattern("go_ahead").search(words_of(article, statement.content)) is not None


def _watches(article: Article, statement: Statement) -> bool:
    """Is the speaker told of as an analyst or correspondent, beside his name or where it stands in full?"""
    named = [span(reference) for reference in (*statement.source, *statement.named)]
    told = (article.text[max(part.start - BESIDE, 0) : part.end + BESIDE] for part in named)
    return any(pattern("watcher").search(" ".join(words.split())) for words in told)


def _asserts(article: Article, statement: Statement) -> bool:
    """Does it say something of something: with a verb, or as what the cue calls it (`called the toll a theft`)?"""
    verb = any(token.pos_ in ("VERB", "AUX") for token in content_tokens(article, statement))
    return verb or bool(pattern("calling").search(words_of(article, statement.cue)))


def _subject(article: Article, statement: Statement) -> frozenset[str]:
    """The stems of the first noun phrase, and of the first subject where that is another one."""
    phrases = noun_phrases(article, statement)
    subjects = [phrase for phrase in phrases if phrase[-1].dep_ in ("nsubj", "nsubjpass")]
    tokens = [token for phrase in (*phrases[:1], *subjects[:1]) for token in phrase]
    of = [
        token for phrase in phrases[1:2] for token in phrase if phrase[-1].head.lower_ == "of"
    ]  # the price of the sale
    return frozenset(_stems_of([*tokens, *of]))


def _counted(article: Article, statement: Statement) -> frozenset[str]:
    """The stems of what a statement counts: the nouns of its numbers and the verbs whose subject or object they are."""
    counted = set()
    for token in content_tokens(article, statement):
        if token.like_num and token.ent_type_ in ("CARDINAL", "PERCENT", "MONEY", "QUANTITY"):
            above = token
            while above.pos_ not in ("VERB", "AUX") and above.head != above:
                above = above.head
                counted.add(above)
    return frozenset(stem(token.lemma_.lower()) for token in counted if is_content(token))


def _units(article: Article, statement: Statement) -> frozenset[str]:
    """The units of its numbers that are written as signs or beside them: `%`, `$`, `percent`."""
    near = [
        neighbour
        for token in content_tokens(article, statement)
        if token.like_num
        for neighbour in article.doc[max(token.i - 1, 0) : token.i + 2]
    ]
    return frozenset(token.lower_ for token in near if token.is_currency or token.lower_ in PERCENT)


def _names(tokens: Sequence[Token]) -> frozenset[str]:
    """The stems of the persons' names among tokens, forms of address among them."""
    address = {word.rstrip(".").lower() for word in honorifics()}
    return frozenset(
        stem(token.lemma_.lower())
        for token in tokens
        if token.ent_type_ == "PERSON" or token.lower_.rstrip(".") in address
    )


def _stems(article: Article, statement: Statement) -> set[str]:
    """The stems of what a statement says, with those of the words that its line explains it by.

    And what is broken or kept, by any name (`truce`, `accord`), since parties seldom use one word for it.
    """
    return _stems_of(_told_tokens(article, statement))


def _told_tokens(article: Article, statement: Statement) -> list[Token]:
    """The tokens of what a statement says and of the words that its line explains it by."""
    glosses = [r for piece in statement.line if isinstance(piece, Insert) for r in piece.gloss]
    return [*content_tokens(article, statement), *tokens_of(article, glosses)]


def _stems_of(tokens: Sequence[Token]) -> set[str]:
    """The stems of the content words among tokens, and the classes of things that they name under any name."""
    found = {stem(token.lemma_.lower()) for token in tokens if is_content(token)}
    words = " ".join(token.text for token in tokens)
    return found | {f"#{name}" for name in THINGS if pattern(name).search(words)}


def _counts(article: Article, statement: Statement, chosen: Set[str]) -> bool:
    """Is a statement of the body a position, the same point said again, or inside one, or does it deny one?

    What nobody known claims counts too: somebody may deny it.
    """
    wanted = statement.id in chosen or statement.within in chosen or statement.denies is not None
    wanted = wanted if statement.party else statement.kind in _DENIABLE
    return wanted and article.role_at(span(statement.content[0]).start) == "body"
