"""Who is not heard: parties and people that matter in an article and have no statement in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.analysis.article import Article
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.parties import Cast
from briefgen.analysis.people import Mention, NamedPerson
from briefgen.model import NoPosition, Range, Statement

NAMED_OFTEN = 2
"""Mentions in the text from which a representative, or a people, counts as one whose words are missed."""

LEADING = 3
"""Paragraphs at the head of the text that name those whom the news is about; others are told of in passing."""

EVIDENCE = 2
"""Mentions given as evidence that somebody is named and not quoted."""

_NOT_STOP = r"(?:[^,;.]|,(?! )|\.(?!\s|$))*"
_ASKED = re.compile(
    r"\b(?:(?:[Ww]hen )?(?:(?:was|were) )?[Aa]sked|(?:[Ww]hen )?[Qq]uestioned) (?:about|whether|if|on)\b" + _NOT_STOP
)
_ASIDE = re.compile(r"\b(?:for|with|in|at|by|from|who|which|that|during|as|to)\b")
_DECLINED = re.compile(
    r"(?:declined|refused) (?:requests? for )?(?:to )?(?:make (?:any|a) )?(?:further )?"
    r"(?:comment|respond|answer|speak|discuss)"
    r"|(?:did not|didn['’]t|has not|have not|had not|hasn['’]t) (?:immediately |yet )?"
    r"(?:respond|repl(?:y|ied)|comment|answer|return)"
    r"|(?:could not|couldn['’]t) (?:immediately )?be reached"
    r"|(?:made|gave|offered|issued) no (?:immediate )?(?:comment|statement|response)"
    r"|(?:was|were) not (?:immediately )?(?:available|reachable)",
)
_NO_COMMENT = re.compile(
    r"no (?:immediate |official )?(?:comment|reaction|response|word|statement) (?:came )?from (?:the )?"
)


def no_position(article: Article, cast: Cast, statements: Sequence[Statement]) -> list[NoPosition]:
    """The parties, representatives and peoples without a statement of their own, in the order of their weight.

    statements: all of the article's. Reasons: `asked` (somebody was asked about them), `silent` (they declined or did
    not respond), `not_quoted` (named, and not quoted).
    """
    heard = {statement.party for statement in statements} | {statement.speaker for statement in statements}
    found: dict[str, NoPosition] = {}
    for name, reason, ranges in [*_asked(article, cast, heard), *_silent(article, cast, heard)]:
        found.setdefault(name, _item(article, name, reason, ranges))
    for name, ranges in _parties(cast, heard):
        found.setdefault(name, _item(article, name, "not_quoted", ranges))
    unheard = {party.id for party in cast.parties if party.name in found}
    for name, ranges in [*_representatives(article, cast, heard, unheard), *_peoples(article, cast, heard)]:
        found.setdefault(name, _item(article, name, "not_quoted", ranges))
    return list(found.values())


def _item(article: Article, name: str, reason: str, ranges: list[Range]) -> NoPosition:
    evidence = [str(article.span(*place)) for place in ranges]
    if reason == "asked":
        return NoPosition(name=name, reason="asked", evidence=evidence)
    return NoPosition(name=name, reason="silent" if reason == "silent" else "not_quoted", evidence=evidence)


def _is_heard(cast: Cast, key: str, heard: set[str | None]) -> bool:
    party = cast.party_of(key)
    return party is not None and party in heard


def _name(article: Article, cast: Cast, mention: BodyMention) -> str:
    party = next((p for p in cast.parties if p.id == cast.party_of(mention.key)), None)
    return party.name if party else " ".join(article.words(mention.range).split())


def _body(article: Article, start: int) -> bool:
    return article.role_at(start) == "body"


def _asked(article: Article, cast: Cast, heard: set[str | None]) -> list[tuple[str, str, list[Range]]]:
    """Those named in a question put to somebody else: `Asked about X's position, an official said …`."""
    found = []
    for hit in _ASKED.finditer(article.text):
        if not _body(article, hit.start()):
            continue
        topic = _ASIDE.search(hit[0], hit[0].index(" "))  # `asked about his work for NAME` is not about NAME
        end = hit.start() + topic.start() if topic else hit.end()
        for mention in cast.bodies.within(hit.start(), end):
            if mention.kind in ("name", "arm", "seat") and not _is_heard(cast, mention.key, heard):
                found.append((_name(article, cast, mention), "asked", [hit.span()]))
    return found


def _silent(article: Article, cast: Cast, heard: set[str | None]) -> list[tuple[str, str, list[Range]]]:
    """Those who declined to speak, by the subject of the verb, or after `no comment from`."""
    found = []
    for hit in _DECLINED.finditer(article.text):
        index = article.sentence_at(hit.start())
        if index is None or not _body(article, hit.start()):
            continue
        start = article.source.sentences[index][0]
        subject = _last_named(article, cast, start, hit.start())
        if subject and subject[0] not in _heard_names(cast, heard):
            found.append((subject[0], "silent", [(subject[1][0], hit.end())]))
    for hit in _NO_COMMENT.finditer(article.text):
        after = [m for m in cast.bodies.mentions if hit.end() <= m.range[0] < hit.end() + 3]
        if after and _body(article, hit.start()) and not _is_heard(cast, after[0].key, heard):
            found.append((_name(article, cast, after[0]), "silent", [(hit.start(), after[0].range[1])]))
    return found


def _heard_names(cast: Cast, heard: set[str | None]) -> set[str]:
    return {party.name for party in cast.parties if party.id in heard} | {name for name in heard if name}


def _last_named(article: Article, cast: Cast, start: int, end: int) -> tuple[str, Range] | None:
    """The person or body named last between two places, whose verb then follows."""
    named: list[tuple[str, Range]] = [
        (_name(article, cast, m), m.range) for m in cast.bodies.mentions if start <= m.range[0] and m.range[1] <= end
    ]
    named += [(p.name, m.range) for p in cast.people for m in p.mentions if start <= m.range[0] and m.range[1] <= end]
    return max(named, key=lambda item: item[1]) if named else None


def _parties(cast: Cast, heard: set[str | None]) -> list[tuple[str, list[Range]]]:
    found = []
    for party in cast.parties:
        if party.id in heard or party.kind == "person":
            continue
        ranges = [m.range for m in cast.bodies.mentions if cast.party_of(m.key) == party.id and m.means_itself]
        if ranges:
            found.append((party.name, ranges[:EVIDENCE]))
    return found


def _representatives(
    article: Article, cast: Cast, heard: set[str | None], unheard: set[str]
) -> list[tuple[str, list[Range]]]:
    """Office-holders whom the news is about, named more than once in the text, who say nothing in it.

    unheard: the parties told of as not heard; who speaks for one of them is not told of again.
    """
    found = []
    opening = [start for start, _ in article.source.paragraphs if _body(article, start)][: LEADING + 1]
    begun = opening[LEADING] if len(opening) > LEADING else len(article.text)
    for person in cast.people:
        mentions = _in_text(article, person)
        side = cast.sides.get(person.name)
        if person.name in heard or side is None or side in unheard or not person.title:
            continue
        if len(mentions) >= NAMED_OFTEN and mentions[0].range[0] < begun:
            found.append((person.name, [m.range for m in mentions[:EVIDENCE]]))
    return found


def _in_text(article: Article, person: NamedPerson) -> list[Mention]:
    return [mention for mention in person.mentions if _body(article, mention.range[0])]


def _peoples(article: Article, cast: Cast, heard: set[str | None]) -> list[tuple[str, list[Range]]]:
    """Peoples named again and again for whom nobody speaks, `Palestinians`; that of the homeland is the public."""
    grouped: dict[str, list[BodyMention]] = {}
    for mention in cast.bodies.mentions:
        if mention.kind != "people" or mention.key == cast.bodies.homeland:
            continue
        if _body(article, mention.range[0]) and not _is_heard(cast, mention.key, heard):
            grouped.setdefault(" ".join(article.words(mention.range).split()), []).append(mention)
    return [(name, [m.range for m in ms[:EVIDENCE]]) for name, ms in grouped.items() if len(ms) >= NAMED_OFTEN]
