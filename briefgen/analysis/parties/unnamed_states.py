"""States that an article names by an adjective alone: called by whom they speak through, `French officials`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.heard import Heard
from briefgen.analysis.people.titles import is_topic
from briefgen.lines import fold
from briefgen.model import Range

LONGEST_OFFICE = 4
"""Words of an office, or of a government's arm, after the adjective."""

LONGEST_SOURCE = 4
"""Words of a source phrase that can pass for a name of the state that speaks by it."""

_ARTICLE = re.compile(r"(?:the|a|an) ", re.IGNORECASE)
_WORD = re.compile(r"[ \u00a0]([A-Za-z][\w-]*)(?!['’.]\w)")
_GOVERNING = lexicons.offices()["leaders"] | lexicons.offices()["spokespeople"]
_STATELY = lexicons.nouns()["arms"] | _GOVERNING | {"official", "officials", "diplomat", "diplomats", "ambassador"}


def called_by_office(article: Article, mention: BodyMention) -> Range | None:
    """The adjective with the office or the arm of the government that it tells of: `French foreign ministry`.

    None where it tells of anybody else: `French farmers`, `a British hostage`.
    """
    end, last = mention.range[1], None
    for _ in range(LONGEST_OFFICE):
        hit = _WORD.match(article.text, end)
        if hit is None:
            break
        head = hit[1].casefold() in _STATELY
        if not head and not is_topic(hit[1]):
            break
        end = hit.end()
        last = end if head else last
    return (mention.range[0], last) if last else None


def called_instead(
    article: Article, key: str, voices: list[list[Heard]], attributions: list[Attribution]
) -> list[tuple[str, Range]]:
    """How a state that the article never names speaks in it: `the country’s military`, `the prime minister`.

    Returns the words with their places, in the order of the text.
    """
    found = []
    for heard, attribution in zip(voices, attributions, strict=True):
        if len(attribution.source) != 1 or not any(voice.key == key for voice in heard):
            continue
        start, end = attribution.source[0]
        first = _ARTICLE.match(article.text, start, end)
        words = fold(article.text[first.end() if first else start : end])
        last = words.split()[-1].casefold() if words else ""
        arm = last in lexicons.nouns()["arms"] and any(v.key == key and v.who == "body" for v in heard)
        office = first is not None and words.islower() and last in _GOVERNING
        if len(words.split()) <= LONGEST_SOURCE and (arm or office):
            found.append((words, (start, end)))
    return found
