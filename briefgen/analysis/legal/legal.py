"""Legal context: what the article states as fact about treaties, laws, rulings, sanctions, cases and deadlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import is_finite, verb_form
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.judged import is_coloured
from briefgen.analysis.legal.asides import dissents, is_in_title, is_incidental, only_sounds_so, only_tells_who
from briefgen.analysis.legal.bound import told_rightly
from briefgen.analysis.legal.changes import INDEFINITE, changed
from briefgen.analysis.legal.deeds import is_deed, is_text_of_law, is_told_as_done
from briefgen.analysis.legal.going_on import with_what_goes_on
from briefgen.analysis.legal.joined import TIMES, awaits_trial, first_of, is_mere_passive, joined
from briefgen.analysis.legal.orders import duty_named, held_by, law_named, order_named, ruling_named
from briefgen.analysis.legal.parts import (
    BINDING_RANK,
    LIFE_RANK,
    Found,
    body_of,
    court_of,
    duty_under,
    is_enactment,
    is_filing,
    is_instrument,
    is_official,
    laid_down_by,
    name_of,
    phrase,
    subject_of,
    taken_up,
    word,
)
from briefgen.analysis.legal.readings import ACTS, proceeding, ruling_effect
from briefgen.analysis.legal.rows import Rows, full_names
from briefgen.analysis.legal.rules import modal_duty
from briefgen.analysis.legal.words import forcing, legal
from briefgen.analysis.relays import is_relayed
from briefgen.analysis.timeline.words import is_saying
from briefgen.model import LegalItem, Range, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

PART_RANK = 0.25
"""For each part of a row that the source gives: a full row says more than a bare sentence."""

LOOK_BACK = 3
"""Sentences before `it banned …` or `were allowed to …` in which the instrument is looked for: the same passage."""

_WRITER = frozenset({"i", "we", "you"})
"""Subjects by which a sentence is somebody's own tale."""
_CONDITIONS = frozenset({"if", "once", "unless", "whether"})
_UNTOLD = frozenset({"would", "should", "might", "could"})
"""Auxiliaries with which a verb tells no fact; but who `could face` a trial stands under law already."""


def find_legal_context(article: Article, statements: Sequence[Statement]) -> list[LegalItem]:
    """Find the legal context of an article, ranked best first.

    statements: all of the article's. What a party says about the law is its position and gives no row; what it has
    bound itself to, and what a court ruled, does.
    """
    return _Finder(article, statements).items()


