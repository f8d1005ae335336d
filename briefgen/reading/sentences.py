"""Where sentences begin and end: the boundaries that the parser, the references and the printed lines all rest on.

Rules of our own, because each library that was looked at gives up something that a briefing needs. sentencex keeps
a quotation of several sentences whole, though each of them is evidence of its own. pysbd gives strings, whose places
have to be searched for again, takes 25 ms for an article and breaks "Lt. Col." and the like now and then. spaCy's own
boundaries hang on the model: a new one would move every reference. These rules part none of the 22,023 sources and
cues that readers marked in PolNeAR's articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from briefgen.model import Range
from briefgen.reading.stated import read_dateline
from briefgen.tables import read_toml

LONGEST_WORD = 30
"""Characters looked at before and after a stop: no abbreviation is longer, and it bounds the work on hostile text."""

LONGEST_BRACKET = 300
"""Characters within which a bracket must close to count as one: a stray "(" must not swallow the article."""

LONGEST_SENTENCE = 2_500
"""Code points of a sentence, some 400 words: none in news comes near. A longer stretch is a text without stops, and is
cut between words, so that whatever reads a sentence whole takes a time in proportion to the article's length."""

LONGEST_CUE = 90
"""Characters after a quoted question in which its speaker is looked for: a title, a name and a verb fit."""

# A run of stops is only tried at its beginning, and never given back in part: the time stays linear on hostile text.
_STOP = re.compile(
    r"(?<![.!?…])(?<!\.[ \u00a0])(?P<stop>\.(?:[ \u00a0]\.)++|[.!?…]++)"
    r"(?P<closers>[\"'”’»)\]]*+)"
    r"(?:(?P<gap>\s++)|(?=[“‘A-Z]))"
    r"(?P<openers>[\"'“‘«(\[]*+)"
    r"|(?P<bullet>(?<=\s)[•▪●■])(?=\s)"
)
_WORD = re.compile(r"\w")
_GAP = re.compile(r"\s+")
_BEFORE = re.compile(r"[^\s\"'“‘«(\[—–/-]*$")
_NEXT = re.compile(r"[^\W_](?:[\w'’-]|\.(?=\w))*\.?")
_LETTERS = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_CLOCK = re.compile(r"[ap]\.m|[AP]\.M")
_OF_CLOCK = re.compile(
    r"[A-Z]{1,4}\b|(?:Eastern|Central|Mountain|Pacific|Atlantic|Greenwich|British|Local)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec)"
    r"|\w+ time\b"
)
_ENUMERATION = re.compile(r"\d{1,2}|[a-z]")
_SMALL_START = re.compile(r"[a-z]{1,3}[-’'][A-Z]|[a-z]{1,2}[A-Z]")  # al-Shabaab, d'Estaing, iPhone
_RUN_ON = re.compile(r"[A-Z][a-z]*(?=[\s,])|[“‘]")
_NAMES = re.compile(r"(?:[A-Z][\w.'’-]*\s+){1,6}")
_DASHES = "-–—"
_STRONG_MARKS = "!?"


class _Abbreviations(Struct, frozen=True):
    """The lists of `abbreviations.toml`."""

    titles: frozenset[str]
    numbered: frozenset[str]
    months: frozenset[str]
    names: frozenset[str]
    regions: frozenset[str]
    inner: frozenset[str]
    openers: frozenset[str]
    speech: frozenset[str]


@cache
def _abbreviations() -> _Abbreviations:
    lists = read_toml(__package__, "abbreviations.toml")
    return _Abbreviations(**{name: frozenset(words) for name, words in lists.items()})


def split_sentences(text: str, paragraph: Range) -> list[Range]:
    """Split one paragraph of a text into sentences.

    paragraph: the code points `[start, end)` of a paragraph without white space at its ends.
    Returns the sentences' ranges in order: white space aside they cover the paragraph, and none overlap. A line
    without a stop (a headline, a caption) is one sentence. A dateline is one by itself, `MEXICO CITY (Reuters) -`, so
    that the words after it can be printed without it and without a mark that something was cut.
    """
    start, end = paragraph
    sentences: list[Range] = []
    if (dateline := read_dateline(text, paragraph)) and start + dateline.end < end:
        sentences.append((start, _trimmed(text, start, start + dateline.end)))
        start += dateline.end
    brackets = _Brackets(text, start)
    for found in _STOP.finditer(text, start, end):
        if found.end() >= end:
            break
        if found["bullet"]:
            last, first = found.start(), found.start()
        else:
            last, first = found.end("closers"), found.start("openers")
            if brackets.open_at(found.start()) or not _ends(text, found, start, end):
                continue
        stop = _trimmed(text, start, last)
        if _WORD.search(text, start, stop):
            sentences.append((start, stop))
            start = first
            brackets.restart(start)
    sentences.append((start, end))
    return [piece for sentence in sentences for piece in _cut_long(text, sentence)]


def _cut_long(text: str, sentence: Range) -> Iterator[Range]:
    """Cut a sentence of no sensible length at white space; words themselves stay whole."""
    start, end = sentence
    while end - start > LONGEST_SENTENCE:
        gap = _GAP.search(text, start + LONGEST_SENTENCE, end)
        if gap is None:
            break
        yield start, _trimmed(text, start, gap.start())
        start = gap.end()
    yield start, end


