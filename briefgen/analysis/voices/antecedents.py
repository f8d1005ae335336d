"""What `he`, `she`, `it` and `they` take up: persons and bodies named or heard before, weighed by place and role."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.groups import group_key, group_words
from briefgen.analysis.offices.candidates import (
    FARTHEST_BACK,
    FEMALE,
    MALE,
    PER_SENTENCE,
    QUOTED,
    Candidate,
    Candidates,
    Identity,
    Sort,
    group_called,
    sex_meant,
)
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.subjects import (
    LOWER,
    MAIN,
    NONE,
    asks,
    clause_rank,
    is_person_noun,
    is_several,
    is_told_of,
    rank_of,
    sex_of_noun,
)
from briefgen.analysis.voices.clause_mates import spoken_of, subject_ahead
from briefgen.analysis.voices.introduced import first_places, introduced, told_last
from briefgen.analysis.voices.pronoun_clauses import (
    adds,
    names_speaker,
    own_subject,
    sender_of,
    speaking,
)
from briefgen.analysis.voices.senders import is_message
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

SAME_SENTENCE = 2.0
"""A name earlier in the pronoun's own sentence: `Mr. X's office said that he hoped …`."""

SPOKE = 2.5
"""A speaker goes on speaking: the strongest sign in news, where one source fills a paragraph."""

RELAYED = 1.5
"""Somebody who speaks within another's words: he may go on, and so may that other."""

OUTER = 3.0
"""`Azerbaijan said … what it said`: a pronoun inside somebody's words is mostly that somebody."""

TAKEN_UP = 0.5
"""Whom a pronoun has taken up already the next one takes up before others: news goes on about him."""

GOES_ON = 0.4
"""What helps the subject of the sentence before, where nobody is heard, if a pronoun opens the next: `It said`."""

INTRODUCED, TOLD_LAST = 2.0, 1.5
"""What helps him whom the sentence before a quotation brings into the article, alone: it was for what he says; and him
who alone is named in the sentence before one that tells what he did or what befell him."""

REPEATED, GENDER_KNOWN = 0.3, 0.5
"""Small helps: named more than once nearby; gender that is stated and fits."""

WOMAN_UNKNOWN = 0.5
"""What somebody of unknown gender loses under a `she`: of those whom news names by a surname alone few are women."""

FIGURE, FIGURE_MENTIONS, FIGURE_SHARE = 0.6, 8, 0.6
"""What weighs for him of whom the whole article tells: who is named so often, and so large a part of all names."""

MARGIN, FAINT = 0.4, -2.0
"""Below this lead over the next candidate, and below this weight (who is named far back, in passing, and never heard),
nobody is chosen: a wrong speaker is worse than none."""

WARY = 2.5
"""The lead that somebody of unknown gender needs over one in the same or the last sentence whose gender is known to
fit: the pronoun may well be that one's."""

CALLED_BACK = 2.5
"""The lead that somebody of an earlier paragraph needs over one who is named in the pronoun's own, before it."""

ADDERS_BACK = 1
"""Paragraphs back in which whoever adds something spoke, and many whom `they` takes up: they stand right before."""

GROUPS_BACK = 2
"""Sentences back in which `they` may find a group that has no name, `he` somebody who is only described."""

_ANSWERING = frozenset(("answer", "reply", "respond"))
_ANSWER = re.compile(r"[“\"'‘](?:oh,? )?(?:no|yes|yeah)\b", re.I)
_POSTS = lexicons.offices()["leaders"] | lexicons.words("elected") | {"spokesman", "spokeswoman", "judge"}

LAST_HEARD, DEEPEST = 4, 40
"""Of those heard so far, how many may have spoken in the sentence before a pronoun's; and the pronouns and descriptions
that are led back one through the other."""


class Memory:
    """Who was named and who spoke, up to any place of an article."""

    def __init__(
        self,
        article: Article,
        people: list[NamedPerson],
        bodies: Bodies,
        described: Callable[[Token], str | None] = lambda noun: None,
    ) -> None:
        """described: the name of the person whom a noun, `the minister`, means by his office; None where nobody's."""
        self._article, self._described = article, described
        self._candidates = Candidates(article, people, bodies)
        self._resolved: dict[tuple[int, Sort], Candidate | None] = {}
        self._depth = 0
        self._titled = {p.name for p in people if p.titles}
        self._firsts = first_places(people)
        named = {p.name: len(p.mentions) for p in people}
        whole = sum(named.values())
        self._figure = {name for name, n in named.items() if n >= FIGURE_MENTIONS and n >= FIGURE_SHARE * whole}
        self._spoken: list[tuple[Candidate, float]] = []
        self._askers: dict[int, set[Identity]] = {}

    def spoke(self, candidate: Candidate, source: Range, *, within: bool = False, quoted: bool = False) -> None:
        """Remember that somebody is the source of an attribution, by those words.

        Who speaks in a relative or adverbial clause only, `which the minister denied`, is named in passing; who asks
        gives the word to somebody else. within: whether he speaks within another's words. quoted: whether his very
        words are given, as in `a matter for NAME, who said: “…”`.
        """
        head = self._candidates.head_of(source)
        if candidate.unnamed and head is not None:
            self._candidates.learn(candidate.unnamed, sex_of_noun(head))
        aside = head is not None and head.dep_ in SUBJECTS and clause_rank(head.head) == LOWER and not quoted
        told = head is not None and head.dep_ == "pobj" and head.head.head.dep_ in ("acl", "relcl") and not quoted
        passing = aside or told or (head is not None and asks(head))  # `fears voiced by NAME`
        oblique = head is not None and head.dep_ == "pobj" and not names_speaker(head.head) and not quoted
        self._spoken.append((candidate, LOWER if passing else RELAYED if within or oblique else SPOKE))

    def heard_near(self, place: int) -> Iterator[Candidate]:
        """Who spoke before a place, in its paragraph or the one before; the last first."""
        for heard, _ in reversed(self._spoken):
            if self._article.paragraphs_between(heard.place, place) > 1:
                return
            yield heard

    def person_heard(self, noun: Token) -> str | None:
        """The name of the person who spoke last before a noun, in its paragraph or the one before."""
        last = next((c for c, _ in reversed(self._spoken) if c.person or c.unnamed or c.key), None)
        near = last is not None and self._article.paragraphs_between(last.place, noun.idx) <= 1
        return last.person if last is not None and near else None

    def group_heard(self, noun: Token) -> Candidate | None:
        """The group that spoke before under the same noun: `the tribunal` is the employment tribunal."""
        return group_called([c for c, _ in reversed(self._spoken)], noun)

    def only_named(self, pronoun: Token, sort: Sort, words: Sequence[Range]) -> Candidate | None:
        """The only one named in some words whom a pronoun fits."""
        named = [c for span in words for c in self._candidates.within(*span) if self._candidates.fits(c, pronoun, sort)]
        return named[0] if len({c.identity for c in named}) == 1 else None

    def best(self, pronoun: Token, sort: Sort, outer: Candidate | None, said: Sequence[Range] = ()) -> Candidate | None:
        """The candidate that a pronoun (or a bare noun such as `statement`) takes up; None where none leads clearly.

        outer: the voice within whose words the pronoun stands. said: the words that the pronoun is the source of;
        whoever is named in them does not say them, for he would say `I` or `he`.
        """
        asked = pronoun.i, sort
        if asked not in self._resolved:
            self._resolved[asked] = best = self._best(pronoun, sort, outer, said)
            if best is not None and best.person and pronoun.pos_ == "PRON":
                self._candidates.learn(best.person, sex_meant(pronoun))
        return self._resolved[asked]

    def _best(self, pronoun: Token, sort: Sort, outer: Candidate | None, said: Sequence[Range]) -> Candidate | None:
        ahead = subject_ahead(self._candidates, pronoun) if sort == "person" else None
        if ahead is not None:
            return ahead
        objects, others = spoken_of(self._article, self._candidates, pronoun, said)
        objects -= self._just_spoke(pronoun)
        scores: dict[Identity, float] = defaultdict(lambda: float("-inf"))
        times: dict[Identity, int] = defaultdict(int)
        last: dict[Identity, Candidate] = {}
        for candidate, role in self._weighed(pronoun, sort, outer, said):
            who = candidate.identity
            if (who[0] in others or who[1] in objects) and self._is_beside(candidate, pronoun):
                continue
            scores[who] = max(scores[who], role)
            times[who] += 1
            if who not in last or last[who].range is None or candidate.range is not None:
                last[who] = candidate
        new = introduced(self._article, self._candidates, self._firsts, pronoun) if sort == "person" else None
        told = told_last(self._article, self._candidates, pronoun) if sort == "person" else None
        for who in scores:
            scores[who] += INTRODUCED if new is not None and who[0] == new else NONE
            scores[who] += TOLD_LAST if told is not None and who[0] == told else NONE
            scores[who] += REPEATED * min(times[who] - 1, 2)
            if who[0] in self._figure:
                scores[who] += FIGURE
            if who[0] and self._candidates.genders.get(who[0]):
                scores[who] += GENDER_KNOWN
            elif who[0] and sex_meant(pronoun) == "female":
                scores[who] -= WOMAN_UNKNOWN
        ranked = sorted(scores, key=lambda who: (-scores[who], -last[who].place))
        allowed = [who for who in ranked if who[0] not in others and who[1] not in objects]
        if not allowed or scores[ranked[0]] - scores[allowed[0]] >= MARGIN:
            return None  # the one who fits best is not meant
        first = allowed[0]
        rivals = (who for who in allowed[1:] if scores[first] - scores[who] < self._lead(first, who, last, pronoun))
        if scores[first] < FAINT or any(rivals):
            return None
        best = last[first]
        return best if best.person or best.key or best.unnamed else None

    def _asking(self, pronoun: Token) -> set[Identity]:
        """Who puts a question in the paragraph before one in which a pronoun answers."""
        number, start = self._article.paragraph_at(pronoun.idx), self._article.paragraph_start(pronoun.idx)
        answers = pronoun.head.lemma_ in _ANSWERING or _ANSWER.match(self._article.text, start) is not None
        if not number or not answers:
            return set()
        if number not in self._askers:  # a long paragraph is read once, however many pronouns answer it
            before = self._article.tokens(*self._article.source.paragraphs[number - 1])
            asking = [token for token in before if token.dep_ in SUBJECTS and asks(token)]
            named = [self._candidates.within(token.left_edge.idx, token.idx + 1)[-1:] for token in asking]
            self._askers[number] = {candidate.identity for last in named for candidate in last}
        return self._askers[number]

    def _weighed(
        self, pronoun: Token, sort: Sort, outer: Candidate | None, said: Sequence[Range]
    ) -> Iterator[tuple[Candidate, float]]:
        """The candidates that fit a pronoun, once for each place, with the weight that each has from there."""
        acting = self._acting_on(pronoun) | self._asking(pronoun)
        goes_on = self._opens(pronoun) and not self._heard_before(pronoun)
        for candidate, role in (*self._near(pronoun.idx), *self._unnamed(pronoun, sort, said)):
            distance = self._candidates.distance(candidate.place, pronoun.idx)
            if distance is None or not self._candidates.fits(candidate, pronoun, sort) or candidate.identity in acting:
                continue
            near = adds(pronoun) or (sort == "plural" and candidate.plural)
            if near and self._article.paragraphs_between(candidate.place, pronoun.idx) > ADDERS_BACK:
                continue
            if goes_on and role == MAIN and distance == PER_SENTENCE:
                role += GOES_ON
            if distance == 0 and role not in (SPOKE, QUOTED):
                role = (MAIN if self._candidates.is_over(candidate, pronoun) else role) + SAME_SENTENCE
            yield candidate, role - distance
        if outer is not None and self._candidates.fits(outer, pronoun, sort) and outer.identity not in acting:
            yield outer, OUTER

    def _acting_on(self, pronoun: Token) -> set[Identity]:
        """Who is the subject of the verb that a pronoun is the object of, by name or as the speaker."""
        words = own_subject(pronoun)
        heard = [c for c, _ in self._spoken for token in words if token.left_edge.idx <= c.place <= token.idx]
        return {c.identity for c in (*self._candidates.among(words), *heard)}

    def _opens(self, pronoun: Token) -> bool:
        """Is a pronoun the subject with which its sentence begins?"""
        return pronoun.dep_ in SUBJECTS and self._article.sentence_start(pronoun.idx) == pronoun.idx

    def _heard_before(self, pronoun: Token) -> bool:
        """Is somebody heard in the sentence before a pronoun's?"""
        number = (self._article.sentence_at(pronoun.idx) or 0) - 1
        return any(self._article.sentence_at(candidate.place) == number for candidate, _ in self._spoken[-LAST_HEARD:])

    def _is_beside(self, candidate: Candidate, pronoun: Token) -> bool:
        """Is a candidate named in the pronoun's own sentence?"""
        return self._article.sentence_at(candidate.place) == self._article.sentence_at(pronoun.idx)

    def _just_spoke(self, pronoun: Token) -> set[str]:
        """The bodies that spoke in the sentence before: they go on, though they name themselves in what they say."""
        number = (self._article.sentence_at(pronoun.idx) or 0) - 1
        near = (c for c, weight in self._spoken if weight == SPOKE and self._article.sentence_at(c.place) == number)
        return {candidate.key for candidate in near if candidate.key}

    def _unnamed(self, pronoun: Token, sort: Sort, said: Sequence[Range]) -> Iterator[tuple[Candidate, float]]:
        """Those without a name who are subjects in the sentences before: they block others, or are meant.

        Groups for `they`; people who are only described, and earlier pronouns, for `he` and `she`; papers for `it`.
        """
        for noun in self._subjects_before(pronoun):
            if noun in own_subject(pronoun) or any(start <= noun.idx < end for start, end in said):
                continue
            if sort == "plural" and is_several(noun):
                words = group_words(self._article, noun)
                known = noun.lower_ in lexicons.words("collectives") or (
                    noun.lower_ in lexicons.offices()["groups"] and self._article.words(words) != noun.text
                )
                key = group_key(self._article.words(words), noun) if known else None
                served = self._served(noun)
                if served is not None:
                    yield Candidate(None, served.key, None, noun.idx, served.range, plural=True), rank_of(noun)
                    continue
                yield Candidate(None, key, None, noun.idx, words, plural=True), rank_of(noun)
            elif sort == "person" and noun.lower_ in MALE | FEMALE:
                if sex_meant(noun) == sex_meant(pronoun) and self._candidates.is_quoted(
                    noun
                ) == self._candidates.is_quoted(pronoun):
                    again = self._again(noun)
                    yield again, rank_of(noun) + (TAKEN_UP if again.person or again.unnamed else NONE)
            elif sort == "person" and (is_person_noun(noun) or is_told_of(noun)) and not self._is_named(noun):
                if {sex_of_noun(noun), sex_meant(pronoun)} != {"male", "female"} and not self._candidates.is_quoted(
                    noun
                ):
                    yield self._again(noun), rank_of(noun)
            elif (sort == "person" and self._candidates.is_stranger(noun) and not self._is_named(noun)) or (
                sort == "body" and (self._is_unknown_name(noun) or self._is_paper(noun, pronoun))
            ):
                key = sender_of(noun, self._candidates.within(noun.left_edge.idx, noun.right_edge.idx + 1))
                yield Candidate(None, key, None, noun.idx), rank_of(noun)

    def _is_paper(self, noun: Token, pronoun: Token) -> bool:
        """Is it a paper, or a law, of which an `it` may tell?"""
        written = is_message(noun) and pronoun.head.lemma_ in lexicons.words("saying")
        return (noun.lower_ in speaking(pronoun) or written) and not self._is_named(noun)

    def _is_unknown_name(self, noun: Token) -> bool:
        """Is it a proper name that is known for nobody, and may be a body's?"""
        proper = noun.pos_ == "PROPN" or not noun.text[1:].islower()
        if not proper or noun.pos_ == "PRON" or noun.ent_type_ not in ("", "ORG", "PRODUCT") or noun.lower_ in _POSTS:
            return False
        return not self._candidates.within(noun.left_edge.idx, noun.idx + 1) and not self._candidates.is_quoted(noun)

    def _served(self, noun: Token) -> Candidate | None:
        """The body for which people speak that are several: `leaders of the union`, `NAME officials`."""
        if noun.lower_ not in lexicons.offices()["agents"]:
            return None
        end = noun.right_edge.idx + len(noun.right_edge)
        bodies = [c for c in self._candidates.within(noun.left_edge.idx, end) if c.key]
        return bodies[0] if len({c.key for c in bodies}) == 1 else None

    def _subjects_before(self, pronoun: Token) -> Iterator[Token]:
        """The nouns and pronouns that are subjects in the pronoun's sentence, or in one close before it."""
        index = self._article.sentence_at(pronoun.idx) or 0
        paragraph = self._article.paragraph_at(pronoun.idx) or 0
        start = self._article.source.sentences[max(0, index - GROUPS_BACK)][0]
        for noun in self._article.tokens(start, pronoun.idx):
            here = self._article.paragraph_at(noun.idx) if noun.dep_ in SUBJECTS and noun != pronoun else None
            if here is not None and paragraph - here <= 1:
                yield noun

    def _is_named(self, noun: Token) -> bool:
        """Is a name part of a noun's phrase, or has it been heard already, so that the noun adds nobody?"""
        start, end = noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge)
        if any(start <= c.place <= noun.idx and (c.person or c.unnamed) for c, _ in self._spoken):
            return True
        if self._is_before_name(noun):
            return True
        beside = [t for t in noun.children if t.dep_ == "appos" or (t.dep_ == "compound" and t.ent_type_ == "PERSON")]
        return any(c.person and any(c.range and c.range[0] <= t.idx < c.range[1] for t in beside)
                   for c in self._candidates.within(start, end))  # fmt: skip

    def _is_before_name(self, noun: Token) -> bool:
        """Does somebody's name follow right behind a comma, whatever the parse makes of it: `the treasurer, NAME`?"""
        comma = noun.idx + len(noun)
        name = comma + len(", ")
        named = self._candidates.within(name, name + 1) if self._article.text.startswith(", ", comma) else []
        return any(candidate.person for candidate in named)

    def _again(self, noun: Token) -> Candidate:
        """Whom an earlier pronoun or description means, at its place; somebody without a name where nobody can tell."""
        person = self._described(noun) if noun.pos_ != "PRON" else None
        meant = Candidate(person, None, None, noun.idx) if person else None
        taken_up = noun.pos_ == "PRON" or noun.left_edge.lower_ == "the"
        if meant is None and taken_up and self._depth < DEEPEST:
            self._depth += 1
            meant = self.best(noun, "person", None)
            self._depth -= 1
            if noun.lower_ in _POSTS and meant is not None and meant.person in self._titled:
                meant = None  # he has an office, and another one
        if meant is None:
            return Candidate(None, None, None, noun.idx)
        return Candidate(meant.person, meant.key, meant.unnamed, noun.idx, meant.range)

    def _lead(self, first: Identity, other: Identity, last: dict[Identity, Candidate], pronoun: Token) -> float:
        """How far the first candidate must lead over another."""
        if self._candidates.is_beyond(last[first], last[other], pronoun):
            return CALLED_BACK
        sexes = self._candidates.genders
        known = sexes.get(other[0] or "") and not sexes.get(first[0] or first[2] or "")
        if not known or not sex_meant(pronoun):
            return MARGIN
        distance = self._candidates.distance(last[other].place, pronoun.idx)
        return WARY if distance is not None and distance <= PER_SENTENCE else MARGIN

    def _near(self, place: int) -> list[tuple[Candidate, float]]:
        """The candidates named or heard in the text before a place, each with the weight of its role."""
        named = self._candidates.near(place)
        return named + [(c, weight) for c, weight in self._spoken if place - FARTHEST_BACK <= c.place <= place]
