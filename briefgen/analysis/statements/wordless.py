"""Wordless: is it told that somebody spoke, or of whom he made fun, or what he showed, and not what he said?

Such a line is no position: the words that a reader looks for are not in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.analysis.article import top_of
from briefgen.analysis.attribution.phrases import VERBAL, children
from briefgen.analysis.statements.telling import INDIRECT_QUESTIONS, has_clause
from briefgen.analysis.topic import content_tokens, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.analysis.article import Article
    from briefgen.model import Statement

_SENDING = frozenset(
    {"tweet", "retweet", "post", "repost", "share", "upload", "publish", "send", "circulate", "release"}
)
_SHOWN = frozenset(
    {
        "animation", "caricature", "cartoon", "chart", "clip", "emoji", "footage", "gif", "graph", "graphic", "image",
        "link", "map", "meme", "montage", "photo", "photograph", "picture", "portrait", "poster", "screenshot",
        "selfie", "snapshot", "video",
    }
)  # fmt: skip
"""What is shown to others and holds no words of one's own: tweeted an image."""

_MOCKING = frozenset(
    {
        "abuse", "belittle", "berate", "bully", "deride", "disparage", "harangue", "harass", "heckle", "imitate",
        "insult", "jeer", "lampoon", "lecture", "malign", "mimic", "mock", "needle", "parody", "pester", "rib",
        "ridicule", "scold", "taunt", "tease", "troll",
    }
)  # fmt: skip
"""Verbs that tell to whom somebody spoke and in what mood."""

_ANSWERING = frozenset({"answer", "react", "reply", "respond"})
_ONLY_OF = frozenset({"discuss", "detail"})
"""Verbs that tell to what or of what somebody spoke."""

_DEPICTING = frozenset({"depict", "feature", "picture", "portray", "show"})

_ATTACKING = frozenset(
    {"assail", "attack", "bash", "blast", "criticise", "criticize", "lambast", "lambaste", "lash", "rip", "slam"}
)
_RIVALS = frozenset({"candidate", "critic", "foe", "nominee", "opponent", "rival"})
"""Verbs of blame, and whom it meets, where nothing tells for what: attacked his rival."""

_ON_ACCOUNT = frozenset({"for", "as", "over", "by"})
"""Prepositions before what was said against him: mocked the mayor for losing."""

_GIVING = frozenset({"offer", "give", "provide", "make", "share", "voice", "utter", "deliver"})
_EMPTY = frozenset(
    {
        "answer", "caveat", "clue", "comment", "detail", "explanation", "glimpse", "hint", "insight", "particular",
        "preview", "promise", "reason", "reflection", "remark", "speech", "specific", "statement", "thought",
    }
)  # fmt: skip
"""What is said, of which by itself nobody knows what it is: offered few caveats."""

_SPEECHES = frozenset({"address", "interview", "keynote", "lecture", "sermon", "speech", "talk", "testimony"})
"""What one gives that is all words, none of which is told: offered another address."""

_MARKS = frozenset('"“”‘')


def is_wordless(article: Article, statement: Statement) -> bool:
    """Does a statement tell only that, to whom or with what picture somebody made himself heard?"""
    cue, content = tokens_of(article, statement.cue), content_tokens(article, statement)
    if statement.mode == "direct":
        return _is_only_named(cue, content)
    if _only_asks(cue, content) or _has_plans(cue, content):
        return True
    verb = next((token for token in reversed(cue) if token.pos_ in VERBAL), None)
    if verb is None or any(token.text in _MARKS or token.text == "''" for token in content):
        return False
    return (
        _shows(verb)
        or _is_seen(verb, tokens_of(article, statement.source))
        or _mocks(verb, content)
        or _only_attacks(verb, content)
        or _only_gives(verb)
        or _only_answers(verb, content)
        or statement.text.endswith(":.")
    )


def _is_only_named(cue: list[Token], content: list[Token]) -> bool:
    """Is one quoted word only what is told of, where nobody says it: his slip over “Norwell”?"""
    top = top_of(cue)
    told = top is not None and (top.pos_ == "NOUN" or top.lemma_ == "find")
    return told and sum(token.is_alpha for token in content) == 1


def _has_plans(cue: list[Token], content: list[Token]) -> bool:
    """Is it told that somebody has ideas or plans for a deed, and not which: have their own ideas for attacking it?"""
    held = any(token.lemma_ in ("idea", "plan", "strategy") and token.head.lemma_ == "have" for token in cue)
    return held and cue[-1].lower_ in ("for", "on", "about") and not has_clause(content)


def _objects(verb: Token) -> list[Token]:
    return [thing for thing in children(verb, "dobj") if thing.pos_ in ("NOUN", "PROPN")]


def _shows(verb: Token) -> bool:
    """Did somebody send a picture around: tweeted an image of the bridge?"""
    return verb.lemma_ in _SENDING and any(thing.lemma_.lower() in _SHOWN for thing in _objects(verb))


def _is_seen(verb: Token, source: list[Token]) -> bool:
    """Is it told what is seen on a picture: one poster depicts the mayor as a king?"""
    picture = top_of(source)
    return verb.lemma_ in _DEPICTING and picture is not None and picture.lemma_.lower() in _SHOWN


def _only_answers(verb: Token, content: list[Token]) -> bool:
    """Is it told to what somebody answered or of what he spoke: responded to reports that, discussed his plan?"""
    if verb.lemma_ in _ONLY_OF:
        return not has_clause(content)
    if verb.lemma_ not in _ANSWERING or children(verb, "ccomp"):
        return False
    return not has_clause(content) or any(prep.lower_ in ("to", "by") for prep in children(verb, "prep"))


def _only_asks(cue: list[Token], content: list[Token]) -> bool:
    """Is it a question, which tells nothing of what he thinks who puts it: asked the envoy if he would stay?"""
    return any(token.lemma_ == "ask" for token in cue) and bool(content) and content[0].lower_ in INDIRECT_QUESTIONS


def _mocks(verb: Token, content: list[Token]) -> bool:
    """Is it told of whom somebody made fun, and not how: has mocked a reporter?"""
    if verb.lemma_ not in _MOCKING or has_clause(content):
        return False
    return not any(token.dep_ in ("prep", "agent") and token.lower_ in _ON_ACCOUNT for token in content)


def _only_attacks(verb: Token, content: list[Token]) -> bool:
    """Is it told whom somebody blamed, and not for what: lashed out at his rival?"""
    whom = top_of(content)
    if verb.lemma_ not in _ATTACKING or whom is None or has_clause(content):
        return False
    blamed = whom.ent_type_ == "PERSON" or whom.lemma_.lower() in _RIVALS
    return blamed and not any(token.dep_ == "prep" and token.lower_ in _ON_ACCOUNT for token in content)


def _only_gives(verb: Token) -> bool:
    """Is what somebody offered or made only called by its name: made other promises, offered fewer caveats?"""
    if verb.lemma_ not in _GIVING or children(verb, "xcomp", "ccomp", "dative"):
        return False
    return any(
        ((thing.lemma_.lower() in _EMPTY and thing.tag_ in ("NNS", "NNPS")) or thing.lemma_.lower() in _SPEECHES)
        and all(beside.lemma_ == "time" for beside in children(thing, "acl", "appos", "ccomp"))  # `this time on law`
        for thing in _objects(verb)
        if not any(prep.lower_ in ("of", "about", "that") for prep in children(thing, "prep"))
    )
