"""Whether a name is a man's or a woman's: by its first name, or by a surname of which women bear a form of their own.

The lists of first names tell it of most; what an article itself says of somebody goes before them.
"""

from __future__ import annotations

import re
from typing import Literal

from briefgen.analysis import lexicons

Gender = Literal["male", "female"]

_HERS = re.compile(
    r"\w{2,}(?:[oe]v[aá]|[sc]k(?:aya|aia|á)|n(?:aya|á)|d[oó]ttir)|Kaur|Begum|Bibi|Khato?on|Khatun|[Bb]inti?"
)
_HIS = re.compile(r"\w{2,}(?:[iy]ev|sk(?:iy|yi|yy|ý))|[Bb]in|[Ii]bn")
_GIVEN_LAST = re.compile(r"\w+ (?!(?:Al|El|Bin|Ibn)-)[A-Z][a-z]+-[a-z]+")


def sex_of_name(name: str) -> Gender | None:
    """Male or female by somebody's full name; None where it does not tell, as a surname alone does not.

    Slavs, Icelanders and Sikhs have surnames for women: `Aliyeva`, `Novotná`, `Jónsdóttir`, `Kaur`.
    """
    first, *others = name.split()
    if not others or begins_with_surname(name):
        return None
    listed = lexicons.sexes().get(first) or lexicons.sexes().get(first.split("-")[0])
    if listed is not None:
        return "male" if listed == "male" else "female"
    return "female" if any(map(_HERS.fullmatch, others)) else "male" if any(map(_HIS.fullmatch, others)) else None


def begins_with_surname(name: str) -> bool:
    """Does a name end with a given name of East Asia, before which the surname stands: `Kim Sung-ho`?"""
    return _GIVEN_LAST.fullmatch(name) is not None
