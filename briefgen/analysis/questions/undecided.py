"""Questions from what is under way: proposals, cases and bids not decided, inquiries, strikes, talks, accusations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb, sentence_times, verb_form
from briefgen.analysis.attribution.phrases import BEFORE_NOUNS
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.ahead import stands_alone
from briefgen.analysis.questions.clauses import carries, is_denied, main_clause
from briefgen.analysis.questions.closed import is_ended_after
from briefgen.analysis.questions.fills import Open, pattern, token_end
from briefgen.analysis.questions.judging import JUDGES, modal_of, subject_of
from briefgen.analysis.questions.naming import named_matter
from briefgen.analysis.questions.passing import is_any, is_aside, is_told, own_clause
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

TRYING = frozenset(
    {
        "attempt", "battle", "bid", "challenge", "consider", "contest", "explore", "fight", "lobby", "mull",
        "negotiate", "plan", "prepare", "press", "push", "race", "scramble", "seek", "strive", "struggle", "sue",
        "try", "vie", "weigh", "work",
    }
)  # fmt: skip
"""Verbs of a thing under way whose end is not told."""

EVENTS = frozenset({"accused", "action_open", "case_open", "inquiry", "talks_open"})
"""The triggers of what has an end of its own, which a clause of time can tell of beside the matter of its sentence."""

TRIGGERS = (
    "inquiry", "holds", "denied_told", "case_open", "undecided", "accused", "refused_told", "bid_open", "action_open",
    "divided", "talks_open", "threat_open", "case_heard", "forecast",
)  # fmt: skip
"""The triggers that a sentence is searched for, the surest first; each has a table of patterns and a template."""

ACTS = frozenset({"accused", "denied_told", "divided", "forecast", "refused_told", "threat_open", "undecided"})
"""The triggers of which the words must be what the sentence itself tells, and nothing in passing."""

_BESIDE = frozenset(
    {
        "about", "after", "against", "amid", "at", "before", "despite", "following", "for", "in", "of", "on", "over",
        "since",
    }
)  # fmt: skip
"""Prepositions after which a plan is only what something else is about."""

_SHAM = ("settled", "standing_rule", "supposes")
"""Tables of words by which a sentence tells of nothing that is under way."""

_OWN_WORDS = frozenset({"divided", "refused_told", "undecided"})
"""Triggers that the source must tell itself: in a quotation they are what a speaker makes of the matter."""

_ENDING = frozenset(
    {
        "abandon", "accept", "axe", "block", "cancel", "defeat", "drop", "kill", "prefer", "quash", "rebuff", "refuse",
        "reject", "scrap", "scupper", "shelve", "sink", "spurn", "thwart", "torpedo", "veto",
    }
)  # fmt: skip
_ENDING_WITH = frozenset(
    {("call", "off"), ("strike", "down"), ("throw", "out"), ("turn", "down"), ("vote", "down"), ("wave", "through")}
)
"""Verbs by which a proposal or an offer is decided, for or against, and those that do so with a word beside them."""


def under_way(article: Article, coverage: Coverage) -> Iterator[Open]:
    """What the source says is proposed, pending, under inquiry or disputed, and tells no end of."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        times = sentence_times(article, n)
        if times.old and not times.news and not _is_now(article, n):
            continue
        if not stands_alone(article, n, coverage):
            continue
        words = article.words(sentence)
        if any(pattern(sham).search(words) for sham in _SHAM) or is_ended_after(article, n):
            continue
        for trigger in TRIGGERS:
            told = _found(article, n, trigger, coverage)
            if told is not None:
                named = named_matter(article, trigger, told, coverage)
                template = trigger if named is None else f"{trigger}_phrase"
                own = own_clause(article, told) if named is None and trigger in EVENTS else None
                fills = {"what": named or own or main_clause(article, n, told, coverage)}
                yield Open(trigger, template, fills, (sentence,))
                break
            tried = _tries(article, n, coverage) if trigger == "undecided" else None
            if tried is not None:
                yield Open(trigger, "undecided_tried", {"what": main_clause(article, n, tried, coverage)}, (sentence,))
                break


