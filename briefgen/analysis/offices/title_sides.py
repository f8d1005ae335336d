"""Whom one title says that its bearer speaks for: a body, a state, a court, or nobody but himself."""

from __future__ import annotations

import re
from collections import Counter

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.bodies.beside import (
    JUDGES_BY_TITLE,
    STATES_MEN,
    is_heard,
    is_leaning,
    is_legislature,
    is_named_body,
    is_origin,
    is_owned,
    is_sent_to,
    title_words,
)
from briefgen.analysis.mentions import is_joined
from briefgen.analysis.offices.attorneys import attorneys_office
from briefgen.analysis.offices.countries import host_of
from briefgen.analysis.offices.departments import department_of, main_region, region_counts, region_of
from briefgen.analysis.offices.experts import independent
from briefgen.analysis.offices.home_offices import at_home, peculiar_state
from briefgen.analysis.offices.homes import ESTABLISHED, understood_body
from briefgen.analysis.offices.officers import is_corporate, owned
from briefgen.analysis.offices.outsiders import follows, stands_outside
from briefgen.analysis.people.titles import Titled

_ELECTED = lexicons.words("elected")
"""Holders of these speak for their political party, or for themselves; not for the state whose adjective they carry."""

_PRESIDING = frozenset(("speaker", "whip"))
"""Those of a house who are its lawmakers by the party told before: `US Republican House Speaker NAME`."""

_JUDGE_AFTER = re.compile(r" [Jj]udge\b")
_JUSTICE = re.compile(r"\bjustice$", re.I)
_LEADERS = frozenset(("leader", "member", "whip"))
_APART = lexicons.words("apart_from_state")
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

_HEADING = frozenset(("head", "chief", "commander", "director", "president", "chairman", "chairwoman", "leader"))
_RESERVIST = re.compile(
    r"\breserves? (?:officer|major|colonel|captain|lieutenant|sergeant|general|commander|brigadier|admiral|pilot)\b",
    re.I,
)
"""Those who have another trade, and serve in an army beside it."""

_LONGER_NAME = re.compile(r" [A-Z][\w’'-]+(?: (?:(?:of|for|and) )?[A-Z][\w’'-]+)+")
_NAMED_ON = re.compile(r" ([A-Z][a-z]+)\b(?! [A-Z])")
"""What follows on a nation's name and makes another of it: `chairman of Norland Rising`."""

_OWNS_CALLED = re.compile(r"['’]s? (?:[\w-]+ ){1,4}")
_PART_AT = re.compile(
    r"(?: (?:Program(?:me)?|Project|Initiative|Division|Unit|Cent(?:er|re)|Lab|School))? at (?:the )?"
)
_YEARS_HELD = re.compile(
    r" (?:in|during) the (?:(?:early|late|mid)[ -])?((?:19|20)\d)0s\b"
    r"| (?:from|between) (?:19|20)\d\d (?:to|and|until) ((?:19|20)\d\d)\b"
)
"""When somebody held an office: `an official at NAME in the 1970s`, `from 1999 to 2004`."""

_LONGEST_YEARS = 40
"""Code points after a title in which that stands."""

_STATELY = lexicons.words("stately")
_SHORT_FORM = re.compile(r" \([A-Z][\w.&-]*\) $")
"""Between a body and the office of its head: `the Department of NAME (DON) acting Secretary`."""

LONGEST_SHORT_FORM = 14
"""Code points of that."""

_CHAIRING = frozenset(("chairman", "chairwoman", "chair", "chairperson", "head", "leader", "member"))
_CHAMBERS = frozenset(("senate", "house", "congressional", "parliament's", "parliament’s", "parliamentary", "knesset"))
_COMMITTEES = frozenset(("committee", "subcommittee"))
_LOWER_JUDGE = re.compile(r"\b(?:(?:district|magistrate|county|trial|circuit|appeals?) (?:court )?)?judge\b", re.I)
_HIGHER_COURT = re.compile(r"\b(?:supreme|appeals?)\b", re.I)
"""What a judge is called who sits in none of the courts called by the second; a circuit's, or one called a judge alone,
may sit in one of appeals, and in a supreme court only where his title names it."""

