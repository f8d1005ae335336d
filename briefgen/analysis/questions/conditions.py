"""Questions from what hangs on something: what follows if it comes about, a threat, a promise, an offer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE, sentence_times, verb_form
from briefgen.analysis.background.developments import is_event
from briefgen.analysis.coverage import Coverage, has_pronoun_source
from briefgen.analysis.questions.ahead import stands_alone
from briefgen.analysis.questions.clauses import POINTING, carries, is_asked, is_denied
from briefgen.analysis.questions.fills import (
    Findings,
    Open,
    cue_words,
    pattern,
    said,
    trimmed,
    voiced,
)
from briefgen.analysis.questions.judging import LOYAL, MODALS, hopes, is_counterfactual, is_empty, modal_of, subject_of
from briefgen.analysis.topic import content_tokens, tokens_of, words_of
from briefgen.model import Range, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

PROMISES = frozenset({"agree", "commit", "intend", "plan", "pledge", "promise", "undertake", "vow"})
"""Verbs by which somebody is said to have bound himself to do something."""

_WORDS = frozenset(
    {
        "account", "advice", "analysis", "apology", "assessment", "assurance", "comment", "condolence",
        "congratulation", "critique", "defence", "defense", "detail", "encouragement", "estimate", "evidence",
        "example", "excuse", "explanation", "glimpse", "hint", "idea", "insight", "opinion", "perspective", "praise",
        "prayer", "prediction", "proof", "rationale", "reason", "regret", "sympathy", "thanks", "thought", "tip",
        "view", "vision",
    }
)  # fmt: skip
"""What is offered in words alone."""

_UNTIL = re.compile(r"\b(?:unless|until)\b", re.IGNORECASE)

SCENARIO_LESS, IF_LESS = 0.1, 0.3
"""What may follow if something comes about is asked after what is due to come about; a bare `if` sets most of the
terms of what is settled."""

OUTLOOK_LESS = 0.4
"""What somebody says will or may come is mostly comment."""

PROMISE_LESS = 0.3
"""A promise is asked about after the events that the source itself announces."""


def scenarios(article: Article, coverage: Coverage) -> Iterator[Open]:
    """What a sentence says will, would or may follow if something named comes about."""
    for n in article.body_sentences():
        bound = (
            pattern("bound").search(article.words(article.source.sentences[n])) and not sentence_times(article, n).old
        )
        stands = stands_alone(article, n, coverage) or (
            _opens_with_condition(article, n) and coverage.speaks_for_itself(n)
        )
        hangs = bool(bound) or _hinges(article, n)
        if stands and (hangs or _depends(article, n, coverage)):
            sentence = article.source.sentences[n]
            less = SCENARIO_LESS if hangs else IF_LESS
            yield Open("condition", "condition", {"what": trimmed(article, sentence)}, (sentence,), less=less)


def _hinges(article: Article, sentence: int) -> bool:
    """Does a sentence say what something depends on, today?"""
    found = pattern("hinges").search(article.words(article.source.sentences[sentence]))
    return found is not None and not sentence_times(article, sentence).old


def _depends(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Does what may follow hang on an `if` clause in the present, which names what must come about?"""
    if sentence_times(article, sentence).old:
        return False
    told = coverage.statements(sentence)
    voices = {source for one in told for source in one.source}
    if any(has_pronoun_source(article, one) for one in told):
        return False  # `if she is elected, he said, …`
    for clause in article.tokens(*article.source.sentences[sentence]):
        mark = next((child for child in clause.children if child.dep_ == "mark"), None)
        if clause.dep_ != "advcl" or mark is None or mark.lower_ not in ("if", "unless"):
            continue
        if is_counterfactual(clause) or any(link.dep_ == "parataxis" for link in (clause.head, *clause.head.ancestors)):
            continue  # `- “if he wins, they could rule,” one advertisement says -` is beside the matter
        if coverage.is_quoted(clause.idx) and (len(voices) > 1 or not _binds(clause.head)):
            continue  # of two who speak in the sentence, one alone names the condition; else it is talk
        if clause.pos_ == "ADJ" and subject_of(clause) is None:
            continue  # `if necessary`
        follows = modal_of(clause.head) in MODALS and not is_empty(clause.head)
        even = mark.i > 0 and article.doc[mark.i - 1].lower_ == "even"
        reduced = clause.tag_ == "VBN" and subject_of(clause) is None  # `if found in contempt`
        now = verb_form(clause) in ("present", "perfect") or any(
            child.lower_ in ("do", "does") for child in clause.children
        )
        if _names_subject(clause) and follows and not even and (reduced or now):
            return True
    return False


def _binds(verb: Token) -> bool:
    """Does a speaker tell what his own side will do (`we will sue`)?"""
    subject = subject_of(verb)
    return subject is not None and subject.lower_ == "we" and modal_of(verb) in ("will", "’ll", "'ll")


