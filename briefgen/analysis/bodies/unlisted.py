"""Bodies that no lexicon has: found by the noun in their name, by the language model, or by what they do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies.capitals import GEOGRAPHY, LONGEST_BODY, OPENING, by_noun
from briefgen.analysis.bodies.employers import introduced_bodies, tells_office
from briefgen.analysis.bodies.merging import core, is_naming, merged
from briefgen.analysis.bodies.not_bodies import not_bodies
from briefgen.analysis.bodies.origins import state_of
from briefgen.analysis.bodies.talking import talking_names
from briefgen.analysis.bodies.watchmen import with_watchmen
from briefgen.analysis.mentions import BodyMention, Cover, is_outlet
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.person_signs import is_brand, is_leader
from briefgen.analysis.people.placing import PlaceTest
from briefgen.analysis.people.shown import shown_bodies
from briefgen.analysis.people.sightings import sentence_words
from briefgen.analysis.people.titles import SUFFIXES, is_office, is_topic
from briefgen.analysis.turns import is_label
from briefgen.model import Range
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTS_OFTEN = 2
"""Times that a name must speak or have people of its own (`X executives`) to be a body that no noun or model shows."""

LONGEST_NOUN = 24
"""Code points before a name in which the noun stands that says what it is."""

_LED = re.compile(
    r"\b(?:[A-Z][\w.]*(?: [A-Z][\w.]*)?)-(?:led|backed)(?: [a-z]+)? (?:coalition|alliance|bloc|force|forces)\b"
)
_JOINERS = lexicons.words("joiners")
_ACRONYM = re.compile(r"\b[A-Z]{3,6}(?:-[A-Z]{2,5})?\b")
_NOT_ACRONYMS = lexicons.words("letters_of_things")
_BEFORE_NAMES = lexicons.words("before_names")
_NO_PARTS = one_of(_BEFORE_NAMES | lexicons.words("called_first"))
_DAYS = one_of(lexicons.words("calendar"))
_OPENS = re.compile(rf"(?:(?:{_NO_PARTS}|One|Shares (?:of|in)) )+(?=[A-Z])")
"""What opens a sentence before a name and is no part of it: `Yesterday NAME`, `Shares of NAME`."""

_PASSING = lexicons.words("passing")
_HELD_SO = re.compile(rf"(?:(?:{one_of(_PASSING | {'Deputy', 'Assistant', 'Associate'})}) )+(?=[A-Z])")
"""How somebody holds an office, `Interim Norwell Police Chief NAME`: before a body's name no part of it."""

_WORDS_AFTER = re.compile(r"(?: [\w-]+){1,2}")

_ARTICLES = re.compile(rf"^(?:the|a|an|its|his|PAC|(?:On|In|By|Last) (?:{_DAYS})|{_NO_PARTS})\s")
_MEDIA_NEAR = re.compile(
    r"news agency|newspaper|broadcaster|television|radio|magazine|news channel|wire service|state media", re.I
)
_TELLS = re.compile(r" (?:told|said|says|tells|informed)\b")
_SEATS = re.compile(r"\b(?:Holyrood|Westminster|Stormont|Commons|Lords)\b")
"""Where a party's members sit, which is no part of its name: `the SNP Holyrood leader`."""

_OF_STATE = re.compile(r" of (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*$")
_BESIDE_CAPITAL = re.compile(r" (?:& )?[A-Z]")
_OWN_PEOPLE = lexicons.words("own_people")
_SAYING = lexicons.words("saying")
_ASKING = frozenset(("Which", "What", "Who", "Whose", "Where", "Why", "How", "It", "He", "She", "They", "We", "There"))
_NOT_NAMES = _NOT_ACRONYMS | GEOGRAPHY | _ASKING | lexicons.words("wide_regions")
_NEVER_BODIES = frozenset(("PERSON", "DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE"))


