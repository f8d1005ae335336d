"""The parts of a legal row, as words of its sentence: instrument, body, who is bound, to what, by which word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis.article import Article
from briefgen.analysis.attribution.phrases import ACTORS, SUBJECTS, child
from briefgen.analysis.legal.edges import first_of, wholes_of
from briefgen.analysis.legal.figures import is_figure, is_numbered
from briefgen.analysis.legal.judges import is_judge, is_surname
from briefgen.analysis.legal.words import legal, phrases
from briefgen.analysis.timeline.words import above, noun_of
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = frozenset({"it", "this", "that", "which", "who", "they", "he", "she"})
"""Subjects and objects that say of nobody who is bound."""

NOUNS = ("NOUN", "PROPN")
"""Parts of speech of things and names."""

_DETERMINERS = re.compile(r"^(?:the|a|an|this|that|its|their|his|her)\s+", re.IGNORECASE)
_PLACED = re.compile(r"^(?:[A-Z][\w’'.]+\s)?[\w’'.]+-based\s+")
_SHORTENED = re.compile(r"\.\w\.$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$")
_EDGE = " \t\n\u00a0,;:.“”\"'‘’–—"


BINDING_RANK, LIFE_RANK, PROCEEDING_RANK = 3.0, 2.0, 1.0
"""What binds somebody to something is wanted before what came into force, and that before cases that go on."""


class Found(Struct):
    """A legal relation in a sentence, by its index: the word of force and what it links, as ranges of the source.

    verb: the verb that tells it, for its date; also: evidence in other sentences; more: sentences that go on with it.
    """

    sentence: int
    rank: float
    force: Range | None = None
    instrument: Range | None = None
    body: Range | None = None
    bound: Range | None = None
    duty: Range | None = None
    verb: Token | None = None
    also: list[Range] = []
    more: list[int] = []

    def parts(self) -> list[Range]:
        """The parts that the source gives."""
        return [part for part in (self.instrument, self.body, self.bound, self.duty) if part is not None]


def is_instrument(token: Token) -> bool:
    """Does a noun name something that binds: a treaty, a resolution, a law, a ruling, a sanction?"""
    if not _stands_as_noun(token) or is_figure(token):
        return False
    if _is_named_instrument(token) or is_numbered(token):
        return True
    noun = noun_of(token)
    if noun in legal("instruments", "plain") or token.lemma_.lower() in legal("instruments", "plain"):
        return token.dep_ != "compound"
    if noun in legal("instruments", "checks") and any(child.lower_ == "on" for child in token.children):
        return True  # `a freeze on new licences`
    if noun not in legal("instruments", "qualified") or token.dep_ == "compound" or token.lower_ == "authorities":
        return False  # the authorities are people
    beside = {child.lower_ for child in token.children if child.i < token.i}
    dated = any(child.dep_ == "nummod" and child.is_digit for child in token.children)
    if noun == "convention" and (dated or any(child.lower_ in ("on", "against", "for") for child in token.children)):
        return True  # `the convention on cluster bombs`; a party's convention is a meeting
    if noun == "state":  # `a state of emergency`
        beside = {inner.lower_ for child in token.children if child.lower_ == "of" for inner in child.children}
    return bool(beside & legal("instruments", "qualifiers"))


def _stands_as_noun(token: Token) -> bool:
    """Is a word a noun, or a verb by its tag alone (`EU rules require`): a subject with a name before it?"""
    named = any(c.dep_ == "compound" and c.i < token.i for c in token.children)
    return token.pos_ in NOUNS or (token.pos_ == "VERB" and token.dep_ in SUBJECTS and named)


def _is_named_instrument(token: Token) -> bool:
    """Is a capitalised noun the end of an instrument's name (`the Clean Water Act`)?"""
    if not token.text[0].isupper() or token.dep_ == "compound" or token.i == 0:
        return False
    before = token.nbor(-1)
    if {child.lower_ for child in token.children} & legal("instruments", "meetings") and token.lower_ == "convention":
        return False
    near = before.head.i == token.i or any(c.dep_ == "nmod" and c.text[0].isupper() for c in token.children)
    return token.lower_ in legal("instruments", "named") and before.text[0].isupper() and near


def is_dealing(noun: Token, *, told: bool = False) -> bool:
    """Does a noun name an instrument or what parties settle between them?

    told: its verb tells what it lays down, so that an order or an act counts without a word of law beside it.
    """
    if is_instrument(noun):
        return True
    if is_figure(noun) or (noun.i and noun.nbor(-1).lower_ == "in" and noun.lower_ == "order"):
        return False  # `in order to`
    lemmas = legal("instruments", "dealings") | (legal("instruments", "qualified") if told else frozenset())
    return _stands_as_noun(noun) and noun.lemma_.lower() in lemmas


