"""The language of an article: every rule here is about English, so a text in another language is refused by name."""

# py3langid is right on whole articles (280 of 280 pieces of 4,000 characters of news were `en`) and on most pieces of
# 100 characters; where it was wrong, on bare lists of names, it was unsure. But it takes 0.4 to 0.8 s to load, as much
# as the language model, so it is asked only about a text that is not plainly English by its function words.

from __future__ import annotations

import re
from collections import Counter

from briefgen.errors import InputError

ENGLISH = "en"

NEAR_ENGLISH = frozenset({"en", "sco", "pcm", "jam"})
"""What the identifier may call an English text that is short or full of dialect: Scots, pidgin, patois."""

PLAIN_SHARE = 0.12
"""Share of the function words below from which a text is plainly English. Articles have 0.15 to 0.35 (four of 931 had
less than this); of these words other languages use a few (`was`, `will`, `for`), and seldom."""

PLAIN_KINDS = 4
"""Different function words among them: one word repeated proves nothing."""

SURE = 0.9
"""Probability from which another language is believed; lists of names in English stay under 0.4."""

SHORTEST = 40
"""Letters below which no language can be told from names and loan words."""

SAMPLE = 20_000
"""Characters looked at: the language is clear long before, and the time stays the same for the longest text."""

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    {"the", "and", "of", "to", "that", "with", "for", "from", "by", "which", "were", "was", "have", "has", "had"}
    | {"been", "this", "they", "would", "will", "said", "their", "his", "are", "not", "who", "after", "but"}
)


def check_english(text: str, stated: str | None, file: str) -> str:
    """The language to record for a text: the stated one, else English.

    stated: a tag such as `en` or `en-GB`, which is believed. file: its name in messages.
    Raises InputError where the text is surely in another language, or stated to be. A short or unsure text passes.
    """
    if stated is not None:
        if re.split(r"[-_]", stated.casefold())[0] != ENGLISH:
            raise _foreign(_language_name(stated), file, "give an article in English")
        return stated
    found = None if _plainly_english(text[:SAMPLE]) else _identified(text[:SAMPLE])
    if found is not None:
        raise _foreign(_language_name(found), file, "give an article in English, or --language en if it is")
    return ENGLISH


def _language_name(tag: str) -> str:
    """A language's English name; the tag itself where none is known."""
    from babel import Locale, UnknownLocaleError

    code = re.split(r"[-_]", tag.casefold())[0]
    try:
        name = Locale(ENGLISH).languages.get(code)
    except UnknownLocaleError:
        name = None
    return str(name or _registered_name(code) or tag)


def _registered_name(code: str) -> str | None:
    import pycountry

    found = pycountry.languages.get(alpha_2=code) or pycountry.languages.get(alpha_3=code)
    return str(found.name) if found else None


def _foreign(name: str, file: str, remedy: str) -> InputError:
    return InputError(f"is in {name}, and only English is read", remedy, file=file)


def _plainly_english(text: str) -> bool:
    words = Counter(word.casefold() for word in _WORD.findall(text))
    known = {word: count for word, count in words.items() if word in _FUNCTION_WORDS}
    return len(known) >= PLAIN_KINDS and sum(known.values()) >= PLAIN_SHARE * words.total()


def _identified(text: str) -> str | None:
    """The tag of the language that a text is surely in, other than English; None where it is English or unsure."""
    if sum(map(str.isalpha, text)) < SHORTEST:
        return None
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    tag, probability = identifier.rank(" ".join(text.split()))[0]
    return str(tag) if tag not in NEAR_ENGLISH and float(probability) >= SURE else None
