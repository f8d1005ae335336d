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
    meant = memory.only_named(pronoun, sort, content) or memory.best(pronoun, sort, None)
    claimants = [
        voice
        for m, voices in heard.items()
        for voice in voices
        if m != n and attributions[m].content == content and voice.who != "unsure"
    ]
    if meant is None or any((voice.person, voice.key) == (meant.person, meant.key) for voice in claimants):
        return None
    return meant


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
