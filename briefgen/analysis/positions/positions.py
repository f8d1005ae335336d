"""Positions: of all statements those that a reader needs, best first, each point once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.attribution.encoder.decoding import Reading
from briefgen.analysis.coverage import is_outlet
from briefgen.analysis.mentions import named_as_outlet
from briefgen.analysis.positions.counted import is_count
from briefgen.analysis.positions.narration import TOO_LIKELY, Narration
from briefgen.analysis.positions.passing import is_in_passing, is_told_about
from briefgen.analysis.positions.pointing import names_only, only_points
from briefgen.analysis.statements.imputed import is_imputed
from briefgen.analysis.statements.narrated import is_narrated
from briefgen.analysis.statements.telling import has_clause, is_a_things, is_told
from briefgen.analysis.statements.wordless import is_wordless
from briefgen.analysis.topic import Topic, content_tokens, is_content, likeness, statement_stems, tokens_of, words_of
from briefgen.analysis.turns import Turn, begins_turn, find_turns, is_passed_on
from briefgen.analysis.views import is_invented
from briefgen.model import Background, Party, Position, Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

KIND_RANKS = {
    "demand": 0.40,
    "denial": 0.40,
    "threat": 0.40,
    "accusation": 0.35,
    "offer": 0.35,
    "commitment": 0.35,
    "claim": 0.20,
    "aim": 0.20,
    "assessment": 0.10,
}
"""What a party asks, denies or threatens is acted on; what it merely thinks of things comes last."""

RECORD_RANK = 0.5
"""A named person or a body on the record comes before an unnamed source: more than any difference of kind."""

TOPIC_RANK = 1.0
"""A statement about the whole of the topic outweighs any other difference."""

EARLY_RANK = 0.15
"""News puts what matters first; breaks what else is equal."""

SAME_POINT = 0.8
"""The share of common content words from which two statements of one party make the same point."""

MOST_COMPARED = 100
"""Points of one party and kind that a statement is compared with, the best first: keeps the time linear."""

SHORTEST_POINT = 3
"""Content words that two statements need before they can be told to make the same point."""

MOSTLY = 0.5
"""The share of a statement's words that a nested one must hold before the outer one merely passes it on."""

_NOBODY = re.compile(
    r"(?:[\w’'-]+ ){0,4}(?:experts?|traders?|investors?|witness(?:es)?|residents?|people|users?|neighbou?rs?|fans?|"
    r"viewers?|(?<!and )others?)$|"
    r"(?:many|some|most|others|everyone|nobody|no one|one)(?: of us)?$",
    re.IGNORECASE,
)
"""Sources that stand for nobody in particular; an expert leaves them out of who says what, and keeps what critics and
analysts say, by whom news answers a party where it quotes no other."""


_DESCRIBED = re.compile(r"(?:(?:[Tt]he|[Aa]n?|[Hh](?:is|er)|[Ii]ts|[Tt]heir|[A-Z]\w+)\s+)(?!of\b)\w")
"""A source that says who it is, though nobody can tell whose (`the former minister`), and is no `which` or `they`."""


_SILENCE = re.compile(
    r"(?:declin|refus)\w+ to (?:comment|give|say|elaborate|provide|discuss|answer|respond|speak|"
    r"be (?:interviewed|named)|hear|step|intervene)\b",
    re.IGNORECASE,
)
"""Who would not speak, or a court that would not hear, has taken no position."""

_OMITTED = re.compile(
    r"\b(?:fail|failed|fails|failing|neglect\w*|forget|forgot|omit\w*) to (?:mention|say|note|acknowledge|tell|explain|"
    r"address|disclose|reveal|name|specify)\b|\b(?:made|makes?|making) no (?:mention|reference)\b",
    re.IGNORECASE,
)
"""Who fails to mention something does not speak of it: the author does."""

_SILENCE_REACH = 12
"""Code points of the content that may belong to such a phrase, where the cue is its first word only."""

