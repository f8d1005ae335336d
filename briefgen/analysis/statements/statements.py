"""Statements: attributions with their voices, kinds and lines, as the model holds them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.article import Article, Attribution, Voice, top_of
from briefgen.analysis.parties import Cast
from briefgen.analysis.statements.cutting import Cut, Cutter
from briefgen.analysis.statements.denials import find_denied
from briefgen.analysis.statements.glossing import Glossary, behind
from briefgen.analysis.statements.kinds import kind_of
from briefgen.lines import Texts, line_text
from briefgen.model import Insert, Line, MarkWords, Piece, Range, Statement
from briefgen.references import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

NOBODY = Voice(who="unsure")
"""The voice of an attribution whose source the article does not name."""

ORDINALS: tuple[MarkWords, ...] = ("same unnamed", "second unnamed", "third unnamed")
"""What stands before a later mention of U1, U2, U3; beyond these, and where there is one only, the first."""

_TELLS = re.compile(r"\b(?:anonym\w+|unnamed|unidentified|not (?:to )?be (?:named|identified))\b", re.IGNORECASE)
_FIRST_MENTION = re.compile(r"(?:an?|another|one|some|two|three|four|five|several|many|other)\b", re.IGNORECASE)
_DETERMINER = re.compile(
    r"(?:the|an?|another|one|some|two|three|four|five|several|many|other|this|that|these|those|both)\s+", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+")


class _Draft(Struct, frozen=True):
    """A statement before it is one: whose attribution, which voice, which id."""

    id: str
    index: int
    voice: Voice
    joint: str | None


def make_statements(
    article: Article,
    attributions: Sequence[Attribution],
    voices: Sequence[Sequence[Voice]],
    cast: Cast | None = None,
) -> list[Statement]:
    """The statements of an article, `st1` and on, in the order of the attributions.

    voices: for each attribution whose words it is; several who speak together give a statement each, with equal
    ranges and one `joint` id. An attribution without a source, or with a doubtful one, is nobody's: its voice is not
    looked at.
    cast: the parties, by which a denial finds what was said of the one who denies.
    """
    drafts = _drafts(attributions, voices)
    cutter = Cutter(article, attributions)
    cuts = [cutter.cut(index) for index in range(len(attributions))]
    kinds = [kind_of(article, attribution) for attribution in attributions]
    first = {draft.index: draft for draft in reversed(drafts)}
    parties = [first[index].voice.party for index in range(len(attributions))]
    denied = find_denied(article, attributions, kinds, parties, cast)
    persons = {draft.index for draft in drafts if draft.voice.who == "person"}
    glossary = Glossary(article, attributions, cuts, denied, persons)
    texts = Texts([article.source])
    made = []
    marks = _Marks(article, attributions, drafts)
    for draft in drafts:
        attribution, cut = attributions[draft.index], cuts[draft.index]
        insertions = [
            *glossary.of(draft.index, lambda index: first[index].id),
            *marks.of(draft.index, cut, draft.voice),
            *_name(article, attribution, cut, draft.voice),
        ]
        for n in _outers(attributions, draft.index):
            insertions += marks.of(n, cut, first[n].voice)
            insertions += _name(article, attributions[n], cut, first[n].voice)
        line = _line(article, cut, insertions)
        outer = attribution.outer
        made.append(
            Statement(
                id=draft.id,
                party=draft.voice.party,
                speaker=draft.voice.speaker,
                who=draft.voice.who,
                unnamed=draft.voice.unnamed,
                named=_references(article, draft.voice.named),
                joint=draft.joint,
                mode=attribution.mode,
                kind=kinds[draft.index],
                source=_references(article, attribution.source),
                cue=_references(article, attribution.cue),
                content=_references(article, attribution.content),
                clause=_references(article, cut.clause),
                within=first[outer].id if outer is not None else None,
                denies=first[denied[draft.index]].id if draft.index in denied else None,
                line=line,
                text=line_text(line, texts),
            )
        )
    return made


def in_body(article: Article, statements: Sequence[Statement]) -> list[Statement]:
    """The statements told in the body: a headline says in short what stands there in full."""
    cues = [Span.parse((statement.cue or statement.content)[0]) for statement in statements]
    return [
        statement
        for statement, cue in zip(statements, cues, strict=True)
        if cue is not None and article.role_at(cue.start) == "body"
    ]


def _drafts(attributions: Sequence[Attribution], voices: Sequence[Sequence[Voice]]) -> list[_Draft]:
    drafts: list[_Draft] = []
    joints = 0
    for index, attribution in enumerate(attributions):
        own = list(voices[index]) if attribution.source and not attribution.doubtful else []
        joint = None
        if len(own) > 1:
            joints += 1
            joint = f"j{joints}"
        drafts += [_Draft(f"st{len(drafts) + n + 1}", index, voice, joint) for n, voice in enumerate(own or [NOBODY])]
    return drafts


def _references(article: Article, ranges: Sequence[Range]) -> list[str]:
    return [str(article.span(start, end)) for start, end in ranges]


# Lines

Insertion = tuple[int, Insert]

_PRONOUNS = frozenset(["he", "she", "it", "they"])
_ANSWERING = frozenset(["A", "Answer", "ANSWER"])
"""Sources that mean somebody whom they do not name: pronouns, and the labels of answers."""


def _outers(attributions: Sequence[Attribution], index: int) -> list[int]:
    """The indexes of all that an attribution is nested in, the closest first."""
    outers: list[int] = []
    while (outer := attributions[index].outer) is not None and outer not in outers:
        outers.append(outer)
        index = outer
    return outers


def _line(article: Article, cut: Cut, insertions: Sequence[Insertion]) -> Line:
    """The pieces of a line: the cut's ranges, with what is put in between them at its places."""
    line: Line = []
    for start, end in cut.pieces:
        for place, insert in sorted(insertions, key=lambda insertion: insertion[0]):
            if start < place <= end:
                line += [*_piece(article, start, place), insert]
                start = _past_space(article.text, place, end)
        line += _piece(article, start, _shorn(article, end) if _ends_in_gloss(line, start, end) else end)
        if cut.mend_after == end:
            line.append(Insert(mend=","))
    return line


