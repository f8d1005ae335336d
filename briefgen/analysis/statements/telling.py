"""Telling: does a cue tell what somebody says or thinks, or only what he does, or of what and to whom he speaks?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.aspect import FINITE
from briefgen.analysis.attribution.lexicon import lexicon
from briefgen.analysis.attribution.phrases import VERBAL, child
from briefgen.analysis.attribution.speakers import is_thing
from briefgen.analysis.coverage import LONGEST_TITLE
from briefgen.analysis.subjects import is_person_noun
from briefgen.analysis.topic import content_tokens, tokens_of
from briefgen.model import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_FOUND_OUT = frozenset({"learn", "realize", "realise", "notice", "forget", "know", "understand"})
"""Verbs of finding out and knowing: what somebody learned is what the author tells as true."""

_KNOWING = frozenset({"aware", "unaware", "conscious", "mindful", "oblivious"})
"""The same of adjectives."""

_TELLING_OF = frozenset(
    {
        "describe", "detail", "disclose", "discuss", "explain", "explore", "know", "learn", "outline", "recall",
        "recount", "remember", "reveal", "tell",
    }
)  # fmt: skip
_RECOUNTING = frozenset({"describe", "recall", "recount", "remember", "tell"})
"""Verbs before a question: `revealed why it was closed` says on what somebody spoke, and not what he said; but who
recounts how it was, tells it.
"""

_QUESTIONS = frozenset({"why", "how", "where", "when", "who"})

INDIRECT_QUESTIONS = _QUESTIONS | {"if", "whether", "what", "which"}
_WITNESSING = frozenset({"see", "watch", "witness"})
"""Verbs of what somebody lives through: `has seen his standing fall`; but he sees it as something."""

_WITHHELD = frozenset(
    {
        "access", "admission", "asylum", "bail", "chance", "citizenship", "coverage", "entry", "licence", "license",
        "opportunity", "parole", "permission", "visa",
    }
)  # fmt: skip
"""What is denied to somebody who wants it, and not as untrue."""

_ACTS = frozenset(
    {
        "add", "advise", "assume", "command", "contest", "continue", "direct", "discover", "observe", "press",
        "project", "repeat", "stress",
    }
)  # fmt: skip
"""Verbs that attribute words or a clause, and with a bare thing as their object tell of an act (`added a week`)."""

_POSSIBLE = frozenset({"can", "could", "may", "might"})
"""Auxiliaries by which the author supposes what somebody may come to say or decline."""

_TRYING = frozenset({"try", "attempt", "struggle", "fail"})
"""Verbs before one of speech: what somebody tried to say is not what he said."""

_SIDING = frozenset({"accept", "embrace", "resist", "uphold", "veto"})
"""Verbs by which somebody takes a side, though he need not say a word."""

_SHOWS = frozenset(
    {
        "show", "prove", "demonstrate", "highlight", "underline", "underscore", "illustrate", "reflect", "suggest",
        "imply",
    }
)  # fmt: skip
"""Verbs by which things speak: of a remark or a deed they give what the author makes of it."""

_SHOWS_ONLY = frozenset({"show", "prove", "demonstrate", "illustrate", "reflect"})
"""Those that of people tell what is so."""

_SHOWN = _SHOWS_ONLY | {"indicate", "reveal"}

_DATA = frozenset(
    {"data", "evidence", "figure", "finding", "number", "poll", "research", "result", "statistic", "study", "survey"}
)
"""Things that show what was counted."""

_STANCES = frozenset(
    {
        "accept", "acknowledge", "admit", "agree", "back", "believe", "commit", "concede", "consent", "deny", "dispute",
        "endorse", "expect", "intend", "object", "oppose", "plan", "promise", "recognise", "recognize", "regret",
        "reject", "rule", "support", "think", "want", "wish",
    }
)  # fmt: skip
"""Verbs of a stance, which may be to want nothing of it."""

_DID = frozenset({"did", "has", "have", "had", "’ve", "'ve"})
"""The helpers by which it is told what somebody did."""

_BACKING = frozenset({"approve", "back", "disapprove", "endorse", "favor", "favour", "oppose", "prefer", "support"})

_COUNTED = frozenset({"%", "percent", "majority", "voters", "electorate"})

_SEEMING, _ANSWERING = frozenset({"seem", "appear"}), frozenset({"respond", "reply", "react", "answer"})
"""Verbs of how somebody looks to the author, as those of answers are before `as if`: responded as if hurt."""

_ADDRESSING = frozenset({"assure", "advise", "inform", "notify", "reassure", "remind", "tell", "warn", "caution"})
"""Verbs whose object is who is spoken to: in the passive he is their subject, and no speaker."""

_PAPERS = lexicons.words("documents") | {"decision", "indictment", "order", "ruling", "summary", "verdict", "warrant"}
_DECIDING = frozenset({"decide", "determine"})
_RULES = frozenset({"bylaw", "charter", "code", "constitution", "law", "regulation", "rule", "statute"})
_RULING = frozenset({"allow", "ask", "ban", "bar", "call", "demand", "forbid", "permit", "prohibit", "require"})
"""What binds people, whosoever's it is, and what it does: party rules allow for a vote."""

