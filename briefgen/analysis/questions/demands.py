"""Questions from what is asked of somebody: a demand without an answer, a duty without a report of compliance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.aspect import sentence_times
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.ahead import stands_alone
from briefgen.analysis.questions.clauses import carries, is_denied
from briefgen.analysis.questions.fills import (
    Findings,
    Open,
    cue_words,
    pattern,
    sentence_of,
    trimmed,
    voiced,
)
from briefgen.analysis.questions.judging import modal_of, subject_of
from briefgen.analysis.questions.passing import is_aside
from briefgen.analysis.questions.replies import Replies
from briefgen.analysis.telling import WINNING_OVER
from briefgen.analysis.topic import (
    content_tokens,
    likeness,
    sentence_stems,
    statement_stems,
    tokens_of,
    words_of,
)
from briefgen.model import Range, Statement
from briefgen.references import span

if TYPE_CHECKING:
    from spacy.tokens import Token

ANSWERED = 0.5
"""The share of common content words from which another party's commitment or refusal answers a demand."""

ASKING: dict[str, frozenset[str]] = {
    "urge": frozenset(),
    "demand": frozenset(),
    "petition": frozenset(),
    "call": frozenset({"for", "on"}),
    "appeal": frozenset({"for"}),
    "press": frozenset({"for"}),
    "push": frozenset({"for"}),
    "lobby": frozenset({"for"}),
    "campaign": frozenset({"for"}),
    "plead": frozenset({"for", "with"}),
    "insist": frozenset({"on"}),
    "recommend": frozenset(),
    "request": frozenset(),
    "implore": frozenset(),
    "exhort": frozenset(),
    "want": frozenset(),
    "ask": frozenset(),
}
"""Verbs of asking for something, each with the prepositions of which it needs one to mean that."""

_HANDING = frozenset({"deliver", "hand", "issue", "list", "make", "present", "put", "submit", "table"})
"""Verbs of which demands are the object."""

_TEXTS = frozenset({"accord", "act", "agreement", "constitution", "convention", "deal", "law", "pact", "treaty"})
"""What binds its parties, and asks nobody for an answer."""

TOLD_LESS = 0.1
"""A demand that the source tells of is asked about after one of a party on the record."""

_ANSWERING = frozenset(
    {
        "administration", "agency", "authority", "bank", "board", "chancellor", "commission", "committee", "company",
        "council", "court", "employer", "firm", "government", "industry", "judge", "lawmaker", "leader", "leadership",
        "management", "minister", "ministry", "nation", "operator", "parliament", "party", "police", "president",
        "regulator", "secretary", "state", "union", "watchdog",
    }
)  # fmt: skip
"""Offices and bodies that can do what is asked of them, and answer for it."""

_VOTING = frozenset({"canvass", "caucus", "donate", "register", "turn", "volunteer", "vote"})

_VOTERS = frozenset(
    {"american", "audience", "backer", "caucusgoer", "crowd", "elector", "fan", "follower", "people", "student"}
    | {"supporter", "voter", "woman", "worker"}
)
"""Who is asked for votes."""

MOST_OF_ONE = 2
"""Demands of one party that are asked about."""


def demands(article: Article, findings: Findings) -> Iterator[Open]:
    """Each party's first demands on the record that nobody is reported to have answered."""
    known = findings.known
    asked: dict[str | None, int] = {}
    disputed = {member for dispute in findings.disputes for member in (dispute.claim, dispute.counter)}
    answers, replies = _answers(article, findings), Replies(article)
    for position in findings.positions:
        statement = known[position.statement]
        if not asks(article, statement) or statement.id in disputed:
            continue
        found = voiced(article, "demand_unanswered", statement, known)
        if found is not None and not pattern("asks_for").search(article.words(found.fills["what"])):
            continue  # of a quotation that runs on, the sentence with the speaker asks for nothing
        if found is not None and _AT_LARGE.search(article.words(found.fills["what"])):
            continue
        if found is None or asked.get(statement.party, 0) == MOST_OF_ONE:
            continue
        sentence = sentence_of(article, span(statement.content[0]).start)
        others = [answer for answer in answers if answer.party not in (None, statement.party)]
        if sentence is None or _is_in_passing(article, statement):
            continue
        if not _is_met(article, sentence, statement_stems(article, statement), others, replies):
            asked[statement.party] = asked.get(statement.party, 0) + 1
            yield found


