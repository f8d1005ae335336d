"""Whom `he` or `it` at a sentence's beginning takes up: the subject of the sentence before, where that is a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb
from briefgen.analysis.attribution.phrases import SUBJECTS, child
from briefgen.analysis.people.sexes import sex_of_name
from briefgen.analysis.statements.glossing import behind
from briefgen.analysis.timeline.words import is_saying
from briefgen.model import Insert, Line, Range
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

CHAIN = 3
"""Sentences with the same pronoun as subject that are followed back: beyond these somebody else may have come in."""

_PRONOUN = re.compile(r"(?:[A-Z]\w+, )?(?P<word>He|She|It|he|she|it)\b")
_PEOPLE = frozenset({"he", "she"})
_EFFECTS = frozenset(
    {
        "affect", "allow", "appear", "attract", "be", "become", "begin", "bring", "cause", "come", "coincide",
        "concern", "contain", "cost", "cover", "create", "draw", "drive", "enable", "end", "fall", "follow", "force",
        "fuel", "gain", "give", "help", "include", "increase", "involve", "lead", "leave", "let", "lose", "make",
        "mark", "mean", "prevent", "prompt", "provoke", "push", "put", "raise", "reach", "remain", "require", "rise",
        "see", "seem", "send", "set", "show", "spark", "start", "stop", "take", "threaten", "trigger", "turn",
    }
)  # fmt: skip
"""What an event, a plan or a number does as well as a body."""

_KINDS = frozenset(
    {
        "bank", "broker", "business", "carrier", "chain", "charity", "city", "company", "corporation", "country",
        "economy", "employer", "exporter", "firm", "group", "importer", "institution", "insurer", "lender", "maker",
        "manufacturer", "member", "movement", "operator", "organisation", "organization", "owner", "party", "port",
        "producer", "province", "region", "retailer", "shareholder", "state", "subsidiary", "supplier", "town", "union",
        "unit",
    }
)  # fmt: skip
_DEEDS = frozenset(
    {
        "acquire", "buy", "control", "employ", "export", "found", "hold", "import", "join", "lose", "make",
        "manufacture", "merge", "nationalise", "nationalize", "operate", "own", "privatise", "privatize", "produce",
        "run", "sell", "supply", "win",
    }
)  # fmt: skip
"""What bodies and places are, and what they do or is done with them: there `it` means no event, as it may elsewhere."""


def _opening_pronoun(article: Article, sentence: int) -> Range | None:
    """The place of the pronoun that a sentence, by its index, opens with as its subject; None where it does not."""
    start, end = article.source.sentences[sentence]
    found = _PRONOUN.match(article.text, start, end)
    subject = _subject(article, sentence)
    if found is None or subject is None or subject.idx != found.start("word"):
        return None
    return found.span("word")


def named_before(article: Article, sentence: int) -> Range | None:
    """The name that the pronoun at a sentence's beginning takes up, as words of an earlier sentence.

    Subject follows subject: what a paragraph goes on about keeps its place. None where the sentence before has another
    kind of subject, or stands in another paragraph and is no such pronoun's itself.
    """
    place = _opening_pronoun(article, sentence)
    if place is None:
        return None
    word = article.text[slice(*place)].lower()
    for before in range(sentence - 1, max(sentence - 1 - CHAIN, -1), -1):
        if article.role_at(article.source.sentences[before][0]) != "body":
            return None
        subject = _subject(article, before)
        if subject is None:
            return None
        if is_saying(subject.head) or (word in _PEOPLE and _tells_of_several(article, before)):
            return None  # who is spoken of may be meant as well
        if subject.pos_ == "PROPN":
            fits = subject.ent_type_ == "PERSON" if word in _PEOPLE else subject.ent_type_ != "PERSON"
            sure = word in _PEOPLE or _is_of_thing(article, sentence) or _acts(article, before, sentence)
            name = _name(subject) if fits and sure else None
            return name if name is not None and _may_be(article.words(name), word) else None
        if subject.lower_ != word:
            return None
    return None


def _may_be(name: str, word: str) -> bool:
    """May a name be that of whom a pronoun means: no woman's where it is `he`?"""
    return {sex_of_name(name), {"he": "male", "she": "female"}.get(word)} != {"male", "female"}


