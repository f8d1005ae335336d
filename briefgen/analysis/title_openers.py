"""What opens a sentence before a title and is no part of it: `Count former mayor NAME among them`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis import lexicons

if TYPE_CHECKING:
    from briefgen.analysis.article import Article
    from briefgen.analysis.titles import Word


def opens_before_former(article: Article, word: Word, follower: str) -> bool:
    """Does a capitalised word stand before `former` that names no body, place or people: no `German former mayor`?"""
    plain = all(t.tag_ != "JJ" and not t.ent_type_ for t in article.tokens(word.start, word.end))
    return follower == "former" and plain and not word.possessive and not lexicons.scan(word.text)