def find_unlisted(
    article: Article, people: list[NamedPerson], taken: list[Range], seats: list[Range], listed: list[BodyMention]
) -> list[BodyMention]:
    """The mentions of bodies that the lexicons lack.

    taken: ranges of names of people; seats: those of capitals that stand for a place; listed: the mentions of listed
    bodies. A longer name that holds a listed one (`Communications Workers of America`) or a capital (`Paris Chamber
    of Trades`) is found, too; it stands in that one's place.
    """
    index = PlaceTest(article)
    titles = [title.mention for person in people for title in person.titles]
    known = (*introduced_bodies(article, people), *shown_bodies(article))
    shown = {span: article.words(span) for span in (_cut(article, place) for place in known)}
    shown = {span: name for span, name in shown.items() if name not in _NOT_ACRONYMS}
    found = _candidates(article, titles)
    found = {span: name for span, name in found.items() if not _are_two(name, set(found.values()), index)}
    found = {_cut(article, span): name for span, name in found.items()}
    found = {span: name if name in article.words(span) else article.words(span) for span, name in found.items()}
    own = {word for person in people for word in (person.name, *person.words)}
    own |= {e.text.split()[-1] for e in article.doc.ents if e.label_ == "PERSON" and len(e.text.split()) > 1}
    found = {span: name for span, name in found.items() if name not in own} | shown
    found = {span: name for span, name in found.items() if not is_leader(article, name) and not _is_brief(name)}
    placed = {span: extended for span, name in found.items() if (extended := _with_state(span, name, index))}
    found = {span: name for span, name in found.items() if span not in placed}
    with_states = {span: article.words(span) for span in placed.values()} | _of_states(article, index)
    found |= with_states
    nouns = {span for span in found if is_naming(found[span])} | set(shown) | set(with_states)
    strict = Cover([*taken, *(m.range for m in listed if m.kind == "arm")])
    names = Cover([m.range for m in listed if m.means_itself])
    whole, seated = Cover([m.range for m in listed]), Cover(seats)
    found |= {rest: article.words(rest) for s in found if (rest := _after_and(article, s, strict))}
    nouns |= {span for span in found if is_naming(found[span])}
    found = {s: name for s, name in found.items() if _after_and(article, s, strict) is None}
    spans = [s for s in sorted(found) if not whole.holds(s) and not strict.touches(s)]
    spans = [s for s in spans if not seated.touches(s) or (s in nouns and not seated.holds(s))]
    spans = [s for s in spans if not names.touches(s) or (s in nouns and _outgrows(article, s, listed))]
    larger = Cover(spans)
    spans = [s for s in spans if not larger.holds_in_larger(s)]
    others = not_bodies(article, sorted({found[s] for s in spans} - set(shown.values())), index)
    kept = [
        s
        for s in spans
        if found[s] not in others and not is_outlet(article, found[s]) and not _called_outlet(article, s)
    ]
    keys = merged([found[s] for s in kept])
    mentions = [BodyMention(s, f"body:{keys[found[s]]}", "name") for s in kept]
    firsts = _by_first_word(article, keys, index)
    named = {m.range for m in mentions}
    longer = (s for s in spans if s in named or found[s] not in firsts)
    occupied = [*taken, *seats, *(m.range for m in listed if m.means_itself), *longer]
    mentions += _repeated(index, keys | firsts, occupied)
    return with_watchmen(article, mentions, listed)


def _cut(article: Article, span: Range) -> Range:
    """The place of a name without the end of a sentence before it, what opens its own, and how an office is held."""
    number = article.sentence_at(span[1] - 1)
    start = article.source.sentences[number][0] if number is not None else -1
    if start >= span[0]:
        opening = _OPENS.match(article.text, start, span[1])
        span = (opening.end() if opening else start, span[1])
    held = _HELD_SO.match(article.text, *span)
    office = _WORDS_AFTER.match(article.text, span[1]) if held else None
    return (held.end(), span[1]) if held and office and any(map(is_office, office[0].split())) else span


def _after_and(article: Article, span: Range, strict: Cover) -> Range | None:
    """The second of two names that `and` joins where the first is somebody's, or an office: `NAME and Bus Union`."""
    first, _, rest = article.words(span).rpartition(" and ")
    if not first or " " not in rest or not (strict.touches(span) or is_office(first.split()[-1])):
        return None
    return span[1] - len(rest), span[1]


def _candidates(article: Article, titles: list[Range]) -> dict[Range, str]:
    found: dict[Range, str] = {}
    for hit in _LED.finditer(article.text):
        found[hit.span()] = hit[0]
    for words in sentence_words(article):
        for span in by_noun(article, words):
            found.setdefault(span, article.words(span))
    held = Cover(titles)
    for entity in article.doc.ents:
        span = (entity.start_char, entity.end_char)
        name = _ARTICLES.sub("", entity.text).strip()
        if entity.label_ != "ORG" or article.role_at(span[0]) != "body" or "\n" in name:
            continue
        start = span[0] + entity.text.find(name)
        name = _without_seat(re.sub(r"['’]s?$| (?:HR|IT|PR)$", "", name))
        here = (start, start + len(name))
        if _may_be_body(name) and not _is_topic(name) and (_owns(article, here) or not held.holds(here)):
            found.setdefault(here, name)
    for span in (*_by_use(article), *talking_names(article)):
        if article.text[span[0] : span[1]] not in _NOT_ACRONYMS:
            found.setdefault(span, article.text[span[0] : span[1]])
    cover = Cover(found)
    for first, last in titles:
        for hit in _ACRONYM.finditer(article.text, first, last):
            if hit[0] not in _NOT_ACRONYMS and not cover.touches(hit.span()):
                found[hit.span()] = hit[0]
    return found


