"""Questions from what is to come: planned events, time limits, what the source says may follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.analysis.article import Article, top_of
from briefgen.analysis.aspect import PURPOSES, is_planned, main_verb, sentence_times, verb_form
from briefgen.analysis.attribution.phrases import SUBJECTS, child
from briefgen.analysis.background.developments import is_event
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.clauses import (
    ahead_verbs,
    is_asked,
    is_denied,
    main_clause,
    owns_to_nobody,
    points_back,
    whether_clause,
)
from briefgen.analysis.questions.deadlines import looks_on
from briefgen.analysis.questions.fills import LONGEST_FILL, Findings, Open, pattern, voiced
from briefgen.analysis.questions.inversion import shared_subject
from briefgen.analysis.questions.judging import is_empty, is_hypothetical, modal_of, subject_of
from briefgen.analysis.questions.leave import needs_leave
from briefgen.analysis.questions.people import is_of_crowd
from briefgen.analysis.questions.settled import is_settled, is_talk
from briefgen.analysis.topic import tokens_of
from briefgen.model import Event
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token


EARLY = 0.5
"""What may come is news in the first half of an article; in the second half it is comment."""

MOST_CLAIMED = 0.5
"""The share of a sentence's words that may be a party's before what is to come is its plan and not the source's."""

DESCRIBING = frozenset({"last", "include", "feature", "comprise", "consist", "depend", "involve", "mark", "play"})
"""Verbs that tell what an event to come is like: nothing hangs on whether it will be so."""


UNDATED_LESS, LATE_LESS = 0.1, 0.05
"""What is to come without a date, or told of in the second half of an article, is asked after what is due."""

UNNAMED_LESS = 0.2
"""What somebody says that `he` or `they` will do needs the whole sentence, and is mostly comment."""

MAY_LESS = 0.05
"""What may come is less of an event than what will."""

SETTLED_LESS = 0.2
"""What the author himself says will be, without a date, is mostly the terms of what is settled."""


def plans(article: Article, findings: Findings, coverage: Coverage) -> Iterator[Open]:
    """An event to come, without an outcome: what the source announces, and what somebody says will or may be."""
    planned = {
        article.sentence_at(span(event.evidence[0]).start)
        for event in findings.timeline
        if event.planned and not _is_in_passing(article, event)
    }
    body = article.body_sentences()
    for place, n in enumerate(body):
        sentence = article.source.sentences[n]
        if pattern("given_up").search(article.words(sentence)):
            continue
        early = place < EARLY * len(body)
        unreal = bool(pattern("unreal").search(article.words(sentence)))
        verbs = [
            verb
            for verb in ahead_verbs(article, n)
            if not unreal
            and not _is_said_by_crowd(article, n, verb, coverage)
            and not _is_habit(article, n, verb)
            and not is_hypothetical(verb)
            and not _is_talk(verb)
        ]
        for verb in verbs:
            found = _clause_of(article, verb, coverage) if not (_describes(verb) or _is_refused(verb)) else None
            if found is not None:
                told = coverage.holds(n, verb.idx)
                if told:
                    found = _with_speaker(article, n, verb, found, coverage, findings)
                elif _is_said(verb, coverage) and stands_alone(article, n, coverage):
                    sentence_told = main_clause(article, n, sentence, coverage)
                    found = Open("planned_event", "planned_event", {"what": sentence_told}, (sentence,))
                near = pattern("near").search(article.words(sentence)) is not None
                reworded = found.trigger == "planned_event" and found.template != "planned_event"
                if reworded and is_settled(verb, n, coverage, near=near):
                    break
                less = _less(article, n, verb, dated=n in planned, early=early, told=told)
                yield replace(found, less=less)
                break
        else:
            if not stands_alone(article, n, coverage) or any(map(_is_refused, verbs)):
                continue
            promised = [
                verb
                for verb in verbs
                if _first_joined(verb).dep_ != "ROOT"
                and coverage.is_cue(_first_joined(verb).head.idx)
                and not is_asked(verb)
                and not is_talk(verb, n, coverage)
                and not _is_of_another(verb, n, coverage)
            ]
            told = n in planned and tells_plan(article, n, coverage)
            told = told or _is_put_off(article, n) or _is_ahead(article, n, coverage, early=early)
            main = main_verb(article, n)
            if not told and main is not None and is_empty(main):
                continue  # `may have said it best when he wrote …`
            if told or promised:
                less = 0.0 if told else UNNAMED_LESS
                if not told:
                    less += _less(article, n, promised[0], dated=False, early=early, told=True)
                told_at = (main.idx, main.idx) if main is not None else sentence
                fills = {"what": main_clause(article, n, told_at, coverage)}
                yield Open("planned_event", "planned_event", fills, (sentence,), less=less)