_UNSAID = frozenset(
    {
        "say", "suggest", "mention", "comment", "respond", "reply", "specify", "elaborate", "explain", "identify",
        "name", "address", "provide", "offer", "single", "answer", "confirm", "disclose", "reveal", "report",
        "announce", "state", "discuss", "describe", "cite", "indicate", "clarify", "detail",
    }
)  # fmt: skip
"""Verbs of telling: negated (`did not suggest a strike`), they tell that nothing was said."""

_UNNOTICED = frozenset({"realize", "realise", "notice", "learn", "grasp", "suspect", "foresee", "anticipate"})
"""Verbs of finding out: negated (`never realized that the plan was known`), they tell what the author knows."""

_REPORTS = re.compile(r"\b(?:report|quot|cit)", re.IGNORECASE)
_SUES = re.compile(
    r"\b(?:argu|su(?:e|es|ed|ing)\b|fil(?:e|es|ed|ing)\b|ask|request|demand|urg|den(?:y|ies|ied)|petition|appeal|s(?:eek|ought)|defend|"
    r"apologi)",
    re.IGNORECASE,
)
"""Cues by which a news outlet speaks for itself: in court, or about its own work."""

_BROKE_NEWS = re.compile(r"\bfirst (?:reported|published|revealed)|\b(?:reported|published) first\b", re.IGNORECASE)
_RULING = re.compile(r"\b(?:ordered|decreed|sentenced|convicted|acquitted)\b", re.IGNORECASE)
_RULED = re.compile(r"\b(?:ruled|held)\b", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:must|shall|ha(?:s|ve|d) to)\b", re.IGNORECASE)
"""What a court lays down is law, told in the legal context; what it finds (`ruled that the purge is not in
compliance`) is what it says in the matter too."""


def choose_positions(
    article: Article,
    statements: Sequence[Statement],
    parties: Sequence[Party],
    background: Sequence[Background],
    topic: Topic,
    readings: Sequence[Reading] | None = None,
) -> list[Position]:
    """Choose the statements that the briefing shows.

    Left out: what outlets merely report, sources that are nobody in particular, words of headlines and captions,
    history that the background tells, statements without content, and of a statement and one nested in it the one
    that only passes on the other. The same point of one party becomes `also` of its best statement.
    """
    if is_invented(article):
        return []
    history = {span(item.evidence[0]).start for item in background}
    known = {party.id: party for party in parties}
    denied = {s.denies for s in statements}
    turns = find_turns(article)
    kept = [s for s in statements if not any(is_passed_on(turns, span(part).start) for part in s.cue)]
    kept = [s for s in kept if _is_wanted(article, s, known, history, answered=s.id in denied)]
    narration = Narration(article, readings)
    kept = [s for s in kept if s.id in denied or _is_of_turn(turns, s) or narration.likely(s) < TOO_LIKELY]
    own = {s.id for s in statements if s.who == "unsure" and words_of(article, s.source) in ("I", "We")}
    kept = _without_nested(
        article, [s for s in kept if s.within not in own], statements
    )  # what the author says that others do
    ranked = sorted(kept, key=lambda s: (-rank(article, s, topic), span(s.content[0]).start))
    return _each_point_once(article, ranked)


def rank(article: Article, statement: Statement, topic: Topic) -> float:
    """How much a reader needs a statement; more is better."""
    place = span(statement.content[0]).start / max(len(article.text), 1)
    record = RECORD_RANK if statement.who in ("person", "body") and statement.party else 0.0
    about = TOPIC_RANK * topic.about(statement_stems(article, statement))
    return round(record + KIND_RANKS[statement.kind] + about + EARLY_RANK * (1 - place), 4)


def is_silence(article: Article, statement: Statement) -> bool:
    """Does the source say nothing (`declined to comment`)?"""
    told = f"{words_of(article, statement.cue)} {words_of(article, statement.content)[:_SILENCE_REACH]}"
    if _OMITTED.search(told) or _stops_short(article, statement):
        return True
    if _SILENCE.search(told) or any(token.lemma_ in _UNSAID | _UNNOTICED for token in _negated(article, statement)):
        return True
    if not statement.cue or not statement.content:
        return False
    # A parse may leave `to say` to neither: the words from the cue to a little into the content.
    start, end = span(statement.cue[0]).start, span(statement.content[0]).start + _SILENCE_REACH
    return start < end and bool(_SILENCE.match(article.text[start:end]))


