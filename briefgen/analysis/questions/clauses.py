"""Clauses that make a question of their own: with their subject and a verb of what is to come, after `Whether`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE, main_verb
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.fills import WANTED_FILL, token_end, trimmed
from briefgen.analysis.questions.judging import MODALS, is_empty, modal_of, subject_of
from briefgen.guards import find as find_guards
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORTEST = 4
"""Words of a clause that asks something: `talks could resume soon`, not `it will`."""

POINTING = frozenset({"this", "that", "these", "those", "such", "both", "each"})
"""Words by which a subject points to what stands before its sentence."""

COUNTED = ("percent", "per cent", "%")
"""What a poll counts will not come about or fail to."""

_A_TIME = re.compile(r"\b(?:a|per|each|every) (?:year|month|week|day|hour)\b")

FARTHEST_MODAL = 4
"""Words between a modal and its verb (`will almost certainly not be heard`); a farther one is another verb's."""

_CARRYING = frozenset({"ROOT", "ccomp", "conj", "parataxis", "dep", "acomp", "xcomp"})
"""What a clause may be for the sentence to be about it: its own verb, what is said, or what is joined to them."""

_SPEECH = frozenset(
    {
        "say", "add", "warn", "urge", "demand", "call", "predict", "fear", "hope", "suggest", "promise", "argue",
        "note", "claim",
    }
)  # fmt: skip
"""Verbs whose participle carries what is said (`… on Monday, warning that it could …`)."""

_OUTLOOK = frozenset(
    {
        "anxiety", "belief", "chance", "claim", "concern", "confidence", "danger", "doubt", "expectation", "fear",
        "forecast", "hint", "hope", "indication", "likelihood", "possibility", "prediction", "promise", "prospect",
        "report", "risk", "rumor", "rumour", "sign", "signal", "speculation", "suggestion", "suspicion", "talk",
        "threat", "warning", "worry",
    }
)  # fmt: skip
"""Nouns that carry what is feared, hoped or foretold (`concern that it could …`)."""

_GIVING_UP = frozenset(
    {
        "backpedal", "backtrack", "belie", "confound", "debunk", "defy", "discount", "disown", "disprove", "recant",
        "renounce", "retract", "revise",
    }
)  # fmt: skip
"""Verbs by which what was foretold or feared is no longer held."""

_HOLDING = frozenset({"about", "in", "of", "over", "with"})
"""Prepositions by which somebody is of a fear or hope (`united in their worry that …`), not only beside one."""

_JOINTS = frozenset(
    {
        "after", "although", "and", "as", "because", "before", "but", "if", "or", "provided", "since", "so", "than",
        "that", "though", "unless", "until", "when", "where", "while",
    }
)  # fmt: skip
"""Words with which something new begins after a clause."""

_OBJECTS = frozenset({"it", "them", "him", "her"})

_ADDED = frozenset({"parataxis", "advcl"})


def ahead_verbs(article: Article, sentence: int) -> Iterator[Token]:
    """The verbs of a sentence, by its index, that it is about and that stand with a modal of what is to come."""
    for token in article.tokens(*article.source.sentences[sentence]):
        if modal_of(token) is not None and carries(token) and not is_empty(token):
            yield token


def carries(verb: Token) -> bool:
    """Is a verb's clause what its sentence is about, or what somebody says or fears in it?"""
    return all(_is_carrying(link) for link in (verb, *_links(verb)))


def _is_carrying(link: Token) -> bool:
    """Does one link of the chain from a verb to its sentence's root lead from what is said to who says it?"""
    if link.dep_ == "acl":
        return link.head.lemma_ in _OUTLOOK
    if link.lemma_ in _GIVING_UP and link.pos_ == "VERB":
        return False
    if link.head.lemma_ in _OUTLOOK and link.head.pos_ == "NOUN":
        return True
    if link.dep_ == "prep":
        return link.lower_ in _HOLDING and any(child.lemma_ in _OUTLOOK for child in link.children)
    if link.dep_ == "advcl":
        return link.tag_ == "VBG" and link.lemma_ in _SPEECH
    return link.dep_ in _CARRYING or (link.lemma_ in _OUTLOOK and link.dep_ in ("dobj", "pobj"))