def _names_subject(clause: Token) -> bool:
    """Is the subject of an `if` clause named: in it, or in the main clause, which it stands after or shares it with?"""
    own, main = subject_of(clause), subject_of(clause.head)
    if own is not None and own.pos_ != "PRON":
        return True
    named = main is not None and main.pos_ != "PRON"
    return named and (own is None or (clause.i > clause.head.i and own.lower_ in ("it", "they")))


def _opens_with_condition(article: Article, sentence: int) -> bool:
    """Does a sentence begin with a condition that names what it is about (`If the board agrees, they will …`)?"""
    tokens = article.tokens(*article.source.sentences[sentence])
    clause = tokens[0].head if tokens and tokens[0].lower_ in ("if", "unless") else None
    own = subject_of(clause) if clause is not None else None
    return own is not None and own.pos_ != "PRON" and own.left_edge.lower_ not in POINTING


def conditions(article: Article, findings: Findings) -> Iterator[Open]:
    """A threat, promise or offer that hangs on a condition; or a threat or promise without one."""
    known = findings.known
    for position in findings.positions:
        statement = known[position.statement]
        if statement.kind == "denial":
            continue
        if _is_done(article, statement) or _asks(article, statement):
            continue
        acts = statement.kind in ("threat", "commitment", "offer", "demand")
        if any(_opens_nothing(token) for token in content_tokens(article, statement)):
            continue
        words = words_of(article, statement.content)
        if pattern("unreal").search(words) or pattern("given_up").search(words) or _supposes_now(article, statement):
            continue
        what = said(article, statement, known)
        if acts and _may_be_met(article, statement, what):
            found = voiced(article, "condition", statement, known)
        elif statement.kind == "threat" and _threatens(article, statement):
            found = voiced(article, "threat_open", statement, known)
        elif _is_due(article, statement, what):
            found = voiced(article, "planned_event", statement, known, less=PROMISE_LESS)
        elif statement.kind == "offer" and _offers(article, statement, what):
            found = voiced(article, "offer_open", statement, known)
        elif statement.kind != "aim" and _looks_ahead(article, statement, what):
            found = voiced(article, "planned_event", statement, known, less=OUTLOOK_LESS)
        else:
            continue
        if found is not None:
            yield found


def _may_be_met(article: Article, statement: Statement, printed: Range) -> bool:
    """Do the words that are printed name a condition? In a quotation, what `should` be if something is so is advice;
    what should be `unless` or `until` it is, is pressed for.
    """
    words = article.words(printed)
    reported = statement.kind != "demand" or statement.mode == "indirect"
    pressed = reported or _UNTIL.search(words) is not None
    return pressed and pattern("condition").search(words) is not None


def _asks(article: Article, statement: Statement) -> bool:
    """Is it an indirect question (`asked him if that was so`), whose `if` sets no condition?"""
    words = words_of(article, statement.content).lower()
    cues = {token.lemma_ for token in tokens_of(article, statement.cue)}
    return words.startswith(("if ", "whether ")) and not cues.isdisjoint({"ask", "inquire", "question", "wonder"})


def _threatens(article: Article, statement: Statement) -> bool:
    """Does somebody threaten what he himself will do, by the cue's own sense or in what he says, and not foretell?"""
    if pattern("threatens").search(cue_words(article, statement)):
        return True
    return any(
        _is_own(subject_of(token)) and modal_of(token) in ("will", "would", "’ll", "'ll", "wo") and carries(token)
        for token in content_tokens(article, statement)
    )


def _is_due(article: Article, statement: Statement, printed: Range) -> bool:
    """Does somebody promise or expect, in the words that are printed, what will be seen to happen or not?"""
    tokens = [token for token in content_tokens(article, statement) if token.idx < printed[1]]
    if any(token.lemma_ in PROMISES and token.pos_ == "VERB" and _has_infinitive(token) for token in tokens):
        return True
    if statement.kind == "commitment" and not any(token.tag_ in ("VB", *FINITE) for token in tokens):
        return False  # `pledged "cooperation"`: nothing that will be seen to be done
    if statement.kind == "commitment":
        bare = bool(tokens) and tokens[0].tag_ == "VB"  # `do something`: advice, and no promise
        if bare or _assures(tokens):
            return False
        return any(map(is_event, tokens)) and not any(token.lower_ == "would" for token in tokens)
    opening = article.text[tokens[0].idx :].split(maxsplit=1)[-1] if tokens else ""
    expects = pattern("expects").search(cue_words(article, statement)) or pattern("expects").match(opening)
    dated = any(token.ent_type_ == "DATE" and token.lower_[:1].isdigit() for token in tokens)
    return bool(expects) and (dated or any(is_event(token) for token in tokens))


