"""Where the title ends and the name begins in a run of capitalised words: `Director of Public Works NAME`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.people.shared_offices import OFFICES
from briefgen.analysis.people.titles import LINKS, SUFFIXES, is_office, is_topic
from briefgen.analysis.people.words import Word
from briefgen.model import Range

LONGEST_OFFICE = 60
"""Code points of an office with its `of`, and what more it is of."""

_OFFICE_OF = re.compile(
    r"\b([a-z]+) (?:of|for) $|\b([A-Za-z]+)(?: of [Ss]tate)? (?:of|for) (?:[A-Z][\w’'-]+,? ){1,3}and $"
    r"|\b([Ss]ecretary) of [Ss]tate for $"
)


def title_end(run: list[Word], bodies: list[Range]) -> int:
    """How many of a run's words are title: up to its last office word that has a name after it."""
    end = 0
    for n, word in enumerate(run):
        rest = [w for w in run[n + 1 :] if w.text not in SUFFIXES]
        if not rest:
            break
        several = word.text.casefold() in OFFICES and rest[0].text in lexicons.first_names()  # `Justices NAME and NAME`
        if word.text in lexicons.honorifics() or is_office(word.text) or several or inside(word, bodies):
            end = n + 1
            if run[end].text.casefold() in LINKS:
                portfolio = run[end].text.casefold() == "for"
                end += 2
                while end < len(run) - 1 and is_topic(run[end].text):
                    end += 1
                if portfolio and end == len(run) - 1 and is_topic(run[end - 1].text):
                    end = len(run)  # `Minister for Defence Procurement`
                if end < len(run) and run[end].text == "and":
                    end += 2
                end = max(end, _first_name(run, end))
    return min(end, len(run))


def _first_name(run: list[Word], start: int) -> int:
    """Where a listed first name begins after a portfolio's first words, `Director of Public Works NAME`; else 0."""
    names = lexicons.first_names()
    listed = (n for n in range(start + 1, len(run) - 1) if run[n].text.split("-")[0] in names)
    n = next(listed, 0)
    return n if n and run[start].text.split("-")[0] not in names else 0


def portfolio_end(text: str, run: list[Word]) -> int:
    """How many words of a run tell of what the office before it is, apart from it: `secretary of State NAME`.

    So in `economist for Africa NAME`, by the first name, in `Minister for Trade and Industry NAME` and in
    `Secretary of State for Political Affairs NAME`.
    """
    office = _OFFICE_OF.search(text, max(0, run[0].start - LONGEST_OFFICE), run[0].start)
    if office is None or not is_office(office[office.lastindex or 0]):
        return 0
    end = next((n for n, word in enumerate(run) if not is_topic(word.text)), len(run))
    return end if 0 < end < len(run) else _first_name(run, 0)


def inside(word: Word, ranges: list[Range]) -> bool:
    """Does a word touch one of several ranges?"""
    return any(start < word.end and word.start < end for start, end in ranges)
