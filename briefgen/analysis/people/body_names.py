"""What names of bodies are made of, and where those stand that no person's can, though they may be like one."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.tables import one_of

LONGEST_RUN = 11
"""Words after the first in a run of capitalised ones: room for what is no part of a name at its ends. In a text that is
one long run, a name would otherwise be sought to its end from each word on."""

WORD_GOES_ON = r"(?:[-.][A-Z0-9][\w&]*|\.(?:com|net|org|tv|co|ai|io))*"
"""What a word of a body's name may go on with: `Norwell-Finch`, `Norwell.com`."""


def name_of_words(word: str) -> str:
    """The pattern of a name, by that of its words."""
    return rf"{word}(?: (?:& |\d )?{word}){{0,{LONGEST_RUN}}}"


WORD = rf"(?:(?:al|el|ul|an|as|ash|ad|at|ar|az)-)?[A-Z][\w&]*{WORD_GOES_ON}(?![\w-])"
NAME = name_of_words(WORD)


def any_of(*tables: str) -> str:
    """The pattern of one of the words that some tables of the lexicon have."""
    return one_of(frozenset().union(*map(lexicons.words, tables)))


SHARES_IN = r"\b(?:[Ss]hares|[Ss]tock) (?:in|of) "
"""Before the names of companies, as a pattern."""

_TRADED = re.compile(rf"{SHARES_IN}({NAME})")
_TRADED_TOO = re.compile(rf"{SHARES_IN}{NAME} and ({NAME})")
_PARTS_WITH = re.compile(
    rf"(?<![\w.-])({NAME}) (?:is|has|had|will|would) (?:(?!the |a |that )[a-z-]+ ){{1,5}}its (?:[a-z-]+ ){{0,2}}"
    rf"(?:{any_of('own_things', 'officers')})\b"
)
_WHICH = re.compile(rf"(?:(?<=[.!?] )|(?<=\n))({WORD}(?: (?:& )?{WORD})+)(?=, which (?:is|was|has|had|will|[a-z]+s)\b)")
_PARTNERS = re.compile(rf"(?<![\w.-])({WORD}(?: {WORD})? & {WORD})")
_PARTNERSHIP = re.compile(
    rf"\b(?:{any_of('professional')}) (?:firm|bank|house|company|group|practice) ({NAME})"
    rf"(?=,|['’]s?\b| (?:has |had )?(?:{any_of('said')})\b)"
)

_SORT_BEFORE = re.compile(
    rf"(?:(?<=[.!?] )|(?<=\n))(?!(?:The|A|An|His|Her|Its|Their|This|That|Our|My) )[A-Z][\w-]+ (?:[a-z-]+ ){{0,3}}?"
    rf"(?:{any_of('impersonal')}) ({NAME})"
    rf"(?=,|['’]s?\b| (?:has|is|was|will|would|had|(?:has |had )?(?:{any_of('said')}))\b)"
)
NO_PERSON = (_TRADED, _TRADED_TOO, _PARTS_WITH, _WHICH, _PARTNERS, _PARTNERSHIP, _SORT_BEFORE)
"""What no person is: shares are sold in it, it parts with `its chief`, `which` takes it up, or `&` joins its halves; it
is a firm that has its partners' names, `the law firm NAME said`."""
