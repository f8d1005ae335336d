"""What the words of a title mean, where a noun takes up who holds an office: `Sen.` is a senator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.people import NamedPerson

if TYPE_CHECKING:
    from spacy.tokens import Token

_MEANT = {
    "pm": ("prime", "minister", "premier"),
    "pres": ("president",),
    "prof": ("professor",),
    "amb": ("ambassador",),
    "sen": ("senator", "lawmaker"),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "representative": ("congressman", "congresswoman", "lawmaker"),
    "senator": ("lawmaker",),
    "gov": ("governor",),
    "gen": ("general",),
    "adm": ("admiral",),
    "col": ("colonel",),
    "capt": ("captain",),
    "lt": ("lieutenant",),
    "sgt": ("sergeant",),
}
"""Abbreviated offices, and what else their holders are called."""

_BELOW = frozenset(("deputy", "vice", "assistant", "associate", "under", "junior", "sub"))
_ALSO_BELOW = frozenset(("minister", "professor", "prosecutor", "judge", "editor", "sheriff", "inspector", "attorney"))
"""What deputies and assistants are called as well as their chiefs."""


def words_meant(title: str) -> set[str]:
    """The words of a title, with what they mean as well: `Sen.` a senator, `premier` a prime minister."""
    words = set(re.split(r"[\s-]+", title))
    if "premier" in words or {"prime", "minister"} <= words:
        words |= {"premier", "prime", "minister"}
    return words | {noun for word in words for noun in _MEANT.get(word.rstrip("."), ())}


def heads_government(person: NamedPerson) -> bool:
    """Is somebody called prime minister, and by no other office of a minister?"""
    titles = [words_meant(title.words.casefold()) for title in person.titles]
    ministers = [words for words in titles if "minister" in words]
    return bool(ministers) and all("prime" in words for words in ministers)


def is_deputy(title: str, head: Token, said: set[str]) -> bool:
    """Is a title that of one below the office meant: the vice president is not `the president`?

    said: the words of the office. A deputy minister is `the minister` as well, and no `prime minister`.
    """
    below = _BELOW & words_meant(title)
    plain = head.lower_ in _ALSO_BELOW and not said & lexicons.offices()["title_modifiers"]
    return bool(below) and not below & said and not plain
