"""Every place where an article means a state, an organisation, a company, a court or an armed group."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.bodies.abbreviations import abbreviated, abbreviations
from briefgen.analysis.bodies.administrations import administrations
from briefgen.analysis.bodies.agencies import of_their_states, set_apart
from briefgen.analysis.bodies.courts import find_courts, is_circuit, with_circuits
from briefgen.analysis.bodies.descriptions import find_descriptions
from briefgen.analysis.bodies.homeland import find_homeland, governments, home_bodies
from briefgen.analysis.bodies.localities import local_governments
from briefgen.analysis.bodies.lowercase import find_offices, with_common_names
from briefgen.analysis.bodies.merging import core, initials
from briefgen.analysis.bodies.numbered import without_numbered
from briefgen.analysis.bodies.outlets import find_outlets
from briefgen.analysis.bodies.seats import is_government
from briefgen.analysis.bodies.sees import find_sees, is_see
from briefgen.analysis.bodies.sorts import says_it_watches
from briefgen.analysis.bodies.unlisted import find_unlisted
from briefgen.analysis.lexicons import FormKind
from briefgen.analysis.mentions import Bodies, BodyMention, Cover, is_outlet
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.body_names import SHARES_IN
from briefgen.analysis.people.placing import place_test
from briefgen.analysis.people.titles import is_office, words_of
from briefgen.model import PartyKind
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Bodies", "BodyMention", "find_bodies", "is_outlet", "place_test"]

LONGEST_ARM = 4
"""Words between a state and the noun that makes an arm of it: `the U.S. Federal Aviation Administration`."""

CALLED_WITHIN = 300
"""Code points after a name in which `the company` shows what it is."""

_GAP = re.compile(r"(?:['’]s?)?[ \u00a0]")
_GAP_BEFORE = re.compile(r"(?:['’]s?)?[ \u00a0]$")
LONGEST_GAP = 3
"""Code points between a state's name and its arm."""

_STAFF = re.compile(
    r" (?:[A-Z]\w+ ){0,2}?(?:Council|Office|Task Force)(?: (?:of|on|for) (?:[A-Z]\w+ (?:and )?)?[A-Z]\w+)?"
)
"""What is of the house of a head of government, behind its name."""

_HAS_SHARES = re.compile(
    r"(?:['’]s)? (?:executives?|shares|customers|stores|shareholders|stock|CEO|[Cc]hief [Ee]xecutive)\b"
)
_SHARES_IN = re.compile(rf"{SHARES_IN}(?:(?:[A-Z][\w-]*|&|and) )*$")
LONGEST_SHARES = 60
"""Code points before a name in which its shares are told of."""

_FIGHTING = (
    r"(?:rebel|armed|militant|insurgent|separatist|guerrilla|jihadist|terrorist|Islamist|paramilitary|extremist)"
    r" (?:group|movement|organi[sz]ation|faction|alliance|force)"
)
_FIGHTING_AFTER = re.compile(rf", (?:an?|the) (?:[\w-]+ ){{0,2}}?{_FIGHTING}\b")
_FIGHTING_BEFORE = re.compile(rf"\b{_FIGHTING} (?:the )?$")
_FIGHTING_NAMES = frozenset(("Front", "Army", "Movement", "Forces", "Tigers"))
"""How the names of those end who fight for a land: `Norwell Liberation Front`."""

_PORTFOLIO_AFTER = re.compile(r" (?:Minister|Ministry|Secretary|Department|Court|Tribunal)\b")
"""After `Labour`, which is then no party."""

_WORD_AFTER = re.compile(r"(?:['’]s)? (?!Press (?:Secretary|Office|Aide|Briefing|Conference))([A-Z][\w-]*)")
_AFTER_PLACE = ("City", "Avenue", "Street", "Square", "TODAY", "War", "Wars")
"""With what the names of towns, streets, papers and wars go on behind a state's."""

_SEA_OF = re.compile(r"\b(?:Gulf|Straits?|Bay|Sea|Isles?|Islands?) of (?:the )?$")
LONGEST_BEFORE = 20
"""Code points in which what such a name begins with fits."""

