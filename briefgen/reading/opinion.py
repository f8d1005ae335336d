"""Is an article its author's view? By what its page says of it or of him, or because he speaks or argues in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefgen.author_words import pattern
from briefgen.leaning import is_authors, leaning, spoken
from briefgen.model import OpinionSign, ParagraphRole, Range
from briefgen.reading.lexicons import folded_set, lexicon
from briefgen.reading.sentences import split_sentences
from briefgen.tables import one_of

FEWEST_SENTENCES = 3
"""Sentences with "I" or "my" outside quotations: one or two may stand in a quotation that lacks its marks."""

FIRST_PERSON_SHARE = 0.06
"""Of the body's sentences, how many are in the first person where the author speaks: a reporter who was there says so
once or twice in a long feature."""

VOICED_LEANING = 0.25
"""How likely it is his view, by its leaning, where a lower share in the first person is enough."""

FEWEST_TURNS = 2
TURNS_SHARE = 0.05
"""Exhortations of the author and turns by which he leads his reader, outside quotations: a report has one at most."""

FEWEST_LABELS = 3
"""Paragraphs that begin with a speaker's name or with "Q:", from which "I" is a speaker's."""

ARGUED = 0.4
"""How likely an article is its author's view, by its leaning, where it is called so without another sign."""

FIRST_LINES = 3
"""Paragraphs at the top among which a label stands, whatever is taken for the body's beginning."""

LAST_LINES = 3
"""Paragraphs at the end among which the note about the author stands."""

LONGEST_NOTE = 60
"""Words of a note that the views are the author's own."""

TELLING = ("headline", "subhead", "body")
"""What may name whom the article tells of."""

LONGEST_NOTE_ABOVE = 15
"""Words of a note about the author above the article: a longer first paragraph tells of somebody."""

_NOTE = re.compile(
    r"\b(?:views?|opinions?)(?: and (?:views?|opinions?))? expressed "
    r"(?:(?:are|is) |here\b"
    r"|(?:in|by) (?:this|the) (?:article|comment(?:ary)?|column|piece|op-?ed|essay|author|writer)\b)",
    re.IGNORECASE,
)
_SECTION = re.compile(r"@\w*opinions?\b", re.IGNORECASE)
"""The opinion section's own account, by which readers are to follow it."""

_HEADLINE = re.compile(
    r"(?:No|Yes|Sorry|Enough|Memo to [A-Z][^,:]*)[,:] \w|(?:Don[’']t|Let[’']s|Dear) \w", re.IGNORECASE
)
"""A headline that talks to somebody or answers him."""

_NOTED = re.compile(
    r"(?:[•*·–—-]+ )?(?:By )?(?P<name>(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+)"
    r"(?:, (?:[^.]|\.(?=[\w,])){3,90},| \([^)]{1,60}\))? "
    r"(?P<what>(?:is|was|served|teaches|directs|chairs|leads|heads|runs|writes)\b.*)"
)
"""A last line about somebody of whom the article does not tell: its author."""

_CALLING = re.compile(
    r"^(?:teaches|directs|chairs|leads|heads|runs)\b"
    r"|\b(?:co-?)?authors?\b|\bcolumnist|\bcontribut(?:or|es|ing writer)|\bprofessor|\blecturer|\bhistorian|\bfellow\b"
    r"|\bscholar|\beconomist|\battorney|\blawyer|\bpresident\b|\bchair(?:man|woman)?\b|\bdirector|\bfounder"
    r"|\b(?:co-?)?hosts? of\b"
    r"|\bstrategist|\bconsultant|\bsenator|\bgovernor|\bcongress(?:man|woman)|\bambassador|\bsecretary|\bmember of"
    r"|\beditor(?: emeritus|[- ]at[- ]large|[- ]in[- ]chief| of\b)"
    r"|\b(?:opinion|editorial|commentary) editor|\beditorial page|\bteaches|\bopinions? (?:is|are)",
    re.IGNORECASE,
)
"""What authors of views are, and reporters (`is a staff writer`, `is a correspondent`) are not."""

_EXCERPTED = re.compile(
    r"(?:From )?(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+,? (?:writing|writes|wrote) (?:at|in|for|on) [^:.]{2,60}:"
)
"""A line before an excerpt from what somebody else wrote, each paragraph of it behind a mark."""

_MARKED = re.compile(r"[“\"‘']|''")

_SPEAKER = re.compile(r"(?:Q|A|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}):\s")