class _Brackets:
    """Is a place inside a bracket that its sentence has opened? Read forwards once, so that the time is linear."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self.restart(start)

    def restart(self, start: int) -> None:
        """Begin a sentence; a bracket that opens it may hold sentences of its own."""
        self._depth, self._read = 0, start + 1

    def open_at(self, place: int) -> bool:
        between = self._text[self._read : place]
        self._read = max(self._read, place)
        self._depth = max(0, self._depth + between.count("(") - between.count(")"))
        return self._depth > 0 and self._text.find(")", place, place + LONGEST_BRACKET) >= 0


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _ends(text: str, found: re.Match[str], start: int, end: int) -> bool:
    """Does the stop that was found end its sentence? start: the sentence's; end: the paragraph's."""
    before = _BEFORE.search(text, max(start, found.start() - LONGEST_WORD), found.start())
    word = before[0] if before else ""
    following = _NEXT.match(text, found.end(), min(end, found.end() + LONGEST_WORD))
    if found["gap"] is None:
        return _runs_on(text, word, found, end)
    if following is None:
        return _ends_before_mark(text, found, end)
    if found["stop"] in ("...", "…") or " ." in found["stop"] or "\u00a0." in found["stop"]:
        return following[0][0].isupper() and following[0] not in ("I", "I’m", "I'm", "I’ve", "I've")
    if found["stop"].strip(_STRONG_MARKS) == "" or len(found["stop"]) > 1:
        return word.strip(_STRONG_MARKS) != following[0] and _ends_after_mark(text, found, following, end)
    return _ends_after_stop(text, word, found, following, start, end)


def _runs_on(text: str, word: str, found: re.Match[str], end: int) -> bool:
    """Sentences set close by mistake, `the treaty.The minister`: whole words on both sides, so no address."""
    opened = _RUN_ON.match(text, found.end("closers"), end)
    return opened is not None and bool(_LETTERS.fullmatch(word)) and len(word) > 2 and word[-2:].islower()


def _ends_before_mark(text: str, found: re.Match[str], end: int) -> bool:
    """Before a sign that is no word: a bullet or an amount begins a sentence, a dash goes on with this one."""
    if text[found.end()] in _DASHES:
        after = _NEXT.search(text, found.end(), min(end, found.end() + LONGEST_WORD))
        return not found["closers"] and after is not None and after[0][0].isupper()
    return True


def _ends_after_mark(text: str, found: re.Match[str], following: re.Match[str], end: int) -> bool:
    """After `?` and `!`: `“Why?” he asked` and `“Why?” Mr. Smith asked` stay one sentence."""
    if not _begins(following[0]):
        return False
    if not found["closers"].strip(")]") or found["openers"] or following[0] in _abbreviations().openers:
        return True
    names = _NAMES.match(text, found.end(), min(end, found.end() + LONGEST_CUE))
    cue = _LETTERS.match(text, names.end(), min(end, names.end() + LONGEST_WORD)) if names else None
    return cue is None or cue[0] not in _abbreviations().speech


def _ends_after_stop(
    text: str, word: str, found: re.Match[str], following: re.Match[str], start: int, end: int
) -> bool:
    """After a full stop: by what the word before it is, and by what follows."""
    known, after = _abbreviations(), following[0]
    if found["closers"].strip(")"):
        return _begins(after)
    if _is_region(text, word, found.start() - len(word)):
        return _opens(after, known)
    if word in known.titles or word in known.inner:
        return False
    if word in known.numbered or word in known.months:
        return not after[0].isdigit() and _begins(after)
    if not _begins(after):
        return False
    if _CLOCK.fullmatch(word):
        return not _OF_CLOCK.match(text, found.end(), end) or after in known.openers
    if _ENUMERATION.fullmatch(word) and text[start : found.start()] == word:
        return False
    if _is_shortened(word):
        return _opens(after, known)
    return True


def _is_shortened(word: str) -> bool:
    """Is the word an initial, an acronym with stops, or a part of names that is mostly written with a stop?"""
    return word in _abbreviations().names or bool(_ACRONYM.fullmatch(word)) or (len(word) == 1 and word.isupper())


def _is_region(text: str, word: str, place: int) -> bool:
    """Is the word at a place a state's short form: `Boston, Mass.`, `(R-Fla.)`?"""
    return word in _abbreviations().regions and text[max(0, place - 2) : place].rstrip()[-1:] in (",", "-", "(")


def _opens(word: str, known: _Abbreviations) -> bool:
    """Does a word plainly open a sentence, even after an abbreviation?"""
    return word in known.openers or (word.rstrip(".") in ("Mr", "Mrs", "Ms", "Dr"))


def _begins(word: str) -> bool:
    """Can a word begin a sentence: a capital, a figure, or a name that is written with a small letter first?"""
    return not word[0].islower() or bool(_SMALL_START.match(word))


def ends_in_abbreviation(line: str) -> bool:
    """Is the full stop at a line's end that of an abbreviation (`U.N.`, `p.m.`, `Inc.`)?"""
    if not line.endswith("."):
        return False
    known = _abbreviations()
    before = _BEFORE.search(line, max(0, len(line) - LONGEST_WORD), len(line) - 1)
    word = before[0] if before else ""
    return bool(_ACRONYM.fullmatch(word)) or word in known.titles or word in known.names or word in known.months
