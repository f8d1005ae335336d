"""Runs of capitalised words that a noun in them makes a body's name: `Norwell Farmers Union`, `Council of Crafts`."""

from __future__ import annotations

import re
from functools import cache

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies.series import end_of_name, is_common
from briefgen.analysis.people.openers import are_offices
from briefgen.analysis.people.titles import adjacent, is_office
from briefgen.analysis.people.words import Word
from briefgen.model import Range

LONGEST_BODY = 8
"""Words of an organisation's name; a longer capitalised run is a headline."""

LONGEST_COURT = 12
"""Words of a court's name, which its circuit makes longer: `U.S. Court of Appeals for the … Circuit`."""

GEOGRAPHY = frozenset(("West Bank", "Left Bank", "Right Bank", "South Bank", "North Bank", "East Bank"))
"""Places whose names end with the noun of a body."""

_JOINERS = lexicons.words("joiners")
_BEFORE_NAMES = lexicons.words("before_names")
_ARTICLES = frozenset(("The", "A", "An", "Its", "His", "Her", "Their"))
_PREPOSITIONS = frozenset(("In", "At", "Outside", "Inside", "Near", "From", "With", "To", "By", "For"))
"""Those that open a sentence before a name: `In Norwell District Court`."""

_DATING = frozenset(("On", "In", "By", "Last", "Since", "Until"))
_CALLED_FIRST = lexicons.words("called_first")
_CALENDAR = lexicons.words("calendar")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th) $")
_OWN_PARTIES = frozenset(("Free", "Social", "Christian", "Liberal", "Sweden", "Independent", "Progressive", "Young"))
_NUMBER_AFTER = re.compile(r" \d+[A-Z]{0,3}\b(?!\.\d|,\d)")
"""The number of a union's branch: `Norwell Local 12`."""

_LISTED_TOPICS = re.compile(r" (?:on|for) [A-Z]\w+(?:(?:, (?:[Aa]nd )?| [Aa]nd )[A-Z]\w+|(?: [A-Z]\w+))*")
_TOPIC = r"[A-Z]\w+(?: [A-Z]\w+)?"
_DEPARTMENT_TOPICS = re.compile(rf" (?:of|for) (?:the )?{_TOPIC}(?:, {_TOPIC})*,? and {_TOPIC}(?!['’]s? [A-Z])")
_WITH_CHIEFS = frozenset(
    (
        "Agency", "Association", "Bank", "Board", "Coalition", "Commission", "Committee", "Company", "Council",
        "Delegation", "Department", "Federation", "Group", "League", "Ministry", "Mission", "Movement", "Party",
        "Police", "Union",
    )
)  # fmt: skip
_PLURALS = frozenset(("People", "Peoples", "Women", "Children", "Men"))
_SAINTS = frozenset(("St", "St.", "Saint", "King", "Queen"))
_CALLS = frozenset(("Stop", "Save", "Free", "Keep", "Defend", "Reclaim", "End", "Ban", "Beat", "Protect", "Rock"))
"""What a campaign calls for in its name: `Stop the Dam Coalition`."""

_ENDS = ("-based", "-born", "-owned", "-listed", "-run", "-headquartered", "-linked", "-funded", "-registered")
OPENING = frozenset(("New", "Senior", "Top", "Leading", "Local", "Veteran"))
"""Adjectives that open a sentence before a name as well as names themselves: `New Norwell Police chief NAME`."""

_PASSING = lexicons.words("passing")
_SIDES = ("pro-", "anti-", "non-", "ex-", "then-", "pre-", "post-", "mid-")


@cache
def _naming() -> frozenset[str]:
    """The nouns that name bodies."""
    nouns = lexicons.nouns()
    return nouns["organisation"] | nouns["company"] | nouns["court"] | nouns["armed"] | nouns["members"]


def by_noun(article: Article, words: list[Word]) -> list[Range]:
    """Runs of capitalised words that end, or begin before `of`, with a noun that names bodies."""
    nouns = lexicons.nouns()
    spans = []
    for n, word in enumerate(words):
        if word.text not in _naming() or not word.capital:
            continue
        court = word.text in nouns["court"]
        partisans = word.text.casefold() in ("republicans", "democrats") and words[n - 1].text not in _OWN_PARTIES
        if partisans and (n < 2 or not words[n - 2].capital):
            continue  # House Republicans are Republicans
        first, last = _run_start(article.text, words, n), _run_end(article.text, words, n, court)
        if first == n and word.text in nouns["members"] and not is_common(article, words[last].end, words[last].text):
            continue  # `Lawyers for NAME`
        while first < last and (
            is_office(words[first].text)
            or words[first].text in _JOINERS
            or (words[first].text in _BEFORE_NAMES and (words[first].text in _ARTICLES or not first))
            or words[first].text.startswith(_SIDES)
            or words[first].text.endswith(_ENDS)
            or words[first].text in lexicons.honorifics()
            or (not first and words[0].text in _CALLED_FIRST)
            or (words[0].text in _DATING and words[1].text in _CALENDAR and first < 2)  # `On Friday Norwell Council`
            or words[first].text in _PASSING
            or (not first and words[0].text in _PREPOSITIONS)
        ):
            first += 1
        after = words[last + 1] if last + 1 < len(words) else None
        topic = words[last].text.casefold() in lexicons.offices()["title_modifiers"]
        portfolio = topic and after is not None and is_office(after.text) and words[last].text not in _WITH_CHIEFS
        longest = LONGEST_COURT if court or word.text in ("Committee", "Commission") else LONGEST_BODY
        if article.text[words[first].start : words[last].end] in GEOGRAPHY:
            continue
        end = end_of_name(article, word, _with_topics(article, words, n, last), words[-1].end)
        numbered = _NUMBER_AFTER.match(article.text, end) if words[last].text == "Local" else None
        end = numbered.end() if numbered else end
        whole = last > first or end > words[last].end
        if whole and last - first < longest and not portfolio:
            number = _ORDINAL.search(article.text[max(0, words[first].start - 6) : words[first].start])
            spans.append((words[first].start - (len(number[0]) if number else 0), end))
    return spans