def _without_seat(name: str) -> str:
    """A body's name without the capital where it sits: `Centre for Fair Choice in NORWELL`."""
    body, _, seat = name.rpartition(" in ")
    sits = any(form.kind == "seat" and form.key.startswith("state:") for form in lexicons.forms_of(seat))
    return body if sits and " " in body and is_naming(body) else name


def _owns(article: Article, place: Range) -> bool:
    """Is a name in a title the one of whom it is: `Acme's chief executive`?"""
    return article.text[place[1] : place[1] + 2] in ("'s", "’s")


def _by_use(article: Article) -> list[Range]:
    """Names that act as bodies do, whatever the language model takes them for: they say things and have executives."""
    seen: dict[str, list[Range]] = {}
    for token in article.doc:
        head = token.head
        speaks = token.dep_ == "nsubj" and head.lemma_ in _SAYING
        owns = token.dep_ in ("compound", "poss", "nmod") and head.lower_ in _OWN_PEOPLE and head.i > token.i
        letters = token.ent_type_ == "PERSON" and _ACRONYM.fullmatch(token.text) is not None
        if token.pos_ not in ("PROPN", "NOUN") or not (speaks or owns):
            continue
        if token.ent_type_ in _NEVER_BODIES and not letters and not is_brand(token.text):
            continue
        if is_label(article.text, token):
            continue  # the speaker of a transcript
        if article.role_at(token.idx) == "body" and _may_be_body(token.text) and not _compounded(token):
            seen.setdefault(token.text, []).append((token.idx, token.idx + len(token)))
    proper = {token.text for token in article.doc if token.pos_ == "PROPN"}
    often = [n for n, spans in seen.items() if is_brand(n) or (n in proper and len(spans) >= ACTS_OFTEN)]
    return [span for name in often if not _is_listed(name) for span in seen[name]]


def _compounded(token: Token) -> bool:
    return any(child.dep_ in ("compound", "appos") for child in token.children)


def _of_states(article: Article, index: PlaceTest) -> dict[Range, str]:
    """Every place of a name that speaks and is never without a state's adjective before it: `Danish Re`."""
    names = set()
    for token in article.doc[1:]:
        subject = token.head if token.dep_ == "conj" else token
        speaks = subject.dep_ == "nsubj" and subject.head.lemma_ in _SAYING
        if not speaks or article.role_at(token.idx) != "body" or _is_listed(token.text):
            continue
        before, name = token.nbor(-1), token.text
        if not (_may_be_body(name) and state_of(before.text)) or is_naming(name) or _is_topic(name):
            continue
        full = f"{before.text} {name}"
        if len(index.uses(full)) >= ACTS_OFTEN and index.never_alone(name):
            names.add(full)
    return {place: name for name in names for place in index.uses(name)}


def _is_listed(name: str) -> bool:
    return bool(lexicons.scan(name)) or is_office(name) or name in lexicons.honorifics()


def _outgrows(article: Article, span: Range, listed: list[BodyMention]) -> bool:
    """Does a name say more than the listed one inside it: more than a state's name before it?"""
    rest = article.text[span[0] : span[1]]
    last = next((m for m in listed if span[0] < m.range[0] and m.range[1] == span[1]), None)
    if last is not None and set(article.text[span[0] : last.range[0]].split()) <= OPENING | _PASSING:
        return False  # `Senior Congress leader NAME`
    if _OF_STATE.search(rest) and any(m.range[0] == span[0] and m.key.startswith("body:") for m in listed):
        return True  # another one of the name: `Competition Commission of NATION`
    for start, end, forms in reversed(lexicons.scan(rest)):
        if any(form.key.startswith("state:") or form.kind in ("name", "adjective") for form in forms):
            rest = rest[:start] + rest[end:]
    rest = _SEATS.sub("", rest)
    return any(word[0].isupper() for word in re.findall(r"[^\W\d_]\w*", rest))


def _are_two(name: str, names: set[str], index: PlaceTest) -> bool:
    """Does `and` join two bodies, both of which the article names apart, too?"""
    first, _, rest = name.partition(" and ")
    together = len(index.uses(name))
    return bool(rest) and all(
        _is_listed_whole(part) or (len(index.uses(part)) > together and (part in names or bool(lexicons.scan(part))))
        for part in (first, rest)
    )


def _is_listed_whole(name: str) -> bool:
    """Is a name the whole of a listed body's?"""
    return any(form.kind == "name" and form.key.startswith("body:") for form in lexicons.forms_of(name))


