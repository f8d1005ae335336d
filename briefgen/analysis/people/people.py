"""Who is named: every person of an article, with the title that the source gives and every mention in order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.people.called_sex import clashes, leads, sex_called, sexes_called
from briefgen.analysis.people.couples import Couples, find_couples
from briefgen.analysis.people.namesakes import is_namesake
from briefgen.analysis.people.person_signs import begins_company, is_leader
from briefgen.analysis.people.ranked import full_name_of
from briefgen.analysis.people.sexes import Gender, begins_with_surname, sex_of_name
from briefgen.analysis.people.short_names import is_part, is_short, is_slip
from briefgen.analysis.people.sightings import Sighting, find_sightings
from briefgen.analysis.people.titles import SUFFIXES, Titled, whole_title
from briefgen.analysis.people.told_sex import sex_by_pronouns, sex_told_after
from briefgen.analysis.subjects import MAIN, rank_of
from briefgen.model import Range

MentionKind = Literal["full", "short", "honorific"]

LONGEST_TITLE = 400
"""Code points of the longest title with its name: how far back a title may begin that holds another name."""

NAMESAKE_REACH = 2
"""Paragraphs after somebody's full name in which the bare surname is his, where another of that name was told of."""

LONGEST_CALLED = 50
"""Code points before a name in which it is told that something is called so."""

LONGEST_KIN = 80
"""Code points before a name in which it is told whose he is: `his brother NAME`."""

DWELT = 3
"""Mentions by surname alone from which an article dwells on somebody."""

_LIVING = frozenset(("nsubj", "nsubjpass", "poss", "conj", "appos", "dobj", "dative", "ROOT"))
_OWN_PEOPLE = re.compile(r"\b(?:his|her|their|my|our) (?:[a-z-]+ ){1,3}$")
_ONLY_A_NAME = re.compile(r"\b(?:the name|known (?:by [\w ]{1,30} )?as|renamed|the word) $")
"""What stands before a name of whatever is called so, a town as well."""

_OF_SEVERAL = frozenset(("Reps", "Sens", "Govs", "Gens", "Profs", "Drs", "Messrs"))
"""Titles before the names of several, which are nobody's own: `Reps. NAME and NAME`."""

_SAYING = lexicons.words("saying")
_OWN_PARENT = re.compile(r"\b(?:[Mm]y|[Hh]is|[Hh]er) (?:late |own )?(?:father|mother|dad|mom|mum|parents)\b")
_JUNIOR = frozenset(("Jr", "Jr.", "II", "III"))
_MALE_NOUNS = lexicons.words("male_nouns")
_FEMALE_NOUNS = lexicons.words("female_nouns")


class Mention(Struct, frozen=True):
    """One place where a person is named; `range` covers the name only, not title or honorific."""

    range: Range
    kind: MentionKind


class NamedPerson(Struct, frozen=True):
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

    @property
    def surname(self) -> str:
        """The word of the name by which news calls somebody again; all of a name of one word."""
        return self.words[0 if begins_with_surname(self.name) else -1]

    @property
    def ends(self) -> list[int]:
        """Where the mentions of the name end, and where the titles with the name do."""
        return [mention.range[1] for mention in self.mentions] + [title.mention[1] for title in self.titles]


def find_people(article: Article) -> list[NamedPerson]:
    """Every person whom the article names, in the order of first mention.

    article: the parsed article. Headlines and other paragraphs that are not text are read last and add mentions only.
    """
    sightings = find_sightings(article)
    titles = sorted({title.mention for sighting in sightings for title in sighting.titles})
    for sighting in sightings:
        first = bisect_left(titles, (sighting.range[0] - LONGEST_TITLE, 0))
        last = bisect_right(titles, sighting.range)
        sighting.aside = any(_holds(title, sighting) for title in titles[first:last])
    couples = find_couples(article, sightings)
    told = sexes_called(sightings)
    full = _full_names(article, sightings, couples, told)
    people: dict[str, list[Sighting]] = {name: [] for name in full}
    for sighting in sightings:
        name = _whose(article, sighting, full, people, couples, told)
        if name:
            people[name].append(sighting)
    found = [_person(article, name, seen) for name, seen in people.items() if seen and _lives(article, name, seen)]
    places = sorted((mention.range[0], person.name) for person in found for mention in person.mentions)
    found = [_with_gender(article, person, places) for person in found]
    return sorted(found, key=lambda person: person.mentions[0].range)


