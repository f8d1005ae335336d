"""Where people are named: each capitalised run of the text that can be a person's name, with the titles around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, once
from briefgen.analysis.mentions import named_as_outlet
from briefgen.analysis.people.openers import (
    NAMES_TOO,
    are_offices,
    is_lead,
    is_opener,
    proper,
    stands_as_noun,
)
from briefgen.analysis.people.owner_titles import owner_title
from briefgen.analysis.people.person_signs import (
    LONGEST_NAME,
    NOT_PEOPLE,
    OF_THINGS,
    has_first_name,
    is_brand,
    is_said_to_be,
    looks_like_person,
)
from briefgen.analysis.people.shared_offices import shared_offices
from briefgen.analysis.people.shown import shown_bodies
from briefgen.analysis.people.title_ends import inside, portfolio_end, title_end
from briefgen.analysis.people.titles import (
    LINKS,
    SUFFIXES,
    Titled,
    adjacent,
    is_office,
    is_topic,
    only_ranks,
    post_title,
    pre_title,
    starts_sentence,
    title_after,
    title_before,
    words_of,
)
from briefgen.analysis.people.told_of import is_told_as_person
from briefgen.analysis.people.words import Word
from briefgen.model import Range
from briefgen.tables import one_of

_HONOURED = re.compile(r"(?<![\w-])(?:Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dr)\.? ([A-Z][\w’'-]+)(?! [A-Z])")
_NAMED_IN_FULL = re.compile(r"(?<![\w-])([A-Z][\w’'-]+) ([A-Z][a-z]+)\b(?! [A-Z])")
_AGE = re.compile(r", \d{1,3}\b(?! ?(?:%|per|st|nd|rd|th))")
_UNDERTAKINGS = frozenset(("Initiative", "Lab", "Laboratory", "Program", "Programme", "Project"))
"""Nouns at the end of what somebody directs, `director of the NAME Project`, which ends no person's name."""

_JOINED = re.compile(r"(?!(?:Fitz|Van(?:den|der))[A-Z])[A-Z][a-z]{3,}[A-Z]+[a-z]+")
_CALLED_PAPER = re.compile(rf"\b(?:{one_of(lexicons.words('called_papers'))}) $")
_YOUNGER = re.compile(r"\bthe (?:younger|junior) (?:Mr|Ms|Mrs|Miss)?\.? ?$", re.I)
_AGE_BEFORE = re.compile(r"\b\d{1,3}-year-old $")
_CALENDAR = lexicons.words("calendar")
_PARTICLES = lexicons.words("particles")
_BEFORE_NAMES = lexicons.words("before_names")

_SAINTS = frozenset(("St", "St.", "Saint"))
_REGIONS = lexicons.words("wide_regions")
_PRONOUNS = frozenset(("I", "You", "He", "She", "It", "We", "They", "Who"))
_CAPITAL_AFTER = re.compile(r" [A-Z]")
_DATE_AFTER = re.compile(r",? \d")
_DATE_BEFORE = re.compile(
    r"(?:\b(?:in|of|last|next|this|since|until|by|on|early|late|mid|from|to|before|after)|\d)[ -]$", re.IGNORECASE
)


class Sighting(Struct):
    """A name in one place, before the names of one person are put together; `sure` where it can only be a person's."""

    words: tuple[Word, ...]
    titles: list[Titled]
    honorific: str | None
    sure: bool
    caption: bool
    younger: bool = False  # the one of two of that name, or their heir: `the younger Mr. NAME`
    aside: bool = False  # named only inside another's title: `chief of staff to President NAME`

    @property
    def name(self) -> str:
        """The name as it stands, white space folded."""
        return " ".join(word.text for word in self.words)

    @property
    def range(self) -> Range:
        """The range of the name alone."""
        return self.words[0].start, self.words[-1].end


def find_sightings(article: Article) -> list[Sighting]:
    """Every place where a person may be named, in the order of the text.

    article: the parsed article; its headlines and furniture are left out.
    """
    shown = shown_bodies(article)
    honoured = {hit[1] for hit in _HONOURED.finditer(article.text)}
    surnames = honoured | _surnames(article)
    sentences = sentence_words(article)
    sightings = [one for words in sentences for one in _sight(article, words, shown, honoured, surnames)]
    sharing = {name for shared in shared_offices(article) for name in shared.names}
    for sighting in sightings:
        sighting.sure = sighting.sure or sighting.range in sharing
    return sightings


def _surnames(article: Article) -> set[str]:
    """The words that stand after a first name somewhere: `Hague` where the article has a `William Hague`.

    First names are those listed, and words that the language model takes for a person's together with the next.
    """
    found = set()
    for start, end in article.source.sentences:
        if article.role_at(start) != "body":
            continue
        for hit in _NAMED_IN_FULL.finditer(article.text, start, end):
            common = is_office(hit[1]) or hit[1] in lexicons.words("called_first")  # `Retailer Norwell`
            if hit[1] in lexicons.first_names() or (_is_one_person(article, hit.span()) and not common):
                found.add(hit[2])
    return found


