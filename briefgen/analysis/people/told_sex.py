"""What the pronouns behind somebody's name tell of his sex: `NAME said she would appeal`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.people.sexes import Gender, sex_of_name
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

PLAIN = 4
"""Pronouns from which they tell somebody's sex against the list of names: of fewer some mean somebody else."""

_MALE, _FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_DONE_TO = frozenset(("him", "her"))


def sex_by_pronouns(article: Article, name: str, places: Iterable[Range]) -> Gender | None:
    """The sex of somebody of whom no title tells it, by the pronouns behind his name and by the longer list of names.

    places: those in whose sentences nobody else is named. The list is followed where pronouns are none or divided, or
    where few gainsay it.
    """
    votes = Counter(_sex(pronoun) for place in places for pronoun in _own_pronouns(article, place))
    (first, most), (_, next_most) = (*votes.most_common(2), ("male", 0), ("male", 0))[:2]
    listed = sex_of_name(name)
    told = most > 2 * next_most and (listed in (None, first) or most >= PLAIN)
    return first if told else listed


def sex_told_after(article: Article, place: Range) -> Gender | None:
    """The sex of somebody by the pronouns that take him up right after a place, if these are of one."""
    sexes = {_sex(pronoun) for pronoun in _own_pronouns(article, place)}
    return sexes.pop() if len(sexes) == 1 else None


def _sex(pronoun: Token) -> Gender:
    return "male" if pronoun.lower_ in _MALE else "female"


def _own_pronouns(article: Article, place: Range) -> Iterator[Token]:
    """The pronouns behind a name in running text that may stand for its bearer; those in quotation marks seldom do.

    Nor does a `him` to whom something is done, nor any like it after that: `NAME thanked her. She …`. They are sought
    up to the end of the sentence, and as the first word of the next in its paragraph.
    """
    index = article.sentence_at(place[0])
    if index is None or article.role_at(place[0]) != "body":
        return
    quoted = False
    others: frozenset[str] = frozenset()
    for token in article.tokens(place[1], article.source.sentences[index][1]):
        if token.is_quote:
            quoted = token.text != "”" and not quoted
        elif not quoted and token.lower_ in _MALE | _FEMALE:
            if token.lower_ in _DONE_TO and token.tag_ == "PRP":
                others |= _MALE if token.lower_ in _MALE else _FEMALE
            elif token.lower_ not in others:
                yield token
    if index + 1 < len(article.source.sentences):
        start = article.source.sentences[index + 1][0]
        if article.paragraph_at(start) == article.paragraph_at(place[1] - 1):
            first = article.tokens(start, start + 1)
            yield from (token for token in first if token.lower_ in ("he", "she") and token.lower_ not in others)