def _holds(title: Range, sighting: Sighting) -> bool:
    """Does somebody's title, not the sighting's own, hold the sighting's name?"""
    start, end = sighting.range
    return title[0] <= start and end <= title[1] and not any(t.mention == title for t in sighting.titles)


def _lives(article: Article, name: str, seen: list[Sighting]) -> bool:
    """Is a name that carries no title anywhere that of a person: does it act, own, or go on under a surname?"""
    if any(s.titles or s.honorific or s.name != name for s in seen):
        return True
    if any(article.text.endswith("-year-old ", 0, s.range[0]) for s in seen):
        return True
    if any(_OWN_PEOPLE.search(article.text, max(0, s.range[0] - LONGEST_KIN), s.range[0]) for s in seen):
        return True  # `her colleague NAME`
    tokens = [article.tokens(*s.range) for s in seen if not _is_only_name(article, s)]
    heads = [next((t for t in group if t.head not in group), group[-1]) for group in tokens if group]
    return any(head.dep_ in _LIVING or article.text.startswith(", ", head.idx + len(head)) for head in heads)


def _is_only_name(article: Article, sighting: Sighting) -> bool:
    """Does a place only tell what something is called: `painted with the name NORWELL`?"""
    start = sighting.range[0]
    return _ONLY_A_NAME.search(article.text, max(0, start - LONGEST_CALLED), start) is not None


def _full_names(article: Article, sightings: list[Sighting], couples: Couples, told: dict[str, str]) -> list[str]:
    """The names under which people are listed: those of two words and more, then single names that stand for nobody.

    told: the sex of those who are called `Mr.` or `Ms.` often.

    A surname by which either of a couple may be meant stands for itself: who of them it is the article does not say.
    """
    rejected = {s.name for s in sightings if not s.sure and len(s.words) > 1 and _bare_article(article, s)}
    sure = Counter(s.name for s in sightings if s.sure and len(s.words) > 1)
    doubtful = {s.name for s in sightings if s.titles or s.honorific}
    full: list[str] = []
    for name in sorted(sure, key=lambda name: (-len(name.split()), -len(name), name)):
        if name in rejected and name not in doubtful:
            continue
        if not any(is_part(name, other) for other in full):
            full.append(name)
    for sighting in sightings:
        name = sighting.name
        shared = name in couples.firsts
        either = shared and any(couples.may_mean_other(sighting, f) for f in full if is_part(name, f))
        alone = len(sighting.words) == 1
        if alone and (sighting.titles or sighting.honorific or either or _speaks(article, sighting)):
            # `Mr. Holm` is not his daughter Anna
            others = [f for f in full if name in told or not clashes(sighting, f)]
            known = any(is_part(name, f) or is_slip(name, f) for f in others) and not either
            reigns = sighting.honorific in _reigning()
            cut_short = reigns and full_name_of(sighting, full, sightings) is not None
            if name not in full and not cut_short and (reigns or not known):
                full.append(name)
    return full


def _speaks(article: Article, sighting: Sighting) -> bool:
    """Is it a name alone of which the language model makes a person, and who says something, as readers know him?

    A leader need do no more than act.
    """
    start, end = sighting.range
    name = next((token for token in article.tokens(start, end) if token.dep_ == "nsubj"), None)
    labels = article.labels.get(sighting.name, Counter())
    person = name is not None and name.ent_type_ == "PERSON" and 2 * labels["PERSON"] > labels.total()
    known = name is not None and is_leader(article, sighting.name)
    spoken = name is not None and (known or name.head.lemma_ in _SAYING) and article.role_at(start) == "body"
    named = sighting.name not in lexicons.first_names() and not sighting.name.isupper()  # `BBC` is nobody
    if not ((person or known) and spoken and named):
        return False
    return not begins_company(article, sighting.name) and not _bare_article(article, sighting)  # `the Scot` is no name


def _reigning() -> frozenset[str]:
    return lexicons.offices()["reigning"]


def _bare_article(article: Article, sighting: Sighting) -> bool:
    before = article.text[max(0, sighting.range[0] - 6) : sighting.range[0]].casefold()
    return re.search(r"(?:\b(?:the|a|an)|['’]s) $", before) is not None