def _is_talk(verb: Token) -> bool:
    """Does somebody speak of all (`you will see`), or of how he speaks (`I would say`, `I will try to explain`)?"""
    subject = subject_of(verb)
    word = subject.lower_ if subject is not None else ""
    return word == "you" or (word == "i" and (modal_of(verb) in ("would", "’d", "'d") or verb.lemma_ == "try"))


def _is_refused(verb: Token) -> bool:
    """Is told what will not be (`will not release them`, `will raise no money`), which leaves nothing to come?"""
    things = [child for child in verb.children if child.dep_ in ("dobj", "attr")]
    return is_denied(verb) or any(child.lower_ == "no" for thing in things for child in thing.children)


def _clause_of(article: Article, verb: Token, coverage: Coverage) -> Open | None:
    """The question that the clause of a verb of what is to come makes by itself; None where it makes none."""
    clause = whether_clause(article, verb)
    if clause is not None and coverage.cuts_quotation(clause):
        return None
    if clause is not None and verb.lemma_ == "need" and not needs_leave(verb):
        return None
    if clause is not None and verb.lemma_ == "need":
        return Open("undecided", "undecided", {"what": clause}, (clause,))
    if clause is not None:
        return Open("planned_event", "planned_event_clause", {"what": clause}, (clause,))
    shared = shared_subject(article, verb) if not is_asked(verb) and not is_denied(verb) else None
    if shared is None or any(coverage.cuts_quotation(words) for words in shared.fills.values()):
        return None
    return shared


def _is_said(verb: Token, coverage: Coverage) -> bool:
    """Does a verb hang on one that attributes, though it stands in no statement that was found?"""
    return any(link.dep_ == "ccomp" and coverage.is_cue(link.head.idx) for link in (verb, *verb.ancestors))


def _is_said_by_crowd(article: Article, sentence: int, verb: Token, coverage: Coverage) -> bool:
    """Is a verb in what private people say or think (`one of the men was convinced that …`)?"""
    told = coverage.statements_holding(sentence, verb.idx)
    tops = [top_of(tokens_of(article, one.source)) for one in told]
    return any(top is not None and is_of_crowd(top) for top in tops)


def _with_speaker(
    article: Article, sentence: int, verb: Token, found: Open, coverage: Coverage, findings: Findings
) -> Open:
    """The question about what somebody on the record thinks will be, in a sentence that names him; else as it was."""
    if found.template != "planned_event_clause":
        return found
    for one in coverage.statements_holding(sentence, verb.idx):
        if one.who not in ("body", "person"):
            continue
        voice = voiced(article, "planned_event", one, findings.known)
        if voice is not None and len(article.words(voice.fills["what"]).split()) <= LONGEST_FILL:
            return replace(voice, evidence=found.evidence)
    return found


