"""Small articles and statements for the tests of the finders, made from words that stand in the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefgen.analysis import analyse
from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.attribution import attribute
from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.offices.affiliations import affiliate
from briefgen.analysis.parsing import parse
from briefgen.analysis.people import find_people
from briefgen.lines import Texts, line_text
from briefgen.model import Briefing, Party, PartyKind, Source, Statement
from briefgen.reading import read_source

Triple = tuple[str, str, str]

HEADLINE = "Ministers meet over the Tarn bridge"


def article(*paragraphs: str, headline: str = HEADLINE, date: str = "12 March 2019") -> Article:
    """An article of a headline, a date and these paragraphs, parsed."""
    return parse(_read(paragraphs, headline, date))


def briefed(*paragraphs: str, headline: str = HEADLINE) -> Briefing:
    """What the whole analysis makes of a headline, a date and these paragraphs."""
    return analyse(_read(paragraphs, headline, "12 March 2019"))


def _read(paragraphs: Iterable[str], headline: str, date: str) -> Source:
    text = "\n\n".join([headline, *([date] if date else []), *paragraphs])
    return read_source(text.encode(), "article.txt")


def side(name: str, *paragraphs: str, date: str = "12 March 2019") -> str | None:
    """The key of the party for which somebody speaks in an article of these paragraphs."""
    art = article(*paragraphs, date=date)
    people = find_people(art)
    return affiliate(art, people, find_bodies(art, people))[name]


def parties_of(made: Briefing, words: str) -> list[str | None]:
    """The names of the parties whose statements hold some words."""
    names = {party.id: party.name for party in made.parties}
    return [names.get(s.party or "") for s in made.statements if words in s.text]


def words(art: Article, attribution: Attribution) -> Triple:
    """The words of an attribution's source, cue and content."""
    source, cue, content = (
        " … ".join(art.words(span) for span in spans)
        for spans in (attribution.source, attribution.cue, attribution.content)
    )
    return source, cue, content


def found(art: Article) -> list[Triple]:
    """The words of what is attributed in an article, in its order."""
    return [words(art, attribution) for attribution in attribute(art)]


def place(art: Article, words: str) -> str:
    """The reference of the first place where words stand."""
    start = art.text.index(words)
    return str(art.span(start, start + len(words)))


def sentence(art: Article, words: str) -> str:
    """The reference of the sentence that begins with the first of these words."""
    n = art.sentence_at(art.text.index(words))
    assert n is not None
    return str(art.span(*art.source.sentences[n]))


def said(art: Article, id: str, source: str, cue: str, content: str, **fields: Any) -> Statement:
    """A statement whose parts are found by their words in the first sentence, or else paragraph, that has all."""
    start, end = next(
        (start, end)
        for start, end in [*art.source.sentences, *art.source.paragraphs]
        if all(words in art.text[start:end] for words in (source, cue, content))
    )
    at = art.text.index(content, start)

    def near(words: str) -> list[str]:
        place = art.text.rfind(words, start, at) if words in art.text[start:at] else art.text.index(words, start)
        return [str(art.span(place, place + len(words)))]

    line = [str(art.span(start, end))]
    values: dict[str, Any] = {"party": None, "speaker": None, "who": "body", "mode": "indirect", "kind": "claim"}
    return Statement(
        id=id,
        source=near(source) if source else [],
        cue=near(cue),
        content=[str(art.span(at, at + len(content)))],
        clause=line,
        line=list(line),
        text=line_text(list(line), Texts([art.source])),
        **{**values, **fields},
    )


def party(id: str, name: str, kind: PartyKind = "state", **fields: Any) -> Party:
    return Party(id=id, name=name, kind=kind, **fields)


def texts(items: list[Any]) -> list[str]:
    return [item.text for item in items]