def _whose(
    article: Article, sighting: Sighting, full: list[str], people: dict[str, list[Sighting]], couples: Couples,
    told: dict[str, str],
) -> str | None:  # fmt: skip
    """The full name that a sighting stands for: itself, or of those that fit the one whom the words before it mean.

    told: the sex of those who are called `Mr.` or `Ms.` often. None where it may be that of somebody whose full name
    the article does not give.
    """
    words = [word.text for word in sighting.words]
    if sighting.range[0] in couples.places:
        return None
    if sighting.name in full and (len(words) > 1 or sighting.honorific in _reigning()):
        return sighting.name
    fits = [name for name in full if is_short(words, name)]
    only = len(fits) == 1 and sighting.name in told
    fits = [name for name in fits if only or not clashes(sighting, name)]
    fits = [name for name in fits if not couples.may_mean_other(sighting, name)]
    if len(words) == 1 and words[0] in couples.firsts:  # `Ms. Holm` of Peter and Anna Holm; not `Captain Holm`
        fits = [name for name in fits if " " in name] or [name for name in fits if not sighting.titles]
    if len(words) == 1:
        fits = [name for name in fits if not is_namesake(article.text, sighting.range[0], words[0], name)]
    called = len(words) == 1 and (sighting.honorific is not None or _says(article, sighting.range))
    fits = fits or [name for name in full if called and is_slip(words[0], name)]
    if sighting.younger:
        juniors = [name for name in fits if name.split()[-1] in _JUNIOR]
        return juniors[0] if len(juniors) == 1 else None
    sex = sex_called(sighting)
    known = [name for name in fits if sex_of_name(name) == sex or begins_with_surname(name)]
    fits = known if known and sex in ("male", "female") else fits
    same = [name for name in fits if name == sighting.name]
    fits = same or [name for name in fits if _surname(name, len(words)) == words] or fits
    if len(fits) > 1 and len(words) == 1 and any(people[name] for name in fits):
        return _namesake(article, sighting, [name for name in fits if people[name]], people)
    return min(fits, key=lambda name: (_is_relative(people[name]), -len(people[name])), default=None)


def _surname(name: str, count: int) -> list[str]:
    """So many words of a name as stand for it: the last ones, or the first where it begins with the surname."""
    words = name.split()
    return words[:count] if begins_with_surname(name) else words[-count:]


def _namesake(article: Article, sighting: Sighting, names: list[str], people: dict[str, list[Sighting]]) -> str | None:
    """Who of several named before is meant by the surname that they share; None where two may be.

    Who says something is he who has spoken before. Else news calls him so on whom it dwells, and the others by their
    first names too; of two on whom it does not dwell he is meant who was named last, as a subject rather than in
    passing.
    """
    # Of whom only the first name has been told, nobody knows yet that he is called so.
    names = [name for name in names if any(sighting.name in seen.name.split() for seen in people[name])] or names
    gender = lexicons.honorifics().get(sighting.honorific or "")
    if gender in ("male", "female"):
        names = [name for name in names if _honorific_gender(people[name]) in (None, gender)] or names
    else:
        gender = sex_told_after(article, sighting.range)
        names = [name for name in names if gender is None or sex_of_name(name) in (None, gender)] or names
    if sighting.honorific:
        names = _called_so(sighting.honorific, names, people) or names
    told = _just_told_of(article, sighting, names, people)
    if told:
        return told
    if _says(article, sighting.range):
        heard = [name for name in names if any(_says(article, seen.range) for seen in people[name])]
        if len(heard) == 1:
            return heard[0]
    called = {name: sum(seen.name == sighting.name for seen in people[name]) for name in names}
    if any(called.values()):
        names = [name for name in names if called[name] or not _is_relative(people[name])]
    names = [name for name in names if any(not seen.aside for seen in people[name])] or names
    first, *others = sorted(names, key=lambda name: -called[name])
    last = max(names, key=lambda name: _salience(article, people[name][-1]))
    children = [name for name in names if any(s.name == name and _has_parent(article, s) for s in people[name])]
    if len(children) == 1 and _has_parent(article, sighting):
        return children[0]
    if all(called[first] >= max(DWELT, 2 * called[name]) for name in others):
        return first
    dwelt = called[first] > 0 and all(called[first] > called[name] for name in others)
    near = article.paragraphs_between(people[last][-1].range[0], sighting.range[0]) <= NAMESAKE_REACH
    return last if near and (last == first or not dwelt) else None


def _just_told_of(
    article: Article, sighting: Sighting, names: list[str], people: dict[str, list[Sighting]]
) -> str | None:
    """Of several namesakes the one who is, by his full name, the subject of the sentence before in the paragraph."""
    last = max(names, key=lambda name: people[name][-1].range)
    seen = people[last][-1]
    before = (article.sentence_at(sighting.range[0]) or 0) - 1
    whole = seen.name == last and article.sentence_at(seen.range[0]) == before
    near = whole and article.paragraphs_between(seen.range[0], sighting.range[0]) == 0
    return last if near and rank_of(article.tokens(*seen.range)[-1]) >= MAIN else None


