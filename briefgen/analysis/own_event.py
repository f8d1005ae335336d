"""The article's own event: the sentence that tells its main fact, and the one before it that it turns on.

News tells it first. A feature opens with a scene, a habit or what was said before, an analysis with a judgement, and
tells it soon after: there the headline, which the desk wrote for the main fact, says which sentence is meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb, sentence_times, verb_form
from briefgen.analysis.attribution.phrases import SUBJECTS, child
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.judged import is_judged, is_vivid
from briefgen.analysis.topic import headline_stems, opening_sentences, sentence_stems
from briefgen.analysis.views import leans, own_voice, told_sentences

if TYPE_CHECKING:
    from spacy.tokens import Token

HABITS = frozenset(
    {"always", "annually", "generally", "normally", "periodically", "traditionally", "typically", "usually"}
)
"""Adverbs of what is done at all times, not in the news."""

NEAR = 10
"""Sentences from the opening on among which the main fact is looked for."""

HEADLINE = 2.0
"""What a sentence with all the words of the headline is worth."""

OPENING, UNLIKE_OPENING = 1.0, 0.7
"""That the article opens with a sentence; less, where it has no word of the headline."""

LATER = 0.05
"""What each sentence before it takes away."""

NEWS = 0.3
"""A day of the news."""

JUDGES, FOIL, HANGS, QUOTED, SHORT = 0.6, 0.5, 1.0, 0.3, 1.0
"""What is taken away where the author judges, tells of other times, points back, opens with somebody's words, or tells
too little."""

CERTAIN = 0.3
"""How likely a sentence judges, by its tone, from which it tells the main fact the less."""

NAMELESS = 2.0
"""What is taken away where a sentence does not say whose words it gives."""

SHORTEST = 8
"""Words; fewer tell too little to stand alone."""

TOGETHER = 75
"""Words of two sentences that still can be told together."""

HELD, ADDED = 0.6, 0.2
"""The share of the headline's words below which a sentence may leave the main fact half told, and the share of new ones
from which the sentence after it tells the rest (`the firm's finance chief`, `Ida Holm, daughter of its founder`)."""

NEXT = 2
"""Paragraphs on: the next, or the one after a heading or a picture."""

LEAST = 0.0
"""What the main fact is worth at least: below that, nothing at the top tells it, and the opening stands for it."""

_TURN = re.compile(r"(?:But|Yet)\b")
_CLAUSES = ("ccomp", "csubj", "xcomp", "advcl")
_GOES_ON = re.compile(r"(?:And|Or|Nor|So)\b")
_ADDING = frozenset({"additionally", "also", "furthermore", "moreover"})
"""Adverbs by which a sentence adds to the one before it (`The carmaker also said …`)."""


def own_event(article: Article, coverage: Coverage) -> int | None:
    """The index of the sentence that tells the article's main fact; of the first, where it takes two.

    coverage: the statements by sentence: what others say is theirs.
    """
    opening = opening_sentences(article)
    found = [n for n in opening[:NEAR] if turned_on(article, coverage, n) is None]
    weighed = ((_weight(article, coverage, n, place, opening=n == opening[0]), -n) for place, n in enumerate(found))
    best = max(weighed, default=(LEAST, 0))
    if best[0] > LEAST:
        return -best[1]
    return next((n for n in opening[:1] if coverage.speaks_for_itself(n) and not _hangs(article, n)), None)


def happening(article: Article, coverage: Coverage) -> int | None:
    """The main fact's sentence where it tells what happens, and not only what an author who argues makes of it."""
    event = own_event(article, coverage)
    argued = event is not None and leans(article)
    return None if argued and (event not in told_sentences(article) or _is_view(article, event, coverage)) else event


def is_plain(article: Article, coverage: Coverage, event: int) -> bool:
    """Does the main fact's sentence tell it by itself and without judging, so that it is an event without a day too?"""
    return not _is_view(article, event, coverage) and turn(article, coverage, event) is None


def told_with(article: Article, coverage: Coverage, event: int) -> int | None:
    """The sentence told together with the main fact's: the one that turns on it, or that tells the rest of it."""
    after = turn(article, coverage, event)
    return _rest(article, coverage, event) if after is None else after