def _found(article: Article, sentence: int, trigger: str, coverage: Coverage) -> Range | None:
    """The words by which a sentence shows a trigger; None where they only stand in passing or mean something else."""
    within = article.source.sentences[sentence]
    words = article.words(within)
    found = pattern(trigger).search(words)
    if found is None:
        return None
    told = (within[0] + found.start(), within[0] + found.end())
    if trigger == "undecided" and (_is_not_so(article, told) or is_any(article.tokens(*told)[0])):
        return None
    if trigger in _OWN_WORDS and coverage.is_quoted(told[0]):
        return None
    aside = is_aside(article, told) or (trigger in ACTS and not is_told(article, told))
    if aside and not (trigger in EVENTS and own_clause(article, told)):
        return None
    sham = {
        "denied_told": lambda: (
            _withholds(article, told) or _is_judged(article, told) or article.tokens(*told)[0].dep_ == "acl"
        ),
        "refused_told": lambda: _is_judged(article, told) or _is_supposed(article, told),
        "threat_open": lambda: _is_circumstance(article, told),
        "divided": lambda: _is_governed(article, told) or _is_circumstance(article, told),
        "bid_open": lambda: _is_named_in_passing(article, told),
        # `accused him of living in the past` is rhetoric, which no finding settles
        "accused": lambda: "alleg" not in found[0].lower() and not _is_of_misdeed(article, told, within),
        "case_open": lambda: _is_possible(article, told),
        "forecast": lambda: _is_past_perfect(article, told),
        "undecided": lambda: _is_turned_down(article, told),
    }
    return None if trigger in sham and sham[trigger]() else told


def _is_not_so(article: Article, told: Range) -> bool:
    """Is it denied, and not only `yet`, what some words tell (`is no office that requires the senate’s consent`)?"""
    word = article.tokens(*told)[0]
    return any(
        is_denied(verb) and not any(child.lower_ == "yet" for child in verb.children)
        for verb in (word, *word.ancestors)
        if verb.pos_ in ("AUX", "VERB")
    )


def _is_of_misdeed(article: Article, told: Range, sentence: Range) -> bool:
    """Is somebody accused of what a finding could settle: by the verb of what he is said to do, or its object?

    Where the charge is no clause of its own (`allegations that …`), any word of the sentence may tell it.
    """
    charges = [
        deed
        for token in article.tokens(*told)
        if token.lemma_ in ("accuse", "accusation", "allegation")
        for of in token.children
        if of.lower_ == "of" and of.i > token.i
        for deed in of.children
    ]
    if not charges:
        return pattern("misdeed").search(article.words(sentence)) is not None
    deeds = [deed for charge in charges for deed in (charge, *charge.conjuncts)]
    words = [word for deed in deeds for word in (deed, *_nearest(deed))]
    return any(pattern("misdeed").match(word.text) for word in words)


def _nearest(deed: Token) -> Iterator[Token]:
    """What a deed is done to and how, as far as it says of which kind the deed is."""
    for child in deed.children:
        if child.dep_ in ("dobj", "advmod", "amod", "compound", "xcomp", "ccomp", "prt", "conj", "nsubj"):
            yield child
            yield from _nearest(child)
        elif child.dep_ == "prep":
            yield from (noun for noun in child.children if noun.dep_ in ("pobj", "pcomp") and deed.pos_ == "VERB")


def _is_possible(article: Article, words: Range) -> bool:
    """Is a case told of as no more than possible (`may yet face charges`), so that none is before a court?"""
    return any(modal_of(token) in ("could", "may", "might") for token in article.tokens(*words))


def _is_past_perfect(article: Article, words: Range) -> bool:
    """Had something been foretold (`had forecast a rise`), which by the time of the source has been seen?"""
    return any(
        child.dep_ == "aux" and child.lower_ == "had"
        for token in article.tokens(*words)
        for child in (*token.children, *token.head.children)
    )


def _is_turned_down(article: Article, words: Range) -> bool:
    """Is a proposal or an offer the object of a verb that ends it (`killed a proposal to …`)?"""
    nouns = [token for token in article.tokens(*words) if token.dep_ in ("dobj", "nsubjpass")]
    return any(_ends(noun.head) for noun in nouns)


def _ends(verb: Token) -> bool:
    beside = {(verb.lemma_, c.lower_) for c in verb.children if c.dep_ == "prt"}
    return verb.lemma_ in _ENDING or bool(beside & _ENDING_WITH)


