"""The words of a timeline row: the clause or noun phrase of an event, cut so that nothing guarded is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen import clauses, guards
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import is_finite
from briefgen.analysis.attribution.phrases import VERBAL, child, children, end_of
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.timeline.clauses import is_of_main_clause
from briefgen.analysis.timeline.dating import Dated
from briefgen.analysis.timeline.words import above, plans
from briefgen.model import Range
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST = 3
"""Words of a row beside its date: fewer do not say what happened."""

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_EDGE = " \t\r\n\u00a0,;:–—-"
_BESIDE = " as well as "
_OPENERS, _CLOSERS = "“«", "”»"
_WORD = re.compile(r"\w+")


def event_words(article: Article, dated: Dated, coverage: Coverage) -> Range | None:
    """The words of the source that tell a dated event, as one range inside its sentence.

    The range holds every guard word of the sentence up to its own end, and a statement either whole with source and
    cue, or not at all. None where no such words are about this event: a noun's date inside what somebody says, or
    words whose speaker stands in another sentence.
    """
    sentence = article.source.sentences[dated.sentence]
    for cut in _candidates(article, dated):
        if _is_sound(article, cut, dated, coverage):
            return cut
    if dated.by_noun and not dated.planned:
        return None
    whole = is_balanced(article.words(sentence)) and not coverage.cuts_quotation(sentence)
    return sentence if whole and _names_sources(article, dated.sentence, coverage) else None


def is_balanced(words: str) -> bool:
    """Is each quotation and bracket that words open closed in them?"""
    opened, closed = (sum(words.count(mark) for mark in marks) for marks in (_OPENERS, _CLOSERS))
    brackets = words.count("(") == words.count(")") and words.count("[") == words.count("]")
    return brackets and opened == closed and words.count('"') % 2 == 0 and words.count("''") % 2 == 0


def evidence_words(article: Article, dated: Dated, line: Range) -> Range:
    """The shortest words that hold the date and what it dates, with the subject where there is one."""
    tokens = [dated.head, *(child for child in dated.head.children if child.dep_ in _SUBJECTS)]
    starts = [dated.start, dated.head.idx, *(token.left_edge.idx for token in tokens[1:])]
    start = max(min(starts), line[0])
    return (start, min(max(dated.end, dated.head.idx + len(dated.head)), line[1]))


def _names_sources(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Do all statements of a sentence have their source and cue in it?"""
    start, end = article.source.sentences[sentence]
    return all(
        statement.cue and all(start <= span(reference).start < end for reference in [*statement.source, *statement.cue])
        for statement in coverage.statements(sentence)
    )


def _candidates(article: Article, dated: Dated) -> list[Range]:
    """Ranges that may tell the event, the narrowest first."""
    sentence = article.source.sentences[dated.sentence]
    found: list[Range] = []
    under: Token | None = None
    purpose = False
    for step in above(dated.head):
        purpose = purpose or step.tag_ == "VB"  # `prisoners held to free him in 2011`: the phrase tells no event
        told = under is None or under.pos_ in ("NOUN", "PROPN", "ADP") or under.dep_ == "relcl" or under.tag_ == "VBN"
        heard = under is not None and _is_heard_in(step, under)  # what was said in it: the clause tells that
        if step.pos_ in ("NOUN", "PROPN") and told and not purpose and not heard:
            found.append(_phrase(article, step, dated, sentence))
        elif is_finite(step) and _is_held(step):
            break  # what somebody believes, or a mere measure: those who say that he erred | than he did in 2008
        elif is_finite(step) and child(step, *_SUBJECTS) is not None and step.dep_ not in ("aux", "auxpass", "relcl"):
            if not dated.by_noun or dated.planned or is_of_main_clause(dated):
                found.append(_clause(article, step, dated, sentence))
            break  # what stands above this clause has a time of its own
        under = step
    return found


def _is_heard_in(noun: Token, done: Token) -> bool:
    """Is a noun what came out, in which something is said or shown (`in a video released on Friday, NAME warned`)?"""
    out = done.dep_ == "acl" and done.lemma_ in plans("publishing")
    return out and noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.pos_ == "VERB"


