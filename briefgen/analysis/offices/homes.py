"""Whose office it is where the title does not say: the body or the state that is left to be understood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.beside import title_words
from briefgen.analysis.bodies.sorts import name_words
from briefgen.analysis.offices.anaphors import of_noun
from briefgen.analysis.offices.constables import force_of
from briefgen.analysis.offices.counterparts import main_beside, states_across
from briefgen.analysis.offices.home_offices import lacks, may_have
from briefgen.analysis.offices.kindred import of_kindred
from briefgen.analysis.offices.officers import of_body_before, of_last_body, office_of, owned
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.titles import Titled, is_office, is_topic, office_in
from briefgen.tables import one_of

SAME_SENTENCE, SAME_PARAGRAPH = 3.0, 2.0
"""How much a state named beside a `President X` of no stated country counts, against half a point a mention."""

EACH_MENTION, MOST_MENTIONS = 0.5, 8
"""Half a point for each mention, up to eight: beyond that a state is the topic, not more likely the president's."""

SEAT_NEARBY, SEAT_ELSEWHERE = 4.0, 1.0
"""A seat of government (`the White House`) in the paragraph all but names the country of a bare `President X`."""

TAKEN = 2.0
"""Another person with the same office whose country is stated makes that country less likely."""

UNNAMED_COUNTRY = 3.0
"""English-language news leaves the country of few presidents out, those of the United States; taken back by TAKEN's
case."""

ESTABLISHED = 3
"""A state named less often is in the sentence by chance more often than because it is the one meant."""

NEEDED, LEAD = 1.5, 0.5
"""Below this, or with less lead over the next state, it can't be told whose office it is."""

_WELL_KNOWN = lexicons.words("well_known_presidents")
_UNNAMED_COUNTRY = "state:US"
_NATIONAL_ONLY = re.compile(r"\b(?:prime|foreign|defen[cs]e|home office|european?|cabinet office|shadow|former|ex)\b")
_LOCAL_HEADS = lexicons.words("local_heads") - {"premier"}
_NATIONAL_ARMS = frozenset(("government", "ministry", "military", "army", "navy", "presidency", "cabinet", "regime"))
"""Arms that are a state's even where the article has not named them before: `army chief NAME`."""

_ARM_AFTER = re.compile(r"\b(?:of|for|at|in) the ((?:[a-z]+ ){0,3}?(?:ministry|government|military|army|navy))\b")
"""`director at the finance ministry`: the arm that a title is of, by its common noun."""

_DEVOLVED = lexicons.words("devolved")
_ADJECTIVES = {"Scotland": "Scottish", "Wales": "Welsh", "Northern Ireland": "Northern Ireland"}
_POLITICIANS = frozenset(("officials", "ministers", "politicians", "leaders", "lawmakers"))
_STATE_OFFICES = frozenset(("office", "service", "agency"))
_STATE_MATTERS = lexicons.words("state_matters")

_PRESIDENTIAL = lexicons.offices()["spokespeople"] | {"aide", "adviser", "advisor"}

_ENVOYS = frozenset(("ambassador", "deputy", "acting"))
_EUROPE = "body:European Union"
_PORTFOLIOS = one_of(lexicons.words("european_portfolios"))
_COMMISSIONER = re.compile(
    rf"\beuropean (?:[\w,]+ )*commissioner$|\b(?:{_PORTFOLIOS}) commissioner$"
    r"|\beuropean commission (?:vice[- ])?(?:president|chief|head|spokes(?:man|woman|person))$"
)
_COMMISSIONS_OWN = re.compile(r"(?:(?:chief|deputy|acting|interim) )?commissioner|commission (?:chief|head)", re.I)
_EXECUTIVE = re.compile(r"\b(?:CEO|chief executive|executive director|chief [a-z]+ officer)\b", re.I)
"""Offices that no political party has."""

_OF_MEMBERS = re.compile(
    r"(?P<who>[\w-]+s(?=['’] )|[\w-]+(?:men|women|people)(?=['’]s ))"
    r"['’]s? (?:[a-z]+ )?(?:spokes(?:man|woman|person)|leader)$"
)
_COUNTRY = re.compile(r"\b(?:country|nation|kingdom|republic)['’]s\b")