def find_opinion(
    text: str, paragraphs: Sequence[Range], roles: Sequence[ParagraphRole], *, noted: bool
) -> OpinionSign | None:
    """Say by which sign an article is its author's view; None for a report.

    noted: whether a note at its end says who the author is.
    """
    lines = [" ".join(text[start:end].split()) for start, end in paragraphs]
    if _is_marked(lines, roles):
        return "marked"
    body = [line for line, role in zip(lines, roles, strict=True) if role == "body"]
    if sum(bool(_SPEAKER.match(line)) for line in body) >= FEWEST_LABELS:
        return None
    told = [[line[slice(*span)] for span in split_sentences(line, (0, len(line)))] for line in body]
    voiced = [sentence for paragraph in told for sentence in spoken(paragraph)]
    own, leans = sum(map(is_authors, voiced)), leaning(told)
    if own >= FEWEST_SENTENCES and (own >= FIRST_PERSON_SHARE * len(voiced) or leans > VOICED_LEANING):
        return "first person"
    turns = sum(len(list(pattern("exhorting", "guiding").finditer(sentence))) for sentence in voiced)
    argues = leans > ARGUED or turns >= max(FEWEST_TURNS, TURNS_SHARE * len(voiced))
    headline = next((line for line, role in zip(lines, roles, strict=True) if role == "headline"), "")
    if noted or argues or _HEADLINE.match(headline) or _is_excerpt(body, told):
        return "argued"
    return None


def _is_excerpt(body: Sequence[str], told: Sequence[Sequence[str]]) -> bool:
    """Is the body the excerpt of a piece by somebody else, who argues in it?"""
    first = next((n for n, line in enumerate(body[:FIRST_LINES]) if _EXCERPTED.fullmatch(line)), None)
    if first is None:
        return False
    quoted = [paragraph for line, paragraph in zip(body, told, strict=True) if _MARKED.match(line)]
    bare = [[_MARKED.sub("", paragraph[0], count=1), *paragraph[1:]] for paragraph in quoted]
    return len(quoted) > (len(body) - first) / 2 and leaning(bare) > VOICED_LEANING


_SPEAKS = re.compile(r"[“\"]|\b(?:said|says|told)\b")


def find_author_note(text: str, paragraphs: Sequence[Range], roles: Sequence[ParagraphRole]) -> tuple[int, str] | None:
    """The paragraph at the end, or the first, that says who its author is, whom no other line names, and his name.

    Authors of views are noted by a calling; of reporters (`is a staff writer`) nothing is found.
    """
    body = [n for n, role in enumerate(roles) if role == "body"]
    lines = [" ".join(text[slice(*paragraphs[n])].split()) for n in body]
    told = [
        " ".join(text[slice(*span)].split()) for span, role in zip(paragraphs, roles, strict=True) if role in TELLING
    ]
    first = range(1 if len(lines) >= LAST_LINES else 0)  # of a flash the first line is the news
    for place in [*first, *range(max(len(lines) - LAST_LINES, 1), len(lines))]:
        found, longest = _NOTED.match(lines[place]), LONGEST_NOTE if place else LONGEST_NOTE_ABOVE
        if found is None or len(lines[place].split()) > longest or not _CALLING.search(found["what"]):
            continue
        if _SPEAKS.search(lines[place]):
            continue  # somebody who is heard at the end of a report
        surname = found["name"].split()[-1]
        others = lines[:place] if place else [line for line in told if line != lines[0]]
        if not any(surname in line for line in others):
            return body[place], found["name"]
    return None


def _is_marked(lines: Sequence[str], roles: Sequence[ParagraphRole]) -> bool:
    """Does a label above the body, or a note anywhere, say that the article is opinion?"""
    first = next((n for n, role in enumerate(roles) if role == "body"), 0)
    for n in range(min(max(first, FIRST_LINES), len(lines))):
        if roles[n] == "headline" and _titled().search(lines[n]):
            return True
        if roles[n] == "byline" and _signed().search(lines[n]):
            return True
        if roles[n] != "headline" and _is_label(lines[n]) and not any(map(_is_section, lines[max(n - 1, 0) : n + 2])):
            return True
    last = len(lines) - LAST_LINES
    return any(
        len(line.split()) <= LONGEST_NOTE and (_NOTE.search(line) or (n >= last and _SECTION.search(line)))
        for n, line in enumerate(lines)
    )


def _is_label(line: str) -> bool:
    return line.casefold().strip(" .:|›»>") in folded_set("furniture", "opinion")


def _is_section(line: str) -> bool:
    """Is a line another entry of the site's menu, so that a label beside it is one too?"""
    return line.casefold() in folded_set("furniture", "sections") and not _is_label(line)


@cache
def _titled() -> re.Pattern[str]:
    """`Opinion: …`, `COMMENTARY | …`, `… | Opinion`, `… - analysis`."""
    label = one_of(lexicon("furniture")["opinion"])
    return re.compile(rf"^(?:{label})\s*(?:[:|]|\s[-–—]\s)|\s(?:[|–—-])\s(?:{label})(?:\s*[|–—-]|$)", re.IGNORECASE)


@cache
def _signed() -> re.Pattern[str]:
    """`Analysis by Jane Doe`, `Jane Doe, Opinion columnist`, `By the Editorial Board`."""
    return re.compile(
        r"\b(?:opinion|analysis|commentary|comment|column|op-?ed|editorial) by\b|\bopinion\b|\bcolumnist\b"
        r"|\beditorial board\b|\bcommentary\b",
        re.IGNORECASE,
    )