def _piece(article: Article, start: int, end: int) -> list[Piece]:
    while start < end and article.text[end - 1].isspace():
        end -= 1
    return [str(article.span(start, end))] if any(letter.isalnum() for letter in article.text[start:end]) else []


def _past_space(text: str, place: int, end: int) -> int:
    while place < end and text[place].isspace():
        place += 1
    return place


def _ends_in_gloss(line: Line, start: int, end: int) -> bool:
    return bool(line) and isinstance(line[-1], Insert) and end - start <= 1


def _shorn(article: Article, end: int) -> int:
    return end - 1 if article.text[end - 1] == "." else end


class _Marks:
    """What tells one unnamed speaker from another in the lines of an article."""

    def __init__(self, article: Article, attributions: Sequence[Attribution], drafts: Sequence[_Draft]) -> None:
        self._article, self._all = article, attributions
        places = [(d.voice.unnamed, attributions[d.index].source) for d in drafts if d.voice.unnamed]
        self._first = {label: source[0][0] for label, source in sorted(places, reverse=True) if label and source}

    def of(self, index: int, cut: Cut, voice: Voice) -> list[Insertion]:
        """Beside the noun of an unnamed speaker: which one it is, where the line does not tell that it is unnamed."""
        source = self._all[index].source
        if voice.unnamed is None or not source:
            return []
        if any(_TELLS.search(self._article.words(piece)) for piece in cut.pieces):
            return []
        start, end = source[0]
        if not any(a <= start and end <= b for a, b in cut.pieces):
            return []
        tokens = self._article.tokens(start, end)
        start = _behind_name(tokens) or start
        words = self._article.text[start:end]
        determiner = _DETERMINER.match(words)
        place = start + (determiner.end() if determiner else 0)
        if tokens[0].pos_ == "PRON" or any(place == piece[0] for piece in cut.pieces):
            place = _noun_end(tokens)  # nothing stands before it: "he [unnamed] said"
        again = determiner is not None and self._first.get(voice.unnamed, start) < source[0][0]
        known = again and not _FIRST_MENTION.match(words)
        return [(place, Insert(mark=_ordinal(voice.unnamed) if known else "unnamed"))]


def _noun_end(tokens: Sequence[Token]) -> int:
    """Where the noun of a source phrase ends, before what is told of it: `Officials | for the two lawmakers`."""
    top = top_of(tokens)
    last = top if top is not None and top.pos_ == "NOUN" else tokens[-1]
    return last.idx + len(last)


def _behind_name(tokens: Sequence[Token]) -> int | None:
    """Where the noun of those without a name begins beside somebody's name: `Ruiz and | other analysts`."""
    top = top_of(tokens)
    if top is None or top.pos_ != "PROPN":
        return None
    return next((noun.left_edge.idx for noun in top.conjuncts if noun in tokens and noun.pos_ == "NOUN"), None)


def _name(article: Article, attribution: Attribution, cut: Cut, voice: Voice) -> list[Insertion]:
    """Behind a pronoun or an `A` that is the source: whom it means, where the line does not name him."""
    if not voice.named or voice.who not in ("person", "body") or len(attribution.source) != 1:
        return []
    (start, end), (first, last) = attribution.source[0], voice.named[0]
    words = article.text[start:end]
    if (words.lower() not in _PRONOUNS and words not in _ANSWERING) or not any(
        a <= start and end <= b for a, b in cut.pieces
    ):
        return []
    if any(a < last and first < b for a, b in cut.pieces):
        return []
    at = article.text.find(voice.speaker, first, last) if voice.speaker else -1
    meant = (at, at + len(voice.speaker or "")) if at >= 0 else (first, last)
    if words.lower() == "it" and any(token.ent_type_ == "PERSON" for token in article.tokens(*meant)):
        return []  # a body that was told of by who leads it
    return [(behind(article.text, end), Insert(gloss=_references(article, [meant])))]


def _ordinal(unnamed: str) -> MarkWords:
    found = _NUMBER.search(unnamed)
    number = int(found[0]) if found else 1
    return ORDINALS[number - 1] if number <= len(ORDINALS) else ORDINALS[0]