def _is_one_person(article: Article, place: Range) -> bool:
    """Does the language model take a run of words for one person's name, and no word of it for a listed one?"""
    tokens = article.tokens(*place)
    whole = all(token.ent_type_ == "PERSON" for token in tokens) and [t.ent_iob_ for t in tokens] == ["B", "I"]
    return whole and not lexicons.scan(tokens[0].text)


@once
def sentence_words(article: Article) -> list[list[Word]]:
    """The words of each sentence that may name somebody: of the body, a caption or a subhead."""
    told = (place for place in article.source.sentences if article.role_at(place[0]) in ("body", "caption", "subhead"))
    return [words_of(article.text, start, end) for start, end in told]


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
        dated = word.capital and _is_date(text, word, run[-1] if follows else None)
        if run and (not follows or not word.capital or dated):
            yield run
            run = []
        if word.capital and not dated:
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_date(text: str, word: Word, before: Word | None = None) -> bool:
    """Is a day or month meant? `May` and a few others are also names, where no number and no preposition is beside.

    before: the word before it in its run; behind a title each of them is a name, `General Sunday NAME`.
    """
    if word.text.rstrip(".") not in _CALENDAR:
        return False
    if word.text not in NAMES_TOO:
        titled = before is not None and (is_office(before.text) or before.text in lexicons.honorifics())
        return not titled or not _CAPITAL_AFTER.match(text, word.end)
    return bool(_DATE_AFTER.match(text, word.end) or _DATE_BEFORE.search(text[max(0, word.start - 12) : word.start]))


def _sight(
    article: Article, words: list[Word], shown: list[Range], honoured: set[str], surnames: set[str]
) -> Iterator[Sighting]:
    """honoured: the surnames that stand after `Mr` or `Ms` somewhere, so that a first name before one is no body's.

    surnames: these and those after a first name, which are no place's where the article shows that they are a person's.
    """
    text = article.text
    places = {word.start: n for n, word in enumerate(words)}
    bodies = _bodies(article, words, shown, surnames)
    for run in _runs(text, words):
        split = max(title_end(run, bodies), portfolio_end(text, run))
        name = _name_words(article, run[split:], bodies, surnames)
        if not name or len(name) > LONGEST_NAME or _is_seat(text, name) or _is_paper(text, run):
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
        while (
            first and words[first - 1].text in lexicons.honorifics() and adjacent(text, words[first - 1], words[first])
        ):
            first -= 1
        owned = owner_title(article, words, first, name)
        pre = pre_title(article, before, name) if before else None
        post = post_title(article, after, name, before) if after else None
        found = (owned, post, pre) if pre and only_ranks(pre.words) else (pre, post, owned)
        titles = [title for title in found if title]
        if len(name) == 1 and not honorific and _is_in_title(text, words, places[name[0].start]):
            titles = []
        aged = _AGE.match(text, name[-1].end) or _AGE_BEFORE.search(text, max(0, name[0].start - 14), name[0].start)
        aged = None if _is_in_title(text, words, places[name[-1].start]) else aged  # `the 48-year-old Texas director`
        titled = bool(titles) or honorific is not None or aged is not None
        if len(name) == 1 and not honorific and any(t.ent_type_ in NOT_PEOPLE for t in article.tokens(*_span(name))):
            kept = [title for title in titles if title is not owned]
            titles = [] if at and words[at - 1].text in (*OF_THINGS, "from") else kept
            titled = bool(titles)
        known = (
            (len(name) == 2 or (len(name) == 3 and name[0].text in lexicons.first_names()))
            and name[-1].text in honoured
            and "the" not in text[max(0, name[0].start - 4) : name[0].start].casefold()
        )
        sure = (
            titled
            or known
            or (len(name) > 1 and looks_like_person(article, name, words, at))
            or has_first_name(article, name, words, at)
            or (len(name) > 2 and name[-1].text in SUFFIXES)
            or is_said_to_be(article, name)
            or is_told_as_person(article, name)
        )
        caption = article.role_at(name[0].start) == "caption"
        younger = len(name) == 1 and _YOUNGER.search(text, max(0, name[0].start - 20), name[0].start) is not None
        yield Sighting(tuple(name), titles, honorific, sure, caption, younger)


def _is_seat(text: str, name: list[Word]) -> bool:
    """Are the words those of a seat whose holder is meant, `the Tarn Valley MP`, and no name?"""
    return name[-1].text in SUFFIXES and text[max(0, name[0].start - 4) : name[0].start].casefold() == "the "


