"""Judged: does a report's own sentence, outside what others say in it, blame, guess, advise or weigh?

A reporter who does so gives his view: it may stand in nobody's mouth, and is printed as nobody's fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import main_verb
from briefgen.analysis.attribution.phrases import child
from briefgen.analysis.coverage import LONGEST_TITLE, Coverage
from briefgen.analysis.views import leans, told_sentences
from briefgen.author_words import has_any, pattern
from briefgen.model import Line, Range
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMMON = frozenset(
    {"best", "better", "worse", "worst", "great", "greatest", "moral", "morals", "morales", "decent", "gem"}
)
"""Words of the list that a report uses of prices, needs and floods as well."""

_SPARED = re.compile(r"disaster|triumph|courage|tragic|brave|noble|moral|fanatic|terribl", re.IGNORECASE)

_GUESSED = re.compile(
    r"\b(?:will|would|[’']ll) (?:almost|surely|certainly|likely|probably|inevitably|undoubtedly|no doubt|doubtless)\b"
    r"|\ball but certain\b|\bin all likelihood\b"
    r"|\b(?:could|may|might) (?:well|yet|merely|prove|turn out|end up|spell|help explain|foretell|foreshadow|herald"
    r"|portend|presage)\b|\bit(?:[’']s| is| was) (?:\w+ )?(?:un)?likely\b"
    r"|\b(?:bound|poised|doomed|destined) to\b"
    r"|\bwill (?:also |only |soon )?(?:be|become|prove|remain|get) (?:\w+ly |more |less |very |too |even )?"
    r"(?:clear(?:er)?|crucial|critical|decisive|difficult|eas(?:y|ier)|essential|evident|hard(?:er)?|impossible|inevitable|interesting"
    r"|key|pivotal|suspect|telling|tough(?:er)?|vital)\b"
    r"|^(?:(?:and|but|so|yet),? )?(?:(?:as|so) long as|only (?:when|if|then))\b"
    r"|\bappear(?:s|ed)? to be \w+ing\b|\blook(?:s|ed)? (?:more and more |increasingly )?(?:like|set to)\b"
    r"|\bopen question\b|\bvirtually certain\b|^If all goes (?:well|to plan)\b"
    r"|\bcertainly\b"
    r"|\b(?:probably|arguably|presumably|apparently|seemingly|evidently|undoubtedly|no doubt|inevitably|surely|maybe"
    r"|perhaps(?! (?:\d|a |an |tens|dozens|hundreds|thousands|millions|half|as )))\b"
    r"|\bit (?:seem|appear|look)(?:s|ed)?\b(?! (?:in|on|at|before)\b)|\bseem(?:s|ed)? (?:to|like|as|that)\b",
    re.IGNORECASE,
)
"""What the reporter foretells or takes to be so."""

_WEIGHED = re.compile(
    r"\b(?:good|bad|better|worse|great|terrible|welcome|unwelcome) news for\b"
    r"|\b(?:more|less|most|least|much|little|nothing|everything|plenty) (?:at stake|to (?:lose|gain|fear|prove))\b"
    r"|\b(?:un)?(?:happy|pleased|thrilled|delighted|cheered) (?:about|by|with|at|that|to (?:see|hear|learn))\b",
    re.IGNORECASE,
)
"""What the news is worth to somebody."""

_CONCEDED = re.compile(r"(?:Yes|No|Sure|True|Granted|OK|Well),", re.IGNORECASE)
"""How somebody opens who answers an objection (`Yes, two men were fined`)."""

_VIVID = ("judging", "scorning", "loaded", "weighing", "idioms", "vivid")
"""The tables of an author's words that a plain report has no use for."""

_ADVISING = frozenset({"should", "must", "ought"})

_RAISING = frozenset({"represent", "constitute", "mark", "pose", "present", "offer", "become"})
_TURNS = frozenset(
    {
        "blow", "boost", "challenge", "contrast", "defeat", "departure", "dilemma", "milestone", "opportunity",
        "problem", "reversal", "risk", "setback", "shift", "test", "threat", "triumph", "victory",
    }
)  # fmt: skip
"""Verbs and nouns by which an author says what a thing amounts to: `it offered a unique opportunity`."""

_MOODS = frozenset({"mood", "atmosphere", "morale", "enmity", "anxiety"})
"""Of which an author tells what he felt in the air."""

_BELYING = frozenset(
    {"undermine", "belie", "betray", "bespeak", "smack", "reek", "vindicate", "presage", "herald", "foreshadow"}
)
"""Verbs by which a thing speaks against or for another: the author weighs the two."""

_WEIGHTY = frozenset(
    {
        "barrier", "catch", "challenge", "danger", "downside", "drawback", "fact", "highlight", "hope", "hurdle",
        "irony", "issue", "key", "lesson", "mystery", "obstacle", "paradox", "priority", "question", "risk", "secret",
        "takeaway", "thing", "tragedy", "trick", "trouble", "truth", "upshot", "upside",
    }
)  # fmt: skip
"""Of which an author says what it is: one of the hardest things for a president is to …."""


MOST_SAID = 0.5
"""The share of a sentence that others say in it, up to which it is its author's."""


