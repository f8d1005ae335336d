"""File names: `YYYYMMDD_slug_style_vNN.ext`, from a title, a date and a style, without a language model."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from briefgen.tables import read_toml

LONGEST_SLUG = 30  # characters, by the contract
_NO_TITLE = "briefing"
_UNDATED = "undated"
# Letters that Unicode does not take apart into an ASCII letter and a mark.
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ə": "e", "ħ": "h"}
)
_WORD = re.compile(r"[a-z0-9]+(?:[.'’][a-z0-9]+)*")  # U.S. and Iran’s are one word each, and no hyphen comes of them


@cache
def function_words() -> frozenset[str]:
    """English words that carry no subject of their own: articles, pronouns, prepositions, conjunctions, auxiliaries."""
    lexicon = read_toml("briefgen", "function_words.toml")
    return frozenset(word for words in lexicon.values() for word in words)


def slug(title: str) -> str:
    """The first words of a title in lower-case ASCII, function words left out, at most 30 characters, cut at a word.

    A title without a Latin letter or digit gives `briefing`.
    """
    plain = unicodedata.normalize("NFKD", title.casefold().translate(_LATIN))
    words = _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))
    chosen = ""
    for word in [word for word in words if word not in function_words()] or words:
        word = re.sub(r"[.'’]", "", word)
        longer = f"{chosen}-{word}" if chosen else word[:LONGEST_SLUG]
        if len(longer) > LONGEST_SLUG:
            break
        chosen = longer
    return chosen or _NO_TITLE


def stem(title: str, published: Iterable[str | None], style: str, version: int) -> str:
    """A briefing's file name without its suffix.

    published: the sources' ISO dates, None where one is not stated; the latest counts. version: 1 to 99.
    """
    dates = sorted(digits for date in published if date and (digits := re.sub(r"\D", "", date.split("/")[0])[:8]))
    return f"{dates[-1] if dates else _UNDATED}_{slug(title)}_{slug(style)}_v{version:02d}"


def file_name(title: str, published: Iterable[str | None], style: str, version: int, suffix: str) -> str:
    """A briefing's file name; `suffix` without its dot (`pdf`)."""
    return f"{stem(title, published, style, version)}.{suffix}"
