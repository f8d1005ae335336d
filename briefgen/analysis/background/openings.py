"""Lines that open with `he` or `his`: the name put beside the word; and lines that point back at what is not shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

import msgspec

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import ACTORS, SUBJECTS
from briefgen.analysis.background.taken_up import gloss_of, glossed
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.offices.candidates import FEMALE, MALE, Candidate
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.subjects import is_person_noun, is_speaking
from briefgen.analysis.voices.antecedents import Memory
from briefgen.analysis.voices.clause_mates import main_subject_ahead
from briefgen.lines import Texts, line_text
from briefgen.model import Background, Development, Event, Insert, Range, Statement
from briefgen.references import Span, span

if TYPE_CHECKING:
    from spacy.tokens import Token

Item = TypeVar("Item", Background, Development, Event)

NEAR = 8
"""Words of a line among which a pronoun stands at its opening: `In 2011, after the vote, he`."""

_BESIDE = ("advcl", "relcl", "acl", "pcomp")
_POINTERS = frozenset({"that", "this", "these", "those", "such"})
_PRONOUNS = frozenset({"it", "they", "this", "that", "these", "those"})
_QUANTIFIERS = frozenset(
    {"many", "some", "others", "both", "several", "few", "most", "all", "none", "neither", "another"}
)
_TIMES = frozenset({"week", "weekend", "month", "year", "morning", "afternoon", "evening", "summer", "autumn", "fall",
                    "winter", "spring", "time", "season", "quarter", "century", "decade"})  # fmt: skip
"""What `this` names without pointing at anything told before."""

_SHELLS = frozenset(
    {
        "affair", "announcement", "change", "comment", "controversy", "decision", "decline", "decrease",
        "development", "dispute", "drop", "duo", "episode", "fall", "former", "gain", "gap", "group", "incident",
        "increase", "issue", "latter", "loss", "man", "measure", "men", "move", "news", "other", "pair", "proposal",
        "remark", "rest", "revelation", "rise", "row", "same", "scandal", "setback", "shortfall", "step", "three",
        "trio", "two", "woman", "women",
    }
)  # fmt: skip
"""Nouns that with a bare `the` take up what was told just before (`The move follows …`)."""


class Openings:
    """The openings of an article's lines.

    people, bodies: all whom the article names; statements: who was heard, since who speaks is soon `he`; coverage:
    of the same statements.
    """

    def __init__(
        self,
        article: Article,
        people: Sequence[NamedPerson],
        bodies: Bodies,
        statements: Sequence[Statement],
        coverage: Coverage,
    ) -> None:
        self._article, self._people = article, {person.name: person for person in people}
        self._coverage = coverage
        self._memory = Memory(article, list(people), bodies)
        for one in sorted(statements, key=_place):
            if one.who == "person" and one.speaker in self._people and one.source:
                source = span(one.source[0])
                heard = Candidate(one.speaker, None, None, source.start)
                self._memory.spoke(heard, (source.start, source.end), within=one.within is not None)

    def explained(self, items: Iterable[Item]) -> list[Item]:
        """The items, a name put behind the pronoun with which a line opens, where one person can be meant."""
        return [self._explained(item) for item in items]

    def standing(self, developments: Iterable[Development]) -> list[Development]:
        """The developments that can be read alone: the lead, and those that do not open with what points back."""
        return [item for item in developments if item.lead or not self.points_back(item)]

    def points_back(self, item: Background | Development | Event) -> bool:
        """Does a line open with a word that means something in the sentence before, and is not explained?"""
        first, *rest = item.line
        if not isinstance(first, str):
            return False
        tokens = self._article.tokens(span(first).start, span(first).end)
        explained = bool(rest) and isinstance(rest[0], Insert) and bool(rest[0].gloss)
        subject = _opening_subject(tokens)
        if not tokens or explained:
            return False
        return subject is not None and _points(subject)

    def _explained(self, item: Item) -> Item:
        first = item.line[0]
        if not isinstance(first, str) or (len(item.line) > 1 and isinstance(item.line[1], Insert)):
            return item
        words = span(first)
        tokens = self._article.tokens(words.start, words.end)
        pronoun = _opening_pronoun(tokens)
        name = self._named(pronoun, words) if pronoun is not None else None
        if pronoun is None or name is None or self._coverage.is_quoted(pronoun.idx):
            return item
        end = pronoun.idx + len(pronoun)
        gloss = gloss_of(self._article, name, owner=pronoun.dep_ == "poss")
        if not self._article.text[end : words.end].strip():
            return item
        line = glossed(self._article, item.line, end, gloss)
        text = line_text(line, Texts([self._article.source]), cell=isinstance(item, Event))
        return msgspec.structs.replace(item, line=line, text=text)

    def _named(self, pronoun: Token, line: Span) -> Range | None:
        """The person whom a pronoun takes up, by the place of the full name; None where the line names him itself.

        A pronoun that only leads in a clause means its subject: `In her speech, the minister said` needs no name.
        """
        ahead = main_subject_ahead(pronoun)
        if ahead is not None and ahead.lower_ in MALE | FEMALE:
            pronoun = ahead
        elif ahead is not None and (ahead.pos_ == "PROPN" or is_person_noun(ahead) or is_speaking(ahead)):
            return None
        meant = self._memory.best(pronoun, "person", None)
        person = self._people.get(meant.person) if meant is not None and meant.person else None
        if person is None or any(line.start <= m.range[0] < line.end for m in person.mentions):
            return None
        full = (m.range for m in person.mentions if self._article.words(m.range) == person.name)
        return next(full, person.mention)


def _place(statement: Statement) -> int:
    return span(statement.content[0]).start if statement.content else 0


def _opening_pronoun(tokens: Sequence[Token]) -> Token | None:
    """The `he` or `his` that a line opens with, before which nobody is named."""
    for token in tokens[:NEAR]:
        if token.lower_ in MALE | FEMALE and token.dep_ in (*SUBJECTS, "poss"):
            kin = token.dep_ == "poss" and any(child.dep_ == "appos" for child in token.head.children)
            if kin or (token.i > tokens[0].i and token.head.dep_ in _BESIDE):
                return None  # `His father, NAME`, `When he came, NAME said`: who is named then may be he
            return token
        if token.dep_ in SUBJECTS or token.ent_type_ in ACTORS:
            return None
    return None


def _opening_subject(tokens: Sequence[Token]) -> Token | None:
    """The subject of a line, where nothing but a word or two stands before it."""
    for token in tokens[:NEAR]:
        if token.dep_ in SUBJECTS:
            return token
    return None


def _points(subject: Token) -> bool:
    """Does a subject take up what was told before: `They`, `Many`, `His father`, `That shortfall`, `The move`?"""
    word = subject.lower_
    own = [child for child in subject.children if child.i < subject.i]
    told = any(child.i > subject.i for child in subject.children)
    if word in _PRONOUNS | MALE | FEMALE:
        return not told and not (word == "it" and _is_empty(subject))
    if word in _QUANTIFIERS:
        return not told
    if any(child.tag_ == "PRP$" for child in own):
        return True
    if any(child.lower_ in _POINTERS for child in own):
        return word not in _TIMES
    bare = len(own) == 1 and own[0].lower_ == "the"
    return bare and not told and subject.lemma_.lower() in _SHELLS


def _is_empty(it: Token) -> bool:
    """Is an `it` one that stands for a clause to come (`it is unclear whether`, `it took two years to`)?"""
    later = {child.dep_ for child in it.head.children if child.i > it.head.i}
    return bool(later & {"csubj", "ccomp", "xcomp", "advcl"}) or it.head.lemma_ in ("take", "seem", "appear", "emerge")