_UNITED_AFTER = re.compile(r" (?:union|party|federation|charity)\b")
_ON = re.compile(r"\b(?:on|via|through|over|to) (?:(?:his|her|its|their|the) )?$")
LONGEST_ON = 14
"""Code points before the name of what carries a message in which the preposition stands."""

_LEARNED = lexicons.words("scholarly") | {"Hospital", "Museum", "Church", "Mosque", "Diocese"}
"""Nouns in the names of those who are no company, whatever `the company` beside them is."""

_UN = "body:United Nations"
_ITS_AGENCY = re.compile(r" (?:agency|body)\b")
"""After `UN`: one of its agencies, which an article has named before."""

_SERVICES = lexicons.words("secret_services")


def find_bodies(article: Article, people: list[NamedPerson]) -> Bodies:
    """Every mention of a state or body in an article.

    article: the parsed article; people: those it names (their names are nobody else's).
    Returns the mentions in order; capitals and other seats count only where they stand for the government, and are
    among `places` elsewhere.
    """
    taken = [mention.range for person in people for mention in person.mentions]
    listed, places = _listed(article, Cover(taken))
    homeland = find_homeland(article, listed)
    places += local_governments(article, people, places)
    listed = _with_branches(article, [_extended(article, mention) for mention in listed])
    listed += governments(article, homeland, listed)
    listed += home_bodies(article, homeland, listed)
    listed = set_apart(article, _with_owners(article, sorted(listed, key=lambda m: m.range)))
    offices = find_offices(article, listed)
    held = Cover(m.range for m in offices)
    listed = [m for m in listed if not held.holds(m.range)] + offices
    places = [place for place in places if not held.holds(place.range)]
    listed = with_common_names(article, listed)
    listed += find_sees(article, people, [m.range for m in listed])
    listed += find_outlets(article)
    seats = [m.range for m in places if m.key[:7] != "region:"]
    unlisted = find_unlisted(article, people, taken, seats, listed)
    larger = Cover(u.range for u in unlisted)
    inner = [m for m in listed if not larger.holds_in_larger(m.range)]
    places = [place for place in places if not larger.holds(place.range)]
    letters = {article.words(m.range): m.key for m in inner if m.key.startswith("body:") and m.kind == "name"}
    spelt = [_as_spelt_out(m, _key_by_initials(m.key, letters)) for m in unlisted]
    names = {short: m.key for m in inner if m.kind in ("name", "arm") for short in initials(article.words(m.range))}
    spelt = [_as_spelt_out(m, names.get(m.key.removeprefix("body:"), m.key)) for m in spelt]
    longer = _words_of_names(article, [*inner, *spelt])
    spelt = [replace(m, key=_key_of_longer(article, m, longer)) for m in spelt]
    spelt = [m for m in spelt if m.key.removeprefix("body:") not in lexicons.words("peoples")]
    short = abbreviations(article, inner + spelt)
    known = [_as_spelt_out(m, short.get(article.words(m.range), m.key)) for m in inner + spelt]
    known = of_their_states(article, sorted(known, key=lambda m: m.range))
    named = sorted({*known, *abbreviated(article, known, short)}, key=lambda m: (m.range, m.key))
    named = with_circuits(article, without_numbered(article, named))
    kinds = _kinds(article, named, places)
    described = find_descriptions(article, Bodies(tuple(named), kinds, tuple(places)), taken)
    called = {key for key, kind in kinds.items() if kind == "court"}
    courts = find_courts(article, [m.range for m in (*named, *described) if m.means_itself], called, homeland)
    if courts:
        named = sorted([*named, *courts], key=lambda m: (m.range, m.key))
        kinds = _kinds(article, named, places)
        described = find_descriptions(article, Bodies(tuple(named), kinds, tuple(places)), taken)
    mentions = sorted([*named, *described], key=lambda m: (m.range, m.key))
    return Bodies(tuple(mentions), kinds, tuple(sorted(places, key=lambda m: (m.range, m.key))), homeland)


