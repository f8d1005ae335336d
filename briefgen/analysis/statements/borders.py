"""Where a line may begin and end inside its sentence: at what links, joins and stops, and through no quotation."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from briefgen import clauses
from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import Places
from briefgen.analysis.attribution.quotations import Quotation
from briefgen.model import Range

_LINKS = frozenset(["and", "but", "while", "although", "though", "whereas", "as", "yet", "or"])
_JOINS = frozenset(["and", "but", ",", ";", "then"])
_OPEN = frozenset(["ADP", "AUX", "CCONJ", "DET", "PART", "SCONJ"])
"""Kinds of words that stand before another which they need."""


class Borders(Struct, frozen=True):
    """The borders in one article. quoted: the places of its quotations."""

    article: Article
    quotations: Sequence[Quotation]
    quoted: Places

    def is_part_of_phrase(self, opening: int, place: int) -> bool:
        """Does what begins here hang on the word right before it: "a policy urging both to report"?"""
        words = self.article.tokens(opening, opening + 1)
        before = self.article.text[place:opening].strip()
        return bool(words) and not before and words[0].dep_ in ("acl", "relcl", "xcomp", "ccomp", "prep")

    def is_left_open(self, sentence: Range, place: int) -> bool:
        """Does the word before a place want what follows it: hit back by | accusing him, but have | denied it?"""
        last = next((word for word in reversed(self.article.tokens(sentence[0], place)) if not word.is_punct), None)
        if last is None or (last.pos_ not in _OPEN and last.lemma_ != "have"):
            return False
        return last.pos_ == "CCONJ" or last.head.idx >= place or any(part.idx >= place for part in last.children)

    def is_joined(self, begin: int) -> bool:
        """Is what begins here joined on by "and", "but" or a comma: not by "nor", which denies it?"""
        before = self.article.doc.char_span(begin, begin + 1, alignment_mode="expand")
        return before is not None and before.start > 0 and self.article.doc[before.start - 1].lower_ in _JOINS

    def before_link(self, reach: int, place: int) -> int:
        """Back over the conjunctions, adverbs and commas before a place, not beyond `reach`."""
        for token in reversed(self.article.tokens(reach, place)):
            if token.idx < reach or not (token.is_punct or token.lower_ in _LINKS or token.pos_ == "ADV"):
                break
            place = token.idx
        while place > reach and self.article.text[place - 1] in " ,;\u00a0":
            place -= 1
        return place

    def without_stop(self, sentence: Range) -> int:
        """Where a sentence ends without its full stop, which an abbreviation keeps."""
        text, end = self.article.text, sentence[1]
        return end - 1 if text[end - 1] == "." and not text[end - 2 : end - 1].isupper() else end

    def may_begin(self, sentence: Range, place: int) -> bool:
        """May a line begin at a place of a sentence by its words alone?"""
        return clauses.starts_at(self.article.text, sentence, place)

    def may_end(self, sentence: Range, place: int) -> bool:
        """May a line end at a place of a sentence by its words alone?"""
        return clauses.ends_at(self.article.text, sentence, place)

    def is_clean(self, kept: Range) -> bool:
        """Does no quotation reach over an edge of what is kept?"""
        return not any(self.quotations[n].start < edge for edge in kept for n in self.quoted.over(edge))
