"""Cutting: from an attribution to the line that is printed and the clauses that it stands for.

Whatever is not plainly another statement's or another event's stays: the whole sentence is always a true line. A cut
is made only at a border that the words themselves show (see `briefgen.clauses`), never inside a quotation, and a line
keeps source and cue of its attribution and of all that it is nested in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.article import Article, Attribution, top_of
from briefgen.analysis.aspect import TENSED
from briefgen.analysis.attribution.gainsaid import FRAME
from briefgen.analysis.attribution.phrases import PERSONAL, SUBJECTS, VERBAL, Places, child, hull
from briefgen.analysis.attribution.quotations import find_quotations
from briefgen.analysis.attribution.speakers import RELATIVES
from briefgen.analysis.statements.borders import Borders
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_IN_SENTENCE = 12
"""Attributions in a sentence up to which it is cut: one with more is no sentence but a text without stops."""

_GRANTING = frozenset(["while", "although", "though", "whereas"])
_SUPPOSING = frozenset(["if", "unless", "whether"])
_SUBORDINATING = _GRANTING | {"when", "after", "before", "as", "since", "because", "once", "until"}


class Cut(Struct, frozen=True):
    """What a statement prints and stands for, as ranges of code points in the order of the source.

    mend_after: the place of a stray stop that splits the sentence, or None.
    """

    pieces: tuple[Range, ...]
    clause: tuple[Range, ...]
    mend_after: int | None = None


class Cutter:
    """Cuts the attributions of one article."""

    def __init__(self, article: Article, attributions: Sequence[Attribution]) -> None:
        self._article = article
        self._all = attributions
        self._quotations = find_quotations(article.text, article.source.paragraphs)
        self._quoted = Places((quotation.start, quotation.end) for quotation in self._quotations)
        self._borders = Borders(article, self._quotations, self._quoted)
        self._by_sentence: dict[int, list[int]] = {}
        for n, attribution in enumerate(attributions):
            for number in {self._sentence(start) for start, _ in attribution.cue}:
                self._by_sentence.setdefault(number, []).append(n)

    def cut(self, index: int) -> Cut:
        """The cut of one attribution, by its index."""
        chain = self._chain(index)
        root = self._all[chain[-1]]
        sentences = sorted({self._sentence(place) for n in chain for place in _places(self._all[n])})
        sentences = self._with_quotations(sentences)
        if self._is_split(root, sentences):
            return self._mended(index, root, sentences)
        if len(sentences) > 1:
            return self._over_sentences(index, chain, sentences)
        pieces, clause = self._in_sentence(chain[-1], sentences[0])
        if index != chain[-1]:
            clause = self._nested_clause(index, sentences[0], pieces) or clause
        return Cut(pieces, clause)

    def _chain(self, index: int) -> list[int]:
        """The attribution and all that it is nested in, outermost last."""
        chain = [index]
        while (outer := self._all[chain[-1]].outer) is not None and outer not in chain:
            chain.append(outer)
        return chain

    def _sentence(self, place: int) -> int:
        number = self._article.sentence_at(place)
        return -1 if number is None else number

    def _range(self, number: int) -> Range:
        return self._article.source.sentences[number]

    def _with_quotations(self, sentences: list[int]) -> list[int]:
        """The sentences with those that a quotation, begun or ended in one of them, runs on through."""
        numbers: set[int] = set()
        waiting = list(sentences)
        while waiting:
            number = waiting.pop()
            if number in numbers:
                continue
            numbers.add(number)
            for n in self._quoted.touched(self._range(number)):
                quotation = self._quotations[n]
                waiting += range(self._sentence(quotation.start), self._sentence(quotation.end - 1) + 1)
        return sorted(numbers)

    # Several sentences

    def _is_split(self, root: Attribution, sentences: list[int]) -> bool:
        """Is an "according to" parted by a stray stop from the sentence that it speaks of?"""
        return root.frame == "according" and len(sentences) == 2 and sentences[1] == self._sentence(root.content[0][0])

    def _mended(self, index: int, root: Attribution, sentences: list[int]) -> Cut:
        (first, stop), second = self._range(sentences[0]), self._range(sentences[1])
        stop = root.source[-1][1] if root.source else stop
        own = ((first, second[1]),) if self._all[index] is root else (second,)
        return Cut(((first, stop), second), own, mend_after=stop)

    def _over_sentences(self, index: int, chain: list[int], sentences: list[int]) -> Cut:
        """Speech of several sentences: each whole; the cue's own, where it lies apart, cut to source and cue."""
        attribution = self._all[index]
        spoken = sorted({self._sentence(place) for span in attribution.content for place in _ends(span)})
        spoken = self._with_quotations(spoken)
        spoken = [number for number in range(spoken[0], spoken[-1] + 1) if self._is_spoken(number, attribution)]
        apart = [number for number in sentences if number not in spoken]
        pieces: list[Range] = []
        for number in apart:
            held = [
                span
                for n in chain
                for span in (*self._all[n].source, *self._all[n].cue)
                if self._sentence(span[0]) == number
            ]
            if held:
                pieces.append(self._attribution_only(number, hull(held)))
        pieces += [self._range(number) for number in spoken]
        return Cut(tuple(sorted(pieces)), tuple(self._range(number) for number in spoken))

    def _is_spoken(self, number: int, attribution: Attribution) -> bool:
        start, end = self._range(number)
        held = any(a < end and start < b for a, b in (*attribution.content, *attribution.cue))
        return held or bool(self._quoted.touched((start, end)))

    def _attribution_only(self, number: int, held: Range) -> Range:
        """Source and cue of a sentence, with what follows them up to the next quotation or the sentence's end."""
        start, end = held
        sentence = self._range(number)
        openings = [self._quotations[n].start for n in self._quoted.touched((end, sentence[1]))]
        openings = [opening for opening in openings if opening >= end]
        if not openings:
            return start, sentence[1]
        stop = min(openings)
        while stop > end and self._article.text[stop - 1] in " ,:;\u00a0":
            stop -= 1
        return start, max(end, stop)

    # One sentence

    def _in_sentence(self, index: int, number: int) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
        """Pieces and clause of an attribution that is nested in none, all in one sentence."""
        sentence = self._range(number)
        if len(self._by_sentence.get(number, ())) > MOST_IN_SENTENCE:
            return (sentence,), (sentence,)
        attribution = self._all[index]
        core = hull((*attribution.cue, *attribution.content))
        source = attribution.source[0] if attribution.source else None
        alone = self._conceded(attribution, sentence) or self._by_the_way(index, sentence)
        if alone is not None:
            return (alone,), (alone,)
        start, end = sentence
        stop = self._right(index, sentence, core, source)
        participle = self._participle(attribution, core)
        leader = index if participle is None else self._leader(index)
        begin, shared = (None, False) if leader is None else self._left(leader, sentence)
        if shared and begin is not None and (source is None or source[1] > begin):
            begin, shared = None, False
        whole = stop is None and begin is None
        end = sentence[1] if whole else self._borders.without_stop(sentence) if stop is None else stop
        if begin is None and stop is not None:
            start, end = self._without_link(sentence, core, (start, end))
        kept = (begin if begin is not None else start, end)
        pieces = (source, kept) if shared and source is not None else (kept,)
        return pieces, (
            kept if participle is None else (participle, self._borders.without_stop(sentence) if whole else end),
        )

    def _conceded(self, attribution: Attribution, sentence: Range) -> Range | None:
        """The clause at a sentence's beginning by which the author grants what somebody says before he goes on with a
        judgement of his own: while | Lima said that the port was safe |, the truth is another.
        """
        verb = self._verb(attribution)
        if verb is None or len(attribution.source) != 1 or verb.dep_ != "advcl" or verb.head.i < verb.i:
            return None
        main = child(verb.head, *SUBJECTS)
        granted = any(part.dep_ == "mark" and part.lower_ in _GRANTING for part in verb.children)
        speaks = any(part.dep_ == "nsubj" and part.pos_ in ("PROPN", "PRON") for part in verb.children)
        if not granted or not speaks or main is None or main.lower_ in PERSONAL:
            return None
        if not self._is_own(attribution.source[0], verb):
            return None
        start, end = hull((*attribution.source, *attribution.cue, *attribution.content))
        bounded = (
            self._borders.may_begin(sentence, start)
            and self._borders.may_end(sentence, end)
            and self._borders.is_clean((start, end))
        )
        return (start, end) if bounded and self._article.text[end : end + 1] == "," else None

    def _by_the_way(self, index: int, sentence: Range) -> Range | None:
        """A noun with the clause that gives its words, where the sentence tells what another says: after | the report,
        which found that the port was unsafe |, Lima said that it would pay.
        """
        attribution, verb = self._all[index], self._verb(self._all[index])
        subject = child(verb, "nsubj") if verb is not None and verb.dep_ == "relcl" else None
        if verb is None or subject is None or subject.lower_ not in RELATIVES or not attribution.source:
            return None
        paper = verb.head
        above = list(paper.ancestors)
        if not any(self._tells_else(self._all[other], paper, above) for other in self._beside(index, sentence)):
            return None
        doubted = any(mark.lower_ in _SUPPOSING for each in above for mark in each.children if mark.dep_ == "mark")
        start, end = paper.left_edge.idx, hull((*attribution.cue, *attribution.content))[1]
        held = all(start <= a and b <= end for a, b in attribution.source)
        bounded = self._borders.may_end(sentence, end) and self._borders.is_clean((start, end))
        return (start, end) if held and bounded and not doubted else None

    def _tells_else(self, other: Attribution, paper: Token, above: Sequence[Token]) -> bool:
        """Is another attribution that of a verb on which a noun hangs that is neither its speaker nor what he says?"""
        verb = self._verb(other)
        parts = (*other.source, *other.content)
        return verb is not None and verb in above and not any(start <= paper.idx < end for start, end in parts)

    def _without_link(self, sentence: Range, core: Range, kept: Range) -> Range:
        """What is kept of a sentence's beginning, where that is only a clause of it: `while` | Lima said so |, …

        Without its link it can stand; what hangs on a preposition cannot, and the sentence stays whole.
        """
        tokens = self._article.tokens(*sentence)
        main = top_of(tokens)
        first = next((token for token in tokens if token.is_alpha and token.dep_ != "cc"), None)
        if main is None or first is None or main.idx < kept[1]:
            return kept
        clause = first
        while clause.head != main and clause.head != clause:
            clause = clause.head
        if clause.dep_ not in ("advcl", "prep"):
            return kept
        link = next((word for word in clause.lefts if word.lower_ in _SUBORDINATING), None)
        after = [token for token in tokens if link is not None and token.i > link.i]
        if clause.dep_ == "prep" or not after or after[0].idx > core[0] or after[0].is_punct:
            return sentence
        return after[0].idx, kept[1]

    def _leader(self, index: int) -> int | None:
        """The attribution on whose cue a participle hangs: expressed, for "expressed concern, saying …"."""
        verb = self._verb(self._all[index])
        while verb is not None and verb.head.i != verb.i and verb.tag_ == "VBG":
            verb = verb.head
        for other in self._by_sentence.get(self._sentence(self._all[index].cue[0][0]), []):
            held = self._verb(self._all[other])
            if other != index and verb is not None and held is not None and held.i == verb.i:
                same = self._all[other].source == self._all[index].source and self._all[other].outer is None
                return other if same else None
        return None

    def _right(self, index: int, sentence: Range, core: Range, source: Range | None) -> int | None:
        """Where the line may end before the sentence does: where another statement beside this one begins."""
        reach = max(core[1], source[1] if source else 0)
        if self._is_gainsaid(index, sentence, reach) and self._borders.may_end(sentence, reach):
            return reach if self._borders.is_clean((sentence[0], reach)) else None
        later = [
            self._opening(other)
            for other in self._beside(index, sentence)
            if self._opening(other) >= reach and hull((*self._all[other].cue, *self._all[other].content))[0] >= reach
        ]
        if not later:
            return None
        place = self._borders.before_link(reach, min(later))
        if self._borders.is_part_of_phrase(min(later), place) or self._borders.is_left_open(sentence, place):
            return None
        return (
            place if self._borders.may_end(sentence, place) and self._borders.is_clean((sentence[0], place)) else None
        )

    def _is_gainsaid(self, index: int, sentence: Range, reach: int) -> bool:
        """Does the denial of this very content follow it: …, which Lima denies?"""
        return any(
            self._all[other].frame == FRAME
            and self._all[other].content == self._all[index].content
            and self._all[other].cue[0][0] >= reach
            for other in self._beside(index, sentence)
        )

    def _left(self, index: int, sentence: Range) -> tuple[int | None, bool]:
        """Where the line may begin after the sentence does, and whether the source, before that, is shared."""
        attribution = self._all[index]
        core = hull((*attribution.cue, *attribution.content))
        source = attribution.source[0] if attribution.source else None
        verb = self._verb(attribution)
        if verb is None or source is None or verb.pos_ not in VERBAL or source[0] > core[0]:
            return None, False
        if verb.tag_ not in TENSED and not any(
            helper.tag_ in TENSED for helper in verb.children if helper.dep_.startswith("aux")
        ):
            return None, False
        own = source[0] < verb.idx and self._is_own(source, verb)
        begin = source[0] if own else attribution.cue[0][0]
        if own and (source[0] <= sentence[0] or not self._is_later_clause(verb)):
            return None, False
        if not own and (verb.dep_ != "conj" or not self._borders.is_joined(begin)):
            return None, False
        if not own and begin < source[1]:
            return None, False
        if (
            begin > core[0]
            or not self._borders.may_begin(sentence, begin)
            or not self._borders.is_clean((begin, sentence[1]))
        ):
            return None, False
        return begin, not own

    def _beside(self, index: int, sentence: Range) -> list[int]:
        """The other attributions of the sentence that neither hold this one nor stand in it."""
        return [
            other
            for other in self._by_sentence.get(self._sentence(sentence[0]), [])
            if other != index and self._all[other].outer is None
        ]

    def _opening(self, other: int) -> int:
        """Where an attribution begins: with its source where that stands right before its cue, else with its cue."""
        attribution = self._all[other]
        first = hull((*attribution.cue, *attribution.content))[0]
        verb = self._verb(attribution)
        if attribution.source and verb is not None and self._is_own(attribution.source[0], verb):
            return min(first, attribution.source[0][0])
        return first

    def _is_own(self, source: Range, verb: Token) -> bool:
        """Is the source the verb's own subject, and not one that it shares with a verb before it?"""
        return any(part.dep_ in ("nsubj", "nsubjpass") and source[0] <= part.idx < source[1] for part in verb.children)

    def _is_later_clause(self, verb: Token) -> bool:
        """Does the verb head a clause that is joined to another before it?"""
        if verb.dep_ == "conj" and verb.head.i < verb.i:
            return True
        return (
            verb.dep_ == "advcl"
            and any(part.dep_ == "mark" and part.lower_ in _GRANTING for part in verb.children)
            and verb.head.i < verb.i
        )

    def _verb(self, attribution: Attribution) -> Token | None:
        if not attribution.cue:
            return None
        start, end = attribution.cue[0]
        words = self._article.tokens(start, end)
        return next(
            (token for token in reversed(words) if token.pos_ in VERBAL and token.dep_ not in ("aux", "auxpass")), None
        )

    def _participle(self, attribution: Attribution, core: Range) -> int | None:
        """Where a clause hung on with a participle begins: "…, saying it undermines efforts"."""
        verb = self._verb(attribution)
        if verb is None or verb.tag_ != "VBG" or verb.dep_ == "ROOT":
            return None
        begin = attribution.cue[0][0]
        sentence = self._range(self._sentence(begin))
        return begin if core[0] == begin and self._borders.may_begin(sentence, begin) else None

    def _nested_clause(self, index: int, number: int, pieces: Sequence[Range]) -> tuple[Range, ...] | None:
        """The clause of a nested attribution, where its borders show in the words; else the outer one's."""
        attribution = self._all[index]
        start, end = hull((*attribution.source, *attribution.cue, *attribution.content))
        sentence = self._range(number)
        before = self._article.tokens(sentence[0], start)
        if before and before[-1].lower_ in ("what", "that"):
            start = before[-1].idx
        if (
            self._borders.may_begin(sentence, start)
            and self._borders.may_end(sentence, end)
            and any(a <= start and end <= b for a, b in pieces)
        ):
            return ((start, end),)
        return None


def _places(attribution: Attribution) -> list[int]:
    """The first and last code point of every range."""
    return [place for span in (*attribution.source, *attribution.cue, *attribution.content) for place in _ends(span)]


def _ends(span: Range) -> Range:
    return span[0], span[1] - 1