_STAFF_UNION = re.compile(r"(?:['’]s?)? (?:[a-z-]+ ){0,2}(?:[a-z]+s['’]?|staff|crew) (?:trade |labor |labour )?union\b")
_FIRST_PREPOSITION = re.compile(r"\b(?:of(?! state\b)|for|to|at|in|with|on|from|under)\b")


def side_of_title(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """The key of the body or state that one title names, `self` for nobody's; None where it can't be told."""
    start, end = title.place
    bygone = any(m.key.endswith(" administration") for m in bodies.within(start, end))  # of a president before
    left = (
        bygone or _is_over(article, start, end) or bool(lexicons.offices()["past_or_future"] & title_words(title.words))
    )
    if left or _RESERVIST.search(title.words):
        return "self"
    short = _SHORT_FORM.search(article.text, max(0, start - LONGEST_SHORT_FORM), start)
    first, last = bodies.covering(short.start() - 1 if short else start), bodies.covering(end - 1)
    if first is not None and first.range[1] < end:
        start = min(start, first.range[0])  # a title begins in the midst of `Bank of Norwell`
    end = max(end, last.range[1]) if last is not None else end  # a title stops at the `&` of a firm's name
    head = _FIRST_PREPOSITION.split(title.words, maxsplit=1)[0]
    if "shadow" in title_words(head):
        parties = lexicons.political_parties()
        its = understood_body(article, title, bodies) if owned(article, title) else None
        return next((m.key for m in bodies.within(start, end) if m.key in parties), its or "self")
    named = [m for m in bodies.within(start, end) if m.kind != "people"]
    named = [m for m in named if short is None or not short.start() < m.range[0] < short.end()]
    inside = [m for m in named if not follows(article, m) and not is_owned(article, m)]
    inside = [m for m in inside if not (m.key.startswith("state:") and is_origin(article, m))]
    inside = [m for m in inside if not is_joined(article, m)]
    inside = [m for m in inside if not is_sent_to(article, title, m)]
    before = [m for m in inside if m.range[0] < title.place[0] + len(head) and not _is_employer(article, m)]
    after = [m for m in inside if m not in before and m.range[0] >= start + len(head) and not _is_in_name(article, m)]
    after = [m for m in after if not _is_done_to(article, title, m) and not _owns_next(article, m, after)]
    after = [m for m in after if not _is_run_by_next(article, m, after)]
    alone = stands_outside(head) or any(_is_done_to(article, title, m) for m in inside)
    if not after and (alone or (not before and any(follows(article, m) for m in named))):
        return "self"
    return (
        (understood_body(article, title, bodies) if owned(article, title) else None)
        or independent(title, head, before, after, bodies)
        or _of_elected(article, title, head, before, after, bodies)
        or _of_committee(article, head, (*before, *after), bodies)
        or attorneys_office(title, bodies)
        or (_court(article, title, inside, bodies) or "self" if _is_judge(head) else None)
        or _of_office(article, title, head, before, after, bodies)
    )


def _is_over(article: Article, start: int, end: int) -> bool:
    """Are the years told in which a title was held, and over when the article was written?

    start, end: where the title stands, in code points.
    """
    held = _YEARS_HELD.search(article.text, start, end + _LONGEST_YEARS)
    if held is None or held.start() > end:
        return False
    last = f"{held[1]}9" if held[1] else held[2]
    return article.source.published is None or last < article.source.published[: len(last)]


def _is_done_to(article: Article, title: Titled, mention: BodyMention) -> bool:
    """Is a body only what the one without a name deals with: a spokesman for the group opposing BODY's plans?"""
    words = article.tokens(title.place[0], mention.range[0])
    nouns = lexicons.heads()["organisation"] | lexicons.heads()["company"]
    return any(word.tag_ == "VBG" and word.nbor(-1).lower_ in nouns for word in words[1:])


def _is_at(title: Titled, after: list[BodyMention]) -> bool:
    """Is a title that of a body's officer for a state, and not of a state's envoy at a body?"""
    return not STATES_MEN & title_words(title.words) and bool(after)


def _heads_it(title: Titled, head: str, before: list[BodyMention]) -> bool:
    """Is a title that of who heads a body, and his nation only where he is from: `the Irish commander of BODY`?"""
    heads = _HEADING & title_words(head) and title.words[len(head) :].startswith("of ")
    return bool(heads) and all(m.kind == "adjective" for m in before)


def _is_apart(title: str, before: list[BodyMention]) -> bool:
    """Is a state named only as the home of a body or an opposition: `the Irish airline's boss`?"""
    words = [word.removesuffix("'s").removesuffix("’s").casefold() for word in title.split()]
    apart = any(word in _APART and words[n - 1] != "central" for n, word in enumerate(words))
    return apart and bool(before) and all(m.key.startswith("state:") and m.kind != "arm" for m in before)


def _owns_next(article: Article, mention: BodyMention, named: list[BodyMention]) -> bool:
    """Is a state only that of the body named after it: `president of STATE's watchdog BODY`?"""
    later = [m for m in named if is_named_body(m)] if mention.key.startswith("state:") else []
    return any(_OWNS_CALLED.fullmatch(article.text, mention.range[1], m.range[0]) for m in later)


def _is_run_by_next(article: Article, mention: BodyMention, named: list[BodyMention]) -> bool:
    """Is it a programme or unit of the body named after it: `director for the NAME Program at BODY`?"""
    later = [m for m in named if is_named_body(m)]
    return any(_PART_AT.fullmatch(article.text, mention.range[1], m.range[0]) for m in later)


def _is_in_name(article: Article, mention: BodyMention) -> bool:
    """Does a nation begin a name that is no arm of its state: `director of the American Safety Project`?"""
    nation = mention.key.startswith("state:") and mention.kind == "adjective"
    if nation and any(form.kind == "name" for form in lexicons.forms_of(article.words(mention.range))):
        hit = _NAMED_ON.match(article.text, mention.range[1])
        return hit is not None and hit[1].casefold() not in lexicons.nouns()["arms"] | _STATELY
    hit = _LONGER_NAME.match(article.text, mention.range[1]) if mention.kind == "adjective" else None
    return hit is not None and hit[0].split()[-1].casefold() not in lexicons.nouns()["arms"] | _STATELY


def _is_employer(article: Article, mention: BodyMention) -> bool:
    """Is a body only where the members of a union work: `the NAME pilots' union spokesman`?"""
    return _STAFF_UNION.match(article.text, mention.range[1]) is not None


def _of_elected(
    article: Article, title: Titled, head: str, before: list[BodyMention], after: list[BodyMention], bodies: Bodies
) -> str | None:
    """The party of a lawmaker, else nobody; the body of a leader or member of one that is no parliament."""
    leads = _PRESIDING if any(is_leaning(m) for m in before) else frozenset[str]()
    elected = (_ELECTED | leads) & title_words(_APPOINTED.sub("", head))
    if not elected or peculiar_state(title, bodies) or ("representative" in elected and any(map(_sends, before))):
        return None
    parties = [
        m for m in (*before, *after) if m.key in lexicons.political_parties() or bodies.kinds[m.key] == "armed group"
    ]
    if parties:
        return parties[0].key
    if not _LEADERS & title_words(head) or _COUNCIL_MEMBER.search(head):
        return "self"
    sits = any(is_legislature(m) for m in after)  # `a NATION's member of the European Parliament`
    led = [m for m in (*before, *after) if not is_legislature(m) and not is_leaning(m)]
    led = [m for m in led if not (sits and m.key.startswith("state:"))]
    if not led or (led[0] in after and not is_named_body(led[0])):
        return understood_body(article, title, bodies) or "self"
    return None


def _of_committee(article: Article, head: str, named: tuple[BodyMention, ...], bodies: Bodies) -> str | None:
    """A lawmaker who chairs a committee of his house speaks for himself, unless the committee is heard by its name."""
    keys = {mention.key for mention in named if not is_leaning(mention)}
    chairs = bool(_CHAIRING & title_words(head)) and bool(keys) and all(map(_is_of_chamber, keys))
    heard = any(is_heard(article, mention) for key in keys for mention in bodies.own[key])
    return "self" if chairs and not heard else None


def _is_of_chamber(key: str) -> bool:
    """Is a body a committee of lawmakers, by its name?"""
    words = title_words(key.partition(":")[2])
    return bool(_COMMITTEES & words) and bool(_CHAMBERS & words)


def _sends(mention: BodyMention) -> bool:
    """Has a body representatives of its own, as no party and no parliament has: `the agency's representative`?"""
    return is_named_body(mention) and not is_legislature(mention) and mention.key not in lexicons.political_parties()


def _is_judge(head: str) -> bool:
    return bool(JUDGES_BY_TITLE & title_words(head)) or _JUSTICE.search(head.strip()) is not None


def _of_office(
    article: Article, title: Titled, head: str, before: list[BodyMention], after: list[BodyMention], bodies: Bodies
) -> str | None:
    """The department, region, body or state of an office-holder: the narrower one where a title names several."""
    department = department_of(article, title, bodies)
    if department and any(m.key.startswith("state:") and m.key != department for m in before):
        department = department if department.startswith("body:") else None  # another state's
    region = region_of(article, title, title.place, title_words(head), bodies)
    seated = any(is_named_body(m) for m in after)
    native = seated and bool(before) and all(m.key.startswith("state:") for m in before)
    if native and (_is_at(title, after) or _heads_it(title, head, before)):
        before = []  # `the UK boss of BODY`
    before = [m for m in before if not is_leaning(m)] or ([] if region or seated else before)
    states = bool(before) and all(m.key.startswith("state:") and m.kind == "adjective" for m in before)
    if _is_apart(title.words, before) or (states and is_corporate(head[_end_of(before, title) :])):
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


def _end_of(before: list[BodyMention], title: Titled) -> int:
    """Where in a title the last of the bodies before its office ends."""
    return max(m.range[1] for m in before) - title.place[0]


def _court(article: Article, title: Titled, inside: list[BodyMention], bodies: Bodies) -> str | None:
    """The court that a judge sits in: in the title, else the one that the story is about, named last, or named next.

    `High Court judge` may be a rank: a court that is named before judges only gives way to another one. A district
    judge sits in no supreme court, nor in one of appeals.
    """
    courts = [m for m in bodies.mentions if bodies.kinds[m.key] == "court"]
    courts = [m for m in courts if m in inside or not _is_above(title, m.key)]
    ranked = {m.key for m in courts if _JUDGE_AFTER.match(article.text, m.range[1]) and "Supreme" not in m.key}
    ranked -= {m.key for m in courts if not _JUDGE_AFTER.match(article.text, m.range[1])}
    courts = [m for m in courts if m.key not in ranked] or courts
    named = [m for m in inside if m in courts]
    counts = Counter(m.key for m in courts)
    named += [m for m in courts if 2 * counts[m.key] > counts.total() and counts[m.key] >= ESTABLISHED]
    earlier = [m for m in courts if m.range[1] <= title.mention[0]]
    return next((m.key for m in (*named, *reversed(earlier), *courts)), None)


def _is_above(title: Titled, court: str) -> bool:
    """Is a court higher than the one in which a judge sits, by what he is called?"""
    rank, higher = _LOWER_JUDGE.search(title.words), _HIGHER_COURT.search(court)
    if rank is None or higher is None:
        return False
    lower = not re.match(r"circuit|appeal|judge", rank[0], re.I)
    return lower or "supreme" in court.casefold()


def _own_body(before: list[BodyMention], after: list[BodyMention]) -> BodyMention:
    """The body before the office; an organisation within a state's adjective is the narrower and wins."""
    return next((m for m in before if m.key.startswith("body:")), before[0])