def with_opening_name(article: Article, sentence: int, line: Line) -> Line:
    """The line of a sentence, by its index, whose opening pronoun has the name that it takes up beside it."""
    place, name = _opening_pronoun(article, sentence), named_before(article, sentence)
    if place is None or name is None or not isinstance(line[0], str):
        return line
    first = span(line[0])
    if not first.start <= place[0] < place[1] < first.end:
        return line
    return glossed(article, line, place[1], gloss_of(article, name, owner=False))


def gloss_of(article: Article, words: Range, *, owner: bool) -> Insert:
    """A gloss of these words, which of an owner (`the plant’s output`) is an owner's, too."""
    suffix: Literal["", "’s", "’"] = "" if not owner else "’" if article.words(words).endswith("s") else "’s"
    return Insert(gloss=[str(article.span(*words))], suffix=suffix)


def glossed(article: Article, line: Line, end: int, gloss: Insert) -> Line:
    """A line with a gloss set behind a word of one of its pieces.

    end: where that word ends, in code points of the text.
    """
    parts = ((n, span(piece)) for n, piece in enumerate(line) if isinstance(piece, str))
    at, held = next(((n, part) for n, part in parts if part.start < end <= part.end), (-1, None))
    if held is None:
        return line  # the line leaves off a part of the word
    end = min(behind(article.text, end), held.end)
    rest = article.text[end : held.end]
    after = end + len(rest) - len(rest.lstrip())
    left = [str(article.span(after, held.end))] if after < held.end else []
    return [*line[:at], str(article.span(held.start, end)), gloss, *left, *line[at + 1 :]]


def _is_of_thing(article: Article, sentence: int) -> bool:
    """Does a sentence about `it` tell what only a body or a place is, does or suffers?"""
    verb = main_verb(article, sentence)
    if verb is None:
        return False
    called = {child.lemma_.lower() for child in verb.children if child.dep_ == "attr"}
    return verb.lemma_ in _DEEDS or bool(called & _KINDS)


def _acts(article: Article, before: int, sentence: int) -> bool:
    """Does `it` do something in the paragraph in which a body was named right before, as an event does not?"""
    verb = main_verb(article, sentence)
    places = (article.source.sentences[n][0] for n in (before, sentence))
    if verb is None or before != sentence - 1 or len({article.paragraph_at(place) for place in places}) > 1:
        return False
    if verb.lemma_ == "be":  # `it is to close two mills`
        verb = next((part for part in verb.children if part.dep_ == "xcomp" and part.tag_ == "VB"), verb)
    links = {child.dep_ for child in verb.children}
    return verb.lemma_ not in _EFFECTS and "auxpass" not in links and bool(links & {"dobj", "xcomp"})


def _tells_of_several(article: Article, sentence: int) -> bool:
    """Does a sentence name two people, or one and `him`?"""
    tokens = article.tokens(*article.source.sentences[sentence])
    people = [token for token in tokens if token.ent_type_ == "PERSON" and token.ent_iob_ == "B"]
    return len(people) > 1 or any(token.lower_ in ("him", "her") and token.tag_ == "PRP" for token in tokens)


def _subject(article: Article, sentence: int) -> Token | None:
    verb = main_verb(article, sentence)
    return child(verb, *SUBJECTS) if verb is not None else None


def _name(noun: Token) -> Range | None:
    """A name with the names before it; None where it is one of several (`Arvia and Norland`)."""
    if any(child.dep_ in ("conj", "cc") for child in noun.children):
        return None
    parts = [
        child
        for child in noun.children
        if child.dep_ == "compound" and child.i < noun.i and child.ent_type_ in (noun.ent_type_, "")
    ]
    return min([noun.idx, *(part.idx for part in parts)]), noun.idx + len(noun)
