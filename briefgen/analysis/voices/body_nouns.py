"""The body that a common noun takes up by its kind: `the company`, `the union`, `the agency`, `the military`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.bodies.centres import NEAR_SUBJECT, Centre, belongings, centre
from briefgen.analysis.bodies.descriptions import WATCHING
from briefgen.analysis.bodies.sorts import is_central_bank, is_force, is_union, kinds_of_group, says_it_watches, watches
from briefgen.analysis.bodies.source_phrases import addressed_ahead, objects_of
from briefgen.analysis.offices.candidates import FARTHEST_BACK
from briefgen.analysis.offices.home_offices import may_have
from briefgen.analysis.subjects import MAIN, NONE, rank_of

if TYPE_CHECKING:
    from spacy.tokens import Token

DOMINANT = 4
"""A body of no known kind that is named so many times as often as the last company is `the company`."""

_NAMED_ONLY = dict.fromkeys(lexicons.words("named_only"), frozenset(("organisation",)))
_OR_COMPANIES = frozenset(("Bank", "Trust", "Fund", "Club", "Exchange", "Society"))
"""Nouns of names that companies have as well as public bodies."""


_SCHOLARLY = frozenset(
    ("think-tank", "institute", "centre", "center", "charity", "foundation", "group", "organisation")
)
_LEARNED_BODIES = frozenset(
    ("Foundation", "House", "Institute", "Institution", "Centre", "Center", "Trust", "Endowment")
)
"""Nouns of names that research bodies and charities have, and what they are called."""

_PARTISAN = frozenset(
    (
        "Alliance",
        "Bloc",
        "Coalition",
        "Congress",
        "Democrats",
        "Front",
        "League",
        "List",
        "Movement",
        "Party",
        "Rally",
        "Union",
    )
)
"""Nouns of the names of political parties."""

_DEPARTMENTS = frozenset(("body:Treasury", "Treasury", "Office", "Ministry", "Exchequer"))
_TELLING = (
    lexicons.heads()["company"]
    | lexicons.heads()["organisation"]
    | _SCHOLARLY
    | {"union", "party", "club", "department", "tribe", "hospital", "university", "church", "school", "college"}
) - {"committee", "commission", "council", "ministry"}
"""Nouns that say of a name of no known kind what it is."""


class BodyNouns:
    """The bodies of an article, found again by a noun that says of what kind one is."""

    def __init__(self, article: Article, bodies: Bodies) -> None:
        self._article, self._bodies = article, bodies

    def of_kind(self, noun: Token) -> BodyMention | None:
        """The body that `the company` or `the union` takes up: the last whose name, else whose kind, has that noun."""
        word = _word(noun)
        kinds = {kind for kind, words in lexicons.heads().items() if word in words}
        kinds = {"armed group" if kind == "armed" else kind for kind in kinds} - _NAMED_ONLY.get(word, frozenset())
        if word == "group":
            kinds &= kinds_of_group(noun) or kinds
        if word == "bank" and "central" in {child.lower_ for child in noun.children}:
            return self._central_bank(noun)
        if self._is_of_elsewhere(noun):
            return None
        barred = self._told_of(noun)
        centred = self._centred(noun, lambda m: self._may_be(m, kinds, noun, barred))
        by_kind: BodyMention | None = None
        unknown: BodyMention | None = None
        for mention in self._bodies.back_from(noun.idx):
            if not mention.means_itself or mention.key in barred:
                continue
            told = self._article.words(mention.range) if "company" not in kinds else ""  # `the software company NAME`
            if word in f"{mention.key.partition(':')[2]} {told}".casefold().split():
                return mention
            if _is_called(word, mention.key):
                return mention
            kind = self._bodies.kinds.get(mention.key)
            if by_kind is None and kind in kinds and mention.key not in lexicons.political_parties() | self._belongings:
                by_kind = mention
            often = self._bodies.counts[mention.key] > 1
            if unknown is None and often and kind == "organisation" and _is_of_unknown_kind(mention.key):
                unknown = mention
        if centred is not None:
            return centred.mention
        if unknown is not None and by_kind is not None and "company" in kinds:
            counts = self._bodies.counts
            by_kind = unknown if counts[unknown.key] >= DOMINANT * counts[by_kind.key] else by_kind
        unknown = unknown if "company" in kinds else None
        return by_kind or unknown or self.told_by(noun)

    def _is_of_elsewhere(self, noun: Token) -> bool:
        """Is it told by an adjective of a place that is no state: `Bavarian authorities`, with only Germany named?"""
        before = [t for t in noun.lefts if t.dep_ in ("amod", "nmod") and t.text[0].isupper() and t.text[1:].islower()]
        return any(t.ent_type_ == "NORP" and self._bodies.covering(t.idx) is None for t in before)

    def _central_bank(self, noun: Token) -> BodyMention | None:
        """`The central bank`: the one named last, if only one is."""
        earlier = [
            m
            for m in self._bodies.back_from(noun.idx)
            if m.kind == "name" and is_central_bank(m.key, self._bodies.kinds[m.key])
        ]
        return earlier[0] if len({m.key for m in earlier}) == 1 else None

    def told_by(self, noun: Token) -> BodyMention | None:
        """The body that only the noun tells of, where the sentence before is about it: `Norwell said … The union`."""
        word = _word(noun)
        if word not in _TELLING or noun.tag_ != "NN":
            return None
        barred = self._told_of(noun)
        return self._just_before(noun, lambda m: m.key not in barred and self.may_be_called(m, word))

    def may_be_called(self, mention: BodyMention, word: str) -> bool:
        """Does nothing in a body's name gainsay a noun: a department is called an office as well?"""
        if not mention.means_itself or mention.kind == "described":
            return False
        names = set(mention.key.partition(":")[2].split())
        if word == "party":
            partisan = mention.key in lexicons.political_parties() or bool(_PARTISAN & names)
            return partisan or _is_of_unknown_kind(mention.key)
        if word == "union" and lexicons.body_kinds().get(mention.key) == "union":
            return True
        if mention.key in lexicons.political_parties() or not mention.key.startswith("body:"):
            return False
        if word == "department":
            return mention.key.split()[-1] in _DEPARTMENTS
        if self._bodies.kinds.get(mention.key) not in ("organisation", "company"):
            return False
        return _is_of_unknown_kind(mention.key) or (word in _SCHOLARLY and bool(_LEARNED_BODIES & names))

    def in_focus(self, noun: Token, fits: Callable[[BodyMention], bool]) -> BodyMention | None:
        """The body that is the subject of the sentence before, where it is of the kind asked for and no name's part."""
        barred = self._told_of(noun)
        found = self._just_before(noun, lambda m: m.means_itself and m.key not in barred)
        return found if found is not None and fits(found) else None

    def _centred(self, noun: Token, may_be: Callable[[BodyMention], bool]) -> Centre | None:
        """The body that the sentences before a noun are about, of those that it may mean."""
        return centre(self._article, noun, self._bodies.mentions, may_be)

    def _just_before(self, noun: Token, may_be: Callable[[BodyMention], bool]) -> BodyMention | None:
        """The same, if the sentence of the noun or the one before it is about the body."""
        found = self._centred(noun, may_be)
        near = found is not None and found.weight >= NEAR_SUBJECT and found.back <= 1
        return found.mention if found is not None and near else None

    def _may_be(self, mention: BodyMention, kinds: set[str], noun: Token, barred: set[str]) -> bool:
        """Is a body of one of some kinds, or of an unknown one and a company, and no part or product of another?

        barred: the keys of those that the noun does not mean.
        """
        if not mention.means_itself or mention.key in lexicons.political_parties() or mention.key in self._belongings:
            return False
        if noun.lower_ in WATCHING and not watches(mention.key):
            return False
        kind = self._bodies.kinds.get(mention.key)
        often = self._bodies.counts[mention.key] > 1 or rank_of(self._head(mention)) == MAIN
        unknown = "company" in kinds and kind == "organisation" and often and _is_of_unknown_kind(mention.key)
        return (kind in kinds or unknown) and mention.key not in barred

    def _head(self, mention: BodyMention) -> Token:
        words = self._article.tokens(*mention.range)
        return top_of(words) or words[-1]

    def _told_of(self, noun: Token) -> set[str]:
        """The bodies that are named in what a noun's verb governs, and are others than the noun means."""
        clause = {child for child in noun.head.children if child.dep_ == "ccomp" and noun.dep_ == "nsubj"}
        told = [t for child in clause for t in child.children if t.dep_ in ("nsubj", "nsubjpass")]
        first = [(t.left_edge.idx, t.idx + len(t)) for t in told if t.i > noun.i]
        others = (objects_of(noun), *addressed_ahead(noun), *first)
        return {m.key for place in others for m in self._bodies.within(*place)}

    @cached_property
    def _belongings(self) -> set[str]:
        return belongings(self._article, self._bodies.mentions)

    def arm(self, noun: Token) -> BodyMention | None:
        """The state that `the military` or `the country's army` belongs to: that whose arm of that name came last."""
        for mention in self._bodies.back_from(noun.idx):
            words = self._article.words(mention.range).casefold().split()
            if mention.kind == "arm" and mention.key.startswith("state:") and noun.lower_ in words:
                return mention
        if self._is_of_elsewhere(noun):
            return None
        if noun.lower_ == "administration":  # few states have one, and news names the others' governments
            return self._of_main_state(noun)
        start = self._article.paragraph_start(noun.idx)
        earlier = self._bodies.within(max(start, noun.idx - FARTHEST_BACK), noun.idx)
        near = [m for m in earlier if m.kind != "people" and may_have(m.key, noun.lower_)]
        acting = [m for m in near if self._is_scene(m)]
        main = self._bodies.main_state
        if len({m.key for m in acting}) > 1:
            subjects = [m for m in acting if rank_of(self._head(m)) > NONE]  # `NATION told its firms, a source said`
            alone = len({m.key for m in subjects}) == 1
            acting = subjects if alone else [m for m in acting if m.key == main]
        if acting:
            return acting[-1]
        if any(m.key != main for m in near) or noun.lower_ == "police":  # a city has police, too
            return None
        return self._of_other_state(noun) if main and not may_have(main, noun.lower_) else self._of_main_state(noun)

    def _of_other_state(self, noun: Token) -> BodyMention | None:
        """The last mention of the only state that has one: `the foreign ministry` where the main state has none."""
        others = [m for m in self._bodies.before(noun.idx) if m.kind != "people" and may_have(m.key, noun.lower_)]
        return others[-1] if len({m.key for m in others}) == 1 else None

    def _is_scene(self, mention: BodyMention) -> bool:
        """Is a state the one that acts, or where it happens, rather than one that somebody goes to or talks of?"""
        head = top_of(self._article.tokens(*mention.range))
        if head is None:
            return False
        placed = head.dep_ == "pobj" and head.head.lower_ == "in"
        return placed or rank_of(head) > NONE or head.dep_ in ("poss", "amod", "compound", "nmod")

    def _of_main_state(self, noun: Token) -> BodyMention | None:
        """The last mention, else the next, of the state that the article is about; none where two are named alike."""
        state = self._bodies.main_state
        own = self._bodies.own.get(state, ()) if state else ()
        earlier = [mention for mention in own if mention.range[1] <= noun.idx]
        return earlier[-1] if earlier else own[0] if own else None


def _is_called(word: str, key: str) -> bool:
    """Is a body of the kind that a noun names, though its name has another noun: the union RMT, a police force?"""
    if word == "party":
        return key in lexicons.political_parties()
    return (word == "union" and is_union(key)) or (word == "force" and is_force(key))


def _word(noun: Token) -> str:
    before = noun.doc[max(noun.i - 2, 0) : noun.i]
    thinks = noun.lower_ == "tank" and "think" in {token.lower_ for token in before}
    return "think-tank" if thinks else noun.lower_


def _is_of_unknown_kind(key: str) -> bool:
    """Does nothing in the name of a body say what it is, so that it may be a company: `Orbis`, no `Orbis Council`?"""
    nouns, words = lexicons.nouns(), set(key.partition(":")[2].split())
    telling = nouns["organisation"] | nouns["members"] | nouns["court"] | nouns["outlets"]
    listed = key in lexicons.body_kinds() or is_union(key) or says_it_watches(key)
    return key.startswith("body:") and not listed and not words & (telling - _OR_COMPANIES)
