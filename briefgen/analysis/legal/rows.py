"""The rows of the legal context: a legal relation with its words, its body's name in full and its date."""

from __future__ import annotations

import re

from briefgen import dates
from briefgen.analysis.article import Article
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.legal.parts import Found, body_name
from briefgen.analysis.legal.words import legal
from briefgen.analysis.timeline.dating import find_dated
from briefgen.lines import Texts, fold, line_text
from briefgen.model import LegalItem, Range

AHEAD = re.compile(
    r"\b(?:will|tomorrow|(?:is|are) (?:to [a-z]|(?:due|set|scheduled|expected|planned|slated) (?:to|for|on)|going to))"
    r"|[’']ll\b",
    re.IGNORECASE,
)
"""Words of a sentence that speak of what is to come."""
_ABBREVIATED = re.compile(
    r"([A-Z][\w’'.-]+(?:\s+(?:of|for|the|and|on)\b|\s+[A-Z][\w’'.-]+)*)\s+\(([A-Z][A-Za-z.]{1,9})\)"
)


class Rows:
    """Makes the rows of an article.

    coverage: the statements by sentence; names: the full names of what the article abbreviates.
    """

    def __init__(self, article: Article, coverage: Coverage, names: dict[str, str]) -> None:
        self._article = article
        self._coverage = coverage
        self._names = names

    def item(self, found: Found) -> LegalItem:
        """The row of a legal relation: its whole sentence, with the parts that the source gives."""
        line = [str(self._article.span(*self._article.source.sentences[n])) for n in (found.sentence, *found.more)]
        date = self._date(found)
        self._take_in_date(found)
        return LegalItem(
            instrument=self._words(found.instrument),
            body=self._body(found),
            date=date[1].date if date and date[1] else None,
            as_written=date[0] if date else None,
            inferred=bool(date and date[1] and date[1].inferred),
            bound=self._words(found.bound),
            duty=self._words(found.duty),
            force=self._words(found.force),
            line=list(line),
            text=line_text(list(line), Texts([self._article.source])),
            evidence=[*line, *(str(self._article.span(*part)) for part in found.also)],
        )

    def _take_in_date(self, found: Found) -> None:
        """An instrument's date right after its name is part of the name (`a cease-fire in 2020`)."""
        for dated in find_dated(self._article, found.sentence, self._coverage):
            if found.instrument and dated.by_noun and found.instrument[0] <= dated.head.idx < found.instrument[1]:
                between = self._article.text[found.instrument[1] : dated.start]
                if between.isspace():
                    found.instrument = (found.instrument[0], dated.end)

    def _words(self, words: Range | None) -> str | None:
        return fold(self._article.text[words[0] : words[1]]) if words and words[0] < words[1] else None

    def _body(self, found: Found) -> str | None:
        """The name of a body: in full where the row's words hold its full name."""
        words = self._words(found.body)
        if words is None:
            return None
        name = body_name(words)
        full = self._names.get(name)
        held = any(full in self._article.text[start:end] for start, end in found.also) if full else False
        return full if full and held else name

    def _date(self, found: Found) -> tuple[str, dates.Resolution | None] | None:
        """The date of the instrument, or of what was done to it: as written, and what that comes to."""
        instrument = found.instrument
        for dated in find_dated(self._article, found.sentence, self._coverage):
            of_verb = found.verb is not None and dated.head.i == found.verb.i
            of_noun = instrument is not None and instrument[0] <= dated.start and dated.end <= instrument[1]
            of_noun = of_noun or (instrument is not None and instrument[0] <= dated.head.idx < instrument[1])
            making = legal("life", "of_parties") | legal("life", "of_bodies")
            of_verb = of_verb or (dated.head.lemma_ in making and dated.head.head == found.verb)
            if not (of_verb or of_noun) or dated.kind in ("duration", "vague"):
                continue
            published = self._article.source.published
            ways = [dates.resolve(dated.words, published=published, planned=way, anchor=None) for way in (False, True)]
            line = self._article.words(self._article.source.sentences[found.sentence])
            if ways[0] != ways[1] and dated.planned != bool(AHEAD.search(line)):
                continue  # past or to come, the sentence tells both: a date would be a guess
            return dated.words, ways[dated.planned]
        return None


def full_names(article: Article) -> dict[str, str]:
    """The names in full of what the article abbreviates: `International Court of Justice (ICJ)`."""
    return {found[2]: found[1] for found in _ABBREVIATED.finditer(article.text)}