def _has_parent(article: Article, sighting: Sighting) -> bool:
    """Is somebody the subject of a sentence that tells of his own father or mother: `NAME thanked his father`?"""
    number = article.sentence_at(sighting.range[0])
    words = article.words(article.source.sentences[number]) if number is not None else ""
    return _OWN_PARENT.search(words) is not None and rank_of(article.tokens(*sighting.range)[-1]) >= MAIN


def _says(article: Article, name: Range) -> bool:
    """Is a name the subject of a verb of speech?"""
    return any(t.dep_ == "nsubj" and t.head.lemma_ in _SAYING for t in article.tokens(*name))


def _salience(article: Article, seen: Sighting) -> tuple[int, float, Range]:
    """How near the front of a reader's mind somebody is: by the sentence, then the part he has in it."""
    start, end = seen.range
    head = article.tokens(start, end)[-1]
    return article.sentence_at(start) or 0, rank_of(head), (-start, -end)


def _called_so(honorific: str, names: list[str], people: dict[str, list[Sighting]]) -> list[str]:
    """Those who have been `Mr. NAME` before, where the others were named as owners only: `ANNA HOLM's house`."""
    called = [name for name in names if any(seen.honorific == honorific for seen in people[name])]
    others = [seen for name in names if name not in called for seen in people[name] if seen.name == name]
    return called if all(seen.words[-1].possessive for seen in others) else []


def _is_relative(seen: list[Sighting]) -> bool:
    """Is somebody named as a relative of somebody else: `daughter NAME`? A bare surname is then the other's."""
    kin = _MALE_NOUNS | _FEMALE_NOUNS
    return any(title.words.split()[0].casefold() in kin for sighting in seen for title in sighting.titles)


def _honorific_gender(seen: list[Sighting]) -> str | None:
    known = {lexicons.honorifics().get(s.honorific or "") for s in seen} & {"male", "female"}
    return known.pop() if len(known) == 1 else None


def _person(article: Article, name: str, seen: list[Sighting]) -> NamedPerson:
    mentions = tuple(
        Mention(s.range, "full" if s.name == name else "honorific" if s.honorific else "short")
        for s in sorted(seen, key=lambda s: s.range)
    )
    whole = [s for s in seen if s.name == name] or seen
    ordered = sorted(whole, key=lambda s: (s.caption, not s.titles, s.range))
    best = ordered[0]
    titles = tuple(title for s in sorted(seen, key=lambda s: s.range) for title in s.titles)
    own = [title for title in best.titles if title.words.split()[-1].rstrip(".") not in _OF_SEVERAL]
    title = own[0] if own else None
    place = title.mention if title else best.range
    return NamedPerson(name, whole_title(title.words) if title else None, place, mentions, titles,
                       _gender_of_words(seen))  # fmt: skip


def _gender_of_words(seen: list[Sighting]) -> Gender | None:
    said = {lexicons.honorifics().get(s.honorific or "") for s in seen}
    titles = " ".join(title.words.casefold() for s in seen for title in s.titles).split()
    male = "male" in said or any(word in titles for word in _MALE_NOUNS)
    female = "female" in said or any(word in titles for word in _FEMALE_NOUNS)
    return "male" if male and not female else "female" if female and not male else None


def _listed_gender(person: NamedPerson) -> Gender | None:
    """Gender by the first name; of one called by an office that leaders have and a surname, that of the leader."""
    listed = lexicons.first_names() if len(person.words) > 1 else lexicons.leaders_genders()
    office = leads(person.titles)
    found = listed.get(person.words[0]) if office or len(person.words) > 1 else None
    return "male" if found == "male" else "female" if found == "female" else None


def _with_gender(article: Article, person: NamedPerson, places: list[tuple[int, str]]) -> NamedPerson:
    """Gender by title or by a well-known name, else by the pronouns that follow where nobody else is named."""
    known = person.gender or _listed_gender(person)
    alone = (mention.range for mention in person.mentions if _is_named_alone(article, mention.range, person, places))
    return replace(person, gender=known or sex_by_pronouns(article, person.name, alone))


def _is_named_alone(article: Article, place: Range, person: NamedPerson, places: list[tuple[int, str]]) -> bool:
    """Does the sentence of a place name nobody else? places: where people are named, in order, with their names."""
    index = article.sentence_at(place[0])
    start, end = article.source.sentences[index] if index is not None else place
    named = places[bisect_left(places, (start, "")) : bisect_left(places, (end, ""))]
    return all(name == person.name for _, name in named)
