"""Questions from what the source itself says is not known, not said, not decided or not settled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article, top_of
from briefgen.analysis.aspect import FINITE, main_verb, sentence_times, verb_form
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.ahead import stands_alone
from briefgen.analysis.questions.clauses import POINTING, carries
from briefgen.analysis.questions.fills import Open, group_of, pattern, token_end, trimmed
from briefgen.analysis.questions.judging import SUBJECTS, subject_of
from briefgen.analysis.questions.passing import TIMES
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_BARE = 2
"""Words of a name for something unconfirmed that tell a reader nothing (`the news`, `those reports`)."""

CONCERN_LESS = 0.3
"""What somebody is worried about is open, but less so than what is said not to be known."""

SHORTEST_CLAUSE = 5
"""Words; of a shorter clause (`what to do`) a reader learns nothing without its sentence."""

_ASKING = frozenset({"ask", "question", "wonder"})
"""Verbs of putting a question, to others or oneself."""

_ANSWERING = frozenset({"answer", "explain", "insist", "reply", "respond", "say", "tell"})
"""Verbs by which one speaks to whom a question was put."""

_BRINGING_ABOUT = frozenset(
    {
        "cause", "cost", "dampen", "delay", "deter", "drive", "encourage", "force", "fuel", "hamper", "harm", "hit",
        "hurt", "keep", "lead", "leave", "make", "pose", "prevent", "prompt", "push", "slow", "stop", "undermine",
        "unsettle", "weigh",
    }
)  # fmt: skip
"""Verbs of what an uncertainty has brought about, which is then what is told."""

_GIVING_GROUNDS = frozenset({"although", "as", "because", "since", "though", "while"})
"""What begins, after a comma, the grounds or a concession on which somebody does not know."""

_CLAUSES = frozenset({"acl", "advcl", "ccomp", "csubj", "csubjpass", "pcomp"})
"""What a clause that asks by itself is to the verb, noun or preposition that it hangs on."""

_PRONOUNS = frozenset({"it", "they", "he", "she", "him", "them", "we", "i", "you", "us"})
"""Pronouns of which only the sentences before tell whom or what they mean."""

_WH = ("what", "who", "whom", "whose", "which", "when", "where", "why", "how", "whether", "if")
"""Words with which a clause begins that asks by itself."""


def not_known(article: Article, coverage: Coverage) -> Iterator[Open]:
    """What is said not to be known, in the words that name it; else the sentence that says so."""
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        words = article.words(sentence)
        if not pattern("negative").search(words) or pattern("polled").search(words):
            continue
        sought = _after(article, sentence, "to_be_learned")
        what = sought or _after(article, sentence, "not_known") or _subject_of(article, sentence)
        if _is_past(article, n, coverage, what or sentence) or _wondered_then(article, n):
            continue
        if what is None:
            yield from _whole(article, n, coverage)
            continue
        what = trimmed(article, what)
        if pattern("opinion_of").match(article.words(what)) or _is_answered_after(article, n):
            continue
        if pattern("any_of").match(article.words(what)):
            continue
        if sought is None and _is_talk(article, n, coverage):
            continue
        if coverage.cuts_quotation(what) or hangs(article, what):
            if not _stands(article, n, coverage):
                continue
            what = trimmed(article, sentence)
        little = _says_little(article, what)
        short = len(article.words(what).split()) < SHORTEST_CLAUSE and not _is_one_thing(article, what)
        if (little or short) and _stands(article, n, coverage):
            what, little = trimmed(article, sentence), False
        if not (little or _is_bare(article, what)):
            yield _asked(article, what, sentence)


def _says_little(article: Article, words: Range) -> bool:
    """Is what is not known a clause that names nothing (`when and how to move forward`), or a number of things?

    What is not known about `some 90 letters` only their sentence tells.
    """
    tokens = [token for token in article.tokens(*words) if not token.is_punct]
    clause = bool(tokens) and tokens[0].lower_ in _WH and any(token.lower_ == "to" for token in tokens)
    if clause:
        return all(token.pos_ not in ("NOUN", "NUM", "PROPN") for token in tokens)
    top = top_of(tokens)
    return top is not None and top.pos_ == "NOUN" and any(child.dep_ == "nummod" for child in top.children)


def _is_one_thing(article: Article, words: Range) -> bool:
    """Do some words name one thing that its noun's own words tell from others (`the pier project`)?"""
    tokens = [token for token in article.tokens(*words) if not token.is_punct]
    return tokens[0].lower_ == "the" and tokens[0].head == tokens[-1] and len(tokens) > MOST_BARE


def _is_bare(article: Article, words: Range) -> bool:
    """Is what is not known named by no more than a noun (`the situation`)?"""
    tokens = [token for token in article.tokens(*words) if not token.is_punct]
    return len(tokens) <= MOST_BARE and all(token.pos_ in ("DET", "NOUN") for token in tokens)