def _is_paper(text: str, run: list[Word]) -> bool:
    """Are capitalised words called a newspaper or the like right before, `the Norwegian daily Tarn Tidende`?"""
    return len(run) > 1 and _CALLED_PAPER.search(text, max(0, run[0].start - 12), run[0].start) is not None


def _is_in_title(text: str, words: list[Word], at: int) -> bool:
    """Does an office follow a word, so that it is a part of a title and no name: `deputy Asia director`?"""
    after = words[at + 1] if at + 1 < len(words) else None
    return after is not None and adjacent(text, words[at], after) and is_office(after.text) and not after.capital


def _span(words: list[Word]) -> Range:
    return words[0].start, words[-1].end


def _bodies(article: Article, words: list[Word], shown: list[Range], surnames: set[str]) -> list[Range]:
    """The places of states and bodies, listed or shown to be such, which are nobody's name."""
    if not words:
        return []
    start, end = words[0].start, words[-1].end
    here = shown[bisect_left(shown, (start, start)) : bisect_left(shown, (end, end))]
    found = [(start + a, start + b) for a, b, _ in lexicons.scan(article.text[start:end])]
    return [
        place for place in found if not _is_first_name(article, place) and not _is_surname(article, place, surnames)
    ] + here


def _is_surname(article: Article, place: Range, surnames: set[str]) -> bool:
    """Is a form that means a place elsewhere the surname of somebody named here, and no `the Hague`?"""
    before = article.text[max(0, place[0] - 4) : place[0]]
    return article.words(place) in surnames and before.casefold() != "the "


def _is_first_name(article: Article, place: Range) -> bool:
    """Is a form that means a state elsewhere part of a person's name here: `German Ortega`, `Virginia Woolf`?"""
    tokens = article.tokens(*place)
    after = article.tokens(place[1], min(len(article.text), place[1] + 2))
    listed = (form.key for *_, forms in lexicons.scan(article.words(place)) for form in forms)
    if not lexicons.political_parties().isdisjoint(listed):
        return False  # `Tory NAME`
    return (
        all(token.ent_type_ == "PERSON" for token in tokens)
        and bool(after)
        and after[0].ent_type_ == "PERSON"
        and after[0].text[0].isupper()
        and not is_office(after[0].text)
    )


def _is_nobody(name: list[Word]) -> bool:
    """Is it a pronoun, a brand or a region that stands in capitals, or `St Norwell’s`, a hospital or a school?

    Or a name on which a page runs the next words, `Anna LundTalks fail`; or a law, `the Farm Bill`.
    """
    words = " ".join(word.text for word in name)
    saint = bool(name) and name[0].text in _SAINTS and name[-1].possessive
    law = 1 < len(name) < LONGEST_NAME and name[-1].text in ("Bill", "Act")
    law = law and name[-2].text not in lexicons.first_names()
    joined = law or any(_JOINED.fullmatch(word.text) for word in name[1:])
    return saint or joined or words in _PRONOUNS or words in _REGIONS or is_brand(words)


def _name_words(article: Article, run: list[Word], bodies: list[Range], surnames: set[str]) -> list[Word]:
    """The words of a run that can be a person's name; none where it is a body, a place or a common word.

    surnames: those that the article shows elsewhere, which begin a sentence whatever the language model takes them for.
    """
    nouns = lexicons.nouns()
    kept: list[Word] = []
    for word in run:
        if inside(word, bodies) or word.text in LINKS:
            return []
        if word.text in nouns["organisation"] | nouns["company"] | nouns["court"] | _UNDERTAKINGS:
            return []
        kept.append(word)
        if word.possessive:
            break
    if _is_nobody(kept):
        return []
    outlets = lexicons.nouns()["outlets"]
    while kept and ((kept[0].text in _PARTICLES and not kept[0].capital) or kept[0].text in outlets):
        kept = kept[1:]
    if all(
        word.text in SUFFIXES or len(word.text) == 1 or is_office(word.text) or is_topic(word.text) for word in kept
    ):
        return []
    name = " ".join(word.text for word in kept)
    if kept and named_as_outlet(name) and kept[0].text not in lexicons.given_names():
        return []
    if kept and all(word.text.isupper() and len(word.text) > 1 and "." not in word.text for word in kept):
        return []
    plural = len(kept) > 1 and are_offices(kept[0].text)
    if len(kept) > 1 and (
        kept[0].text in _BEFORE_NAMES or plural or is_opener(article, kept) or is_lead(article, kept)
    ):
        kept = kept[1:]
    if kept and starts_sentence(article, kept[0]) and not proper(article, kept[0]):
        known = kept[0].text in surnames and stands_as_noun(article, kept[0])
        kept = kept if known or is_said_to_be(article, kept) else kept[1:]
    return kept
