"""Legal context: what the article states as fact about treaties, laws, rulings, sanctions, cases and deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen import dates
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import verb_form
from briefgen.analysis.coverage import Coverage, is_outlet
from briefgen.analysis.dating import find_dated, is_finite, is_saying
from briefgen.analysis.legal_acts import (
    challenge,
    court_says,
    custody,
    laid_down,
    leave_given,
    measure_taken,
    proceeding,
    ruling_effect,
    ruling_told,
    suit_told,
    terms,
)
from briefgen.analysis.legal_course import (
    bill_moves,
    court_ahead,
    deadline,
    filed_for,
    leave_refused,
    litigation,
    penalty,
    punishment,
    runs_out,
    settled,
    suit_stands,
    term_set,
    trial_set,
)
from briefgen.analysis.legal_deeds import is_deed
from briefgen.analysis.legal_parts import (
    BINDING_RANK,
    LIFE_RANK,
    Found,
    body_name,
    court_of,
    duty_under,
    is_instrument,
    legal,
    modal_duty,
    phrase,
    quantified,
    subject_of,
    word,
)
from briefgen.analysis.legal_standing import (
    breach,
    conferred,
    designated,
    forbidden,
    forbids,
    held_in,
    kept,
    membership,
    obliged,
    powers,
    status,
    under_law,
    under_which,
)
from briefgen.lines import Texts, fold, line_text
from briefgen.model import LegalItem, Range, Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

PART_RANK = 0.25
"""For each part of a row that the source gives: a full row says more than a bare sentence."""

LOOK_BACK = 3
"""Sentences before `it banned …` or `were allowed to …` in which the instrument is looked for: the same passage."""

_QUOTING = frozenset({"quote", "cite"})
"""With these an outlet passes on the words of somebody else."""

_SUBJECTS = ("nsubj", "nsubjpass")
_ANY = frozenset({"any", "no", "some", "what", "which", "whatever", "whichever"})
"""Determiners of an instrument that is none in particular."""
_WRITER = frozenset({"i", "we", "you"})
"""Subjects by which a sentence is somebody's own tale."""
_CONDITIONS = frozenset({"if", "unless", "whether"})
_UNTOLD = frozenset({"would", "should", "might", "could"})
"""Auxiliaries with which a verb tells no fact; but who `could face` a trial stands under law already."""

_ACTS = (
    ruling_told,
    court_says,
    measure_taken,
    terms,
    conferred,
    laid_down,
    leave_given,
    deadline,
    term_set,
    status,
    forbidden,
    forbids,
    obliged,
    held_in,
    under_which,
    kept,
    membership,
    designated,
    breach,
    powers,
    bill_moves,
    runs_out,
    challenge,
    custody,
    settled,
    penalty,
    punishment,
    litigation,
    suit_told,
    suit_stands,
    under_law,
    leave_refused,
    filed_for,
    trial_set,
    court_ahead,
)
"""The readings that need nothing beside the verb, those that bind before those that only go on."""
_AHEAD = re.compile(
    r"\b(?:will|tomorrow|(?:is|are) (?:to [a-z]|(?:due|set|scheduled|expected|planned|slated) (?:to|for|on)|going to))"
    r"|[’']ll\b",
    re.IGNORECASE,
)
"""Words of a sentence that speak of what is to come."""
_ABBREVIATED = re.compile(
    r"([A-Z][\w’'.-]+(?:\s+(?:of|for|the|and|on)\b|\s+[A-Z][\w’'.-]+)*)\s+\(([A-Z][A-Za-z.]{1,9})\)"
)


def find_legal_context(article: Article, statements: Sequence[Statement]) -> list[LegalItem]:
    """Find the legal context of an article, ranked best first.

    statements: all of the article's. What a party says about the law is its position and gives no row; what it has
    bound itself to, and what a court ruled, does.
    """
    return _Finder(article, statements).items()


