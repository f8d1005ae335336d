"""What an open question is made of: its trigger, its template and the source's words that fill it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.aspect import FINITE
from briefgen.analysis.coverage import Coverage, has_pronoun_source
from briefgen.analysis.questions.people import is_of_crowd
from briefgen.analysis.questions.pleas import pleads
from briefgen.analysis.statements.telling import has_clause
from briefgen.analysis.topic import content_tokens, tokens_of, words_of
from briefgen.guards import find as find_guards
from briefgen.model import Dispute, Event, LegalItem, NoPosition, Position, Range, Statement
from briefgen.references import span
from briefgen.tables import Caseless, caseless

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_FILL = 45
"""Words; longer fills make no question that can be read."""

WANTED_FILL, SHORTEST_FILL = 25, 7
"""Words: a longer fill is cut at a comma before which a whole statement of this length stands."""

SHORTEST_TOLD = 5
"""Words; in fewer nothing is told that can be asked about."""

MOST_ADDED = 8
"""Words of whom somebody told, or where, that are taken into a fill whose statement ends before them."""

_RELATIVE = frozenset({"which", "who", "where", "whose", "when"})
"""What begins a clause in the middle of another."""

_GOING_ON = frozenset({"and", "as", "because", "but", "or", "that", "when", "where", "which", "while", "who", "whose"})
"""Words with which a sentence goes on after what somebody said."""

_BACK = frozenset({"he", "it", "she", "that", "these", "they", "this", "those"})
"""Words that point to what stands before a sentence."""

_IF = re.compile(r"\b(?:if|unless|provided that)\b", re.IGNORECASE)
"""What begins a condition."""

NEAR = 2
"""Sentences before a pronoun in which the name that it stands for is looked for."""

_IN_OWN_WORDS = frozenset({"condition", "demand_unanswered", "planned_event"})
"""What is asked of a speaker's plan or demand as it is reported; a whole sentence of his is talk, and no plan."""

_TURNED = {"you": ("must", "should")}
_BINDING = {**_TURNED, "we": ("will", "’ll", "'ll", "intend")}
"""Subjects in a quotation, each with the words by which a speaker turns to another or binds his own side."""

_AUTHORITIES = lexicons.heads()["state"] | lexicons.heads()["organisation"] | lexicons.heads()["court"]
"""Nouns of those who can do what is asked of them."""

_POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my", "your"})
"""Sources that, like pronouns, tell a reader of the question alone nothing."""


class Open(Struct, frozen=True):
    """A question before it is ranked: its template, its fills and the words that it rests on.

    less: what is taken from its trigger's weight, where the trigger is of a weaker form; who: the words that name the
    speaker, where those of the fill do not and the template has a place for him.
    """

    trigger: str
    template: str
    fills: dict[str, Range]
    evidence: tuple[Range, ...]
    less: float = 0.0
    who: Range | None = None

    def sentences(self, article: Article) -> list[int]:
        """The indexes of the sentences in which the words begin that it rests on, in order."""
        return sorted({n for start, _ in self.evidence if (n := article.sentence_at(start)) is not None})


class Findings(Struct, frozen=True):
    """What the other finders found, as questions need it."""

    statements: Sequence[Statement]
    positions: Sequence[Position]
    disputes: Sequence[Dispute]
    legal_context: Sequence[LegalItem]
    timeline: Sequence[Event]
    no_position: Sequence[NoPosition]

    @property
    def known(self) -> dict[str, Statement]:
        """The statements by their id."""
        return {statement.id: statement for statement in self.statements}


def shortened(article: Article, item: Open) -> Open:
    """The question with each fill cut to what has to be read."""
    return replace(item, fills={name: _short(article, words) for name, words in item.fills.items()})


