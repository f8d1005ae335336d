"""Whose officer somebody is whose title names no body: the company, the union or the committee spoken of last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.bodies.sorts import name_words
from briefgen.analysis.bodies.source_phrases import names_place
from briefgen.analysis.people.titles import Titled, is_office, is_topic
from briefgen.analysis.subjects import is_speaking
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

NEARBY = 2
"""Paragraphs back in which the company of a bare `chief executive` is sought."""

MAIN = 2
"""A company named this many times as often as the last is the one whose `chief executive NAME` it is."""

_CORPORATE = lexicons.words("corporate_offices")
_SECRETARIES = frozenset(("secretary general", "secretary-general", "director general", "director-general"))
_STAFF = lexicons.words("staff_offices")
_OTHER_SERVICES = lexicons.words("other_services")
_SEATED = frozenset(("chairman", "chairwoman", "chair", "chairperson", "deputy chairman"))
_SITTING = frozenset(("committee", "commission", "inquiry", "panel", "board", "council", "tribunal", "subcommittee"))
"""Bodies that have a chairman and no chief executive: a bare `chairman NAME` is that of the one named just before."""

_OF_FIRMS = frozenset(("director", "boss", "founder", "co-founder", "cofounder", "founding partner", "partner"))
_HEAD_OF = re.compile(
    r"(?:global |group )?(?:head|director|vice president|manager) of [a-z ]+"
    rf"|(?:{one_of(lexicons.words('company_matters'))}) (?:chief|boss|head|director|manager)"
)
"""Offices of a company where it is called one, and of whatever else one may lead or found where nothing is."""

_EVENTS = frozenset(("campaign", "union", "protest", "rally", "march", "strike", "event", "festival", "conference"))
"""What an organiser may be of that is no body which the article has named."""

_DEGREE = re.compile(r"^(?:(?:deputy|vice|new|newly appointed|acting|interim|outgoing|incoming|current|group) )+")
"""What may stand before an office that every company has, and leaves it that office."""

_OWNING = re.compile(r"(?:\b[Ii]ts|, whose) $")
LONGEST_OWNING = 8
"""Code points of the longest of these words, with the blanks."""

_LINK = re.compile(r" (?:for|of|at) (?:the )?(?=[A-Z])")
_STANDS = frozenset(("back", "welcome", "reject", "support", "defend", "confirm", "deny", "announce", "accuse"))
"""Verbs by which a body takes a stand, beside those of saying."""

_UNION_OFFICES = frozenset(("general secretary", "general-secretary", "joint general secretary"))
_CARRIED_BY = re.compile(
    r"\b(?:(?:obtained|seen|reviewed|viewed|heard|reported|published|verified) by|(?:leaked|given|shown) to"
    r"|told|interview with|according to) (?:the )?$"
)
"""What stands before those to whom, or through whom, somebody makes himself heard: `a memo seen by NAME`."""

LONGEST_CARRIED = 24
"""Code points of that."""

_HEADS = (
    "president",
    "prime minister",
    "premier",
    "king",
    "queen",
    "chancellor",
    "minister",
    "vice president",
    "crown prince",
)


_CHIEF_OFFICER = re.compile(r"chief (?:[a-z]+ )?[a-z]+ officer")
"""`Chief operating officer`, `chief people officer`: there is one for whatever a company does."""


def is_corporate(office: str) -> bool:
    """Is an office one that every company has, `co-chairman` or `deputy chief executive`, and no state?

    A president is one only where he is that as well: `president and CEO`.
    """
    parts = [part.removeprefix("co-") for part in _DEGREE.sub("", office.strip().casefold()).split(" and ")]
    corporate = {part for part in parts if part in _CORPORATE or _CHIEF_OFFICER.fullmatch(part)}
    return bool(corporate) and set(parts) <= corporate | {"president"}


def owned(article: Article, title: Titled) -> bool:
    """Does `its` or `whose` stand before a title: `its leader, NAME`?"""
    return _OWNING.search(article.text, max(0, title.place[0] - LONGEST_OWNING), title.place[0]) is not None


def of_last_body(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`Its president, NAME` and a bare `chief executive NAME`: of the organisation or company named last.

    A bare secretary-general is that of an organisation, never of a company or a state.
    """
    whole = _without_origin(title.words).casefold().replace("vice-", "vice ")
    plain = _DEGREE.sub("", whole)
    if owned(article, title):
        return _of_owner(article, title, bodies)
    several = is_corporate(plain) or plain in _UNION_OFFICES
    director = plain in _OF_FIRMS or any(_HEAD_OF.fullmatch(words) for words in (plain, whole))
    if plain in _SECRETARIES:
        return _with_secretariat(title, bodies)
    if not several and not director:
        return None
    sitting = _sitting_before(article, title.mention[0], bodies) if plain in _SEATED else None
    if sitting:
        return sitting
    near = [m for m in _near(article, title, bodies) if not director or _may_have_directors(article, m, title, bodies)]
    held = _held_by_another(article, plain, title, bodies)  # a firm has one chief executive
    near = [m for m in near if m.key not in held]
    if not near:
        return None
    plainly = [m for m in near if not article.in_quotation(m.range[0])]
    last = (plainly or near)[0]
    here = article.sentence_at(title.mention[0]) == article.sentence_at(last.range[0])
    if plainly and (here or _has_spoken(article, last, title)):
        return last.key
    beside = [m for m in plainly if article.sentence_at(m.range[0]) == article.sentence_at(last.range[0])]
    subject = next((m for m in beside if _is_subject(article, m) or _speaks_through_subject(article, m)), None)
    if subject is not None:
        return subject.key
    leading = max((m.key for m in near), key=lambda key: bodies.counts[key])
    return leading if bodies.counts[leading] >= MAIN * bodies.counts[last.key] else last.key


