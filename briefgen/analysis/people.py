"""Who is named: every person of an article, with the title that the source gives and every mention in order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.shown import shown_bodies
from briefgen.analysis.titles import (
    LINKS,
    SUFFIXES,
    Word,
    adjacent,
    is_office,
    is_topic,
    only_ranks,
    owner_title,
    post_title,
    pre_title,
    starts_sentence,
    title_after,
    title_before,
    words_of,
)
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

MentionKind = Literal["full", "short", "honorific"]
Gender = Literal["male", "female"]

LONGEST_TITLE = 400
"""Code points of the longest title with its name: how far back a title may begin that holds another name."""

LONGEST_NAME = 6
"""Words of a name; a longer capitalised run is a headline or a list."""

_AGE = re.compile(r", \d{1,3}\b(?! ?(?:%|per|st|nd|rd|th))")
_CALENDAR = lexicons.words("calendar")
_PARTICLES = lexicons.words("particles")
_LIVING = frozenset(("nsubj", "nsubjpass", "poss", "conj", "appos", "dobj", "dative", "ROOT"))
_NOT_PEOPLE = frozenset(("GPE", "LOC", "ORG", "EVENT", "FAC", "DATE", "WORK_OF_ART", "LAW"))
_OF_THINGS = frozenset(("of", "in", "at", "on", "into", "near", "through", "across"))
_NAMES_TOO = frozenset(("May", "April", "June", "August", "Jan"))
_DATE_AFTER = re.compile(r",? \d")
_DATE_BEFORE = re.compile(
    r"(?:\b(?:in|of|last|next|this|since|until|by|on|early|late|mid|from|to|before|after)|\d)[ -]$", re.IGNORECASE
)
_MALE, _FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_MALE_NOUNS = lexicons.words("male_nouns")
_FEMALE_NOUNS = lexicons.words("female_nouns")


@dataclass(frozen=True)
class Mention:
    """One place where a person is named; `range` covers the name only, not title or honorific."""

    range: Range
    kind: MentionKind


@dataclass(frozen=True)
class Titled:
    """A title as the source gives it (no article before it), and the range that holds title and name."""

    words: str
    mention: Range


@dataclass(frozen=True)
class NamedPerson:
    """A person the article names.

    name: the fullest form in the source. title: as on the mention chosen, None where the source gives none.
    mention: the range that gives title and full name, or the name alone. titles: every title in the source's order.
    """

    name: str
    title: str | None
    mention: Range
    mentions: tuple[Mention, ...]
    titles: tuple[Titled, ...] = ()
    gender: Gender | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name without `Jr.` and the like."""
        return tuple(word for word in self.name.split() if word not in SUFFIXES)