class _Finder:
    def __init__(self, article: Article, statements: Sequence[Statement]) -> None:
        self._article = article
        self._coverage = Coverage(article, [one for one in statements if not _tells_law(article, one)])
        self._names = full_names(article)
        self._rows = Rows(article, self._coverage, self._names)

    def items(self) -> list[LegalItem]:
        found: list[Found] = []
        for n in self._article.body_sentences():
            before = found[-1] if found and n - found[-1].sentence <= LOOK_BACK else None
            relation = self._relation(n, before)
            if relation is not None:
                found.append(relation)
        found = with_what_goes_on(self._article, found)
        found.sort(key=lambda one: (-one.rank - PART_RANK * len(one.parts()), one.sentence))
        return [self._rows.item(told_rightly(self._article, one)) for one in found]

    # ------------------------------------------------------------ what a sentence states

    def _relation(self, n: int, before: Found | None) -> Found | None:
        if not self._coverage.speaks_for_itself(n) or is_coloured(self._article, n, self._coverage):
            return None  # the row would be somebody's words with nobody's name
        tokens = self._article.tokens(*self._article.source.sentences[n])
        if tokens and tokens[-1].text in (":", "?"):
            return None  # it only leads in a list, or asks
        verbs = [token for token in tokens if token.pos_ in ("VERB", "AUX") and self._is_writers(n, token)]
        verbs = [verb for verb in verbs if not (is_in_title(verb) or dissents(verb) or only_sounds_so(verb))]
        verbs = [verb for verb in verbs if not only_tells_who(self._article, verb) and not is_incidental(verb)]
        told = [verb for verb in verbs if self._is_told(n, verb)]
        instruments = [token for token in tokens if is_instrument(token)] if told else []
        for reading in (self._ruling, self._binding, self._life):
            for verb in told:
                relation = reading(n, verb, instruments, before)
                if relation is not None:
                    return relation
        for act, fit in (*((act, told) for act in ACTS), (ruling_effect, verbs), (proceeding, told)):
            for verb in fit:
                relation = act(self._article, n, verb)
                if relation is not None:
                    return relation
        return self._named(n, tokens)

    def _named(self, n: int, tokens: Sequence[Token]) -> Found | None:
        """What binds, where a sentence only names it, also in what somebody says of it."""
        nouns = [token for token in tokens if token.pos_ in ("NOUN", "PROPN")]
        orders = (order_named(self._article, n, noun) for noun in nouns if self._is_named_by_writer(n, noun))
        duties = (duty_named(self._article, n, noun) for noun in nouns if not self._coverage.is_quoted(noun.idx))
        laws = (law_named(self._article, n, noun) for noun in nouns if not self._coverage.is_quoted(noun.idx))
        unquoted = (noun for noun in nouns if not self._coverage.is_quoted(noun.idx))
        held = (held_by(self._article, n, noun, told=self._is_named_by_writer(n, noun)) for noun in unquoted)
        rulings = (ruling_named(self._article, n, noun) for noun in nouns if self._is_named_by_writer(n, noun))
        return next((found for found in (*orders, *duties, *laws, *held, *rulings) if found is not None), None)

    def _is_named_by_writer(self, n: int, noun: Token) -> bool:
        """Is a noun outside what somebody says, or the thing that somebody speaks of (`denounced the ruling`)?"""
        if not self._coverage.holds(n, noun.idx):
            return True
        spoken_of = noun.dep_ == "dobj" and self._coverage.is_cue(noun.head.idx)
        return spoken_of and not self._coverage.is_quoted(noun.idx)

    def _is_writers(self, n: int, verb: Token) -> bool:
        """Is a verb the writer's own: outside what somebody says, or in an aside on it (`the rule, which the court has
        put on hold`), or a step that an officer of the law says was taken?
        """
        if not self._coverage.holds(n, verb.idx) or is_told_as_done(self._article, self._coverage, n, verb):
            return True
        aside = verb.dep_ == "relcl" and court_of(verb) is not None
        before = verb.left_edge.nbor(-1) if verb.left_edge.i else None
        quoted = self._coverage.cuts_quotation((verb.idx, verb.idx + len(verb)))
        return aside and not quoted and before is not None and before.text == ","

    def _is_told(self, n: int, verb: Token) -> bool:
        """Is a verb told as a fact: no mere plan, wish, question or condition?"""
        if any(child.lower_ in _CONDITIONS for step in joined(verb) for child in step.children):
            return False
        said = _is_said(verb) and not is_told_as_done(self._article, self._coverage, n, verb)
        if said or any(child.lower_ in _WRITER for child in verb.children if child.dep_ in SUBJECTS):
            return False
        if is_mere_passive(verb):
            return False
        if verb.tag_ in ("VB", "VBG") and not is_finite(verb):
            head = verb.head
            if verb.dep_ == "advcl" and verb.tag_ == "VBG" and court_of(verb) is not None:
                return any(c.dep_ == "ccomp" for c in verb.children) and self._is_told(n, head)
            if awaits_trial(verb):
                return self._is_told(n, head)
            if verb.dep_ == "pcomp" and head.lower_ in TIMES:
                return head.head.i != verb.i and self._is_told(n, head.head)  # `left after pleading guilty`
            done = verb.tag_ == "VB" and head.pos_ in ("ADJ", "VERB") and head.lemma_ in legal("life", "done")
            return done and head.i != verb.i and self._is_told(n, head)
        under_law = legal("proceedings", "feared") | legal("proceedings", "punishing")
        untold = _UNTOLD - {"could"} if verb.lemma_ in under_law else _UNTOLD
        subject = subject_of(verb)
        of_bill = subject is not None and (is_enactment(taken_up(subject, verb)) or laid_down_by(subject) is not None)
        if verb.lemma_ in legal("force", "needing") or of_bill:
            untold = untold - {"would"}  # what a bill would need, it needs by law, and what it would do is what it says
        first = verb if any(child.dep_ in (*SUBJECTS, "aux") for child in verb.children) else first_of(verb)
        return not any(child.lower_ in untold for child in first.children if child.dep_ == "aux")

    def _ruling(self, n: int, verb: Token, instruments: list[Token], before: Found | None) -> Found | None:
        """A court that ruled, or by which something was ruled."""
        if verb.lemma_ not in legal("rulings", "verbs"):
            return None
        court = court_of(verb)
        if court is None or (verb.lemma_ == "hear" and not _is_case_heard(verb)):
            return None
        sentence = self._article.source.sentences[n]
        found = Found(n, BINDING_RANK, force=word(verb), verb=verb)
        found.body = body_of(self._article, court, sentence)
        demanded = modal_duty(self._article, sentence)
        if demanded is not None:
            modal, bound, found.duty = demanded
            found.force = word(modal)
            found.bound = phrase(self._article, bound, sentence) if bound not in (None, court) else None
        else:
            bound, duty = duty_under(self._article, verb, sentence)
            undone = any(c.dep_ in ("dobj", "nsubjpass") and is_instrument(c) for c in verb.children)
            if bound is not None and not undone:  # what a court declines, agrees or wants to do binds nobody
                found.bound, found.duty = phrase(self._article, bound, sentence), duty
        self._name_ruling(found, court, instruments)
        return found

    def _name_ruling(self, found: Found, court: Token, instruments: list[Token]) -> None:
        """The words for a ruling: in its sentence, or `the judgment of the court` in another one."""
        sentence = self._article.source.sentences[found.sentence]
        given = [one for one in instruments if {found.verb, court} & {one.head, one.head.head}]  # not what it reviews
        rulings = [one for one in given if one.lemma_.lower() in legal("rulings", "nouns")]
        named = [one for one in rulings if not any(c.lower_ in INDEFINITE for c in one.children)]
        if named:
            found.instrument = phrase(self._article, named[0], sentence)
            return
        for whole in self._named_rulings:
            if self._is_of_court(whole, court):
                found.instrument = whole
                found.also.append(whole)
                return

    @cached_property
    def _named_rulings(self) -> list[Range]:
        """The phrases of the article that name a ruling (`the judgment of the court`)."""
        found: list[Range] = []
        for start, end in self._article.source.sentences:
            for token in self._article.tokens(start, end):
                if token.lemma_.lower() in legal("rulings", "nouns"):
                    found.append(self._with_abbreviation(phrase(self._article, token, (start, end)), end))
        return found

    def _with_abbreviation(self, words: Range, end: int) -> Range:
        open_bracket = "(" in self._article.text[slice(*words)] and ")" not in self._article.text[slice(*words)]
        more = re.match(r"\)" if open_bracket else r"\s*\([A-Z][A-Za-z.]{1,9}\)", self._article.text[words[1] : end])
        return (words[0], words[1] + more.end()) if more else words

    def _is_of_court(self, words: Range, court: Token) -> bool:
        named = self._article.text[words[0] : words[1]]
        return " of " in named and (court.text in named or self._names.get(court.text, "\0") in named)

    def _binding(self, n: int, verb: Token, instruments: list[Token], before: Found | None) -> Found | None:
        """What an instrument forbids, demands or allows, or what somebody has undertaken in it."""
        lemma = verb.lemma_.lower()
        forbids = lemma in forcing()
        if not forbids and lemma not in legal("force", "undertake"):
            return None
        instrument = self._instrument_of(verb, instruments)
        if lemma in legal("force", "undertake") and instrument is None and _is_pronoun(subject_of(verb)):
            return None  # whoever undertook it, no instrument is told
        spoken = self._coverage.is_cue(verb.idx) or lemma in legal("force", "spoken")
        goes_on = lemma in legal("force", "prohibit") and _is_pronoun(subject_of(verb))
        if spoken and lemma not in legal("force", "undertake") and not (_is_subject(instrument, verb) or goes_on):
            return None  # a party that calls for something under a treaty argues
        sentence = self._article.source.sentences[n]
        bound, duty = duty_under(self._article, verb, sentence)
        if duty is None and not (forbids and instrument is not None):
            return None
        found = Found(n, BINDING_RANK, force=_force(verb), duty=duty, verb=verb)
        found.bound = phrase(self._article, bound, sentence) if bound is not None else None
        agent = next((inner for c in verb.children if c.dep_ == "agent" for inner in c.children), None)
        if agent is not None and is_instrument(agent):
            instrument = agent
        elif agent is not None:
            found.body = phrase(self._article, agent, sentence)
        if instrument is not None:
            if lemma in legal("force", "undertake") and duty is not None and duty[0] <= instrument.idx < duty[1]:
                return None  # who pledged to fight for a law is bound by none
            found.instrument = phrase(self._article, instrument, sentence)
            return found
        taken_up = self._taken_up(n, verb, before)
        if taken_up is None:
            return None
        found.instrument = taken_up
        found.also.append(taken_up)
        return found

    def _instrument_of(self, verb: Token, instruments: list[Token]) -> Token | None:
        """The instrument by which a verb binds: its subject, or what it was done under."""
        subject = subject_of(verb)
        for token in instruments:
            if subject is not None and token.i == subject.i:
                return token
            if token.dep_ == "pobj" and any(step.i == verb.i for step in token.ancestors):
                return token
        return None

    def _taken_up(self, n: int, verb: Token, before: Found | None) -> Range | None:
        """The instrument of the sentences before, that `it banned` and `were allowed to` go on about."""
        subject = subject_of(verb)
        if subject is not None and subject.lower_ in ("it", "they", "this") and subject.dep_ == "nsubj":
            tags = ("NNS", "NNPS") if subject.lower_ == "they" else ("NN", "NNP")
            for earlier in range(n - 1, max(n - 1 - LOOK_BACK, -1), -1):
                start, end = self._article.source.sentences[earlier]
                tokens = self._article.tokens(start, end)
                named = [token for token in tokens if is_instrument(token) and token.tag_ in tags]
                if named:
                    return phrase(self._article, named[-1], (start, end))
            return None
        passive = subject is not None and subject.dep_ == "nsubjpass"
        return before.instrument if passive and before is not None and before.rank == BINDING_RANK else None

    def _life(self, n: int, verb: Token, instruments: list[Token], before: Found | None) -> Found | None:
        """An instrument that came into force, was changed or went."""
        lemma = verb.lemma_.lower()
        sentence = self._article.source.sentences[n]
        subject = subject_of(verb)
        if not self._coverage.holds(n, verb.idx):
            instruments = [token for token in instruments if not self._coverage.holds(n, token.idx)]
        if lemma in legal("life", "course") and verb.dep_ == "advcl":
            return None
        possible = any(c.dep_ == "aux" and c.lower_ in ("can", "may") for c in verb.children)
        if possible or (lemma == "negotiate" and verb_form(verb) == "progressive"):
            return None  # what is still talked about, or can be reached, binds nobody
        ended = taken_up(subject, verb) if subject is not None else None
        if lemma in legal("life", "alone") and ended is not None and ended.pos_ in ("NOUN", "PROPN"):
            return Found(n, LIFE_RANK, force=word(verb), instrument=phrase(self._article, ended, sentence), verb=verb)
        if lemma not in legal("life", "verbs"):
            return None
        instrument = changed(verb, instruments)
        if instrument is None:
            return None
        found = Found(n, LIFE_RANK, force=word(verb), instrument=phrase(self._article, instrument, sentence), verb=verb)
        if instrument.idx < sentence[0] and found.instrument is not None:
            found.also.append(found.instrument)
        if subject is not None and subject.i != instrument.i and subject.dep_ != "nsubjpass" and subject.pos_ != "PRON":
            owned = any(child.tag_ == "PRP$" for child in subject.children)
            made = not is_filing(instrument) or is_official(subject)  # who files a suit rules nothing
            if lemma in legal("life", "of_bodies") and subject.ent_type_ != "PERSON" and not owned and made:
                found.body = phrase(self._article, subject, sentence)
            elif lemma in legal("life", "of_parties"):
                found.bound = name_of(self._article, subject, sentence)
        self._demands_of(found, instrument)
        return found

    def _demands_of(self, found: Found, instrument: Token) -> None:
        """What an instrument demands, where its own clause says so: `a resolution calling for them to stop`."""
        sentence = self._article.source.sentences[found.sentence]
        for verb in instrument.children:
            if verb.dep_ in ("acl", "relcl") and verb.lemma_.lower() in forcing():
                bound, found.duty = duty_under(self._article, verb, sentence)
                if found.duty is not None:
                    found.rank, found.force = BINDING_RANK, _force(verb)
                    found.bound = phrase(self._article, bound, sentence) if bound is not None else None
                return


