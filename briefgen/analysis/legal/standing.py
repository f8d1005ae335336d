"""How things stand in law, told as fact: what is forbidden, who is under an order, party to a treaty or has a right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import in_passive, is_finite
from briefgen.analysis.attribution.phrases import SUBJECTS, child, children
from briefgen.analysis.legal.parts import (
    BINDING_RANK,
    LIFE_RANK,
    NOUNS,
    PROCEEDING_RANK,
    Found,
    demanded,
    duty_words,
    is_court,
    is_dealing,
    is_instrument,
    is_official,
    is_ruling,
    may_be_in_force,
    name_of,
    phrase,
    quantified,
    subject_of,
    word,
)
from briefgen.analysis.legal.rules import binds, by_his_own
from briefgen.analysis.legal.words import legal
from briefgen.analysis.timeline.words import clause_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAID_OF = ("acomp", "attr", "oprd")


def status(article: Article, n: int, verb: Token) -> Found | None:
    """What the law makes of something: `it is illegal to …`, `voting is compulsory`, `was made a criminal offence`."""
    made = verb.lemma_ in legal("force", "finding") and in_passive(verb)
    if verb.lemma_ != "be" and not made:
        return None
    adjective = next((c for c in verb.children if c.dep_ in _SAID_OF and _is_status(c)), None)
    if adjective is None or (verb.dep_ == "acl" and is_ruling(verb.head)):
        return None  # `a judgment that the sale was unlawful` is a row of the judgment
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(adjective), verb=verb)
    to = next(
        (c for c in [*adjective.children, *verb.children] if c.tag_ == "VB" and c.dep_ in ("xcomp", "advcl")), None
    )
    found.duty = duty_words(article, to, sentence)
    whom = child(to, *SUBJECTS) if to is not None else None
    if whom is not None:  # `illegal for the bank to lend`
        _bind(article, found, whom)
    return found


def subject_to(article: Article, n: int, verb: Token) -> Found | None:
    """What something is, or will be, subject to by law: `all conversions will be subject to a tax`."""
    if verb.lemma_ not in ("be", "become", "remain"):
        return None
    leads = [c for child in verb.children if child.lower_ == "subject" for c in child.children]
    leads += [c for c in verb.children if any(child.lower_ == "subject" for child in verb.children)]
    borne = [t for lead in leads if lead.lower_ == "to" for t in lead.children if t.dep_ == "pobj"]
    named = next((one for one in borne if one.lemma_.lower() in legal("instruments", "burdens")), None)
    subject = subject_of(verb)
    if named is None or subject is None:
        return None
    return _row(article, n, verb, BINDING_RANK, named, subject)


def _is_status(word_: Token) -> bool:
    return word_.lower_ in legal("force", "status") or word_.lemma_.lower() in legal("force", "offences")


def forbidden(article: Article, n: int, verb: Token) -> Found | None:
    """What is forbidden, told of it or of who may not: `the paper was banned`, `he was barred from leaving`."""
    if verb.lemma_.lower() not in legal("force", "forbidding") or not in_passive(verb):
        return None
    subject = subject_of(verb)
    if subject is None or by_his_own(verb):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(verb), verb=verb)
    gerund = next((i for c in verb.children if c.lower_ == "from" for i in c.children if i.dep_ == "pcomp"), None)
    found.duty = duty_words(article, gerund, sentence)
    _bind(article, found, subject)
    return found


def not_allowed(article: Article, n: int, verb: Token) -> Found | None:
    """What people of a kind may not do: `foreigners are not allowed to own land`."""
    subject, duty = child(verb, "nsubjpass"), demanded(verb)
    if verb.lemma_ not in ("allow", "permit") or child(verb, "neg") is None or subject is None or duty is None:
        return None
    if subject.lemma_.lower() not in legal("force", "held") or subject.tag_ != "NNS":
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(verb), duty=duty_words(article, duty, sentence), verb=verb)
    _bind(article, found, subject)
    return found


def obliged(article: Article, n: int, verb: Token) -> Found | None:
    """What somebody must or may do by law: `members are required to pay`, `was ordered to hand over the files`."""
    subject = child(verb, "nsubjpass")
    duty = demanded(verb)
    if subject is None or duty is None or duty.i < verb.i or subject.ent_type_ in ("DATE", "TIME"):
        return None
    lemma = verb.lemma_.lower()
    by_law = lemma in legal("force", "plainly") and duty.lemma_ not in legal("force", "publicly")
    if not by_law and not (lemma == "order" and duty.lemma_.lower() in legal("force", "ordered")):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(verb), duty=duty_words(article, duty, sentence), verb=verb)
    _bind(article, found, subject)
    return found


def ordered(article: Article, n: int, verb: Token) -> Found | None:
    """What an office makes somebody do: `prosecutors ordered the bank to hand over the files`."""
    subject, duty = child(verb, "nsubj"), demanded(verb)
    if verb.lemma_ not in legal("force", "ordering") or subject is None or duty is None:
        return None
    if not is_official(subject) or duty.lemma_.lower() not in legal("force", "ordered"):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(verb), duty=duty_words(article, duty, sentence), verb=verb)
    found.body = phrase(article, subject, sentence)
    return found


def limited(article: Article, n: int, verb: Token) -> Found | None:
    """What number of something the law leaves to people: `visitors are limited to one trip a year`."""
    subject = child(verb, "nsubjpass")
    if verb.lemma_ not in ("limit", "restrict", "cap") or not in_passive(verb) or subject is None:
        return None
    left = [inner for c in verb.children if c.lower_ in ("to", "at") for inner in c.children if inner.dep_ == "pobj"]
    people = subject.ent_type_ == "NORP" or subject.lemma_.lower() in legal("force", "held")
    if not people or not any(c.dep_ == "nummod" for one in left for c in one.children):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(verb), duty=phrase(article, left[0], sentence), verb=verb)
    _bind(article, found, subject)
    return found


def forbids(article: Article, n: int, verb: Token) -> Found | None:
    """What a state forbids or levies: `Norland banned exports of wheat`."""
    lemma = verb.lemma_.lower()
    if lemma not in legal("force", "forbidding") | legal("force", "levying") | legal("force", "laying"):
        return None
    actor = child(verb, "nsubj")
    banned = quantified([c for c in verb.children if c.dep_ == "dobj"])
    if actor is None or not _lays_down(actor) or not banned:
        return None
    laid = {one.lemma_.lower() for one in banned}
    if lemma in legal("force", "levying") and not laid & legal("courts", "matters"):
        return None
    if lemma in legal("force", "laying") and not laid & legal("courts", "limits"):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, LIFE_RANK, force=word(verb), body=phrase(article, actor, sentence), verb=verb)
    found.duty = phrase(article, banned[0], sentence)
    return found


def _lays_down(actor: Token) -> bool:
    """Is a subject a state or a body by its name, or one that makes rules by its kind?"""
    named = actor.pos_ == "PROPN" and actor.ent_type_ in ("GPE", "NORP", "ORG")
    return named or actor.lemma_.lower() in legal("courts", "regulators") | legal("courts", "polities")


def under_law(article: Article, n: int, verb: Token) -> Found | None:
    """Who or what is under an order, a sanction or guard: `has been under sanctions`, `was held in custody`."""
    subject = subject_of(verb)
    if subject is None or verb.lemma_ not in legal("standing", "being"):
        return None
    for lead in children(verb, "prep", "dative", "prt", "agent"):
        for noun in lead.children:
            if noun.dep_ == "pobj" and _is_state_of_law(lead, noun):
                lasting = noun.lower_ in ("effect", "force")  # a storm warning may be in force too
                if lasting and not may_be_in_force(subject):
                    continue
                sentence = article.source.sentences[n]
                found = Found(n, PROCEEDING_RANK, force=word(lead), verb=verb)
                found.instrument = phrase(article, subject if lasting else noun, sentence)
                if not lasting:
                    _bind(article, found, child(verb, "dobj") or subject)
                return found
    return None


def _is_state_of_law(lead: Token, noun: Token) -> bool:
    """Do a preposition and its noun name a state of law: `under sanctions`, `in custody`, `on a blacklist`?"""
    lemma = noun.lemma_.lower()
    owned = any(c.dep_ == "poss" for c in noun.children)  # `the number in its custody`
    owned = owned or (lemma == "administration" and any(c.lower_ == "of" for c in noun.children))  # a government
    named = lead.lower_ in ("under", "in", "into", "on") and lemma in legal("standing", lead.lower_) and not owned
    return named or (lead.lower_ == "under" and is_instrument(noun))


def membership(article: Article, n: int, verb: Token) -> Found | None:
    """Who is, or is not, bound by an instrument as its party: `is a signatory to the convention`."""
    if verb.lemma_ not in ("be", "become", "remain"):
        return None
    role = next((c for c in verb.children if c.dep_ in ("attr", "acomp") and _is_membership(c)), None)
    subject = subject_of(verb)
    if role is None or subject is None:
        return None
    named = next((t for c in role.children if c.lower_ in ("to", "of", "by") for t in c.children), None)
    if named is None or not (is_dealing(named, told=True) or is_court(named)):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(role), verb=verb)
    if is_dealing(named, told=True):
        found.instrument = phrase(article, named, sentence)
    else:
        found.body = phrase(article, named, sentence)
    _bind(article, found, subject)
    return found


def limit_stands(article: Article, n: int, verb: Token) -> Found | None:
    """What limit there is on something: `there is a cap of 4 tonnes on the catch`."""
    if verb.lemma_ != "be" or child(verb, "expl") is None or child(verb, "neg") is not None:
        return None
    limit = next((c for c in verb.children if c.dep_ == "attr" and c.lemma_ in legal("instruments", "checks")), None)
    if limit is None or not any(c.lower_ in ("on", "to") for c in limit.subtree):
        return None
    sentence = article.source.sentences[n]
    return Found(n, BINDING_RANK, force=word(limit), instrument=phrase(article, limit, sentence), verb=verb)


def _is_membership(role: Token) -> bool:
    return role.lemma_.lower() in legal("standing", "members")


def conferred(article: Article, n: int, verb: Token) -> Found | None:
    """What an instrument gives or makes: `the law gives workers the right to …`, `the law makes it a crime to …`."""
    subject = subject_of(verb)
    if subject is None or verb.lemma_ not in legal("standing", "conferring") or not is_dealing(subject, told=True):
        return None
    given = next((token for token in clause_of(verb) if token.lemma_.lower() in legal("standing", "rights")), None)
    if given is None or given.i < verb.i:
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(verb), instrument=phrase(article, subject, sentence), verb=verb)
    to = next((c for c in [*given.children, *verb.children] if c.tag_ == "VB" and c.i > given.i), None)
    found.duty = duty_words(article, to, sentence) or word(given)
    holder = next((c for c in verb.children if c.dep_ == "dative" and c.pos_ in NOUNS), None)
    found.bound = name_of(article, holder, sentence) if holder is not None else None
    return found


def powers(article: Article, n: int, verb: Token) -> Found | None:
    """What a body may do, or what leave somebody holds: `has jurisdiction over …`, `holds a licence to …`."""
    subject = subject_of(verb)
    if subject is None or verb.lemma_ not in legal("standing", "having") or subject.pos_ not in (*NOUNS, "PRON"):
        return None
    held = child(verb, "dobj")
    if held is None or (verb.lemma_ == "have" and (child(verb, "neg") is not None or child(held, "neg") is not None)):
        return None
    lemma = held.lemma_.lower()
    official = subject.lemma_.lower() in legal("courts", "regulators") | legal("courts", "nouns")
    power = official and lemma in legal("standing", "powers") and any(c.i > held.i for c in held.children)
    if not power and not is_instrument(held) and lemma not in legal("standing", "holdings") | {"jurisdiction"}:
        return None
    sentence = article.source.sentences[n]
    found = Found(n, LIFE_RANK, force=word(verb), instrument=phrase(article, held, sentence), verb=verb)
    to = next((c for c in held.children if c.tag_ == "VB"), None)
    found.duty = duty_words(article, to, sentence)
    if verb.lemma_ in ("lack", "need", "require"):
        _bind(article, found, subject)
    return found


def designated(article: Article, n: int, verb: Token) -> Found | None:
    """Who is on a list of law: `is listed as a terrorist organisation`."""
    if verb.lemma_.lower() not in legal("standing", "listing"):
        return None
    words = {token.lemma_.lower() for token in clause_of(verb) if token.i > verb.i}
    if not words & legal("standing", "listed"):
        return None
    if verb.lemma_.lower() in legal("standing", "placing") and not words & legal("standing", "lists"):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(verb), verb=verb)
    listed = child(verb, "nsubjpass", "dobj")
    if listed is not None:
        _bind(article, found, listed)
    agents = (inner for c in verb.children if c.dep_ == "agent" for inner in c.children if inner.dep_ == "pobj")
    body = next(agents, None) or child(verb, "nsubj")
    if body is not None and body.pos_ in NOUNS:
        found.body = phrase(article, body, sentence)
    return found


def breach(article: Article, n: int, verb: Token) -> Found | None:
    """What was found to break a law: `was found to have broken competition law`."""
    if verb.lemma_ not in legal("force", "finding") or not in_passive(verb):
        return None
    done = [c for c in verb.children if c.tag_ in ("VB", "VBN") and c.dep_ in ("xcomp", "ccomp", "advcl")]
    broken = [c for d in done if d.lemma_ in legal("standing", "breaking") for c in d.children if c.dep_ == "dobj"]
    named = next((one for one in broken if is_dealing(one, told=True)), None)
    subject = child(verb, "nsubjpass")
    if named is None or subject is None:
        return None
    return _row(article, n, verb, BINDING_RANK, named, subject)


def held_in(article: Article, n: int, verb: Token) -> Found | None:
    """What an instrument holds or covers: `is set by law`, `is enshrined in the constitution`."""
    joined = verb.dep_ == "conj" and verb.tag_ == "VBN" and in_passive(verb.head)
    if verb.lemma_ not in legal("standing", "holding") or not (joined or in_passive(verb)):
        return None
    leads = [
        c
        for c in verb.children
        if c.dep_ in ("agent", "prep", "prt") and c.lower_ in ("by", "in", "on", "under", "out", "down")
    ]
    inner = [t for lead in leads for t in lead.children]
    inner += [t for lead in inner if lead.dep_ == "prep" for t in lead.children]
    named = next((one for one in inner if one.dep_ == "pobj" and is_dealing(one, told=True)), None)
    subject = subject_of(verb)
    if named is None or subject is None:
        return None
    return _row(article, n, verb, BINDING_RANK, named, subject)


def by_decree(article: Article, n: int, verb: Token) -> Found | None:
    """What was done by decree or by order of an office: `the paper was shut down by decree`."""
    if not in_passive(verb):
        return None
    by = [inner for c in verb.children if c.lower_ == "by" for inner in c.children if inner.dep_ == "pobj"]
    named = next((one for one in by if one.lemma_.lower() in legal("standing", "fiat")), None)
    subject = subject_of(verb)
    return _row(article, n, verb, LIFE_RANK, named, subject) if named is not None and subject is not None else None


def without_leave(article: Article, n: int, verb: Token) -> Found | None:
    """What was done without the leave that the law wants: `was built without a permit`, `were held without charge`."""
    leads = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "without"]
    wanted = [inner for lead in leads for inner in lead.children if inner.dep_ == "pobj"]
    named = next((one for one in wanted if one.lemma_.lower() in legal("standing", "lacked")), None)
    subject = subject_of(verb)
    if named is None or subject is None or not is_finite(verb):
        return None
    return _row(article, n, verb, PROCEEDING_RANK, named, subject)


def under_which(article: Article, n: int, verb: Token) -> Found | None:
    """What an instrument lays down in a clause of its own: `an accord under which the country froze its reactors`."""
    lead = next((c for c in verb.children if c.lower_ == "under" and any(t.tag_ == "WDT" for t in c.children)), None)
    if verb.dep_ != "relcl" or lead is None or not is_dealing(verb.head, told=True):
        return None
    sentence = article.source.sentences[n]
    found = Found(n, BINDING_RANK, force=word(verb), instrument=phrase(article, verb.head, sentence), verb=verb)
    subject = subject_of(verb)
    if subject is not None:
        _bind(article, found, subject)
    return found


def kept(article: Article, n: int, verb: Token) -> Found | None:
    """Who leaves, joins or keeps an instrument: `pulled out of the pact`, `complies with the treaty`."""
    ways = [pair.split()[1] for pair in legal("standing", "keeping") if pair.split()[0] == verb.lemma_]
    leads = [c for c in verb.children if c.lower_ in ways or (c.dep_ in ("prt", "advmod") and c.lower_ in ways)]
    if not leads:
        return None
    named = next((t for t in clause_of(verb) if t.i > leads[0].i and t.dep_ == "pobj" and is_dealing(t)), None)
    subject = subject_of(verb)
    if named is None or subject is None:
        return None
    return _row(article, n, verb, LIFE_RANK, named, subject)


def _row(article: Article, n: int, verb: Token, rank: float, named: Token, subject: Token) -> Found:
    """A row whose force is the verb, whose instrument is what is named, and which binds the subject."""
    found = Found(n, rank, force=word(verb), verb=verb)
    found.instrument = phrase(article, named, article.source.sentences[n])
    if binds(verb, subject):
        _bind(article, found, subject)
    return found


def _bind(article: Article, found: Found, noun: Token) -> None:
    """Note who is bound, where the words name it."""
    if noun.pos_ in NOUNS:
        found.bound = name_of(article, noun, article.source.sentences[found.sentence])
