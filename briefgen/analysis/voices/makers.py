"""Who made the papers that an article tells of: the author of a report, the body behind a study, who sent a letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from briefgen.analysis import lexicons
from briefgen.analysis.article import top_of
from briefgen.analysis.attribution.phrases import child, object_of
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.bodies.source_phrases import has_outlet, words_under
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.voices.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

_DOCUMENTS = lexicons.words("documents")
_MAKING = lexicons.words("making_papers")
_FINISHED = frozenset(("audit", "findings", "report", "review", "study"))
_REPORTS = _FINISHED | {"inquiry", "investigation"}
_SUITS = frozenset(("complaint", "filing", "lawsuit", "suit"))
_FAMILIES = ((_REPORTS, _FINISHED), (_SUITS, _SUITS))
"""Nouns by which news calls one paper, each with those by which it tells who has made it."""

_ADVERTS = frozenset(("ad", "ads", "advert", "adverts", "advertisement", "advertisements"))
_RUN = {
    "run": _ADVERTS, "place": _ADVERTS, "take": _ADVERTS, "buy": _ADVERTS, "air": _ADVERTS,
    "sign": frozenset(("letter", "petition", "statement")),
    "lead": frozenset(("inquiry", "review", "investigation", "study", "probe")),
    "head": frozenset(("inquiry", "review", "investigation", "study", "probe")),
    "chair": frozenset(("inquiry", "review", "investigation")),
    "carry": frozenset(("study", "survey", "review", "research", "investigation", "audit", "analysis")),
}  # fmt: skip
"""What one runs, signs or leads is a paper of one's own only where the object is one of these."""

_GATHERED, _GATHERING = lexicons.words("gathered"), lexicons.words("gathering")
_SITTINGS = frozenset(("meeting", "session", "hearing", "summit"))


class Maker(NamedTuple):
    """Who made a paper, where the article says so."""

    place: int
    who: NamedPerson | BodyMention


def makers(naming: Naming) -> dict[str, list[Maker]]:
    """The persons and bodies that are said to have made a paper, by the noun for it, in the order of the text."""
    found: dict[str, list[Maker]] = {}
    for noun, maker in (*_beside(naming), *_by_verb(naming)):
        found.setdefault(noun.lower_, []).append(maker)
    return {noun: sorted(made, key=lambda maker: maker.place) for noun, made in found.items()}


def only_maker(made: dict[str, list[Maker]], paper: Token) -> NamedPerson | BodyMention | None:
    """Who alone has made a report, by whatever noun, before `the inquiry` is told of: news varies the noun."""
    family = next((family for nouns, family in _FAMILIES if paper.lower_ in nouns), frozenset[str]())
    others = made.keys() & family
    before = [maker for noun in others for maker in made[noun] if maker.place < paper.idx]
    names = {maker.who.key if isinstance(maker.who, BodyMention) else maker.who.name for maker in before}
    return before[0].who if len(names) == 1 else None


def received_by(noun: Token) -> Token | None:
    """Who has gathered what speaks and stands for it: the `group` of `reports received by the group`."""
    if noun.lower_ not in _GATHERED:
        return None
    clause = next((child for child in noun.children if child.dep_ == "acl" and child.lemma_ in _GATHERING), None)
    return object_of(clause, "by") if clause is not None else None


def _beside(naming: Naming) -> Iterator[tuple[Token, Maker]]:
    """`NAME's report`, `the NAME report`, `a report by NAME`, `NAME says in a report`."""
    bodies = [m for m in naming.bodies.mentions if m.means_itself]
    bodies = [m for m in bodies if not m.key.startswith("state:") or m.kind == "arm"]  # `the Pentagon report`
    named: list[tuple[BodyMention | NamedPerson, tuple[int, int]]] = [(body, body.range) for body in bodies]
    named += [(person, mention.range) for person, mention in naming.places[1]]
    for who, place in named:
        tokens = naming.article.tokens(*place)
        inner = top_of(tokens)
        if inner is None:
            continue
        while inner.dep_ == "appos" and inner.head.dep_ == "pobj":
            inner = inner.head  # `by the former minister NAME`
        if inner.dep_ == "oprd" and inner.head.lower_ in ("named", "called"):
            inner = inner.head.head  # `by a former clerk named NAME`
        at_work = inner.dep_ == "pobj" and inner.head.lower_ in ("at", "with") and inner.head.i
        teller = inner.head.head if at_work else inner  # `analysts at NAME wrote in a report`
        paper = inner.head if inner.dep_ in ("poss", "compound", "nmod") else _told_in(teller)
        if inner.dep_ == "pobj" and inner.head.lower_ in ("by", "from") and inner.head.i:
            paper = _paper_by(inner.head)
            if paper.dep_ == "acl" and paper.lemma_ in _MAKING | _RUN.keys():
                paper = paper.head
        if paper is not None and paper.lower_ in _SITTINGS and paper.dep_ == "pobj":
            paper = paper.head.head  # `the minutes of NAME's meeting`
        if paper is not None and paper.lower_ in _DOCUMENTS and not has_outlet(tokens):
            yield paper, Maker(place[0], who)


def _paper_by(link: Token) -> Token:
    """What is by or from somebody: the noun that the parse hangs it on, else the paper told of before it."""
    above = link.head
    if link.nbor(-1).lower_ in _DOCUMENTS:
        return link.nbor(-1)
    if above.pos_ not in ("VERB", "AUX") or above.tag_ == "VBN" or link.lower_ != "by":
        return above
    before = (token for token in reversed(link.doc[link.sent.start : link.i]) if token.lower_ in _DOCUMENTS)
    return next(before, above)


def _by_verb(naming: Naming) -> Iterator[tuple[Token, Maker]]:
    """`NAME, which commissioned the survey`, `NAME took out adverts`: by what they did."""
    for paper in naming.article.doc:
        if paper.dep_ != "dobj" or paper.lower_ not in _DOCUMENTS:
            continue
        verb = paper.head
        if verb.lemma_ not in _MAKING and paper.lower_ not in _RUN.get(verb.lemma_, ()):
            continue
        if verb.lemma_ == "sign" and verb.dep_ == "relcl":
            continue  # `an aide at NAME, which signed the letter`: one of those who did
        subject = child(verb, "nsubj")
        if subject is not None and subject.lower_ in ("which", "who", "that") and verb.dep_ == "relcl":
            subject = verb.head
        if subject is None or has_outlet([subject]):
            continue
        body = naming.body_at(subject) or naming.body_beside(subject, words_under(subject))
        who = body if body is not None and body.key.startswith("body:") else naming.person_in(subject, [subject])
        if who is not None:
            yield paper, Maker(subject.idx, who)


def _told_in(subject: Token) -> Token | None:
    """The paper in which somebody says something: `NAME says in a report`, `NAME warned in its study`."""
    if subject.dep_ != "nsubj" or subject.head.lemma_ not in lexicons.words("saying") | {"write"}:
        return None
    return next(
        (
            paper
            for link in subject.head.children
            if link.dep_ == "prep" and link.lower_ == "in"
            for paper in link.children
            if any(child.lower_ in ("a", "an", "its", "his", "her") for child in paper.children)
        ),
        None,
    )
