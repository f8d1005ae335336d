"""Groups without a name, `US lawmakers`: the words that they are called by, and the inner key made of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_GROUP = 12
"""Words of the name of several groups together, `ten states led by X and industry groups`."""

_DETERMINERS = lexicons.words("quantifiers") | {"the", "a", "an", "these", "those"}


def group_key(name: str, noun: Token) -> str:
    """The inner key of a group: its name as it stands inside a sentence, so that `Analysts` and `analysts` are one."""
    first = next((token for token in noun.subtree if token.text == name.split()[0]), noun)
    lower = first.pos_ != "PROPN" and first.text.istitle() and first.ent_type_ in ("", "CARDINAL")
    return f"group:{name[0].lower() + name[1:] if lower else name}"


def group_words(article: Article, noun: Token) -> Range:
    """The words by which a group without a name is called: its noun with what modifies it, articles left off.

    Groups joined by `and` are one, named as they stand; `a group of artists` is named with its members.
    """
    joined = any(t.dep_ == "conj" and t.pos_ == "NOUN" for t in noun.subtree)
    members = noun.tag_ == "NN" and any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.children)
    whole = [t for t in noun.subtree if not t.is_space and t.dep_ not in ("punct",)]
    plain = not any(t.dep_ in ("relcl", "advcl") or t.lower_ in (",", ";") for t in noun.subtree)
    if (joined or members) and plain and len(whole) <= LONGEST_GROUP:
        words = whole
    else:
        words = [t for t in noun.lefts if t.dep_ in ("amod", "compound", "nmod", "poss")]
        words = [t for word in words for t in word.subtree] + [noun]
    words = sorted(words, key=lambda t: t.i)
    while len(words) > 1 and words[0].lower_ in _DETERMINERS:
        words = words[1:]
    return words[0].idx, words[-1].idx + len(words[-1])