@dataclass
class _Sighting:
    """A name in one place, before the names of one person are put together."""

    words: tuple[Word, ...]
    titles: list[Titled]
    honorific: str | None
    sure: bool
    caption: bool
    aside: bool = False  # named only inside another's title: `chief of staff to President NAME`

    @property
    def name(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def range(self) -> Range:
        return self.words[0].start, self.words[-1].end


def find_people(article: Article) -> list[NamedPerson]:
    """Every person whom the article names, in the order of first mention.

    article: the parsed article. Headlines and other paragraphs that are not text are read last and add mentions only.
    """
    shown = shown_bodies(article)
    sightings = [sighting for words in _sentences(article) for sighting in _sight(article, words, shown)]
    titles = sorted({title.mention for sighting in sightings for title in sighting.titles})
    for sighting in sightings:
        first = bisect_left(titles, (sighting.range[0] - LONGEST_TITLE, 0))
        last = bisect_right(titles, sighting.range)
        sighting.aside = any(_holds(title, sighting) for title in titles[first:last])
    full = _full_names(article, sightings)
    people: dict[str, list[_Sighting]] = {name: [] for name in full}
    for sighting in sightings:
        name = _whose(sighting, full, people)
        if name:
            people[name].append(sighting)
    found = [_person(article, name, seen) for name, seen in people.items() if seen and _lives(article, name, seen)]
    places = sorted((mention.range[0], person.name) for person in found for mention in person.mentions)
    found = [_with_gender(article, person, places) for person in found]
    return sorted(found, key=lambda person: person.mentions[0].range)


def _holds(title: Range, sighting: _Sighting) -> bool:
    """Does somebody's title, not the sighting's own, hold the sighting's name?"""
    start, end = sighting.range
    return title[0] <= start and end <= title[1] and not any(t.mention == title for t in sighting.titles)


def _lives(article: Article, name: str, seen: list[_Sighting]) -> bool:
    """Is a name that carries no title anywhere that of a person: does it act, own, or go on under a surname?"""
    if any(s.titles or s.honorific or s.name != name for s in seen):
        return True
    tokens = [article.tokens(*s.range) for s in seen]
    heads = [next((t for t in group if t.head not in group), group[-1]) for group in tokens if group]
    return any(head.dep_ in _LIVING or article.text[head.idx + len(head) :][:2] == ", " for head in heads)


def _sentences(article: Article) -> Iterator[list[Word]]:
    for start, end in article.source.sentences:
        role = article.role_at(start)
        if role in ("body", "caption", "subhead"):
            yield words_of(article.text, start, end)


def _runs(text: str, words: list[Word]) -> Iterator[list[Word]]:
    """Maximal runs of capitalised words, particles and the `of` of an office between them."""
    run: list[Word] = []
    for n, word in enumerate(words):
        follows = bool(run) and adjacent(text, run[-1], word)
        if follows and not word.capital:
            nearby = n + 1 < len(words) and words[n + 1].capital and adjacent(text, word, words[n + 1])
            particle = word.text in _PARTICLES and (nearby or (n + 2 < len(words) and words[n + 1].text in _PARTICLES))
            if particle or (word.text in LINKS and nearby and is_office(run[-1].text)):
                run.append(word)
                continue
        if run and (not follows or not word.capital or _is_date(text, word)):
            yield run
            run = []
        if word.capital and not _is_date(text, word):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_date(text: str, word: Word) -> bool:
    """Is a day or month meant? `May` and a few others are also names, where no number and no preposition is beside."""
    if word.text.rstrip(".") not in _CALENDAR:
        return False
    if word.text not in _NAMES_TOO:
        return True
    return bool(_DATE_AFTER.match(text, word.end) or _DATE_BEFORE.search(text[max(0, word.start - 12) : word.start]))


def _sight(article: Article, words: list[Word], shown: list[Range]) -> Iterator[_Sighting]:
    text = article.text
    places = {word.start: n for n, word in enumerate(words)}
    bodies = _bodies(article, words, shown)
    for run in _runs(text, words):
        split = _title_end(run, bodies)
        name = _name_words(article, run[split:], bodies)
        if not name or len(name) > LONGEST_NAME:
            continue
        at = places[name[0].start]
        before = title_before(article, words, at)
        after = title_after(article, words, places[name[-1].start])
        honorific = next((word.text for word in reversed(words[:at][-3:]) if word.text in lexicons.honorifics()), None)
        if honorific and not (before and honorific in text[before[0] : name[0].start]):
            honorific = (
                honorific if adjacent(text, words[at - 1], name[0]) and words[at - 1].text == honorific else None
            )
        first = places[before[0]] if before else at
        owned = owner_title(article, words, first, name)
        pre, post = pre_title(article, before, name), post_title(article, after, name, before)
        found = (owned, post, pre) if pre[0] and only_ranks(pre[0]) else (pre, post, owned)
        titles = [Titled(title, span) for title, span in found if title]
        titled = bool(titles) or honorific is not None or _AGE.match(text, name[-1].end) is not None
        if len(name) == 1 and not honorific and any(t.ent_type_ in _NOT_PEOPLE for t in article.tokens(*_span(name))):
            kept = [title for title in titles if title.words != owned[0]]
            titles = [] if at and words[at - 1].text in (*_OF_THINGS, "from") else kept
            titled = bool(titles)
        sure = titled or (len(name) > 1 and _looks_like_person(article, name, words, at))
        yield _Sighting(tuple(name), titles, honorific, sure, article.role_at(name[0].start) == "caption")


def _span(words: list[Word]) -> Range:
    return words[0].start, words[-1].end


def _bodies(article: Article, words: list[Word], shown: list[Range]) -> list[Range]:
    """The places of states and bodies, listed or shown to be such, which are nobody's name."""
    if not words:
        return []
    start, end = words[0].start, words[-1].end
    here = shown[bisect_left(shown, (start, start)) : bisect_left(shown, (end, end))]
    found = [(start + a, start + b) for a, b, _ in lexicons.scan(article.text[start:end])]
    return [place for place in found if not _is_first_name(article, place)] + here


def _is_first_name(article: Article, place: Range) -> bool:
    """Is a form that means a state elsewhere part of a person's name here: `German Ortega`, `Virginia Woolf`?"""
    tokens = article.tokens(*place)
    after = article.tokens(place[1], min(len(article.text), place[1] + 2))
    return (
        all(token.ent_type_ == "PERSON" for token in tokens)
        and bool(after)
        and after[0].ent_type_ == "PERSON"
        and after[0].text[0].isupper()
        and not is_office(after[0].text)
    )


def _inside(word: Word, ranges: list[Range]) -> bool:
    return any(start < word.end and word.start < end for start, end in ranges)


def _title_end(run: list[Word], bodies: list[Range]) -> int:
    """How many of a run's words are title: up to its last office word that has a name after it."""
    end = 0
    for n, word in enumerate(run):
        rest = [w for w in run[n + 1 :] if w.text not in SUFFIXES]
        if not rest:
            break
        if word.text in lexicons.honorifics() or is_office(word.text) or _inside(word, bodies):
            end = n + 1
            if run[end].text in LINKS:
                end += 2
                while end < len(run) - 1 and is_topic(run[end].text):
                    end += 1
                if end < len(run) and run[end].text == "and":
                    end += 2
    return min(end, len(run))


def _name_words(article: Article, run: list[Word], bodies: list[Range]) -> list[Word]:
    """The words of a run that can be a person's name; none where it is a body, a place or a common word."""
    nouns = lexicons.nouns()
    kept: list[Word] = []
    for word in run:
        if _inside(word, bodies) or word.text in LINKS:
            return []
        if word.text in nouns["organisation"] or word.text in nouns["company"] or word.text in nouns["court"]:
            return []
        kept.append(word)
        if word.possessive:
            break
    outlets = lexicons.nouns()["outlets"]
    while kept and ((kept[0].text in _PARTICLES and not kept[0].capital) or kept[0].text in outlets):
        kept = kept[1:]
    if all(
        word.text in SUFFIXES or len(word.text) == 1 or is_office(word.text) or is_topic(word.text) for word in kept
    ):
        return []
    if kept and all(word.text.isupper() and len(word.text) > 1 and "." not in word.text for word in kept):
        return []
    if kept and starts_sentence(article, kept[0]) and not _proper(article, kept[0]):
        kept = kept[1:]
    return kept


def _proper(article: Article, word: Word) -> bool:
    tokens = article.tokens(word.start, word.end)
    if word.text in _NAMES_TOO:
        return True
    return any(token.pos_ in ("PROPN", "X") or token.ent_type_ in ("PERSON", "ORG") for token in tokens) and not any(
        token.is_stop for token in tokens
    )


def _looks_like_person(article: Article, name: list[Word], words: list[Word], at: int) -> bool:
    """Does the language model take two or more words for a person, with nothing around them that speaks against it?"""
    tokens = [token for word in name for token in article.tokens(word.start, word.end)]
    persons = sum(token.ent_type_ == "PERSON" for token in tokens)
    if name[0].text in ("Los", "Las"):
        return False  # a title or a place in Spanish
    if persons * 2 <= len(tokens) or any(token.is_punct and token.text not in ("-", ".", "’", "'") for token in tokens):
        return False
    if at and _adjacent_or_owned(article.text, words[at - 1], name[0]):
        left = words[at - 1]
        if left.possessive or left.text.casefold() in ("the", "a", "an", "this", "that", "its", "their"):
            return False
    return not _modifies(tokens[-1], tokens) and not _stands_as_thing(tokens)


def _stands_as_thing(tokens: list[Token]) -> bool:
    """Does the name stand where things and fields of study stand rather than people: `professor of NAME`?"""
    head = next((token for token in tokens if token.head not in tokens), tokens[-1])
    return head.dep_ == "pobj" and head.head.lower_ in _OF_THINGS


def _adjacent_or_owned(text: str, left: Word, right: Word) -> bool:
    return text[left.end : right.start] in (" ", "’s ", "'s ", "’ ", "' ", "\u00a0")


def _modifies(last: Token, tokens: list[Token]) -> bool:
    """Is the name itself a modifier of a common noun: `Iron Dome system`?"""
    return last.dep_ == "compound" and last.head not in tokens and last.head.i > last.i and last.head.pos_ == "NOUN"


def _full_names(article: Article, sightings: list[_Sighting]) -> list[str]:
    """The names under which people are listed: those of two words and more, then single names that stand for nobody."""
    rejected = {s.name for s in sightings if not s.sure and len(s.words) > 1 and _bare_article(article, s)}
    sure = Counter(s.name for s in sightings if s.sure and len(s.words) > 1)
    doubtful = {s.name for s in sightings if s.titles or s.honorific}
    full: list[str] = []
    for name in sorted(sure, key=lambda name: (-len(name.split()), name)):
        if name in rejected and name not in doubtful:
            continue
        if not any(_is_part(name, other) for other in full):
            full.append(name)
    for sighting in sightings:
        if len(sighting.words) == 1 and (sighting.titles or sighting.honorific):
            name = sighting.name
            if name not in full and (sighting.honorific in _reigning() or not any(_is_part(name, f) for f in full)):
                full.append(name)
    return full


def _reigning() -> frozenset[str]:
    return lexicons.offices()["reigning"]


def _bare_article(article: Article, sighting: _Sighting) -> bool:
    before = article.text[max(0, sighting.range[0] - 6) : sighting.range[0]].casefold()
    return re.search(r"(?:\b(?:the|a|an)|['’]s) $", before) is not None


def _is_part(short: str, full: str) -> bool:
    """Can a shorter name be the person of a fuller one: all its words, and an end?"""
    if short == full:
        return True
    few, many = [w.casefold() for w in short.split()], [w.casefold() for w in full.split()]
    if len(few) >= len(many):
        return False
    if len(few) > 1:
        return few[-1] == many[-1] and (few[0] == many[0] or few == many[-len(few) :])
    return few[0] == many[-1] or few[0] == many[0]


def _is_short(words: list[str], full: str) -> bool:
    """Is this a short form of a full name: its last words (particles and all), or one end of it?"""
    few, many = [w.casefold() for w in words], [w.casefold() for w in full.split() if w not in SUFFIXES]
    if few == many:
        return True
    return (
        few == many[-len(few) :]
        or (len(few) == 1 and few[0] == many[0] and len(many) > 1)
        or _is_part(" ".join(words), full)
    )


def _whose(sighting: _Sighting, full: list[str], people: dict[str, list[_Sighting]]) -> str | None:
    """The full name that a sighting stands for: itself, or the fitting one seen last."""
    words = [word.text for word in sighting.words]
    if sighting.name in full and (len(words) > 1 or sighting.honorific in _reigning()):
        return sighting.name
    fits = [name for name in full if _is_short(words, name)]
    same = [name for name in fits if name == sighting.name]
    fits = same or [name for name in fits if name.split()[-len(words) :] == words] or fits
    if len(fits) > 1 and sighting.honorific and not sighting.titles:
        introduced = [name for name in fits if any(not seen.aside for seen in people[name])]
        fits = sorted(introduced, key=lambda name: people[name][0].range)[-1:] or fits
    if len(fits) > 1:
        gender = lexicons.honorifics().get(sighting.honorific or "")
        apt = [
            name
            for name in fits
            if gender not in ("male", "female") or _honorific_gender(people[name]) in (None, gender)
        ]
        seen = [name for name in apt or fits if people[name]] or fits
        fits = sorted(seen, key=lambda name: (_is_relative(people[name]), -len(people[name])))
    return fits[0] if fits else None


def _is_relative(seen: list[_Sighting]) -> bool:
    """Is somebody named as a relative of somebody else: `daughter NAME`? A bare surname is then the other's."""
    kin = _MALE_NOUNS | _FEMALE_NOUNS
    return any(title.words.split()[0].casefold() in kin for sighting in seen for title in sighting.titles)


def _honorific_gender(seen: list[_Sighting]) -> str | None:
    known = {lexicons.honorifics().get(s.honorific or "") for s in seen} & {"male", "female"}
    return known.pop() if len(known) == 1 else None


def _person(article: Article, name: str, seen: list[_Sighting]) -> NamedPerson:
    mentions = tuple(
        Mention(s.range, "full" if s.name == name else "honorific" if s.honorific else "short")
        for s in sorted(seen, key=lambda s: s.range)
    )
    whole = [s for s in seen if s.name == name] or seen
    ordered = sorted(whole, key=lambda s: (s.caption, not s.titles, s.range))
    best = ordered[0]
    titles = tuple(title for s in sorted(seen, key=lambda s: s.range) for title in s.titles)
    title = best.titles[0] if best.titles else None
    return NamedPerson(name, title.words if title else None, title.mention if title else best.range, mentions, titles,
                       _gender_of_words(seen))  # fmt: skip


def _gender_of_words(seen: list[_Sighting]) -> Gender | None:
    said = {lexicons.honorifics().get(s.honorific or "") for s in seen}
    titles = " ".join(title.words.casefold() for s in seen for title in s.titles).split()
    male = "male" in said or any(word in titles for word in _MALE_NOUNS)
    female = "female" in said or any(word in titles for word in _FEMALE_NOUNS)
    return "male" if male and not female else "female" if female and not male else None


def _with_gender(article: Article, person: NamedPerson, places: list[tuple[int, str]]) -> NamedPerson:
    """Gender from the pronouns that follow where this person is the only one named in the sentence."""
    if person.gender is not None:
        return person
    votes: Counter[Gender] = Counter()
    for mention in person.mentions:
        index = article.sentence_at(mention.range[0])
        if index is None or article.role_at(mention.range[0]) != "body":
            continue
        start, end = article.source.sentences[index]
        named = places[bisect_left(places, (start, "")) : bisect_left(places, (end, ""))]
        if any(name != person.name for _, name in named):
            continue
        for token in article.tokens(mention.range[1], end):
            if token.lower_ in _MALE:
                votes["male"] += 1
            elif token.lower_ in _FEMALE:
                votes["female"] += 1
    (first, most), (_, next_most) = (*votes.most_common(2), ("male", 0), ("male", 0))[:2]
    return replace(person, gender=first) if most > 2 * next_most else person