def _is_in_passing(article: Article, statement: Statement) -> bool:
    """Is it told in a clause of time that somebody asks for something (`cheer when he calls for an end to the tax`)?"""
    cues = [span(reference) for reference in statement.cue]
    return any(is_aside(article, (cue.start, cue.end)) for cue in cues[:1])


def told_demands(article: Article, findings: Findings, coverage: Coverage) -> Iterator[Open]:
    """Demands that the source tells of in its own words."""
    answers, replies = _answers(article, findings), Replies(article)
    for n in article.body_sentences():
        sentence = article.source.sentences[n]
        times = sentence_times(article, n)
        asking = any(_asks_for(token) or _hands_over(token) for token in article.tokens(*sentence))
        if not asking or (times.old and not times.news) or not stands_alone(article, n, coverage):
            continue
        if _AT_LARGE.search(article.words(sentence)):
            continue
        if not _is_met(article, sentence, sentence_stems(article, n), answers, replies):
            what = trimmed(article, sentence)
            yield Open("demand_unanswered", "demand_unanswered", {"what": what}, (sentence,), less=TOLD_LESS)


def _asks_for(verb: Token) -> bool:
    """Is a verb one by which somebody is told to have asked for something?"""
    if verb.pos_ != "VERB" or verb.lemma_ not in ASKING or not carries(verb) or modal_of(verb) is not None:
        return False
    asker = subject_of(verb) or subject_of(verb.head)
    if asker is not None and asker.lemma_.lower() in _TEXTS:
        return False  # what an agreement calls for is a duty
    if _asks_at_large(verb) or _canvasses(list(verb.subtree)) or _is_loose(verb) or _is_not_asked(verb):
        return False
    if verb.lemma_ == "ask":
        return any(child.dep_ in ("ccomp", "xcomp") and _is_office_to(verb, child) for child in verb.children)
    if verb.lemma_ == "want":
        return any(child.dep_ == "ccomp" and _is_named_to(child) for child in verb.children)
    wanted = ASKING[verb.lemma_]
    after = [child for child in verb.children if child.i > verb.i and child.lower_ in wanted]
    return not wanted or any(noun.ent_type_ != "DATE" for lead in after for noun in lead.children)


def _is_not_asked(verb: Token) -> bool:
    """Is a thing said not to be asked for (`I’m not going to call on you`), or forms counted that were requested?"""
    counted = verb.lemma_ == "request" and any(child.dep_ == "auxpass" for child in verb.children)
    agent = any(child.dep_ == "agent" for child in verb.children)
    return (counted and not agent) or any(is_denied(link) for link in (verb, verb.head) if link.pos_ == "VERB")


def _is_loose(verb: Token) -> bool:
    """Is a participle taken for a verb of its own by a slip of the parser (`statements made calling for a ban`)?"""
    helped = any(child.dep_ == "aux" for child in verb.children)
    return verb.tag_ == "VBG" and not helped and verb.dep_ in ("ccomp", "ROOT")


def _hands_over(verb: Token) -> bool:
    """Does a verb tell that demands were presented to somebody?"""
    handed = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    things = [
        *handed,
        *(noun for thing in handed for of in thing.children if of.lower_ == "of" for noun in of.children),
    ]
    return verb.lemma_ in _HANDING and any(thing.lemma_ == "demand" and thing.pos_ == "NOUN" for thing in things)


def _asks_at_large(verb: Token) -> bool:
    """Is no more asked for than a thing of one bare word (`called for change`), of nobody?"""
    wanted = [noun for child in verb.children if child.lower_ == "for" for noun in child.children]
    addressed = any(child.lower_ in ("on", "to") or child.dep_ in ("dobj", "dative") for child in verb.children)
    return not addressed and any(noun.pos_ == "NOUN" and not list(noun.children) for noun in wanted)


