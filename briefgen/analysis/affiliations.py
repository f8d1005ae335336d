"""For whom each person speaks: a state, an organisation, or nobody but himself."""

from __future__ import annotations

import re
from collections import Counter

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.people import NamedPerson, Titled
from briefgen.model import Range

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

NEARBY = 2
"""Paragraphs back in which the company of a bare `chief executive` is sought."""

NEEDED, LEAD = 1.5, 0.5
"""Below this, or with less lead over the next state, it can't be told whose office it is."""

_WELL_KNOWN = lexicons.words("well_known_presidents")
_INDEPENDENT = lexicons.words("independent")
"""Holders of these speak for themselves even where a body stands in the title: a professor is not her university."""

_SERVANTS = lexicons.words("servants")
"""Holders of these speak for the person in whose service they are."""

_ELECTED = lexicons.words("elected")
"""Holders of these speak for their political party, or for themselves; not for the state whose adjective they carry."""

_UNNAMED_COUNTRY = "state:US"
_CROWNED = frozenset(("king", "queen", "crown prince"))
_JUDGES = frozenset(("judge", "justice", "magistrate", "judges", "justices"))
_CORPORATE = lexicons.words("corporate_offices")
_LOCAL_HEADS = lexicons.words("local_heads")
_LOCAL_OFFICES = _LOCAL_HEADS | lexicons.words("local_offices")
_PORTFOLIO = frozenset(("secretary", "minister", "undersecretary"))
_PLAIN_TOPICS = frozenset(("state", "deputy", "assistant", "press", "general", "foreign", "prime", "national", "home"))
_FROM = re.compile(r"\bfrom (?:the )?$")
_OF = re.compile(r" of (?:the )?(?=[A-Z])")
_WHO_LEADS = re.compile(
    r",? who (?:also )?(?:chairs|heads|leads|runs|directs|oversees|speaks for|represents) (?:the )?"
)
_PARTY_LETTER = re.compile(r",? ?\(?\b([DR])-[A-Z]")
_HEADS = (
    "president",
    "prime minister",
    "premier",
    "king",
    "queen",
    "chancellor",
    "minister",
    "vice president",
    "crown prince",
)
_FIRST_PREPOSITION = re.compile(r"\b(?:of(?! state\b)|for|to|at|in|with|on|from|under)\b")
_ANAPHOR = re.compile(
    r"\b(board|commission|committee|council|bank|airline|league|university|institute|foundation|coalition|union|company|"
    r"group|movement|alliance|agency|organi[sz]ation|court|party|association|firm)['’]?s?\b"
)


def affiliate(article: Article, people: list[NamedPerson], bodies: Bodies) -> dict[str, str | None]:
    """The key of the body that each person speaks for.

    people: the persons named; bodies: the states and organisations of the article.
    Returns by name: `state:…`, `body:…`, or `person:NAME` for one who speaks for nobody else; None where it can't be
    told.
    """
    sides = {person.name: _by_title(article, person, bodies) for person in people}
    for person in people:
        principal = _principal(article, person, people)
        if principal and sides[person.name] in (None, f"person:{person.name}"):
            sides[person.name] = sides[principal] or f"person:{principal}"
    for person in people:
        if sides[person.name] is None:
            sides[person.name] = _by_home(article, person, people, bodies, sides)
    return sides


def _principal(article: Article, person: NamedPerson, people: list[NamedPerson]) -> str | None:
    """The person for whom this one works: `Ms X's campaign manager`, `the lawyer for Mr Y`."""
    for title in person.titles:
        words = {word.casefold() for word in re.split(r"[\s-]+", title.words)}
        if not words & _SERVANTS or words & lexicons.offices()["past_or_future"]:
            continue
        start, end = _words_range(article, title)
        for other in people:
            if other is not person and any(start <= m.range[0] and m.range[1] <= end for m in other.mentions):
                return other.name
    return None