def is_judged(article: Article, sentence: int, coverage: Coverage, within: Range | None = None) -> bool:
    """Does a sentence, by its index, or a part of it, judge in its author's own words?"""
    words = within or article.source.sentences[sentence]
    own = _own_words(article, sentence, coverage, words)
    if _GUESSED.search(own) or _WEIGHED.search(own) or _colours(own):
        return True
    listed = (found[0] for table in ("judging", "scorning") for found in pattern(table).finditer(own))
    if any(word not in _COMMON and not _SPARED.match(word) for word in listed):
        return True
    verb = main_verb(article, sentence)
    inside = verb is not None and words[0] <= verb.idx < words[1] and not coverage.holds(sentence, verb.idx)
    return verb is not None and inside and _weighs(verb)


def is_coloured(article: Article, sentence: int, coverage: Coverage) -> bool:
    """Do words that blame, mock, weigh or play on sport and fight stand in the author's part of a sentence?

    Of a law he may tell what must or should be, which elsewhere would advise.
    """
    return _colours(_own_words(article, sentence, coverage, article.source.sentences[sentence]))


def is_vivid(article: Article, line: Line, coverage: Coverage) -> bool:
    """Does a line, outside what somebody says in it, judge, grade or paint in its author's own words?

    Asked of what is printed all the same: far more words tell it than those for which a line is left out, and the tone
    where no word of a list does. Where its author argues, all that cannot be held against the record is his.
    """
    argues = leans(article)
    for part in (span(piece) for piece in line if isinstance(piece, str)):
        sentence = article.sentence_at(part.start)
        if sentence is None:
            continue
        words = (part.start, part.end)
        doubted = article.tones.judges(sentence) or (argues and sentence not in told_sentences(article))
        if doubted and coverage.share(sentence) <= MOST_SAID:
            return True
        if _quotes_nobody(article, sentence, coverage, words) or is_judged(article, sentence, coverage, words):
            return True
        if has_any(_worded(article, sentence, coverage, words), *_VIVID):
            return True
    return False


def _colours(own: str) -> bool:
    return has_any(own, "weighing", "idioms", "loaded") or _CONCEDED.match(own) is not None


def _own_words(article: Article, sentence: int, coverage: Coverage, words: Range) -> str:
    """The words of a sentence, or of a part of it, that are neither quoted nor what somebody says."""
    return _unsaid(article, coverage, words, lambda place: coverage.holds(sentence, place))


def _worded(article: Article, sentence: int, coverage: Coverage, words: Range) -> str:
    """The words of a sentence, or of a part of it, that the author has chosen: all but what is quoted or said.

    Of what somebody only aims at they are his (`sought to calm the raucous hall`).
    """
    statements = (one for one in coverage.statements(sentence) if one.mode != "indirect" or one.kind != "aim")
    said = [span(part) for one in statements for part in one.content]
    return _unsaid(article, coverage, words, lambda place: any(part.start <= place < part.end for part in said))


def _unsaid(article: Article, coverage: Coverage, words: Range, is_said: Callable[[int], bool]) -> str:
    """The words of a range that are neither quoted nor, by where they begin, somebody's."""
    own = (t for t in article.tokens(*words) if not is_said(t.idx) and not coverage.is_quoted(t.idx))
    return "".join(token.text_with_ws for token in own)


def _quotes_nobody(article: Article, sentence: int, coverage: Coverage, words: Range) -> bool:
    """Does a part of a sentence hold a quotation, longer than a title, of which nobody is known to have said it?"""
    loose = (t for t in article.tokens(*words) if coverage.is_quoted(t.idx) and not coverage.holds(sentence, t.idx))
    return sum(token.is_alpha for token in loose) > LONGEST_TITLE


def _weighs(verb: Token) -> bool:
    """Does the sentence's verb advise (`needs to best his rivals`), belie, or say what the hope or the irony is?"""
    subject = child(verb, "nsubj")
    if any(child.dep_ == "aux" and child.lower_ in _ADVISING for child in verb.children):
        return True
    if verb.lemma_ == "need" and any(child.dep_ == "xcomp" or child.lower_ == "to" for child in verb.children):
        return True
    if verb.lemma_ in ("prove", "presuppose") and any(child.dep_ == "ccomp" for child in verb.children):
        return True
    if subject is None or subject.pos_ == "PROPN":
        return False
    raised = (child for child in verb.children if child.dep_ in ("dobj", "attr"))
    if subject.lemma_ in _MOODS or (verb.lemma_ in _RAISING and any(one.lemma_ in _TURNS for one in raised)):
        return True
    if _compares(verb):
        return True
    return verb.lemma_ in _BELYING or (verb.lemma_ in ("be", "remain") and _is_weighty(subject))


def _compares(verb: Token) -> bool:
    """Does a sentence say only what is more so than something before it (`The second panel was more careful`)?"""
    more = child(verb, "acomp")
    if more is None or verb.lemma_ not in ("be", "become", "seem") or any(c.dep_ == "neg" for c in verb.children):
        return False
    grade = more if more.tag_ == "JJR" else next((c for c in more.children if c.tag_ == "RBR"), None)
    rest = more.doc[more.i + 1 : more.sent.end]
    return grade is not None and not any(token.lower_ in ("than", "as", "by", "if") for token in rest)


def _is_weighty(subject: Token) -> bool:
    """Is it the hope, the only priority, or one of the hardest things?"""
    inner = next((child for prep in subject.children for child in prep.children if child.dep_ == "pobj"), None)
    of_many = subject.lower_ in ("one", "part", "some", "most") and inner is not None and inner.lemma_ in _WEIGHTY
    return of_many or subject.lemma_ in _WEIGHTY