def _with_state(span: Range, name: str, index: PlaceTest) -> Range | None:
    """The whole name of a body whose one word never stands without a state's before it: `UK Coal`."""
    if " " in name or is_naming(name):
        return None
    state = index.always_after(name)
    forms = lexicons.scan(state)
    named = (
        bool(forms)
        and forms[0][:2] == (0, len(state))
        and any(form.kind == "name" and form.key.startswith("state:") for form in forms[0][2])
    )
    return (span[0] - len(state) - 1, span[1]) if named and len(index.uses(name)) >= ACTS_OFTEN else None


def _is_topic(name: str) -> bool:
    """Is a name an office or what one is for: `Home Affairs`?"""
    plain = name.casefold()
    listed = lexicons.offices()
    topics = listed["title_modifiers"]
    return (
        plain in listed["offices"] | topics
        or plain in lexicons.nouns()["arms"]
        or (not is_naming(name) and all(word in topics | _JOINERS for word in plain.split()))
    )


def _is_brief(name: str) -> bool:
    """Is a name a political party's with what one of it speaks on: `Lib Dem Home Affairs` before `spokesman`?"""
    for start, end, forms in lexicons.scan(name)[:1]:
        topics = name[end:].split()
        listed = start == 0 and any(form.key in lexicons.political_parties() for form in forms)
        return listed and bool(topics) and all(is_topic(word) or word.casefold() in _JOINERS for word in topics)
    return False


def _called_outlet(article: Article, span: Range) -> bool:
    after = _TELLS.split(article.text[span[1] : span[1] + 30])[0]  # `NAME told the … newspaper`
    return _MEDIA_NEAR.search(article.text[max(0, span[0] - 30) : span[1]] + after) is not None


def _may_be_body(name: str) -> bool:
    words = name.split()
    if not words or len(words) > LONGEST_BODY or not name[0].isupper():
        return False
    if any(
        not (word[0].isupper() or word.casefold() in _JOINERS or word[0] in "&-") for word in _without_number(words)
    ):
        return False
    if name in _NOT_NAMES or name.replace(".", "") in _NOT_ACRONYMS or words[-1] in SUFFIXES:
        return False
    if words[0].casefold() in lexicons.offices()["groups"] and len(words) == 1:
        return False
    if len(words[0]) == 2 and words[0].endswith(".") and words[0][0] in "IA":
        return False  # an item of a list
    if tells_office(words):
        return False
    return (
        not is_office(words[-1])
        and not any(char in name for char in ',;:()/"“”')
        and words[-1].casefold() not in _JOINERS
    )


def _without_number(words: list[str]) -> list[str]:
    """The words of a name without a number that stands between two of them: `Parents 4 Schools`."""
    return words[:1] + [word for word in words[1:-1] if not word.isdigit()] + words[1:][-1:]


def _by_first_word(article: Article, keys: dict[str, str], index: PlaceTest) -> dict[str, str]:
    """The first words of companies' names that stand for them again and again: `Norwell` for `Norwell Grain Group`."""
    fulls: dict[str, set[str]] = {}
    for full in keys.values():
        words = full.split()
        if len(words) > 1 and (words[-1] in lexicons.nouns()["company"] or _called_company(index, full)):
            fulls.setdefault(words[0], set()).add(full)
    return {
        first: full.pop()
        for first, full in fulls.items()
        if len(full) == 1 and first not in keys and _stands_alone(article, first, index)
    }


def _called_company(index: PlaceTest, name: str) -> bool:
    """Does a noun for a company stand right before a name somewhere: `chipmaker Norwell Micro`?"""
    before = (index.text[max(0, start - LONGEST_NOUN) : start].split()[-1:] for start, _ in index.uses(name))
    return any(words and words[0] in lexicons.heads()["company"] for words in before)


def _stands_alone(article: Article, word: str, index: PlaceTest) -> bool:
    """Is a word a name by itself, no common word's and no place's, and stands so more than once, or as what acts?"""
    common = is_naming(word) or _is_listed(word) or _is_topic(word) or not _may_be_body(word)
    if common or word in lexicons.first_names() or index.stands_as_place(word):
        return False
    alone = [place for place in index.uses(word) if not _BESIDE_CAPITAL.match(article.text, place[1])]
    proper = [t for place in alone for t in article.tokens(*place)[-1:] if t.pos_ == "PROPN"]
    return len(proper) >= ACTS_OFTEN or any(t.dep_ in ("nsubj", "poss") for t in proper)


def _repeated(index: PlaceTest, keys: dict[str, str], taken: list[Range]) -> list[BodyMention]:
    """Other places where a found name stands, which the language model did not see."""
    mentions = []
    occupied = Cover(taken)
    forms = {core(name): full for name, full in keys.items()} | keys
    for name, full in forms.items():
        for place in index.uses(name):
            before, after = index.text[max(0, place[0] - 1) : place[0]], index.text[place[1] : place[1] + 1]
            if not occupied.touches(place) and "-" not in (before, after):
                mentions.append(BodyMention(place, f"body:{full}", "name"))
    return mentions