def _is_held(verb: Token) -> bool:
    """Does a clause say what a verb before it holds to be so, or to what something is compared?"""
    told = verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" and verb.head.i < verb.left_edge.i
    return told or any(child.dep_ == "mark" and child.lower_ == "than" for child in verb.children)


def _phrase(article: Article, noun: Token, dated: Dated, sentence: Range) -> Range:
    """A noun with all that belongs to it, a date after it and what that goes on with included."""
    start, end = max(noun.left_edge.idx, sentence[0]), end_of(noun.right_edge)
    if dated.by_noun and noun.i == dated.head.i and dated.start < start:
        first = article.tokens(dated.start, dated.end)[0]  # the parser parts the date from its noun
        return (first.nbor(-1) if first.i else first).idx, end_of(noun)
    if dated.by_noun and noun.i == dated.head.i and end < dated.end:
        end = dated.end
    after = next((token for token in article.tokens(dated.end, sentence[1])), None)
    if end <= dated.end and after is not None and after.tag_ in ("WDT", "WP"):
        end = end_of(after.head.right_edge)
    for part in children(noun, "relcl", "conj"):
        if part.dep_ == "relcl":
            end = min(end, _before_next_clause(part, dated, end))
        elif part.left_edge.idx > dated.end:
            joint = next((c for c in children(noun, "cc") if noun.i < c.i < part.i), part.left_edge)
            end = min(end, joint.left_edge.idx)  # what stands beside it has no date of its own
    beside = article.text.find(_BESIDE, dated.end, end)
    end = beside if beside >= 0 else end
    return _trimmed(article.text, (start, min(end, sentence[1])))


def _clause(article: Article, verb: Token, dated: Dated, sentence: Range) -> Range:
    """A verb's clause: from the sentence's start for the main verb, else from the subject, to where a further clause
    begins.
    """
    subject = child(verb, *_SUBJECTS)
    if subject is not None and subject.ent_type_ == "DATE" and dated.start != subject.idx:
        subject = None  # a slip of the parser: `held since 2016 were released`
    is_main = verb.dep_ == "ROOT" or verb.head.i == verb.i
    start = sentence[0] if is_main or subject is None else min(subject.left_edge.idx, dated.start)
    whole = sentence[1] if is_main else min(end_of(verb.right_edge), sentence[1])
    end = _before_next_clause(verb, dated, whole)
    return _trimmed(article.text, (start, end)) if end < sentence[1] else (start, end)


def _before_next_clause(verb: Token, dated: Dated, end: int) -> int:
    """Where a clause joined to a verb by `and` begins after the date; else the end that is given."""
    for joined in children(verb, "conj"):
        if joined.pos_ in VERBAL and joined.left_edge.idx > dated.end:
            joint = next((c for c in children(verb, "cc") if verb.i < c.i < joined.i), None)
            if joint is not None and joint.lower_ == "and":
                end = min(end, joint.idx)
    return end


def _trimmed(text: str, cut: Range) -> Range:
    start, end = cut
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _is_sound(article: Article, cut: Range, dated: Dated, coverage: Coverage) -> bool:
    """May the sentence be cut to this range?"""
    start, end = cut
    sentence = article.source.sentences[dated.sentence]
    if not (start <= dated.start and dated.end <= end):
        return False
    beside = article.text[start : dated.start] + article.text[dated.end : end]
    words = article.text[start:end]
    return (
        len(_WORD.findall(beside)) >= FEWEST
        and all(guard[0] >= start for guard in guards.find(article.text, sentence[0], end))
        and (clauses.ends_at(article.text, sentence, end) or not guards.find(article.text, end, sentence[1]))
        and is_balanced(words)
        and not coverage.cuts_quotation(cut)
        and _keeps_statements(cut, dated, coverage)
    )


def _keeps_statements(cut: Range, dated: Dated, coverage: Coverage) -> bool:
    """Is each statement of the sentence wholly in the range, with source and cue, or its content wholly outside?"""
    start, end = cut
    for statement in coverage.statements(dated.sentence):
        content = [span(reference) for reference in statement.content]
        if all(part.end <= start or end <= part.start for part in content):
            continue
        parts = [span(reference) for reference in [*statement.content, *statement.source, *statement.cue]]
        if not statement.cue or any(part.start < start or end < part.end for part in parts):
            return False
    return True
