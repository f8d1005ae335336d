"""Offices of church, crown and faith that news names and not their holders: `the Archbishop of Canterbury said`."""

from __future__ import annotations

import re

from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention, Cover
from briefgen.analysis.people import NamedPerson
from briefgen.model import Range

_HOLDERS = (
    r"(?:Arch)?[Bb]ishop|Patriarch|Metropolitan|Dean|Moderator|Duke|Duchess|Prince|Princess|Earl|Countess|Marquess"
    r"|Chief Rabbi|Grand Mufti|Grand Imam"
)
_SEE = re.compile(
    rf"(?<=[Tt]he )(?:(?P<holder>{_HOLDERS}) of (?:the )?[A-Z][\w’'-]*(?: (?:and )?[A-Z][\w’'-]*)*"
    r"|(?P<alone>Chief Rabbi|Grand Mufti))(?![\w’'-])"
)


def find_sees(article: Article, people: list[NamedPerson], taken: list[Range]) -> list[BodyMention]:
    """The mentions of such offices, each a party of its own where nobody is named who holds it.

    people: those whom the article names; taken: ranges that are other mentions. `The archbishop` takes up the only one
    of them of whom somebody speaks so.
    """
    offices = [title.words.casefold() for person in people for title in person.titles]
    cover = Cover(taken)
    found: list[BodyMention] = []
    nouns: dict[str, set[str]] = {}
    for hit in _SEE.finditer(article.text):
        noun = (hit["holder"] or hit["alone"]).casefold()
        held = any(noun in office for office in offices)
        if article.role_at(hit.start()) == "body" and not held and not cover.holds_in_larger(hit.span()):
            key = f"body:{' '.join(hit[0].split())}"
            found.append(BodyMention(hit.span(), key, "name"))
            nouns.setdefault(noun, set()).add(key)
    for noun, keys in nouns.items():
        again = re.compile(rf"(?<=[Tt]he )(?i:{noun})(?! of\b)(?![\w’-])") if len(keys) == 1 else None
        hits = again.finditer(article.text, found[0].range[0]) if again else ()
        found += [BodyMention(hit.span(), next(iter(keys)), "described") for hit in hits]
    return found


def is_see(key: str) -> bool:
    """Is a body such an office, which is one person's?"""
    return _SEE.fullmatch(f"the {key.removeprefix('body:')}", 4) is not None