class _Finder:
    def __init__(self, article: Article, statements: Sequence[Statement]) -> None:
        self._article = article
        self._coverage = Coverage(article, [one for one in statements if not _is_relayed(article, one) and not is_deed(article, one)])
        self._names = _full_names(article)

    def items(self) -> list[LegalItem]:
        found: list[Found] = []
        for n in self._article.body_sentences():
            before = found[-1] if found and n - found[-1].sentence <= LOOK_BACK else None
            relation = self._relation(n, before)
            if relation is not None:
                found.append(relation)
        found.sort(key=lambda one: (-one.rank - PART_RANK * len(one.parts()), one.sentence))
        return [self._item(one) for one in found]

    # ------------------------------------------------------------ what a sentence states

    def _relation(self, n: int, before: Found | None) -> Found | None:
        if not self._coverage.speaks_for_itself(n):
            return None  # the row would be somebody's words with nobody's name
        tokens = self._article.tokens(*self._article.source.sentences[n])
        verbs = [token for token in tokens if token.pos_ in ("VERB", "AUX") and self._is_writers(n, token)]
        told = [verb for verb in verbs if self._is_told(n, verb)]
        instruments = [token for token in tokens if is_instrument(token)]
        for reading in (self._ruling, self._binding, self._life):
            for verb in told:
                relation = reading(n, verb, instruments, before)
                if relation is not None:
                    return relation
        for act, fit in (*((act, told) for act in _ACTS), (ruling_effect, verbs), (proceeding, told)):
            for verb in fit:
                relation = act(self._article, n, verb)
                if relation is not None:
                    return relation
        return None

    def _is_writers(self, n: int, verb: Token) -> bool:
        """Is a verb the writer's own: outside what somebody says, or in an aside on it (`the rule, which the court has
        put on hold`), or a step that an officer of the law says was taken?
        """
        if not self._coverage.holds(n, verb.idx) or self._is_officers(n, verb):
            return True
        aside = verb.dep_ == "relcl" and court_of(verb) is not None
        before = verb.left_edge.nbor(-1) if verb.left_edge.i else None
        quoted = self._coverage.cuts_quotation((verb.idx, verb.idx + len(verb)))
        return aside and not quoted and before is not None and before.text == ","

    def _is_officers(self, n: int, verb: Token) -> bool:
        """Does an officer of the law tell a step against somebody: `police said they had charged two men`?"""
        if verb.lemma_.lower() not in legal("proceedings", "verbs") | legal("proceedings", "custody"):
            return False
        holding = [
            one
            for one in self._coverage.statements(n)
            if any(part.start <= verb.idx < part.end for part in map(span, one.content))
        ]
        return bool(holding) and all(one.mode == "indirect" and self._is_by_officer(one) for one in holding)

    def _is_by_officer(self, statement: Statement) -> bool:
        sources = [token for part in map(span, statement.source) for token in self._article.tokens(part.start, part.end)]
        return any(token.lemma_.lower() in legal("proceedings", "officers") for token in sources)

    def _is_told(self, n: int, verb: Token) -> bool:
        """Is a verb told as a fact: no mere plan, wish, question or condition?"""
        if any(child.lower_ in _CONDITIONS for step in _joined(verb) for child in step.children):
            return False
        said = _is_said(verb) and not self._is_officers(n, verb)
        if said or any(child.lower_ in _WRITER for child in verb.children if child.dep_ in _SUBJECTS):
            return False
        if verb.tag_ in ("VB", "VBG") and not is_finite(verb):
            head = verb.head
            done = verb.tag_ == "VB" and head.pos_ == "VERB" and head.lemma_ in legal("life", "done")
            return done and head.i != verb.i and self._is_told(n, head)
        untold = _UNTOLD - {"could"} if verb.lemma_ in legal("proceedings", "facing") else _UNTOLD
        if verb.lemma_ in legal("force", "needing"):
            untold = untold - {"would"}  # what a bill would need, it needs by law
        return not any(child.lower_ in untold for child in verb.children if child.dep_ == "aux")

    def _ruling(self, n: int, verb: Token, instruments: list[Token], before: Found | None) -> Found | None:
        """A court that ruled, or by which something was ruled."""
        if verb.lemma_ not in legal("rulings", "verbs"):
            return None
        court = court_of(verb)
        if court is None:
            return None
        sentence = self._article.source.sentences[n]
        found = Found(n, BINDING_RANK, force=word(verb), verb=verb)
        found.body = phrase(self._article, court, sentence)
        demanded = modal_duty(self._article, sentence)
        if demanded is not None:
            modal, bound, found.duty = demanded
            found.force = word(modal)
            found.bound = phrase(self._article, bound, sentence) if bound is not None else None
        else:
            bound, found.duty = duty_under(self._article, verb, sentence)
            found.bound = phrase(self._article, bound, sentence) if bound is not None else None
        self._name_ruling(found, court, instruments)
        return found

    def _name_ruling(self, found: Found, court: Token, instruments: list[Token]) -> None:
        """The words for a ruling: in its sentence, or `the judgment of the court` in another one."""
        sentence = self._article.source.sentences[found.sentence]
        named = [one for one in instruments if not any(c.lower_ in _ANY for c in one.children)]
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
        forbids = lemma in legal("force", "prohibit") | legal("force", "oblige") | legal("force", "permit")
        if not forbids and lemma not in legal("force", "undertake"):
            return None
        instrument = self._instrument_of(verb, instruments)
        if lemma in legal("force", "undertake") and instrument is None and _is_pronoun(subject_of(verb)):
            return None  # whoever undertook it, no instrument is told
        spoken = self._coverage.is_cue(verb.idx) or lemma in legal("force", "spoken")
        if spoken and lemma not in legal("force", "undertake") and not _is_subject(instrument, verb):
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
            if token.dep_ == "pobj" and any(step.i == verb.i for step in _above(token)):
                return token
        return None

    def _taken_up(self, n: int, verb: Token, before: Found | None) -> Range | None:
        """The instrument of the sentences before, that `it banned` and `were allowed to` go on about."""
        subject = subject_of(verb)
        if subject is not None and subject.lower_ in ("it", "they", "this"):
            for earlier in range(n - 1, max(n - 1 - LOOK_BACK, -1), -1):
                start, end = self._article.source.sentences[earlier]
                named = [token for token in self._article.tokens(start, end) if is_instrument(token)]
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
        instruments = [token for token in instruments if not self._coverage.holds(n, token.idx)]
        if lemma in legal("life", "course") and verb.dep_ == "advcl":
            return None
        if lemma == "negotiate" and verb_form(verb) == "progressive":
            return None  # what is still talked about binds nobody
        if lemma in legal("life", "alone") and subject is not None and subject.pos_ in ("NOUN", "PROPN"):
            return Found(n, LIFE_RANK, force=word(verb), instrument=phrase(self._article, subject, sentence), verb=verb)
        if lemma not in legal("life", "verbs"):
            return None
        near = _arguments(verb, ("dobj",) if lemma in legal("life", "of_object") else (*_SUBJECTS, "dobj"))
        if lemma not in legal("life", "of_object"):
            led = [inner for c in verb.children if c.dep_ == "prep" for inner in c.children]
            acts = [c for inner in led if inner.dep_ == "pcomp" for c in inner.children]  # `abstained from voting on`
            near += led + [inner for c in acts for inner in ([c] if c.dep_ == "dobj" else c.children)]
        if verb.dep_ == "relcl":
            near.append(verb.head)
        near = [one for one in near if not any(c.lower_ in _ANY for c in one.children)]
        instrument = next((token for token in instruments if any(token.i == one.i for one in near)), None)
        if instrument is None:
            return None
        found = Found(n, LIFE_RANK, force=word(verb), instrument=phrase(self._article, instrument, sentence), verb=verb)
        if subject is not None and subject.i != instrument.i and subject.dep_ != "nsubjpass" and subject.pos_ != "PRON":
            owned = any(child.tag_ == "PRP$" for child in subject.children)
            if lemma in legal("life", "of_bodies") and subject.ent_type_ != "PERSON" and not owned:
                found.body = phrase(self._article, subject, sentence)
            elif lemma in legal("life", "of_parties"):
                found.bound = phrase(self._article, subject, sentence)
        self._demands_of(found, instrument)
        return found

    def _demands_of(self, found: Found, instrument: Token) -> None:
        """What an instrument demands, where its own clause says so: `a resolution calling for them to stop`."""
        forced = legal("force", "prohibit") | legal("force", "oblige") | legal("force", "permit")
        sentence = self._article.source.sentences[found.sentence]
        for verb in instrument.children:
            if verb.dep_ in ("acl", "relcl") and verb.lemma_.lower() in forced:
                bound, found.duty = duty_under(self._article, verb, sentence)
                if found.duty is not None:
                    found.rank, found.force = BINDING_RANK, _force(verb)
                    found.bound = phrase(self._article, bound, sentence) if bound is not None else None
                return

    # ------------------------------------------------------------ the row

    def _item(self, found: Found) -> LegalItem:
        sentence = self._article.source.sentences[found.sentence]
        line = [str(self._article.span(*sentence))]
        date = self._date(found)
        self._take_in_date(found)
        return LegalItem(
            instrument=self._words(found.instrument),
            body=self._body(found),
            date=date[1].date if date and date[1] else None,
            as_written=date[0] if date else None,
            inferred=bool(date and date[1] and date[1].inferred),
            bound=self._words(found.bound),
            duty=self._words(found.duty),
            force=self._words(found.force),
            line=list(line),
            text=line_text(list(line), Texts([self._article.source])),
            evidence=[*line, *(str(self._article.span(*part)) for part in found.also)],
        )

    def _take_in_date(self, found: Found) -> None:
        """An instrument's date right after its name is part of the name (`a cease-fire in 2020`)."""
        for dated in find_dated(self._article, found.sentence, self._coverage):
            if found.instrument and dated.by_noun and found.instrument[0] <= dated.head.idx < found.instrument[1]:
                between = self._article.text[found.instrument[1] : dated.start]
                if between.isspace():
                    found.instrument = (found.instrument[0], dated.end)

    def _words(self, words: Range | None) -> str | None:
        return fold(self._article.text[words[0] : words[1]]) if words and words[0] < words[1] else None

    def _body(self, found: Found) -> str | None:
        """The name of a body: in full where the row's words hold its full name."""
        words = self._words(found.body)
        if words is None:
            return None
        name = body_name(words)
        full = self._names.get(name)
        held = any(full in self._article.text[start:end] for start, end in found.also) if full else False
        return full if full and held else name

    def _date(self, found: Found) -> tuple[str, dates.Resolution | None] | None:
        """The date of the instrument, or of what was done to it: as written, and what that comes to."""
        instrument = found.instrument
        for dated in find_dated(self._article, found.sentence, self._coverage):
            of_verb = found.verb is not None and dated.head.i == found.verb.i
            of_noun = instrument is not None and instrument[0] <= dated.start and dated.end <= instrument[1]
            of_noun = of_noun or (instrument is not None and instrument[0] <= dated.head.idx < instrument[1])
            making = legal("life", "of_parties") | legal("life", "of_bodies")
            of_verb = of_verb or (dated.head.lemma_ in making and dated.head.head == found.verb)
            if not (of_verb or of_noun) or dated.kind in ("duration", "vague"):
                continue
            published = self._article.source.published
            ways = [dates.resolve(dated.words, published=published, planned=way, anchor=None) for way in (False, True)]
            line = self._article.words(self._article.source.sentences[found.sentence])
            if ways[0] != ways[1] and dated.planned != bool(_AHEAD.search(line)):
                continue  # past or to come, the sentence tells both: a date would be a guess
            return dated.words, ways[dated.planned]
        return None