def may_be_in_force(noun: Token) -> bool:
    """Does a noun name an instrument, a regime or a limit, and no storm warning?"""
    return is_dealing(noun, told=True) or noun.lemma_.lower() in legal("force", "regimes") | legal("courts", "limits")


def is_enactment(noun: Token) -> bool:
    """Does a noun name what a legislature passes, or is to pass: what it holds, and would do, is law told?"""
    return noun.pos_ in NOUNS and noun.lemma_.lower() in legal("instruments", "enactments") and not is_figure(noun)


def taken_up(noun: Token, verb: Token) -> Token:
    """A subject, or what it stands for: in a clause that only goes on about it (`the list, which bans calls`), or in
    the sentence before (`It must be approved by …`).
    """
    if noun.tag_ == "WDT":
        top = verb.head if verb.dep_ == "xcomp" else verb  # `the licence, which is set to expire`
        return top.head if top.dep_ == "relcl" else noun
    return instrument_again(noun) or noun


def instrument_again(pronoun: Token) -> Token | None:
    """The instrument that the sentence before is about, where a pronoun stands for it."""
    tags = {"it": ("NN", "NNP"), "they": ("NNS", "NNPS"), "them": ("NNS", "NNPS")}.get(pronoun.lower_, ())
    near = _told_before(pronoun, (*SUBJECTS, "dobj")) if tags else []
    return next((one for one in near if one.tag_ in tags and (is_enactment(one) or is_dealing(one))), None)


def _told_before(pronoun: Token, labels: Sequence[str]) -> list[Token]:
    """What hangs by some labels on the verb of the sentence before; nothing at the beginning."""
    start = pronoun.sent.start
    return [c for c in pronoun.doc[start - 1].sent.root.children if c.dep_ in labels] if start else []


def laid_down_by(noun: Token) -> Token | None:
    """The instrument that a noun stands under: `penalties under the new law`."""
    leads = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "under"]
    return next((inner for lead in leads for inner in lead.children if is_instrument(inner)), None)


def is_filing(noun: Token) -> bool:
    """Does a noun name what is filed with a court?"""
    fought = noun.lemma_.lower() in legal("proceedings", "fought")
    in_court = fought and any(c.lower_ in legal("proceedings", "lawful") for c in noun.children)
    return noun.lemma_.lower() in legal("proceedings", "filings") or in_court


def is_ruling(token: Token) -> bool:
    """Does a noun name what a court gave: a ruling, a verdict, a court's decision?"""
    if token.pos_ not in NOUNS or token.lemma_.lower() not in legal("rulings", "nouns"):
        return False
    if token.lemma_.lower() in legal("instruments", "plain"):
        return True
    owner = child(token, "poss")
    if owner is not None and owner.pos_ in NOUNS and owner.ent_type_ != "DATE" and not is_court(owner):
        return False  # `the firm's unanimous decision`
    around = {word.lower_ for child in token.children if child.dep_ != "relcl" for word in child.subtree}
    return bool(around & (legal("rulings", "judicial") | legal("courts", "names"))) or _is_ruling_again(token)


def _is_ruling_again(noun: Token) -> bool:
    """Is a noun of rulings what the court gave that acts in the sentence before (`The decision allows …`)?"""
    start = noun.sent.start
    if not start or not any(child.lower_ in ("the", "that", "this") for child in noun.children):
        return False
    before = noun.doc[start - 1].sent.root
    return before.lemma_ in legal("rulings", "verbs") and court_of(before) is not None


def is_court(token: Token) -> bool:
    """Does a noun name a court or a judge: by itself, by a title before it, or by an aside after it?"""
    if is_surname(token):
        return False
    if token.text in legal("courts", "names") or (
        token.pos_ in NOUNS and token.lemma_.lower() in legal("courts", "nouns")
    ):
        return True
    lemmas = {one.lemma_.lower() for one in (token, *token.children)}
    if any(pair <= lemmas for pair in phrases("courts", "pairs")):
        return True
    if token.pos_ != "PROPN":
        return False
    named = {child.text for child in token.children} | {token.text}
    if any(name <= named for name in phrases("courts", "names")):
        return True
    return is_judge(token)


def court_of(verb: Token) -> Token | None:
    """The court that does what a verb tells, as its subject or behind `by`."""
    giving_grounds = verb.dep_ == "advcl" and verb.tag_ == "VBG"  # `the judge agreed, finding that …`
    subject = subject_of(verb.head if giving_grounds else verb)
    near = [child for child in verb.children if child.dep_ == "nsubj"]  # two in `the rules were wrong, the court ruled`
    if subject is not None and subject.dep_ == "nsubj":
        near.append(subject)
    benches = (bench for one in near for bench in wholes_of(one) if is_court(bench))
    court = next((one for one in near if is_court(one) or _is_court_again(one, verb)), None) or next(benches, None)
    if court is not None:
        return court
    agents = (inner for child in verb.children if child.dep_ == "agent" for inner in child.children)
    return next((agent for agent in agents if is_court(agent)), None)


