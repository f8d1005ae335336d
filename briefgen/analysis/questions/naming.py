"""The noun phrase that names what is under way (`plans to end the embargo`), plainer than its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.clauses import POINTING
from briefgen.analysis.questions.fills import WANTED_FILL, is_balanced, token_end, trimmed
from briefgen.guards import find as find_guards
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

MATTERS: dict[str, frozenset[str]] = {
    "action_open": frozenset({"action", "boycott", "stoppage", "strike", "walkout"}),
    "bid_open": frozenset(
        {"acquisition", "approach", "bid", "buyout", "flotation", "merger", "offer", "sale", "takeover"}
    ),
    "case_open": frozenset(
        {"action", "appeal", "case", "challenge", "complaint", "lawsuit", "petition", "proceeding", "suit"}
    ),
    "inquiry": frozenset({"audit", "inquest", "inquiry", "investigation", "probe", "review"}),
    "talks_open": frozenset({"consultation", "discussion", "negotiation", "talk", "talks"}),
    "undecided": frozenset(
        {
            "amendment", "bill", "draft", "legislation", "measure", "motion", "pact", "plan", "proposal", "reform",
            "resolution", "treaty",
        }
    ),
}  # fmt: skip
"""The triggers of a matter that a noun can name, each with these nouns."""

SHORTEST_NAME = 5
"""Words; fewer (`a new offer`) do not say which matter is meant."""

_MASS = frozenset({"action", "legislation"})
"""Those of the nouns that need no article."""

_DOUBTING = frozenset({"allege", "claim", "deny", "dismiss", "dispute", "doubt", "imagine", "refute"})
"""Verbs that leave open whether there is what they name."""

_COMPLEMENTS = frozenset({"prep", "acl"})

_PRONOUNS = frozenset({"PRP", "PRP$", "WDT", "WP", "WP$", "WRB"})


def named_matter(article: Article, trigger: str, told: Range, coverage: Coverage) -> Range | None:
    """The noun phrase that names a matter in the author's own words; None where none names it well enough.

    told: the words by which the matter was found. A phrase is left alone that points outside itself (`its plan to`),
    has no complement that tells what the matter is about, or holds a word of doubt or denial.
    """
    for head in article.tokens(*told):
        if head.lemma_.lower() not in MATTERS.get(trigger, ()) or head.pos_ not in ("NOUN", "PROPN"):
            continue
        about = [child for child in head.children if child.i > head.i and child.dep_ in _COMPLEMENTS]
        bare = head.tag_ == "NN" and not any(child.dep_ in ("det", "poss", "nummod") for child in head.children)
        if bare and head.lemma_.lower() not in _MASS:
            continue  # `filed suit against`: no name of one thing
        if not about or _is_claimed(article, head, coverage):
            continue
        words = trimmed(article, (head.left_edge.idx, _end(head, about)))
        if _is_clear(article, words) and not coverage.cuts_quotation(words):
            return words
    return None


def _is_claimed(article: Article, head: Token, coverage: Coverage) -> bool:
    """Is there such a matter only in somebody's words, other than those of one who speaks for or against it?"""
    spoken_of = head.dep_ == "dobj" and coverage.is_cue(head.head.idx) and head.head.lemma_ not in _DOUBTING
    return coverage.holds(article.sentence_at(head.idx) or 0, head.idx) and not spoken_of


def _end(head: Token, about: list[Token]) -> int:
    """Where a name ends: before what is only added after a comma, or joined on."""
    end = token_end(about[0].right_edge)
    for child in about[1:]:
        before = child.left_edge.nbor(-1)
        if before.is_punct or before.lower_ in ("and", "or", "but"):
            break
        end = token_end(child.right_edge)
    return end


def _is_clear(article: Article, words: Range) -> bool:
    """Do some words say by themselves what they mean, briefly and without doubt or denial?"""
    tokens = article.tokens(*words)
    if any(token.tag_ in _PRONOUNS or token.tag_ in FINITE for token in tokens):
        return False
    if tokens[0].lower_ in POINTING or tokens[0].lower_ in ("any", "no", "another", "other"):
        return False
    following = tokens[-1].nbor() if tokens[-1].i + 1 < len(article.doc) else None
    if following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "SYM"):
        return False  # cut in the middle, by a slip of the parser
    count = len(article.words(words).split())
    guarded = bool(find_guards(article.text, *words))
    return SHORTEST_NAME <= count <= WANTED_FILL and is_balanced(article.words(words)) and not guarded
