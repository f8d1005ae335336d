"""Legal acts told as fact: what courts and regulators did, suits and pleas, and what instruments lay down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import in_passive
from briefgen.analysis.attribution.phrases import SUBJECTS, child
from briefgen.analysis.legal.figures import is_figure
from briefgen.analysis.legal.parts import (
    BINDING_RANK,
    LIFE_RANK,
    NOUNS,
    PROCEEDING_RANK,
    PRONOUNS,
    Found,
    body_of,
    court_of,
    demanded,
    duty_under,
    duty_words,
    is_court,
    is_dealing,
    is_enactment,
    is_filing,
    is_instrument,
    is_official,
    is_ruling,
    laid_down_by,
    may_be_in_force,
    name_of,
    phrase,
    subject_of,
    taken_up,
    word,
)
from briefgen.analysis.legal.rules import binds, sayer
from briefgen.analysis.legal.words import beside, forcing, legal
from briefgen.analysis.timeline.words import clause_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_GUESSED = frozenset({"could", "might", "may", "should", "can"})
"""Auxiliaries with which an effect is somebody's guess; `would` tells what follows from the ruling by its force."""


def ruling_told(article: Article, n: int, verb: Token) -> Found | None:
    """A ruling told by more than its verb: `sent the case back`, `made a decision to grant the request`."""
    court = court_of(verb)
    if court is None:
        return None
    words = {token.lemma_.lower() for token in clause_of(verb) if token.i != verb.i}
    if words & beside("rulings", "phrases").get(verb.lemma_.lower(), frozenset()):
        return _by_court(article, n, verb, court)
    if verb.lemma_.lower() not in legal("rulings", "light"):
        return None
    given = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and _is_given(c)), None)
    if given is None:
        return None
    found = _by_court(article, n, verb, court)
    found.instrument = phrase(article, given, article.source.sentences[n])
    to = next((c for c in given.children if c.dep_ in ("acl", "relcl") and c.tag_ == "VB"), None)
    found.duty = duty_words(article, to, article.source.sentences[n])
    return found


def court_says(article: Article, n: int, verb: Token) -> Found | None:
    """What a court said or wrote in its ruling, in indirect speech."""
    court = court_of(verb)
    if court is None or verb.lemma_ not in legal("rulings", "saying"):
        return None
    if not any(c.dep_ == "ccomp" for c in verb.children):
        return None
    beside = {token.lemma_.lower() for token in clause_of(verb)}
    whole = court.lemma_.lower() in legal("rulings", "whole")
    if not whole and not beside & legal("rulings", "opinions") and not _says_must(verb):
        return None
    return _by_court(article, n, verb, court)


def _says_must(verb: Token) -> bool:
    """Does a judge say what somebody must do (`said the firm had to hand over the files`)?"""
    said = (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i)
    return any(
        (one.lemma_ == "have" and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in one.children))
        or any(c.dep_ == "aux" and c.lower_ in legal("force", "modals") for c in one.children)
        for one in said
    )


def _is_given(noun: Token) -> bool:
    return noun.lemma_.lower() in legal("rulings", "nouns") | legal("rulings", "given")


def _by_court(article: Article, n: int, verb: Token, court: Token) -> Found:
    body = body_of(article, court, article.source.sentences[n])
    return Found(n, BINDING_RANK, force=word(verb), body=body, verb=verb)


def ruling_effect(article: Article, n: int, verb: Token) -> Found | None:
    """What a ruling does, or would do by its force: `a tie would leave the rules in place`."""
    subject = child(verb, *SUBJECTS)
    if any(c.lower_ in _GUESSED for c in verb.children if c.dep_ == "aux"):
        return None
    if subject is None or verb.lemma_.lower() not in legal("rulings", "effects"):
        return None
    by_effect = subject.lemma_.lower() in legal("rulings", "nouns") and verb.lemma_ in legal("rulings", "reviewing")
    if not (by_effect or is_ruling(subject)):
        return None
    sentence = article.source.sentences[n]
    return Found(n, BINDING_RANK, force=word(verb), instrument=phrase(article, subject, sentence), verb=verb)