def _kinds(article: Article, mentions: list[BodyMention], places: list[BodyMention]) -> dict[str, PartyKind]:
    grouped: dict[str, list[BodyMention]] = {}
    for mention in [*mentions, *places]:
        grouped.setdefault(mention.key, []).append(mention)
    return {key: _kind(article, key, grouped[key]) for key in sorted(grouped)}


def _key_by_initials(key: str, letters: dict[str, str]) -> str:
    """The key of the listed body whose letters the article has, where those are a name's initials; else its own."""
    name = key.removeprefix("body:")
    return next((letters[short] for short in (*initials(name), *initials(core(name))) if short in letters), key)


def _as_spelt_out(mention: BodyMention, key: str) -> BodyMention:
    """A mention with the key of what the article says that its letters stand for: of a state's arm as one."""
    arm = key != mention.key and key.startswith("state:") and mention.kind == "name"
    return replace(mention, key=key, kind="arm" if arm else mention.kind)


def _words_of_names(article: Article, mentions: list[BodyMention]) -> dict[str, list[str]]:
    """The words of each body's name of two words and more, by its key."""
    named = {m.key: article.words(m.range).split() for m in mentions if m.kind == "name" and m.key.startswith("body:")}
    return {key: words for key, words in named.items() if len(words) > 1}


def _key_of_longer(article: Article, mention: BodyMention, longer: dict[str, list[str]]) -> str:
    """The key of the one body whose name a word cuts short: `Norwell` for `Norwell Grain`, `the Church`."""
    name = article.words(mention.range)
    if " " in name or mention.key != f"body:{name}" or name in lexicons.words("peoples"):
        return mention.key
    of = {key for key, words in longer.items() if words[0] == name and words[1:2] in (["of"], ["for"])}
    if article.text[max(0, mention.range[0] - 4) : mention.range[0]] in (
        "the ",
        "The ",
    ):  # `the Met` for the `Metropolitan Police`
        of |= {key for key, words in longer.items() if words[0].startswith(name) and len(name) > 2}
    if len(of) == 1:
        return of.pop()
    ends = {key for key, words in longer.items() if name in (words[0], words[-1])}
    owner = ends.pop() if len(ends) == 1 else ""
    return owner if lexicons.body_kinds().get(owner) == "company" else mention.key


def _with_branches(article: Article, listed: list[BodyMention]) -> list[BodyMention]:
    """The mentions, with a country after the name of a body as the end of its branch's name: `Red Cross Ghana`."""
    starts = {m.range[0]: m for m in listed if m.key.startswith("state:")}
    found, inside = [], set()
    for mention in listed:
        after = starts.get(mention.range[1] + 1)
        last = article.tokens(*mention.range)[-1:] if mention.kind == "name" and mention.key[:5] == "body:" else []
        if after is not None and last and last[0].dep_ == "compound" and last[0].head.idx == after.range[0]:
            inside.add(after)
            mention = replace(mention, range=(mention.range[0], after.range[1]))
        found.append(mention)
    return [mention for mention in found if mention not in inside]


def _listed(article: Article, taken: Cover) -> tuple[list[BodyMention], list[BodyMention]]:
    mentions, places = [], []
    for start, end, forms in lexicons.scan(article.text):
        if article.role_at(start) in ("date", "byline", "furniture") or taken.touches((start, end)):
            continue
        kinds = {form.kind: form.key for form in forms}
        if _is_part_of_other_name(article, start, end, kinds) or _carries(article, start, end):
            continue
        kind = _kind_here(article, start, end, kinds)
        if kind == "arm" and article.role_at(start) == "caption":
            continue  # picture agencies share their letters with government agencies
        mention = BodyMention((start, end), kinds[kind] if kind in kinds else next(iter(kinds.values())), kind)
        if kind == "seat" and not is_government(article, start, end):
            places.append(mention)
        else:
            mentions.append(mention)
    return mentions + administrations(article), places


def _carries(article: Article, start: int, end: int) -> bool:
    """Is a name where something is said and not who says it: `wrote on Twitter`?"""
    platform = article.text[start:end] in lexicons.words("platforms")
    return platform and _ON.search(article.text, max(0, start - LONGEST_ON), start) is not None


