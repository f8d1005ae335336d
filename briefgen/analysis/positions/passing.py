"""In passing: does the author only touch on what somebody said, so that the line would tell mostly other things?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.statements.telling import has_clause
from briefgen.analysis.topic import content_tokens, printed_words, tokens_of
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.analysis.article import Article
    from briefgen.model import Statement

OWN_SHARE, OWN_SHARE_ASIDE = 0.4, 0.6
"""Of a line's words, how many are the speaker's, with his name and the cue, where the line is a position of his and no
sentence of the author's; and where he speaks in a clause that hangs on what the author tells."""

_MEANS = frozenset({"by", "in", "for", "without", "despite"})
"""Prepositions before what somebody does on the way to what the sentence tells."""

_FORECASTS = frozenset({"estimate", "expectation", "forecast", "prediction", "projection", "target"})
_OUTDOING = frozenset(
    {"above", "beat", "below", "exceed", "match", "miss", "outstrip", "short", "surpass", "top", "trail"}
)
"""What a number does to a forecast of it."""

_SETTING = frozenset({"after", "as", "because", "before", "once", "since", "though", "when", "while"})
"""Links of a clause that tells when or why what the sentence tells came about."""

_ACTS_OF_BODIES = frozenset(
    {"resolution", "ruling", "judgment", "judgement", "verdict", "declaration", "treaty", "article"}
)
"""Papers, besides those that anybody writes, that say something themselves: `a resolution that condemned the raid`."""


def is_in_passing(article: Article, statement: Statement) -> bool:
    """Is the line mostly the author's own sentence, with a few words of somebody's in it: by refusing to go, he …?"""
    if statement.mode == "direct" or statement.within is not None or _is_gainsaid(statement):
        return False
    own = [span(part) for part in (*statement.source, *statement.cue, *statement.content)]
    printed = printed_words(article, statement)
    held = sum(any(part.start <= token.idx < part.end for part in own) for token in printed)
    cue, saying = tokens_of(article, statement.cue), lexicons.words("saying")
    if any(token.dep_ == "ROOT" and token.lemma_ in saying for token in cue):
        return False  # what the sentence tells is that he said it
    first = span(statement.content[0]).start
    if statement.mode == "indirect" and article.sentence_start(first) == first:
        return False  # it begins with what he says
    sets = not has_clause(content_tokens(article, statement)) and any(map(_sets_scene, cue))
    least = OWN_SHARE_ASIDE if sets or any(map(_is_aside, cue)) else OWN_SHARE
    return held < least * len(printed)


def _is_gainsaid(statement: Statement) -> bool:
    """Is it a denial behind the words of another that it denies: was accused of fraud, which he denies?"""
    behind = min((span(part).start for part in statement.cue), default=0)
    return statement.kind == "denial" and all(span(part).end <= behind for part in statement.content)


def _sets_scene(verb: Token) -> bool:
    """Does a verb only tell when or why something came about: shares fell after the bank pledged more aid?"""
    marks = (mark for mark in verb.children if mark.dep_ in ("mark", "advmod") and mark.i < verb.i)
    return verb.dep_ == "advcl" and any(mark.lower_ in _SETTING for mark in marks)


def _is_aside(token: Token) -> bool:
    """Is a cue said by the way: the means (`by denying it, he made …`), or of something that the author talks of?"""
    verb = token
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in _MEANS and verb.left_edge.lower_ != "what"
    noun = verb.head
    if verb.dep_ == "relcl" and any(c.dep_ == "nsubj" and c.tag_ not in ("WP", "WDT") for c in verb.children):
        return noun.dep_ in ("nsubj", "nsubjpass")  # the things that he wants to do | appeal to people
    papers = lexicon().documents | _ACTS_OF_BODIES
    if verb.dep_ != "relcl" or (noun.pos_ == "NOUN" and noun.lemma_.lower() in papers):
        return False
    while noun.dep_ in ("conj", "appos", "compound"):
        noun = noun.head
    acts = noun.dep_ in ("nsubj", "nsubjpass", "attr", "ROOT") or (noun.dep_ == "pobj" and noun.head.lower_ == "by")
    return not acts


def is_told_about(article: Article, statement: Statement) -> bool:
    """Is the cue the noun of which the author tells something (her claim is false), or by which he measures a thing?"""
    words = tokens_of(article, statement.cue) if not _is_gainsaid(statement) else []
    nouns = [token for token in words if token.pos_ == "NOUN"]
    heads = (token.head if token.dep_ == "conj" else token for token in nouns)
    return any(noun.dep_ in ("nsubj", "nsubjpass") for noun in heads) or any(map(_is_measure, nouns))


def _is_measure(noun: Token) -> bool:
    """Is it a forecast that something was above, or fell short of: sales beat analysts' forecasts?"""
    over = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else None
    return over is not None and noun.lemma_ in _FORECASTS and bool({over.lemma_, noun.head.lemma_} & _OUTDOING)