def _tells_law(article: Article, statement: Statement) -> bool:
    """Is what is attributed no party's view: an outlet's report, a deed, the words of an instrument?"""
    return any(told(article, statement) for told in (is_relayed, is_deed, is_text_of_law))


def _is_said(verb: Token) -> bool:
    """Does a verb hang on one of saying whose subject is no court: somebody's account, found as a statement or not?"""
    return any(step.dep_ == "ccomp" and is_saying(step.head) and court_of(step.head) is None for step in joined(verb))


def _is_case_heard(verb: Token) -> bool:
    """Does a court hear a case, rather than what somebody tells it (`the court heard that …`)?"""
    heard = [child for child in verb.children if child.dep_ == "dobj"]
    return any(one.lemma_.lower() in legal("rulings", "heard") for one in heard)


def _is_pronoun(token: Token | None) -> bool:
    return token is not None and token.pos_ == "PRON"


def _is_subject(instrument: Token | None, verb: Token) -> bool:
    subject = subject_of(verb)
    return instrument is not None and subject is not None and subject.i == instrument.i


def _force(verb: Token) -> Range:
    """The verb, with the preposition that leads to the duty (`committed to`)."""
    start, end = word(verb)
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return (
        (start, word(after)[1]) if after is not None and after.lower_ in ("to", "for", "on", "upon") else (start, end)
    )