def _short(article: Article, words: Range) -> Range:
    """A fill without a joining word before it and, where it is long, without what is only added at its end.

    Nothing is left out that holds a guard word: a condition or negation stays.
    """
    start, end = words
    joint = pattern("joint").match(article.words(words))
    start += joint.end() if joint else 0
    if len(article.text[start:end].split()) <= WANTED_FILL:
        return start, end
    for added in reversed(list(pattern("added").finditer(article.text[start:end]))):
        if added[0] in _RELATIVE and "," in article.text[start + added.end() : end]:
            continue  # after the relative clause the sentence goes on
        stop = trimmed(article, (start, start + added.start()))[1]
        left = article.text[start:stop]
        told = any(token.tag_ in FINITE for token in article.tokens(start, stop))
        whole = told and left.count("(") == left.count(")") and len(re.findall(r'["“”]', left)) % 2 == 0
        fitting = SHORTEST_FILL <= len(left.split()) <= WANTED_FILL
        if whole and fitting and not find_guards(article.text, stop, end):
            return start, stop
    return start, end


def is_told_in_full(article: Article, item: Open) -> bool:
    """Do the words after a question's colon tell something (not `the case continues`)?"""
    words = item.fills.get("what")
    named = item.template.endswith("_phrase") or item.template == "not_known_whether"  # asked with a whole clause
    return words is None or named or len(article.words(words).split()) >= SHORTEST_TOLD


def is_balanced(words: str) -> bool:
    """Has each bracket and quotation mark its other half?"""
    return words.count("(") == words.count(")") and words.count("“") == words.count("”") and words.count('"') % 2 == 0


def fits(article: Article, words: Range, coverage: Coverage) -> bool:
    """Can a fill be printed: some words of one paragraph, not too many, and no half of a quotation?"""
    if coverage.cuts_quotation(words) or not is_balanced(article.words(words)):
        return False
    return (
        words[0] < words[1] and len(article.words(words).split()) <= LONGEST_FILL and "\n" not in article.words(words)
    )


def said(article: Article, statement: Statement, known: dict[str, Statement]) -> Range:
    """A statement's words with those that say whose they are: its clause, or that of the one it is nested in."""
    while statement.within in known and has_pronoun_source(article, statement):
        statement = known[statement.within]
    parts = [span(reference) for reference in (*statement.source, *statement.cue, *statement.content)]
    words = (min(part.start for part in parts), max(part.end for part in parts))
    anchor = span((statement.cue or statement.content)[0]).start
    sentence = sentence_of(article, anchor)
    contents = [span(reference) for reference in statement.content]
    if sentence is not None and sentence[0] <= contents[0].start < sentence[1]:
        # Of a quotation that runs on, the sentence that names its speaker.
        words = (max(words[0], sentence[0]), min(words[1], sentence[1]))
    return _without_joint(article, _rounded(article, trimmed(article, with_quotes(article, words))))


def _without_joint(article: Article, words: Range) -> Range:
    """A statement's words without the word left at their end with which the sentence goes on (`…, which`)."""
    tokens = article.tokens(*words)
    while tokens and tokens[-1].lower_ in _GOING_ON and tokens[-1].dep_ not in ("pobj", "dobj", "prt"):
        words = trimmed(article, (words[0], tokens[-1].idx))
        tokens = article.tokens(*words)
    return words


def _rounded(article: Article, words: Range) -> Range:
    """A statement's words with what its last word needs after it: whom somebody told, what a preposition governs."""
    tokens = article.tokens(*words)
    last = tokens[-1] if tokens else None
    if last is None or not (last.pos_ == "ADP" or last.lemma_ == "tell"):
        return words
    needed = [child for child in last.children if child.i > last.i and child.dep_ in ("pobj", "dobj", "dative")]
    end = token_end(needed[-1].right_edge) if needed else words[1]
    if needed and len(article.text[words[1] : end].split()) <= MOST_ADDED and "\n" not in article.text[words[1] : end]:
        return words[0], end
    return trimmed(article, (words[0], last.idx)) if last.pos_ == "ADP" else words


