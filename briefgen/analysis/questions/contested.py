"""Questions from what somebody maintains, or what is reported to be so, and nothing in the source settles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb, sentence_times
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.ahead import stands_alone
from briefgen.analysis.questions.campaigns import is_about_campaign
from briefgen.analysis.questions.clauses import carries, is_denied, main_clause
from briefgen.analysis.questions.fills import Findings, Open, pattern, sentence_of, voiced
from briefgen.analysis.questions.judging import is_empty, subject_of
from briefgen.analysis.statements.telling import has_clause
from briefgen.analysis.topic import content_tokens, tokens_of, words_of
from briefgen.model import Range, Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

MAINTAINING = frozenset({"allege", "argue", "assert", "claim", "complain", "contend", "insist", "maintain", "suggest"})
"""Cues by which a reporter leaves open whether what is said is so."""

UNPROVEN_MORE = 0.25
"""A claim that the source itself calls unproven is asked about before others."""

_FINDING = frozenset(
    {
        "data", "datum", "evidence", "figure", "finding", "move", "poll", "remark", "report", "research", "result",
        "statistic", "study", "survey", "trend", "trip", "visit",
    }
)  # fmt: skip
"""What shows something, by what was counted or by the author's own reading, and maintains nothing."""

_MINDED = frozenset(
    {
        "believe", "care", "expect", "feel", "intend", "know", "like", "mean", "mind", "need", "plan", "recall",
        "regret", "remember", "see", "think", "understand", "want", "wish",
    }
)  # fmt: skip
"""Verbs of what one has in mind, of which the speaker alone can tell."""

_IN_MIND = frozenset(
    {"clue", "desire", "doubt", "idea", "information", "intelligence", "intention", "interest", "knowledge", "memory",
     "objection", "opinion", "plan", "recollection", "regret", "wish"}
)  # fmt: skip
"""What one has, or has not, in mind (`had no knowledge of it`)."""

_FINDING_OUT = frozenset(
    {
        "acknowledge",
        "admit",
        "concede",
        "conclude",
        "confess",
        "confirm",
        "determine",
        "discover",
        "establish",
        "find",
        "indicate",
        "learn",
        "note",
        "observe",
        "realise",
        "realize",
        "recall",
        "reveal",
        "show",
    }
)
"""Cues by which a reporter tells as found or granted what is said."""

_TOLD = frozenset({"accusation", "assessment", "claim"})
"""Kinds of statements that say how something is, and want or promise nothing."""


def contested(article: Article, findings: Findings, coverage: Coverage) -> Iterator[Open]:
    """What is claimed, by whom the source names or by others, and what is reported or believed to be so."""
    asked = set()
    shown = {position.statement for position in findings.positions}
    campaign = is_about_campaign(article)
    for statement in findings.statements:
        account = statement.id in shown and _is_account(article, statement, campaign=campaign)
        if not account and not _is_claim(article, statement, campaign=campaign):
            continue
        found = voiced(article, "claimed", statement, findings.known) if statement.id in shown else None
        found = found or _of_others(article, statement, coverage)
        if found is not None:
            asked.update(found.sentences(article))
            yield found
    yield from _unproven(article, findings, coverage)
    for n in article.body_sentences():
        told = _reported(article, n, coverage) if n not in asked else None
        if told is not None:
            what = main_clause(article, n, told, coverage)
            yield Open("claimed", "claimed", {"what": what}, (article.source.sentences[n],))