_TROUBLING = frozenset(("bother", "care", "deign", "get", "stop", "want", "wish"))
"""Verbs of which a negation is one of what stands below them, too: did not bother to say, not `did not hesitate`."""


def _negated(article: Article, statement: Statement) -> list[Token]:
    """The verbs of the cue that are negated, or stand below one that is: did not bother to say."""
    words = tokens_of(article, statement.cue)
    above = {token: token.head for token in words if token.dep_ == "xcomp" and token.head.lemma_ in _TROUBLING}
    return [token for token in words if _is_negated(token) or (token in above and _is_negated(above[token]))]


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)


def _stops_short(article: Article, statement: Statement) -> bool:
    """Is it told what somebody all but said: stopped short of blaming the mayor?"""
    return any(
        token.dep_ == "pcomp" and token.head.lower_ == "of" and token.head.head.lower_ == "short"
        for token in tokens_of(article, statement.cue)
    )


def passes_on(article: Article, statement: Statement, parties: dict[str, Party]) -> bool:
    """Is the source an outlet that reports, rather than a party that takes a position?"""
    if _BROKE_NEWS.search(words_of(article, statement.cue)):
        return True
    if _SUES.search(words_of(article, statement.cue)):
        return False
    party = parties.get(statement.party or "")
    if party is not None and named_as_outlet(party.name):
        return _REPORTS.search(words_of(article, statement.cue)) is not None  # else it speaks for itself
    return is_outlet(article, statement, party.name if party else None)


def _is_of_turn(turns: Sequence[Turn], statement: Statement) -> bool:
    """Is a statement what somebody says in his turn?"""
    return any(begins_turn(turns, span(part).start) for part in statement.cue)


def _is_wanted(
    article: Article, statement: Statement, parties: dict[str, Party], history: set[int], *, answered: bool
) -> bool:
    """answered: does another statement deny it, so that even one told in passing is wanted?"""
    if not statement.content or not statement.line:
        return False
    first = span(statement.content[0])
    if article.role_at(first.start) != "body":
        return False
    if _sentence_start(article, first.start) in history and not _is_speech(article, statement):
        return False
    if not any(is_content(token) for token in content_tokens(article, statement)) and statement.kind != "denial":
        return False
    source = words_of(article, statement.source)
    if statement.party is None and statement.who == "unsure" and not _DESCRIBED.match(source):
        return False
    if (statement.who != "person" and _NOBODY.match(source)) or is_a_things(article, statement):
        return False
    if is_silence(article, statement) or _is_law(article, statement) or not is_told(article, statement):
        return False
    passing = (is_in_passing(article, statement) or names_only(article, statement)) and not answered
    if passing or is_told_about(article, statement):
        return False
    if is_narrated(article, statement) or is_imputed(article, statement) or is_wordless(article, statement):
        return False
    if only_points(article, statement) or is_count(article, statement, parties.get(statement.party or "")):
        return False
    return not passes_on(article, statement, parties)


def _is_law(article: Article, statement: Statement) -> bool:
    """Does a court lay down what is to be done?"""
    cue = words_of(article, statement.cue)
    if _RULED.search(cue):
        tokens = content_tokens(article, statement)
        return not has_clause(tokens) or bool(_DUTY.search(words_of(article, statement.content)))
    return bool(_RULING.search(cue))


def _is_speech(article: Article, statement: Statement) -> bool:
    """Are they the words of a known party, rather than a thing that the article says it did?"""
    whole = statement.mode == "direct" or has_clause(content_tokens(article, statement))
    return statement.party is not None and whole


def _sentence_start(article: Article, place: int) -> int | None:
    n = article.sentence_at(place)
    return article.source.sentences[n][0] if n is not None else None