def _is_talk(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Is it a quotation in which somebody speaks of what he or others know (`“We’re not sure …”`)?"""
    tokens = article.tokens(*article.source.sentences[sentence])
    first = next((token for token in tokens if token.dep_ in SUBJECTS), None)
    return first is not None and first.lower_ in _PRONOUNS - {"it"} | {"one"} and coverage.is_quoted(first.idx)


def _is_answered_after(article: Article, sentence: int) -> bool:
    """Does somebody in a sentence put a question to another, who speaks in the next (`questioned how he would pay`)?"""
    verb = main_verb(article, sentence)
    tokens = article.tokens(*article.source.sentences[sentence])
    asking = any(token.lemma_ in _ASKING and carries(token) for token in tokens)
    if verb is None or not asking or not _is_person(subject_of(verb)):
        return False
    following = main_verb(article, sentence + 1) if sentence + 1 < len(article.source.sentences) else None
    return following is not None and following.lemma_ in _ANSWERING and _is_person(subject_of(following))


def _wondered_then(article: Article, sentence: int) -> bool:
    """Did somebody only wonder at a past moment (`When she took the stage, they wondered whether …`)?"""
    verb = main_verb(article, sentence)
    if verb is None or verb.lemma_ not in _ASKING or verb_form(verb) != "past":
        return False
    return any(
        child.dep_ == "advcl" and child.i < verb.i and child.tag_ == "VBD" and child.left_edge.lower_ in TIMES
        for child in verb.children
    )


def _is_person(noun: Token | None) -> bool:
    return noun is not None and (noun.ent_type_ == "PERSON" or noun.lower_ in ("he", "she"))


def _is_past(article: Article, sentence: int, coverage: Coverage, what: Range) -> bool:
    """Does a sentence tell what was open at an earlier time that it names (`In 2011 it was not clear …`)?

    A time in the words that somebody is quoted with is not the sentence's own, nor is one in what is not known.
    """
    verb, times = main_verb(article, sentence), sentence_times(article, sentence)
    inside = what != article.source.sentences[sentence]
    old = any(not (coverage.is_quoted(place) or (inside and what[0] <= place < what[1])) for place in times.old)
    return verb is not None and verb_form(verb) == "past" and old and not times.news


def _asked(article: Article, what: Range, sentence: Range) -> Open:
    """The question about what is not known: `Whether …`, `What is known on how …`, or the words after a colon."""
    what = _to_clause_end(article, what)
    first, second, *_ = [*article.words(what).lower().split()[:2], ""]
    inside = what != trimmed(article, sentence)
    if first in ("that", "if", "whether") and second != "to" and inside:
        clause = trimmed(article, (what[0] + len(first), what[1]))
        return Open("not_known", "not_known_whether", {"what": clause}, (sentence,))
    if first in _WH and _leaves_choice(article, what) and inside:
        return Open("not_known", "not_known_to", {"what": what}, (sentence,))
    if first in _WH and inside:
        return Open("not_known", "not_known_clause", {"what": what}, (sentence,))
    template = "not_known_phrase" if _is_name(article, what, sentence) else "not_known"
    return Open("not_known", template, {"what": what}, (sentence,))


def _leaves_choice(article: Article, words: Range) -> bool:
    """Is a clause that asks by itself an infinitive, which names what is to be decided (`whether or not to leave`)?"""
    return re.match(r"\w+ (?:or not )?to \w", article.words(words)) is not None


def _to_clause_end(article: Article, words: Range) -> Range:
    """A clause that begins with a question word, without what the sentence goes on with (`unclear who won, and …`)."""
    tokens = article.tokens(*words)
    if not tokens or tokens[0].lower_ not in _WH:
        return words
    clause = next((link for link in tokens[0].ancestors if link.dep_ in _CLAUSES), None)
    last = clause.right_edge if clause is not None else tokens[-1]
    end = token_end(last.nbor(-1) if last.dep_ == "cc" else last)
    return trimmed(article, (words[0], min(end, words[1])))


def _is_name(article: Article, words: Range, sentence: Range) -> bool:
    """Are some words a noun phrase within their sentence, rather than the sentence?"""
    top = top_of(article.tokens(*words))
    noun = top is not None and top.pos_ in ("NOUN", "PROPN") and top.dep_ != "ROOT"
    return noun and words != trimmed(article, sentence)


def _whole(article: Article, n: int, coverage: Coverage) -> Iterator[Open]:
    """The sentence that says that something is open or not done."""
    sentence = article.source.sentences[n]
    if not _stands(article, n, coverage):
        return
    what = trimmed(article, sentence)
    if _is_unsettled(article, sentence):
        yield Open("not_known", "not_known", {"what": what}, (sentence,))
    elif (template := _not_done(article, sentence, coverage)) is not None:
        yield Open("not_done", template, {"what": what}, (sentence,))
    elif _is_worried(article, sentence):
        yield Open("not_known", "not_known", {"what": what}, (sentence,), less=CONCERN_LESS)


def _is_unsettled(article: Article, sentence: Range) -> bool:
    """Does a sentence tell that something is open, rather than name it as a cause or in a participle beside the matter?

    `The uncertainty has led it to wait` and `output fell, casting doubt on the recovery` tell something else.
    """
    found = pattern("not_settled").search(article.words(sentence))
    if found is None:
        return False
    word = article.tokens(sentence[0] + found.start(), sentence[0] + found.end())[0]
    if any(link.dep_ == "advcl" and link.tag_ == "VBG" for link in (word, *word.ancestors)):
        return False
    noun = next((link for link in (word, *word.ancestors) if link.dep_ in SUBJECTS), None)
    return noun is None or noun.head.lemma_ not in _BRINGING_ABOUT


def _is_worried(article: Article, sentence: Range) -> bool:
    """Does a sentence tell, by a verb that it is about, that somebody is worried about something?"""
    found = pattern("concern").search(article.words(sentence))
    verb = article.tokens(sentence[0] + found.start(), sentence[0] + found.end())[0] if found else None
    verb = verb.head if verb is not None and verb.dep_ == "expl" else verb
    return verb is not None and carries(verb)


def _not_done(article: Article, sentence: Range, coverage: Coverage) -> str | None:
    """By which template to ask about what is told of as not done or held up: each has a reason of its own."""
    return next((name for name in ("not_done", "held_up") if _is_told_of(article, sentence, name, coverage)), None)


def _is_told_of(article: Article, sentence: Range, name: str, coverage: Coverage) -> bool:
    """Does a sentence hold words of a table that are nobody's judgement in a quotation (`have failed to …`)?"""
    found = pattern(name).search(article.words(sentence))
    if found is None:
        return False
    told = (sentence[0] + found.start(), sentence[0] + found.end())
    beside = any(link.dep_ == "relcl" for word in article.tokens(*told)[-1:] for link in (word, *word.ancestors))
    return not beside and not coverage.is_quoted(told[0])


def _stands(article: Article, n: int, coverage: Coverage) -> bool:
    """Can a sentence be asked about whole: its speakers in it, its subject no pronoun?"""
    there = article.words(article.source.sentences[n]).startswith("There ")
    return (there and coverage.speaks_for_itself(n)) or stands_alone(article, n, coverage)


def hangs(article: Article, words: Range) -> bool:
    """Is a clause about `it` or `they`, whom only the words before it name?"""
    tokens = article.tokens(*words)
    named = next((token.i for token in tokens if token.pos_ in ("NOUN", "PROPN")), len(article.doc))
    owned = any(token.tag_ == "PRP$" and token.i < named for token in tokens)
    return owned or any(
        token.lower_ in _PRONOUNS or (token.lower_ in POINTING and token.dep_ in SUBJECTS and token.tag_ != "WDT")
        for token in tokens
    )


def _after(article: Article, sentence: Range, name: str) -> Range | None:
    """What follows the words of a table, up to a comma after which the sentence goes on with something else."""
    found = pattern(name).search(article.words(sentence))
    if found is None:
        return None
    what = _to_comma(article, group_of(found, sentence[0]))
    return what if len(article.words(what).split()) > 1 else None


def _to_comma(article: Article, words: Range) -> Range:
    """A clause up to the comma after which the sentence goes on with something else."""
    for comma in re.finditer(r",\s", article.words(words)):
        end, after = words[0] + comma.start(), article.text[words[0] + comma.end() :].split(maxsplit=1)
        if any(map(_is_told_by, article.tokens(words[0], end))) or (after and after[0] in _GIVING_GROUNDS):
            return words[0], end
    return words


def _is_told_by(word: Token) -> bool:
    """Is a word the finite verb of a clause, and not of one that only tells more of a noun?"""
    return word.tag_ in FINITE and all(link.dep_ != "relcl" for link in (word, word.head))


def _subject_of(article: Article, sentence: Range) -> Range | None:
    """Of what is said to be unknown, unverified or undisclosed, the words that name it."""
    found = pattern("not_known_subject").search(article.words(sentence))
    if found is None:
        return None
    tokens = article.tokens(sentence[0] + found.start(), sentence[0] + found.end())
    heads = [token.head if token.dep_ in ("acomp", "oprd", "attr") else token for token in reversed(tokens)]
    for head in heads:
        subject = next(
            (child for child in head.children if child.dep_ in ("nsubj", "nsubjpass", "csubj", "csubjpass")), None
        )
        if subject is not None:
            named = subject.pos_ != "PRON" and subject.ent_type_ not in ("PERSON", "NORP")
            what = (subject.left_edge.idx, token_end(subject.right_edge))
            fewest = MOST_BARE if found[0].startswith(("could", "was", "were")) else 1
            return what if named and len(article.words(what).split()) > fewest else None
    return None