def _is_part_of_other_name(article: Article, start: int, end: int, kinds: dict[FormKind, str]) -> bool:
    """Is the form the beginning or the end of another name: `Washington Post`, `Mexico City`?"""
    text = article.text
    shouted = article.role_at(start) == "headline" and text[start - 3 : end + 12].isupper()
    following = _WORD_AFTER.match(text, end)
    if following and following[1] in (*lexicons.nouns()["outlets"], *_AFTER_PLACE):
        return True
    if _ends_region(text, start, end):
        return True
    if not lexicons.offices()["offices"].isdisjoint({text[start:end].casefold()}):
        return True
    if text[start:end] == "Labour" and _PORTFOLIO_AFTER.match(text, end):
        return True
    return shouted and text[start:end] in ("US", "IS", "WHO", "AU", "UN")


def _ends_region(text: str, start: int, end: int) -> bool:
    """Is the form the end of the name of a stretch of the earth or a sea: `Central America`, `the Gulf of Mexico`?"""
    before = text[max(0, start - LONGEST_BEFORE) : start]
    word = before.split()[-1] if before[-1:] == " " and before.split() else ""
    return f"{word} {text[start:end]}" in lexicons.words("wide_regions") or _SEA_OF.search(before) is not None


def _kind_here(article: Article, start: int, end: int, kinds: dict[FormKind, str]) -> FormKind:
    text = article.text
    if kinds.get("name") == _UN and _ITS_AGENCY.match(text, end):
        return "adjective"
    modifier = _modifies_noun(article, start, end)
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        modifier = True
    if "adjective" in kinds and (modifier or len(kinds) == 1):
        return "adjective"
    if "name" in kinds and kinds["name"].startswith("state:") and modifier:
        return "adjective"
    ranked: tuple[FormKind, ...] = ("arm", "name", "people", "seat", "adjective")
    return next(kind for kind in ranked if kind in kinds)


def _modifies_noun(article: Article, start: int, end: int) -> bool:
    tokens = article.tokens(start, end)
    if not tokens:
        return False
    last = _head(tokens)
    return last.dep_ in ("compound", "amod", "nmod") and last.head.i > tokens[-1].i


def _head(tokens: list[Token]) -> Token:
    return top_of(tokens) or tokens[-1]


def _extended(article: Article, mention: BodyMention) -> BodyMention:
    """A state's name or adjective together with the noun that makes an arm of it: `Egypt’s Foreign Ministry`.

    The house of a head of government goes with what is of it: `White House Council of Economic Advisers`.
    """
    if mention.kind == "arm":
        staff = _STAFF.match(article.text, mention.range[1])
        centre = article.words(mention.range).casefold() in lexicons.words("centre")
        return replace(mention, range=(mention.range[0], staff.end())) if staff and centre else mention
    if not mention.key.startswith("state:") or mention.kind not in ("name", "adjective", "seat"):
        return mention
    text, (start, end) = article.text, mention.range
    gap = _GAP.match(text, end)
    sentence = article.sentence_at(start)
    if gap is None or sentence is None:
        return mention
    words = words_of(text, gap.end(), min(article.source.sentences[sentence][1], gap.end() + 120))
    arms = lexicons.nouns()["arms"]
    for n, word in enumerate(words[: LONGEST_ARM + 1]):
        if n and text[words[n - 1].end : word.start] not in (" ", "\u00a0"):
            break
        plain = word.text.casefold()
        if plain in arms or (not n and word.text in _SERVICES):
            stop = word.end
            tail = re.compile(
                r" (?:of|for) (?:[A-Z]\w+|justice|defen[cs]e|health|foreign affairs|finance|interior|trade)"
                r"(?: [A-Z]\w+)*"
            ).match(text, stop)
            if plain in ("ministry", "department", "office", "bureau") and tail:
                stop = tail.end()
            return BodyMention((start, stop), mention.key, "arm")
        if not (word.capital or plain in lexicons.offices()["title_modifiers"]) or is_office(word.text):
            break
    return mention