def _is_named_in_passing(article: Article, words: Range) -> bool:
    """Is a plan or bid only a circumstance of what is told (`in protest at planned cuts`), or a promise spoken of?"""
    word = article.tokens(*words)[0]
    if word.pos_ == "NOUN" and word.lemma_ in ("pledge", "promise", "vow"):
        return True
    while word.dep_ in BEFORE_NOUNS or (word.dep_ == "conj" and word.pos_ != "VERB"):
        word = word.head
    return word.dep_ == "pobj" and word.head.lower_ in _BESIDE


def _is_circumstance(article: Article, words: Range) -> bool:
    """Do some words belong to a clause that only tells when or why (`rose after a fund voiced its concern`)?"""
    word = article.tokens(*words)[0]
    return any(link.dep_ == "advcl" for link in (word, *word.ancestors))


def _is_judged(article: Article, words: Range) -> bool:
    """Is what is dismissed or refused decided by a court, whose word settles it?"""
    verb = article.tokens(*words)[0]
    subject = subject_of(verb) or (subject_of(verb.head) if verb.dep_ in ("conj", "xcomp") else None)
    return subject is not None and subject.lemma_.lower() in JUDGES


def _is_supposed(article: Article, words: Range) -> bool:
    """Do some words belong to a condition (`will be stronger if it refuses to sell`)?"""
    word = article.tokens(*words)[0]
    clauses = (link for link in (word, *word.ancestors) if link.dep_ == "advcl")
    return any(child.lower_ in ("if", "unless") for clause in clauses for child in clause.children)


def _is_governed(article: Article, words: Range) -> bool:
    """Is a difference only named after a preposition (`reminded them of the gulf between …`)?"""
    return article.tokens(*words)[0].dep_ == "pobj"


def _is_now(article: Article, sentence: int) -> bool:
    """Does a sentence tell what is so, whatever earlier time stands in it (`is accused of a fraud in 1996`)?"""
    verb = main_verb(article, sentence)
    # `He left in 2010, records show` tells of 2010.
    shown = verb is not None and verb.lemma_ in ("indicate", "say", "show", "suggest")
    return verb is not None and not shown and verb_form(verb) in ("present", "progressive", "future")


def _withholds(article: Article, words: Range) -> bool:
    """Does `deny` say that somebody is kept from something (`deny many voters the right`)?"""
    for verb in article.tokens(*words):
        after = [child for child in verb.children if child.i > verb.i and child.dep_ in ("dative", "dobj")]
        whom = any(child.dep_ == "dative" or child.tag_ == "PRP" for child in after)
        if verb.lemma_ == "deny" and (whom or len(after) > 1):
            return True
    return False


def _is_at_work(verb: Token) -> bool:
    """Does a verb only say that people have work or are in straits (`struggle with debt`), and not to what end?"""
    aims = any(child.dep_ == "xcomp" or child.lower_ in ("on", "out") for child in verb.children)
    return verb.lemma_ in ("race", "struggle", "work") and not aims


def _tries(article: Article, sentence: int, coverage: Coverage) -> Range | None:
    """The verb by which the sentence says that somebody is at work on something; None where there is none."""
    for token in article.tokens(*article.source.sentences[sentence]):
        if token.tag_ == "VBG" and token.lemma_ in TRYING and carries(token) and not _is_at_work(token):
            auxiliaries = [child for child in token.children if child.dep_ == "aux"]
            now = any(child.tag_ in ("VBZ", "VBP", "VBN") for child in auxiliaries)
            now = now or (
                token.dep_ == "ccomp" and token.head.tag_ == "VBD" and bool(auxiliaries)
            )  # `said it was trying`
            now = now and not any(child.lower_ == "had" for child in auxiliaries)  # `had been trying` has ended
            talk = any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in token.children)
            if talk and coverage.is_quoted(token.idx):
                continue  # `“We’re just trying to help”`
            if now and not is_denied(token) and token.lower_ != "biding":
                return token.idx, token_end(token)
    start, end = article.source.sentences[sentence]
    found = pattern("field_work").search(article.text[start:end])
    return (start + found.start(), start + found.end()) if found is not None else None