_JUDGES = lexicons.words("judges")
_TOPICAL = lexicons.words("topical")
_ABOUT = frozenset({"about", "on", "regarding", "concerning", "toward", "towards"})


def is_told(article: Article, statement: Statement) -> bool:
    """Does the cue of a statement tell of words or thoughts of its source's own, and of what they were?"""
    words = tokens_of(article, statement.cue)
    if not words:
        return True
    if any(token.lower_ in _KNOWING for token in words):
        return False
    if statement.mode == "direct":
        return _is_telling(article, statement, words) or len(content_tokens(article, statement)) > LONGEST_TITLE
    verb = next((token for token in reversed(words) if token.pos_ == "VERB"), None)
    if not _is_telling(article, statement, words) or _gives_topic_only(words):
        return False
    if verb is None:
        return not _is_mentioned(article, statement, words)
    if _only_happens(article, statement, words, verb):
        return False
    source = top_of(tokens_of(article, statement.source))
    if source is not None and (
        _is_read_from(verb, source)
        or (source.lemma_.lower() in _RULES and verb.lemma_ in _RULING)
        or (verb.lemma_ in _DECIDING and _only_decides(article, statement))
    ):
        return False
    above = verb.head if verb.dep_ == "conj" else verb
    if any(child.dep_ == "aux" and child.lower_ in _POSSIBLE for child in above.children):
        return False
    content = content_tokens(article, statement)
    if verb.lemma_ in _SEEMING or (
        verb.lemma_ in _ANSWERING and content and content[0].lower_ in ("as", "if", "though")
    ):
        return False
    return verb.lemma_ not in _ACTS or has_clause(content) or any(token.tag_ == "TO" for token in content)


def _only_happens(article: Article, statement: Statement, words: Sequence[Token], verb: Token) -> bool:
    """Does the verb tell of something other than words: what was tried, found out, given, withheld, left open?"""
    content, source = content_tokens(article, statement), top_of(tokens_of(article, statement.source))
    tried = any(token.lemma_ in _TRYING for token in words)
    if tried or verb.lemma_ in _FOUND_OUT or _is_addressed(verb) or _did_not(words):
        return True
    if _withholds(verb) or _leaves_open(verb, content) or _is_share(verb, article, statement):
        return True
    return source is not None and _gives_away(verb, source)


def has_clause(tokens: Sequence[Token]) -> bool:
    """Is a whole clause among the words, and not only in a relative one?"""
    finite = (token.head if token.dep_ in ("aux", "auxpass") else token for token in tokens if token.tag_ in FINITE)
    return any(verb.dep_ not in ("relcl", "advcl") for verb in finite)


def _is_telling(article: Article, statement: Statement, words: Sequence[Token]) -> bool:
    """Does the cue tell of words or thoughts: by itself, by a clause, or by what is voiced (`raised the idea of …`)?"""
    content = content_tokens(article, statement)
    known = lexicon()
    cues = known.verbs.keys() | known.particles.keys() | known.nouns.keys() | known.adjectives.keys()
    voiced = known.nouns.keys() | known.light_nouns | known.weight_nouns
    told = any(token.lemma_.lower() in cues | _SIDING or token.lower_ == "according" for token in words)
    top = top_of(content)
    held = has_clause(content) and (top is None or (top.pos_ in VERBAL and top.dep_ != "pcomp"))  # no `praise for how`
    return told or held or any(token.lemma_.lower() in voiced for token in (*words, *content))


def _gives_topic_only(words: Sequence[Token]) -> bool:
    """Does the cue say on what somebody spoke, and not what he said: made statements about, what he said about?"""
    what = any(child.tag_ == "WP" and child.i < token.i for token in words for child in token.children)
    topical = any(token.lemma_.lower() in _TOPICAL or (what and token.lemma_ == "say") for token in words)
    return words[-1].lower_ in _ABOUT and topical


