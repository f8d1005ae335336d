"""How far a body's name goes where it says of whom or what the body is: `College of Weavers and Dyers`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.people.titles import is_topic
from briefgen.analysis.people.words import Word
from briefgen.model import Range

_CAPITALS = r"[A-Z][\w-]*(?: [A-Z][\w-]*)*"
_SERIES = re.compile(
    rf" (?:of|for) (?:the )?(?P<first>{_CAPITALS}(?:, {_CAPITALS})*),? (?:and|&) (?P<last>{_CAPITALS})(?!['’]s? [A-Z])"
)
_ABSTRACT = re.compile(
    r"(?:ation|ction|ution|sion|ment|logy|graphy|nomy|istry|ustry|urism|icine|urance|inance|ience|gence|ness"
    r"|ism|[aiv]lity|ivity|urity|ing|ulture|ealth|esearch|ics)$"
)
"""How nouns for fields, trades and qualities end, which are no names: `Chamber of Commerce and Industry`."""

_OF_KIND = re.compile(r"(?:ic|al|ive|ary|ern|ed)$")
"""How adjectives end that need a noun after them: `Centre for Strategic and …`."""

_BODIES = frozenset(
    (
        "Societies", "Associations", "Unions", "Clubs", "Banks", "Colleges", "Councils", "Schools", "Universities",
        "Churches", "Leagues", "Committees", "Agencies", "Institutes", "Museums", "Hospitals", "Services",
    )
)  # fmt: skip
_PLURALS = frozenset(("NNS", "NNPS"))
_TWIN_LANDS = frozenset(
    (("England", "Wales"), ("Trinidad", "Tobago"), ("Antigua", "Barbuda"), ("Serbia", "Montenegro"))
)


def end_of_name(article: Article, noun: Word, end: int, stop: int) -> int:
    """Where a body's name ends that is known to go on behind its noun, or that may.

    noun: the word that names bodies; end: where the name ends so far; stop: the end of the sentence. A second member
    after `and` belongs to it where both are plurals, trades or fields.
    """
    series = _SERIES.match(article.text, noun.end, stop)
    if series is None or end <= noun.end:
        return end
    members = [*series["first"].split(", "), series["last"]]
    return max(end, series.end()) if _belong_together(article, series, members) else end


def _belong_together(article: Article, series: re.Match[str], members: list[str]) -> bool:
    """Are the members of a series of one kind, so that no other body's name begins after `and`?"""
    first, last = members[-2].split()[-1], members[-1].split()[-1]
    if (first, last) in _TWIN_LANDS or last in _BODIES:
        return True
    if lexicons.forms_of(f"{members[-2]} and {members[-1]}"):
        return True  # together they are a listed name, which is but the end of this one
    if lexicons.forms_of(members[-1]):
        return False
    plain = " " not in members[-2] or first.endswith("ed")
    common = is_common(article, series.end("last"), last) or last in lexicons.nouns()["organisation"]
    if plain and _OF_KIND.search(first) and not lexicons.forms_of(first) and common:
        return True
    if _names_somebody(article, series.span("last")):
        return False
    return is_common(article, series.end("first"), first) and is_common(article, series.end("last"), last)


def is_common(article: Article, end: int, word: str) -> bool:
    """Is the word that ends somewhere a plural, a topic of an office or a noun for a field, and no name?"""
    token = article.tokens(end - len(word), end)[-1]
    plural = token.tag_ in _PLURALS or (word.endswith(("ists", "ers", "ors", "ians", "ees", "lands")))
    return plural or is_topic(word) or (len(word) > 4 and _ABSTRACT.search(word) is not None)


def _names_somebody(article: Article, place: Range) -> bool:
    return any(token.ent_type_ == "PERSON" and token.tag_ not in _PLURALS for token in article.tokens(*place))
