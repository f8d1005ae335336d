"""Is an article its author's view? By what its page says of it or of him, or because he speaks or argues in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefgen.author_words import pattern
from briefgen.model import OpinionSign, ParagraphRole, Range
from briefgen.reading.lexicons import folded_set, lexicon, one_of
from briefgen.reading.sentences import split_sentences

FEWEST_SENTENCES = 3
"""Sentences with "I" or "my" outside quotations: one or two may stand in a quotation that lacks its marks."""

FIRST_PERSON_SHARE = 0.06
"""Of the body's sentences, how many are in the first person where the author speaks: a reporter who was there says so
once or twice in a long feature."""

FEWEST_LABELS = 3
"""Paragraphs that begin with a speaker's name or with "Q:", from which "I" is a speaker's."""

FEWEST_TURNS, ARGUED_SHARE = 5, 0.18
"""Sentences, and the share of all, in which an author argues, asks or speaks with his readers; a report has a few."""

FEWEST_SCORNED, SCORNED_SHARE = 3, 0.1
"""The same, in which an author scorns somebody in his own words."""

FEWEST_ASKED = 5
"""Questions that an author puts to his readers, outside quotations and beside a turn of argument; a report has two."""

FEWEST_SIGNED, SIGNED_SHARE = 4, 0.1
"""The same as for turns, of an article that is signed with no more than its author's address (`Twitter: @Name`)."""

FEWEST_JUDGED, JUDGED_SHARE = 4, 0.2
"""The same of an article in which nobody is quoted much: sentences in which its author judges, and the share of all
that these and his contractions (`it isn’t`) make, less what he leaves to others. Of 194 short news reports the highest
share is 0.17."""

LAST_LINES = 3
"""Paragraphs at the end among which the note about the author stands."""

LONGEST_NOTE = 60
"""Words of a note that the views are the author's own."""

_NOTE = re.compile(
    r"\b(?:views?|opinions?)(?: and (?:views?|opinions?))? expressed "
    r"(?:(?:are|is) |here\b"
    r"|(?:in|by) (?:this|the) (?:article|comment(?:ary)?|column|piece|op-?ed|essay|author|writer)\b)",
    re.IGNORECASE,
)
_SECTION = re.compile(r"@\w*opinions?\b", re.IGNORECASE)
"""The opinion section's own account, by which readers are to follow it."""

_HEADLINE = re.compile(
    r"(?:No|Yes|Sorry|Enough|Memo to [A-Z][^,:]*)[,:] \w|(?:Don[’']t|Let[’']s|Dear) \w", re.IGNORECASE
)
"""A headline that talks to somebody or answers him."""

_NOTED = re.compile(
    r"(?:By )?(?P<name>(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+)(?:, (?:[^.]|\.(?=[\w,])){3,90},| \([^)]{1,60}\))? "
    r"(?P<what>(?:is|was|teaches|directs|chairs|leads|heads|runs|writes)\b.*)"
)
"""A last line about somebody of whom the article does not tell: its author."""

_ADDRESS = re.compile(
    r"(?:(?:Follow (?:[A-Z][\w.’'-]+ ){1,4}on Twitter:?|Twitter|Email|E-mail|On Twitter)\W*)?"
    r"(?:@\w+|[\w.-]+@[\w.-]+\w)\W*",
    re.IGNORECASE,
)
"""A line that gives no more than where to write to the author."""

_CALLING = re.compile(
    r"^(?:teaches|directs|chairs|leads|heads|runs)\b"
    r"|\b(?:co-?)?authors?\b|\bcolumnist|\bcontribut(?:or|es|ing writer)|\bprofessor|\blecturer|\bhistorian|\bfellow\b"
    r"|\bscholar|\beconomist|\battorney|\blawyer|\bpresident\b|\bchair(?:man|woman)?\b|\bdirector|\bfounder"
    r"|\b(?:co-?)?hosts? of\b"
    r"|\bstrategist|\bconsultant|\bsenator|\bgovernor|\bcongress(?:man|woman)|\bambassador|\bsecretary|\bmember of"
    r"|\beditor(?: emeritus|[- ]at[- ]large|[- ]in[- ]chief)|\beditorial page|\bteaches|\bopinions? (?:is|are)",
    re.IGNORECASE,
)
"""What authors of views are, and reporters (`is a staff writer`, `is a correspondent`) are not."""

