"""Words: where a range may begin or end without cutting one."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = "'’"
_NUMBER_SIGNS = ".,:"
_INITIALS = re.compile(r"(?<!\w)(?:[A-Z]\.){2,}")
# What is left without these before its hyphen says something else: "non-binding", "ex-minister".
_PREFIXES = re.compile(
    r"(?<!\w)(?:non|anti|ex|pro|un|semi|quasi|pseudo|counter|near|half|so|would|self|vice)-?\Z", re.IGNORECASE
)
_LONGEST_PREFIX = 9


def cuts_word(text: str, position: int) -> bool:
    """Does a border at this code point part a word, a number or an abbreviation?

    A possessive ’s may be left off; a contraction (`don’t`) may not, nor `non-` from `non-binding`.
    """
    if not 0 < position < len(text):
        return False
    left, right = text[position - 1], text[position]
    if _is_letter(right) and (_is_letter(left) or unicodedata.combining(right)):
        return True
    second, before = text[position + 1 : position + 2], text[position - 2 : position - 1] if position > 1 else ""
    if right in _APOSTROPHES and left.isalnum() and second.isalnum():
        return not (second in "sS" and not text[position + 2 : position + 3].isalnum())
    if left in _APOSTROPHES and right.isalnum() and before.isalnum():
        return True
    if left.isdigit() and right in _NUMBER_SIGNS and second.isdigit():
        return True
    if left in _NUMBER_SIGNS and right.isdigit() and before.isdigit():
        return True
    return _cuts_initials(text, position) or _cuts_prefix(text, position)


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_" or unicodedata.category(sign) in ("Mn", "Mc")


def _cuts_initials(text: str, position: int) -> bool:
    """Inside `U.S.`: between its letters, or before its inner stop."""
    around = text[max(position - 3, 0) : position + 3]
    at = min(position, 3)
    return any(found.start() < at < found.end() - 1 for found in _INITIALS.finditer(around))


def _cuts_prefix(text: str, position: int) -> bool:
    if "-" not in text[position - 1 : position + 1]:
        return False
    after = text[position : position + 2].removeprefix("-")
    # before a name ("pro-Moscow") the prefix leaves the name what it was
    return (
        after[:1].isalnum()
        and not after[:1].isupper()
        and bool(_PREFIXES.search(text[max(position - _LONGEST_PREFIX, 0) : position]))
    )
