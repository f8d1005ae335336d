"""Questions without an answer that anybody could give: matters of the mind, of taste, of what is long past."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import in_passive, main_verb, sentence_times, verb_form
from briefgen.analysis.attribution.phrases import SUBJECTS, child
from briefgen.analysis.questions.fills import Open
from briefgen.analysis.questions.judging import JUDGES, judges
from briefgen.analysis.questions.people import is_of_crowd

if TYPE_CHECKING:
    from spacy.tokens import Token

_VIEWS = frozenset(
    {
        "argument", "assertion", "belief", "claim", "comparison", "concern", "contention", "criticism", "fear", "idea",
        "notion", "possibility", "report", "rumor", "rumour", "speculation", "suggestion", "talk", "view", "worry",
    }
)  # fmt: skip
"""What somebody dismisses who disagrees, and refuses nothing that he was asked for."""

_RULING = frozenset({"govern", "lead", "rule", "run"})
"""What is said of a country in every campaign: who should govern it."""

_THINKING = frozenset({"believe", "fear", "hope", "reckon", "think"})
"""Cues of what people have in mind."""

_IN_SUPPOSITION = frozenset({"could", "may", "might", "would"})
"""Modals by which nobody asks or wonders yet (`a worthy rival would demand more`)."""

_ALLOWING = frozenset({"clarify", "declare", "decide", "decree", "rule"})
"""Verbs by which one in office says what may be done."""

_RECKONING = frozenset({"calculate", "determine", "estimate", "find", "reckon"})
"""Verbs by which somebody has worked out what would be so."""

_COUNTED = frozenset(
    {
        "amount",
        "figure",
        "gap",
        "level",
        "margin",
        "number",
        "percentage",
        "proportion",
        "rate",
        "share",
        "sum",
        "total",
    }
)
"""Nouns that need a word before them to tell which is meant."""

_NOBODY = frozenset({"few", "no", "nobody", "none", "nothing", "only"})

_REPORTS = frozenset({"filing", "indictment", "report", "study", "survey"})
"""Texts that give their grounds for what they charge."""

_TERMS = frozenset({"agreement", "compromise", "contract", "deal", "settlement", "truce"})
"""What ends a strike."""

_BENCH = JUDGES | {"bench", "justice"}

_OBSERVING = frozenset({"analyst", "commentator", "critic", "detractor", "expert", "observer", "opponent", "skeptic"})
"""Who tells from without what another is up to."""

_OUGHT = frozenset({"ought", "should"})


def is_hollow(article: Article, item: Open) -> bool:
    """Does a question ask for what nobody could answer, or for what the words of its own sentence settle?"""
    test = _TESTS.get(item.trigger)
    return test is not None and test(article, item)


def _verbs(article: Article, item: Open) -> Iterator[Token]:
    """The verbs of a question's words."""
    for words in item.fills.values():
        yield from (token for token in article.tokens(*words) if token.pos_ in ("AUX", "VERB"))


def _refuses_nothing(article: Article, item: Open) -> bool:
    """Is it a view that somebody dismisses (`dismissed the argument that …`), and nothing offered or asked for?"""
    dismissing = [verb for verb in _verbs(article, item) if verb.lemma_ in ("dismiss", "reject", "rebut", "resist")]
    return any(c.dep_ == "dobj" and c.lemma_.lower() in _VIEWS for verb in dismissing for c in verb.children)


def _is_unclear_or_shown(article: Article, item: Open) -> bool:
    """Is a charge about a thing that is named before, or what a report charges, which gives its grounds?"""
    shown = any(
        noun.lemma_.lower() in _REPORTS
        for verb in _verbs(article, item)
        if verb.tag_ == "VBG" and verb.dep_ in ("acl", "advcl")
        for noun in (verb.head, *verb.head.children)
        if noun.i < verb.i and noun.dep_ in ("dobj", "nsubjpass")
    )
    return shown or _points_at(article, item)


def _points_at(article: Article, item: Open) -> bool:
    """Does `that`, `those` or `such` point with its noun to what the question does not print (`that attack`)?"""
    return any(
        token.dep_ in ("amod", "det", "predet")
        and token.lower_ in ("such", "that", "these", "those")
        and token.head.pos_ == "NOUN"
        and not any(child.dep_ in ("acl", "prep", "relcl") for child in token.head.children)
        for words in item.fills.values()
        for token in article.tokens(*words)
    )


def _is_of_nobody(article: Article, item: Open) -> bool:
    """Is it told of nobody or hardly anybody (`no one is likely to match her`, `only one may survive`)?"""
    return any(
        (of := child(verb, *SUBJECTS)) is not None and of.left_edge.lower_ in _NOBODY for verb in _verbs(article, item)
    )


def _asks_nobody(article: Article, item: Open) -> bool:
    """Is a demand one that nobody has made (`a worthy rival would demand more`), or a creed (`must be a party of
    ideas`, `should be governed by those who …`)?
    """
    verbs = list(_verbs(article, item))
    supposed = any(
        verb.lemma_ in ("ask", "call", "demand", "urge") and _modals(verb) & _IN_SUPPOSITION for verb in verbs
    )
    pressing = [verb for verb in verbs if _modals(verb) & (_OUGHT | {"must"})]
    return supposed or (bool(pressing) and all(map(_is_creed, pressing)))