_TURN = re.compile(
    r"\b(?:of course|in truth|the fact is|clearly|surely|no exaggeration|make no mistake|let[’']s|to be sure|in short"
    r"|after all|perhaps|maybe|frankly|sadly|fortunately|unfortunately|needless to say|no wonder|ironically|no doubt"
    r"|simply|to be fair|no surprise|no secret|obviously|undoubtedly|astoundingly|amazingly)\b",
    re.IGNORECASE,
)
"""Turns of somebody who argues."""

_SCORN = re.compile(
    r"\b(?:phony|phon(?:ey|ies)|liars?|shameless\w*|disgraceful\w*|idiot\w*|morons?|moronic|stupid\w*|pathetic\w*|brazen\w*"
    r"|hypocri\w+|propagandists?|cultish|laughabl\w+|ridiculous\w*|ludicrous\w*|nonsense|nonsensical|despicabl\w+"
    r"|disgusting\w*|cowardly|cowards?|snark\w*|smears?|big fat|delusional|deranged|shills?|sycophan\w+|buffoon\w*"
    r"|clowns?|charlatans?|hysterical|hateful|vile|sickening|outrageous\w*|preposterous\w*|dishonest\w*)\b",
    re.IGNORECASE,
)
"""Words that scorn: a report leaves them to those whom it quotes."""

_OTHERS_WORD = re.compile(
    r"[“”\"‘]|''|\b(?:said|says?|saying|told|tells|according to|add(?:ed|s)|asked|wrote|writes|tweeted|argu(?:ed|es)"
    r"|announced|report(?:ed|s)|noted|notes|call(?:ed|s)|claim(?:ed|s)|insist(?:ed|s)|warn(?:ed|s)|urg(?:ed|es))\b",
    re.IGNORECASE,
)
"""A sign that a sentence is somebody else's word, wholly or in part."""

_CONTRACTED = re.compile(
    r"\b\w+n[’']t\b|\b(?:it|that|there|here|what|who|they|he|she)[’'](?:s|re|ve|ll|d)\b", re.IGNORECASE
)
"""How one talks: a report writes it in full outside quotations."""

_WITH_READERS = re.compile(r"(?<![\w’'])(?:[Ww]e|[Oo]ur|us|ourselves)(?![\w.])")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^‘]*?’(?!\w)|(?<!\w)'[^']*(?:'\w[^']*)*'(?!\w)")
_FIRST_PERSON = re.compile(
    r"(?:^\W*|^\w+,?\s|(?<![A-Z])(?<!\w)[a-z’']+,?\s|[,;:—–(-]\s?)I(?:[’'](?:m|ve|d|ll)\b|\s+[a-z])"
    r"|\bmy\s|\bMy\s+[a-z]|\b(?:myself|me)\b"
)
_SPEAKER = re.compile(r"(?:Q|A|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}):\s")


def find_opinion(text: str, paragraphs: Sequence[Range], roles: Sequence[ParagraphRole]) -> OpinionSign | None:
    """Say by which sign an article is its author's view; None for a report."""
    lines = [" ".join(text[start:end].split()) for start, end in paragraphs]
    if _is_marked(lines, roles):
        return "marked"
    body = [line for line, role in zip(lines, roles, strict=True) if role == "body"]
    if sum(bool(_SPEAKER.match(line)) for line in body) >= FEWEST_LABELS:
        return None
    sentences = [line[slice(*span)] for line in map(_unquoted, body) for span in split_sentences(line, (0, len(line)))]
    own = sum(bool(_FIRST_PERSON.search(sentence)) for sentence in sentences)
    if own >= max(FEWEST_SENTENCES, FIRST_PERSON_SHARE * len(sentences)):
        return "first person"
    signed = any(_ADDRESS.fullmatch(line) for line in lines[-LAST_LINES:])
    noted = find_author_note(text, paragraphs, roles)
    headline = next((line for line, role in zip(lines, roles, strict=True) if role == "headline"), "")
    argued = noted is not None or _argues(sentences, own, signed=signed) or _judges(body)
    return "argued" if argued or _HEADLINE.match(headline) else None


def _judges(body: Sequence[str]) -> bool:
    """Does its author judge throughout in his own words, and leave little to others?"""
    sentences = [line[slice(*span)] for line in body for span in split_sentences(line, (0, len(line)))]
    own = [sentence for sentence in sentences if not _OTHERS_WORD.search(sentence)]
    neutral = [sentence for sentence in own if not pattern("first_person").search(sentence)]
    judged = {s for s in neutral if s.endswith("?") or pattern("turns", "judging", "scorning").search(s)}
    talked = sum(bool(_CONTRACTED.search(sentence)) for sentence in neutral if sentence not in judged)
    share = (len(judged) + talked) / max(len(sentences), 1) * len(own) / max(len(sentences), 1)
    return len(judged) >= FEWEST_JUDGED and share >= JUDGED_SHARE