def understood_body(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """The key of the body or state whose office a title is that names none; None where nothing shows it.

    `the coalition's spokesman`, `union leader`: the body named before whose name, or kind, has that noun; `the
    country's parliament speaker`: the state spoken of; `its president`, `chief executive NAME`: the body named last.
    """
    found = (
        of_noun(article, title, bodies)
        or _by_word(article, title, bodies)
        or _of_arm(article, title, bodies)
        or _of_president(title, bodies)
        or _of_embassy(article, title, bodies)
        or _of_last_region(article, title, bodies)
        or _of_devolved(title, bodies)
        or _of_the_country(article, title, bodies)
        or _of_members(article, title)
        or force_of(article, title, bodies)
        or _of_commissioners(title, bodies)
        or _of_commission(title, bodies)
        or of_kindred(article, title, bodies)
        or of_last_body(article, title, bodies)
        or of_body_before(article, title, bodies)
    )
    return None if found in lexicons.political_parties() and _EXECUTIVE.search(title.words) else found


def _by_word(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`Observatory head NAME`: the one body with the capitalised word of a title in its name.

    Not `High school teacher NAME` as a sentence begins, where the capital says nothing of a longer noun.
    """
    first, *more = title.words.split()
    if not first[0].isupper() or is_office(first) or is_topic(first) or owned(article, title):
        return None
    opens = title.mention[0] == article.sentence_start(title.mention[0])
    local = title_words(title.words) & (_LOCAL_HEADS | lexicons.words("witness") | {"prosecutor"})
    if local or (opens and more and not is_office(more[0])):
        return None
    word = first.removesuffix("'s").removesuffix("’s").casefold()
    keys = {key for key in bodies.kinds if key.startswith("body:") and word in name_words(key)}
    return keys.pop() if len(keys) == 1 else None


def _of_arm(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`ministry spokeswoman NAME`: the ministry named last, a state's or a party of its own.

    Else that of the main state, or of the one named last in the paragraph, that has such an arm.
    """
    head = office_in(title.words)
    told = _ARM_AFTER.search(title.words)
    head = told[1] if told else head
    arms = lexicons.nouns()["arms"] & {re.sub("['’]s?$", "", word.casefold()) for word in re.split(r"[\s-]+", head)}
    if not arms:
        return None
    for mention in bodies.back_from(title.mention[0]):
        if mention.means_itself and arms & set(article.words(mention.range).casefold().split()):
            return mention.key
    topics = {word.casefold() for word in re.split(r"[\s-]+", head)} & _STATE_MATTERS
    if not arms & _NATIONAL_ARMS and not (arms & _STATE_OFFICES and topics):
        return None
    if bodies.main_state and may_have(bodies.main_state, *arms):
        return bodies.main_state
    return _state_before(article, title.mention[0], bodies, arms)


def _state_before(article: Article, place: int, bodies: Bodies, arms: Collection[str]) -> str | None:
    """The state with such arms named last before a place in its paragraph, else the only one of the article."""
    near = bodies.within(article.paragraph_start(place), place)
    named = [m.key for m in near if may_have(m.key, *arms)]
    return named[-1] if named else _only_state(bodies, arms)


def _only_state(bodies: Bodies, arms: Collection[str] = ()) -> str | None:
    """The state of an article that names but one, or but one that has such arms."""
    named = {m.key for m in (*bodies.mentions, *bodies.places) if may_have(m.key, *arms)}
    return named.pop() if len(named) == 1 else None


def _of_president(title: Titled, bodies: Bodies) -> str | None:
    """`presidential spokesman NAME`: of the state that the article is about."""
    words = title.words.casefold().split()
    if "presidential" not in words or words[-1] not in _PRESIDENTIAL:
        return None
    return bodies.main_state or _only_state(bodies)


def _of_embassy(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`Ambassador NAME`: of the state whose embassy the article has named last, if it has named one."""
    if not title_words(title.words) <= _ENVOYS:
        return None
    missions = (m for m in bodies.back_from(title.mention[0]) if m.kind == "arm" and m.key.startswith("state:"))
    return next((m.key for m in missions if "embassy" in article.words(m.range).casefold()), None)


def _of_last_region(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`Its governor, NAME`: of the state or city that its sentence, or the one before, named last.

    Not where a bank was named after it, which has a governor, too.
    """
    number = article.sentence_at(title.mention[0])
    if number is None or not owned(article, title) or not _LOCAL_HEADS & set(title.words.casefold().split()):
        return None
    start = article.source.sentences[max(0, number - 1)][0]
    named = [m for m in (*bodies.regions, *bodies.mentions) if start <= m.range[0] < title.mention[0]]
    named = [m for m in named if m.key.startswith("region:") or "bank" in name_words(m.key)]
    last = max(named, key=lambda m: m.range, default=None)
    return last.key if last is not None and last.key.startswith("region:") else None


def _of_commission(title: Titled, bodies: Bodies) -> str | None:
    """`European Trade Commissioner NAME`, `Competition Commissioner NAME`: of the European Union, where it is named."""
    commissioner = _COMMISSIONER.search(title.words.casefold())
    return _EUROPE if commissioner is not None and _EUROPE in bodies.kinds else None


def _of_commissioners(title: Titled, bodies: Bodies) -> str | None:
    """`The commissioner, NAME`: of the commission named last that is no state's and no police's."""
    if not _COMMISSIONS_OWN.fullmatch(title.words):
        return None
    named = (m.key for m in bodies.back_from(title.mention[0]) if m.means_itself and m.key.startswith("body:"))
    return next((key for key in named if "commission" in name_words(key)), None)


def _of_members(article: Article, title: Titled) -> str | None:
    """`Fishermen's leader NAME`: those whose spokesman somebody is, by their common noun."""
    hit = _OF_MEMBERS.match(title.words)
    start = title.mention[0]
    if hit is None:
        return None
    word = article.tokens(start, start + hit.end("who"))[0]
    plural = word.tag_ == "NNS" or any(t.lower_ == word.lower_ and t.tag_ == "NNS" for t in article.doc)
    return f"group:{hit['who']}" if plural else None


def _of_devolved(title: Titled, bodies: Bodies) -> str | None:
    """`First Minister NAME`: of the one devolved government that the article names, `the Scottish Executive`."""
    if "first minister" not in title.words.casefold():
        return None
    keys = {key for key in bodies.kinds if key.removeprefix("body:") in _DEVOLVED}
    return keys.pop() if len(keys) == 1 else None


def governing_by(adjective: str, bodies: Bodies) -> str | None:
    """The key of the devolved government of `Scottish ministers`, where the article names it."""
    regions = [region for region, word in _ADJECTIVES.items() if word == adjective]
    key = governing(f"region:{regions[0]}", bodies) if regions else ""
    return key if key.startswith("body:") else None


def governing(region: str, bodies: Bodies) -> str:
    """The key of the body that governs a region, where the article names it: the Scottish Executive is Scotland's."""
    adjective = _ADJECTIVES.get(region.removeprefix("region:"))
    devolved = [key for key in bodies.kinds if key.removeprefix("body:") in _DEVOLVED]
    named = [key for key in devolved if adjective and key.startswith(f"body:{adjective} ")]
    return named[0] if len(named) == 1 else region


def _of_the_country(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`the country's parliament speaker`: of the state named most in this and the paragraph before."""
    if not _COUNTRY.search(title.words):
        return None
    place = title.mention[0]
    here, sentence = article.paragraph_at(place) or 0, article.sentence_at(place)
    start = article.source.paragraphs[max(0, here - 1)][0]
    end = article.source.sentences[sentence][1] if sentence is not None else place
    later = {m.key for m in bodies.within(title.mention[1], end)}
    near = [m.key for m in bodies.within(start, place) if m.key.startswith("state:")]
    near = [key for key in near if key not in later] or near
    told_of = _subject_before(article, sentence, bodies) if sentence is not None else None
    return told_of or (Counter(near).most_common(1)[0][0] if near else None)


def _subject_before(article: Article, sentence: int, bodies: Bodies) -> str | None:
    """The state that the sentence before one in the same paragraph is about: the subject of its verb."""
    start, end = article.source.sentences[max(0, sentence - 1)]
    if not sentence or article.paragraph_at(start) != article.paragraph_at(article.source.sentences[sentence][0]):
        return None
    states = [m for m in bodies.within(start, end) if m.key.startswith("state:") and m.means_itself]
    subjects = [
        m.key for m in states if any(t.dep_ == "nsubj" and t.head.dep_ == "ROOT" for t in article.tokens(*m.range))
    ]
    return subjects[0] if subjects else None


def _nation_before(article: Article, place: int, bodies: Bodies) -> str | None:
    """The state whose people of politics are the subject of the sentence before: `some STATE politicians were wary`."""
    number = article.sentence_at(place)
    if not number:
        return None
    start, end = article.source.sentences[number - 1]
    people = [t for t in article.tokens(start, end) if t.dep_ == "nsubj" and t.head.dep_ == "ROOT"]
    people = [t for t in people if t.lower_ in _POLITICIANS]
    states = [m.key for t in people for m in bodies.within(t.left_edge.idx, t.idx) if m.key.startswith("state:")]
    return states[0] if len(states) == 1 else None


def is_bare(title: str) -> bool:
    """Is a title nothing but a national office, so that the country is left to be understood?"""
    words = {word.casefold() for word in re.split(r"[\s-]+", title)}
    return words <= lexicons.words("national_offices") | lexicons.offices()["ranks"]


def _is_ministers(title: str) -> bool:
    """Is it the title of a minister in office, whatever for: `Fisheries and Rural Policy Minister`?"""
    head = office_in(title.casefold())  # `Minister for Rural Affairs`
    words, rest = re.split(r"[\s-]+", head), title.casefold()[len(head) :].split()
    if words[-2:] == ["first", "minister"]:
        return False  # of a part of a state
    if _NATIONAL_ARMS & set(rest):
        return False  # of the government that is named there
    return words[-1] == "minister" and not ({"shadow"} | lexicons.offices()["past_or_future"]) & set(words)


def _devolved_minister(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """The government of a part of a state whose minister somebody is, where that part is what the article is about."""
    words = [title.words.casefold() for title in person.titles]
    if not any(w.endswith("minister") and not _NATIONAL_ONLY.search(w) for w in words):
        return None
    named = Counter(region for region, adjective in _ADJECTIVES.items() for _ in _named(article, region, adjective))
    region, most = next(iter(named.most_common(1)), ("", 0))
    states = [count for key, count in bodies.counts.items() if key.startswith("state:")]
    governed = governing(f"region:{region}", bodies)
    known = governed in bodies.kinds and governed.startswith(("body:", "region:"))
    return governed if known and most > max(states, default=0) else None


def _named(article: Article, region: str, adjective: str) -> list[str]:
    return re.findall(rf"\b(?:{region}|{adjective})\b", article.text)


def _is_well_known(person: NamedPerson) -> bool:
    """Is somebody called by the name of a president whose country news leaves out, by his surname or with his own?"""
    surname, first = person.surname, person.words[0]
    return surname in _WELL_KNOWN and (len(person.words) == 1 or first in lexicons.presidents().get(surname, ()))


def understood_state(
    article: Article, person: NamedPerson, people: list[NamedPerson], bodies: Bodies, sides: dict[str, str | None]
) -> str | None:
    """The state of a `President X` or `Foreign Minister Y` with no country in any title, from what is named around.

    sides: the keys of those whose titles say it, by name.
    """
    office = next((o for title in person.titles if (o := office_of(title.words))), None)
    devolved = _devolved_minister(article, person, bodies)
    if devolved:
        return devolved
    bare = [title.words for title in person.titles if title.words.casefold() != "first minister"]
    if office is None or not any(is_bare(words) or _is_ministers(words) for words in bare):
        return None
    place = person.titles[0].mention[0]
    told_of = _nation_before(article, place, bodies) if office == "minister" else None
    if told_of and not lacks(told_of, office):
        return told_of
    sentence, paragraph = article.sentence_at(place), article.paragraph_at(place)
    holders = {sides[p.name] for p in people if p is not person and any(office_of(t.words) == office for t in p.titles)}
    scores: dict[str, float] = {}
    across = states_across(article, person, people, bodies)
    known = office == "president" and _is_well_known(person)
    for key, count in bodies.counts.items():
        if not key.startswith("state:") or lacks(key, office) or key in across:
            continue
        if known and key != _UNNAMED_COUNTRY:
            continue
        if office == "minister" and all(m.kind in ("arm", "seat") for m in bodies.own[key]):
            continue  # an office of that name may be another state's
        scores[key] = EACH_MENTION * min(count, MOST_MENTIONS)
        if key in holders and office != "minister":
            scores[key] -= TAKEN
        elif known:
            scores[key] += UNNAMED_COUNTRY
        mentions = [m for m in (*bodies.mentions, *bodies.places) if m.key == key]
        starts = [m.range[0] for m in mentions]
        seats = [m.range[0] for m in mentions if m.kind in ("arm", "seat")]
        near = SAME_SENTENCE * any(article.sentence_at(s) == sentence for s in starts)
        near += SAME_PARAGRAPH * any(article.paragraph_at(s) == paragraph for s in starts)
        scores[key] += near if count >= ESTABLISHED else near / 2
        scores[key] += SEAT_NEARBY * any(article.paragraph_at(s) == paragraph for s in seats) + SEAT_ELSEWHERE * bool(
            seats
        )
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < NEEDED or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < LEAD):
        if across:
            return main_beside(across, bodies)
        return bodies.main_state if any(_is_ministers(title.words) for title in person.titles) else None
    return ranked[0][0]
