"""Whether a state's agencies speak for the state or for themselves, and under which name they are one body.

The rule: where another state speaks in the article, ministries, departments and agencies belong to their state, for
the quarrel is between states. Where no other state speaks, the quarrel is within the state: each of them is a party of
its own, unless the state is heard as well (`parties/joining.py`). The head of government's own house (the White House,
the Kremlin), armies, and ministries for foreign affairs and defence, which speak outwards, always belong to the state;
so do words without a name (`the military`, `the government`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.mentions import BodyMention
from briefgen.analysis.subjects import is_according, is_speaking
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_AS_STATES = frozenset(("body:European Union", "body:United Nations"))
"""Bodies with which states quarrel as with one another."""

_FORCES = frozenset(("army", "navy", "air force", "armed forces", "military", "marines", "coast guard", "government"))
"""What is no name without its state's: `the NATION Army`."""

_LINKS = frozenset(("compound", "poss", "amod", "nmod", "appos"))
_OUTWARD = re.compile(
    r"\b(?:[Ff]oreign|[Dd]efen[cs]e|External Affairs|Foreign Affairs) Ministry\b"
    r"|\bMinistry of (?:the )?(?:Foreign|External|Defen[cs]e)(?: Affairs)?"
    r"|\bForeign Office\b|\bForeign and Commonwealth Office\b|\bQuai d['’]Orsay\b|\bFoggy Bottom\b|\bPentagon\b"
    r"|\bState Department\b|\bDepartment of (?:State|Defense|Foreign Affairs)\b|\bDefense Department\b"
    r"|\bNational Security Council\b|\bJoint Chiefs of Staff\b|\bGeneral Staff\b|\b[A-Z][a-z]+ Command\b"
    r"|\bRevolutionary Guards?(?: Corps)?\b|\b(?:Quds|(?:Self-|Israeli? )Defen[cs]e) Forces?\b"
    r"|\b(?:IDF|IRGC|PLA)\b|\bPeople['’]s Liberation Army\b"
)
_OF = re.compile(r"^(Department|Ministry) (?:of|for) (?:the )?(.+)$")
_NAMED = re.compile(r"[A-Z][\w.&’'-]*(?: (?:[A-Z][\w.&’'-]*|of|for|and|the))*(?: [A-Z][\w.&’'-]*)?$")


def set_apart(article: Article, listed: list[BodyMention]) -> list[BodyMention]:
    """The listed mentions, those of named agencies with keys of their own where no other state speaks."""
    speakers = _speaking_states(article, listed)
    names = {
        m.range: name
        for m in listed
        if m.kind == "arm" and not speakers - {m.key} and (name := _own_name(article.words(m.range)))
    }
    keys = _one_name(list(names.values()))
    found: dict[Range, BodyMention] = {}
    for mention in listed:
        name = names.get(mention.range)
        if name is not None:
            place = _place_of(article, mention.range, name)
            mention = replace(mention, range=place, key=f"body:{keys[name]}", kind="name")
        found.setdefault(mention.range, mention)
    return [found[place] for place in sorted(found)]


def of_their_states(article: Article, mentions: list[BodyMention]) -> list[BodyMention]:
    """The mentions, a ministry that speaks outwards and is named without its state as an arm of the one told of last.

    That is the last state before it, in its paragraph or the one before, that is a subject outside a quotation.
    """
    acting = [m for m in mentions if m.key.startswith("state:") and m.means_itself and _acts(article, m)]
    found = []
    for mention in mentions:
        bare = mention.key.startswith("body:") and _OUTWARD.fullmatch(article.words(mention.range)) is not None
        near = [m for m in acting if m.range[1] <= mention.range[0]] if bare else []
        close = bool(near) and article.paragraphs_between(near[-1].range[0], mention.range[0]) <= 1
        found.append(replace(mention, key=near[-1].key, kind="arm") if close else mention)
    return found


def _acts(article: Article, mention: BodyMention) -> bool:
    """Is a state the subject of a verb, and not in what somebody says in quotation marks?"""
    tokens = article.tokens(*mention.range)
    head = top_of(tokens) if tokens else None
    return head is not None and head.dep_ in ("nsubj", "nsubjpass") and not article.in_quotation(mention.range[0])


def _place_of(article: Article, place: Range, name: str) -> Range:
    """The range of an agency's own name, without its state's: a name is the end of the words that hold it."""
    spaced = re.compile(r"\s+".join(re.escape(word) for word in name.split()))
    hits = list(spaced.finditer(article.text, *place))
    return hits[-1].span() if hits else place


def _speaking_states(article: Article, listed: list[BodyMention]) -> set[str]:
    """The states that say something, themselves or by their officials."""
    found = set()
    for mention in listed:
        if (mention.key.startswith("state:") or mention.key in _AS_STATES) and article.role_at(
            mention.range[0]
        ) == "body":
            tokens = article.tokens(*mention.range)
            if tokens and _speaks(tokens, mention.range):
                found.add(mention.key)
    return found


def _speaks(tokens: list[Token], place: Range) -> bool:
    head = top_of(tokens) or tokens[-1]
    while head.dep_ in _LINKS and head.head != head:
        noun = head.head
        official = noun.lower_ in lexicons.offices()["agents"] or noun.lower_ in lexicons.nouns()["arms"]
        if head.dep_ != "appos" and not official and noun.pos_ != "PROPN":
            return False
        head = noun
    return is_speaking(head) or is_according(head)


def _own_name(words: str) -> str | None:
    """The name of an agency without its state's; None for the government itself and for what has no name."""
    words = " ".join(words.split())
    for start, end, forms in lexicons.scan(words):
        if start == 0 and end < len(words) and any(f.kind in ("name", "adjective") for f in forms):
            words = re.sub(r"^['’]s?", "", words[end:]).strip()
            break
    plain = words.casefold()
    central = plain in _FORCES or plain.startswith(tuple(lexicons.words("centre")))
    if central or _OUTWARD.search(words) or not _NAMED.match(words):
        return None
    return None if plain.split()[-1] in lexicons.heads()["state"] - lexicons.words("apart") else words


def _one_name(names: list[str]) -> dict[str, str]:
    """Each name with the one under which the agency is known: not turned round, and not abbreviated."""
    turned = {name: f"{hit[2]} {hit[1]}" if (hit := _OF.match(name)) else name for name in names}
    initials = {"".join(w[0] for w in full.split() if w[0].isupper()): full for full in turned.values() if " " in full}
    initials |= {"".join(w[0] for w in name.split() if w[0].isupper()): turned[name] for name in names if " " in name}
    return {name: initials.get(name, turned[name]) for name in names}