def _is_said(verb: Token) -> bool:
    """Does a verb hang on one of saying whose subject is no court: somebody's account, found as a statement or not?"""
    return any(step.dep_ == "ccomp" and is_saying(step.head) and court_of(step.head) is None for step in _joined(verb))


def _is_pronoun(token: Token | None) -> bool:
    return token is not None and token.pos_ == "PRON"


def _joined(verb: Token) -> Iterator[Token]:
    """A verb and those that it is joined to by `and`."""
    yield verb
    for step in verb.ancestors:
        if verb.dep_ != "conj":
            return
        verb = step
        yield step


def _arguments(verb: Token, labels: Sequence[str]) -> list[Token]:
    """The subjects and objects of a verb, with what stands behind a noun of quantity."""
    return quantified([child for child in verb.children if child.dep_ in labels])


def _is_relayed(article: Article, statement: Statement) -> bool:
    """Does a news outlet alone stand behind a statement: no party that it quotes in the sentence?"""
    if not is_outlet(article, statement) or not statement.cue:
        return False
    cues = [span(reference) for reference in statement.cue]
    sentence = article.sentence_at(cues[0].start)
    tokens = article.tokens(*article.source.sentences[sentence]) if sentence is not None else []
    others = [token for token in tokens if not any(cue.start <= token.idx < cue.end for cue in cues)]
    return not any(is_saying(token) for token in others) and not any(token.lemma_ in _QUOTING for token in tokens)


def _above(token: Token) -> list[Token]:
    return list(token.ancestors)


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


def _full_names(article: Article) -> dict[str, str]:
    """The names in full of what the article abbreviates: `International Court of Justice (ICJ)`."""
    return {found[2]: found[1] for found in _ABBREVIATED.finditer(article.text)}