def _without_nested(
    article: Article, statements: Sequence[Statement], everything: Sequence[Statement]
) -> list[Statement]:
    """Of a statement and those nested in it keep the inner ones where they are what it says, else the outer.

    everything: all statements, of which one may hold others though no reader needs it.
    """
    kept = {s.id: s for s in statements}
    nested: dict[str, list[Statement]] = {}
    for s in statements:
        nested.setdefault(s.within or "", []).append(s)
    for outer in statements:
        inner = [s for s in nested.get(outer.id, []) if s.id in kept]
        if not inner or outer.id not in kept:
            continue
        if _relays(article, outer, inner):
            del kept[outer.id]
        else:
            for s in inner:
                _drop(s, kept, nested)
    wanted = {s.id for s in statements}
    unwanted = {s.id: s for s in everything if s.id not in wanted}
    return [s for s in kept.values() if _leads(unwanted.get(s.within or ""), s)]


def _leads(outer: Statement | None, inner: Statement) -> bool:
    """Does what one says begin with what another says in it, so that a line may stand for the inner one alone?"""
    if outer is None:
        return True
    start = min(span(reference).start for reference in outer.content)
    return min(span(part).start for part in (*inner.source, *inner.cue, *inner.content)) - start <= LEAD_IN


def _drop(statement: Statement, kept: dict[str, Statement], nested: dict[str, list[Statement]]) -> None:
    """Leave out a statement and all that is nested in it."""
    kept.pop(statement.id, None)
    for other in nested.get(statement.id, []):
        _drop(other, kept, nested)


def _relays(article: Article, outer: Statement, inner: Sequence[Statement]) -> bool:
    """Does the outer statement say no more than that somebody of its own side said the inner ones?

    Or that anybody did, where its source only hands it on: `“No,” NAME told them, according to officials`.
    """
    if any(s.party != outer.party for s in inner):
        return _hands_on(article, outer, inner)
    if outer.who == "person" and all(s.who == "body" for s in inner):
        return False  # `The minister said that Norland opposes …` is what the minister said.
    held = [span(reference) for s in inner for reference in (*s.source, *s.cue, *s.content)]
    words = [token for token in content_tokens(article, outer) if is_content(token)]
    inside = [token for token in words if any(part.start <= token.idx < part.end for part in held)]
    return len(inside) >= MOSTLY * len(words) and _begins_with(outer, inner)


def _hands_on(article: Article, outer: Statement, inner: Sequence[Statement]) -> bool:
    """Is what is told before `NAME reports`, or by `according to`, the speech of one who is named alone?"""
    after = min(span(part).start for part in outer.source)
    before = outer.mode != "direct" and all(span(part).end <= after for part in outer.content)
    if len(inner) != 1 or (words_of(article, outer.cue).casefold() != "according to" and not before):
        return False
    if not inner[0].party and not inner[0].speaker:
        return False
    verbs = [token for token in tokens_of(article, inner[0].cue) if token.lemma_ in lexicons.words("saying")]
    words = [token for token in content_tokens(article, outer) if is_content(token)]
    return any(all(verb == token or verb.is_ancestor(token) for token in words) for verb in verbs)


def _begins_with(outer: Statement, inner: Sequence[Statement]) -> bool:
    """Is one of the inner statements' sources, or cues, the beginning of what the outer one says?"""
    start = min(span(reference).start for reference in outer.content)
    firsts = [span(reference).start for s in inner for reference in (*s.source, *s.cue)]
    return any(0 <= first - start <= LEAD_IN for first in firsts)


LEAD_IN = 40
"""Code points that may stand before the inner source: `that`, a title, a short adverbial."""


def _each_point_once(article: Article, ranked: Sequence[Statement]) -> list[Position]:
    positions: list[Position] = []
    shown: dict[tuple[str | None, str], list[tuple[Position, list[str]]]] = {}
    for statement in ranked:
        stems = statement_stems(article, statement)
        others = shown.setdefault((statement.party, statement.kind), [])
        same = next((position for position, other in others[:MOST_COMPARED] if _same_point(other, stems)), None)
        if same is not None:
            same.also.append(statement.id)
            continue
        positions.append(Position(party=statement.party, statement=statement.id))
        others.append((positions[-1], stems))
    return positions


def _same_point(first: list[str], second: list[str]) -> bool:
    return min(len(first), len(second)) >= SHORTEST_POINT and likeness(first, second) >= SAME_POINT
