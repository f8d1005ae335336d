"""Narrated: does the author tell or advise what somebody does or will do, where the cue seems to tell what he wants?

Such a sentence is the author's own: printed under that somebody's name it would give him words that he never said.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import top_of
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.phrases import VERBAL, child, children
from briefgen.analysis.statements.telling import has_clause
from briefgen.analysis.topic import content_tokens, opens_quoted, tokens_of
from briefgen.analysis.views import leans

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.analysis.article import Article
    from briefgen.model import Statement

_SEEKING = frozenset({"seek", "court", "solicit", "pursue", "chase", "woo"})
_WON = frozenset(
    {
        "attention", "backing", "bankruptcy", "chance", "cover", "donation", "donor", "election", "endorsement",
        "favor", "favour", "job", "nomination", "office", "opportunity", "post", "presidency", "reelection", "refuge",
        "seat", "shelter", "support", "supporter", "victory", "voter", "way",
        "comment", "detail", "document", "evidence", "information", "interview", "record",
    }
)  # fmt: skip
"""What is won by deeds, or got by asking around: who seeks it need not say so."""

_STRIVING = frozenset(
    {"look", "seek", "try", "attempt", "aim", "hope", "struggle", "work", "fight", "scramble", "race", "prepare"}
)
_LABOURING = frozenset({"work", "struggle", "scramble", "race"})
_ENABLING = frozenset({"help", "let", "allow", "enable", "permit"})
_FORCING = frozenset({"force", "compel", "oblige", "prompt", "push"})
"""Verbs of toil for something; and of what makes it possible, or will make it needful, that somebody says something."""

_FORESEEN = frozenset({"will", "would", "could", "may", "might", "should"})
_BLAME = frozenset(
    {"backlash", "criticism", "fire", "flak", "heat", "outrage", "praise", "ridicule", "scorn", "scrutiny"}
)
_DRAWING = frozenset(
    {"attract", "come", "draw", "earn", "endure", "face", "get", "meet", "receive", "suffer", "take", "weather", "win"}
)
"""What others say of somebody, and the verbs by which it befalls him: drew fire for telling the miners that."""

_MEANWHILE = frozenset({"as", "while", "when"})
"""Links of a clause by which the author sets the scene: `as the party was looking to end a row`."""

_BEFOREHAND = _MEANWHILE | {"after", "before", "once", "since"}

_HOPING = frozenset({"hope", "hop"})
_EAGER = frozenset(
    {
        "angry", "anxious", "bullish", "buoyant", "disappointed", "eager", "frustrated", "furious", "irate",
        "irritated", "keen", "optimistic", "pleased", "thrilled", "unhappy", "upbeat", "upset",
    }
)  # fmt: skip
"""By which an author tells what somebody has in mind, or in what mood a body or some people are, whether or not they
have said so ("hop" as the tagger's base).
"""

_HARD = frozenset({"difficult", "easy", "hard", "impossible", "tough"})

_NEEDING = frozenset({"have", "need", "ought", "must", "should", "better"})
"""What somebody has to do, by the author's judgement."""

_NOMINEES = frozenset({"appointee", "judge", "justice", "nominee"})
_SUPPOSING = frozenset({"if", "unless"})
_BALLOTS = frozenset({"ballot", "ballots", "vote", "votes"})
_SUCCEEDING = frozenset(
    {"attract", "build", "cultivate", "gain", "prosper", "rise", "succeed", "survive", "thrive", "win"}
)
_PLANNING = frozenset({"aim", "expect", "hope", "intend", "mean", "plan", "prepare", "want", "wish"})
_LEVELLED = frozenset({"aim", "direct", "target"})
"""Verbs of a plan, which the author who knows it may tell; and of what is pointed at somebody."""

_DEEPEST = 5


def is_narrated(article: Article, statement: Statement) -> bool:
    """Does the author tell on his own account what a statement's source does, strives for, has to do or would do?"""
    words = tokens_of(article, statement.cue)
    if statement.mode == "direct":
        return any(_is_wondered_at(token) for token in words)
    many = statement.who != "person" and statement.within is None
    if statement.mode == "indirect" and statement.within is None and _is_hoped(words):
        return True
    if many and _is_eager(words) and not opens_quoted(article, statement):
        return True
    verb = next((token for token in reversed(words) if token.pos_ in VERBAL), None)
    if verb is None:
        return False
    content = content_tokens(article, statement)
    return (
        _is_sought(verb, content)
        or _looks_to(verb, (*words[-1:], *content[:1]))
        or _finds_it_hard(verb, content)
        or _looks_for(words, content)
        or _is_granted(verb)
        or _is_levelled(verb)
        or _is_means(verb, content)
        or _sets_the_scene(verb)
        or _is_of_a_paper(verb, content)
        or _is_advised(verb)
        or _is_meant_to(verb)
        or _is_voted_in(verb, content)
        or _is_enabled(verb)
        or _is_wondered_at(verb)
        or _is_of_anybody(verb, tokens_of(article, statement.source))
        or _draws_blame(words)
        or _is_worked_at(verb, content)
        or _is_supposed(verb)
        or (any(token.lemma_ == "cast" for token in words) and _is_ballot(words, content))
        or (verb.lemma_ in _PLANNING and _plans_to_vote(content))
        or (leans(article) and statement.mode == "indirect" and _is_minded(verb))
    )


def _is_hoped(words: list[Token]) -> bool:
    """Does the author tell what somebody hopes: hopes to sell more?"""
    verbs = [token for token in words if token.pos_ == "VERB"]
    return bool(verbs) and all(token.lemma_ in _HOPING for token in verbs)


def _is_eager(words: list[Token]) -> bool:
    """Does the author tell in what mood many are: is keen to expand, remained upbeat about sales?"""
    return any(token.lower_ in _EAGER for token in words)


def _looks_to(verb: Token, joint: tuple[Token, ...]) -> bool:
    """Is it what somebody strives for or looks at: looked to stop the losses? What he is to look at is a plan.

    joint: the last word of the cue and the first of the content.
    """
    if verb.lemma_ != "look" or verb.tag_ == "VB":
        return False
    looked_at = any(prep.lower_ in ("at", "into") for prep in children(verb, "prep"))
    return looked_at or any(token.tag_ == "TO" for token in joint)


def _finds_it_hard(verb: Token, content: list[Token]) -> bool:
    """Is it how somebody fares: found it difficult to keep up, found himself alone?"""
    if verb.lemma_ != "find" or not content:
        return False
    himself = content[0].lower_.endswith(("self", "selves"))
    return himself or (content[0].lower_ == "it" and any(token.lower_ in _HARD for token in content[1:4]))


def _is_sought(verb: Token, content: list[Token]) -> bool:
    """Does somebody seek what is won by deeds: sought support from the unions, is not seeking re-election?"""
    phrase = takewhile(lambda token: token.pos_ not in ("ADP", "VERB", "AUX"), content)
    return verb.lemma_ in _SEEKING and any(token.lemma_.lower() in _WON for token in phrase)


def _looks_for(words: list[Token], content: list[Token]) -> bool:
    """The same of several words: have looked for ways to use it."""
    looked = words[-1].lower_ == "for" and any(token.lemma_ == "look" for token in words)
    phrase = takewhile(lambda token: token.pos_ not in ("ADP", "VERB", "AUX"), content)
    return looked and any(token.lemma_.lower() in _WON for token in phrase)


def _is_granted(verb: Token) -> bool:
    """Does the author grant, against what he has told, that somebody once wished it: he did hope to be done sooner?"""
    stressed = any(helper.lower_ == "did" for helper in children(verb, "aux"))
    return stressed and verb.lemma_ in _PLANNING and not children(verb, "neg") and child(verb, "xcomp") is not None


def _is_levelled(verb: Token) -> bool:
    """Is it told at whom somebody points something: has been aiming advertisements at the young?"""
    if verb.lemma_ not in _LEVELLED or child(verb, "xcomp") is not None or child(verb, "dobj") is None:
        return False
    thing = child(verb, "dobj")
    places = [*children(verb, "prep"), *(children(thing, "prep") if thing is not None else [])]
    return any(place.lower_ in ("at", "toward", "towards") for place in places)


def _is_means(verb: Token, content: list[Token]) -> bool:
    """Is what somebody offers a thing, by which he gets on: survived by offering cheap lessons?"""
    above = verb
    while above.dep_ == "conj" and above.head.tag_ == "VBG":
        above = above.head
    by = above.dep_ == "pcomp" and above.head.lower_ in ("by", "through")
    if by and above.head.head.lemma_ in _SUCCEEDING and verb.lemma_ not in lexicons.words("saying"):
        return True
    asked = child(verb, "xcomp", "ccomp", "dative") is not None or any(token.tag_ == "TO" for token in content[:1])
    return by and verb.lemma_ in ("offer", "provide") and not asked


def _plans_to_vote(content: list[Token]) -> bool:
    """Is it for whom somebody means to cast a ballot, as the author tells of passers-by?"""
    return any(token.lemma_ == "cast" for token in content[:2]) and any(
        token.lower_ in _BALLOTS for token in content[:6]
    )


def _is_minded(verb: Token) -> bool:
    """Does the cue tell what somebody thinks or wants, which an author who argues knows as he pleases?"""
    cue = lexicon().verbs.get(verb.lemma_)
    return cue is not None and cue.reads_minds


def _sets_the_scene(verb: Token) -> bool:
    """Is it what somebody was striving for while something else, of which the sentence tells, took place?"""
    linked = any(mark.lower_ in _MEANWHILE and mark.i < verb.i for mark in children(verb, "mark", "advmod"))
    striving = verb.tag_ == "VBG" or (verb.tag_ == "VBD" and verb.lemma_ != "hope")
    return verb.lemma_ in _STRIVING and striving and verb.dep_ == "advcl" and linked


def _is_of_a_paper(verb: Token, content: list[Token]) -> bool:
    """Is it what a paper is about that came out before what is told: after it released a report listing faults?"""
    paper = verb.head
    released = paper.head if verb.dep_ == "acl" and verb.tag_ == "VBG" and paper.dep_ == "dobj" else None
    if released is None or released.dep_ != "advcl" or has_clause(content):
        return False
    return any(mark.lower_ in _BEFOREHAND for mark in children(released, "mark", "advmod", "prep"))


def _is_advised(verb: Token) -> bool:
    """Does the author say that somebody has to do it: will have to continue to stress, must insist?"""
    above = verb
    for _ in range(_DEEPEST):
        helpers = {helper.lemma_.lower() for helper in children(above, "aux")}
        if helpers & _NEEDING - {"have"} or (above is not verb and above.lemma_ in _NEEDING):
            return True
        if above.dep_ != "xcomp" or above.head.pos_ not in VERBAL:
            return False
        above = above.head
    return False


def _is_meant_to(verb: Token) -> bool:
    """Is it what somebody has yet to say, by whoever tells it: the time grows short for him to address the claim?"""
    return verb.tag_ == "VB" and any(mark.lower_ == "for" for mark in children(verb, "mark"))


def _is_voted_in(verb: Token, content: list[Token]) -> bool:
    """Is it a vote on somebody named for an office, which says nothing: have confirmed 60 judges?"""
    whom = top_of(content)
    return verb.lemma_ == "confirm" and whom is not None and whom.lemma_.lower() in _NOMINEES


def _is_enabled(verb: Token) -> bool:
    """Does the author tell what somebody could say by something: the win would help her make her case?"""
    if verb.dep_ not in ("ccomp", "xcomp") or verb.tag_ != "VB":
        return False
    foreseen = any(helper.lower_ in _FORESEEN for helper in children(verb.head, "aux"))
    return verb.head.lemma_ in _ENABLING or (foreseen and verb.head.lemma_ in _FORCING)


def _is_wondered_at(verb: Token) -> bool:
    """Does the author find it odd or telling that somebody would say it: it is strange that he would call for that?"""
    above = verb.head
    judged = verb.dep_ == "ccomp" and above.lemma_ == "be" and child(above, "acomp") is not None
    supposed = any(helper.lower_ in _FORESEEN for helper in children(verb, "aux"))
    return judged and supposed and any(subject.lower_ == "it" for subject in children(above, "nsubj"))


def _is_of_anybody(verb: Token, source: list[Token]) -> bool:
    """Is it what one of a kind, whom nobody knows, would say: a brave opposition would demand more?"""
    would = any(helper.lower_ == "would" for helper in children(verb, "aux"))
    return would and bool(source) and source[0].lower_ in ("a", "an", "any")


def _draws_blame(words: list[Token]) -> bool:
    """Is it told for what others blame or praise somebody: has drawn criticism for telling the miners that?"""
    return any(token.lower_ in _BLAME for token in words) and any(token.lemma_ in _DRAWING for token in words)


def _is_worked_at(verb: Token, content: list[Token]) -> bool:
    """Is it a thing that somebody works at, and no clause that he says: has been working to emphasize its mills?"""
    return verb.dep_ in ("xcomp", "advcl") and verb.head.lemma_ in _LABOURING and not has_clause(content)


def _is_supposed(verb: Token) -> bool:
    """Is it what somebody does if something comes about: if he moderates his tone, he offers voters a choice?"""
    clause = child(verb, "ccomp")
    said = clause is not None and not any(word.tag_ in ("WP", "WDT") for word in clause.children)
    if said or verb.tag_ not in ("VBZ", "VBP"):
        return False
    clauses = (clause for clause in children(verb, "advcl") if clause.i < verb.i)
    return any(mark.lower_ in _SUPPOSING for clause in clauses for mark in children(clause, "mark"))


def _is_ballot(words: list[Token], content: list[Token]) -> bool:
    return any(token.lower_ in _BALLOTS for token in (*words, *content[:3]))