def is_asked(verb: Token) -> bool:
    """Is a verb's clause a question already (`asked whether it will`, `what it would be expected to ask for`)?"""
    subject = subject_of(verb)
    marks = list(verb.children)
    if subject is not None and subject.left_edge.i > verb.left_edge.i:
        marks.append(subject.left_edge.nbor(-1))
    return any(mark.lower_ in ("whether", "if") or mark.tag_ in ("WRB", "WP", "WDT") for mark in marks)


def is_denied(verb: Token) -> bool:
    """Is a verb said not to be so?"""
    subject = subject_of(verb)
    if subject is not None and subject.left_edge.lower_ in ("no", "neither", "none", "nobody", "nothing", "few"):
        return True
    before = [token for token in verb.doc[verb.left_edge.i : verb.i] if verb.i - token.i <= FARTHEST_MODAL]
    return any(child.dep_ == "neg" for child in verb.children) or any(
        token.lower_ in ("not", "n't", "n’t", "never") or (token.lower_ == "longer" and token.nbor(-1).lower_ == "no")
        for token in before
    )


def whether_clause(article: Article, verb: Token) -> Range | None:
    """The clause of a verb of what is to come, as it can stand after `Whether`; None where it can't.

    It can't where it is denied (`Whether it will not` asks the reverse), where it is already a question (`asked
    whether it will`), where it counts answers (`27 percent would vote for …`) or tells what is usual (`could earn
    2,000 crowns a month`).
    """
    children = list(verb.children)
    if is_asked(verb) or is_denied(verb):
        return None
    modal = next((child for child in children if child.dep_ == "aux" and child.lower_ in MODALS), None)
    words = bare_clause(article, verb)
    if words is None or modal is None or not words[0] < modal.idx or verb.i - modal.i > FARTHEST_MODAL:
        return None
    subject = subject_of(verb)
    if subject is None or any(token.tag_ in FINITE for token in verb.doc[subject.right_edge.i + 1 : modal.i]):
        return None  # the modal is another clause's, by a slip of the parser
    if _is_of_a_kind(subject) and modal.lower_ != "will":
        return None
    if subject.pos_ == "ADJ" and not any(child.dep_ in ("det", "prep") for child in subject.children):
        return None  # `Less certain will be the cost`
    told = article.text.find(", according to", *words)
    words = words if told < 0 else (words[0], told)
    opening = " ".join(article.words(words).split()[:4])
    usual = modal.lower_ != "will" and _A_TIME.search(article.words(words))
    broken = usual or _is_broken_off(article, words) or _points_outside(article, words, subject)
    return None if broken or any(counted in opening for counted in COUNTED) else words


def _is_of_a_kind(subject: Token) -> bool:
    """Is a subject a bare plural that only its clause limits (`members who rebel`): any of a kind, and nobody named?"""
    named = any(child.dep_ in ("amod", "det", "nummod", "poss") for child in subject.children)
    limited = any(child.dep_ == "relcl" and not _after_comma(child) for child in subject.children)
    return subject.tag_ in ("NNS", "NNPS") and limited and not named


def _points_outside(article: Article, words: Range, subject: Token) -> bool:
    """Does a clause hold an `it` or `them` that nothing named before it in the clause can be (`declare it bankrupt`)?

    The clause's own subject cannot be what its verb is done to.
    """
    of_subject = {token.i for token in subject.subtree}
    named = False
    for token in article.tokens(*words):
        if token.i in of_subject:
            continue
        if token.lower_ in _OBJECTS and token.dep_ in ("dobj", "pobj", "dative", "nsubj") and not named:
            return token.dep_ != "nsubj" or token.head.dep_ == "ccomp"
        named = named or token.pos_ in ("NOUN", "PROPN")
    return False


def _is_broken_off(article: Article, words: Range) -> bool:
    """Is a clause cut in the middle (`will keep the writer …`), or does it end on a bare number (`will win 73`)?"""
    rest = article.text[words[1] : words[1] + 2]
    if article.words(words).rstrip(".")[-1:].isdigit() and not _ends_on_date(article, words):
        return True
    if len(rest) == 2 and rest[0] in "-‐–" and rest[1].isalpha():
        return True
    following = article.text[words[1] :].split(maxsplit=1)
    touching = article.text[words[1] : words[1] + 1] == " " and article.text[words[1] - 1].isalnum()
    return touching and bool(following) and following[0].isalpha() and following[0].lower() not in _JOINTS