def _assures(tokens: Sequence[Token]) -> bool:
    """Is it pledged that something is so (`pledged that the plan is sound`), and no deed promised?"""
    verb = next((token for token in tokens if token.tag_ in FINITE or modal_of(token) is not None), None)
    own = subject_of(verb) if verb is not None else None
    return verb is not None and verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and own is not None


def _is_done(article: Article, statement: Statement) -> bool:
    """Does somebody tell what he had done by then (`said he had suspended the official`), and no more?"""
    tokens = content_tokens(article, statement)
    verb = tokens[0].head if tokens and tokens[0].dep_ == "nsubj" else None
    return verb is not None and _is_own(tokens[0]) and verb_form(verb) in ("past perfect", "perfect")


def _supposes_now(article: Article, statement: Statement) -> bool:
    """Does somebody say today what would be so if something were (`thinks she would win if the vote was held now`)?

    Or had he said it earlier? After `said` the same words may tell a condition that can still be met.
    """
    earlier = any(child.lower_ == "had" for token in tokens_of(article, statement.cue) for child in token.children)
    if earlier:
        return True  # `had said that it would act if …`: by now it was seen
    now = any(token.tag_ in ("VBZ", "VBP") for token in tokens_of(article, statement.cue))
    return now and any(
        clause.dep_ == "advcl"
        and modal_of(clause.head) == "would"
        and any(child.lower_ == "if" for child in clause.children)
        and verb_form(clause) == "past"
        for clause in content_tokens(article, statement)
    )


def _opens_nothing(word: Token) -> bool:
    """Is a word a verb of what would have been, is not so or is hoped, or a condition of a judgement alone?

    `If they do that, that is fair game` judges.
    """
    if _is_unreal(word) or hopes(word) or is_counterfactual(word):
        return True
    if word.dep_ != "advcl" or not any(child.lower_ == "if" for child in word.children):
        return False
    subject = subject_of(word.head)
    told = any(child.dep_ in ("acomp", "attr") for child in word.head.children)
    return word.head.lemma_ == "be" and told and subject is not None and subject.lower_ in ("that", "this", "it")


def _is_unreal(verb: Token) -> bool:
    """Does a verb tell what would have been?"""
    return modal_of(verb) is not None and any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def _offers(article: Article, statement: Statement, printed: Range) -> bool:
    """Does somebody hold out what he himself will do, rather than praise another as ready to do it?"""
    if not pattern("offers").search(article.words(printed)):
        return False
    ready = [
        token
        for token in content_tokens(article, statement)
        if token.lower_ in ("ready", "willing", "prepared", "open") and token.tag_ != "VB"
    ]
    subjects = [subject for token in ready if (subject := subject_of(token.head)) is not None]
    named = words_of(article, statement.source).lower()
    reported = ("he", "she") if statement.who == "person" else ("it", "they")
    own = ("i", "we") if statement.mode == "direct" else ("i", "we", *reported)
    if len(subjects) < len(ready):
        return False  # `seeks a court willing to hear it`
    if any(is_denied(token.head) for token in ready):
        return False  # `said it was not ready to do so`
    if _offers_words(content_tokens(article, statement) + tokens_of(article, statement.cue)):
        return False
    return all(one.lower_ in own or one.lower_ in named for one in subjects)


def _offers_words(tokens: Sequence[Token]) -> bool:
    """Is no more offered than words (`offered few ideas`, `offer condolences`), which nobody takes up?"""
    return any(token.dep_ == "dobj" and token.lemma_ in _WORDS for token in tokens)


def _is_own(subject: Token | None) -> bool:
    return subject is not None and subject.lower_ in ("he", "she", "they", "i", "we")


def _has_infinitive(verb: Token) -> bool:
    done = [child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VB"]
    return any(child.lemma_ not in LOYAL for child in done)


def _looks_ahead(article: Article, statement: Statement, printed: Range) -> bool:
    """Is a statement, by the first such verb of the words that are printed, about what will or may be?"""
    for token in content_tokens(article, statement):
        subject = subject_of(token)
        if subject is not None and subject.lower_ in ("that", "this"):
            continue  # what was said before, which the question does not print
        past = token.head.tag_ == "VBD" and token.dep_ == "ccomp"
        if modal_of(token) == "could" and _is_own(subject) and (statement.mode != "direct" or past):
            continue  # `he said he could get by without it`, `“I figured I could do it”`: what he can or could
        if statement.mode == "direct" and subject is not None and subject.lower_ in ("he", "she", "they"):
            continue  # in a quotation nobody tells who that is
        if (
            token.idx < printed[1]
            and modal_of(token) in ("will", "would", "could", "may", "might", "’ll", "'ll")
            and carries(token)
            and not is_asked(token)
        ):
            return not is_denied(token) and not is_empty(token)
    return False
