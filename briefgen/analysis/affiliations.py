"""For whom each person speaks: a state, an organisation, or nobody but himself."""

from __future__ import annotations

import re
from collections import Counter

from briefgen.analysis import lexicons
from briefgen.analysis.acting import client_of, pleads_for_accused, prosecutes
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.beside import (
    is_leaning,
    is_legislature,
    is_named_body,
    is_origin,
    is_sent_to,
    leads,
    of_after_name,
    of_before_name,
    of_own_body,
    title_words,
    with_body_after,
    words_of_titles,
)
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.countries import host_of, is_named
from briefgen.analysis.departments import department_of, main_region, region_counts, region_of
from briefgen.analysis.experts import independent
from briefgen.analysis.feuds import at_odds
from briefgen.analysis.homes import (
    ESTABLISHED,
    at_home,
    peculiar_state,
    understood_body,
    understood_state,
)
from briefgen.analysis.introductions import introduced_as
from briefgen.analysis.mentions import is_joined
from briefgen.analysis.officers import owned
from briefgen.analysis.own_cases import accused_of, in_own_case
from briefgen.analysis.partisans import for_their_party
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.served import principal_of
from briefgen.analysis.terms import is_about_race, listed_office, opposition, period_of
from briefgen.analysis.titles import Titled

_ELECTED = lexicons.words("elected")
"""Holders of these speak for their political party, or for themselves; not for the state whose adjective they carry."""

_LEFT = re.compile(
    r",? who (?:later |then )?(?:became|defected|resigned|quit|left|turned|retired|stepped down|was (?:sacked|fired))\b"
)
_JUDGES = frozenset(("judge", "magistrate", "judges", "justices"))
_JUDGE_AFTER = re.compile(r" [Jj]udge\b")
_JUSTICE = re.compile(r"\bjustice$", re.I)
_LEADERS = frozenset(("leader", "member", "whip"))
_KIN = lexicons.words("kin")
_PARTY_HEADS = lexicons.words("party_heads")
_APART = lexicons.words("apart_from_state")
_LEGISLATURES = lexicons.words("legislatures")
_LOCAL_HEADS = lexicons.words("local_heads")
_BACKBENCH = frozenset(("mp", "msp", "mep", "am", "peer", "backbencher", "councillor"))
"""Members of a parliament by British names: a party speaks by its leaders and spokesmen, and they for themselves."""

_COUNCIL_MEMBER = re.compile(r"\b(?:city|town|county|village|borough) council (?:member|whip)\b", re.I)
_STATES_OWN = re.compile(
    r"attorney general|secretary of state|solicitor general|lieutenant governor|gov\.?|governor"
    r"|state (?!department)(?:\w+ )*"
    r"(?:attorney general|treasurer|auditor|comptroller|director|commissioner|spokes(?:man|woman|person)|official"
    r"|schools chief)",
    re.I,
)
"""Offices that a state of a federation has as well as the nation: in a story about the state they are its own."""

_APPOINTED = re.compile(
    r"\b(?:permanent|special|resident|trade|country|regional|personal|high|union|legal|senior|chief|sales|company)"
    r" representative\b",
    re.I,
)
"""Representatives whom nobody elected."""

