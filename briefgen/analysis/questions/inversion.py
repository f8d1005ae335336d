"""A clause of what is to come as a question of its own: its modal before its subject (`Will the talks resume`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.analysis.article import Article
from briefgen.analysis.questions.clauses import POINTING, SHORTEST
from briefgen.analysis.questions.fills import Open, is_balanced, token_end, trimmed
from briefgen.analysis.questions.judging import SUBJECTS, modal_of, subject_of
from briefgen.guards import find as find_guards

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKED = {
    "will": "will", "wo": "will", "shall": "will", "’ll": "will", "'ll": "will", "would": "would", "could": "could",
    "may": "may", "might": "may",
}  # fmt: skip
"""The modals of what is to come, each with the ending of the template that asks with it."""


_COMMAS = (",", "-", "–", "—")


def inverted(article: Article, item: Open) -> Open:
    """A question about a whole clause, asked with the clause's own modal first; as it stands where that cannot be.

    What is only added to the subject between commas (`the mayor, who is ill, will`) is left out. It cannot be asked so
    where that holds a guard word, or where a quotation runs over the modal.
    """
    if item.template != "planned_event_clause":
        return item
    start, end = item.fills["what"]
    modal = _modal(article, start, end)
    if modal is None or any(token.tag_ == "MD" for token in article.tokens(start, modal.idx)):
        return item
    subject = trimmed(article, (start, _subject_end(article, modal)))
    rest = trimmed(article, (token_end(modal), end))
    whole = all(is_balanced(article.words(words)) for words in (subject, rest))
    left = article.text[subject[1] : modal.idx].strip()
    if (
        not whole
        or (left and find_guards(article.text, subject[1], modal.idx))
        or left == ","
        or not article.words(rest)
    ):
        return item
    template = f"planned_event_{ASKED[modal.lower_]}"
    return replace(item, template=template, fills={"subject": subject, "rest": rest})


def _subject_end(article: Article, modal: Token) -> int:
    """Where the subject before a modal ends: before a clause or name that is only added to it (`the mayor, who …,`)."""
    subject = subject_of(modal.head)
    if subject is None:
        return int(modal.idx)
    if any(child.dep_ == "conj" for child in subject.children):
        return int(modal.idx)  # of several named together none is left out
    for child in subject.children:
        before = child.left_edge.nbor(-1) if child.left_edge.i else None
        if child.dep_ in ("relcl", "appos") and child.i > subject.i and before is not None and before.text in _COMMAS:
            return int(before.idx)
    return int(modal.idx)


def shared_subject(article: Article, verb: Token) -> Open | None:
    """The question about a verb of what is to come that shares the subject of the one that it is joined to.

    `The board met and may raise its offer` asks `Might the board raise its offer`.
    """
    if verb.dep_ != "conj" or subject_of(verb) is not None:
        return None
    first = verb.head
    while first.dep_ == "conj" and subject_of(first) is None:
        first = first.head
    named = subject_of(first)
    modal = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in ASKED), None)
    if any(token.dep_ in SUBJECTS for token in verb.doc[first.i + 1 : verb.i]):
        return None  # the verb may be another clause's, by a slip of the parser
    if any(child.dep_ == "expl" for child in verb.children):
        return None  # `but there will be a campaign`
    if named is None or modal is None or named.pos_ not in ("NOUN", "PROPN") or named.i > first.i:
        return None
    if named.left_edge.lower_ in POINTING or named.left_edge.tag_ == "PRP$":
        return None
    subject = trimmed(article, (named.left_edge.idx, token_end(named.right_edge)))
    rest = trimmed(article, (token_end(modal), token_end(verb.right_edge)))
    if article.text[subject[1]] == "," or len(article.words(rest).split()) < SHORTEST:
        return None
    fills = {"subject": subject, "rest": rest}
    return Open("planned_event", f"planned_event_{ASKED[modal.lower_]}", fills, ((subject[0], rest[1]),))


def _modal(article: Article, start: int, end: int) -> Token | None:
    """The modal of the clause that some words are: of the first verb whose subject they begin with."""
    for verb in article.tokens(start, end):
        if modal_of(verb) is None:
            continue
        subject = subject_of(verb)
        if subject is not None and subject.left_edge.idx <= start < verb.idx:
            return next(child for child in verb.children if child.dep_ == "aux" and child.lower_ in ASKED)
    return None
