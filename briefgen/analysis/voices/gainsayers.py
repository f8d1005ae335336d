"""Who stands on either side of a denial told in one sentence, where he has no name there.

`Norland accused Lima of lying, which it denies`: the one accused denies it. `Lima rejected Norlandic claims that …`: an
adjective before a claim is whose it is, though a nation's people are not its government elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Attribution
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.speakers import denied_by, is_despite
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.heard import Heard
from briefgen.analysis.offices.candidates import Candidate, Sort
from briefgen.analysis.voices.antecedents import Memory

if TYPE_CHECKING:
    from spacy.tokens import Token


def denier(
    memory: Memory,
    attributions: Sequence[Attribution],
    heard: Mapping[int, Sequence[Heard]],
    n: int,
    pronoun: Token,
    sort: Sort,
) -> Candidate | None:
    """Whom the pronoun means that denies another's claim, by the claim's index: never the one who makes it.

    The only one named in the claim whom the pronoun fits, else whoever it takes up as any other does.
    heard: the voices of the attributions before.
    """
    content = attributions[n].content
    named = memory.only_named(pronoun, sort, content)
    owns = named is not None and _owns(pronoun, named, content[0][0])
    meant = (None if owns else named) or memory.best(pronoun, sort, None)
    if owns and named is not None and meant is not None and meant.identity == named.identity:
        return None
    claimants = [
        voice
        for m, voices in heard.items()
        for voice in voices
        if m != n and attributions[m].content == content and voice.who != "unsure"
    ]
    if meant is None or any((voice.person, voice.key) == (meant.person, meant.key) for voice in claimants):
        return None
    return meant


def _owns(pronoun: Token, named: Candidate, start: int) -> bool:
    """Does what is denied begin with the name of the one whose words it is: `NAME's remarks, which he dismissed`?"""
    place = named.range
    return place is not None and place[0] == start and pronoun.doc.text[place[1] :][:2] in ("'s", "’s")


def claiming_nation(bodies: Bodies, attribution: Attribution, head: Token) -> BodyMention | None:
    """The state or political party whose adjective stands before the noun that claims, warns or demands.

    None where the article names it nowhere by itself.
    """
    mention = bodies.covering(head.idx)
    if mention is None or mention.kind != "adjective" or not (attribution.frame or "").startswith("noun:"):
        return None
    noun = lexicon().nouns.get(attribution.cue_word or "")
    turned_down = denied_by(head.head) is not None or is_despite(head.head, head.head.head)
    if attribution.cue_word == "criticism" and not turned_down:
        return None  # criticism of a thing names it, and says nothing that could be answered
    acts = attribution.cue_word in lexicon().charges and (noun is None or noun.kind != "assessment")
    known = mention.key.startswith("state:") or mention.key in lexicons.political_parties()
    named = any(other.key == mention.key and other.means_itself for other in bodies.mentions)
    return mention if acts and known and named else None