def measure_taken(article: Article, n: int, verb: Token) -> Found | None:
    """What a regulator or a legislature did to a matter of law: `regulators blocked the merger`."""
    if verb.lemma_.lower() not in legal("courts", "measures") | legal("courts", "enacting"):
        return None
    subject = subject_of(verb)
    actors = [sayer(subject)] if subject is not None and subject.dep_ == "nsubj" else []
    actors += [inner for child in verb.children if child.dep_ == "agent" for inner in child.children]
    actor = next(
        (one for one in actors if one.lemma_.lower() in legal("courts", "regulators") or _is_state_behind(one)), None
    )
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    matter = next((one for one in objects if one.lemma_.lower() in legal("courts", "matters")), None)
    if actor is None and verb.lemma_.lower() in legal("courts", "enacting"):
        actor = next((one for one in actors if one.pos_ in NOUNS), None)
    done = matter is not None and matter.dep_ == "nsubjpass" and matter.lemma_.lower() not in legal("courts", "common")
    if matter is None or (actor is None and (actors or not done)):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, LIFE_RANK, force=word(verb), verb=verb)
    if actor is not None:
        found.body = phrase(article, actor, sentence)
    if is_instrument(matter) or matter.lemma_.lower() in legal("instruments", "dealings"):
        found.instrument = phrase(article, matter, sentence)
    return found


def _is_state_behind(agent: Token) -> bool:
    """Does a state stand behind a `by` (`cleared by Brussels`, `seized by the state`)?"""
    return agent.dep_ == "pobj" and (agent.lemma_ == "state" or (agent.pos_ == "PROPN" and agent.ent_type_ == "GPE"))


def challenge(article: Article, n: int, verb: Token) -> Found | None:
    """Something challenged before a court, or a paper filed with one: `filed suit`, `took a ban to the High Court`."""
    lemma = verb.lemma_.lower()
    if not any(lemma in legal("proceedings", table) for table in ("challenge", "going", "filing")):
        return None
    sentence = article.source.sentences[n]
    court = next((token for token in clause_of(verb) if token.dep_ in ("pobj", "dobj") and is_court(token)), None)
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    objects += [inner for c in verb.children if c.lower_ in ("against", "over") for inner in c.children]
    found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
    if court is not None:
        found.body = phrase(article, court, sentence)
    if lemma in legal("proceedings", "challenge"):
        if court is None:
            return None
        matter = next((one for one in objects if one.pos_ in NOUNS), None)
        if matter is not None and is_instrument(matter):
            found.instrument = phrase(article, matter, sentence)
        return found
    lead = court.head if court is not None and court.head.lower_ in ("to", "before") else None
    if court is not None and lemma in legal("proceedings", "going") and lead is not None and lead.head.i == verb.i:
        back = lemma == "return" and not objects and any(c.dep_ == "det" for c in court.children)
        return None if back else found  # `the players returned to the court`
    filed = next((one for one in objects if is_filing(one)), None)
    if filed is None or not _is_filed(article, n, verb, filed):
        return None
    found.instrument = phrase(article, filed, sentence)
    return found


def _is_filed(article: Article, n: int, verb: Token, filed: Token) -> bool:
    """Does a verb tell that a paper was filed, won or lost before a court, and no complaint made to anybody?"""
    if verb.lemma_.lower() not in legal("proceedings", "filing"):
        return False
    lawful = any(c.lower_ in legal("proceedings", "lawful") for c in filed.children)
    if verb.lemma_.lower() in legal("proceedings", "stepping") and not lawful:
        return False
    if verb.lemma_ in ("win", "lose") and filed.lemma_.lower() in ("appeal", "case", "claim"):
        return True
    if lawful or filed.lemma_.lower() not in legal("proceedings", "loose"):
        return True
    subject = subject_of(verb)
    if verb.lemma_ in legal("proceedings", "ending") and subject is not None and is_official(subject):
        return True  # `the department dropped the case`
    if any(child.lower_ == "against" for child in (*filed.children, *verb.children)):
        return True
    around = {token.lemma_.lower() for token in article.tokens(*article.source.sentences[n])} - {filed.lemma_.lower()}
    return bool(around & legal("proceedings", "marks"))


