"""Servants of a state whose title does not name it: a press secretary, a colonel, an attorney general."""

from __future__ import annotations

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.titles import only_ranks

_SPEAKING_FOR = frozenset(("press secretary", "deputy press secretary", "principal deputy press secretary"))
_LAW_OFFICERS = frozenset(("attorney general", "attorney-general", "solicitor general", "solicitor-general"))
_FORCES = frozenset(("military", "army", "navy", "forces", "troops", "guard", "corps", "marines", "command"))
"""Arms of a state in which those serve who have a rank."""

_OF_NO_FORCE = frozenset(("Sen", "Sen.", "Rep", "Rep.", "Gov", "Gov.", "Del.", "Ald.", "Cllr", "Cllr.", "Coun"))
"""Abbreviations of offices that are no ranks."""


def of_the_state(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """The state of somebody whose title is no more than such an office.

    A press secretary's is that whose seat was named last before him, in his sentence or the one before; that of
    somebody with a rank has its forces named before him in his sentence; an attorney general's is that in which the
    article is at home, where no part of a state is told of before him.
    """
    titles = {title.words for title in person.titles}
    plain = {words.casefold() for words in titles}
    place, number = person.mentions[0].range[0], article.sentence_at(person.mentions[0].range[0])
    if not titles or number is None:
        return None
    if plain <= _SPEAKING_FOR:
        near = bodies.within(article.source.sentences[max(0, number - 1)][0], place)
        return next((m.key for m in reversed(near) if _is_seat(article, m)), None)
    if all(only_ranks(words) and words not in _OF_NO_FORCE for words in titles):
        near = bodies.within(article.source.sentences[number][0], place)
        keys = {m.key for m in near if m.key.startswith("state:") and _is_force(article, m)}
        return keys.pop() if len(keys) == 1 else None
    regional = any(m.range[0] < place for m in bodies.regions)
    return bodies.homeland if plain <= _LAW_OFFICERS and not regional else None


def _is_seat(article: Article, mention: BodyMention) -> bool:
    return article.words(mention.range).casefold() in lexicons.words("centre")


def _is_force(article: Article, mention: BodyMention) -> bool:
    """Is what is named of a state its forces, not only what it is called after: `the STATE military`?"""
    return mention.kind == "arm" and article.words(mention.range).split()[-1].casefold() in _FORCES
