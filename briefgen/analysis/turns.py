"""Turns: who has the word in a transcript or an interview, from his label to the next, over all his paragraphs.

What is said in a turn is its speaker's from the first word to the last, though no verb of speech says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefgen.analysis.article import Article, once
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST_LABELS = 3
"""Labelled paragraphs from which they are a transcript's and no notes such as "UPDATE:"."""

FEWEST_SPEAKERS = 2
"""Speakers of a transcript."""

FEWEST_TURNS = 2
"""Turns of a speaker whose label is in small letters: `Smith:` comes again, `Update:` does not."""

FEWEST_ASKED, ANSWERED_SHARE = 3, 0.6
"""Paragraphs that only ask, from which an article is an interview without labels, and of how many of these the answer
is in the first person; an explainer asks, too, and answers as a report does."""

LABELLED_SHARE = 0.4
"""Of the paragraphs from the first label to the last, how many have one where the whole is a transcript; in a report
with a few lines of one, a paragraph between them is the reporter's unless it speaks in the first person."""

MOST_ASKED = 3
"""Sentences of a paragraph that only asks."""

_MR = r"(?:(?:Mr|Ms|Mrs|Dr)\. )?"
_NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}"
_OFFICE = r"(?:, [A-Z][A-Z .,’'-]{1,60})?(?: \([^()\n]{1,40}\))?"  # JAKE TAPPER, HOST: KING (voice-over):
_LABEL = re.compile(
    rf"[\"“]?(?:(?P<name>{_MR}{_NAME})(?:(?<=[A-Z]){_OFFICE})?(?P<mark>:)|(?P<letter>[QA])(?P<sign>[:.]| ?[-–—]))"
    r"\s+(?=[\"“‘'(]?\w)"
)
_GLUED = re.compile(r"(?P<letter>[QA])(?=[A-Z][a-z’'])")  # `QWhat happened?`, where the page set the letter apart
_ASKERS = frozenset({"Q", "Question", "QUESTION"})
_ANSWERERS = frozenset({"A", "Answer", "ANSWER"})
FIRST_PERSON = re.compile(r"(?<![\w’'])(?:I(?:[’'](?:m|ve|d|ll))?|[Ww]e|[Mm]y|[Oo]ur|me|us)(?![\w.’'])")
"""A word of one who speaks of himself."""

_SPOKEN = re.compile(r"[\"“”]")
_STOPS = re.compile(r"[.?!][)\]’'”\"]*(?:\s|$)")


class Turn(Struct, frozen=True):
    """One turn. label, mark: the words that say whose it is, and the sign behind them, where it has any.

    paragraphs: what is said in it, without the label; asks: is it a question, or one of somebody whose turns mostly
    are; answers: is its label only an `A`?
    """

    paragraphs: tuple[Range, ...]
    label: Range | None = None
    mark: Range | None = None
    asks: bool = False
    answers: bool = False

    def holds(self, place: int) -> bool:
        """Does a code point stand in it, its label left out?"""
        return any(start <= place < end for start, end in self.paragraphs)


@once
def find_turns(article: Article) -> tuple[Turn, ...]:
    """Who has the word where, in a transcript or an interview: its turns in order; none of a report."""
    return _labelled(article) or _asked(article)


def is_label(text: str, word: Token) -> bool:
    """Is a word one in capitals before a colon, as the last of a transcript's label is: `ANN HOLM:`?"""
    return word.text.isupper() and text.startswith(":", word.idx + len(word))


def is_passed_on(turns: Sequence[Turn], place: int) -> bool:
    """Is a cue at a place no position of anybody's: told within a turn, or the mark of a question?"""
    return any(turn.holds(place) or (turn.asks and turn.mark is not None and turn.mark[0] == place) for turn in turns)


def begins_turn(turns: Sequence[Turn], place: int) -> bool:
    """Is a place that of the mark by which somebody is given the word?"""
    return any(turn.mark is not None and turn.mark[0] == place for turn in turns)


def is_in_turn(turns: Sequence[Turn], frame: str | None, place: int) -> bool:
    """Does somebody have the word there, so that what others are told to say is only what he tells of them?

    frame: of the attribution at that place; the turn's own label is none of what is told in it.
    """
    return frame != "label" and any(turn.holds(place) for turn in turns)


