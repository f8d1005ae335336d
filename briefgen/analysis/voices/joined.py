"""Two bodies that `and` joins with words before their names: `lender NAME and its partner NAME said`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.bodies.beside import OWNS
from briefgen.analysis.voices.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE_NAMES = frozenset(
    ("DT", "PRP$", "JJ", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH", "RBS")
)
"""Tags of the words that say what a body is before its name: `the country's largest drinks maker NAME`."""

_AND = frozenset(("and", "&"))


def joined_bodies(naming: Naming, tokens: list[Token]) -> list[BodyMention]:
    """The two bodies that a source phrase consists of, however the parse hangs them together; none of any other phrase.

    Both are told by name, the second at the phrase's end; what stands before each only says what it is.
    """
    text, (start, end) = naming.article.text, (tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
    named = [m for m in naming.bodies.within(start, end) if m.kind == "name" and not OWNS.match(text, m.range[1])]
    if len(named) != 2 or named[0].key == named[1].key or named[1].range[1] != end:
        return []
    first, second = (m.range for m in named)
    before = [token for token in tokens if token.idx < first[0]]
    between = [token for token in tokens if first[1] <= token.idx < second[0]]
    if not between or between[0].lower_ not in _AND:
        return []
    return named if all(token.tag_ in _BEFORE_NAMES for token in (*before, *between[1:])) else []
