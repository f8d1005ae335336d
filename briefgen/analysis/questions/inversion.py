"""A clause of what is to come as a question of its own: its modal before its subject (`Will the talks resume`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.questions.fills import Open, is_balanced, token_end, trimmed
from briefgen.analysis.questions.judging import SUBJECTS, modal_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKED = {
    "will": "will", "wo": "will", "shall": "will", "’ll": "will", "'ll": "will", "would": "would", "could": "could",
    "may": "may", "might": "may",
}  # fmt: skip
"""The modals of what is to come, each with the ending of the template that asks with it."""


def inverted(article: Article, item: Open) -> Open:
    """A question about a whole clause, asked with the clause's own modal first; as it stands where that cannot be.

    It cannot where the subject ends on a comma, which would be lost (`the mayor, who is ill, will`), or where a
    quotation runs over the modal.
    """
    if item.template != "planned_event_clause":
        return item
    start, end = item.fills["what"]
    modal = _modal(article, start, end)
    if modal is None:
        return item
    subject = trimmed(article, (start, modal.idx))
    rest = trimmed(article, (token_end(modal), end))
    whole = all(is_balanced(article.words(words)) for words in (subject, rest))
    if not whole or article.text[subject[1] : modal.idx].strip() or not article.words(rest):
        return item
    template = f"planned_event_{ASKED[modal.lower_]}"
    return replace(item, template=template, fills={"subject": subject, "rest": rest})


def _modal(article: Article, start: int, end: int) -> Token | None:
    """The modal of the clause that some words are: of the first verb whose subject they begin with."""
    for verb in article.tokens(start, end):
        if modal_of(verb) is None:
            continue
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if subject is not None and subject.left_edge.idx <= start < verb.idx:
            return next(child for child in verb.children if child.dep_ == "aux" and child.lower_ in ASKED)
    return None
