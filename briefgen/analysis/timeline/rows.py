"""The rows of a timeline: what each holds, which of them tell one event, and which are wanted most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefgen import dates
from briefgen.analysis.article import Article
from briefgen.analysis.timeline.dating import Dated
from briefgen.analysis.timeline.words import is_saying, noun_of, same_happening
from briefgen.analysis.topic import likeness, stems_of
from briefgen.model import Anchor, Range

SAME_STORY = 0.6
"""The share of common content words from which two rows of one date tell one event: an article that comes back to an
event repeats who did what, and two events of a day share only the names."""

SAME_WORD = 0.15
"""The same, beside the words for what happened, where these already agree (`vote`, `approved`): a name or two."""

TWINS = 50
"""Rows of one date that are compared at most: no article tells so many events of a day, and hostile text may."""

MOST_BARE = 8
"""Words of a row that only says who spoke on a day, and not what (`the mayor of Tarn said on Monday`)."""

LEAD_RANK = 100.0
PLANNED_RANK, DAY_RANK, MONTH_RANK = 3.0, 2.0, 1.0
"""What is to come is wanted first, then what has a day, then what has a month."""
SAID_RANK = -1.5
"""The day on which somebody spoke matters less than the day on which something happened."""
BOUNDED_RANK = -2.0
"""`recently` and `ahead of the talks` say when at the latest, and less than any date."""
UNDATED_RANK = -4.0
"""A row whose words come to no date stands behind all others."""
EARLY_RANK = 1.0
"""What the article tells first it holds for more important; less than a step between kinds of date."""


class Row(Struct, frozen=True):
    """A row of the timeline in the making: what is dated, what that comes to, and the words that tell it."""

    dated: Dated
    resolution: dates.Resolution | None
    planned: bool
    line: Range
    evidence: tuple[Range, ...]
    anchor: Anchor | None = None
    lead: bool = False
    said: bool = False

    @property
    def date(self) -> str | None:
        """The ISO date, None where the words come to none."""
        return self.resolution.date if self.resolution else None


def last_done(dated: Iterable[Dated]) -> str:
    """The last date with a year that an article without a date tells as done: what lies before it is over too."""
    done = (one for one in dated if one.kind == "date" and not (one.planned or one.either))
    found = (dates.resolve(one.words, published=None, planned=False, anchor=None) for one in done)
    return max((one.date for one in found if one is not None and one.date[0].isdigit()), default="")


def merged(article: Article, rows: Sequence[Row]) -> list[Row]:
    """The rows, those of one date that tell one event made one, with the evidence of all."""
    kept_rows: list[Row] = []
    for row in rows:
        alike = [n for n, other in enumerate(kept_rows) if other.date == row.date][-TWINS:]
        twin = next((n for n in alike if _is_same(article, kept_rows[n], row)), None)
        if twin is None:
            kept_rows.append(row)
        else:
            kept, other = kept_rows[twin], row
            if kept.dated.by_noun and not row.dated.by_noun and not kept.lead:
                kept, other = row, kept
            if not kept.dated.words:
                kept = replace(kept, dated=other.dated)
            kept_rows[twin] = replace(kept, evidence=(*kept.evidence, *other.evidence))
    return _without_echoes(article, kept_rows)


def _without_echoes(article: Article, rows: Sequence[Row]) -> list[Row]:
    """The rows, without those that only name a date's event or say that somebody spoke, where another row of the date
    tells what happened: their evidence stands there.

    `Thursday's vote` and `he said Thursday` tell a reader nothing beside `the council voted on Thursday`.
    """
    found: list[Row] = []
    place: dict[tuple[str | None, bool], int] = {}
    echoes = [_is_echo(article, row) for row in rows]
    for row, echo in sorted(zip(rows, echoes, strict=True), key=lambda one: one[1]):
        at = place.get((row.date, row.planned)) if row.date and echo else None
        if at is None:
            place.setdefault((row.date, row.planned), len(found))
            found.append(row)
        else:
            found[at] = replace(found[at], evidence=(*found[at].evidence, *row.evidence))
    return found


def _is_echo(article: Article, row: Row) -> bool:
    bare = row.said and len(article.words(row.line).split()) <= MOST_BARE
    return not row.lead and (bare or row.dated.by_noun)


def _is_same(article: Article, first: Row, second: Row) -> bool:
    """Do two rows tell one event of one date?"""
    if first.date != second.date:
        return False
    if first.date is None and first.line == second.line and not (first.planned or second.planned):
        return True  # without a date the line would only stand twice
    if not (first.dated.words and second.dated.words):
        return False
    same_words = first.dated.words.lower() == second.dated.words.lower()
    if first.dated.sentence == second.dated.sentence and first.dated.head.i == second.dated.head.i:
        return first.date is not None or same_words
    if first.date is None and not same_words:
        return False
    tokens = [article.tokens(*article.source.sentences[row.dated.sentence]) for row in (first, second)]
    if likeness(*map(stems_of, tokens)) >= SAME_STORY:
        return True
    heads = (first.dated.head, second.dated.head)
    if all(is_saying(head) for head in heads):
        return False  # that two people spoke is no likeness
    beside = [stems_of(token for token in row if token.i not in [head.i for head in heads]) for row in tokens]
    return same_happening(noun_of(heads[0]), noun_of(heads[1])) and likeness(*beside) >= SAME_WORD


def rank(row: Row, body: Sequence[int]) -> float:
    """How much a row is wanted.

    body: the indexes of the article's body sentences, in order.
    """
    if row.lead:
        return LEAD_RANK
    rank = EARLY_RANK * (1 - body.index(row.dated.sentence) / len(body))
    if row.date is None:
        return rank + UNDATED_RANK
    if row.date.startswith(".."):
        return rank + BOUNDED_RANK + (PLANNED_RANK if row.planned else 0.0)
    exact = len(row.date.split("/")[-1])
    rank += DAY_RANK if exact == len("2023-05-01") else MONTH_RANK if exact == len("2023-05") else 0.0
    return rank + (PLANNED_RANK if row.planned else 0.0) + (SAID_RANK if row.said else 0.0)