def _without_origin(title: str) -> str:
    """A title without where its bearer sits or comes from: `Dutch chairman`, `London-based chief executive`."""
    first, _, rest = title.partition(" ")
    based = first.endswith(("-based", "-born"))
    return rest if rest and (based or any(form.kind == "adjective" for form in lexicons.forms_of(first))) else title


def _near(article: Article, title: Titled, bodies: Bodies) -> list[BodyMention]:
    """The mentions of organisations and companies before a title and not far from it, the last first."""
    here, its = article.paragraph_at(title.mention[0]) or 0, owned(article, title)
    politics = its or _DEGREE.sub("", title.words.casefold()) in _UNION_OFFICES  # a party has a general secretary, too
    return [
        m
        for m in bodies.back_from(title.mention[0])
        if here - (article.paragraph_at(m.range[0]) or 0) <= NEARBY
        and m.means_itself
        and (m.key.startswith("body:") or (its and m.key.startswith("state:")))
        and (politics or m.key not in lexicons.political_parties())
        and bodies.kinds[m.key] != "court"
        and not _CARRIED_BY.search(article.text, max(0, m.range[0] - LONGEST_CARRIED), m.range[0])
    ]


def _of_owner(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """Whose `its` is: the body that is the subject in the last sentence with one, else the one named last in it.

    Of the states, only that of a `president` and the like, or one of which the whole sentence tells. `Whose` is
    that of the body just before it.
    """
    before = article.text.rfind(", whose ", title.place[0] - LONGEST_OWNING, title.place[0])
    if before > 0:
        body = bodies.covering(before - 1)
        return body.key if body is not None and body.means_itself else None
    stately = office_of(title.words) is not None
    near = _near(article, title, bodies)
    near = [m for m in near if stately or m.key.startswith("body:") or _is_subject(article, m, of_sentence=True)]
    last = [m for m in near if article.sentence_at(m.range[0]) == article.sentence_at(near[0].range[0])]
    subjects = [m for m in last if _is_subject(article, m)]
    return next((m.key for m in (*subjects, *last)), None)


def _is_subject(article: Article, mention: BodyMention, *, of_sentence: bool = False) -> bool:
    """Is a body the subject of a verb, or of the sentence's, alone or as a place's name: `the region of NAME`?"""
    top = top_of(article.tokens(*mention.range))
    head = top and (names_place(top) or top)
    return head is not None and head.dep_ in ("nsubj", "nsubjpass") and (not of_sentence or head.head.dep_ == "ROOT")


def _speaks_through_subject(article: Article, mention: BodyMention) -> bool:
    """Is what a body speaks through the subject of a verb: `NAME's board`?"""
    top = top_of(article.tokens(*mention.range))
    owned = top.head if top is not None and top.dep_ in ("poss", "compound") else None
    return owned is not None and owned.dep_ == "nsubj" and owned.lower_ in lexicons.channels() | {"management"}


def _has_spoken(article: Article, mention: BodyMention, title: Titled) -> bool:
    """Does a body take a stand in the paragraph of a title before it: `NAME backed the plan. “…,” the chief said`?"""
    top = top_of(article.tokens(*mention.range))
    same = article.paragraph_at(mention.range[0]) == article.paragraph_at(title.mention[0])
    return same and top is not None and _takes_stand(top)


def _may_have_directors(article: Article, mention: BodyMention, title: Titled, bodies: Bodies) -> bool:
    """Is a body a company, or one that takes a stand in the sentence before: `NAME said no. “…,” the director said`?"""
    if bodies.kinds[mention.key] == "company":
        return True
    here, there = (article.sentence_at(place) for place in (title.mention[0], mention.range[0]))
    top = top_of(article.tokens(*mention.range))
    return here is not None and there == here - 1 and top is not None and _takes_stand(top)


def _takes_stand(noun: Token) -> bool:
    """Is it the subject of a verb of speech, or of one for or against something?"""
    return is_speaking(noun) or (noun.dep_ == "nsubj" and noun.head.lemma_ in _STANDS)


def _held_by_another(article: Article, office: str, title: Titled, bodies: Bodies) -> set[str]:
    """The bodies beside whose name an office is told as that of somebody else: `NAME chief executive ANN POE`."""
    holder = re.compile(rf"(?:['’]s)? (?i:{re.escape(office)}),? ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
    told = [(m.key, holder.match(article.text, m.range[1])) for m in bodies.mentions]
    named = article.words(title.mention)
    return {key for key, hit in told if hit is not None and hit[1].split()[-1] not in named}


def _sitting_before(article: Article, place: int, bodies: Bodies) -> str | None:
    """The committee, inquiry or board that is the body named last in a place's sentence or the one before."""
    sentence = article.sentence_at(place)
    if not sentence:
        return None
    near = bodies.within(article.source.sentences[sentence - 1][0], place)
    named = [m.key for m in near if m.means_itself and m.key.startswith("body:")]
    sitting = [key for key in named if _SITTING & name_words(key)]
    return sitting[-1] if sitting else None


def of_body_before(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`Pensions officer NAME`, `regional organiser NAME`: of the one body that its sentence or the one before names."""
    words = re.split(r"[\s-]+", title.words.casefold())
    sentence = article.sentence_at(title.mention[0])
    if (
        sentence is None
        or words[-1] not in _STAFF
        or (_OTHER_SERVICES | _EVENTS) & set(words)
        or article.role_at(title.mention[0]) != "body"
        or _names_own(article, title)
    ):
        return None
    speaks = words[-1] in lexicons.offices()["spokespeople"]
    same = _of_the_same(article, title, bodies) if speaks and len(words) == 1 else None
    if same:
        return same
    told_of = _subject_of(article, sentence - 1, bodies) if speaks else None
    if told_of:
        return told_of  # `The Kremlin said so. Spokesman NAME added …`
    for first in (sentence, max(0, sentence - 1)):
        near = bodies.within(article.source.sentences[first][0], title.mention[0])
        near = [m for m in near if m.key.startswith("body:") or (speaks and m.kind == "arm")]
        keys = {m.key for m in near if m.means_itself}
        if keys:
            return keys.pop() if len(keys) == 1 else None
    return None


def _of_the_same(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """Whose spokesman one is who is named after he was told of: `A BODY spokesman said no. The spokesman, NAME, said`.

    He was told of in the same paragraph or in the one before.
    """
    start, paragraph = title.place[0], article.paragraph_at(title.place[0])
    if article.text[max(0, start - 4) : start].casefold() != "the " or paragraph is None:
        return None
    first = article.source.paragraphs[max(0, paragraph - 1)][0]
    noun = article.text.rfind(title.words.casefold(), first, start)
    if noun < 0:
        return None
    link = _LINK.match(article.text, noun + len(title.words))
    body = bodies.covering(link.end()) if link is not None else bodies.covering(noun - 2)
    return body.key if body is not None else None


def _subject_of(article: Article, sentence: int, bodies: Bodies) -> str | None:
    """The body or state that is the subject of a sentence, by its number."""
    if sentence < 0:
        return None
    near = (m for m in bodies.within(*article.source.sentences[sentence]) if m.means_itself)
    return next((m.key for m in near if _is_subject(article, m, of_sentence=True)), None)


def _names_own(article: Article, title: Titled) -> bool:
    """Does a title say whose officer it is by a name that is known for no body: `Norwell buyer`, `buyer at Norwell`?"""
    start, end = title.place
    tokens = article.tokens(start, end)
    proper = [t for t in tokens if t.text[0].isupper() and not is_office(t.text) and not is_topic(t.text)]
    opens = start == article.sentence_start(start)
    return any(t.pos_ == "PROPN" or t.ent_type_ == "ORG" or not opens or t.idx > start for t in proper)


def _with_secretariat(title: Titled, bodies: Bodies) -> str | None:
    """The organisation of a bare secretary-general: the last named before or else the next, and no council of one."""
    named = [
        m
        for m in bodies.mentions
        if m.means_itself
        and bodies.kinds[m.key] == "organisation"
        and not {"Council", "Assembly", "Committee"} & set(m.key.split())
    ]
    earlier = [m.key for m in named if m.range[1] <= title.mention[0]]
    return earlier[-1] if earlier else named[0].key if named else None


def office_of(title: str) -> str | None:
    """The office of a state's head or minister that a title has in it."""
    plain = title.casefold()
    return next((office for office in sorted(_HEADS, key=len, reverse=True) if office in plain), None)