def _unproven(article: Article, findings: Findings, coverage: Coverage) -> Iterator[Open]:
    """A claim of which the next sentence tells that nobody gave evidence for it (`It offered no proof`)."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        verb = main_verb(article, n)
        subject = subject_of(verb) if verb is not None else None
        if subject is None or subject.pos_ != "PRON" or not pattern("unproven").search(article.words(sentence)):
            continue
        for statement in coverage.statements(n - 1) if n else ():
            if statement.kind in _TOLD and statement.content:
                found = voiced(article, "claimed", statement, findings.known)
                found = found or _of_others(article, statement, coverage)
                if found is not None:
                    yield replace(found, evidence=(*found.evidence, sentence), less=-UNPROVEN_MORE)


def _is_claim(article: Article, statement: Statement, *, campaign: bool) -> bool:
    """Does somebody maintain that something is so, which praises, blames and wishes nothing?

    campaign: is the article about an election campaign, of which a charge alone is asked about?
    """
    if statement.kind not in _TOLD or not statement.content:
        return False
    cue = tokens_of(article, statement.cue)
    if not any(token.lemma_ in MAINTAINING and token.pos_ in ("VERB", "NOUN") for token in cue):
        return False
    if any(child.lower_ == "had" for token in cue for child in token.children):
        return False  # `had claimed`: by the time of the source it was seen
    if any(token.tag_ == "VBG" and not any(child.dep_ == "aux" for child in token.children) for token in cue):
        return False  # `left, claiming that …`: beside what is told
    if any(token.lemma_.lower() in _FINDING for token in tokens_of(article, statement.source)):
        return False
    tokens = content_tokens(article, statement)
    words = words_of(article, statement.content)
    if any(token.lower_ == "you" and token.dep_ == "nsubj" for token in tokens) or _asks_that(tokens):
        return False  # `you cannot be a friend of the sea if …`: a saying
    if campaign and not pattern("misdeed").search(words):
        return False  # what candidates say of one another
    if not has_clause(tokens) or pattern("rated").search(words) or pattern("invective").search(words):
        return False
    return not any(is_empty(token) or token.lower_ in ("should", "must") for token in tokens)


def _asks_that(tokens: Sequence[Token]) -> bool:
    """Is what is said a demand by its mood (`insisted that any deal include a delay`)?"""
    inside = set(tokens)
    for verb in tokens:
        subject = subject_of(verb)
        if verb.head in inside or subject is None or any(child.dep_ == "aux" for child in verb.children):
            continue
        several = any(child.dep_ == "conj" for child in subject.children)
        if verb.tag_ == "VB" or (verb.tag_ == "VBP" and subject.tag_ in ("NN", "NNP") and not several):
            return True
    return False


def _is_account(article: Article, statement: Statement, *, campaign: bool) -> bool:
    """Does somebody say, in the reporter's words, that something is not so, or lay something at somebody's door?

    What he denies of himself (`said he did not know`) and judges is no account that a finding could settle, nor is
    what was found or granted (`determined that he did not act alone`). In a campaign only wrongs are.
    """
    if statement.kind not in (*_TOLD, "denial") or statement.mode != "indirect" or not statement.content:
        return False
    if any(token.lemma_ in _FINDING_OUT for token in tokens_of(article, statement.cue)):
        return False
    if campaign and not pattern("misdeed").search(words_of(article, statement.content)):
        return False
    if any(token.lemma_.lower() in _FINDING for token in tokens_of(article, statement.source)):
        return False
    tokens = content_tokens(article, statement)
    inside = set(tokens)
    verbs = [token for token in tokens if token.pos_ in ("AUX", "VERB") and token.head not in inside]
    if pattern("lays_blame").search(words_of(article, statement.content)) and not any(map(_is_minded, verbs)):
        return True
    return any(is_denied(verb) and _is_of_fact(verb) for verb in verbs)


def _is_of_fact(verb: Token) -> bool:
    """Is a verb of something that is seen to be so or not, rather than known, thought or good?"""
    subject = subject_of(verb)
    if any(child.tag_ == "MD" for child in verb.children):
        return False
    is_so = verb.lemma_ == "be" or verb.lower_.startswith(("’", "'"))  # `he’s` has no lemma of its own
    judged = is_so and any(child.dep_ == "acomp" for child in verb.children)
    return subject is not None and not judged and not _is_minded(verb)


def _is_minded(verb: Token) -> bool:
    """Does a verb tell what somebody has in mind, or has not (`had no knowledge of it`)?"""
    return verb.lemma_ in _MINDED or any(c.dep_ == "dobj" and c.lemma_.lower() in _IN_MIND for c in verb.children)


def _of_others(article: Article, statement: Statement, coverage: Coverage) -> Open | None:
    """The question about a claim of people without a name (`Critics argue that …`), in its whole sentence."""
    sentence = sentence_of(article, span(statement.content[0]).start)
    n = article.sentence_at(sentence[0]) if sentence is not None else None
    cue = tokens_of(article, statement.cue)
    if sentence is None or n is None or not cue or statement.mode == "direct":
        return None
    if not stands_alone(article, n, coverage) or not carries(cue[0]) or sentence_times(article, n).old:
        return None
    what = main_clause(article, n, (cue[0].idx, cue[0].idx), coverage)
    return Open("claimed", "claimed", {"what": what}, (sentence,))


def _reported(article: Article, sentence: int, coverage: Coverage) -> Range | None:
    """The words by which a sentence tells what is said or thought to be so, by nobody that it names."""
    within = article.source.sentences[sentence]
    found = pattern("reported").search(article.words(within))
    if found is None or sentence_times(article, sentence).old or not stands_alone(article, sentence, coverage):
        return None
    told = (within[0] + found.start(), within[0] + found.end())
    verbs = [token for token in article.tokens(*told) if token.pos_ == "VERB"]
    return told if verbs and not coverage.is_quoted(told[0]) and carries(_first(verbs)) else None


def _first(verbs: list[Token]) -> Token:
    return min(verbs, key=lambda verb: sum(1 for _ in verb.ancestors))