def _is_creed(verb: Token) -> bool:
    """Does a verb tell what somebody must be, or by what kind of people a country should be led?"""
    if verb.lemma_ == "be" and any(c.dep_ == "attr" for c in verb.children):
        return True
    agents = [inner for c in verb.children if c.dep_ == "agent" for inner in c.children]
    return verb.lemma_ in _RULING and any(agent.lower_ in ("people", "someone", "those") for agent in agents)


def _modals(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ == "aux"}


def _is_opinion(article: Article, item: Open) -> bool:
    """Is what is wondered what should be (`many wonder if a third candidate should run`), or does nobody wonder yet?

    What a body has yet to decide may stand with `should` too.
    """
    wondering = [
        v for words in item.evidence for v in article.tokens(*words) if v.lemma_ == "wonder" and v.pos_ == "VERB"
    ]
    return any(
        _modals(verb) & _IN_SUPPOSITION or any(_modals(c) & _OUGHT for c in verb.children if c.i > verb.i)
        for verb in wondering
    )


def _is_past(article: Article, item: Open) -> bool:
    """Is what is planned told as before the news (`had welcomed him and said he would …`), what a court allows, or no
    more than a crowd's thought?
    """
    return any(_is_over(article, n) for n in item.sentences(article)) or any(
        _is_allowed(verb) or _is_rate(verb) or _is_reckoned(verb) for verb in _verbs(article, item)
    )


def _is_over(article: Article, sentence: int) -> bool:
    verb = main_verb(article, sentence)
    if verb is None:
        return False
    subject = child(verb, *SUBJECTS)
    several = subject is not None and (is_of_crowd(subject) or subject.left_edge.lower_ in ("many", "most", "some"))
    thought = verb.lemma_ in _THINKING and several
    return thought or (verb_form(verb) == "past perfect" and not sentence_times(article, sentence).news)


def _is_allowed(verb: Token) -> bool:
    """Is told what a court or an office says may be done (`ruled that the state could close it`)? It is decided."""
    says = verb.head
    by = child(says, *SUBJECTS) if verb.dep_ == "ccomp" else None
    if not _modals(verb) & {"can", "could", "may"} or by is None:
        return False
    decided = says.lemma_ in _ALLOWING and in_passive(verb)  # `declared that the money could be used`
    return decided or by.lemma_.lower() in _BENCH


def _is_reckoned(verb: Token) -> bool:
    """Is told what somebody worked out would be so, or is a measure named of which no word tells which it is?"""
    worked_out = verb.dep_ == "ccomp" and verb.head.lemma_ in _RECKONING and verb.head.tag_ in ("VBD", "VBN")
    of = child(verb, *SUBJECTS)
    bare = of is not None and of.tag_ == "NN" and of.lemma_ in _COUNTED and not any(c.i < of.i for c in of.children)
    return bool(_modals(verb)) and (bare or (worked_out and "would" in _modals(verb)))


def _is_rate(verb: Token) -> bool:
    """Is told by what measure something would be so each year (`600 lives could be saved a year`)?"""
    subject = child(verb, *SUBJECTS)
    counted = subject is not None and any(word.tag_ == "CD" for word in subject.subtree)
    return (
        counted
        and bool(_modals(verb) & _IN_SUPPOSITION)
        and any(
            word.lower_ in ("a", "each", "every", "per") and word.head.lower_ in ("day", "month", "week", "year")
            for word in verb.subtree
        )
    )


def _is_guess(article: Article, item: Open) -> bool:
    """Is it only a guess at what others are up to (`they are probably trying to …`), or done beside another thing (`are
    also fighting`)?
    """
    verbs = list(_verbs(article, item))
    guessed = any(c.lower_ in ("perhaps", "probably") for verb in verbs for c in verb.children)
    tried = item.template == "undecided_tried" and any(_is_imputed(verb) for verb in verbs)
    return guessed or tried


def _is_imputed(verb: Token) -> bool:
    """Is it a critic or expert who says what others are trying to do, or is it done beside another thing?"""
    if verb.tag_ != "VBG":
        return False
    beside = any(c.lower_ == "also" for c in verb.subtree)
    told = [link.head for link in (verb, *verb.ancestors) if link.dep_ == "ccomp"]
    sayers = [by for says in told if (by := child(says, *SUBJECTS)) is not None]
    return beside or any(by.lemma_.lower() in _OBSERVING for by in sayers)


def _is_taste(article: Article, item: Open) -> bool:
    """Is what would follow only how good or strong something would be (`his hand will be strongest if he waits`)?"""
    clauses = [verb for verb in _verbs(article, item) if any(c.lower_ in ("if", "unless") for c in verb.children)]
    return bool(clauses) and all(clause.dep_ == "advcl" and judges(clause.head) for clause in clauses)


def _is_agreed(article: Article, item: Open) -> bool:
    """Is it told that those who struck have come to terms (`has struck a deal with the union`)?"""
    return any(
        verb.lemma_ in ("reach", "seal", "sign", "strike")
        and any(c.dep_ == "dobj" and c.lemma_.lower() in _TERMS for c in verb.children)
        for verb in _verbs(article, item)
    )


_TESTS: dict[str, Callable[[Article, Open], bool]] = {
    "accused": _is_unclear_or_shown,
    "action_open": _is_agreed,
    "claimed": _points_at,
    "condition": _is_taste,
    "demand_unanswered": _asks_nobody,
    "forecast": _is_of_nobody,
    "not_known": _is_opinion,
    "offer_open": _is_of_nobody,
    "planned_event": _is_past,
    "refused_told": _refuses_nothing,
    "undecided": _is_guess,
}