def law_says(article: Article, n: int, verb: Token) -> Found | None:
    """What a law says in a clause: `the constitution says that the speaker takes over`."""
    subject = child(verb, "nsubj")
    if verb.lemma_ not in ("say", "state") or subject is None or not any(c.dep_ == "ccomp" for c in verb.children):
        return None
    if not is_enactment(subject) or subject.lemma_.lower() in legal("force", "proposed"):
        return None
    instrument = phrase(article, subject, article.source.sentences[n])
    return Found(n, BINDING_RANK, force=word(verb), instrument=instrument, verb=verb)


def terms(article: Article, n: int, verb: Token) -> Found | None:
    """What an instrument is for or lays down: `the plan was designed to …`, `the law guarantees …`."""
    subject = subject_of(verb)
    if subject is None:
        return None
    sentence = article.source.sentences[n]
    lemma = verb.lemma_.lower()
    found = Found(n, BINDING_RANK, force=word(verb), verb=verb)
    passive = in_passive(verb)
    aim = demanded(verb)
    told_of = taken_up(subject, verb) if subject.tag_ == "WDT" else subject  # `a deal which curbed exports`
    if is_instrument(subject):
        found.instrument = phrase(article, subject, sentence)
        if passive and lemma in legal("force", "purpose") and aim is not None:
            found.duty = duty_words(article, aim, sentence)
            return found
    if (
        not passive
        and lemma in legal("force", "terms")
        and is_dealing(told_of, told=told_of is subject)
        and not _is_proposed(told_of)
        and not (verb.dep_ == "advcl" and lemma in legal("life", "course"))
    ):
        found.instrument = phrase(article, told_of, sentence)
        return found
    law = laid_down_by(subject)
    if law is not None and not passive:
        found.instrument = phrase(article, law, sentence)
        return found
    subject = taken_up(subject, verb)
    if subject.idx < sentence[0]:
        found.also.append(phrase(article, subject, sentence))
    if _is_in_effect(verb) and may_be_in_force(subject):
        found.instrument = phrase(article, subject, sentence)
        return found
    sought = lemma in ("aim", "seek") and demanded(verb) is not None
    whose = legal("standing", "fiat") | legal("instruments", "compacts")
    decreed = is_instrument(subject) and (sought or subject.lemma_.lower() in whose)
    if (
        not passive
        and (decreed or is_enactment(subject))
        and lemma in legal("force", "terms") | legal("force", "contents")
    ):
        found.instrument = phrase(article, subject, sentence)
        return found
    laying = subject.lemma_.lower() in legal("instruments", "rules") and not is_figure(subject)
    rule = laying or is_dealing(subject)
    if not passive and lemma in forcing() and rule and not _is_proposed(subject):
        found.instrument = phrase(article, subject, sentence)
        bound, found.duty = duty_under(article, verb, sentence)
        found.bound = name_of(article, bound, sentence) if bound is not None else None
        if found.duty is not None:
            return found
    if is_dealing(subject) or subject.lemma_ == "motion":
        found.instrument = phrase(article, subject, sentence)
        return _on_consent(article, found, verb, passive=passive)
    return None


def _on_consent(article: Article, found: Found, verb: Token, *, passive: bool) -> Found | None:
    """An instrument that needs somebody's leave: `must be approved by the members`, `needs regulators' approval`."""
    lemma = verb.lemma_.lower()
    modal = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in legal("force", "modals")), None)
    agent = next((inner for c in verb.children if c.dep_ == "agent" for inner in c.children), None)
    consented = any(c.dep_ == "dobj" and c.lemma_.lower() in legal("force", "consent") for c in verb.children)
    sentence = article.source.sentences[found.sentence]
    if modal is not None and passive:
        found.force, found.duty = word(modal), duty_words(article, verb, sentence)
        found.body = phrase(article, agent, sentence) if agent is not None else None
        return found
    if any(c.dep_ == "acomp" and c.lemma_ == "subject" for c in verb.children):
        return found if {token.lemma_.lower() for token in clause_of(verb)} & legal("force", "consent") else None
    return found if lemma in legal("force", "needing") and consented else None


def _is_proposed(noun: Token) -> bool:
    return not is_instrument(noun) and noun.lemma_.lower() in legal("force", "proposed")


