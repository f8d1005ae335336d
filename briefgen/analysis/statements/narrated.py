"""Narrated: does the author tell or advise what somebody does or will do, where the cue seems to tell what he wants?

Such a sentence is the author's own: printed under that somebody's name it would give him words that he never said.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

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

_SUPPOSING = frozenset({"if", "unless"})
_BALLOTS = frozenset({"ballot", "ballots", "vote", "votes"})

_DEEPEST = 5


def is_narrated(article: Article, statement: Statement) -> bool:
    """Does the author tell on his own account what a statement's source does, strives for, has to do or would do?"""
    if statement.mode == "direct":
        return False
    words = tokens_of(article, statement.cue)
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
        or _sets_the_scene(verb)
        or _is_of_a_paper(verb, content)
        or _is_advised(verb)
        or _is_cited(verb)
        or _draws_blame(words)
        or _is_worked_at(verb, content)
        or _is_supposed(verb)
        or (any(token.lemma_ == "cast" for token in words) and _is_ballot(words, content))
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
    if verb.lemma_ == "seek" and _has_striven(verb, content):
        return True
    return verb.lemma_ in _SEEKING and any(token.lemma_.lower() in _WON for token in phrase)


def _has_striven(verb: Token, content: list[Token]) -> bool:
    """Is it a deed of the past, told by its aim, and nothing that he asked for: sought to revive its mills?"""
    aim = next((token.head for token in content if token.tag_ == "TO"), None)
    if aim is None:
        return False
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not children(verb, "auxpass"))
    return past and aim.head == verb and not lexicon().attributes(aim.lemma_.lower())


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


def _is_cited(verb: Token) -> bool:
    """Is it told by others who cite it against him or for him: critics cite the years when he supported the toll?"""
    cited = any(above.lemma_ == "cite" and above.i < verb.i and children(above, "nsubj") for above in verb.ancestors)
    return cited and bool(children(verb, "nsubj")) and child(verb, "ccomp") is None


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