def voiced(
    article: Article, trigger: str, statement: Statement, known: dict[str, Statement], less: float = 0.0
) -> Open | None:
    """The question that a statement raises, with its speaker's name where its own words have a pronoun.

    None where the speaker is not on the record or is nowhere named.
    """
    if _is_relative(article, statement) or (trigger in _IN_OWN_WORDS and _is_bare_talk(article, statement, trigger)):
        return None
    if statement.who == "person" and _is_of_unnamed(article, statement):
        return None
    top = top_of(tokens_of(article, statement.source))
    if trigger in ("condition", "planned_event") and top is not None and is_of_crowd(top):
        return None
    what = said(article, statement, known)
    if _cuts_name(article, what) or _cuts_condition(article, what) or _points_back(article, statement, what):
        return None
    fills, evidence = {"what": what}, printed_of(statement, what)
    if is_named(article, statement):
        return Open(trigger, trigger, fills, evidence, less)
    if statement.who not in ("person", "body") or not statement.named or not has_pronoun_source(article, statement):
        return None
    if statement.mode != "direct" and not has_clause(content_tokens(article, statement)):
        return None  # the author's words, and not how somebody put it
    name = span(statement.named[0])
    if not _is_meant(article, article.text[name.start : name.end], span(statement.source[0]).start):
        return None
    return Open(trigger, f"{trigger}_by", fills, evidence, less, (name.start, name.end))


def _is_bare_talk(article: Article, statement: Statement, trigger: str) -> bool:
    """Is a statement a whole sentence in its speaker's mouth, with which he turns to nobody (not `You must resign`)?

    Under a condition, talk is also what binds him to nothing (not `If they close the pier, we will sue`).
    """
    turned = _BINDING if trigger == "condition" else _TURNED
    tokens = content_tokens(article, statement)
    if trigger == "demand_unanswered" and pleads(tokens):
        return False  # `We call on Sudland to pay`
    return statement.mode == "direct" and not any(
        word.lower_ in (turned["you"] if _is_called_on(token, trigger) else turned.get(token.lower_, ()))
        for token in tokens
        if token.dep_ == "nsubj"
        for word in (token.head, *token.head.children)
    )


def _is_called_on(noun: Token, trigger: str) -> bool:
    """Is it a body or an authority of which somebody asks something in a quotation: `the authorities must …`?"""
    body = noun.ent_type_ in ("GPE", "ORG") or noun.lower_ in _AUTHORITIES
    return trigger == "demand_unanswered" and body and noun.head.tag_ == "VB"  # not `they must have known`


def _is_of_unnamed(article: Article, statement: Statement) -> bool:
    """Does a person say something of an `it` or `they` that he cannot be himself (`he hoped it would change`)?

    An `it` before `be` and a clause is none of these (`it was time for Sudland to leave`).
    """
    tokens = content_tokens(article, statement)
    first = tokens[0] if tokens else None
    if first is None or first.lower_ not in _BACK - {"he", "she"} or first.dep_ not in ("nsubj", "nsubjpass"):
        return False
    clauses = any(child.dep_ in ("acl", "advcl", "ccomp", "csubj", "xcomp") for child in first.head.subtree)
    return not (first.head.lemma_ == "be" and clauses)


def _points_back(article: Article, statement: Statement, words: Range) -> bool:
    """Do the words begin, before their speaker, with one that only what stands before them explains (`it may …`)?"""
    first = next((token for token in article.tokens(*words) if not token.is_punct), None)
    source = span(statement.source[0]).start if statement.source else words[0]
    return first is not None and first.idx < source and first.lower_ in _BACK


def _cuts_name(article: Article, words: Range) -> bool:
    """Do some words begin in the middle of a noun's own words (`purpose of …`, after `the`) or after a preposition?"""
    first = article.tokens(*words)[0]
    before = first.nbor(-1) if first.i else None
    if before is None or before.sent != first.sent:
        return False
    named = before.head.idx >= first.idx and before.dep_ in ("det", "amod", "compound", "poss")
    return named or before.dep_ == "prep"


def _cuts_condition(article: Article, words: Range) -> bool:
    """Does a condition stand before some words in their sentence, so that they alone would say too much?"""
    sentence = sentence_of(article, words[0])
    return sentence is not None and _IF.search(article.text[sentence[0] : words[0]]) is not None