_AT_LARGE = re.compile(
    r"\bcall(?:s|ed|ing)? for (?:an? |the )?(?:[\w-]+ ){0,2}?"
    r"(?:action|calm|change|dialogue|healing|hope|justice|love|peace|reconciliation|reform|respect|restraint|tolerance|unity)\b"
    r"(?! (?:by|from|of|to)\b)"
    r"|\b(?:urg(?:e[sd]?|ing)|call(?:s|ed|ing)? on|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)? to|implor(?:e[sd]?|ing)) "
    r"(?:the )?(?:[A-Z]\w+ )?(?:everybody|everyone|people|public)\b",
    re.IGNORECASE,
)
"""A call for what everybody may wish for, or on everybody, to which nobody in particular answers."""


_WANTS = re.compile(r"wants?\b", re.IGNORECASE)
"""The verb that asks in the present; what somebody sought or wanted once is no demand that waits for an answer."""

_CALLED, _FOR = re.compile(r"call(?:s|ed|ing)?", re.IGNORECASE), re.compile(r"\s+(?:for|on|upon)\b")
"""The verb that names or asks, and what stands after it where it asks."""

_ASKS = re.compile(r"\b(?:how|what|whatever|which)\b", re.IGNORECASE)
"""Words before `is needed` by which it only fills a question (`what aid is needed`)."""


def _puts_question(article: Article, statement: Statement) -> bool:
    """Does somebody ask a question (`asked the minister whether …`, `how …`), rather than for something?"""
    opening = [
        clause.left_edge
        for verb in tokens_of(article, statement.cue)
        if verb.lemma_ == "ask"
        for clause in verb.children
        if clause.dep_ in ("ccomp", "advcl") and clause.i > verb.i
    ]
    return any(word.tag_ in ("WRB", "WP") or word.lower_ in ("if", "whether") for word in opening)


def _is_office_to(verb: Token, wanted: Token) -> bool:
    """Is somebody who answers for it asked to do something (`asks the council to act`)?"""
    told = next((child for child in verb.children if child.dep_ in ("dobj", "dative")), None) or subject_of(wanted)
    if modal_of(wanted) is not None:
        return False  # `asked the minister whether it would close`
    return wanted.tag_ == "VB" and told is not None and (told.pos_ == "PROPN" or told.lemma_.lower() in _ANSWERING)


def _is_named_to(verb: Token) -> bool:
    """Is an infinitive what somebody named is to do (`wants Sudland to leave`)?"""
    subject = subject_of(verb)
    named = subject is not None and subject.pos_ != "PRON" and subject.lemma_.lower() not in _VOTERS
    return verb.tag_ == "VB" and named


def asks(article: Article, statement: Statement) -> bool:
    """Is something demanded of somebody: by the cue's own sense, or of one whom the words name or speak to?"""
    tokens = content_tokens(article, statement)
    if not tokens or tokens[0].tag_ in ("WP", "WRB", "WDT") or tokens[0].lower_ in ("if", "whether"):
        return False  # a question that was put
    first = next((token for token in tokens if not token.is_punct), tokens[0])
    if first.tag_ in ("MD", "VBZ", "VBP", "VBD") and article.words(_part(statement)).rstrip("”\"'’ ").endswith("?"):
        return False  # `Do I think that he should resign?`
    n = article.sentence_at(tokens[0].idx)
    times = sentence_times(article, n) if n is not None else None
    if times is not None and times.old and not times.news:
        return False  # what was asked for once
    cue = cue_words(article, statement)
    if _puts_question(article, statement):
        return False
    if _is_brought_about(article, statement) or _canvasses(tokens):
        return False
    if statement.kind != "denial" and (_is_due(article, statement) or _needs(tokens)):
        return True
    if statement.kind == "demand" and _WANTS.match(cue):
        return True
    if _names(article, statement):
        return False
    if statement.kind == "demand":
        own = any(token.lower_ in ("our", "ourselves") for token in tokens)  # an exhortation, to which nobody answers
        return bool(pattern("demands").search(cue)) or (not own and _addresses(tokens, ("should", "must", "ought")))
    return statement.kind == "aim" and bool(pattern("wants").search(cue)) and _addresses(tokens, ("to",))


def _part(statement: Statement) -> Range:
    part = span(statement.content[0])
    return part.start, part.end


def _is_brought_about(article: Article, statement: Statement) -> bool:
    """Does the cue tell that others came to think so (`helped convince voters that …`), which asks for nothing?"""
    return any(token.lemma_ in WINNING_OVER for token in tokens_of(article, statement.cue))


