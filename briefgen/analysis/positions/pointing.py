"""Pointing: is what somebody says only a `this` or a `that idea`, and what it means stands in no word of the line?

Such a line cannot be read alone: `Varga denied them`, `This would cost jobs, she said`. Nor does a line tell what is
said that names no more than the thing: `Varga praised the plan`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.attribution.phrases import POINTING, SUBJECTS
from briefgen.analysis.topic import content_tokens, opens_quoted, tokens_of
from briefgen.model import Insert
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.analysis.article import Article
    from briefgen.model import Statement

_POINTERS = frozenset({"this", "that", "these", "those"})
_TIMES = frozenset({"day", "week", "weekend", "month", "year", "morning", "afternoon", "evening", "night", "time"})
"""What `this` names without pointing at anything told before."""

_LINKS = frozenset({"that", "but", "and", "yet", "so"})
_LEAD_IN = 4
"""Words that may stand before a statement in its line and name nothing that it could take up."""

_TOLD = frozenset({"accusation", "assessment", "claim"})
"""Kinds of statements that say how something is; a demand or denial of a thing says what is to become of it."""

SHORTEST_TOLD = 5
"""Words from which a thing that is named tells something of itself."""


def names_only(article: Article, statement: Statement) -> bool:
    """Does the reporter tell only of what something was said (`attacked the project`), in a few words without a verb?

    An accusation `of fraud` says what it is, and who `did not accept the offer` what is to become of it.
    """
    cue = tokens_of(article, statement.cue)
    refused = any(child.dep_ == "neg" for verb in cue for child in verb.children)
    if statement.mode != "indirect" or statement.kind not in _TOLD or refused:
        return False
    words = [token for token in content_tokens(article, statement) if not token.is_punct]
    charge = statement.kind == "accusation" and any(token.dep_ == "prep" for token in words)
    return len(words) < SHORTEST_TOLD and not charge and not any(token.pos_ in ("AUX", "VERB") for token in words)


def only_points(article: Article, statement: Statement) -> bool:
    """Does an indirect statement say something of `this`, or deny `that charge`, where its line does not tell which?"""
    if statement.mode == "direct" or any(isinstance(part, Insert) and part.see for part in statement.line):
        return False
    content = [token for token in content_tokens(article, statement) if not token.is_punct]
    if not content or _leads_in(article, statement) > _LEAD_IN:
        return False
    return _is_bare(content) or (not opens_quoted(article, statement) and _opens_bare(content))


def _leads_in(article: Article, statement: Statement) -> int:
    """How many words of the line stand before the content, besides source and cue."""
    own = [span(part) for part in (*statement.source, *statement.cue)]
    start = span(statement.content[0]).start
    printed = (span(part) for part in statement.line if isinstance(part, str))
    before = (token for part in printed if part.start < start for token in article.tokens(part.start, part.end))
    return sum(
        token.is_alpha and token.idx < start and not any(part.start <= token.idx < part.end for part in own)
        for token in before
    )


def _is_bare(content: list[Token]) -> bool:
    """Is the whole of it one word that points, or a noun with one: them, that idea, those two days?"""
    if len(content) == 1:
        return content[0].lower_ in POINTING
    noun = content[-1]
    pointed = content[0].lower_ in _POINTERS and content[0].head == noun and content[0].dep_ == "det"
    return pointed and noun.lemma_.lower() not in _TIMES and len(content) <= 3


def _opens_bare(content: list[Token]) -> bool:
    """Is its subject, or what it calls something, a `this` or `that` which stands alone: this would cost jobs?"""
    words = content[1:] if content[0].lower_ in _LINKS and content[0].dep_ in ("mark", "cc") else content
    first = words[0] if words else None
    if first is None or first.lower_ not in ("this", "that") or first.tag_ not in ("DT", "PRP"):
        return False
    return first.dep_ in (*SUBJECTS, "dobj") and not any(child.i > first.i for child in first.children)