def _is_relative(article: Article, statement: Statement) -> bool:
    """Is a statement told of in a relative clause, so that its words are no sentence (`the unions, who have asked`)?"""
    tokens = tokens_of(article, statement.cue)
    source = words_of(article, statement.source).lower()
    if any(token.tag_ == "VBG" and token.dep_ in ("conj", "pcomp") for token in tokens):
        return True  # `he was back to boasting and pledging to …`
    return source in ("who", "which", "that") or any(
        token.dep_ == "relcl" or (token.dep_ == "acl" and token.head.dep_ != "ROOT") for token in tokens
    )  # of a sentence without a verb of its own the parser has taken the main verb for a participle


def _is_meant(article: Article, name: str, place: int) -> bool:
    """Can a pronoun at a place mean nobody but the bearer of a name: is he the one person in the sentences before it?

    A wrong name is worse than none.
    """
    n = article.sentence_at(place) or 0
    start = article.source.sentences[max(n - NEAR, 0)][0]
    people = [token for token in article.tokens(start, place) if token.ent_type_ == "PERSON"]
    ends = {token.text for token in people if token.i + 1 == len(article.doc) or token.nbor().ent_iob_ != "I"}
    last = name.split()[-1]
    return last in article.text[start:place] and ends <= {last}


def is_named(article: Article, statement: Statement) -> bool:
    """Is the speaker on the record, and named in the very words that the question would print?"""
    if statement.who not in ("person", "body") or has_pronoun_source(article, statement):
        return False
    own = span(statement.source[0]) if statement.source else None
    return own is not None and article.text[own.start : own.end].split()[0].lower() not in _POSSESSIVES


def cue_words(article: Article, statement: Statement) -> str:
    """The words that attribute a statement."""
    return words_of(article, statement.cue)


def evidence_of(statement: Statement) -> tuple[Range, ...]:
    """What a statement says: the shortest words that a question about it rests on."""
    return tuple((part.start, part.end) for part in map(span, statement.content))


def printed_of(statement: Statement, fill: Range) -> tuple[Range, ...]:
    """What a statement says as far as a question prints it: of a quotation that runs on, its first sentence alone."""
    parts = [(max(start, fill[0]), min(end, fill[1])) for start, end in evidence_of(statement)]
    return tuple(part for part in parts if part[0] < part[1])


def sentence_of(article: Article, offset: int) -> Range | None:
    """The sentence that holds a code point."""
    n = article.sentence_at(offset)
    return article.source.sentences[n] if n is not None else None


def group_of(found: re.Match[str], start: int) -> Range:
    """The range of the group that a table's pattern names; start: where the text that was searched begins."""
    name = next(name for name, value in found.groupdict().items() if value is not None)
    return start + found.start(name), start + found.end(name)


def with_quotes(article: Article, words: Range) -> Range:
    """Take in a quotation mark that stands just outside, so that none is printed alone."""
    start, end = words
    if start and article.text[start - 1] in '"“':
        start -= 1
    if article.text[end : end + 1] and article.text[end] in '"”':
        end += 1
    return start, end


def token_end(token: Token) -> int:
    """The code point after a token."""
    return int(token.idx + len(token))


def trimmed(article: Article, words: Range) -> Range:
    """A range without white space, closing stops and dashes; a stop before a quotation mark stays."""
    start, end = words
    while end > start and article.text[end - 1] in " \u00a0\n\r\t,;:-–—":
        end -= 1
    while start < end and article.text[start].isspace():
        start += 1
    return start, end


@cache
def pattern(name: str) -> Caseless | re.Pattern[str]:
    """The patterns of one table as one; each one's group `what` is numbered apart."""
    lexicon = lexicons.read("questions/triggers.toml")
    listed = [entry.replace("(?P<what>", f"(?P<what{n}>") for n, entry in enumerate(lexicon[name]["patterns"])]
    return caseless(rf"(?<![\w-])(?:{'|'.join(listed)})")
