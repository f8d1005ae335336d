"""Weighing: how likely each two statements of different parties collide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from briefgen.analysis.disputes.network.drawing import Drawn, Pieces
from briefgen.analysis.disputes.network.files import load
from briefgen.model import Party, Range, Reference, Source, Statement
from briefgen.references import place_in, span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Indexes = NDArray[np.int64]

SEEN = 40
"""Pieces of each part of a statement that the network sees."""

APART = 20
"""A statement is compared with so many before it: with more, long articles would take more time a word than short."""

TOGETHER = 240
"""Statements that see one another: more than an article of 6,000 words has. Longer ones are told in parts that overlap
by as many as can be a pair, so that time and memory grow no faster than the text."""

WORDS: Final = ("content", "cue", "source", "sentence")
"""The parts of a statement whose pieces the network sees."""

PORTION = 256
"""Pairs that are worked out at a time: what they need of memory does not grow with the article."""

RANKS = 64
"""Places of statements in the article that the network tells apart; all later ones share the last."""

KINDS: Final = (
    "claim", "denial", "accusation", "demand", "offer", "commitment", "threat", "assessment", "aim",
)  # fmt: skip
MODES: Final = ("indirect", "direct", "mixed")
PARTY_KINDS: Final = ("state", "organisation", "armed group", "company", "person", "court", "group", None)
"""Kinds of statements, their modes and the kinds of parties, in the order of the trained tables."""

NEAR: Final = 5
BOUNDS: Final = (7, 10, 15, 25)
"""Each distance up to the first has a number of its own; farther ones share one between two of these bounds."""

Odds = dict[frozenset[str], float]
"""For the ids of two statements, how much speaks for a dispute: the mean of two log odds, of being one at all and of
being one that must be shown, as the network has learned them from more disputes than there are."""


class Told(NamedTuple):
    """What the network is told of an article.

    parts: of its statements, in order, by the names of the network's inputs: the rows of the pieces of their content,
    cue, source and sentence; what they are; who speaks, and which have one party. pairs: the ids of each two that may
    collide; earlier, later: their places among the statements; sentences, between: how far they stand apart.
    """

    pairs: list[frozenset[str]]
    parts: dict[str, NDArray[Any]]
    earlier: Indexes
    later: Indexes
    sentences: Indexes
    between: Indexes


def weigh(source: Source, statements: Sequence[Statement], parties: Sequence[Party], drawn: Drawn) -> Odds:
    """How likely each two statements of different parties, or of an unknown one, are a dispute.

    statements: those of the body. Those whose words the network did not read have no odds.
    """
    odds: Odds = {}
    ordered = in_order(statements)
    for start in range(0, max(len(ordered) - APART, 1), TOGETHER - APART):
        told = tell(source, ordered[start : start + TOGETHER], parties, drawn.pieces, start)
        odds = _odds(told, drawn) | odds  # of two parts the earlier one has seen what stands before
    return odds


def _odds(told: Told, drawn: Drawn) -> Odds:
    import numpy as np

    odds: Odds = {}
    if not told.pairs:
        return odds
    # Only what the statements stand in, so that a part of a long article costs no more than an article.
    shown = np.stack([told.parts[name] for name in WORDS])
    rows, places = np.unique(np.append(shown, drawn.pieces.empty), return_inverse=True)
    words = dict(zip(WORDS, places[:-1].reshape(shown.shape), strict=True))
    files = load()
    first, second, pieces = files.statements.run(None, {**told.parts, **words, "vectors": drawn.vectors[rows]})
    seen = told.parts["content"] < drawn.pieces.empty
    for start in range(0, len(told.pairs), PORTION):
        portion = slice(start, start + PORTION)
        a, b = told.earlier[portion], told.later[portion]
        parts = {"first_pieces": pieces[a], "second_pieces": pieces[b], "first_seen": seen[a], "second_seen": seen[b]}
        near = {"sentences": told.sentences[portion], "statements": told.between[portion]}
        (found,) = files.pairs.run(None, {"first": first[a], "second": second[b], **parts, **near})
        odds |= zip(told.pairs[portion], found.tolist(), strict=True)
    return odds


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Those that say something, by the place of their words."""
    return sorted((one for one in statements if one.content), key=_place)