def _is_court_again(subject: Token, verb: Token) -> bool:
    """Does a pronoun stand for the court or the judge that the sentence before is about (`It also ordered …`)?"""
    undone = subject.lower_ == "it" and verb.lemma_.lower() in legal("rulings", "undoing")
    ruling = undone or subject.head.lemma_.lower() in legal("rulings", "courtly")
    pronoun = subject.lower_ in ("it", "he", "she")
    return pronoun and ruling and any(is_court(one) for one in _told_before(subject, ("nsubj",)))


def is_official(subject: Token) -> bool:
    """Does a subject look into things by office: by its own noun or by one before it (`the attorney general`)?"""
    named = [subject, *(child for child in subject.children if child.dep_ == "compound")]
    offices = legal("proceedings", "inquirers") | legal("courts", "regulators") | legal("proceedings", "officers")
    return any(noun.lemma_.lower() in offices for noun in named)


def is_state(subject: Token) -> bool:
    """Is a subject a state by its name, or a body that makes rules, judges or looks into things by office?"""
    return subject.ent_type_ in ("GPE", "NORP") or is_court(subject) or is_official(subject)


def quantified(nouns: Sequence[Token]) -> list[Token]:
    """Nouns, and what stands behind those that only count (`a number of cases`, `some of the sanctions`)."""
    found = list(nouns)
    for noun in nouns:
        if noun.lemma_.lower() in legal("life", "quantities"):
            found += [inner for of in noun.children if of.lower_ == "of" for inner in of.children]
    return found


def phrase(article: Article, noun: Token, sentence: Range) -> Range:
    """A noun with its adjectives, `of` and a date after it: without the clauses that hang on it.

    sentence: the range of the sentence that the row is of; a noun of an earlier one is taken from its own.
    """
    if noun.idx < sentence[0]:
        at = article.sentence_at(noun.idx)
        sentence = article.source.sentences[at] if at is not None else sentence
    end = noun.nbor(1) if is_numbered(noun) else noun
    for part in noun.children:
        if part.i < noun.i or part.dep_ not in ("prep", "punct", "appos"):
            continue
        if part.dep_ == "prep" and part.lower_ in ("of", "on", "in", "against", "between") and _is_short(part):
            end = part.right_edge if part.right_edge.i > end.i else end
    left = first_of(noun, sentence[0])
    return trimmed(article.text, (max(left.idx, sentence[0]), min(end.idx + len(end), sentence[1])))


def _is_short(preposition: Token) -> bool:
    """Does a phrase hold no clause of its own?"""
    return not any(token.pos_ == "VERB" for token in preposition.subtree)


def name_of(article: Article, noun: Token, sentence: Range) -> Range:
    """The words that name a person or a party: a noun with what stands before it, `of` after it, those joined to it."""
    end = noun
    for part in noun.children:
        if part.i > noun.i and part.lower_ == "of" and _is_short(part):
            end = part.right_edge
    joined = next((c for c in noun.children if c.dep_ == "conj" and c.pos_ in NOUNS and _is_short(c)), None)
    while joined is not None:
        end = joined
        joined = next((c for c in joined.children if c.dep_ == "conj" and c.pos_ in NOUNS), None)
    return trimmed(article.text, (max(noun.left_edge.idx, sentence[0]), min(end.idx + len(end), sentence[1])))


def word(token: Token) -> Range:
    """The place of a token, with a `not` written in one word with it (`cannot`)."""
    after = token.nbor(1) if not token.whitespace_ and token.i + 1 < len(token.doc) else token
    last = after if after.dep_ == "neg" or after.lower_ in ("n't", "n’t") else token
    return token.idx, last.idx + len(last)


def body_of(article: Article, noun: Token, sentence: Range) -> Range | None:
    """The words that name a body that acts; None where a pronoun stands for it."""
    if noun.pos_ not in NOUNS:
        return None
    inside = [inner for c in noun.children if c.lower_ == "in" for inner in c.children]
    ruling = any(one.lemma_.lower() in legal("rulings", "nouns") for one in inside)  # `the court in a 5-4 ruling`
    return name_of(article, noun, sentence) if ruling else phrase(article, noun, sentence)


def trimmed(text: str, words: Range) -> Range:
    """A range without white space, stops and quotation marks at its ends."""
    start, end = words
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not _SHORTENED.search(text[start:end]):
        end -= 1
    return start, end


