"""The names annex: people with their titles, places, and abbreviations with what the article expands them to."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies, is_outlet, place_test
from briefgen.analysis.mentions import Cover
from briefgen.analysis.people import NamedPerson
from briefgen.model import Abbreviation, Names, Person, Place, Range

SHORTEST, LONGEST = 2, 7
"""Letters of an abbreviation: one letter is an initial, more than seven are a shouted word."""

SHOUTED = 3
"""Letters beyond which a word in capitals beside another one is shouted, not abbreviated."""

_PLACES = frozenset(("GPE", "LOC", "FAC"))
_ABBREVIATION = re.compile(r"(?<![\w./-])[A-Z](?:[A-Z&]|/(?=[A-Z])|\.(?=[A-Z]))+\.?(?!\w)")
_EXPANDED = re.compile(r"\(\s?(?:the )?([A-Z][A-Za-z&./-]*[A-Z]\.?)s?\s?\)")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
_NOT_NAMES = frozenset(
    ("CEO", "CFO", "COO", "TV", "AM", "PM", "GMT", "EST", "EDT", "PST", "BST", "OK", "DNA", "MP", "MEP")
)


def find_names(article: Article, people: list[NamedPerson], bodies: Bodies) -> Names:
    """The names that a reader may want to look up.

    people: the persons of the article; bodies: its states and organisations.
    Returns the persons with title and mention; places where they are used as places (a capital that stands for its
    government is none, captions are left out); abbreviations, `long` only where the article itself gives it.
    """
    return Names(
        people=[
            Person(name=person.name, title=person.title, mention=str(article.span(*person.mention)))
            for person in sorted(people, key=lambda person: person.name)
        ],
        places=_places(article, people, bodies),
        abbreviations=_abbreviations(article),
    )


def _places(article: Article, people: list[NamedPerson], bodies: Bodies) -> list[Place]:
    taken = [mention.range for person in people for mention in person.mentions]
    taken += [mention.range for mention in bodies.mentions if mention.key not in lexicons.territories()]
    occupied, test = Cover(taken), place_test(article)
    found: dict[str, Range] = {}
    candidates = [_with_article(article, mention.range) for mention in bodies.places]
    candidates += [
        (e.start_char, e.end_char) for e in article.doc.ents if e.label_ == "ORG" and test.stands_as_place(e.text)
    ]
    candidates += [_bare(article, (e.start_char, e.end_char)) for e in article.doc.ents if e.label_ in _PLACES]
    for start, end in sorted(candidates):
        name = " ".join(article.text[start:end].split())
        if article.role_at(start) != "body" or not name[:1].isupper() or is_outlet(article, name):
            continue
        if name in found or occupied.touches((start, end)) or Cover(found.values()).touches((start, end)):
            continue
        if _is_listed_state(name):
            continue
        if name.split()[-1] in lexicons.nouns()["organisation"]:
            continue
        found.setdefault(name, (start, end))
    return [Place(name=name, evidence=[str(article.span(*found[name]))]) for name in sorted(found)]


def _with_article(article: Article, place: Range) -> Range:
    """`The Hague`: a capital's name with the article that is part of it."""
    return (place[0] - 4, place[1]) if article.text[max(0, place[0] - 4) : place[0]] == "The " else place


def _bare(article: Article, place: Range) -> Range:
    """A place's range without its article and its possessive ending."""
    words = article.words(place)
    leading = _ARTICLE.match(words)
    ending = re.search(r"['’]s?$", words)
    return (place[0] + (leading.end() if leading else 0), place[1] - (len(ending[0]) if ending else 0))


def _is_listed_state(name: str) -> bool:
    return any(form.kind != "seat" and form.key not in lexicons.territories() for form in lexicons.forms_of(name)[:1])


def _abbreviations(article: Article) -> list[Abbreviation]:
    found: dict[str, tuple[str | None, Range]] = {}
    for hit in _EXPANDED.finditer(article.text):
        long = _expansion(article, hit.start(), hit[1])
        if long is not None and article.role_at(hit.start()) == "body":
            found.setdefault(hit[1], (" ".join(article.words(long).split()), (long[0], hit.end())))
    for hit in _ABBREVIATION.finditer(article.text):
        short = hit[0].rstrip(".") if "." not in hit[0][:-1] else hit[0]
        letters = re.sub(r"[^A-Z]", "", short)
        if article.role_at(hit.start()) != "body" or not SHORTEST <= len(letters) <= LONGEST or short in _NOT_NAMES:
            continue
        if _is_listed_state(short) or _shouted(article, hit.span()):
            continue
        found.setdefault(short, (None, (hit.start(), hit.start() + len(short))))
    return [
        Abbreviation(short=short, long=long, evidence=[str(article.span(*place))])
        for short, (long, place) in sorted(found.items())
    ]


def _shouted(article: Article, place: Range) -> bool:
    """Does the word stand among other words in capitals, as in a shouted line or a dateline?"""
    before, after = article.text[max(0, place[0] - 20) : place[0]], article.text[place[1] : place[1] + 20]
    around = [*before.split()[-1:], *after.split()[:1]]
    return any(len(word) > SHOUTED and word.isalpha() and word.isupper() for word in around)


def _expansion(article: Article, bracket: int, short: str) -> Range | None:
    """The words before a bracket whose first letters are the abbreviation's, the joining words left uncounted."""
    index = article.sentence_at(bracket)
    if index is None:
        return None
    start = article.source.sentences[index][0]
    words = list(_WORD.finditer(article.text, start, bracket))
    letters = list(re.sub(r"[^A-Z]", "", short.upper()))
    end = words[-1].end() if words else None
    first = None
    for word in reversed(words):
        if not letters:
            break
        if word[0][0].upper() == letters[-1] and (word[0][0].isupper() or len(letters) > 1):
            letters.pop()
            first = word.start()
        elif word[0].casefold() not in ("of", "for", "and", "the", "on", "in", "to", "de", "von"):
            return None
    return (first, end) if first is not None and end is not None and not letters else None