def _is_addressed(verb: Token) -> bool:
    """Is the source the one who is told: she is assured of, they were warned that?"""
    links = {child.dep_ for child in verb.children}
    return verb.lemma_ in _ADDRESSING and bool(links & {"nsubjpass", "auxpass"})


def _withholds(verb: Token) -> bool:
    """Does it keep something from somebody, rather than say that it is not so: denied his party the victory?"""
    if verb.lemma_ != "deny":
        return False
    links = [child.dep_ for child in verb.children]
    kept = any(child.dep_ == "dobj" and child.lemma_ in _WITHHELD for child in verb.children)
    return kept or "dative" in links or links.count("dobj") > 1 or {"nsubjpass", "dobj"} <= set(links)


def _leaves_open(verb: Token, content: Sequence[Token]) -> bool:
    """Is it told of what somebody spoke, what he will settle or what he lived through, and not what he says of it?"""
    first = next((token.lower_ for token in content), "")
    if verb.lemma_ in _WITNESSING and verb.tag_ in ("VBD", "VBN"):
        return not any(token.lower_ == "as" for token in content)
    if verb.lemma_ in _RECOUNTING and first == "how":
        return False
    return (verb.lemma_ in _TELLING_OF and first in _QUESTIONS) or (
        verb.lemma_ in _DECIDING and first in INDIRECT_QUESTIONS
    )


def _is_read_from(verb: Token, source: Token) -> bool:
    """Is it what the author reads from a deed or remark: his comment highlights, they show how unfit they are?"""
    subject = child(verb, "nsubj")
    speaks = lexicon().documents | lexicon().media
    if verb.lemma_ in _SHOWS_ONLY and source.lemma_.lower() not in speaks:
        return subject is None or subject.lemma_.lower() not in speaks
    thing = subject is not None and subject.pos_ == "NOUN" and subject.lemma_.lower() not in speaks
    return verb.lemma_ in _SHOWS and thing and subject != source and source.dep_ == "poss"


def _did_not(words: Sequence[Token]) -> bool:
    """Is it told what somebody did not do (`has not stepped forward to defend her`), and not what he does not want?"""
    return any(
        token.lemma_ not in _STANCES
        and any(child.dep_ == "neg" or child.lower_ == "never" for child in token.children)
        and any(child.dep_ == "aux" and child.lower_ in _DID for child in token.children)
        for token in words
    )


def _is_share(verb: Token, article: Article, statement: Statement) -> bool:
    """Is it counted how many are for something: men under 35 support her by 4 percentage points, voters backed him?"""
    counted = any(token.lower_ in _COUNTED for token in tokens_of(article, statement.source))
    points = any(token.lower_ == "points" for token in content_tokens(article, statement))
    return verb.lemma_ in _BACKING and (counted or points)


def _gives_away(verb: Token, source: Token) -> bool:
    """Is it what the author reads from a remark or a deed: the remarks suggest that?"""
    speaks = lexicon().documents | lexicon().media | _DATA
    return verb.lemma_ in _SHOWS and source.pos_ == "NOUN" and source.lemma_.lower() not in speaks and is_thing(source)


def is_a_things(article: Article, statement: Statement) -> bool:
    """Does a thing say it that is no paper of anybody's, or one of which the author tells what it shows?

    A storm confirmed that, the e-mails show that. Whose paper it is, is known where it has a party.
    """
    thing = top_of(tokens_of(article, statement.source))
    if statement.who == "unsure" and thing is not None and thing.ent_type_ in ("DATE", "TIME"):
        return True  # `spent the weekend saying`
    if statement.who != "unsure" or statement.mode == "direct" or thing is None or is_person_noun(thing):
        return False
    paper = thing.lemma_.lower() in lexicon().documents | lexicon().media | lexicons.channels() | _PAPERS
    shows = any(token.lemma_ in _SHOWN for token in tokens_of(article, statement.cue))
    return is_thing(thing) and (shows or not paper)


def _only_decides(article: Article, statement: Statement) -> bool:
    """Is it somebody whose decisions are known by what he does, and not given as a court's are?"""
    named = {token.lower_ for token in tokens_of(article, statement.source)}
    return statement.who == "person" and not named & _JUDGES


def _is_mentioned(article: Article, statement: Statement, words: Sequence[Token]) -> bool:
    """Does the author only mention somebody's pledge or call: beyond his pledge to be neutral, her call for a ban?"""
    noun = next((token for token in words if token.pos_ == "NOUN"), None)
    source = tokens_of(article, statement.source)
    owned = noun is not None and any(child in source for child in noun.children if child.dep_ == "poss")
    return owned and not has_clause(content_tokens(article, statement))
