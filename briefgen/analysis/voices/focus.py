"""`The party`, `the country`: the body of that sort that the sentences before are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.heard import Heard
from briefgen.analysis.voices.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token


_OTHERS = frozenset(
    ("other", "another", "neighbouring", "neighboring", "second", "third", "host", "rival", "latter", "former")
)
"""Words by which a country is told from the one that the text is about."""


def of_sort(naming: Naming, head: Token, phrase: list[Token]) -> Heard | None:
    """Whom `the party` or `the island nation` means; nobody for other nouns, or where no such body is near."""
    known = _party(naming, head)
    told = {token.lower_ for token in phrase if token.i < head.i}
    if known is None and head.lower_ in ("country", "nation") and phrase[-1] == head and not told & _OTHERS:
        known = naming.nouns.in_focus(head, lambda m: m.key.startswith("state:") and m.kind == "name")
    return Heard("body", key=known.key, named=(known.range,)) if known else None


def of_party(naming: Naming, head: Token, speaker: str | None) -> str | None:
    """`A party spokesman`: the key of the political party that the sentence before is about, or of who spoke last.

    speaker: the name of the one who did.
    """
    if not any(t.dep_ == "compound" and t.lower_ == "party" for t in head.children):
        return None
    parties = lexicons.political_parties()
    near = naming.nouns.in_focus(head, lambda mention: mention.key in parties)
    side = near.key if near is not None else naming.sides.get(speaker) if speaker else None
    return side if side in parties else None


def _party(naming: Naming, head: Token) -> BodyMention | None:
    """The political party named last, in this paragraph or the one before."""
    article, here = naming.article, naming.article.paragraph_at(head.idx) or 0
    for body in naming.bodies.back_from(head.idx) if head.lower_ == "party" else ():
        if here - (article.paragraph_at(body.range[0]) or 0) > 1:
            return None
        if body.means_itself and body.key in lexicons.political_parties():
            return body
    return None
