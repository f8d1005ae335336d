"""Imputed: does the author only lend somebody what the cue seems to tell: a mood, a motive, an argument, a gist?

He may be right, but nobody has said so: under that somebody's name it would stand as his own word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article, top_of
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.phrases import POINTING, VERBAL, children
from briefgen.analysis.topic import content_tokens, tokens_of
from briefgen.model import Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token


_LOOKS = frozenset({"seem", "appear", "look", "sound"})
_TO_ALL_LOOKS = frozenset(
    {"apparently", "seemingly", "evidently", "presumably", "supposedly", "doubtless", "likely", "probably"}
)
"""By which the author says that he only infers it, whatever the verb."""

_TO_HIS_MIND = frozenset(
    {"clearly", "obviously", "visibly", "plainly", "understandably", "surely", "undoubtedly", "palpably", "secretly"}
)
"""The same of moods; of speech they tell how it was said (`clearly said`)."""

_GIST = frozenset({"essentially", "effectively", "basically", "practically", "virtually", "implicitly", "tacitly"})
"""Adverbs before a verb of speech: it is the author who draws this from what somebody said or did."""

_GUESSED = frozenset({"will", "'ll", "’ll", "must", "may", "might", "could", "should", "can"})
"""Auxiliaries by which the author foretells or guesses a mood: will not be happy, must be hoping."""

_HELD = frozenset({"say", "think", "believe", "report", "understand", "know", "rumour", "rumor", "expect", "suppose"})
"""Verbs whose passive with an infinitive tells what others say of their subject."""

_COMES_TO = frozenset(
    {"mean", "involve", "require", "entail", "necessitate", "risk", "avoid", "resist", "justify", "merit", "include"}
)
"""Verbs of what something comes to: `it means admitting that` is no admission."""

_RESTS_ON = frozenset(
    {"assume", "presume", "presuppose", "suppose", "imply", "mean", "ignore", "overlook", "require", "reflect"}
)
"""What an idea or a plan does, where `it` or `this` is its subject."""

_WEIGHING = frozenset(
    {"consider", "contemplate", "weigh", "mull", "ponder", "debate", "entertain", "imagine", "think", "toy", "dream"}
)
"""Verbs of thinking a deed over: in the past (`considered selling`) the author tells what he knows of it."""

_HOPING = frozenset(
    {
        "hope",
        "hop",
        "fear",
        "think",
        "believe",
        "expect",
        "want",
        "wish",
        "assume",
        "pray",
        "worry",
        "figure",
        "suspect",
    }
)
"""Verbs whose participle gives the motive of a deed: he left, hoping to be asked back ("hop" as the tagger's base)."""

_DEEDS = frozenset({"accept", "agree", "decline", "hope", "hop", "plan", "refuse", "seek", "try", "want"})
"""What is done rather than said, where `despite` only holds it against what the sentence tells."""

_SAYING = frozenset({"clause", "quote", "wh"})
"""Frames of the verbs by which words are said."""

_WHENEVER = frozenset({"when", "whenever", "once", "if", "unless", "until", "till", "as", "where", "wherever"})
_OF_ITS_OWN = frozenset({"det", "poss", "amod", "compound", "nummod", "relcl", "acl", "prep", "appos"})
_PUBLIC = frozenset(
    {
        "citizen", "consumer", "customer", "family", "household", "parent", "people", "public", "shopper", "taxpayer",
        "voter",
    }
)  # fmt: skip

_HIGHEST = 3
_TWO_BEFORE = 2
"""Words before a source, the nearer of which is a `what`."""


def is_imputed(article: Article, statement: Statement) -> bool:
    """Is what a statement holds only the author's reading of its source?"""
    if statement.mode == "direct":
        return False
    words = tokens_of(article, statement.cue)
    top = top_of(words)
    if top is None:
        return False
    content, source = content_tokens(article, statement), tokens_of(article, statement.source)
    minded = _is_minded(words)
    return (
        _is_asked(article, statement)
        or _is_inferred(words, top, minded=minded)
        or (minded and _is_guessed(words))
        or _is_hearsay(top, content)
        or _is_general(top, source)
        or (minded and _is_of_the_public(top, source))
        or _comes_to(top)
        or (len(source) == 1 and source[0].lower_ in POINTING and top.lemma_ in _RESTS_ON)
        or _is_weighed(top, content)
        or _is_motive(top)
        or _is_set_against(top)
        or _is_taken_over(statement, source)
    )


def _is_minded(words: list[Token]) -> bool:
    """Does the cue tell of a mood or a thought: is worried about, hopes to?"""
    known = lexicon()
    if any(token.lower_ in known.adjectives for token in words):
        return True
    verbs = [known.verbs[token.lemma_] for token in words if token.pos_ in VERBAL and token.lemma_ in known.verbs]
    return bool(verbs) and all(cue.reads_minds for cue in verbs)


def _is_inferred(words: list[Token], top: Token, *, minded: bool) -> bool:
    """Does the author say that it only looks so to him: did not seem to be worried, is apparently so worried that?"""
    adverbs = {token.lower_ for token in (*words, *children(top, "advmod"))}
    if adverbs & _TO_ALL_LOOKS or adverbs & _GIST or (minded and adverbs & _TO_HIS_MIND):
        return True
    looks = {verb.lemma_ for verb in _above(top)} & _LOOKS
    return "seem" in looks or (minded and (top.lemma_ in _LOOKS or bool(looks)))  # seemed to implore


def _is_asked(article: Article, statement: Statement) -> bool:
    """Does the author ask it himself: were these the gifts that he had promised?"""
    number = article.sentence_at(span(statement.cue[0]).start)
    last = article.source.sentences[number][1] - 1 if number is not None else 0
    own = statement.mode == "indirect" and statement.within is None
    return own and article.text[last] == "?" and not article.in_quotation(last)


def _above(token: Token) -> list[Token]:
    """The verbs on which a word hangs as their complement, the closest first."""
    steps: list[Token] = []
    while token.dep_ in ("xcomp", "acomp", "oprd", "ccomp") and len(steps) < _HIGHEST:
        token = token.head
        steps.append(token)
    return steps


def _is_guessed(words: list[Token]) -> bool:
    """Is a mood only foretold or guessed?"""
    return any(helper.lower_ in _GUESSED for token in words for helper in children(token, "aux"))


def _is_hearsay(top: Token, content: list[Token]) -> bool:
    """Is it what others say of the source: are said to be urging?"""
    passive = bool(children(top, "auxpass")) and not children(top, "agent")
    return passive and top.lemma_ in _HELD and bool(content) and content[0].tag_ == "TO"


def _is_general(top: Token, source: list[Token]) -> bool:
    """Is it of anybody of that kind at any time: when voters judge that?"""
    noun = top_of(source)
    if noun is None or noun.tag_ != "NNS" or top.tag_ not in ("VBP", "VB") or children(top, "aux"):
        return False
    linked = any(mark.lower_ in _WHENEVER and mark.i < top.i for mark in children(top, "mark", "advmod"))
    return linked and top.dep_ == "advcl" and not children(noun, *_OF_ITS_OWN)


def _is_of_the_public(top: Token, source: list[Token]) -> bool:
    """Is it a mood of the public at large, of which nobody speaks: voters want lower prices?"""
    noun = top_of(source)
    if noun is None or noun.lemma_.lower() not in _PUBLIC or top.tag_ == "VBG":
        return False
    return not children(noun, *_OF_ITS_OWN) and not children(top, "agent")


def _comes_to(top: Token) -> bool:
    """Is the verb of speech only what something else means or asks for: it means admitting that?"""
    return top.tag_ == "VBG" and any(verb.lemma_ in _COMES_TO for verb in _above(top))


def _is_weighed(top: Token, content: list[Token]) -> bool:
    """Did somebody think a deed over: considered selling the house?"""
    told = top.tag_ == "VBD" or (top.tag_ == "VBN" and not children(top, "auxpass"))
    return told and top.lemma_ in _WEIGHING and any(token.tag_ == "VBG" for token in content[:2])


def _is_motive(top: Token) -> bool:
    """Does the author give what somebody did a motive, where that deed is none of speech?"""
    if top.tag_ != "VBG" or top.lemma_ not in _HOPING or children(top, "aux") or top.dep_ not in ("advcl", "acl"):
        return False
    deed = top.head if top.head.pos_ in VERBAL else None
    if deed is None:
        return False
    cue = lexicon().verbs.get(deed.lemma_.lower())
    return cue is None or not cue.frames.keys() & _SAYING


def _is_set_against(top: Token) -> bool:
    """Is it a deed that what the sentence tells came about in spite of: fell despite the firm agreeing a deal?"""
    held = top.head if top.dep_ == "pcomp" else top.head.head if top.dep_ == "acl" and top.head.dep_ == "pobj" else None
    return held is not None and held.lower_ == "despite" and top.lemma_ in _DEEDS


def _is_taken_over(statement: Statement, source: list[Token]) -> bool:
    """Does the author only take over what somebody calls a thing, in his own sentence: after what Oslo said was?"""
    if statement.mode != "indirect" or not source or source[0].i < _TWO_BEFORE:
        return False
    return source[0].nbor(-1).lower_ == "what" and source[0].nbor(-_TWO_BEFORE).pos_ in ("ADP", "SCONJ")