_STATES_MEN = frozenset(
    ("ambassador", "envoy", "representative", "delegate", "negotiator", "minister", "official", "diplomat", "secretary",
     "commissioner", "president", "premier", "chancellor", "coordinator", "observer", "mission", "commander", "general",
     "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "leader", "member")
)  # fmt: skip
"""Offices that states have at other bodies or over them: `the US representative at BODY`."""

_SECOND_POST = re.compile(r",? who (?:is|was|serves|works|acts) also |, also (?=an?\b|the\b)")
_TAKEN_UP = re.compile(r"(?:country|nation|kingdom|republic|company|firm|group|organi[sz]ation)['’]s\b")
_PORTFOLIO_AFTER = re.compile(r" (?:and [A-Z][\w ]+)?(?:Minister|Secretary|Commissioner)\b")
_LONGER_NAME = re.compile(r" [A-Z][\w’'-]+(?: (?:(?:of|for|and) )?[A-Z][\w’'-]+)+")
_STATELY = lexicons.words("stately")
_STAFF_UNION = re.compile(r"(?:['’]s?)? (?:[a-z-]+ ){0,2}(?:[a-z]+s['’]?|staff|crew) (?:trade |labor |labour )?union\b")
_CAMPAIGN = re.compile(r"(?: |['’]s? (?:presidential |election |re-election )?)campaign\b")
_SITTING = frozenset(("president", "premier", "chancellor", "prime", "governor", "mayor"))
"""Words of offices whose holder speaks for what he governs, also where he runs again."""

_PARTISAN = re.compile(r",? (?:the|a|an|\w+['’]s) (?:[\w’'-]+ ){0,3}?(Democrat|Republican)\b")
_PARTY_LETTER = re.compile(r",? ?\(?\b([DR])-[A-Z]")
_CONSTITUENCY = re.compile(r" of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*")
_DESCRIBING = frozenset(("call", "describe", "note", "persist", "contend", "complain"))
_FIRST_PREPOSITION = re.compile(r"\b(?:of(?! state\b)|for|to|at|in|with|on|from|under)\b")


def affiliate(article: Article, people: list[NamedPerson], bodies: Bodies) -> dict[str, str | None]:
    """The key of the body that each person speaks for.

    people: the persons named; bodies: the states and organisations of the article.
    Returns by name: `state:…`, `body:…`, or `person:NAME` for one who speaks for nobody else; None where it can't be
    told.
    """
    sides = {
        person.name: _by_title(article, person, bodies) or _by_introduction(article, person, people, bodies)
        for person in people
    }
    _stand_for_themselves(article, people, sides, bodies)
    served = _serve(article, people, sides, bodies)
    period = period_of(article, people, bodies)
    for person in people:
        if sides[person.name] == f"person:{person.name}" and "shadow" in words_of_titles(person):
            sides[person.name] = opposition(bodies, period) or sides[person.name]
        if sides[person.name] in (None, bodies.homeland):
            sides[person.name] = listed_office(article, person, bodies, period) or sides[person.name]
        if sides[person.name] is None:
            state = bodies.main_state if prosecutes(article, person) else None
            sides[person.name] = state or understood_state(article, person, people, bodies, sides)
    _stand_for_themselves(article, people, sides, bodies)
    sides |= for_their_party(article, people, sides, bodies, period)
    cases = in_own_case(article, people, sides, bodies)
    for name in at_odds(article, people, sides) | cases:
        sides[name] = f"person:{name}"
    accused = cases or accused_of(article, people)
    for person in people:
        if served.get(person.name) in cases:
            sides[person.name] = f"person:{served[person.name]}"
        elif len(accused) == 1 and person.name not in accused and pleads_for_accused(article, person):
            sides[person.name] = sides[min(accused)] or f"person:{min(accused)}"
    if is_about_race(article):
        governing = [p.name for p in people if _LOCAL_HEADS & words_of_titles(p)]
        for name in governing:  # who is heard there as a member of his party
            sides[name] = f"person:{name}" if (sides[name] or "").startswith("region:") else sides[name]
    return sides


def _serve(article: Article, people: list[NamedPerson], sides: dict[str, str | None], bodies: Bodies) -> dict[str, str]:
    """Put those who serve somebody, or act for a client, on his side; returns whom of those named each serves."""
    served: dict[str, str] = {}
    for person in people:
        principal, side = principal_of(article, person, people), sides[person.name]
        client = client_of(article, person, people, bodies) if principal is None else f"person:{principal}"
        if client and (side in (None, f"person:{person.name}") or not _is_in_title(article, person, side, bodies)):
            name = client.removeprefix("person:")
            sides[person.name] = (sides[name] or client) if name in sides else client
            if name in sides:
                served[person.name] = name
    return served


def _stand_for_themselves(
    article: Article, people: list[NamedPerson], sides: dict[str, str | None], bodies: Bodies
) -> None:
    """Take from a state those who run for office, and those of a state that the article has no name for."""
    for person in people:
        key = sides[person.name] or ""
        named = is_named(article, bodies.own.get(key, ())) or _is_in_title(article, person, key, bodies)
        if key.startswith("state:") and (not named or _runs(article, person)):
            sides[person.name] = f"person:{person.name}"


def _runs(article: Article, person: NamedPerson) -> bool:
    """Does somebody who governs nothing now run for an office: a candidate, or `the NAME campaign`?"""
    words = words_of_titles(person)
    campaign = any(_CAMPAIGN.match(article.text, mention.range[1]) for mention in person.mentions)
    return not words & _SITTING and (campaign or bool(words & {"candidate", "nominee", "hopeful"}))


def _is_in_title(article: Article, person: NamedPerson, side: str, bodies: Bodies) -> bool:
    """Is a body named in one of the titles of somebody who is held to speak for it?"""
    return any(m.key == side for title in person.titles for m in bodies.within(*title.place))


def _by_title(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """The side that a person's titles name: a body or a government first, then a political party."""
    titles = [with_body_after(article, title, bodies) for title in person.titles]
    verdicts = [_of_title(article, title, bodies) for title in sorted(titles, key=lambda t: _is_aside(article, t))]
    named = [verdict for verdict in verdicts if verdict not in (None, "self")]
    office = next((verdict for verdict in named if verdict not in lexicons.political_parties()), None)
    led = leads(article, person, bodies)
    if led or office:
        return led or office
    home = of_after_name(article, person, bodies) or of_before_name(article, person, bodies)
    if home:
        return home
    own_body = of_own_body(article, person, bodies)
    if own_body:
        return own_body
    political = _political(article, person, bodies) or next(iter(named), None)
    own = bodies.own.get(political or "", ())
    heads_it = bool(own) and any(_heads_party(title) for title in person.titles)
    voiced = not _BACKBENCH & words_of_titles(person) and any(_speaks(article, m) for m in own)
    if political in lexicons.political_parties() and not heads_it and not voiced:
        return f"person:{person.name}"
    if political:
        return political
    held = [title for title in person.titles if not _KIN & title_words(title.words)] or person.titles
    return f"person:{person.name}" if "self" in (_of_title(article, title, bodies) for title in held) else None


def _is_aside(article: Article, title: Titled) -> bool:
    """Does a title say less of whom its bearer speaks for than another would?

    `who is also a director of NAME` is a second post, and `the country's president` takes up a state by a noun.
    """
    second = _SECOND_POST.search(article.text, *title.mention) is not None
    return second or _TAKEN_UP.match(title.words) is not None


def _heads_party(title: Titled) -> bool:
    """Is a title that of a party's own leader or spokesman, and not of its members in a parliament?"""
    words = title_words(title.words)
    return bool(words & _PARTY_HEADS | words & {"shadow"}) and not words & {word.casefold() for word in _LEGISLATURES}


def _by_introduction(article: Article, person: NamedPerson, people: list[NamedPerson], bodies: Bodies) -> str | None:
    """The side that an office names which the article tells beside the first mention of somebody without a title."""
    title = introduced_as(article, person, people)
    return _of_title(article, title, bodies) if title else None


def _political(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """The party of a lawmaker, by `(D-N.Y.)` or `the panel's ranking Democrat` beside the name, if it has a voice.

    Lawmakers speak for themselves where the article does not let their party speak as one.
    """
    ends = [mention.range[1] for mention in person.mentions] + [title.mention[1] for title in person.titles]
    for end in ends:
        hit = _PARTY_LETTER.match(article.text, end) or _PARTISAN.match(article.text, _after_place(article, end))
        if hit:
            key = {"D": "body:Democrats", "R": "body:Republicans"}[hit[1][0]]
            return key if any(_speaks(article, m) for m in bodies.own.get(key, ())) else f"person:{person.name}"
    leanings = (bodies.covering(mention.range[0] - 2) for mention in person.mentions)  # `Tory NAME`
    party = next((m.key for m in leanings if m is not None and is_leaning(m)), None)
    return party if party and any(_speaks(article, m) for m in bodies.own[party]) else None


def _after_place(article: Article, end: int) -> int:
    """Where a lawmaker's name with the constituency after it ends: `NAME of Maryland`."""
    hit = _CONSTITUENCY.match(article.text, end)
    return hit.end() if hit else end


def _speaks(article: Article, mention: BodyMention) -> bool:
    """Is a body the subject of a verb of speech?"""
    tokens = article.tokens(*mention.range)
    head = top_of(tokens)
    said = lexicons.words("saying") | lexicons.words("stating")
    if mention.kind != "name" or head is None or head.dep_ != "nsubj":
        return False
    return head.head.lemma_ in said | _DESCRIBING


def _of_title(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """The key of the body or state that one title names, `self` for nobody's; None where it can't be told."""
    start, end = title.place
    if lexicons.offices()["past_or_future"] & title_words(title.words) or _LEFT.match(article.text, title.mention[1]):
        return "self"
    first, last = bodies.covering(start), bodies.covering(end - 1)
    if first is not None and first.range[1] < end:
        start = min(start, first.range[0])  # a title begins in the midst of `Bank of Norwell`
    end = max(end, last.range[1]) if last is not None else end  # a title stops at the `&` of a firm's name
    head = _FIRST_PREPOSITION.split(title.words, maxsplit=1)[0]
    if "shadow" in title_words(head):
        parties = lexicons.political_parties()
        return next((m.key for m in bodies.within(start, end) if m.key in parties), "self")
    inside = [m for m in bodies.within(start, end) if m.kind != "people"]
    inside = [m for m in inside if not (m.key.startswith("state:") and is_origin(article, m))]
    inside = [m for m in inside if not is_joined(article, m) and not _is_portfolio(article, m, bodies)]
    inside = [m for m in inside if not is_sent_to(article, title, m)]
    before = [m for m in inside if m.range[0] < title.place[0] + len(head) and not _is_employer(article, m)]
    after = [m for m in inside if m not in before and m.range[0] >= start + len(head) and not _is_in_name(article, m)]
    return (
        independent(title, head, before, after, bodies)
        or (understood_body(article, title, bodies) if owned(article, title) else None)
        or _of_elected(article, title, head, before, after, bodies)
        or (_court(article, title, inside, bodies) or "self" if _is_judge(head) else None)
        or _of_office(article, title, head, before, after, bodies)
    )


def _is_at(title: Titled, after: list[BodyMention]) -> bool:
    """Is a title that of a body's officer for a state, and not of a state's envoy at a body?"""
    return not _STATES_MEN & title_words(title.words) and bool(after)


def _is_apart(title: str, before: list[BodyMention]) -> bool:
    """Is a state named only as the home of a body or an opposition: `the Irish airline's boss`?"""
    words = [word.removesuffix("'s").removesuffix("’s").casefold() for word in title.split()]
    apart = any(word in _APART and words[n - 1] != "central" for n, word in enumerate(words))
    return apart and bool(before) and all(m.key.startswith("state:") and m.kind != "arm" for m in before)


def _is_in_name(article: Article, mention: BodyMention) -> bool:
    """Does a nationality begin a name that is no arm of its state: `director of the American Safety Project`?"""
    hit = _LONGER_NAME.match(article.text, mention.range[1]) if mention.kind == "adjective" else None
    return hit is not None and hit[0].split()[-1].casefold() not in lexicons.nouns()["arms"] | _STATELY


def _is_employer(article: Article, mention: BodyMention) -> bool:
    """Is a body only where the members of a union work: `the NAME pilots' union spokesman`?"""
    return _STAFF_UNION.match(article.text, mention.range[1]) is not None


def _is_portfolio(article: Article, mention: BodyMention, bodies: Bodies) -> bool:
    """Is a party's name what a minister is for, `Labour Minister NAME`, in an article that has no such party?"""
    same = bodies.own.get(mention.key, ())
    return bool(same) and all(_PORTFOLIO_AFTER.match(article.text, m.range[1]) for m in same)


def _of_elected(
    article: Article, title: Titled, head: str, before: list[BodyMention], after: list[BodyMention], bodies: Bodies
) -> str | None:
    """The party of a lawmaker, else nobody; the body of a leader or member of one that is no parliament."""
    if not _ELECTED & title_words(_APPOINTED.sub("", head)) or peculiar_state(title, bodies):
        return None
    parties = [
        m for m in (*before, *after) if m.key in lexicons.political_parties() or bodies.kinds[m.key] == "armed group"
    ]
    if parties:
        return parties[0].key
    if not _LEADERS & title_words(head) or _COUNCIL_MEMBER.search(head):
        return "self"
    led = [m for m in (*before, *after) if not is_legislature(m) and not is_leaning(m)]
    if not led or (led[0] in after and not is_named_body(led[0])):
        return understood_body(article, title, bodies) or "self"
    return None


def _is_judge(head: str) -> bool:
    return bool(_JUDGES & title_words(head)) or _JUSTICE.search(head.strip()) is not None


def _of_office(
    article: Article, title: Titled, head: str, before: list[BodyMention], after: list[BodyMention], bodies: Bodies
) -> str | None:
    """The department, region, body or state of an office-holder: the narrower one where a title names several."""
    department = department_of(article, title, bodies)
    if department and any(m.key.startswith("state:") and m.key != department for m in before):
        department = department if department.startswith("body:") else None  # another state's
    region = region_of(article, title, title.place, title_words(head), bodies)
    seated = any(is_named_body(m) for m in after)
    if seated and _is_at(title, after) and before and all(m.key.startswith("state:") for m in before):
        before = []  # `the UK boss of BODY`
    before = [m for m in before if not is_leaning(m)] or ([] if region or seated else before)
    if _is_apart(title.words, before):
        return understood_body(article, title, bodies) or "self"
    if department and not any(m.key.startswith("body:") and not is_leaning(m) for m in before):
        return department
    if region and not seated and not any(m.key.startswith("body:") for m in before):
        return region
    if before:
        words = title_words(head)
        praised = bool(words & {"most", "least"}) or not words & lexicons.offices()["offices"]
        praised = praised and all(is_legislature(m) for m in before)  # `Congress' keenest advocate of trade`
        return "self" if praised else _own_body(before, after).key
    at_work = seated and (_is_at(title, after) or " at " in title.words)  # `a vice president at BODY`
    peculiar = None if at_work else peculiar_state(title, bodies)
    main = main_region(bodies) if _STATES_OWN.fullmatch(title.words) else None
    if main and 2 * bodies.counts[peculiar or ""] < region_counts(bodies)[main]:
        return main
    if peculiar:
        return peculiar
    if after:
        return host_of(article, title, after) or next((m for m in after if m.means_itself), after[0]).key
    return at_home(title, bodies) or understood_body(article, title, bodies)


def _court(article: Article, title: Titled, inside: list[BodyMention], bodies: Bodies) -> str | None:
    """The court that a judge sits in: in the title, else the one that the story is about, named last, or named next.

    `High Court judge` may be a rank: a court that is named before judges only gives way to another one.
    """
    courts = [m for m in bodies.mentions if bodies.kinds[m.key] == "court"]
    ranked = {m.key for m in courts if _JUDGE_AFTER.match(article.text, m.range[1]) and "Supreme" not in m.key}
    ranked -= {m.key for m in courts if not _JUDGE_AFTER.match(article.text, m.range[1])}
    courts = [m for m in courts if m.key not in ranked] or courts
    named = [m for m in inside if m in courts]
    counts = Counter(m.key for m in courts)
    named += [m for m in courts if 2 * counts[m.key] > counts.total() and counts[m.key] >= ESTABLISHED]
    earlier = [m for m in courts if m.range[1] <= title.mention[0]]
    return next((m.key for m in (*named, *reversed(earlier), *courts)), None)


def _own_body(before: list[BodyMention], after: list[BodyMention]) -> BodyMention:
    """The body before the office; an organisation within a state's adjective is the narrower and wins."""
    return next((m for m in before if m.key.startswith("body:")), before[0])
