"""The course of law, told as fact: deadlines, trials and terms that are set, bills that move, cases settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import in_passive
from briefgen.analysis.attribution.phrases import child
from briefgen.analysis.legal.parts import (
    BINDING_RANK,
    LIFE_RANK,
    NOUNS,
    PROCEEDING_RANK,
    Found,
    duty_words,
    is_court,
    is_dealing,
    is_ruling,
    is_state,
    name_of,
    phrase,
    subject_of,
    word,
)
from briefgen.analysis.legal.words import legal
from briefgen.analysis.timeline.words import clause_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIMITS = frozenset({"by", "before", "within"})
"""Prepositions of the time until which something must be done."""

_SPANS = frozenset({"hour", "day", "week", "month", "year"})


def deadline(article: Article, n: int, verb: Token) -> Found | None:
    """Until when something must be done: `have until Friday to accept the offer`, `gave it 60 days to appeal`."""
    if verb.lemma_ not in ("have", "give", "allow"):
        return None
    sentence = article.source.sentences[n]
    until = any(c.dep_ == "prep" and c.lower_ in ("until", "till") for c in clause_of(verb))
    to = next((t for t in verb.subtree if t.tag_ == "VB" and any(c.lower_ == "to" for c in t.children)), None)
    spans = [c for c in verb.children if c.dep_ in ("dobj", "npadvmod") and c.i > verb.i and c.lemma_ in _SPANS]
    counted = any(c.dep_ == "nummod" or c.lower_ == "another" for span in spans for c in span.children)
    named = any(is_dealing(t) for t in verb.subtree)
    lawful = counted and to is not None and to.lemma_ in legal("standing", "duties")
    giver = subject_of(verb)
    official = verb.lemma_ != "have" and giver is not None and (giver.dep_ == "nsubjpass" or is_state(giver))
    lawful = lawful or (counted and official)
    until = until and (official or verb.lemma_ == "have")
    if to is None or not (until or (spans and (named or lawful))):
        return None
    holder = child(verb, "dative")
    bound = subject_of(verb) if verb.lemma_ == "have" else holder
    found = Found(n, BINDING_RANK, force=word(verb), duty=duty_words(article, to, sentence), verb=verb)
    if bound is not None and bound.pos_ in NOUNS:
        found.bound = name_of(article, bound, sentence)
    return found


def term_set(article: Article, n: int, verb: Token) -> Found | None:
    """A deadline that is set or a day by which a body must act: `set a July 9 deadline`, `must decide by July 9`."""
    sentence = article.source.sentences[n]
    subject = subject_of(verb)
    terms = [
        c for c in verb.children if c.dep_ in ("dobj", "nsubj", "nsubjpass") and c.lemma_ in ("deadline", "ultimatum")
    ]
    setter = (
        subject if subject is not None and subject.dep_ == "nsubj" and subject.i not in {c.i for c in terms} else None
    )
    by_right = setter is None or setter.pos_ == "PRON" or setter.ent_type_ == "ORG" or is_state(setter)
    judged = verb.lemma_ == "be" and child(verb, "attr") is not None  # `the ultimatum is the biggest test`
    if terms and verb.lemma_ in legal("course", "setting") and by_right and not judged:
        found = Found(n, BINDING_RANK, force=word(verb), instrument=phrase(article, terms[0], sentence), verb=verb)
        if subject is not None and subject.i != terms[0].i and subject.pos_ in NOUNS:
            found.body = phrase(article, subject, sentence)
        return found
    must = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in legal("force", "modals")), None)
    if must is None or subject is None or subject.pos_ not in NOUNS:
        return None
    by = next((c for c in clause_of(verb) if c.dep_ in ("prep", "agent") and c.lower_ in _LIMITS), None)
    dated = by is not None and any(
        c.ent_type_ == "DATE" or (c.lemma_ in _SPANS and any(c.children)) for c in by.children
    )
    dated = dated or any(token.dep_ == "pobj" and is_dealing(token) for token in clause_of(verb) if token.i > verb.i)
    if not dated:
        return None
    found = Found(n, BINDING_RANK, force=word(must), duty=duty_words(article, verb, sentence), verb=verb)
    found.bound = name_of(article, subject, sentence)
    return found


def runs_out(article: Article, n: int, verb: Token) -> Found | None:
    """An instrument or a mandate that ran, runs or will run out, or runs to a day (`its mandate runs until May 31`)."""
    out = verb.lemma_ == "run" and any(c.dep_ in ("prt", "advmod") and c.lower_ == "out" for c in verb.children)
    leads = (c for c in clause_of(verb) if c.lower_ in ("until", "till", "through", "to") and c.dep_ == "prep")
    to_a_day = verb.lemma_ in legal("course", "running") and any(
        inner.ent_type_ == "DATE" for lead in leads for inner in lead.children if inner.dep_ == "pobj"
    )
    subject = subject_of(verb)
    if not (out or to_a_day) or subject is None:
        return None
    of = [inner for c in subject.children if c.lower_ == "of" for inner in c.children]
    running = legal("course", "terms") | legal("force", "leave")
    if not any(is_dealing(one, told=True) or one.lemma_.lower() in running for one in [subject, *of]):
        return None
    instrument = phrase(article, subject, article.source.sentences[n])
    return Found(n, LIFE_RANK, force=word(verb), instrument=instrument, verb=verb)


def bill_moves(article: Article, n: int, verb: Token) -> Found | None:
    """Where a bill or a deal goes next: `the bill goes to the Senate`, `voted to send the resolution to the House`."""
    if verb.lemma_ in legal("course", "weighing"):
        return _weighed(article, n, verb)
    moved = subject_of(verb)
    if verb.lemma_ in legal("course", "sending"):
        moved = child(verb, "dobj", "nsubjpass")
    elif verb.lemma_ not in legal("course", "moving") | {"be"}:
        return None
    if moved is None or moved.lemma_.lower() not in legal("course", "bills"):
        return None
    leads = ("before",) if verb.lemma_ == "be" else ("to", "before", "through")
    to = next((i for c in verb.children if c.lower_ in leads for i in c.children), None)
    passed = child(verb, "dobj")
    seat = to if to is not None else passed
    if seat is None or seat.lemma_.lower() not in legal("courts", "regulators") | legal("course", "houses"):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, LIFE_RANK, force=word(verb), instrument=phrase(article, moved, sentence), verb=verb)
    found.body = phrase(article, seat, sentence)
    return found


def _weighed(article: Article, n: int, verb: Token) -> Found | None:
    """A bill that lawmakers have before them (`the senate is debating a bill that would …`)."""
    bill = child(verb, "dobj", "nsubjpass")
    actors = [c for c in verb.children if c.dep_ == "nsubj"]
    actors += [inner for c in verb.children if c.dep_ == "agent" for inner in c.children]
    house = next((one for one in actors if one.lemma_.lower() in legal("course", "weighers")), None)
    if house is None or bill is None or bill.lemma_.lower() not in legal("instruments", "enactments"):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, LIFE_RANK, force=word(verb), instrument=phrase(article, bill, sentence), verb=verb)
    found.body = phrase(article, house, sentence)
    return found


def trial_set(article: Article, n: int, verb: Token) -> Found | None:
    """A trial, a hearing or an inquiry that begins, ends or is set for a day."""
    if verb.lemma_ not in legal("course", "sitting"):
        return None
    subject = subject_of(verb)
    if subject is None or subject.pos_ not in NOUNS:
        return None
    lemma = subject.lemma_.lower()
    sentence = article.source.sentences[n]
    around = {token.lemma_.lower() for token in article.tokens(*sentence)} - {lemma}
    tried = {c.lower_ for c in subject.subtree if c.i != subject.i}
    sure = lemma in legal("course", "trials") and not (lemma == "trial" and tried & legal("course", "tested"))
    likely = lemma in legal("course", "hearings") and around & (
        legal("proceedings", "marks") | legal("courts", "nouns") | legal("course", "official")
    )
    if not sure and not likely:
        return None
    return Found(n, PROCEEDING_RANK, force=word(verb), instrument=phrase(article, subject, sentence), verb=verb)


def court_ahead(article: Article, n: int, verb: Token) -> Found | None:
    """What a court is still to do: `has yet to rule`, `is to hear the case`, `a verdict is expected in May`."""
    subject = subject_of(verb)
    if subject is None:
        return None
    sentence = article.source.sentences[n]
    if is_ruling(subject) and any(t.lemma_ in legal("rulings", "coming") for t in clause_of(verb)):
        instrument = phrase(article, subject, sentence)
        return Found(n, PROCEEDING_RANK, force=word(verb), instrument=instrument, verb=verb)
    if verb.lemma_ in legal("course", "appearing"):
        leads = (token for token in clause_of(verb) if token.lower_ == "in" and token.i > verb.i)
        seats = (inner for lead in leads for inner in lead.children if inner.lower_ == "court")
        court = next((seat for seat in seats if not any(c.dep_ == "det" for c in seat.children)), None)
        if court is not None:
            found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
            if subject.pos_ in NOUNS:
                found.bound = name_of(article, subject, sentence)
            return found
    if not is_court(subject) or verb.lemma_ not in legal("rulings", "ahead") | {"hear"}:
        return None
    acts = [token for token in clause_of(verb) if token.tag_ == "VB"]
    does = legal("rulings", "verbs") | {"consider", "review"}
    act = next((token for token in acts if token.lemma_ in does), None)
    if act is None:
        return None
    return Found(n, PROCEEDING_RANK, force=word(act), body=phrase(article, subject, sentence), verb=verb)


def penalty(article: Article, n: int, verb: Token) -> Found | None:
    """A fine, damages or a duty that somebody must pay: `was hit with a penalty`, `face duties of 45 percent`."""
    if verb.lemma_.lower() not in legal("course", "laying"):
        return None
    near = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    near += [inner for c in verb.children if c.lower_ in ("with", "in") for inner in c.children]
    paid = next((c for c in near if _is_penalty(c)), None)
    if paid is None:
        return None
    sentence = article.source.sentences[n]
    found = Found(n, PROCEEDING_RANK, force=word(verb), instrument=phrase(article, paid, sentence), verb=verb)
    subject = subject_of(verb)
    if subject is not None and subject.i != paid.i and subject.pos_ in NOUNS:
        payer = subject.dep_ == "nsubjpass" or verb.lemma_ in ("pay", "face", "incur", "receive", "owe")
        if payer:
            found.bound = name_of(article, subject, sentence)
        else:
            found.body = phrase(article, subject, sentence)
    return found


def _is_penalty(noun: Token) -> bool:
    """Is a noun a penalty, or a duty of trade in the plural or with its percentage?"""
    lemma = noun.lemma_.lower()
    if lemma in legal("course", "penalties") or noun.lower_ in legal("course", "penalties"):
        return True
    counted = noun.tag_ == "NNS" or any(token.lower_ in ("percent", "%") for token in noun.subtree)
    return lemma in legal("course", "duties") and counted and (lemma != "duty" or "percent" in noun.sent.text.lower())


def litigation(article: Article, n: int, verb: Token) -> Found | None:
    """What a party to a case asks the court for: `the plaintiffs are seeking $2 billion in damages`."""
    subject = subject_of(verb)
    if subject is None or subject.lemma_.lower() not in legal("course", "litigants"):
        return None
    if verb.lemma_ not in legal("course", "claiming") or any(c.dep_ == "ccomp" for c in verb.children):
        return None
    asked = child(verb, "dobj") or next((i for c in verb.children if c.lower_ == "for" for i in c.children), None)
    if asked is None:
        return None
    sentence = article.source.sentences[n]
    found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
    found.instrument = phrase(article, asked, sentence)
    return found


def punishment(article: Article, n: int, verb: Token) -> Found | None:
    """What somebody serves or may get: `faces up to ten years in prison`, `is serving a life sentence`."""
    given = verb.lemma_ in ("give", "hand") and in_passive(verb)
    if verb.lemma_ not in legal("course", "serving") and not given:
        return None
    words = [token for token in clause_of(verb) if token.i > verb.i]
    prison = any(token.lemma_.lower() in legal("course", "punishments") for token in words) or _faces_years(verb)
    term = any(token.lemma_ in _SPANS for token in words) or verb.lemma_ != "get"
    subject = subject_of(verb)
    of_deed = verb.lemma_ == "carry" and child(verb, "csubj") is not None  # `poaching carries a penalty of …`
    if not prison or not term or (subject is None and not of_deed):
        return None
    found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
    if subject is not None and subject.pos_ in NOUNS and verb.lemma_ != "carry":
        found.bound = name_of(article, subject, article.source.sentences[n])
    return found


def _faces_years(verb: Token) -> bool:
    """Does a person face so many years (`he could face up to 20 years`)?"""
    years, subject = child(verb, "dobj"), subject_of(verb)
    if verb.lemma_ != "face" or years is None or subject is None or years.lemma_ != "year":
        return False
    counted = any(c.dep_ == "nummod" for c in years.children) and not any(c.lower_ == "of" for c in years.children)
    return counted and (subject.ent_type_ == "PERSON" or subject.lower_ in ("he", "she", "they", "both", "each"))


def settled(article: Article, n: int, verb: Token) -> Found | None:
    """A case that was settled, or paid for: `agreed to pay $5 million to settle the case`."""
    if verb.lemma_ not in ("pay", "agree", "settle", "reach", "sign", "announce"):
        return None
    sentence = article.source.sentences[n]
    deal = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_ == "settlement"), None)
    if deal is not None and any(token.like_num or token.text in "$€£" for token in deal.subtree):
        return Found(n, PROCEEDING_RANK, force=word(verb), instrument=phrase(article, deal, sentence), verb=verb)
    for settle in (token for token in verb.subtree if token.lemma_ in ("settle", "resolve") and token.pos_ == "VERB"):
        matter = child(settle, "dobj", "nsubjpass")
        if matter is not None and matter.lemma_.lower() in legal("course", "settled"):
            found = Found(n, PROCEEDING_RANK, force=word(settle), verb=verb)
            found.instrument = phrase(article, matter, sentence)
            payer = subject_of(verb)
            if payer is not None and payer.pos_ in NOUNS:
                found.bound = name_of(article, payer, sentence)
            return found
    return None


def filed_for(article: Article, n: int, verb: Token) -> Found | None:
    """What is asked of a court or an office: `filed for bankruptcy`, `applied for asylum`."""
    if verb.lemma_ not in ("file", "apply", "petition", "seek", "sue"):
        return None
    asked = [inner for c in verb.children if c.lower_ == "for" for inner in c.children if inner.dep_ == "pobj"]
    if verb.lemma_ == "seek":
        asked = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in legal("course", "sought")]
    beside = [token for one in asked for token in [one, *one.children]]
    if not any(token.lemma_.lower() in legal("course", "asked") for token in beside):
        return None
    found = Found(n, PROCEEDING_RANK, force=word(verb), verb=verb)
    found.instrument = phrase(article, beside[0], article.source.sentences[n])
    return found


def leave_refused(article: Article, n: int, verb: Token) -> Found | None:
    """A request for leave that was granted or refused: `his request for asylum was denied`."""
    subject = child(verb, "nsubjpass")
    if subject is None or verb.lemma_ not in legal("force", "giving") | legal("rulings", "fates"):
        return None
    if subject.lemma_.lower() not in legal("course", "requests"):
        return None
    of = [inner for c in subject.children if c.lower_ in ("for", "to") for inner in c.children] + list(subject.children)
    if not any(one.lemma_.lower() in legal("force", "leave") for one in of):
        return None
    instrument = phrase(article, subject, article.source.sentences[n])
    return Found(n, PROCEEDING_RANK, force=word(verb), instrument=instrument, verb=verb)