def _with_owners(article: Article, listed: list[BodyMention]) -> list[BodyMention]:
    """The mentions in order, an arm that is listed as one state's as that of the state named just before it.

    `South Korea's Joint Chiefs of Staff` are not those of the United States.
    """
    ends = {m.range[1]: m for m in listed if m.key.startswith("state:") and m.kind in ("name", "adjective", "seat")}
    found = []
    for mention in listed:
        gap = _GAP_BEFORE.search(article.text, max(0, mention.range[0] - LONGEST_GAP), mention.range[0])
        owner = ends.get(gap.start()) if gap is not None and mention.kind == "arm" else None
        found.append(replace(mention, key=owner.key) if owner is not None else mention)
    return found


def _kind(article: Article, key: str, mentions: list[BodyMention]) -> PartyKind:
    if key.startswith(("state:", "region:")):
        return "state"
    listed = lexicons.body_kinds().get(key)
    if listed == "court":
        return "court"
    if listed == "armed group":
        return "armed group"
    if listed == "company":
        return "company"
    if listed:
        return "organisation"
    nouns, words = lexicons.nouns(), key.removeprefix("body:").split()
    tests: list[tuple[PartyKind, Callable[[], bool]]] = [
        ("person", lambda: is_see(key)),
        ("court", lambda: bool(nouns["court"] & set(words)) or words[-1] in ("court", "tribunal") or is_circuit(key)),
        ("company", lambda: words[-1] in nouns["company"]),
        ("armed group", lambda: "Liberation" in words and words[-1] in _FIGHTING_NAMES),
        ("organisation", lambda: any(_UNITED_AFTER.match(article.text, m.range[1]) for m in mentions)),
        ("organisation", lambda: bool((nouns["organisation"] | nouns["members"]) & {words[-1], words[0]})),
        ("organisation", lambda: says_it_watches(key) or bool(_LEARNED & set(words))),
        ("armed group", lambda: words[-1] in nouns["armed"] or _called(article, mentions, "armed")),
        ("organisation", lambda: any(_is_called_otherwise(article, m) for m in mentions)),
        ("company", lambda: _called(article, mentions, "company")),
    ]
    return next((kind for kind, holds in tests if holds()), "organisation")


def _is_called_fighting(article: Article, mention: BodyMention) -> bool:
    """Is a body called so beside its name: `the rebel group NAME`, `NAME, an armed group`?"""
    start, end = mention.range
    before = article.text[max(0, start - 40) : start]
    return _FIGHTING_AFTER.match(article.text, end) is not None or _FIGHTING_BEFORE.search(before) is not None


def _is_called_otherwise(article: Article, mention: BodyMention) -> bool:
    """Does what a body is called right before its name say that it is no company: `the union NAME`?"""
    start = mention.range[0]
    before = article.text[max(0, start - 25) : start].casefold().split()
    return bool(before) and before[-1] in lexicons.heads()["organisation"] - lexicons.heads()["company"]


def _called(article: Article, mentions: list[BodyMention], kind: str) -> bool:
    """Is the body called a company (a rebel group) directly beside its name somewhere, or taken up so next?"""
    heads = lexicons.heads()[kind] - {"group", "movement"}
    if kind == "armed" and any(_is_called_fighting(article, mention) for mention in mentions):
        return True
    called = re.compile(rf"\bthe (?:[\w-]+ )?(?:{one_of(heads)})\b")
    for mention in mentions:
        start, end = mention.range
        if kind == "company" and _HAS_SHARES.match(article.text, end):
            return True
        if kind == "company" and _SHARES_IN.search(article.text[max(0, start - LONGEST_SHARES) : start]):
            return True
        before = article.text[max(0, start - 25) : start].casefold().split()
        if before and before[-1].strip(",") in heads:
            return True
        index = article.paragraph_at(start)
        if index is not None:
            rest = article.text[end : min(article.source.paragraphs[index][1], end + CALLED_WITHIN)].casefold()
            if called.search(rest):
                return True
    return False