def _ends_on_date(article: Article, words: Range) -> bool:
    """Is the number at the end of some words that of a day or year (`on 6 January`, `by 2010`, `on Jan. 20`)?"""
    return article.tokens(*words)[-1].ent_type_ in ("DATE", "TIME") or (
        article.words(words).endswith(".") and article.tokens(*words)[-2].ent_type_ in ("DATE", "TIME")
    )


def main_clause(article: Article, sentence: int, told: Range, coverage: Coverage) -> Range:
    """What a sentence says, without what is set before its subject or only added, so that a question stays short.

    told: the words that must stand in it. The whole sentence where the rest holds a guard word or says whose words
    these are, or where there is no such clause.
    """
    whole = trimmed(article, article.source.sentences[sentence])
    verb = main_verb(article, sentence)
    words = bare_clause(article, verb) if verb is not None else None
    if words is None or len(article.words(whole).split()) <= WANTED_FILL:
        return whole
    lost = find_guards(article.text, whole[0], words[0]) or find_guards(article.text, words[1], whole[1])
    holds = words[0] <= told[0] and told[1] <= words[1] and coverage.speaks_for_itself(sentence, words)
    return words if holds and not lost else whole


def bare_clause(article: Article, verb: Token) -> Range | None:
    """The clause of a verb from its subject on; None where the subject is a pronoun or a condition stands before it.

    What is joined on with a subject of its own, or only added after a comma, is left out.
    """
    children = list(verb.children)
    subject = subject_of(verb)
    if subject is None or subject.i > verb.i:
        return None
    named = list(subject.subtree)
    if points_back(subject):
        return None
    if (
        subject.pos_ == "PRON"
        or named[0].tag_ in ("TO", "WDT", "WP", "WRB", "PRP$", "PRP")
        or subject.tag_ in ("WP", "WDT")
    ):
        return None
    if owns_to_nobody(named):
        return None
    start = named[0].idx
    if find_guards(article.text, verb.left_edge.idx, start):
        return None
    end = token_end(verb.right_edge)
    for child in children:
        if child.i < verb.i:
            continue
        own = subject_of(child) is not None or any(word.dep_ == "expl" for word in child.children)
        joined = child.dep_ == "conj" and (own or _is_of_another_time(child, verb))
        added = child.dep_ in _ADDED and _after_comma(child)
        if joined or (added and not find_guards(article.text, child.left_edge.idx, end)):
            end = min(end, child.left_edge.idx)
            break
    words = _without_joint(article, trimmed(article, (start, end)))
    return words if len(article.words(words).split()) >= SHORTEST else None


def points_back(subject: Token) -> bool:
    """Does a subject begin with a word that points to what stands before its sentence, and not with `both … and`?"""
    first = subject.left_edge
    paired = first.lower_ == "both" and any(word.dep_ == "cc" for word in subject.subtree)
    return first.lower_ in POINTING and not paired


def owns_to_nobody(subject: Sequence[Token]) -> bool:
    """Does a subject hold a pronoun that nothing before it in the subject can be (`one of them`, `some of his aides`)?

    A `his` needs a name, an `its` or `their` any noun.
    """
    for place, word in enumerate(subject):
        if word.tag_ not in ("PRP", "PRP$"):
            continue
        person = word.lower_ in ("he", "her", "him", "his", "she")
        kinds = ("PROPN",) if person else ("NOUN", "PROPN")
        if not any(before.pos_ in kinds for before in subject[:place]):
            return True
    return False


def _is_of_another_time(joined: Token, verb: Token) -> bool:
    """Is a verb joined to one with a modal no second verb of that modal (`would leave, and praised the deal`)?"""
    return modal_of(verb) is not None and joined.tag_ in FINITE


def _links(token: Token) -> Iterator[Token]:
    """The verbs that a token hangs on, up to its sentence's root."""
    while token.dep_ != "ROOT" and token.head is not token:
        token = token.head
        yield token


def _after_comma(token: Token) -> bool:
    before = token.left_edge.i - 1
    return before >= 0 and token.doc[before].text in (",", "—", "–", "--", "-", ";")


def _without_joint(article: Article, words: Range) -> Range:
    """A clause without the conjunction left at its end."""
    start, end = words
    for joint in (" and", " but", " or"):
        if article.text[start:end].endswith(joint):
            return trimmed(article, (start, end - len(joint)))
    return start, end