def _first_joined(verb: Token) -> Token:
    """The first of the verbs that one is joined to (`told us more and may bring a bid`)."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb


def _is_in_passing(article: Article, event: Event) -> bool:
    """Does the date of an event stand in a relative clause (`who is to speak in July`), beside the matter?"""
    where = span(event.evidence[0])
    place = article.text.find(event.as_written, where.start, where.end)
    word = article.tokens(place, place + 1)[0] if place >= 0 else None
    while word is not None and word.dep_ != "ROOT" and word.head is not word:
        if word.dep_ == "relcl":
            return True
        word = word.head
    return False


def _is_habit(article: Article, sentence: int, verb: Token) -> bool:
    """Does `could` or `would` tell what used to be, at an earlier time that its sentence names (`could, last year`)?"""
    times = sentence_times(article, sentence)
    own = all(link.dep_ != "ccomp" for link in (verb, *verb.ancestors))
    return own and modal_of(verb) in ("could", "would") and bool(times.old) and not times.news


def _is_of_another(verb: Token, sentence: int, coverage: Coverage) -> bool:
    """Is a verb in a quotation about `he` or `they`, whom it does not name, or an `it` with which a person begins?"""
    subject = subject_of(verb)
    if subject is not None and subject.lower_ == "it":
        told = [one for one in coverage.statements(sentence) if one.who == "person"]
        return any(span(one.content[0]).start == subject.idx for one in told)
    return subject is not None and subject.lower_ in ("he", "she", "they") and coverage.is_quoted(verb.idx)


def _is_put_off(article: Article, sentence: int) -> bool:
    """Is something told of as called, set or put off for a time to come?"""
    old = sentence_times(article, sentence).old
    return not old and bool(pattern("set_for").search(article.words(article.source.sentences[sentence])))


def _less(article: Article, sentence: int, verb: Token, *, dated: bool, early: bool, told: bool) -> float:
    """What makes an event to come weigh less: no date, a late place, no more than a possibility."""
    times = sentence_times(article, sentence)
    soon = dated or bool(times.news) or bool(pattern("soon").search(article.words(article.source.sentences[sentence])))
    less = 0.0 if soon else UNDATED_LESS
    less += 0.0 if early else LATE_LESS
    decided = pattern("undecided").search(article.words(article.source.sentences[sentence])) is None
    less += SETTLED_LESS if decided and not (soon or told) and modal_of(verb) == "will" else 0.0
    return less + (MAY_LESS if modal_of(verb) in ("may", "might", "could", "can") else 0.0)


def _describes(verb: Token) -> bool:
    """Does a verb, or the infinitive that it governs (`is to last`), only tell what an event is like?"""
    return any(word.lemma_ in DESCRIBING for word in (verb, *verb.children) if word is verb or word.dep_ == "xcomp")


def opens_by_itself(article: Article, sentence: int) -> bool:
    """Is a sentence a statement that can be asked about by itself, rather than one about `it`, `one` or `what …`?"""
    verb = main_verb(article, sentence)
    words = article.words(article.source.sentences[sentence])
    if verb is None or words.rstrip().endswith("?") or pattern("hanging").match(words):
        return False
    subject = child(verb, *SUBJECTS)
    return subject is not None and subject.pos_ != "PRON"


def stands_alone(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Can a sentence be printed alone: whose words it gives is told in it, and its subject points to nothing before?"""
    verb = main_verb(article, sentence)
    if verb is None or not opens_by_itself(article, sentence) or not coverage.speaks_for_itself(sentence):
        return False
    subject = next(child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass"))
    counted = subject.tag_ == "CD" and (  # `one of them`, `two more`
        owns_to_nobody(list(subject.subtree)) or all(word.pos_ not in ("NOUN", "PROPN") for word in subject.subtree)
    )
    told = not points_back(subject) and subject.left_edge.tag_ != "PRP$" and not counted
    return told and not _opens_with_another(verb, subject)


def _opens_with_another(verb: Token, subject: Token) -> bool:
    """Is a clause set before a subject about somebody else, whom it does not name (`If he wins, the board may go`)?"""
    named = subject.pos_ == "PROPN" and subject.ent_type_ not in ("GPE", "NORP", "ORG")
    before = [clause for clause in verb.children if clause.dep_ == "advcl" and clause.i < subject.i]
    return not named and any(of.lower_ in ("he", "she") for clause in before if (of := subject_of(clause)) is not None)


def tells_plan(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Is the dated event to come what a sentence tells, or what somebody says in it, and not only named in passing?"""
    verb = main_verb(article, sentence)
    if verb is not None and verb.lemma_ in ("ask", "wonder", "question"):
        return False
    if verb is not None and coverage.is_cue(verb.idx):
        verb = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    elif not looks_on(article, sentence):
        return False
    if verb is None or _describes(verb) or is_empty(verb) or _is_set_beside(verb):
        return False
    return is_event(verb) or _is_still_to_come(article, sentence, verb)


def _is_set_beside(verb: Token) -> bool:
    """Does a verb only tell beside what something is news (`the silence comes two days after the vote`)?"""
    return verb.lemma_ == "come" and any(
        word.lower_ in ("after", "amid", "as", "before")
        for c in verb.children
        if c.i > verb.i
        for word in (c, *c.children)
    )


def _is_still_to_come(article: Article, sentence: int, verb: Token) -> bool:
    """Is what the verb tells of still to come, by words other than its subject's (`the bonds due on Monday are`)?"""
    times = sentence_times(article, sentence)
    subject = subject_of(verb)
    named = range(subject.left_edge.idx, subject.right_edge.idx) if subject is not None else ()
    return is_planned(replace(times, plan=tuple(place for place in times.plan if place not in named)), verb)


def _is_announced(article: Article, sentence: int, verb: Token) -> bool:
    """Does the main verb itself announce an event (`is due to rule`), and no clause beside it (`which is due to`)?"""
    start = article.source.sentences[sentence][0]
    own = {verb.idx, *(child.idx for child in verb.children if child.dep_ in ("aux", "auxpass"))}
    found = pattern("set_to").finditer(article.words(article.source.sentences[sentence]))
    return any(start + place.start() in own for place in found)


def _is_dated_soon(article: Article, sentence: int, verb: Token) -> bool:
    """Does a time to come date what the verb tells, and not a noun beside it (`the states voting next week are`)?"""
    start, end = article.source.sentences[sentence]
    found = pattern("soon").search(article.text[start:end])
    if found is None:
        return False
    subject = subject_of(verb)
    date = article.tokens(start + found.start(), start + found.end())[-1]
    beside = any(link.dep_ in ("relcl", "acl", "poss") for link in (date, *date.ancestors))
    return not beside and (subject is None or date.i not in {token.i for token in subject.subtree})


def _is_ahead(article: Article, sentence: int, coverage: Coverage, *, early: bool) -> bool:
    """Does the source itself tell of a dated event to come, or, early on, of one without a date?"""
    verb = main_verb(article, sentence)
    if verb is None:
        return False
    if _describes(verb) or is_empty(verb) or _is_set_beside(verb) or coverage.share(sentence) > MOST_CLAIMED:
        return False
    subject = subject_of(verb)
    if verb.lemma_ == "be" and subject is not None and subject.lemma_.lower() in PURPOSES:
        return False
    if coverage.is_cue(verb.idx) and verb.lemma_ != "be":
        return False  # `is to vote on the draft` is an event to come, whatever is voted on
    times = sentence_times(article, sentence)
    if _is_announced(article, sentence, verb):
        return True
    form = verb_form(verb)
    soon = _is_dated_soon(article, sentence, verb)
    intends = pattern("intends").match(article.words((verb.idx, article.source.sentences[sentence][1])))
    if form == "present" and intends:
        return True
    if _is_still_to_come(article, sentence, verb) and form in ("present", "future"):
        return bool(times.news) or soon or (early and is_event(verb)) or (early and form == "present")
    if (
        form == "progressive"
        and is_event(verb)
        and pattern("coming").search(article.words(article.source.sentences[sentence]))
    ):
        return True  # `is meeting ministers this week to press the case`
    return form == "present" and soon