def _by_title(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """The side that a person's titles name: a body or a government first, then a political party."""
    verdicts = [_of_title(article, title, bodies) for title in person.titles]
    named = [verdict for verdict in verdicts if verdict not in (None, "self")]
    office = next((verdict for verdict in named if verdict not in lexicons.political_parties()), None)
    leads = _leads(article, person, bodies)
    if leads or office:
        return leads or office
    home = _of_after_name(article, person, bodies)
    if home:
        return home
    political = _political(article, person, bodies) or next(iter(named), None)
    if political and not any(m.means_itself for m in bodies.own.get(political, ())):
        return f"person:{person.name}"
    if political:
        return political
    return f"person:{person.name}" if "self" in verdicts else None


def _of_after_name(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """`Foreign Minister NAME of STATE`: the state or body directly after the name of an office-holder."""
    placed = _ELECTED | _JUDGES  # where a lawmaker or judge sits is not whom he speaks for
    offices = [t for t in person.titles if not placed & set(re.split(r"[\s-]+", t.words.casefold()))]
    for mention in person.mentions:
        hit = _OF.match(article.text, mention.range[1])
        body = bodies.covering(hit.end()) if hit and offices else None
        if body is not None and (body.means_itself or body.key.startswith("region:")):
            return body.key
    return None


def _leads(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """`NAME, a representative who chairs the BODY`: whom one leads says more than where one sits."""
    ends = [mention.range[1] for mention in person.mentions] + [title.mention[1] for title in person.titles]
    for end in ends:
        hit = _WHO_LEADS.match(article.text, end)
        body = bodies.covering(hit.end()) if hit else None
        if body is not None and body.means_itself:
            return body.key
    return None


def _political(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """The political party of a lawmaker: `(D-N.Y.)` after the name."""
    for mention in person.mentions:
        letter = _PARTY_LETTER.match(article.text, mention.range[1])
        if letter:
            key = {"D": "body:Democrats", "R": "body:Republicans"}[letter[1]]
            return key if bodies.counts[key] else f"person:{person.name}"
    return None


def _of_title(article: Article, title: Titled, bodies: Bodies) -> str | None:
    words = [word.casefold().strip(".,") for word in re.split(r"[\s-]+", title.words)]
    start, end = _words_range(article, title)
    if lexicons.offices()["past_or_future"] & set(words):
        return "self"
    head = _FIRST_PREPOSITION.split(title.words, maxsplit=1)[0]
    head_words = {word.casefold().strip(".,") for word in re.split(r"[\s-]+", head)}
    inside = [m for m in bodies.within(start, end) if m.kind != "people"]
    before = [m for m in inside if m.range[0] < start + len(head)]
    after = [m for m in inside if m.range[0] >= start + len(head)]
    if _INDEPENDENT & head_words:
        return "self"
    peculiar = _peculiar(title, bodies)
    if _ELECTED & head_words and not peculiar:
        parties = [m for m in inside if m.key in lexicons.political_parties() or bodies.kinds[m.key] == "armed group"]
        if parties:
            return parties[0].key
        if not {"leader", "member"} & head_words or not before:
            return "self"
    if _JUDGES & head_words:
        return _court(title, inside, bodies) or "self"
    department = _department(article, words, bodies)
    region = _region(article, title, (start, end), head_words, bodies)
    before = [m for m in before if not _is_leaning(m)] or (before if not region else [])
    if department and not any(m.key.startswith("body:") and not _is_leaning(m) for m in before):
        return department
    if region and not any(m.key.startswith("body:") for m in before):
        return region
    if before:
        return _own_body(before, after).key
    if peculiar:
        return peculiar
    if after:
        return after[0].key
    return (
        _anaphor(article, title, bodies)
        or _of_the_country(article, title, bodies)
        or _of_last_body(article, title, bodies)
    )


def _is_leaning(mention: BodyMention) -> bool:
    """Is a political party only the adjective of somebody in office: `Republican attorney general`?"""
    return mention.kind == "adjective" and mention.key in lexicons.political_parties()


def _region(article: Article, title: Titled, place: Range, head: set[str], bodies: Bodies) -> str | None:
    """The state, province or city that a title is of; of its head only where the article is about it, too.

    Governors and mayors are quoted on much that is not their state's: they stand for it only if it is named elsewhere.
    """
    inside = [m for m in bodies.regions if place[0] <= m.range[0] and m.range[1] <= place[1]]
    if not inside and head & _LOCAL_OFFICES and any(_is_leaning(m) for m in bodies.within(*place)):
        return _main_region(bodies)
    if not inside or _FROM.search(article.text, max(place[0], inside[0].range[0] - 6), inside[0].range[0]):
        return None
    key = inside[0].key
    if not head & _LOCAL_OFFICES:
        return None
    if head & _LOCAL_HEADS:
        others = [m for m in (*bodies.regions, *bodies.own.get(key, ())) if m.key == key and m not in inside]
        return key if others else None
    return key


def _main_region(bodies: Bodies) -> str | None:
    """The region that the article is about, for `Republican Secretary of State NAME`: a state's, never the nation's."""
    counts = Counter(m.key for m in (*bodies.regions, *bodies.mentions) if m.key.startswith("region:"))
    key, most = next(iter(counts.most_common(1)), ("", 0))
    return key if most >= ESTABLISHED and 2 * most >= counts.total() else None


def _department(article: Article, title_words: list[str], bodies: Bodies) -> str | None:
    """The side of the department that a secretary or minister heads, where it is named: `Labor Secretary`."""
    if not _PORTFOLIO & set(title_words):
        return None
    topics = (lexicons.offices()["title_modifiers"] & set(title_words)) - _PORTFOLIO - _PLAIN_TOPICS
    named = {key.removeprefix("body:"): key for key in bodies.kinds if key.startswith("body:")}
    arms = {article.words(m.range): m.key for m in bodies.mentions if m.kind == "arm"}
    for words, key in (named | arms).items():
        name = words.casefold().split()
        if name[-1] in ("department", "ministry") and topics & set(name[:-1]):
            return key
    return None


def _court(title: Titled, inside: list[BodyMention], bodies: Bodies) -> str | None:
    """The court that a judge sits in: in the title, else the one named last, else the next."""
    courts = [m for m in bodies.mentions if bodies.kinds[m.key] == "court"]
    named = [m for m in inside if m in courts]
    earlier = [m for m in courts if m.range[1] <= title.mention[0]]
    return next((m.key for m in (*named, *reversed(earlier), *courts)), None)


def _of_last_body(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`Its president, NAME` and a bare `chief executive NAME`: of the organisation or company named last."""
    owned = article.text[max(0, title.mention[0] - 4) : title.mention[0]].casefold() == "its "
    plain = re.sub(r"^(?:deputy|vice) ", "", title.words.casefold())
    if not owned and plain not in _CORPORATE:
        return None
    here = article.paragraph_at(title.mention[0]) or 0
    last = next((m for m in bodies.back_from(title.mention[0]) if m.key.startswith("body:") and m.means_itself), None)
    return last.key if last and here - (article.paragraph_at(last.range[0]) or 0) <= NEARBY else None


def _of_the_country(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`the country's parliament speaker`: of the state named most in this and the paragraph before."""
    if not re.search(r"\bcountry['’]s\b", title.words):
        return None
    place = title.mention[0]
    here, sentence = article.paragraph_at(place) or 0, article.sentence_at(place)
    start = article.source.paragraphs[max(0, here - 1)][0]
    end = article.source.sentences[sentence][1] if sentence is not None else place
    later = {m.key for m in bodies.within(title.mention[1], end)}
    near = [m.key for m in bodies.within(start, place) if m.key.startswith("state:") and m.key not in later]
    return Counter(near).most_common(1)[0][0] if near else None


def _peculiar(title: Titled, bodies: Bodies) -> str | None:
    """The state that alone has an office of this name, where the article names that state."""
    offices, plain = lexicons.peculiar_offices(), title.words.casefold()
    known = [office for office in offices if office in plain and bodies.counts[offices[office]]]
    return offices[max(known, key=len)] if known else None


def _own_body(before: list[BodyMention], after: list[BodyMention]) -> BodyMention:
    """The body before the office; an organisation within a state's adjective is the narrower and wins."""
    return next((m for m in before if m.key.startswith("body:")), before[0])


def _words_range(article: Article, title: Titled) -> Range:
    """The range of the title's words alone, within the range of title and name."""
    start, end = title.mention
    pattern = r"\s+".join(re.escape(word) for word in title.words.split())
    found = re.compile(pattern).search(article.text, start, end)
    return found.span() if found else title.mention


def _anaphor(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """`the coalition's spokesman`: the body named before whose name, or kind, has that noun."""
    noun = _ANAPHOR.search(title.words)
    if noun is None:
        return None
    earlier = [m for m in bodies.mentions if m.range[1] <= title.mention[0] and m.means_itself]
    by_name = [m.key for m in earlier if noun[1] in m.key.removeprefix("body:").casefold().split()]
    by_kind = [m.key for m in earlier if noun[1] in lexicons.heads().get(bodies.kinds[m.key], ())]
    return next(iter((*reversed(by_name), *reversed(by_kind))), None)


def _office_of(title: str) -> str | None:
    plain = title.casefold()
    return next((office for office in sorted(_HEADS, key=len, reverse=True) if office in plain), None)


def _is_bare(title: str) -> bool:
    """Is a title nothing but a national office, so that the country is left to be understood?"""
    words = {word.casefold() for word in re.split(r"[\s-]+", title)}
    return words <= lexicons.words("national_offices") | lexicons.offices()["ranks"]


def _lacks(state: str, office: str) -> bool:
    """Has this state no such office? Crowned heads are sought only where there is no president."""
    lacks = lexicons.states()[state].lacks
    return office in lacks or (office in _CROWNED and "president" not in lacks)


def _by_home(
    article: Article, person: NamedPerson, people: list[NamedPerson], bodies: Bodies, sides: dict[str, str | None]
) -> str | None:
    """The state of a `President X` or `Foreign Minister Y` with no country in any title, from what is named around."""
    office = next((o for title in person.titles if (o := _office_of(title.words))), None)
    if office is None or not any(_is_bare(title.words) for title in person.titles):
        return None
    place = person.titles[0].mention[0]
    sentence, paragraph = article.sentence_at(place), article.paragraph_at(place)
    holders = {
        sides[p.name] for p in people if p is not person and any(_office_of(t.words) == office for t in p.titles)
    }
    scores: dict[str, float] = {}
    for key, count in bodies.counts.items():
        if not key.startswith("state:") or _lacks(key, office):
            continue
        scores[key] = EACH_MENTION * min(count, MOST_MENTIONS)
        if key in holders and office != "minister":
            scores[key] -= TAKEN
        elif office == "president" and key == _UNNAMED_COUNTRY and person.name.split()[-1] in _WELL_KNOWN:
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
        return None
    return ranked[0][0]
