"""Several who speak at once by one noun: those who are named behind it, examples, states by their armies, two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.attribution.phrases import child
from briefgen.analysis.bodies.joint_owners import joint_owners
from briefgen.analysis.people.shared_offices import shared_office
from briefgen.analysis.voices.crowds import examples
from briefgen.analysis.voices.naming import Naming
from briefgen.analysis.voices.pairs import Two, pair_meant

if TYPE_CHECKING:
    from spacy.tokens import Token


def several_meant(naming: Naming, head: Token, phrase: list[Token], source: list[Token]) -> Two:
    """The persons or bodies whom one noun of a source means, each for itself; nobody where it means one, or a crowd.

    phrase: the words that belong to the noun; source: all words of the source.
    """
    return (
        _first_to(naming, head)
        or _named_behind(naming, head, source)
        or _named_after(naming, head, phrase)
        or examples(naming, head, phrase)
        or _states_of_arms(naming, head)
        or pair_meant(naming, head, phrase)
    )


def _first_to(naming: Naming, head: Token) -> Two:
    """Who is told to be the one, first or last of a sort to say it: `NAME became the first member to back it`."""
    below = (*head.children, *head.head.children)
    acts = any(each.dep_ in ("relcl", "acl", "advcl") and each.tag_ == "VB" and each.i > head.i for each in below)
    is_one = head.dep_ in ("attr", "oprd") and head.head.lemma_ in ("be", "become", "remain")
    subject = child(head.head, "nsubj") if acts and is_one else None
    if subject is None or subject.pos_ == "PRON":
        return []
    joined = [subject, *(token for token in subject.subtree if token.dep_ == "conj")]
    return [who for token in joined if (who := naming.person_in(token, [token]) or naming.body_at(token)) is not None]


def _named_after(naming: Naming, head: Token, phrase: list[Token]) -> Two:
    """The persons by whose names a plural is told: `its authors, ANNA HOLM and PER LUND,`."""
    if head.tag_ != "NNS":
        return []
    first = [each for each in head.children if each.dep_ == "appos" and each.i > head.i and each in phrase]
    named = [token for name in first for token in (name, *(t for t in name.subtree if t.dep_ == "conj"))]
    beside = naming.named_in(phrase)
    people = {
        token: who for who, mention in beside for token in named if mention.range[0] <= token.idx < mention.range[1]
    }
    return list(people.values()) if len(named) > 1 and len(people) == len(named) else []


def _named_behind(naming: Naming, head: Token, source: list[Token]) -> Two:
    """Those who are named behind the plural of their office: `the ministers of Peru and Chile, NAME and NAME`."""
    noun = (head.idx, head.idx + len(head))
    shared = shared_office(naming.article, noun) if head.tag_ in ("NNS", "NNPS") else None
    named = {mention.range: person for person, mention in naming.named_in(source)}
    return [named[place] for place in shared.names if place in named] if shared else []


def _states_of_arms(naming: Naming, head: Token) -> Two:
    """The states whose ministries, armies or leaders speak at once, if the article names each state elsewhere."""
    noun = head.lemma_.casefold()
    if head.tag_ != "NNS" or not (noun == "leader" or noun in lexicons.nouns()["arms"]):
        return []
    owners = joint_owners(naming.article, (head.idx, head.idx + len(head)), naming.bodies)
    named = all(any(m.kind == "name" for m in naming.bodies.own[owner.key]) for owner in owners)
    return list(owners) if named else []
