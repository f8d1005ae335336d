"""Two that speak together after they were named apart: `the two sides`, `both governments`, `the pair`, `they`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.bodies.source_phrases import is_definite
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.voices.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Token

SENTENCES_BACK = 3
"""Sentences in which the two are sought, the one with the phrase among them: farther back others come between."""

FEW = 3
"""The most that `the companies` takes up: more are a list of which some may be meant."""

_BODIES = lexicons.words("pairs_of_bodies")
_PEOPLE = lexicons.words("pairs_of_people")
_LEADERS = frozenset(("leaders", "ministers", "premiers", "presidents"))
"""What two who met or wrote together are called right after it, without a number: others have others beside them."""

_TWO = frozenset(("two", "both"))

Two = list[NamedPerson | BodyMention]


def pair_meant(naming: Naming, head: Token, phrase: list[Token]) -> Two:
    """The two bodies or persons that a phrase of two takes up, `the two sides`; nobody where there is any doubt."""
    the_two = head.lower_ == "two" and phrase[0].lower_ == "the"
    known = is_definite(phrase) or phrase[0].lower_ == "both"  # `two officials` are new
    counted = the_two or (known and any(t.lower_ in _TWO for t in phrase if t.i < head.i))
    counted = counted or head.lower_ in ("pair", "duo")
    if not counted:
        if [token.lower_ for token in phrase] != ["the", head.lower_]:
            return []
        return (_acting(naming, head, 1) if head.lower_ in _LEADERS else []) or _together(naming, head)
    people = [(mention.range[0], person.name, person) for person, mention in naming.places[1]]
    bodies = [(m.range[0], m.key, m) for m in naming.bodies.mentions if m.means_itself]
    two: Two = []
    if head.lower_ in _PEOPLE:
        two = _acting(naming, head, SENTENCES_BACK) or _last_two(
            naming, head, [one for one in people if not _is_spoken_of(naming, one[0])]
        )
    if not two and head.lower_ in _BODIES:
        two = _last_two(naming, head, bodies) or _only_two(naming, head, _fitting(naming, head))
    return two


def _together(naming: Naming, head: Token) -> Two:
    """`The parties`, `the companies`: all of that kind in the nearest sentence with several, if they are few."""
    fitting = _fitting(naming, head)
    joint = next((m for m in reversed(fitting) if m.range[1] <= head.idx and " and " in m.key), None)
    if joint:
        return [joint]
    several = _last_several(naming, head, [(m.range[0], m.key, m) for m in fitting], FEW)
    return several or _only_two(naming, head, fitting)


def _fitting(naming: Naming, head: Token) -> list[BodyMention]:
    """The mentions of the bodies of the kind that a plural names."""
    kind = next((kind for kind, nouns in lexicons.plural_kinds().items() if head.lower_ in nouns), None)
    return [m for m in naming.bodies.mentions if m.means_itself and _is_of_kind(naming, m, kind)] if kind else []


def _only_two(naming: Naming, head: Token, fitting: Sequence[BodyMention]) -> Two:
    """The two companies that the article has told of, named in one sentence and again since, if it tells of no third.

    fitting: the mentions of the bodies that the noun may mean. Of other kinds one knows more than those that are named.
    """
    if head.lower_ not in lexicons.plural_kinds()["company"]:
        return []
    last = {m.key: m for m in fitting if m.range[1] <= head.idx}
    sentence = naming.article.sentence_at
    together = [{sentence(m.range[0]) for m in fitting if m.key == key} for key in last]
    return list(last.values()) if len(last) == len(_TWO) and set.intersection(*together) else []


def _is_of_kind(naming: Naming, mention: BodyMention, kind: str | None) -> bool:
    words = set(mention.key.partition(":")[2].split())
    if kind == "party":
        return mention.key in lexicons.political_parties() or "Party" in words
    if kind == "union":
        return bool(
            words & (lexicons.nouns()["members"] | {"Union", "Unions", "Brotherhood", "Federation", "Congress"})
        )
    return naming.bodies.kinds.get(mention.key) == kind


def joined_before(naming: Naming, pronoun: Token) -> Two:
    """The two that are the last subject before `they` together, `X and Y met`, in the sentence before or its own."""
    article = naming.article
    number = article.sentence_at(pronoun.idx)
    if number is None:
        return []
    start = article.source.sentences[max(number - 1, 0)][0]
    subjects = [token for token in article.tokens(start, pronoun.idx) if token.dep_ in SUBJECTS]
    if not subjects:
        return []
    joined = [subjects[-1], *(token for token in subjects[-1].children if token.dep_ == "conj")]
    two = [_named(naming, token) for token in joined]
    return [who for who in two if who is not None] if len(two) == 2 and None not in two else []


def _acting(naming: Naming, head: Token, left: int) -> Two:
    """The two persons who are the subject of a sentence together, `X and Y wrote to Z`, shortly before their noun.

    left: how many sentences back, not counting those in which `the two` act already.
    """
    article = naming.article
    number = article.sentence_at(head.idx) or 0
    while number > 0 and left > 0:
        number -= 1
        tokens = article.tokens(*article.source.sentences[number])
        subjects = [token for token in tokens if token.dep_ in SUBJECTS and token.head.dep_ in ("ROOT", "conj")]
        left -= not any(child.lower_ == "two" for token in subjects for child in (token, *token.children))
        acting = next((two for subject in subjects if (two := _both_in(naming, subject))), None)
        if acting:
            return acting
    return []


def _both_in(naming: Naming, subject: Token) -> Two:
    """The two persons whom a subject names, joined by `and`, with their titles and no clause about one of them."""
    words = list(subject.subtree)
    named = naming.named_in(words)
    told = any(token.dep_ in ("relcl", "acl") for token in words)
    if len({person.name for person, _ in named}) != len(named) or len(named) != len(_TWO) or told:
        return []
    between = naming.article.text[named[0][1].range[1] : named[1][1].range[0]]
    return [person for person, _ in named] if " and " in between else []


def _is_spoken_of(naming: Naming, place: int) -> bool:
    """Is somebody named only in what another says: `Holm said that Lund was late`?"""
    token = next(iter(naming.article.tokens(place, place + 1)), None)
    above = token.ancestors if token is not None else ()
    said = any(each.dep_ == "ccomp" and each.head.lemma_ in lexicons.words("saying") for each in above)
    return said or naming.article.in_quotation(place)


def _named(naming: Naming, token: Token) -> NamedPerson | BodyMention | None:
    body = naming.body_at(token)
    return naming.person_in(token, [token]) or (body if body is not None and body.means_itself else None)


def _last_two(naming: Naming, head: Token, named: Sequence[tuple[int, str, NamedPerson | BodyMention]]) -> Two:
    """The two of the nearest sentence that names more than one, if it names no third."""
    return _last_several(naming, head, named, len(_TWO))


def _last_several(
    naming: Naming, head: Token, named: Sequence[tuple[int, str, NamedPerson | BodyMention]], most: int
) -> Two:
    """Those of the nearest sentence that names more than one, if it names no more than `most`."""
    article = naming.article
    here = article.sentence_at(head.idx)
    if here is None:
        return []
    for number in range(here, max(here - SENTENCES_BACK, -1), -1):
        start, end = article.source.sentences[number]
        found = {key: who for place, key, who in named if start <= place < min(end, head.idx)}
        if article.role_at(start) != "body" or len(found) > most:
            return []
        if len(found) > 1:
            return list(found.values())
    return []