def _rest(article: Article, coverage: Coverage, event: int) -> int | None:
    """The next sentence, where it has words of the headline that the main fact's lacks; none in loaded words after a
    plain one.
    """
    after = next((n for n in opening_sentences(article) if n > event), None)
    if after is None or not coverage.speaks_for_itself(after) or not coverage.speaks_for_itself(event):
        return None
    places = [article.source.sentences[n] for n in (event, after)]
    loaded = [is_vivid(article, [str(article.span(*place))], coverage) for place in places]
    near = article.paragraphs_between(places[0][0], places[1][0]) <= NEXT
    if not near or loaded == [False, True] or _length(article, event, after) > TOGETHER:
        return None
    headline = headline_stems(article)
    held = headline.intersection(sentence_stems(article, event))
    added = headline.intersection(sentence_stems(article, after)) - held
    whole = max(len(headline), 1)
    return after if len(held) / whole < HELD and len(added) / whole >= ADDED else None


def _length(article: Article, *sentences: int) -> int:
    """The words of some sentences."""
    return sum(len(article.words(article.source.sentences[n]).split()) for n in sentences)


def turn(article: Article, coverage: Coverage, sentence: int) -> int | None:
    """The sentence right after another, by its index, that turns on it (`But now …`): both are told together."""
    after = sentence + 1
    if after >= len(article.source.sentences) or turned_on(article, coverage, after) != sentence:
        return None
    return after


def turned_on(article: Article, coverage: Coverage, sentence: int) -> int | None:
    """The sentence on which one, by its index, turns."""
    before = sentence - 1
    if before < 0 or not _TURN.match(article.text, article.source.sentences[sentence][0]):
        return None
    if any(article.role_at(article.source.sentences[n][0]) != "body" for n in (before, sentence)):
        return None
    if not coverage.speaks_for_itself(before) or not coverage.speaks_for_itself(sentence):
        return None
    return before if _length(article, before, sentence) <= TOGETHER else None


def _weight(article: Article, coverage: Coverage, sentence: int, place: int, *, opening: bool) -> float:
    """How likely a sentence, alone or with the one that turns on it, tells the main fact."""
    after = turn(article, coverage, sentence)
    parts = [sentence] if after is None else [sentence, after]
    last = parts[-1]
    words = [word for n in parts for word in article.words(article.source.sentences[n]).split()]
    shared = headline_stems(article) & {stem for n in parts for stem in sentence_stems(article, n)}
    weight = HEADLINE * len(shared) / max(len(headline_stems(article)), 1) - LATER * place
    if opening:
        weight += OPENING if shared or not headline_stems(article) else UNLIKE_OPENING
    weight += NEWS * _is_news(article, last)
    view = _is_view(article, last, coverage) or article.tones.judges(last, CERTAIN)
    weight -= JUDGES * view + FOIL * _is_foil(article, last)
    weight -= HANGS * _hangs(article, sentence) + QUOTED * (words[0][0] in "\"“'‘")
    weight -= SHORT * (len(words) < SHORTEST) + NAMELESS * (not coverage.speaks_for_itself(sentence))
    return round(weight, 4)


def _is_view(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Does a sentence tell its author's view, or speak for him and his readers?"""
    start, end = article.source.sentences[sentence]
    voices = (start + place for place in own_voice(article.text[start:end]))
    voiced = any(not coverage.is_quoted(place) and not coverage.holds(sentence, place) for place in voices)
    return voiced or is_judged(article, sentence, coverage)


def _is_news(article: Article, sentence: int) -> bool:
    """Does a sentence tell what happened on a day of the news?"""
    verb = main_verb(article, sentence)
    told = verb is not None and verb_form(verb) in ("past", "perfect")
    return told and bool(sentence_times(article, sentence).news)


def _is_foil(article: Article, sentence: int) -> bool:
    """Does a sentence tell what was long before, or a habit, against which news stands out?"""
    verb, times = main_verb(article, sentence), sentence_times(article, sentence)
    old = bool(times.old) and not times.news
    return old or (verb is not None and (verb_form(verb) == "past perfect" or _is_habit(verb)))


def _hangs(article: Article, sentence: int) -> bool:
    """Does a sentence go on, add to another or point back by its subject (`That was the headline`), or has it none?"""
    if _GOES_ON.match(article.text, article.source.sentences[sentence][0]):
        return True
    verb = main_verb(article, sentence)
    subject = child(verb, *SUBJECTS, "expl") if verb is not None else None
    if verb is None or subject is None or any(each.lower_ in _ADDING for each in verb.children):
        return True
    stands_for_clause = subject.lower_ == "it" and child(verb, *_CLAUSES) is not None  # `it is striking how …`
    if subject.dep_ == "expl" or (verb.lemma_ == "be" and stands_for_clause):
        return False
    return subject.pos_ == "PRON" or subject.left_edge.tag_ == "PRP$"


def _is_habit(verb: Token) -> bool:
    return verb_form(verb) in ("present", "perfect") and any(child.lower_ in HABITS for child in verb.children)
