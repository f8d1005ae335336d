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

_ON_ACCOUNT = frozenset({"for", "as", "over", "by"})
"""Prepositions before what was said against him: mocked the mayor for losing."""

_MARKS = frozenset('"“”‘')


def is_wordless(article: Article, statement: Statement) -> bool:
    """Does a statement tell only that, to whom or with what picture somebody made himself heard?"""
    if statement.mode == "direct":
        return False
    cue, content = tokens_of(article, statement.cue), content_tokens(article, statement)
    if _only_asks(cue, content):
        return True
    verb = next((token for token in reversed(cue) if token.pos_ in VERBAL), None)
    if verb is None or any(token.text in _MARKS or token.text == "''" for token in content):
        return False
    return (
        _shows(verb)
        or _is_seen(verb, tokens_of(article, statement.source))
        or _mocks(verb, content)
        or _only_answers(verb, content)
        or statement.text.endswith(":.")
    )


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
    asking = [token for token in cue if token.lemma_ == "ask"]
    put = [
        *content[:1],
        *(clause.left_edge for verb in asking for clause in children(verb, "ccomp") if clause in content),
    ]
    return bool(asking) and any(word.lower_ in INDIRECT_QUESTIONS for word in put)


def _mocks(verb: Token, content: list[Token]) -> bool:
    """Is it told of whom somebody made fun, and not how: has mocked a reporter?"""
    if verb.lemma_ not in _MOCKING or has_clause(content):
        return False
    return not any(token.dep_ in ("prep", "agent") and token.lower_ in _ON_ACCOUNT for token in content)