def _labelled(article: Article) -> tuple[Turn, ...]:
    paragraphs, roles = article.source.paragraphs, article.source.roles
    labels = {
        n: label
        for n, (span, role) in enumerate(zip(paragraphs, roles, strict=True))
        if role == "body" and (label := _LABEL.match(article.text, *span)) is not None
    }
    times = Counter(_words(label) for label in labels.values())
    labels = {n: each for n, each in labels.items() if _words(each).isupper() or times[_words(each)] >= FEWEST_TURNS}
    if _ANSWERERS & times.keys():
        labels |= dict(_glued(article, labels.keys()))
    if len(labels) < FEWEST_LABELS or len({_words(label) for label in labels.values()}) < FEWEST_SPEAKERS:
        return ()
    numbers = sorted(labels)
    whole = len(numbers) >= LABELLED_SHARE * (numbers[-1] - numbers[0] + 1)
    ends = [(n, after, whole) for n, after in pairwise(numbers)] + [(numbers[-1], len(paragraphs), False)]
    turns = [_turn(article, labels[n], n, tuple(_going_on(article, n, after, whole=kept))) for n, after, kept in ends]
    names = [_words(labels[n]).split()[-1] for n in numbers]
    taken = Counter(names)
    asked = Counter(name for name, turn in zip(names, turns, strict=True) if turn.asks)
    hosts = {name for name in taken if 2 * asked[name] >= taken[name]}
    return tuple(replace(turn, asks=name in hosts) for name, turn in zip(names, turns, strict=True))


def _words(label: re.Match[str]) -> str:
    """The words of a label: who is to speak."""
    found = label.groupdict()
    return found.get("name") or found["letter"] or ""


def _glued(article: Article, known: Collection[int]) -> Iterator[tuple[int, re.Match[str]]]:
    """The labels to which the next word is glued."""
    for n, span in enumerate(article.source.paragraphs):
        label = _GLUED.match(article.text, *span) if n not in known else None
        if label is not None:
            yield n, label


def _turn(article: Article, label: re.Match[str], n: int, after: tuple[Range, ...]) -> Turn:
    name = "name" if label.groupdict().get("name") else "letter"
    sign = next((group for group in ("mark", "sign") if label.groupdict().get(group)), None)
    first = (label.end(), article.source.paragraphs[n][1])
    words = label[name]
    last = article.words((after or (first,))[-1]).rstrip(" \u00a0\"”’'")
    return Turn(
        (first, *after),
        label.span(name),
        label.span(sign) if sign else None,
        asks=words in _ASKERS or last.endswith("?"),
        answers=words in _ANSWERERS,
    )


def _going_on(article: Article, n: int, following: int, *, whole: bool) -> Iterator[Range]:
    """The paragraphs after a labelled one, up to the following, in which the same speaker goes on.

    whole: is all up to there a transcript, so that he goes on though he does not speak of himself?
    """
    paragraphs, roles = article.source.paragraphs, article.source.roles
    for m in range(n + 1, following):
        if roles[m] not in ("body", "subhead") or not (whole or _is_own(article.words(paragraphs[m]))):
            return
        yield paragraphs[m]


def _is_own(words: str) -> bool:
    """Is a paragraph in the first person, outside what it quotes?"""
    return not _SPOKEN.search(words) and FIRST_PERSON.search(words) is not None


def _asked(article: Article) -> tuple[Turn, ...]:
    """The turns of an interview whose questions stand as paragraphs of their own, without a label."""
    roles = article.source.roles
    told = [n for n, role in enumerate(roles) if role in ("body", "subhead")]
    asked = [n for n in told if _only_asks(article.words(article.source.paragraphs[n]))]
    turns: list[Turn] = []
    answered = 0
    for question, following in zip(asked, [*asked, len(roles)][1:], strict=True):
        answer = [article.source.paragraphs[n] for n in told if question < n < following]
        own = [_is_own(article.words(span)) for span in answer]
        answered += any(own)
        if following == len(roles):
            answer = answer[: 1 + max((k for k, one in enumerate(own) if one), default=-1)]
        turns += [Turn((article.source.paragraphs[question],), asks=True), *([Turn(tuple(answer))] if answer else [])]
    real = len(asked) >= FEWEST_ASKED and answered >= max(FEWEST_ASKED, ANSWERED_SHARE * len(asked))
    return tuple(turns) if real else ()


def _only_asks(words: str) -> bool:
    """Does a paragraph put a question to somebody (`What did you find there?`), and no more?"""
    words = words.strip()
    return words.endswith("?") and not _SPOKEN.search(words) and len(_STOPS.findall(words)) <= MOST_ASKED
