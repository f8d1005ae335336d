"""Groups without a name, `US lawmakers`: the words that they are called by, and the inner key made of these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

CROWDS_BACK = 3
"""Sentences back in which the crowd is told of that `the group` takes up."""

FARTHEST_CROWD = 15
"""The same where it is taken up again and again."""

LONGEST_GROUP = 12
"""Words of the name of several groups together, `ten states led by X and industry groups`."""

_NAMED_SO = re.compile(r"(?: [\w’'-]+){0,8}? (?:called|known as) [A-Z]")
"""Behind a group's noun: it has a name."""

_DETERMINERS = lexicons.words("quantifiers") | {
    "the",
    "a",
    "an",
    "these",
    "those",
    "even",
    "only",
    "also",
    "just",
    "not",
}

_CALENDAR = lexicons.words("calendar")


def group_key(name: str, noun: Token) -> str:
    """The inner key of a group: its name as it stands inside a sentence, so that `Analysts` and `analysts` are one."""
    first = next((token for token in noun.subtree if token.text == name.split()[0]), noun)
    lower = first.pos_ != "PROPN" and first.text.istitle() and first.ent_type_ in ("", "CARDINAL")
    return f"group:{name[0].lower() + name[1:] if lower else name}"


def group_words(article: Article, noun: Token) -> Range:
    """The words by which a group without a name is called: its noun with what modifies it, articles left off.

    Groups joined by `and` are one, named as they stand; `a group of artists` is named with its members.
    """
    speaking = next((t for t in noun.children if t.dep_ == "acl" and t.lower_ == "representing"), None)
    whom = _spoken_for(speaking) if speaking is not None else None
    if whom is not None:
        return noun.idx, whom.idx + len(whom)
    of = next((t for t in noun.children if t.dep_ == "prep" and t.lower_ == "of"), None) if noun.tag_ == "NN" else None
    made = next((t for t in of.children if t.tag_ == "NNS"), None) if of is not None else None
    if made is not None and "," in {t.text for t in noun.subtree}:
        return noun.idx, made.idx + len(made)
    joined = any(t.dep_ == "conj" and t.pos_ == "NOUN" for t in noun.subtree)
    led = [] if joined else [t for t in noun.subtree if t.dep_ == "acl" and t.i > noun.i]
    told = {t for verb in led for t in verb.subtree}  # `led by NAME`
    whole = [t for t in noun.subtree if not t.is_space and t.dep_ not in ("punct",) and t not in told]
    plain = not any(t.dep_ in ("relcl", "advcl") or t.lower_ in (",", ";") for t in noun.subtree)
    if (joined or of is not None) and plain and len(whole) <= LONGEST_GROUP:
        words = whole
    else:
        words = [t for t in noun.lefts if t.dep_ in ("amod", "compound", "nmod", "poss")]
        words = [t for word in words for t in word.subtree] + [noun]
    words = sorted(words, key=lambda t: t.i)
    if len(words) > 2 and words[0].text in _CALENDAR and words[1].like_num:  # `in April 10 senators asked`
        words = words[2:]
    while len(words) > 1 and words[0].lower_ in _DETERMINERS:
        words = words[1:]
    return words[0].idx, words[-1].idx + len(words[-1])


def crowd_before(article: Article, noun: Token) -> Token | None:
    """The noun of people without a name that the same noun takes up: `A group of doctors wrote …`, then `the group`.

    None where the group has been given its name since.
    """
    if not _is_bare(noun):
        return None
    here = article.sentence_at(noun.idx) or 0
    first = article.source.sentences[max(here - FARTHEST_CROWD, 0)][0]
    for token in reversed(article.tokens(first, noun.left_edge.idx)):
        if token.lower_ != noun.lower_ or token.tag_ != "NN":
            continue
        number = article.sentence_at(token.idx) or 0
        if here - number > CROWDS_BACK or any(child.dep_ == "appos" for child in token.children):
            return None
        if any(child.lower_ in ("a", "an") for child in token.children):
            called = _NAMED_SO.match(article.text, token.idx + len(token))
            return token if is_crowd(token) and called is None else None
        if not _is_bare(token):
            return None
        here = number
    return None


def _is_bare(noun: Token) -> bool:
    """Is nothing said of a group beside its noun: `the group`?"""
    return noun.tag_ == "NN" and not any(t.dep_ in ("amod", "compound", "nmod", "prep") for t in noun.children)


def is_crowd(noun: Token) -> bool:
    """Is it a group told by those whom it is made of or speaks for: `a group of doctors`, `one representing towns`?"""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return any(t.tag_ == "NNS" for t in child.children)
        if child.dep_ == "acl" and child.lower_ == "representing":
            return _spoken_for(child) is not None
    return False


def _spoken_for(verb: Token) -> Token | None:
    return next((t for t in verb.children if t.dep_ == "dobj" and t.tag_ == "NNS"), None)
