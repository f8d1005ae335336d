"""Words of law that name no instrument (`the law of averages`, `a gas bill`), and those with a number (`Rule 40`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.legal.words import legal

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_figure(noun: Token) -> bool:
    """Does a noun of law stand for something else: a law of nature, a deed, a bill to be paid, an opinion?"""
    lemma = noun.lemma_.lower()
    if lemma in ("law", "rule", "order"):
        unwritten = any(c.lower_ in legal("figures", "unwritten") for c in noun.children)
        return unwritten or _is_of(noun, "ranks" if lemma == "order" else "natures")
    if lemma == "act":
        return any(c.lower_ == "of" for c in noun.children) and not _is_of(noun, "legislatures")
    if lemma in ("judgment", "judgement"):
        return any(c.lower_ in legal("figures", "opinions") for c in noun.children)
    if lemma == "measure":
        return any(c.lower_ in legal("figures", "measured") for c in noun.children if c.dep_ in ("compound", "amod"))
    if lemma == "constitution":
        return any(c.lower_ in ("its", "his", "her", "strong", "weak") for c in noun.children)
    return lemma == "bill" and _is_invoice(noun)


def _is_of(noun: Token, table: str) -> bool:
    """Does `of` stand behind a noun with something of a list?"""
    behind = [inner for c in noun.children if c.lower_ == "of" for inner in c.children]
    behind += [inner for one in behind for inner in one.conjuncts]
    return any({one.lower_, one.lemma_.lower()} & legal("figures", table) for one in behind)


def _is_invoice(noun: Token) -> bool:
    """Is a bill one that is to be paid: by what it is for, its sum, or the verb that it depends on?"""
    before = {c.lemma_.lower() for c in noun.children if c.dep_ in ("compound", "amod")}
    if before & legal("figures", "charged"):
        return True
    behind = [inner for c in noun.children if c.lower_ in ("of", "for") for inner in c.subtree]
    if any(inner.text in "$€£¥" or inner.lemma_.lower() in legal("figures", "works") for inner in behind):
        return True
    if noun.dep_ == "pobj":
        return noun.head.lower_ == "with" and noun.head.head.lemma_.lower() in legal("figures", "paying_with")
    return noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in legal("figures", "paying")


def is_numbered(noun: Token) -> bool:
    """Is a noun a part of a text of law with its number (`Rule 40`, `Article 50`, `Section 230`)?"""
    if not noun.text[0].isupper() or noun.lemma_.lower() not in legal("instruments", "parts"):
        return False
    return noun.i + 1 < len(noun.doc) and _is_number(noun.nbor(1).text)


def _is_number(words: str) -> bool:
    return words[:1].isdigit() or (words.isupper() and not set(words) - set("IVXLC"))