def _is_in_effect(verb: Token) -> bool:
    if verb.dep_ == "advcl":
        return False  # `as the truce took effect`: the time of something else
    seconds = beside("force", "effect").get(verb.lemma_.lower(), frozenset())
    return bool(seconds) and any(token.lemma_.lower() in seconds for token in clause_of(verb))


def leave_given(article: Article, n: int, verb: Token) -> Found | None:
    """Leave that an authority gave or took: `was granted a licence to drill`."""
    if verb.lemma_.lower() not in legal("force", "giving"):
        return None
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "oprd")]
    if verb.lemma_ == "strip":  # `was stripped of his immunity`
        objects += [inner for c in verb.children if c.lower_ == "of" for inner in c.children]
    given = next((one for one in objects if one.lemma_.lower() in legal("force", "leave")), None)
    if given is None or any(c.lower_ in legal("force", "false") for c in given.children):
        return None
    sentence = article.source.sentences[n]
    holder = next((one for one in objects if one.i != given.i and one.pos_ in NOUNS), None)
    found = Found(n, LIFE_RANK, force=word(verb), instrument=phrase(article, given, sentence), verb=verb)
    found.bound = name_of(article, holder, sentence) if holder is not None else None
    return found


def leave_needed(article: Article, n: int, verb: Token) -> Found | None:
    """What leave somebody must have for what: `will need approval to marry`, `requires a licence from the ministry`."""
    wanted = next((c for c in verb.children if c.dep_ == "dobj" and _is_leave(c)), None)
    subject = subject_of(verb)
    if verb.lemma_ not in legal("force", "wanting") or wanted is None or subject is None:
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(verb), verb=verb)
    to = next((c for c in [*wanted.children, *verb.children] if c.tag_ == "VB" and c.i > wanted.i), None)
    whence = any(c.lower_ in ("from", "of", "for") for c in wanted.children)
    whence = whence or any(c.dep_ in ("compound", "poss") and is_official(c) for c in wanted.children)
    if to is None and not whence:
        return None
    found.duty = duty_words(article, to, sentence)
    found.bound = name_of(article, subject, sentence) if subject.pos_ in NOUNS else None
    return found


def _is_leave(noun: Token) -> bool:
    return noun.lemma_.lower() in legal("force", "leave") | legal("force", "allowance")


def laid_down(article: Article, n: int, verb: Token) -> Found | None:
    """A clause told under an instrument: `under the treaty, both sides must …`."""
    leads = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in legal("force", "by")]
    leads += [c for c in verb.children if c.lower_ == "by" and any(i.lower_ == "law" for i in c.children)]
    leads += [to for c in verb.children if c.lower_ == "according" for to in c.children if to.lower_ == "to"]
    named = next((inner for lead in leads for inner in lead.children if inner.dep_ == "pobj"), None)
    if named is not None and named.lemma_.lower() in legal("force", "clauses"):
        whole = [c for c in named.children if c.dep_ in ("compound", "poss")]
        whole += [inner for c in named.children if c.lower_ == "of" for inner in c.children]
        named = next((c for c in whole if c.lemma_.lower() in legal("instruments", "plain") or is_dealing(c)), named)
    subject = subject_of(verb)
    if named is None or subject is None or named.lemma_.lower() in legal("force", "proposed"):
        return None
    told = any(c.tag_ == "MD" or c.dep_ == "auxpass" for c in verb.children)
    regime = told and leads[0].i < verb.i and named.lemma_.lower() in legal("force", "regimes")
    lawful = is_dealing(named) or named.lemma_.lower() in legal("instruments", "plain")
    if not (leads[0].i < verb.i or told or is_instrument(named)) or not (lawful or regime):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, instrument=phrase(article, named, sentence), verb=verb)
    modal = next((c for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"), None)
    found.force = word(modal if modal is not None else verb)
    stands = modal is not None or verb.lemma_ in legal("standing", "being") | {"have", "agree", "commit"}
    if subject.lower_ not in PRONOUNS and binds(verb, subject) and (stands or in_passive(verb)):
        found.bound = phrase(article, subject, sentence)
    return found
