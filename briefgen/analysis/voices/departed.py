"""Who is heard as `the former president` somewhere in an article: he no longer speaks for the state he led."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.heard import Heard

_FORMER = re.compile(
    r"(?:the )?(?:former |ex-)(?:vice |deputy )?(?:president|premier|prime minister|chancellor)\b", re.I
)
"""How the source of an attribution calls him, with no body of which he was president."""


def without_states(
    article: Article, attributions: Sequence[Attribution], heard: Mapping[int, list[Heard]]
) -> list[list[Heard]]:
    """The voices of the attributions, in their order; those who left an office speak for themselves.

    heard: the voices by the number of the attribution.
    """
    left = {
        voice.person
        for n, attribution in enumerate(attributions)
        for voice in heard[n]
        if voice.person and any(_FORMER.match(article.text, *place) for place in attribution.source)
    }
    return [[_of_himself(voice, left) for voice in heard[n]] for n in range(len(attributions))]


def _of_himself(voice: Heard, left: set[str]) -> Heard:
    gone = voice.person in left and (voice.key or "").startswith("state:")
    return replace(voice, key=f"person:{voice.person}") if gone else voice