_SPEAKS = re.compile(r"[“\"]|\b(?:said|says|told)\b")


def find_author_note(text: str, paragraphs: Sequence[Range], roles: Sequence[ParagraphRole]) -> tuple[int, str] | None:
    """The paragraph at the end that says who its author is, whom the article names nowhere else, and his name.

    Authors of views are noted by a calling; of reporters (`is a staff writer`) nothing is found.
    """
    body = [n for n, role in enumerate(roles) if role == "body"]
    lines = [" ".join(text[slice(*paragraphs[n])].split()) for n in body]
    for place in range(max(len(lines) - LAST_LINES, 1), len(lines)):
        found = _NOTED.match(lines[place])
        if found is None or len(lines[place].split()) > LONGEST_NOTE or not _CALLING.search(found["what"]):
            continue
        if _SPEAKS.search(lines[place]):
            continue  # somebody who is heard at the end of a report
        surname = found["name"].split()[-1]
        if not any(surname in line for line in lines[:place]):
            return body[place], found["name"]
    return None


def _argues(sentences: Sequence[str], own: int, *, signed: bool) -> bool:
    """Does its author speak to the readers throughout: argues, asks, scorns, and says `we` and `I`?

    own: how many sentences are in the first person; signed: the article ends on its author's address.
    """
    turns = sum(bool(_TURN.search(sentence)) for sentence in sentences)
    asked = sum(sentence.rstrip(" ”\"’'").endswith("?") for sentence in sentences)
    shared = sum(bool(_WITH_READERS.search(sentence)) for sentence in sentences)
    told = own + turns + asked + shared
    scorned = sum(bool(_SCORN.search(sentence)) for sentence in sentences)
    if (asked >= FEWEST_ASKED and turns > 1) or scorned >= max(FEWEST_SCORNED, SCORNED_SHARE * len(sentences)):
        return True
    if signed and told >= max(FEWEST_SIGNED, SIGNED_SHARE * len(sentences)):
        return True
    argues = (turns > 0 and own + shared > 0) or shared >= FEWEST_TURNS
    return argues and told >= max(FEWEST_TURNS, ARGUED_SHARE * len(sentences))


def _is_marked(lines: Sequence[str], roles: Sequence[ParagraphRole]) -> bool:
    """Does a label above the body, or a note anywhere, say that the article is opinion?"""
    first = next((n for n, role in enumerate(roles) if role == "body"), 0)
    for n in range(first):
        if roles[n] == "headline" and _titled().search(lines[n]):
            return True
        if roles[n] == "byline" and _signed().search(lines[n]):
            return True
        if roles[n] != "headline" and _is_label(lines[n]) and not any(map(_is_section, lines[max(n - 1, 0) : n + 2])):
            return True
    last = len(lines) - LAST_LINES
    return any(
        len(line.split()) <= LONGEST_NOTE and (_NOTE.search(line) or (n >= last and _SECTION.search(line)))
        for n, line in enumerate(lines)
    )


def _is_label(line: str) -> bool:
    return line.casefold().strip(" .:|›»>") in folded_set("furniture", "opinion")


def _is_section(line: str) -> bool:
    """Is a line another entry of the site's menu, so that a label beside it is one too?"""
    return line.casefold() in folded_set("furniture", "sections") and not _is_label(line)


@cache
def _titled() -> re.Pattern[str]:
    """`Opinion: …`, `COMMENTARY | …`, `… | Opinion`, `… - analysis`."""
    label = one_of(lexicon("furniture")["opinion"])
    return re.compile(rf"^(?:{label})\s*(?:[:|]|\s[-–—]\s)|\s(?:[|–—-])\s(?:{label})(?:\s*[|–—-]|$)", re.IGNORECASE)


@cache
def _signed() -> re.Pattern[str]:
    """`Analysis by Jane Doe`, `Jane Doe, Opinion columnist`, `By the Editorial Board`."""
    return re.compile(
        r"\b(?:opinion|analysis|commentary|comment|column|op-?ed|editorial) by\b|\bopinion\b|\bcolumnist\b"
        r"|\beditorial board\b|\bcommentary\b",
        re.IGNORECASE,
    )


def _unquoted(line: str) -> str:
    return " ".join(_QUOTED.sub(" ", line).split())