def body_name(words: str) -> str:
    """The name of a body out of its phrase: no article, no seat (`The Hague-based ICJ` is ICJ)."""
    without = _PLACED.sub("", _DETERMINERS.sub("", words))
    return without or words


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, taken from the verbs that it is joined to or hangs on as infinitive."""
    for step in above(verb):
        found = child(step, *SUBJECTS)
        if found is not None:
            return found
        if step.dep_ == "acl" and step.tag_ == "VBD" and step.head.dep_ == "ROOT" and step.head.i == step.i - 1:
            return step.head  # `The accord sought to …`, taken for an accord that was sought
        if step.dep_ not in ("conj", "xcomp"):
            return None
        told = next((child for child in step.head.children if child.dep_ == "dobj" and child.i < step.i), None)
        if step.dep_ == "xcomp" and told is not None:
            return told  # `enabled the members to approve`: the members approve
    return None


def duty_under(article: Article, verb: Token, sentence: Range) -> tuple[Token | None, Range | None]:
    """Who is bound and to what by a verb of force: (head of the bound party's phrase, the words of the duty)."""
    lemma = verb.lemma_.lower()
    gerund = next(
        (inner for child in verb.children if child.dep_ == "prep" for inner in child.children if inner.dep_ == "pcomp"),
        None,
    )
    infinitive = demanded(verb)
    if lemma in legal("force", "undertake") and (gerund is not None or infinitive is not None):
        return subject_of(verb), duty_words(article, gerund if gerund is not None else infinitive, sentence)
    if infinitive is not None:
        passive = child(verb, "nsubjpass")
        own = child(infinitive, *SUBJECTS)
        told = child(verb, "dobj")
        return passive or own or told, duty_words(article, infinitive, sentence)
    if lemma in legal("force", "prohibit"):
        banned = child(verb, "dobj", "nsubjpass")
        if banned is not None and gerund is not None and gerund.head.lower_ == "from":
            return banned, duty_words(article, gerund, sentence)  # `bars members from trading`
        if banned is not None:
            owner = child(banned, "poss")
            away = next((c for c in verb.children if c.lower_ == "from" and c.i > banned.i), None)
            words = _phrase_range(article, banned, sentence)
            if away is not None:  # `bars ships from the strait`
                return banned, (words[0], _phrase_range(article, away, sentence)[1])
            return owner, words
    return None, None


def demanded(verb: Token) -> Token | None:
    """The infinitive that a verb demands: `required to leave`, `requires members to leave`."""
    own = next((child for child in verb.children if _is_demanded(child)), None)
    if own is not None or verb.lemma_.lower() not in legal("force", "oblige") | legal("force", "permit"):
        return own
    told = next((c for c in verb.children if c.dep_ == "dobj" and is_held(c)), None)
    hanging = told.children if told is not None else ()
    return next((c for c in hanging if c.tag_ == "VB" and any(t.lower_ == "to" for t in c.children)), None)


def is_held(noun: Token) -> bool:
    """Does a noun name somebody who can be held to something?"""
    return noun.ent_type_ in ACTORS or noun.lemma_.lower() in legal("force", "held")


def _is_demanded(verb: Token) -> bool:
    """Is a verb what another demands: `required to leave`, `calling for them to leave`?"""
    if verb.tag_ != "VB" or any(c.dep_ == "aux" and c.lower_ != "to" for c in verb.children):
        return False  # `they will leave`, `they do not leave`: told, not demanded
    return verb.dep_ in ("xcomp", "ccomp") or (
        verb.dep_ == "advcl"
        and any(c.dep_ in SUBJECTS for c in verb.children)
        and any(c.lower_ == "to" for c in verb.children)
    )


def duty_words(article: Article, verb: Token | None, sentence: Range) -> Range | None:
    """A verb with its objects, to where an adverbial of another thing begins (`as part of the deal`)."""
    if verb is None:
        return None
    left = verb
    for part in verb.children:
        if part.i < verb.i and part.dep_ in ("advmod", "conj", "cc", "neg"):
            left = min(left, part.left_edge, key=lambda token: token.i)
    end = verb.right_edge.idx + len(verb.right_edge)
    for part in verb.subtree:
        if part.lower_ in ("as", "under") and part.dep_ == "prep" and part.i > verb.i:
            end = min(end, part.idx)
    return trimmed(article.text, (left.idx, min(end, sentence[1])))


def _phrase_range(article: Article, noun: Token, sentence: Range) -> Range:
    end = noun.right_edge.idx + len(noun.right_edge)
    return trimmed(article.text, (noun.left_edge.idx, min(end, sentence[1])))