def _canvasses(tokens: Sequence[Token]) -> bool:
    """Are people asked for their votes (`urged them to vote`), to which an election answers?"""
    return any(
        token.lemma_ in _VOTING
        and token.tag_ == "VB"
        and any(child.lower_ == "to" for child in token.children)
        and _is_voter(subject_of(token) or next((child for child in token.head.children if child.dep_ == "dobj"), None))
        for token in tokens
    )


def _is_voter(asked: Token | None) -> bool:
    return asked is not None and (asked.pos_ == "PRON" or asked.lemma_.lower() in _VOTERS)


def _names(article: Article, statement: Statement) -> bool:
    """Does `call` give somebody a name (`called him a liar`), and ask for nothing?"""
    bare = _CALLED.fullmatch(cue_words(article, statement)) is not None
    return bare and _FOR.match(article.text, span(statement.cue[0]).end) is None


def _is_due(article: Article, statement: Statement) -> bool:
    """Is something said to be needed, or its time to have come?"""
    words = words_of(article, statement.content)
    found = pattern("time_come").search(words)
    return found is not None and not _ASKS.search(words[: found.start()])


def _needs(tokens: Sequence[Token]) -> bool:
    """Is somebody who answers for it said to need to do something (`the board needs to act`)?"""
    return any(
        token.lemma_ == "need"
        and token.tag_ in ("VBZ", "VBP", "VBD")
        and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in token.children)
        and (subject := subject_of(token)) is not None
        and (subject.pos_ == "PROPN" or subject.lemma_.lower() in _ANSWERING)
        for token in tokens
    )


def _addresses(tokens: Sequence[Token], marks: tuple[str, ...]) -> bool:
    """Is something named, or the hearer, to do what a verb with one of these marks says (`you should resign`)?"""
    return any(
        (
            token.pos_ == "PROPN"
            or (token.lower_ == "you" and not _is_anybody(token))
            or token.lemma_.lower() in _ANSWERING
        )
        and token.dep_ in ("nsubj", "nsubjpass")
        and token.head.tag_ in ("VB", "VBN")
        and not any(child.dep_ in ("acomp", "attr") for child in token.head.children)  # `should be ashamed`
        and any(child.lower_ in marks for child in token.head.children)
        for token in tokens
    )


def _is_anybody(you: Token) -> bool:
    """Does `you` mean anybody (`if you’re going to lead, you should be there`)?"""
    return any(
        child.dep_ == "advcl"
        and any(mark.lower_ in ("if", "when") for mark in child.children)
        and (subject := subject_of(child)) is not None
        and subject.lower_ == "you"
        for child in you.head.children
    )


@dataclass(frozen=True)
class _Answer:
    """What may answer a demand: where it is said, by which party, and its content words."""

    start: int
    party: str | None
    stems: Sequence[str]


def _answers(article: Article, findings: Findings) -> list[_Answer]:
    """What anybody promises, offers or refuses."""
    return [
        _Answer(span(statement.content[0]).start, statement.party, statement_stems(article, statement))
        for statement in findings.statements
        if statement.kind in ("commitment", "denial", "offer")
    ]


def _is_met(
    article: Article, sentence: Range, stems: Sequence[str], answers: Sequence[_Answer], replies: Replies
) -> bool:
    """Does a demand's own sentence, or an answer in another one, say that it was met or refused?"""
    if pattern("answered").search(article.words(sentence)):
        return True
    n = article.sentence_at(sentence[0])
    if n is not None and replies.meets(n, stems):
        return True
    return any(
        not sentence[0] <= answer.start < sentence[1] and likeness(stems, answer.stems) >= ANSWERED
        for answer in answers
    )


def duties(article: Article, findings: Findings) -> Iterator[Open]:
    """A duty of which the source reports no fulfilment."""
    for item in findings.legal_context:
        if item.duty and item.force and pattern("duty").match(item.force):
            evidence = span(item.evidence[0])
            sentence = sentence_of(article, evidence.start)
            if sentence is not None and not pattern("hanging").match(article.words(sentence)):
                what = trimmed(article, sentence)
                yield Open("duty_compliance", "duty_compliance", {"what": what}, (sentence,))