def tell(
    source: Source, statements: Sequence[Statement], parties: Sequence[Party], pieces: Pieces, before: int = 0
) -> Told:
    """What the network is told of some statements of a source and of each two of them.

    statements: in order; before: how many of the source's statements stand before them.
    """
    import numpy as np

    read = [_Read(one, pieces.within(_ranges(one.content)), _sentence_of(source, one)) for one in statements]
    read = [one for one in read if one.content]
    pairs = list(_pairs([one.statement for one in read]))
    kinds = {party.id: party.kind for party in parties}
    speaks = [one.statement.party for one in read]
    parts = {
        "content": _rows(pieces, [one.beside(pieces, one.statement.content) for one in read]),
        "cue": _rows(pieces, [one.beside(pieces, one.statement.cue) for one in read]),
        "source": _rows(pieces, [one.beside(pieces, one.statement.source) for one in read]),
        "sentence": _rows(pieces, [one.within_sentence(source, pieces) for one in read]),
        "kind": np.array([KINDS.index(one.statement.kind) for one in read]),
        "mode": np.array([MODES.index(one.statement.mode) for one in read]),
        "party": np.array([PARTY_KINDS.index(kinds.get(party or "")) for party in speaks]),
        "rank": np.arange(before, before + len(read)).clip(max=RANKS - 1),
        "same": np.array([[one is not None and one == other for other in speaks] for one in speaks], dtype=np.float32),
    }
    return Told(
        pairs=[frozenset((read[a].statement.id, read[b].statement.id)) for a, b in pairs],
        parts=parts,
        earlier=np.array([a for a, _ in pairs], dtype=np.int64),
        later=np.array([b for _, b in pairs], dtype=np.int64),
        sentences=np.array([distance(read[b].sentence - read[a].sentence) for a, b in pairs], dtype=np.int64),
        between=np.array([distance(b - a) for a, b in pairs], dtype=np.int64),
    )


def distance(between: int) -> int:
    """The number under which the network knows a distance, in sentences or in statements, from 0 to 10."""
    return max(between, 0) if between <= NEAR else NEAR + 1 + sum(between > bound for bound in BOUNDS)


class _Read(NamedTuple):
    """A statement, the pieces of its content, and the number of the sentence that it begins in."""

    statement: Statement
    content: list[int]
    sentence: int

    def beside(self, pieces: Pieces, references: Sequence[Reference]) -> list[int]:
        """The pieces of a part of it that stand in the window of its content."""
        return self._in_window(pieces, pieces.within(_ranges(references)))

    def within_sentence(self, source: Source, pieces: Pieces) -> list[int]:
        """The pieces of its sentence."""
        return self._in_window(pieces, pieces.within([source.sentences[self.sentence]]))

    def _in_window(self, pieces: Pieces, places: Sequence[int]) -> list[int]:
        window = pieces.windows[self.content[0]]
        return [place for place in places if pieces.windows[place] == window]


def _ranges(references: Sequence[Reference]) -> list[Range]:
    return [(span(each).start, span(each).end) for each in references]


def _place(statement: Statement) -> tuple[Range, str]:
    return _ranges(statement.content)[0], statement.id


def _sentence_of(source: Source, statement: Statement) -> int:
    return place_in(source.sentences, _place(statement)[0][0]) or 0


def _pairs(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    for later, other in enumerate(statements):
        for earlier in range(max(later - APART, 0), later):
            party = statements[earlier].party
            if party is None or party != other.party:
                yield earlier, later


def _rows(pieces: Pieces, parts: Sequence[Sequence[int]]) -> Indexes:
    """The rows of the pieces' vectors, so many of each part as the network sees, filled up with the empty row."""
    import numpy as np

    rows = np.full((len(parts), SEEN), pieces.empty, dtype=np.int64)
    for row, places in zip(rows, parts, strict=True):
        seen = places[:SEEN]
        row[: len(seen)] = [pieces.rows[place] for place in seen]
    return rows