def _run_start(text: str, words: list[Word], n: int) -> int:
    """The index of the first word of the capitalised run that ends at index n."""
    first = n
    while (
        first
        and (adjacent(text, words[first - 1], words[first]) or _owns_in_name(text, words, first - 1))
        and (
            words[first - 1].capital
            or (
                words[first - 1].text in ("of", "&", "for")
                and first > 1
                and words[first - 2].capital
                and words[first - 2].text not in _CALENDAR
                and not (words[first - 1].text == "for" and text.endswith(" in ", 0, words[first - 2].start))
                and not (words[first - 1].text == "for" and are_offices(words[first - 2].text))
                and not (words[first - 1].text == "of" and _is_somebody(text, words, first - 2))
            )
            or (
                words[first - 1].text == "and"
                and first > 1
                and words[first - 2].capital
                and not _are_bodies(words, first - 2)
            )
            or (words[first - 1].text == "the" and first > 1 and words[first - 2].text in _CALLS)
        )
    ):
        first -= 1
    return first


def _run_end(text: str, words: list[Word], n: int, court: bool) -> int:
    """The index of the last word of what follows a naming noun with `of`, `for` or `on`; a court's circuit too."""
    last = n
    links: tuple[str, ...] = ("of", "for", "on")
    for step in range(3 if court else 2):
        linked = links if court or not step else ("of",)
        if words[last].possessive or last + 2 >= len(words) or words[last + 1].text not in linked:
            break
        first = last + 2 + (words[last + 2].text in ("the", "a"))
        if first >= len(words) or not words[first].capital or words[first].text in _CALENDAR:
            break
        last = first
        while last + 1 < len(words) and words[last + 1].capital and adjacent(text, words[last], words[last + 1]):
            last += 1
    return last


def _with_topics(article: Article, words: list[Word], n: int, last: int) -> int:
    """Where a committee's or a department's name ends, its topics included: `Committee on Science, Space and Art`."""
    department = words[n].text in ("Department", "Ministry")
    if (department or words[n].text in ("Committee", "Subcommittee", "Commission")) and last > n:
        listed = (_DEPARTMENT_TOPICS if department else _LISTED_TOPICS).match(article.text, words[n].end)
        named = listed is not None and any(t.ent_type_ in ("PERSON", "GPE") for t in article.tokens(*listed.span()))
        if listed and " and " in listed[0].casefold() and not (department and named):
            return max(listed.end(), words[last].end)
    return words[last].end


def _are_bodies(words: list[Word], n: int) -> bool:
    """Does the word before `and`, at an index, end a body's name of two words and more?"""
    nouns = lexicons.nouns()
    ends = words[n].text in nouns["organisation"] | nouns["company"] | nouns["court"]
    return ends and n > 0 and words[n - 1].capital and words[n - 1].text not in _BEFORE_NAMES


def _is_somebody(text: str, words: list[Word], n: int) -> bool:
    """Does a person's name or an office end at an index, before `of`: `ANNA HOLM of the Norwell Institute`?"""
    if is_office(words[n].text):
        return True
    known = lexicons.first_names()
    return any(
        words[first].text in known and all(adjacent(text, words[m], words[m + 1]) for m in range(first, n))
        for first in range(max(0, n - 2), n)
    )


def _owns_in_name(text: str, words: list[Word], n: int) -> bool:
    """Is the word at an index a possessor that is part of a name: `People's Party`, `St Jude's Hospital`?"""
    word = words[n]
    apart = text[word.end : words[n + 1].start] in ("'s ", "’s ", "' ", "’ ")
    saint = n > 0 and words[n - 1].text in _SAINTS and adjacent(text, words[n - 1], word)
    office = is_office(word.text) and words[n + 1].text in ("Office", "Department", "Council")
    return word.possessive and apart and (saint or office or word.text in lexicons.nouns()["members"] | _PLURALS)
